"""What a picture of the matrix shows, as one immutable value without sizes or colours. Pure.

All numbers are points on the axes, 0–10; x is competition, y cooperation.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from workbench.domain.condition import Condition
from workbench.domain.issue import Group, Issue
from workbench.domain.language import Language, quoted, said, spoken
from workbench.domain.model import QUADRANTS, Model
from workbench.domain.points import UNITS
from workbench.domain.public import public
from workbench.drawing.over_time import Stop, span, stops_of
from workbench.engine.evaluation import Evaluation, IssueResult, evaluate, evaluate_settled
from workbench.engine.settings import settings_of

#: More bands than this would hide each other.
MANY_BANDS = 60
Place = tuple[float, float]
#: Least and most competition, least and most cooperation.
Band = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Bubble:
    """One issue area. ``ghost``: where it stood in what is compared with, None where it did not move.

    ``uncut``: where it would stand without the ceiling. ``band``: None where it is the point. ``hue``: the place of
    its group among the groups, −1 for none. ``strength``: 1, less while an animation lets it appear or go.
    """

    issue: str
    key: str
    title: str
    x: float
    y: float
    ghost: Place | None = None
    uncut: Place | None = None
    band: Band | None = None
    salience: float = 2.0
    hue: int = 0
    requirement: str = "none"
    private: bool = False
    certain: bool = True
    quadrant: str = ""
    strength: float = 1.0

    @property
    def moved(self) -> float:
        """How far it moved, in points."""
        if self.ghost is None:
            return 0.0
        return math.hypot(self.x - self.ghost[0], self.y - self.ghost[1])


@dataclass(frozen=True, slots=True)
class Change:
    """A condition whose state differs: its title, the title of its state before and now."""

    condition: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a picture that are not content, in the language spoken when it is made."""

    cooperation: str = field(default_factory=lambda: said("Cooperation"))
    competition: str = field(default_factory=lambda: said("Competition"))
    met: str = field(default_factory=lambda: said("requirement met"))
    open: str = field(default_factory=lambda: said("open"))
    blocked: str = field(default_factory=lambda: said("blocked"))
    before: str = field(default_factory=lambda: said("before"))
    edited: str = field(default_factory=lambda: said("before the edit"))
    cut: str = field(default_factory=lambda: said("without the ceiling"))
    uncertain: str = field(default_factory=lambda: said("quadrant not certain"))
    unknown: str = field(default_factory=lambda: said("unknown"))
    baseline: str = field(default_factory=lambda: said("Baseline"))
    what_if: str = field(default_factory=lambda: said("what if · against {}"))
    as_set: str = field(default_factory=lambda: said("what if, as it is set · against {}"))
    the_baseline: str = field(default_factory=lambda: said("the baseline"))
    assessed: str = field(default_factory=lambda: said("as assessed"))
    more: str = field(default_factory=lambda: said("and {} more"))
    unnamed: str = field(default_factory=lambda: said("A scenario"))
    settled: str = field(default_factory=lambda: said("settled · against {}"))
    step: str = field(default_factory=lambda: said("{} of {}"))
    at_first: str = field(default_factory=lambda: said("before anything changes"))
    moves_nothing: str = field(default_factory=lambda: said("moves no issue area"))
    frozen: str = field(default_factory=lambda: said("Frozen"))
    trail: str = field(default_factory=lambda: said("lines: where it stood from {} to {}"))
    trail_alone: str = field(default_factory=lambda: said("lines: where it stood before"))


@lru_cache(maxsize=4)
def wording(language: Language) -> Wording:
    """The words in the language that is spoken now; ``language`` tells one from another."""
    return Wording()


@dataclass(frozen=True)
class Scene:
    """Everything that one picture shows. ``spotlight``: the issue areas that stay bright, None for all."""

    bubbles: tuple[Bubble, ...] = ()
    threshold: float = 5.0
    quadrants: Mapping[str, str] = field(default_factory=dict)
    words: Wording = field(default_factory=Wording)
    selected: frozenset[str] = frozenset()
    hovered: str | None = None
    spotlight: frozenset[str] | None = None
    title: str = ""
    subtitle: str = ""
    changes: tuple[Change, ...] = ()
    #: Titles of the groups that are seen, with their hues.
    groups: tuple[tuple[str, int], ...] = ()
    #: Issue id → where it stood over time, the earliest first (`trails`).
    trails: Mapping[str, tuple[Stop, ...]] = field(default_factory=dict)
    #: Issue id → what its bubble was made from, and the bubble: what is the same need not be made again.
    made: Mapping[str, tuple[Any, ...]] = field(default_factory=dict, compare=False, repr=False)
    #: What all of them were made from: the next picture need only look at the results that are different.
    source: _Source | None = field(default=None, compare=False, repr=False)

    @cached_property
    def index(self) -> dict[str, int]:
        """Issue id → its place among the bubbles."""
        return {bubble.issue: i for i, bubble in enumerate(self.bubbles)}

    def bubble(self, issue: str) -> Bubble | None:
        """The bubble of an issue area, or None."""
        at = self.index.get(issue)
        return None if at is None else self.bubbles[at]

    @cached_property
    def bands_shown(self) -> list[int]:
        """The bubbles whose bands are painted: where there are very many, only what is pointed at or selected."""
        banded = [at for at, bubble in enumerate(self.bubbles) if bubble.band is not None]
        if len(banded) <= MANY_BANDS:
            return banded
        chosen = {*self.selected, self.hovered}
        return [at for at in banded if self.bubbles[at].issue in chosen]

    def dimmed(self, issue: str) -> bool:
        """Whether a spotlight is on others."""
        return self.spotlight is not None and issue not in self.spotlight

    def pointed(self, selected: Collection[str] | None = None, hovered: str | None = None) -> Scene:
        """The same scene with another selection and another issue area under the pointer."""
        chosen = self.selected if selected is None else frozenset(selected)
        return replace(self, selected=chosen, hovered=hovered)._listed_as(self)

    def lit(self, spotlight: frozenset[str] | None) -> Scene:
        """The same scene with a spotlight on these issue areas, None for all."""
        return self if spotlight == self.spotlight else replace(self, spotlight=spotlight)._listed_as(self)

    def _listed_as(self, other: Scene) -> Scene:
        """This scene, knowing that the same issue areas stand in the same order in another one."""
        if "index" in other.__dict__:
            self.__dict__["index"] = other.index
        return self

    def moved_to(self, places: Mapping[str, Place]) -> Scene:
        """The same scene with some issue areas elsewhere, as a drag shows them before it is done."""
        bubbles = tuple(
            replace(b, x=places[b.issue][0], y=places[b.issue][1], band=None, uncut=None) if b.issue in places else b
            for b in self.bubbles
        )
        return replace(self, bubbles=bubbles)._listed_as(self)


class _Source(NamedTuple):
    """Whatever the bubbles of a scene hang on."""

    issues: Mapping[str, Issue]
    groups: Mapping[str, Group]
    now: tuple[IssueResult, ...]
    before: tuple[IssueResult, ...] | None


def hues(model: Model) -> dict[str, int]:
    """Group id → its hue: the groups of issue areas in their order."""
    groups = [group for group in model.ordered("group") if group.holds == "issue"]
    return {group.id: place for place, group in enumerate(groups)}


def _bubble(issue: Issue, result: IssueResult, before: IssueResult | None, hue: int) -> Bubble:
    x, y = result.competition / UNITS, result.cooperation / UNITS
    ghost = uncut = band = None
    if before and (before.competition, before.cooperation) != (result.competition, result.cooperation):
        ghost = (before.competition / UNITS, before.cooperation / UNITS)
    if (result.uncut_competition, result.uncut_cooperation) != (result.competition, result.cooperation):
        uncut = (result.uncut_competition / UNITS, result.uncut_cooperation / UNITS)
    (low_x, high_x), (low_y, high_y) = result.competition_band, result.cooperation_band
    if low_x != high_x or low_y != high_y:
        band = (low_x / UNITS, high_x / UNITS, low_y / UNITS, high_y / UNITS)
    return Bubble(
        issue=issue.id,
        key=issue.key,
        title=issue.title,
        x=x,
        y=y,
        ghost=ghost,
        uncut=uncut,
        band=band,
        salience=float(issue.salience),
        hue=hue,
        requirement=result.requirement,
        private=issue.private,
        certain=result.certain,
        quadrant=result.quadrant,
    )


def scene_of(
    model: Model,
    evaluation: Evaluation,
    against: Evaluation | None = None,
    *,
    private: bool = True,
    words: Wording | None = None,
    title: str = "",
    subtitle: str = "",
    former: Scene | None = None,
    trails: Mapping[str, tuple[Stop, ...]] | None = None,
) -> Scene:
    """The picture of ``evaluation``, with ghosts where issue areas stood in ``against``.

    Without ``private`` nothing that is marked so is in it (`domain/public.py`). Bubbles of the picture shown before
    (``former``) that are still true are in it as the very same objects.
    """
    words = words or wording(spoken())
    hue_of = hues(model)
    if not private:
        model = public(model)
    before = against.results if against else None
    source = _Source(model.issues, model.groups, evaluation.results, before) if private else None
    after = None if former is None or source is None else _bubbles_after(former, source, hue_of)
    made = after if after is not None else _bubbles(model, evaluation, against, hue_of, former)
    seen = {row[0].group for row in made.values()}
    workspace = model.workspace
    found = Scene(
        bubbles=tuple(row[4] for row in made.values()),
        threshold=workspace.threshold / 100,
        quadrants={name: workspace.quadrant_title(name) for name in QUADRANTS.values()},
        words=words,
        title=title,
        subtitle=subtitle,
        changes=changes_between(model, evaluation, against, words) if against else (),
        groups=tuple((g.title, hue_of[g.id]) for g in model.ordered("group") if g.id in seen),
        trails={issue: stops for issue, stops in (trails or {}).items() if issue in made},
        made=made,
        source=source,
    )
    return found._listed_as(former) if former is not None and after is not None else found


def _bubbles(
    model: Model,
    evaluation: Evaluation,
    against: Evaluation | None,
    hue_of: Mapping[str, int],
    former: Scene | None,
) -> dict[str, tuple[Any, ...]]:
    known: Mapping[str, tuple[Any, ...]] = former.made if former else {}
    made: dict[str, tuple[Any, ...]] = {}
    start = against.by_issue if against else {}
    for result in evaluation.results:
        issue = model.issues.get(result.issue)
        if issue is None:
            continue
        before, hue = start.get(issue.id), hue_of.get(issue.group or "", -1)
        was = known.get(issue.id)
        if was is not None and was[0] is issue and was[1] is result and was[2] is before and was[3] == hue:
            made[issue.id] = was
        else:
            made[issue.id] = (issue, result, before, hue, _bubble(issue, result, before, hue))
    return made


def _bubbles_after(former: Scene, source: _Source, hue_of: Mapping[str, int]) -> dict[str, tuple[Any, ...]] | None:
    """The bubbles after those of a scene shown before, looking only at what is different; None where that is much."""
    was = former.source
    if was is None or was.groups is not source.groups or len(was.issues) != len(source.issues):
        return None
    if not len(source.now) == len(was.now) == len(former.bubbles) or (source.before is None) != (was.before is None):
        return None
    begin, began = source.before or (), was.before or ()
    if source.before is not None and not len(begin) == len(began) == len(source.now):
        return None
    fresh = {at for at, (one, other) in enumerate(zip(source.now, was.now, strict=True)) if one is not other}
    fresh |= {at for at, (one, other) in enumerate(zip(begin, began, strict=True)) if one is not other}
    made = dict(former.made)
    if source.issues is not was.issues:
        fresh |= {at for at, row in enumerate(made.values()) if source.issues.get(row[0].id) is not row[0]}
    for at in fresh:
        result, before = source.now[at], begin[at] if source.before is not None else None
        known = made.get(result.issue)
        if known is None or was.now[at].issue != result.issue or (before and before.issue != result.issue):
            return None
        issue = source.issues[result.issue]
        hue = hue_of.get(issue.group or "", -1)
        made[result.issue] = (issue, result, before, hue, _bubble(issue, result, before, hue))
    return made


def changes_between(model: Model, now: Evaluation, before: Evaluation, words: Wording) -> tuple[Change, ...]:
    """The conditions of ``model`` whose state differs between two evaluations, as people ordered them."""
    start, end = before.end, now.end
    return tuple(
        Change(
            condition.title, _state(model, start.get(condition.id), words), _state(model, end.get(condition.id), words)
        )
        for condition in changed_between(model, now, before)
    )


def changed_between(model: Model, now: Evaluation, before: Evaluation) -> list[Condition]:
    """The conditions of ``model`` whose state differs between two evaluations, as people ordered them."""
    start, end = before.end, now.end
    return [c for c in model.ordered("condition") if start.get(c.id) != end.get(c.id)]


def _state(model: Model, state: str | None, words: Wording) -> str:
    known = model.states.get(state) if state else None
    return known.title if known else words.unknown


def scene_for(
    model: Model,
    scenario: str | None,
    against: str | None = None,
    *,
    private: bool = True,
    words: Wording | None = None,
    trail: bool = False,
    settled: bool = False,
) -> Scene:
    """The picture of a scenario (by id; None is the baseline) with its title and what it is compared with.

    A scenario is compared with the baseline unless another is named; the baseline alone with nothing. ``trail``: with
    where issue areas stood over time. ``settled``: after the conditions have settled, compared with how things are set.
    ``ValueError`` where there is no such scenario, or no trail.
    """
    words = words or wording(spoken())
    for name in (scenario, against):
        if name is not None and name not in model.scenarios:
            raise ValueError("there is no such scenario in this workspace")
    now = (evaluate_settled if settled else evaluate)(model, settings_of(model, scenario))
    compared = scenario != against or settled
    before = evaluate(model, settings_of(model, against)) if compared else None
    other = words.the_baseline if against is None else quoted(_scenario_title(model, against, words, private))
    title = words.baseline if scenario is None else _scenario_title(model, scenario, words, private)
    # Where nothing pushes anything, there is nothing to settle, and nothing to be said of it.
    told = words.settled if settled else words.as_set if model.cross_impacts else words.what_if
    subtitle = told.format(other) if compared else words.assessed if scenario is None else ""
    if not trail:
        return scene_of(model, now, before, private=private, words=words, title=title, subtitle=subtitle)
    stops, told = _trail(model, words, private)
    subtitle = f"{subtitle} · {told}" if subtitle else told
    return scene_of(model, now, before, private=private, words=words, title=title, subtitle=subtitle, trails=stops)


def _trail(model: Model, words: Wording, private: bool) -> tuple[Mapping[str, tuple[Stop, ...]], str]:
    """The trails of a picture, and the words that say what they are."""
    stops = stops_of(model)
    if not any(issue in stops and (private or not model.issues[issue].private) for issue in model.issues):
        raise ValueError(said("nothing that moves an issue area was read yet, so there is no trail"))
    days = span(model, private)
    return stops, words.trail.format(*days) if days else words.trail_alone


def _scenario_title(model: Model, scenario: str, words: Wording, private: bool) -> str:
    found = (model if private else public(model)).scenarios.get(scenario)
    return words.unnamed if found is None else found.title
