"""Evidence items as a table: one row each, as people edit them in a spreadsheet, and what such a table would change.

Items and rows are matched by key, and where a row has no key, by the same claim. A table says what its columns say: a
column that is not there leaves what there is. An empty cell empties it, but for what must be there or must not go by
oversight: claim, grade, and whether it is private or assumed stay. A row that cannot be read is refused with its reason
and hinders no other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from workbench.content.evidence_row import COLUMNS, Reader, Refusal, heading, row_of
from workbench.domain.evidence import Evidence
from workbench.domain.language import said, said_many
from workbench.domain.model import Model, RowChange
from workbench.workspace.changes import Operation, checked


class SheetRow(Protocol):
    """A row of a table: its number in it, and its cells."""

    @property
    def number(self) -> int: ...

    @property
    def cells(self) -> Sequence[str]: ...


@dataclass(frozen=True, slots=True)
class Planned:
    """A row that brings an item, or changes one in these fields (by the names of columns)."""

    row: int
    key: str
    claim: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that is left out, and why, as a sentence without its point."""

    row: int
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What a table would do: items added and changed, how many stay as they are, rows refused.

    ``operation`` does it, as one thing to undo; None where there is nothing to do.
    """

    added: tuple[Planned, ...]
    changed: tuple[Planned, ...]
    same: int
    refused: tuple[Refused, ...]
    operation: Operation | None


def evidence_rows(model: Model, items: Iterable[Evidence] | None = None) -> list[tuple[str, ...]]:
    """The headings and a row for each item (all, as people ordered them, if None); private ones too."""
    chosen = model.ordered("evidence") if items is None else list(items)
    return [COLUMNS, *(row_of(model, item) for item in chosen)]


def plan_evidence(model: Model, rows: Sequence[SheetRow]) -> Plan:
    """What the rows of a table, its headings first, would do to a model; raises ``ValueError`` with a sentence where
    the headings do not fit.
    """
    if not rows:
        raise ValueError(said("the table is empty; its columns are {columns}", columns=", ".join(COLUMNS)))
    columns = heading(rows[0].cells)
    reader = Reader(model, columns)
    added: list[Planned] = []
    changed: list[Planned] = []
    refused: list[Refused] = []
    changes: list[RowChange] = []
    same = 0
    for row in rows[1:]:
        try:
            read = reader.read(row.number, row.cells)
        except Refusal as problem:
            refused.append(Refused(row.number, problem.name, str(problem)))
            continue
        planned = Planned(row.number, read.item.key, read.item.claim, read.columns)
        if read.before is None:
            added.append(planned)
        elif read.columns:
            changed.append(planned)
        else:
            same += 1
        changes += read.changes
    operation = checked(model, _label(added, changed), changes) if changes else None
    return Plan(tuple(added), tuple(changed), same, tuple(refused), operation)


def _label(added: Sequence[Planned], changed: Sequence[Planned]) -> str:
    if not changed:
        return said_many("Import {n:,} evidence item", "Import {n:,} evidence items", len(added))
    if not added:
        return said_many(
            "Change {n:,} evidence item from a table", "Change {n:,} evidence items from a table", len(changed)
        )
    more = said_many("Import {n:,} evidence item", "Import {n:,} evidence items", len(added))
    return said("{more}, change {changed:,}", more=more, changed=len(changed))
