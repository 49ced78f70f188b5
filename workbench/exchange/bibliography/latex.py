"""Text of BibTeX entries without LaTeX: accents and signs as letters, braces and commands gone. Never runs anything.

A general reader of LaTeX took minutes for one hostile title; this one goes through a text once.
"""

from __future__ import annotations

import re
import unicodedata

#: Accents by the command that puts them over the letter after it.
_ACCENTS = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    "u": "\u0306",
    ".": "\u0307",
    '"': "\u0308",
    "r": "\u030a",
    "H": "\u030b",
    "v": "\u030c",
    "d": "\u0323",
    "c": "\u0327",
    "k": "\u0328",
    "b": "\u0331",
}
_LETTERS = {
    **{
        "ss": "ß",
        "ae": "æ",
        "AE": "Æ",
        "oe": "œ",
        "OE": "Œ",
        "aa": "å",
        "AA": "Å",
        "o": "ø",
        "O": "Ø",
        "l": "ł",
        "L": "Ł",
    },
    **{"i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ"},
    **{"textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textendash": "–", "textemdash": "—"},
    **{"textquoteright": "’", "textquoteleft": "‘", "textquotedblleft": "“", "textquotedblright": "”", "S": "§"},
    **{"dots": "…", "ldots": "…", "textellipsis": "…", "copyright": "©", "guillemotleft": "«", "guillemotright": "»"},
}
_NAMED = re.compile(
    # An accent of a sign with its letter, one of a letter with its letter in braces or after a space …
    r"\\(?P<sign>[`'^~=.\"])\s*(?:\{\s*\\?(?P<a>\w)\s*\}|\\(?P<e>[ij])\s?|(?P<b>\w))"
    r"|\\(?P<mark>[uvHrcdbk])(?:\s*\{\s*\\?(?P<c>\w)\s*\}|\s+(?P<d>\w))"
    # … a command, a sign that stands for itself, and what else means something.
    r"|\\(?P<command>[A-Za-z]+)\*?[ \t]*(?:\{\})?|\\(?P<self>.)|(?P<other>[{}~$]|---?|``|'')",
    re.DOTALL,
)
_OTHER = {"{": "", "}": "", "~": " ", "$": "", "--": "–", "---": "—", "``": "“", "''": "”"}


def without_latex(text: str) -> str:
    """A text as people read it, on one line."""
    return " ".join(unicodedata.normalize("NFC", _NAMED.sub(_letter, text)).split())


def _letter(found: re.Match[str]) -> str:
    accent = found["sign"] or found["mark"]
    if accent:
        letter = found["a"] or found["e"] or found["b"] or found["c"] or found["d"]
        return letter + _ACCENTS[accent]
    if found["command"]:
        return _LETTERS.get(found["command"], "")
    return found["self"] if found["self"] is not None else _OTHER[found["other"]]
