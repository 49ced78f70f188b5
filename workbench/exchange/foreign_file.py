"""Files of other programs, as bytes and as text."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

from workbench.domain.encodings import guessed_encoding
from workbench.domain.foreign_words import told_by_system
from workbench.domain.language import said
from workbench.exchange.problem import ImportProblem

#: The largest file that is read, in bytes.
MOST_BYTES = 20_000_000
#: What encodings are called where Python calls them otherwise than people.
_CALLED = {
    **{"cp1252": "Windows-1252", "cp1251": "Windows-1251", "koi8_u": "KOI8-U", "cp866": "CP 866"},
    **{"iso8859_5": "ISO 8859-5", "mac_cyrillic": "Mac Cyrillic"},
}


def read_bytes(path: Path) -> bytes:
    """What a plain file of at most `MOST_BYTES` holds; raises `ImportProblem` with the file and what is wrong."""
    try:
        with _opened(path) as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        told = said("is a link to nothing") if path.is_symlink() else said("there is no file of this name")
        raise ImportProblem(told, str(path)) from None
    except OSError as error:
        why = told_by_system(error).lower()
        raise ImportProblem(said("cannot be read: {why}", why=why), str(path)) from None
    if len(data) > MOST_BYTES:
        most = said("is larger than {most} MB, the most that is read", most=MOST_BYTES // 1_000_000)
        raise ImportProblem(most, str(path))
    return data


def _opened(path: Path) -> BinaryIO:
    """A plain file; raises `ImportProblem` for everything else. What would wait for a writer is not waited for."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        mode = os.fstat(handle).st_mode
        if not stat.S_ISREG(mode):
            what = said("is a folder, not a file") if stat.S_ISDIR(mode) else said("is not a plain file")
            raise ImportProblem(what, str(path))
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def text_of(data: bytes, notes: list[str]) -> str:
    """The text that ``data`` is, whatever its line ends; a note as `decoded` makes it."""
    return decoded(data, notes).replace("\r\n", "\n").replace("\r", "\n")


def decoded(data: bytes, notes: list[str]) -> str:
    """The text that ``data`` is, with the line ends it has; a note where its encoding had to be guessed."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        encoding = guessed_encoding(data)
        called = _CALLED.get(encoding, encoding)
        notes.append(said("The file is not UTF-8; its letters were read as {encoding}.", encoding=called))
        return data.decode(encoding, "replace")
