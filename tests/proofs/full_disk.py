"""Disks that are full, or soon will be: R4.

A small disk of its own for documents or for the program's data (root), or a limit on the size of files (everybody), of
sizes from nothing to twice the document in steps of 16 KiB.

Whatever is written there is the new, complete, or what it was before, to the byte; and nothing else lies there.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.proofs.children import Message
from tests.proofs.kills import Each, Theatre
from tests.proofs.stage import Stage
from tests.proofs.witness import find
from workbench.storage.publish import TEMPORARY

STEP = 16 << 10
ACTS = (
    *("publishing", "saving as", "creating", "commands", "edits", "publishing apart", "resuming"),
    *("backing up", "recovering"),
)
#: What commands write; it may be there before, with this in it.
_WRITTEN = ("plan.json", "brief.html", "matrix.svg", "matrix.png", "matrix.pdf")
_OLD = b"what was there before"
_DETACH = 2


@contextmanager
def small_disk(folder: Path, room: int) -> Iterator[None]:
    """Puts a small disk in the place of a folder, with everything in it and room for so many bytes more."""
    system = ctypes.CDLL(None, use_errno=True)
    kept = folder.with_name(f"{folder.name}-before")
    shutil.copytree(folder, kept)
    used = sum(-(-path.stat().st_size // 4096) * 4096 + 4096 for path in kept.rglob("*"))
    options = f"size={max(4096, used + room)},mode=0755".encode()
    if system.mount(b"tmpfs", os.fsencode(folder), b"tmpfs", 0, options):
        raise OSError(ctypes.get_errno(), "mount")
    try:
        shutil.copytree(kept, folder, dirs_exist_ok=True)
        yield
    finally:
        shutil.rmtree(kept, ignore_errors=True)
        left = folder.with_name(f"{folder.name}-after")
        with contextlib.suppress(OSError):
            shutil.copytree(folder, left)
        system.umount2(os.fsencode(folder), _DETACH)
        if left.exists():
            shutil.rmtree(folder)  # what was there before, and what was taken away since is not to come back
            left.rename(folder)


def filling(way: str) -> Each:
    """What happens in one case; ``way`` says what is small, "documents", "home" or "files"."""
    complete: dict[str, int] = {}
    return lambda theatre, number: _fill(theatre, number, way, complete)


def _fill(theatre: Theatre, number: int, way: str, complete: dict[str, int]) -> tuple[bool, list[str]]:
    act = ACTS[number % len(ACTS)]
    seed = f"{theatre.seed}/full/{number // 200}"
    stage = theatre.stage
    if act == "commands" and not complete:
        complete |= _complete(theatre, seed)
    witness = theatre.set(act, seed)
    steps = 2 * stage.plan.stat().st_size // STEP
    room = (number // len(ACTS) * 11 % (steps + 1)) * STEP
    if act == "commands":
        for name in _WRITTEN[:: 1 + number % 2]:
            (stage.documents / name).write_bytes(_OLD)
    there = {path.name for path in stage.documents.iterdir()}
    if way == "files":
        said = _play(theatre, act, seed, room)
    else:
        with small_disk(stage.home if way == "home" else stage.documents, room):
            said = _play(theatre, act, seed, None)
    witness.hear(said)
    wrong = _strays(stage) if not witness.problems else []
    if act == "commands":
        wrong += _commands(stage, said, there, complete) + witness.problems
    else:
        wrong += witness.judge(find(stage, witness.documents, finish=True))
    hit = bool(witness.refusals) or any(message.get("code") for message in said)
    small = {"files": "no file larger than", "home": "a data folder with room for", "documents": "a disk with room for"}
    where = f"“{act}” with {small[way]} {room // 1024} KiB"
    return hit, [f"{where}: {what}" for what in wrong]


def _play(theatre: Theatre, act: str, seed: str, limit: int | None) -> list[Message]:
    child = theatre.crew.start(act, theatre.stage, seed, limit=limit, patches=theatre.patches)
    child.go()
    return child.listen()


def _complete(theatre: Theatre, seed: str) -> dict[str, int]:
    """How large what the commands write is when there is room."""
    theatre.set("commands", seed)
    _play(theatre, "commands", seed, None)
    return {name: (theatre.stage.documents / name).stat().st_size for name in _WRITTEN}


def _strays(stage: Stage) -> list[str]:
    """Files without anything in them, and temporary ones: nothing was killed here, so there is no excuse for either.

    Where closing was refused the document is still open, and its lock lies there by rights.
    """
    left = [
        path.name for path in stage.documents.iterdir() if path.name.startswith(TEMPORARY) or not path.stat().st_size
    ]
    left += [f"tmp/{path.name}" for path in stage.tmp.iterdir()]
    passing = {".building", ".json-new", ".snapshot", ".publishing", ".publishing-journal"}
    left += [path.name for path in stage.home.rglob("*") if path.suffix in passing]
    return [f"left lying about: {', '.join(left[:5])}"] if left else []


def _commands(stage: Stage, said: list[Message], there: set[str], complete: dict[str, int]) -> list[str]:
    wrong = []
    for name in _WRITTEN:
        file = stage.documents / name
        if not file.exists():
            if name in there:
                wrong.append(f"{name} is gone")
        elif file.read_bytes() != _OLD and file.stat().st_size != complete[name]:
            wrong.append(f"{name} is half written")
    for message in said:
        if not message.get("code"):
            continue
        complaint = message["complaint"].strip()
        if "Traceback" in complaint or "not your fault" in complaint or len(complaint.splitlines()) != 1:
            wrong.append(f"modus {message['command']} says: {complaint[:500]}")
    return wrong
