"""Looking at a whole file, believing nothing, and telling what is in it: the side that knows SQL.

What is told are numbers, texts and lists, so that it can be told by a process of its own; `arrival` takes it in. The
rows come first, for a first picture of them; then the history; then everything is checked.
"""

from __future__ import annotations

import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import Any

from workbench.domain import fields as f
from workbench.domain.identity import is_id
from workbench.domain.language import said
from workbench.domain.legible import in_brief
from workbench.domain.words import all_of_kind, name_of_kind
from workbench.storage.connection import Connection, Row, SqlError, rows_as
from workbench.storage.errors import Damaged, TooNew, Unsafe, WayOut
from workbench.storage.formats import RowForm, known_tables, row_forms
from workbench.storage.house import Batch, Change, Extra, RowDigest, Session, head_digest
from workbench.storage.log import Log
from workbench.storage.migrations import format_of, objects_in, objects_of
from workbench.storage.newer import NotPlain, Unknown, parked, unknown_parts
from workbench.storage.schema import FORMAT

#: Takes one thing after the other that is told about a file.
Tell = Callable[[Any], object]

#: The most rows that are read of the tables of the house. Sixty thousand changes are a large workspace.
_MOST_IN_HOUSE = {"session": 50_000, "batch": 500_000, "change": 1_000_000, "extras": 50_000, "digest": 500_000}
_DIGESTED = re.compile(r"[0-9a-f]{64}")
#: So many rows are told at a time: whoever listens has other things to do in between.
_AT_A_TIME = 500
#: No text in a workspace is longer, in characters; the longest are entities as the log tells them.
_LONGEST = 800_000


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
        said(
            "Reading {name} takes far too long for its size, so it was given up; a file can be made to do "
            "that. Nothing was changed. Ask whoever sent it for a copy made with “Save a copy”.",
            name=name,
        ),
        WayOut.CHOOSE_ANOTHER,
    )


def damaged(name: str, what: str) -> Damaged:
    """The sentence about a file whose content is not what was written."""
    return Damaged(
        said(
            "{name} is damaged: {what}. It was left as it is. Open an older copy, or what can be saved of "
            "this one as a copy of its own.",
            name=name,
            what=what,
        )
    )


def unreadable(name: str, error: Exception) -> Damaged:
    """The sentence about a file whose tables cannot be read, with the words for whoever is asked to help."""
    return damaged(name, said("its tables cannot be read ({error})", error=in_brief(str(error), 60)))


class Reader:
    """Reads one file of whatever format, and minds how its own format says it is to be checked."""

    def __init__(self, connection: Connection, patience: Patience) -> None:
        self.connection = connection
        self.patience = patience
        self.name = patience.name
        #: What could not be confirmed in a file of a newer format, whose digests may mean more than is known here.
        self.doubt = ""
        objects = objects_in(connection)
        version = format_of(connection)
        _demand_meta(objects, self.name, version)
        self.meta = _read_meta(connection, self.name)
        written = int(self.meta["format"])
        self.newer = max(version, written) > FORMAT
        self.unknown: list[Unknown] = []
        if self.newer:
            self.unknown = _unknown(connection, objects, self.name)
        else:
            _demand_exactly(objects, written, self.name)
        self.forms = row_forms(min(written, FORMAT))

    def broken(self, what: str) -> None:
        """Raises `Damaged`; about a file of a newer format it is only a doubt."""
        if not self.newer:
            raise damaged(self.name, what)
        self.doubt = self.doubt or what

    def rows(self, table: str, columns: Iterable[str], order: str) -> Iterable[Row]:
        """The rows of a table of the house."""
        names = ", ".join(f'"{name}"' for name in columns)
        return self.connection.execute(f'SELECT {names} FROM "{table}" ORDER BY {order}')

    def extras(self) -> list[Extra]:
        """What newer versions left."""
        return list(map(Extra._make, self.rows("extras", Extra._fields, "kind, entity, key")))


def examine(connection: Connection, patience: Patience, tell: Tell, *, sealed: bool = True) -> None:
    """Tells everything in a file, and checks it from the bottom up; raises a `FileProblem` at the first thing that
    is wrong, which may be after everything was told.

    ``sealed=False`` is for a working copy, whose digest over everything is only set when it is published.
    """
    try:
        reader = Reader(connection, patience)
        _check_counts(reader)
        tell(["meta", reader.meta, reader.newer])
        _count_rows(reader)
        rows = {form: _told(connection.execute(form.query), patience, tell, form.kind) for form in reader.forms}
        tell(["rows end"])
        sessions, batches, log = _read_log(reader, tell)
        _check_structure(connection, patience)
        digests = _check_rows(reader, rows)
        _check_log(reader, batches, log)
        extras = _told(reader.extras(), patience, tell, "extras")
        for unknown in reader.unknown:
            _told(parked(connection, unknown), patience, tell, "extras")
    except SqlError as error:
        patience.check()
        raise unreadable(patience.name, error) from error
    if sealed and head_digest(digests, batches, sessions, map(Extra._make, extras), reader.meta) != reader.meta["head"]:
        reader.broken(said("its content as a whole is not what was written"))
    if reader.doubt:
        tell(["doubt", reader.doubt])


def check_copy(connection: Connection, patience: Patience) -> tuple[str, int]:
    """Checks a copy of a file of our own: structure, every row's digest, and everything as a whole.

    Gives the head digest and the number of changes, to be compared with what was copied; raises a
    `FileProblem`.
    """
    try:
        reader = Reader(connection, patience)
        _check_structure(connection, patience)
        digests = _check_rows(reader, {form: connection.execute(form.query) for form in reader.forms})
        batches = map(Batch._make, reader.rows("batch", Batch._fields, "number"))
        sessions = map(Session._make, reader.rows("session", Session._fields, "id"))
        head = head_digest(digests, batches, sessions, reader.extras(), reader.meta)
        changes: int = connection.execute("SELECT count(*) FROM change").fetchone()[0]
    except SqlError as error:
        raise unreadable(patience.name, error) from error
    if reader.newer or head != reader.meta["head"]:
        raise damaged(patience.name, said("its content as a whole is not what was written"))
    return head, changes


# ── which format, and whether its tables are what that format has ───────────────────────────────────────────


def _demand_meta(objects: list[Row], name: str, version: int) -> None:
    """Raises where the table that tells the format is not what it is in every format."""
    if not any(row in objects for row in objects_of(FORMAT) if row[:2] == ("table", "meta")):
        if version > FORMAT:
            raise too_new(name, "", version)
        _demand_exactly(objects, FORMAT, name)


def _demand_exactly(objects: list[Row], version: int, name: str) -> None:
    expected = set(objects_of(version))
    if extra := [row for row in objects if row not in expected]:
        raise _foreign(name, f"{in_brief(str(extra[0][0]), 20)} “{in_brief(str(extra[0][1]), 60)}”")
    if len(objects) != len(expected):
        raise damaged(name, said("some of its tables are missing"))


def _foreign(name: str, what: str, importable: bool = True) -> Unsafe:
    way_out = WayOut.IMPORT_CONTENTS if importable else WayOut.CHOOSE_ANOTHER
    ask = said("Ask whoever sent it for a copy made with “Save a copy”.")
    if importable:
        ask = said("Import only its contents, or ask whoever sent it for a copy made with “Save a copy”.")
    return Unsafe(
        said(
            "{name} defines a {what} that no workspace has, so it was not opened; nothing in it was run. {ask}",
            name=name,
            what=what,
            ask=ask,
        ),
        way_out,
    )


def _unknown(connection: Connection, objects: list[Row], name: str) -> list[Unknown]:
    try:
        return unknown_parts(connection, objects, known_tables(FORMAT))
    except NotPlain as found:
        raise _foreign(name, in_brief(str(found), 90), importable=False) from None
    except LookupError as missing:
        raise damaged(name, str(missing)) from None


def _read_meta(connection: Connection, name: str) -> dict[str, str]:
    meta = dict(connection.execute("SELECT key, value FROM meta LIMIT 1000").fetchall())
    try:
        numbers = {key: int(meta[key]) for key in ("format", "min_reader", "min_writer")}
    except (KeyError, ValueError, TypeError):
        raise damaged(name, said("it does not say its format")) from None
    if numbers["min_reader"] > FORMAT:
        raise too_new(name, meta.get("written_by", ""), numbers["min_reader"])
    if not 0 < numbers["format"] < 10**9:
        raise damaged(name, said("it does not say its format"))
    if not is_id(str(meta.get("workspace_id"))) or not _DIGESTED.fullmatch(str(meta.get("head"))):
        raise damaged(name, said("it does not say which workspace it is"))
    return meta


def too_new(name: str, written_by: str, needed: int) -> TooNew:
    """The sentence about a file from the future."""
    by = f" {in_brief(str(written_by), 20)}" if written_by else ""
    return TooNew(
        said(
            "{name} was written by a newer version of Modus Vivendi{by} (format {needed}; this one reads up "
            "to {format}). Nothing was changed. Update, or ask for a copy saved in the older format.",
            name=name,
            by=by,
            needed=needed,
            format=FORMAT,
        )
    )


# ── rows and history ────────────────────────────────────────────────────────────────────────────────────────


def _check_counts(reader: Reader) -> None:
    """Counting is quick and takes no memory: what has a million rows is not even begun with."""
    for table in (*(form.table for form in reader.forms), *_MOST_IN_HOUSE):
        count: int = reader.connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
        if count > (most := _MOST_IN_HOUSE.get(table, f.MOST)):
            raise Unsafe(
                said(
                    "{reader} has {count:,} rows in its table “{table}”; no workspace has more than {most:,}, so it "
                    "was not read. It was left as it is. Ask whoever sent it for a copy made with “Save a copy”.",
                    reader=reader.name,
                    count=count,
                    table=table,
                    most=most,
                ),
                WayOut.CHOOSE_ANOTHER,
            )


def _check_structure(connection: Connection, patience: Patience) -> None:
    found = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if found is None or found[0] != "ok":
        raise damaged(
            patience.name, said("its structure is broken ({found})", found=in_brief(str(found and found[0]), 160))
        )
    patience.check()
    if broken := connection.execute("PRAGMA foreign_key_check").fetchone():
        raise damaged(
            patience.name, said("its table “{broken}” refers to what is not there", broken=in_brief(str(broken[0]), 60))
        )


def _in_pieces(rows: Iterable[Row]) -> Iterator[list[Row]]:
    rows = iter(rows)
    while piece := list(islice(rows, _AT_A_TIME)):
        yield piece


def _told(rows: Iterable[Row], patience: Patience, tell: Tell, what: str) -> list[Row]:
    """The rows, told on the way."""
    return list(chain.from_iterable(_told_in_pieces(rows, patience, tell, what)))


def _told_in_pieces(rows: Iterable[Row], patience: Patience, tell: Tell, what: str) -> Iterator[list[Row]]:
    for piece in _in_pieces(rows):
        if _too_long(piece):
            raise damaged(patience.name, said("one of its texts is longer than any in a workspace"))
        tell([what, piece])
        yield piece
        patience.check()


def _too_long(piece: list[Row]) -> bool:
    """Whether there is a text in these rows that is longer than any in a workspace."""
    return bool([True for row in piece for value in row if type(value) is str and len(value) > _LONGEST])


def _count_rows(reader: Reader) -> None:
    """Compares how many rows there are with how many there should be: quick, and before anybody hears of them."""
    if reader.newer:
        return
    told = dict(reader.connection.execute("SELECT kind, count(*) FROM digest GROUP BY kind"))
    for form in reader.forms:
        (found,) = reader.connection.execute(f'SELECT count(*) FROM "{form.table}"').fetchone()
        if (known := told.get(form.kind, 0)) != found:
            kind = name_of_kind(form.kind)
            raise damaged(
                reader.name,
                said("it has {found:,} {kind} rows, and should have {known:,}", found=found, kind=kind, known=known),
            )
    reader.patience.check()


def _check_rows(reader: Reader, rows: Mapping[RowForm, Iterable[Row]]) -> list[RowDigest]:
    """Compares every row with its digest; gives all digests in the file, also those of what is not known here."""
    digests = rows_as(RowDigest, reader.rows("digest", RowDigest._fields, "kind, entity"))
    told: dict[str, dict[str, bytes]] = defaultdict(dict)
    for kind, entity, sha256 in digests:
        told[kind][entity] = sha256
    for form, found in rows.items():
        known = {kind: told.pop(kind, {}) for kind in form.digest_kinds}
        for row in found:
            try:
                expected = form.digests(row)
            except (ValueError, TypeError) as error:
                raise damaged(
                    reader.name,
                    said(
                        "the {called} cannot be read ({error})",
                        called=_called(form, row),
                        error=in_brief(str(error), 60),
                    ),
                ) from None
            for kind, sha256 in expected.items():
                if known[kind].pop(row[0], None) != sha256:
                    reader.broken(said("the {called} is not what was written", called=_called(form, row)))
        if missing := max(map(len, known.values())):
            reader.broken(
                said("{count} of its {all_of_kind} are missing", count=missing, all_of_kind=all_of_kind(form.kind))
            )
        reader.patience.check()
    if any(told.values()) and not reader.newer:
        raise damaged(reader.name, said("{sum} of its rows are missing", sum=sum(map(len, told.values()))))
    return digests


def _called(form: RowForm, row: Row) -> str:
    told = dict(zip(form.columns, row, strict=True))
    return f"{name_of_kind(form.kind)} “{in_brief(str(told.get('key') or told['id']), 60)}”"


def _read_log(reader: Reader, tell: Tell) -> tuple[list[Session], list[Batch], Log]:
    """The history, told on the way."""
    patience = reader.patience
    sessions = _told(reader.rows("session", Session._fields, "id"), patience, tell, "session")
    batches = rows_as(Batch, reader.rows("batch", Batch._fields, "number"))
    if not all(isinstance(batch.digest, bytes) for batch in batches):
        raise damaged(reader.name, said("its history cannot be read"))
    _told(((*batch[:7], batch.digest.hex()) for batch in batches), patience, tell, "batch")
    log = Log()
    for changes in _told_in_pieces(reader.rows("change", Change._fields, "number"), patience, tell, "change"):
        log.take(changes)
    return rows_as(Session, sessions), batches, log


def _check_log(reader: Reader, batches: list[Batch], log: Log) -> None:
    try:
        for batch in log.altered(batches):
            reader.broken(
                said("its history at “{label}” is not what was written", label=in_brief(str(batch.label), 60))
            )
    except (ValueError, TypeError) as error:
        raise damaged(
            reader.name, said("its history cannot be read ({error})", error=in_brief(str(error), 60))
        ) from None
    reader.patience.check()
    if not log.leads_to(reader.rows("head", ("kind", "entity", "field", "change"), "kind")):
        reader.broken(said("its history does not fit together"))
