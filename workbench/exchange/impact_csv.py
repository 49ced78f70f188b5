"""A cross-impact matrix as a table: the first row and the first column name the states as ``Descriptor: variant``."""

from __future__ import annotations

import re

from workbench.domain.language import said
from workbench.exchange.foreign_file import text_of
from workbench.exchange.impact_matrix import MOST, Descriptor, Matrix, MatrixReading, Place, beyond
from workbench.exchange.problem import ImportProblems, did_you_mean
from workbench.exchange.table import records

_WHOLE = re.compile(r"([+-]?)([0-9]{1,9})(?:[.,]0*)?", re.ASCII)
_FRACTION = re.compile(r"[+-]?[0-9]*[.,][0-9]+", re.ASCII)


def is_impact_table(data: bytes) -> bool:
    """Whether a table looks like a cross-impact matrix: the second name of its first row has a colon in it."""
    first = next(iter(records(text_of(data, []), [])), (0, []))[1]
    return any(":" in cell for cell in first[1:])


def read_impact_table(data: bytes, name: str) -> tuple[Matrix, list[str]]:
    """The matrix in a table, and notes on what was taken for what; the row acts on the column.

    Raises `ImportProblems` with every mistake; ``name`` is what to call the file there.
    """
    return _Reading(data).answer(name)


class _Reading(MatrixReading):
    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._text = text_of(data, self.notes)
        self._place: dict[str, Place] = {}
        self._commas = 0

    def read(self) -> None:
        rows = records(self._text, self.problems)
        line, header = next(rows, (1, []))
        columns = self._columns(line, header[1:])
        if self.problems:
            return
        self.problems += self.matrix.problems()
        seen: dict[Place, int] = {}
        for line, cells in rows:
            place = self._row_place(line, cells[0], seen)
            if len(cells) != len(header):
                self.problems.append((line, f"has {len(cells)} cells where the first row has {len(header)}"))
            elif place is not None:
                self._amounts(line, place, columns, cells[1:])
        for place in self.matrix.places():
            if place not in seen:
                self.problems.append((None, f"there is no row for “{self.matrix.name(place)}”"))
        if self._commas:
            words = said("Decimal commas were read as decimal points, in {count:,} cells.", count=self._commas)
            self.notes.append(words)

    def _columns(self, line: int, names: list[str]) -> list[Place]:
        """The places of the columns; descriptors and variants come in the order in which they are first named."""
        if not names:
            self.problems.append((line, "names no states; the first row must name them as Descriptor: variant"))
        found = []
        descriptors: dict[str, int] = {}
        for number, name in enumerate(names, 2):
            title, colon, variant = (part.strip() for part in name.partition(":"))
            if not (title and colon and variant):
                told = f"column {number} is named “{name[:60]}”" if name else f"column {number} has no name"
                self.problems.append((line, f"{told}; write Descriptor: variant"))
                continue
            d = descriptors.setdefault(title.casefold(), len(descriptors))
            if d == len(self.matrix.descriptors):
                self.matrix.descriptors.append(Descriptor(title, line))
            place = (d, len(self.matrix.descriptors[d].variants))
            if self._place.setdefault(_folded(name), place) != place:
                self.problems.append((line, f"there are two columns “{name[:60]}”"))
                continue
            self.matrix.descriptors[d].variants.append((variant, line))
            found.append(place)
        return found

    def _row_place(self, line: int, name: str, seen: dict[Place, int]) -> Place | None:
        place = self._place.get(_folded(name))
        if place is None:
            hint = did_you_mean(_folded(name), self._place) if len(self.problems) < ImportProblems.MOST_TOLD else ""
            self.problems.append((line, f"there is no column for the row “{name[:60]}”{hint}"))
        elif place in seen:
            self.problems.append((line, f"there are two rows “{name[:60]}”, the first on line {seen[place]}"))
            return None
        else:
            seen[place] = line
        return place

    def _amounts(self, line: int, source: Place, columns: list[Place], cells: list[str]) -> None:
        for target, cell in zip(columns, cells, strict=True):
            amount = self._amount(cell)
            if amount is None:
                told = "is not a whole number" if _FRACTION.fullmatch(cell) else "is not a number"
                self.problems.append((line, f"“{cell[:40]}” under “{self.matrix.name(target)}” {told}"))
            elif amount and source[0] == target[0]:
                own = f"“{self.matrix.name(target)}” is {amount}, but a descriptor does not act on itself"
                self.problems.append((line, f"the cell under {own}"))
            elif abs(amount) > MOST:
                self.problems.append((line, f"the cell under “{self.matrix.name(target)}” {beyond(amount)}"))
            elif amount:
                self.matrix.amounts[source, target] = amount

    def _amount(self, cell: str) -> int | None:
        if not cell:
            return 0
        found = _WHOLE.fullmatch(cell.replace("−", "-").replace(" ", ""))
        if found is None:
            return None
        self._commas += "," in cell
        return int(found[1] + found[2])


def _folded(name: str) -> str:
    return ": ".join(part.strip() for part in name.split(":", 1)).casefold()
