"""Positions over time: where issue areas stood as of a date, and what moved between two dates and why.

Numbers in whole units of 1/200 point. The assessed positions are those of the baseline; what readings say moves them by
the judged effects, exactly as a what-if does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from workbench.domain.dates import last_day
from workbench.domain.model import Model
from workbench.domain.requirement import literals
from workbench.engine.evaluation import Evaluation, IssueResult, evaluate
from workbench.engine.explanation import explain
from workbench.engine.progress import Assessed, assessed_as_of
from workbench.engine.settings import Settings, baseline_settings


@dataclass(frozen=True, slots=True)
class Point:
    """Where an issue area stood from a day on."""

    day: date
    cooperation: int
    competition: int


@dataclass(frozen=True, slots=True)
class Turn:
    """A condition whose assessed state became another."""

    condition: str
    before: Assessed
    after: Assessed


@dataclass(frozen=True, slots=True)
class Because:
    """What one condition's turn did to an issue area; 0 and 0 where it only bears on the requirement."""

    condition: str
    cooperation: int
    competition: int


@dataclass(frozen=True, slots=True)
class Moved:
    """An issue area that stood elsewhere before, or whose requirement was in another state."""

    issue: str
    before: IssueResult
    after: IssueResult
    because: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class Movement:
    """What became different between two days: conditions in their order, issue areas the farthest moved first."""

    turns: tuple[Turn, ...]
    moved: tuple[Moved, ...]


def settings_as_of(model: Model, day: date) -> Settings:
    """The assessed states as of a day."""
    states = {condition: found.state for condition, found in assessed_as_of(model, day).items()}
    return Settings(states, baseline_settings(model).held)


def evaluate_as_of(model: Model, day: date) -> Evaluation:
    """Where every issue area stood as of a day."""
    return evaluate(model, settings_as_of(model, day))


def turning_days(model: Model) -> list[date]:
    """The days from which confirmed readings count, in order."""
    return sorted({last_day(reading.date) for reading in model.observations.values() if reading.confirmed})


def trail(model: Model, days: Iterable[date]) -> dict[str, tuple[Point, ...]]:
    """Where each issue area (id) stood on these days, in their order; days on which it had not moved are left out."""
    found: dict[str, list[Point]] = {issue.id: [] for issue in model.ordered("issue")}
    for day in sorted(set(days)):
        for result in evaluate_as_of(model, day).results:
            points = found[result.issue]
            here = (result.cooperation, result.competition)
            if not points or (points[-1].cooperation, points[-1].competition) != here:
                points.append(Point(day, *here))
    return {issue: tuple(points) for issue, points in found.items()}


def movement(model: Model, since: date | None, until: date) -> Movement:
    """What moved between two days, and which conditions' turns did it; from the baseline if ``since`` is None."""
    before = {c.id: Assessed(c.id, c.baseline, None) for c in model.conditions.values()}
    if since is not None:
        before = dict(assessed_as_of(model, since))
    after = assessed_as_of(model, until)
    turns = tuple(
        Turn(c.id, before[c.id], after[c.id])
        for c in model.ordered("condition")
        if before[c.id].state != after[c.id].state
    )
    if not turns:
        return Movement((), ())
    held = baseline_settings(model).held
    old = Settings({c: found.state for c, found in before.items()}, held)
    new = Settings({c: found.state for c, found in after.items()}, held)
    ends = zip(evaluate(model, old).results, evaluate(model, new).results, strict=True)
    moved = [Moved(a.issue, a, b, _because(model, turns, old, new, a, b)) for a, b in ends if _differs(a, b)]
    return Movement(turns, tuple(sorted(moved, key=lambda one: (-_distance(one), one.after.key))))


def _differs(a: IssueResult, b: IssueResult) -> bool:
    there = (a.cooperation, a.competition, a.requirement)
    return there != (b.cooperation, b.competition, b.requirement)


def _distance(moved: Moved) -> int:
    a, b = moved.before, moved.after
    return (a.cooperation - b.cooperation) ** 2 + (a.competition - b.competition) ** 2


def _because(
    model: Model, turns: tuple[Turn, ...], old: Settings, new: Settings, before: IssueResult, after: IssueResult
) -> tuple[Because, ...]:
    """The turned conditions that an issue area hangs on, with what each adds before clamping and ceiling."""
    issue = before.issue
    amounts: list[dict[str, int]] = []
    for was, now in zip(explain(model, issue, old, before).axes, explain(model, issue, new, after).axes, strict=True):
        added = {term.condition: term.amount for term in now.terms}
        for term in was.terms:
            added[term.condition] = added.get(term.condition, 0) - term.amount
        amounts.append(added)
    requirement = model.issues[issue].requirement
    named = () if requirement is None else literals(requirement)
    needed = {model.states[literal.state].condition for literal in named}
    found = [Because(turn.condition, *(added.get(turn.condition, 0) for added in amounts)) for turn in turns]
    bearing = [one for one in found if one.cooperation or one.competition or one.condition in needed]
    return tuple(sorted(bearing, key=lambda one: -abs(one.cooperation) - abs(one.competition)))
