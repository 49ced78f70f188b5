"""A glance at a working copy from another process, past the lock of the one that works in it."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from workbench.domain.model import Model
from workbench.storage.connection import open_reading
from workbench.storage.mapping import TABLES, columns, from_row


def glance(path: Path, kinds: Iterable[str]) -> Model:
    """What stands there of these kinds just now, unchecked. Raises what SQLite raises, or ``ValueError``.

    It is read as if nobody wrote: what is written at the same moment may be missing or be told wrongly, so nothing may
    rest on this but what is compared with the truth afterwards. Never in the process that has the working copy open.
    """
    with closing(open_reading(path)) as connection:
        return Model.of(
            from_row(kind, row)
            for kind in kinds
            for row in connection.execute(f'SELECT {_names(kind)} FROM "{TABLES[kind]}"')
        )


def _names(kind: str) -> str:
    return ", ".join(f'"{name}"' for name in columns(kind))
