"""Cases × conditions → outcome, as whole numbers: crisp, multi-value and fuzzy (Ragin 2008; Duşa 2019).

A fuzzy membership is a number from 0 to 1. It is kept as a whole number of parts of `Cases.scale`, which is as large
as the data need, so that no consistency hangs on rounding or on the order of summation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

#: Whole numbers, in 64 bits where every sum fits, else as Python's own.
Whole = npt.NDArray[Any]
#: A place for each condition: the place of a state, or `FREE`. All fixed, it is a row of the truth table.
Cube = tuple[int, ...]
FREE = -1


@dataclass(frozen=True, slots=True)
class Column:
    """One condition: its states, how solutions write them (``~C`` and ``C``; ``C{0}``, ``C{1}`` …), a value per case.

    A value is the place of a state or, where the condition is ``fuzzy``, the membership in parts of the scale; a fuzzy
    condition has the two states 0 and 1.
    """

    name: str
    states: tuple[str | int, ...]
    literals: tuple[str, ...]
    values: tuple[int, ...]
    fuzzy: bool = False


@dataclass(frozen=True)
class Cases:
    """The data. ``outcome``: a membership per case, in parts of ``scale``."""

    names: tuple[str, ...]
    conditions: tuple[Column, ...]
    outcome_name: str
    outcome: tuple[int, ...]
    scale: int = 1

    def only(self, names: Sequence[str]) -> Cases:
        """The same cases with these conditions alone, in the order in which they stand."""
        return replace(self, conditions=tuple(column for column in self.conditions if column.name in names))

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many states each condition has."""
        return tuple(len(column.literals) for column in self.conditions)

    @property
    def fuzzy(self) -> bool:
        """Whether anything is a matter of degree."""
        return any(column.fuzzy for column in self.conditions) or any(y % self.scale for y in self.outcome)

    def whole(self, values: Sequence[int]) -> Whole:
        """Memberships as an array in which every sum over the cases is exact."""
        small = self.scale * (len(self.names) + 1) < 2**62
        return np.array(values, dtype=np.int64 if small else object)

    @cached_property
    def present(self) -> Whole:
        """The outcome's membership of every case."""
        return self.whole(self.outcome)

    @cached_property
    def _memberships(self) -> list[list[Whole]]:
        found = []
        for column in self.conditions:
            if column.fuzzy:
                inside = self.whole(column.values)
                found.append([self.scale - inside, inside])
            else:
                states = range(len(column.literals))
                found.append([self.whole([self.scale * (v == x) for v in column.values]) for x in states])
        return found

    def membership(self, cube: Cube) -> Whole:
        """How far each case belongs to a combination of states: the smallest of its memberships in them."""
        found = self.whole([self.scale] * len(self.names))
        for c, x in enumerate(cube):
            if x != FREE:
                found = np.minimum(found, self._memberships[c][x])
        return found

    def row_of(self, case: int) -> Cube | None:
        """The row of the truth table that a case belongs to by more than half; None where it stands half-way."""
        found = []
        for column in self.conditions:
            value = column.values[case]
            if column.fuzzy and 2 * value == self.scale:
                return None
            found.append(int(2 * value > self.scale) if column.fuzzy else value)
        return tuple(found)

    def term(self, cube: Cube) -> str:
        """A combination of states as solutions write it: literals joined by ``*``, ``1`` where there is none."""
        parts = [column.literals[x] for column, x in zip(self.conditions, cube, strict=True) if x != FREE]
        return "*".join(parts) or "1"


def crisp_literals(name: str) -> tuple[str, ...]:
    """How solutions write a condition that is absent or present."""
    return f"~{_written(name)}", _written(name)


def state_literals(name: str, states: Sequence[str | int]) -> tuple[str, ...]:
    """How solutions write a condition whose states have names or numbers."""
    return tuple(f"{_written(name)}{{{_written(str(state))}}}" for state in states)


def _written(name: str) -> str:
    """A name; in double quotes where it holds a sign that solutions are written with."""
    return f'"{name}"' if any(sign in "*+~{}" for sign in name) else name
