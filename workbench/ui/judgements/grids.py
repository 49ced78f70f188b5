"""What the two grids of judgements are made of: their headings, their cells, what a cell asks. No widgets.

A cell that nobody judged is empty; one that was judged to do nothing holds 0. Both count the same in every answer, and
people see the difference: the row with amount 0 is there, with its reasons and its evidence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication

from workbench.domain.condition import State
from workbench.domain.effect import AXES, CrossImpact, Effect
from workbench.domain.legible import legible
from workbench.domain.model import Model
from workbench.domain.words import name_of_value
from workbench.engine.asking import Weights, effect_weights, impact_weights

Named = Effect | CrossImpact


@dataclass(frozen=True, slots=True)
class Head:
    """A heading: what it stands for (``ids``), the block it belongs to with its title, and its own title."""

    ids: tuple[str, ...]
    block: str
    title: str
    own: str
    group: str = ""

    def holds(self, words: list[str]) -> bool:
        """Whether all words are in its titles or its group's."""
        text = f"{self.title} {self.own} {self.group}".casefold()
        return all(word in text for word in words)


@dataclass(frozen=True)
class Grid:
    """Rows, columns, and the judgements there are. ``kind``: ``effect`` or ``cross_impact``."""

    model: Model
    kind: str
    rows: list[Head]
    columns: list[Head]
    known: Mapping[tuple[str, ...], Any] = field(repr=False)

    def named(self, row: int, column: int) -> Named | None:
        """The judgement of a cell, named by what it joins; None where there can be none."""
        above, beside = self.columns[column], self.rows[row]
        if self.kind == "effect":
            return Effect("", beside.ids[0], above.ids[0], above.ids[1])
        return None if not self.asked(row, column) else CrossImpact("", beside.ids[0], above.ids[0])

    def asked(self, row: int, column: int) -> bool:
        """Whether there can be a judgement in a cell: a condition does not speak for its own states."""
        return self.kind == "effect" or self.rows[row].block != self.columns[column].block

    def judged(self, row: int, column: int) -> Any:
        """The judgement of a cell as it was made; None where it was not."""
        return self.known.get(self.rows[row].ids + self.columns[column].ids)

    def blank(self, row: int, column: int) -> bool:
        """Whether nothing was judged in a cell, though it could be."""
        return self.rows[row].ids + self.columns[column].ids not in self.known and self.asked(row, column)

    def asks(self, row: int, column: int) -> str:
        """What a cell asks, as a sentence."""
        beside, above = self.rows[row], self.columns[column]
        if self.named(row, column) is None:
            return QCoreApplication.translate("judgements", "A condition does not speak for its own states.")
        if self.kind == "effect":
            return QCoreApplication.translate(
                "judgements", "If “{condition}” is “{state}”: what does that do to {axis} on “{issue}”?"
            ).format(condition=beside.title, state=beside.own, axis=name_of_value(above.ids[1]), issue=above.title)
        return QCoreApplication.translate(
            "judgements", "If “{condition}” is “{state}”: does that speak for “{other}” being “{its}”, or against it?"
        ).format(condition=beside.title, state=beside.own, other=above.title, its=above.own)

    def called(self, row: int, column: int) -> str:
        """A cell in few words, for a message."""
        beside, above = self.rows[row], self.columns[column]
        return f"{beside.title}: {beside.own} → {above.title}: {above.own}"

    def weights(self) -> Weights:
        """How much each cell would count (`engine.asking`)."""
        states = [row.ids[0] for row in self.rows]
        if self.kind == "effect":
            return effect_weights(self.model, states, [(one.ids[0], one.ids[1]) for one in self.columns])
        return impact_weights(self.model, states, [one.ids[0] for one in self.columns])


def effects_grid(model: Model, rows: str = "", columns: str = "", axes: tuple[str, ...] = AXES) -> Grid:
    """States × issue areas and axes; ``rows`` and ``columns`` are words that headings must hold."""
    words = {axis: name_of_value(axis) for axis in axes}
    issues = model.remembered(_issues, "issue", "group")
    above = [Head((id_, axis), id_, title, words[axis], group) for id_, title, group in issues for axis in axes]
    return Grid(model, "effect", _kept(_states(model), rows), _kept(above, columns), known_effects(model))


def impacts_grid(model: Model, rows: str = "", columns: str = "") -> Grid:
    """States × states: the row speaks for the column."""
    states = _states(model)
    return Grid(model, "cross_impact", _kept(states, rows), _kept(states, columns), known_impacts(model))


def known_effects(model: Model) -> dict[tuple[str, ...], Effect]:
    """The effects by state, issue area and axis."""
    return model.remembered(_effects, "effect")


def known_impacts(model: Model) -> dict[tuple[str, ...], CrossImpact]:
    """The cross-impacts by their two states."""
    return model.remembered(_impacts, "cross_impact")


def _effects(model: Model) -> dict[tuple[str, ...], Effect]:
    return {(one.state, one.issue, one.axis): one for one in model.effects.values()}


def _impacts(model: Model) -> dict[tuple[str, ...], CrossImpact]:
    return {(one.source, one.target): one for one in model.cross_impacts.values()}


def _issues(model: Model) -> list[tuple[str, str, str]]:
    """The issue areas as they are listed: id, title in one line, and the title of the group."""
    groups = {group.id: group.title for group in model.groups.values()}
    listed = [issue for _, own in model.grouped("issue") for issue in own]
    return [(issue.id, _line(issue.title), groups.get(issue.group or "", "")) for issue in listed]


def _states(model: Model) -> list[Head]:
    return model.remembered(_all_states, "condition", "state", "group")


def _all_states(model: Model) -> list[Head]:
    groups = {group.id: group.title for group in model.groups.values()}
    found: list[Head] = []
    for _, own in model.grouped("condition"):
        for condition in own:
            title, group = _line(condition.title), groups.get(condition.group or "", "")
            states: list[State] = model.states_of(condition.id)
            found += [Head((state.id,), condition.id, title, _line(state.title), group) for state in states]
    return found


def _kept(heads: list[Head], words: str) -> list[Head]:
    wanted = words.casefold().split()
    return [head for head in heads if head.holds(wanted)] if wanted else heads


def _line(text: str) -> str:
    return legible(" ".join(text.split()))


def backing_name(kind: str) -> str:
    """The name in `domain.evidence.JUDGEMENTS` of the judgements in a grid of this kind."""
    return "effect" if kind == "effect" else "impact"


def supported(model: Model, kind: str, id_: str) -> bool:
    """Whether any evidence speaks to a judgement."""
    return bool(model.links_to(backing_name(kind), id_))
