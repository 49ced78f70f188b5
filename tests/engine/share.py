"""A share of the many random models, which a run tries: another share in the next run."""

from __future__ import annotations

from collections.abc import Callable, Sequence

#: Picks some of a range of seeds.
Some = Callable[[range], Sequence[int]]
#: One in so many is tried.
ONE_IN = 3


def share(run: int) -> Some:
    """The share that a run of this number tries; any ``ONE_IN`` runs one after the other try everything."""
    return lambda seeds: seeds[run % ONE_IN :: ONE_IN]


def everything(seeds: range) -> Sequence[int]:
    """No share, but all."""
    return seeds
