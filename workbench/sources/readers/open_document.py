"""ODT, the format of LibreOffice: paragraphs and headings, tables, text boxes and notes; without what was deleted, and
without comments.

Everything stands in one part of the package (`package`): notes within the paragraphs that have them, and what was
deleted before the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from workbench.domain.language import said
from workbench.sources.readers.blocks import BETWEEN_CELLS, LONGEST_ROW, Content, unreadable
from workbench.sources.readers.package import OF_CONTENTS, add_all, opened

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_BODY, _ABOUT, _MANIFEST = "content.xml", "meta.xml", "META-INF/manifest.xml"
_PARAGRAPHS = (_TEXT + "p", _TEXT + "h")
_NOTE, _ROW, _CELL = _TEXT + "note-body", _TABLE + "table-row", _TABLE + "table-cell"
#: What is not of the text: what was deleted, comments, the signs of notes, what describes a picture or makes an index.
_LEFT_OUT = frozenset(
    [
        *(_TEXT + name for name in ("tracked-changes", "note-citation", "ruby-text", "script")),
        *(_OFFICE + name for name in ("annotation", "forms", "scripts", "automatic-styles", "font-face-decls")),
        *(_SVG + name for name in ("title", "desc")),
        *(
            f"{_TEXT}{kind}-source"
            for kind in (
                *("table-of-content", "illustration-index", "table-index", "object-index", "user-index"),
                *("alphabetical-index", "bibliography"),
            )
        ),
    ]
)
_SIGNS = {_TEXT + "s": " ", _TEXT + "tab": "\t", _TEXT + "line-break": "\n"}
_CONTENTS = _TEXT + "table-of-content"
_TITLE = "Title"
_WHITE = re.compile(r"[ \t\r\n]+")


def read(data: bytes) -> Content:
    """The blocks of an OpenDocument text."""
    with opened(data, said("it is damaged, or no OpenDocument text")) as package:
        if _MANIFEST in package and b"encryption-data" in package.raw(_MANIFEST):
            raise unreadable(said("it is protected by a password"))
        content = Content()
        if _ABOUT in package:
            _read_about(content, package.part(_ABOUT))
        root = package.part(_BODY)
        notes: list[str] = []
        add_all(content, _paragraphs(root, _titles(root), notes))
        for note in notes:
            content.add(note)
        return content


def _read_about(content: Content, root: etree._Element) -> None:
    for name, *tags in (
        ("title", _DC + "title"),
        ("author", _META + "initial-creator", _DC + "creator"),
        ("date", _META + "creation-date", _DC + "date"),
        ("language", _DC + "language"),
    ):
        told = ((root.findtext(f".//{tag}") or "").strip() for tag in tags)
        if first := next(filter(None, told), ""):
            content.about[name] = first  # type: ignore[index]


def _titles(root: etree._Element) -> frozenset[str]:
    """The styles of a title: the one that is called so, and those that were made of it where the text is set."""
    made = {
        style.get(_STYLE + "name"): style.get(_STYLE + "parent-style-name") for style in root.iter(_STYLE + "style")
    }
    return frozenset([_TITLE, *(str(name) for name, parent in made.items() if parent == _TITLE)])


def _paragraphs(root: etree._Element, titles: frozenset[str], notes: list[str]) -> Iterator[tuple[str, int]]:
    """Text and level of every paragraph; ``notes`` gets the notes. What is anchored within one (a text box) comes
    before the rest of it; a row of a table with a few words in each cell is one.
    """
    stack: list[list[str]] = []
    cells: list[str] = []
    row: etree._Element | None = None
    left_out = within_note = within_contents = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag, step = str(element.tag), 1 if event == "start" else -1
        if tag in _LEFT_OUT:
            left_out += step
        elif left_out:
            continue
        elif tag in _PARAGRAPHS:
            if step > 0:
                stack.append([])
            else:
                text = "".join(stack.pop())
                if within_note:
                    notes.append(text)
                elif row is not None:
                    cells.append(text)
                else:
                    yield text, OF_CONTENTS if within_contents else _level(element, titles)
                continue  # what comes after it is of no paragraph
        elif tag == _NOTE:
            within_note += step
        elif tag == _CONTENTS:
            within_contents += step
        elif tag == _ROW and step > 0 and row is None and not within_note and _is_of_data(element):
            row, cells = element, []
        elif element is row:
            yield BETWEEN_CELLS.join(cell for cell in cells if cell.strip()), 0
            row = None
        elif step > 0 and stack and tag in _SIGNS:
            stack[-1].append(_SIGNS[tag])
        if stack and not left_out:
            stack[-1].append(_WHITE.sub(" ", (element.text if step > 0 else element.tail) or ""))


def _is_of_data(row: etree._Element) -> bool:
    """Whether a row of a table is read in one: several cells with one paragraph in each, none of them a heading."""
    cells = row.findall(_CELL)
    paragraphs = [part for cell in cells for part in cell.iter(*_PARAGRAPHS)]
    if not 2 <= len(cells) == len(paragraphs) or any(part.tag != _PARAGRAPHS[0] for part in paragraphs):
        return False
    return sum(len("".join(map(str, part.itertext()))) for part in paragraphs) <= LONGEST_ROW


def _level(paragraph: etree._Element, titles: frozenset[str]) -> int:
    if paragraph.tag == _PARAGRAPHS[0]:
        return 1 if paragraph.get(_TEXT + "style-name") in titles else 0
    told = str(paragraph.get(_TEXT + "outline-level", "1"))
    return int(told) if told in "123456789" else 1
