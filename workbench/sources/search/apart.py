"""Large indexes are made by a process of their own: made in a thread, they would keep the window waiting for Python's
interpreter again and again, for half a minute.

The process reads the working copy past the lock of the window that works in it, makes what is missing, and keeps it in
the user's cache folder, where `open_index` finds it. Whatever it read wrongly, because just then something was written,
does not have the digest it should have, and is made anew here.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from workbench.domain.model import Model
from workbench.sources.search.index import Index
from workbench.sources.search.keeping import keep, kept_index, open_index
from workbench.sources.search.texts import SEARCHED
from workbench.storage.errors import FileProblem
from workbench.storage.glance import glance
from workbench.storage.worker.apart import Begun, Limits, WorkerFailed
from workbench.storage.worker.child import Line

#: Where more things than this are to be read through, a process of its own does it. (Five thousand take two seconds.)
MANY = 5_000
#: It reads what this window wrote, so these are only there for what nobody has thought of.
_LIMITS = Limits(memory=8_000_000_000, cpu=1200, clock=3600.0, writes=2_000_000_000, files=64)


def open_index_apart(
    model: Model, workspace_id: str, working_copy: Path, begun: Callable[[Begun], object], wanted: Callable[[], bool]
) -> Index | None:
    """As `open_index`; where much is missing, a process makes it, which ``begun`` hears of. None where that ended and
    the index is not ``wanted`` any more. For a thread of its own.
    """
    index = kept_index(model, workspace_id)
    if len(index.late) > MANY:
        with contextlib.suppress(WorkerFailed, FileProblem, OSError):
            helper = Begun("index", {"path": str(working_copy), "workspace": workspace_id}, _LIMITS)
            begun(helper)
            helper.hear()
        if not wanted():
            return None
        index = kept_index(model, workspace_id)
    return index.tidied(model) if index.late else index


def index_there(arguments: Mapping[str, Any], line: Line) -> None:
    """The side of the process."""
    line.end_with_whoever_asked()
    with contextlib.suppress(AttributeError, OSError):
        os.nice(5)
    model = glance(Path(arguments["path"]), (*SEARCHED, "state"))
    keep(open_index(model, arguments["workspace"]), arguments["workspace"])
