"""Consistent scenarios as the columns of a tableau: searched, put in order, held against what is stored. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from workbench.domain.model import Model
from workbench.engine.basins import basins
from workbench.engine.consistent import ConsistentScenarios, in_order, inconsistency, total_impact
from workbench.engine.consistent.blocks import Places
from workbench.engine.network import Ints, Network
from workbench.engine.settings import settings_of
from workbench.engine.watching import Watch, unwatched

#: The most scenarios that are put side by side.
MOST = 5_000
#: Where there are no more starts than this, their shares are worked out at once.
QUICK = 1 << 16


@dataclass(frozen=True, eq=False)
class Columns:
    """The scenarios found, N × C places of states, with their total impacts and largest inconsistencies.

    They stand by their states, in the order in which people have the conditions.

    ``complete``: these are all. ``total``: how many there are, where that is known. ``stopped``: a person had the
    search end before it was through.
    """

    network: Network
    tolerance: int
    chosen: Places
    totals: Ints
    worst: Ints
    complete: bool
    total: int | None
    stopped: bool

    @property
    def count(self) -> int:
        """How many scenarios are here."""
        return len(self.chosen)

    @cached_property
    def same(self) -> tuple[bool, ...]:
        """Of each condition, whether it has the same state in all scenarios; nothing is where there is only one."""
        if self.count < 2:
            return (False,) * len(self.network.conditions)
        return tuple((self.chosen == self.chosen[0]).all(axis=0).tolist())

    @cached_property
    def _at(self) -> dict[bytes, int]:
        return {row.tobytes(): n for n, row in enumerate(self.chosen)}

    def find(self, states: Mapping[str, str | None]) -> int | None:
        """Which of the scenarios has these states; None where it is none of them."""
        return self._at.get(self.network.places(states)[0].tobytes())

    def settings(self, column: int) -> dict[str, str]:
        """Condition id → state id of a scenario, over the conditions that take part."""
        return self.network.named(self.chosen[column].tolist())


@dataclass(frozen=True, slots=True)
class Shares:
    """Which share of all starts settles in which column; ``errors``: of a sample; ``elsewhere``: ends in none."""

    shares: Mapping[int, float]
    errors: Mapping[int, float]
    elsewhere: float
    starts: int
    sampled: bool


def search(model: Model, tolerance: int, watch: Watch = unwatched) -> Columns:
    """The consistent scenarios, the first `MOST`; where the watch says to stop, those found until then."""
    stopped = False

    def looking(share: float) -> bool:
        nonlocal stopped
        stopped = not watch(share)
        return not stopped

    found = ConsistentScenarios(model, limit=MOST, tolerance=tolerance, watch=looking)
    chosen = in_order(found.network, list(found))
    if len(chosen) > 1:
        place = {condition: n for n, condition in enumerate(found.network.conditions)}
        read = [place[one.id] for one in reversed(model.ordered("condition")) if one.id in place]
        chosen = chosen[np.lexsort(chosen[:, read].T)]
    totals, worst = total_impact(found.network, chosen), inconsistency(found.network, chosen)
    return Columns(found.network, tolerance, chosen, totals, worst, found.complete, found.total, stopped)


def weigh(model: Model, columns: Columns, watch: Watch = unwatched) -> Shares:
    """Where all starts settle, with nothing held. Raises `Stopped`."""
    found = basins(model, watch=watch)
    shares, errors, elsewhere = {}, {}, 0.0
    for basin in found.basins:
        column = columns.find(basin.scenarios[0]) if basin.rests else None
        if column is None:
            elsewhere += float(basin.share)
        else:
            shares[column] = float(basin.share)
            errors[column] = basin.standard_error or 0.0
    return Shares(shares, errors, elsewhere, found.starts, found.seed is not None)


def stored(model: Model, columns: Columns) -> dict[int, list[str]]:
    """Column → the stored scenarios (ids) that have just these states; the baseline is the empty id."""
    found: dict[int, list[str]] = {}
    for scenario in ("", *(s.id for s in model.ordered("scenario"))):
        column = columns.find(settings_of(model, scenario or None).states)
        if column is not None:
            found.setdefault(column, []).append(scenario)
    return found


def rows(model: Model, columns: Columns) -> tuple[list[int], list[int]]:
    """The conditions (places in the network) as people ordered them: those that differ, those that are alike."""
    place = {condition: c for c, condition in enumerate(columns.network.conditions)}
    ordered = [place[c.id] for c in model.ordered("condition") if c.id in place]
    return [c for c in ordered if not columns.same[c]], [c for c in ordered if columns.same[c]]


def order(columns: Columns, by: str, top: Sequence[int], shares: Shares | None) -> Ints:
    """The columns by ``states`` (so that equal states stand together in the upper rows), ``impact`` or ``share``."""
    keys: list[Ints | np.ndarray] = [columns.chosen[:, c] for c in reversed(top)]
    if by == "impact":
        keys.append(-columns.totals)
    elif by == "share" and shares is not None:
        keys.append(np.array([-shares.shares.get(n, 0.0) for n in range(columns.count)]))
    return np.lexsort(keys) if keys else np.arange(columns.count)
