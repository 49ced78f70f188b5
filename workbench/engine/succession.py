"""Succession: how scenarios give way, step by step, to what speaks for other states (method 3).

One rule, for many scenarios at a time. Scenarios are N × C places of states in a `Network`, −1 where a state is
unknown. Unknown conditions and those that are held never move.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from workbench.engine.network import Ints, Network, Places

Held = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Pull:
    """N × C: the inconsistency of each condition that may move (0 of the others), and its state of largest balance."""

    inconsistency: Ints
    best: Places


#: Moves N × C scenarios one step on.
Move = Callable[[Places, Pull], Places]


#: Less than any balance: what stands where a condition has no such place.
NO_STATE = np.iinfo(np.int32).min


def pull(network: Network, chosen: Places, held: Held) -> Pull:
    """How far each condition is pulled, and where to; among states of equally large balance to the smaller key."""
    balances, first = network.balances(chosen), network.first[:-1]
    filled = np.concatenate([balances, np.full((len(balances), 1), NO_STATE, dtype=np.int64)], axis=1)
    # Place by place for all conditions at once; only what is larger takes the lead, so the first of the largest does.
    most, best = filled[:, first], np.zeros_like(chosen)
    for place in range(1, network.row_at.shape[1]):
        balance = filled[:, network.row_at[:, place]]
        np.copyto(best, place, where=balance > most)
        np.maximum(most, balance, out=most)
    inconsistency: Ints = most - np.take_along_axis(filled, first + chosen, axis=1)
    inconsistency[held | (chosen < 0)] = 0
    return Pull(inconsistency, best)


@dataclass(frozen=True, eq=False)
class Situation:
    """One scenario while it gives way. What a move takes and gives is added to the balances, not summed up anew: whole
    numbers add up to the same in any order, so ``pull`` is what `pull` finds.

    ``chosen``: 1 × C; ``free``: C, what may move. ``balances``: S × C, one row for each place of a state, so that the
    largest is found for all conditions at once; `NO_STATE` where a condition has no such place.
    """

    network: Network
    chosen: Places
    free: Held
    balances: Ints

    @staticmethod
    def of(network: Network, chosen: Places, held: Held) -> Situation:
        """The beginning: ``chosen`` (1 × C) and ``held`` (C) are those of one scenario."""
        balances = np.append(network.balances(chosen)[0], NO_STATE)
        return Situation(network, chosen, ~held & (chosen[0] >= 0), balances[network.row_at.T])

    @cached_property
    def pull(self) -> Pull:
        """How far each condition is pulled, and where to."""
        balances = self.balances
        most, best = balances[0], np.zeros_like(self.chosen[0])
        for place in range(1, len(balances)):
            best[balances[place] > most] = place
            most = np.maximum(most, balances[place])
        own = balances[self.chosen[0], np.arange(len(best))]
        return Pull(((most - own) * self.free)[None, :], best[None, :])

    def after(self, chosen: Places) -> Situation:
        """The next one, after the moves that lead to ``chosen``."""
        given, first, balances = self.network.given_at, self.network.first, self.balances
        for c in np.flatnonzero(chosen[0] != self.chosen[0]).tolist():
            row = first[c]
            balances = balances + given[row + chosen[0, c]] - given[row + self.chosen[0, c]]
        return Situation(self.network, chosen, self.free, balances)


def one_at_a_time(chosen: Places, pulled: Pull) -> Places:
    """Local succession: the most inconsistent condition moves, of several the one with the smaller key."""
    after = chosen.copy()
    if chosen.shape[1]:
        every, worst = np.arange(len(chosen)), pulled.inconsistency.argmax(axis=1)
        moves = pulled.inconsistency[every, worst] > 0
        after[every[moves], worst[moves]] = pulled.best[every[moves], worst[moves]]
    return after


def all_at_once(chosen: Places, pulled: Pull) -> Places:
    """Global succession: every inconsistent condition moves at once; one that ties for the largest balance stays."""
    return np.where(pulled.inconsistency > 0, pulled.best, chosen)


def ends(network: Network, chosen: Places, held: Held, move: Move) -> tuple[Places, Ints]:
    """Where N scenarios end: a scenario on the circle that each comes to, and the circle's length (1: it rests there).

    Brent's way to find circles: what is reached is compared with a mark, which moves on after 1, 2, 4, 8 … steps.
    """
    here, mark = chosen.copy(), chosen.copy()
    length = np.zeros(len(chosen), dtype=np.int64)
    held = np.broadcast_to(held, chosen.shape)
    going = np.arange(len(chosen))
    since, until = 0, 1
    while len(going):
        before = here[going]
        here[going] = move(before, pull(network, before, held[going]))
        since += 1
        rests = (here[going] == before).all(axis=1)
        back = (here[going] == mark[going]).all(axis=1)
        length[going[back]], length[going[rests]] = since, 1
        going = going[~(back | rests)]
        if since == until:
            mark[going] = here[going]
            since, until = 0, until * 2
    return here, length
