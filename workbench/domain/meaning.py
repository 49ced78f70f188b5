"""The rules about what an entity means, kind by kind: of those whose fields are all sound by themselves.

`validation` asks them; a rule added here is asked of every entity of its kind.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from workbench.domain import requirement as req
from workbench.domain.condition import Condition, State
from workbench.domain.dates import first_day, last_day
from workbench.domain.effect import AXES, CrossImpact
from workbench.domain.evidence import JUDGEMENTS, Evidence, EvidenceLink
from workbench.domain.forms import one_of_kind
from workbench.domain.identity import UNKNOWN
from workbench.domain.issue import Issue
from workbench.domain.language import said
from workbench.domain.likeness import read_shingles
from workbench.domain.model import QUADRANTS, Model
from workbench.domain.points import shown
from workbench.domain.progress import Commitment, Observation
from workbench.domain.scenario import CaseSetting, Claim, ClaimSetting, Expectation, Setting
from workbench.domain.source import Passage, Source

#: Fields, each with what is wrong with it as the end of a sentence.
Wrong: TypeAlias = Iterator[tuple[str, str]]
_DIGEST = re.compile(r"(?:[0-9a-f]{64})?")


def _condition(model: Model, condition: Condition) -> Wrong:
    if condition.baseline and model.states[condition.baseline].condition != condition.id:
        yield "baseline", said("has a baseline that is a state of another condition")
    if condition.group and model.groups[condition.group].holds != "condition":
        yield "group", said("is in a group of issue areas")


def _state(_: Model, state: State) -> Wrong:
    if state.key.lower() == UNKNOWN:
        yield "key", said("a state cannot be called “{unknown}”: that is the name of not knowing", unknown=UNKNOWN)


def _cross_impact(model: Model, impact: CrossImpact) -> Wrong:
    if model.states[impact.source].condition == model.states[impact.target].condition:
        yield "target", said("a condition has no cross-impact on itself")


def _setting(model: Model, setting: Setting | CaseSetting | ClaimSetting) -> Wrong:
    if setting.state and model.states[setting.state].condition != setting.condition:
        yield "state", said("sets a condition to a state of another condition")


def _source(_: Model, source: Source) -> Wrong:
    if ":" in source.key:
        yield "key", said("the key of a source must not contain a colon: it stands before a locator")
    if not _DIGEST.fullmatch(source.fingerprint):
        yield "fingerprint", said("its fingerprint must be 64 hexadecimal digits in small letters")
    if source.reference and not _is_object(source.reference):
        yield "reference", said("its bibliographic data must be one object of JSON")


def _is_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False


def _evidence(_: Model, evidence: Evidence) -> Wrong:
    if not evidence.claim.strip():
        yield "claim", said("the claim must not be empty")


def _observation(model: Model, reading: Observation) -> Wrong:
    indicator = model.indicators[reading.indicator]
    if reading.state and model.states[reading.state].condition != indicator.condition:
        yield "state", said("reads a state of another condition than its indicator watches")


def _claim(model: Model, claim: Claim) -> Wrong:
    for expectation in claim.expectations:
        if wrong := _expectation_problem(model, expectation):
            yield "expectations", wrong


def _commitment(_: Model, commitment: Commitment) -> Wrong:
    made, due, ended = commitment.made, commitment.due, commitment.ended
    if made and due and last_day(due) < first_day(made):
        yield "due", said("is due before it was made")
    if ended and commitment.outcome == "open":
        yield "ended", said("has ended, so its outcome must be kept or broken")
    if made and ended and last_day(ended) < first_day(made):
        yield "ended", said("ended before it was made")


def _passage(_: Model, passage: Passage) -> Wrong:
    locator = passage.locator
    if not locator or locator != locator.strip() or ";" in locator or not locator.isprintable():
        yield "locator", said("a locator must not be empty, nor contain a semicolon or a line break")
    if not _DIGEST.fullmatch(passage.digest):
        yield "digest", said("its digest must be 64 hexadecimal digits in small letters")
    try:
        read_shingles(passage.shingles)
    except ValueError:
        yield "shingles", said("its shingles are not written as they must be")


def _issue(model: Model, issue: Issue) -> Wrong:
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
    if issue.requirement is not None and (wrong := _requirement_problem(model, issue.requirement)):
        yield "requirement", wrong


def _requirement_problem(model: Model, expression: req.Requirement) -> str | None:
    if req.depth(expression) > req.MOST_DEPTH + 2:
        return said("its requirement is nested more than {most_depth} deep", most_depth=req.MOST_DEPTH)
    names = [literal.state for literal in req.literals(expression)]
    if len(names) > req.MOST_LITERALS:
        return said("its requirement has more than {most_literals} settings", most_literals=req.MOST_LITERALS)
    if any(state not in model.states for state in names):
        return said("its requirement names a state that is not there")
    return None if req.whole(expression) else said("its requirement has an AND, OR or AT LEAST without its parts")


def _evidence_link(model: Model, link: EvidenceLink) -> Wrong:
    kind = JUDGEMENTS[link.judgement]
    target = model.table(kind).get(link.target)
    if target is None:
        yield "target", said("speaks to {one} that is not there", one=one_of_kind(kind))
    elif link.judgement == "requirement" and getattr(target, "requirement", None) is None:
        yield (
            "target",
            said("speaks to a requirement that “{key}” does not have", key=getattr(target, "key", "")),
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


#: Kind of entity → its rules.
MEANING: Mapping[str, Callable[[Model, Any], Wrong]] = {
    "source": _source,
    "passage": _passage,
    "issue": _issue,
    "condition": _condition,
    "state": _state,
    "cross_impact": _cross_impact,
    "evidence": _evidence,
    "setting": _setting,
    "case_setting": _setting,
    "claim": _claim,
    "claim_setting": _setting,
    "evidence_link": _evidence_link,
    "observation": _observation,
    "commitment": _commitment,
}
