"""The order in which people put things, and the groups they put them in."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Collection, Sequence
from typing import Any

from workbench.domain.identity import new_id
from workbench.domain.issue import Group
from workbench.domain.language import said
from workbench.domain.model import KINDS, Model, RowChange
from workbench.domain.words import counted, name_of_field, name_of_kind
from workbench.workspace.changes import Operation, OperationProblem, checked
from workbench.workspace.operations.drafting import called, free_key, get, next_rank, put, short

#: What an entity has its place within, where it has it within something: a state within its condition.
WITHIN = {"state": "condition", "passage": "source", "group": "holds", "issue": "group", "condition": "group"}


def has_order(kind: str) -> bool:
    """Whether people put the entities of a kind in order."""
    return any(field.name == "rank" for field in dataclasses.fields(KINDS[kind]))


def arrange(model: Model, kind: str, ids: Collection[str], beside: str, after: bool = False) -> Operation:
    """Puts entities of a kind directly before another one, or after it, in the order that they have among themselves.

    Issue areas and conditions come into its group. States stay in their condition, passages in their source.
    """
    if not has_order(kind):
        raise OperationProblem(said("A {kind} has no place in an order.", kind=name_of_kind(kind)))
    there = get(model, kind, beside)
    moved = [one for one in model.ordered(kind) if one.id in set(ids) - {beside}]
    owner = WITHIN.get(kind)
    if owner == "group":
        moved = [dataclasses.replace(one, group=there.group) for one in moved]
    elif owner and any(getattr(one, owner) != getattr(there, owner) for one in moved):
        words = said(
            "A {kind} keeps its place within its {owner}.", kind=name_of_kind(kind), owner=name_of_field(owner)
        )
        raise OperationProblem(words)
    others = [one for one in model.ordered(kind) if one.id not in {each.id for each in moved}]
    if owner and owner != "group":
        others = [one for one in others if getattr(one, owner) == getattr(there, owner)]
    at = next(place for place, one in enumerate(others) if one.id == beside) + after
    changes = _between(model, others[:at], moved, others[at:])
    if len(moved) == 1:
        return checked(model, said("Move “{name}” in the order", name=called(model, moved[0])), changes)
    return checked(model, said("Move {things} in the order", things=counted(kind, len(moved))), changes)


def _between(model: Model, before: Sequence[Any], moved: Sequence[Any], after: Sequence[Any]) -> list[RowChange]:
    """The changes that put ``moved`` between the others; only where there is no room do the others change, too."""
    low = before[-1].rank if before else (after[0].rank if after else 0.0) - len(moved) - 1.0
    high = after[0].rank if after else low + len(moved) + 1.0
    step = (high - low) / (len(moved) + 1)
    ranks = [low, *(low + step * number for number in range(1, len(moved) + 1)), high]
    if all(one < other for one, other in itertools.pairwise(ranks)):
        return [put(model, dataclasses.replace(one, rank=rank)) for one, rank in zip(moved, ranks[1:-1], strict=True)]
    return [
        put(model, dataclasses.replace(one, rank=float(number)))
        for number, one in enumerate([*before, *moved, *after], 1)
    ]


def place_scenario(
    model: Model, scenario: str, parent: str | None, beside: str | None = None, after: bool = False
) -> Operation:
    """Puts a scenario over a parent (None: the baseline), directly before or after another one that is over it.

    Without ``beside`` it comes last there. Its own settings stay; what it takes from its parent is another thing then.
    Refused over itself and over what is over it, for nothing would be left for them to stand on.
    """
    moved = get(model, "scenario", scenario)
    name, over = called(model, moved), None if parent is None else get(model, "scenario", parent)
    if over is not None and scenario in _standing_on(model, over.id):
        if over.id == scenario:
            raise OperationProblem(said("“{name}” cannot stand over itself.", name=name))
        other = called(model, over)
        raise OperationProblem(
            said("“{name}” cannot stand over “{other}”, which stands over it.", name=name, other=other)
        )
    there = [one.id for one in model.ordered("scenario") if one.parent == parent]
    others = [one for one in model.ordered("scenario") if one.id != scenario]
    at = len(others) if beside is None else [one.id for one in others].index(get(model, "scenario", beside).id) + after
    moved = dataclasses.replace(moved, parent=parent)
    changes = _between(model, others[:at], [moved], others[at:])
    now = [one.id for one in [*others[:at], moved, *others[at:]] if one.parent == parent]
    if now == there:
        return checked(model, said("Move “{name}” in the order", name=name), [])
    if scenario in there:
        return checked(model, said("Move “{name}” in the order", name=name), changes)
    if over is None:
        return checked(model, said("Put “{name}” over the baseline", name=name), changes)
    return checked(model, said("Put “{name}” over “{other}”", name=name, other=called(model, over)), changes)


def _standing_on(model: Model, scenario: str) -> set[str]:
    """A scenario and what it stands on: its parent, the parent of that, and so on."""
    found: set[str] = set()
    here: str | None = scenario
    while here is not None and here not in found:
        found.add(here)
        here = model.scenarios[here].parent
    return found


def put_in_new_group(model: Model, kind: str, ids: Collection[str], title: str) -> Operation:
    """A new group of this title after all others, and these issue areas or conditions in it."""
    if WITHIN.get(kind) != "group":
        raise OperationProblem(said("A {kind} is in no group.", kind=name_of_kind(kind)))
    if not title.strip():
        raise OperationProblem(said("A group needs a title."))
    group = Group(new_id(), free_key(model, "group", title), title.strip(), kind, next_rank(model, "group"))
    changes = [put(model, group)]
    changes += [put(model, dataclasses.replace(get(model, kind, id_), group=group.id)) for id_ in ids]
    return checked(model, said("Add group “{name}”", name=short(title)), changes, group.id)
