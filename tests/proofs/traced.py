"""Running something under strace, and finding in the trace where it went that it had no business to go."""

from __future__ import annotations

import ast
import os
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.proofs.progress import ROOT

_CALLS = (
    "open,openat,openat2,creat,truncate,unlink,unlinkat,rmdir,rename,renameat,renameat2,link,linkat,symlink,symlinkat,"
    "mkdir,mkdirat,mknod,mknodat,chmod,fchmodat,chown,lchown,fchownat,connect,execve,execveat"
)
_LINE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)$")
_TEXT = re.compile(r'(?:(AT_FDCWD|\d+)(?:<((?:[^>\\]|\\.)*)>)?, )?"((?:[^"\\]|\\.)*)"')
_WRITES = re.compile(r"O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)")

#: Where Python and Qt look by themselves, whatever they are asked to do.
SYSTEM = (
    *("/usr/", "/lib/", "/lib64/", "/etc/ld.so.", "/etc/localtime", "/etc/fonts", "/etc/ssl/", "/sys/", "/dev/urandom"),
    *("/proc/self/", "/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/proc/sys/", "/var/cache/fontconfig"),
)


def strace(trace: Path) -> list[str]:
    """What to put before an order so that its dealings with files and others are written to ``trace``."""
    return ["strace", "-f", "-qq", "-y", "-s", "8192", "--seccomp-bpf", "-e", f"trace={_CALLS}", "-o", str(trace)]


def strace_all(trace: Path) -> list[str]:
    """As `strace`, with every call that names a file, be it only to see whether it is there, and all that is sent."""
    return [*strace(trace)[:-4], "-e", "trace=%file,connect,sendto,sendmsg", "-o", str(trace)]


@dataclass(frozen=True)
class Call:
    """One system call of a trace: its name, the paths it names, the whole line."""

    name: str
    paths: tuple[str, ...]
    line: str

    @property
    def writes(self) -> bool:
        """Whether it could change something."""
        return not self.name.startswith(("open", "exec", "connect")) or _WRITES.search(self.line) is not None


def calls(trace: Path) -> Iterator[Call]:
    """The calls in a trace, in order."""
    for line in trace.read_text(encoding="utf-8", errors="surrogateescape").splitlines():
        if found := _LINE.match(line):
            name, rest = found.groups()
            yield Call(name, tuple(_paths(rest)), line[:400])


def _paths(rest: str) -> Iterator[str]:
    for _, folder, text in _TEXT.findall(rest):
        path = _unescaped(text)
        yield os.path.normpath(Path(_unescaped(folder), path)) if folder and not path.startswith("/") else path


def _unescaped(text: str) -> str:
    raw = ast.literal_eval(f'b"{text}"') if "\\" in text else text.encode("utf-8", "surrogateescape")
    return os.fsdecode(raw)


@dataclass(frozen=True)
class Realm:
    """Where a process may go: it may read ``reads`` (paths, or folders ending in a slash), write below ``writes``."""

    reads: Sequence[str] = ()
    writes: Sequence[str] = ()
    system: Sequence[str] = field(default_factory=lambda: (*SYSTEM, *_python()))

    def trespass(self, call: Call) -> bool:
        """Whether a call goes beyond: any connection but to nobody, any program but Python, any file but these."""
        if call.name == "connect":
            return True
        if call.name.startswith("exec"):
            return not all(Path(path).name.startswith("python") for path in call.paths[:1])
        if call.writes:
            return not all(_within(path, self.writes) or path == "/dev/null" or _cached(path) for path in call.paths)
        return not all(_within(path, (*self.reads, *self.writes, *self.system)) for path in call.paths)


def _within(path: str, places: Sequence[str]) -> bool:
    return any(path == place.rstrip("/") or (place.endswith(("/", ".")) and path.startswith(place)) for place in places)


def _cached(path: str) -> bool:
    """Whether it is where Python keeps what it compiled of the program."""
    return "/__pycache__" in path and _within(path, _python())


def _python() -> tuple[str, ...]:
    places = {
        str(ROOT),
        *filter(os.path.isdir, sys.path),
        sys.prefix,
        sys.base_prefix,
        sys.exec_prefix,
        str(Path(sys.executable).resolve().parents[1]),
    }
    places |= {os.path.realpath(place) for place in places}
    return (*(place + "/" for place in sorted(places)), "/dev/null", "pyvenv.cfg")
