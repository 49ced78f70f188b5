"""What is assessed as of a date, what is overdue by then, and what contradicts what (method 1).

A condition's assessed state as of a date is that of its latest confirmed reading at or before it, whichever of its
indicators it is of; where there is none, its baseline. Of two readings that end on one day the more exactly dated one
counts as the later, then that of the indicator that people put first. Unconfirmed readings assess nothing. Dates of
less detail count from their last day (`domain.dates`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from workbench.domain.dates import detail, first_day, last_day
from workbench.domain.model import Model
from workbench.domain.progress import Commitment, Indicator, Observation

#: Where nothing was dated for so long, people ask about then, not about now.
_QUIET = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Assessed:
    """A condition's assessed state (None: unknown) and the reading that says so; None where that is the baseline."""

    condition: str
    state: str | None
    reading: Observation | None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Readings that all stand and name different states of one condition; the first is the one that counts."""

    condition: str
    readings: tuple[Observation, ...]


@dataclass(frozen=True, slots=True)
class OverdueReading:
    """An indicator that should have been read by ``due``; both None where it was never read at all."""

    indicator: Indicator
    last: Observation | None
    due: date | None


@dataclass(frozen=True, slots=True)
class Promised:
    """A commitment as it stood at a date: its outcome by then, and whether it should have been kept already."""

    commitment: Commitment
    outcome: str
    overdue: bool


def natural_date(model: Model, today: date) -> date:
    """As of when people ask if they do not say: today, or the last date there is where that is over a year ago."""
    dated = [reading.date for reading in model.observations.values()]
    dated += [review.date for review in model.reviews.values()]
    dated += [text for one in model.commitments.values() for text in (one.made, one.ended) if text]
    last = max(map(last_day, dated), default=today)
    return last if last < today - min(_QUIET, today - date.min) else today


def last_review(model: Model, before: date) -> date | None:
    """The day of the last review before a day; None where there was none."""
    days = (last_day(review.date) for review in model.reviews.values())
    return max((day for day in days if day < before), default=None)


def review_of(model: Model, day: date | None) -> str | None:
    """The review (id) of a day, of several the last in their order; None where there is none."""
    own = [review.id for review in model.ordered("review") if last_day(review.date) == day]
    return own[-1] if own else None


def assessed_as_of(model: Model, day: date) -> Mapping[str, Assessed]:
    """Every condition (id) as it was assessed as of a day."""
    found = {c.id: Assessed(c.id, c.baseline, None) for c in model.conditions.values()}
    for condition, readings in _latest(model, day).items():
        found[condition] = Assessed(condition, readings[0].state, readings[0])
    return found


def _latest(model: Model, day: date) -> dict[str, list[Observation]]:
    """The latest confirmed reading of each indicator by condition, the one that counts first."""
    found: dict[str, list[Observation]] = {}
    for indicator in model.ordered("indicator"):
        known = [one for one in readings_until(model, indicator.id, day) if one.confirmed]
        found.setdefault(indicator.condition, []).extend(known[-1:])
    return {c: sorted(readings, key=_lateness, reverse=True) for c, readings in found.items() if readings}


def _lateness(reading: Observation) -> tuple[date, int]:
    return last_day(reading.date), detail(reading.date)


def readings_until(model: Model, indicator: str, day: date) -> list[Observation]:
    """The readings of an indicator (id) at or before a day, confirmed or not, the earliest first."""
    return [reading for reading in model.readings_of(indicator) if last_day(reading.date) <= day]


def readings_between(model: Model, since: date | None, until: date) -> Iterator[Observation]:
    """All readings after ``since`` (from the first on if None) and at or before ``until``, by date, then indicator."""
    found = [
        reading
        for indicator in model.ordered("indicator")
        for reading in readings_until(model, indicator.id, until)
        if since is None or last_day(reading.date) > since
    ]
    yield from sorted(found, key=_lateness)


def contradictions(model: Model, day: date) -> list[Contradiction]:
    """Conditions of which indicators say different things as of a day, in their order.

    Of each indicator its latest confirmed reading counts, as long as its rhythm says that it still stands; a reading
    that names no state contradicts nothing.
    """
    found = []
    latest = _latest(model, day)
    for condition in model.ordered("condition"):
        first, *others = latest.get(condition.id, [None])
        standing = [one for one in others if one is not None and _stands(model, one, day)]
        against = [one for one in standing if first and first.state and one.state not in (None, first.state)]
        if first is not None and against:
            found.append(Contradiction(condition.id, (first, *against)))
    return found


def _stands(model: Model, reading: Observation, day: date) -> bool:
    due = _due(model.indicators[reading.indicator], reading)
    return due is None or due >= day


def _due(indicator: Indicator, last: Observation) -> date | None:
    """When the next reading is due; None where there is no rhythm."""
    read = last_day(last.date)
    if not indicator.every or (date.max - read).days < indicator.every:
        return None
    return read + timedelta(days=indicator.every)


def overdue_readings(model: Model, day: date) -> list[OverdueReading]:
    """Indicators that should have been read again before a day, the longest overdue first; those never read lead.

    A reading that is not confirmed was taken nevertheless.
    """
    found: list[OverdueReading] = []
    for indicator in model.ordered("indicator"):
        known = readings_until(model, indicator.id, day)
        if not indicator.every:
            continue
        if not known:
            found.append(OverdueReading(indicator, None, None))
        elif (due := _due(indicator, known[-1])) is not None and due < day:
            found.append(OverdueReading(indicator, known[-1], due))
    return sorted(found, key=lambda one: one.due or date.min)


def promised(model: Model, day: date) -> list[Promised]:
    """Every commitment made by a day, as it stood then: the overdue first, then what is open, by when it is due."""
    found = []
    for commitment in model.ordered("commitment"):
        if commitment.made and first_day(commitment.made) > day:
            continue
        over = not commitment.ended or last_day(commitment.ended) <= day
        outcome = commitment.outcome if over else "open"
        late = outcome == "open" and bool(commitment.due) and last_day(commitment.due) < day
        found.append(Promised(commitment, outcome, late))
    return sorted(found, key=lambda one: (not one.overdue, one.outcome != "open", _when_due(one.commitment)))


def _when_due(commitment: Commitment) -> date:
    return last_day(commitment.due) if commitment.due else date.max
