"""From the side of an evidence item: the judgements that it supports or contradicts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem

from workbench.engine.citing import links_of
from workbench.engine.coverage import spoken_to
from workbench.ui.contents.fields import Field
from workbench.ui.controls.choice_box import ChoiceBox
from workbench.ui.controls.chooser import Chooser
from workbench.ui.controls.edited_list import EditedList
from workbench.ui.controls.small_button import small_button
from workbench.ui.leading import judgement_title, lead_to
from workbench.ui.session import Session
from workbench.workspace import operations

_LINK = Qt.ItemDataRole.UserRole


class SpeaksToField(Field):
    """Links of an evidence item: added by the name of the judgement, turned to the other side, taken off."""

    def __init__(self, session: Session) -> None:
        super().__init__("speaks_to")
        self.session = session
        self.title = self.tr("Speaks to")
        self.evidence = ""
        self.list = EditedList()
        self.list.setProperty("role", "plain")
        self.list.setAccessibleName(self.title)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(lambda _: self._offer())
        self.list.itemActivated.connect(lambda _: self._follow())
        self.side = ChoiceBox()
        self.side.setAccessibleName(self.tr("Side"))
        self.side.addItem(self.tr("Supports"), True)
        self.side.addItem(self.tr("Contradicts"), False)
        self.chooser = Chooser(self._options, self.tr("Judgement it speaks to"))
        self.chooser.setPlaceholderText(self.tr("Add a judgement: type to find, or press ↓"))
        self.chooser.chosen.connect(self._add)
        self.chooser.problem.connect(self.say)
        self.go = small_button(self.tr("Go to it"), self._follow)
        self.turn = small_button(self.tr("Other side"), lambda: self._relink(turn=True))
        self.remove = small_button(self.tr("Take off"), lambda: self._relink(turn=False))
        self.list.removed.connect(lambda: self._relink(turn=False))
        row = QHBoxLayout()
        row.addWidget(self.go)
        row.addStretch(1)
        for button in (self.turn, self.remove):
            row.addWidget(button)
        self.column.addWidget(self.list)
        self.column.addLayout(row)
        self.place(self.side, self.chooser)
        self._editable = True

    def show_evidence(self, evidence: str) -> None:
        """Show what an item speaks to."""
        self.evidence = evidence
        model = self.session.model
        row = self.list.currentRow()
        self.list.clear()
        links = links_of(model, evidence)
        for link in sorted(links, key=lambda link: (not link.supports, link.judgement, link.target)):
            words = self.tr("supports") if link.supports else self.tr("contradicts")
            mark = "+" if link.supports else "−"
            item = QListWidgetItem(f"{mark} {words}  {judgement_title(model, link.judgement, link.target)}")
            item.setToolTip(item.text())
            item.setData(_LINK, link.id)
            self.list.addItem(item)
        self.list.setVisible(bool(links))
        self.list.setFixedHeight(min(max(len(links), 1), 6) * (self.list.fontMetrics().height() + 6) + 6)
        self.list.setCurrentRow(min(row, len(links) - 1))
        self.chooser.show_value(None, "")
        self._offer()

    def display(self, value: Any) -> None:
        """Links are shown by their evidence item."""

    def set_editable(self, editable: bool) -> None:
        self._editable = editable
        self.side.setVisible(editable)
        self.chooser.setVisible(editable)
        self._offer()

    def _offer(self) -> None:
        self.go.setVisible(self.list.currentRow() >= 0)
        for button in (self.turn, self.remove):
            button.setVisible(self._editable and self.list.currentRow() >= 0)

    def _options(self) -> Sequence[tuple[str, str]]:
        if self.session.document is None:
            return []
        model = self.session.model
        return [(f"{name} {target}", judgement_title(model, name, target)) for name, target in spoken_to(model)]

    def _add(self, chosen: str | None) -> None:
        if chosen is not None:
            judgement, target = chosen.split(" ")
            supports = bool(self.side.currentData())
            evidence = self.evidence
            self.session.attempt(lambda m: operations.link_evidence(m, evidence, judgement, target, supports))

    def _follow(self) -> None:
        """Show the judgement that is chosen where it stands."""
        item = self.list.currentItem()
        link = None if item is None else self.session.model.evidence_links.get(str(item.data(_LINK)))
        if link is not None:
            lead_to(self.session, link.judgement, link.target)

    def _relink(self, turn: bool) -> None:
        item = self.list.currentItem()
        link = None if item is None else self.session.model.evidence_links.get(str(item.data(_LINK)))
        if link is not None and self._editable:
            side = not link.supports if turn else None
            self.session.attempt(
                lambda m: operations.link_evidence(m, link.evidence, link.judgement, link.target, side)
            )
