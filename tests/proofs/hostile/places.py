"""What is no file, what is no workspace, and names of all kinds."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

from tests.proofs.hostile.forging import Case, beside_victim, sound


def _named(name: str) -> Callable[[Path], Path]:
    return lambda folder: sound(folder, name)


def _bytes(data: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = folder / "file.modus"
        path.write_bytes(data)
        return path

    return make


def _empty(name: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = folder / name
        path.touch()
        return path

    return make


def _directory(folder: Path) -> Path:
    path = folder / "file.modus"
    path.mkdir()
    return path


def _pipe(folder: Path) -> Path:
    path = folder / "file.modus"
    os.mkfifo(path)
    return path


def _socket(folder: Path) -> Path:
    path = folder / "s"
    with socket.socket(socket.AF_UNIX) as listening:
        here = Path.cwd()
        os.chdir(folder)  # the address of a socket must be short
        try:
            listening.bind("s")
        finally:
            os.chdir(here)
    return path


def _link(to: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        sound(folder, "real.modus")
        path = folder / "file.modus"
        path.symlink_to(to)
        return path

    return make


def _link_to_itself(folder: Path) -> Path:
    path = folder / "file.modus"
    path.symlink_to("file.modus")
    return path


def _linked_victim(folder: Path) -> Path:
    path = folder / "file.modus"
    path.symlink_to(beside_victim(folder))
    return path


def _unfinished_name(folder: Path) -> Path:
    return sound(folder, os.fsdecode(b"no-utf8-\xff\xfe.modus"))


def _sparse(folder: Path) -> Path:
    path = sound(folder)
    with path.open("r+b") as file:
        file.truncate((1 << 30) + 4096)
    return path


def _zipped(folder: Path) -> Path:
    import zipfile

    path = folder / "file.modus"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb", bytes(50_000_000))
    return path


CASES = (
    Case("there is no file", lambda folder: folder / "nowhere.modus"),
    Case("a folder", _directory),
    Case("a pipe that nobody writes to", _pipe),
    Case("a socket", _socket),
    Case("a device that never ends", lambda folder: Path("/dev/zero")),
    Case("a link to a workspace", _link("real.modus")),
    Case("a link to a file of the system", _link("/etc/passwd")),
    Case("a link to nothing", _link("nothing")),
    Case("a link to itself", _link_to_itself),
    Case("a link to a victim", _linked_victim),
    Case("an empty file", _bytes(b"")),
    Case("one byte", _bytes(b"S")),
    Case("text", _bytes(b"hello\n" * 1000)),
    Case("markup", _bytes(b"<html><img src='x'></html>" * 500)),
    Case("a zip that unpacks to much", _zipped),
    Case("more than a gigabyte, mostly holes", _sparse),
    Case("an empty file whose name has lines and bells", _empty("two\nlines\x1b[31m\x07.modus")),
    Case("an empty file whose name turns direction", _empty("abc\u202esudom.modus")),
    Case("an empty file whose name is no text", _empty(os.fsdecode(b"no-utf8-\xff.modus"))),
    Case("a name with a line break", _named("two\nlines.modus"), "opens"),
    Case("a name that turns direction", _named("abc\u202esudom.modus"), "opens"),
    Case("a name that SQLite would read as an address", _named("file:x?mode=memory&vfs=none#y.modus"), "opens"),
    Case("a name with percent signs", _named("a%00b%2e%2e%2fc%s.modus"), "opens"),
    Case("a name of markup", _named("<img src='x'>&amp;.modus"), "opens"),
    Case("a name that begins with a dash", _named("--help.modus"), "opens"),
    Case("a name of spaces and a dot", _named(" . .modus "), "opens"),
    Case("a name as long as names can be", _named("n" * 249 + ".modus"), "opens"),
    Case("a name that is no text", _unfinished_name, "opens"),
)
