"""Direct influences between actors as a table (MACTOR's MID): the row acts on the column, 0 to 4."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from workbench.exchange.foreign_file import read_bytes, text_of
from workbench.exchange.problem import ImportProblems
from workbench.exchange.table import records

#: The strongest influence: on what an actor exists for (Godet 1991).
MOST_INFLUENCE = 4
#: After so many mistakes nothing more is looked for: a table of something else has one in every cell.
_ENOUGH = 1000


def read_influences(path: Path, find: Callable[[str], str]) -> dict[tuple[str, str], int]:
    """The influences other than 0 in a table whose first row and column name actors.

    ``find`` gives an actor's id by its name, or raises ``ValueError`` with a sentence. Empty cells are 0, and the cells
    of an actor on itself must be. Raises `ImportProblem` with every mistake by line.
    """
    problems: list[tuple[int | None, str]] = []
    rows = list(records(text_of(read_bytes(path), []), problems))
    line, header = rows[0] if rows else (1, [])
    if len(header) < 2:
        problems.append((line, "names no actors; the first row and the first column must"))
    columns = [_found(name, find, line, problems) for name in header[1:]]
    often = Counter(columns)
    for name, one in zip(header[1:], columns, strict=True):
        if one and often[one] > 1:
            problems.append((line, f"there are two columns for “{name[:60]}”"))
    found: dict[tuple[str, str], int] = {}
    seen: dict[str, int] = {}
    for line, cells in rows[1:]:
        if len(problems) > _ENOUGH:
            problems.append((None, f"has so many mistakes that it was not read beyond line {line - 1}"))
            break
        if len(cells) != len(header):
            problems.append((line, f"has {len(cells)} cells where the first row has {len(header)}"))
            continue
        actor = _found(cells[0], find, line, problems)
        if actor in seen and actor:
            problems.append((line, f"there are two rows for “{cells[0][:60]}”, the first on line {seen[actor]}"))
        seen.setdefault(actor, line)
        for on, name, cell in zip(columns, header[1:], cells[1:], strict=True):
            amount = _amount(cell)
            if amount is None:
                told = f"“{cell[:40]}” under “{name[:60]}” is no whole number from 0 to {MOST_INFLUENCE}"
                problems.append((line, told))
            elif amount and on == actor:
                problems.append((line, f"“{name[:60]}” has an influence on itself; that cell must be 0"))
            elif amount:
                found[actor, on] = amount
    if problems:
        raise ImportProblems(str(path), problems)
    return found


def _found(name: str, find: Callable[[str], str], line: int, problems: list[tuple[int | None, str]]) -> str:
    try:
        return find(name)
    except ValueError as error:
        problems.append((line, str(error)))
        return ""


def _amount(cell: str) -> int | None:
    if not cell:
        return 0
    return int(cell) if cell.isascii() and cell.isdecimal() and int(cell[:9]) <= MOST_INFLUENCE else None
