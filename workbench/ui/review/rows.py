"""What was found as of a date, as the rows of the review's tables."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from workbench.domain.dates import last_day
from workbench.domain.language import grouped
from workbench.domain.model import Model
from workbench.domain.progress import Indicator
from workbench.engine.progress import readings_until
from workbench.engine.trail import Moved
from workbench.ui.controls.entries import moment
from workbench.ui.controls.table import Cell, Row, row
from workbench.ui.review.reviewed import Reviewed
from workbench.ui.review.words import due_word, move_word, rhythm_word, standing, state_word

#: Headings, rows, and a sentence above them.
Shown = tuple[tuple[str, ...], list[Row], str]


def _tr(text: str, comment: str | None = None, number: int = -1) -> str:
    return QCoreApplication.translate("Review", text, comment, number)


class Rows:
    """Makes the rows of every section."""

    def __init__(self, found: Reviewed) -> None:
        self.found = found
        self.model: Model = found.model

    def by_section(self) -> dict[str, Callable[[], Shown]]:
        """What makes the rows of a section, by its name."""
        return {
            "turned": self.turned,
            "moved": self.moved,
            "readings": self.readings,
            "promised": self.promised,
            "watched": self.watched,
            "edited": self.edited,
            "reviews": self.reviews,
        }

    def _condition(self, id_: str) -> str:
        return self.model.conditions[id_].title

    def turned(self) -> Shown:
        """Conditions whose assessed state became another; and those on which indicators contradict each other."""
        rows = []
        for turn in self.found.movement.turns:
            reading = turn.after.reading
            words = [state_word(self.model, end.state) for end in (turn.before, turn.after)]
            by = _tr("the baseline")
            if reading is not None:
                by = f"{self.model.indicators[reading.indicator].title}, {reading.date}"
            baseline = self.model.conditions[turn.condition].baseline
            same = _tr("the same") if turn.after.state == baseline else state_word(self.model, baseline)
            tip = reading.why if reading else ""
            cells = (self._condition(turn.condition), " → ".join(words), Cell(by, tip=tip), same)
            rows.append(row(*cells, about=turn.condition))
        headings = (_tr("Condition"), _tr("Assessed"), _tr("By which reading"), _tr("Baseline"))
        told = [] if rows else [_tr("No condition is assessed differently.")]
        return headings, rows, " ".join([*told, *self._contradictions()])

    def _contradictions(self) -> list[str]:
        told = []
        for one in self.found.contradictions:
            said = [
                _tr("“{indicator}” says {state} ({date})").format(
                    indicator=self.model.indicators[reading.indicator].title,
                    state=state_word(self.model, reading.state),
                    date=reading.date,
                )
                for reading in one.readings
            ]
            told.append(
                _tr("▲ They contradict each other on {condition}: {said}.").format(
                    condition=self._condition(one.condition), said="; ".join(said)
                )
            )
        return told

    def moved(self) -> Shown:
        """Issue areas that stand elsewhere, and why."""
        rows = [self._moved(one) for one in self.found.movement.moved]
        headings = (_tr("Issue area"), _tr("Cooperation"), _tr("Competition"), _tr("Quadrant"), _tr("Because of"))
        return headings, rows, "" if rows else _tr("No issue area moved.")

    def _moved(self, moved: Moved) -> Row:
        workspace = self.model.workspace
        old, new = moved.before, moved.after
        quadrants = [workspace.quadrant_title(end.quadrant) for end in (old, new)]
        because = ", ".join(self._condition(one.condition) for one in moved.because)
        return row(
            self.model.issues[moved.issue].title,
            Cell(move_word(old.cooperation, new.cooperation), new.cooperation - old.cooperation),
            Cell(move_word(old.competition, new.competition), new.competition - old.competition),
            quadrants[1] if quadrants[0] == quadrants[1] else " → ".join(quadrants),
            Cell(because, tip=because),
            about=moved.issue,
        )

    def readings(self) -> Shown:
        """The readings in between, the last first."""
        rows = []
        for reading in reversed(self.found.readings):
            indicator = self.model.indicators[reading.indicator]
            rows.append(
                row(
                    Cell(reading.date, last_day(reading.date)),
                    f"{indicator.title}",
                    state_word(self.model, reading.state),
                    "✓ " + _tr("confirmed") if reading.confirmed else "○ " + _tr("not confirmed"),
                    Cell(reading.why, tip=reading.why),
                    about=reading.id,
                )
            )
        headings = (_tr("Date"), _tr("Indicator"), _tr("It says"), _tr("Confirmed"), _tr("How it is known"))
        return headings, rows, "" if rows else _tr("Nothing was read.")

    def edited(self) -> Shown:
        """The judgements that were edited, the last edited first."""
        rows = [
            row(
                one.subject,
                one.change,
                one.author or _tr("somebody"),
                Cell(moment(one.time), one.time),
                about=one.entry,
            )
            for one in self.found.edited.last
        ]
        headings = (_tr("Judgement"), _tr("What changed"), _tr("Who"), _tr("When"))
        return headings, rows, " ".join([self._edited_since(), *self._not_listed()])

    def _edited_since(self) -> str:
        found = self.found
        review = self.model.reviews.get(found.review or "")
        if review is not None:
            title = review.title
            return (
                _tr("Since the review “{title}” was written down:").format(title=title)
                if found.edited.number
                else _tr("None since the review “{title}” was written down.").format(title=title)
            )
        if found.since is None:
            return (
                _tr("Since the workspace was made:")
                if found.edited.number
                else _tr("None since the workspace was made.")
            )
        words = _tr("After {day}, by the clock:") if found.edited.number else _tr("None after {day}, by the clock.")
        return words.format(day=found.since)

    def _not_listed(self) -> list[str]:
        edited = self.found.edited
        if edited.number <= len(edited.last):
            return []
        return [_tr("the last {n} of {all}").format(n=grouped(len(edited.last)), all=grouped(edited.number))]

    def promised(self) -> Shown:
        """Commitments, the overdue first."""
        rows = []
        for one in self.found.promised:
            commitment = one.commitment
            actors = ", ".join(self.model.actors[actor].title for actor in commitment.actors)
            cells = (
                Cell(commitment.title, tip=commitment.why),
                actors or "–",
                commitment.due or "–",
                Cell(standing(one, self.found.day), tone="warning" if one.overdue else ""),
            )
            rows.append(row(*cells, about=commitment.id))
        headings = (_tr("Commitment"), _tr("By"), _tr("Due"), _tr("Outcome"))
        late = sum(one.overdue for one in self.found.promised)
        sentence = _tr("%n of them are overdue.", None, late) if late else _tr("None of them is overdue.")
        return headings, rows, sentence if rows else _tr("Nothing was promised by then.")

    def watched(self) -> Shown:
        """All indicators, the overdue first."""
        overdue = {one.indicator.id: one for one in self.found.overdue}
        listed: list[Indicator] = [one.indicator for one in self.found.overdue]
        listed += [one for one in self.model.ordered("indicator") if one.id not in overdue]
        rows = []
        for indicator in listed:
            known = readings_until(self.model, indicator.id, self.found.day)
            last = f"{state_word(self.model, known[-1].state)}, {known[-1].date}" if known else "–"
            late = overdue.get(indicator.id)
            due = due_word(late, self.found.day) if late else "✓ " + rhythm_word(indicator.every)
            cells = (
                Cell(indicator.title, tip=indicator.summary),
                self._condition(indicator.condition),
                last,
                Cell(due, tone="warning" if late else ""),
            )
            rows.append(row(*cells, about=indicator.id))
        headings = (_tr("Indicator"), _tr("Of the condition"), _tr("Last reading"), _tr("Next reading"))
        late_ones = _tr("%n reading(s) are overdue.", None, len(overdue)) if overdue else _tr("No reading is overdue.")
        return headings, rows, late_ones if rows else _tr("Nothing is watched yet.")

    def reviews(self) -> Shown:
        """The reviews there were, the last first."""
        listed = sorted(self.model.reviews.values(), key=lambda one: last_day(one.date), reverse=True)
        rows = [row(one.date, one.title, Cell(one.findings, tip=one.findings), about=one.id) for one in listed]
        headings = (_tr("As of"), _tr("Review"), _tr("What was found"))
        return headings, rows, "" if rows else _tr("There was no review yet.")
