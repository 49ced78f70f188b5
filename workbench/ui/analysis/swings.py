"""Levers as a tornado wants them: how much each adds and takes away from where things stand. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from workbench.domain.effect import AXES
from workbench.domain.model import Model
from workbench.engine.coverage import backing
from workbench.engine.evaluation import evaluate, evaluate_settled
from workbench.engine.future_space import free_conditions, space
from workbench.engine.futures import futures
from workbench.engine.levers import AverageLever, Lever, average_levers, levers
from workbench.engine.resting import swung, under_lever
from workbench.engine.settings import settings_of
from workbench.engine.watching import Watch

AnyLever = Lever | AverageLever
Number = int | Fraction
#: So many of the largest levers are spoken of.
LARGEST = 9
#: Of the work over futures, so much is finding out where things stand on average.
_FIRST = 0.2


@dataclass(frozen=True)
class Swings:
    """Every lever, and ``here``: issue area id → where it stands on both axes, in units (a mean, if averaged).

    ``futures``: over how many, None in the scenario; ``sampled``: a sample of them.
    """

    levers: tuple[AnyLever, ...]
    here: Mapping[str, tuple[Number, Number]]
    futures: int | None = None
    sampled: bool = False

    @cached_property
    def by_condition(self) -> dict[str, AnyLever]:
        """Condition id → its lever."""
        return {lever.condition: lever for lever in self.levers}

    def sides(self, lever: AnyLever, axis: str, issue: str | None = None) -> tuple[Number, Number]:
        """What it takes away at most and adds at most on an axis, in units: of one issue area, or added up over all."""
        place = AXES.index(axis)
        takes: Number = 0
        adds: Number = 0
        for one in lever.swings if issue is None else (issue,):
            least, most = lever.swings[one][place]
            # Where settling leads elsewhere, where things stand may lie beside the swing.
            takes += max(self.here[one][place] - least, 0)
            adds += max(most - self.here[one][place], 0)
        return takes, adds

    def turned(self, lever: AnyLever, issue: str | None = None) -> Number:
        """How many issue areas (of all, or of this one) have not the same quadrant over all its states."""
        if isinstance(lever, AverageLever):
            return lever.turned
        return len(lever.turned) if issue is None else int(issue in lever.turned)

    def in_order(self, by: str, issue: str | None = None) -> list[AnyLever]:
        """The levers that move anything so looked at, the largest first; ``by``: an axis or ``quadrants``."""

        def size(lever: AnyLever) -> tuple[Number, Number]:
            if by == "quadrants":
                return self.turned(lever, issue), lever.reach
            return sum(self.sides(lever, by, issue)), self.turned(lever, issue)

        return sorted((lever for lever in self.levers if size(lever)[0]), key=size, reverse=True)

    def turned_only_by(self, lever: AnyLever) -> int:
        """How many issue areas change their quadrant with this condition and with no other."""
        if isinstance(lever, AverageLever):
            return 0
        others = {issue for one in self.levers if one is not lever and isinstance(one, Lever) for issue in one.turned}
        return len(set(lever.turned) - others)


def swings(model: Model, scenario: str | None, settle: bool, averaged: bool, watch: Watch) -> Swings:
    """All levers of a scenario; with ``averaged`` over the futures of what is unknown or uncertain in it.

    Raises `Stopped`.
    """
    settings = settings_of(model, scenario)
    if not averaged:
        there = (evaluate_settled if settle else evaluate)(model, settings)
        here: dict[str, tuple[Number, Number]] = {r.issue: (r.cooperation, r.competition) for r in there.results}
        return Swings(levers(model, settings, settle=settle, watch=watch), here)
    over = space(model, settings, free_conditions(model, settings))
    usual = futures(over, lambda share: watch(_FIRST * share))
    found = average_levers(over, lambda share: watch(_FIRST + (1 - _FIRST) * share))
    here = {
        one.issue: (one.cooperation.mean, one.competition.mean)
        for one in usual.issues
        if one.cooperation is not None and one.competition is not None
    }
    return Swings(found, here, over.count, over.seed is not None)


def unsupported(model: Model, lever: AnyLever) -> bool:
    """Whether a lever rests on a judgement that no evidence supports."""
    return any(not backing(model, *judgement).supporting for judgement in under_lever(model, lever))


def moves_most(found: Swings) -> AnyLever | None:
    """The lever that moves the most issue areas, however little; None where nothing moves any."""
    most = max(found.levers, key=lambda lever: (len(swung(lever)), lever.reach), default=None)
    return most if most is not None and swung(most) else None
