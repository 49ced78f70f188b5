"""PDFium's looks at one character, with as little around each of them as can be.

Where a character stands is told in a third of a microsecond, and asking for it through the library's own declarations
takes twice as long. A document has tens of thousands of lines, each of which is asked for at least two characters.
"""

from __future__ import annotations

import ctypes
import math
import struct
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import repeat
from typing import Any

import pypdfium2.raw as raw

_AT, _PLACE = ctypes.c_void_p, ctypes.c_int
_LONGEST_NAME = 64
_QUARTER, _ROUND = math.pi / 2, 2 * math.pi


def _bare(given: Any, function: Any, *kinds: Any) -> Callable[..., Any]:
    """A function of PDFium by its place in memory, what it gives back, and what it is given."""
    made = ctypes.PYFUNCTYPE(given, *kinds)
    return made(ctypes.cast(function, _AT).value)  # type: ignore[arg-type]


def place_of(pointer: Any) -> int:
    """Where that lies to which a pointer points."""
    return int(ctypes.cast(pointer, _AT).value or 0)


def _turned(
    read: Callable[[Any], tuple[float, ...]], quarters: int, leftward: bool, wide: float, high: float, written: Any
) -> tuple[float, ...]:
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


class Look:
    """Boxes and names, each written to one place and read there.

    ``box`` (text page, character, ``into``) writes left, top, right and foot, in points, which ``read(written)`` tells;
    ``index`` (text page, place in the text) gives the character, ``size`` (text page, character) that of its type.
    """

    def __init__(self) -> None:
        self.box = _bare(None, raw.FPDFText_GetLooseCharBox, _AT, _PLACE, _AT)
        self.index = _bare(_PLACE, raw.FPDFText_GetCharIndexFromTextIndex, _AT, _PLACE)
        self.size = _bare(ctypes.c_double, raw.FPDFText_GetFontSize, _AT, _PLACE)
        self.written = raw.FS_RECTF()
        self.into = ctypes.addressof(self.written)
        self.read = self._upright = struct.Struct("4f").unpack
        self.turned = False
        self._text = _bare(_PLACE, raw.FPDFText_GetText, _AT, _PLACE, _PLACE, _AT)
        self._all = ctypes.create_string_buffer(4)
        self._object = _bare(_AT, raw.FPDFText_GetTextObject, _AT, _PLACE)
        self._font_of = _bare(_AT, raw.FPDFTextObj_GetFont, _AT)
        self._font = _bare(None, raw.FPDFText_GetFontInfo, _AT, _PLACE, _AT, ctypes.c_ulong, _AT)
        self._name = ctypes.create_string_buffer(_LONGEST_NAME)
        self._unused = ctypes.c_int()
        self._many, self._each = (raw.FS_RECTF * 1)(), range(0)
        self._named, self._flags = ctypes.addressof(self._name), ctypes.addressof(self._unused)

    def turn(self, page: Any, count: int, leftward: bool) -> None:
        """From now on `read` tells places as they are read on this page, whose box was written last.

        That is another way where its text runs up or down, as a wide table's does, or, as its mirror shows it,
        ``leftward``.
        """
        self.read = self._upright
        angles = [raw.FPDFText_GetCharAngle(page, count * at // 4) for at in (1, 2, 3)]
        each = [-round(angle / _QUARTER) % 4 for angle in angles if 0 <= angle <= _ROUND]  # others are none
        quarters = max(each, key=each.count) if any(each) else 0
        self.turned = quarters > 0
        if quarters or leftward:
            left, top, right, foot = self._upright(self.written)
            wide, high = left + right, foot + top
            self.read = partial(_turned, self._upright, quarters, leftward, wide, high)

    def boxes(self, page: int, places: Sequence[int]) -> Iterable[tuple[float, float, float]]:
        """Left, top and foot of characters, as `read` tells them."""
        count = len(places)
        if count > len(self._each):
            self._many = (raw.FS_RECTF * (2 * count))()
            start, size = ctypes.addressof(self._many), ctypes.sizeof(raw.FS_RECTF)
            self._each = range(start, start + 2 * count * size, size)
        deque(map(self.box, repeat(page), places, self._each), maxlen=0)
        view = memoryview(self._many).cast("B").cast("f")
        if self.read is self._upright:
            return zip(*(view[at : 4 * count : 4].tolist() for at in (0, 1, 3)), strict=True)
        each = (view[at : at + 4].tobytes() for at in range(0, 4 * count, 4))
        return [(left, top, foot) for left, top, _, foot in map(self.read, each)]

    def text(self, page: int, count: int) -> tuple[int, bytes]:
        """So many characters of a page, in UTF-16, and how many units PDFium says that they and their end have."""
        if ctypes.sizeof(self._all) < 4 * count + 4:
            self._all = ctypes.create_string_buffer(4 * count + 4)
        written = self._text(page, 0, count, ctypes.addressof(self._all)) if count else 1
        return written, ctypes.string_at(self._all, 2 * max(0, written - 1))

    def type(self, page: int, at: int) -> int:
        """Where the type of a character lies, as long as its page is open; 0 where it has none.

        That is told in less than half the time that its name takes, and a page has few types.
        """
        return self._font_of(self._object(page, at)) or 0

    def name(self, page: int, at: int) -> bytes:
        """How the type of a character is called."""
        self._font(page, at, self._named, _LONGEST_NAME, self._flags)
        return self._name.value
