"""What people and programs read: tables and sentences, or JSON."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from workbench.domain.legible import legible as plain

__all__ = ["NOTHING", "answer_json", "counted", "plain", "say", "strong", "table", "width"]

#: Half points and true minus signs come from `domain.points.written`; this one stands for nothing to say.
NOTHING = "–"


def say(text: str = "") -> None:
    """Print one line for people."""
    print(text)


def answer_json(answer: Any) -> None:
    """Print an answer for programs."""
    print(json.dumps(answer, ensure_ascii=False, indent=2, allow_nan=False))


def strong(text: str) -> str:
    """``text`` in bold, on a terminal that shows it and where nobody asked for no colour."""
    shown = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return f"\x1b[1m{text}\x1b[0m" if shown else text


def width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], right: Iterable[int] = ()) -> None:
    """Print rows under heads in aligned columns; the columns in ``right`` are aligned to the right."""
    cells = [[plain(cell) for cell in row] for row in rows]
    widths = [max(map(width, column)) for column in zip(heads, *cells, strict=True)]
    towards = set(right)

    def line(row: Sequence[str]) -> str:
        parts = []
        for n, cell in enumerate(row):
            gap = " " * (widths[n] - width(cell))
            parts.append(gap + cell if n in towards else cell + gap)
        return "  ".join(parts).rstrip()

    say(strong(line(list(heads))))
    for row in cells:
        say(line(row))


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: ``1 issue area``, ``3 issue areas``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
