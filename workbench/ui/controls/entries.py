"""Entries of the log as rows of a table, and taking one of them back: for every room that lists changes."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from workbench.storage.errors import FileProblem
from workbench.storage.history import Entry
from workbench.ui.controls.table import Cell, Row, row
from workbench.ui.session import Session
from workbench.workspace.changes import OperationProblem


def _tr(text: str) -> str:
    return QCoreApplication.translate("entries", text)


def entry_headings() -> tuple[str, ...]:
    """What stands over the cells of `entry_row`."""
    return (_tr("When"), _tr("Who"), _tr("What"), _tr("Kind"), _tr("Changes"))


def entry_row(entry: Entry) -> Row:
    """When, who, what, the kind of change, and how many things it changed; about the entry's id."""
    kinds = {"do": _tr("edit"), "undo": _tr("taken back"), "redo": _tr("made again")}
    return row(
        Cell(moment(entry.time), entry.time),
        who(entry),
        Cell(entry.label, tip=entry.label),
        kinds.get(entry.kind, entry.kind),
        Cell(str(entry.changes), entry.changes),
        about=entry.id,
    )


def who(entry: Entry) -> str:
    """Who made a change, and whether it was in this session."""
    name = entry.author or _tr("somebody")
    return _tr("{author}, now").format(author=name) if entry.own else name


def moment(text: str) -> str:
    """A time of the log as people read it, on their clock."""
    in_utc = len(text) == len("2013-09-14T10:20:30.000Z") and text.endswith("Z")
    return _moment(f"{text[:16]}Z") if in_utc else _moment(text)


@lru_cache(1000)
def _moment(text: str) -> str:
    """Where many changes were made within a minute, it is worked out once."""
    try:
        return datetime.fromisoformat(text).astimezone().strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return text


def take_back(session: Session, entry: Entry) -> None:
    """Take one change back, as a new one; what came after it stays. Where that cannot be, it is said."""
    document = session.editable
    if document is None:
        return
    try:
        operation = document.taking_back(entry)
    except (OperationProblem, FileProblem) as problem:
        session.tell(str(problem))
        return
    session.apply(operation)
