"""Impact balances and consistency of one scenario (cross-impact balances; Weimer-Jehle 2006; method 3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.domain.model import Model
from workbench.engine.network import network
from workbench.engine.settings import Settings, States


@dataclass(frozen=True, slots=True)
class Balance:
    """One condition in a scenario: the balance of each of its states (by id), in units of cross-impact.

    ``state`` is the one chosen, None if unknown; ``inconsistency`` how far it stays below the largest, None if unknown.
    """

    condition: str
    key: str
    state: str | None
    balances: Mapping[str, int]
    inconsistency: int | None


@dataclass(frozen=True, slots=True)
class Consistency:
    """Whether every known condition's state attains the largest balance, and each condition's balances, by key."""

    consistent: bool
    conditions: tuple[Balance, ...]


def consistency(model: Model, settings: Settings) -> Consistency:
    """The impact balances of a scenario; a state that ties for the largest balance is consistent."""
    balances = balances_of_states(model, settings.states)
    found = []
    for condition in sorted(model.conditions.values(), key=lambda c: c.key):
        own = {state.id: balances.get(state.id, 0) for state in model.states_of(condition.id)}
        chosen = settings.states[condition.id]
        lack = None if chosen is None else max(own.values()) - own[chosen]
        found.append(Balance(condition.id, condition.key, chosen, own, lack))
    return Consistency(all(not balance.inconsistency for balance in found), tuple(found))


def balances_of_states(model: Model, states: States) -> dict[str, int]:
    """State id → its balance, over the conditions that take part in something; every other balance is 0."""
    net = network(model)
    return dict(zip(net.row, net.balances(net.places(states))[0].tolist(), strict=True))
