"""``modus evidence FILE --export`` and ``--import``: evidence items as a table of a spreadsheet."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.cli.given import load
from workbench.cli.refusal import Refusal
from workbench.cli.terminal import answer_json, counted, plain, say

if TYPE_CHECKING:
    from workbench.content.evidence_table import Plan, Planned
    from workbench.domain.model import Model


def write_table(arguments: argparse.Namespace) -> int:
    """Answer ``--export``; 0. Raises `Refusal`."""
    from workbench.cli.output_files import refuse_same, write_text, writing
    from workbench.content.evidence_table import evidence_rows
    from workbench.exchange.sheets import as_csv, write_sheet

    out: Path = arguments.export
    refuse_same(arguments.file, out)
    suffix = out.suffix.lower()
    if suffix not in (".csv", ".xlsx"):
        raise Refusal(f"{out}: a table is written as .csv or .xlsx")
    rows = evidence_rows(load(arguments.file))
    if suffix == ".csv":
        write_text(out, as_csv(rows))
    else:
        try:
            with writing(out) as draft:
                write_sheet(draft, "Evidence", rows)
        except ValueError as problem:
            raise Refusal(f"{out}: {problem}") from None
    if arguments.json:
        answer_json({"file": str(out), "items": len(rows) - 1})
    else:
        say(f"{plain(str(out))}: {counted(len(rows) - 1, 'evidence item')}, private ones too.")
    return 0


def read_table(arguments: argparse.Namespace) -> int:
    """Answer ``--import``; 0, or 1 where rows were refused. Raises `Refusal`."""
    from workbench.cli.editing import edit_file
    from workbench.exchange.problem import ImportProblem
    from workbench.exchange.sheets import read_sheet

    try:
        rows = read_sheet(arguments.import_)
    except ImportProblem as problem:
        raise Refusal(str(problem)) from None
    plans: list[Plan] = []

    def planned(model: Model) -> Plan:
        from workbench.content.evidence_table import plan_evidence

        try:
            plans.append(plan_evidence(model, rows))
        except ValueError as problem:
            raise Refusal(f"{arguments.import_}: {problem}") from None
        return plans[-1]

    if arguments.apply:
        edit_file(arguments.file, lambda model: planned(model).operation)
    else:
        planned(load(arguments.file))
    plan = plans[-1]
    if arguments.json:
        answer_json({"file": str(arguments.file), "applied": arguments.apply, **_answer(plan)})
    else:
        _tell(plan, arguments.apply)
    return 1 if plan.refused else 0


def _answer(plan: Plan) -> dict[str, Any]:
    def listed(rows: tuple[Planned, ...]) -> list[dict[str, Any]]:
        return [{"row": one.row, "key": one.key, "claim": one.claim, "columns": list(one.columns)} for one in rows]

    return {
        "added": listed(plan.added),
        "changed": listed(plan.changed),
        "same": plan.same,
        "refused": [{"row": one.row, "name": one.name, "reason": one.reason} for one in plan.refused],
    }


def _tell(plan: Plan, applied: bool) -> None:
    for left_out in plan.refused:
        named = f"{plain(left_out.name)} " if left_out.name else ""
        say(f"row {left_out.row}: {named}{plain(left_out.reason)}")
    for one in plan.changed:
        say(f"row {one.row}: {plain(one.key)}: {', '.join(one.columns)}")
    for one in plan.added:
        say(f"row {one.row}: {plain(one.key)} is new")
    counts = (len(plan.added), len(plan.changed), plan.same, len(plan.refused))
    words = ("added", "changed", "as they are", "refused")
    told = ", ".join(f"{count:,} {word}" for count, word in zip(counts, words, strict=True))
    say(f"{'Done' if applied else 'This would be'}: {told}.")
    if not applied and plan.operation is not None:
        say("With --apply it is done, as one edit that can be undone.")
