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
#: Rows and columns up to these are looked at; a cell in a row further down is said, for nobody should miss it.
_LAST_ROW, _LAST_COLUMN = 100_000, 200
_FAR_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]{0,400}?\br=[\"'](\d{6,7})[\"']")
_FILLED = re.compile(rb"<(?:\w+:)?(?:v|is)>")
#: A cell that ends with its formula: whoever wrote the file calculated nothing.
_NO_RESULT = re.compile(
    rb"<(?:\w+:)?c\b[^>]{0,400}?\br=[\"']([A-Z]{1,3}\d{1,7})[\"'][^>]{0,400}>\s*<(?:\w+:)?f\b"
    rb"(?:[^>]{0,400}/>|[^>]{0,400}>[^<]{0,9000}</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*/>\s*)?</(?:\w+:)?c>"
)
#: Signs that XML cannot hold stand in it as numbers, and in a text that looks so itself the first sign does. openpyxl
#: takes that away, and nobody could tell the two: it is given a sign of nobody's in its place.
_ESCAPED = re.compile(r"_x(000[9ADad]|[Ff]{3}[EFef])_")
_AS_NUMBER, _NOBODYS = b"_x005F_", "_\ue05f"


def cells_of(data: bytes) -> Iterator[tuple[int, list[str]]]:
    """The rows of the first sheet that is not hidden, with their numbers; raises `ImportProblem` if it is none."""
    data = _look_through(data)
    import openpyxl

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheets = [sheet for sheet in book.worksheets if hasattr(sheet, "iter_rows")]
        if not sheets:
            raise ImportProblem(said("has no sheet with rows"))
        sheet = next((one for one in sheets if one.sheet_state == "visible"), sheets[0])
        _demand_all(data, str(getattr(sheet, "_worksheet_path", "")))
        rows = sheet.iter_rows(max_row=_LAST_ROW, max_col=_LAST_COLUMN, values_only=True)
        for number, row in enumerate(rows, 1):
            if row.count(None) < len(row):  # before a cell far below there are many that hold nothing
                yield number, [_text(value) for value in row]
    except ImportProblem:
        raise
    except Exception:  # whatever openpyxl, zip or XML say about a file that is not what it seems
        raise ImportProblem(said("is damaged, or no XLSX file")) from None


def _look_through(data: bytes) -> bytes:
    """The file as it may be read; raises `ImportProblem` where it may not."""
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
            return _told_apart(data, parts)
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, RuntimeError, NotImplementedError, zlib.error):
        raise ImportProblem(said("is damaged, or no XLSX file")) from None


def _told_apart(data: bytes, parts: zipfile.ZipFile) -> bytes:
    """The file, with another sign before what only looks like an escape; itself where nothing does."""
    if not any(part.filename.endswith(".xml") and _AS_NUMBER in parts.read(part) for part in parts.infolist()):
        return data
    changed = io.BytesIO()
    with zipfile.ZipFile(changed, "w") as new:
        for part in parts.infolist():
            text = parts.read(part)
            new.writestr(
                part.filename, text.replace(_AS_NUMBER, _NOBODYS.encode()) if part.filename.endswith(".xml") else text
            )
    return changed.getvalue()


def _demand_all(data: bytes, sheet: str) -> None:
    """Raises `ImportProblem` where a sheet has what would be missing afterwards: rows far down, formulas alone."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        xml = parts.read(sheet) if sheet in parts.namelist() else b""
    far = next((row for row in _FAR_ROW.finditer(xml) if int(row[1]) > _LAST_ROW), None)
    if far and _FILLED.search(xml, far.end()):
        raise ImportProblem(
            said("row {row}: lies below row {most:,}, the last that is read", row=int(far[1]), most=_LAST_ROW)
        )
    if alone := _NO_RESULT.search(xml):
        raise ImportProblem(
            said(
                "cell {cell}: the file has its formula and not its result; save it once in a spreadsheet program",
                cell=alone[1].decode(),
            )
        )


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
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), str(value)).replace(_NOBODYS, "_")
