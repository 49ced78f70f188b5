"""Random hands on the window: whatever is clicked, typed or commanded, and in whatever order, nothing fails.

A case is a walk in a process of its own: some workspace, language, palette and size of type, then deeds by chance
(`deeds`, `rough`), while files lie about (`strewn`). An exception, a warning of Qt, a crash or a hang is a failure,
told with the last deeds. At the end what is shown must be what is shown when everything is told to be new, what the
saved document holds, and what comes back when every step is taken back and made again.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.proofs.proof import Proof, Tally, failure

#: Deeds of one walk; seconds by the clock after which it hangs.
DEEDS, HANGS = 200, 400
#: As many times as long a walk through a vast workspace may take.
VAST = 4
#: So many of the last deeds are told, and so many letters of where it was when it crashed or hung.
_LAST, _CRIED = 12, 3000


def walked(folder: Path, seed: int, number: int, spoil: str = "", vast: bool = False) -> tuple[int, list[str]]:
    """One walk: how many edits it came to, and what was wrong. ``spoil``: see `walking.SPOILERS`; ``vast``: through the
    workspace of the benchmarks, 500 issue areas with 10,000 evidence items.
    """
    home = folder / str(number)
    home.mkdir()
    places = {name: str(home) for name in ("HOME", "MODUS_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")}
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.proofs.walking", str(home), f"{seed}/{number}", spoil, "vast" if vast else ""],
        # Memory that was let go of is written over, so that whoever still reads it is seen to.
        env=os.environ | places | {"QT_QPA_PLATFORM": "offscreen", "MALLOC_PERTURB_": "165"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        said, cried = child.communicate(timeout=2 * HANGS * (VAST if vast else 1))
    except subprocess.TimeoutExpired:
        child.kill()
        return 0, [f"it hangs, after {_deeds(child.communicate()[0])}"]
    wrong, edits = [], 0
    for line in _lines(said):
        match line:
            case {"fault": str(fault)}:
                wrong.append(fault)
            case {"edits": int(count)}:
                edits = count
    if child.returncode:
        wrong.append(f"it ended with {child.returncode}, after {_deeds(said)}\n{cried[-_CRIED:]}")
    return edits, wrong


def walking(vast: bool) -> Callable[[range, int, Path], Tally]:
    """The ``run`` of a `Proof`. Hits are the walks that changed something."""

    def run(numbers: range, seed: int, folder: Path) -> Tally:
        failures, hits = [], 0
        for number in numbers:
            edits, wrong = walked(folder, seed, number, vast=vast)
            hits += bool(edits)
            failures += [failure(seed, number, what) for what in wrong]
        return Tally(len(numbers), hits, tuple(failures))

    return run


def _lines(said: str) -> list[object]:
    return [json.loads(line) for line in said.splitlines() if line.startswith("{") and line.endswith("}")]


def _deeds(said: str) -> str:
    deeds: Sequence[str] = [line["deed"] for line in _lines(said) if isinstance(line, dict) and "deed" in line]
    return "; ".join(deeds[-_LAST:]) or "nothing"


PROOF = Proof(
    "hands",
    "whatever is clicked, typed or commanded at random, nothing fails, and what is shown is what is saved",
    "walks",
    2,
    500,
    walking(vast=False),
)
#: Too long for the quick run of the tests.
VAST_PROOF = Proof(
    "hands on much",
    "so it is in a workspace of 500 issue areas and 10,000 evidence items",
    "walks",
    0,
    40,
    walking(vast=True),
)
