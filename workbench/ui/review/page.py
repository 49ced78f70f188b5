"""The review: as of a date, what changed since another, what was promised, and what is overdue."""

from __future__ import annotations

from collections.abc import Generator
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from workbench.domain.dates import last_day
from workbench.engine.progress import last_review, natural_date, review_of
from workbench.storage.errors import FileProblem
from workbench.ui.background import Background, Tell
from workbench.ui.controls.place import Place
from workbench.ui.review.follow_up import FollowUp
from workbench.ui.review.rows import Rows
from workbench.ui.review.section import Section
from workbench.ui.review.sections import COLUMNS, ORDER, Sections
from workbench.ui.session import DOCUMENT, NOT_CONTENT, Session
from workbench.ui.text import label
from workbench.ui.theme import Theme
from workbench.workspace import chronicle
from workbench.workspace.changes import Changes

if TYPE_CHECKING:
    from workbench.storage.history import Dated
    from workbench.ui.review.reviewed import Reviewed

#: Narrower than this, in pixels at 100 % text, the sections stand below each other.
_TWO_COLUMNS = 1100
#: So many edited judgements are listed.
_MOST_EDITED = 300


class ReviewPage(Place):
    """Asks when it is looked at and shows what was found in sections, each with what can be done about it."""

    def __init__(self, session: Session, theme: Theme, background: Background) -> None:
        super().__init__(session, theme)
        self.background = background
        self.follow_up = FollowUp(session, self, lambda: self.asked_day)
        self._make = Sections(theme, self.follow_up)
        self._make.since_wanted.connect(lambda review: self._set_since(session.model.reviews[review].date))
        self._asked = 0
        #: The day that was asked about last, and whether it could be edited, and was still being checked.
        self._asked_as: tuple[date, bool, bool] | None = None
        self._day: date | None = None
        self._since: date | None = None
        self.wide = True
        self._make_head()
        self._sections: dict[str, Section] = {}
        self._lay_out()

    # ── how it stands ────────────────────────────────────────────────────────────────────────────────────────────

    def _make_head(self) -> None:
        self.day = self._date_field(self.tr("As of"), self._set_day)
        self.since = self._date_field(self.tr("Changed since"), self._set_since)
        self.since.setPlaceholderText(self.tr("the baseline"))
        self.trail = QPushButton(self.tr("Trail"))
        self.trail.setCheckable(True)
        self.trail.setToolTip(self.tr("On the matrix, where issue areas stood over time"))
        self.trail.clicked.connect(self._show_trail)
        self.begin = QPushButton(self.tr("Begin a review…"))
        self.begin.setProperty("role", "primary")
        self.begin.clicked.connect(lambda _: self.follow_up.begin_review())
        self.note = label("", "secondary", wrap=True)

    def _date_field(self, name: str, taken: Any) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setToolTip(self.tr("2013, 2013-09 or 2013-09-14"))
        field.editingFinished.connect(lambda: taken(field.text().strip()))
        return field

    def section(self, name: str) -> Section:
        """One of the sections, made when it first has something to show: they come one after the other."""
        if name not in self._sections:
            made = self._sections[name] = self._make.make(name)
            at, beside = next((at, names) for at, names in enumerate(COLUMNS) if name in names)
            above = sum(one in self._sections for one in beside[: beside.index(name)])
            self._columns[at].insertWidget(above, made)
        return self._sections[name]

    def made_ahead(self) -> Generator[None, None, None]:
        yield from super().made_ahead()
        for name in ORDER:
            self.section(name)
            yield

    def _lay_out(self) -> None:
        self.head = QWidget()
        head = QHBoxLayout(self.head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        for field in (self.day, self.since):
            head.addWidget(label(field.accessibleName(), "secondary"))
            head.addWidget(field)
        head.addStretch(1)
        head.addWidget(self.trail)
        head.addWidget(self.begin)
        body = QWidget()
        body.setProperty("role", "paper")
        self.grid = QGridLayout(body)
        self.grid.setContentsMargins(24, 0, 24, 20)
        self.grid.setSpacing(14)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setProperty("role", "paper")
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(body)
        note = QHBoxLayout()
        note.setContentsMargins(24, 10, 24, 0)
        note.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(note)
        column.addWidget(self.area, 1)
        self._columns = [QVBoxLayout(), QVBoxLayout()]
        for place in self._columns:
            place.setSpacing(14)
            place.addStretch(1)
        self._arrange()

    def _arrange(self) -> None:
        self.wide = self.width() >= self.theme.px(_TWO_COLUMNS)
        for place in self._columns:
            self.grid.removeItem(place)
        self.grid.addLayout(self._columns[0], 0, 0)
        self.grid.addLayout(self._columns[1], *((0, 1) if self.wide else (1, 0)))
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1 if self.wide else 0)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        if self.wide != (self.width() >= self.theme.px(_TWO_COLUMNS)):
            self._arrange()

    def restyle(self) -> None:
        for field in (self.day, self.since):
            field.setFixedWidth(self.theme.px(104))
        for section in self._sections.values():
            section.fit()
        self._arrange()

    # ── asked ────────────────────────────────────────────────────────────────────────────────────────────────────

    def bring_up_to_date(self, changes: Changes) -> None:
        if DOCUMENT in changes.kinds:
            self._day = self._since = None
            self.restyle()
        self.trail.setChecked(self.session.trailing)
        if changes.kinds - NOT_CONTENT or self._as_asked() != self._asked_as:
            self.ask()

    @property
    def asked_day(self) -> date:
        """The day that is asked about: the one chosen, or the one that goes without saying."""
        return self._day or natural_date(self.session.model, date.today())

    @property
    def asked_since(self) -> date | None:
        """What changed after this day; None: since the baseline."""
        return self._since or last_review(self.session.model, self.asked_day)

    def _as_asked(self) -> tuple[date, bool, bool]:
        return self.asked_day, self.session.read_only, self.session.arriving

    def ask(self) -> None:
        """Look at the workspace as it is now."""
        self._asked += 1
        self._asked_as = self._as_asked()
        self.in_turns(self._begin_asking(self._asked))

    def _begin_asking(self, asked: int) -> Generator[None, None, None]:
        """The log is the document's and read here, as far as it is not known; the rest is worked out in a thread."""
        document, model, since, day = self.session.document, self.session.model, self.asked_since, self.asked_day
        review = review_of(model, since)
        edits: list[Dated] = []
        try:
            if document is not None:
                edits = yield from document.judged_since(review, since)
        except FileProblem as problem:
            self.session.tell(str(problem))

        def look(tell: Tell) -> Reviewed:
            from workbench.ui.review.reviewed import reviewed

            edited = chronicle.edited(model, edits, _MOST_EDITED, tell.give_way)
            return reviewed(model, since, day, edited, review)

        def answered(found: Reviewed) -> None:
            if asked == self._asked and self.session.document is not None:
                self.in_turns(self._show(found))

        self.background.start(look, answered, lambda problem: self.session.tell(str(problem)))

    def _set_day(self, text: str) -> None:
        self._take_date(text, "_day")

    def _set_since(self, text: str) -> None:
        self._take_date(text, "_since")

    def _take_date(self, text: str, name: str) -> None:
        if self.session.document is None:
            return  # the field lost the keyboard because the workspace is closed
        try:
            chosen = last_day(text) if text else None
        except ValueError:
            self.session.tell(self.tr("“{text}” is no date; write 2013, 2013-09 or 2013-09-14.").format(text=text[:40]))
            return
        usual = self.asked_day if name == "_day" else self.asked_since
        if chosen == usual:
            return
        setattr(self, name, chosen)
        if self._since is not None and self._since > self.asked_day:
            self._since = None
            self.session.tell(self.tr("Changes are looked for between an earlier date and a later one."))
        self.ask()

    # ── answered ─────────────────────────────────────────────────────────────────────────────────────────────────

    def _show(self, found: Reviewed) -> Generator[None, None, None]:
        """Show what was found, section by section."""
        self.follow_up.found = found
        self.day.setText(str(found.day))
        self.since.setText("" if found.since is None else str(found.since))
        self.note.setText(self._how_it_was_asked(found))
        self.note.setVisible(bool(self.note.text()))
        self.begin.setEnabled(not self.session.read_only)
        shown = Rows(found).by_section()
        for name in ORDER:
            section = self.section(name)
            section.editable = not self.session.read_only
            section.show_rows(*shown[name]())
            yield

    def _how_it_was_asked(self, found: Reviewed) -> str:
        told = []
        if self._day is None and found.day < date.today():
            told.append(self.tr("Nothing here is dated later, so this is how it stood then."))
        if self._since is None and found.since is not None:
            told.append(self.tr("Changes are those since the last review."))
        return " ".join(told)

    def _show_trail(self, on: bool) -> None:
        self.session.set_trailing(on)
        self.trail.setChecked(self.session.trailing)
        if self.session.trailing:
            self.session.show_place("matrix")
