"""Settling: the conditions that are not held give way to what speaks for other states (method 3)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from workbench.domain.model import Model
from workbench.engine.balances import Balance, consistency, cross_impacts
from workbench.engine.settings import Settings, States


@dataclass(frozen=True, slots=True)
class Step:
    """One condition moving: from its state to the one of largest balance, by what inconsistency."""

    condition: str
    before: str
    after: str
    inconsistency: int


@dataclass(frozen=True, slots=True)
class Settling:
    """The steps in order, and where they end: in ``end``, or going round in ``cycle`` (then ``end`` is None)."""

    steps: tuple[Step, ...]
    end: States | None
    cycle: tuple[States, ...] | None


def settle(model: Model, settings: Settings) -> Settling:
    """One condition at a time: the most inconsistent of those neither held nor unknown moves to its best state.

    Ties go to the smaller key, of conditions as of states. Ends when none is inconsistent, or when a situation
    returns, which is a cycle. Held conditions and unknown ones never move.
    """

    def worst(now: Settings) -> list[Step]:
        free = _inconsistent(model, now)
        # Conditions come in the order of their keys, so the first of the largest is the smaller key.
        return [_step(model, max(free, key=lambda balance: balance.inconsistency or 0))] if free else []

    return _settle(settings, worst)


def settle_all_at_once(model: Model, settings: Settings) -> Settling:
    """The field's *global succession*: in each round every free condition moves to its best state at once.

    A condition whose state ties for the largest balance stays. One step is listed for each condition that moves.
    """
    return _settle(settings, lambda now: [_step(model, balance) for balance in _inconsistent(model, now)])


def _settle(settings: Settings, moves: Callable[[Settings], list[Step]]) -> Settling:
    """Round after round, until nothing moves or a situation returns; there are only so many situations."""
    states = dict(settings.states)
    steps: list[Step] = []
    passed: list[States] = [dict(states)]
    seen = {_signature(states): 0}
    while moving := moves(settings.replaced(states)):
        steps += moving
        states.update({step.condition: step.after for step in moving})
        signature = _signature(states)
        if signature in seen:
            return Settling(tuple(steps), None, tuple(passed[seen[signature] :]))
        seen[signature] = len(passed)
        passed.append(dict(states))
    return Settling(tuple(steps), states, None)


def _signature(states: States) -> tuple[str | None, ...]:
    return tuple(states.values())


def _inconsistent(model: Model, settings: Settings) -> list[Balance]:
    return [
        balance
        for balance in consistency(model, settings).conditions
        if balance.inconsistency and balance.condition not in settings.held
    ]


def _step(model: Model, balance: Balance) -> Step:
    best = max(balance.balances.values())
    after = min((s for s, amount in balance.balances.items() if amount == best), key=lambda s: model.states[s].key)
    assert balance.state is not None and balance.inconsistency is not None
    return Step(balance.condition, balance.state, after, balance.inconsistency)


def pushing_unknowns(model: Model, states: States) -> tuple[str, ...]:
    """Ids, by key, of the unknown conditions of which some state has a cross-impact on another condition."""
    given = cross_impacts(model).given
    found = [
        condition
        for condition in model.conditions.values()
        if states[condition.id] is None and any(given.get(state.id) for state in model.states_of(condition.id))
    ]
    return tuple(c.id for c in sorted(found, key=lambda c: c.key))
