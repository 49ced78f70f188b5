"""The facilitator's side of the wall: what the room sees, what is held back, and when.

The whole workspace stays here. The wall is handed finished pictures (`drawing.wall.Showing`), a moment after the window
has painted what changed, so that the window never waits for the wall.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from workbench.drawing.wall import Showing, spotlit
from workbench.ui.preferences import Preferences
from workbench.ui.projector.colours import WallColours
from workbench.ui.projector.letters import Letters
from workbench.ui.projector.looked_at import Looked, LookedAt, Looking, looked_at
from workbench.ui.projector.pace import pace_word
from workbench.ui.projector.play import Play
from workbench.ui.session import ASIDE, DOCUMENT, NOT_CONTENT, PLACE, SELECTION, TOLD, WALK, Session
from workbench.workspace.changes import Changes

if TYPE_CHECKING:
    from workbench.ui.projector.hanging import Hanging

#: How long after a change the wall follows, in milliseconds; further changes until then are shown with it.
SOON = 15


class Projector(QObject):
    """Follows the session for the wall. `changed`: what the strip and the commands say of it is other."""

    changed = Signal()

    def __init__(self, session: Session, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self.session, self.preferences, self.window = session, preferences, window
        self.hanging: Hanging | None = None
        self.colours = WallColours(preferences, self)
        self.colours.changed.connect(self._recolour)
        self._actions: Mapping[str, QAction] = {}
        self._letters: Letters | None = None
        self.black = self.frozen = self.following = False
        self.spotlight: str | None = None
        self.play = Play(preferences, self)
        self.play.turned.connect(self._show)
        self.play.over.connect(self.toggle_reveal)
        self.looking = Looking(session, self)
        self.looking.trace.faded.connect(self._follow)
        #: The picture under spotlight and Reveal; None before the first and after the last.
        self._live: Showing | None = None
        self._seen: LookedAt | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._bring_up_to_date)
        session.changed.connect(self._on_changed)

    # ── commands ─────────────────────────────────────────────────────────────────────────────────────────────────

    def commands(self) -> dict[str, Callable[[], object]]:
        """What can be done with the wall."""
        return {
            "projector": self.toggle,
            "freeze": self.toggle_frozen,
            "black": self.toggle_black,
            "spotlight": lambda: self.toggle_spotlight(self.session.focus),
            "spotlight-follows": self.toggle_following,
            "reveal": self.toggle_reveal,
            "reveal-next": lambda: self.play.go(1),
            "reveal-back": lambda: self.play.go(-1),
            "reveal-play": self.toggle_playing,
            "reveal-slower": lambda: self.change_pace(-1),
            "reveal-faster": lambda: self.change_pace(1),
            **self.colours.commands(),
            "wall-full": self.toggle_full,
        }

    def ticks(self) -> dict[str, bool]:
        """What of it is on."""
        return {
            "projector": self.on,
            "freeze": self.frozen,
            "black": self.black,
            "spotlight": self.spotlight is not None,
            "spotlight-follows": self.following,
            "reveal": self.play.reveal is not None,
            "reveal-play": self.play.by_itself,
            **self.colours.ticks(),
            "wall-full": self.hanging is not None and self.hanging.full,
        }

    def holds(self) -> dict[str, bool]:
        """What must be so for these commands."""
        return {"wall": self.on, "reveal": self.play.reveal is not None}

    def take(self, actions: Mapping[str, QAction]) -> None:
        """Have the actions of all commands, for the keys of one letter."""
        self._actions = actions
        self._letters = Letters(actions, self)

    # ── the wall itself ──────────────────────────────────────────────────────────────────────────────────────────

    @property
    def on(self) -> bool:
        """Whether there is a wall."""
        return self.hanging is not None

    @property
    def veiled(self) -> bool:
        """Whether what is on screen is private, and the wall shows something else."""
        return self.session.document is not None and looked_at(self.session).veiled

    def toggle(self) -> None:
        """Open the wall, or close it."""
        if self.hanging is not None:
            self.end()
            return
        from workbench.ui.projector.hanging import Hanging

        self.hanging = Hanging(self.preferences, self.window, self.colours.palette, self)
        self.hanging.asked.connect(self._asked)
        self.hanging.wall.pressed.connect(self._pressed)
        self.hanging.wall.lit.connect(self.toggle_spotlight)
        self.hanging.closed.connect(self.end)
        self.hanging.moved.connect(self._moved)
        assert self._letters is not None
        self._letters.mind()
        self._bring_up_to_date()
        self.hanging.hang()
        self.changed.emit()

    def end(self) -> None:
        """Take the wall away."""
        hanging, self.hanging = self.hanging, None
        self._forget()
        self.black = False
        if hanging is not None:
            hanging.take_down()
            self.changed.emit()

    def _forget(self) -> None:
        """Keep nothing of what was shown."""
        self._soon.stop()
        self.play.end()
        self.looking.trace.forget()
        self._live, self.spotlight, self.frozen = None, None, False

    def _asked(self, command: str) -> None:
        """A key was pressed on the wall."""
        if command == "wall-window" and self.play.reveal is not None:
            self.toggle_reveal()
        elif command == "wall-window" and self.hanging is not None:
            self.hanging.leave_full()
        elif command in (does := self.commands()):
            does[command]()

    def _pressed(self, keys: QKeySequence) -> None:
        """Keys on the wall that are not its own do there what they do in the window."""
        for action in self._actions.values():
            if action.isEnabled() and keys in action.shortcuts():
                action.trigger()
                return

    def _moved(self, sentence: str) -> None:
        if sentence:
            self.session.tell(sentence)
        self.changed.emit()

    # ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────

    def _on_changed(self, changes: Changes) -> None:
        if self.hanging is None:
            return
        if DOCUMENT in changes.kinds:
            self._forget()
            self.hanging.wall.set_frozen(False)
            self.hanging.wall.clear()
            self._soon.start()
            self.changed.emit()
            return
        elsewhere = PLACE in changes.kinds and looked_at(self.session) != self._seen
        if not elsewhere and not changes.kinds - (ASIDE - {WALK}) - {TOLD}:
            return
        if changes.kinds <= {SELECTION}:
            self._selected()
        else:
            if changes.kinds & NOT_CONTENT and not self.frozen:  # an edit is held back until the next step of a Reveal
                self.play.end()
            self._follow()
        self.changed.emit()

    def _selected(self) -> None:
        revealing = self.play.reveal is not None
        if self.following and not self.frozen and self.spotlight != self.session.focus:
            self.spotlight = self.session.focus
            if not revealing:
                self._show()
        if not revealing:
            self._follow()

    def _follow(self) -> None:
        if not self.frozen and not self._soon.isActive():
            self._soon.start()

    def _bring_up_to_date(self) -> None:
        """Make the picture of what is on screen, as far as it may be shown, and put it on the wall."""
        session = self.session
        if session.document is None:
            self.end()
            return
        if self.frozen or self.hanging is None:
            return
        seen, looked = self._seen, self.looking.look(self.play.reveal is not None)
        self._take(looked)
        if self.play.reveal is not None and (looked.before is None or looked.seen != seen):
            self.play.end()
        if self.play.reveal is None or not self._held_back(looked):
            self._show()
        self.changed.emit()

    def _take(self, looked: Looked) -> None:
        self._seen, self._live = looked.seen, looked.live
        if self.spotlight is not None and self.spotlight not in looked.live.scene.index:
            self.spotlight = None

    def _held_back(self, looked: Looked) -> bool:
        """Go on with the Reveal over what was edited; whether the picture on the wall stays until its next step.

        It does not where everything was revealed already, or where it names what may not be named any more.
        """
        assert self.hanging is not None
        whole = self.play.revise(looked.reveal(self.session.model))
        shown, anew = self.hanging.wall.showing, self.play.picture()
        if whole or shown is None or anew is None or not shown.names <= anew.names:
            return False
        self.play.waiting = shown != anew
        return True

    def _show(self) -> None:
        """Put the picture on the wall, as spotlight and Reveal have it."""
        if self.hanging is None or self._live is None:
            return
        shown = self.play.picture() or self._live
        if self.play.reveal is None and self.spotlight is not None:
            shown = spotlit(shown, self.spotlight)
        self.hanging.wall.show_picture(shown, self.preferences.animated)
        self.changed.emit()

    # ── freeze, black, spotlight ─────────────────────────────────────────────────────────────────────────────────

    def toggle_frozen(self) -> None:
        """Let the wall stay as it is while the window goes on, or follow again."""
        if self.hanging is None:
            return
        self.frozen = not self.frozen
        self.hanging.wall.set_frozen(self.frozen)
        if self.frozen:
            shown = self.hanging.wall.showing
            self._soon.stop()
            if self.play.hold():
                self._live = shown
        else:
            self.play.resume()
            self._bring_up_to_date()
        self.changed.emit()

    def toggle_black(self) -> None:
        """Black out the wall, or show it again."""
        if self.hanging is not None:
            self.black = not self.black
            self.hanging.wall.set_black(self.black)
            self.changed.emit()

    def toggle_spotlight(self, issue: str | None) -> None:
        """Put the light on an issue area (by id), or take it away from the one it is on."""
        if self.hanging is None:
            return
        if issue is None and self.spotlight is None:
            self.session.tell(self.tr("Select an issue area first: the spotlight is on one."))
        elif issue is not None and issue != self.spotlight and self._live and issue not in self._live.scene.index:
            self.session.tell(self.tr("The wall does not show this issue area, so nothing can be lit there."))
        else:
            self.play.end()
            self.spotlight = None if issue == self.spotlight else issue
            self._show()
            self._follow()
        self.changed.emit()

    def toggle_following(self) -> None:
        """Let the spotlight follow the selection, or stay where it is put."""
        self.following = not self.following
        if self.following and self.play.reveal is None:
            self.spotlight = self.session.focus
            self._show()
        self.changed.emit()

    def toggle_full(self) -> None:
        """Let the wall fill its display, or be a window."""
        if self.hanging is not None:
            self.hanging.toggle_full()

    def _recolour(self) -> None:
        if self.hanging is not None:
            self.hanging.wall.set_palette(self.colours.palette)
        self.changed.emit()

    # ── Reveal ───────────────────────────────────────────────────────────────────────────────────────────────────

    def toggle_reveal(self) -> None:
        """Play the way from the baseline, or what is compared with, to the scenario; at the baseline, the way from
        where everything stood before it was edited. Or end it.
        """
        if self.hanging is None or self.session.document is None:
            return
        if self.play.reveal is not None:
            self.play.end()
            self._bring_up_to_date()
            return
        session, looked = self.session, self.looking.look(revealing=True)
        if looked.seen.veiled or looked.before is None:
            nothing = self.tr("There is nothing to reveal here: look at a scenario, or edit the baseline first.")
            private = self.tr("This scenario is private: the wall cannot play it.")
            session.tell(private if looked.seen.veiled else nothing)
            self.changed.emit()
            return
        self.frozen = self.black = False
        self.hanging.wall.set_frozen(False)
        self.hanging.wall.set_black(False)
        self._soon.stop()  # the room sees how it was, and not for a moment how it is
        self._take(looked)
        self.spotlight = None
        self.play.begin(looked.reveal(session.model))

    def toggle_playing(self) -> None:
        """Let the Reveal go on by itself, or wait for somebody."""
        self.play.toggle_by_itself()
        self.changed.emit()

    def change_pace(self, faster: int) -> None:
        """Let each step of a Reveal that goes on by itself stay shorter, or (negative) longer."""
        self.play.change_pace(faster)
        self.session.tell(self.tr("Reveal by itself: {pace}").format(pace=pace_word(self.preferences.wall_pace)))
        self.changed.emit()
