"""``modus evidence``: how well each judgement is backed, and the states of a condition against the evidence."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from workbench.cli.given import Commands, a_path, add_file, add_json, command, find, load
from workbench.cli.refusal import Refusal
from workbench.cli.terminal import NOTHING, answer_json, counted, plain, say, strong, table

if TYPE_CHECKING:
    from workbench.domain.model import Model
    from workbench.engine.competing_states import Standing, Weighed

Found = tuple[tuple["Standing", ...], tuple["Weighed", ...]]


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(
        commands,
        "evidence",
        "say how well each judgement is backed, and put the states of a condition against the evidence",
        "modus evidence relations.modus --condition trust",
    )
    add_file(parser)
    parser.add_argument("--condition", metavar="C", help="put the states of this condition against the evidence")
    parser.add_argument("--export", metavar="TABLE", type=a_path, help="write the items as a table (.csv or .xlsx)")
    parser.add_argument(
        "--import",
        metavar="TABLE",
        type=a_path,
        dest="import_",
        help="say what a table of items (CSV or XLSX) would add and change; matched by key",
    )
    parser.add_argument("--apply", action="store_true", help="with --import: do it, as one edit")
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0, or 1 where rows of a table were refused."""
    from workbench.cli.evidence_table import read_table, write_table
    from workbench.engine.competing_states import weigh_states

    asked = [one for one in (arguments.condition, arguments.export, arguments.import_) if one is not None]
    if len(asked) > 1 or (arguments.apply and arguments.import_ is None):
        raise Refusal("--condition, --export and --import exclude each other; --apply goes with --import")
    if arguments.export is not None:
        return write_table(arguments)
    if arguments.import_ is not None:
        return read_table(arguments)
    model = load(arguments.file)
    condition = None
    found: Found = ((), ())
    if arguments.condition is not None:
        condition = str(find(model, "condition", arguments.condition, arguments.file).id)
        found = weigh_states(model, condition)
    judgements = _judgements(model)
    if arguments.json:
        answer_json(_answer(model, judgements, condition, found))
    elif condition is None:
        _tell_judgements(model, judgements)
    else:
        _tell_states(model, condition, found)
    return 0


def _judgements(model: Model) -> list[dict[str, Any]]:
    """Every judgement with how many evidence items speak for and against it, and their best grades."""
    from workbench.cli.coverage import judgement_words
    from workbench.engine.coverage import backing, judgements

    found = []
    for judgement, target in judgements(model):
        known = backing(model, judgement, target)
        found.append(
            {
                "judgement": judgement_words(model, judgement, target),
                "supports": len(known.supporting),
                "contradicts": len(known.contradicting),
                "best_for": known.best,
                "best_against": known.best_against,
                "evidence": [model.evidence[one].key for one in known.supporting],
                "contradicted_by": [model.evidence[one].key for one in known.contradicting],
            }
        )
    return found


def _answer(model: Model, judgements: list[dict[str, Any]], condition: str | None, found: Found) -> dict[str, Any]:
    standings, weighed = found
    assessed = model.conditions[condition].baseline if condition else None
    return {
        "judgements": judgements,
        "unsupported": sum(1 for one in judgements if not one["supports"] and not one["contradicts"]),
        "condition": model.conditions[condition].key if condition else None,
        "states": [
            {
                "state": model.states[one.state].key,
                "assessed": one.state == assessed,
                "inconsistency": float(one.inconsistency),
            }
            for one in standings
        ],
        "matrix": [
            {
                "evidence": model.evidence[one.evidence].key,
                "claim": model.evidence[one.evidence].claim,
                "grade": model.evidence[one.evidence].grade,
                "weight": float(one.weight),
                "diagnosticity": one.diagnosticity,
                "cells": {model.states[state].key: cell for state, cell in one.cells.items()},
            }
            for one in weighed
        ],
    }


def _tell_judgements(model: Model, judgements: list[dict[str, Any]]) -> None:
    say(strong(plain(model.workspace.title)))
    if not judgements:
        say("There are no judgements.")
        return
    say()

    def side(count: int, grade: str | None) -> str:
        return f"{count} {grade}" if grade else NOTHING

    rows = [
        (one["judgement"], side(one["supports"], one["best_for"]), side(one["contradicts"], one["best_against"]))
        for one in judgements
    ]
    table(("Judgement", "For", "Against"), rows)
    without = sum(1 for one in judgements if not one["supports"] and not one["contradicts"])
    say(f"{without} of {counted(len(rows), 'judgement')} have no evidence; `modus coverage` says what hangs on them.")


def _tell_states(model: Model, condition: str, found: Found) -> None:
    standings, weighed = found
    say(strong(plain(model.conditions[condition].title)))
    if not weighed:
        say("No evidence speaks to any of its states.")
        return
    assessed = model.conditions[condition].baseline
    rows = [
        (
            model.states[one.state].title + (" (assessed)" if one.state == assessed else ""),
            f"{float(one.inconsistency):.2f}",
        )
        for one in standings
    ]
    say()
    table(("State", "Speaks against it"), rows, right=(1,))
    say()
    order = [one.state for one in standings]
    _tell_matrix(model, order, weighed)


def _tell_matrix(model: Model, order: Sequence[str], weighed: Sequence[Weighed]) -> None:
    rows = [
        (
            *(one.cells[state] for state in order),
            *(str(one.diagnosticity), model.evidence[one.evidence].grade, model.evidence[one.evidence].claim),
        )
        for one in weighed
    ]
    heads = (*(model.states[state].title for state in order), "Tells", "Grade", "Evidence")
    table(heads, rows, right=(len(order),))
    say("CC, C: consistent; I, II: inconsistent; N: neither. They follow from what evidence supports or contradicts,")
    say("and from cross-impacts; the grade weighs what speaks against a state.")
