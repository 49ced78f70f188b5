"""System calls that fail, once or from then on for ever: R3.

Whatever the person asked for is either done or refused in a sentence; what was acknowledged stays; after a failure that
came once, asking again works; and when all is well again, everything goes on from where it was.
"""

from __future__ import annotations

import random

from tests.proofs.kills import Theatre
from tests.proofs.strace import failed_calls, failing, run_traced
from tests.proofs.witness import find

#: What can go wrong → the calls for which it can.
WRONG = {
    "ENOSPC": ("pwrite64", "write", "ftruncate", "openat", "mkdir", "link", "rename"),
    "EDQUOT": ("pwrite64", "write"),
    "EIO": ("pwrite64", "write", "fsync", "fdatasync", "ftruncate", "unlink", "rename", "link", "openat", "pread64"),
    "EACCES": ("openat", "unlink", "rename", "link", "mkdir", "rmdir"),
    "EROFS": ("openat", "unlink", "rename", "mkdir"),
    "EMFILE": ("openat",),
    "EBUSY": ("unlink", "rename"),
}
ALL = tuple((error, call) for error, calls in WRONG.items() for call in calls)
ACTS = ("edits", "publishing", "saving as", "creating", "resuming", "publishing apart", "backing up", "recovering")
#: So many cases share what is done.
LAP = 600


def failing_call(theatre: Theatre, number: int) -> tuple[bool, list[str]]:
    """One call that fails, or all from one on."""
    chance = random.Random(f"{theatre.seed}/errors/{number}")
    seed = f"{theatre.seed}/errors/{number // LAP}"
    error, call = ALL[number // 2 % len(ALL)]
    for_ever = bool(number % 2)
    act, times = _act_with(theatre, call, seed, chance)
    at = chance.randint(1, times)
    witness = theatre.set(act, seed)
    child = theatre.crew.start(act, theatre.stage, seed, tries=1 if for_ever else 2, patches=theatre.patches)
    said, log = run_traced(child, theatre.log, *failing(call, at, error, for_ever))
    witness.hear(said)
    wrong = witness.judge(find(theatre.stage, witness.documents, finish=True))
    if not any("end" in message for message in said) and not wrong:
        wrong.append("it ended before it was done")
    if not for_ever and failed_calls(log) == 1:  # in every process that is started, strace counts anew
        wrong += [f"“{what}” was refused twice, the second time: {witness.refusals[-1]}" for what in witness.given_up]
    where = f"{call} number {at} of “{act}” gave {error}{' and so did all later ones' if for_ever else ''}"
    return failed_calls(log) > 0, [f"{where}: {what}" for what in wrong]


def _act_with(theatre: Theatre, call: str, seed: str, chance: random.Random) -> tuple[str, int]:
    """An act in which this call is made, and how often."""
    counted = ",".join(sorted({call for _, call in ALL}))
    times = {act: max(calls.count(call) for calls in theatre.calls(act, seed, counted)) for act in ACTS}
    act = chance.choice([act for act, count in times.items() if count] or list(ACTS))
    return act, max(1, times[act])
