"""Writing CSV: every text comes back exactly as it was, whatever a spreadsheet would make of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_TO_QUOTE = re.compile(r"[\",\r\n]|^\s|\s$")


def csv_text(columns: Sequence[str], optional: Sequence[str], rows: Sequence[Mapping[str, str]]) -> str:
    """A table with its header, without the optional columns that no row fills; nothing without rows."""
    if not rows:
        return ""
    used = [*columns, *(column for column in optional if any(row.get(column) for row in rows))]
    lines = [",".join(used)]
    lines += [",".join(_cell(row.get(column, "")) for column in used) for row in rows]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if _TO_QUOTE.search(text) else text
