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


def pull(network: Network, chosen: Places, held: Held, balances: Ints | None = None) -> Pull:
    """How far each condition is pulled, and where to; among states of equally large balance to the smaller key.

    ``balances``: those of ``chosen``, if they are known.
    """
    known = network.balances(chosen) if balances is None else balances
    filled = np.concatenate([known, np.full((len(known), 1), _NO_STATE, dtype=np.int64)], axis=1)
    # Place by place for all conditions at once; only what is larger takes the lead, so the first of the largest does.
    most, best = known[:, network.first[:-1]], np.zeros_like(chosen)
    for place in range(1, network.row_at.shape[1]):
        balance = filled[:, network.row_at[:, place]]
        np.copyto(best, place, where=balance > most)
        np.maximum(most, balance, out=most)
    inconsistency: Ints = most - np.take_along_axis(filled, network.rows(chosen), axis=1)
    inconsistency[held | (chosen < 0)] = 0
    return Pull(inconsistency, best)


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
