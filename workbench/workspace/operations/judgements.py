"""Judgements of influence: effects, cross-impacts, stances."""

from __future__ import annotations

import dataclasses
from typing import Any

from workbench.domain.actor import Stance
from workbench.domain.effect import AXES, CrossImpact, Effect
from workbench.domain.language import said
from workbench.domain.model import Model, kind_of, linked
from workbench.domain.words import name_of_value
from workbench.workspace.changes import Operation, OperationProblem, checked
from workbench.workspace.operations.deleting import cascade
from workbench.workspace.operations.drafting import called, condition_in_state, get, put


def judge_effect(model: Model, state: str, issue: str, axis: str, amount: int, why: str | None = None) -> Operation:
    """Judges what a condition's state does to one axis of an issue area; 0 takes the judgement away.

    Without ``why`` the reasoning stays as it is.
    """
    if axis not in AXES:
        raise OperationProblem(said("There is no axis “{axis}”.", axis=axis))
    what = said(
        "{state} on {name}, {axis}",
        state=_state(model, state),
        name=called(model, get(model, "issue", issue)),
        axis=name_of_value(axis),
    )
    return _judge(model, linked(Effect("", state, issue, axis, amount)), amount, why, said("Judge: {what}", what=what))


def judge_impact(model: Model, source: str, target: str, amount: int, why: str | None = None) -> Operation:
    """Judges how far one condition's state speaks for another's; 0 takes the judgement away."""
    what = said("{one} on {other}", one=_state(model, source), other=_state(model, target))
    return _judge(model, linked(CrossImpact("", source, target, amount)), amount, why, said("Judge: {what}", what=what))


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


def _judge(model: Model, new: Any, amount: int, why: str | None, label: str) -> Operation:
    kind = kind_of(new)
    old: Any = model.table(kind).get(new.id)
    if amount == 0:
        return checked(model, label, [] if old is None else cascade(model, kind, old.id))
    if old is not None:
        new = dataclasses.replace(old, amount=amount)
    if why is not None:
        new = dataclasses.replace(new, why=why)
    return checked(model, label, [put(model, new)])


def _state(model: Model, state: str) -> str:
    return condition_in_state(model, get(model, "state", state).condition, state)
