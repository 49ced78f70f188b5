"""The truth table: which combinations of states the cases show, and whether each goes with the outcome (method 6).

A case belongs to the row in which its membership is above one half; one that stands at exactly one half in any
condition belongs to none, but counts in the sums as far as it belongs (Ragin 2008). A row with fewer cases than the
frequency cut counts as not seen, as in R's QCA (``n.cut``; Duşa 2019): it is a remainder. The others go with the
outcome where their consistency is at least the inclusion cut (``incl.cut``, both exact, so that a row *at* the cut is
in). A row is contradictory where some of its cases had the outcome and some had not, whatever the cut made of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import prod

from workbench.engine.record.cases import Cases, Cube
from workbench.engine.record.fit import Sufficiency, sufficiency

#: The cuts unless others are given.
FREQUENCY, INCLUSION = 1, Fraction(3, 4)


@dataclass(frozen=True, slots=True)
class Row:
    """One combination of states. ``place``: counted from 1, the last condition turning fastest (as R's QCA does).

    ``members``: the cases in it; ``deviant``: those of them without the outcome. ``outcome``: None where it has fewer
    cases than the frequency cut.
    """

    place: int
    states: Cube
    members: tuple[int, ...]
    deviant: tuple[int, ...]
    fit: Sufficiency
    outcome: bool | None
    contradictory: bool


@dataclass(frozen=True, slots=True)
class TruthTable:
    """The rows that cases belong to, by place; ``unplaced`` cases; how many rows there would be in all."""

    cases: Cases
    rows: tuple[Row, ...]
    unplaced: tuple[int, ...]
    space: int

    @property
    def positives(self) -> list[Cube]:
        """The rows that go with the outcome."""
        return [row.states for row in self.rows if row.outcome]

    @property
    def negatives(self) -> list[Cube]:
        """The rows that do not."""
        return [row.states for row in self.rows if row.outcome is False]


def truth_table(cases: Cases, frequency: int = FREQUENCY, inclusion: Fraction = INCLUSION) -> TruthTable:
    """The truth table of ``cases``; ``frequency`` from 1, ``inclusion`` from 0 to 1."""
    members: dict[Cube, list[int]] = {}
    unplaced = []
    for case in range(len(cases.names)):
        row = cases.row_of(case)
        if row is None:
            unplaced.append(case)
        else:
            members.setdefault(row, []).append(case)
    rows = sorted((_row(cases, states, own, frequency, inclusion) for states, own in members.items()), key=_place)
    return TruthTable(cases, tuple(rows), tuple(unplaced), prod(cases.sizes))


def _place(row: Row) -> int:
    return row.place


def _row(cases: Cases, states: Cube, members: list[int], frequency: int, inclusion: Fraction) -> Row:
    place = 0
    for x, size in zip(states, cases.sizes, strict=True):
        place = place * size + x
    fit = sufficiency(cases, cases.membership(states))
    assert fit.consistency is not None  # somebody belongs to it by more than half
    without = tuple(case for case in members if 2 * cases.outcome[case] < cases.scale)
    with_it = sum(1 for case in members if 2 * cases.outcome[case] > cases.scale)
    seen = len(members) >= frequency
    return Row(
        place + 1,
        states,
        tuple(members),
        without,
        fit,
        fit.consistency >= inclusion if seen else None,
        bool(without and with_it),
    )
