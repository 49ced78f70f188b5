"""The evidence for and against judgements as a short list: attached, turned to the other side, taken off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from workbench.domain.legible import legible
from workbench.engine.coverage import backing
from workbench.ui.controls.attaching import attach
from workbench.ui.controls.edited_list import EditedList
from workbench.ui.controls.small_button import small_button
from workbench.ui.session import Session
from workbench.ui.text import ElidedLabel
from workbench.workspace import operations

_EVIDENCE = Qt.ItemDataRole.UserRole


class BackingList(QWidget):
    """What speaks for and against one judgement."""

    def __init__(self, session: Session, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.judgement: tuple[str, str] | None = None
        self._editable = True
        self.heading = ElidedLabel(heading, "caption")
        self.list = EditedList()
        self.list.setProperty("role", "plain")
        self.list.setAccessibleName(heading)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.removed.connect(self._remove)
        self.list.currentRowChanged.connect(lambda _: self._offer())
        self.attach = small_button(self.tr("Attach…"), self._attach)
        self.turn = small_button(self.tr("Other side"), self._turn)
        self.remove = small_button(self.tr("Take off"), self._remove)
        for button in (self.attach, self.turn, self.remove):
            button.setAccessibleName(f"{heading}: {button.text()}")
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.heading, 1)
        for button in (self.turn, self.remove, self.attach):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.list)

    def show_judgement(self, judgement: str, target: str | None) -> None:
        """Show what speaks to a judgement; None as target: it is not made yet, so nothing can be attached."""
        self.judgement = None if target is None else (judgement, target)
        model = self.session.model
        row = self.list.currentRow()
        self.list.clear()
        lines: Sequence[tuple[str, bool]] = ()
        if target is not None:
            backed = backing(model, judgement, target)
            lines = [(id_, True) for id_ in backed.supporting] + [(id_, False) for id_ in backed.contradicting]
        for id_, supports in lines:
            item = model.evidence[id_]
            words = self.tr("supports") if supports else self.tr("contradicts")
            if item.assumption:
                words = self.tr("{side}; assumed, not found").format(side=words)
            text = f"{'+' if supports else '−'} {legible(' '.join(item.claim.split()))}  ({item.grade}, {words})"
            line = QListWidgetItem(text)
            line.setToolTip(text)
            line.setData(_EVIDENCE, id_)
            self.list.addItem(line)
        self.list.setCurrentRow(min(row, len(lines) - 1))
        self.list.setVisible(bool(lines))
        height = self.list.fontMetrics().height()
        self.list.setFixedHeight(min(max(len(lines), 1), 4) * (2 * height + 8) + 4)
        self._offer()

    def set_editable(self, editable: bool) -> None:
        """Whether evidence can be attached and taken off."""
        self._editable = editable
        self._offer()

    def _offer(self) -> None:
        chosen = self.list.currentRow() >= 0
        self.attach.setVisible(self._editable)
        self.attach.setEnabled(self.judgement is not None)
        for button in (self.turn, self.remove):
            button.setVisible(self._editable and chosen)

    def _current(self) -> str | None:
        item = self.list.currentItem()
        return None if item is None else str(item.data(_EVIDENCE))

    def _attach(self) -> None:
        if self.judgement is not None:
            attach(self.session, self.window(), *self.judgement)

    def _link(self, supports: bool | None) -> None:
        evidence, judgement = self._current(), self.judgement
        if evidence is not None and judgement is not None and self._editable:
            self.session.attempt(lambda m: operations.link_evidence(m, evidence, *judgement, supports))

    def _turn(self) -> None:
        evidence, judgement = self._current(), self.judgement
        if evidence is None or judgement is None:
            return
        links = [link for link in self.session.model.links_to(*judgement) if link.evidence == evidence]
        self._link(not links[0].supports)

    def _remove(self) -> None:
        self._link(None)
