"""Succession: how scenarios give way, step by step, to what speaks for other states (method 3).

One rule, for many scenarios at a time. Scenarios are N × C places of states in a `Network`, −1 where a state is
unknown. Unknown conditions and those that are held never move.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

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
_NO_STATE = np.iinfo(np.int32).min


def pull(network: Network, chosen: Places, held: Held) -> Pull:
    """How far each condition is pulled, and where to; among states of equally large balance to the smaller key."""
    return _pull(network, chosen, held, network.balances(chosen), np.arange(chosen.shape[1]))


def _pull(network: Network, chosen: Places, held: Held, balances: Ints, among: Ints) -> Pull:
    """The same where the balances are known; N × A, of the conditions at the places ``among`` only."""
    filled = np.concatenate([balances, np.full((len(balances), 1), _NO_STATE, dtype=np.int64)], axis=1)
    # Place by place for all conditions at once; only what is larger takes the lead, so the first of the largest does.
    most, best = filled[:, network.first[among]], np.zeros((len(chosen), len(among)), dtype=chosen.dtype)
    for place in range(1, network.row_at.shape[1]):
        balance = filled[:, network.row_at[among, place]]
        np.copyto(best, place, where=balance > most)
        np.maximum(most, balance, out=most)
    own = chosen[:, among]
    inconsistency: Ints = most - np.take_along_axis(filled, network.first[among] + own, axis=1)
    inconsistency[held[..., among] | (own < 0)] = 0
    return Pull(inconsistency, best)


@dataclass(frozen=True, eq=False)
class Situation:
    """One scenario while it gives way. A move gives something else to few conditions: only those are looked at anew.

    Whole numbers add up to the same in any order, so ``balances`` and ``pull`` are what they were from the beginning.
    """

    network: Network
    chosen: Places
    held: Held
    balances: Ints
    pull: Pull

    @staticmethod
    def of(network: Network, chosen: Places, held: Held) -> Situation:
        """The beginning: ``chosen`` and ``held`` are those of one scenario."""
        balances = network.balances(chosen)
        return Situation(network, chosen, held, balances, _pull(network, chosen, held, balances, np.arange(len(held))))

    def after(self, chosen: Places) -> Situation:
        """The next one, after the moves that lead to ``chosen``."""
        network = self.network
        moved = np.flatnonzero(chosen[0] != self.chosen[0])
        first, given = network.first[moved], network.impacts
        change = (given[first + chosen[0, moved]] - given[first + self.chosen[0, moved]]).sum(axis=0)
        reached = np.concatenate([network.condition_of[np.flatnonzero(change)], moved])
        balances = self.balances + change
        part = _pull(network, chosen, self.held, balances, reached)
        inconsistency, best = self.pull.inconsistency.copy(), self.pull.best.copy()
        inconsistency[:, reached], best[:, reached] = part.inconsistency, part.best
        return Situation(network, chosen, self.held, balances, Pull(inconsistency, best))


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
