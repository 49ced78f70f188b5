"""What each format of the file has in its rows: the tables, their columns, and the forms in which digests are taken.

Nothing here depends on today's classes. The tables come from the literal statements of the format, the forms from the
literal lists below, so that a file of any released format can be checked for ever by its own rules.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from workbench.storage.canonical import digests_of, from_json, since
from workbench.storage.connection import Row, open_memory
from workbench.storage.migrations import migrate, objects_of

#: Format → kind of entity → its table.
_TABLES: Mapping[int, Mapping[str, str]] = {
    1: {
        "workspace": "workspaces",
        "group": "groups",
        "actor": "actors",
        "source": "sources",
        "passage": "passages",
        "issue": "issues",
        "condition": "conditions",
        "state": "states",
        "effect": "effects",
        "cross_impact": "cross_impacts",
        "stance": "stances",
        "evidence": "evidence",
        "scenario": "scenarios",
        "setting": "settings",
        "case": "cases",
        "case_setting": "case_settings",
        "claim": "claims",
        "claim_setting": "claim_settings",
        "evidence_link": "evidence_links",
    },
    2: {
        "workspace": "workspaces",
        "group": "groups",
        "actor": "actors",
        "source": "sources",
        "passage": "passages",
        "issue": "issues",
        "condition": "conditions",
        "state": "states",
        "effect": "effects",
        "cross_impact": "cross_impacts",
        "stance": "stances",
        "evidence": "evidence",
        "scenario": "scenarios",
        "setting": "settings",
        "case": "cases",
        "case_setting": "case_settings",
        "claim": "claims",
        "claim_setting": "claim_settings",
        "evidence_link": "evidence_links",
        "indicator": "indicators",
        "observation": "observations",
        "commitment": "commitments",
        "review": "reviews",
    },
    3: {
        "workspace": "workspaces",
        "group": "groups",
        "actor": "actors",
        "source": "sources",
        "passage": "passages",
        "issue": "issues",
        "condition": "conditions",
        "state": "states",
        "effect": "effects",
        "cross_impact": "cross_impacts",
        "stance": "stances",
        "evidence": "evidence",
        "scenario": "scenarios",
        "setting": "settings",
        "case": "cases",
        "case_setting": "case_settings",
        "claim": "claims",
        "claim_setting": "claim_settings",
        "evidence_link": "evidence_links",
        "indicator": "indicators",
        "observation": "observations",
        "commitment": "commitments",
        "review": "reviews",
        "weighing": "weighings",
    },
}
#: Format → names of columns that hold JSON, and of columns that hold yes and no as 1 and 0.
_JSON: Mapping[int, frozenset[str]] = {
    1: frozenset({"passages", "controllers", "issues", "requirement", "expectations"}),
    2: frozenset({"passages", "controllers", "issues", "requirement", "expectations", "backing", "actors"}),
    3: frozenset({"passages", "controllers", "issues", "requirement", "expectations", "backing", "actors"}),
}
_FLAGS: Mapping[int, frozenset[str]] = {
    1: frozenset({"private", "pinned", "uncertain", "settle", "supports"}),
    2: frozenset({"private", "pinned", "uncertain", "settle", "supports", "confirmed"}),
    3: frozenset({"private", "pinned", "uncertain", "settle", "supports", "confirmed", "assumption"}),
}
#: Format → kind → what it has more than in format 1, by the format that brought it; older versions do not look at it.
_LATER: Mapping[int, Mapping[str, Mapping[int, frozenset[str]]]] = {
    1: {},
    2: {"scenario": {2: frozenset({"colour"})}},
    3: {
        "scenario": {2: frozenset({"colour"})},
        "source": {3: frozenset({"private", "file", "kind", "fingerprint", "reference"})},
        "passage": {3: frozenset({"text", "page", "level", "shingles"})},
        "evidence": {3: frozenset({"review", "assumption"})},
    },
}


@dataclass(frozen=True, slots=True)
class RowForm:
    """How one kind of entity stands in the rows of a format: columns in order; which hold JSON, which yes and no.

    ``later`` are those that format 1 does not have, by the format that brought them.
    """

    kind: str
    table: str
    columns: tuple[str, ...]
    json: tuple[int, ...]
    flags: tuple[int, ...]
    later: tuple[tuple[int, frozenset[str]], ...] = ()

    @property
    def query(self) -> str:
        """The statement that reads all rows."""
        names = ", ".join(f'"{name}"' for name in self.columns)
        return f'SELECT {names} FROM "{self.table}"'

    @property
    def digest_kinds(self) -> tuple[str, ...]:
        """The kinds under which the file keeps digests of such a row."""
        return (self.kind, *(since(self.kind, version) for version, _ in self.later))

    def digests(self, row: Row) -> dict[str, bytes]:
        """SHA-256 of a row's canonical JSON, by the kind under which the file keeps it: what format 1 has of it, and by
        itself what each format brought. Raises ``ValueError`` where a column that holds JSON does not.
        """
        values: list[Any] = list(row)
        for at in self.json:
            if values[at] is not None:
                values[at] = from_json(values[at])
        for at in self.flags:
            values[at] = values[at] == 1
        return digests_of(self.kind, dict(zip(self.columns, values, strict=True)), dict(self.later))

    def digest(self, row: Row) -> bytes:
        """The digest of all of a row in one; raises like `digests`."""
        return RowForm(self.kind, self.table, self.columns, self.json, self.flags).digests(row)[self.kind]

    def only(self, columns: Collection[str]) -> RowForm:
        """The form of rows that have only these of its columns."""
        places = [at for at, name in enumerate(self.columns) if name in columns]
        return RowForm(
            self.kind,
            self.table,
            tuple(self.columns[at] for at in places),
            tuple(new for new, at in enumerate(places) if at in self.json),
            tuple(new for new, at in enumerate(places) if at in self.flags),
            self.later,
        )


@cache
def row_forms(version: int) -> tuple[RowForm, ...]:
    """Every kind of entity as format ``version`` has it."""
    connection = open_memory()
    try:
        migrate(connection, version)
        return tuple(
            _row_form(version, kind, table, [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')])
            for kind, table in _TABLES[version].items()
        )
    finally:
        connection.close()


def _row_form(version: int, kind: str, table: str, columns: list[str]) -> RowForm:
    def places(names: frozenset[str]) -> tuple[int, ...]:
        return tuple(at for at, name in enumerate(columns) if name in names)

    later = tuple(_LATER[version].get(kind, {}).items())
    return RowForm(kind, table, tuple(columns), places(_JSON[version]), places(_FLAGS[version]), later)


@cache
def known_tables(version: int) -> Mapping[str, tuple[str, ...]]:
    """Every table of format ``version``, those of the house too, with its columns in order."""
    connection = open_memory()
    try:
        migrate(connection, version)
        tables = [name for kind, name, _, _ in objects_of(version) if kind == "table"]
        return {table: tuple(row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')) for table in tables}
    finally:
        connection.close()
