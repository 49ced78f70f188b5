"""``modus templates``: what a new workspace can start from."""

from __future__ import annotations

import argparse

from workbench.cli.given import Commands, add_json, command
from workbench.cli.terminal import answer_json, plain, say, strong


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(commands, "templates", "list the built-in templates", "modus templates")
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0."""
    from workbench.content import templates

    found = templates()
    if arguments.json:
        keys = ("key", "title", "summary")
        answer_json({"templates": [{key: getattr(template, key) for key in keys} for template in found]})
    else:
        for template in found:
            say(f"{strong(plain(template.key))}  {plain(template.title)}")
            if template.summary:
                say(f"    {plain(template.summary)}")
    return 0
