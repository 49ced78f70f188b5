"""Progress: what is watched, read, promised and reviewed, and taking readings over as the baseline."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from workbench.domain.identity import new_id
from workbench.domain.issue import Issue
from workbench.domain.model import Model, RowChange, linked
from workbench.domain.points import UNITS
from workbench.domain.progress import OUTCOMES, Commitment, Indicator, Observation, Review
from workbench.engine.progress import assessed_as_of
from workbench.engine.settings import Settings, baseline_settings
from workbench.workspace.changes import Operation, OperationProblem, checked
from workbench.workspace.operations.drafting import (
    called,
    condition_in_state,
    free_key,
    get,
    gone,
    next_rank,
    put,
    short,
)

if TYPE_CHECKING:
    from workbench.engine.evaluation import IssueResult


def create_indicator(model: Model, title: str, condition: str, every: int = 0, summary: str = "") -> Operation:
    """A new indicator of a condition; ``every``: days between readings, 0 for no rhythm."""
    get(model, "condition", condition)
    key, rank = free_key(model, "indicator", title), next_rank(model, "indicator")
    new = Indicator(new_id(), key, _title(title, "An indicator"), condition, summary, every, rank=rank)
    return checked(model, f"Add indicator “{short(title)}”", [put(model, new)], new.id)


def record_reading(
    model: Model, indicator: str, when: str, state: str | None, confirmed: bool = False, why: str = ""
) -> Operation:
    """A new reading of an indicator; None as state says that it could not be told. Refused where there is one of that
    date already.
    """
    watched: Indicator = get(model, "indicator", indicator)
    new: Observation = linked(Observation("", indicator, when.strip(), state, confirmed, why))
    if new.id in model.observations:
        raise OperationProblem(f"“{called(model, watched)}” has a reading of {new.date} already; edit that one.")
    label = f"Read: {condition_in_state(model, watched.condition, state)}, {short(new.date)}"
    return checked(model, label, [put(model, new)], new.id)


def edit_reading(model: Model, reading: str, when: str, state: str | None, confirmed: bool, why: str) -> Operation:
    """Gives a reading other values; with another date it is another row, in the place of the old one (`focus`)."""
    old: Observation = get(model, "observation", reading)
    watched: Indicator = get(model, "indicator", old.indicator)
    changed = dataclasses.replace(old, date=when.strip(), state=state, confirmed=confirmed, why=why)
    new: Observation = linked(changed)
    if new.id != old.id and new.id in model.observations:
        raise OperationProblem(f"“{called(model, watched)}” has a reading of {new.date} already; edit that one.")
    changes = [put(model, new)] if new.id == old.id else [gone(old), put(model, new)]
    return checked(model, f"Edit reading of “{called(model, watched)}”, {short(new.date)}", changes, new.id)


def create_commitment(
    model: Model,
    title: str,
    actors: Collection[str] = (),
    state: str | None = None,
    made: str = "",
    due: str = "",
) -> Operation:
    """A new commitment, still open: who promised it, the condition's state it would bring about, made and due when."""
    key, rank = free_key(model, "commitment", title), next_rank(model, "commitment")
    title = _title(title, "A commitment")
    new = Commitment(new_id(), key, title, tuple(actors), state, made.strip(), due.strip(), rank=rank)
    return checked(model, f"Add commitment “{short(title)}”", [put(model, new)], new.id)


def end_commitment(model: Model, commitment: str, outcome: str, when: str = "") -> Operation:
    """Says what has become of a commitment, and when; ``open`` takes that back."""
    if outcome not in OUTCOMES:
        raise OperationProblem(f"A commitment is {', '.join(OUTCOMES[:-1])} or {OUTCOMES[-1]}, not “{short(outcome)}”.")
    old: Commitment = get(model, "commitment", commitment)
    ended = "" if outcome == "open" else when.strip()
    label = f"{outcome.capitalize()}: “{called(model, old)}”"
    return checked(model, label, [put(model, dataclasses.replace(old, outcome=outcome, ended=ended))])


def create_review(model: Model, title: str, when: str, findings: str = "") -> Operation:
    """A review as of a date, and what was found."""
    key, rank = free_key(model, "review", title), next_rank(model, "review")
    new = Review(new_id(), key, _title(title, "A review"), when.strip(), findings, rank=rank)
    return checked(model, f"Add review “{short(title)}”", [put(model, new)], new.id)


def take_over(model: Model, day: date, conditions: Collection[str] | None = None) -> Operation:
    """Makes the states assessed as of a day the baseline, of these conditions (ids) or of all that were read.

    The assessed positions move along by the judged effects, so that the picture of that day is the baseline then, and
    what is read later moves it from there.
    """
    from workbench.engine.evaluation import evaluate  # brings numpy along, which nothing else here needs

    assessed = assessed_as_of(model, day)
    chosen = [found for found in assessed.values() if found.reading is not None]
    if conditions is not None:
        chosen = [found for found in chosen if found.condition in conditions]
    turned = [found for found in chosen if found.state != model.conditions[found.condition].baseline]
    if not turned:
        raise OperationProblem("The baseline says what was read already.")
    base = baseline_settings(model)
    states = {**base.states, **{found.condition: found.state for found in turned}}
    changes: list[RowChange] = []
    for found in turned:
        condition = model.conditions[found.condition]
        changes.append(put(model, dataclasses.replace(condition, baseline=found.state)))
    for result in evaluate(model, Settings(states, base.held)).results:
        changes.append(put(model, _standing(model.issues[result.issue], result)))
    first = condition_in_state(model, turned[0].condition, turned[0].state)
    more = f" and {len(turned) - 1} more" if len(turned) > 1 else ""
    return checked(model, f"Take over as the baseline: {first}{more}", changes)


def _standing(issue: Issue, result: IssueResult) -> Issue:
    """The issue area, assessed where it stands; half a hundredth goes to the even one."""
    cooperation, competition = (round(units * 100 / UNITS) for units in (result.cooperation, result.competition))
    return dataclasses.replace(issue, cooperation=cooperation, competition=max(competition, issue.floor))


def _title(title: str, what: str) -> str:
    if not title.strip():
        raise OperationProblem(f"{what} needs a title.")
    return title.strip()
