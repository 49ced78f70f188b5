"""Having files looked at by a traced process, and judging what it says: the promises S1, file by file."""

from __future__ import annotations

import json
import os
import selectors
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.proofs.progress import ROOT
from tests.proofs.traced import Realm, calls, strace
from workbench.domain.legible import legible

#: What a file may cost: seconds of processor time on an ordinary laptop, megabytes; and seconds of the clock until it
#: hangs.
SECONDS, MEGABYTES, HANGS = 2.0, 256.0, 60.0
#: The processor time that an ordinary laptop needs for `_slowness`' piece of work, in seconds.
_ORDINARY = 0.06
ROOMY = 120.0
LONGEST_SENTENCE = 700


@dataclass(frozen=True, slots=True)
class Looked:
    """What became of one file: ``opens``, ``refused`` with a sentence, ``broke`` with an error; and what it took."""

    number: int
    outcome: str
    said: str
    spent: float = 0.0
    took: float = 0.0
    peak: float = 0.0

    def broken(self, name: str, expected: str = "either") -> list[str]:
        """Every promise that was not kept."""
        found = []
        if self.outcome not in ("opens", "refused"):
            found.append(f"{self.outcome}: {self.said}")
        elif expected not in ("either", self.outcome):
            found.append(f"{self.outcome} ({self.said[:200]!r}), and should be: {expected}")
        if self.outcome == "refused":
            found += sentence_faults(self.said, name)
        if self.spent > SECONDS and self.spent > SECONDS * _slowness():
            found.append(f"took {self.spent:.1f} s of processor time")
        if self.peak > MEGABYTES:
            found.append(f"took {self.peak:.0f} MB")
        return found


def _slowness() -> float:
    """How much slower than an ordinary laptop this machine is just now; at least 1."""
    least = float("inf")
    for _ in range(3):
        begun, seen = time.process_time(), dict[int, str]()
        for number in range(300_000):
            seen[number % 1000] = str(number)
        least = min(least, time.process_time() - begun)
    return max(least / _ORDINARY, 1.0)


def sentence_faults(said: str, name: str) -> list[str]:
    """What is wrong with the sentence of a refusal: it is short, on one line, ends, and names the file."""
    found = []
    name = legible(name)
    if len(said) > LONGEST_SENTENCE:
        found.append(f"its sentence has {len(said)} characters")
    if len(said.splitlines()) != 1 or any(ord(c) < 32 for c in said):
        found.append(f"its sentence is not on one line: {said[:200]!r}")
    if not said.rstrip().endswith("."):
        found.append(f"its sentence does not end: {said[-100:]!r}")
    if name not in said:
        found.append(f"its sentence does not name the file: {said[:200]!r}")
    return found


class Looker:
    """The process, traced where it matters where it goes; started anew when it has crashed or hung."""

    def __init__(self, folder: Path, *options: str, traced: bool = True) -> None:
        self.folder, self.options, self.traced = folder, options, traced
        self.private, self.home, self.marks = (folder / name for name in ("private", "home", "marks"))
        for place in (self.private, self.home):
            place.mkdir(exist_ok=True)
        self.traces: list[Path] = []
        self._process: subprocess.Popen[str] | None = None

    def look(self, number: int, path: Path) -> Looked:
        """Have a file looked at."""
        process = self._process or self._start()
        assert process.stdin is not None and process.stdout is not None
        try:
            process.stdin.write(json.dumps([number, str(path)]) + "\n")
            process.stdin.flush()
            line = _line_within(process, HANGS)
        except BrokenPipeError:
            line = ""
        if line is None:
            self.close(kill=True)
            for left in self.private.iterdir():
                shutil.rmtree(left, ignore_errors=True)
            return Looked(number, "hung", f"no answer after {HANGS:.0f} s")
        if not line:
            code = self.close()
            return Looked(number, "crashed", f"the process ended with {code}")
        looked = Looked(*json.loads(line))
        if looked.peak > ROOMY:
            self.close()  # memory once had is not always given back: the next file is measured in a new process
        return looked

    def close(self, kill: bool = False) -> int:
        """Ends the process; its exit code."""
        process, self._process = self._process, None
        if process is None:
            return 0
        if kill:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)  # what it had begun, too; and strace, which would leave it going
        assert process.stdin is not None and process.stdout is not None
        with suppress(BrokenPipeError):
            process.stdin.close()
        code = process.wait()
        process.stdout.close()
        return code

    def trespasses(self, reads: Iterable[str]) -> Iterator[tuple[int, str]]:
        """After `close`: every call to somewhere it had no business to go, with the number of the file looked at.

        ``reads`` are the files that were to be looked at.
        """
        realm = Realm((*reads, f"{self.marks}/"), (f"{self.private}/", f"{self.home}/"))
        for trace in self.traces:
            number = -1
            for call in calls(trace):
                if call.paths and Path(call.paths[0]).parent == self.marks:
                    number = int(Path(call.paths[0]).name)
                elif number >= 0 and realm.trespass(call):
                    yield number, call.line

    def _start(self) -> subprocess.Popen[str]:
        before: list[str] = []
        if self.traced:
            self.traces.append(self.folder / f"trace-{len(self.traces)}")
            before = strace(self.traces[-1])
        order = [
            *before,
            sys.executable,
            "-B",
            "-m",
            "tests.proofs.hostile.looker",
            str(self.marks),
            *self.options,
        ]
        environment = {
            **os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(self.private), "MODUS_HOME": str(self.home),
        }  # fmt: skip
        self._process = subprocess.Popen(
            order,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=environment,
            start_new_session=True,
        )
        return self._process


@contextmanager
def looker(
    folder: Path, inside: bool = False, careless: bool = False, naive: bool = False, traced: bool = True
) -> Iterator[Looker]:
    """A `Looker` that is closed in the end. ``inside``: everything happens in the one process, without the child that
    strangers' files are given; ``careless``: without comparing digests; ``naive``: as if there were no gate.
    """
    options = {"--inside": inside, "--careless": careless, "--naive": naive}
    found = Looker(folder, *(option for option, wanted in options.items() if wanted), traced=traced)
    try:
        yield found
    finally:
        found.close(kill=True)


def _line_within(process: subprocess.Popen[str], seconds: float) -> str | None:
    """The next line that a process says; None if there is none for so long, empty if there never will be."""
    assert process.stdout is not None
    with selectors.DefaultSelector() as waiting:
        waiting.register(process.stdout, selectors.EVENT_READ)
        return process.stdout.readline() if waiting.select(seconds) else None


def state_of(folder: Path, depth: int = 0) -> dict[str, Any]:
    """What lies in a folder, to be compared: names, kinds and contents."""
    found: dict[str, Any] = {}
    for entry in os.scandir(folder):
        if entry.is_file(follow_symlinks=False):
            size = entry.stat().st_size
            found[entry.name] = (size, Path(entry.path).read_bytes() if size < 1 << 28 else b"")
        else:
            found[entry.name] = entry.stat(follow_symlinks=False).st_mode
    return found
