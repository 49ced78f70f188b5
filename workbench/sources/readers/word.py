"""DOCX: paragraphs and headings of the text, of its tables, text boxes and notes; what was struck out is left out.

The parts that hold text are read straight from the package (`package`), one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from workbench.domain.language import said
from workbench.sources.readers.blocks import BETWEEN_CELLS, LONGEST_ROW, Content
from workbench.sources.readers.package import OF_CONTENTS, Package, add_all, opened

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_HEADING = re.compile(r"heading ?([1-9])", re.I)
#: Styles of a table of contents.
_OF_CONTENTS = re.compile(r"toc ?[1-9]", re.I)
_SIGNS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}
_BODY, _STYLES, _ABOUT = "word/document.xml", "word/styles.xml", "docProps/core.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
#: Where it stands how parts that have other names are called.
_PARTS = "_rels/.rels"


def read(data: bytes) -> Content:
    """The blocks of a Word document."""
    with opened(data, said("it is damaged, or no Word document")) as package:
        content = Content()
        if _ABOUT in package:
            _read_about(content, package.part(_ABOUT))
        levels = _heading_levels(package.part(_STYLES)) if _STYLES in package else {}
        add_all(content, _paragraphs(package.part(_body(package)), levels))
        for notes in _NOTES:
            if notes in package:
                for text, _ in _paragraphs(package.part(notes), {}):
                    content.add(text)
        return content


def _body(package: Package) -> str:
    """The part that holds the text: some programs give it another name."""
    if _BODY in package or _PARTS not in package:
        return _BODY
    for part in package.part(_PARTS).iter("{*}Relationship"):
        if str(part.get("Type", "")).endswith("/officeDocument"):
            return str(part.get("Target", "")).lstrip("/")
    return _BODY


def _read_about(content: Content, root: etree._Element) -> None:
    for name, tag in (("title", _DC + "title"), ("author", _DC + "creator"), ("language", _DC + "language")):
        if told := (root.findtext(tag) or "").strip():
            content.about[name] = told  # type: ignore[index]
    if told := (root.findtext(_TERMS + "created") or "").strip():
        content.about["date"] = told


def _heading_levels(root: etree._Element) -> dict[str, int]:
    """Style → the level of the headings that have it, also by the style that it is based on."""
    own: dict[str, int] = {}
    based: dict[str, str] = {}
    for style in root.iter(_W + "style"):
        key, name = str(style.get(_W + "styleId", "")), style.find(_W + "name")
        called = _HEADING.fullmatch(str(name.get(_W + "val", "")) if name is not None else "")
        outline = style.find(f"{_W}pPr/{_W}outlineLvl")
        parent = style.find(_W + "basedOn")
        if name is not None and _OF_CONTENTS.fullmatch(str(name.get(_W + "val", ""))):
            own[key] = OF_CONTENTS
        elif called:
            own[key] = int(called[1])
        elif outline is not None and str(outline.get(_W + "val")) in "012345678":
            own[key] = int(str(outline.get(_W + "val"))) + 1
        elif name is not None and str(name.get(_W + "val", "")).lower() == "title":
            own[key] = 1
        if parent is not None:
            based[key] = str(parent.get(_W + "val", ""))
    for key in list(based):
        at, seen = key, set[str]()
        while at not in own and at in based and at not in seen:
            seen.add(at)
            at = based[at]
        if at in own:
            own[key] = own[at]
    return own


def _paragraphs(root: etree._Element, levels: dict[str, int]) -> Iterator[tuple[str, int]]:
    """Text and level of every paragraph. What is anchored within one (a text box) comes before the rest of it; a row of
    a table with a few words in each cell is one.
    """
    stack: list[list[str]] = []
    skipped = 0
    row: etree._Element | None = None
    cells: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = str(element.tag)
        if tag in (_W + "del", _W + "moveFrom", _MC_FALLBACK):
            skipped += 1 if event == "start" else -1
        elif skipped:
            continue
        elif tag == _W + "p":
            if event == "start":
                stack.append([])
            elif row is not None:
                cells.append("".join(stack.pop()))
            else:
                yield "".join(stack.pop()), _level(element, levels)
        elif tag == _W + "tr" and event == "start" and row is None and _is_of_data(element, levels):
            row, cells = element, []
        elif element is row:
            yield BETWEEN_CELLS.join(cell for cell in cells if cell.strip()), 0
            row = None
        elif event == "start" and stack:
            if tag == _W + "t":
                stack[-1].append(element.text or "")
            elif tag in _SIGNS and element.getparent().tag == _W + "r":
                stack[-1].append(_SIGNS[tag])


def _is_of_data(row: etree._Element, levels: dict[str, int]) -> bool:
    """Whether a row of a table is read in one: several cells with one paragraph in each, none of them a heading."""
    cells = row.findall(_W + "tc")
    paragraphs = [part for cell in cells for part in cell.iter(_W + "p")]
    if not 2 <= len(cells) == len(paragraphs) or any(_level(part, levels) for part in paragraphs):
        return False
    return sum(len(part.text or "") for part in row.iter(_W + "t")) <= LONGEST_ROW


def _level(paragraph: etree._Element, levels: dict[str, int]) -> int:
    outline = paragraph.find(f"{_W}pPr/{_W}outlineLvl")
    if outline is not None and str(outline.get(_W + "val")) in "012345678":
        return int(str(outline.get(_W + "val"))) + 1
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return levels.get(str(style.get(_W + "val", "")), 0) if style is not None else 0
