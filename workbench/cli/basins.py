"""``modus basins``: where scenarios settle."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from workbench.cli.given import Commands, add_file, add_json, add_settings, command, situation, whole_number
from workbench.cli.refusal import Refusal
from workbench.cli.terminal import answer_json, counted, plain, say, strong
from workbench.cli.watching import Watching

if TYPE_CHECKING:
    from workbench.cli.given import Situation
    from workbench.engine.basins import Basin, Basins

#: The most ends that are told to people.
_MOST_TOLD = 20


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(
        commands,
        "basins",
        "say which share of all starts settles in which scenario or circle",
        "modus basins relations.modus --scenario economic-cushion --sample 500",
        "What the scenario sets, and what carries the pin, is held; without a scenario nothing is. All other\n"
        "conditions start in every state. Where there are more than 4,194,304 starts, a sample is drawn.",
    )
    add_file(parser)
    add_settings(parser, settle=False)
    everything = "global succession: in each step all inconsistent conditions move at once"
    parser.add_argument("--global", dest="all_at_once", action="store_true", help=everything)
    parser.add_argument("--sample", metavar="N", type=whole_number(1), help="draw so many starts by chance")
    parser.add_argument("--seed", metavar="N", type=whole_number(0), default=0, help="where chance begins (0)")
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0. Raises `Refusal`."""
    from workbench.engine.basins import basins
    from workbench.engine.succession import all_at_once, one_at_a_time
    from workbench.engine.watching import Stopped

    asked = situation(arguments)
    settings = asked.settings if arguments.scenario is not None or arguments.settings else None
    move = all_at_once if arguments.all_at_once else one_at_a_time
    with Watching("Following starts") as watch:
        try:
            found = basins(asked.model, settings, move, sample=arguments.sample, seed=arguments.seed, watch=watch)
        except Stopped:
            raise Refusal(f"stopped {watch.why}: nothing can be said yet; --sample N follows fewer starts") from None
    if arguments.json:
        answer_json(_answer(asked, found, "global" if arguments.all_at_once else "local"))
    else:
        _tell(asked, found)
    return 0


def _answer(asked: Situation, found: Basins, succession: str) -> dict[str, Any]:
    from workbench.cli.answers import by_key, condition_keys
    from workbench.engine.network import network

    return {
        "succession": succession,
        "method": "enumerated" if found.seed is None else "sampled",
        "starts": found.starts,
        "seed": found.seed,
        "basins": [
            {
                "share": float(basin.share),
                "standard_error": basin.standard_error,
                "starts": basin.starts,
                "rests": basin.rests,
                "scenarios": [by_key(asked.model, scenario) for scenario in basin.scenarios],
            }
            for basin in found.basins
        ],
        "left_out": condition_keys(asked.model, network(asked.model).left_out),
    }


def _tell(asked: Situation, found: Basins) -> None:
    say(strong(plain(asked.model.workspace.title)))
    how = "all of them followed" if found.seed is None else f"a sample, seed {found.seed}"
    ends = counted(len(found.basins), "end")
    say(f"{counted(found.starts, 'start')} ({how}) come to {ends}:")
    for basin in found.basins[:_MOST_TOLD]:
        say()
        error = "" if basin.standard_error is None else f" ± {100 * basin.standard_error:.1f}"
        what = "one scenario" if basin.rests else f"a circle of {len(basin.scenarios)} scenarios"
        say(strong(f"{100 * float(basin.share):.1f}{error} %: {what}"))
        for line in _settings(asked, basin):
            say(f"  {plain(line)}")
    if len(found.basins) > _MOST_TOLD:
        say()
        say(f"… and {counted(len(found.basins) - _MOST_TOLD, 'smaller one')}; --json tells all.")


def _settings(asked: Situation, basin: Basin) -> list[str]:
    model = asked.model
    return [
        ", ".join(f"{model.conditions[c].title} = {model.states[s].title if s else 'unknown'}" for c, s in one.items())
        for one in basin.scenarios
    ]
