"""Levers as a tornado wants them: how much each adds and takes away from where things stand. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from workbench.domain.effect import AXES
from workbench.domain.model import Model
from workbench.domain.points import UNITS
from workbench.engine.coverage import backing
from workbench.engine.evaluation import evaluate, evaluate_settled
from workbench.engine.future_space import free_conditions, space
from workbench.engine.futures import futures
from workbench.engine.levers import AverageLever, Lever, average_levers, levers
from workbench.engine.resting import swung, under_lever
from workbench.engine.settings import settings_of
from workbench.engine.watching import Watch

AnyLever = Lever | AverageLever
#: What a lever takes away at most and adds at most, in points.
Sides = tuple[float, float]
Places = Mapping[str, tuple[float, float]]
#: So many of the largest levers are spoken of.
LARGEST = 9
#: Of the work over futures, so much is finding out where things stand on average.
_FIRST = 0.2


@dataclass(frozen=True)
class Swing:
    """A lever with its sums: ``sides`` by axis, over all issue areas; the ids of those it ``moves``; ``turned``: how
    many change their quadrant (a mean, if averaged); ``reach``: how much it moves altogether, in points.
    """

    lever: AnyLever
    sides: Mapping[str, Sides]
    moves: tuple[str, ...]
    turned: float
    reach: float

    @property
    def condition(self) -> str:
        """The id of the condition."""
        return self.lever.condition


@dataclass(frozen=True)
class Swings:
    """Every lever, and ``here``: issue area id → where it stands on both axes, in points (a mean, if averaged).

    ``futures``: over how many, None in the scenario; ``sampled``: a sample of them. ``reads``: how to read it.
    """

    swings: tuple[Swing, ...]
    here: Places
    futures: int | None = None
    sampled: bool = False
    reads: str = ""

    @cached_property
    def by_condition(self) -> dict[str, Swing]:
        """Condition id → its lever."""
        return {swing.condition: swing for swing in self.swings}

    def sides(self, swing: Swing, axis: str, issue: str | None = None) -> Sides:
        """What it takes away and adds on an axis, of one issue area or added up over all."""
        return swing.sides[axis] if issue is None else _sides(swing.lever, self.here, axis, (issue,))

    def turned(self, swing: Swing, issue: str | None = None) -> float:
        """How many issue areas (of all, or of this one) have not the same quadrant over all its states."""
        if issue is None or isinstance(swing.lever, AverageLever):
            return swing.turned
        return int(issue in swing.lever.turned)

    def in_order(self, by: str, issue: str | None = None) -> list[Swing]:
        """The levers that move anything so looked at, the largest first; ``by``: an axis or ``quadrants``."""

        def size(swing: Swing) -> Sides:
            if by == "quadrants":
                return self.turned(swing, issue), swing.reach
            return sum(self.sides(swing, by, issue)), self.turned(swing, issue)

        return sorted((swing for swing in self.swings if size(swing)[0]), key=size, reverse=True)

    def turned_only_by(self, swing: Swing) -> int:
        """How many issue areas change their quadrant with this condition and with no other."""
        if isinstance(swing.lever, AverageLever):
            return 0
        others = {
            issue
            for one in self.swings
            if one is not swing and isinstance(one.lever, Lever)
            for issue in one.lever.turned
        }
        return len(set(swing.lever.turned) - others)

    def moves_most(self) -> Swing | None:
        """The lever that moves the most issue areas, however little; None where nothing moves any."""
        most = max(self.swings, key=lambda swing: (len(swing.moves), swing.reach), default=None)
        return most if most is not None and most.moves else None


def _sides(lever: AnyLever, here: Places, axis: str, issues: Iterable[str]) -> Sides:
    """What a lever takes away and adds on an axis; where settling leads elsewhere, where things stand may lie beside
    the swing.
    """
    place = AXES.index(axis)
    takes = adds = 0.0
    for issue in issues:
        least, most = (float(end) / UNITS for end in lever.swings[issue][place])
        takes += max(here[issue][place] - least, 0.0)
        adds += max(most - here[issue][place], 0.0)
    return takes, adds


def _swing(lever: AnyLever, here: Places) -> Swing:
    moves = tuple(swung(lever))
    sides = {axis: _sides(lever, here, axis, moves) for axis in AXES}
    turned = float(lever.turned) if isinstance(lever, AverageLever) else len(lever.turned)
    reach = sum(float(most - least) for issue in moves for least, most in lever.swings[issue]) / UNITS
    return Swing(lever, sides, moves, turned, reach)


def swings(model: Model, scenario: str | None, settle: bool, averaged: bool, watch: Watch) -> Swings:
    """All levers of a scenario; with ``averaged`` over the futures of what is unknown or uncertain in it.

    Raises `Stopped`.
    """
    settings = settings_of(model, scenario)
    if not averaged:
        there = (evaluate_settled if settle else evaluate)(model, settings)
        here = {r.issue: (r.cooperation / UNITS, r.competition / UNITS) for r in there.results}
        found: tuple[AnyLever, ...] = levers(model, settings, settle=settle, watch=watch)
        return Swings(tuple(_swing(lever, here) for lever in found), here)
    over = space(model, settings, free_conditions(model, settings))
    usual = futures(over, lambda share: watch(_FIRST * share))
    found = average_levers(over, lambda share: watch(_FIRST + (1 - _FIRST) * share))
    here = {
        one.issue: (float(one.cooperation.mean) / UNITS, float(one.competition.mean) / UNITS)
        for one in usual.issues
        if one.cooperation is not None and one.competition is not None
    }
    return Swings(tuple(_swing(lever, here) for lever in found), here, over.count, over.seed is not None)


def unsupported(model: Model, swing: Swing) -> bool:
    """Whether a lever rests on a judgement that no evidence supports."""
    return any(not backing(model, *judgement).supporting for judgement in under_lever(model, swing.lever))
