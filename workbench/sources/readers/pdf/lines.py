"""The lines of a page: what stands in each, and where.

PDFium gives the text of a page at once; where a character stands, and in which type, is asked for one by one. That is
what takes long, so it is asked only where something hangs on it.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, compress, pairwise
from operator import add, sub
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from workbench.sources.readers.blocks import tidy
from workbench.sources.readers.pdf.gaps import Gaps
from workbench.sources.readers.pdf.looking import Box, Look, given_as, place_of
from workbench.sources.readers.pdf.unmapped import mended

#: Type so much larger is a heading's.
LARGER = 1.15
#: A foot so much higher or lower, in heights, is of another line; type from this weight on is heavy.
_OTHER_LINE, _HEAVY = 0.6, 600
_LONGEST_LABEL = 20
#: Type of at most this size is enlarged elsewhere: its size tells nothing.
_UNIT = 2.0
#: What may be a dash or a hyphen; so near to the letter before it, in its size, it is a hyphen.
_DASH, _NEAR = re.compile(r"[^\W\d_] -(?=\r)"), 0.18
#: So many lines of every page are looked at closely, for its margin.
_LOOKED_AT = 5
#: What may end a sentence, or have another line after it that is not told from this one (a lone sign does, too).
_TELLING = re.compile('[.,;:!?…。！？؟۔"”’»)\\]](?:\\s|\\Z)|\ufffe')
#: The same for bytes: those of ASCII, and the lower ones of what else Western texts have (’ ” … » and their spaces).
_FLAT = bytes.maketrans(b'.,;:!?")]&\x19\x1d\xbb' + b"\t\v\f\r\xa0\x00\x02\x03\x09\x0a", b"." * 13 + b" " * 10)
_WESTERN, _HYPHEN = b"\x00\x20\x21\x22\x26\xfb\xff", b"\xfe"
_WORD = re.compile("(?<=[\\s\ufffe])\\S")
#: Hebrew, Arabic and their like.
_LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_SENTENCE_ENDS = frozenset(".!?…:;。！？؟۔")
_CLOSERS = '"”’»)]0123456789'
_ALL_ENDS = _SENTENCE_ENDS.union(_CLOSERS)
#: How heavy type is called: Bold, Black, …, and the bold Computer Modern (CMBX10, SFBX1000).
_CALLED_HEAVY = re.compile(rb"bold|black|heavy|demi|(?:cm|sf|la|ec)\w{0,2}bx|-medi(?:ital)?\Z", re.I)
#: How type is called whose letters are equally wide.
_CALLED_FIXED = re.compile(rb"mono|courier|consol|typewriter|fixed|teletype|(?:cm|sf|la|ec)\w{0,2}tt|LMTT|LMMono", re.I)
#: And how type is called of which that can be trusted: at least the name of a family.
_CALLED = re.compile(rb"[A-Za-z]{3}")
#: Dots that lead to the number of a page.
_LEADERS = ("....", " . . .", "……")


@dataclass(slots=True)
class Line:
    """A line: its text, where it begins and ends on its page, its foot and its height, in points.

    ``right`` is 0 where nobody looked; ``ended``: a sentence ends with it; ``fixed``: its letters are equally wide, as
    a typewriter's; ``kept``: what comes after it stands on a line of its own in the same paragraph.
    """

    text: str
    left: float
    right: float
    foot: float
    height: float
    heavy: bool
    ended: bool
    fixed: bool = False
    kept: bool = False


#: Lines by the size of their type and their height, in points.
Sized = dict[tuple[float, float], list[Line]]


@dataclass(slots=True)
class Page:
    """What a page is called, its lines in order, and what is told after the text that runs on over it: each of its
    notes, tables and pictures.

    ``leaders``: somewhere in it dots lead to something, as in a table of contents; ``beside``: there may be lines that
    stand beside each other.
    """

    label: str
    lines: list[Line] = field(default_factory=list)
    leaders: bool = False
    beside: bool = False
    notes: list[list[Line]] = field(default_factory=list)


def ends(text: str) -> bool:
    """Whether a sentence ends with this text, what closes a quotation or names a note after it left aside."""
    last = text[-1:]
    if last not in _CLOSERS:
        return last in _SENTENCE_ENDS
    before = text.rstrip(_CLOSERS)[-2:]
    return before[-1:] in _SENTENCE_ENDS and not (last.isdigit() and before[:1].isdigit())  # “4.5”


def _in_turn(page: str) -> tuple[list[str], array[int], array[int]]:
    """The lines of a page with something in them, and the places in it of their first and last characters."""
    every = page.split("\n")
    texts = [*map(str.strip, every)]
    starts = accumulate([len(whole) + 1 for whole in every], initial=0)
    before = map(sub, map(len, every), map(len, map(str.lstrip, every)))
    firsts = array("i", compress(map(add, starts, before), texts))
    texts = [*filter(None, texts)]
    return texts, firsts, array("i", [first + len(text) - 1 for first, text in zip(firsts, texts, strict=True)])


def _flat(text: str, told: bytes) -> bytes:
    """The text of a page, which is told in UTF-16, with dots for whatever may end a sentence and one kind of space:
    that is found several times as quickly. Empty where it has letters that would be taken for others.
    """
    if text.isascii():
        return text.encode().translate(_FLAT) + b" "
    high = told[1::2]
    return b"" if high.translate(None, _WESTERN) else told[::2].translate(_FLAT) + b" "


def _next(flat: bytes, what: bytes, start: int) -> int:
    """Where something stands next in a page; behind its end where it does not."""
    found = flat.find(what, start)
    return found if found >= 0 else len(flat)


def _is_leftward(text: str) -> bool:
    """Whether a text is written from the right to the left."""
    return 3 * len(_LEFTWARD.findall(text)) > len(text)


def _is_upwards(lines: list[Line]) -> bool:
    """Whether most lines stand above the one before."""
    return 2 * sum([one.foot < following.foot for one, following in pairwise(lines)]) > len(lines)


@lru_cache(maxsize=1000)
def _called(name: bytes) -> tuple[bool | None, bool]:
    """Whether type of this name is heavy (None where the name tells nothing), and whether it is a typewriter's."""
    own = name.rpartition(b"+")[2]
    return bool(_CALLED_HEAVY.search(own)) if _CALLED.search(own) else None, bool(_CALLED_FIXED.search(own))


class Eye:
    """Looks at the pages of a document, one after the other.

    PDFium's functions are called as they are: the objects around them would take as long as what is done here.
    """

    def __init__(self, document: pdfium.PdfDocument) -> None:
        self._document, self._document_lies = document, place_of(document.raw)
        self._page: Any = None
        self._lies: Any = None
        self._text, self._flat, self._even, self._rare = "", b"", True, False
        self._gaps = Gaps()
        self._fixed = False
        self._type, self._types = _called(b""), dict[int, tuple[bool | None, bool]]()
        self._look = Look()
        self._hyphens, self._placed = frozenset[int](), array("i")
        #: The lines in type of each size and height, where the size tells something.
        self.sized: Sized = {}

    def page(self, number: int) -> Page:
        """One page, counted from 0; without lines where it is broken: that is no reason to lose the others."""
        label = " ".join(tidy(self._look.label(self._document_lies, number)).split())
        found = Page(label[:_LONGEST_LABEL] or str(number + 1))
        page = raw.FPDF_LoadPage(self._document, number)
        self._page = page and raw.FPDFText_LoadPage(page)
        try:
            if self._page:
                self._lies = given_as(self._page)
                self._types.clear()
                self._text = self._all()
                self._look.paper(given_as(page), self._look.into)
                self._look.turn(self._lies, len(self._text), not self._flat and _is_leftward(self._text))
                _, top, _, foot = self._look.read(self._look.written)
                self._hyphens = self._set_apart()
                found.leaders = any(map(self._text.__contains__, _LEADERS))
                self._lines(found, foot, top)
                if self._look.turned and _is_upwards(found.lines):  # as PDFium tells what runs down
                    found.lines.reverse()
        finally:
            if self._page:
                raw.FPDFText_ClosePage(self._page)
            if page:
                raw.FPDF_ClosePage(page)
        return found

    def _all(self) -> str:
        """The text of the page, its lines parted by CR and LF."""
        count = max(0, self._look.count(self._lies))
        written, told = self._look.text(self._lies, count)
        text = told.decode("utf-16-le", "replace")
        self._even, self._rare = len(text) == count, len(text) != written - 1
        self._flat = _flat(text, told)
        self._placed = array("i") if self._even or self._rare else self._places(len(text))
        return mended(text)

    def _set_apart(self) -> frozenset[int]:
        """The hyphens at ends of lines before which a space is told that is not seen."""
        found = set[int]()
        for dash in _DASH.finditer(self._text) if " -\r" in self._text else ():
            at = dash.start()
            _, top, right, foot = self._at(at)
            size = self._look.size(self._lies, at if self._even else self._place(at))
            if self._at(at + 2)[0] - right < _NEAR * (size if size > _UNIT else top - foot):
                found.add(at + 2)
        return frozenset(found)

    def _lines(self, into: Page, lowest: float, highest: float) -> None:
        """Every line with something in it; what lies outside of the page is not seen, and is often there twice.

        Where it ends is looked at only where something may hang on it, and the first ones for the margin.
        A line that goes on at the usual distance below one that ends no sentence has its type.
        """
        texts, firsts, lasts = _in_turn(self._text)
        boxes = self._look.boxes(self._lies, firsts if self._even else array("i", map(self._place, firsts)))
        gaps, flat, hyphens, seen, dot, mark = self._gaps, self._flat, self._hyphens, 0, -1, -1
        before, step, size, sized, end = Line("", 0.0, 0.0, 0.0, 0.0, True, True), 0.0, 0.0, list[Line](), 0
        for text, first, last, (left, top, foot) in zip(texts, firsts, lasts, boxes, strict=True):
            height, down = top - foot, before.foot - foot
            if height < 0.1:
                height = 0.1
            seen += 1
            same = height == before.height
            heavy = not (same and not before.heavy and not before.ended and -0.1 < down - step < 0.1)
            if not same:
                size = self._look.size(self._lies, first if self._even else self._place(first))
                sized = self._of_size(size, height)
            step = down
            if -height < down < height or -before.height < down < before.height:
                into.beside, before.right = True, before.right or self._at(end)[2]
            end = last
            close = not same or seen <= _LOOKED_AT or text[1:2] == " "
            if not close:
                if flat:
                    dot = dot if dot >= first else _next(flat, b". ", first)
                    mark = mark if mark >= first else _next(flat, _HYPHEN, first)
                    close = dot <= last or mark <= last
                else:
                    close = bool(_TELLING.search(text))
            right = 0.0
            if close:
                _, last_top, right, last_foot = self._at(last)
                if abs(foot - last_foot) > _OTHER_LINE * height or height > LARGER * (last_top - last_foot):
                    found = self._closely(text, first, left, foot, height, heavy)
                    if not heavy:
                        found[0].fixed = before.fixed
                    before = found[-1]
                    into.beside |= len(found) > 1
                    into.lines += [line for line in found if lowest - line.height < line.foot < highest]
                    sized = self._of_size(size, before.height)
                    continue
            fixed = before.fixed
            if heavy:
                heavy = self._heavy(first) and self._heavy(last)
                fixed = self._fixed and (heavy or not close or self._is_fixed(last))
            if gaps.skip:
                gaps.skip -= 1
            else:
                text = self._spaced(text, first, height)
            if hyphens and last in hyphens:
                text = f"{text[:-2]}-"
            ended = text[-1] in _ALL_ENDS and ends(text)
            before = Line(text, left, right, foot, height, heavy, ended, fixed)
            if lowest - height < foot < highest:
                into.lines.append(before)
            if close:
                sized.append(before)

    def _of_size(self, size: float, height: float) -> list[Line]:
        """Where the lines in type of this size and height are kept; those of a size that tells nothing nowhere."""
        return self.sized.setdefault((size, height), []) if size > _UNIT else []

    def _closely(self, text: str, first: int, left: float, foot: float, height: float, heavy: bool) -> tuple[Line, ...]:
        """The line, or several that were taken for one: after a lone sign no break is seen.

        ``heavy``: it may be.
        """
        last = first + len(text) - 1
        _, last_top, right, last_foot = self._at(last)
        if abs(foot - last_foot) > _OTHER_LINE * height:
            for word in _WORD.finditer(text, 1):
                cut = word.start()
                if abs(self._at(first + cut)[3] - foot) > _OTHER_LINE * height:
                    told = text[:cut].strip()
                    end = first + len(told) - 1
                    right = self._at(end)[2]
                    heavy = heavy and self._heavy(first) and self._heavy(end)
                    told = self._spaced(told, first, height)
                    line = self._kept(Line(told, left, right, foot, height, heavy, ends(told), self._fixed), first)
                    left, top, _, foot = self._at(first + cut)
                    return line, *self._closely(text[cut:], first + cut, left, foot, max(top - foot, 0.1), heavy=True)
        elif height > LARGER * (last_top - last_foot):  # only how it begins is large: a drop cap, a word of code
            height = max(last_top - last_foot, 0.1)
        heavy = heavy and self._heavy(first) and self._heavy(last)
        fixed = self._fixed and self._is_fixed(last)
        text = self._spaced(text, first, height)
        if last in self._hyphens:
            text = f"{text[:-2]}-"
        return (self._kept(Line(text, left, right, foot, height, heavy, ends(text), fixed), first),)

    def _kept(self, line: Line, at: int) -> Line:
        """The line, kept with those of its size, which is that of the character there."""
        size = self._look.size(self._lies, at if self._even else self._place(at))
        self._of_size(size, line.height).append(line)
        return line

    def _spaced(self, text: str, first: int, height: float) -> str:
        """The text of a line with the spaces that it has to be read with, where that is looked at."""
        if self._look.turned:
            return text
        if self._gaps.skip:
            self._gaps.skip -= 1
            return text
        return self._gaps.mended(text, self._lies, first if self._even else self._units(first), self._even, height)

    def _at(self, at: int) -> Box:
        """Left, top, right and foot of a character."""
        look = self._look
        look.box(self._lies, at if self._even else self._place(at), look.into)
        return look.read(look.written)

    def _place(self, at: int) -> int:
        """The place of a character in PDFium's list, which has some that are not in the text, and rare ones as two."""
        return self._placed[at] if self._placed else max(0, self._look.index(self._lies, self._units(at)))

    def _places(self, count: int) -> array[int]:
        """The places of all characters of the page: between two that are as far apart as in the text all are so."""
        index, page, found, left = self._look.index, self._lies, array("i"), [(0, count - 1)]
        while left:
            first, last = left.pop()
            start, end = index(page, first), index(page, last)
            if end - start == last - first:
                found.extend(range(start, end + 1))
            elif last - first < 2 or end < start:
                found.extend([max(0, index(page, at)) for at in range(first, last + 1)])
            else:
                middle = (first + last) // 2
                left += ((middle + 1, last), (first, middle))
        return found

    def _units(self, at: int) -> int:
        """A place in the text as PDFium counts it."""
        return len(self._text[:at].encode("utf-16-le", "surrogatepass")) // 2 if self._rare else at

    def _heavy(self, at: int) -> bool:
        """Whether the type of a character is heavy: by its name, else by what PDFium makes of its stems."""
        at = at if self._even else self._place(at)
        lies = self._look.type(self._lies, at)
        if lies:  # a space that PDFium put in has the type of what was looked at before
            self._type = self._types.get(lies) or self._types.setdefault(lies, _called(self._look.name(self._lies, at)))
        told, self._fixed = self._type
        return bool(raw.FPDFText_GetFontWeight(self._page, at) >= _HEAVY) if told is None else told

    def _is_fixed(self, at: int) -> bool:
        """Whether the type of a character is a typewriter's."""
        self._heavy(at)
        return self._fixed
