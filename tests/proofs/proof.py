"""What a proof is, and what comes of running it."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp


@dataclass(frozen=True, slots=True)
class Tally:
    """What some cases came to; tallies add up.

    ``hits`` are the cases in which something really was killed, refused, torn or destroyed: a case whose fault never
    came proves nothing. ``failures`` are sentences made by `failure`.
    """

    cases: int = 0
    hits: int = 0
    failures: tuple[str, ...] = ()

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.cases + other.cases, self.hits + other.hits, self.failures + other.failures)


@dataclass(frozen=True, slots=True)
class Proof:
    """A promise and how it is tried.

    ``run(numbers, seed, folder)`` does the cases with those numbers in an empty folder of its own, which whoever calls
    it removes. What happens in case n follows from ``(seed, n)`` alone. ``unit`` is what is counted ("kill points");
    ``quick`` (0: none) and ``full`` are how many of them. ``needs`` names what has to be there, from `MISSING`; without
    it the proof is not run, and that is said.
    """

    name: str
    promise: str
    unit: str
    quick: int
    full: int
    run: Callable[[range, int, Path], Tally]
    needs: tuple[str, ...] = ()

    @property
    def missing(self) -> str:
        """What keeps this proof from being run here, for a person to read; empty if nothing does."""
        return ", ".join(MISSING.get(need, f"needs {need}") for need in self.needs if not _there(need))


#: What a proof may need, and what is said where it is not there.
MISSING = {
    "linux": "needs Linux",
    "strace": "needs strace, and leave to trace",
    "cc": "needs a C compiler (cc)",
    "root": "needs root, and leave to mount",
}


_DETACH = 2


@cache
def _there(need: str) -> bool:
    match need:
        case "linux":
            return sys.platform == "linux"
        case "root":
            return hasattr(os, "geteuid") and os.geteuid() == 0 and _may_mount()
        case "strace":  # in some containers it is there, and not allowed to do anything
            return shutil.which(need) is not None and not subprocess.run([need, "-o", os.devnull, "true"]).returncode
        case _:
            return shutil.which(need) is not None


def _may_mount() -> bool:
    """Root in a container often may not."""
    folder = os.fsencode(mkdtemp(prefix="modus-proof-"))
    try:
        may = ctypes.CDLL(None).mount(b"tmpfs", folder, b"tmpfs", 0, b"size=4096") == 0
        ctypes.CDLL(None).umount2(folder, _DETACH)
        return may
    finally:
        os.rmdir(folder)  # noqa: PTH106 – a name of bytes


def failure(seed: int, number: int, what: str) -> str:
    """The sentence about a broken promise, from which the case can be run again."""
    return f"seed {seed}, case {number}: {what}"


def numbers_of(sentence: str) -> tuple[int, int] | None:
    """Seed and number in a sentence made by `failure`; None in any other."""
    found = re.match(r"seed (\d+), case (\d+): ", sentence)
    return None if found is None else (int(found[1]), int(found[2]))


def new_folder() -> Path:
    """An empty folder, in memory where there is room: what is proved here is what the program asks of the system and in
    which order, not how fast the disk is.
    """
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 1 << 30
    return Path(mkdtemp(prefix="modus-proof-", dir=memory if roomy else None))


def discard(folder: Path) -> None:
    """Removes such a folder, and takes off whatever a proof that was killed had mounted in it."""
    mounts = Path("/proc/mounts")
    for line in mounts.read_text(encoding="utf-8").splitlines() if mounts.exists() else ():
        if line.split()[1].startswith(f"{folder}/"):
            ctypes.CDLL(None).umount2(os.fsencode(line.split()[1]), _DETACH)
    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def scratch() -> Iterator[Path]:
    """An empty folder that is gone afterwards."""
    folder = new_folder()
    try:
        yield folder
    finally:
        discard(folder)
