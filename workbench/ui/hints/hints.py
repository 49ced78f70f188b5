"""Which hint is shown, and when: one at a time, at the matrix, each until it was read or done. None comes twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QTimer
from PySide6.QtWidgets import QWidget

from workbench.ui.hints.bubble import HintBubble, Side
from workbench.ui.preferences import Preferences
from workbench.ui.session import DOCUMENT, LOOK, PLACE, SELECTION, Session
from workbench.ui.theme import Theme
from workbench.workspace.changes import Changes

#: The hints in the order in which they are given. Preferences know them by these names.
NAMES = ("matrix", "why", "board", "mode", "search")
#: Gives what can be read or clicked in a picture, each with how much it matters.
Told = Callable[[], Sequence[tuple[QRectF, float]]]
#: What may happen to the part of the window that a hint is about.
_STIRRED = frozenset({QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide})


@dataclass(frozen=True, slots=True)
class Hint:
    """What is said beside ``anchor``; ``done`` tells from a change that it needs no saying any more."""

    name: str
    words: str
    anchor: QWidget
    side: Side
    done: Callable[[Changes], bool] = lambda changes: False


class Hints(QObject):
    """Shows hints over ``owner``, once it was told beside what (`stand_beside`)."""

    def __init__(self, session: Session, theme: Theme, preferences: Preferences, owner: QWidget) -> None:
        super().__init__(owner)
        self.session, self.preferences = session, preferences
        self.bubble = HintBubble(theme, owner)
        self.bubble.onward.connect(self._onward)
        self.bubble.enough.connect(self._enough)
        self._listed: Sequence[Hint] = ()
        self._told: Told = tuple
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)
        owner.installEventFilter(self)
        theme.changed.connect(self._soon.start)
        session.changed.connect(self._on_changed)

    def stand_beside(self, parts: Mapping[str, QWidget], told: Told = tuple) -> None:
        """Say which parts of the window the hints are about, by the names of the hints; ``told`` gives what can be read
        at the matrix, in its own pixels, each with how much it matters.
        """
        self._listed, self._told = self._hints(parts), told
        for part in parts.values():
            part.installEventFilter(self)

    def _hints(self, at: Mapping[str, QWidget]) -> Sequence[Hint]:
        session = self.session
        words = {
            "matrix": self.tr(
                "Each circle is an issue area: the higher, the more cooperation; the further to the right, the more "
                "competition. Click one to read why it stands there."
            ),
            "why": self.tr(
                "Here stands why: term by term, each with its reasoning and the evidence behind it. Click a row to "
                "read on."
            ),
            "board": self.tr(
                "These are the conditions. Choose another state of one: the matrix shows what moves, and from where."
            ),
            "mode": self.tr(
                "In What-if only the scenario changes, whatever you try. Assess is for editing positions and what is "
                "assessed."
            ),
            "search": self.tr(
                "Ctrl+K finds every command, and everything by its name. Ctrl+Z takes back whatever was done."
            ),
        }
        sides: dict[str, Side] = {
            "matrix": "within",
            "why": "above",
            "board": "left",
            "mode": "below",
            "search": "below",
        }
        done: dict[str, Callable[[Changes], bool]] = {
            "matrix": lambda changes: SELECTION in changes.kinds and session.focus is not None,
            "board": lambda changes: "setting" in changes.kinds,
            "mode": lambda changes: LOOK in changes.kinds and session.mode == "assess",
        }
        return [Hint(name, words[name], at[name], sides[name], done.get(name, lambda changes: False)) for name in NAMES]

    def commands(self) -> dict[str, Callable[[], object]]:
        """The hints from the first on, once more."""
        return {"hints": self.begin_again}

    def begin_again(self) -> None:
        """Give all hints again, at the matrix."""
        self.preferences.bring_hints_back()
        self.session.show_place("matrix")
        self._show()

    def current(self) -> Hint | None:
        """The next one that was not sent away yet and whose part of the window is to be seen.

        On a blank workspace there is none: what they speak of is not there yet.
        """
        session = self.session
        if session.document is None or session.place != "matrix" or not session.model.issues:
            return None
        gone = self.preferences.hints_gone
        return next((hint for hint in self._listed if hint.name not in gone and hint.anchor.isVisible()), None)

    # ── what happens ─────────────────────────────────────────────────────────────────────────────────────────────

    def _on_changed(self, changes: Changes) -> None:
        shown = self.current() if self.bubble.isVisible() else None
        if shown is not None and shown.done(changes):
            self.preferences.send_hint_away(shown.name)
            self._soon.start()
        elif changes.kinds & {DOCUMENT, PLACE, "issue"}:
            self._soon.start()

    def _onward(self) -> None:
        if (shown := self.current()) is not None:
            self.preferences.send_hint_away(shown.name)
        self._show()

    def _enough(self) -> None:
        self.preferences.send_hint_away(*NAMES)
        self._show()

    def _show(self) -> None:
        hint = self.current()
        if hint is None:
            had = self.bubble.isAncestorOf(self.bubble.window().focusWidget() or self.bubble.window())
            self.bubble.hide()
            if had and self._listed:
                self._listed[0].anchor.setFocus()
            return
        self.bubble.say(hint.words, NAMES.index(hint.name) + 1, len(NAMES))
        matrix = self._listed[0].anchor
        over = QPointF(matrix.mapTo(self.bubble.owner, QPoint()))
        self.bubble.stand_by(hint.anchor, hint.side, [(rect.translated(over), weight) for rect, weight in self._told()])
        self.bubble.show()
        self.bubble.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _STIRRED and self.preferences.hints_gone < frozenset(NAMES):
            self._soon.start()
        return False
