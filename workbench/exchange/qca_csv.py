"""Data for Qualitative Comparative Analysis as a table: ``case``, one column per condition, last the outcome.

A column of nothing but 0 and 1 is crisp, one of whole numbers has several values, one with decimals between 0 and 1 is
fuzzy. As R's QCA has it, a condition of several values has all from 0 to the largest, seen or not, and one that is
always 0 can be 1 (`getInfo` there; Duşa 2019). A gap is a mistake: these methods know no missing values.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from workbench.domain.condition import Condition
from workbench.domain.fields import specs
from workbench.domain.forms import form_problem
from workbench.domain.language import said
from workbench.domain.scenario import Case
from workbench.domain.validation import MOST_STATES
from workbench.engine.record.cases import Cases, Column, crisp_literals, state_literals
from workbench.exchange.foreign_file import text_of
from workbench.exchange.problem import ImportProblems
from workbench.exchange.table import records

#: What the first column may be called; R writes no name for it.
_CASE = ("", "case", "cases")
_NUMBER = re.compile(r"(?:[0-9]{1,9}(?:[.,][0-9]{0,40})?|[.,][0-9]{1,40})(?:[eE][+-]?[0-9]{1,2})?", re.ASCII)

Lines = list[tuple[int, list[str]]]
Problems = list[tuple[int | None, str]]


@dataclass(frozen=True)
class Degree:
    """The first value that is a matter of degree: its line, its column and how it is written."""

    line: int
    column: str
    written: str


@dataclass(frozen=True)
class QcaTable:
    """The data, and the first degree in them, None where all is crisp or multi-value."""

    cases: Cases
    degree: Degree | None
    notes: list[str]


def is_qca_table(data: bytes) -> bool:
    """Whether a table looks like such data: its first column is called ``case``.

    Without a name for it, the others must not be named as the states of a cross-impact matrix are.
    """
    first = next(iter(records(text_of(data, []), [])), (0, []))[1]
    called = len(first) > 1 and first[0].casefold() in _CASE
    return called and (bool(first[0]) or not any(":" in cell for cell in first[1:]))


def read_qca_table(data: bytes, name: str) -> QcaTable:
    """The data in a table. Raises `ImportProblems` with every mistake; ``name`` is what to call the file there."""
    notes: list[str] = []
    problems: Problems = []
    rows = list(records(text_of(data, notes), problems))
    found = None if problems else _read(rows, problems, notes)
    if problems or found is None:
        raise ImportProblems(name, problems)
    return found


def _read(rows: Lines, problems: Problems, notes: list[str]) -> QcaTable | None:
    line, header = rows[0] if rows else (1, [])
    _check_header(line, header, problems)
    if problems:
        return None
    lines = _named(header, rows[1:], problems)
    values = [[_value(cells[c], line, header[c], problems) for line, cells in lines] for c in range(1, len(header))]
    if not rows[1:]:
        problems.append((None, "has no cases, only a first row"))
    if problems:
        return None
    scale = lcm(*(value.denominator for column in values for value in column))
    columns = []
    for place, name in enumerate(header[1:], 1):
        columns.append(_column(name, values[place - 1], scale))
        problems += _beyond(name, place, values[place - 1], lines, outcome=place == len(header) - 1)
    if any("," in cell for _, cells in lines for cell in cells[1:]):
        notes.append(said("Decimal commas were read as decimal points."))
    outcome = tuple(int(value * scale) for value in values[-1])
    cases = Cases(tuple(cells[0] for _, cells in lines), tuple(columns[:-1]), header[-1], outcome, scale)
    return QcaTable(cases, _degree(header, lines, values), notes)


def _check_header(line: int, header: list[str], problems: Problems) -> None:
    if len(header) < 3:
        problems.append((line, "must name “case”, at least one condition, and last the outcome"))
    elif header[0].casefold() not in _CASE:
        problems.append((line, f"the first column is called “{header[0][:60]}”; it must be “case”"))
    for number, name in enumerate(header[1:], 2):
        wrong = form_problem(specs(Condition)["title"], name) if name else "has no name"
        if wrong:
            problems.append((line, f"column {number} {wrong}"))
    for name, count in Counter(header[1:]).items():
        if name and count > 1:
            problems.append((line, f"there are {count} columns “{name[:60]}”"))


def _named(header: list[str], rows: Lines, problems: Problems) -> Lines:
    """The rows that are as long as the first; what is wrong with the names of their cases is told."""
    first: dict[str, int] = {}
    lines = []
    for line, cells in rows:
        if len(cells) != len(header):
            problems.append((line, f"has {len(cells)} cells where the first row has {len(header)}"))
            continue
        lines.append((line, cells))
        name = cells[0]
        wrong = form_problem(specs(Case)["title"], name) if name else "has no name"
        if wrong:
            problems.append((line, f"the case {wrong}"))
        elif name in first:
            problems.append((line, f"there are two cases “{name[:60]}”, the first on line {first[name]}"))
        first.setdefault(name, line)
    return lines


def _value(cell: str, line: int, name: str, problems: Problems) -> Fraction:
    told = f"“{cell[:40]}” under “{name[:60]}”"
    if not cell:
        problems.append((line, f"there is nothing under “{name[:60]}”; a gap cannot be read"))
    elif not _NUMBER.fullmatch(cell):
        below = re.fullmatch(r"[-−][0-9.,]+", cell)
        problems.append((line, f"{told} {'is below 0' if below else 'is not a number'}"))
    else:
        return Fraction(cell.replace(",", "."))
    return Fraction(0)


def _column(name: str, values: list[Fraction], scale: int) -> Column:
    """A column as a condition; where a value lies beyond what it can have, `_beyond` tells."""
    if any(value.denominator > 1 for value in values):
        return Column(name, (0, 1), crisp_literals(name), tuple(int(value * scale) for value in values), fuzzy=True)
    states = tuple(range(max(2, min(int(max(values)), MOST_STATES) + 1)))
    literals = crisp_literals(name) if len(states) == 2 else state_literals(name, states)
    return Column(name, states, literals, tuple(int(value) for value in values))


def _beyond(name: str, place: int, values: list[Fraction], lines: Lines, outcome: bool) -> Problems:
    """The values that are larger than a column's may be."""
    decimals = any(value.denominator > 1 for value in values)
    most = 1 if decimals or outcome else MOST_STATES - 1
    if outcome:
        rule = "the outcome goes from 0 to 1"
    elif decimals:
        rule = "a condition with decimals goes from 0 to 1"
    else:
        rule = f"the states of a condition are 0 to {most} at most"
    told = f"under “{name[:60]}”, but {rule}"
    return [
        (line, f"there is {cells[place][:40]} {told}")
        for value, (line, cells) in zip(values, lines, strict=True)
        if value > most
    ]


def _degree(header: list[str], lines: Lines, values: list[list[Fraction]]) -> Degree | None:
    for r, (line, cells) in enumerate(lines):
        for c in range(1, len(header)):
            if values[c - 1][r].denominator > 1:
                return Degree(line, header[c], cells[c])
    return None
