"""Robust choices (method 5): what chosen actors can do, and how well it holds up whatever the rest turns out to be.

Levers and uncertainties as in XLRM (Lempert, Popper and Bankes 2003): a choice gives every lever a state; a future
every uncertainty. For each choice the worst outcome over all futures, the mean, and the largest regret: how far it
stays behind the best choice in the same future (Savage 1951).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product
from math import sqrt

import numpy as np

from workbench.domain.language import said
from workbench.domain.model import Model
from workbench.domain.points import UNITS
from workbench.engine.compiled import Compiled, Ints, compiled
from workbench.engine.future_space import MOST_ENUMERATED, SAMPLE, Method, Space, TooMany, draw, space
from workbench.engine.one_issue import OneIssue, places
from workbench.engine.pathways import movable
from workbench.engine.settings import Settings
from workbench.engine.targets import Target
from workbench.engine.truths import Array, Columns
from workbench.engine.watching import Watch, go_on, unwatched

#: So many choices are compared; a sample of futures is no smaller than the other.
MOST_CHOICES, SMALLEST_SAMPLE = 4096, 1000


@dataclass(frozen=True, slots=True)
class Outcome:
    """What choices are judged by, as a number for each future.

    With a ``target`` how many of the ``issues`` (ids) reach it; else the point of the one issue area on an ``axis`` (0
    cooperation, 1 competition). ``fewer``: the less the better.
    """

    issues: tuple[str, ...]
    target: Target | None = None
    axis: int = 0
    fewer: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A state (id) for each lever (condition id, by key). Outcomes in units of 1/200; None without any future.

    ``error``: the standard error of the mean, in units, where futures were sampled. ``futures``: over how many.
    """

    states: tuple[tuple[str, str], ...]
    worst: int | None
    mean: Fraction | None
    regret: int | None
    error: float | None
    futures: int


@dataclass(frozen=True, slots=True)
class Choices:
    """All choices: the best worst case first, then the least regret, then the best mean, then by key.

    ``levers`` and ``uncertainties``: ids, by key. ``idle``: the levers that make no difference to the outcome; where
    there are too many choices to list, these are left out of them. ``futures`` were looked at of ``space``.
    """

    choices: tuple[Choice, ...]
    levers: tuple[str, ...]
    idle: tuple[str, ...]
    uncertainties: tuple[str, ...]
    method: Method
    futures: int
    space: int
    seed: int | None


def robust_choices(
    model: Model,
    settings: Settings,
    free: Collection[str],
    actors: Collection[str],
    outcome: Outcome,
    *,
    consistent_only: bool = False,
    seed: int = 0,
    sample: int = SAMPLE,
    watch: Watch = unwatched,
) -> Choices:
    """Compare all that the ``actors`` (ids) can choose, over the futures of the other ``free`` conditions (ids).

    Levers are the conditions not held that the actors control, free or not. With ``consistent_only`` a choice is judged
    by the futures in which all is consistent with it. Raises `TooMany` where there are too many choices, and `Stopped`.
    """
    arrays = compiled(model)
    chosen = set(movable(model, settings, actors)) if actors else set()
    ids = [c.id for c in arrays.conditions]
    ones = [OneIssue(arrays, issue) for issue in outcome.issues]
    matters = {c for one in ones for c in (*one.moving, *one.named)} if not consistent_only else set(range(len(ids)))
    levers = [c for c, id_ in enumerate(ids) if id_ in chosen]
    unsure = [c for c, id_ in enumerate(ids) if id_ in set(free) and id_ not in chosen]
    whole = math.prod(len(arrays.state_ids[c]) for c in unsure)
    asked = _Asked(arrays, settings, ones, outcome, [c for c in levers if c in matters], watch)
    if consistent_only:
        found = _over_rows(asked, unsure)
    else:
        found = _over_all(asked, [c for c in unsure if c in matters], seed, sample)
        if found.seed is None:
            # What does not matter only repeats the futures.
            found = _Found([replace(choice, futures=whole) for choice in found.choices], whole, None)
    idle = [c for c in levers if c not in matters]
    return Choices(
        tuple(_ordered(arrays, _with_idle(arrays, found.choices, idle), outcome.fewer)),
        tuple(ids[c] for c in levers),
        tuple(ids[c] for c in idle),
        tuple(ids[c] for c in unsure),
        "enumerated" if found.seed is None else "sampled",
        found.looked_at,
        whole,
        found.seed,
    )


def _ordered(arrays: Compiled, choices: list[Choice], fewer: bool) -> list[Choice]:
    """See `Choices`."""
    sign = -1 if fewer else 1
    place = {condition.id: c for c, condition in enumerate(arrays.conditions)}
    return sorted(
        choices,
        key=lambda choice: (
            choice.worst is None,
            -sign * (choice.worst or 0),
            choice.regret or 0,
            -sign * (choice.mean or 0),
            [(place[condition], arrays.model.states[state].key) for condition, state in choice.states],
        ),
    )


@dataclass(frozen=True, eq=False)
class _Asked:
    """The question: the levers that matter, and how to work out the outcome."""

    arrays: Compiled
    settings: Settings
    ones: list[OneIssue]
    outcome: Outcome
    levers: list[int]
    watch: Watch

    @property
    def sizes(self) -> list[int]:
        """How many states each lever has."""
        return [len(self.arrays.state_ids[c]) for c in self.levers]

    def count(self) -> int:
        """How many choices there are; raises `TooMany`."""
        count = math.prod(self.sizes)
        if count > MOST_CHOICES:
            keys = ", ".join(self.arrays.conditions[c].key for c in self.levers)
            raise TooMany(
                said(
                    "these actors have {count:,} choices that matter here, no more than {most_choices:,} are "
                    "compared; choose fewer actors or set some of {keys}",
                    count=count,
                    most_choices=MOST_CHOICES,
                    keys=keys,
                )
            )
        return count

    def values(self, columns: Columns, shape: Sequence[int]) -> Array:
        """The outcome of each combination, in units, the more the better."""
        sign = -1 if self.outcome.fewer else 1
        total: Array = np.zeros(shape, dtype=np.int32)
        for place, one in enumerate(self.ones):
            go_on(self.watch, place / len(self.ones))
            points = one.points(columns)
            if self.outcome.target is None:
                total += points[self.outcome.axis]
            else:
                total += self.outcome.target.holds(*points) * np.int32(UNITS)
        return sign * total

    def choice(self, number: int, values: tuple[int, Fraction, int, float | None, int] | None) -> Choice:
        """The choice with a number, and its outcomes: the worst, the mean, the regret, an error, futures."""
        states = []
        for c, size in zip(reversed(self.levers), reversed(self.sizes), strict=True):
            number, x = divmod(number, size)
            states.append((self.arrays.conditions[c].id, self.arrays.state_ids[c][x]))
        pairs = tuple(reversed(states))
        if values is None:
            return Choice(pairs, None, None, None, None, 0)
        sign = -1 if self.outcome.fewer else 1
        worst, mean, regret, error, count = values
        return Choice(pairs, sign * worst, sign * mean, regret, error, count)


@dataclass(frozen=True, slots=True)
class _Found:
    choices: list[Choice]
    looked_at: int
    seed: int | None


def _over_all(asked: _Asked, unsure: list[int], seed: int, sample: int) -> _Found:
    """Over all futures of the uncertainties that matter (the others only repeat them), or a sample of them."""
    arrays = asked.arrays
    count = asked.count()
    space_size = math.prod(len(arrays.state_ids[c]) for c in unsure)
    drawn: int | None = None
    rows = None
    if count * space_size > MOST_ENUMERATED:
        space_size, drawn = max(SMALLEST_SAMPLE, min(sample, MOST_ENUMERATED // count)), seed
        rows = draw(arrays, unsure, space_size, seed)
    base = places(arrays, asked.settings.states)
    every = tuple(sorted([*asked.levers, *unsure]))
    whole = Space(arrays, base, every, tuple(len(arrays.state_ids[c]) for c in every), None, count * space_size)
    if rows is None:
        columns = dict(whole.columns([*asked.levers, *unsure]))
        shape = whole.shape([*asked.levers, *unsure])
    else:
        columns = {c: column[..., None] for c, column in whole.columns(asked.levers).items()}
        columns |= {c: rows[:, place] for place, c in enumerate(unsure)}
        shape = (*asked.sizes, space_size)
    columns |= {c: np.array(base[c]) for c in range(len(base)) if c not in every}
    table = asked.values(columns, shape).reshape(count, space_size)
    best = table.max(axis=0)
    found = []
    for number, values in enumerate(table):
        error = None if drawn is None else float(values.std()) / sqrt(space_size)
        regret = int((best - values).max())
        mean = Fraction(int(values.sum(dtype=np.int64)), space_size)
        found.append(asked.choice(number, (int(values.min()), mean, regret, error, space_size)))
    return _Found(found, space_size, drawn)


def _over_rows(asked: _Asked, unsure: list[int]) -> _Found:
    """Over the consistent combinations of levers and uncertainties."""
    arrays = asked.arrays
    every = [*asked.levers, *unsure]
    ids = [arrays.conditions[c].id for c in every]
    count = asked.count()
    whole = space(arrays.model, asked.settings, ids, consistent_only=True, watch=asked.watch)
    rows = whole.rows
    assert rows is not None
    columns = whole.columns(range(len(arrays.conditions)))
    values = asked.values(columns, (len(rows),))
    numbers = _numbered([columns[c] for c in asked.levers], asked.sizes, len(rows))
    futures = _numbered([columns[c] for c in unsure], [len(arrays.state_ids[c]) for c in unsure], len(rows))
    occurring, futures = np.unique(futures, return_inverse=True)
    best = np.full(len(occurring), np.iinfo(np.int32).min, dtype=np.int32)
    np.maximum.at(best, futures, values)
    regrets = best[futures] - values
    found = []
    for number in range(count):
        own = np.flatnonzero(numbers == number)
        if own.size:
            mean = Fraction(int(values[own].sum(dtype=np.int64)), len(own))
            outcome = (int(values[own].min()), mean, int(regrets[own].max()), None, len(own))
            found.append(asked.choice(number, outcome))
        else:
            found.append(asked.choice(number, None))
    return _Found(found, len(occurring), None)


def _numbered(columns: list[Array], sizes: list[int], length: int) -> Ints:
    """Each row's states as one number; the last turns fastest."""
    number = np.zeros(length, dtype=np.int64)
    for column, size in zip(columns, sizes, strict=True):
        number = number * size + column
    return number


def _with_idle(arrays: Compiled, choices: list[Choice], idle: list[int]) -> list[Choice]:
    """The choices with every state of the levers that make no difference, unless these are too many to list."""
    if not idle or len(choices) * math.prod(len(arrays.state_ids[c]) for c in idle) > MOST_CHOICES:
        return choices
    found = []
    for states in product(*(arrays.state_ids[c] for c in idle)):
        more = tuple((arrays.conditions[c].id, state) for c, state in zip(idle, states, strict=True))
        order = {condition.id: place for place, condition in enumerate(arrays.conditions)}
        found += [
            replace(choice, states=tuple(sorted((*choice.states, *more), key=lambda pair: order[pair[0]])))
            for choice in choices
        ]
    return found
