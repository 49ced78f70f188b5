"""How much hangs on a judgement: what would change if nobody had made it (method 8).

Taken away, an effect or a cross-impact is 0, a requirement is none, a baseline state is unknown, and a position is the
middle of both axes, where an issue area stands that nobody has assessed (its competition not below its floor). Counted
are the *claims* that held and no longer do, the *quadrants* that are others, and by how many *points* positions move in
all, over the baseline and every scenario, each as it is set and settled. Claims weigh most, then quadrants.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workbench.domain.condition import Condition
from workbench.domain.evidence import JUDGEMENTS
from workbench.domain.issue import Issue
from workbench.domain.model import Entity, Model, RowChange
from workbench.domain.scenario import Claim
from workbench.engine.claims import check
from workbench.engine.evaluation import IssueResult, evaluate
from workbench.engine.settings import Settings, settings_of
from workbench.engine.settling import settle
from workbench.engine.watching import Watch, go_on, unwatched

#: Where an issue area stands that nobody has assessed, on both axes, in hundredths of a point.
MIDDLE = 500


@dataclass(frozen=True, slots=True)
class Hanging:
    """What hangs on a judgement (its name and id): claims (ids, by key), quadrants, and points in units of 1/200."""

    judgement: str
    target: str
    claims: tuple[str, ...]
    quadrants: int
    points: int


def without(model: Model, judgement: str, target: str) -> Model:
    """The model as if nobody had made a judgement."""
    kind = JUDGEMENTS[judgement]
    before = model.table(kind)[target]
    after: Entity | None = None
    if judgement == "requirement":
        assert isinstance(before, Issue)
        after = dataclasses.replace(before, requirement=None)
    elif judgement == "position":
        assert isinstance(before, Issue)
        after = dataclasses.replace(before, cooperation=MIDDLE, competition=max(MIDDLE, before.floor))
    elif judgement == "baseline":
        assert isinstance(before, Condition)
        after = dataclasses.replace(before, baseline=None)
    return model.with_changes([RowChange(kind, target, before, after)])


def hanging(model: Model, judgements: Iterable[tuple[str, str]], watch: Watch = unwatched) -> tuple[Hanging, ...]:
    """What hangs on each of these judgements (name and id), in the order given. Raises `Stopped`."""
    return tuple(each_hanging(model, judgements, watch))


def each_hanging(model: Model, judgements: Iterable[tuple[str, str]], watch: Watch = unwatched) -> Iterator[Hanging]:
    """As `hanging`, one after the other, so that what was found before somebody stopped it is not lost."""
    asked = list(judgements)
    holding = [claim for claim in sorted(model.claims.values(), key=lambda c: c.key) if check(model, claim).holds]
    standing = _Standing(model)
    for number, (judgement, target) in enumerate(asked):
        go_on(watch, number / len(asked))
        pairs = standing.before_and_after(judgement, target)
        in_doubt = [claim for claim in holding if _may_fall(model, claim, judgement, target)]
        other = without(model, judgement, target) if in_doubt else model
        yield Hanging(
            judgement,
            target,
            tuple(claim.id for claim in in_doubt if not check(other, claim).holds),
            sum(1 for one, two in pairs if one.quadrant != two.quadrant),
            sum(abs(a.cooperation - b.cooperation) + abs(a.competition - b.competition) for a, b in pairs),
        )


def weight(found: Hanging) -> tuple[int, int, int]:
    """Sorts what hangs on judgements, the most first."""
    return -len(found.claims), -found.quadrants, -found.points


class _Standing:
    """Where issue areas stand in all situations, with a judgement and without it."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.situations = _situations(model)
        self.whole = _standing(model, self.situations)
        self._apart: dict[str, tuple[Model, list[IssueResult]]] = {}

    def before_and_after(self, judgement: str, target: str) -> list[tuple[IssueResult, IssueResult]]:
        """The issue areas that a judgement can move, in every situation; none where it moves nothing."""
        issue = _issue_of(self.model, judgement, target)
        if issue is None:
            other = without(self.model, judgement, target)
            return list(zip(self.whole, _standing(other, _situations(other)), strict=True))
        if judgement == "effect" and not self._matters(self.model.effects[target].state):
            return []
        if issue not in self._apart:
            alone = _alone(self.model, issue)
            self._apart[issue] = alone, _standing(alone, self.situations)
        alone, before = self._apart[issue]
        return list(zip(before, _standing(without(alone, judgement, target), self.situations), strict=True))

    def _matters(self, state: str) -> bool:
        """Whether what a state does is counted anywhere: only where its condition is not as at the baseline."""
        condition = self.model.conditions[self.model.states[state].condition]
        counted = (state, None)
        for settings in self.situations:
            now = settings.states[condition.id]
            if now != condition.baseline and (now in counted or condition.baseline in counted):
                return True
        return False


def _situations(model: Model) -> list[Settings]:
    """The baseline and every scenario as set, then settled; as set where settling goes round in a circle."""
    found = [settings_of(model, scenario) for scenario in (None, *sorted(model.scenarios))]
    ends = [(settings, settle(model, settings).end) for settings in found]
    return found + [settings if end is None else settings.replaced(end) for settings, end in ends]


def _standing(model: Model, situations: list[Settings]) -> list[IssueResult]:
    return [result for settings in situations for result in evaluate(model, settings).results]


def _issue_of(model: Model, judgement: str, target: str) -> str | None:
    """The one issue area that a judgement moves; None where it moves conditions, and so perhaps any."""
    if judgement in ("baseline", "impact"):
        return None
    return model.effects[target].issue if judgement == "effect" else target


def _alone(model: Model, issue: str) -> Model:
    """The model with one issue area and what acts on it: it stands there as it does among the others."""
    effects = {e.id: e for e in model.effects.values() if e.issue == issue}
    return dataclasses.replace(model, issues={issue: model.issues[issue]}, effects=effects)


def _may_fall(model: Model, claim: Claim, judgement: str, target: str) -> bool:
    """Whether a judgement can have a say in a claim; which issue area or what settling it can move at all."""
    if judgement == "baseline":
        return True
    if judgement == "impact":
        return claim.settle or any(e.form == "state" for e in claim.expectations)
    issue = _issue_of(model, judgement, target)
    return any(e.subject == issue for e in claim.expectations)
