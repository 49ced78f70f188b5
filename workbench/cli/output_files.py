"""Writing files whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from workbench.cli.refusal import Refusal
from workbench.exchange.whole_file import whole_file


def refuse_same(source: Path, target: Path) -> None:
    """Raise `Refusal` where the output would be written over the input."""
    with suppress(OSError):
        if source.resolve() == target.resolve() or (target.exists() and source.samefile(target)):
            raise Refusal(f"{target}: is the file to be read; give the output another name")


def is_inside(path: Path, folder: Path) -> bool:
    """Whether a path, there or not, lies in a folder, at any depth."""
    with suppress(OSError):
        return any(around == folder.resolve() or _same(around, folder) for around in path.resolve().parents)
    return False


def _same(one: Path, other: Path) -> bool:
    """Whether both are the same folder under different names."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def refuse_existing(target: Path, force: bool) -> None:
    """Raise `Refusal` where something is there already and nobody asked to replace it."""
    if target.is_dir():
        raise Refusal(f"{target}: is a folder, not a file")
    if os.path.lexists(target) and not force:
        raise Refusal(f"{target}: is there already; --force replaces it")


@contextmanager
def writing(target: Path) -> Iterator[Path]:
    """A path to write to: what was written there becomes ``target`` at the end, whole, or nothing changes.

    The path lies in the same folder and has the same suffix. Raises `Refusal` where the folder or the file
    cannot be written.
    """
    target = target.resolve() if target.is_symlink() else target
    if not target.parent.is_dir():
        raise Refusal(f"{target}: there is no folder “{target.parent}”")
    if target.exists() and not target.is_file():
        raise Refusal(f"{target}: is not a file that could be replaced")
    try:
        with whole_file(target) as draft:
            yield draft
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise Refusal(f"{target}: cannot be written: {(error.strerror or str(error)).lower()}") from None


def write_text(target: Path, text: str) -> None:
    """Write a UTF-8 text file whole or not at all; raises `Refusal`."""
    with writing(target) as draft:
        with draft.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
