"""The canonical text of every file of a catalogue, from a model."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from workbench.content import toml_text as toml
from workbench.content.csv_text import csv_text
from workbench.content.folder import ABOUT, PASSAGES, TEXTS, WORKSPACE
from workbench.content.judgements import (
    EFFECT_COLUMNS,
    IMPACT_COLUMNS,
    OPTIONAL_PASSAGE_COLUMNS,
    PASSAGE_COLUMNS,
    STANCE_COLUMNS,
    TEXT_COLUMNS,
    WEIGHING_COLUMNS,
)
from workbench.content.phrases import expectation_wording, judgement_wording, setting_wording
from workbench.content.progress import OBSERVATION_COLUMNS, OBSERVATIONS, OPTIONAL_COLUMNS
from workbench.content.requirement_text import requirement_lines
from workbench.content.things import GROUP_TABLES, makes_key
from workbench.domain import fields as f
from workbench.domain.condition import Condition, State
from workbench.domain.effect import AXES
from workbench.domain.evidence import JUDGEMENTS, Evidence, EvidenceLink
from workbench.domain.identity import UNKNOWN, slug
from workbench.domain.issue import Issue
from workbench.domain.model import QUADRANTS, Model
from workbench.domain.points import points
from workbench.domain.progress import Commitment, Indicator
from workbench.domain.scenario import Case, Claim, Scenario
from workbench.domain.source import Source

Pairs = list[tuple[str, str]]

#: The keys of entries in the order in which they are written.
_IN_ORDER = """
    title claim assumption grade author date review language file kind fingerprint reference
    group summary parent colour scenario power attention
    condition every actors brings made due
    cooperation competition floor ceiling salience
    states baseline controllers difficulty pinned uncertain bias
    issues set settle expect outcome ended supports contradicts findings
    why requirement requirement-why passages note private
"""
_ORDER = _IN_ORDER.split()
#: Written even where the value is the one that holds without them.
_ALWAYS = {"title", "claim", "cooperation", "competition", "power", "attention"}


class Writer:
    """Writes one model."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._places = {
            entity.id: place
            for kind in ("actor", "issue", "condition", "state", "case")
            for place, entity in enumerate(model.ordered(kind))
        }
        self._passage_names = self._name_passages()
        self._links: dict[str, list[EvidenceLink]] = {}
        for link in model.evidence_links.values():
            self._links.setdefault(link.evidence, []).append(link)

    def files(self) -> dict[str, str]:
        """File → text, without the files that would hold nothing."""
        written = {
            WORKSPACE: self.workspace(),
            ABOUT: self.model.workspace.about + "\n" if self._about_is_a_file() else "",
            "sources.toml": self.entries("source", self.source),
            PASSAGES: self.passages(),
            TEXTS: self.passage_texts(),
            "actors.toml": self.entries("actor", lambda _: []),
            "issues.toml": self.entries("issue", self.issue),
            "conditions.toml": self.entries("condition", self.condition),
            "effects.csv": self.effects(),
            "cross-impacts.csv": self.cross_impacts(),
            "stances.csv": self.stances(),
            "evidence.toml": self.entries("evidence", self.evidence),
            "weighings.csv": self.weighings(),
            "scenarios.toml": self.entries("scenario", self.scenario),
            "cases.toml": self.entries("case", self.case),
            "claims.toml": self.entries("claim", self.claim),
            "indicators.toml": self.entries("indicator", self.indicator),
            OBSERVATIONS: self.observations(),
            "commitments.toml": self.entries("commitment", self.commitment),
            "reviews.toml": self.entries("review", lambda _: []),
        }
        return {path: text for path, text in written.items() if text}

    # ── the workspace ────────────────────────────────────────────────────────────────────────

    def _about_is_a_file(self) -> bool:
        """A file's line ends are nobody's choice, and a mark at its beginning is not read as text."""
        about = self.model.workspace.about
        return bool(about) and "\r" not in about and not about.startswith("\ufeff")

    def workspace(self) -> str:
        """``workspace.toml``."""
        workspace = self.model.workspace
        pairs = [("title", toml.string(workspace.title))]
        if workspace.summary:
            pairs.append(("summary", toml.text_value(workspace.summary)))
        if workspace.about and not self._about_is_a_file():
            pairs.append(("about", toml.text_value(workspace.about)))
        pairs.append(("threshold", str(points(workspace.threshold))))
        pairs.append(("points-per-effect", str(points(workspace.points_per_effect))))
        blocks = [toml.lines(pairs)]
        defaults = _defaults(type(workspace))
        titles = [(name, getattr(workspace, name)) for name in QUADRANTS.values()]
        renamed = [(name.replace("_", "-"), toml.string(title)) for name, title in titles if title != defaults[name]]
        if renamed:
            blocks.append(toml.table("quadrants", renamed))
        for table, holds in GROUP_TABLES.items():
            groups = [group for group in self.model.ordered("group") if group.holds == holds]
            if groups:
                blocks.append(toml.table(table, [(group.key, toml.string(group.title)) for group in groups]))
        return "\n".join(blocks)

    # ── entries ──────────────────────────────────────────────────────────────────────────────

    def entries(self, kind: str, own: Callable[[Any], Pairs]) -> str:
        """A TOML file with all entities of a kind; ``own`` gives what only this kind has."""
        return "\n".join(
            toml.table(entity.key, self._pairs(entity, own(entity))) for entity in self.model.ordered(kind)
        )

    def _pairs(self, entity: Any, own: Pairs) -> Pairs:
        """The keys of an entry in their order, without those whose value holds anyway."""
        pairs = list(own)
        defaults = _defaults(type(entity))
        for field, spec in f.specs(type(entity)).items():
            value = getattr(entity, field)
            key = field.replace("_", "-")
            if key not in _ORDER or (value == defaults.get(field) and field not in _ALWAYS):
                continue
            match spec.form:
                case "text" | "date":
                    pairs.append((key, toml.text_value(value)))
                case "whole":
                    pairs.append((key, str(value)))
                case "points":
                    pairs.append((key, str(points(value))))
                case "flag":
                    pairs.append((key, toml.truth(value)))
                case "refs" if field == "passages":
                    pairs.append((key, toml.strings(self._passage_refs(value), key)))
        return sorted(pairs, key=lambda pair: _ORDER.index(pair[0]))

    def _key(self, kind: str, id_: str) -> str:
        key: str = getattr(self.model.table(kind)[id_], "key")  # noqa: B009
        return key

    def _group(self, group: str | None) -> Pairs:
        return [("group", toml.string(self._key("group", group)))] if group else []

    def source(self, source: Source) -> Pairs:
        """What only sources have."""
        return [("kind", toml.string(source.kind))] if source.kind else []

    def issue(self, issue: Issue) -> Pairs:
        """What only issue areas have."""
        found = self._group(issue.group)
        if issue.requirement is not None:
            lines = requirement_lines(self.model, issue.requirement)
            value = toml.string(lines[0]) if len(lines) == 1 else toml.long_string("\n".join(lines) + "\n")
            found.append(("requirement", value))
        return found

    def condition(self, condition: Condition) -> Pairs:
        """What only conditions have."""
        states = self.model.states_of(condition.id)
        found = self._group(condition.group)
        found.append(("states", toml.array((_state(state) for state in states), "states")))
        baseline = self._key("state", condition.baseline) if condition.baseline else "unknown"
        found.append(("baseline", toml.string(baseline)))
        if condition.controllers:
            names = [self._key("actor", actor) for actor in condition.controllers]
            found.append(("controllers", toml.strings(names, "controllers")))
        biases = {state.key: str(state.bias) for state in states if state.bias}
        return [*found, ("bias", toml.inline_table(biases))] if biases else found

    def evidence(self, evidence: Evidence) -> Pairs:
        """What only evidence has."""
        found = [("grade", toml.string(evidence.grade))]
        kinds = list(JUDGEMENTS)
        links = sorted(
            self._links.get(evidence.id, []),
            key=lambda link: (kinds.index(link.judgement), self._place(link.target)),
        )
        for side, wanted in (("supports", True), ("contradicts", False)):
            phrases = [judgement_wording(self.model, link) for link in links if link.supports is wanted]
            if phrases:
                found.append((side, toml.strings(phrases, side)))
        return found

    def _settings(self, owner: str) -> Pairs:
        settings = self.model.settings_of(owner)
        phrases = [
            setting_wording(self.model, condition, settings[condition])
            for condition in sorted(settings, key=self._place)
        ]
        return [("set", toml.strings(phrases, "set"))] if phrases else []

    def scenario(self, scenario: Scenario) -> Pairs:
        """What only scenarios have."""
        parent = [("parent", toml.string(self._key("scenario", scenario.parent)))] if scenario.parent else []
        return parent + self._settings(scenario.id)

    def case(self, case: Case) -> Pairs:
        """What only cases have."""
        issues = [self._key("issue", issue) for issue in case.issues]
        about = [("issues", toml.strings(issues, "issues"))] if issues else []
        return [*about, *self._settings(case.id), ("outcome", toml.string(case.outcome))]

    def claim(self, claim: Claim) -> Pairs:
        """What only claims have."""
        start = [("scenario", toml.string(self._key("scenario", claim.scenario)))] if claim.scenario else []
        phrases = [expectation_wording(self.model, expected) for expected in claim.expectations]
        return [*start, *self._settings(claim.id), ("expect", toml.strings(phrases, "expect"))]

    def indicator(self, indicator: Indicator) -> Pairs:
        """What only indicators have."""
        return [("condition", toml.string(self._key("condition", indicator.condition)))]

    def commitment(self, commitment: Commitment) -> Pairs:
        """What only commitments have."""
        found: Pairs = []
        if commitment.actors:
            found.append(("actors", toml.strings([self._key("actor", one) for one in commitment.actors], "actors")))
        if commitment.state:
            condition = self.model.states[commitment.state].condition
            found.append(("brings", toml.string(setting_wording(self.model, condition, commitment.state))))
        if commitment.outcome != "open":
            found.append(("outcome", toml.string(commitment.outcome)))
        return found

    # ── tables ───────────────────────────────────────────────────────────────────────────────

    def _place(self, id_: str) -> Any:
        """Sorts things as people ordered them, and judgements by the things they join."""
        if id_ in self._places:
            return (self._places[id_],)
        for kind in ("effect", "cross_impact", "stance"):
            judged: Any = self.model.table(kind).get(id_)
            if judged is not None:
                return self._judged(judged)
        return (0,)

    def _judged(self, judged: Any) -> tuple[int, ...]:
        places: list[int] = []
        for field in ("actor", "state", "source", "target"):
            if hasattr(judged, field):
                joined = getattr(judged, field)
                if joined in self.model.states:
                    places.append(self._places[self.model.states[joined].condition])
                places.append(self._places[joined])
        if hasattr(judged, "issue"):
            places.append(self._places[judged.issue])
        if hasattr(judged, "axis"):
            places.append(AXES.index(judged.axis))
        return tuple(places)

    def _name_passages(self) -> dict[str, str]:
        """What a reference calls each passage: its locator, after its source where that is needed."""
        sources = {source.id: source.key for source in self.model.ordered("source")}
        first = next(iter(sources), "")
        full = {p.id: f"{sources[p.source]}:{p.locator}" for p in self.model.passages.values()}
        taken = set(full.values())
        return {
            id_: passage.locator if passage.source == first and passage.locator not in taken else full[id_]
            for id_, passage in self.model.passages.items()
        }

    def _passage_refs(self, passages: tuple[str, ...]) -> list[str]:
        return [self._passage_names[passage] for passage in passages]

    def passages(self) -> str:
        """``passages.csv``."""
        rows = [
            {
                "source": self._key("source", passage.source),
                "locator": passage.locator,
                "section": passage.section,
                "summary": passage.summary,
                "digest": passage.digest,
                "shingles": passage.shingles,
                "page": passage.page,
                "level": str(passage.level or ""),
            }
            for passage in self.model.ordered("passage")
        ]
        return csv_text(PASSAGE_COLUMNS, OPTIONAL_PASSAGE_COLUMNS, rows)

    def passage_texts(self) -> str:
        """``passage-texts.csv``."""
        rows = [
            {"source": self._key("source", passage.source), "locator": passage.locator, "text": passage.text}
            for passage in self.model.ordered("passage")
            if passage.text
        ]
        return csv_text(TEXT_COLUMNS, (), rows)

    def _state_cells(self, prefix: str, state: str) -> dict[str, str]:
        found = self.model.states[state]
        return {
            f"{prefix}condition": self._key("condition", found.condition),
            f"{prefix}state": found.key,
        }

    def _rest(self, judged: Any) -> dict[str, str]:
        passages = "; ".join(self._passage_refs(judged.passages))
        return {"why": judged.why, "passages": passages, "private": "yes" if judged.private else ""}

    def _table(self, kind: str, columns: tuple[str, ...], row: Callable[[Any], dict[str, str]]) -> str:
        judged: list[Any] = sorted(self.model.table(kind).values(), key=self._judged)
        return csv_text(columns, ("passages", "private"), [row(one) | self._rest(one) for one in judged])

    def effects(self) -> str:
        """``effects.csv``."""

        def row(effect: Any) -> dict[str, str]:
            issue = {"issue": self._key("issue", effect.issue), "axis": effect.axis}
            return self._state_cells("", effect.state) | issue | {"amount": str(effect.amount)}

        return self._table("effect", EFFECT_COLUMNS, row)

    def cross_impacts(self) -> str:
        """``cross-impacts.csv``."""

        def row(impact: Any) -> dict[str, str]:
            states = self._state_cells("from-", impact.source) | self._state_cells("to-", impact.target)
            return states | {"amount": str(impact.amount)}

        return self._table("cross_impact", IMPACT_COLUMNS, row)

    def observations(self) -> str:
        """``observations.csv``, each indicator's by date."""
        rows = [
            {
                "indicator": indicator.key,
                "date": reading.date,
                "state": self._key("state", reading.state) if reading.state else UNKNOWN,
                "confirmed": "yes" if reading.confirmed else "no",
                "evidence": "; ".join(self._key("evidence", one) for one in reading.backing),
                **self._rest(reading),
            }
            for indicator in self.model.ordered("indicator")
            for reading in self.model.readings_of(indicator.id)
        ]
        return csv_text(OBSERVATION_COLUMNS, OPTIONAL_COLUMNS, rows)

    def weighings(self) -> str:
        """``weighings.csv``."""

        items = {item.id: at for at, item in enumerate(self.model.ordered("evidence"))}
        weighed = sorted(self.model.weighings.values(), key=lambda one: (items[one.evidence], *self._judged(one)))
        rows = [
            {"evidence": self._key("evidence", one.evidence), **self._state_cells("", one.state), "fit": one.fit}
            for one in weighed
        ]
        return csv_text(WEIGHING_COLUMNS, (), rows)

    def stances(self) -> str:
        """``stances.csv``."""

        def row(stance: Any) -> dict[str, str]:
            names = {"actor": self._key("actor", stance.actor), "issue": self._key("issue", stance.issue)}
            return names | {"interest": str(stance.interest), "salience": str(stance.salience)}

        return self._table("stance", STANCE_COLUMNS, row)


def _defaults(entity: type) -> dict[str, Any]:
    return {field.name: field.default for field in dataclasses.fields(entity)}


def _state(state: State) -> str:
    """A state by its title alone where its key follows from that."""
    if state.title == state.title.strip() and makes_key(state.title) and slug(state.title) == state.key:
        return toml.string(state.title)
    return toml.inline_table({"key": toml.string(state.key), "title": toml.string(state.title)})
