"""Documents from anybody: read in a process of their own, refused in one sentence, and nothing takes for ever."""

from __future__ import annotations

import dataclasses
import hashlib
import struct
import time
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from tests.sources.made import MAKERS, ODF, as_docx, as_odt, as_pdf, odt_of, packed, pdf_of, typeset, written
from workbench.sources import reading
from workbench.sources.readers.pdf import MOST_PAGES
from workbench.sources.reading import read_document
from workbench.storage.errors import CannotRead, FileProblem
from workbench.storage.worker.apart import Limits

STORY = [(1, "Minutes"), (0, "The board met in the town hall, and both of the mayors came to it.")]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def pdf(pages: int, more: bytes = b"", trailer: bytes = b"") -> bytes:
    """A PDF written by hand: a line of text on every page."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(pages))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {pages}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for number in range(pages):
        stream = f"BT /F 11 Tf 72 700 Td (Paragraph {number} says that the river is high.) Tj ET".encode()
        about = f"/Resources<</Font<</F 3 0 R>>>>/Contents {5 + 2 * number} 0 R"
        page = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{about}>>"
        objects += [page.encode(), b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream)]
    return pdf_of([*objects, *([more] if more else [])], trailer)


ENCRYPTED = pdf(
    1,
    b"<</Filter/Standard/V 2/R 3/Length 128/P -44/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">>>",
    b"/Encrypt 6 0 R/ID[<0123456789abcdef0123456789abcdef><0123456789abcdef0123456789abcdef>]",
)


def refused(path: Path) -> str:
    with pytest.raises(FileProblem) as raised:
        read_document(path)
    told = str(raised.value)
    assert told.startswith(path.name) and told.endswith(".") and "\n" not in told and len(told) < 400
    return told


@pytest.mark.parametrize("kind", MAKERS)
def test_what_is_said_of_a_document(kind: str, tmp_path: Path, qapp: QApplication) -> None:
    path = written(tmp_path, f"the minutes.{kind}", MAKERS[kind](STORY))
    found = read_document(path)
    named = {"txt": "text", "md": "markdown", "odt": ""}.get(kind, kind)
    assert (found.file, found.kind, found.language) == (path.name, named, "en")
    assert found.fingerprint == hashlib.sha256(path.read_bytes()).hexdigest()
    (_, minutes), (_, text) = STORY
    where = ("1.1", minutes) if kind == "html" else ("0.1", "")  # what is the title is no section, too
    assert [(one.locator, one.section, one.text) for one in found.paragraphs] == [(*where, text)]
    assert found.title == {"html": "A page"}.get(kind, "Minutes")


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.pdf", b"%PDF-1.7\n" + b"\x00\xff" * 500, "damaged, or no PDF"),
        ("a.pdf", b"just text", "not what its name says"),
        ("a.pdf", b"", "not what its name says"),
        ("a.pdf", ENCRYPTED, "protected by a password"),
        ("a.docx", b"PK\x03\x04" + b"word/" * 20, "damaged, or no Word document"),
        ("a.docx", packed({"word/styles.xml": "<a/>"}), "damaged, or no Word document"),
        ("a.docx", as_docx(STORY)[:-200], "damaged, or no Word document"),
        ("a.docx", as_docx([], word__document__xml="<w:document"), "damaged, or no Word document"),
        ("a.odt", as_odt(STORY)[:-200], "damaged, or no OpenDocument text"),
        ("a.odt", odt_of("<text:p>"), "damaged, or no OpenDocument text"),
        ("a.odt", packed({"content.xml": "<a/>"}), "no text in it"),
        ("a.odt", b"just text", "not what its name says"),
        ("a.odt", odt_of("", **{"META-INF__manifest__xml": "<m><encryption-data/></m>"}), "protected by a password"),
        ("a.ods", packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "mimetype"), "another kind"),
        ("a.docx", packed({"ppt/presentation.xml": "<a/>"}), "of another kind"),
        ("a.xlsx", packed({"xl/workbook.xml": "<a/>"}), "of another kind"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "of another kind"),
        ("a.rtf", b"{\\rtf1 text}", "of another kind"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(100), "of another kind"),
        ("a.txt", b"", "no text in it"),
        ("a.txt", b" \n\n\t ", "no text in it"),
        ("a.txt", b"a\x00b\x00\x01c\x00\x00\x00" * 50, "neither text nor"),
        ("a.html", b"<html><script>only()</script></html>", "no text in it"),
        ("a.md", b"<!-- nothing -->", "no text in it"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(name: str, data: bytes, told: str, tmp_path: Path) -> None:
    assert told in refused(written(tmp_path, name, data))


def test_what_is_not_there_or_no_file(tmp_path: Path) -> None:
    for path, told in ((tmp_path / "none.pdf", "is not there"), (tmp_path, "is a folder")):
        with pytest.raises(CannotRead, match=told):
            read_document(path)


def test_pages_that_are_pictures_are_said_to_have_no_text(tmp_path: Path, qapp: QApplication) -> None:
    bytes_ = QByteArray()
    buffer = QBuffer(bytes_)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    painter.fillRect(100, 100, 3000, 3000, QColor("black"))
    painter.end()
    del writer
    assert "pictures without text" in refused(written(tmp_path, "scan.pdf", bytes(bytes_.data())))


# ── made to do harm ───────────────────────────────────────────────────────────────────────────────────────────────────


def lies(data: bytes, size: int) -> bytes:
    """A package that says its parts are smaller than they are."""
    changed = bytearray(data)
    at = -1
    while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
        struct.pack_into("<I", changed, at + 24, size)
    return bytes(changed)


def odt_with(doctype: str, text: str) -> bytes:
    """An OpenDocument text that begins with a document type."""
    content = f"{doctype}<office:document-content {ODF}><text:p>{text}</text:p></office:document-content>"
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}, "mimetype")


_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
_BOMB = "<w:document {}><w:body><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:body></w:document>"


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        (
            "laughs.docx",
            as_docx([], word__document__xml=f'<!DOCTYPE d [<!ENTITY l0 "ha">{_LAUGHS}]>' + _BOMB.format(W, "&l11;")),
            "entities of its own|damaged",
        ),
        (
            "outside.docx",
            as_docx(
                [],
                word__document__xml='<!DOCTYPE d [<!ENTITY x SYSTEM "/etc/passwd">]>' + _BOMB.format(W, "&x;"),
            ),
            "entities of its own",
        ),
        ("bomb.docx", as_docx([], word__document__xml=_BOMB.format(W, "a" * 60_000_000)), "far too large"),
        (
            "pictures.docx",
            packed({"word/document.xml": "<a/>", **{f"word/{n}": bytes(90_000_000) for n in range(5)}}),
            "far too",
        ),
        ("lying.docx", lies(as_docx([], word__document__xml=_BOMB.format(W, "a" * 5_000_000)), 1000), "damaged"),
        ("laughs.odt", odt_with(f'<!DOCTYPE d [<!ENTITY l0 "ha">{_LAUGHS}]>', "&l11;"), "entities of its own|damaged"),
        ("outside.odt", odt_with('<!DOCTYPE d [<!ENTITY x SYSTEM "/etc/passwd">]>', "&x;"), "entities of its own"),
        ("bomb.odt", odt_of(f"<text:p>{'a' * 60_000_000}</text:p>"), "far too large"),
        ("lying.odt", lies(odt_of(f"<text:p>{'a' * 5_000_000}</text:p>"), 1000), "damaged"),
        ("deep.odt", odt_of("<text:list>" * 100_000), "damaged"),
        ("deep.docx", as_docx([], word__document__xml="<a>" * 100_000), "damaged"),
        (
            "parts.docx",
            packed({"word/document.xml": "<a/>", **{f"word/{n}": "" for n in range(10_001)}}),
            "far too large",
        ),
        ("pages.pdf", pdf(MOST_PAGES + 1), "3,001 pages"),
        ("many.txt", b"a\n\n" * 50_000, "more text than"),
        ("large.txt", b"word " * 5_100_000, "larger than 25 MB"),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value else "",
)
def test_what_is_made_to_do_harm_ends_soon_and_in_a_sentence(name: str, data: bytes, told: str, tmp_path: Path) -> None:
    path = written(tmp_path, name, data)
    began = time.monotonic()
    said = refused(path)
    assert any(part in said for part in told.split("|")), said
    assert time.monotonic() - began < reading.LIMITS.clock


def test_dots_that_lead_nowhere_keep_nobody(tmp_path: Path) -> None:
    lines = [(72.0, 700.0 - 14 * n, 11.0, False, f"{n} {'. ' * 3000} and no number follows") for n in range(4)]
    found = read_document(written(tmp_path, "dots.pdf", typeset([lines])))
    assert "and no number follows" in found.paragraphs[-1].text


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("deep.html", b"<div>" * 200_000 + b"text"),
        ("tags.html", b"<b " * 500_000 + b"text"),
        ("deep.md", b"> " * 50_000 + b"text"),
        ("brackets.md", b"[" * 100_000 + b"text"),
        ("stars.md", b"*a **b " * 40_000),
        (
            "outside.html",
            b'<!DOCTYPE html [<!ENTITY x SYSTEM "/etc/passwd">]><html><body>text &x;</body></html>',
        ),
        ("loop.pdf", pdf(1).replace(b"/Kids[4 0 R]", b"/Kids[2 0 R]")),
        ("flate.pdf", pdf(1).replace(b"endstream", zlib.compress(bytes(10_000_000)) + b"endstream")),
        ("noise.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 2000 + pdf(2)[500:]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_odd_is_read_or_refused_and_gives_nothing_away(name: str, data: bytes, tmp_path: Path) -> None:
    path = written(tmp_path, name, data)
    try:
        found = read_document(path)
    except FileProblem as problem:
        assert str(problem).startswith(name)
    else:
        assert not any("root:" in one.text for one in found.paragraphs)
        assert all(len(one.text) <= 20_000 and len(one.section) <= 200 for one in found.paragraphs)


def test_pages_are_called_what_the_document_calls_them(tmp_path: Path) -> None:
    labels = b"/PageLabels<</Nums[0<</S/r>>1<</P(bad\\007 \\012label of many letters)>>2<</S/D/St 7>>]>>"
    data = pdf(3).replace(b"/Type/Catalog", b"/Type/Catalog" + labels)
    found = read_document(written(tmp_path, "labels.pdf", data))
    assert [one.page for one in found.paragraphs] == ["i", "bad label of many le", "7"]


def test_a_page_that_is_called_by_half_a_sign_makes_no_document_unreadable(tmp_path: Path) -> None:
    labels = b"/PageLabels<</Nums[0<</P<FEFF0041D800>>>]>>"
    data = pdf(2).replace(b"/Type/Catalog", b"/Type/Catalog" + labels)
    found = read_document(written(tmp_path, "labels.pdf", data))
    assert [one.page for one in found.paragraphs] == ["A\ufffd", "A\ufffd"]


def test_two_thousand_pages_are_read(tmp_path: Path) -> None:
    found = read_document(written(tmp_path, "long.pdf", pdf(2000)))
    assert found.pages == 2000 and len(found.paragraphs) == 2000 and found.paragraphs[-1].page == "2000"


@pytest.mark.parametrize(
    "less", [{"clock": 0.02}, {"memory": 60 << 20}, {"says": 2_000}], ids=["time", "memory", "what it says"]
)
def test_a_reader_that_takes_too_much_is_given_up(
    less: dict[str, float], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    path = written(tmp_path, "a.pdf", as_pdf(STORY * 20))
    assert read_document(path).paragraphs
    limits: Limits = dataclasses.replace(reading.LIMITS, **less)  # type: ignore[arg-type]
    monkeypatch.setattr(reading, "LIMITS", limits)
    assert "Nothing was added." in refused(path)


def test_names_and_texts_that_cannot_stand_in_a_workspace(tmp_path: Path) -> None:
    path = written(tmp_path, "a\u202egpj.txt", "A\x07B\u202e \x1bC\ud7ff.\n\nNext\x00.".replace("\x00", "").encode())
    found = read_document(path)
    assert [one.text for one in found.paragraphs] == ["AB\u202e C\ud7ff.", "Next."]
    assert "\u202e" not in found.title


def test_how_far_it_is_is_heard_and_may_end_it(tmp_path: Path) -> None:
    path = written(tmp_path, "long.pdf", pdf(2500))
    heard: list[tuple[int, int]] = []
    assert read_document(path, lambda done, of: heard.append((done, of))).pages == 2500
    assert heard == sorted(heard) and heard and all(0 < done <= of == 2500 for done, of in heard)

    class EnoughError(Exception):
        pass

    def enough(done: int, of: int) -> None:
        raise EnoughError

    with pytest.raises(EnoughError):
        read_document(path, enough)
