"""A workspace as the plain JSON model (see `exchange.plain_model`)."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from typing import Any

from workbench.domain import fields as f
from workbench.domain.condition import Condition
from workbench.domain.effect import AXES
from workbench.domain.evidence import Evidence, EvidenceLink, Weighing
from workbench.domain.identity import UNKNOWN
from workbench.domain.model import KINDS, QUADRANTS, Model, Workspace
from workbench.domain.points import points
from workbench.domain.progress import Commitment, Observation
from workbench.domain.requirement import to_lists
from workbench.domain.scenario import Claim, Expectation
from workbench.exchange.plain_shape import (
    DEFAULT_TITLE,
    EXPECTATION_KEYS,
    LEFT_OUT,
    TOP_LEVEL,
    WORKSPACE_NUMBERS,
    WORKSPACE_TEXTS,
    passage_name,
)

Row = dict[str, Any]


def to_plain(model: Model) -> Row:
    """The plain JSON model of a workspace; numbers are plain, lists stand as people ordered them."""
    writer = _Writer(model)
    found: Row = {
        "groups": writer.rows("group", ("key", "holds")),
        "sources": writer.rows("source", ("key",)),
        "passages": writer.rows("passage", ("source", "locator")),
        "actors": [actor.key for actor in model.ordered("actor")],
        "actor_details": [row for row in writer.rows("actor", ("key",)) if len(row) > 1],
        "conditions": [writer.condition(condition) for condition in model.ordered("condition")],
        "issues": writer.rows("issue", ("key", "cooperation", "competition", "floor", "ceiling", "requirement")),
        "effects": [
            {**writer.of_state(effect.state), **writer.row(effect, ("issue", "axis", "amount"), ("state",))}
            for effect in writer.judgements("effect")
        ],
        "cross_impacts": [
            {
                "from": writer.state_pair(impact.source),
                "to": writer.state_pair(impact.target),
                **writer.row(impact, ("amount",), ("source", "target")),
            }
            for impact in writer.judgements("cross_impact")
        ],
        "bias": writer.biases(),
        "stances": [
            writer.row(stance, ("actor", "issue", "interest", "salience")) for stance in writer.judgements("stance")
        ],
        "scenarios": [
            {**writer.row(s, ("key", "parent")), "settings": writer.settings(s.id)} for s in model.ordered("scenario")
        ],
        "cases": [
            {**writer.row(c, ("key", "issues", "outcome")), "settings": writer.settings(c.id)}
            for c in model.ordered("case")
        ],
        "claims": [writer.claim(claim) for claim in model.ordered("claim")],
        "evidence": [writer.evidence(item) for item in model.ordered("evidence")],
        "weighings": [writer.weighing(one) for one in writer.weighings()],
        "indicators": writer.rows("indicator", ("key", "condition")),
        "observations": [
            writer.observation(reading) for i in model.ordered("indicator") for reading in model.readings_of(i.id)
        ],
        "commitments": [writer.commitment(commitment) for commitment in model.ordered("commitment")],
        "reviews": writer.rows("review", ("key", "date")),
    }
    _add_workspace(found, model.workspace)
    always = {"actors", "conditions", "issues", "effects", "cross_impacts", "bias", "scenarios"}
    return {key: found[key] for key in TOP_LEVEL if key in found and (found[key] or key in always)}


def _add_workspace(found: Row, workspace: Workspace) -> None:
    for name in WORKSPACE_TEXTS:
        text = getattr(workspace, name)
        if text and (name, text) != ("title", DEFAULT_TITLE):
            found[name] = text
    for name in WORKSPACE_NUMBERS:
        found[name] = points(getattr(workspace, name))
    usual = {field.name: field.default for field in dataclasses.fields(Workspace)}
    found["quadrants"] = {
        name: getattr(workspace, name) for name in QUADRANTS.values() if getattr(workspace, name) != usual[name]
    }


def _bare(expression: list[Any]) -> list[Any]:
    """A requirement without brackets around a single part, as it is read back."""
    head, *parts = expression
    if head == "is":
        return expression
    parts = [_bare(part) if isinstance(part, list) else part for part in parts]
    return parts[0] if head in ("and", "or") and len(parts) == 1 else [head, *parts]


class _Writer:
    """Turns entities into rows: references become keys, hundredths points, and what is usual is left out."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.place = {kind: {e.id: n for n, e in enumerate(model.ordered(kind))} for kind in ("actor", "issue")}
        states = (s for c in model.ordered("condition") for s in model.states_of(c.id))
        self.place["state"] = {state.id: number for number, state in enumerate(states)}
        self.links: dict[str, list[EvidenceLink]] = {}
        for link in model.evidence_links.values():
            self.links.setdefault(link.evidence, []).append(link)

    def judgements(self, kind: str) -> list[Any]:
        """Effects, cross-impacts or stances in the order of what they join; they have none of their own."""
        joined = [n for n, spec in f.specs(KINDS[kind]).items() if spec.form == "ref"]
        of = [f.specs(KINDS[kind])[name].of for name in joined]
        return sorted(
            self.model.table(kind).values(),
            key=lambda e: (
                *(self.place[k][getattr(e, n)] for n, k in zip(joined, of, strict=True)),
                # cooperation before competition, as they are read
                AXES.index(getattr(e, "axis", AXES[0])),
            ),
        )

    def rows(self, kind: str, always: Iterable[str]) -> list[Row]:
        """All entities of a kind in order; fields in ``always`` are written even where they are as usual."""
        return [self.row(entity, always) for entity in self.model.ordered(kind)]

    def row(self, entity: Any, always: Iterable[str], skip: Iterable[str] = ()) -> Row:
        """One entity: ``always`` first and in that order, then what is not as usual, ``skip`` never."""
        specs = f.specs(type(entity))
        usual = {field.name: field.default for field in dataclasses.fields(entity)}
        usual["title"] = getattr(entity, "key", "")
        left = [n for n in specs if n not in LEFT_OUT and n not in skip and n not in always]
        left = [n for n in left if getattr(entity, n) != usual[n]]
        return {name: self.value(specs[name], getattr(entity, name)) for name in (*always, *left)}

    def value(self, spec: f.Spec, value: Any) -> Any:
        """A field's value as JSON has it."""
        match spec.form:
            case "points":
                return points(value)
            case "ref":
                return None if value is None else self.name(spec.of, value)
            case "refs":
                return [self.name(spec.of, one) for one in value]
            case "requirement":
                return None if value is None else _bare(to_lists(value, self.state_pair))
            case _:
                return value

    def name(self, kind: str, id_: str) -> str:
        """How the plain model names an entity."""
        if kind == "passage":
            passage = self.model.passages[id_]
            return passage_name(self.model.sources[passage.source].key, passage.locator)
        return str(self.model.table(kind)[id_].key)  # type: ignore[union-attr]

    def state_pair(self, state: str) -> list[str]:
        """Condition and state, by key."""
        found = self.model.states[state]
        return [self.model.conditions[found.condition].key, found.key]

    def of_state(self, state: str) -> Row:
        condition, key = self.state_pair(state)
        return {"condition": condition, "state": key}

    def settings(self, owner: str) -> dict[str, str]:
        """The own settings of a scenario, case or claim, by key, in the order of the conditions."""
        own = self.model.settings_of(owner)
        conditions = (c for c in self.model.ordered("condition") if c.id in own)
        return {c.key: self.state_key(own[c.id]) for c in conditions}

    def state_key(self, state: str | None) -> str:
        return UNKNOWN if state is None else self.model.states[state].key

    def condition(self, condition: Condition) -> Row:
        states = self.model.states_of(condition.id)
        row = self.row(condition, ("key",), ("baseline",))
        first = {
            "key": row.pop("key"),
            "states": [state.key for state in states],
            "baseline": self.state_key(condition.baseline),
            "controllers": [self.name("actor", actor) for actor in condition.controllers],
            "difficulty": condition.difficulty,
            "pinned": condition.pinned,
            "uncertain": condition.uncertain,
        }
        titles = {state.key: state.title for state in states if state.title != state.key}
        return {**first, **row, **({"state_titles": titles} if titles else {})}

    def biases(self) -> list[Row]:
        states = (s for c in self.model.ordered("condition") for s in self.model.states_of(c.id))
        return [{**self.of_state(state.id), "amount": state.bias} for state in states if state.bias]

    def claim(self, claim: Claim) -> Row:
        return {
            **self.row(claim, ("key", "scenario", "settle"), ("expectations",)),
            "settings": self.settings(claim.id),
            "expect": [self.expectation(expectation) for expectation in claim.expectations],
        }

    def expectation(self, expectation: Expectation) -> Row:
        parts: dict[str, Callable[[], Any]] = {
            "issue": lambda: self.name("issue", expectation.subject),
            "axis": lambda: expectation.axis,
            "amount": lambda: points(expectation.amount),
            "quadrant": lambda: expectation.value,
            "requirement": lambda: expectation.value,
            "condition": lambda: self.name("condition", expectation.subject),
            "state": lambda: self.model.states[expectation.value].key,
        }
        return {"form": expectation.form, **{k: parts[k]() for k in EXPECTATION_KEYS[expectation.form]}}

    def evidence(self, item: Evidence) -> Row:
        row = self.row(item, ("key", "claim"), ("reliability", "credibility"))
        row["grade"] = item.grade
        links = self.links.get(item.id, [])
        for name, supports in (("supports", True), ("contradicts", False)):
            if said := sorted(self.judgement(link) for link in links if link.supports is supports):
                row[name] = said
        return row

    def weighings(self) -> list[Weighing]:
        """Item by item, state by state, as people ordered both."""
        conditions = self.model.ordered("condition")
        # States are in order within their condition only.
        inside = (state for condition in conditions for state in self.model.states_of(condition.id))
        states = {state.id: at for at, state in enumerate(inside)}
        items = {item.id: at for at, item in enumerate(self.model.ordered("evidence"))}
        return sorted(self.model.weighings.values(), key=lambda one: (items[one.evidence], states[one.state]))

    def weighing(self, one: Weighing) -> Row:
        named = {"evidence": self.name("evidence", one.evidence), "state": self.state_pair(one.state)}
        return {**named, "fit": one.fit}

    def observation(self, reading: Observation) -> Row:
        row = self.row(reading, ("indicator", "date"), ("state",))
        first = {"indicator": row.pop("indicator"), "date": row.pop("date"), "state": self.state_key(reading.state)}
        return {**first, **row}

    def commitment(self, commitment: Commitment) -> Row:
        row = self.row(commitment, ("key",), ("state",))
        return row if commitment.state is None else {**row, "brings": self.state_pair(commitment.state)}

    def judgement(self, link: EvidenceLink) -> list[str]:
        """A judgement by name: what it is, then the keys that say which."""
        model = self.model
        match link.judgement:
            case "effect":
                effect = model.effects[link.target]
                which = [*self.state_pair(effect.state), self.name("issue", effect.issue), effect.axis]
            case "impact":
                impact = model.cross_impacts[link.target]
                which = [*self.state_pair(impact.source), *self.state_pair(impact.target)]
            case "stance":
                stance = model.stances[link.target]
                which = [self.name("actor", stance.actor), self.name("issue", stance.issue)]
            case "baseline":
                which = [self.name("condition", link.target)]
            case "outcome":
                which = [self.name("case", link.target)]
            case _:
                which = [self.name("issue", link.target)]
        return [link.judgement, *which]
