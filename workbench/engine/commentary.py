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
from workbench.domain.language import said
from workbench.domain.model import Model
from workbench.domain.points import UNITS, shown
from workbench.engine.network import Ints, Network, network
from workbench.engine.settings import States
from workbench.engine.watching import Watch, go_on, unwatched


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


def commentary(model: Model, states: States, watch: Watch = unwatched) -> tuple[Comment, ...]:
    """A comment on every condition that takes part in something, in the order of their keys. Raises `Stopped`."""
    net = network(model)
    balances = net.balances(net.places(states))[0]
    comments = []
    for c in range(len(net.conditions)):
        go_on(watch, c / len(net.conditions))
        comments.append(_comment(net, c, states, balances))
    return tuple(comments)


def comment_on(model: Model, states: States, condition: str) -> Comment:
    """The comment on one condition (id); raises ``ValueError`` where it takes part in nothing."""
    net = network(model)
    return _comment(net, net.conditions.index(condition), states, net.balances(net.places(states))[0])


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
    gained = net.impacts[:, here].copy()
    for other, condition in enumerate(net.conditions):
        before = states[condition]
        if before is not None:
            gained[net.first[other] : net.first[other + 1]] -= net.impacts[net.row[before], here]
    gained[here] = 0
    for row in np.flatnonzero(gained.any(axis=1)).tolist():
        other = int(net.condition_of[row])
        condition = net.conditions[other]
        yield condition, states[condition], net.states[other][row - int(net.first[other])], own + gained[row]


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
        return said("“{state}”", state=self.model.states[state].title)

    def setting(self, state: str) -> str:
        owner = self.model.states[state].condition
        return f"{self.model.conditions[owner].title} = {self.model.states[state].title}"

    def standing(self) -> str:
        """How the state stands against its strongest rivals."""
        own, best = self.comment.standings[0], self.comment.standings[1].balance
        rivals = _listed([f"{self.state(s.state)}" for s in self.comment.standings[1:] if s.balance == best])
        margin = self.comment.margin or 0
        if margin == 0:
            how = said("level with {rivals}: both fit", rivals=rivals)
        elif margin < 0:
            how = said(
                "behind {rivals} ({balance}) by {margin}: it does not fit",
                rivals=rivals,
                balance=_signed(best),
                margin=-margin,
            )
        else:
            how = said("ahead of {rivals} ({balance}) by {margin}", rivals=rivals, balance=_signed(best), margin=margin)
        return said(
            "{condition}: {state} has a balance of {balance}, {how}.",
            condition=self.title,
            state=self.state(own.state),
            balance=_signed(own.balance),
            how=how,
        )

    def unknown(self) -> str:
        """What the known settings speak for most."""
        best = self.comment.standings[0].balance
        states = _listed([self.state(s.state) for s in self.comment.standings if s.balance == best])
        return said(
            "{condition}: not known; what is known speaks most for {states} ({balance}).",
            condition=self.title,
            states=states,
            balance=_signed(best),
        )

    def pros_and_cons(self, standing: Standing) -> list[str]:
        """What speaks for a state, and what against it."""
        pros = [f"{self.setting(p.source)} ({_signed(p.amount)})" for p in standing.pushes if p.amount > 0]
        cons = [f"{self.setting(p.source)} ({_signed(p.amount)})" for p in standing.pushes if p.amount < 0]
        if standing.bias:
            bias = said("its bias ({amount})", amount=_signed(standing.bias))
            (pros if standing.bias > 0 else cons).append(bias)
        name = self.state(standing.state)
        if not pros and not cons:
            return [said("Nothing speaks for or against {state}.", state=name)]
        return [
            said("For {state}: {settings}.", state=name, settings=", ".join(pros))
            if pros
            else said("Nothing speaks for {state}.", state=name),
            said("Against {state}: {settings}.", state=name, settings=", ".join(cons))
            if cons
            else said("Nothing speaks against {state}.", state=name),
        ]

    def tipping(self) -> str:
        """Which single change elsewhere would tip it."""
        holds = (self.comment.margin or 0) >= 0
        if self.comment.tips:
            changes = said("; or with ").join(self.change(tip, holds) for tip in self.comment.tips)
            if holds:
                return said("It would tip with {changes}.", changes=changes)
            return said("It would fit with {changes}.", changes=changes)
        nearest = self.comment.nearest
        if nearest is None:
            if holds:
                return said("No single change elsewhere would tip it.")
            return said("No single change elsewhere would make it fit.")
        change, left = self.setting(nearest.after), _left(nearest.margin, holds)
        if holds:
            return said(
                "No single change elsewhere would tip it; nearest comes {change}, which leaves it {left}.",
                change=change,
                left=left,
            )
        return said(
            "No single change elsewhere would make it fit; nearest comes {change}, which leaves it {left}.",
            change=change,
            left=left,
        )

    def change(self, tip: Tip, holds: bool) -> str:
        change = self.setting(tip.after)
        if holds:
            leader = self.state(tip.leader)
            return said("{change}, then {state} leads by {margin}", change=change, state=leader, margin=-tip.margin)
        if tip.margin:
            return said("{change}, then it is ahead by {margin}", change=change, margin=tip.margin)
        return said("{change}, then it is level", change=change)


def _left(margin: int, holds: bool) -> str:
    if margin > 0:
        return said("{margin} ahead", margin=margin)
    return said("level") if holds else said("{margin} behind", margin=-margin)


def _signed(amount: int) -> str:
    return shown(amount * UNITS, signed=True)


def _listed(names: list[str]) -> str:
    if len(names) == 1:
        return names[0]
    return said("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])
