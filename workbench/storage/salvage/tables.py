"""Telling what a record is by its form alone: which kind of entity, or which table of the house.

No two tables of ours hold rows of the same form: where the number of columns is the same, what stands in them is not,
and what joins others (effects, settings …) has an id that follows from what it joins.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import NamedTuple, TypeAlias

from workbench.domain import fields as f
from workbench.domain.forms import form_problem
from workbench.domain.identity import is_id
from workbench.domain.model import KINDS, Entity, fixed_id
from workbench.storage.house import Batch, Change, Extra, RowDigest, Session
from workbench.storage.mapping import LATER, columns, digest_kinds, digests, from_plain, from_row, plain
from workbench.storage.salvage.records import Record
from workbench.storage.salvage.survey import Found


class Row(NamedTuple):
    """An entity as a row has it, and the digests of just that: of what format 1 has, and ``later`` of what each format
    brought, by the kind under which a file keeps it.
    """

    kind: str
    entity: Entity
    sha256: bytes
    later: tuple[tuple[str, bytes], ...] = ()


class Meta(NamedTuple):
    """Something that holds for the whole file."""

    key: str
    value: str


Ours: TypeAlias = Row | Session | Batch | Change | RowDigest | Extra | Meta

#: The kinds under which digests are kept.
_DIGESTED = frozenset(name for kind in KINDS for name in digest_kinds(kind))
_BATCH_KINDS = ("do", "undo", "redo")
#: How many columns → the kinds that have so many, and what is to be put after those of a format that had fewer.
_BY_COLUMNS: dict[int, list[tuple[str, Record]]] = defaultdict(list)
for _kind in KINDS:
    _BY_COLUMNS[len(columns(_kind))].append((_kind, ()))
for _kind, _formats in LATER.items():
    _after: Record = ()
    for _added in reversed(list(_formats.values())):
        _after = (*_added.values(), *_after)
        _BY_COLUMNS[len(columns(_kind)) - len(_after)].append((_kind, _after))


def told(found: Found) -> Ours | None:
    """What a record is, if it has exactly the form of one of ours; None where it has not."""
    if found.is_index:
        return _without_row_number(found.values)
    return _of_the_house(found.values, found.rowid) or _entity(found.values)


def sound(kind: str, entity: Entity) -> Row | None:
    """The entity with its digest, if every field of it can stand in a workspace; None where one cannot."""
    for name, spec in f.specs(type(entity)).items():
        if form_problem(spec, getattr(entity, name)) is not None:
            return None
    needed = fixed_id(entity)
    if needed is not None and needed != entity.id:
        return None
    try:
        found = digests(kind, plain(entity))
        return Row(kind, entity, found.pop(kind), tuple(found.items()))
    except (ValueError, RecursionError):  # texts that cannot be written, expressions nested for ever
        return None


def from_log(kind: str, values: object) -> Row | None:
    """The entity that the change log says, if it is one."""
    try:
        return sound(kind, from_plain(kind, values))
    except (ValueError, TypeError, RecursionError):
        return None


def _entity(values: Record) -> Row | None:
    for kind, later in _BY_COLUMNS.get(len(values), ()):
        ranks = _ranks(kind)
        row = tuple(float(v) if n in ranks and type(v) is int else v for n, v in enumerate((*values, *later)))
        if not isinstance(row[0], str):
            return None
        try:
            entity = from_row(kind, row)
        except (ValueError, RecursionError):
            continue
        if (known := sound(kind, entity)) is not None:
            return known
    return None


@cache
def _ranks(kind: str) -> frozenset[int]:
    """The columns that hold a real number: SQLite stores one without a fraction as a whole number."""
    return frozenset(n for n, spec in enumerate(f.specs(KINDS[kind]).values()) if spec.form == "rank")


def _without_row_number(values: Record) -> Ours | None:
    match values:
        case (str(key), str(value)):
            return Meta(key, value)
        case (str(kind), str(entity), bytes(sha256)):
            known = kind in _DIGESTED and is_id(entity) and len(sha256) == 32
            return RowDigest(kind, entity, sha256) if known else None
        case (str(kind), str(entity), str(field), str(last)):
            return None if is_id(last) else Extra(kind, entity, field, last)  # with an id it is a head of the log
    return None


def _of_the_house(values: Record, number: int) -> Ours | None:
    match values:
        case (str(id_), str(author), str(started), str(app)):
            return Session(id_, author, started, app) if is_id(id_) and not is_id(author) else None
        case (None, str(id_), str(session), str(label), str(time), str(kind), None | str() as reverts, bytes(sha256)):
            known = is_id(id_) and is_id(session) and kind in _BATCH_KINDS and len(sha256) == 32
            return Batch(number, id_, session, label, time, kind, reverts, sha256) if known else None
        case (None, str(id_), str(batch), str(kind), str(entity), str(field), before, after, str(replaced)):
            if not (is_id(id_) and is_id(batch) and is_id(entity) and kind in KINDS):
                return None
            if not isinstance(before, None | str) or not isinstance(after, None | str):
                return None
            return Change(number, id_, batch, kind, entity, field, before, after, replaced)
    return None
