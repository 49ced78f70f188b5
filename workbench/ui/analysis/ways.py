"""What it would take, asked and put in words that a card holds. No Qt but its translations."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from workbench.domain.language import grouped, numeral
from workbench.domain.model import Model
from workbench.engine.pathways import Pathways, Way, paths
from workbench.engine.resting import impacts_on, under_way
from workbench.engine.settings import Settings
from workbench.engine.settling import Step, pushing_unknowns, settle
from workbench.engine.targets import Target
from workbench.engine.watching import Watch
from workbench.ui.analysis.lever_words import points, resting
from workbench.ui.controls.reading import Line


def _(text: str) -> str:
    return QCoreApplication.translate("Ways", text)


def _n(text: str, n: int) -> str:
    return QCoreApplication.translate("Ways", text, "", n)


@dataclass(frozen=True)
class Asked:
    """The question: which issue area (id) is to reach what, from which settings, moved by whom (ids; none: anybody)."""

    model: Model
    issue: str
    target: Target
    settings: Settings
    actors: tuple[str, ...] = ()
    most: int = 4
    settle: bool = False


@dataclass(frozen=True)
class Found:
    """The answer: what reaches it for certain, and where nothing does, what may; after how many seconds."""

    asked: Asked
    certain: Pathways
    perhaps: Pathways | None
    seconds: float

    @property
    def ways(self) -> tuple[Way, ...]:
        """The sets of changes to show: those that are certain, or else those that are possible."""
        return self.certain.ways or (self.perhaps.ways if self.perhaps is not None else ())

    @property
    def only_possible(self) -> bool:
        """Whether the ways may lead there, and none does for certain."""
        return not self.certain.ways

    @property
    def reached(self) -> bool:
        """Whether it is there already."""
        return bool(self.certain.ways) and not self.certain.ways[0].changes


def search(asked: Asked, watch: Watch, clock: Callable[[], float] = time.monotonic) -> Found:
    """All minimal sets of changes. Where the watch says to stop, those found until then."""
    began = clock()

    def look(target: Target) -> Pathways:
        return paths(
            asked.model,
            asked.issue,
            target,
            asked.settings,
            actors=asked.actors,
            most=asked.most,
            settle=asked.settle,
            watch=watch,
        )

    certain = look(asked.target)
    perhaps = None
    if not certain.ways and certain.complete:
        perhaps = look(replace(asked.target, possible=True))
    return Found(asked, certain, perhaps, clock() - began)


def search_first(asked: Sequence[Asked], watch: Watch) -> Found:
    """The answer to the first of these questions that names a change: where nobody said what is to be reached, one
    that leads on. If none does, the answer to the first of them.
    """
    found = [search(asked[0], watch)]
    while not _leads(found[-1]) and len(found) < len(asked) and found[-1].certain.complete:
        found.append(search(asked[len(found)], watch))
    return found[-1] if _leads(found[-1]) else found[0]


def _leads(found: Found) -> bool:
    return any(way.changes for way in found.ways)


# ── in words ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def movers(model: Model, way: Way) -> str:
    """Who can move a set of changes, by title, as people ordered them."""
    wanted = {actor for condition, _ in way.changes for actor in model.conditions[condition].controllers}
    return ", ".join(actor.title for actor in model.ordered("actor") if actor.id in wanted)


def how_hard(model: Model, way: Way) -> str:
    """How hard a set of changes is: its difficulties (1 to 5 each) in a word, with their sum."""
    mean = way.difficulty / len(way.changes)
    word = _("easy") if mean < 2.5 else _("medium") if mean < 3.5 else _("hard")
    return _("{word}, difficulty {sum}").format(word=word, sum=way.difficulty)


def remark(model: Model, found: Found, way: Way) -> str:
    """What stands beside the heading of a card: how hard, moved by whom, whether certain."""
    by = movers(model, way)
    nobodys = [c for c, _ in way.changes if not model.conditions[c].controllers]
    parts = [_("only possible") if found.only_possible else _("certain"), how_hard(model, way)]
    if by:
        parts.append(_("moved by {actors}").format(actors=by))
    if nobodys:
        parts.append(_n("%n nobody's to move", len(nobodys)) if by else _("nobody's to move"))
    return " · ".join(parts)


def changes(model: Model, way: Way) -> list[tuple[str, str]]:
    """Each change as the title of the condition and of the state it goes to."""
    return [(model.conditions[c].title, model.states[s].title) for c, s in way.changes]


def how_complete(found: Found) -> str:
    """Whether these are all there are, in a sentence; what was searched, and for how long."""
    answer = found.perhaps if found.perhaps is not None else found.certain
    seconds = numeral(f"{max(found.seconds, 0.1):.1f}")
    if found.reached:
        return ""
    if not answer.complete:
        words = _n("Stopped after {s} s: %n set(s) found so far.", len(found.ways))
        sure = _n("All sets of up to %n change(s) are among them.", answer.through) if answer.through else ""
        return f"{words.format(s=seconds)} {sure}".strip()
    sets = _n("All sets of up to %n change(s): {found} found, search complete in {s} s.", answer.up_to)
    return sets.format(found=grouped(len(found.ways)), s=seconds)


def verdict(found: Found, target: str) -> str:
    """What is said above the cards where they do not speak for themselves; empty where they do."""
    model, most = found.asked.model, found.asked.most
    title = model.issues[found.asked.issue].title
    if found.reached:
        return _("{issue}: this is so already; nothing has to change.").format(issue=title)
    if not found.certain.movable:
        return _("Nothing may move: everything is pinned or set, or these actors control nothing that is left.")
    if found.certain.ways or not found.certain.complete:
        return ""
    if found.perhaps is not None and found.perhaps.ways:
        if not found.perhaps.ways[0].changes:
            return _("It may be so already, as far as is known; no change makes it certain.")
        return _n("No set of up to %n change(s) leads there for certain. These may:", most)
    return _n("No set of up to %n change(s) leads there.", most)


# ── one of them explained ─────────────────────────────────────────────────────────────────────────────────────────────


def explanation(found: Found, way: Way, target: str) -> list[Line]:
    """Where a set of changes leads, what settles after it, and the judgements that this rests on."""
    asked, model = found.asked, found.asked.model
    lines = [Line(_("Where it leads"), "heading")]
    for name, point, (low, high) in zip((_("Cooperation"), _("Competition")), way.point, way.band, strict=True):
        band = "" if low == high == point else _("between {low} and {high}").format(low=points(low), high=points(high))
        lines.append(Line(f"{name} {points(point)}", "plain", band))
    states = {**asked.settings.states, **dict(way.changes)}
    held = Settings(states, asked.settings.held | {condition for condition, _ in way.changes})
    steps = settle(model, held).steps if asked.settle else ()
    if steps:
        lines.append(Line(_("What then settles"), "heading"))
        lines += [Line(_step(model, step), "plain") for step in steps]
    if asked.settle and (unknown := pushing_unknowns(model, states)):
        names = ", ".join(model.conditions[condition].title for condition in unknown)
        lines.append(Line(_("As far as what is unknown pushes nothing: {names}.").format(names=names), "quiet"))
    judgements = under_way(
        model, asked.settings, asked.issue, [*way.changes, *((step.condition, step.after) for step in steps)]
    )
    for step in steps:
        acting = [state for state in states.values() if state is not None]
        judgements += [*impacts_on(model, acting, step.after), *impacts_on(model, acting, step.before)]
        states[step.condition] = step.after
    return lines + resting(model, list(dict.fromkeys(judgements)), whole=True)


def _step(model: Model, step: Step) -> str:
    before, after = (model.states[state].title for state in (step.before, step.after))
    return f"{model.conditions[step.condition].title}: {before} → {after}"
