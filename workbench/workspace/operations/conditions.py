"""Conditions: their assessed states, the pin, new ones."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from workbench.domain.condition import Condition, State
from workbench.domain.identity import new_id, slug, unused_key
from workbench.domain.issue import Group
from workbench.domain.language import said
from workbench.domain.model import Model, RowChange
from workbench.workspace.changes import Operation, OperationProblem, checked
from workbench.workspace.operations.drafting import (
    called,
    condition_in_state,
    free_key,
    get,
    next_rank,
    put,
    short,
)


def set_baseline(model: Model, condition: str, state: str | None) -> Operation:
    """Assesses a condition: the state it has at the baseline, None where that is unknown."""
    setting = condition_in_state(model, condition, state)
    label = said("Assess: {setting}", setting=setting)
    return checked(model, label, [put(model, dataclasses.replace(get(model, "condition", condition), baseline=state))])


def pin(model: Model, condition: str, pinned: bool) -> Operation:
    """Pins a condition, so that settling and searches never move it, or lets it go."""
    old: Condition = get(model, "condition", condition)
    label = said("Pin “{name}”", name=called(model, old)) if pinned else said("Unpin “{name}”", name=called(model, old))
    return checked(model, label, [put(model, dataclasses.replace(old, pinned=pinned))])


def create_condition(
    model: Model,
    title: str,
    states: Sequence[str] = ("absent", "present"),
    group: str | None = None,
    baseline: str | None = None,
    summary: str = "",
    new_group: str = "",
) -> Operation:
    """A new condition with states of these titles, in order; ``baseline`` is one of them, or None for
    unknown. ``new_group``: the title of a group that is made with it, after all others.
    """
    if not title.strip():
        raise OperationProblem(said("A condition needs a title."))
    if baseline is not None and baseline not in states:
        raise OperationProblem(
            said("“{state}” is none of the states of “{condition}”.", state=short(baseline), condition=short(title))
        )
    id_ = new_id()
    changes: list[RowChange] = []
    if new_group.strip():
        made_with = Group(
            new_id(), free_key(model, "group", new_group), new_group.strip(), "condition", next_rank(model, "group")
        )
        changes.append(put(model, made_with))
        group = made_with.id
    taken: set[str] = set()
    made: list[State] = []
    for number, name in enumerate(states, 1):
        key = unused_key(slug(name), taken)
        taken.add(key)
        made.append(State(new_id(), id_, key, name, rank=float(number)))
    condition = Condition(
        id_,
        free_key(model, "condition", title),
        title,
        summary,
        group,
        None if baseline is None else made[list(states).index(baseline)].id,
        rank=next_rank(model, "condition"),
    )
    changes += [put(model, condition), *(put(model, state) for state in made)]
    return checked(model, said("Add condition “{name}”", name=short(title)), changes, id_)


def add_state(model: Model, condition: str, title: str) -> Operation:
    """A further state of a condition, after its others."""
    if not title.strip():
        raise OperationProblem(said("A state needs a title."))
    told = called(model, get(model, "condition", condition))
    own = model.states_of(condition)
    key = unused_key(slug(title), {state.key for state in own})
    rank = max((state.rank for state in own), default=0.0) + 1.0
    state = State(new_id(), condition, key, title.strip(), rank=rank)
    label = said("Add state “{name}” of “{condition}”", name=short(title), condition=told)
    return checked(model, label, [put(model, state)], state.id)
