"""Reading tables that people send: what a cell shows, never what it would calculate; and never more than fits."""

from __future__ import annotations

import csv
import io
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.domain.foreign_words import known_words
from workbench.domain.language import said
from workbench.exchange.foreign_file import decoded, read_bytes
from workbench.exchange.problem import ImportProblem
from workbench.exchange.sheets.formulas import as_meant
from workbench.exchange.table import separator
from workbench.exchange.taken_apart import answered, taken_apart
from workbench.storage.worker.child import Line

#: The most rows and columns, and the longest cell, in characters; pasted text is no longer than a file.
MOST_ROWS, MOST_COLUMNS, LONGEST = 20_000, 100, 100_000
MOST_PASTED = 20_000_000
#: So many rows go over the line at once.
_AT_A_TIME = 200
#: The line that spreadsheets write before a table of text to say what parts its cells.
_SAYS = re.compile(r"\ufeff?sep=(.)\r?\n", re.IGNORECASE)
_LINE = re.compile(r"\r\n|\r|\n")
#: A cell that was copied: in quotes if what follows them ends it, else as it stands; then a tab or the end of its row.
_COPIED = re.compile(r'(?:"((?:[^"]|"")*+)"(?=[\t\r\n]|\Z)|([^\t\r\n]*))(\t|\r\n|\r|\n|\Z)')


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is not empty: its number (in a file of text, the line on which it begins) and its cells."""

    number: int
    cells: tuple[str, ...]


def read_sheet(path: Path) -> list[Row]:
    """The rows of a CSV file (commas, semicolons or tabs), or of the first sheet of an XLSX file, which is taken apart
    in a process of its own.

    Raises `ImportProblem` with the file and what is wrong with it. May be called from any thread.
    """
    path = Path(path)
    data = read_bytes(path)
    if data.startswith(b"PK") or path.suffix.lower() in (".xlsx", ".xlsm"):
        rows: list[Row] = []
        taken_apart(
            "read table", path, lambda found: rows.extend(Row(number, tuple(cells)) for number, *cells in found)
        )
        return rows
    try:
        if data.startswith((b"\xd0\xcf\x11\xe0", b"%PDF")) or (
            b"\0" in data and data[:2] not in (b"\xff\xfe", b"\xfe\xff")
        ):
            raise ImportProblem(said("is no table; what can be read is CSV and XLSX"))
        text = decoded(data, [])
        said_so = _SAYS.match(text)
        text = text[said_so.end() :] if said_so else text
        return _kept(_records(text, said_so[1], 1) if said_so else _records(text, separator(text)))
    except ImportProblem as problem:
        raise ImportProblem(problem.told, str(path)) from None


def read_there(arguments: Mapping[str, Any], line: Line) -> dict[str, Any]:
    """The side of the child: tells the rows of an XLSX file, each its number and its cells, or what is wrong."""
    sys.modules.setdefault("numpy", None)  # type: ignore[arg-type]  # openpyxl would load it, and needs nothing of it
    from workbench.exchange.sheets.xlsx import cells_of

    def take() -> tuple[str, ...]:
        rows = _kept(cells_of(read_bytes(Path(arguments["path"]))))
        for at in range(0, len(rows), _AT_A_TIME):
            line.tell([[row.number, *row.cells] for row in rows[at : at + _AT_A_TIME]])
        return ()

    return answered(take)


def pasted(text: str) -> list[Row]:
    """The rows that were copied from a spreadsheet, tabs between their cells; where the first has none, from a table of
    text (commas or semicolons). Raises `ImportProblem`.
    """
    if len(text) > MOST_PASTED:
        raise ImportProblem(said("What was copied is too long to be a table."))
    text = text.removeprefix("\ufeff")
    between = separator(text)
    first = text.lstrip("\n").partition("\n")[0]
    return _kept(_copied(text) if "\t" in first or between not in first else _records(text, between))


def _copied(text: str) -> Iterator[tuple[int, list[str]]]:
    """Cells as spreadsheets copy them: a quote that begins a cell and does not end it is a quote."""
    line, begins, cells, at = 1, 1, list[str](), 0
    while at < len(text):
        cell = _COPIED.match(text, at)
        assert cell is not None  # an empty cell is one, too
        quoted, plain, end = cell[1], cell[2], cell[3]
        cells.append(as_meant(plain if quoted is None else quoted.replace('""', '"')))
        line += len(_LINE.findall(cell[0]))
        at = cell.end()
        if end != "\t" or at == len(text):
            yield begins, cells
            begins, cells = line, []


def _records(text: str, between: str, above: int = 0) -> Iterator[tuple[int, list[str]]]:
    """The records of a text with the lines on which they begin, so many of which were ``above`` it."""
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=between, strict=True)
    while True:
        line = reader.line_num + 1 + above
        try:
            yield line, [as_meant(cell) for cell in next(reader)]
        except StopIteration:
            return
        except csv.Error as error:
            if "unexpected end" in str(error):
                raise ImportProblem(said("line {line}: a quote opened here is never closed", line=line)) from None
            raise ImportProblem(
                said("line {line}: is no table: {error}", line=line, error=known_words(str(error)))
            ) from None


def _kept(rows: Iterator[tuple[int, list[str]]]) -> list[Row]:
    """The rows that are not empty, without empty cells at their ends; raises `ImportProblem` where it is too much."""
    found: list[Row] = []
    for number, cells in rows:
        while cells and not cells[-1].strip():
            cells.pop()
        if not cells:
            continue
        if len(found) >= MOST_ROWS:
            raise ImportProblem(said("has more than {most:,} rows", most=MOST_ROWS))
        if len(cells) > MOST_COLUMNS:
            raise ImportProblem(said("row {row}: has more than {most} columns", row=number, most=MOST_COLUMNS))
        if any(len(cell) > LONGEST for cell in cells):
            raise ImportProblem(
                said("row {row}: has a cell of more than {most:,} characters", row=number, most=LONGEST)
            )
        found.append(Row(number, tuple(cells)))
    return found
