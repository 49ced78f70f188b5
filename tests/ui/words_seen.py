"""Everything that a window says: texts, tool tips, what a screen reader is told; and every place where it says it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QMenu, QTreeView, QWidget

from tests.ui.desk import Desk

_READ = ("text", "placeholderText", "title", "toPlainText", "currentText", "prefix", "suffix", "specialValueText")
_TOLD = ("toolTip", "statusTip", "accessibleName", "accessibleDescription", "windowTitle")
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
#: So many rows of a list are read: all are made alike.
_MOST = 40


def stations(desk: Desk) -> Iterator[str]:
    """Every place of the window and every page of it, one after the other, with something in each."""
    window = desk.window
    for name in ("matrix", "what-if", "assess"):
        if name != "matrix":
            desk.run(name)
        yield name
    issue = next(iter(window.session.model.issues))
    window.session.select(issue)
    desk.settle()
    yield "an issue area"
    window.why.open(True)
    desk.settle()
    yield "why, an issue area"
    window.session.select_condition(next(iter(window.session.model.conditions)))
    desk.settle()
    yield "why, a condition"
    desk.run("history-here")
    yield "why, the history of a condition"
    desk.run("history-here")
    window.why.open(False)
    desk.run("what-if")
    window.session.show_scenario(next(iter(window.session.model.scenarios)))
    window.session.select()
    desk.settle()
    yield "a scenario"
    if window.little_room.narrow:
        desk.run("find-issue")
        yield "the lists, where they take turns with the conditions"
        desk.run("fold-right")
    for name in [name for name in desk.window.actions_ if name.startswith("place-")]:
        desk.run(name)
        yield name
        place = window.places.currentWidget()
        pages = getattr(place, "pages", None)
        for page in list(pages) if isinstance(pages, dict) else []:
            window.session.show_place(name.removeprefix("place-"), page)
            desk.settle()
            yield f"{name}, {page}"
    desk.run("place-matrix")


def said_by(top: QWidget) -> Iterator[tuple[str, str]]:
    """What a widget and everything to be seen in it says: where, and the text."""
    for widget in [top, *top.findChildren(QWidget)]:
        if widget is not top and not widget.isVisible():
            continue
        where = f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for name in (*_READ, *_TOLD):
            found = getattr(widget, name, None)
            if callable(found) and not (isinstance(widget, QHeaderView) and name in _READ):
                try:
                    text = found()
                except TypeError:
                    continue
                if isinstance(text, str) and text:
                    yield f"{where}, {name}", text
        if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
            yield from _items(where, model, QModelIndex(), isinstance(widget, QTreeView))
        if isinstance(widget, QMenu):
            yield from _actions(where, widget.actions())


def said_in_menus(desk: Desk) -> Iterator[tuple[str, str]]:
    """What all commands and menus say."""
    yield from _actions("a command", list(desk.window.actions_.values()))
    for menu in desk.window.findChildren(QMenu):
        if menu.title():
            yield "a menu", menu.title()
        yield from _actions("a menu", menu.actions())


def tops() -> list[QWidget]:
    """Every window that is to be seen."""
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


def _actions(where: str, actions: list[QAction]) -> Iterator[tuple[str, str]]:
    for action in actions:
        yield where, action.text()
        if action.toolTip() != action.text():
            yield f"{where}, tool tip", action.toolTip()


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def _items(where: str, model: QAbstractItemModel, parent: QModelIndex, deep: bool = False) -> Iterator[tuple[str, str]]:
    for side, count in (
        (Qt.Orientation.Horizontal, _columns(model, parent)),
        (Qt.Orientation.Vertical, model.rowCount(parent)),
    ):
        for section in range(min(count, _MOST)):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                if isinstance(text := model.headerData(section, side, role), str):
                    yield f"{where}, heading", text
    for row in range(min(model.rowCount(parent), _MOST)):
        for column in range(min(_columns(model, parent), _MOST)):
            index = model.index(row, column, parent)
            for role in _ROLES:
                if isinstance(text := index.data(role), str):
                    yield f"{where}, item", text
            if deep and model.hasChildren(index):
                yield from _items(where, model, index, deep)
