"""Robust choices asked, and what is said of one choice."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QCoreApplication

from workbench.domain.language import grouped
from workbench.domain.model import QUADRANTS, Model
from workbench.domain.points import UNITS, shown
from workbench.engine.choices import Choice, Choices, Outcome, robust_choices
from workbench.engine.future_space import TooMany
from workbench.engine.pathways import movable
from workbench.engine.resting import effects_of
from workbench.engine.settings import Settings, settings_of
from workbench.engine.targets import quadrant_target
from workbench.engine.watching import Watch
from workbench.ui.analysis.lever_words import points, resting
from workbench.ui.controls.reading import Line

#: So many choices are compared unless somebody asks for more.
MOST_UNASKED = 512
States = tuple[tuple[str, str], ...]


def _(text: str) -> str:
    return QCoreApplication.translate("ChoiceWords", text)


def _n(text: str, n: int) -> str:
    return QCoreApplication.translate("ChoiceWords", text, "", n)


@dataclass(frozen=True)
class Found:
    """The choices compared, in a model, by an outcome."""

    model: Model
    outcome: Outcome
    told: Choices

    @cached_property
    def alike(self) -> tuple[tuple[States, Choice], ...]:
        """Every choice by what matters of it: without the levers that make no difference."""
        found: dict[States, Choice] = {}
        for choice in self.told.choices:
            found.setdefault(tuple(pair for pair in choice.states if pair[0] not in self.told.idle), choice)
        return tuple(found.items())

    @cached_property
    def groups(self) -> tuple[tuple[int, ...], ...]:
        """The places in `alike` of choices that come out in the same way, the most robust first."""
        found: dict[tuple[object, ...], list[int]] = {}
        for place, (states, choice) in enumerate(self.alike):
            if states:
                found.setdefault(_outcomes(choice), []).append(place)
        return tuple(tuple(places) for places in found.values())

    def group_of(self, place: int) -> tuple[int, ...]:
        """All choices that come out as this one does, by their places in `alike`."""
        return next(group for group in self.groups if place in group)

    def shared(self, group: tuple[int, ...]) -> States:
        """What all choices of a group have in common."""
        first, *others = (self.alike[place][0] for place in group)
        return tuple(pair for pair in first if all(pair in states for states in others))

    @cached_property
    def best(self) -> tuple[int, States]:
        """How many choices come out first alike, and what all of them do."""
        if not self.alike:
            return 0, ()
        first = _outcomes(self.alike[0][1])
        best = [states for states, choice in self.alike if _outcomes(choice) == first]
        return len(best), tuple(pair for pair in best[0] if all(pair in states for states in best))


def _outcomes(choice: Choice) -> tuple[object, ...]:
    return choice.worst, choice.mean, choice.regret


def outcome(model: Model, what: str, issue: str | None) -> Outcome:
    """What choices are judged by: an axis of an issue area (id), or a quadrant of it or of all (None)."""
    if what in QUADRANTS.values():
        issues = tuple(i.id for i in sorted(model.issues.values(), key=lambda i: i.key)) if issue is None else (issue,)
        return Outcome(issues, quadrant_target(model, what), fewer=what == "rivalry")
    assert issue is not None
    return Outcome((issue,), None, int(what == "competition"), fewer=what == "competition")


def levers_of(model: Model, scenario: str | None, actors: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """What actors control together (ids, as people ordered them), and what of it is compared unless somebody asks for
    more: the easiest to move, as far as the choices stay few enough to be read.
    """
    can = set(movable(model, settings_of(model, scenario), actors)) if actors else set()
    levers = [condition for condition in model.ordered("condition") if condition.id in can]
    taken, count = set(), 1
    for condition in sorted(levers, key=lambda one: one.difficulty):
        count *= len(model.states_of(condition.id))
        if count > MOST_UNASKED:
            break
        taken.add(condition.id)
    return [one.id for one in levers], [one.id for one in levers if one.id in taken]


def search(
    model: Model,
    scenario: str | None,
    free: tuple[str, ...],
    actors: tuple[str, ...],
    left_out: frozenset[str],
    by: Outcome,
    watch: Watch,
) -> Found:
    """Compare all that the actors can choose but for what is left out (ids), which stays as it is set.

    Raises ``ValueError`` where that is too much, and `Stopped`.
    """
    settings = settings_of(model, scenario)
    settings = Settings(settings.states, settings.held | left_out)
    try:
        told = robust_choices(model, settings, free, actors, by, watch=watch)
    except TooMany as error:
        raise ValueError(f"{str(error)[:1].upper()}{str(error)[1:]}.") from None
    return Found(model, by, told)


# ── in words ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def called(model: Model, states: States) -> str:
    """A choice by what is chosen: ``Trust: present, Talks: held``."""
    return ", ".join(f"{model.conditions[c].title}: {model.states[s].title}" for c, s in states)


def group_name(found: Found, group: tuple[int, ...]) -> str:
    """Choices that come out alike, by what they have in common; one alone by all that is chosen."""
    # What few groups share tells this one apart, and comes first: a long name is cut at its end.
    common = [pair for other in found.groups for pair in found.shared(other)]
    shared = called(found.model, tuple(sorted(found.shared(group), key=common.count)))
    if len(group) == 1:
        return called(found.model, found.alike[group[0]][0])
    if not shared:
        return _n("%n choice(s) with nothing in common", len(group))
    return _n("%n choice(s): {shared}", len(group)).format(shared=shared)


def how_many(found: Found) -> str:
    """How many choices over how many futures; what makes no difference."""
    told = found.told
    futures = grouped(told.futures)
    over = (
        _("over a sample of {n} futures, with seed {seed}").format(n=futures, seed=told.seed)
        if told.seed is not None
        else _n("over all %n future(s)", told.futures)
    )
    words = [f"{_n('%n choice(s)', len(found.alike))} {over}."]
    if told.idle:
        names = ", ".join(found.model.conditions[condition].title for condition in told.idle)
        words.append(_("Makes no difference: {names}.").format(names=names))
    return " ".join(words)


def what_the_best_share(found: Found) -> str:
    """What to read first: the best choice, or what all of the best have in common."""
    count, shared = found.best
    if not count:
        return ""
    if count == 1:
        words = _("“{choice}” has the best worst case, whatever becomes of what is uncertain.")
        return words.format(choice=called(found.model, found.alike[0][0]))
    if not shared:
        return _n("The first %n choice(s) come out alike, and have nothing in common.", count)
    words = _n("The first %n choice(s) come out alike. In all of them: {shared}.", count)
    return words.format(shared=called(found.model, shared))


def error_words(choice: Choice) -> str:
    """The standard error of the mean of a sample, or nothing."""
    return "" if choice.error is None else f" ±{choice.error / UNITS:.1g}"


def explanation(found: Found, number: int, group: tuple[int, ...] = ()) -> list[Line]:
    """One choice, or a group of them that come out alike: what is chosen, how it comes out, what that rests on."""
    model = found.model
    states, choice = found.alike[number]
    lines = _chosen_together(found, group) if len(group) > 1 else [Line(_("What is chosen"), "heading")]
    if len(group) < 2:
        lines += [Line(f"{model.conditions[c].title} → {model.states[s].title}") for c, s in states]
    lines.append(Line(_("How it comes out"), "heading"))
    if choice.worst is None or choice.mean is None or choice.regret is None:
        return [*lines, Line(_("No future is consistent with it."), "quiet")]
    lines += [
        Line(_("At worst {n}").format(n=shown(choice.worst))),
        Line(_("On average {n}").format(n=points(choice.mean) + error_words(choice))),
        Line(
            _("Largest regret {n}").format(n=shown(choice.regret)),
            "plain",
            _("how far it stays behind the best choice in the same future, at most"),
        ),
    ]
    unsure = [model.conditions[condition].title for condition in found.told.uncertainties]
    lines.append(Line(_("Whatever becomes of"), "heading"))
    lines.append(Line(", ".join(unsure) or _("nothing: all else is as it is set"), "quiet"))
    own = [state.id for condition, _s in states for state in model.states_of(condition)]
    return lines + resting(model, effects_of(model, own, found.outcome.issues))


def _chosen_together(found: Found, group: tuple[int, ...]) -> list[Line]:
    """What all of a group choose, and what they choose differently without any difference to the outcome."""
    model, shared = found.model, found.shared(group)
    lines = [Line(_n("%n choice(s) that come out alike", len(group)), "heading")]
    lines += [Line(f"{model.conditions[c].title} → {model.states[s].title}") for c, s in shared]
    lines.append(Line(_("Chosen one way or the other"), "heading"))
    fixed = {condition for condition, _state in shared}
    open_: dict[str, list[str]] = {}
    for place in group:
        for condition, state in found.alike[place][0]:
            if condition not in fixed and model.states[state].title not in open_.setdefault(condition, []):
                open_[condition].append(model.states[state].title)
    lines += [Line(f"{model.conditions[c].title}: {' / '.join(titles)}", "quiet") for c, titles in open_.items()]
    return [*lines, Line(_("Try it takes the first of them; the table lists all."), "quiet")]
