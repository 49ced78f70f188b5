"""XLSX files of strangers: sizes are checked before anything is unpacked, and what XML could call for is refused."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from workbench.domain.language import said
from workbench.exchange.problem import ImportProblem

#: The most parts, and the most bytes all of them may hold unpacked. What a part says it holds is all that is unpacked.
MOST_PARTS, MOST_UNPACKED = 1_000, 32_000_000
#: Rows and columns beyond these are not even looked for: whoever puts a cell into the last row has a bomb in mind.
_LAST_ROW, _LAST_COLUMN = 100_000, 200
_ESCAPED = re.compile(r"_x(000[9ADad]|[Ff]{3}[EFef])_")


def cells_of(data: bytes) -> Iterator[tuple[int, list[str]]]:
    """The rows of the first sheet with their numbers; raises `ImportProblem` where it is no such file."""
    _look_through(data)
    import openpyxl

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheets = [sheet for sheet in book.worksheets if hasattr(sheet, "iter_rows")]
        if not sheets:
            raise ImportProblem(said("has no sheet with rows"))
        rows = sheets[0].iter_rows(max_row=_LAST_ROW, max_col=_LAST_COLUMN, values_only=True)
        for number, row in enumerate(rows, 1):
            yield number, [_text(value) for value in row]
    except ImportProblem:
        raise
    except Exception:  # whatever openpyxl, zip or XML say about a file that is not what it seems
        raise ImportProblem(said("is damaged, or no XLSX file")) from None


def _look_through(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            known = parts.infolist()
            if len(known) > MOST_PARTS or sum(part.file_size for part in known) > MOST_UNPACKED:
                most = MOST_UNPACKED // 1_000_000
                raise ImportProblem(said("holds more than {most} MB unpacked, the most that is read", most=most))
            if any(
                _calls_for_more(parts.read(part)) for part in known if part.filename.lower().endswith((".xml", ".rels"))
            ):
                raise ImportProblem(
                    said("defines names of its own in its XML, which no spreadsheet does; it was not read")
                )
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, RuntimeError, NotImplementedError, zlib.error):
        raise ImportProblem(said("is damaged, or no XLSX file")) from None


def _calls_for_more(xml: bytes) -> bool:
    """Whether a part has a document type: with it come entities, which grow without end or name other files."""
    return any("<!DOCTYPE".encode(encoding) in xml for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


def _text(value: Any) -> str:
    """What a cell shows: days without an hour, whole numbers without a point."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case datetime.datetime() if value.time() == datetime.time():
            return value.date().isoformat()
        case datetime.datetime() | datetime.date() | datetime.time():
            return value.isoformat()
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), str(value))
