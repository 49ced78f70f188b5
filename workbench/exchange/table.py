"""Tables of other programs as records: commas, semicolons or tabs, quotes, any line ends."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

_SEPARATORS = ",;\t"


def separator(text: str) -> str:
    """What parts the cells of a table: whichever of comma, semicolon and tab its first row has most of."""
    first = text.lstrip("\n").partition("\n")[0]
    outside_quotes = re.sub(r'"[^"]*"', "", first)
    return max(_SEPARATORS, key=outside_quotes.count)


def records(text: str, problems: list[tuple[int | None, str]]) -> Iterator[tuple[int, list[str]]]:
    """Every record that is not empty with the line it begins on, without empty cells beyond the first row's last.

    White space in cells is made single. What is no table goes to ``problems`` and ends it.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator(text), strict=True)
    width = 0
    while True:
        line = reader.line_num + 1
        try:
            cells = [" ".join(cell.split()) for cell in next(reader)]
        except StopIteration:
            return
        except csv.Error as error:
            told = "a quote opened here is never closed" if "unexpected end" in str(error) else f"is no table: {error}"
            problems.append((line, told))
            return
        if not any(cells):
            continue
        while len(cells) > width and not cells[-1]:
            cells.pop()
        width = width or len(cells)
        yield line, cells
