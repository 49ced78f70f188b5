"""Writing files whole or not at all."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """A path to write to: what was written there becomes ``target`` at the end, whole, or nothing changes.

    The path lies in the same folder and has the same suffix. A link is followed; permissions are kept. Raises
    ``OSError`` where the folder or the file cannot be written.
    """
    target = target.resolve() if target.is_symlink() else target
    draft = target.parent / f".modus-{secrets.token_hex(8)}{target.suffix}"
    try:
        yield draft
        _sync(draft)
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
        _sync(target.parent)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def write_whole(target: Path, text: str) -> None:
    """Write a UTF-8 text file whole or not at all; raises ``OSError``."""
    with whole_file(target) as draft, draft.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)


def _sync(path: Path) -> None:
    """Have the disk keep what was written; folders cannot be asked everywhere."""
    try:
        handle = os.open(path, os.O_RDONLY)
    except OSError:
        if path.is_dir():
            return
        raise
    try:
        os.fsync(handle)
    except OSError:
        if not path.is_dir() and os.name != "nt":
            raise
    finally:
        os.close(handle)
