"""Documents to read: the same headings and paragraphs as text, Markdown, HTML, DOCX, ODT and PDF."""

from __future__ import annotations

import html
import io
import textwrap
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QFont, QPageSize, QPdfWriter, QTextDocument

#: A heading with its level, or a paragraph with level 0.
Piece = tuple[int, str]

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#: The names in an OpenDocument text.
ODF = (
    " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{of}:1.0"'
        for name, of in (
            *((name, name) for name in ("office", "text", "table", "style", "meta")),
            *(("draw", "drawing"), ("svg", "svg-compatible")),
        )
    )
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def as_text(pieces: Sequence[Piece], width: int = 0) -> bytes:
    """Paragraphs with a blank line between; broken at a margin if asked."""
    told = [text if not width or level else textwrap.fill(text, width) for level, text in pieces]
    return "\n\n".join(told).encode()


def as_markdown(pieces: Sequence[Piece]) -> bytes:
    """Headings with number signs."""
    return "\n\n".join("#" * level + " " * bool(level) + _unmarked(text) for level, text in pieces).encode()


def _unmarked(text: str) -> str:
    return "".join("\\" + c if c in "\\`*_{}[]<>()#+-.!|~&" else c for c in text)


def as_html(pieces: Sequence[Piece]) -> bytes:
    """A page with a menu and a script that are not of the text."""
    body = "".join(
        f"<h{level}>{html.escape(text)}</h{level}>" if level else f"<p>{html.escape(text)}</p>\n"
        for level, text in pieces
    )
    return (
        '<!DOCTYPE html><html lang="en"><head><title>A page</title><meta charset="utf-8"><style>p{}</style></head>'
        f"<body><nav><ul><li>Home</li></ul></nav><script>var x = 'unread';</script><main>{body}</main></body></html>"
    ).encode()


def as_docx(pieces: Sequence[Piece], **parts: str) -> bytes:
    """A Word document; ``parts`` are further ones by name (``word__footnotes__xml``)."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="H{n}"><w:name w:val="heading {n}"/></w:style>' for n in range(1, 7)
    )
    paragraphs = "".join(
        "<w:p>"
        + (f'<w:pPr><w:pStyle w:val="H{level}"/></w:pPr>' if level else "")
        + "".join(f'<w:r><w:t xml:space="preserve">{html.escape(run)}</w:t></w:r>' for run in _runs(text))
        + "</w:p>"
        for level, text in pieces
    )
    return packed(
        {
            "[Content_Types].xml": _TYPES,
            "word/styles.xml": f'<w:styles xmlns:w="{_WORD}">{styles}</w:styles>',
            "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{paragraphs}</w:body></w:document>',
            **{name.replace("__", "/", 1).replace("__", "."): text for name, text in parts.items()},
        }
    )


def odt_of(body: str, before: str = "", **parts: str) -> bytes:
    """An OpenDocument text with this in its ``office:text``, and that in its automatic styles; ``parts`` as in
    `as_docx`.
    """
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{before}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    further = {name.replace("__", "/", 1).replace("__", "."): text for name, text in parts.items()}
    return packed(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, **further}, "mimetype"
    )


def as_odt(pieces: Sequence[Piece]) -> bytes:
    """A text of LibreOffice."""
    return odt_of(
        "".join(
            (f'<text:h text:outline-level="{level}">' if level else "<text:p>")
            + "".join(f"<text:span>{html.escape(run).replace('  ', ' <text:s/>')}</text:span>" for run in _runs(text))
            + ("</text:h>" if level else "</text:p>")
            for level, text in pieces
        )
    )


def _runs(text: str) -> list[str]:
    """Word cuts a paragraph into runs anywhere."""
    return [text[at : at + 37] for at in range(0, len(text), 37)]


def packed(parts: dict[str, str | bytes], plain: str = "") -> bytes:
    """A zip package; the part called ``plain`` is not compressed."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text, zipfile.ZIP_STORED if name == plain else zipfile.ZIP_DEFLATED)
    return data.getvalue()


def as_pdf(pieces: Sequence[Piece], points: float = 10.0, look: str = "spaced") -> bytes:
    """A PDF as a word processor makes it, over as many pages as it takes; needs a `QGuiApplication`.

    ``look``: paragraphs are ``spaced``, ``indented``, or neither (``plain``).
    """
    style = {"spaced": "margin-bottom:9px", "indented": "text-indent:20px"}.get(look, "")
    body = "".join(
        f'<h{level + 1} style="font-size:{18 - 2 * level}pt">{html.escape(text)}</h{level + 1}>'
        if level
        else f'<p style="margin-top:0px; margin-bottom:0px; {style}">{html.escape(text)}</p>'
        for level, text in pieces
    )
    document = QTextDocument()
    document.setDefaultFont(QFont("DejaVu Sans", round(points)))
    document.setHtml(body)
    bytes_ = QByteArray()
    buffer = QBuffer(bytes_)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    writer.setResolution(96)
    document.print_(writer)
    del writer
    buffer.close()
    return bytes(bytes_.data())


#: How each kind is made, by the ending of its name.
MAKERS: dict[str, Callable[[Sequence[Piece]], bytes]] = {
    "txt": as_text,
    "md": as_markdown,
    "html": as_html,
    "docx": as_docx,
    "odt": as_odt,
    "pdf": as_pdf,
}


def written(folder: Path, name: str, data: bytes) -> Path:
    """A file with those bytes."""
    path = folder / name
    path.write_bytes(data)
    return path


def pdf_of(objects: Sequence[bytes], more: bytes = b"") -> bytes:
    """A PDF of these objects, numbered from 1, the first of them its catalogue; ``more`` stands in its trailer."""
    data, places = b"%PDF-1.5\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size, start = len(places) + 1, len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return data + b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (size, more, start)


#: Text on a page of a PDF: from the left, from the foot and its size in points, whether it is heavy, what it says.
Set = tuple[float, float, float, bool, str]


def typeset(pages: Sequence[Sequence[Set]]) -> bytes:
    """A PDF with every line where it is wanted; what size its pages have stands once, above all of them."""
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}/MediaBox[0 0 595 842]>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Bold/Encoding/WinAnsiEncoding>>",
    ]
    for number, lines in enumerate(pages):
        shown = "".join(
            f"BT /{'H' if heavy else 'F'} {size} Tf {left} {foot} Td ({text}) Tj ET\n"
            for left, foot, size, heavy, text in lines
        ).encode("cp1252")
        about = f"/Resources<</Font<</F 3 0 R/H 4 0 R>>>>/Contents {6 + 2 * number} 0 R"
        objects.append(f"<</Type/Page/Parent 2 0 R{about}>>".encode())
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(shown), shown))
    return pdf_of(objects)
