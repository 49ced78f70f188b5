"""Settling many scenarios at once (method 3): the same moves as `settling.settle`, on whole arrays.

Scenarios are rows of places as in `one_issue`: one column for each condition, −1 where it is unknown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from workbench.engine.compiled import Compiled, Ints
from workbench.engine.network import network
from workbench.engine.one_issue import OneIssue, Placed, Places
from workbench.engine.truths import OPEN, Array, Bools

#: The balance of what is no state: never the best.
_NOTHING = -20_000


class Settler:
    """The cross-impacts of a model as arrays; states of a condition stand in the order of their keys."""

    def __init__(self, arrays: Compiled) -> None:
        self.arrays = arrays
        count = len(arrays.conditions)
        most = max((len(states) for states in arrays.state_ids), default=1)
        #: Condition × place of a state → its place by key, and back; the last column, and so −1, stays −1.
        self.by_key = np.full((count, most + 1), -1, dtype=np.int16)
        self.from_key = self.by_key.copy()
        at: dict[str, tuple[int, int]] = {}
        for c, states in enumerate(arrays.state_ids):
            keys = [arrays.model.states[state].key for state in states]
            for rank, x in enumerate(sorted(range(len(states)), key=keys.__getitem__)):
                self.by_key[c, x], self.from_key[c, rank] = rank, x
                at[states[x]] = (c, rank)
        net = network(arrays.model)
        largest = int(np.abs(net.bias).max(initial=0)) + 3 * count
        dtype = np.int16 if largest < -_NOTHING // 2 else np.int32
        #: State × condition: what speaks for it by itself.
        self.bias = np.full((most, count), _NOTHING if dtype == np.int16 else -(2**30), dtype=dtype)
        #: Condition, its state → state × condition: what it gives to all states; an unknown one (last) gives nothing.
        self.given = np.zeros((count, most + 1, most, count), dtype=dtype)
        for c, rank in at.values():
            self.bias[rank, c] = 0
        place = [at[state] for states in net.states for state in states]
        for row, (c, rank) in enumerate(place):
            self.bias[rank, c] = net.bias[row]
            for target in np.flatnonzero(net.impacts[row]).tolist():
                other, state = place[target]
                self.given[c, rank, state, other] = net.impacts[row, target]
        self.conditions = np.arange(count)
        #: Condition → the conditions that it gives anything to.
        self.targets = [np.flatnonzero(given.any(axis=(0, 1))) for given in self.given]

    def balances(self, states: Places) -> Array:
        """State × N × condition: the balances in scenarios whose states are given by key."""
        first = self.bias + self.given[self.conditions, states[0]].sum(axis=0, dtype=self.bias.dtype)
        found = np.repeat(first[:, None, :], len(states), axis=1)
        for c in self.conditions:
            rows = np.flatnonzero(states[:, c] != states[0, c])
            if rows.size and self.targets[c].size:
                found[:, rows] += (self.given[c, states[rows, c]] - self.given[c, states[0, c]]).swapaxes(0, 1)
        return found

    def settle(self, situations: Places, held: Bools) -> tuple[Places, Ints]:
        """Where each scenario ends, and how many situations it goes round in for ever: 0 where it settles.

        ``held``: the conditions that do not move, for each scenario. Of one that goes round, a situation on the circle.
        """
        if not situations.size:
            return situations, np.zeros(len(situations), dtype=np.int64)
        run = _Run(self, situations, held)
        lengths = run.to_the_end()
        return run.places(), lengths

    def settled(self, situations: Places, held: Bools) -> SettledMany:
        """The scenarios settled, ready to say where issue areas stand then."""
        end, lengths = self.settle(situations, held)
        rows = np.flatnonzero(lengths)
        return SettledMany(situations, end, lengths, list(self._circles(end[rows], held[rows], lengths[rows])))

    def _circles(self, situations: Places, held: Bools, lengths: Ints) -> Iterator[Places]:
        """For scenarios on circles: all of them one step on, two steps on, and so on, for the longest circle."""
        if len(situations):
            run = _Run(self, situations, held)
            for _ in range(int(lengths.max())):
                run.step(np.arange(len(situations)))
                yield run.places()


@dataclass(frozen=True, eq=False)
class SettledMany:
    """Scenarios before and after settling; ``lengths``: how many situations each goes round in, 0 where it settles.

    ``around``: those that go round, one step on, two steps on, and so on.
    """

    before: Places
    end: Places
    lengths: Ints
    around: list[Places]

    def place(self, one: OneIssue) -> Placed:
        """Where an issue area stands in each; see `evaluation.evaluate_settled`."""
        found = one.place(self.end)
        rows = np.flatnonzero(self.lengths)
        if not rows.size:
            return found
        start = one.place(self.before[rows])
        low, high, status = start.low.copy(), start.high.copy(), start.status.copy()
        for step, around in enumerate(self.around, 1):
            on = step <= self.lengths[rows]
            placed = one.place(around)
            low[:, on] = np.minimum(low, placed.low)[:, on]
            high[:, on] = np.maximum(high, placed.high)[:, on]
            status[on & (placed.status != start.status)] = OPEN
        found.point[:, rows], found.low[:, rows], found.high[:, rows] = start.point, low, high
        found.status[rows] = status
        return found


class _Run:
    """Scenarios while they settle, one step of each at a time."""

    def __init__(self, settler: Settler, situations: Places, held: Bools) -> None:
        self.settler = settler
        self.states = settler.by_key[settler.conditions, situations]
        self.fixed = held | (situations < 0)
        self.balances = settler.balances(self.states)
        self.lack = self._lack(np.arange(len(situations))[:, None], settler.conditions)

    def places(self) -> Places:
        """The scenarios as they stand, in places."""
        found: Places = self.settler.from_key[self.settler.conditions, self.states]
        return found

    def _lack(self, rows: Ints, conditions: Ints) -> Array:
        """How far the states stay below the best, 0 for what cannot move."""
        balances = self.balances[:, rows, conditions]
        own = np.take_along_axis(balances, self.states[rows, conditions][None], axis=0)[0]
        lack: Array = balances.max(axis=0) - own
        lack[self.fixed[rows, conditions]] = 0
        return lack

    def step(self, rows: Ints) -> Ints:
        """Let the most inconsistent condition move in each of the rows; gives the rows in which one did."""
        # Conditions come in the order of their keys, and so do states: the first of the largest is the smaller key.
        worst = self.lack[rows].argmax(axis=1)
        moving = self.lack[rows, worst] > 0
        rows, worst = rows[moving], worst[moving]
        order = np.argsort(worst, kind="stable")
        ends = np.flatnonzero(np.diff(worst[order])) + 1
        for own in np.split(order, ends) if len(order) else ():
            self._move(rows[own], int(worst[own[0]]))
        return rows

    def _move(self, rows: Ints, condition: int) -> None:
        """Let one condition move to its best state in all of the rows."""
        best = self.balances[:, rows, condition].argmax(axis=0)
        given, targets = self.settler.given[condition], self.settler.targets[condition]
        change = given[best][:, :, targets] - given[self.states[rows, condition]][:, :, targets]
        self.balances[:, rows[:, None], targets] += change.swapaxes(0, 1)
        self.states[rows, condition] = best
        self.lack[rows, condition] = 0
        self.lack[rows[:, None], targets] = self._lack(rows[:, None], targets)

    def to_the_end(self) -> Ints:
        """Step until every scenario has settled or goes in a circle; the lengths of the circles."""
        lengths = np.zeros(len(self.states), dtype=np.int64)
        anchor, anchored_at, steps = self.states.copy(), 0, 0
        rows = np.arange(len(self.states))
        while (rows := self.step(rows)).size:
            steps += 1
            # Brent: a situation that is kept, anew after 1, 3, 7 … steps, is met again by whatever goes in a circle.
            back = (self.states[rows] == anchor[rows]).all(axis=1)
            lengths[rows[back]] = steps - anchored_at
            rows = rows[~back]
            if steps > 2 * anchored_at:
                anchor, anchored_at = self.states.copy(), steps
        return lengths
