"""Texts that a spreadsheet would take for a formula, made harmless in files of plain text, and back.

A formula can call programs and send what is in the table elsewhere, and whoever opens a table does not expect one. An
apostrophe in front, which spreadsheets know as the mark of a text, takes its force. Texts that begin with apostrophes
and then with such a sign get one more, so that taking one away always gives the text back.
"""

from __future__ import annotations

import re

#: What makes a formula at the beginning of a cell, also in the wide letters of East Asian keyboards.
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")


def harmless(text: str) -> str:
    """The text, with an apostrophe in front where it would be a formula without."""
    return f"'{text}" if _FORMULA.match(text) else text


def as_meant(cell: str) -> str:
    """The text that `harmless` made a cell of."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
