"""What each entity speaks of, wherever in it that stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from workbench.domain import fields as f
from workbench.domain.condition import Condition
from workbench.domain.evidence import JUDGEMENTS, EvidenceLink
from workbench.domain.issue import Issue
from workbench.domain.model import Entity, kind_of
from workbench.domain.requirement import literals
from workbench.domain.scenario import CaseSetting, Claim, ClaimSetting, Setting


class Reference(NamedTuple):
    """That something must be there: its kind and id, and what it must hang in where the one who speaks of it says so
    (a state's condition, what a group holds).
    """

    kind: str
    id: str
    within: str = ""


def references(entity: Entity) -> Iterator[Reference]:
    """Everything an entity speaks of."""
    for name, spec in f.specs(type(entity)).items():
        value = getattr(entity, name)
        if spec.form == "ref" and value is not None:
            yield Reference(spec.of, value, _within(entity, spec.of))
        elif spec.form == "refs":
            yield from (Reference(spec.of, one) for one in value)
    match entity:
        case Issue(requirement=expression) if expression is not None:
            yield from (Reference("state", literal.state) for literal in literals(expression))
        case Claim(expectations=expectations):
            for expected in expectations:
                if expected.form == "state":
                    yield Reference("condition", expected.subject)
                    yield Reference("state", expected.value, expected.subject)
                else:
                    yield Reference("issue", expected.subject)
        case EvidenceLink(judgement=judgement, target=target):
            yield Reference(JUDGEMENTS[judgement], target)


def _within(entity: Entity, kind: str) -> str:
    match entity:
        case Condition(id=condition) if kind == "state":
            return condition
        case Setting(condition=condition) | CaseSetting(condition=condition) | ClaimSetting(condition=condition):
            return condition if kind == "state" else ""
        case _:
            return kind_of(entity) if kind == "group" else ""
