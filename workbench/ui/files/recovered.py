"""What was saved of a damaged file, for the person whose work it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.language import grouped
from workbench.storage.salvage.report import Report, people_call
from workbench.ui.controls.on_screen import open_at
from workbench.ui.text import label


class RecoveredDialog(QDialog):
    """How many of each kind were saved, of how many; and what to know about the rest."""

    def __init__(self, report: Report, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Recovered copy"))
        line = self.fontMetrics().height()
        open_at(self, 35 * line, 33 * line)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(8)
        column.addWidget(
            label(self.tr("This is a recovered copy of {name}").format(name=report.name), "heading", wrap=True)
        )
        column.addWidget(
            label(self.tr("The damaged file was left as it is. Save this one under a new name."), wrap=True)
        )
        for sentence in report.sentences():
            column.addWidget(label(sentence, "secondary", wrap=True))
        self.table = self._table(report)
        column.addWidget(self.table, 1)
        close = QPushButton(self.tr("Look at it"))
        close.setProperty("role", "primary")
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _table(self, report: Report) -> QTableWidget:
        lines = [line for line in report.entities if line.found or line.of]
        table = QTableWidget(len(lines), 3)
        table.setHorizontalHeaderLabels([self.tr("What"), self.tr("Saved"), self.tr("Of")])
        table.setAccessibleName(self.tr("What was saved"))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for row, line in enumerate(lines):
            what = people_call(line.table)
            of = "?" if line.of is None else grouped(line.of)
            for place, words in enumerate((f"{what[:1].upper()}{what[1:]}", grouped(line.found), of)):
                item = QTableWidgetItem(words)
                if place:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                table.setItem(row, place, item)
        return table
