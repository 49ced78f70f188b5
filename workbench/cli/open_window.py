"""``modus open``, and plain ``modus``: the window."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from workbench.cli.given import Commands, command
from workbench.cli.refusal import Refusal

#: Any of these tells Qt where to draw; without them it ends the whole program.
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(commands, "open", "open the window", "modus open relations.modus")
    parser.add_argument("file", metavar="FILE", type=Path, nargs="?", help="the workspace to show")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Open the window; its exit code."""
    if arguments.file is not None:
        refuse_unreadable(arguments.file)
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in _DISPLAYS):
        raise Refusal("there is no display to open the window on; `modus render` and `modus report` need none")
    try:
        from workbench.ui.app import run as open_window
    except ImportError as error:
        raise Refusal(f"the window needs Qt, which cannot be loaded here: {error}") from None
    return int(open_window(arguments.file))


def refuse_unreadable(path: Path) -> None:
    """Raise `Refusal` where there is no file that could be opened."""
    if path.is_dir():
        raise Refusal(f"{path}: is a folder, not a file")
    if not path.exists():
        raise Refusal(f"{path}: {'is a link to nothing' if path.is_symlink() else 'there is no such file'}")
    if not path.is_file():
        raise Refusal(f"{path}: is not a file")
    try:
        with path.open("rb"):
            pass
    except OSError as error:
        raise Refusal(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}") from None
