"""Taking over some of what is different in another copy of the workspace, as one edit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from workbench.domain.language import said
from workbench.domain.model import Model
from workbench.workspace.changes import Operation, checked
from workbench.workspace.differences import Difference, Differences
from workbench.workspace.operations.drafting import short

#: What has no sense without the thing it belongs to, and comes with it where that is new.
_PARTS = {"state", "setting", "evidence_link", "case_setting", "claim_setting"}


def accept_differences(model: Model, found: Differences, chosen: Iterable[Difference], name: str) -> Operation:
    """Makes the chosen things what they are in the copy called ``name``; ``found`` leads from ``model`` to it.

    With something new comes what it rests on and what it consists of, as far as that is new too; with something that
    went goes what rests on it and is gone there. Raises `OperationProblem` where the rest breaks a rule.
    """
    taken = with_what_it_needs(found, chosen)
    return checked(model, said("Take over from “{name}”", name=short(name)), [one.row for one in taken])


def with_what_it_needs(found: Differences, chosen: Iterable[Difference]) -> tuple[Difference, ...]:
    """The chosen differences and those without which they cannot be, in the order of ``found``."""
    by_id = {one.id: one for one in found}
    rests_on = {one.id: set(_ids(one.after or one.before)) & by_id.keys() - {one.id} for one in found}
    todo = list(chosen)
    taken: dict[str, Difference] = {}
    while todo:
        one = todo.pop()
        if one.id in taken:
            continue
        taken[one.id] = one
        if one.after is not None:
            todo += [by_id[id_] for id_ in rests_on[one.id] if by_id[id_].how == "added"]
        if one.how == "added":
            todo += [other for other in _resting(found, rests_on, one) if other.kind in _PARTS]
        elif one.how == "removed":
            todo += [other for other in _resting(found, rests_on, one) if other.how == "removed"]
    return tuple(one for one in found if one.id in taken)


def _resting(found: Differences, rests_on: dict[str, set[str]], one: Difference) -> list[Difference]:
    return [other for other in found if one.id in rests_on[other.id] and other.how == one.how]


def _ids(value: Any) -> Iterator[str]:
    """Every text in a value, however deep: what is an id of something is among them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | frozenset):
        for part in value:
            yield from _ids(part)
    elif hasattr(value, "__dataclass_fields__"):
        for field in fields(value):
            yield from _ids(getattr(value, field.name))
