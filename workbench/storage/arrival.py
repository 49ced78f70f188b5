"""Taking in what is told about a file, perhaps by a process that a stranger's file has taken over.

Nothing is believed: every piece must have exactly the form it should have, the rows become entities by the strict
mapping, and the entities keep the rules of the domain, or nothing comes in at all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import cache
from itertools import product
from typing import Any, NamedTuple

from workbench.domain.identity import is_id
from workbench.domain.language import said
from workbench.domain.legible import in_brief
from workbench.domain.model import KINDS, Entity, Model
from workbench.domain.validation import first_problems
from workbench.domain.words import name_of_kind
from workbench.storage.connection import Connection, rows_as
from workbench.storage.content import Content, versions
from workbench.storage.formats import row_forms
from workbench.storage.house import Batch, Change, Extra, Session
from workbench.storage.inspection import Patience, damaged, examine, too_new
from workbench.storage.mapping import columns, from_row
from workbench.storage.schema import FORMAT, MIN_READER, MIN_WRITER
from workbench.storage.upgrading import upgraded

#: So many broken rules are counted in a file; it is not opened for one of them.
_ENOUGH = 100
Seen = Callable[[Model], object]

_MAYBE = (str, type(None))


def _forms(*types: Any) -> frozenset[tuple[type, ...]]:
    """Every row of types that is allowed, where a tuple names several for one place."""
    return frozenset(product(*(found if isinstance(found, tuple) else (found,) for found in types)))


#: What is told of the house → the types of its rows, and what becomes of one.
_HOUSE: dict[str, tuple[frozenset[tuple[type, ...]], type[NamedTuple]]] = {
    "session": (_forms(*[str] * 4), Session),
    "batch": (_forms(int, *[str] * 5, _MAYBE, str), Batch),
    "change": (_forms(int, *[str] * 5, _MAYBE, _MAYBE, str), Change),
    "extras": (_forms(*[str] * 4), Extra),
}
#: Those that have numbers, and up to where these go.
_NUMBERED = frozenset({"batch", "change"})
_MOST = 1 << 63


class Arrival:
    """What has been told of one file so far. ``seen`` hears the model as soon as its rows are there and keep the
    rules, before anything else is checked; ``patience`` is how long taking it in may take.
    """

    def __init__(self, patience: Patience, seen: Seen | None = None) -> None:
        self._patience = patience
        self._name = patience.name
        self._seen = seen
        #: Whether the file is of a newer format than this program's, and what could not be confirmed in it then.
        self.newer = False
        self.doubt = ""
        self._meta: dict[str, str] | None = None
        self._rows: dict[str, list[Any]] = defaultdict(list)
        self._model: Model | None = None
        self._entities: dict[str, dict[str, Entity]] = defaultdict(dict)
        self._house: dict[str, list[Any]] = {what: [] for what in _HOUSE}

    def hear(self, said: Any) -> None:
        """Takes in one piece; raises a `FileProblem` where it is not what a workspace holds."""
        self._patience.check()
        match said:
            case ["meta", dict(meta), bool(newer)] if self._meta is None:
                self._take_meta(meta, newer)
            case ["doubt", str(doubt)] if self.newer:
                self.doubt = in_brief(doubt, 200)
            case ["rows end"] if self._model is None and self._meta is not None:
                if not self.older:
                    self._take_model()
            case [str(kind), list(rows)] if self.older and kind not in _HOUSE and self._model is None:
                self._rows[kind] += rows
            case [str(what), list(rows)] if what in _HOUSE:
                self._take_house(what, rows)
            case [str(kind), list(rows)] if kind in KINDS and self._meta is not None and self._model is None:
                self._take_rows(kind, rows)
            case _:
                raise self._nonsense()

    def content(self) -> Content:
        """Everything, once all is told and checked."""
        if self.older and self._model is None:
            self._upgrade()
        if self._meta is None or self._model is None:
            raise self._nonsense()
        house = {what: tuple(rows) for what, rows in self._house.items()}
        return Content(self._model, self._as_ours(), house["session"], house["batch"], house["change"], house["extras"])

    @property
    def model(self) -> Model | None:
        """The model, as soon as its rows are there and keep the rules."""
        return self._model

    @property
    def meta(self) -> dict[str, str]:
        """What the file says of itself."""
        return dict(self._meta or {})

    @property
    def older(self) -> bool:
        """Whether it is of an older format than this program's."""
        return self._meta is not None and int(self._meta["format"]) < FORMAT

    def _as_ours(self) -> dict[str, str]:
        """What a working copy says of itself, which is of this format whatever the file was."""
        meta = self.meta
        if meta["format"] == str(FORMAT):
            return meta
        if self.older:
            least = {"min_reader": MIN_READER, "min_writer": MIN_WRITER}
            meta |= {key: str(max(number, int(meta[key]))) for key, number in least.items()}
        return meta | versions()

    def _upgrade(self) -> None:
        version = int(self.meta["format"])
        try:
            rows, extras = upgraded(version, self._rows, self._house["extras"])
        except (ValueError, TypeError, OverflowError) as error:
            raise damaged(
                self._name, said("it is not what a file of format {version} is ({error})", version=version, error=error)
            ) from None
        for kind, found in rows.items():
            self._take_rows(kind, found)
        self._house["extras"] = extras
        self._take_model()

    def _nonsense(self) -> Exception:
        return damaged(self._name, said("what is in it makes no sense"))

    def _take_meta(self, meta: dict[Any, Any], newer: bool) -> None:
        if not all(type(text) is str for pair in meta.items() for text in pair):
            raise self._nonsense()
        if not is_id(meta.get("workspace_id", "")) or not all(
            meta.get(key, "").isdecimal() and len(meta[key]) < 10 for key in ("format", "min_reader", "min_writer")
        ):
            raise self._nonsense()
        self._meta, self.newer = meta, newer

    def _take_rows(self, kind: str, rows: list[Any]) -> None:
        table = self._entities[kind]
        order = _order(kind)
        for row in rows:
            try:
                entity = from_row(kind, row if order is None else tuple(row[at] for at in order))
                new = entity.id not in table
            except (ValueError, TypeError, IndexError) as error:
                if self.newer:
                    raise self._too_new() from None
                raise damaged(
                    self._name,
                    said(
                        "the {called} cannot be read ({error})",
                        called=_called(kind, row),
                        error=in_brief(str(error), 60),
                    ),
                ) from None
            if not new:
                raise damaged(self._name, said("the {called} is there twice", called=_called(kind, row)))
            table[entity.id] = entity

    def _take_model(self) -> None:
        model = Model.of(entity for table in self._entities.values() for entity in table.values())
        if broken := first_problems(model, _ENOUGH + 1):
            if self.newer:
                raise self._too_new()
            more = said(" (and {number} more)", number=len(broken) - 1) if len(broken) > 1 else ""
            if len(broken) > _ENOUGH:
                more = said(" (and at least {number} more)", number=_ENOUGH)
            raise damaged(
                self._name,
                said(
                    "it holds what no workspace may hold, {broken}{more}",
                    broken=in_brief(str(broken[0]), 200),
                    more=more,
                ),
            )
        self._model = model
        if self._seen is not None:
            self._seen(model)

    def _too_new(self) -> Exception:
        """A newer version says that this one can read the file, but it cannot."""
        return too_new(self._name, self.meta.get("written_by", ""), int(self.meta["format"]))

    def _take_house(self, what: str, rows: list[Any]) -> None:
        forms, made = _HOUSE[what]
        taken = self._house[what]
        try:
            if not {tuple(map(type, row)) for row in rows} <= forms:
                raise self._nonsense()
            if what in _NUMBERED and not all(0 < row[0] < _MOST for row in rows):
                raise self._nonsense()
            if what == "batch":
                rows = [(*row[:7], bytes.fromhex(row[7])) for row in rows]
            taken += rows_as(made, rows)
        except (ValueError, TypeError):
            raise self._nonsense() from None


@cache
def _order(kind: str) -> tuple[int, ...] | None:
    """Where in a row of this format each field of a kind stands; None where they stand in the same order."""
    found = next(form.columns for form in row_forms(FORMAT) if form.kind == kind)
    order = tuple(found.index(name) for name in columns(kind))
    return None if found == columns(kind) else order


def read_content(connection: Connection, patience: Patience, *, sealed: bool = True) -> Content:
    """Everything in a file, examined and taken in here, in this process; raises a `FileProblem`. For ``sealed`` see
    `examine`.
    """
    arrival = Arrival(patience)
    examine(connection, patience, arrival.hear, sealed=sealed)
    return arrival.content()


def _called(kind: str, row: Any) -> str:
    told = dict(zip(columns(kind), row, strict=False)) if isinstance(row, list | tuple) else {}
    return f"{name_of_kind(kind)} “{in_brief(str(told.get('key') or told.get('id')), 60)}”"
