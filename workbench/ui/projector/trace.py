"""Where everything stood on the wall before somebody edited the baseline by hand."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.domain.model import Model
from workbench.engine.evaluation import Evaluation

#: How long after the last edit the wall shows it, in milliseconds.
LASTS = 10_000


class Trace(QObject):
    """Follows the baseline as the room sees it. Edits that come soon after each other leave one trace, from before the
    first. `faded`: it is not to be seen any more; a Reveal can still begin there.
    """

    faded = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._seen: tuple[Model, Evaluation] | None = None
        self._start: Evaluation | None = None
        self._fading = QTimer(self, singleShot=True, interval=LASTS)
        self._fading.timeout.connect(self.faded)

    def follow(self, model: Model, now: Evaluation, revealing: bool) -> Evaluation | None:
        """What the baseline, as it is ``now``, is compared with on the wall; None: with nothing.

        ``revealing``: the move is played, so that it begins where it began, whatever is edited meanwhile.
        """
        seen, self._seen = self._seen, (model, now)
        if seen is not None and seen[0] is not model:
            self._edited(model, now, seen[1], revealing)
        return self._start if revealing or self._fading.isActive() else None

    def _edited(self, model: Model, now: Evaluation, was: Evaluation, revealing: bool) -> None:
        begun = self._start if revealing or self._fading.isActive() else None
        start = begun or was
        if not _comparable(model, start, now):
            self._let_go()
        elif _differ(start, now):
            self._start = start
            self._fading.start()
        elif begun is not None:  # it was taken back
            self._let_go()

    def forget(self) -> None:
        """Something else is looked at."""
        self._seen = None
        self._let_go()

    def _let_go(self) -> None:
        self._start = None
        self._fading.stop()


def _comparable(model: Model, start: Evaluation, now: Evaluation) -> bool:
    """Whether both are of the same issue areas and conditions, in states that are all there."""
    same = start.by_issue.keys() == now.by_issue.keys() and start.end.keys() == now.end.keys()
    return same and all(state is None or state in model.states for state in start.end.values())


def _differ(start: Evaluation, now: Evaluation) -> bool:
    if start.end != now.end:
        return True
    pairs = ((start.by_issue[one.issue], one) for one in now.results)
    return any((a.cooperation, a.competition) != (b.cooperation, b.competition) for a, b in pairs)
