"""Runs the proofs in their full sizes, goes on where the last run stopped, prints a table; exits with 1 where a promise
is broken.

    python -m tests.proofs [name …]        BUDGET=minutes (as long as it takes, if none), SEED=number, JOBS=processes

Progress is kept in `out/proofs.json` after every chunk, and starts anew when the code has changed. Each chunk runs in a
process of its own, so that a crash there is a failure and not the end. The time is shared evenly.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from tests.proofs.progress import ROOT, Progress, Reached
from tests.proofs.proof import Proof, Tally, discard, failure, new_folder, numbers_of

#: Where the proofs are listed; another module's are run to try this runner out.
PROOFS: tuple[Proof, ...] = import_module(os.environ.get("PROOFS_FROM", "tests.proofs")).PROOFS
FILE = Path(os.environ.get("PROOFS_FILE", ROOT / "out" / "proofs.json"))
PERMANENT = Path(os.environ.get("PROOFS_PERMANENT", Path(__file__).with_name("permanent.toml")))
#: A chunk should take about so many seconds, and may take this many times as long before it counts as hanging.
_CHUNK, _PATIENCE = 60.0, 20
#: A chunk has at most so many times as many cases as the one before.
_GROWTH = 8.0
#: So many failing cases of one proof become permanent.
_KEPT = 3


@dataclass
class Chunk:
    """Some cases of one proof, being run by a process of its own."""

    proof: Proof
    numbers: range
    seed: int
    process: subprocess.Popen[bytes]
    begun: float
    folder: Path
    says: IO[str]

    @staticmethod
    def start(proof: Proof, numbers: range, seed: int) -> Chunk:
        """Starts the process."""
        folder = new_folder()
        told = map(str, (numbers.start, numbers.stop, seed, folder))
        order = [sys.executable, "-m", "tests.proofs", "--chunk", proof.name, *told]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
        says = TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 – a pipe could fill up and stop it
        process = subprocess.Popen(order, stdout=says, cwd=ROOT, env=environment)
        return Chunk(proof, numbers, seed, process, time.monotonic(), folder, says)

    @property
    def seconds(self) -> float:
        """For how long it has been running."""
        return time.monotonic() - self.begun

    def tally(self) -> Tally:
        """What came of it, once it has ended: a crash is a failure."""
        discard(self.folder)
        with self.says:
            self.says.seek(0)
            said = self.says.read()
        try:
            told = json.loads(said.splitlines()[-1])
            return Tally(told["cases"], told["hits"], tuple(told["failures"]))
        except (ValueError, IndexError, KeyError):
            first, last = self.numbers[0], self.numbers[-1]
            ended = f"the run of cases {first} to {last} ended with {self.process.returncode}"
            return Tally(len(self.numbers), 0, (failure(self.seed, first, ended),))


def run_chunk(name: str, start: str, stop: str, seed: str, folder: str) -> int:
    """What the process of a chunk does."""
    (proof,) = (proof for proof in PROOFS if proof.name == name)
    print(json.dumps(asdict(proof.run(range(int(start), int(stop)), int(seed), Path(folder)))))
    return 0


def next_size(proof: Proof, last: int, took: float, wanted: float) -> int:
    """How many cases the next chunk has, after one of ``last`` that took so many seconds, to take ``wanted`` at most.

    Getting ready takes time too, so the size is not worked out from the pace: it grows while there is time left.
    """
    if not last:
        return max(1, proof.quick // 20)
    return max(1, round(last * min(_GROWTH, wanted / max(took, 0.01))))


class Run:
    """Chunks being run, several at a time, and what is known by now."""

    def __init__(self, proofs: list[Proof], progress: Progress, until: float, jobs: int) -> None:
        self.proofs = proofs
        self.progress = progress
        self.until = until
        self.jobs = jobs
        self.running: list[Chunk] = []
        #: Ended, but a chunk before it has not.
        self.early: dict[tuple[str, int], tuple[Chunk, Tally, float]] = {}
        self.begun = {proof.name: progress.of(proof).next for proof in proofs}
        self.spent = {proof.name: 0.0 for proof in proofs}
        #: Size and seconds of the last chunk.
        self.last = {proof.name: (0, 0.0) for proof in proofs}

    def to_the_end(self) -> None:
        """Runs until everything is done or the time is up."""
        try:
            self._start()
            while self.running:
                chunk = _next_to_end(self.running)
                self.running.remove(chunk)
                self._count(chunk)
                self._start()
        finally:
            for chunk in self.running:
                chunk.process.terminate()
                chunk.process.wait()
                discard(chunk.folder)

    def _start(self) -> None:
        while len(self.running) < self.jobs and (left := self.until - time.monotonic()) > 0:
            open_ = [proof for proof in self.proofs if self.begun[proof.name] < proof.full]
            if not open_:
                return
            busy = [chunk.proof.name for chunk in self.running]
            proof = min(open_, key=lambda proof: (busy.count(proof.name), self.spent[proof.name]))
            share = max(1.0, min(_CHUNK, left * self.jobs / len(open_)))
            begun = self.begun[proof.name]
            numbers = range(begun, min(begun + next_size(proof, *self.last[proof.name], share), proof.full))
            self.running.append(Chunk.start(proof, numbers, self.progress.seed))
            self.begun[proof.name] = numbers.stop

    def _count(self, chunk: Chunk) -> None:
        proof, seconds = chunk.proof, chunk.seconds
        self.spent[proof.name] += seconds
        self.last[proof.name] = len(chunk.numbers), seconds
        self.early[proof.name, chunk.numbers.start] = chunk, chunk.tally(), seconds
        reached = self.progress.of(proof)
        while (proof.name, reached.next) in self.early:
            chunk, tally, seconds = self.early.pop((proof.name, reached.next))
            reached.add(chunk.numbers, tally, seconds)
        self.progress.save(FILE)
        print(f"{proof.name:24} {_counted(proof, reached)}  {reached.verdict(proof)}", flush=True)


def _next_to_end(running: list[Chunk]) -> Chunk:
    while True:
        for chunk in running:
            if chunk.process.poll() is not None:
                return chunk
            if chunk.seconds > _CHUNK * _PATIENCE:
                chunk.process.kill()
        time.sleep(0.02)


def _counted(proof: Proof, reached: Reached) -> str:
    return f"{reached.cases:>7,} of {proof.full:>7,} {proof.unit}, {reached.hits:,} hit"


def table(proofs: list[Proof], progress: Progress) -> str:
    """What was promised and how far it is proved, one line each."""
    lines = []
    for proof in proofs:
        reached = progress.of(proof)
        pace = f"{reached.cases / reached.seconds:,.1f}/s" if reached.seconds else ""
        lines.append(
            f"{proof.name:24} {reached.verdict(proof):22} {_counted(proof, reached):58} {pace:>10}  {proof.promise}"
        )
        lines += [f"    {sentence}" for sentence in reached.failures[:5]]
    return "\n".join(lines)


def make_permanent(proofs: list[Proof], progress: Progress) -> None:
    """Adds the first failing cases of each proof to the permanent ones, unless they are there already."""
    known = PERMANENT.read_text(encoding="utf-8")
    for proof in proofs:
        for sentence in progress.of(proof).failures[:_KEPT]:
            if (found := numbers_of(sentence)) is None:
                continue
            case = f'proof = "{proof.name}"\nseed = {found[0]}\nnumber = {found[1]}\n'
            if case not in known:
                why = " ".join(sentence.split())[:110]
                known += f"\n# {why}\n[[case]]\n{case}"
    PERMANENT.write_text(known, encoding="utf-8")


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["--chunk"]:
        return run_chunk(*arguments[1:])
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # what runs is ended, and cleaned up after, as by Ctrl-C
    if unknown := set(arguments) - {proof.name for proof in PROOFS}:
        print(f"There is no proof {', '.join(sorted(unknown))}. There are: {', '.join(p.name for p in PROOFS)}.")
        return 2
    chosen = [proof for proof in PROOFS if not arguments or proof.name in arguments]
    budget = os.environ.get("BUDGET", "").strip()
    until = time.monotonic() + float(budget) * 60 if budget else float("inf")
    progress = Progress.load(FILE)
    seed = os.environ.get("SEED", "").strip()
    if seed and int(seed) != progress.seed:
        progress = Progress(progress.digest, int(seed))
    print(f"Proofs with seed {progress.seed}, {f'for {budget} minutes' if budget else 'to the end'}.", flush=True)
    for proof in chosen:
        progress.of(proof).missing = proof.missing
    jobs = int(os.environ.get("JOBS") or os.cpu_count() or 1)
    Run([proof for proof in chosen if not proof.missing], progress, until, jobs).to_the_end()
    progress.save(FILE)
    print("\n" + table(chosen, progress))
    make_permanent(chosen, progress)
    return int(any(progress.of(proof).failed(proof) for proof in chosen))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
