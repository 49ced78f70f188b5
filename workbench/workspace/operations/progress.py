"""Progress: what is watched, read, promised and reviewed, and taking readings over as the baseline."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING, Any

from workbench.domain.identity import new_id
from workbench.domain.issue import Issue
from workbench.domain.language import in_words, marked, said
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

_NEEDS_TITLE = {
    "indicator": marked("An indicator needs a title."),
    "commitment": marked("A commitment needs a title."),
    "review": marked("A review needs a title."),
}

if TYPE_CHECKING:
    from workbench.engine.evaluation import IssueResult


def create_indicator(model: Model, title: str, condition: str, every: int = 0, summary: str = "") -> Operation:
    """A new indicator of a condition; ``every``: days between readings, 0 for no rhythm."""
    get(model, "condition", condition)
    key, rank = free_key(model, "indicator", title), next_rank(model, "indicator")
    new = Indicator(new_id(), key, _title(title, "indicator"), condition, summary, every, rank=rank)
    return checked(model, said("Add indicator “{title}”", title=short(title)), [put(model, new)], new.id)


def record_reading(
    model: Model, indicator: str, when: str, state: str | None, confirmed: bool = False, why: str = ""
) -> Operation:
    """A new reading of an indicator; None as state says that it could not be told. Refused where there is one of that
    date already.
    """
    watched: Indicator = get(model, "indicator", indicator)
    new: Observation = linked(Observation("", indicator, when.strip(), state, confirmed, why))
    if new.id in model.observations:
        raise _there_already(model, watched, new)
    told = condition_in_state(model, watched.condition, state)
    label = said("Read: {setting}, {date}", setting=told, date=short(new.date))
    return checked(model, label, [put(model, new)], new.id)


def edit_reading(model: Model, reading: str, when: str, state: str | None, confirmed: bool, why: str) -> Operation:
    """Gives a reading other values; with another date it is another row, in the place of the old one (`focus`)."""
    old: Observation = get(model, "observation", reading)
    watched: Indicator = get(model, "indicator", old.indicator)
    changed = dataclasses.replace(old, date=when.strip(), state=state, confirmed=confirmed, why=why)
    new: Observation = linked(changed)
    if new.id != old.id and new.id in model.observations:
        raise _there_already(model, watched, new)
    changes = [put(model, new)] if new.id == old.id else [gone(old), put(model, new)]
    label = said("Edit reading of “{name}”, {date}", name=called(model, watched), date=short(new.date))
    return checked(model, label, changes, new.id)


def create_commitment(
    model: Model,
    title: str,
    actors: Collection[str] = (),
    state: str | None = None,
    made: str = "",
    due: str = "",
    **more: Any,
) -> Operation:
    """A new commitment, open unless ``more`` says what became of it: who promised it, the condition's state it would
    bring about, made and due when.
    """
    key, rank = free_key(model, "commitment", title), next_rank(model, "commitment")
    title = _title(title, "commitment")
    new = Commitment(new_id(), key, title, tuple(actors), state, made.strip(), due.strip(), **more, rank=rank)
    return checked(model, said("Add commitment “{title}”", title=short(title)), [put(model, new)], new.id)


def end_commitment(model: Model, commitment: str, outcome: str, when: str = "") -> Operation:
    """Says what has become of a commitment, and when; ``open`` takes that back."""
    if outcome not in OUTCOMES:
        raise OperationProblem(said("A commitment is open, kept or broken, not “{outcome}”.", outcome=short(outcome)))
    old: Commitment = get(model, "commitment", commitment)
    ended = "" if outcome == "open" else when.strip()
    label = _ended(outcome, called(model, old))
    return checked(model, label, [put(model, dataclasses.replace(old, outcome=outcome, ended=ended))])


def create_review(model: Model, title: str, when: str, findings: str = "") -> Operation:
    """A review as of a date, and what was found."""
    key, rank = free_key(model, "review", title), next_rank(model, "review")
    new = Review(new_id(), key, _title(title, "review"), when.strip(), findings, rank=rank)
    return checked(model, said("Add review “{title}”", title=short(title)), [put(model, new)], new.id)


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
        raise OperationProblem(said("The baseline says what was read already."))
    base = baseline_settings(model)
    states = {**base.states, **{found.condition: found.state for found in turned}}
    changes: list[RowChange] = []
    for found in turned:
        condition = model.conditions[found.condition]
        changes.append(put(model, dataclasses.replace(condition, baseline=found.state)))
    for result in evaluate(model, Settings(states, base.held)).results:
        changes.append(put(model, _standing(model.issues[result.issue], result)))
    first = condition_in_state(model, turned[0].condition, turned[0].state)
    label = said("Take over as the baseline: {setting}", setting=first)
    if more := len(turned) - 1:
        label = said("Take over as the baseline: {setting} and {more} more", setting=first, more=more)
    return checked(model, label, changes)


def _standing(issue: Issue, result: IssueResult) -> Issue:
    """The issue area, assessed where it stands; half a hundredth goes to the even one."""
    cooperation, competition = (round(units * 100 / UNITS) for units in (result.cooperation, result.competition))
    return dataclasses.replace(issue, cooperation=cooperation, competition=max(competition, issue.floor))


def _there_already(model: Model, watched: Indicator, reading: Observation) -> OperationProblem:
    told = said(
        "“{name}” has a reading of {date} already; edit that one.",
        name=called(model, watched),
        date=reading.date,
    )
    return OperationProblem(told)


def _ended(outcome: str, name: str) -> str:
    match outcome:
        case "kept":
            return said("Kept: “{name}”", name=name)
        case "broken":
            return said("Broken: “{name}”", name=name)
    return said("Open again: “{name}”", name=name)


def _title(title: str, kind: str) -> str:
    if not title.strip():
        raise OperationProblem(in_words(_NEEDS_TITLE[kind]))
    return title.strip()
