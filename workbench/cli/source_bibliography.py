"""``modus source FILE import`` and ``export``: the sources as reference managers such as Zotero have them."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from workbench.cli.given import Commands, a_path, add_json, command, load
from workbench.cli.refusal import Refusal
from workbench.cli.terminal import answer_json, counted, plain, say

if TYPE_CHECKING:
    from workbench.domain.model import Model
    from workbench.exchange.bibliography import SourcesPlan


def add(actions: Commands) -> None:
    """Offer both actions."""
    read = command(
        actions,
        "import",
        "say what a bibliography (RIS, BibTeX, CSL-JSON) would add to the sources and change in them",
        "modus source relations.modus import library.ris",
        "An entry is a source that has its key, its DOI, or its title, year and first author.",
    )
    read.add_argument("list", metavar="LIST", type=a_path, help="the bibliography")
    read.add_argument("--apply", action="store_true", help="do it, as one edit")
    add_json(read)
    read.set_defaults(run=run_import)

    write = command(
        actions,
        "export",
        "write the sources as a bibliography: RIS, BibTeX or CSL-JSON, as the suffix says",
        "modus source relations.modus export sources.ris",
    )
    write.add_argument("list", metavar="OUT.ris·bib·json", type=a_path, help="the bibliography to write")
    write.add_argument("--public", action="store_true", help="leave private sources out")
    add_json(write)
    write.set_defaults(run=run_export)


def run_import(arguments: argparse.Namespace) -> int:
    """Answer ``import``; 0, or 1 where entries were refused."""
    from workbench.cli.editing import edit_file
    from workbench.exchange.bibliography import kind_of_bibliography, plan_sources, read_bibliography
    from workbench.exchange.problem import ImportProblem

    try:
        items, left_out = read_bibliography(arguments.list)
        kind = kind_of_bibliography(arguments.list)
    except ImportProblem as problem:
        raise Refusal(str(problem)) from None
    plans: list[SourcesPlan] = []

    def planned(model: Model) -> SourcesPlan:
        plans.append(plan_sources(model, items, kind))
        return plans[-1]

    if arguments.apply:
        edit_file(arguments.file, lambda model: planned(model).operation)
    else:
        planned(load(arguments.file))
    plan = plans[-1]
    if arguments.json:
        _answer(arguments, plan, left_out)
    else:
        _tell(plan, left_out, arguments.apply)
    return 1 if plan.refused or left_out else 0


def _answer(arguments: argparse.Namespace, plan: SourcesPlan, left_out: list[str]) -> None:
    answer_json(
        {
            "file": str(arguments.file),
            "applied": arguments.apply,
            "added": list(plan.added),
            "changed": list(plan.changed),
            "same": plan.same,
            "refused": [{"name": name, "reason": reason} for name, reason in plan.refused],
            "left_out": left_out,
        }
    )


def _tell(plan: SourcesPlan, left_out: list[str], applied: bool) -> None:
    for sentence in left_out:
        say(plain(sentence))
    for name, reason in plan.refused:
        say(f"“{plain(name)}”: {plain(reason)}")
    for key in plan.changed:
        say(f"{plain(key)} would say something else" if not applied else f"{plain(key)} was changed")
    for key in plan.added:
        say(f"{plain(key)} is new")
    told = f"{len(plan.added):,} added, {len(plan.changed):,} changed, {plan.same:,} as they are"
    refused = len(plan.refused) + len(left_out)
    say(f"{'Done' if applied else 'This would be'}: {told}, {refused:,} refused.")
    if not applied and plan.operation is not None:
        say("With --apply it is done, as one edit that can be undone.")


def run_export(arguments: argparse.Namespace) -> int:
    """Answer ``export``; 0."""
    from workbench.cli.output_files import refuse_same, write_text
    from workbench.exchange.bibliography import FORMATS, bibliography_text, item_of

    suffix = arguments.list.suffix.lower()
    if suffix not in FORMATS:
        raise Refusal(f"{arguments.list}: a bibliography is written as {', '.join(FORMATS)}")
    refuse_same(arguments.file, arguments.list)
    sources = [source for source in load(arguments.file).ordered("source") if not (arguments.public and source.private)]
    write_text(arguments.list, bibliography_text(map(item_of, sources), suffix))
    if arguments.json:
        answer_json({"file": str(arguments.list), "sources": len(sources)})
    else:
        say(f"{plain(str(arguments.list))}: {counted(len(sources), 'source')}.")
    return 0
