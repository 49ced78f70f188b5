"""Settling: the conditions that are not held give way to what speaks for other states (method 3)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbench.domain.model import Model
from workbench.engine.network import Places, network
from workbench.engine.settings import Settings, States
from workbench.engine.succession import Move, Situation, all_at_once, one_at_a_time


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
    return _settle(model, settings, one_at_a_time)


def settle_all_at_once(model: Model, settings: Settings) -> Settling:
    """The field's *global succession*: in each round every free condition moves to its best state at once.

    A condition whose state ties for the largest balance stays. One step is listed for each condition that moves.
    """
    return _settle(model, settings, all_at_once)


def _settle(model: Model, settings: Settings, move: Move) -> Settling:
    """Round after round, until nothing moves or a situation returns; there are only so many situations."""
    net = network(model)
    held = np.array([condition in settings.held for condition in net.conditions], dtype=bool)
    here = Situation.of(net, net.places(settings.states), held)
    steps: list[Step] = []
    passed: list[States] = [dict(settings.states)]
    seen = {here.chosen.tobytes(): 0}
    while moving := _steps(here, after := move(here.chosen, here.pull)):
        here = here.after(after)
        steps += moving
        if (start := seen.get(after.tobytes())) is not None:
            return Settling(tuple(steps), None, tuple(passed[start:]))
        seen[after.tobytes()] = len(passed)
        passed.append({**passed[-1], **{step.condition: step.after for step in moving}})
    return Settling(tuple(steps), passed[-1], None)


def _steps(here: Situation, after: Places) -> list[Step]:
    net, found = here.network, []
    for c in np.flatnonzero(np.not_equal(here.chosen, after)).tolist():
        states = net.states[c]
        lack = int(here.pull.inconsistency[0, c])
        found.append(Step(net.conditions[c], states[here.chosen[0, c]], states[after[0, c]], lack))
    return found


def pushing_unknowns(model: Model, states: States) -> tuple[str, ...]:
    """Ids, by key, of the unknown conditions of which some state has a cross-impact on another condition."""
    net = network(model)
    return tuple(
        condition
        for c, condition in enumerate(net.conditions)
        if states[condition] is None and net.pushes[net.first[c] : net.first[c + 1]].any()
    )
