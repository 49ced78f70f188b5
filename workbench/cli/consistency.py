"""``modus consistency``: the impact balances of one scenario."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from workbench.cli.comments import comment_answers, tell_comments
from workbench.cli.given import Commands, Situation, add_file, add_json, add_settings, command, situation
from workbench.cli.terminal import NOTHING, answer_json, plain, say, strong, table

if TYPE_CHECKING:
    from workbench.engine.balances import Balance, Consistency


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(
        commands,
        "consistency",
        "say whether the states of a scenario go together",
        "modus consistency relations.modus --scenario economic-cushion --why",
        "A state is consistent when no other state of its condition is pushed more.",
    )
    add_file(parser)
    add_settings(parser, settle=False)
    parser.add_argument("--why", action="store_true", help="say what speaks for and against each state")
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0."""
    from workbench.engine.balances import consistency

    asked = situation(arguments)
    found = consistency(asked.model, asked.settings)
    states = asked.settings.states
    if arguments.json:
        why = {"commentary": comment_answers(asked.model, states)} if arguments.why else {}
        answer_json({**_answer(asked, found), **why})
        return 0
    _tell(asked, found)
    if arguments.why:
        tell_comments(asked.model, states)
    return 0


def _balances(asked: Situation, balance: Balance) -> dict[str, int]:
    states = asked.model.states
    return dict(sorted((states[state].key, amount) for state, amount in balance.balances.items()))


def _answer(asked: Situation, found: Consistency) -> dict[str, Any]:
    from workbench.cli.answers import state_key

    return {
        "consistent": found.consistent,
        "conditions": [
            {
                "key": balance.key,
                "state": state_key(asked.model, balance.state),
                "balances": _balances(asked, balance),
                "inconsistency": balance.inconsistency,
            }
            for balance in found.conditions
        ],
    }


def _tell(asked: Situation, found: Consistency) -> None:
    from workbench.cli.answers import state_key
    from workbench.domain.points import UNITS, written

    model = asked.model
    say(strong(plain(f"{model.workspace.title} · {asked.title}")))
    wrong = sum(1 for balance in found.conditions if balance.inconsistency)
    say("Consistent." if found.consistent else f"Not consistent: {wrong} of {len(found.conditions)} conditions.")
    if not model.cross_impacts:
        say("There are no cross-impacts, so nothing pushes anything.")
    say()
    rows = [
        (
            model.conditions[balance.condition].title,
            state_key(model, balance.state),
            ", ".join(f"{key} {written(n * UNITS)}" for key, n in _balances(asked, balance).items()),
            NOTHING if balance.inconsistency is None else str(balance.inconsistency or ""),
        )
        for balance in found.conditions
    ]
    if rows:
        table(("Condition", "State", "Balances", "Inconsistency"), rows, right=(3,))
