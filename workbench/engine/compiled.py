"""The model as arrays, worked out once per model value.

Issue areas and conditions stand in the order of their keys, so that nothing depends on how people list them. Effects
become *rows*: one for each state of each condition and one for its being unknown, each with an amount per axis and
issue area in whole units of 1/200 point (see `domain.points`). A position is then the assessed one plus the difference
of two sums of rows: whole numbers, exact in any order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from operator import attrgetter
from typing import Any, TypedDict

import numpy as np
import numpy.typing as npt

from workbench.domain.condition import Condition
from workbench.domain.effect import AXES, Effect
from workbench.domain.issue import Issue
from workbench.domain.model import Model
from workbench.domain.requirement import literals
from workbench.engine.requirements import Status, status
from workbench.engine.settings import Settings, States, settings_of

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
_id: Callable[[Any], str] = attrgetter("id")


#: The kinds of entities that positions follow from, settings apart.
LOOKED_AT = ("workspace", "issue", "condition", "state", "effect")


@dataclass(frozen=True, eq=False)
class Compiled:
    """Arrays of one model. Axis 0 is cooperation, 1 competition; I issue areas, C conditions, R rows."""

    model: Model
    issues: tuple[Issue, ...]
    conditions: tuple[Condition, ...]
    state_ids: tuple[tuple[str, ...], ...]
    #: First row of each condition; its states follow in order, then the row of *unknown*.
    first_row: Ints
    #: R × 2 × I: what a state does, in units; for *unknown*, half of smallest plus largest.
    amounts: Ints
    #: C × 2 × I: smallest and largest over the condition's states.
    least: Ints
    most: Ints
    #: 2 × I, in units.
    assessed: Ints
    floor: Ints
    ceiling: Ints
    threshold: int

    @property
    def unit(self) -> int:
        """What an effect of 1 comes to, in units of 1/200 point; even."""
        return 2 * self.model.workspace.points_per_effect

    @cached_property
    def issue_index(self) -> dict[str, int]:
        """Issue id → its place."""
        return {issue.id: i for i, issue in enumerate(self.issues)}

    @cached_property
    def condition_index(self) -> dict[str, int]:
        """Condition id → its place."""
        return {condition.id: c for c, condition in enumerate(self.conditions)}

    @cached_property
    def state_row(self) -> dict[str, int]:
        """State id → its row."""
        return {
            state: int(self.first_row[c]) + x
            for c, states in enumerate(self.state_ids)
            for x, state in enumerate(states)
        }

    @cached_property
    def unknown_rows(self) -> Ints:
        """The row of each condition's being unknown."""
        return self.first_row + np.array([len(states) for states in self.state_ids], dtype=np.int64)

    @cached_property
    def _if_unknown(self) -> tuple[tuple[str, int], ...]:
        return tuple(zip((c.id for c in self.conditions), self.unknown_rows.tolist(), strict=True))

    def rows(self, states: States) -> Ints:
        """The row of each condition in ``states``, in condition order."""
        row_of = self.state_row
        found = [row if (s := states[c]) is None else row_of[s] for c, row in self._if_unknown]
        return np.array(found, dtype=np.int64)

    @cached_property
    def baseline_rows(self) -> Ints:
        """The row of each condition at the baseline."""
        return self.rows(self.baseline.states)

    @cached_property
    def baseline(self) -> Settings:
        """The settings of the baseline."""
        return settings_of(self.model, None)

    @cached_property
    def baseline_sum(self) -> Ints:
        """2 × I: the sum of the rows that hold at the baseline."""
        total: Ints = self.amounts[self.baseline_rows].sum(axis=0)
        return total

    @cached_property
    def reach(self) -> Bools:
        """C × I: whether an issue area can stand elsewhere, or its requirement be otherwise, by a condition."""
        found: Bools = np.any(self.most > self.least, axis=1)
        self._mark_required(found, range(len(self.issues)))
        return found

    def _mark_required(self, reach: Bools, at: Iterable[int]) -> None:
        index, states = self.condition_index, self.model.states
        for i in at:
            requirement = self.issues[i].requirement
            for literal in literals(requirement) if requirement is not None else ():
                reach[index[states[literal.state].condition], i] = True

    @cached_property
    def baseline_statuses(self) -> list[Status]:
        """How each requirement stands at the baseline."""
        return [status(self.model, issue.requirement, self.baseline.states) for issue in self.issues]

    @cached_property
    def cuts(self) -> tuple[Ints, list[bool]]:
        """Per issue area, what cooperation is cut to while its requirement is blocked, and whether that is a tension.

        Where it was blocked at the baseline already, never below the assessed position. The same in every scenario.
        """
        blocked = np.array([s == "blocked" for s in self.baseline_statuses], dtype=bool)
        cap = np.where(blocked, np.maximum(self.ceiling, self.assessed[0]), self.ceiling)
        tense: list[bool] = (blocked & (self.assessed[0] > self.ceiling)).tolist()
        return cap, tense

    def of_conditions_of(self, other: Compiled) -> bool:
        """Whether they are of the same conditions, and of the same threshold: baselines, effects and issue areas may
        differ.
        """
        return self.state_ids == other.state_ids and self.threshold == other.threshold

    def places_in(self, other: Compiled) -> Ints:
        """Where each issue area stands in other arrays; −1: it is not there."""
        return np.arange(len(self.issues)) if self is other else _places(self.issues, other)

    def rebased(self, other: Compiled) -> list[int]:
        """The places of the conditions whose baseline is another one than in arrays of the same conditions."""
        return [] if self is other else np.flatnonzero(self.baseline_rows != other.baseline_rows).tolist()

    def judged_anew(self, other: Compiled) -> list[int]:
        """The places of the issue areas that are not what they are in arrays of the same conditions. Others may be
        `moved_otherwise`.
        """
        if self is other:
            return []
        known = other.model.issues
        return [i for i, issue in enumerate(self.issues) if known.get(issue.id) is not issue]

    def moved_otherwise(self, other: Compiled) -> list[int]:
        """The places of the issue areas on which some state has another effect than in arrays of the same conditions,
        those that are not there included.
        """
        if self is other:
            return []
        if self.unit != other.unit:
            return list(range(len(self.issues)))
        index = self.issue_index
        touched = {index[issue] for issue in index.keys() - other.issue_index.keys()}
        for effect in differing(self.model.effects, other.model.effects):
            if (place := index.get(effect.issue)) is not None:
                touched.add(place)
        return sorted(touched)

    def sum_of(self, rows: Ints, at: Sequence[int]) -> Ints:
        """2 × those places: the sum of some rows."""
        total: Ints = self.amounts[rows[:, None, None], np.arange(2)[:, None], np.array(at, np.intp)].sum(axis=0)
        return total

    def _take_over(self, other: Compiled) -> None:
        """Take what was worked out from arrays of the same conditions, and mend what is different."""
        otherwise, rebased, where = self.moved_otherwise(other), self.rebased(other), self.places_in(other)
        anew, known = sorted({*self.judged_anew(other), *otherwise}), other.__dict__
        if "baseline_sum" in known:
            more = self.amounts[self.baseline_rows[rebased]].sum(axis=0)
            less = self.amounts[other.baseline_rows[rebased]].sum(axis=0)
            total = self.__dict__["baseline_sum"] = columns(other.baseline_sum, where) + more - less
            total[:, otherwise] = self.sum_of(self.baseline_rows, otherwise)
        if "reach" in known:
            reach = self.__dict__["reach"] = columns(other.reach, where)
            reach[:, anew] = np.any(self.most[:, :, anew] > self.least[:, :, anew], axis=1)
            self._mark_required(reach, anew)
        if "baseline_statuses" in known:
            statuses = self.__dict__["baseline_statuses"] = [other.baseline_statuses[place] for place in where.tolist()]
            for i in {*anew, *np.flatnonzero(self.reach[rebased].any(axis=0)).tolist()}:
                statuses[i] = status(self.model, self.issues[i].requirement, self.baseline.states)


def compiled(model: Model) -> Compiled:
    """The arrays of ``model``; the same value gives the same arrays again."""
    return model.reworked(_compile, *LOOKED_AT)


def _compile(model: Model, former: Compiled | None) -> Compiled:
    issues = tuple(sorted(model.issues.values(), key=lambda issue: issue.key))
    conditions = tuple(sorted(model.conditions.values(), key=lambda condition: condition.key))
    ids = list(map(_id, conditions))
    if former is not None and former.model.states is model.states and list(map(_id, former.conditions)) == ids:
        state_ids = former.state_ids
    else:
        state_ids = tuple(tuple(state.id for state in model.states_of(condition)) for condition in ids)
    if (
        former is not None
        and former.model.workspace.points_per_effect == model.workspace.points_per_effect
        and former.state_ids == state_ids
    ):
        effects, assessments = _with_effects(former, model, issues), _assessments(model, issues)
        found = replace(former, model=model, issues=issues, conditions=conditions, **effects, **assessments)
        if former.issues and found.of_conditions_of(former):
            found._take_over(former)
        return found
    first_row = np.cumsum([0, *(len(states) + 1 for states in state_ids)])[:-1].astype(np.int64)
    rows = sum(len(states) + 1 for states in state_ids)
    amounts = np.zeros((rows, 2, len(issues)), dtype=np.int64)
    issue_at = {issue.id: i for i, issue in enumerate(issues)}
    row_at = {s: int(first_row[c]) + x for c, states in enumerate(state_ids) for x, s in enumerate(states)}
    for effect in model.effects.values():
        amounts[row_at[effect.state], AXES.index(effect.axis), issue_at[effect.issue]] = effect.amount
    least = np.zeros((len(conditions), 2, len(issues)), dtype=np.int64)
    most = np.zeros_like(least)
    for c, states in enumerate(state_ids):
        block = amounts[first_row[c] : first_row[c] + len(states)]
        least[c], most[c] = block.min(axis=0), block.max(axis=0)
    # One point is 200 units and k is in hundredths, so a whole unit of effect is 2·k units and half of one is k.
    k = model.workspace.points_per_effect
    amounts *= 2 * k
    for c, states in enumerate(state_ids):
        amounts[first_row[c] + len(states)] = k * (least[c] + most[c])
    return Compiled(
        model=model,
        issues=issues,
        conditions=conditions,
        state_ids=state_ids,
        first_row=first_row,
        amounts=amounts,
        least=least * (2 * k),
        most=most * (2 * k),
        **_assessments(model, issues),
    )


def columns(array: npt.NDArray[Any], at: Ints) -> npt.NDArray[Any]:
    """What stands at these places of the last axis, 0 where one is −1; a copy."""
    if array.shape[-1] == 0:
        return np.zeros((*array.shape[:-1], len(at)), dtype=array.dtype)
    found = np.take(array, at, axis=-1)
    found[..., at < 0] = 0
    return found


def _places(issues: Sequence[Issue], arrays: Compiled) -> Ints:
    index = arrays.issue_index
    return np.array([index.get(issue.id, -1) for issue in issues], dtype=np.int64)


def differing(one: Mapping[str, Effect], other: Mapping[str, Effect]) -> list[Effect]:
    """The effects that only one of two models has as they are; of one that was changed, both."""
    if one is other:
        return []
    found = [effect for id_, effect in one.items() if other.get(id_) is not effect]
    return found + [effect for id_, effect in other.items() if one.get(id_) is not effect]


class _Effects(TypedDict):
    amounts: Ints
    least: Ints
    most: Ints


def _with_effects(former: Compiled, model: Model, issues: Sequence[Issue]) -> _Effects:
    """What states do, where some effects or issue areas are others than before."""
    amounts, least, most = former.amounts, former.least, former.most
    where = _places(issues, former)
    if len(where) != len(former.issues) or (where != np.arange(len(where))).any():
        amounts, least, most = (columns(array, where) for array in (amounts, least, most))
    elif model.effects is not former.model.effects:
        amounts, least, most = amounts.copy(), least.copy(), most.copy()
    issue_at = {issue.id: i for i, issue in enumerate(issues)}
    cells: set[tuple[int, int, int]] = set()
    for effect in differing(former.model.effects, model.effects):
        if (issue := issue_at.get(effect.issue)) is not None:
            now, axis = model.effects.get(effect.id), AXES.index(effect.axis)
            amounts[former.state_row[effect.state], axis, issue] = 0 if now is None else now.amount * former.unit
            cells.add((former.condition_index[former.model.states[effect.state].condition], axis, issue))
    for cell in cells:
        condition, axis, issue = cell
        first, unknown = former.first_row[condition], former.unknown_rows[condition]
        block = amounts[first:unknown, axis, issue]
        least[cell], most[cell] = block.min(), block.max()
        # Both are even: half of their sum is whole.
        amounts[unknown, axis, issue] = (least[cell] + most[cell]) // 2
    return {"amounts": amounts, "least": least, "most": most}


class _Assessments(TypedDict):
    assessed: Ints
    floor: Ints
    ceiling: Ints
    threshold: int


def _assessments(model: Model, issues: Sequence[Issue]) -> _Assessments:
    return {
        "assessed": _units([[i.cooperation for i in issues], [i.competition for i in issues]]),
        "floor": _units([i.floor for i in issues]),
        "ceiling": _units([i.ceiling for i in issues]),
        "threshold": 2 * model.workspace.threshold,
    }


def _units(hundredths: object) -> Ints:
    """Hundredths as engine units."""
    return np.array(hundredths, dtype=np.int64) * 2
