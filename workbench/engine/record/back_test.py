"""The back-test: what happened in the cases, against the requirements of their issue areas (method 6).

A case's own settings, and nothing else, are put through each of its issue areas' requirements; what the case does not
say is not known. Met, the requirement expects cooperation; blocked, that it failed; open, it expects nothing, and an
issue area without a requirement neither: both are counted by themselves. A requirement says what cooperation cannot do
without. So a blocked one where they cooperated is refuted, while a met one where they failed lacks something.
"""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.language import said
from workbench.domain.model import Model
from workbench.engine.requirements import Status, status

COOPERATED, FAILED = "cooperated", "failed"


@dataclass(frozen=True, slots=True)
class Tried:
    """One issue area (id) of one case (id). ``expected`` and ``agrees``: None where the requirement leaves it open."""

    case: str
    issue: str
    requirement: Status
    expected: str | None
    observed: str
    agrees: bool | None


def back_test(model: Model) -> tuple[Tried, ...]:
    """Every issue area of every case, by keys."""
    found = []
    for case in sorted(model.cases.values(), key=lambda case: case.key):
        states: dict[str, str | None] = {**dict.fromkeys(model.conditions), **model.settings_of(case.id)}
        for issue in sorted((model.issues[i] for i in case.issues), key=lambda issue: issue.key):
            requirement = status(model, issue.requirement, states)
            expected = {"met": COOPERATED, "blocked": FAILED}.get(requirement)
            agrees = None if expected is None else expected == case.outcome
            found.append(Tried(case.id, issue.id, requirement, expected, case.outcome, agrees))
    return tuple(found)


def what_happened(tried: Tried) -> str:
    """What happened in the case, and what the requirement made of it, in words."""
    cooperated = tried.observed == COOPERATED
    match tried.requirement:
        case "none":
            return (
                said("cooperated; there is no requirement") if cooperated else said("failed; there is no requirement")
            )
        case "open" if cooperated:
            return said("cooperated; what the case says leaves the requirement open")
        case "open":
            return said("failed; what the case says leaves the requirement open")
        case "met" if cooperated:
            return said("cooperated, as the requirement was met")
        case "met":
            return said("failed, although the requirement was met: something else was lacking")
        case _ if cooperated:
            return said("cooperated, although the requirement was blocked: it asks too much")
        case _:
            return said("failed, as the requirement was blocked")
