"""Looking at a whole file, believing nothing, and telling what is in it: the side that knows SQL.

What is told are numbers, texts and lists, so that it can be told by a process of its own; `arrival` takes it in. The
rows come first, for a first picture of them; then the history; then everything is checked.
"""

from __future__ import annotations

import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from workbench.domain.identity import is_id
from workbench.domain.legible import in_brief
from workbench.storage.connection import Connection, Row, SqlError
from workbench.storage.content import Extra, RowDigest, head_digest
from workbench.storage.errors import Damaged, TooNew, Unsafe, WayOut
from workbench.storage.formats import RowForm, row_forms
from workbench.storage.journal import Batch, Change, Session, batch_digest, heads_of_log
from workbench.storage.mapping import from_json
from workbench.storage.migrations import objects_in, objects_of
from workbench.storage.schema import FORMAT

#: Takes one thing after the other that is told about a file.
Tell = Callable[[Any], object]

_DIGESTED = re.compile(r"[0-9a-f]{64}")
#: So many rows are told at a time: whoever listens has other things to do in between.
_AT_A_TIME = 500


class Patience:
    """How long the reading of one file may take: seconds of processor time of the thread that reads."""

    def __init__(self, seconds: float, name: str) -> None:
        self.name = name
        self.until = time.thread_time() + seconds

    def over(self) -> bool:
        """Whether the time is up; also what SQLite asks while it works."""
        return time.thread_time() > self.until

    def check(self) -> None:
        """Raises `Unsafe` once the time is up."""
        if self.over():
            raise takes_too_long(self.name)


def takes_too_long(name: str) -> Unsafe:
    """The sentence about a file that keeps its reader busy."""
    return Unsafe(
        f"Reading {name} takes far too long for its size, so it was given up; a file can be made to do that. Nothing "
        "was changed. Ask whoever sent it for a copy made with “Save a copy”.",
        WayOut.CHOOSE_ANOTHER,
    )


def damaged(name: str, what: str) -> Damaged:
    """The sentence about a file whose content is not what was written."""
    return Damaged(
        f"{name} is damaged: {what}. It was left as it is. Open an older copy, or what can be saved of this one as a "
        "copy of its own."
    )


def examine(connection: Connection, patience: Patience, tell: Tell, *, sealed: bool = True) -> None:
    """Tells everything in a file, and checks it from the bottom up; raises a `FileProblem` at the first thing that
    is wrong, which may be after everything was told.

    ``sealed=False`` is for a working copy, whose digest over everything is only set when it is published.
    """
    name = patience.name
    try:
        _check_schema(connection, name)
        meta = _read_meta(connection, name)
        tell(["meta", meta])
        rows = {form: _told(connection.execute(form.query), patience, tell, form.kind) for form in row_forms(FORMAT)}
        tell(["rows end"])
        log = _read_log(connection, patience, tell)
        _check_structure(connection, patience)
        digests = _check_rows(connection, patience, rows)
        _check_log(connection, patience, *log)
        extras = _read_extras(connection)
        tell(["extras", extras])
    except SqlError as error:
        patience.check()
        raise damaged(name, f"SQLite says “{in_brief(str(error), 60)}”") from error
    sessions, batches, _ = log
    if sealed and head_digest(digests, batches, sessions, extras, meta) != meta["head"]:
        raise damaged(name, "its content as a whole is not what was written")


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
        rows = {form: connection.execute(form.query) for form in row_forms(FORMAT)}
        digests = _check_rows(connection, patience, rows)
        batches = map(Batch._make, connection.execute("SELECT * FROM batch ORDER BY number"))
        sessions = map(Session._make, connection.execute("SELECT * FROM session"))
        head = head_digest(digests, batches, sessions, _read_extras(connection), meta)
        changes: int = connection.execute("SELECT count(*) FROM change").fetchone()[0]
    except SqlError as error:
        raise damaged(name, f"SQLite says “{in_brief(str(error), 60)}”") from error
    if head != meta["head"]:
        raise damaged(name, "its content as a whole is not what was written")
    return head, changes


def _check_schema(connection: Connection, name: str) -> None:
    found, expected = objects_in(connection), set(objects_of(FORMAT))
    if extra := [row for row in found if row not in expected]:
        kind, called = in_brief(str(extra[0][0]), 20), in_brief(str(extra[0][1]), 60)
        raise Unsafe(
            f"{name} defines a {kind} “{called}” that no workspace has, so it was not opened; nothing in it "
            "was run. Import only its contents, or ask whoever sent it for a copy made with “Save a copy”.",
            WayOut.IMPORT_CONTENTS,
        )
    if len(found) != len(expected):
        raise damaged(name, "some of its tables are missing")


def _check_structure(connection: Connection, patience: Patience) -> None:
    for check in ("quick_check", "integrity_check"):
        found = connection.execute(f"PRAGMA {check}(1)").fetchone()
        if found is None or found[0] != "ok":
            raise damaged(patience.name, f"its structure is broken ({in_brief(str(found and found[0]), 160)})")
        patience.check()
    if broken := connection.execute("PRAGMA foreign_key_check").fetchone():
        raise damaged(patience.name, f"its table “{in_brief(str(broken[0]), 60)}” refers to what is not there")


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
    by = f" {in_brief(str(written_by), 20)}" if written_by else ""
    return TooNew(
        f"{name} was written by a newer version of Modus Vivendi{by} (format {needed}; this one reads up to "
        f"{FORMAT}). Nothing was changed. Update, or ask for a copy saved in the older format."
    )


def _in_pieces(rows: Iterable[Row]) -> Iterator[list[Row]]:
    rows = iter(rows)
    while piece := list(islice(rows, _AT_A_TIME)):
        yield piece


def _told(rows: Iterable[Row], patience: Patience, tell: Tell, what: str) -> list[Row]:
    """The rows, told on the way."""
    found: list[Row] = []
    for piece in _in_pieces(rows):
        tell([what, piece])
        found += piece
        patience.check()
    return found


def _check_rows(connection: Connection, patience: Patience, rows: Mapping[RowForm, Iterable[Row]]) -> list[RowDigest]:
    told: dict[str, dict[str, bytes]] = defaultdict(dict)
    for kind, entity, sha256 in connection.execute("SELECT kind, entity, sha256 FROM digest"):
        told[kind][entity] = sha256
    digests: list[RowDigest] = []
    for form, found in rows.items():
        known = told[form.kind]
        for row in found:
            try:
                sha256 = form.digest(row)
            except ValueError as error:
                raise damaged(patience.name, f"the {_called(form, row)} cannot be read ({error})") from None
            if known.pop(row[0], None) != sha256:
                raise damaged(patience.name, f"the {_called(form, row)} is not what was written")
            digests.append(RowDigest(form.kind, row[0], sha256))
        patience.check()
    if any(told.values()):
        raise damaged(patience.name, f"{sum(map(len, told.values()))} of its rows are missing")
    return digests


def _called(form: RowForm, row: Row) -> str:
    told = dict(zip(form.columns, row, strict=True))
    return f"{form.kind.replace('_', ' ')} “{in_brief(str(told.get('key') or told['id']), 60)}”"


_Log = tuple[list[Session], list[Batch], list[Change]]


def _read_log(connection: Connection, patience: Patience, tell: Tell) -> _Log:
    """The history, told on the way."""
    sessions = _told(connection.execute("SELECT * FROM session ORDER BY id"), patience, tell, "session")
    batches = list(map(Batch._make, connection.execute("SELECT * FROM batch ORDER BY number")))
    for piece in _in_pieces([(*batch[:7], bytes(batch.digest).hex()) for batch in batches]):
        tell(["batch", piece])
    changes = _told(connection.execute("SELECT * FROM change ORDER BY number"), patience, tell, "change")
    return list(map(Session._make, sessions)), batches, list(map(Change._make, changes))


def _check_log(
    connection: Connection, patience: Patience, _: list[Session], batches: list[Batch], changes: list[Change]
) -> None:
    by_batch: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        by_batch[change.batch].append(change)
    for batch in batches:
        if batch_digest(batch, by_batch[batch.id]) != batch.digest:
            raise damaged(patience.name, f"its history at “{in_brief(str(batch.label), 60)}” is not what was written")
    patience.check()
    try:
        for change in changes:
            for text in (change.before, change.after):
                if text is not None:
                    from_json(text)
        heads = heads_of_log(changes)
    except (ValueError, TypeError) as error:
        raise damaged(patience.name, f"its history cannot be read ({error})") from None
    patience.check()
    if heads != set(connection.execute("SELECT kind, entity, field, change FROM head")):
        raise damaged(patience.name, "its history does not fit together")


def _read_extras(connection: Connection) -> list[Extra]:
    return list(map(Extra._make, connection.execute("SELECT * FROM extras ORDER BY kind, entity, key")))
