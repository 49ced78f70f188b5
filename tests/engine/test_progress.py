"""The assessed state as of a date, what is overdue, what contradicts, and what moved and why."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.content.strategies import models
from tests.workspace.samples import everything
from workbench.domain.dates import date_problem, first_day, last_day
from workbench.domain.identity import new_id
from workbench.domain.model import Entity, Model, linked
from workbench.domain.points import UNITS
from workbench.domain.progress import Commitment, Indicator, Observation, Review
from workbench.engine.evaluation import evaluate, evaluate_baseline
from workbench.engine.progress import (
    assessed_as_of,
    contradictions,
    last_review,
    natural_date,
    overdue_readings,
    promised,
    readings_between,
)
from workbench.engine.settings import Settings
from workbench.engine.trail import evaluate_as_of, movement, trail, turning_days

BARE = Model.of(e for e in everything().entities() if not isinstance(e, Indicator | Observation | Commitment | Review))
TRUST = BARE.by_key("condition", "trust")
ABSENT, PRESENT = (state.id for state in BARE.states_of(TRUST.id))
TALKS = Indicator(new_id(), "talks", "Talks", TRUST.id, every=90, rank=1.0)
VISITS = Indicator(new_id(), "visits", "Visits", TRUST.id, every=30, rank=2.0)


def reading(indicator: Indicator, when: str, state: str | None, confirmed: bool = True) -> Any:
    return linked(Observation("", indicator.id, when, state, confirmed))


def model(*entities: Entity) -> Model:
    return Model.of([*BARE.entities(), TALKS, VISITS, *entities])


def state(found: Model, day: date) -> str | None:
    return assessed_as_of(found, day)[TRUST.id].state


# ── dates ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "text",
    ["", "13", "2013-13", "2013-00", "2013-02-30", "2013-2", "0000", "2013-09-1", "۲۰۱۳", "2013-09-14T", " 2013"],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    assert date_problem(text) is not None


@given(st.dates())
def test_a_date_means_the_days_of_its_detail(day: date) -> None:
    text = str(day)
    assert first_day(text) == last_day(text) == day
    for cut in (text[:7], text[:4]):
        assert first_day(cut) <= day <= last_day(cut)
        after = last_day(cut)
        assert after == date.max or str(after + timedelta(days=1))[: len(cut)] != cut
        assert date_problem(cut) is None


# ── assessed ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_latest_confirmed_reading_at_or_before_the_date_counts_else_the_baseline() -> None:
    found = model(
        reading(TALKS, "2013-03-10", PRESENT),
        reading(VISITS, "2013-06", ABSENT),
        reading(TALKS, "2013-09-01", PRESENT, confirmed=False),
        reading(TALKS, "2013-10-01", None),
    )
    asked = {
        date(2013, 3, 9): ABSENT,
        date(2013, 3, 10): PRESENT,
        date(2013, 6, 29): PRESENT,  # June is only sure when it is over
        date(2013, 6, 30): ABSENT,
        date(2013, 9, 30): ABSENT,
        date(2013, 10, 1): None,
    }
    assert {day: state(found, day) for day in asked} == asked
    assert assessed_as_of(found, date(2013, 3, 9))[TRUST.id].reading is None


def test_of_two_on_one_day_the_more_exact_counts_then_the_first_indicator() -> None:
    exact = model(reading(TALKS, "2013-12", PRESENT), reading(VISITS, "2013-12-31", ABSENT))
    assert state(exact, date(2014, 1, 1)) == ABSENT
    alike = model(reading(VISITS, "2013-12-31", ABSENT), reading(TALKS, "2013-12-31", PRESENT))
    assert state(alike, date(2014, 1, 1)) == PRESENT


@settings(max_examples=25)
@given(models(), st.dates(date(1, 1, 1), date(9999, 1, 1)))
def test_as_of_is_a_plain_search_through_everything(found: Model, day: date) -> None:
    for condition in found.conditions.values():
        best: tuple[Any, ...] | None = None
        state = condition.baseline
        for one in found.observations.values():
            indicator = found.indicators[one.indicator]
            if indicator.condition != condition.id or not one.confirmed or last_day(one.date) > day:
                continue
            place = [i.id for i in found.ordered("indicator")].index(indicator.id)
            rank = (last_day(one.date), len(one.date), -place)
            if best is None or rank > best:
                best, state = rank, one.state
        assert assessed_as_of(found, day)[condition.id].state == state


@settings(max_examples=25)
@given(models(), st.dates())
def test_readings_never_change_the_baseline(found: Model, day: date) -> None:
    bare = Model.of(e for e in found.entities() if not isinstance(e, Observation))
    assert evaluate_baseline(found).results == evaluate_baseline(bare).results
    assert evaluate_as_of(bare, day).results == evaluate_baseline(bare).results


# ── contradictions, overdue, promised ────────────────────────────────────────────────────────────────────────


def test_indicators_contradict_each_other_as_long_as_both_stand() -> None:
    found = model(reading(VISITS, "2013-10-01", PRESENT), reading(TALKS, "2013-10-10", ABSENT))
    (one,) = contradictions(found, date(2013, 10, 20))
    assert [r.state for r in one.readings] == [ABSENT, PRESENT]
    assert contradictions(found, date(2013, 10, 9)) == []
    assert contradictions(found, date(2013, 11, 5)) == []  # visits are read every 30 days, and were not


def test_a_reading_that_knows_nothing_contradicts_nothing() -> None:
    assert (
        contradictions(model(reading(VISITS, "2013-10", None), reading(TALKS, "2013-10", ABSENT)), date(2014, 1, 1))
        == []
    )


def test_overdue_is_what_was_not_read_in_its_rhythm() -> None:
    found = model(reading(TALKS, "2013-10-01", PRESENT, confirmed=False))
    assert [one.indicator.key for one in overdue_readings(found, date(2013, 12, 30))] == ["visits"]
    never, late = overdue_readings(found, date(2013, 12, 31))
    assert (never.due, late.due, late.indicator.key) == (None, date(2013, 12, 30), "talks")


def test_promises_are_told_as_they_stood() -> None:
    kept = Commitment(
        new_id(), "a", "A", made="2013-05", due="2013-09-01", outcome="kept", ended="2013-10-05", rank=1.0
    )
    open_ = Commitment(new_id(), "b", "B", made="2013", rank=2.0)
    found = model(kept, open_)

    def told(day: date) -> list[tuple[str, str, bool]]:
        return [(one.commitment.key, one.outcome, one.overdue) for one in promised(found, day)]

    assert told(date(2012, 12, 31)) == []
    assert told(date(2013, 5, 1)) == [("a", "open", False), ("b", "open", False)]
    assert told(date(2013, 9, 2)) == [("a", "open", True), ("b", "open", False)]
    assert told(date(2013, 10, 5)) == [("b", "open", False), ("a", "kept", False)]


def test_the_date_that_goes_without_saying() -> None:
    found = model(Review(new_id(), "r", "R", "2013-12"), reading(TALKS, "2014-01-15", PRESENT))
    assert natural_date(found, date(2014, 6, 1)) == date(2014, 6, 1)
    assert natural_date(found, date(2020, 6, 1)) == date(2014, 1, 15)
    assert natural_date(BARE, date(2020, 6, 1)) == date(2020, 6, 1)
    assert last_review(found, date(2014, 6, 1)) == date(2013, 12, 31)
    assert last_review(found, date(2013, 12, 31)) is None


# ── movement ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_moved_and_which_reading_did_it() -> None:
    found = model(reading(TALKS, "2013-03-10", PRESENT), reading(TALKS, "2013-06-10", ABSENT))
    river = found.by_key("issue", "river")
    up = movement(found, date(2013, 1, 1), date(2013, 4, 1))
    (turn,) = up.turns
    assert (turn.before.reading, turn.after.reading) == (None, reading(TALKS, "2013-03-10", PRESENT))
    (moved,) = (one for one in up.moved if one.issue == river.id)
    assert [(b.condition, b.cooperation, b.competition) for b in moved.because] == [(TRUST.id, 2 * UNITS, 0)]
    assert movement(found, date(2013, 1, 1), date(2013, 7, 1)).moved == ()
    assert [r.date for r in readings_between(found, date(2013, 3, 10), date(2013, 7, 1))] == ["2013-06-10"]
    points = trail(found, [date(2013, 1, 1), *turning_days(found)])[river.id]
    assert len(points) == 3 and points[0].cooperation == points[2].cooperation != points[1].cooperation


@settings(max_examples=25)
@given(models(), st.dates(), st.dates())
def test_movement_leads_from_one_day_to_the_other(found: Model, one: date, other: date) -> None:
    since, until = sorted((one, other))
    states = {c: a.state for c, a in assessed_as_of(found, since).items()}
    told = movement(found, since, until)
    states |= {turn.condition: turn.after.state for turn in told.turns}
    end = evaluate(found, Settings(states, frozenset())).by_issue
    assert {m.issue: m.after for m in told.moved}.items() <= end.items()
    start = evaluate_as_of(found, since).by_issue
    still = set(end) - {m.issue for m in told.moved}
    assert all(start[i].cooperation == end[i].cooperation for i in still)
