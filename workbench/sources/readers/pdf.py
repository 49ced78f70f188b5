"""PDF: lines as they stand on the pages, put together to paragraphs again.

A PDF knows no paragraphs. A line begins a new one where there is more room above it than between lines, where it is
indented, or where the line before ends a sentence short of the margin; larger type is a heading. Lines that come again
on page after page, and page numbers, are left out: they are of the pages, not of the text.
"""

from __future__ import annotations

import ctypes
import re
import struct
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from statistics import median

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from workbench.domain.language import said
from workbench.sources.readers.blocks import Content, tidy, too_much, unreadable

MOST_PAGES = 3_000
#: Fewer letters a page than this are no text, but what a scanner put beside its pictures.
_FEWEST_LETTERS = 12
#: More room above a line than so many usual distances begins a paragraph; type so much larger is a heading's.
_MORE_ROOM, _LARGER = 1.3, 1.15
#: How far a line is indented, in its own height.
_INDENTED = 0.7
#: A foot so much higher or lower, in heights, is of another line; type from this weight on is heavy.
_OTHER_LINE, _HEAVY = 0.6, 600
_LONGEST_HEADING = 160
_LONGEST_LABEL = 20
#: What stands first or last on so many pages, but for its numbers, is of the pages.
_AGAIN = 3
_HYPHENS = ("\ufffe", "\x02", "\u00ad")
_ENDS = re.compile('[.!?…:;。！？؟۔]["”’»)\\]\\d]*$')
_NUMBER = re.compile(
    r"(?:[–—-]\s*)?(?:page |p\. ?|стр\. ?)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of|из)\s*\d{1,4})?(?:\s*[–—-])?", re.I
)
#: What may end a sentence, or have another line after it that is not told from this one.
_TELLING = re.compile('[.,;:!?…。！？؟۔"”’»)\\]\ufffe](?:\\s|\\Z)|\ufffe')
#: So many lines of every page are looked at closely, for its margin.
_LOOKED_AT = 5
_FOUR = struct.Struct("4f").unpack
_WORD = re.compile("(?<=[\\s\ufffe])\\S")
_TOKEN = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_BROKEN = re.compile("([^\\W_]+)\0([^\\W_]+)")
_DIGITS = re.compile(r"\d+")
_NO_TITLE = re.compile(r"microsoft (word|powerpoint)|untitled|\.(docx?|pdf|indd|tex|qxd|rtf)$", re.I)


@dataclass(slots=True)
class _Line:
    """A line: its text, where it begins and ends on its page, its foot and its height, in points.

    ``right`` is 0 where nobody looked.
    """

    text: str
    left: float
    right: float
    foot: float
    height: float
    heavy: bool


@dataclass(slots=True)
class _Page:
    label: str
    lines: list[_Line] = field(default_factory=list)


def read(data: bytes) -> Content:
    """The blocks of a PDF."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise unreadable(said("it is protected by a password")) from error
        raise unreadable(said("it is damaged, or no PDF")) from error
    try:
        return _read(document)
    except pdfium.PdfiumError as error:
        raise unreadable(said("it is damaged, or no PDF")) from error
    finally:
        document.close()


def _read(document: pdfium.PdfDocument) -> Content:
    content = Content(pages=len(document))
    if content.pages > MOST_PAGES:
        raise too_much(
            said("it has {count:,} pages; at most {most:,} can be read", count=content.pages, most=MOST_PAGES)
        )
    _read_about(content, document.get_metadata_dict(skip_empty=True))
    pages = [_page(document, number) for number in range(content.pages)]
    letters = sum(len(line.text) for page in pages for line in page.lines)
    if letters < _FEWEST_LETTERS * max(1, content.pages):
        raise unreadable(
            said("its pages are pictures without text; let a program for text recognition go over it first")
        )
    _without_furniture(pages)
    _put_together(pages, content)
    return content


def _read_about(content: Content, told: dict[str, str]) -> None:
    title = " ".join(told.get("Title", "").split())
    if not _NO_TITLE.search(title):
        content.about["title"] = title
    content.about["author"] = told.get("Author", "")
    content.about["date"] = told.get("CreationDate", "")


# ── the lines of a page ───────────────────────────────────────────────────────────────────────────────────────────────


def _page(document: pdfium.PdfDocument, number: int) -> _Page:
    found = _Page(" ".join(tidy(document.get_page_label(number)).split())[:_LONGEST_LABEL] or str(number + 1))
    try:
        page = document[number]
    except pdfium.PdfiumError:  # one broken page is no reason to lose the others
        return found
    texts = page.get_textpage()
    _, foot, _, top = page.get_cropbox()
    eye, at = _Eye(texts), 0
    try:
        for line in texts.get_text_range().split("\n"):
            if line and not line.isspace():
                # What lies outside of the page is not seen, and is often there twice.
                closely = len(found.lines) < _LOOKED_AT
                found.lines += [one for one in eye.lines(line, at, closely) if foot - one.height < one.foot < top]
            at += len(line) + 1
    finally:
        texts.close()
        page.close()
    return found


class _Eye:
    """Looks at characters of a page: where they stand, and whether their type is heavy."""

    def __init__(self, texts: pdfium.PdfTextPage) -> None:
        self._page = texts.raw
        self._box = raw.FS_RECTF()
        self._into = ctypes.byref(self._box)
        self._usual = 0.0

    def lines(self, text: str, at: int, closely: bool = False) -> list[_Line]:
        """The line, or several that were taken for one: after a lone sign no break is seen.

        Where it ends is looked at only where something may hang on it, or ``closely``.
        """
        first = at + len(text) - len(text.lstrip())
        left, top, _, foot = self._at(first)
        height = max(top - foot, 0.1)
        right = 0.0
        last = at + len(text.rstrip()) - 1
        if closely or height != self._usual or _TELLING.search(text):
            _, last_top, right, last_foot = self._at(last)
            if abs(foot - last_foot) > _OTHER_LINE * height:
                for word in _WORD.finditer(text, first - at + 1):
                    cut = word.start()
                    if abs(self._at(at + cut)[3] - foot) > _OTHER_LINE * height:
                        right = self._at(at + len(text[:cut].rstrip()) - 1)[2]
                        own = _Line(
                            text[:cut].strip(),
                            left,
                            right,
                            foot,
                            height,
                            self._heavy(first, at + len(text[:cut].rstrip()) - 1),
                        )
                        return [own, *self.lines(text[cut:], at + cut, closely)]
            elif height > _LARGER * (last_top - last_foot):  # only how it begins is large: a drop cap, a word of code
                height = max(last_top - last_foot, 0.1)
        self._usual = height
        return [_Line(text.strip(), left, right, foot, height, self._heavy(first, last))]

    def _at(self, at: int) -> tuple[float, float, float, float]:
        """Left, top, right and foot of a character."""
        raw.FPDFText_GetLooseCharBox(self._page, at, self._into)
        left, top, right, foot = _FOUR(self._box)
        return left, top, right, foot

    def _heavy(self, first: int, last: int) -> bool:
        """Whether the type is heavy at both ends."""
        weight = raw.FPDFText_GetFontWeight
        return bool(weight(self._page, first) >= _HEAVY and weight(self._page, last) >= _HEAVY)


def _without_furniture(pages: list[_Page]) -> None:
    """Takes away page numbers, and what stands first or last on many pages."""
    again = Counter(key for page in pages for key in {_likeness(line) for line in _edges(page)})
    for page in pages:
        for line in list(_edges(page)):
            if _NUMBER.fullmatch(line.text) or again[_likeness(line)] >= _AGAIN:
                page.lines.remove(line)


def _edges(page: _Page) -> Iterable[_Line]:
    return (page.lines[:1] + page.lines[1:][-1:]) if len(page.lines) > 1 else ()


def _likeness(line: _Line) -> str:
    return _DIGITS.sub("#", line.text.casefold())


# ── paragraphs ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _put_together(pages: list[_Page], content: Content) -> None:
    every = [line for page in pages for line in page.lines]
    if not every:
        return
    body = _Body.of(pages, every)
    known: frozenset[str] | None = None
    for page, lines in _paragraphs(pages, body):
        text = _joined(lines)
        if "\0" in text:
            if known is None:
                known = frozenset(_TOKEN.findall(" ".join(line.text for line in every).lower()))
            text = _mended(text, known)
        content.add(text, body.level(lines, text), page)


@dataclass(frozen=True, slots=True)
class _Body:
    """What most of the text looks like: the height of its lines, the distance between them, the width of a letter, and
    the sizes of headings.
    """

    height: float
    distance: float
    letter: float
    heavy: bool
    larger: tuple[float, ...]

    @staticmethod
    def of(pages: list[_Page], every: list[_Line]) -> _Body:
        """By the number of letters, so that a few large lines count little."""
        weights = Counter[float]()
        for line in every:
            weights[round(line.height, 1)] += len(line.text)
        height = weights.most_common(1)[0][0] or 1.0
        down = [
            upper.foot - lower.foot
            for page in pages
            for upper, lower in zip(page.lines, page.lines[1:], strict=False)
            if 0 < upper.foot - lower.foot < 4 * height
        ]
        seen = [line for line in every if line.right > line.left][:5000]
        letter = sum(line.right - line.left for line in seen) / max(1, sum(len(line.text) for line in seen))
        heavy = sum(len(line.text) for line in every if line.heavy) * 2 > sum(len(line.text) for line in every)
        sizes = {round(line.height, 1) for line in every if line.height > _LARGER * height}
        return _Body(height, median(down) if down else height, letter, heavy, tuple(sorted(sizes, reverse=True)))

    def level(self, lines: list[_Line], text: str) -> int:
        """The level of the heading that these lines are; 0 where they are none."""
        if len(text) > _LONGEST_HEADING or not any(character.isalpha() for character in text):
            return 0
        size = min(round(line.height, 1) for line in lines)
        if size in self.larger:
            return min(6, 1 + self.larger.index(size))
        own = all(line.heavy for line in lines) and not self.heavy and len(lines) <= 2
        return min(6, 1 + len(self.larger)) if own and not _ENDS.search(text) else 0


def _paragraphs(pages: list[_Page], body: _Body) -> Iterator[tuple[str, list[_Line]]]:
    """The lines of every paragraph, and the page it begins on."""
    label, lines = "", list[_Line]()
    for page in pages:
        margin = max((line.right for line in page.lines), default=0.0)
        for number, line in enumerate(page.lines):
            if lines and _begins(lines, line, body, margin, turned=number == 0):
                yield label, lines
                lines = []
            if not lines:
                label = page.label
            lines.append(line)
    if lines:
        yield label, lines


def _begins(before: list[_Line], line: _Line, body: _Body, margin: float, turned: bool) -> bool:
    """Whether a line begins a paragraph; ``turned``: the one before it is on another page."""
    last = before[-1]
    if abs(last.height - line.height) > 0.08 * body.height or last.heavy != line.heavy:
        return max(last.height, line.height) > _LARGER * body.height or last.heavy != line.heavy or _ended(last)
    if turned or last.foot < line.foot:
        return _ended(last)
    if last.foot - line.foot > _MORE_ROOM * body.distance:
        return True
    if not _ended(last):
        return False
    indented = _INDENTED * body.height < line.left - min(one.left for one in before[-2:]) < 6 * body.height
    return indented or last.right + _first_word(line, body) < margin


def _first_word(line: _Line, body: _Body) -> float:
    """How wide the first word of a line is, with a space before it: what would have fitted on the line before."""
    return (len(line.text.split(maxsplit=1)[0]) + 1.5) * body.letter


def _ended(line: _Line) -> bool:
    return bool(_ENDS.search(line.text))


def _joined(lines: list[_Line]) -> str:
    """The lines as one text, with a NUL where a word is broken between two of them."""
    text = ""
    for line in lines:
        if text.endswith(_HYPHENS) or (text.endswith("-") and text[-2:-1] not in ("", " ", "-")):
            text = f"{text[:-1]}\0{line.text}"
        else:
            text = f"{text} {line.text}" if text else line.text
    return text


def _mended(text: str, known: frozenset[str]) -> str:
    """A text with its broken words whole; ``known``: the words of the document, to tell which have a hyphen anyway."""
    return _BROKEN.sub(lambda parts: _whole(parts[1], parts[2], known), text).replace("\0", "-")


def _whole(before: str, after: str, known: frozenset[str]) -> str:
    one, two = (before + after).lower(), f"{before}-{after}".lower()
    hyphen = two in known if (one in known) != (two in known) else not after[0].islower()
    return f"{before}-{after}" if hyphen else before + after
