"""What a table or a bibliography would do, shown before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from workbench.content.evidence_table import Plan
from workbench.domain.language import grouped
from workbench.domain.legible import in_brief, legible
from workbench.domain.source import Source
from workbench.exchange.bibliography import SourcesPlan
from workbench.ui.controls.on_screen import open_at
from workbench.ui.text import label

#: More rows than this are not read by anybody.
_MOST = 400


class PlanDialog(QDialog):
    """Row by row what would come of it, what is refused first, for it needs a hand; accepted to have it done.

    ``counts``: how many are new, changed, as they are, and left out. ``possible``: whether there is anything to do.
    """

    def __init__(
        self, title: str, counts: tuple[int, int, int, int], lines: Sequence[str], possible: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        height = self.fontMetrics().height()
        open_at(self, 40 * height, 30 * height)
        added, changed, same, refused = map(grouped, counts)
        words = self.tr("New: {added} · changed: {changed} · as they are: {same} · left out: {refused}")
        told = words.format(added=added, changed=changed, same=same, refused=refused)
        self.list = QListWidget()
        self.list.setProperty("role", "plain")
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("What would come of it, row by row"))
        for line in lines[:_MOST]:
            self.list.addItem(QListWidgetItem(line))
        if len(lines) > _MOST:
            self.list.addItem(QListWidgetItem(self.tr("… and {n} more").format(n=grouped(len(lines) - _MOST))))
        buttons = QDialogButtonBox()
        self.take = buttons.addButton(self.tr("Bring in"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setProperty("role", "primary")
        self.take.setEnabled(possible)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        nothing = self.tr("Nothing is done yet. It is one edit, and undo takes all of it back.")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(told, "strong", wrap=True))
        column.addWidget(label(nothing, "secondary", wrap=True))
        column.addWidget(self.list, 1)
        column.addWidget(buttons)


class EvidencePlan(PlanDialog):
    """What a table of evidence would do."""

    def __init__(self, plan: Plan, parent: QWidget) -> None:
        left_out, changes = self.tr("Row {row}: left out, {reason}"), self.tr("Row {row}: “{claim}” changes: {columns}")
        new = self.tr("Row {row}: new, “{claim}”")
        lines = [left_out.format(row=one.row, reason=legible(one.reason)) for one in plan.refused]
        for one in plan.changed:
            columns = ", ".join(one.columns)
            lines.append(changes.format(row=one.row, claim=in_brief(legible(one.claim), 80), columns=columns))
        lines += [new.format(row=one.row, claim=in_brief(legible(one.claim), 100)) for one in plan.added]
        counts = (len(plan.added), len(plan.changed), plan.same, len(plan.refused))
        super().__init__(self.tr("Evidence from a table"), counts, lines, plan.operation is not None, parent)


class SourcesPlanned(PlanDialog):
    """What a bibliography would do; ``left_out`` says what of it was not read."""

    def __init__(self, plan: SourcesPlan, left_out: Sequence[str], parent: QWidget) -> None:
        refused, changed = self.tr("Left out: “{name}”, {reason}"), self.tr("Changed: {key}")
        lines = [legible(sentence) for sentence in left_out]
        lines += [refused.format(name=legible(name), reason=legible(reason)) for name, reason in plan.refused]
        called = _called(plan)
        lines += [changed.format(key=called.get(key, key)) for key in plan.changed]
        lines += [self.tr("New: {key}").format(key=called.get(key, key)) for key in plan.added]
        counts = (len(plan.added), len(plan.changed), plan.same, len(plan.refused) + len(left_out))
        super().__init__(self.tr("Sources from a bibliography"), counts, lines, plan.operation is not None, parent)


def _called(plan: SourcesPlan) -> dict[str, str]:
    """Key of a source that is added or changed → what it is called, and the key."""
    sources = [] if plan.operation is None else [one.after for one in plan.operation.changes]
    return {one.key: f"{in_brief(legible(one.title), 80)} · {one.key}" for one in sources if isinstance(one, Source)}
