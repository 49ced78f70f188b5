"""Taking in what is told about a file, perhaps by a process that a stranger's file has taken over.

Nothing is believed: every piece must have exactly the form it should have, the rows become entities by the strict
mapping, and the entities keep the rules of the domain, or nothing comes in at all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from itertools import product
from typing import Any, NamedTuple

from workbench.domain.identity import is_id
from workbench.domain.legible import in_brief
from workbench.domain.model import KINDS, Entity, Model
from workbench.domain.validation import problems
from workbench.storage.connection import Connection
from workbench.storage.content import Content, Extra
from workbench.storage.inspection import Patience, damaged, examine
from workbench.storage.journal import Batch, Change, Session
from workbench.storage.mapping import columns, from_row

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
_MOST = 1 << 63


class Arrival:
    """What has been told of one file so far. ``seen`` hears the model as soon as its rows are there and keep the
    rules, before anything else is checked.
    """

    def __init__(self, name: str, seen: Seen | None = None) -> None:
        self._name = name
        self._seen = seen
        self._meta: dict[str, str] | None = None
        self._model: Model | None = None
        self._entities: dict[str, dict[str, Entity]] = defaultdict(dict)
        self._house: dict[str, list[Any]] = {what: [] for what in _HOUSE}

    def hear(self, said: Any) -> None:
        """Takes in one piece; raises a `FileProblem` where it is not what a workspace holds."""
        match said:
            case ["meta", dict(meta)] if self._meta is None:
                self._take_meta(meta)
            case ["rows end"] if self._model is None:
                self._take_model()
            case [str(what), list(rows)] if what in _HOUSE:
                self._take_house(what, rows)
            case [str(kind), list(rows)] if kind in KINDS and self._model is None:
                self._take_rows(kind, rows)
            case _:
                raise self._nonsense()

    def content(self) -> Content:
        """Everything, once all is told and checked."""
        if self._meta is None or self._model is None:
            raise self._nonsense()
        house = {what: tuple(rows) for what, rows in self._house.items()}
        return Content(self._model, self._meta, house["session"], house["batch"], house["change"], house["extras"])

    def _nonsense(self) -> Exception:
        return damaged(self._name, "what is in it makes no sense")

    def _take_meta(self, meta: dict[Any, Any]) -> None:
        if not all(type(text) is str for pair in meta.items() for text in pair):
            raise self._nonsense()
        if not is_id(meta.get("workspace_id", "")) or not all(
            meta.get(key, "").isdecimal() for key in ("format", "min_reader", "min_writer")
        ):
            raise self._nonsense()
        self._meta = meta

    def _take_rows(self, kind: str, rows: list[Any]) -> None:
        table = self._entities[kind]
        for row in rows:
            try:
                entity = from_row(kind, row)
                new = entity.id not in table
            except (ValueError, TypeError) as error:
                raise damaged(
                    self._name, f"the {_called(kind, row)} cannot be read ({in_brief(str(error), 60)})"
                ) from None
            if not new:
                raise damaged(self._name, f"the {_called(kind, row)} is there twice")
            table[entity.id] = entity

    def _take_model(self) -> None:
        model = Model.of(entity for table in self._entities.values() for entity in table.values())
        if broken := problems(model):
            more = f" (and {len(broken) - 1} more)" if len(broken) > 1 else ""
            raise damaged(self._name, f"it holds what no workspace may hold, {in_brief(str(broken[0]), 200)}{more}")
        self._model = model
        if self._seen is not None:
            self._seen(model)

    def _take_house(self, what: str, rows: list[Any]) -> None:
        forms, made = _HOUSE[what]
        taken = self._house[what]
        try:
            for row in rows:
                if tuple(map(type, row)) not in forms or (type(row[0]) is int and not 0 < row[0] < _MOST):
                    raise self._nonsense()
                taken.append(made._make((*row[:7], bytes.fromhex(row[7])) if what == "batch" else row))
        except (ValueError, TypeError):
            raise self._nonsense() from None


def read_content(connection: Connection, patience: Patience, *, sealed: bool = True) -> Content:
    """Everything in a file, examined and taken in here, in this process; raises a `FileProblem`. For ``sealed`` see
    `examine`.
    """
    arrival = Arrival(patience.name)
    examine(connection, patience, arrival.hear, sealed=sealed)
    return arrival.content()


def _called(kind: str, row: Any) -> str:
    told = dict(zip(columns(kind), row, strict=False)) if isinstance(row, list | tuple) else {}
    return f"{kind.replace('_', ' ')} “{in_brief(str(told.get('key') or told.get('id')), 60)}”"
