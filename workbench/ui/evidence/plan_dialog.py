"""What a table of evidence would do, shown before it is done."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from workbench.content.evidence_table import Plan
from workbench.domain.language import grouped
from workbench.domain.legible import in_brief, legible
from workbench.ui.text import label

#: More rows than this are not read by anybody.
_MOST = 400


class PlanDialog(QDialog):
    """What a table would do, row by row: what is refused first, for it needs a hand."""

    def __init__(self, plan: Plan, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Evidence from a table"))
        self.resize(640, 480)
        counts = self.tr("New: {added} · changed: {changed} · as they are: {same} · left out: {refused}").format(
            added=grouped(len(plan.added)),
            changed=grouped(len(plan.changed)),
            same=grouped(plan.same),
            refused=grouped(len(plan.refused)),
        )
        self.list = QListWidget()
        self.list.setProperty("role", "plain")
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("What would come of it, row by row"))
        lines = self._lines(plan)
        for line in lines[:_MOST]:
            self.list.addItem(QListWidgetItem(line))
        if len(lines) > _MOST:
            self.list.addItem(QListWidgetItem(self.tr("… and {n} more").format(n=grouped(len(lines) - _MOST))))
        buttons = QDialogButtonBox()
        self.take = buttons.addButton(self.tr("Bring in"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setProperty("role", "primary")
        self.take.setEnabled(plan.operation is not None)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(counts, "strong", wrap=True))
        column.addWidget(
            label(self.tr("Nothing is done yet. It is one edit, and undo takes all of it back."), wrap=True)
        )
        column.addWidget(self.list, 1)
        column.addWidget(buttons)

    def _lines(self, plan: Plan) -> list[str]:
        left_out, changes = self.tr("Row {row}: left out, {reason}"), self.tr("Row {row}: “{claim}” changes: {columns}")
        new = self.tr("Row {row}: new, “{claim}”")
        found = [left_out.format(row=one.row, reason=legible(one.reason)) for one in plan.refused]
        for one in plan.changed:
            columns = ", ".join(one.columns)
            found.append(changes.format(row=one.row, claim=in_brief(legible(one.claim), 80), columns=columns))
        found += [new.format(row=one.row, claim=in_brief(legible(one.claim), 100)) for one in plan.added]
        return found
