"""``modus open``, and plain ``modus``: the window."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.given import Commands, a_path, command
from workbench.cli.refusal import Refusal

if TYPE_CHECKING:
    from workbench.storage.ahead import Ahead

#: Any of these tells Qt where to draw; without them it ends the whole program.
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(commands, "open", "open the window", "modus open relations.modus")
    parser.add_argument("file", metavar="FILE", type=a_path, nargs="?", help="the workspace to show")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Open the window; its exit code."""
    if arguments.file is not None:
        refuse_unreadable(arguments.file)
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in _DISPLAYS):
        raise Refusal("there is no display to open the window on; `modus render` and `modus report` need none")
    gc.disable()  # nearly all that is made while a program starts is there to stay; `ui.lasting` calls it later
    ahead = _look_ahead(arguments.file)
    try:
        return int(window()(arguments.file, ahead))
    finally:
        gc.enable()
        if ahead is not None:
            ahead.give_up()


def _look_ahead(path: Path | None) -> Ahead | None:
    """The document is looked at while Qt is being loaded, and the window made."""
    if path is None:
        return None
    from workbench.storage.ahead import Ahead

    return Ahead(path)


def window() -> Callable[..., int]:
    """What shows the window; loads Qt, and raises `Refusal` where that cannot be."""
    try:
        from workbench.ui.app import run as open_window
    except ImportError as error:
        raise Refusal(f"the window needs Qt, which cannot be loaded here: {error}") from None
    return open_window


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
