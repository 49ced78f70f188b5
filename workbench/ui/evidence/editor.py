"""The chosen evidence item, edited where it is read: its claim, its grade, what it speaks to. One edit a field."""

from __future__ import annotations

from collections.abc import Generator
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
    """`everything_wanted`: the whole form of the item is to be shown.

    Its controls are made in steps; until it is `whole` it shows nothing, and whoever asks for one has all of them.
    """

    everything_wanted = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.theme, self.evidence = session, theme, ""
        self.whole = False
        self._fields: dict[str, Field] = {}
        self._steps = self._make()

    @property
    def fields(self) -> dict[str, Field]:
        """The controls for the fields of an item, by name."""
        self.make()
        return self._fields

    @property
    def speaks_to(self) -> SpeaksToField:
        """What the item speaks to."""
        self.make()
        return self._speaks_to

    def make(self) -> None:
        """Make the controls, if they are not there yet."""
        for _ in self.making():
            pass

    def making(self) -> Generator[None, None, None]:
        """As `make`, in steps; whoever goes on with it goes on where somebody else stopped."""
        while not self.whole:
            next(self._steps, None)
            yield

    def _make(self) -> Generator[None, None, None]:
        """In the order in which they stand: that is the order of Tab."""
        specs, theme = f.specs(Evidence), self.theme
        yield from self._made(TextField("claim"))
        yield from self._made(ChoiceField("reliability", specs["reliability"]))
        yield from self._made(ChoiceField("credibility", specs["credibility"]))
        self._speaks_to = SpeaksToField(self.session)
        self._own(self._speaks_to)
        yield
        yield from self._made(LineField("review", specs["review"]))
        yield from self._made(FlagField(theme, "assumption"))
        yield from self._made(FlagField(theme, "private"))
        self.everything = QPushButton(self.tr("All about it ›"))
        self.everything.setProperty("role", "link")
        self.everything.clicked.connect(lambda _: self.everything_wanted.emit())
        self._own(self.everything)
        self._lay_out()
        self.whole = True
        self._show(other=True)

    def _made(self, field: Field) -> Generator[None, None, None]:
        self._fields[field.name] = field
        field.committed.connect(lambda value: self._commit(field.name, value))
        self._own(field)
        yield

    def _own(self, part: QWidget) -> None:
        """What is made belongs here from the first moment, and is styled before anybody waits for it."""
        part.setParent(self)
        part.ensurePolished()

    def _lay_out(self) -> None:
        fields = self._fields
        grade = QHBoxLayout()
        grade.setSpacing(8)
        grade.addWidget(fields["reliability"], 1)
        grade.addWidget(fields["credibility"], 1)
        again = QHBoxLayout()
        again.setSpacing(8)
        again.addWidget(label(fields["review"].title, "secondary"))
        again.addWidget(fields["review"], 1)
        foot = QHBoxLayout()
        foot.addWidget(fields["private"], 1)
        foot.addWidget(self.everything)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 12, 12)
        column.setSpacing(8)
        column.addWidget(fields["claim"])
        column.addLayout(grade)
        column.addWidget(label(self._speaks_to.title, "caption"))
        column.addWidget(self._speaks_to)
        column.addLayout(again)
        column.addWidget(fields["assumption"])
        column.addLayout(foot)

    def show_item(self, evidence: str | None) -> None:
        """Show an item (id), once the controls are there; None: nothing."""
        item = self.session.model.evidence.get(evidence or "")
        if evidence != self.evidence:
            self.commit()
        self.setVisible(item is not None)
        other, self.evidence = (evidence or "") != self.evidence, evidence or ""
        if self.whole:
            self._show(other)

    def _show(self, other: bool) -> None:
        """Show the item as it is now; ``other``: it is another one than before."""
        item = self.session.model.evidence.get(self.evidence) if self.session.document is not None else None
        if item is None:
            return
        editable = not self.session.read_only
        for name, field in self._fields.items():
            value = getattr(item, name)
            if other:
                field.value = value
                field.say("")
                field.display(value)
            else:
                field.show_value(value)
            field.set_editable(editable)
        self._speaks_to.show_evidence(item.id)
        self._speaks_to.set_editable(editable)

    def commit(self) -> None:
        """Commit what is being typed."""
        if self.evidence in self.session.model.evidence:
            for field in self._fields.values():
                proxy = field.focusProxy()
                if proxy is not None and proxy.hasFocus():
                    field.commit()

    def _commit(self, name: str, value: Any) -> None:
        if self.session.document is None:
            return  # it was refused before the workspace was closed over it
        try:
            operation = operations.edit(self.session.model, "evidence", self.evidence, **{name: value})
        except ValueError as problem:
            self._fields[name].say(str(problem))
            self.session.tell(str(problem))
            return
        self._fields[name].say("")
        self.session.apply(operation)
