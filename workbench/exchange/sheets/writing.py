"""Writing tables: CSV and what is copied with formulas made harmless, XLSX with nothing but cells of text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from workbench.exchange.sheets.formulas import harmless

#: The longest text in a cell of XLSX.
LONGEST_IN_XLSX = 32_767
_NARROW, _WIDE = 14, 60


def as_csv(rows: Iterable[Sequence[str]]) -> str:
    """The rows as CSV, with a mark at its beginning by which spreadsheets know that it is UTF-8."""
    return "\ufeff" + _separated(rows, ",")


def as_pasted(rows: Iterable[Sequence[str]]) -> str:
    """The rows with tabs between cells, for the clipboard."""
    return _separated(rows, "\t")


def _separated(rows: Iterable[Sequence[str]], separator: str) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    for row in rows:
        writer.writerow([harmless(cell) for cell in row])
    return out.getvalue()


def write_sheet(path: Path, name: str, rows: Sequence[Sequence[str]]) -> None:
    """Write rows as XLSX, the first as headings that stay in view; every cell is a text, also when it is edited.

    Raises ``ValueError`` with a sentence where a text is too long for a cell, and ``OSError``.
    """
    import xlsxwriter

    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    for number, row in enumerate(rows, 1):
        if any(len(cell) > LONGEST_IN_XLSX for cell in row):
            raise ValueError(f"row {number} has a text that is too long for a cell of XLSX; write it as CSV")
    whole = io.BytesIO()  # it would tell of a folder that cannot be written to with an error of its own
    with xlsxwriter.Workbook(whole, options) as book:
        sheet = book.add_worksheet(name[:31])
        text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
        heading = book.add_format({"num_format": "@", "bold": True, "bottom": 1})
        for column in range(len(rows[0]) if rows else 0):
            longest = max(len(row[column]) for row in rows)
            sheet.set_column(column, column, _WIDE if longest > _WIDE else max(_NARROW, longest + 2), text)
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write_string(at, column, cell, text if at else heading)
        sheet.freeze_panes(1, 0)
        if rows:
            sheet.autofilter(0, 0, len(rows) - 1, len(rows[0]) - 1)
    path.write_bytes(whole.getvalue())
