"""The proof that files made by hand do no harm (S1), by every way in that needs no window."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

from tests.proofs.hostile import CASES
from tests.proofs.hostile.forging import Case
from tests.proofs.hostile.looking import HANGS, Looked, looker, state_of
from tests.proofs.progress import ROOT
from tests.proofs.proof import Proof, Tally, failure
from tests.proofs.traced import Realm, calls, strace

#: Case n is file n % len(CASES), looked at in way n // len(CASES): the gate alone, and these commands.
COMMANDS = ("check", "info")


def run(numbers: range, seed: int, folder: Path) -> Tally:
    """Every file once for each way; nothing here is left to chance."""
    failures = []
    for way in sorted({number // len(CASES) for number in numbers}):
        own = [number for number in numbers if number // len(CASES) == way]
        failures += (
            _through_the_gate(own, seed, folder) if way == 0 else _by_command(own, seed, folder, COMMANDS[way - 1])
        )
    return Tally(len(numbers), len(numbers), tuple(failures))


def _said(seed: int, number: int, case: Case, what: str) -> str:
    return failure(seed, number, f"“{case.name}”: {what}")


def _through_the_gate(numbers: list[int], seed: int, folder: Path) -> list[str]:
    failures, files = [], []
    with looker(folder) as looking:
        for number in numbers:
            case = CASES[number % len(CASES)]
            place = folder / f"case-{number}"
            place.mkdir()
            path = case.make(place)
            files.append(str(path))
            before = state_of(place)
            looked = looking.look(number, path)
            failures += [_said(seed, number, case, what) for what in looked.broken(path.name, case.outcome)]
            if state_of(place) != before:
                failures.append(_said(seed, number, case, "something beside it was touched"))
            if left := [found.name for found in looking.private.iterdir()]:
                failures.append(_said(seed, number, case, f"it left {left}"))
            shutil.rmtree(place, ignore_errors=True)
        looking.close()
        for number, line in looking.trespasses(files):
            failures.append(_said(seed, number, CASES[number % len(CASES)], f"it went where it must not: {line}"))
    return failures


def _by_command(numbers: list[int], seed: int, folder: Path, command: str) -> list[str]:
    failures = []
    for number in numbers:
        case = CASES[number % len(CASES)]
        place = folder / f"case-{number}"
        place.mkdir()
        failures += [_said(seed, number, case, f"modus {command}: {what}") for what in by_command(case, place, command)]
        shutil.rmtree(place, ignore_errors=True)
    return failures


def by_command(case: Case, folder: Path, command: str) -> list[str]:
    """What a command does wrong with a file, run as people run it; ``folder`` is empty."""
    place, private, home = (folder / name for name in ("case", "private", "home"))
    for made in (place, private, home):
        made.mkdir()
    path = case.make(place)
    before = state_of(place)
    ended = run_command([command, "--", str(path)], folder)
    found = []
    if state_of(place) != before:
        found.append("something beside it was touched")
    if left := [one.name for one in private.iterdir()]:
        found.append(f"it left {left}")
    realm = Realm((str(path),), (f"{private}/", f"{home}/"))
    found += [f"it went where it must not: {call.line}" for call in calls(folder / "trace") if realm.trespass(call)]
    if "Traceback" in ended.err or "not your fault" in ended.err or ended.code not in (0, 1, 2):
        return [*found, f"ended with {ended.code}: {ended.err[-300:]!r}"]
    outcome = "opens" if ended.code == 0 else "refused"
    lines = (ended.err or ended.out).strip("\n").split("\n")  # check goes on with what could be saved
    if any(ord(c) < 32 for line in lines for c in line):
        found.append(f"it says what a terminal would obey: {lines!r}"[:300])
    said = lines[0] if outcome == "refused" else ""
    named = Looked(0, outcome, said, ended.spent, ended.took, ended.peak)
    return found + [what for what in named.broken(path.name, case.outcome) if "does not name" not in what]


class Ended:
    """A command that has run: what it said, what it took."""

    def __init__(self, code: int, out: str, err: str, spent: float, took: float, peak: float) -> None:
        self.code, self.out, self.err = code, out, err
        self.spent, self.took, self.peak = spent, took, peak


def run_command(arguments: list[str], folder: Path) -> Ended:
    """Runs ``modus`` under strace (into ``folder / "trace"``) and watches the memory of all its processes."""
    order = [*strace(folder / "trace"), sys.executable, "-B", "-m", "workbench", *arguments]
    environment = {
        **os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(folder / "private"), "MODUS_HOME": str(folder / "home"),
    }  # fmt: skip
    begun, times = time.monotonic(), os.times()
    with (folder / "out").open("w+b") as out, (folder / "err").open("w+b") as err:
        process = subprocess.Popen(order, stdin=subprocess.DEVNULL, stdout=out, stderr=err, cwd=ROOT, env=environment)
        peaks: list[float] = []
        watch = threading.Thread(target=_watch, args=(process, peaks))
        watch.start()
        try:
            code = process.wait(HANGS)
        except subprocess.TimeoutExpired:
            process.kill()
            code = process.wait()
        watch.join()
    now = os.times()
    spent = now.children_user + now.children_system - times.children_user - times.children_system
    said = [(folder / name).read_text("utf-8", "replace") for name in ("out", "err")]
    return Ended(code, *said, spent, time.monotonic() - begun, max(peaks, default=0.0))


def _watch(process: subprocess.Popen[bytes], peaks: list[float]) -> None:
    """Notes the most memory that all processes below ``process`` had together, in megabytes: each at its own peak."""
    while process.poll() is None:
        together = 0.0
        for pid in _below(process.pid):
            try:
                status = Path(f"/proc/{pid}/status").read_text("ascii", "replace")
            except OSError:
                continue
            together += sum(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM"))
        peaks.append(together)
        time.sleep(0.01)


def _below(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    except OSError:
        return []
    return [found for child in map(int, children) for found in (child, *_below(child))]


PROOF = Proof(
    "hostile-files",
    "A file made by hand to do harm opens or is refused in one sentence: ≤ 2 s, ≤ 256 MB, nothing in it run, no other"
    " file touched.",
    "files",
    len(CASES),
    len(CASES) * (1 + len(COMMANDS)),
    run,
    ("linux", "strace"),
)
