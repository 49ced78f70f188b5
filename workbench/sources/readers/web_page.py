"""HTML: headings and paragraphs of what a page says; scripts, styles and menus are left out, nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree, html

from workbench.domain.language import said
from workbench.sources.readers import plain_text
from workbench.sources.readers.blocks import BETWEEN_CELLS, LONGEST_ROW, Block, Content, unreadable
from workbench.sources.readers.encoding import decoded

#: Not the head itself: of a page without a body tag what is new in HTML 5 (a section, an article) is put into it.
_LEFT_OUT = frozenset(
    ["script", "style", "noscript", "template", "nav", "svg", "math", "iframe", "object", "select", "button", "title"]
)
#: Elements within a line; every other one begins a block of its own.
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "o:p",
        "img",
        "input",
    ]
)
#: Roles and names by which pages mark what leads elsewhere: menus, the way up, a table of contents.
_ROLES = frozenset(["navigation", "search", "menu", "menubar"])
_MENUS = frozenset(
    [
        "nav",
        "navigation",
        "navbar",
        "menu",
        "sidebar",
        "sphinxsidebar",
        "related",
        "breadcrumb",
        "breadcrumbs",
        "toc",
        "table-of-contents",
        "header",
        "footer",
        "skip-link",
        "pagination",
        "nav_header",
        "nav_footer",
        "navpanel",
        "header-panel",
    ]
)
#: What is nothing else, whatever is in it.
_ALWAYS = frozenset(["navheader", "navfooter", "docnav"])
#: So much of what is in a menu are links; so many elements of it are looked at.
_LINKS, _LOOKED_AT = 0.5, 400
_CELLS = frozenset(["td", "th"])
#: A longer block is looked through for blank lines.
_LONG = 600
_BLANK_LINE = re.compile(r"\n[ \t\xa0]*\n")
#: A page of which so much is set as it was typed is a text that was put into a page.
_TYPED = 0.8
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", re.I
)
#: Where one page ends and another begins in the same file, as programs write it that turn the pages of a PDF into HTML.
_ANOTHER = re.compile(r"(?<=</html>)\s*(?=(?:<!doctype[^>]{0,200}>\s*)?<html\b)", re.I)
_XML = re.compile(r"\A\s*<\?xml[^>]*\?>")
_DATES = ("date", "dc.date", "article:published_time", "dcterms.date", "citation_publication_date")
_AUTHORS = ("author", "dc.creator", "article:author", "citation_author")


def read(data: bytes) -> Content:
    """The blocks of a web page."""
    content = Content()
    declared = _DECLARED.search(data[:4096])
    text = decoded(data, declared[1].decode("ascii") if declared else "")
    pages = [root for page in _ANOTHER.split(text) if (root := _parsed(page)) is not None]
    if not pages:
        return content
    _read_about(content, pages[0])
    if typed := _typed(pages[0]):
        return plain_text.read_into(content, typed)
    for number, root in enumerate(pages, 1):
        page = str(number) if len(pages) > 1 else ""
        for block in _blocks(root):
            content.add(block.text, block.level, page)
    return content


def _typed(root: etree._Element) -> str:
    """The text of a page that is nothing but a text as it was typed; empty for every other page."""
    body = root.find("body")
    if body is None or (found := body.findall(".//pre")) == []:
        return ""
    typed = ["".join(map(str, one.itertext())) for one in found if one.getparent().tag != "pre"]
    every = sum(len(str(text)) for text in body.itertext("*"))
    return "\n".join(typed) if "\n\n" in typed[0] and sum(map(len, typed)) > _TYPED * every else ""


def blocks_of(text: str) -> list[Block]:
    """The blocks of a piece of HTML."""
    root = _parsed(text)
    return [] if root is None else list(_blocks(root))


def _parsed(text: str) -> etree._Element | None:
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, encoding="utf-8")
    try:
        data = _XML.sub("", text).encode("utf-8", "replace")
        return etree.fromstring(data, parser) if data.strip() else None
    except (etree.LxmlError, ValueError) as error:
        raise unreadable(said("it is no HTML that can be made sense of")) from error


def _read_about(content: Content, root: etree._Element) -> None:
    title = root.find(".//title")
    if title is not None:
        content.about["title"] = " ".join("".join(map(str, title.itertext())).split())
    if language := root.get("lang") or root.get("xml:lang"):
        content.about["language"] = str(language)
    for meta in root.iter("meta"):
        name = str(meta.get("name") or meta.get("property") or "").lower()
        told = str(meta.get("content") or "")
        if name in _AUTHORS:
            content.about.setdefault("author", told)
        elif name in _DATES:
            content.about.setdefault("date", told)


def _blocks(root: etree._Element) -> Iterator[Block]:
    """Walks the page without calling itself: pages may be nested as deep as they like."""
    text, level, left_out = "", 0, 0
    until: etree._Element | None = None
    row: etree._Element | None = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = str(element.tag).lower()
        starts = event == "start"
        if starts and not left_out and _leads_elsewhere(element, tag):
            left_out, until = 1, element
        elif element is until:
            left_out, until = 0, None
        elif tag in _LEFT_OUT:
            left_out += 1 if starts else -1
        elif not left_out:
            if tag == "br" and starts:
                text += "\n"
            elif row is not None and tag in _CELLS:
                text += BETWEEN_CELLS if starts and text.strip() and not text.endswith(BETWEEN_CELLS) else ""
            elif tag in _HEADINGS or (tag not in _INLINE and tag != "br"):
                yield from _parted(text, level)
                text, level = "", _HEADINGS.get(tag, 0) if starts else 0
                row = element if tag == "tr" and starts and _is_of_data(element) else None
            elif tag == "img" and starts and element.get("alt"):
                text += str(element.get("alt"))
        if not left_out:
            text += _collapsed(element.text if starts else element.tail, _within_pre(element))
    yield from _parted(text, level)


def _parted(text: str, level: int) -> Iterator[Block]:
    """The paragraphs of a block: a long one may have blank lines in it, typed, or as a line ends twice."""
    parts = [text] if level or len(text) < _LONG else _BLANK_LINE.split(text)
    yield from (Block(part.removesuffix(BETWEEN_CELLS), level) for part in parts if part.strip())


def _is_of_data(row: etree._Element) -> bool:
    """Whether a row of a table is read in one: several cells, each a few words and nothing set within them."""
    cells = [cell for cell in row if cell.tag in _CELLS]
    if len(cells) < 2 or any(part.tag not in _INLINE for cell in cells for part in islice(cell.iterdescendants(), 40)):
        return False
    return sum(len("".join(map(str, cell.itertext()))) for cell in cells) <= LONGEST_ROW


def _leads_elsewhere(element: etree._Element, tag: str) -> bool:
    """Whether an element is a menu or the like, or not to be seen."""
    if tag in ("html", "body", "main", "article") or tag in _HEADINGS:
        return False
    get = element.get
    if get("hidden") is not None or get("aria-hidden") == "true" or get("role") in _ROLES:
        return True
    named = f"{get('class') or ''} {get('id') or ''}".lower().split()
    if tag == "a":
        return "headerlink" in named or (element.text or "").strip() in ("¶", "§")
    if not _ALWAYS.isdisjoint(named):
        return True
    if tag not in ("header", "footer") and _MENUS.isdisjoint(named):
        return False
    letters = linked = 0
    for part in islice(element.iter(), _LOOKED_AT):
        here = len((part.text or "").strip())
        letters += here + (len((part.tail or "").strip()) if part is not element else 0)
        linked += len("".join(map(str, part.itertext())).strip()) if part.tag == "a" else 0
    return linked >= _LINKS * letters


def _within_pre(element: etree._Element) -> bool:
    return str(element.tag).lower() == "pre"


def _collapsed(text: str | None, kept: bool) -> str:
    if not text:
        return ""
    return text if kept else re.sub(r"[ \t\r\n\f]+", " ", text)
