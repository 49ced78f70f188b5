"""The strip under the top bar while there is a wall: what the room sees, and the buttons for it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from workbench.drawing.wall import Reveal
from workbench.ui.projector.pace import pace_word
from workbench.ui.projector.projector import Projector
from workbench.ui.text import ElidedLabel, label, on_button

#: Keys that go through a Reveal while the keyboard is on the strip, as a clicker sends them.
_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_PageUp: -1,
}

#: Keys for how fast it goes by itself, as on the wall.
_PACES = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}

#: The buttons that are there while a Reveal plays.
_OF_A_REVEAL = ("reveal-back", "reveal-next", "reveal-play")
#: Those while it plays by itself.
_OF_PLAYING = ("reveal-slower", "reveal-faster")


class _Button(QPushButton):
    """Does what a command does, and looks as it does: pressed while it is on."""

    def __init__(self, projector: Projector, action: QAction, text: str) -> None:
        super().__init__(on_button(text))
        self.projector, self.action = projector, action
        self.setCheckable(action.isCheckable())
        self.setAccessibleName(text)
        self.clicked.connect(self._go)
        action.changed.connect(self.follow)
        self.follow()

    def _go(self) -> None:
        self.action.trigger()
        self.follow()

    def follow(self) -> None:
        """Be pressed as the command is. Never greyed out: what cannot be done is hidden instead."""
        self.setChecked(self.action.isChecked())
        keys = ", ".join(key.toString() for key in self.action.shortcuts())
        self.setToolTip(f"{self.action.text()} ({keys})" if keys else self.action.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps, pace = _STEPS.get(Qt.Key(event.key())), _PACES.get(Qt.Key(event.key()))
        if steps is not None and self.projector.play.reveal is not None:
            self.projector.play.go(steps)
        elif pace is not None:  # Qt would take the keyboard away from the strip
            self.projector.change_pace(pace)
        else:
            super().keyPressEvent(event)


class StripRoom(QWidget):
    """Where the strip stands: empty and hidden until there is a wall. The strip is made for the first one."""

    def __init__(self, projector: Projector, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.projector, self._actions = projector, actions
        self.strip: Strip | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()
        projector.changed.connect(self._follow)

    def _follow(self) -> None:
        if self.projector.on and self.strip is None:
            self.strip = Strip(self.projector, self._actions)
            self._column.addWidget(self.strip)
        self.setVisible(self.projector.on)


class Strip(QFrame):
    """Says what is on the wall in one line; beside it Freeze, Black, Spotlight and Reveal with its steps."""

    def __init__(self, projector: Projector, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.projector = projector
        self.setProperty("role", "strip")
        self.state = label(role="strong")
        self.what = ElidedLabel()
        self.what.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 12, 4)
        row.setSpacing(6)
        row.addWidget(self.state)
        row.addWidget(self.what, 1)
        # What comes and goes stands before the rest, which therefore stays where it is: who pressed Play can press it
        # again without looking.
        texts = {
            "reveal-slower": self.tr("Slower"),
            "reveal-faster": self.tr("Faster"),
            "reveal-back": self.tr("Back"),
            "reveal-next": self.tr("Next"),
            "reveal-play": self.tr("Play"),
            "reveal": self.tr("Reveal"),
            "spotlight": self.tr("Spotlight"),
            "freeze": self.tr("Freeze"),
            "black": self.tr("Black"),
        }
        self.buttons = {name: _Button(projector, actions[name], text) for name, text in texts.items()}
        for button in self.buttons.values():
            row.addWidget(button)
        self._revealing = False
        projector.changed.connect(self.bring_up_to_date)
        self.bring_up_to_date()

    def bring_up_to_date(self) -> None:
        """Say what the room sees now."""
        projector = self.projector
        if projector.hanging is None:
            return
        state, what = self._words()
        self.state.setText(state)
        self.what.show_text(what)
        self.setAccessibleName(f"{state} {what}")
        loud = projector.frozen or projector.black or projector.veiled
        self._look("notice" if loud else "strip")
        revealing = projector.play.reveal is not None
        going = (*_OF_A_REVEAL, *_OF_PLAYING)
        if not revealing and any(self.buttons[name].hasFocus() for name in going):
            self.buttons["reveal"].setFocus(Qt.FocusReason.OtherFocusReason)
        for name in _OF_A_REVEAL:
            self.buttons[name].setVisible(revealing)
        if not projector.play.by_itself and revealing and any(self.buttons[name].hasFocus() for name in _OF_PLAYING):
            self.buttons["reveal-play"].setFocus(Qt.FocusReason.OtherFocusReason)
        for name in _OF_PLAYING:
            self.buttons[name].setVisible(revealing and projector.play.by_itself)
        if revealing and not self._revealing and self.window().isActiveWindow():
            self.buttons["reveal-next"].setFocus(Qt.FocusReason.OtherFocusReason)
        self._revealing = revealing

    def _words(self) -> tuple[str, str]:
        """The state of the wall, and what the room sees on it."""
        projector = self.projector
        shown = projector.hanging.wall.showing if projector.hanging else None
        title = shown.scene.title if shown else ""
        if projector.black:
            return self.tr("Black:"), self.tr("the room sees nothing")
        if projector.frozen:
            told = shown.said.title if shown is not None and shown.said is not None else title
            return self.tr("Frozen:"), self.tr("the room still sees “{title}”").format(title=told)
        if projector.play.reveal is not None and shown is not None and shown.said is not None:
            step = self._step(projector.play.step, projector.play.reveal)
            if projector.play.by_itself:
                step = f"{step}, {pace_word(projector.preferences.wall_pace)}"
            if projector.play.waiting:
                step = self.tr("{step}, an edit waits for the next one").format(step=step)
            return self.tr("Reveal:"), f"{step} · {shown.said.title}"
        if projector.veiled:
            return self.tr("On the wall:"), self.tr("“{title}”, for what you look at is private").format(title=title)
        if shown is not None and shown.said is not None:
            return self.tr("On the wall:"), self.tr("“{title}”, light on “{issue}”").format(
                title=title, issue=shown.said.title
            )
        if shown is not None and shown.against:
            what = self.tr("“{title}” against “{other}”").format(title=title, other=shown.against)
            return self.tr("On the wall:"), what
        return self.tr("On the wall:"), self.tr("“{title}”").format(title=title) if shown else self.tr("nothing yet")

    def _step(self, number: int, reveal: Reveal) -> str:
        """The step as the room counts it: one for each condition, and then the whole, which has no number."""
        if number >= reveal.last:
            return self.tr("the whole move")
        if number <= 0:
            return self.tr("before the move")
        return self.tr("step {n} of {all}").format(n=number, all=reveal.counted)

    def _look(self, role: str) -> None:
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)
