"""The cross-impacts of a model as arrays: what search, settling and basins calculate with (method 3).

Conditions and their states stand in the order of their keys, so that nothing depends on how people list them. A *row*
is one state of one condition; the rows of a condition follow each other.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from workbench.domain.effect import CrossImpact
from workbench.domain.model import Model
from workbench.engine.settings import States

Ints = npt.NDArray[np.int64]
Places = npt.NDArray[np.int8]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Network:
    """The conditions that take part in any cross-impact other than 0, or have a bias. C conditions, K rows.

    Balances are whole numbers in units of cross-impact; a condition gives nothing to itself.
    """

    #: Condition ids, and the state ids of each; both by key.
    conditions: tuple[str, ...]
    states: tuple[tuple[str, ...], ...]
    #: K × K: what the state of one row gives to the state of another.
    impacts: Ints
    #: K: what speaks for a state by itself.
    bias: Ints
    #: Ids, by key, of the conditions that take part in nothing.
    left_out: tuple[str, ...]

    @cached_property
    def sizes(self) -> tuple[int, ...]:
        """How many states each condition has."""
        return tuple(len(states) for states in self.states)

    @cached_property
    def first(self) -> Ints:
        """The first row of each condition, and K at the end."""
        return np.cumsum([0, *self.sizes], dtype=np.int64)

    @cached_property
    def row(self) -> dict[str, int]:
        """State id → its row."""
        return {state: k for k, state in enumerate(state for states in self.states for state in states)}

    @cached_property
    def row_at(self) -> Ints:
        """C × the most states that any condition has: the row of each place; K where a condition has no such place."""
        found = np.full((len(self.sizes), max(self.sizes, default=1)), len(self.bias), dtype=np.int64)
        for c, size in enumerate(self.sizes):
            found[c, :size] = np.arange(self.first[c], self.first[c] + size)
        return found

    @cached_property
    def condition_of(self) -> Ints:
        """The place of the condition that each row is a state of."""
        return np.repeat(np.arange(len(self.sizes)), self.sizes)

    @cached_property
    def space(self) -> int:
        """How many scenarios there are."""
        return math.prod(self.sizes)

    def named(self, chosen: Iterable[int]) -> dict[str, str]:
        """Condition id → state id for the places of the states chosen, one per condition."""
        return {c: states[x] for c, states, x in zip(self.conditions, self.states, chosen, strict=True)}

    @cached_property
    def _given(self) -> Ints:
        """What each row gives to all rows; the last row is that of not knowing, which gives nothing."""
        return np.concatenate([self.impacts, np.zeros_like(self.bias)[None, :]])

    @cached_property
    def pushes(self) -> Bools:
        """K: whether a row gives anything to any other."""
        found: Bools = np.any(self.impacts, axis=1)
        return found

    @cached_property
    def given_at(self) -> Ints:
        """K × S × C: what each row gives to the state at each place of each condition; 0 where there is none."""
        to_rows = np.concatenate([self.impacts, np.zeros_like(self.bias)[:, None]], axis=1)
        found: Ints = to_rows[:, self.row_at.T]
        return found

    def places(self, states: States) -> Places:
        """1 × C: the places of the states in a scenario, −1 where one is unknown."""
        found = np.full((1, len(self.conditions)), -1, dtype=np.int8)
        for c, condition in enumerate(self.conditions):
            if (state := states[condition]) is not None:
                found[0, c] = self.row[state] - self.first[c]
        return found

    def rows(self, chosen: npt.NDArray[np.integer]) -> Ints:
        """N × C: the rows of N scenarios given as places of states; K where a state is unknown (place −1)."""
        return np.where(chosen < 0, len(self.bias), self.first[:-1] + chosen)

    def balances(self, chosen: npt.NDArray[np.integer]) -> Ints:
        """N × K: the balances of all states in N scenarios given as N × C places of states, −1 where unknown."""
        rows = self.rows(chosen)
        if len(rows) == 1:
            alone: Ints = self._given[rows[0]].sum(axis=0) + self.bias
            return alone[None, :]
        found = np.repeat(self.bias[None, :], len(rows), axis=0)
        for column in rows.T:
            found += self._given.take(column, axis=0)
        return found


def network(model: Model) -> Network:
    """The cross-impacts of ``model`` as arrays; the same value gives the same arrays again."""
    return model.remembered(_network, "condition", "state", "cross_impact")


def _network(model: Model) -> Network:
    taking_part = {model.states[s].condition for impact in _impacts(model) for s in (impact.source, impact.target)}
    taking_part |= {state.condition for state in model.states.values() if state.bias}
    ordered = [c.id for c in sorted(model.conditions.values(), key=lambda condition: condition.key)]
    conditions = tuple(c for c in ordered if c in taking_part)
    states = tuple(tuple(s.id for s in sorted(model.states_of(c), key=lambda state: state.key)) for c in conditions)
    row = {state: k for k, state in enumerate(state for own in states for state in own)}
    impacts = np.zeros((len(row), len(row)), dtype=np.int64)
    for impact in _impacts(model):
        impacts[row[impact.source], row[impact.target]] = impact.amount
    bias = np.array([model.states[state].bias for state in row], dtype=np.int64)
    return Network(conditions, states, impacts, bias, tuple(c for c in ordered if c not in taking_part))


def _impacts(model: Model) -> Iterable[CrossImpact]:
    return (impact for impact in model.cross_impacts.values() if impact.amount)
