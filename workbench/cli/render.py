"""``modus render``: the matrix as a picture."""

from __future__ import annotations

import argparse
import os
import re

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
from workbench.cli.output_files import refuse_same, writing
from workbench.cli.refusal import Refusal
from workbench.cli.terminal import answer_json, plain, say

FORMATS = (".png", ".svg", ".pdf")


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(
        commands,
        "render",
        "draw the matrix",
        "modus render relations.modus --scenario economic-cushion -o matrix.png",
    )
    add_file(parser)
    add_out(parser, "OUT", "the picture: .png, .svg or .pdf")
    add_scenario(parser)
    parser.add_argument("--against", metavar="S2", help="show how issue areas move from this scenario")
    parser.add_argument("--projector", action="store_true", help="large and dark, for the wall")
    parser.add_argument("--trail", action="store_true", help="with where issue areas stood over time, by the readings")
    parser.add_argument("--size", metavar="WxH", type=_size, help="width and height, as 1600x1200")
    add_json(parser)
    parser.set_defaults(run=run)


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{1,5})[x×](\d{1,5})", text.strip().lower())
    if found is None:
        raise argparse.ArgumentTypeError(f"“{text[:30]}” is no size; write 1600x1200")
    return int(found[1]), int(found[2])


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0."""
    if arguments.output.suffix.lower() not in FORMATS:
        raise Refusal(f"{arguments.output}: a picture is written as {', '.join(FORMATS)}")
    refuse_same(arguments.file, arguments.output)
    model = load(arguments.file)
    scenario = find_scenario(model, arguments.scenario, arguments.file)
    against = find_scenario(model, arguments.against, arguments.file)
    need_no_display()
    try:
        from workbench.drawing.render import render
    except ImportError as error:
        raise Refusal(f"drawing needs Qt, which cannot be loaded here: {error}") from None
    try:
        with writing(arguments.output) as draft:
            size = render(
                model,
                draft,
                scenario=scenario,
                against=against,
                projector=arguments.projector,
                size=arguments.size,
                trail=arguments.trail,
            )
    except ValueError as error:
        raise Refusal(f"{arguments.output}: {error}") from None
    answer = {"file": str(arguments.output), "width": size[0], "height": size[1]}
    if arguments.json:
        answer_json(answer)
    else:
        say(f"{plain(str(arguments.output))}: {size[0]} × {size[1]}")
    return 0


def need_no_display() -> None:
    """Have Qt draw without a screen; what the environment asks for stays."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
