"""The commands of a window: made from their table, each with what it does, ticked and greyed out as things stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from workbench.ui import actions
from workbench.ui.controls.leaving import finish_typing
from workbench.ui.on_a_copy import can_copy, can_try
from workbench.ui.session import Session


def _(text: str) -> str:
    return QCoreApplication.translate("Commands", text)


class Room(Protocol):
    """A part of the window that carries commands out."""

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What its commands do, by their names in `actions.COMMANDS`."""
        ...


@runtime_checkable
class Ticking(Protocol):
    """A part of the window with commands that are on or off."""

    def ticks(self) -> Mapping[str, bool]:
        """Which of its commands are ticked."""
        ...


@runtime_checkable
class Holding(Protocol):
    """A part of the window that knows of something that must be so for a command."""

    def holds(self) -> Mapping[str, bool]:
        """What must be so (`actions.Command.needs`), and whether it is."""
        ...


class Commands:
    """All commands of a window; ``rooms`` carry them out, each command in one of them."""

    def __init__(self, owner: QWidget, session: Session, *rooms: Room) -> None:
        self.owner, self.session = owner, session
        self.ticking: list[Ticking] = [room for room in rooms if isinstance(room, Ticking)]
        self.holding: list[Holding] = [room for room in rooms if isinstance(room, Holding)]
        does = {name: self._after_typing(name, run) for room in rooms for name, run in room.commands().items()}
        self.actions = actions.build(owner, does)
        for action in self.actions.values():
            if action.isCheckable():
                action.triggered.connect(self.refresh)
        self.menus: dict[str, QMenu] = actions.menus(owner, self.actions)

    def _after_typing(self, name: str, run: Callable[[], object]) -> Callable[[], object]:
        """What a command does, once what is being typed is kept; what goes on beside typing leaves it alone."""
        if name in actions.BESIDE_TYPING:
            return run

        def finish_and_run() -> object:
            finish_typing(self.owner)
            return run()

        return finish_and_run

    def refresh(self) -> None:
        """Tick what is on, and grey out what cannot be done now."""
        for room in self.ticking:
            for name, ticked in room.ticks().items():
                self.actions[name].setChecked(ticked)
        holds = self._holds()
        for command in actions.COMMANDS:
            if command.name not in ("undo", "redo") or not holds["document"]:
                self.actions[command.name].setEnabled(holds[command.needs])

    def _holds(self) -> dict[str, bool]:
        """What must be so for a command (`actions.Command.needs`), and whether it is."""
        session = self.session
        document = session.document is not None
        edit = document and not session.read_only
        assess = edit and session.mode == "assess" and session.place == "matrix"
        return {
            "": True,
            "document": document,
            "edit": edit,
            "try": can_try(session),
            "copy": can_copy(session),
            "issue": assess and session.focus is not None and session.condition is None,
            "condition": assess and session.condition is not None,
            "what-if": document and session.mode == "what-if",
            "scenario": edit and session.scenario is not None,
            **{name: document and so for room in self.holding for name, so in room.holds().items()},
        }

    def why_not(self, name: str) -> str:
        """What has to be done first so that a command can be; empty where it can be done now."""
        if self.actions[name].isEnabled():
            return ""
        session, needs = self.session, next(one.needs for one in actions.COMMANDS if one.name == name)
        if session.document is None:
            return _("Open a workspace first")
        if session.read_only and needs in ("edit", "issue", "condition", "scenario"):
            return _("This workspace can only be looked at")
        if needs in ("issue", "condition"):
            return self._why_not_at_the_matrix(needs)
        told = {
            "undo": _("There is nothing to undo"),
            "redo": _("There is nothing to redo"),
            "what-if": _("Only in What-if (Ctrl+2)"),
            "scenario": _("Choose a scenario first"),
            "unplaced": _("No issue area stands in the middle without a reason"),
            "wall": _("Only while the projector is on (F5)"),
            "reveal": _("Only while a move is revealed"),
        }
        return told.get(name) or told.get(needs, "")

    def _why_not_at_the_matrix(self, needs: str) -> str:
        session = self.session
        if session.place != "matrix":
            return _("Only at the matrix (Alt+1)")
        if session.mode != "assess":
            return _("Only in Assess (Ctrl+1)")
        return _("Select an issue area first") if needs == "issue" else _("Select a condition first")
