"""``modus paths``: what it would take for an issue area to reach a target."""

from __future__ import annotations

import argparse
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from workbench.cli.given import (
    Commands,
    Situation,
    add_actors,
    add_file,
    add_json,
    add_settings,
    command,
    find,
    find_all,
    situation,
    whole_number,
)
from workbench.cli.judgements import Judgements
from workbench.cli.refusal import STOPPED, Refusal
from workbench.cli.terminal import answer_json, counted, plain, say, strong
from workbench.cli.watching import Watching

if TYPE_CHECKING:
    from workbench.domain.issue import Issue
    from workbench.engine.pathways import Pathways, Way
    from workbench.engine.settling import Step

#: How many sets are told to people; programs get them all.
_TOLD = 12


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(
        commands,
        "paths",
        "say what it would take for an issue area to reach a target",
        "modus paths relations.modus --issue korea-nuclear --target quadrant=partnership --settle --max 2",
        "All sets of changes of which none can be left out, the smallest first. A target is a bound such as "
        "cooperation>=6, several joined by “and”, or quadrant=partnership. Ctrl-C stops the search and gives what "
        "was found.",
    )
    add_file(parser)
    parser.add_argument("--issue", metavar="I", required=True, help="the issue area, by key or title")
    parser.add_argument("--target", metavar="T", required=True, help="what it is to reach")
    add_settings(parser)
    add_actors(parser, "only what these actors control together may move; may be repeated")
    parser.add_argument(
        "--max", metavar="N", type=whole_number(0, 20), default=4, help="the largest set looked for (4 if left out)"
    )
    parser.add_argument("--possible", action="store_true", help="be content if the target may be reached")
    parser.add_argument("--seconds", metavar="N", type=whole_number(1), help="stop the search after so long")
    add_json(parser)
    parser.set_defaults(run=run)


@dataclass
class _Told:
    """The question and its answer, with what it rests on."""

    asked: Situation
    issue: Issue
    target: str
    found: Pathways
    judgements: Judgements
    possible: bool
    stopped: str
    #: Where nothing reaches it for certain: what reaches it perhaps.
    perhaps: Pathways | None


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0, or 130 where it was stopped from the keyboard. Raises `Refusal`."""
    from workbench.content.target_text import target
    from workbench.engine.pathways import paths

    asked = situation(arguments)
    issue = find(asked.model, "issue", arguments.issue, arguments.file)
    actors = find_all(asked.model, "actor", arguments.actors, arguments.file)
    try:
        wanted = target(asked.model, arguments.target, arguments.possible)
    except ValueError as error:
        raise Refusal(f"{arguments.file}: --target: {error}") from None
    search = partial(
        paths, asked.model, issue.id, settings=asked.settings, actors=actors, most=arguments.max, settle=asked.settle
    )
    with Watching("looking for sets of changes", arguments.seconds) as watch:
        found = search(wanted, watch=watch)
        perhaps = None
        if not found.ways and found.complete and not (arguments.possible or arguments.json):
            perhaps = search(replace(wanted, possible=True), watch=watch)
    told = _Told(
        asked, issue, arguments.target.strip(), found, Judgements(asked.model), arguments.possible, watch.why, perhaps
    )
    if arguments.json:
        answer_json(_answer(told))
    else:
        _tell(told)
    return STOPPED if watch.interrupted else 0


def _answer(told: _Told) -> dict[str, Any]:
    from workbench.cli.answers import condition_keys

    model, found = told.asked.model, told.found
    sets = [_set(told, way) for way in found.ways]
    return {
        "issue": told.issue.key,
        "title": told.issue.title,
        "target": told.target,
        "scenario": model.scenarios[told.asked.scenario].key if told.asked.scenario else None,
        "possible": told.possible,
        "settle": told.asked.settle,
        "complete": found.complete,
        "up_to": found.up_to if found.complete else found.through,
        "asked": found.up_to,
        "movable": condition_keys(model, found.movable),
        "sets": sets,
        "judgements": told.judgements.answer(),
    }


def _set(told: _Told, way: Way) -> dict[str, Any]:
    """One set, where it leads, and what that rests on."""
    from workbench.cli.answers import both, by_key, condition_key, state_key
    from workbench.engine.resting import under_way

    model, settings = told.asked.model, told.asked.settings
    low, high = zip(*way.band, strict=True)
    ends = [both(*low), both(*high)]
    steps = _steps(told, way)
    moves = [*way.changes, *((step.condition, step.after) for step, _ in steps)]
    return {
        "changes": by_key(model, dict(way.changes)),
        "size": len(way.changes),
        "difficulty": way.difficulty,
        **both(*way.point),
        "band": {axis: [end[axis] for end in ends] for axis in ends[0]},
        "steps": [
            {
                "condition": condition_key(model, step.condition),
                "from": state_key(model, step.before),
                "to": state_key(model, step.after),
                "judgements": pushes,
            }
            for step, pushes in steps
        ],
        "unknown_pushes": _unknown_pushes(told, way),
        "judgements": sorted(
            told.judgements.name(*judgement) for judgement in under_way(model, settings, told.issue.id, moves)
        ),
    }


def _unknown_pushes(told: _Told, way: Way) -> list[str]:
    """The keys of what stays unknown and pushes others: what is certain is so as far as these push nothing."""
    from workbench.cli.answers import condition_keys
    from workbench.engine.settling import pushing_unknowns

    if not told.asked.settle:
        return []
    states = {**told.asked.settings.states, **dict(way.changes)}
    return condition_keys(told.asked.model, pushing_unknowns(told.asked.model, states))


def _steps(told: _Told, way: Way) -> list[tuple[Step, list[str]]]:
    """What settles after the changes, step by step, each with the cross-impacts on either state that act then."""
    from workbench.engine.settings import Settings
    from workbench.engine.settling import settle

    if not told.asked.settle:
        return []
    settings = told.asked.settings
    states = {**settings.states, **dict(way.changes)}
    found = []
    for step in settle(told.asked.model, Settings(dict(states), settings.held | {c for c, _ in way.changes})).steps:
        acting = [state for state in states.values() if state is not None]
        pushes = {*told.judgements.impacts(acting, step.after), *told.judgements.impacts(acting, step.before)}
        found.append((step, sorted(pushes)))
        states[step.condition] = step.after
    return found


def _tell(told: _Told) -> None:
    found = told.found
    say(strong(plain(f"{told.issue.title} · {told.asked.title}")))
    way = "possible" if told.possible else "certain"
    say(plain(f"Wanted: {told.target}, {way}. {counted(len(found.movable), 'condition')} may move."))
    say(plain(_how_complete(told)))
    for number, one in enumerate(found.ways[:_TOLD], 1):
        say()
        _tell_way(told, number, one)
    if len(found.ways) > _TOLD:
        say()
        say(f"… and {len(found.ways) - _TOLD:,} more; --json lists them all.")
    told.judgements.tell()


def _how_complete(told: _Told) -> str:
    from workbench.content.phrases import setting_wording

    found = told.found
    size = found.up_to if found.complete else found.through
    if found.ways and not found.ways[0].changes:
        return "It is reached already: nothing has to change."
    changes = f"up to {counted(size, 'change')}"
    if not found.complete:
        what = counted(len(found.ways), "set") if found.ways else "no set"
        return f"Stopped {told.stopped}: {what} found so far; all sets of {changes} are among them."
    if not found.ways:
        near = told.perhaps.ways[0].changes if told.perhaps and told.perhaps.ways else ()
        words = ", ".join(setting_wording(told.asked.model, c, s) for c, s in near) or "what is not known as it may be"
        perhaps = f" It is possible, though not certain, with {words}; --possible says more."
        return f"No set of {changes} reaches it." + (perhaps if told.perhaps and told.perhaps.ways else "")
    verb = "reaches" if len(found.ways) == 1 else "reach"
    return f"{counted(len(found.ways), 'set')} of {changes} {verb} it; there are no others."


def _tell_way(told: _Told, number: int, way: Way) -> None:
    from workbench.cli.answers import condition_key, state_key
    from workbench.domain.points import written

    model = told.asked.model
    answer = _set(told, way)
    changes = ", ".join(
        f"{condition_key(model, c)} = {state_key(model, s)} ({model.conditions[c].difficulty})" for c, s in way.changes
    )
    say(plain(f"{number}. {changes or 'nothing'}: difficulty {way.difficulty}"))
    places = []
    for axis, point, (low, high) in zip(("cooperation", "competition"), way.point, way.band, strict=True):
        band = "" if low == high == point else f" ({written(low)} to {written(high)})"
        places.append(f"{axis} {written(point)}{band}")
    steps = ", ".join(f"{step['condition']} = {step['to']}" for step in answer["steps"])
    say("   " + plain(f"leads to {', '.join(places)}"))
    if steps:
        say("   " + plain(f"as settling then moves {steps}"))
    if answer["unknown_pushes"]:
        say("   " + plain(f"as far as what is unknown pushes nothing: {', '.join(answer['unknown_pushes'])}"))
