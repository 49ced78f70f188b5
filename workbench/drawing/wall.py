"""What a room sees on the wall: the picture of a scenario, and how it comes about, one condition after the other. Pure.

Everything here is made on the facilitator's side, from the whole workspace, because numbers rest on all of it. What
goes on to the wall is a `Showing`: one picture with the names that `domain/public.py` lets through, and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from workbench.domain.language import quoted, said, said_many
from workbench.domain.model import Model
from workbench.domain.points import UNITS
from workbench.domain.points import shown as read
from workbench.domain.public import public, public_scenario
from workbench.drawing.headline import Moved, Said
from workbench.drawing.over_time import public_stops, span
from workbench.drawing.scene import Bubble, Scene, Wording, changed_between, scene_of
from workbench.engine.evaluation import Evaluation, evaluate


@dataclass(frozen=True)
class Showing:
    """One picture on the wall; ``said`` is what it says in large type instead of its title, ``against`` what the
    scenario is called that it is compared with (empty: the baseline). ``edited``: it is compared with how the baseline
    was before it was edited.
    """

    scene: Scene
    said: Said | None = None
    against: str = ""
    edited: bool = False

    @property
    def names(self) -> frozenset[str]:
        """All that it names of the workspace."""
        scene = self.scene
        found = [scene.title, self.against, *scene.quadrants.values(), *(title for title, _ in scene.groups)]
        found += [bubble.title for bubble in scene.bubbles]
        found += [name for change in scene.changes for name in (change.condition, change.before, change.after)]
        return frozenset(found)

    @property
    def words(self) -> str:
        """The picture as it is spoken: what it is called, what moved and how far, what changed."""
        said, scene = self.said, self.scene
        words = scene.words
        parts = [scene.title, scene.subtitle] if said is None else [said.title]
        if said is not None and said.after:
            parts[0] = f"{said.title}: {said.before} → {said.after}"
        parts += list(said.facts) if said else []
        for moved in said.moved if said else ():
            amounts = ((words.cooperation, moved.cooperation), (words.competition, moved.competition))
            told = ", ".join(f"{axis.lower()} {read(amount, signed=True)}" for axis, amount in amounts if amount)
            parts.append(f"{moved.title}: {told}")
        shown = scene.changes if said is None or said.changes is None else ()
        parts += [f"{change.condition}: {change.before} → {change.after}" for change in shown]
        return ". ".join(part for part in parts if part)


def showing(
    model: Model,
    now: Evaluation,
    before: Evaluation | None,
    scenario: str | None,
    settled: bool,
    words: Wording,
    trail: bool = False,
    against: str | None = None,
    alike: bool = False,
) -> Showing:
    """The picture of a scenario that may be shown (by id; None is the baseline) as it was evaluated.

    ``before`` is the evaluation it is compared with, None if it is compared with nothing: that of ``against``, which
    may be shown, too; or, at the baseline, how that was before it was edited. ``alike``: what is compared is settled
    both times. ``trail``: with where issue areas stood over time, if any of those shown moved.
    """
    other = public(model).scenarios[against].title if against else ""
    title = public(model).scenarios[scenario].title if scenario else words.baseline
    stops = public_stops(model) if trail else {}
    scene = scene_of(model, now, before, private=False, words=words, title=title, trails=stops)
    subtitle = words.assessed
    if before and (scenario or other or settled):
        subtitle = _settled(scene, other, alike) if settled else _assumed(scene, other)
    if stops:
        days = span(model)
        subtitle = f"{subtitle} · {words.trail.format(*days) if days else words.trail_alone}"
    edited = before is not None and not (scenario or other or settled)
    return Showing(replace(scene, subtitle=subtitle), against=other, edited=edited)


def _settled(scene: Scene, other: str, alike: bool) -> str:
    named = quoted(other) if other else scene.words.the_baseline
    return (said("both settled · against {}") if alike else scene.words.settled).format(named)


def _assumed(scene: Scene, other: str) -> str:
    """How much is assumed to be otherwise, of what may be seen; what that is stands below the matrix."""
    if other:
        if not scene.changes:
            return said("against “{}”").format(other)
        return said_many(
            "{n} condition otherwise than in “{other}”",
            "{n} conditions otherwise than in “{other}”",
            len(scene.changes),
            other=other,
        )
    if not scene.changes:
        return scene.words.what_if.format(scene.words.the_baseline)
    return said_many(
        "what if {n} condition were otherwise · against the baseline",
        "what if {n} conditions were otherwise · against the baseline",
        len(scene.changes),
    )


def shown_scenario(model: Model, scenario: str | None) -> str | None:
    """The scenario that the wall shows when the facilitator looks at one: itself, or the nearest public one above."""
    return public_scenario(model, scenario)


def spotlit(shown: Showing, issue: str) -> Showing:
    """The same picture with the light on one issue area, and its numbers in large type."""
    scene = shown.scene
    bubble = scene.bubble(issue)
    if bubble is None:
        return shown
    words = scene.words
    status = {"met": words.met, "open": words.open, "blocked": words.blocked}.get(bubble.requirement, "")
    facts = (
        _way(words.cooperation, bubble.ghost and bubble.ghost[1], bubble.y),
        _way(words.competition, bubble.ghost and bubble.ghost[0], bubble.x),
        scene.quadrants.get(bubble.quadrant, ""),
        status,
    )
    said = Said(bubble.title, facts=tuple(fact for fact in facts if fact), aside=scene.title)
    return replace(shown, scene=replace(scene, spotlight=frozenset({issue}), selected=frozenset({issue})), said=said)


def _way(axis: str, start: float | None, end: float) -> str:
    here = read(round(end * UNITS))
    if start is None or round(start * UNITS) == round(end * UNITS):
        return f"{axis.lower()} {here}"
    return f"{axis.lower()} {read(round(start * UNITS))} → {here}"


class Reveal:
    """The move from one evaluation to another in steps: how it was, one condition after the other, how it is now.

    Steps are counted from 0. The last is the picture of the scenario itself: what nothing public accounts for (private
    conditions, a circle that settling goes round in) comes with it, unnamed, and it tells the whole move. It is always
    there, so it gives nothing away. Each step is worked out when it is asked for, on the whole workspace.

    ``edited``: it was the baseline itself that was edited. That is one move: a condition that is assessed otherwise
    moves nothing by itself.
    """

    def __init__(self, model: Model, shown: Showing, start: Evaluation, end: Evaluation, edited: bool = False) -> None:
        self._model, self._shown, self._start, self._end = model, shown, start, end
        changed = [] if edited else changed_between(public(model), end, start)
        self._conditions = [condition.id for condition in changed]

    @property
    def last(self) -> int:
        """The number of the last step."""
        return len(self._conditions) + 1

    @property
    def counted(self) -> int:
        """How many steps the room is told of: one for each condition."""
        return len(self._conditions)

    def evaluation(self, number: int) -> Evaluation:
        """Where everything stands after a step."""
        if number <= 0:
            return self._start
        if number >= self.last:
            return self._end
        ends = self._end.end
        states = {**self._start.end, **{c: ends[c] for c in self._conditions[:number]}}
        return evaluate(self._model, self._end.settings.replaced(states))

    def step(self, number: int) -> Showing:
        """The picture of a step, with what it announces."""
        whole, words = self._shown.scene, self._shown.scene.words
        if number <= 0:
            scene = replace(self._scene(self._start, None), changes=whole.changes)
            first = self._shown.against or words.baseline
            aside = "" if first == whole.title else whole.title
            return Showing(scene, Said(first, facts=(words.at_first,), aside=aside, changes=0))
        if number >= self.last:
            moved = self._moved(whole, self._start, self._end)
            return replace(self._shown, said=Said(whole.title, facts=self._nothing(moved), moved=moved), against="")
        now, before = self.evaluation(number), self.evaluation(number - 1)
        scene = self._scene(now, before)
        moved = self._moved(scene, before, now)
        change = whole.changes[number - 1]
        said = Said(
            change.condition,
            change.before,
            change.after,
            moved=moved,
            facts=self._nothing(moved),
            aside=words.step.format(number, self.counted),
            changes=number,
        )
        movers = frozenset(bubble.issue for bubble in scene.bubbles if bubble.ghost is not None)
        return Showing(replace(scene, changes=whole.changes, selected=movers), said)

    def _nothing(self, moved: tuple[Moved, ...]) -> tuple[str, ...]:
        return () if moved else (self._shown.scene.words.moves_nothing,)

    def _scene(self, now: Evaluation, before: Evaluation | None) -> Scene:
        whole = self._shown.scene
        return scene_of(
            self._model,
            now,
            before,
            private=False,
            words=whole.words,
            title=whole.title,
            subtitle=whole.subtitle,
            trails=whole.trails,
        )

    def _moved(self, scene: Scene, before: Evaluation, now: Evaluation) -> tuple[Moved, ...]:
        """The issue areas of a picture that moved between two evaluations, the farthest first."""
        found = [_move(bubble, before, now) for bubble in scene.bubbles]
        moved = [one for one in found if one.cooperation or one.competition]
        return tuple(sorted(moved, key=lambda one: (-abs(one.cooperation) - abs(one.competition), one.title)))


def _move(bubble: Bubble, before: Evaluation, now: Evaluation) -> Moved:
    was, is_ = before.by_issue[bubble.issue], now.by_issue[bubble.issue]
    return Moved(bubble.title, is_.cooperation - was.cooperation, is_.competition - was.competition)
