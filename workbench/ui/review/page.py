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
from workbench.ui.review.dialogs import (
    CommitmentDialog,
    EntryDialog,
    IndicatorDialog,
    ReadingDialog,
    ReviewDialog,
)
from workbench.ui.review.findings import in_short
from workbench.ui.review.rows import Rows
from workbench.ui.review.section import Section
from workbench.ui.session import DOCUMENT, NOT_CONTENT, Session
from workbench.ui.text import label
from workbench.ui.theme import Theme
from workbench.workspace import chronicle, operations
from workbench.workspace.changes import Changes

if TYPE_CHECKING:
    from workbench.storage.history import Dated
    from workbench.ui.review.reviewed import Reviewed

#: Narrower than this, in pixels at 100 % text, the sections stand below each other.
_TWO_COLUMNS = 1100
#: The sections of the two columns, and the order in which they are made and shown: what is seen first comes first.
_COLUMNS = (("turned", "moved", "readings"), ("promised", "watched", "edited", "reviews"))
_ORDER = ("turned", "promised", "moved", "watched", "readings", "edited", "reviews")
#: So many edited judgements are listed.
_MOST_EDITED = 300


class ReviewPage(Place):
    """Asks when it is looked at and shows what was found in sections, each with what can be done about it."""

    def __init__(self, session: Session, theme: Theme, background: Background) -> None:
        super().__init__(session, theme)
        self.background = background
        self.found: Reviewed | None = None
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
        self.begin.clicked.connect(self.begin_review)
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
            makers = {
                "turned": self._make_turned,
                "moved": self._make_moved,
                "readings": self._make_readings,
                "promised": self._make_promised,
                "watched": self._make_watched,
                "edited": self._make_edited,
                "reviews": self._make_reviews,
            }
            made = self._sections[name] = makers[name]()
            at, beside = next((at, names) for at, names in enumerate(_COLUMNS) if name in names)
            above = sum(one in self._sections for one in beside[: beside.index(name)])
            self._columns[at].insertWidget(above, made)
        return self._sections[name]

    def made_ahead(self) -> Generator[None, None, None]:
        yield from super().made_ahead()
        for name in _ORDER:
            self.section(name)
            yield

    def _make_turned(self) -> Section:
        made = Section(self.theme, self.tr("Conditions assessed anew"), 2)
        made.offer_for_row(self.tr("Take over as the baseline"), self.take_over, self._differs)
        self.take_all = made.offer(self.tr("Take over everything read"), lambda: self.take_over(None), rows=True)
        return made

    def _make_moved(self) -> Section:
        made = Section(self.theme, self.tr("Issue areas that moved"), 4)
        made.offer_for_row(self.tr("Show on the matrix"), self._show_issue)
        return made

    def _make_readings(self) -> Section:
        made = Section(self.theme, self.tr("Readings since"), 4)
        made.offer(self.tr("Add reading…"), self.add_reading)
        made.offer_for_row(self.tr("Edit reading…"), self.edit_reading)
        made.offer_for_row(self.tr("Confirm"), self._confirm, self._unconfirmed)
        return self._offer_delete(made, "observation", self.tr("Delete reading"))

    def _make_edited(self) -> Section:
        made = Section(self.theme, self.tr("Judgements edited"), 1)
        made.offer_for_row(self.tr("Show in Changes"), self._show_entry)
        return made

    def _make_promised(self) -> Section:
        made = Section(self.theme, self.tr("What was promised"), 0)
        made.offer(self.tr("Add commitment…"), lambda: self._ask(CommitmentDialog, None))
        made.offer_for_row(self.tr("Edit commitment…"), lambda id_: self._ask(CommitmentDialog, id_))
        made.offer_for_row(self.tr("Kept"), lambda id_: self._end(id_, "kept"), self._is_open)
        made.offer_for_row(self.tr("Broken"), lambda id_: self._end(id_, "broken"), self._is_open)
        return self._offer_delete(made, "commitment", self.tr("Delete commitment"))

    def _make_watched(self) -> Section:
        made = Section(self.theme, self.tr("What is watched"), 0)
        made.offer_for_row(self.tr("Read it…"), lambda id_: self.add_reading(id_))
        made.offer(self.tr("Add indicator…"), self.add_indicator)
        made.offer_for_row(self.tr("Edit indicator…"), lambda id_: self._ask(IndicatorDialog, id_))
        return self._offer_delete(made, "indicator", self.tr("Delete indicator"))

    def _make_reviews(self) -> Section:
        made = Section(self.theme, self.tr("Earlier reviews"), 2)
        made.offer_for_row(self.tr("Edit review…"), lambda id_: self._ask(ReviewDialog, id_))
        made.offer_for_row(self.tr("What changed since"), self._since_review)
        return self._offer_delete(made, "review", self.tr("Delete review"))

    def _offer_delete(self, section: Section, kind: str, text: str) -> Section:
        def delete(id_: str) -> None:
            self.session.attempt(lambda m: operations.delete(m, kind, id_))

        section.offer_for_row(text, delete)
        return section

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
        self.found = found
        self.day.setText(str(found.day))
        self.since.setText("" if found.since is None else str(found.since))
        self.note.setText(self._how_it_was_asked(found))
        self.note.setVisible(bool(self.note.text()))
        self.begin.setEnabled(not self.session.read_only)
        shown = Rows(found).by_section()
        for name in _ORDER:
            section = self.section(name)
            section.editable = not self.session.read_only
            section.show_rows(*shown[name]())
            if name == "turned":
                self.take_all.setEnabled(section.editable and any(map(self._differs, found.assessed)))
            yield

    def _how_it_was_asked(self, found: Reviewed) -> str:
        told = []
        if self._day is None and found.day < date.today():
            told.append(self.tr("Nothing here is dated later, so this is how it stood then."))
        if self._since is None and found.since is not None:
            told.append(self.tr("Changes are those since the last review."))
        return " ".join(told)

    def _differs(self, condition: Any) -> bool:
        known = self.session.model.conditions.get(condition)  # what was found may be of a model that is over
        if self.found is None or known is None or condition not in self.found.assessed:
            return False
        assessed = self.found.assessed[condition]
        return assessed.reading is not None and assessed.state != known.baseline

    def _unconfirmed(self, reading: Any) -> bool:
        found = self.session.model.observations.get(reading)
        return found is not None and not found.confirmed

    def _is_open(self, commitment: Any) -> bool:
        found = self.session.model.commitments.get(commitment)
        return found is not None and found.outcome == "open"

    # ── done ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def _carry_out(self, dialog: EntryDialog) -> None:
        if dialog.exec() and dialog.result_ is not None:
            made = dialog.result_
            self.session.attempt(lambda _: made)

    def _ask(self, dialog: Any, id_: str | None) -> None:
        made: EntryDialog = dialog(self.session.model, self, id_ or "")
        self._carry_out(made)

    def add_reading(self, indicator: str = "") -> None:
        """Ask for a reading, of this indicator if one is named."""
        if not self.session.model.indicators:
            self.session.tell(self.tr("Add an indicator first: a reading is of one."))
            return
        self._carry_out(ReadingDialog(self.session.model, self, indicator, day=self.asked_day))

    def edit_reading(self, reading: str) -> None:
        """Ask for what a reading says."""
        self._carry_out(ReadingDialog(self.session.model, self, reading=reading))

    def add_indicator(self) -> None:
        """Ask for something to be watched."""
        if not self.session.model.conditions:
            self.session.tell(self.tr("Add a condition first: an indicator tells the state of one."))
            return
        self._ask(IndicatorDialog, None)

    def begin_review(self) -> None:
        """Ask for what was found, beginning with what this page shows."""
        findings = in_short(self.found) if self.found is not None else ""
        self._carry_out(ReviewDialog(self.session.model, self, day=self.asked_day, findings=findings))

    def take_over(self, condition: str | None) -> None:
        """Make what was read the baseline: of this condition, or of all."""
        day, chosen = self.asked_day, None if condition is None else [condition]
        self.session.attempt(lambda m: operations.take_over(m, day, chosen))

    def _confirm(self, reading: str) -> None:
        self.session.attempt(lambda m: operations.edit(m, "observation", reading, confirmed=True))

    def _end(self, commitment: str, outcome: str) -> None:
        day = str(self.asked_day)
        self.session.attempt(lambda m: operations.end_commitment(m, commitment, outcome, day))

    def _since_review(self, review: str) -> None:
        self._set_since(self.session.model.reviews[review].date)

    def _show_trail(self, on: bool) -> None:
        self.session.set_trailing(on)
        self.trail.setChecked(self.session.trailing)
        if self.session.trailing:
            self.session.show_place("matrix")

    def _show_entry(self, entry: str) -> None:
        self.session.show_place("history", f"changes/{entry}")

    def _show_issue(self, issue: str) -> None:
        self.session.show_place("matrix")
        self.session.select(issue)
