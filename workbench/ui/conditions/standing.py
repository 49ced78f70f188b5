"""How all conditions stand now: what the cards of the board are made from. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from operator import is_

from workbench.domain.model import Model
from workbench.domain.words import name_of_value
from workbench.ui.conditions.weights import evidence_counts, swings
from workbench.ui.on_a_copy import can_try
from workbench.ui.session import Session


@dataclass(frozen=True, slots=True)
class CardContent:
    """What a card shows. ``states`` are (id, title); ``chosen`` and ``baseline`` are state ids or None for unknown."""

    condition: str
    title: str
    summary: str
    states: tuple[tuple[str, str], ...]
    chosen: str | None
    baseline: str | None
    #: What is written on the choice that stands for unknown.
    unknown: str
    #: What to say beside the states: where it was, or that it settled.
    note: str
    changed: bool
    #: 0–1, how much it can move compared with the one that moves most.
    swing: float
    evidence: int
    controllers: str
    pinned: bool
    enabled: bool

    @property
    def words(self) -> str:
        """What the condition is called, and which state holds."""
        return f"{self.title}: {dict(self.states).get(self.chosen or '') or name_of_value('unknown')}"


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds in a workspace as it is looked at. All ids are those of conditions, and of their states."""

    model: Model
    #: The state that holds, None for unknown.
    end: Mapping[str, str | None]
    settled: frozenset[str]
    #: Where another state holds than in the baseline.
    changed: frozenset[str]
    #: How much each can move, 0–1 of what the one that moves most can; how many evidence items speak to it.
    swing: Mapping[str, float]
    evidence: Mapping[str, int]
    assess: bool
    can_choose: bool

    def differing(self, former: Standing | None) -> frozenset[str] | None:
        """The conditions whose cards show something else than in a ``former`` standing; None where any of them may."""
        if former is None or not all(map(is_, self._shared(), former._shared())):
            return None
        elsewhere = frozenset(one for one, state in self.end.items() if state != former.end[one])
        return elsewhere | (self.settled ^ former.settled) | (self.changed ^ former.changed)

    def _shared(self) -> tuple[object, ...]:
        """What all cards are made from, but for which states hold."""
        model = self.model
        return (
            *(model.conditions, model.states, model.actors),
            *(self.swing, self.evidence, self.assess, self.can_choose),
        )

    def unknown(self, condition: str) -> str:
        """What is written on the choice that stands for unknown: the word only where it matters."""
        matters = self.end[condition] is None or self.model.conditions[condition].baseline is None
        return name_of_value("unknown") if matters else "?"

    def words(self, condition: str) -> tuple[str, ...]:
        """What is written on the choices of a condition: its states, and unknown."""
        return (*(state.title for state in self.model.states_of(condition)), self.unknown(condition))

    def content(self, condition: str, note: str) -> CardContent:
        """What the card of a condition shows, with a ``note`` beside the states."""
        model, one = self.model, self.model.conditions[condition]
        return CardContent(
            condition,
            one.title,
            one.summary,
            tuple((state.id, state.title) for state in model.states_of(condition)),
            self.end[condition],
            one.baseline,
            self.unknown(condition),
            note,
            condition in self.changed,
            self.swing[condition],
            self.evidence[condition],
            ", ".join(model.actors[a].title for a in one.controllers),
            one.pinned,
            self.can_choose,
        )


def can_choose(session: Session) -> bool:
    """Whether a state can be chosen on the board: what is assessed by whoever may edit, what-ifs by everybody."""
    return can_try(session) if session.mode == "what-if" else not session.read_only


def standing_of(session: Session) -> Standing:
    """How the conditions stand in what a session shows."""
    model, shown = session.model, session.shown()
    changed = frozenset(one.id for one in model.conditions.values() if shown.end[one.id] != one.baseline)
    return Standing(
        model,
        shown.end,
        frozenset(shown.settled),
        changed,
        swings(model),
        evidence_counts(model),
        session.mode == "assess",
        can_choose(session),
    )
