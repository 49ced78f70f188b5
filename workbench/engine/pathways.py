"""What it would take: all minimal sets of changes that make an issue area reach a target (method 4)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workbench.domain.model import Model
from workbench.engine.compiled import Compiled, Ints, compiled
from workbench.engine.evaluation import Span
from workbench.engine.minimal_sets import Numbers, minimal_sets
from workbench.engine.network import network
from workbench.engine.one_issue import OneIssue, Placed, Places, places
from workbench.engine.settings import Settings
from workbench.engine.settling_many import Settler
from workbench.engine.targets import Target, needs
from workbench.engine.truths import Array, Bools
from workbench.engine.watching import Watch, unwatched


@dataclass(frozen=True, slots=True)
class Way:
    """One minimal set: condition id → state id, in the order of the conditions' keys, and the difficulties' sum.

    ``point`` and ``band``: where the issue area then stands on both axes, in units, after settling if asked.
    """

    changes: tuple[tuple[str, str], ...]
    difficulty: int
    point: tuple[int, int]
    band: tuple[Span, Span]


@dataclass(frozen=True, slots=True)
class Pathways:
    """All minimal sets of up to ``through`` changes: the smallest first, then the easiest, then by key.

    ``up_to``: the size asked for. ``complete``: through it was searched; if the search was stopped before, ``ways`` may
    hold some larger sets too, each minimal. ``movable``: ids of the conditions that may move, by key.
    """

    ways: tuple[Way, ...]
    up_to: int
    through: int
    movable: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether there are no other sets up to the size asked for."""
        return self.through >= self.up_to


def controlled(model: Model, condition: str, actors: Collection[str]) -> bool:
    """Whether these actors (ids) together can change a condition: it has controllers, all of them among them."""
    own = model.conditions[condition].controllers
    return bool(own) and set(own) <= set(actors)


def movable(model: Model, settings: Settings, actors: Collection[str] = ()) -> tuple[str, ...]:
    """The conditions (ids, by key) that may be changed: not held and, with actors chosen, controlled by them."""
    return tuple(
        condition.id
        for condition in compiled(model).conditions
        if condition.id not in settings.held and (not actors or controlled(model, condition.id, actors))
    )


def paths(
    model: Model,
    issue: str,
    target: Target,
    settings: Settings,
    *,
    actors: Collection[str] = (),
    most: int = 4,
    settle: bool = False,
    watch: Watch = unwatched,
) -> Pathways:
    """What it would take for an issue area (id) to reach a target, starting from ``settings``.

    ``actors``: ids; none means that everything not held may move. ``most``: the largest set looked for. ``settle``:
    the target must hold after settling, with the changed conditions held. Where ``watch`` says to stop, what was found
    so far is given, with ``through`` below ``up_to``.
    """
    arrays = compiled(model)
    may_move = movable(model, settings, actors)
    movers = set(may_move)
    one = OneIssue(arrays, issue)
    base = places(arrays, settings.states)
    at = [c for c, condition in enumerate(arrays.conditions) if condition.id in movers]
    if settle:
        free = np.array([condition.id not in settings.held for condition in arrays.conditions], bool) & (base >= 0)
        relevant = _behind(arrays, one, free)
        order = [c for c in at if c in relevant]
    else:
        order = [c for c in at if c in one.named] + [c for c in at if c in one.moving and c not in one.named]
    changes = _Changes.of(arrays, base, order)
    judge = _Settled(one, target, base, settings, changes) if settle else _Flat(one, target, base, changes)
    found = minimal_sets(changes.groups, judge, most, watch)
    ways = [way for size in range(most + 1) for way in _ways(changes, judge, found.of_size(size))]
    return Pathways(tuple(ways), most, found.through, may_move)


def _ways(changes: _Changes, judge: _Flat | _Settled, sets: Numbers) -> list[Way]:
    """Sets of one size as ways, in order: the easiest first, then by the keys of conditions, then of states."""
    placed = judge.place(sets)
    arrays = judge.one.arrays
    keys = [[arrays.model.states[state].key for state in states] for states in arrays.state_ids]
    found = []
    for numbers, point, low, high in zip(
        sets.tolist(), placed.point.T.tolist(), placed.low.T.tolist(), placed.high.T.tolist(), strict=True
    ):
        pairs = sorted((int(changes.condition[n]), int(changes.state[n])) for n in numbers)
        way = Way(
            tuple((arrays.conditions[c].id, arrays.state_ids[c][x]) for c, x in pairs),
            sum(arrays.conditions[c].difficulty for c, _ in pairs),
            (point[0], point[1]),
            ((low[0], high[0]), (low[1], high[1])),
        )
        found.append((way.difficulty, [c for c, _ in pairs], [keys[c][x] for c, x in pairs], way))
    return [way for *_, way in sorted(found, key=lambda entry: entry[:3])]


@dataclass(frozen=True, eq=False)
class _Changes:
    """All changes, those of one condition together: to which state (place) each takes which condition (place)."""

    condition: Ints
    state: Ints
    groups: list[range]

    @staticmethod
    def of(arrays: Compiled, base: Places, conditions: list[int]) -> _Changes:
        condition: list[int] = []
        state: list[int] = []
        groups: list[range] = []
        for c in conditions:
            others = [x for x in range(len(arrays.state_ids[c])) if x != base[c]]
            if others:
                groups.append(range(len(state), len(state) + len(others)))
                condition += [c] * len(others)
                state += others
        return _Changes(np.array(condition, dtype=np.int64), np.array(state, dtype=np.int64), groups)

    def applied(self, base: Places, members: Numbers) -> Places:
        """The situations after the changes, one for each set."""
        found = np.repeat(base[None, :], len(members), axis=0)
        found[np.arange(len(members))[:, None], self.condition[members]] = self.state[members]
        return found


class _Flat:
    """Judges sets without settling: every need is a bound on a sum, so what cannot reach it any more is given up.

    The conditions that the requirement names come first among the changes. Until the last of them is passed, a set is
    held to the needs of whatever state of the requirement asks least.
    """

    at_once = 1 << 19

    def __init__(self, one: OneIssue, target: Target, base: Places, changes: _Changes) -> None:
        self.one, self.base, self.changes = one, base, changes
        self.needs = needs(target, one)
        self.need = np.array([need.at_least for need in self.needs], dtype=np.int32).reshape(-1, 3)
        self.easiest = self.need.min(axis=1, initial=2**30)
        _, low, high = one.raw(base[None, :])
        self.first = np.array([n.sign * (high if n.upper else low)[n.axis, 0] for n in self.needs], dtype=np.int32)
        self.adds = np.zeros((len(self.needs), len(changes.state)), dtype=np.int32)
        for number, (c, x) in enumerate(zip(changes.condition.tolist(), changes.state.tolist(), strict=True)):
            ends = one.ends_of(c)
            for k, need in enumerate(self.needs):
                end = ends[need.upper]
                self.adds[k, number] = need.sign * (end[x, need.axis] - end[base[c], need.axis])
        self.gain = self._gains()

    def _gains(self) -> npt.NDArray[np.int32]:
        """Groups + 1 × needs × groups: the most that so many further changes can add after each group."""
        groups = self.changes.groups
        best = np.array([self.adds[:, group.start : group.stop].max(axis=1) for group in groups], dtype=np.int32)
        best = np.maximum(best, 0).reshape(len(groups), len(self.needs))
        found = np.zeros((len(groups) + 1, len(self.needs), len(groups)), dtype=np.int32)
        for g in range(len(groups)):
            later = -np.sort(-best[g + 1 :], axis=0)
            summed = np.cumsum(later, axis=0)
            for left in range(1, len(groups) + 1):
                if len(summed):
                    found[left, :, g] = summed[min(left, len(summed)) - 1]
        return found

    def start(self) -> tuple[list[Array], bool]:
        """The sums and the requirement of the situation as it is."""
        status = self.one.statuses(self.base[None, :])
        return [self.first[:, None], status], bool(np.all(self.first >= self.need[:, status[0]]))

    def grow(self, members: Numbers, state: list[Array], group: range, left: int) -> tuple[Ints, list[Array], Bools]:
        """See `minimal_sets.Judge`."""
        sums, status = state
        changes = slice(group.start, group.stop)
        condition = int(self.changes.condition[group.start])
        at = next(g for g, own in enumerate(self.changes.groups) if own.start == group.start)
        named = condition in self.one.named
        width = len(group)
        need = np.broadcast_to(self.easiest[:, None], sums.shape) if named else self.need[:, status]
        hopeful = np.ones((len(members), width), dtype=bool)
        for k, gain in enumerate(self.gain[min(left, len(self.changes.groups)), :, at]):
            hopeful &= sums[k, :, None] + self.adds[k, None, changes] >= (need[k] - gain)[:, None]
        kept = np.flatnonzero(hopeful)
        rows, change = kept // width, kept % width
        sums = sums[:, rows] + self.adds[:, group.start + change]
        status = self._status_after(members[rows], group.start + change) if named else status[rows]
        reached: Bools = np.all(sums >= self.need[:, status], axis=0)
        return kept, [sums, status], reached

    def place(self, sets: Numbers) -> Placed:
        """Where the issue area stands after each set of changes."""
        return self.one.place(self.changes.applied(self.base, sets))

    def _status_after(self, members: Numbers, change: Ints) -> npt.NDArray[np.int8]:
        sets = np.concatenate([members, change[:, None].astype(np.int16)], axis=1)
        return self.one.statuses(self.changes.applied(self.base, sets))


class _Settled:
    """Judges sets by settling each, the changed conditions held. Where settling goes in a circle, the band spans it."""

    at_once = 1 << 14

    def __init__(self, one: OneIssue, target: Target, base: Places, settings: Settings, changes: _Changes) -> None:
        self.one, self.target, self.base, self.changes = one, target, base, changes
        self.settler = Settler(one.arrays)
        self.held = np.array([c.id in settings.held for c in one.arrays.conditions], dtype=bool)

    def start(self) -> tuple[list[Array], bool]:
        """See `minimal_sets.Judge`; nothing is carried on."""
        return [], bool(self._reached(np.empty((1, 0), dtype=np.int16))[0])

    def grow(self, members: Numbers, state: list[Array], group: range, left: int) -> tuple[Ints, list[Array], Bools]:
        """See `minimal_sets.Judge`: every set may be of use."""
        kept = np.arange(len(members) * len(group))
        change = (group.start + kept % len(group)).astype(np.int16)
        sets = np.concatenate([members[kept // len(group)], change[:, None]], axis=1)
        return kept, [], self._reached(sets)

    def _reached(self, sets: Numbers) -> Bools:
        return self.target.reached(self.place(sets))

    def place(self, sets: Numbers) -> Placed:
        """Where the issue area stands after each set of changes and settling."""
        before = self.changes.applied(self.base, sets)
        held = np.repeat(self.held[None, :], len(sets), axis=0)
        held[np.arange(len(sets))[:, None], self.changes.condition[sets]] = True
        return self.settler.settled(before, held).place(self.one)


def _behind(arrays: Compiled, one: OneIssue, free: Bools) -> set[int]:
    """The conditions that can matter to an issue area once others settle.

    Those that move it or that its requirement names, and whatever pushes these, and so on. And since settling that
    goes in a circle anywhere leaves every issue area where it was: whatever can go in a circle, and what pushes that.
    """
    net = network(arrays.model)
    place = {state: c for c, states in enumerate(arrays.state_ids) for state in states}
    owner = [place[state] for states in net.states for state in states]
    pushed_by: dict[int, set[int]] = {c: set() for c in range(len(arrays.conditions))}
    for source, target in np.argwhere(net.impacts).tolist():
        # What is not free does not move, whatever pushes it.
        if free[owner[target]]:
            pushed_by[owner[target]].add(owner[source])
    wanted = set(one.moving) | set(one.named)
    wanted |= {c for c in pushed_by if c in _reach(pushed_by[c], pushed_by)}
    return wanted | _reach(wanted, pushed_by)


def _reach(start: set[int], pushed_by: dict[int, set[int]]) -> set[int]:
    """All that push these, directly or through others; and these."""
    found, waiting = set(start), list(start)
    while waiting:
        for c in pushed_by[waiting.pop()] - found:
            found.add(c)
            waiting.append(c)
    return found
