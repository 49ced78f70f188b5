"""The shortcut sheet: every key there is, made from the table of commands and from what views take themselves."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from workbench.ui.actions import COMMANDS, translated
from workbench.ui.controls.filter_field import FilterField
from workbench.ui.controls.on_screen import open_at
from workbench.ui.controls.table import Table, row
from workbench.ui.theme import Theme


def _tr(text: str) -> str:
    return QCoreApplication.translate("ShortcutSheet", text)


def _in_views() -> list[tuple[str, str, str]]:
    """What views take themselves: where, what it does, the keys."""
    scenarios, reader = _tr("In the list of scenarios"), _tr("In a document")
    matrix, board, grid = _tr("On the matrix"), _tr("On the What-if board"), _tr("In the judgements")
    return [
        (matrix, _tr("Go to the next issue area in a direction"), _tr("Arrows; in Assess with Ctrl")),
        (matrix, _tr("In Assess: move what is selected by a tenth; with Shift by a point"), _tr("Arrows")),
        (matrix, _tr("In Assess: type where it stands"), _tr("Enter")),
        (matrix, _tr("Enlarge, make smaller"), "+  −"),
        (matrix, _tr("Select all, nothing"), "Ctrl+A  Esc"),
        (board, _tr("Choose another state"), _tr("Left and right arrow")),
        (board, _tr("Go to the first condition, to the last"), "Home  End"),
        (board, _tr("See what the next state would do"), "?"),
        (board, _tr("Pin, or let go"), "P"),
        (grid, _tr("Judge the cell"), "−3 … +3"),
        (grid, _tr("Take the judgement away"), _tr("Del")),
        (grid, _tr("Leave the grid"), "F6  Ctrl+Tab"),
        (reader, _tr("Make evidence of what is selected"), "E"),
        (reader, _tr("Go word by word; select with Shift"), _tr("Left and right arrow")),
        (reader, _tr("Go sentence by sentence; select with Shift"), _tr("Ctrl with left and right arrow")),
        (reader, _tr("Go to the judgements beside it, and back"), "J  Esc"),
        (reader, _tr("Find words"), "/"),
        (scenarios, _tr("Move it up, down; over the one above it, out again"), _tr("Alt with an arrow")),
        (scenarios, _tr("Rename it, delete it"), _tr("F2  Del")),
        (scenarios, _tr("Tick, to compare what is ticked"), _tr("Space; Ctrl and a click")),
        (_tr("In every table"), _tr("Copy what is selected, or all of it"), "Ctrl+C"),
    ]


def shortcuts() -> list[tuple[str, str, str]]:
    """Every key: where it works, what it does, and the keys as this computer writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    found = [
        (
            translated(command.menu or "View"),
            translated(command.text).rstrip("…"),
            "  ".join(QKeySequence(keys).toString(native) for keys in command.keys.split(" | ")),
        )
        for command in COMMANDS
        if command.keys
    ]
    return found + _in_views()


class ShortcutSheet(QDialog):
    """The keys as a table with a filter; copied as text like every table."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.filter = FilterField(self.tr("Filter"))
        self.table = Table(theme, self.tr("Keyboard shortcuts"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(10)
        for widget in (self.filter, self.table, buttons):
            column.addWidget(widget)
        self.filter.textChanged.connect(self._show)
        open_at(self, theme.px(640), theme.px(560))
        self._show("")

    def _show(self, wanted: str) -> None:
        wanted = wanted.strip().casefold()
        rows = [
            row(what, keys, where) for where, what, keys in shortcuts() if wanted in f"{where} {what} {keys}".casefold()
        ]
        self.table.show_rows((self.tr("What it does"), self.tr("Keys"), self.tr("Where")), rows)
