"""Cells as text, as spreadsheets copy and take them. What comes in is checked whole before anything of it counts.

An empty cell leaves what is there: nothing is lost by pasting a block with gaps.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from workbench.domain.effect import CrossImpact, Effect
from workbench.ui.judgements.grids import Grid

#: More text than this is no block of cells that anybody copied on purpose.
MOST = 4_000_000
_AMOUNT = re.compile(r"[+-]?[0-3](?:[.,]0+)?")


def as_text(grid: Grid, top: int, left: int, bottom: int, right: int) -> str:
    """A block of cells with tabs and line ends; minus signs as spreadsheets read them."""
    lines = []
    for row in range(top, bottom + 1):
        cells = [grid.judged(row, column) for column in range(left, right + 1)]
        lines.append("\t".join("" if cell is None else str(cell.amount) for cell in cells))
    return "\n".join(lines)


def read(grid: Grid, text: str, row: int, column: int) -> dict[Effect | CrossImpact, int | None]:
    """What a pasted block judges, its first cell at ``row`` and ``column``.

    Raises ``ValueError`` with a sentence: what is wrong, where, and that nothing was changed.
    """
    if len(text) > MOST:
        raise ValueError(
            QCoreApplication.translate("judgements", "What was copied is too long to be cells. Nothing was changed.")
        )
    lines = [line.split("\t") for line in text.rstrip("\r\n").replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    height, width = len(lines), max(len(line) for line in lines)
    if row + height > len(grid.rows) or column + width > len(grid.columns):
        raise ValueError(
            QCoreApplication.translate(
                "judgements",
                "{height} × {width} cells do not fit: here is room for {rows} × {columns}. Nothing was changed.",
            ).format(height=height, width=width, rows=len(grid.rows) - row, columns=len(grid.columns) - column)
        )
    found: dict[Effect | CrossImpact, int | None] = {}
    for down, line in enumerate(lines):
        for along, cell in enumerate(line):
            amount = _amount(cell, down + 1, along + 1)
            if amount is None:
                continue
            named = grid.named(row + down, column + along)
            if named is not None:
                found[named] = amount
            elif amount:
                raise ValueError(
                    QCoreApplication.translate(
                        "judgements",
                        "Line {row}, column {column} falls on a condition and itself. Nothing was changed.",
                    ).format(row=down + 1, column=along + 1)
                )
    return found


def _amount(cell: str, row: int, column: int) -> int | None:
    text = cell.strip().replace("−", "-")
    if not text:
        return None
    if _AMOUNT.fullmatch(text):
        return int(re.split("[.,]", text)[0])
    raise ValueError(
        QCoreApplication.translate(
            "judgements",
            "Line {row}, column {column}: “{text}” is no whole number from −3 to +3. Nothing was changed.",
        ).format(row=row, column=column, text=text[:30])
    )
