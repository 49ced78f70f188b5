"""One CSV file of a catalogue: its rows by column, with their lines."""

from __future__ import annotations

import csv
import difflib
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.content.problems import Report


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table; a column that is not there counts as empty."""

    path: str
    line: int
    cells: dict[str, str]

    def name(self, column: str) -> str:
        """A cell that names something, without space around it."""
        return self.cells.get(column, "").strip()

    def text(self, column: str) -> str:
        """A cell exactly as written."""
        return self.cells.get(column, "")


def read_csv(path: str, text: str, needed: Sequence[str], optional: Sequence[str], report: Report) -> list[Row] | None:
    """The rows below the header, or None where the header does not fit; the report says what is wrong."""
    first_line = text[: text.find("\n") + 1]
    if first_line.endswith("\r\n"):  # the line ends of the whole file were converted, those within texts too
        text = text.replace("\r\n", "\n")
    records = _records(path, text, report)
    line, header = next(records, (1, []))
    columns = [cell.strip() for cell in header]
    if not _header_fits(path, line, columns, needed, optional, report):
        return None
    rows: list[Row] = []
    for line, cells in records:
        if len(cells) != len(columns):
            hint = "; a text with a comma in it goes in quotes" if len(cells) > len(columns) else ""
            report.add(path, line, f"has {len(cells)} cells where the header has {len(columns)}{hint}")
            continue
        rows.append(Row(path, line, dict(zip(columns, cells, strict=True))))
    return rows


def header_of(text: str) -> list[str]:
    """The names of the columns of a table, as far as it has any."""
    try:
        return [cell.strip() for cell in next(csv.reader(io.StringIO(text, newline=""), strict=True), [])]
    except csv.Error:
        return []


def _records(path: str, text: str, report: Report) -> Iterator[tuple[int, list[str]]]:
    """Every record that is not empty with the line it begins on."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            report.add(path, line, _told(str(error)))
            return
        if any(cells):
            yield line, cells


def _told(message: str) -> str:
    if "field larger than" in message:
        return "a cell is longer than can be read (a quote that is not closed?)"
    if "unexpected end" in message:
        return "a quote opened here is never closed"
    if "expected after" in message:
        return "a comma must follow a closing quote; a quote within quotes is written twice"
    return f"is not CSV: {message}"


def _header_fits(
    path: str, line: int, columns: list[str], needed: Sequence[str], optional: Sequence[str], report: Report
) -> bool:
    known = [*needed, *optional]
    before = report.count
    if not any(columns):
        report.add(path, line, f"has no header; its columns are {', '.join(needed)}")
        return False
    if len(columns) > 100:
        report.add(path, line, f"has {len(columns):,} columns; there are {', '.join(known)}")
        return False
    if len(columns) == 1 and (";" in columns[0] or "\t" in columns[0]):
        report.add(path, line, "its columns must be separated by commas")
        return False
    for column in dict.fromkeys(columns):
        if column not in known:
            near = difflib.get_close_matches(column[:100].lower(), known, 1)
            hint = f" (did you mean “{near[0]}”?)" if near else f"; there are {', '.join(known)}"
            report.add(path, line, f"unknown column “{column[:60]}”{hint}")
        elif columns.count(column) > 1:
            report.add(path, line, f"column “{column}” is there twice")
    for column in needed:
        if column not in columns:
            report.add(path, line, f"column “{column}” is missing")
    return report.count == before
