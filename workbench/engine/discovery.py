"""Scenario discovery: which conditions best describe the futures in which an issue area fails, as rules in words.

Boxes as in PRIM (Friedman and Fisher 1999), with the coverage and density of Bryant and Lempert (2010): a rule allows
some conditions only some of their states. *Density*: the share of the futures it describes that fail. *Coverage*: the
share of the failing futures that it describes. A box is peeled, state by state, by what gains most density for the
failing futures it keeps (fails kept × density gained). Of the boxes on the way the one with the best F measure is taken
(van Rijsbergen 1979; density counts twice as much as coverage, β = ½), without restrictions that do not better it. Then
the next rule is sought among the failing futures not described yet. All in exact fractions, so that ties are ties and
go to the smaller keys.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from workbench.engine.compiled import Compiled, Ints
from workbench.engine.future_space import Space, all_rows
from workbench.engine.one_issue import OneIssue
from workbench.engine.targets import Target
from workbench.engine.truths import Array, Bools
from workbench.engine.watching import Watch, go_on, unwatched

#: Rules are short and few, or nobody reads them; what is left over is said.
MOST_RESTRICTIONS, MOST_RULES = 4, 5
#: No further rule for less than this share of the failing futures.
_SMALLEST = Fraction(1, 50)


@dataclass(frozen=True, slots=True)
class Rule:
    """A description: condition id → the states (ids) that it allows, by key. Shares over all futures.

    ``covered``: coverage of this rule and those before it together.
    """

    allowed: tuple[tuple[str, tuple[str, ...]], ...]
    density: Fraction
    coverage: Fraction
    covered: Fraction


@dataclass(frozen=True, slots=True)
class Discovery:
    """In which share of the futures an issue area fails (None: there is no future), and rules that describe them.

    Without rules all futures fail, or none, or nothing that is free tells them apart.
    """

    issue: str
    failing: Fraction | None
    rules: tuple[Rule, ...]


def discover(space: Space, issue: str, target: Target, watch: Watch = unwatched) -> Discovery:
    """Describe the futures in which the issue area (id) misses the ``target``; raises `Stopped`."""
    one = OneIssue(space.arrays, issue)
    told = [c for c in space.free if c in one.moving or c in one.named]
    columns, weights = _profiles(space, told)
    fixed = {c: np.array(state) for c, state in enumerate(space.base.tolist()) if c not in told}
    points = one.points({**fixed, **dict(zip(told, columns, strict=True))})
    fails = np.broadcast_to(~target.holds(*points), weights.shape)
    total, failing = int(weights.sum()), int(weights[fails].sum())
    if not total:
        return Discovery(issue, None, ())
    if failing in (0, total):
        return Discovery(issue, Fraction(failing, total), ())
    search = _Search(space.arrays, told, columns, weights, fails, watch)
    return Discovery(issue, Fraction(failing, total), tuple(search.rules()))


def _profiles(space: Space, told: list[int]) -> tuple[list[Array], Ints]:
    """The combinations of the conditions that matter, as columns, and how often each occurs (or in proportion)."""
    sizes = [len(space.arrays.state_ids[c]) for c in told]
    count = math.prod(sizes)
    if space.rows is None:
        rows = all_rows(sizes, 0, count)
        return [np.ascontiguousarray(column) for column in rows.T], np.ones(count, dtype=np.int64)
    columns = space.columns(told)
    if count >= 2**62:
        return [columns[c] for c in told], np.ones(len(space.rows), dtype=np.int64)
    number = np.zeros(len(space.rows), dtype=np.int64)
    for c, size in zip(told, sizes, strict=True):
        number = number * size + columns[c]
    _, first, counts = np.unique(number, return_index=True, return_counts=True)
    return [columns[c][first] for c in told], counts.astype(np.int64)


class _Search:
    """The search for rules over profiles with weights."""

    def __init__(
        self, arrays: Compiled, told: list[int], columns: list[Array], weights: Ints, fails: Bools, watch: Watch
    ) -> None:
        self.arrays, self.told, self.columns = arrays, told, columns
        self.weights, self.fails, self.watch = weights, fails, watch
        self.failing = int(weights[fails].sum())
        self.share = 0.0
        self.sizes = [len(arrays.state_ids[c]) for c in told]
        keys = [[arrays.model.states[s].key for s in arrays.state_ids[c]] for c in told]
        self.by_key = [sorted(range(len(own)), key=own.__getitem__) for own in keys]

    def rules(self) -> Iterator[Rule]:
        """One rule after the other, each for the failing futures that none has described yet."""
        left = np.ones(len(self.weights), dtype=bool)
        covered = 0
        for turn in range(MOST_RULES):
            self.share = turn / MOST_RULES
            allowed = self._pruned(self._grown(left), left)
            if not allowed:
                return
            inside = self._inside(allowed)
            new = int(self.weights[inside & left & self.fails].sum())
            if Fraction(new, self.failing) < _SMALLEST:
                return
            covered += new
            left &= ~inside
            mass, failing = self._mass(inside)
            yield Rule(
                tuple(
                    (
                        self.arrays.conditions[self.told[j]].id,
                        tuple(self.arrays.state_ids[self.told[j]][x] for x in self.by_key[j] if x in allowed[j]),
                    )
                    for j in sorted(allowed)
                ),
                Fraction(failing, mass),
                Fraction(failing, self.failing),
                Fraction(covered, self.failing),
            )
            if covered == self.failing:
                return

    def _mass(self, rows: Bools) -> tuple[int, int]:
        """How many futures, and how many that fail."""
        return int(self.weights[rows].sum()), int(self.weights[rows & self.fails].sum())

    def _inside(self, allowed: dict[int, frozenset[int]]) -> Bools:
        found = np.ones(len(self.weights), dtype=bool)
        for j, states in allowed.items():
            found &= np.isin(self.columns[j], list(states))
        return found

    def _grown(self, left: Bools) -> dict[int, frozenset[int]]:
        """Peel until all inside fails, nothing helps, or the rule is long enough; the best box on the way."""
        allowed: dict[int, frozenset[int]] = {}
        inside = left.copy()
        mass, failing = self._mass(inside)
        wanted = failing
        taken, score = allowed, Fraction(0)
        while failing < mass:
            go_on(self.watch, self.share)
            rows = np.flatnonzero(inside)
            weights, fails = self.weights[rows], self.weights[rows] * self.fails[rows]
            best: tuple[Fraction, int, int, int, frozenset[int]] | None = None
            for j in range(len(self.told)):
                if j not in allowed and len(allowed) >= MOST_RESTRICTIONS:
                    continue
                column = self.columns[j][rows]
                counts = np.bincount(column, weights, self.sizes[j]).astype(np.int64).tolist()
                failed = np.bincount(column, fails, self.sizes[j]).astype(np.int64).tolist()
                for states in self._narrower(j, allowed):
                    kept, broken = sum(counts[x] for x in states), sum(failed[x] for x in states)
                    if not broken or kept == mass:
                        continue
                    gain = broken * (Fraction(broken, kept) - Fraction(failing, mass))
                    if gain > 0 and (best is None or gain > best[0]):
                        best = (gain, j, kept, broken, states)
            if best is None:
                break
            _, j, mass, failing, states = best
            allowed = {**allowed, j: states}
            inside &= np.isin(self.columns[j], list(states))
            if (reached := _score(mass, failing, wanted)) > score:
                taken, score = allowed, reached
        return taken

    def _narrower(self, j: int, allowed: dict[int, frozenset[int]]) -> Iterator[frozenset[int]]:
        """Without one of the states still allowed, or with only one; by key."""
        now = [x for x in self.by_key[j] if x in allowed.get(j, range(self.sizes[j]))]
        if len(now) > 2:
            yield from (frozenset(now) - {x} for x in now)
        if len(now) > 1:
            yield from (frozenset({x}) for x in now)

    def _pruned(self, allowed: dict[int, frozenset[int]], left: Bools) -> dict[int, frozenset[int]]:
        """Without the restrictions that do not better the rule."""
        wanted = self._mass(left)[1]
        for j in sorted(allowed):
            without = {other: states for other, states in allowed.items() if other != j}
            here, wider = (_score(*self._mass(self._inside(rule) & left), wanted) for rule in (allowed, without))
            if without and wider >= here:
                allowed = without
        return allowed


def _score(mass: int, failing: int, wanted: int) -> Fraction:
    """The F measure with β = ½ of a box with so many futures, failing ones among them, of those wanted: as f / (w + 4m)
    it is the same but for a factor."""
    return Fraction(failing, wanted + 4 * mass)
