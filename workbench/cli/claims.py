"""``modus claims``: does the model reproduce what the source says."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from workbench.cli.given import Commands, add_file, add_json, command, load
from workbench.cli.terminal import answer_json, counted, say, table

if TYPE_CHECKING:
    from workbench.domain.model import Model


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(
        commands,
        "claims",
        "check whether the model reproduces what the source says",
        "modus claims relations.modus",
        "Ends with exit code 1 if a claim fails.",
    )
    add_file(parser)
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0 if every claim holds (or there is none), else 1."""
    model = load(arguments.file)
    answers = _answers(model)
    failed = sum(1 for answer in answers if not answer["holds"])
    if arguments.json:
        answer_json({"claims": answers})
    elif answers:
        _tell(answers)
        say()
        say(f"{len(answers) - failed} of {counted(len(answers), 'claim')} hold.")
    else:
        say("There are no claims.")
    return 1 if failed else 0


def _answers(model: Model) -> list[dict[str, Any]]:
    from workbench.engine.claims import check
    from workbench.exchange.words import locators

    found = []
    for claim in sorted(model.claims.values(), key=lambda claim: claim.key):
        answer = check(model, claim)
        found.append(
            {
                "key": claim.key,
                "title": claim.title,
                "locator": "; ".join(locators(model, claim.passages)),
                "holds": answer.holds,
                "expected": "; ".join(e.expected for e in answer.expectations),
                "found": "; ".join(e.found for e in answer.expectations),
                "expectations": [
                    {"holds": e.holds, "expected": e.expected, "found": e.found} for e in answer.expectations
                ],
            }
        )
    return found


def _tell(answers: list[dict[str, Any]]) -> None:
    """A line for each claim, and what a failing one expected and found."""
    rows: list[tuple[str, ...]] = []
    for answer in answers:
        rows.append(("✓" if answer["holds"] else "✗", answer["key"], answer["locator"], answer["title"]))
        failing = [e for e in answer["expectations"] if not e["holds"]]
        rows += [("", "", "", f"expected {e['expected']}, found {e['found']}") for e in failing]
    table(("", "Claim", "Passage", "What the source says"), rows)
