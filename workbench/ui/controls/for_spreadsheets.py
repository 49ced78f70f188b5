"""A text of a table as a spreadsheet takes it from the clipboard: numbers as numbers, everything else as text."""

from __future__ import annotations

import re

from workbench.domain.language import grouped

#: What would end a cell or a line, or holds two words together on screen.
_WHITE = re.compile("[\t\r\n\u00a0\u202f]")
_NUMBER = re.compile(r"([+−-]?)(\d+(?:[.,]\d+)?)( ?%)?")
#: What stands in the place of a number where there is none.
_NONE = "–"


def for_spreadsheets(text: str) -> str:
    """The cell: a minus that is one for spreadsheets, no plus, no marks between thousands; what would be a formula is
    harmless.
    """
    if text == _NONE:
        return ""
    number = _NUMBER.fullmatch(_WHITE.sub(" ", _together(text)))
    if number is not None:
        sign, figures, percent = number.groups()
        return ("-" if sign in ("−", "-") and sign else "") + figures + ("%" if percent else "")
    from workbench.exchange.sheets.formulas import harmless

    return harmless(_WHITE.sub(" ", text))


def _together(text: str) -> str:
    """The digits of a number without what stands between its thousands."""
    between = re.escape(grouped(1000)[1:-3])
    if re.fullmatch(rf"[+−-]?\d{{1,3}}(?:{between}\d{{3}})+(?:\D.*)?", text):
        return re.sub(rf"(?<=\d){between}(?=\d{{3}})", "", text)
    return text
