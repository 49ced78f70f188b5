"""The chosen evidence item, edited where it is read: its claim, its grade, what it speaks to. One edit a field."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.domain import fields as f
from workbench.domain.evidence import Evidence
from workbench.ui.contents.fields import ChoiceField, Field, FlagField, LineField, TextField
from workbench.ui.contents.speaks_to import SpeaksToField
from workbench.ui.session import Session
from workbench.ui.text import label
from workbench.ui.theme import Theme
from workbench.workspace import operations


class ItemEditor(QWidget):
    """`everything_wanted`: the whole form of the item is to be shown."""

    everything_wanted = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.evidence = session, ""
        specs = f.specs(Evidence)
        self.fields: dict[str, Field] = {
            "claim": TextField("claim"),
            "reliability": ChoiceField("reliability", specs["reliability"]),
            "credibility": ChoiceField("credibility", specs["credibility"]),
            "review": LineField("review", specs["review"]),
            "assumption": FlagField(theme, "assumption"),
            "private": FlagField(theme, "private"),
        }
        for name, field in self.fields.items():
            field.committed.connect(lambda value, name=name: self._commit(name, value))
        self.speaks_to = SpeaksToField(session)
        self.everything = QPushButton(self.tr("All about it ›"))
        self.everything.setProperty("role", "link")
        self.everything.clicked.connect(lambda _: self.everything_wanted.emit())
        grade = QHBoxLayout()
        grade.setSpacing(8)
        grade.addWidget(self.fields["reliability"], 1)
        grade.addWidget(self.fields["credibility"], 1)
        again = QHBoxLayout()
        again.setSpacing(8)
        again.addWidget(label(self.fields["review"].title, "secondary"))
        again.addWidget(self.fields["review"], 1)
        foot = QHBoxLayout()
        foot.addWidget(self.fields["private"], 1)
        foot.addWidget(self.everything)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.fields["claim"])
        column.addLayout(grade)
        column.addWidget(label(self.speaks_to.title, "caption"))
        column.addWidget(self.speaks_to)
        column.addLayout(again)
        column.addWidget(self.fields["assumption"])
        column.addLayout(foot)

    def show_item(self, evidence: str | None) -> None:
        """Show an item (id); None: nothing."""
        item = self.session.model.evidence.get(evidence or "")
        if evidence != self.evidence:
            self.commit()
        self.setVisible(item is not None)
        other, self.evidence = (evidence or "") != self.evidence, evidence or ""
        if item is None:
            return
        editable = not self.session.read_only
        for name, field in self.fields.items():
            value = getattr(item, name)
            if other:
                field.value = value
                field.say("")
                field.display(value)
            else:
                field.show_value(value)
            field.set_editable(editable)
        self.speaks_to.show_evidence(item.id)
        self.speaks_to.set_editable(editable)

    def commit(self) -> None:
        """Commit what is being typed."""
        if self.evidence in self.session.model.evidence:
            for field in self.fields.values():
                proxy = field.focusProxy()
                if proxy is not None and proxy.hasFocus():
                    field.commit()

    def _commit(self, name: str, value: Any) -> None:
        if self.session.document is None:
            return  # it was refused before the workspace was closed over it
        try:
            operation = operations.edit(self.session.model, "evidence", self.evidence, **{name: value})
        except ValueError as problem:
            self.fields[name].say(str(problem))
            self.session.tell(str(problem))
            return
        self.fields[name].say("")
        self.session.apply(operation)
