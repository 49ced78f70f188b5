"""Trying things out where the file can only be looked at: on a copy that is in no file yet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from workbench.domain.model import Model
from workbench.ui.session import Session
from workbench.ui.text import called
from workbench.workspace.changes import Operation


def _tr(text: str) -> str:
    return QCoreApplication.translate("OnACopy", text)


def can_copy(session: Session) -> bool:
    """Whether what is open can only be looked at, and a copy of it could be changed."""
    return session.document is not None and session.document.can_go_on_as_copy


def can_try(session: Session) -> bool:
    """Whether a what-if can be tried: in what can be edited, or on a copy that is begun for it."""
    return not session.read_only or can_copy(session)


def go_on_as_copy(session: Session) -> None:
    """Go on with a copy of what could only be looked at, in the same place, and say so."""
    document = session.editable
    if document is None or not document.can_go_on_as_copy:
        return
    document.go_on_as_copy()
    session.arrived(document)
    name = called(document.copy_of) if document.copy_of else document.model.workspace.title
    words = _tr("You try things out on a copy now; {name} stays as it is. The copy can be saved, or let go in the end.")
    session.tell(words.format(name=name))


def attempt(session: Session, make: Callable[[Model], Operation]) -> None:
    """Carry out an operation that tries something; where the file can only be looked at, on a copy of it.

    None is begun for what changes nothing, or cannot be done.
    """
    if can_copy(session) and _changes_something(session.model, make):
        go_on_as_copy(session)
    session.attempt(make)


def _changes_something(model: Model, make: Callable[[Model], Operation]) -> bool:
    try:
        return bool(make(model).changes)
    except ValueError:
        return False
