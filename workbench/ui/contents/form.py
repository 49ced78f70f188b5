"""The form of one entity, made from the specs of its fields: every field with a control that suits it.

Each field that is committed is one edit, and one undo. What a rule forbids is said beneath its field, stays as it was
typed, and is there again when one comes back to the entity.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from workbench.domain import fields as f
from workbench.domain.evidence import JUDGEMENTS
from workbench.domain.model import KINDS
from workbench.domain.words import name_of_kind
from workbench.ui.contents.expectations import ExpectationsField
from workbench.ui.contents.fields import Field
from workbench.ui.contents.outcomes import RequirementField
from workbench.ui.contents.page import Page, make_field
from workbench.ui.contents.references import RefField, RefsField
from workbench.ui.contents.settings import SettingsField
from workbench.ui.contents.speaks_to import SpeaksToField
from workbench.ui.contents.states import StatesField
from workbench.ui.contents.words import capital, choice_title, name_of
from workbench.ui.controls.backing import BackingList
from workbench.ui.session import Session
from workbench.ui.text import ElidedLabel, label
from workbench.ui.theme import Theme
from workbench.ui.turns import Turns
from workbench.workspace import operations

#: A form narrower than this (at 100 %) has its names above the fields, not beside them.
_BESIDE = 360
#: It is never narrower than this.
_LEAST = 200
#: What has settings of its own → the field after which they stand.
_SETTINGS_AFTER = {"case": "issues", "claim": "settle"}


class EntityForm(QScrollArea):
    """Shows one entity. `group_wanted`: a new group for it; `requirement_wanted`: its requirement is to be edited.

    The controls of a kind that were never seen are made in turns: nothing stands here until they are whole, and whoever
    asks for one of them has them at once.
    """

    group_wanted = Signal()
    requirement_wanted = Signal()

    def __init__(self, session: Session, theme: Theme, turns: Turns, parent: QWidget | None = None) -> None:
        """``turns``: those in which controls are made; nobody else takes them."""
        super().__init__(parent)
        self.session, self.theme, self._turns = session, theme, turns
        self.kind, self.id = "", ""
        self._pages: dict[str, Page] = {}
        self._page: Page | None = None
        #: The kind whose controls are being made, to be shown.
        self._making = ""
        #: Whether names stand above their fields: there is no room beside them.
        self._above = False
        self._empty = self._nothing()
        self._seen: QWidget | None = self._empty
        self._drafts: dict[tuple[str, str, str], Any] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._empty)
        self.setWidget(inside)

    @property
    def fields(self) -> dict[str, Field]:
        """The controls for the fields of the entity shown, by name."""
        self.finish()
        return self._page.fields if self._page is not None else {}

    @property
    def states(self) -> StatesField | None:
        """The states of the condition shown."""
        self.finish()
        return self._page.states if self._page is not None else None

    @property
    def speaks_to(self) -> SpeaksToField | None:
        """What the evidence item shown speaks to."""
        self.finish()
        return self._page.speaks_to if self._page is not None else None

    @property
    def settings(self) -> SettingsField | None:
        """The settings of the case or claim shown."""
        self.finish()
        return self._page.settings if self._page is not None else None

    # ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────

    def show_entity(self, kind: str, id_: str | None) -> None:
        """Show an entity; None: nothing to edit. What is being typed into another one is committed first."""
        other = (kind, id_ or "") != (self.kind, self.id)
        if other:
            self.commit()
            self._keep_drafts()
        entity: Any = self.session.model.table(kind).get(id_) if id_ is not None else None
        self.kind, self.id = kind, "" if entity is None else entity.id
        if self._making and (entity is None or self._making != kind or kind in self._pages):
            self._give_up()
        if entity is None:
            self._turn_to(None)
        elif (page := self._pages.get(kind)) is not None:
            self._turn_to(page)
            self._show(page, entity, other)
        elif not self._making:
            self._turn_to(None, waiting=True)
            self._making = kind
            self._turns.begin(self.making(kind), self._made)

    def _made(self, _: None) -> None:
        """Show what was waited for, as it is by now."""
        kind, self._making = self._making, ""
        entity: Any = self.session.model.table(kind).get(self.id) if self.session.document is not None else None
        page = self._pages.get(kind)
        if entity is not None and page is not None:
            self._turn_to(page)
            self._show(page, entity, True)

    def _give_up(self) -> None:
        self._making = ""
        self._turns.give_up()

    def finish(self) -> None:
        """Make what is being made at once."""
        if self._making:
            self._turns.finish()

    def make(self, kind: str) -> Page:
        """Make the controls for a kind, if they are not there yet."""
        for _ in self.making(kind):
            pass
        return self._pages[kind]

    def making(self, kind: str) -> Generator[None, None, None]:
        """As `make`, in steps; what is begun is thrown away where they are there, or all look otherwise, before."""
        pages = self._pages
        if kind in pages:
            return
        page = yield from self._build(kind)
        if pages is not self._pages or kind in pages:
            page.widget.deleteLater()
            return
        pages[kind] = page
        page.widget.hide()
        self._column.addWidget(page.widget)
        yield
        if pages is self._pages:
            page.widget.ensurePolished()

    def _nothing(self) -> QWidget:
        words = self.tr("Choose an entry on the left to see and edit it, or make a new one.")
        empty = label(words, "secondary", wrap=True)
        empty.setContentsMargins(20, 20, 20, 20)
        empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        return empty

    def _turn_to(self, page: Page | None, waiting: bool = False) -> None:
        """Show the controls of a kind; None: that nothing is chosen, or nothing while they are made."""
        before, self._page = self._seen, page
        self._seen = page.widget if page is not None else None if waiting else self._empty
        if self._seen is not before:
            if before is not None:
                before.hide()
            if self._seen is not None:
                self._seen.show()

    def _show(self, page: Page, entity: Any, other: bool) -> None:
        editable = not self.session.read_only
        page.heading.show_text(name_of(self.session.model, entity))
        for name, field in page.fields.items():
            if isinstance(field, RefField | RefsField):
                field.entity = entity
            elif isinstance(field, ExpectationsField):
                field.show_claim(entity)
            value = getattr(entity, name)
            if other:
                field.value = value
                field.say("")
                field.display(value)
                if (draft := self._drafts.pop((self.kind, self.id, name), None)) is not None and editable:
                    field.take_draft(draft)
            else:
                field.show_value(value)
            field.set_editable(editable and not self._fixed(name))
        if page.states is not None:
            page.states.set_editable(editable)
            page.states.show_condition(entity.id)
        if page.settings is not None:
            page.settings.show_owner(entity.id)
            page.settings.set_editable(editable)
        if page.speaks_to is not None:
            page.speaks_to.show_evidence(entity.id)
            page.speaks_to.set_editable(editable)
        for judgement, backing in page.backings.items():
            made = judgement != "requirement" or entity.requirement is not None
            backing.show_judgement(judgement, entity.id if made else None)
            backing.set_editable(editable)
        if other:
            self.verticalScrollBar().setValue(0)

    def _fixed(self, name: str) -> bool:
        """Whether a field says what the entity joins (another one there would be another entity), or what was added."""
        if name == "file":
            return True
        specs = f.specs(KINDS[self.kind])
        joins = "key" not in specs and "locator" not in specs and self.kind != "workspace"
        return joins and ((specs[name].form == "ref" and not specs[name].optional) or name == "axis")

    # ── the controls ─────────────────────────────────────────────────────────────────────────────────────────────

    def _build(self, kind: str) -> Generator[None, None, Page]:
        page = Page(QWidget(self), ElidedLabel(role="heading"))
        try:
            yield from self._fill(page, kind)
        except GeneratorExit:
            if isValid(page.widget):
                page.widget.deleteLater()
            raise
        return page

    def _fill(self, page: Page, kind: str) -> Generator[None, None, None]:
        """Make the controls of a kind. From the first moment they belong to the page, and the page to the form: what is
        given up half made would never go else, and take part in each change of colours.
        """
        page.widget.hide()
        grid = page.grid
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        page.states = StatesField(self.session, self.theme) if kind == "condition" else None
        page.speaks_to = SpeaksToField(self.session) if kind == "evidence" else None
        page.settings = SettingsField(self.session, kind) if kind in _SETTINGS_AFTER else None
        for part in (page.heading, page.states, page.speaks_to, page.settings):
            if part is not None:
                part.setParent(page.widget)
        specs = f.specs(KINDS[kind])
        for name in sorted(specs, key=lambda name: name == "key"):
            field = make_field(self.session, self.theme, kind, name, specs[name])
            if field is None:
                continue
            page.fields[name] = field
            self._connect(name, field)
            page.row(field)
            if name == "baseline" and page.states is not None:
                page.row(page.states)
            if page.settings is not None and name == _SETTINGS_AFTER[kind]:
                page.row(page.settings)
            yield
        if page.speaks_to is not None:
            page.row(page.speaks_to)
        page.stand(self.theme, self._above)
        column = QVBoxLayout(page.widget)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        column.addWidget(label(capital(name_of_kind(kind)), "caption"))
        column.addWidget(page.heading)
        column.addLayout(grid)
        for judgement, of in JUDGEMENTS.items():
            if of == kind:
                heading = self.tr("Evidence: {judgement}").format(judgement=choice_title("judgement", judgement))
                page.backings[judgement] = BackingList(self.session, heading)
                column.addWidget(page.backings[judgement])
        column.addStretch(1)

    def _connect(self, name: str, field: Field) -> None:
        field.committed.connect(lambda value: self._commit(name, value) if self._shows(name, field) else None)
        if isinstance(field, RefField):
            field.new_wanted.connect(self.group_wanted)
        if isinstance(field, RequirementField):
            field.edit_wanted.connect(self.requirement_wanted)

    def _shows(self, name: str, field: Field) -> bool:
        return self._page is not None and self._page.fields.get(name) is field

    def minimumSizeHint(self) -> QSize:
        """Wide enough for a field; what stands beside it in large type gives way before."""
        return QSize(self.theme.px(_LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (above := self.viewport().width() < self.theme.px(_BESIDE)) != self._above:
            self._above = above
            for page in self._pages.values():
                page.stand(self.theme, self._above)

    def restyle(self) -> None:
        """Take up another text size."""
        kind, id_ = self.kind, self.id if self.session.document is not None else ""
        self._above = self.viewport().width() < self.theme.px(_BESIDE)
        if id_:
            self.commit()
            self._keep_drafts()
        self._give_up()
        self._turn_to(None)
        for page in self._pages.values():
            page.widget.deleteLater()
        self._pages = {}
        self.id = ""
        if id_:
            self.show_entity(kind, id_)
            if self.isVisible():
                self.finish()  # what was there is there again with the next picture

    # ── edits ────────────────────────────────────────────────────────────────────────────────────────────────────

    def commit(self) -> None:
        """Commit what is being typed."""
        if self._page is not None and self.id and self.id in self.session.model.table(self.kind):
            for field in self._page.fields.values():
                proxy = field.focusProxy()
                if proxy is not None and proxy.hasFocus():
                    field.commit()

    def _commit(self, name: str, value: Any) -> None:
        if self.session.document is None:
            return  # it was refused before the workspace was closed over it
        kind, id_ = self.kind, self.id
        field = self.fields[name]

        def attempt(make: Callable[[Any], operations.Operation]) -> None:
            try:
                operation = make(self.session.model)
            except ValueError as problem:
                field.say(str(problem))
                self.session.tell(str(problem))
                return
            field.say("")
            self.session.apply(operation)

        attempt(lambda m: operations.edit(m, kind, id_, **{name: value}))

    def _keep_drafts(self) -> None:
        if not self.id or self._page is None:
            return
        for name, field in self._page.fields.items():
            if (draft := field.draft()) is not None:
                self._drafts[(self.kind, self.id, name)] = draft
