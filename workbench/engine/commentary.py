"""What speaks for and against each element of a scenario, in numbers and in words (method 3).

For every condition: the balance of each of its states and which settings of the others make it up, how far its state is
ahead, and which single change elsewhere would tip it. Each push names its cross-impact, so that the reasoning and the
evidence behind it can be found. Numbers are whole, in units of cross-impact.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from workbench.domain.identity import linked_id
from workbench.domain.model import Model
from workbench.domain.points import UNITS, written
from workbench.engine.network import Ints, Network, network
from workbench.engine.settings import States


@dataclass(frozen=True, slots=True)
class Push:
    """What one setting gives to a state: the cross-impact (id) of the setting's state (``source``, id)."""

    impact: str
    source: str
    amount: int


@dataclass(frozen=True, slots=True)
class Standing:
    """One state (id) of a condition: its balance, which is its bias and its pushes together; the largest push first."""

    state: str
    balance: int
    bias: int
    pushes: tuple[Push, ...]


@dataclass(frozen=True, slots=True)
class Tip:
    """A single change elsewhere: ``condition`` from ``before`` (None: unknown) to ``after``.

    ``leader``: the state that then has the largest balance. ``margin``: how far the commented state is then ahead.
    """

    condition: str
    before: str | None
    after: str
    leader: str
    margin: int


@dataclass(frozen=True, slots=True)
class Comment:
    """One condition in a scenario.

    ``standings``: its own state first, then its rivals, the strongest first. ``margin``: how far its state is ahead of
    its strongest rival (0: level; below 0: inconsistent); None where the state is unknown. ``tips``: the single changes
    elsewhere that would make a consistent state inconsistent, or an inconsistent one consistent; the strongest first.
    ``nearest``: where there are none, the change that comes closest to it.
    """

    condition: str
    state: str | None
    standings: tuple[Standing, ...]
    margin: int | None
    tips: tuple[Tip, ...]
    nearest: Tip | None


def commentary(model: Model, states: States) -> tuple[Comment, ...]:
    """A comment on every condition that takes part in something, in the order of their keys."""
    net = network(model)
    balances = net.balances(net.places(states))[0]
    return tuple(_comment(net, c, states, balances) for c in range(len(net.conditions)))


def _comment(net: Network, c: int, states: States, balances: Ints) -> Comment:
    condition = net.conditions[c]
    chosen = states[condition]
    own = balances[net.first[c] : net.first[c + 1]]
    ordered = sorted(range(net.sizes[c]), key=lambda x: (net.states[c][x] != chosen, -own[x], x))
    standings = tuple(_standing(net, int(net.first[c]) + x, net.states[c][x], states, int(own[x])) for x in ordered)
    if chosen is None:
        return Comment(condition, None, standings, None, (), None)
    place = net.states[c].index(chosen)
    margin = _margin(own, place)
    changes = [_tip(net, c, place, change) for change in _changes(net, c, states, own)]
    towards = 1 if margin >= 0 else -1
    changes.sort(key=lambda tip: towards * tip.margin)  # stable: ties stay in the order of the keys
    tips = tuple(tip for tip in changes if (tip.margin >= 0) != (margin >= 0))
    moved = [tip for tip in changes if towards * tip.margin < towards * margin]
    return Comment(condition, chosen, standings, margin, tips, None if tips or not moved else moved[0])


def _standing(net: Network, row: int, state: str, states: States, balance: int) -> Standing:
    pushes = []
    for condition in net.conditions:
        source = states[condition]
        if source is not None and (amount := int(net.impacts[net.row[source], row])):
            pushes.append(Push(linked_id("cross_impact", source, state), source, amount))
    pushes.sort(key=lambda push: -abs(push.amount))
    return Standing(state, balance, int(net.bias[row]), tuple(pushes))


def _margin(own: Ints, place: int) -> int:
    return int(own[place] - np.delete(own, place).max())


def _changes(net: Network, c: int, states: States, own: Ints) -> Iterator[tuple[str, str | None, str, Ints]]:
    """Each single change of another condition that moves a balance here, with the balances after it."""
    here = slice(int(net.first[c]), int(net.first[c + 1]))
    for other, condition in enumerate(net.conditions):
        before = states[condition]
        given = net.impacts[net.row[before], here] if before is not None else np.zeros_like(own)
        for after in net.states[other]:
            moved = own - given + net.impacts[net.row[after], here]
            if other != c and after != before and not np.array_equal(moved, own):
                yield condition, before, after, moved


def _tip(net: Network, c: int, place: int, change: tuple[str, str | None, str, Ints]) -> Tip:
    condition, before, after, balances = change
    return Tip(condition, before, after, net.states[c][int(balances.argmax())], _margin(balances, place))


# ── in words ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def sentences(model: Model, comment: Comment) -> list[str]:
    """The comment as people read it: how it stands, what speaks for and against it and its rival, what would tip it."""
    words = _Words(model, comment)
    if comment.state is None:
        return [words.unknown(), *words.pros_and_cons(comment.standings[0])]
    found = [words.standing(), *words.pros_and_cons(comment.standings[0])]
    for rival in comment.standings[1:]:
        found += words.pros_and_cons(rival)
    return [*found, words.tipping()]


class _Words:
    def __init__(self, model: Model, comment: Comment) -> None:
        self.model, self.comment = model, comment
        self.title = model.conditions[comment.condition].title

    def state(self, state: str) -> str:
        return f"“{self.model.states[state].title}”"

    def setting(self, state: str) -> str:
        owner = self.model.states[state].condition
        return f"{self.model.conditions[owner].title} = {self.model.states[state].title}"

    def standing(self) -> str:
        """How the state stands against its strongest rivals."""
        own, best = self.comment.standings[0], self.comment.standings[1].balance
        rivals = _listed([f"{self.state(s.state)}" for s in self.comment.standings[1:] if s.balance == best])
        margin = self.comment.margin or 0
        how = f"ahead of {rivals} ({_signed(best)}) by {margin}"
        if margin == 0:
            how = f"level with {rivals}: both fit"
        elif margin < 0:
            how = f"behind {rivals} ({_signed(best)}) by {-margin}: it does not fit"
        return f"{self.title}: {self.state(own.state)} has a balance of {_signed(own.balance)}, {how}."

    def unknown(self) -> str:
        """What the known settings speak for most."""
        best = self.comment.standings[0].balance
        states = _listed([self.state(s.state) for s in self.comment.standings if s.balance == best])
        return f"{self.title}: not known; what is known speaks most for {states} ({_signed(best)})."

    def pros_and_cons(self, standing: Standing) -> list[str]:
        """What speaks for a state, and what against it."""
        pros = [f"{self.setting(p.source)} ({_signed(p.amount)})" for p in standing.pushes if p.amount > 0]
        cons = [f"{self.setting(p.source)} ({_signed(p.amount)})" for p in standing.pushes if p.amount < 0]
        if standing.bias:
            (pros if standing.bias > 0 else cons).append(f"its bias ({_signed(standing.bias)})")
        name = self.state(standing.state)
        if not pros and not cons:
            return [f"Nothing speaks for or against {name}."]
        found = [f"For {name}: {', '.join(pros)}."] if pros else [f"Nothing speaks for {name}."]
        return [*found, *([f"Against {name}: {', '.join(cons)}."] if cons else [f"Nothing speaks against {name}."])]

    def tipping(self) -> str:
        """Which single change elsewhere would tip it."""
        holds = (self.comment.margin or 0) >= 0
        if self.comment.tips:
            what = "It would tip with" if holds else "It would fit with"
            return f"{what} {'; or with '.join(self.change(tip, holds) for tip in self.comment.tips)}."
        start = f"No single change elsewhere would {'tip it' if holds else 'make it fit'}"
        nearest = self.comment.nearest
        if nearest is None:
            return f"{start}."
        left = f"{nearest.margin} ahead" if nearest.margin > 0 else "level" if holds else f"{-nearest.margin} behind"
        return f"{start}; nearest comes {self.setting(nearest.after)}, which leaves it {left}."

    def change(self, tip: Tip, holds: bool) -> str:
        if holds:
            return f"{self.setting(tip.after)}, then {self.state(tip.leader)} leads by {-tip.margin}"
        return f"{self.setting(tip.after)}, then it is {f'ahead by {tip.margin}' if tip.margin else 'level'}"


def _signed(amount: int) -> str:
    return written(amount * UNITS, signed=True)


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
