"""The rules every workspace keeps, whoever wrote it: a person, a catalogue, another program, a stranger's file.

`problems` checks a whole model, `problems_after` only what a few changes can have touched. Both give `Problem`s: the
entity, the field, and what is wrong as the end of a sentence. Nothing here repairs anything.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from workbench.domain import fields as f
from workbench.domain import requirement as req
from workbench.domain.dates import first_day, last_day
from workbench.domain.effect import AXES
from workbench.domain.evidence import JUDGEMENTS, EvidenceLink
from workbench.domain.forms import form_problem, one_of_kind
from workbench.domain.identity import UNKNOWN
from workbench.domain.issue import Issue
from workbench.domain.language import said
from workbench.domain.likeness import read_shingles
from workbench.domain.model import KINDS, QUADRANTS, Entity, Model, RowChange, fixed_id, kind_of
from workbench.domain.points import shown
from workbench.domain.progress import Commitment
from workbench.domain.scenario import Expectation
from workbench.domain.source import Passage, Source
from workbench.domain.words import name_of_field, name_of_kind

#: States of one condition: fewest and most.
FEWEST_STATES, MOST_STATES = 2, 20
#: Kinds that something else may name, so that deleting one can leave a gap elsewhere.
_REFERRED_TO = {spec.of for entity in KINDS.values() for spec in f.specs(entity).values() if spec.of} | set(
    JUDGEMENTS.values()
)
_KEYED_WITHIN = {"state": "condition", "group": "holds", "passage": "source"}
_DIGEST = re.compile(r"(?:[0-9a-f]{64})?")


@dataclass(frozen=True, slots=True)
class Problem:
    """A broken rule: which entity, which field, and what is wrong as the end of a sentence."""

    kind: str
    id: str
    field: str
    message: str
    name: str = ""

    def __str__(self) -> str:
        return said(
            "{kind} “{name}”: {problem}", kind=name_of_kind(self.kind), name=self.name or self.id, problem=self.message
        )


def naming(model: Model, entity: Any) -> str:
    """How to call an entity in a sentence: its key, or the keys of what it joins."""
    if hasattr(entity, "key"):
        return str(entity.key)
    if hasattr(entity, "title"):
        return str(entity.title)
    parts = []
    for name, spec in f.specs(type(entity)).items():
        if spec.form == "date":
            parts.append(str(getattr(entity, name)))
        if spec.form == "ref" and (value := getattr(entity, name)) is not None:
            parts.append(getattr(model.table(spec.of).get(value), "key", value))
    return " · ".join(parts)


def problems(model: Model) -> list[Problem]:
    """Every broken rule of a whole model, in the order of `KINDS`."""
    found: list[Problem] = []
    if len(model.workspaces) != 1:
        found.append(
            Problem(
                "workspace", "", "id", said("there must be one workspace, not {count}", count=len(model.workspaces))
            )
        )
    for entity in model.entities():
        found.extend(_entity_problems(model, entity))
    for kind in KINDS:
        found.extend(_repeated_keys(model, kind))
    for condition in model.conditions.values():
        found.extend(_state_count(model, condition.id))
    found.extend(_scenario_cycles(model, model.scenarios))
    return found


def problems_after(model: Model, changes: Iterable[RowChange]) -> list[Problem]:
    """Every broken rule of ``model`` that ``changes``, which led to it, can have brought about."""
    changes = list(changes)
    if any(map(_reaches_far, changes)):
        return problems(model)
    found: list[Problem] = []
    for change in changes:
        if change.after is not None:
            found.extend(_entity_problems(model, change.after))
    touched = {change.kind for change in changes}
    for kind in touched:
        found.extend(_repeated_keys(model, kind))
    owners = {change.id for change in changes if change.kind == "condition"}
    owners |= {str(getattr(change.after, "condition", "")) for change in changes if change.kind == "state"}
    for owner in owners & set(model.conditions):
        found.extend(_state_count(model, owner))
    if "scenario" in touched:
        found.extend(_scenario_cycles(model, [c.id for c in changes if c.kind == "scenario"]))
    return found


def _reaches_far(change: RowChange) -> bool:
    """Whether a change can break a rule elsewhere than in its own row."""
    before: Any = change.before
    after: Any = change.after
    if change.kind == "workspace":
        return True
    if after is None:
        return change.kind in _REFERRED_TO
    if before is None:
        return False
    match change.kind:
        case "state":
            return bool(before.condition != after.condition)
        case "group":
            return bool(before.holds != after.holds)
        case "indicator":
            return bool(before.condition != after.condition)
        case "issue":
            return before.requirement is not None and after.requirement is None
    return False


# ── one entity ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _entity_problems(model: Model, entity: Entity) -> Iterator[Problem]:
    for field, message in _wrong_with(model, entity):
        yield Problem(kind_of(entity), entity.id, field, message, naming(model, entity))


def _wrong_with(model: Model, entity: Entity) -> Iterator[tuple[str, str]]:
    sound = True
    for field, spec in f.specs(type(entity)).items():
        value = getattr(entity, field)
        wrong = form_problem(spec, value)
        if wrong is None and spec.form in ("ref", "refs"):
            wrong = _missing(model, spec, value)
        if wrong is not None:
            sound = False
            bare = spec.form in ("id", "key", "rank")
            yield field, wrong if bare else said("{field} {problem}", field=name_of_field(field), problem=wrong)
    if not sound:
        return
    if (needed := fixed_id(entity)) is not None and needed != entity.id:
        yield "id", said("has an id that does not follow from what it joins")
    yield from _meaning_problems(model, entity)


def _missing(model: Model, spec: f.Spec, value: Any) -> str | None:
    table = model.table(spec.of)
    wanted = [] if value is None else [value] if spec.form == "ref" else value
    if all(v in table for v in wanted):
        return None
    return said("names {one} that is not there", one=one_of_kind(spec.of))


def _meaning_problems(model: Model, entity: Any) -> Iterator[tuple[str, str]]:
    match kind_of(entity):
        case "issue":
            yield from _issue_problems(model, entity)
        case "condition":
            if entity.baseline and model.states[entity.baseline].condition != entity.id:
                yield "baseline", said("has a baseline that is a state of another condition")
            if entity.group and model.groups[entity.group].holds != "condition":
                yield "group", said("is in a group of issue areas")
        case "state":
            if entity.key.lower() == UNKNOWN:
                yield (
                    "key",
                    said("a state cannot be called “{unknown}”: that is the name of not knowing", unknown=UNKNOWN),
                )
        case "cross_impact":
            if model.states[entity.source].condition == model.states[entity.target].condition:
                yield "target", said("a condition has no cross-impact on itself")
        case "setting" | "case_setting" | "claim_setting":
            if entity.state and model.states[entity.state].condition != entity.condition:
                yield "state", said("sets a condition to a state of another condition")
        case "source":
            if ":" in entity.key:
                yield "key", said("the key of a source must not contain a colon: it stands before a locator")
            yield from _document_problems(entity)
        case "passage":
            yield from _passage_problems(entity)
        case "evidence":
            if not entity.claim.strip():
                yield "claim", said("the claim must not be empty")
        case "observation":
            indicator = model.indicators[entity.indicator]
            if entity.state and model.states[entity.state].condition != indicator.condition:
                yield "state", said("reads a state of another condition than its indicator watches")
        case "commitment":
            yield from _commitment_problems(entity)
        case "evidence_link":
            yield from _link_problems(model, entity)
        case "claim":
            for expectation in entity.expectations:
                if wrong := _expectation_problem(model, expectation):
                    yield "expectations", wrong


def _commitment_problems(commitment: Commitment) -> Iterator[tuple[str, str]]:
    made, due, ended = commitment.made, commitment.due, commitment.ended
    if made and due and last_day(due) < first_day(made):
        yield "due", said("is due before it was made")
    if ended and commitment.outcome == "open":
        yield "ended", said("has ended, so its outcome must be kept or broken")
    if made and ended and last_day(ended) < first_day(made):
        yield "ended", said("ended before it was made")


def _passage_problems(passage: Passage) -> Iterator[tuple[str, str]]:
    locator = passage.locator
    if not locator or locator != locator.strip() or ";" in locator or not locator.isprintable():
        yield "locator", said("a locator must not be empty, nor contain a semicolon or a line break")
    if not _DIGEST.fullmatch(passage.digest):
        yield "digest", said("its digest must be 64 hexadecimal digits in small letters")
    try:
        read_shingles(passage.shingles)
    except ValueError:
        yield "shingles", said("its shingles are not written as they must be")


def _document_problems(source: Source) -> Iterator[tuple[str, str]]:
    if not _DIGEST.fullmatch(source.fingerprint):
        yield "fingerprint", said("its fingerprint must be 64 hexadecimal digits in small letters")
    if source.reference and not _is_object(source.reference):
        yield "reference", said("its bibliographic data must be one object of JSON")


def _is_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False


def _issue_problems(model: Model, issue: Issue) -> Iterator[tuple[str, str]]:
    if issue.floor > issue.competition:
        yield (
            "floor",
            said(
                "its floor {amount} is above the assessed competition {other}",
                amount=shown(2 * issue.floor),
                other=shown(2 * issue.competition),
            ),
        )
    threshold = model.workspace.threshold if model.workspaces else 500
    if issue.ceiling >= threshold:
        yield (
            "ceiling",
            said(
                "its ceiling {amount} is not below the threshold {other}",
                amount=shown(2 * issue.ceiling),
                other=shown(2 * threshold),
            ),
        )
    if issue.group and model.groups[issue.group].holds != "issue":
        yield "group", said("is in a group of conditions")
    if issue.requirement is not None and (wrong := requirement_problem(model, issue.requirement)):
        yield "requirement", wrong


def requirement_problem(model: Model, expression: req.Requirement) -> str | None:
    """What is wrong with a requirement in this model, as the end of a sentence, or None."""
    if req.depth(expression) > req.MOST_DEPTH + 2:
        return said("its requirement is nested more than {most_depth} deep", most_depth=req.MOST_DEPTH)
    names = [literal.state for literal in req.literals(expression)]
    if len(names) > req.MOST_LITERALS:
        return said("its requirement has more than {most_literals} settings", most_literals=req.MOST_LITERALS)
    if any(state not in model.states for state in names):
        return said("its requirement names a state that is not there")
    return None if req.whole(expression) else said("its requirement has an AND, OR or AT LEAST without its parts")


def _link_problems(model: Model, link: EvidenceLink) -> Iterator[tuple[str, str]]:
    kind = JUDGEMENTS[link.judgement]
    target = model.table(kind).get(link.target)
    if target is None:
        yield "target", said("speaks to {one} that is not there", one=one_of_kind(kind))
    elif link.judgement == "requirement" and getattr(target, "requirement", None) is None:
        yield (
            "target",
            said("speaks to a requirement that “{getattr}” does not have", getattr=getattr(target, "key", "")),
        )


def _expectation_problem(model: Model, expectation: Expectation) -> str | None:
    if expectation.form == "state":
        state = model.states.get(expectation.value)
        if expectation.subject not in model.conditions or state is None or state.condition != expectation.subject:
            return said("expects a state that is not there")
        return None
    if expectation.subject not in model.issues:
        return said("expects something of an issue area that is not there")
    if expectation.form == "quadrant":
        return None if expectation.value in QUADRANTS.values() else said("expects a quadrant that is none")
    if expectation.form == "requirement":
        return (
            None
            if expectation.value in ("met", "open", "blocked")
            else said("expects a requirement’s state that is none")
        )
    if expectation.axis not in AXES:
        return said("expects something of an axis that is none")
    return None if 0 <= expectation.amount <= 1000 else said("expects an amount that is not from 0 to 10")


# ── across entities ───────────────────────────────────────────────────────────────────────────────────────────────────


def _repeated_keys(model: Model, kind: str) -> Iterator[Problem]:
    field = "locator" if kind == "passage" else "key"
    if field not in f.specs(KINDS[kind]):
        return
    within = _KEYED_WITHIN.get(kind)
    entities: list[Any] = list(model.table(kind).values())
    names = [(getattr(e, within) if within else "", getattr(e, field)) for e in entities]
    counted = Counter(names)
    if len(counted) == len(entities):
        return
    twice = said("its locator is used twice") if field == "locator" else said("its key is used twice")
    for entity, name in zip(entities, names, strict=True):
        if counted[name] > 1:
            yield Problem(kind, entity.id, field, twice, name[1])


def _state_count(model: Model, condition: str) -> Iterator[Problem]:
    count = len(model.states_of(condition))
    if not FEWEST_STATES <= count <= MOST_STATES:
        message = said(
            "a condition has {fewest_states} to {most_states} states, not {count}",
            fewest_states=FEWEST_STATES,
            most_states=MOST_STATES,
            count=count,
        )
        yield Problem("condition", condition, "states", message, model.conditions[condition].key)


def _scenario_cycles(model: Model, scenarios: Iterable[str]) -> Iterator[Problem]:
    done: set[str] = set()
    for start in scenarios:
        trail: dict[str, None] = {}
        here: str | None = start
        while here is not None and here in model.scenarios and here not in done and here not in trail:
            trail[here] = None
            here = model.scenarios[here].parent
        done.update(trail)
        circle = list(trail)[list(trail).index(here) :] if here in trail else []
        for scenario in circle:
            message = said("is its own ancestor: its parents go round in a circle")
            yield Problem("scenario", scenario, "parent", message, model.scenarios[scenario].key)
