"""The rules every workspace keeps, whoever wrote it: a person, a catalogue, another program, a stranger's file.

`problems` checks a whole model, `problems_after` only what a few changes can have touched. Both give `Problem`s: the
entity, the field, and what is wrong as the end of a sentence. Nothing here repairs anything.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from workbench.domain import fields as f
from workbench.domain import requirement as req
from workbench.domain.effect import AXES
from workbench.domain.evidence import JUDGEMENTS, EvidenceLink
from workbench.domain.identity import UNKNOWN, is_id, key_problem
from workbench.domain.issue import Issue
from workbench.domain.model import KINDS, QUADRANTS, Entity, Model, RowChange, fixed_id, kind_of, name_of_kind
from workbench.domain.points import points
from workbench.domain.scenario import Expectation
from workbench.domain.source import Passage

#: States of one condition: fewest and most.
FEWEST_STATES, MOST_STATES = 2, 20
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BREAK = re.compile(r"[\n\r\x85\u2028\u2029]")
#: Scripts from right to left need none of these: their letters bring their direction along.
_TURNING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
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
        return f"{name_of_kind(self.kind)} “{self.name or self.id}”: {self.message}"


def naming(model: Model, entity: Any) -> str:
    """How to call an entity in a sentence: its key, or the keys of what it joins."""
    if hasattr(entity, "key"):
        return str(entity.key)
    if hasattr(entity, "title"):
        return str(entity.title)
    parts = []
    for name, spec in f.specs(type(entity)).items():
        if spec.form == "ref" and (value := getattr(entity, name)) is not None:
            parts.append(getattr(model.table(spec.of).get(value), "key", value))
    return " · ".join(parts)


def problems(model: Model) -> list[Problem]:
    """Every broken rule of a whole model, in the order of `KINDS`."""
    found: list[Problem] = []
    if len(model.workspaces) != 1:
        found.append(Problem("workspace", "", "id", f"there must be one workspace, not {len(model.workspaces)}"))
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
        case "issue":
            return before.requirement is not None and after.requirement is None
    return False


# ── one entity ────────────────────────────────────────────────────────────────────────────────────────────────────────


def form_problem(spec: f.Spec, value: Any) -> str | None:
    """What is wrong with the value of a field by itself, as the end of a sentence, or None."""
    match spec.form:
        case "id":
            return None if isinstance(value, str) and is_id(value) else "has an id that is none"
        case "key":
            return key_problem(value) if isinstance(value, str) else "a key is a text"
        case "text":
            return _text_problem(spec, value)
        case "whole" | "points":
            return _number_problem(spec, value)
        case "flag":
            return None if isinstance(value, bool) else "must be yes or no"
        case "rank":
            return None if isinstance(value, float) and math.isfinite(value) else "has no place in its order"
        case "choice":
            return None if value in spec.choices else f"must be one of {', '.join(spec.choices)}, not “{value}”"
        case "ref":
            if value is None:
                return None if spec.optional else f"must name {_one(spec.of)}"
            return None if isinstance(value, str) and is_id(value) else f"names {_one(spec.of)} wrongly"
        case "refs":
            if not isinstance(value, tuple) or not all(isinstance(v, str) and is_id(v) for v in value):
                return f"must be a list of {name_of_kind(spec.of)}s"
            return "names one thing twice" if len(set(value)) != len(value) else None
        case _:
            return None


def _text_problem(spec: f.Spec, value: Any) -> str | None:
    if not isinstance(value, str):
        return "must be a text"
    if len(value) > spec.length:
        return f"is {len(value):,} characters long; at most {spec.length:,} fit"
    if spec.needed and not value.strip():
        return "must not be empty"
    if _CONTROL.search(value):
        return "contains control characters"
    if spec.one_line and _BREAK.search(value):
        return "must be on one line"
    if spec.one_line and _TURNING.search(value):
        return "contains invisible characters that turn the direction of text"
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return "contains characters that cannot be written"
    return None


def _number_problem(spec: f.Spec, value: Any) -> str | None:
    if isinstance(value, bool) or not isinstance(value, int):
        return "must be a whole number" if spec.form == "whole" else "must be a number"
    if spec.least <= value <= spec.most:
        return None
    least, most, shown = (
        (spec.least, spec.most, value)
        if spec.form == "whole"
        else (points(spec.least), points(spec.most), points(value))
    )
    return f"must be from {_signed(least)} to {_signed(most)}, not {_signed(shown)}"


def _one(kind: str) -> str:
    """“an issue area”, “a condition”."""
    name = name_of_kind(kind)
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def _signed(number: float) -> str:
    return str(number).replace("-", "−")


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
            what = "" if spec.form in ("id", "key", "rank") else field.replace("_", " ") + " "
            yield field, what + wrong
    if not sound:
        return
    if (needed := fixed_id(entity)) is not None and needed != entity.id:
        yield "id", "has an id that does not follow from what it joins"
    yield from _meaning_problems(model, entity)


def _missing(model: Model, spec: f.Spec, value: Any) -> str | None:
    table = model.table(spec.of)
    wanted = [] if value is None else [value] if spec.form == "ref" else value
    if all(v in table for v in wanted):
        return None
    return f"names {_one(spec.of)} that is not there"


def _meaning_problems(model: Model, entity: Any) -> Iterator[tuple[str, str]]:
    match kind_of(entity):
        case "issue":
            yield from _issue_problems(model, entity)
        case "condition":
            if entity.baseline and model.states[entity.baseline].condition != entity.id:
                yield "baseline", "has a baseline that is a state of another condition"
            if entity.group and model.groups[entity.group].holds != "condition":
                yield "group", "is in a group of issue areas"
        case "state":
            if entity.key.lower() == UNKNOWN:
                yield "key", f"a state cannot be called “{UNKNOWN}”: that is the name of not knowing"
        case "cross_impact":
            if model.states[entity.source].condition == model.states[entity.target].condition:
                yield "target", "a condition has no cross-impact on itself"
        case "setting" | "case_setting" | "claim_setting":
            if entity.state and model.states[entity.state].condition != entity.condition:
                yield "state", "sets a condition to a state of another condition"
        case "source":
            if ":" in entity.key:
                yield "key", "the key of a source must not contain a colon: it stands before a locator"
        case "passage":
            yield from _passage_problems(entity)
        case "evidence":
            if not entity.claim.strip():
                yield "claim", "the claim must not be empty"
        case "evidence_link":
            yield from _link_problems(model, entity)
        case "claim":
            for expectation in entity.expectations:
                if wrong := _expectation_problem(model, expectation):
                    yield "expectations", wrong


def _passage_problems(passage: Passage) -> Iterator[tuple[str, str]]:
    locator = passage.locator
    if not locator or locator != locator.strip() or ";" in locator or not locator.isprintable():
        yield "locator", "a locator must not be empty, nor contain a semicolon or a line break"
    if not _DIGEST.fullmatch(passage.digest):
        yield "digest", "its digest must be 64 hexadecimal digits in small letters"


def _issue_problems(model: Model, issue: Issue) -> Iterator[tuple[str, str]]:
    if issue.floor > issue.competition:
        yield (
            "floor",
            f"its floor {points(issue.floor)} is above the assessed competition {points(issue.competition)}",
        )
    threshold = model.workspace.threshold if model.workspaces else 500
    if issue.ceiling >= threshold:
        yield "ceiling", f"its ceiling {points(issue.ceiling)} is not below the threshold {points(threshold)}"
    if issue.group and model.groups[issue.group].holds != "issue":
        yield "group", "is in a group of conditions"
    if issue.requirement is not None and (wrong := requirement_problem(model, issue.requirement)):
        yield "requirement", wrong


def requirement_problem(model: Model, expression: req.Requirement) -> str | None:
    """What is wrong with a requirement in this model, as the end of a sentence, or None."""
    if req.depth(expression) > req.MOST_DEPTH + 2:
        return f"its requirement is nested more than {req.MOST_DEPTH} deep"
    names = [literal.state for literal in req.literals(expression)]
    if len(names) > req.MOST_LITERALS:
        return f"its requirement has more than {req.MOST_LITERALS} settings"
    if any(state not in model.states for state in names):
        return "its requirement names a state that is not there"
    return None if req.whole(expression) else "its requirement has an AND, OR or AT LEAST without its parts"


def _link_problems(model: Model, link: EvidenceLink) -> Iterator[tuple[str, str]]:
    kind = JUDGEMENTS[link.judgement]
    target = model.table(kind).get(link.target)
    if target is None:
        yield "target", f"speaks to {_one(kind)} that is not there"
    elif link.judgement == "requirement" and getattr(target, "requirement", None) is None:
        yield "target", f"speaks to a requirement that “{getattr(target, 'key', '')}” does not have"


def _expectation_problem(model: Model, expectation: Expectation) -> str | None:
    if expectation.form == "state":
        state = model.states.get(expectation.value)
        if expectation.subject not in model.conditions or state is None or state.condition != expectation.subject:
            return "expects a state that is not there"
        return None
    if expectation.subject not in model.issues:
        return "expects something of an issue area that is not there"
    if expectation.form == "quadrant":
        return None if expectation.value in QUADRANTS.values() else "expects a quadrant that is none"
    if expectation.form == "requirement":
        return None if expectation.value in ("met", "open", "blocked") else "expects a requirement’s state that is none"
    if expectation.axis not in AXES:
        return "expects something of an axis that is none"
    return None if 0 <= expectation.amount <= 1000 else "expects an amount that is not from 0 to 10"


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
    for entity, name in zip(entities, names, strict=True):
        if counted[name] > 1:
            yield Problem(kind, entity.id, field, f"its {field} is used twice", name[1])


def _state_count(model: Model, condition: str) -> Iterator[Problem]:
    count = len(model.states_of(condition))
    if not FEWEST_STATES <= count <= MOST_STATES:
        message = f"a condition has {FEWEST_STATES} to {MOST_STATES} states, not {count}"
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
            message = "is its own ancestor: its parents go round in a circle"
            yield Problem("scenario", scenario, "parent", message, model.scenarios[scenario].key)
