"""PDFium's looks at one character, with as little around each of them as can be.

Where a character stands is told in a third of a microsecond, and asking for it through the library's own declarations
takes twice as long. A document has tens of thousands of lines, each of which is asked for at least two characters.
"""

from __future__ import annotations

import ctypes
import math
import struct
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import repeat
from typing import Any

import pypdfium2.raw as raw

_AT, _PLACE = ctypes.c_void_p, ctypes.c_int
#: Left, top, right and foot of a character, in points.
Box = tuple[float, float, float, float]
_LONGEST_NAME = 64
#: The boxes of so many characters are asked for at a time.
_AT_A_TIME = 100
_QUARTER, _ROUND = math.pi / 2, 2 * math.pi


def _bare(given: Any, function: Any, *kinds: Any) -> Callable[..., Any]:
    """A function of PDFium by its place in memory, what it gives back, and what it is given."""
    made = ctypes.PYFUNCTYPE(given, *kinds)
    return made(ctypes.cast(function, _AT).value)  # type: ignore[arg-type]


def _freely(given: Any, function: Any) -> Callable[..., Any]:
    """The same for what is given numbers of PDFium's own size (int) and what `given_as` and ``byref`` make.

    They are handed on as they are: to be told the kinds first takes twice as long as everything else.
    """
    return ctypes.PYFUNCTYPE(given)(ctypes.cast(function, _AT).value)  # type: ignore[arg-type]


def given_as(pointer: Any) -> Any:
    """What is given to a function that wants this pointer."""
    return ctypes.byref(ctypes.c_char.from_address(place_of(pointer)))


def place_of(pointer: Any) -> int:
    """Where that lies to which a pointer points."""
    return int(ctypes.cast(pointer, _AT).value or 0)


def _turned(read: Callable[[Any], Box], quarters: int, leftward: bool, wide: float, high: float, written: Any) -> Box:
    """A box after a page is turned by so many quarters, and mirrored."""
    left, top, right, foot = read(written)
    if quarters == 1:
        left, top, right, foot = foot, wide - left, top, wide - right
    elif quarters == 2:
        left, top, right, foot = wide - right, high - foot, wide - left, high - top
    elif quarters == 3:
        left, top, right, foot = high - top, right, high - foot, left
    if leftward:
        across = high if quarters % 2 else wide
        left, right = across - right, across - left
    return left, top, right, foot


def places_for(count: int) -> tuple[ctypes.Array[Any], list[Any]]:
    """Where so many boxes are written, and what is given to whatever writes each."""
    boxes, size = (raw.FS_RECTF * count)(), ctypes.sizeof(raw.FS_RECTF)
    return boxes, [ctypes.byref(boxes, at) for at in range(0, count * size, size)]


class Look:
    """Boxes and names, each written to one place and read there.

    The pages are `given_as` what they are. ``box`` (text page, character, ``into``) writes left, top, right and foot,
    in points, which ``read(written)`` tells; ``index`` (text page, place in the text) gives the character, ``size``
    (text page, character) that of its type; ``count`` (text page) tells how many characters there are, ``paper``
    (page, ``into``) writes the box of a page.
    """

    def __init__(self) -> None:
        self.box = _freely(None, raw.FPDFText_GetLooseCharBox)
        self.index = _freely(_PLACE, raw.FPDFText_GetCharIndexFromTextIndex)
        self.size = _freely(ctypes.c_double, raw.FPDFText_GetFontSize)
        self.count = _freely(_PLACE, raw.FPDFText_CountChars)
        self.paper = _freely(None, raw.FPDF_GetPageBoundingBox)
        self._angle = _freely(ctypes.c_float, raw.FPDFText_GetCharAngle)
        self._label = _bare(ctypes.c_ulong, raw.FPDF_GetPageLabel, _AT, _PLACE, _AT, ctypes.c_ulong)
        self.written = raw.FS_RECTF()
        self.into = ctypes.byref(self.written)
        self._upright: Callable[[Any], Box] = struct.Struct("4f").unpack
        self.read = self._upright
        self.turned = False
        self._text = _freely(_PLACE, raw.FPDFText_GetText)
        self._all = ctypes.create_string_buffer(4)
        self._object = _freely(_AT, raw.FPDFText_GetTextObject)
        self._font_of = _bare(_AT, raw.FPDFTextObj_GetFont, _AT)
        self._font = _freely(None, raw.FPDFText_GetFontInfo)
        self._name = ctypes.create_string_buffer(_LONGEST_NAME)
        self._unused = ctypes.c_int()
        many, self._each = places_for(_AT_A_TIME)
        self._view = memoryview(many).cast("B").cast("f")
        self._longest, self._flags = ctypes.c_ulong(_LONGEST_NAME), ctypes.byref(self._unused)

    def label(self, document: int, number: int) -> str:
        """How a page of a document is called, counted from 0; empty where nothing says so."""
        length = self._label(document, number, None, 0)
        if length <= 2:
            return ""
        label = ctypes.create_string_buffer(length)
        self._label(document, number, ctypes.addressof(label), length)
        return label.raw[: length - 2].decode("utf-16-le", "replace")

    def turn(self, page: Any, count: int, leftward: bool) -> None:
        """From now on `read` tells places as they are read on this page, whose box was written last.

        That is another way where its text runs up or down, as a wide table's does, or, as its mirror shows it,
        ``leftward``.
        """
        self.read = self._upright
        angles = [self._angle(page, count * at // 4) for at in (1, 2, 3)]
        each = [-round(angle / _QUARTER) % 4 for angle in angles if 0 <= angle <= _ROUND]  # others are none
        quarters = max(each, key=each.count) if any(each) else 0
        self.turned = quarters > 0
        if quarters or leftward:
            left, top, right, foot = self._upright(self.written)
            wide, high = left + right, foot + top
            self.read = partial(_turned, self._upright, quarters, leftward, wide, high)

    def boxes(self, page: Any, places: Sequence[int]) -> Iterator[tuple[float, float, float]]:
        """Left, top and foot of characters, as `read` tells them; so many at a time that no page takes much room."""
        for start in range(0, len(places), _AT_A_TIME):
            some = places[start : start + _AT_A_TIME]
            deque(map(self.box, repeat(page), some, self._each), maxlen=0)
            view, end = self._view, 4 * len(some)
            if self.read is self._upright:
                yield from zip(*(view[at:end:4].tolist() for at in (0, 1, 3)), strict=True)
            else:
                each = map(self.read, [view[at : at + 4].tobytes() for at in range(0, end, 4)])
                yield from [(left, top, foot) for left, top, _, foot in each]

    def text(self, page: Any, count: int) -> tuple[int, bytes]:
        """So many characters of a page, in UTF-16, and how many units PDFium says that they and their end have."""
        if ctypes.sizeof(self._all) < 4 * count + 4:
            self._all = ctypes.create_string_buffer(4 * count + 4)
        written = self._text(page, 0, count, self._all) if count else 1
        return written, ctypes.string_at(self._all, 2 * max(0, written - 1))

    def type(self, page: Any, at: int) -> int:
        """Where the type of a character lies, as long as its page is open; 0 where it has none.

        That is told in less than half the time that its name takes, and a page has few types.
        """
        return self._font_of(self._object(page, at)) or 0

    def name(self, page: Any, at: int) -> bytes:
        """How the type of a character is called."""
        self._font(page, at, self._name, self._longest, self._flags)
        return self._name.value
