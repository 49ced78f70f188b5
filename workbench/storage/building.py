"""Filling a new working copy with a stranger's document, in a process of its own.

Row by row that takes seconds, in which a thread would compete with the window for Python's interpreter. What was told
about the document at the gate lies in a private file, line by line; the process takes it in as strictly as the window
did (`arrival`), and writes it by our own statements (`assembly`). It never sees the document itself.
"""

from __future__ import annotations

import gc
import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workbench.domain.language import said
from workbench.storage.arrival import Arrival
from workbench.storage.assembly import assemble
from workbench.storage.inspection import Patience, damaged
from workbench.storage.looking import seconds_for
from workbench.storage.quarantine import Admitted, Altered, copy_written
from workbench.storage.worker.apart import Limits, WorkerFailed, apart
from workbench.storage.worker.child import Line

#: Taking in and writing takes so many times as long as reading.
_TIMES_AS_LONG = 4
#: The address space of the process: so much, and so many times the size of the document; what it writes: so many times.
_MEMORY, _TIMES, _WRITES_TIMES = 512_000_000, 40, 4


def fill(path: Path, admitted: Admitted, to: Path) -> bool:
    """Puts what was admitted into a new file ``to``; False, with nothing left there, where that is to be done here, of
    its content. Raises a `FileProblem`, or `Altered` where the content is not whole and it could not be done.
    """
    if copy_written(path, admitted, to):
        return True
    if admitted.told is None:
        return False
    size = admitted.fingerprint.size
    seconds = math.ceil(_TIMES_AS_LONG * seconds_for(size))
    limits = Limits(
        memory=_MEMORY + _TIMES * size,
        cpu=seconds,
        clock=10.0 + 5 * seconds,
        writes=1_000_000 + _WRITES_TIMES * size,
    )
    asked = {"told": str(admitted.told), "to": str(to), "name": f"“{path.name}”", "size": size}
    try:
        apart("build", asked, limits)
    except (WorkerFailed, OSError) as failed:
        to.unlink(missing_ok=True)
        raise Altered from failed
    return True


def build_there(asked: Mapping[str, Any], line: Line) -> None:
    """The side of the process."""
    gc.disable()  # it ends soon
    name = asked["name"]
    arrival = Arrival(Patience(_TIMES_AS_LONG * seconds_for(asked["size"]), name))
    with Path(asked["told"]).open("rb") as told:
        for one in told:
            match _understood(one):
                case ["told", piece]:
                    arrival.hear(piece)
                case ["result", _]:
                    break
                case _:
                    raise damaged(name, said("what is in it makes no sense"))
    assemble(Path(asked["to"]), arrival.content())


def _understood(line: bytes) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None
