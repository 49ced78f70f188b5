"""What is done about what a review found: readings and promises are noted, what was read becomes the baseline."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workbench.ui.review.dialogs import (
    CommitmentDialog,
    EntryDialog,
    IndicatorDialog,
    ReadingDialog,
    ReviewDialog,
)
from workbench.ui.review.findings import in_short
from workbench.ui.session import Session
from workbench.workspace import operations

if TYPE_CHECKING:
    from workbench.ui.review.reviewed import Reviewed


class FollowUp(QObject):
    """Entries are asked for in dialogs; all else is done at once. ``day`` tells what day is reviewed.

    What was found may be of a model that is over: what a row is about is looked for, by its id, in the one there is.
    """

    def __init__(self, session: Session, window: QWidget, day: Callable[[], date]) -> None:
        super().__init__(window)
        self.session, self.window, self.day = session, window, day
        self.found: Reviewed | None = None

    # ── what can be done ─────────────────────────────────────────────────────────────────────────────────────────

    def differs(self, condition: str) -> bool:
        """Whether a condition was read to be in another state than its baseline says."""
        known = self.session.model.conditions.get(condition)
        if self.found is None or known is None or condition not in self.found.assessed:
            return False
        assessed = self.found.assessed[condition]
        return assessed.reading is not None and assessed.state != known.baseline

    def anything_differs(self) -> bool:
        """Whether any condition was."""
        return self.found is not None and any(map(self.differs, self.found.assessed))

    def is_unconfirmed(self, reading: str) -> bool:
        """Whether a reading waits to be confirmed."""
        found = self.session.model.observations.get(reading)
        return found is not None and not found.confirmed

    def is_open(self, commitment: str) -> bool:
        """Whether a commitment was neither kept nor broken yet."""
        found = self.session.model.commitments.get(commitment)
        return found is not None and found.outcome == "open"

    # ── asked for in dialogs ─────────────────────────────────────────────────────────────────────────────────────

    def add_reading(self, indicator: str = "") -> None:
        """Ask for a reading, of this indicator if one is named."""
        if not self.session.model.indicators:
            self.session.tell(self.tr("Add an indicator first: a reading is of one."))
            return
        self._ask(ReadingDialog(self.session.model, self.window, indicator, day=self.day()))

    def edit_reading(self, reading: str) -> None:
        """Ask for what a reading says."""
        self._ask(ReadingDialog(self.session.model, self.window, reading=reading))

    def add_indicator(self) -> None:
        """Ask for something to be watched."""
        if not self.session.model.conditions:
            self.session.tell(self.tr("Add a condition first: an indicator tells the state of one."))
            return
        self.edit_indicator("")

    def edit_indicator(self, indicator: str) -> None:
        """Ask for what is watched; empty: a new indicator."""
        self._ask(IndicatorDialog(self.session.model, self.window, indicator))

    def edit_commitment(self, commitment: str) -> None:
        """Ask for what was promised; empty: a new commitment."""
        self._ask(CommitmentDialog(self.session.model, self.window, commitment))

    def begin_review(self) -> None:
        """Ask for what was found, beginning with what the review shows."""
        findings = in_short(self.found) if self.found is not None else ""
        self._ask(ReviewDialog(self.session.model, self.window, day=self.day(), findings=findings))

    def edit_review(self, review: str) -> None:
        """Ask for what an earlier review found."""
        self._ask(ReviewDialog(self.session.model, self.window, review))

    def _ask(self, dialog: EntryDialog) -> None:
        if dialog.exec() and dialog.result_ is not None:
            made = dialog.result_
            self.session.attempt(lambda _: made)

    # ── done at once ─────────────────────────────────────────────────────────────────────────────────────────────

    def take_over(self, condition: str) -> None:
        """Make what was read of a condition its baseline."""
        day = self.day()
        self.session.attempt(lambda m: operations.take_over(m, day, [condition]))

    def take_over_everything(self) -> None:
        """Make all that was read the baseline."""
        day = self.day()
        self.session.attempt(lambda m: operations.take_over(m, day, None))

    def confirm(self, reading: str) -> None:
        """Let a reading count."""
        self.session.attempt(lambda m: operations.edit(m, "observation", reading, confirmed=True))

    def end(self, commitment: str, outcome: str) -> None:
        """Say how a commitment ended, on the day that is reviewed."""
        day = str(self.day())
        self.session.attempt(lambda m: operations.end_commitment(m, commitment, outcome, day))

    def delete(self, kind: str, id_: str) -> None:
        """Delete an entry."""
        self.session.attempt(lambda m: operations.delete(m, kind, id_))

    def show_entry(self, entry: str) -> None:
        """Go to where an edit stands among the changes."""
        self.session.show_place("history", f"changes/{entry}")

    def show_issue(self, issue: str) -> None:
        """Go to an issue area on the matrix."""
        self.session.show_place("matrix")
        self.session.select(issue)
