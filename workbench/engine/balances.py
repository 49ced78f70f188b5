"""Impact balances and consistency of one scenario (cross-impact balances; Weimer-Jehle 2006; method 3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from workbench.domain.model import Model
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


@dataclass(frozen=True, eq=False)
class CrossImpacts:
    """Biases by state, and what each state gives to other states: source → [(target, amount)]."""

    bias: Mapping[str, int]
    given: Mapping[str, list[tuple[str, int]]]

    def balances(self, states: States) -> dict[str, int]:
        """The balance of every state of every condition: its bias plus what the known states give it."""
        found = dict(self.bias)
        for state in states.values():
            if state is not None:
                for target, amount in self.given.get(state, ()):
                    found[target] += amount
        return found


def cross_impacts(model: Model) -> CrossImpacts:
    """The cross-impacts of a model, gathered once."""
    return model.remembered(_cross_impacts, "cross_impact", "state")


def _cross_impacts(model: Model) -> CrossImpacts:
    given: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for impact in model.cross_impacts.values():
        if impact.amount:
            given[impact.source].append((impact.target, impact.amount))
    return CrossImpacts({s.id: s.bias for s in model.states.values()}, dict(given))


def consistency(model: Model, settings: Settings) -> Consistency:
    """The impact balances of a scenario; a state that ties for the largest balance is consistent."""
    balances = cross_impacts(model).balances(settings.states)
    found = []
    for condition in sorted(model.conditions.values(), key=lambda c: c.key):
        own = {state.id: balances[state.id] for state in model.states_of(condition.id)}
        chosen = settings.states[condition.id]
        lack = None if chosen is None else max(own.values()) - own[chosen]
        found.append(Balance(condition.id, condition.key, chosen, own, lack))
    return Consistency(all(not balance.inconsistency for balance in found), tuple(found))
