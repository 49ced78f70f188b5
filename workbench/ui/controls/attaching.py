"""Attaching evidence to a judgement: one of the items there are, or a new one, for it or against it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSortFilterProxyModel, QStringListModel, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.legible import legible
from workbench.domain.model import Model
from workbench.ui.session import Session
from workbench.ui.text import Complaint
from workbench.workspace import operations


@dataclass(frozen=True, slots=True)
class Attachment:
    """What somebody chose: an evidence item (None: a new one with this claim), and whether it supports."""

    evidence: str | None
    claim: str
    supports: bool


class AttachDialog(QDialog):
    """Find an item by words of its claim, or write a new claim; then say for or against."""

    def __init__(self, model: Model, judgement: str, target: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Attach evidence"))
        self.setMinimumSize(560, 420)
        linked = {link.evidence for link in model.links_to(judgement, target)}
        items = [item for item in model.ordered("evidence") if item.id not in linked]
        self._ids = [item.id for item in items]
        lines = [legible(f"{' '.join(item.claim.split())}  ({item.grade})") for item in items]
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Words of the claim; or a new claim in one sentence"))
        self.line.setAccessibleName(self.tr("Find or write a claim"))
        self._lines = QSortFilterProxyModel(self)
        self._lines.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._lines.setSourceModel(QStringListModel(lines, self))
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Evidence"))
        self.list.setModel(self._lines)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setUniformItemSizes(True)
        self.list.doubleClicked.connect(lambda _: self._accept())
        self.supports = QRadioButton(self.tr("Supports it"))
        self.contradicts = QRadioButton(self.tr("Contradicts it"))
        self.supports.setChecked(True)
        group = QButtonGroup(self)
        self.problem = Complaint()
        self.buttons = QDialogButtonBox()
        self.attach = self.buttons.addButton(self.tr("Attach"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.new = self.buttons.addButton(self.tr("Attach as new evidence"), QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self.new.clicked.connect(self._accept_new)
        side = QHBoxLayout()
        for button in (self.supports, self.contradicts):
            group.addButton(button)
            side.addWidget(button)
        side.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        column.addLayout(side)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        self._new_claim: str | None = None
        self.line.textChanged.connect(self._filter)
        self._filter("")

    def answer(self) -> Attachment:
        """What was chosen."""
        supports = self.supports.isChecked()
        if self._new_claim is not None:
            return Attachment(None, self._new_claim, supports)
        return Attachment(self._chosen(), "", supports)

    def _chosen(self) -> str | None:
        index = self.list.currentIndex()
        return self._ids[self._lines.mapToSource(index).row()] if index.isValid() else None

    def _filter(self, text: str) -> None:
        self._lines.setFilterFixedString(text.strip())
        if self._lines.rowCount():
            self.list.setCurrentIndex(self._lines.index(0, 0))
        self.attach.setEnabled(bool(self._lines.rowCount()))
        self.new.setEnabled(bool(text.strip()))
        self.attach.setDefault(self.attach.isEnabled())
        self.problem.setText("")

    def _accept(self) -> None:
        if self._chosen() is None:
            self.problem.setText(self.tr("Choose an item, or write a claim and attach it as new evidence."))
        else:
            self.accept()

    def _accept_new(self) -> None:
        self._new_claim = self.line.text().strip()
        self.accept()


def attach(session: Session, window: QWidget, judgement: str, target: str) -> None:
    """Ask for evidence and attach it to a judgement (a name in `domain.evidence.JUDGEMENTS`, and its id)."""
    dialog = AttachDialog(session.model, judgement, target, window)
    if not dialog.exec():
        return
    chosen = dialog.answer()
    if chosen.evidence is None:
        session.attempt(lambda m: operations.add_evidence(m, chosen.claim, judgement, target, chosen.supports))
    else:
        evidence = chosen.evidence
        session.attempt(lambda m: operations.link_evidence(m, evidence, judgement, target, chosen.supports))
