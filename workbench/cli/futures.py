"""``modus futures``: where issue areas stand over all futures, what tells failing ones apart, which choices hold up."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from workbench.cli.futures_found import Told
from workbench.cli.given import (
    Commands,
    Situation,
    add_actors,
    add_file,
    add_free,
    add_json,
    add_settings,
    command,
    find_all,
    free_of,
    situation,
)
from workbench.cli.judgements import Judgements
from workbench.cli.refusal import Refusal
from workbench.cli.terminal import answer_json
from workbench.cli.watching import Watching

if TYPE_CHECKING:
    from workbench.engine.choices import Choices, Outcome
    from workbench.engine.discovery import Discovery
    from workbench.engine.future_space import Space
    from workbench.engine.targets import Target

#: Up to so many futures every issue area is asked what tells its failing ones apart; beyond that those named are.
_ALL_DESCRIBED = 100_000


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(
        commands,
        "futures",
        "say where issue areas stand over all futures, and which choices hold up",
        'modus futures relations.modus --free cushion --actor russia --outcome "korea-links quadrant=partnership"',
        "Free is what is unknown, what is marked uncertain and not set or pinned, and what --free names. With --actor "
        "all that these actors can choose is compared, by an outcome: "
        "“korea-nuclear cooperation”, “korea-nuclear quadrant=partnership”, or “partnership” for the number of issue "
        "areas in a quadrant, which it is unless stated.",
    )
    add_file(parser)
    add_settings(parser, settle=False)
    add_free(parser)
    parser.add_argument("--consistent-only", action="store_true", help="only futures in which everything is consistent")
    parser.add_argument(
        "--issue",
        metavar="I",
        action="append",
        default=[],
        dest="issues",
        help="say in words in which futures this issue area fails; may be repeated",
    )
    add_actors(parser, "compare what these actors can choose; may be repeated")
    parser.add_argument("--outcome", metavar="O", help="what the choices are judged by")
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0."""
    from workbench.cli.futures_answer import futures_answer
    from workbench.cli.futures_told import tell
    from workbench.content.target_text import outcome
    from workbench.engine.future_space import TooMany, space
    from workbench.engine.futures import futures

    asked = situation(arguments)
    free = free_of(asked, arguments)
    if arguments.outcome is not None and not arguments.actors:
        raise Refusal("futures: --outcome is what the choices of actors are judged by, and needs --actor")
    try:
        wanted = outcome(asked.model, arguments.outcome or "partnership")
    except ValueError as error:
        raise Refusal(f"{arguments.file}: --outcome: {error}") from None
    issues = find_all(asked.model, "issue", arguments.issues, arguments.file)
    with Watching("going through the futures") as watch:
        try:
            over = space(
                asked.model,
                asked.settings,
                free,
                consistent_only=arguments.consistent_only,
                seed=arguments.seed,
                sample=arguments.sample,
                watch=watch,
            )
        except TooMany as error:
            raise Refusal(f"{arguments.file}: {error}") from None
        found = futures(over, watch)
        described = _described(asked, over, issues, wanted, watch)
        choices, not_compared = _choices(asked, free, wanted, arguments, watch)
    told = Told(
        asked,
        found,
        described,
        wanted,
        (arguments.outcome or "partnership").strip(),
        choices,
        not_compared,
        Judgements(asked.model),
    )
    if arguments.json:
        answer_json(futures_answer(told))
    else:
        tell(told)
    return 0


def _described(
    asked: Situation, over: Space, issues: list[str], outcome: Outcome, watch: Watching
) -> list[tuple[Discovery, Target]]:
    """What tells the failing futures apart: of the issue areas named, or of all where that takes no time.

    To fail is to miss the outcome's target where it is about this issue area alone, else to stay below the threshold of
    cooperation.
    """
    from workbench.engine.discovery import discover
    from workbench.engine.evaluation import TOP
    from workbench.engine.targets import Target

    usual = Target((2 * asked.model.workspace.threshold, TOP))
    alone = outcome.issues[0] if outcome.target is not None and len(outcome.issues) == 1 else None
    wanted = list(dict.fromkeys([*issues, *([alone] if alone else [])]))
    if not wanted and over.count <= _ALL_DESCRIBED:
        wanted = [issue.id for issue in over.arrays.issues]
    targets = {issue: outcome.target if issue == alone and outcome.target else usual for issue in wanted}
    return [(discover(over, issue, targets[issue], watch), targets[issue]) for issue in wanted]


def _choices(
    asked: Situation, free: tuple[str, ...], outcome: Outcome, arguments: argparse.Namespace, watch: Watching
) -> tuple[Choices | None, str]:
    """The choices compared, or why they are not. An outcome that was stated must be answered: raises `Refusal`."""
    from workbench.engine.choices import robust_choices
    from workbench.engine.future_space import TooMany

    if not arguments.actors:
        return None, ""
    actors = find_all(asked.model, "actor", arguments.actors, arguments.file)
    try:
        found = robust_choices(
            asked.model,
            asked.settings,
            free,
            actors,
            outcome,
            consistent_only=arguments.consistent_only,
            seed=arguments.seed,
            sample=arguments.sample,
            watch=watch,
        )
        return found, ""
    except TooMany as error:
        if arguments.outcome is not None:
            raise Refusal(f"{arguments.file}: {error}") from None
        return None, str(error)
