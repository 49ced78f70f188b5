"""What is half typed when a command is given belongs to the work: it is finished first, whatever the command does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import TRADE
from tests.ui.test_cells_of_contents import begin
from tests.ui.test_contents import contents
from tests.ui.wall import Room
from workbench.ui.contents.fields import LineField, TextField
from workbench.ui.contents.making import NewDialog
from workbench.workspace import operations
from workbench.workspace.reading import read

CTRL = Qt.KeyboardModifier.ControlModifier


def in_a_cell(desk: Desk) -> None:
    """Type another title into a cell of the table, and leave it at that."""
    line = begin(desk, "issue", TRADE, "")
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "Fish")


def in_a_field(desk: Desk) -> None:
    """Type another title into the form, and leave it at that."""
    field = contents(desk, f"issue/{TRADE}").form.fields["title"]
    field.setFocus()
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, "Fish")


TYPED = pytest.mark.parametrize("half_typed", [in_a_cell, in_a_field])


def in_file(path: Path) -> str:
    return read(path)[0].issues[TRADE].title


def title(desk: Desk) -> str:
    return desk.session.model.issues[TRADE].title


@TYPED
def test_a_saved_file_holds_it(desk: Desk, tmp_path: Path, half_typed: Callable[[Desk], None]) -> None:
    path = tmp_path / "half.modus"
    desk.open(material.model(), path)
    half_typed(desk)
    desk.key(Qt.Key.Key_S, CTRL)
    assert title(desk) == "Fish"
    assert in_file(path) == "Fish"


@TYPED
def test_a_closed_file_holds_it(desk: Desk, tmp_path: Path, half_typed: Callable[[Desk], None]) -> None:
    path = tmp_path / "half.modus"
    desk.open(material.model(), path)
    half_typed(desk)
    desk.key(Qt.Key.Key_W, CTRL)
    assert desk.session.document is None and in_file(path) == "Fish"


@TYPED
@pytest.mark.parametrize("command", ["place-matrix", "place-history", "dark", "search", "next-scenario"])
def test_it_is_kept_before_anything_else_happens(desk: Desk, half_typed: Callable[[Desk], None], command: str) -> None:
    desk.open(material.model())
    half_typed(desk)
    desk.run(command)
    assert title(desk) == "Fish"


@TYPED
def test_undo_takes_it_back_and_redo_brings_it(desk: Desk, half_typed: Callable[[Desk], None]) -> None:
    desk.open(material.model())
    desk.session.attempt(lambda m: operations.rename(m, "issue", TRADE, "Trade in grain"))
    half_typed(desk)
    desk.click(desk.window.top.undo)
    assert title(desk) == "Trade in grain"
    desk.run("redo")
    assert title(desk) == "Fish"


def test_whoever_saves_while_typing_types_on(desk: Desk, tmp_path: Path) -> None:
    desk.open(material.model(), tmp_path / "half.modus")
    in_a_field(desk)
    desk.key(Qt.Key.Key_S, CTRL)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.setCursorPosition(4)
    desk.key(Qt.Key.Key_S, CTRL)
    QTest.keyClicks(line, "ing")
    desk.key(Qt.Key.Key_Return)
    assert title(desk) == "Fishing"


def test_the_wall_and_the_size_of_the_text_leave_it_alone(room: Room) -> None:
    desk = room.desk
    desk.open(material.model())
    room.open()
    in_a_field(desk)
    for command in ("freeze", "black"):
        desk.run(command)
    assert title(desk) == "Trade" and isinstance(QApplication.focusWidget(), QLineEdit)


def test_a_workspace_is_closed_over_what_was_refused(desk: Desk) -> None:
    document = desk.open(material.model())
    in_a_field(desk)
    QApplication.focusWidget().setText("")  # type: ignore[union-attr]
    desk.run("dark")
    assert title(desk) == "Trade", "a title is needed"
    document.close(discard=True)
    desk.session.show_document(None)
    desk.settle()
    assert desk.session.document is None


@pytest.mark.parametrize(("kind", "typed_in"), [("actor", LineField), ("evidence", TextField)])
def test_escape_closes_the_dialog_for_a_new_entry(desk: Desk, kind: str, typed_in: type[QWidget]) -> None:
    place = contents(desk, kind)
    dialog = NewDialog(desk.session, place.theme, kind, {}, desk.window)
    dialog.show()
    field = dialog.findChild(typed_in).focusProxy()
    QTest.keyClicks(field, "Northland")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
