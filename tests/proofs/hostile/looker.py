"""A process that looks at one file after the other, as its parent tells it, and says what came of each.

Lines of JSON come in, ``[number, path]``, and go out: `Looked`. A crash in here ends the process; who asked knows then
which file it was.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import sqlite3
import sys
import time
from pathlib import Path
from typing import Any
from unittest import mock

from tests.proofs.hostile.forging import NoDigest
from workbench.storage import quarantine
from workbench.storage.errors import FileProblem


def _peak() -> float:
    """The most memory that this process and its children ever used at once, at most, in megabytes; since `_forget`."""
    with Path("/proc/self/status").open(encoding="ascii") as status:
        own = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
    return (own + resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024


def _forget(refs: int) -> None:
    os.write(refs, b"5")


def _spent() -> float:
    return sum(os.times()[:4])


def _naive(path: Path) -> Any:
    """Opens a file as a program does that thinks no harm."""
    connection = sqlite3.connect(path)
    try:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type <> 'index'")]
        return [connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables]
    except sqlite3.Error as error:
        raise FileProblem(f"{path.name}: {error}.") from None
    finally:
        connection.close()


def _prepared(options: set[str]) -> Any:
    """What to look with."""
    if "--inside" in options:
        mock.patch.object(quarantine, "wrote", lambda _: True).start()
    if "--careless" in options:
        mock.patch("hashlib.sha256", NoDigest).start()
    return _naive if "--naive" in options else quarantine.admit


def look(path: Path, admit: Any = quarantine.admit) -> tuple[str, str]:
    """What becomes of a file at the gate: ``opens``, ``refused`` and the sentence, or ``broke`` and the error."""
    try:
        admit(path)
    except FileProblem as problem:
        return "refused", str(problem)
    except Exception as error:
        return "broke", f"{type(error).__name__}: {error}"[:500]
    return "opens", ""


def main(marks: str, *options: str) -> None:
    """Looks until there is no more. ``marks`` is a folder whose files are asked for by number: so the trace tells which
    file was next.
    """
    admit = _prepared(set(options))
    refs = os.open("/proc/self/clear_refs", os.O_WRONLY)
    for line in sys.stdin:
        number, path = json.loads(line)
        with contextlib.suppress(OSError):
            os.close(os.open(f"{marks}/{number}", os.O_RDONLY))
        _forget(refs)
        spent, begun = _spent(), time.monotonic()
        outcome, said = look(Path(path), admit)
        told = [number, outcome, said, _spent() - spent, time.monotonic() - begun, _peak()]
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
