"""Tables in and out: every text comes back, nothing becomes a formula, and hostile files end in one sentence."""

from __future__ import annotations

import dataclasses
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.exchange import taken_apart
from workbench.exchange.problem import ImportProblem
from workbench.exchange.sheets import as_csv, as_pasted, pasted, read_sheet, reading, write_sheet, xlsx
from workbench.storage.worker.apart import FOR_STRANGERS

CELLS = st.text(
    st.one_of(
        st.sampled_from([*"=+-@\t\r\n'\"＝＋－＠;,_x ", "日", "\u202e"]),
        st.characters(exclude_categories=["Cs", "Cc"]),
    ),
    max_size=12,
)
TABLES = st.lists(st.tuples(CELLS, CELLS, st.just("end")), min_size=1, max_size=6)


def shown(rows: list[reading.Row]) -> list[tuple[str, ...]]:
    return [row.cells for row in rows]


@given(TABLES)
def test_every_text_comes_back_from_csv_and_from_the_clipboard(table: list[tuple[str, ...]]) -> None:
    assert shown(pasted(as_pasted(table))) == table


@given(TABLES)
def test_nothing_is_a_formula_in_text(table: list[tuple[str, ...]]) -> None:
    import csv

    for cell in (cell for row in csv.reader(io.StringIO(as_csv(table)[1:], newline="")) for cell in row):
        assert not re.match("[=+\\-@\t\r\n＝＋－＠]", cell)


TRICKY = [
    ("=1+1", "+1", "-1", "@SUM(A1)", "\ttab", "'=x", "''", "＝1", "a\nb", "a\r\nb", "007", "1e5", "TRUE", "2013-11"),
    ('=HYPERLINK("http://x")', "http://x.org", "mailto:x", "{=1}", "_x000D_y", "é日", " a", "#REF!", *[""] * 5, "x"),
]  # fmt: skip


@pytest.mark.parametrize("name", ["table.csv", "table.xlsx"])
def test_tricky_texts_come_back_from_files(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name.endswith("csv"):
        path.write_bytes(as_csv(TRICKY).encode())
        assert shown(read_sheet(path)) == TRICKY
        return
    write_sheet(path, "Evidence", TRICKY)
    found = shown(read_sheet(path))
    assert found == TRICKY
    with zipfile.ZipFile(path) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in sheet and "<f " not in sheet and "hyperlink" not in sheet
        assert not [part for part in parts.namelist() if "external" in part.lower()]


def test_spreadsheets_of_other_countries(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes('key;claim\r\nя;"a; b"\r\n\r\n'.encode("utf-16"))
    assert shown(read_sheet(path)) == [("key", "claim"), ("я", "a; b")]
    assert [row.number for row in read_sheet(path)] == [1, 2]


def test_what_a_cell_shows(tmp_path: Path) -> None:
    import datetime

    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(["text", 7.0, 2.5, True, datetime.datetime(2013, 11, 5), datetime.date(2014, 1, 2), None])
    book.save(tmp_path / "t.xlsx")
    assert shown(read_sheet(tmp_path / "t.xlsx")) == [("text", "7", "2.5", "yes", "2013-11-05", "2014-01-02")]


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return out.getvalue()


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def sheet_with(change: Callable[[str], str], shared: str = "") -> bytes:
    """A sound file with another first sheet, and with other texts for its cells."""
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.add_worksheet("One").write_string(0, 0, "key")
    changed = io.BytesIO()
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            text = old.read(part).decode()
            text = shared if shared and part.filename.endswith("sharedStrings.xml") else text
            new.writestr(part.filename, change(text) if part.filename.endswith("sheet1.xml") else text)
    return changed.getvalue()


LAUGHS = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
HOSTILE = {
    "nothing": b"",
    "a zip bomb": zipped(xl__worksheets__sheet1_xml=b" " * 40_000_000),
    "many parts": zipped(**{f"p{n}": b"" for n in range(1_100)}),
    "entities": sheet_with(lambda text: text.replace("?>", f"?>{LAUGHS}", 1)),
    "entities in other letters": zipped(xl__workbook_xml=f"<?xml version='1.0'?>{LAUGHS}".encode("utf-16")),
    "a name that is none": zipped(a_xml=b"<a/>"),
    "half a file": sheet_with(lambda text: text)[:700],
    "no XML": sheet_with(lambda text: "<<<"),
    "a deep one": sheet_with(lambda text: text.replace("<sheetData>", "<sheetData>" + "<row>" * 50_000)),
    "another program's": b"\xd0\xcf\x11\xe0" + b"\0" * 600,
    "no text": b"key\0claim",
    "an open quote": b'key,claim\na,"b',
    "many columns": b"a," * 200,
    "many rows": b"a\n" * 20_002,
    "a long cell": b"a," + b"b" * 200_000,
    "after a quote": b'"a"b,c',
}


@pytest.mark.parametrize("what", HOSTILE)
@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_hostile_files_end_in_one_sentence(tmp_path: Path, what: str, suffix: str) -> None:
    path = tmp_path / f"table.{suffix}"
    path.write_bytes(HOSTILE[what])
    if what == "nothing" and suffix == "csv":
        assert read_sheet(path) == []
        return
    with pytest.raises(ImportProblem) as refused:
        read_sheet(path)
    assert str(refused.value).startswith(f"{path}: ") and "\n" not in str(refused.value)


def test_a_spreadsheet_is_taken_apart_in_a_process_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "t.xlsx"
    path.write_bytes(sheet_with(lambda text: text))
    monkeypatch.setattr(xlsx, "cells_of", lambda data: pytest.fail("it was read where the window is"))
    assert shown(read_sheet(path)) == [("key",)]
    monkeypatch.setattr(taken_apart, "FOR_STRANGERS", dataclasses.replace(FOR_STRANGERS, clock=0.01))
    with pytest.raises(ImportProblem, match="takes far too long"):
        read_sheet(path)


def test_one_text_in_very_many_cells_is_given_up(tmp_path: Path) -> None:
    cells = '<c r="A{0}" t="s"><v>0</v></c><c r="B{0}" t="s"><v>0</v></c>'
    rows = "".join(f'<row r="{n}">{cells.format(n)}</row>' for n in range(1, 9_000))
    shared = f'<sst xmlns="{_MAIN}"><si><t>{"a" * 90_000}</t></si></sst>'
    path = tmp_path / "t.xlsx"
    path.write_bytes(
        sheet_with(lambda text: re.sub("<sheetData>.*</sheetData>", f"<sheetData>{rows}</sheetData>", text), shared)
    )
    with pytest.raises(ImportProblem, match="Nothing was added"):
        read_sheet(path)


def test_a_cell_far_below_is_said(tmp_path: Path) -> None:
    far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c></row>'
    path = tmp_path / "far.xlsx"
    path.write_bytes(sheet_with(lambda text: text.replace("</sheetData>", f"{far}</sheetData>")))
    with pytest.raises(ImportProblem, match="row 1048576: lies below row 100,000"):
        read_sheet(path)
    path.write_bytes(
        sheet_with(lambda text: text.replace("</sheetData>", '<row r="1048576" ht="20"></row></sheetData>'))
    )
    assert shown(read_sheet(path)) == [("key",)]


def test_formulas_count_by_their_results(tmp_path: Path) -> None:
    path = tmp_path / "sums.xlsx"
    empty = '<c r="B2" t="str"><f>""</f><v></v></c>'
    made = f'<row r="2"><c r="A2"><f>1+1</f><v>2</v></c>{empty}<c r="C2" t="b"><v>1</v></c></row>'
    path.write_bytes(sheet_with(lambda text: text.replace("</sheetData>", f"{made}</sheetData>")))
    assert shown(read_sheet(path)) == [("key",), ("2", "", "yes")]
    alone = made.replace("<v>2</v>", "")
    path.write_bytes(sheet_with(lambda text: text.replace("</sheetData>", f"{alone}</sheetData>")))
    with pytest.raises(ImportProblem, match="cell A2: the file has its formula and not its result"):
        read_sheet(path)


def test_the_first_sheet_that_is_seen_is_read_and_merged_cells_once(tmp_path: Path) -> None:
    import xlsxwriter

    path = tmp_path / "t.xlsx"
    with xlsxwriter.Workbook(path) as book:
        hidden = book.add_worksheet("Notes")
        hidden.write_string(0, 0, "unseen")
        seen = book.add_worksheet("Items")
        seen.merge_range(0, 0, 0, 2, "over three")
        seen.write_row(1, 0, ["a", "b", "c"])
        hidden.hide()
        seen.activate()
        seen.set_first_sheet()
    assert shown(read_sheet(path)) == [("over three",), ("a", "b", "c")]


@given(st.binary(max_size=200), st.integers(0, 3_000))
def test_flipped_bytes_end_in_rows_or_in_a_sentence(change: bytes, at: int) -> None:
    data = bytearray(sheet_with(lambda text: text))
    data[at : at + len(change)] = change
    try:
        list(xlsx.cells_of(bytes(data)))
    except ImportProblem as problem:
        assert str(problem)


def test_too_long_for_a_cell(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="row 1 has a text that is too long"):
        write_sheet(tmp_path / "long.xlsx", "x", [["y" * 40_000]])
    assert not (tmp_path / "long.xlsx").exists()
    with pytest.raises(ImportProblem, match="too long to be a table"):
        pasted("x" * 20_000_001)


def test_rows_are_numbered_as_the_spreadsheet_numbers_them(tmp_path: Path) -> None:
    write_sheet(tmp_path / "t.xlsx", "x", [["key", "claim"], ["", ""], ["a", "b"]])
    assert [(row.number, row.cells) for row in read_sheet(tmp_path / "t.xlsx")] == [
        (1, ("key", "claim")),
        (3, ("a", "b")),
    ]
    assert shown(pasted("\ufeffkey\tclaim\n")) == [("key", "claim")]


def test_as_many_rows_as_are_read_and_one_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_ROWS", 3)
    assert len(pasted("a\n\nb\n\nc\n\n")) == 3
    with pytest.raises(ImportProblem, match="more than 3 rows"):
        pasted("a\nb\nc\nd\n")
    assert shown(pasted("a" * 100_000)) == [("a" * 100_000,)]
    with pytest.raises(ImportProblem, match="row 1: has a cell of more than 100,000 characters"):
        pasted("a" * 100_001)


def test_a_number_is_shown_without_a_point_it_does_not_need() -> None:
    numbers = sheet_with(lambda text: re.sub("<c .*</c>", '<c r="A1"><v>7.0</v></c><c r="B1"><v>7.5</v></c>', text))
    ((number, cells),) = xlsx.cells_of(numbers)
    assert (number, cells[:3]) == (1, ["7", "7.5", ""])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_a_part_that_defines_names_is_told_from_damage(encoding: str) -> None:
    data = zipped(xl__workbook_xml=f"<?xml version='1.0'?>{LAUGHS}".encode(encoding))
    with pytest.raises(ImportProblem, match="defines names of its own"):
        list(xlsx.cells_of(data))


def copied(text: str) -> list[tuple[int, tuple[str, ...]]]:
    return [(row.number, row.cells) for row in pasted(text)]


def test_a_quote_that_does_not_end_its_cell_is_a_quote() -> None:
    text = 'claim\tgrade\r\n"No" was his answer\tB2\r\n"two\r\n""lines"""\tC3\r\n"open\tA1\r\n5" wide\t"x"'
    assert copied(text) == [
        (1, ("claim", "grade")),
        (2, ('"No" was his answer', "B2")),
        (3, ('two\r\n"lines"', "C3")),
        (5, ('"open', "A1")),
        (6, ('5" wide', "x")),
    ]
    assert copied("a\t\t\n\n\tb\t") == [(1, ("a",)), (3, ("", "b"))] and copied("") == []


def test_a_table_of_text_can_be_pasted_too() -> None:
    assert copied('claim;grade\n"a; b";B2') == [(1, ("claim", "grade")), (2, ("a; b", "B2"))]
    assert copied('claim,grade\r\n"a, b",B2\r\n') == [(1, ("claim", "grade")), (2, ("a, b", "B2"))]
    assert copied("claim\nOne, two; three") == [(1, ("claim",)), (2, ("One, two; three",))]


def test_cyrillic_of_one_byte_and_a_line_that_says_what_parts_cells(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    rows = "sep=;\r\nclaim;grade\r\nСанкции, говорят обе стороны, останутся;B2\r\n"
    for encoding in ("cp1251", "koi8_r", "cp866", "utf-8-sig", "utf-16"):
        path.write_bytes(rows.encode(encoding))
        assert [(row.number, row.cells) for row in read_sheet(path)] == [
            (2, ("claim", "grade")),
            (3, ("Санкции, говорят обе стороны, останутся", "B2")),
        ]
    path.write_bytes("claim;grade\r\nÜber Façade und Köln;B2\r\n".encode("cp1252"))
    assert read_sheet(path)[1].cells == ("Über Façade und Köln", "B2")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full here")
def test_a_spreadsheet_that_finds_no_room_is_an_error_of_the_system(tmp_path: Path) -> None:
    """The library has one of its own, which nobody who writes a file looks out for."""
    (tmp_path / "t.xlsx").symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left"):
        write_sheet(tmp_path / "t.xlsx", "x", [["a"], ["b"]])
    with pytest.raises(FileNotFoundError):
        write_sheet(tmp_path / "none" / "t.xlsx", "x", [["a"], ["b"]])
