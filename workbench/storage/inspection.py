"""Reading a whole file, believing nothing: schema, structure, rows, digests, history, and then the domain's
rules.
"""

from __future__ import annotations

import re
import time
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from workbench.domain.identity import is_id
from workbench.domain.model import KINDS, Entity, Model
from workbench.domain.validation import problems
from workbench.storage.connection import Connection, Row, SqlError
from workbench.storage.content import Content, Extra, RowDigest, head_digest
from workbench.storage.errors import Damaged, TooNew, Unsafe
from workbench.storage.journal import WHOLE, Batch, Change, Session, batch_digest, heads_of_log
from workbench.storage.mapping import canonical, columns, digest, from_json, from_row, plain
from workbench.storage.migrations import objects_in, objects_of
from workbench.storage.schema import FORMAT, TABLES

_DIGESTED = re.compile(r"[0-9a-f]{64}")


class Patience:
    """How long the reading of one file may take."""

    def __init__(self, seconds: float, name: str) -> None:
        self.name = name
        self.until = time.monotonic() + seconds

    def over(self) -> bool:
        """Whether the time is up; also what SQLite asks while it works."""
        return time.monotonic() > self.until

    def check(self) -> None:
        """Raises `Unsafe` once the time is up."""
        if self.over():
            raise Unsafe(
                f"Reading {self.name} takes far too long for its size, so it was given up; a file can be "
                "made to do "
                "that. Nothing was changed. Open it only if you trust whoever made it, and tell them."
            )


def damaged(name: str, what: str) -> Damaged:
    """The sentence about a file whose content is not what was written."""
    return Damaged(
        f"{name} is damaged: {what}. It was left as it is. Open an older copy instead, from a backup or from "
        "whoever has one."
    )


def read_content(connection: Connection, patience: Patience, *, sealed: bool = True) -> Content:
    """Everything in a file, checked from the bottom up; raises a `FileProblem` at the first thing that is
    wrong.

    ``sealed=False`` is for a working copy, whose digest over everything is only set when it is published.
    """
    name = patience.name
    try:
        _check_schema(connection, name)
        _check_structure(connection, patience)
        meta = _read_meta(connection, name)
        model, digests = _read_rows(connection, patience)
        sessions, batches, changes = _read_log(connection, patience)
        extras = _read_extras(connection, patience)
    except SqlError as error:
        patience.check()
        raise damaged(name, f"SQLite says “{error}”") from error
    if sealed and head_digest(digests, batches, sessions, extras, meta) != meta["head"]:
        raise damaged(name, "its content as a whole is not what was written")
    if broken := problems(model):
        more = f" (and {len(broken) - 1} more)" if len(broken) > 1 else ""
        raise damaged(name, f"it holds what no workspace may hold, {broken[0]}{more}")
    return Content(model, meta, sessions, batches, changes, extras)


def check_copy(connection: Connection, patience: Patience) -> tuple[str, int]:
    """Checks a copy of a file of our own: structure, every row's digest, and everything as a whole.

    Gives the head digest and the number of changes, to be compared with what was copied; raises a
    `FileProblem`.
    """
    name = patience.name
    try:
        _check_schema(connection, name)
        _check_structure(connection, patience)
        meta = _read_meta(connection, name)
        _, digests = _read_rows(connection, patience)
        head = head_digest(digests, *_read_history(connection), _read_extras(connection, patience), meta)
        changes: int = connection.execute("SELECT count(*) FROM change").fetchone()[0]
    except SqlError as error:
        raise damaged(name, f"SQLite says “{error}”") from error
    if head != meta["head"]:
        raise damaged(name, "its content as a whole is not what was written")
    return head, changes


def _check_schema(connection: Connection, name: str) -> None:
    found, expected = objects_in(connection), set(objects_of(FORMAT))
    if extra := [row for row in found if row not in expected]:
        kind, called = str(extra[0][0])[:20], str(extra[0][1])[:60]
        raise Unsafe(
            f"{name} defines a {kind} “{called}” that no workspace has, so it was not opened; nothing in it "
            "was run. "
            "Ask whoever sent it for a copy made with “Save a copy”."
        )
    if len(found) != len(expected):
        raise damaged(name, "some of its tables are missing")


def _check_structure(connection: Connection, patience: Patience) -> None:
    for check in ("quick_check", "integrity_check"):
        found = connection.execute(f"PRAGMA {check}(1)").fetchone()
        if found is None or found[0] != "ok":
            raise damaged(patience.name, f"its structure is broken ({str(found and found[0])[:200]})")
        patience.check()
    if broken := connection.execute("PRAGMA foreign_key_check").fetchone():
        raise damaged(patience.name, f"its table “{broken[0]}” refers to what is not there")


def _read_meta(connection: Connection, name: str) -> dict[str, str]:
    meta = dict(connection.execute("SELECT key, value FROM meta LIMIT 1000").fetchall())
    try:
        numbers = {key: int(meta[key]) for key in ("format", "min_reader", "min_writer")}
    except (KeyError, ValueError):
        raise damaged(name, "it does not say its format") from None
    if numbers["min_reader"] > FORMAT:
        raise too_new(name, meta.get("written_by", ""), numbers["min_reader"])
    if not is_id(meta.get("workspace_id", "")) or not _DIGESTED.fullmatch(meta.get("head", "")):
        raise damaged(name, "it does not say which workspace it is")
    return meta


def too_new(name: str, written_by: str, needed: int) -> TooNew:
    """The sentence about a file from the future."""
    by = f" {written_by[:20]}" if written_by else ""
    return TooNew(
        f"{name} was written by a newer version of Modus Vivendi{by} (format {needed}; this one reads up to "
        f"{FORMAT}). Nothing was changed. Update, or ask for a copy saved in the older format."
    )


def _read_rows(connection: Connection, patience: Patience) -> tuple[Model, list[RowDigest]]:
    told: dict[str, dict[str, bytes]] = defaultdict(dict)
    for kind, entity, sha256 in connection.execute("SELECT kind, entity, sha256 FROM digest"):
        told[kind][entity] = sha256
    entities: list[Entity] = []
    digests: list[RowDigest] = []
    for kind in KINDS:
        names = ", ".join(f'"{name}"' for name in columns(kind))
        for row in connection.execute(f'SELECT {names} FROM "{TABLES[kind]}"'):
            entity, sha256 = _read_row(patience.name, kind, row)
            if told[kind].pop(entity.id, None) != sha256:
                raise damaged(patience.name, f"the {_called(kind, row)} is not what was written")
            entities.append(entity)
            digests.append(RowDigest(kind, entity.id, sha256))
        patience.check()
    if any(told.values()):
        raise damaged(patience.name, f"{sum(map(len, told.values()))} of its rows are missing")
    return Model.of(entities), digests


def _read_row(name: str, kind: str, row: Row) -> tuple[Entity, bytes]:
    try:
        entity = from_row(kind, row)
        return entity, digest(canonical(plain(entity)))
    except (ValueError, TypeError, AttributeError) as error:
        raise damaged(name, f"the {_called(kind, row)} cannot be read ({error})") from None


def _called(kind: str, row: Row) -> str:
    told = dict(zip(columns(kind), row, strict=True))
    return f"{kind.replace('_', ' ')} “{str(told.get('key') or told['id'])[:60]}”"


def _read_history(connection: Connection) -> tuple[tuple[Batch, ...], tuple[Session, ...]]:
    batches = tuple(map(Batch._make, connection.execute("SELECT * FROM batch ORDER BY number")))
    return batches, tuple(map(Session._make, connection.execute("SELECT * FROM session ORDER BY id")))


def _read_log(
    connection: Connection, patience: Patience
) -> tuple[tuple[Session, ...], tuple[Batch, ...], tuple[Change, ...]]:
    batches, sessions = _read_history(connection)
    by_batch: dict[str, list[Change]] = defaultdict(list)
    changes: list[Change] = []
    for row in connection.execute("SELECT * FROM change ORDER BY number"):
        change = Change._make(row)
        changes.append(change)
        by_batch[change.batch].append(change)
    patience.check()
    for batch in batches:
        if batch_digest(batch, by_batch[batch.id]) != batch.digest:
            raise damaged(patience.name, f"its history at “{batch.label[:60]}” is not what was written")
    patience.check()
    try:
        heads = heads_of_log(_checked(changes))
    except (ValueError, TypeError) as error:
        raise damaged(patience.name, f"its history cannot be read ({error})") from None
    patience.check()
    if heads != set(connection.execute("SELECT kind, entity, field, change FROM head")):
        raise damaged(patience.name, "its history does not fit together")
    return sessions, batches, tuple(changes)


def _checked(changes: Iterable[Change]) -> Iterable[Change]:
    for change in changes:
        if change.kind not in KINDS or (change.field != WHOLE and change.field not in columns(change.kind)):
            raise ValueError(f"there is no field “{change.kind[:40]}.{change.field[:40]}”")
        for text in (change.before, change.after):
            if text is not None and change.field != WHOLE:
                from_json(text)
        yield change


def _read_extras(connection: Connection, patience: Patience) -> tuple[Extra, ...]:
    extras: list[Any] = connection.execute("SELECT * FROM extras ORDER BY kind, entity, key").fetchall()
    patience.check()
    return tuple(map(Extra._make, extras))
