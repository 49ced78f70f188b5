"""How much hangs on the judgements without evidence, worked out in a thread, for the list that is put in that order."""

from __future__ import annotations

import time
from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from workbench.domain.model import Model
from workbench.engine.coverage import unsupported
from workbench.engine.hanging import Hanging, hanging
from workbench.engine.watching import Stopped
from workbench.ui.background import Background

#: What the answer rests on; evidence, documents and the rest may change without it.
_RESTS_ON = (
    "issue",
    "condition",
    "state",
    "effect",
    "cross_impact",
    "scenario",
    "setting",
    "claim",
    "claim_setting",
)
Judgement = tuple[str, str]
#: It is worked at no longer than this, in seconds: somebody is reading meanwhile.
LONGEST = 20.0


class Order(QObject):
    """Asked by `hanging`; `ready` tells that it can answer now."""

    ready = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.background = background
        self._known: dict[Judgement, Hanging] = {}
        self._of: Model | None = None
        self._asked: Model | None = None
        self._too_long: Model | None = None

    def hanging(self, model: Model) -> Mapping[Judgement, Hanging] | None:
        """What hangs on each judgement without evidence; None: it is still being worked out, and `ready` will tell."""
        if self._of is None or not _same(self._of, model):
            self._known = {}
        self._of = model
        missing = [one for one in unsupported(model) if one not in self._known]
        if missing:
            self._ask(model, missing)
            return None
        return self._known

    @property
    def too_long(self) -> bool:
        """Whether it was given up, for it takes too long."""
        return self._too_long is not None

    def give_up(self) -> None:
        """Work no longer at what was asked."""
        self._asked = None

    def _ask(self, model: Model, judgements: list[Judgement]) -> None:
        if self._too_long is not None and _same(self._too_long, model):
            return
        self._too_long = None
        if self._asked is not None and _same(self._asked, model):
            return
        self._asked, until = model, time.monotonic() + LONGEST

        def done(found: tuple[Hanging, ...]) -> None:
            if self._asked is model:
                self._asked = None
                self._known.update({(one.judgement, one.target): one for one in found})
                self.ready.emit()

        def failed(problem: Exception) -> None:
            if self._asked is model:
                self._asked = None
                if isinstance(problem, Stopped):
                    self._too_long = model
                    self.ready.emit()
            if not isinstance(problem, Stopped):
                raise problem

        def go_on(_: float) -> bool:
            return self._asked is model and time.monotonic() < until

        self.background.start(lambda _: hanging(model, judgements, go_on), done, failed)


def _same(one: Model, other: Model) -> bool:
    """Whether two values of the model are one for this question."""
    return all(one.table(kind) is other.table(kind) for kind in _RESTS_ON)
