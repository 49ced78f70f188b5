"""Accents that stand beside their letters, as older TeX sets them: “Sch¨opf” is Schöpf, “Jos´e” José.

Nothing on the page tells such an accent from a sign of its own. So it is joined only where the letter has one in some
language, and signs that are used otherwise, too, only within words: a caret, a tilde. An acute and a grave are taken
for apostrophes and quotation marks, unless the document was made by TeX, which has others for these.
"""

from __future__ import annotations

import re
import unicodedata

_MARKS = {
    **{"¨": "\u0308", "ˇ": "\u030c", "˘": "\u0306", "˝": "\u030b", "˚": "\u030a"},
    **{"ˆ": "\u0302", "˜": "\u0303", "´": "\u0301", "`": "\u0300", "¸": "\u0327"},
}
_ANYWHERE = r"[¨ˇ˘˝](?=[A-Za-zı])[^\W\d_]|˚[AaUu]"
_WITHIN = r"(?<=[^\W\d_])(?:ˆ[aeiouıAEIOU]|˜[anoANO]|¸[cst])(?=[^\W\d_])"
_SLANTED = r"(?<=[^\W\d_])(?:´[A-Za-zı]|`[aeiouı])|´[AEIOUaeiou](?=[a-z])"
_ANY, _BY_TEX = re.compile(f"{_ANYWHERE}|{_WITHIN}"), re.compile(f"{_ANYWHERE}|{_WITHIN}|{_SLANTED}")
_TEX = re.compile(r"tex\b|dvips", re.I)


def made_by_tex(program: str) -> bool:
    """Whether what a document says of the programs that made it names TeX or one of its kin."""
    return bool(_TEX.search(program))


def with_accents(text: str, by_tex: bool) -> str:
    """The text with accents on their letters."""
    return text if text.isascii() else (_BY_TEX if by_tex else _ANY).sub(_joined, text)


def _joined(found: re.Match[str]) -> str:
    accent, letter = found[0][0], found[0][1]
    whole = unicodedata.normalize("NFC", ("i" if letter == "ı" else letter) + _MARKS[accent])
    return whole if len(whole) == 1 else found[0]
