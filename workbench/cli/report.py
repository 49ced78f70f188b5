"""``modus report``: the brief."""

from __future__ import annotations

import argparse
import sys

from workbench.cli.given import (
    Commands,
    add_file,
    add_json,
    add_out,
    add_scenario,
    command,
    find_scenario,
    load,
)
from workbench.cli.output_files import refuse_same, write_text
from workbench.cli.refusal import Refusal
from workbench.cli.render import need_no_display
from workbench.cli.terminal import answer_json, plain, say


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(
        commands,
        "report",
        "write the brief",
        "modus report relations.modus --scenario economic-cushion -o brief.html",
        "It is one file that needs nothing else, made for printing on A4. Private entries are left out.",
    )
    add_file(parser)
    add_out(parser, "OUT.html", "the brief")
    add_scenario(parser)
    parser.add_argument("--trail", action="store_true", help="with where issue areas stood over time, by the readings")
    parser.add_argument(
        "--style",
        choices=["author-date", "notes"],
        default="author-date",
        help="how the sources are cited: by author and date, or as numbered notes (both after the Chicago Manual)",
    )
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0."""
    from workbench.exchange.private import without_private
    from workbench.exchange.report import PrivateScenario, report_html

    if arguments.output.suffix.lower() not in (".html", ".htm"):
        raise Refusal(f"{arguments.output}: a brief is written as .html so far")
    refuse_same(arguments.file, arguments.output)
    model = load(arguments.file)
    scenario = find_scenario(model, arguments.scenario, arguments.file)
    need_no_display()
    try:
        from workbench.drawing.render import svg

        picture = svg(without_private(model), scenario, trail=arguments.trail)
    except ValueError as error:
        raise Refusal(f"{arguments.output}: {error}") from None
    except ImportError as error:
        print(f"modus: the brief has no picture, for Qt cannot be loaded here: {error}", file=sys.stderr)
        picture = ""
    try:
        text = report_html(model, scenario, picture, style=arguments.style)
    except PrivateScenario as problem:
        raise Refusal(str(problem)) from None
    write_text(arguments.output, text)
    if arguments.json:
        answer_json({"file": str(arguments.output)})
    else:
        say(plain(str(arguments.output)))
    return 0
