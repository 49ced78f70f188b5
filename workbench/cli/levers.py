"""``modus levers``: how far each condition swings each issue area."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from workbench.cli.given import (
    Commands,
    Situation,
    add_file,
    add_free,
    add_json,
    add_settings,
    command,
    free_of,
    situation,
)
from workbench.cli.judgements import Judgements
from workbench.cli.refusal import Refusal
from workbench.cli.terminal import answer_json, counted, plain, say, strong, table
from workbench.cli.watching import Watching

if TYPE_CHECKING:
    from workbench.engine.levers import AverageLever, Lever

#: How many levers are told to people, and how many with what they rest on; programs get them all.
_TOLD, _EXPLAINED = 20, 3


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(
        commands,
        "levers",
        "say how far each condition swings each issue area",
        "modus levers relations.modus --settle",
        "Each condition is put at each of its states, all else as in the scenario; with --settle the others then "
        "settle, so that what lies behind a lever is found; with --averaged it is put there in every future of what is "
        "free, and the swings are those of the mean points.",
    )
    add_file(parser)
    add_settings(parser)
    parser.add_argument("--averaged", action="store_true", help="over all futures instead of in the scenario")
    add_free(parser)
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0."""
    from workbench.engine.future_space import space
    from workbench.engine.levers import average_levers, levers

    if arguments.averaged and arguments.settle:
        raise Refusal("levers: --averaged and --settle are two questions; ask one of them")
    if (arguments.free or arguments.free_all) and not arguments.averaged:
        raise Refusal("levers: --free and --free-all say over which futures, and need --averaged")
    asked = situation(arguments)
    about: dict[str, Any] = {"settle": asked.settle, "averaged": arguments.averaged, "futures": None, "seed": None}
    with Watching("trying the levers") as watch:
        if arguments.averaged:
            futures = space(
                asked.model, asked.settings, free_of(asked, arguments), seed=arguments.seed, sample=arguments.sample
            )
            about |= {"futures": futures.count, "seed": futures.seed}
            found: tuple[Lever, ...] | tuple[AverageLever, ...] = average_levers(futures, watch)
        else:
            found = levers(asked.model, asked.settings, settle=asked.settle, watch=watch)
    if arguments.json:
        answer_json({**about, **_answer(asked, found)})
    else:
        _tell(asked, found, about)
    return 0


def _answer(asked: Situation, found: tuple[Lever, ...] | tuple[AverageLever, ...]) -> dict[str, Any]:
    judgements = Judgements(asked.model)
    return {"levers": [_lever(asked, lever, judgements) for lever in found], "judgements": judgements.answer()}


def _lever(asked: Situation, lever: Lever | AverageLever, judgements: Judgements) -> dict[str, Any]:
    from workbench.cli.answers import by_key, condition_key, state_key
    from workbench.domain.effect import AXES
    from workbench.engine.levers import Lever

    model = asked.model
    issues = model.issues
    answer: dict[str, Any] = {
        "condition": condition_key(model, lever.condition),
        "swings": {
            issues[issue].key: {axis: [_points(end) for end in span] for axis, span in zip(AXES, spans, strict=True)}
            for issue, spans in lever.swings.items()
        },
    }
    if isinstance(lever, Lever):
        answer["quadrant_changes"] = len(lever.turned)
        answer["turned"] = sorted(issues[issue].key for issue in lever.turned)
        answer["behind"] = {state_key(model, state): by_key(model, ends) for state, ends in lever.ends.items()}
        answer["circles"] = [state_key(model, state) for state in lever.circles]
    else:
        answer["quadrant_changes"] = float(lever.turned)
        answer["turned"], answer["behind"], answer["circles"] = [], {}, []
    answer["judgements"] = _rests_on(asked, lever, judgements)
    return answer


def _points(units: Any) -> int | float:
    """Units, whole or a fraction, as points."""
    from workbench.domain.points import UNITS, points_of_units

    return points_of_units(units) if isinstance(units, int) else float(units / UNITS)


def _rests_on(asked: Situation, lever: Lever | AverageLever, judgements: Judgements) -> list[str]:
    """The judgements that a lever rests on, by name."""
    from workbench.engine.resting import under_lever

    return sorted(judgements.name(*judgement) for judgement in under_lever(asked.model, lever))


def _tell(asked: Situation, found: tuple[Lever, ...] | tuple[AverageLever, ...], about: dict[str, Any]) -> None:
    from workbench.engine.levers import Lever

    model = asked.model
    say(strong(plain(f"{model.workspace.title} · {asked.title}")))
    if about["averaged"]:
        drawn = "" if about["seed"] is None else f", a sample with seed {about['seed']}"
        say(f"Averaged over {counted(about['futures'], 'future')}{drawn}.")
    moving = sorted((lever for lever in found if lever.reach), key=_weight)
    if not moving:
        say("No condition moves any issue area.")
        return
    say()
    rows = []
    for lever in moving[:_TOLD]:
        turned = len(lever.turned) if isinstance(lever, Lever) else float(lever.turned)
        most = sorted(lever.swings, key=lambda issue, own=lever: (-_swing(own, issue), model.issues[issue].key))[:3]
        swings = ", ".join(_swing_words(asked, lever, issue) for issue in most if _swing(lever, issue))
        rows.append((model.conditions[lever.condition].title, f"{turned:.3g}", f"{_points(lever.reach):.4g}", swings))
    table(("Condition", "Quadrants", "Swing", "Most on"), rows, right=(1, 2))
    if len(moving) > _TOLD:
        say(f"… and {len(moving) - _TOLD:,} more; --json lists them all.")
    judgements = Judgements(model)
    for lever in moving[:_EXPLAINED]:
        _lever(asked, lever, judgements)
        if isinstance(lever, Lever) and lever.ends:
            say()
            _tell_behind(asked, lever)
    judgements.tell()


def _weight(lever: Lever | AverageLever) -> tuple[Any, Any]:
    from workbench.engine.levers import Lever

    return (-len(lever.turned) if isinstance(lever, Lever) else -lever.turned), -lever.reach


def _swing(lever: Lever | AverageLever, issue: str) -> Any:
    """The longer of both swings of an issue area."""
    return max(most - least for least, most in lever.swings[issue])


def _swing_words(asked: Situation, lever: Lever | AverageLever, issue: str) -> str:
    from workbench.domain.effect import AXES

    spans: dict[str, tuple[Any, Any]] = dict(zip(AXES, lever.swings[issue], strict=True))
    axis = max(AXES, key=lambda one: spans[one][1] - spans[one][0])
    least, most = spans[axis]
    return f"{asked.model.issues[issue].key} {axis} {_points(least):.4g} to {_points(most):.4g}"


def _tell_behind(asked: Situation, lever: Lever) -> None:
    """What other conditions end in, for each state of a lever."""
    from workbench.cli.answers import by_key, state_key

    for state, ends in lever.ends.items():
        moved = ", ".join(f"{condition} = {end}" for condition, end in by_key(asked.model, ends).items())
        title = asked.model.conditions[lever.condition].key
        say(plain(f"With {title} = {state_key(asked.model, state)} settling leaves {moved}."))
    for state in lever.circles:
        say(plain(f"With {state_key(asked.model, state)} settling goes round in a circle."))
