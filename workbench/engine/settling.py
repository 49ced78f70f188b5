"""Settling: the conditions that are not held give way to what speaks for other states (method 3)."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.model import Model
from workbench.engine.balances import consistency, cross_impacts
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
    states = dict(settings.states)
    steps: list[Step] = []
    passed: list[States] = [dict(states)]
    seen = {_signature(states): 0}
    while (step := _next_step(model, settings.replaced(states))) is not None:
        steps.append(step)
        states[step.condition] = step.after
        signature = _signature(states)
        if signature in seen:
            return Settling(tuple(steps), None, tuple(passed[seen[signature] :]))
        seen[signature] = len(passed)
        passed.append(dict(states))
    return Settling(tuple(steps), states, None)


def _signature(states: States) -> tuple[str | None, ...]:
    return tuple(states.values())


def _next_step(model: Model, settings: Settings) -> Step | None:
    free = [
        balance
        for balance in consistency(model, settings).conditions
        if balance.inconsistency and balance.condition not in settings.held
    ]
    if not free:
        return None
    # Conditions come in the order of their keys, so the first of the largest is the smaller key.
    worst = max(free, key=lambda balance: balance.inconsistency or 0)
    best = max(worst.balances.values())
    after = min((s for s, amount in worst.balances.items() if amount == best), key=lambda s: model.states[s].key)
    assert worst.state is not None and worst.inconsistency is not None
    return Step(worst.condition, worst.state, after, worst.inconsistency)


def settle_all_at_once(model: Model, settings: Settings, most_rounds: int = 10_000) -> Settling:
    """The field's *global succession*: in each round every free condition moves to its best state at once.

    A condition whose state ties for the largest balance stays. One step is listed for each condition that moves.
    """
    states = dict(settings.states)
    steps: list[Step] = []
    passed: list[States] = [dict(states)]
    seen = {_signature(states): 0}
    for _ in range(most_rounds):
        moving = []
        for balance in consistency(model, settings.replaced(states)).conditions:
            if balance.inconsistency and balance.condition not in settings.held:
                best = max(balance.balances.values())
                after = min((s for s, a in balance.balances.items() if a == best), key=lambda s: model.states[s].key)
                assert balance.state is not None
                moving.append(Step(balance.condition, balance.state, after, balance.inconsistency))
        if not moving:
            return Settling(tuple(steps), states, None)
        steps.extend(moving)
        states.update({step.condition: step.after for step in moving})
        signature = _signature(states)
        if signature in seen:
            return Settling(tuple(steps), None, tuple(passed[seen[signature] :]))
        seen[signature] = len(passed)
        passed.append(dict(states))
    raise ValueError(f"global succession did not come to an end within {most_rounds} rounds")


def pushing_unknowns(model: Model, states: States) -> tuple[str, ...]:
    """Ids, by key, of the unknown conditions of which some state has a cross-impact on another condition."""
    given = cross_impacts(model).given
    found = [
        condition
        for condition in model.conditions.values()
        if states[condition.id] is None and any(given.get(state.id) for state in model.states_of(condition.id))
    ]
    return tuple(c.id for c in sorted(found, key=lambda c: c.key))
