"""PDFium's looks at one character, with as little around each of them as can be.

Where a character stands is told in a third of a microsecond, and asking for it through the library's own declarations
takes twice as long. A document has tens of thousands of lines, each of which is asked for at least two characters.
"""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as raw

_AT, _PLACE = ctypes.c_void_p, ctypes.c_int
_LONGEST_NAME = 64


def _bare(given: Any, function: Any, *kinds: Any) -> Callable[..., Any]:
    """A function of PDFium by its place in memory, what it gives back, and what it is given."""
    made = ctypes.PYFUNCTYPE(given, *kinds)
    return made(ctypes.cast(function, _AT).value)  # type: ignore[arg-type]


def place_of(pointer: Any) -> int:
    """Where that lies to which a pointer points."""
    return int(ctypes.cast(pointer, _AT).value or 0)


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
        self.read = struct.Struct("4f").unpack
        self._text = _bare(_PLACE, raw.FPDFText_GetText, _AT, _PLACE, _PLACE, _AT)
        self._all = ctypes.create_string_buffer(4)
        self._object = _bare(_AT, raw.FPDFText_GetTextObject, _AT, _PLACE)
        self._font_of = _bare(_AT, raw.FPDFTextObj_GetFont, _AT)
        self._font = _bare(None, raw.FPDFText_GetFontInfo, _AT, _PLACE, _AT, ctypes.c_ulong, _AT)
        self._name = ctypes.create_string_buffer(_LONGEST_NAME)
        self._unused = ctypes.c_int()
        self._named, self._flags = ctypes.addressof(self._name), ctypes.addressof(self._unused)

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
