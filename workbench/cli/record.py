"""``modus record``: what the cases show, and whether the requirements fit what happened."""

from __future__ import annotations

import argparse
import re
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.given import Commands, add_file, add_json, command, find_all, load, whole_number
from workbench.cli.record_found import Record
from workbench.cli.refusal import Problems, Refusal
from workbench.cli.terminal import answer_json
from workbench.cli.watching import Watching

if TYPE_CHECKING:
    from workbench.domain.model import Model
    from workbench.engine.record.cases import Cases

#: What a file must be called to be read as a table and not as a workspace.
_TABLES = (".csv", ".tsv", ".txt")
_MOST_CONDITIONS_TOLD = 5


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(
        commands,
        "record",
        "say what the cases show, and whether the requirements fit what happened",
        "modus record relations.modus --condition equal-in-form --condition us-approach",
        "FILE is a workspace, or a table (.csv) of QCA data, crisp, multi-value or fuzzy: case, one column per "
        "condition, last the outcome. Without --condition all are taken that are known in every case.",
    )
    add_file(parser, what="the workspace, or the table")
    parser.add_argument(
        "--condition",
        metavar="C",
        action="append",
        default=[],
        dest="conditions",
        help="only this condition, and the cases in which it is known; may be repeated",
    )
    parser.add_argument(
        "--frequency", metavar="N", type=whole_number(1), default=1, help="the fewest cases of a row (1 if left out)"
    )
    parser.add_argument(
        "--inclusion",
        metavar="X",
        type=_share,
        default=Fraction(3, 4),
        help="the least consistency of a row that goes with the outcome, from 0 to 1 (0.75 if left out)",
    )
    parser.add_argument("--seconds", metavar="N", type=whole_number(1), help="stop looking for solutions after so long")
    add_json(parser)
    parser.set_defaults(run=run)


def _share(text: str) -> Fraction:
    if re.fullmatch(r"[0-9]{1,9}(?:\.[0-9]{1,40})?|\.[0-9]{1,40}", text, re.ASCII) and Fraction(text) <= 1:
        return Fraction(text)
    raise argparse.ArgumentTypeError(f"“{text[:30]}” is no number from 0 to 1")


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0. Where the search was stopped, the rest is told."""
    with Watching("looking for what was enough", arguments.seconds) as watch:
        found = _found(arguments, watch)
    if arguments.json:
        from workbench.cli.record_answer import record_answer

        answer_json(record_answer(found))
    else:
        from workbench.cli.record_told import tell

        tell(found)
    return 0


def _found(arguments: argparse.Namespace, watch: Watching) -> Record:
    from workbench.engine.record.back_test import back_test
    from workbench.engine.record.findings import findings

    lacks: list[str] = []
    left_out: list[str] = []
    model = None
    if arguments.file.suffix.lower() in _TABLES:
        cases: Cases | None = _from_table(arguments.file, arguments.conditions)
        lacks.append("A table of data has no issue areas, and so no requirements to put to what happened.")
        title = arguments.file.name
    else:
        model = load(arguments.file)
        cases, left_out = _from_workspace(model, arguments, lacks)
        title = model.workspace.title
    shown = findings(cases, arguments.frequency, arguments.inclusion, watch) if cases else None
    for kind in shown.stopped if shown else ():
        lacks.append(f"The {kind} solutions are not there: the search for them was stopped {watch.why}.")
    table = shown.table if shown else None
    if table is not None and not table.positives:
        lacks.append(
            f"No combination of states goes with the outcome at an inclusion cut of {float(arguments.inclusion):g} and "
            f"a frequency cut of {arguments.frequency}, so there is no solution."
        )
    return Record(
        title,
        arguments.frequency,
        arguments.inclusion,
        cases,
        left_out,
        model,
        back_test(model) if model else (),
        table,
        shown.solutions if shown else (),
        shown.fits if shown else {},
        shown.necessity if shown else (),
        lacks,
    )


def _from_table(path: Path, conditions: list[str]) -> Cases:
    from workbench.exchange.importing import read_cases
    from workbench.exchange.problem import ImportProblem, ImportProblems

    try:
        cases = read_cases(path).cases
    except ImportProblems as problems:
        raise Problems(str(problems)) from None
    except ImportProblem as problem:
        raise Refusal(str(problem)) from None
    names = [column.name for column in cases.conditions]
    for name in conditions:
        if name not in names:
            raise Refusal(f"{path}: there is no column “{name[:60]}”; there are {', '.join(names)}")
    return cases.only(conditions) if conditions else cases


def _from_workspace(model: Model, arguments: argparse.Namespace, lacks: list[str]) -> tuple[Cases | None, list[str]]:
    """The data, None where there are none, and the keys of the cases that are left out; what is lacking is told."""
    from workbench.engine.record.workspace_cases import always_known, workspace_cases

    conditions = tuple(find_all(model, "condition", arguments.conditions, arguments.file)) or always_known(model)
    if not model.cases:
        lacks.append("The workspace has no cases.")
        return None, []
    if not any(case.issues for case in model.cases.values()):
        lacks.append("No case names an issue area, so there are no requirements to put to what happened.")
    if not conditions:
        lacks.append(_no_condition(model))
        return None, []
    cases, left_out = workspace_cases(model, conditions)
    keys = sorted(model.cases[case].key for case in left_out)
    if not cases.names:
        lacks.append("There is no case in which the state of all these conditions is known.")
        return None, keys
    return cases, keys


def _no_condition(model: Model) -> str:
    from workbench.engine.record.workspace_cases import known_in

    known = sorted(known_in(model).items(), key=lambda item: (-item[1], model.conditions[item[0]].key))
    if not known:
        return "The cases say nothing about the states of conditions."
    most = ", ".join(f"{model.conditions[c].key} ({count})" for c, count in known[:_MOST_CONDITIONS_TOLD])
    return (
        f"No condition is known in all {len(model.cases)} cases, so there is no truth table; --condition names those "
        f"to look at, and the cases that do not know them are left out. Known in most: {most}."
    )
