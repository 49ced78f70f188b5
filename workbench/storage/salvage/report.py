"""What was saved and what was not, as numbers and as sentences for people."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

from workbench.domain.language import Sentence, quoted, said, said_again
from workbench.domain.legible import in_brief, legible
from workbench.domain.model import KINDS
from workbench.domain.words import all_of_kind
from workbench.storage.mapping import TABLES

#: The history's line in the report.
CHANGES = "change"
_MOST_NAMED = 5
#: No sentence has more characters.
LONGEST = 700


@dataclass(frozen=True, slots=True)
class TableReport:
    """One table: how many rows were ``found``, ``of`` how many that there should be (None where nothing says so).

    ``unconfirmed`` of those found have nothing to speak for them but their own undamaged page. ``made_up`` stand in for
    lost ones that others speak of, and are never among those found; ``left_out`` were found, but would break a rule.
    """

    table: str
    found: int
    of: int | None
    unconfirmed: int = 0
    made_up: int = 0
    left_out: int = 0

    @property
    def lost(self) -> int:
        """How many are known to be missing."""
        return max(0, (self.of or 0) - self.found)


@dataclass(frozen=True, slots=True)
class Report:
    """What came of the salvage of one file.

    ``tables`` has every kind of entity (by its table) and last the changes of the history. ``history`` says how much of
    that goes on in the recovered workspace: all of it, only its end after the last gap, or none. ``damage`` lists what
    was found to be wrong with the file; ``notes`` say the rest in sentences.
    """

    name: str
    tables: tuple[TableReport, ...]
    history: Literal["all", "end", "none"]
    damage: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def found(self) -> int:
        """How many entities were saved."""
        return sum(table.found for table in self.entities)

    @property
    def entities(self) -> tuple[TableReport, ...]:
        """The tables of entities, without the history."""
        return tuple(table for table in self.tables if table.table != CHANGES)

    @property
    def nothing_lost(self) -> bool:
        """Whether everything was there, history and all."""
        whole = not any(table.lost or table.unconfirmed or table.made_up or table.left_out for table in self.entities)
        return whole and self.history == "all"

    def table(self, name: str) -> TableReport:
        """The line of one table."""
        return next(table for table in self.tables if table.table == name)

    def sentences(self) -> list[str]:
        """The report for a person: what was saved first, then what was not, then what to know."""
        return [counted(self.entities), *self.notes]

    def as_plain(self) -> dict[str, Any]:
        """The report in numbers, texts and lists."""
        told = asdict(self)
        for name in ("damage", "notes"):
            told[name] = [each.as_plain() if isinstance(each, Sentence) else each for each in getattr(self, name)]
        return told

    @staticmethod
    def from_plain(told: dict[str, Any]) -> Report:
        """The report that `as_plain` made numbers, texts and lists of."""
        tables = tuple(TableReport(**table) for table in told["tables"])
        damage, notes = (tuple(map(_again, told[name])) for name in ("damage", "notes"))
        return Report(told["name"], tables, told["history"], damage, notes)


def _again(told: Any) -> str:
    """A sentence of the report, said again here."""
    return legible(in_brief(said_again(told), LONGEST)) if isinstance(told, dict) else str(told)


def counted(tables: tuple[TableReport, ...]) -> str:
    """Which tables are not complete, and how far: “1,979 of 2,000 effects”."""
    found = sum(table.found for table in tables)
    told = [
        said("{found:,} of {of:,} {things}", found=table.found, of=table.of, things=people_call(table.table))
        for table in tables
        if table.lost
    ]
    if told:
        short = ", ".join(told)
        return said("Saved: {short}, and everything else; {found:,} entries in all.", short=short, found=found)
    if any(table.of is None for table in tables):
        return said("Saved were {found:,} entries; how many there should be could not be read any more.", found=found)
    return said("All {found:,} entries were saved.", found=found)


def people_call(table: str) -> str:
    """A table as people call it: “issue areas”."""
    return all_of_kind(next(kind for kind in KINDS if TABLES[kind] == table))


def listed(names: list[str]) -> str:
    """A few names, and how many more."""
    shown = ", ".join(quoted(name[:60]) for name in names[:_MOST_NAMED])
    return (
        shown
        if len(names) <= _MOST_NAMED
        else said("{shown} and {number:,} more", shown=shown, number=len(names) - _MOST_NAMED)
    )
