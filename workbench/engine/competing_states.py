"""The states of one condition against the evidence (method 8; Heuer 1999, analysis of competing hypotheses).

Each evidence item has a cell for each state: CC or C where it is consistent with the state, much or somewhat, II or I
where it is inconsistent with it, N where it is neither. What somebody judged by hand (`domain.evidence.Weighing`) is
such a cell; the other cells follow from what the evidence says it supports or contradicts, and from the cross-impacts:

* Evidence for the condition's assessed state counts 2 for that state and, as states exclude each other, −2 for every
  other; evidence against it counts −2 for it and 0 for the others, of which it tells none.
* Evidence for another condition's assessed state counts for each state what that state has as a cross-impact on it,
  −3 to +3; evidence against that state counts 0: what is the case instead it does not say.

What an item counts for a state is added up: from 3 on it is CC, from 1 on C, at 0 N, below I, from −3 down II. Evidence
that counts 0 for all states is left out, unless somebody judged one of them.

Inconsistency weighs more than consistency: what refutes tells more than what fits, for much fits several states. A
state's *weighted inconsistency* is 1 for each I and 2 for each II, each times the weight of the item's grade: the
product of both halves, where A and 1 count 6/6, B and 2 count 5/6, and F and 6, which cannot be judged, 1/6. The state
with the least stands best. An item's *diagnosticity* is how far its cells lie apart, from 0 (the same for all states,
so that it tells nothing) to 4 (CC for one, II for another).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, cast

from workbench.domain.evidence import grade_order
from workbench.domain.model import Model

Cell = Literal["CC", "C", "N", "I", "II"]
#: What cells are worth when they are compared.
WORTH: dict[Cell, int] = {"CC": 2, "C": 1, "N": 0, "I": -1, "II": -2}
#: What evidence on the condition's own state counts; what makes a cell a double one.
_DIRECT, _MUCH = 2, 3


@dataclass(frozen=True, slots=True)
class Weighed:
    """An evidence item (id) against the states (ids) of a condition; ``judged`` are those judged by hand."""

    evidence: str
    cells: dict[str, Cell]
    weight: Fraction
    diagnosticity: int
    judged: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Standing:
    """A state (id) and how much speaks against it."""

    state: str
    inconsistency: Fraction


def grade_weight(grade: str) -> Fraction:
    """The weight of a grade: A1 is 1, F6 is 1/36."""
    reliability, credibility = grade_order(grade)
    return Fraction((6 - reliability) * (6 - credibility), 36)


def weigh_states(model: Model, condition: str, every: bool = False) -> tuple[tuple[Standing, ...], tuple[Weighed, ...]]:
    """The states of a condition (id), the least inconsistent first, and the evidence, the most telling first.

    Ties by key; of evidence that tells the same, the better grade first. ``every``: evidence that says nothing of these
    states is listed, too, with N for each.
    """
    states = [state.id for state in model.states_of(condition)]
    judged = model.remembered(_judged, "weighing")
    counted = _counted(model, condition, states)
    found = []
    for evidence in model.evidence if every else {**counted, **judged}:
        counts = counted.get(evidence) or dict.fromkeys(states, 0)
        by_hand = judged.get(evidence, {})
        own = frozenset(state for state in states if state in by_hand)
        if every or own or any(counts.values()):
            cells = {state: by_hand.get(state) or _cell(count) for state, count in counts.items()}
            worth = [WORTH[cell] for cell in cells.values()]
            weight = grade_weight(model.evidence[evidence].grade)
            found.append(Weighed(evidence, cells, weight, max(worth) - min(worth), own))
    found.sort(key=lambda one: _order(model, one))
    standings = [
        Standing(state, sum((one.weight * max(0, -WORTH[one.cells[state]]) for one in found), Fraction(0)))
        for state in states
    ]
    standings.sort(key=lambda one: (one.inconsistency, model.states[one.state].key))
    return tuple(standings), tuple(found)


def _order(model: Model, one: Weighed) -> tuple[int, tuple[int, int], str]:
    evidence = model.evidence[one.evidence]
    return -one.diagnosticity, grade_order(evidence.grade), evidence.key


def _counted(model: Model, condition: str, states: list[str]) -> dict[str, dict[str, int]]:
    """Evidence id → what it counts for each state of a condition; evidence that says nothing of them is left out."""
    counted: dict[str, dict[str, int]] = {}

    def count(evidence: str, amounts: Mapping[str, int]) -> None:
        counts = counted.setdefault(evidence, dict.fromkeys(states, 0))
        for state, amount in amounts.items():
            counts[state] += amount

    speaks = model.remembered(_baseline_links, "evidence_link")
    assessed = model.conditions[condition].baseline
    if assessed is not None:
        others = {state: 0 if state == assessed else -_DIRECT for state in states}
        for evidence, supports in speaks.get(condition, ()):
            count(evidence, others | {assessed: _DIRECT} if supports else {assessed: -_DIRECT})
    pushed: dict[str, dict[str, int]] = {}
    impacts = model.remembered(_impacts, "cross_impact")
    for state in states:
        for source, amount in impacts.get(state, ()):
            pushed.setdefault(source, {})[state] = amount
    for source, amounts in pushed.items():
        other = model.states[source].condition
        if other != condition and model.conditions[other].baseline == source:
            for evidence, supports in speaks.get(other, ()):
                if supports:
                    count(evidence, amounts)
    return counted


def _judged(model: Model) -> dict[str, dict[str, Cell]]:
    """Evidence id → state id → the cell that somebody judged by hand."""
    found: dict[str, dict[str, Cell]] = {}
    for one in model.weighings.values():
        found.setdefault(one.evidence, {})[one.state] = cast(Cell, one.fit)
    return found


def _baseline_links(model: Model) -> dict[str, list[tuple[str, bool]]]:
    """Condition id → the evidence that speaks to its assessed state, and whether it supports it."""
    found: dict[str, list[tuple[str, bool]]] = {}
    for link in model.evidence_links.values():
        if link.judgement == "baseline":
            found.setdefault(link.target, []).append((link.evidence, link.supports))
    return found


def _impacts(model: Model) -> dict[str, list[tuple[str, int]]]:
    """State id → the states that push it or speak against it, and how much."""
    found: dict[str, list[tuple[str, int]]] = {}
    for impact in model.cross_impacts.values():
        if impact.amount:
            found.setdefault(impact.target, []).append((impact.source, impact.amount))
    return found


def _cell(count: int) -> Cell:
    if count > 0:
        return "CC" if count >= _MUCH else "C"
    if count < 0:
        return "II" if count <= -_MUCH else "I"
    return "N"
