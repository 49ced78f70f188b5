"""Solutions: which combinations of states were enough for the outcome, in as few terms as can be (method 6).

*All* tied models are given: every cover of the rows that go with the outcome by the fewest prime implicants (as
``minimize`` of R's QCA with ``all.sol = FALSE``; Duşa 2019). Rows below the inclusion cut, contradictory ones among
them, count as rows that do not go with the outcome. Where nothing speaks against the outcome, the parsimonious model
is the one term without a literal: always (QCA refuses that case).
"""

from __future__ import annotations

from dataclasses import dataclass

from workbench.engine.record.cases import FREE, Cases, Cube
from workbench.engine.record.covers import smallest_covers
from workbench.engine.record.implicants import conservative_implicants, parsimonious_implicants
from workbench.engine.record.truth_table import TruthTable
from workbench.engine.watching import Watch, unwatched

#: The kinds of solutions: without and with remainders.
SOLUTIONS = ("conservative", "parsimonious")
#: The most models that are listed.
MOST_MODELS = 10_000
Model = tuple[Cube, ...]


@dataclass(frozen=True, slots=True)
class Solution:
    """All models of one kind. ``count``: how many there are; more than are listed where they are very many."""

    kind: str
    implicants: tuple[Cube, ...]
    models: tuple[Model, ...]
    count: int


def solution(table: TruthTable, kind: str, most: int = MOST_MODELS, watch: Watch = unwatched) -> Solution:
    """All tied models of one kind (`SOLUTIONS`); none where no row goes with the outcome."""
    positives = table.positives
    if not positives:
        return Solution(kind, (), (), 0)
    if kind == "conservative":
        implicants = conservative_implicants(positives, table.cases.sizes, watch)
    else:
        implicants = parsimonious_implicants(positives, table.negatives, watch)
    ordered = sorted(implicants, key=lambda cube: reading_order(table.cases, cube))
    sets = [sum(1 << r for r, row in enumerate(positives) if takes_in(cube, row)) for cube in ordered]
    covers = smallest_covers(sets, len(positives), most, watch)
    models = tuple(tuple(ordered[place] for place in cover) for cover in covers.listed)
    return Solution(kind, tuple(ordered), models, covers.count)


def takes_in(cube: Cube, row: Cube) -> bool:
    """Whether a row of the truth table is among those that a combination takes in."""
    return all(x in (FREE, y) for x, y in zip(cube, row, strict=True))


def reading_order(cases: Cases, cube: Cube) -> tuple[int, str]:
    """Terms are listed with the fewest literals first, then as they are written."""
    return sum(1 for x in cube if x != FREE), cases.term(cube)
