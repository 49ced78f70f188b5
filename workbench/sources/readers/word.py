"""DOCX: paragraphs and headings of the text, of its tables, text boxes and notes; what was struck out is left out.

The parts that hold text are read straight from the package, one by one, with what they may hold bounded: pictures and
macros are never unpacked, a part that defines entities is refused.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from workbench.domain.language import said
from workbench.sources.readers.blocks import BETWEEN_CELLS, LONGEST_ROW, Content, too_much, unreadable

#: The most parts of a package, the most bytes in one part that holds text, and in all parts, unpacked.
_MOST_PARTS, _MOST_IN_PART, _MOST_IN_ALL = 10_000, 40_000_000, 400_000_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_HEADING = re.compile(r"heading ?([1-9])", re.I)
#: Styles of a table of contents, and the level that its lines have here: together they are one paragraph.
_OF_CONTENTS, _CONTENTS = re.compile(r"toc ?[1-9]", re.I), -1
_SIGNS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}
_BODY, _STYLES, _ABOUT = "word/document.xml", "word/styles.xml", "docProps/core.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")


def read(data: bytes) -> Content:
    """The blocks of a Word document."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return _read(package)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, KeyError) as error:
        raise unreadable(said("it is damaged, or no Word document")) from error
    except RuntimeError as error:  # zipfile says so of a part that is encrypted
        raise unreadable(said("it is protected by a password")) from error


def _read(package: zipfile.ZipFile) -> Content:
    infos = package.infolist()
    if len(infos) > _MOST_PARTS or sum(info.file_size for info in infos) > _MOST_IN_ALL:
        raise too_much(said("unpacked, it would be far too large"))
    names = {info.filename for info in infos}
    content = Content()
    if _ABOUT in names:
        _read_about(content, _part(package, _ABOUT))
    levels = _heading_levels(_part(package, _STYLES)) if _STYLES in names else {}
    contents: list[str] = []
    for text, level in _paragraphs(_part(package, _BODY), levels):
        if level == _CONTENTS:
            contents += [text.replace("\t", " ")]
            continue
        content.add("\n".join(contents))
        contents = []
        content.add(text, level)
    content.add("\n".join(contents))
    for notes in _NOTES:
        if notes in names:
            for text, _ in _paragraphs(_part(package, notes), {}):
                content.add(text)
    return content


def _part(package: zipfile.ZipFile, name: str) -> etree._Element:
    """One part, parsed; nothing is expanded and nothing fetched."""
    if package.getinfo(name).file_size > _MOST_IN_PART:
        raise too_much(said("unpacked, it would be far too large"))
    with package.open(name) as part:  # gives no more than the size it claims
        data = part.read(_MOST_IN_PART)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError) as error:
        raise unreadable(said("it is damaged, or no Word document")) from error
    if root.getroottree().docinfo.doctype:
        raise unreadable(said("it defines entities of its own, as no Word document does"))
    return root


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
            own[key] = _CONTENTS
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
