"""``modus open``, and plain ``modus``: the window."""

from __future__ import annotations

import argparse
from pathlib import Path

from workbench.cli.given import Commands, command
from workbench.cli.refusal import Refusal


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(commands, "open", "open the window", "modus open relations.modus")
    parser.add_argument("file", metavar="FILE", type=Path, nargs="?", help="the workspace to show")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Open the window; its exit code."""
    try:
        from workbench.ui.app import run as open_window
    except ImportError as error:
        raise Refusal(f"the window needs Qt, which cannot be loaded here: {error}") from None
    return int(open_window(arguments.file))
