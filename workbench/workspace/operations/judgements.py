"""Judgements of influence: effects, cross-impacts, stances."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from workbench.domain.actor import Stance
from workbench.domain.effect import AXES, CrossImpact, Effect
from workbench.domain.language import said, said_many
from workbench.domain.model import Model, RowChange, kind_of, linked
from workbench.domain.words import name_of_field, name_of_value
from workbench.workspace.changes import Operation, OperationProblem, checked
from workbench.workspace.operations.deleting import cascade, with_links
from workbench.workspace.operations.drafting import called, condition_in_state, get, put


def judge_effect(model: Model, state: str, issue: str, axis: str, amount: int, why: str | None = None) -> Operation:
    """Judges what a condition's state does to one axis of an issue area; 0 takes the judgement away, with its evidence.

    Without ``why`` the reasoning stays as it is.
    """
    if axis not in AXES:
        raise OperationProblem(said("There is no axis “{axis}”.", axis=axis))
    new = linked(Effect("", state, issue, axis, amount))
    return _judge(model, new, amount, why)


def judge_impact(model: Model, source: str, target: str, amount: int, why: str | None = None) -> Operation:
    """Judges how far one condition's state speaks for another's; 0 takes the judgement away."""
    new = linked(CrossImpact("", source, target, amount))
    return _judge(model, new, amount, why)


def judge_stance(
    model: Model, actor: str, issue: str, interest: int, salience: int | None = None, why: str | None = None
) -> Operation:
    """Judges an actor's interest in an issue area and how much it matters to it; an interest of 0 is one,
    too.
    """
    new: Stance = linked(Stance("", actor, issue, interest))
    old = model.stances.get(new.id)
    new = dataclasses.replace(old or new, interest=interest)
    if salience is not None:
        new = dataclasses.replace(new, salience=salience)
    if why is not None:
        new = dataclasses.replace(new, why=why)
    what = said(
        "{one} on {other}",
        one=called(model, get(model, "actor", actor)),
        other=called(model, get(model, "issue", issue)),
    )
    return checked(model, said("Judge: {what}", what=what), [put(model, new)])


def judge_cells(model: Model, cells: Mapping[Effect | CrossImpact, int | None]) -> Operation:
    """Judges several effects or cross-impacts at once, as one thing to undo: each named by what it joins → its amount.

    Here 0 is a judgement like the others, that it does nothing, and is kept; None takes a judgement away.
    Reasoning, passages and privacy stay as they are. What is taken away takes its evidence along; the label says so.
    """
    changes: list[RowChange] = []
    taken: dict[str, list[str]] = {}
    for cell, amount in cells.items():
        new: Any = linked(cell)
        kind = kind_of(new)
        old: Any = model.table(kind).get(new.id)
        if amount is not None:
            changes.append(put(model, dataclasses.replace(old or new, amount=amount)))
        elif old is not None:
            taken.setdefault(kind, []).append(new.id)
    for kind, ids in taken.items():
        changes += cascade(model, kind, *ids)
    if len(cells) == 1:
        ((cell, amount),) = cells.items()
        return checked(model, with_links(_label(model, cell, amount is None), changes), changes)
    label = said_many("Judge {n:,} cell", "Judge {n:,} cells", len(cells))
    return checked(model, with_links(label, changes), changes)


def describe(model: Model, cell: Effect | CrossImpact, **fields: Any) -> Operation:
    """Says more about an effect or a cross-impact, named by what it joins: why, passages, whether it is private.

    Refused where it is not judged yet.
    """
    kind = kind_of(cell)
    old: Any = model.table(kind).get(linked(cell).id)
    if old is None:
        raise OperationProblem(said("Judge it first, from −3 to +3: then there is something to give reasons for."))
    what = ", ".join(name_of_field(name) for name in fields)
    label = said("Edit {what} of “{name}”", what=what, name=_what(model, old))
    return checked(model, label, [put(model, dataclasses.replace(old, **fields))])


def _what(model: Model, cell: Effect | CrossImpact) -> str:
    if isinstance(cell, Effect):
        return said(
            "{state} on {name}, {axis}",
            state=_state(model, cell.state),
            name=called(model, get(model, "issue", cell.issue)),
            axis=name_of_value(cell.axis),
        )
    return said("{one} on {other}", one=_state(model, cell.source), other=_state(model, cell.target))


def _label(model: Model, cell: Effect | CrossImpact, taken: bool) -> str:
    what = _what(model, cell)
    return said("Take away: {what}", what=what) if taken else said("Judge: {what}", what=what)


def _judge(model: Model, new: Any, amount: int, why: str | None) -> Operation:
    kind = kind_of(new)
    old: Any = model.table(kind).get(new.id)
    label = _label(model, new, amount == 0)
    if amount == 0:
        changes = [] if old is None else cascade(model, kind, old.id)
        return checked(model, with_links(label, changes), changes)
    if old is not None:
        new = dataclasses.replace(old, amount=amount)
    if why is not None:
        new = dataclasses.replace(new, why=why)
    return checked(model, label, [put(model, new)])


def _state(model: Model, state: str) -> str:
    return condition_in_state(model, get(model, "state", state).condition, state)
