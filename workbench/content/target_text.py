"""Targets and outcomes as people write them: ``cooperation>=6 and competition<=4``, ``quadrant=partnership``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.content.names import find_quadrant, quadrant_names
from workbench.domain.effect import AXES
from workbench.domain.model import QUADRANTS, Model
from workbench.domain.naming import check_length, find, unquoted
from workbench.domain.points import hundredths
from workbench.engine.choices import Outcome
from workbench.engine.evaluation import TOP, Span
from workbench.engine.targets import Target, quadrant_target

_AND = re.compile(r"\s+and\s+|\s*,\s*", re.IGNORECASE)
_BOUND = re.compile(
    r"(?P<axis>cooperation|competition)\s*(?P<sign><=|>=|≤|≥|==?|<|>)\s*(?P<number>[^\s<>=≤≥]\S*)", re.IGNORECASE
)
_QUADRANT = re.compile(r"(?:quadrant\s*=\s*|in\s+)(?P<name>\S.*)", re.IGNORECASE | re.DOTALL)
#: Where the target of an outcome begins, behind the issue area.
_BEGINS = re.compile(r"(?:^|[\s:])(?=(?:cooperation|competition)\s*(?:[<>≤≥=]|$)|quadrant\s*=|in\s)", re.IGNORECASE)
TARGETS = "cooperation>=6, competition<=4, both joined by “and”, or quadrant=partnership"
OUTCOMES = (
    "an issue area's cooperation or competition (“river cooperation”), whether it reaches a target (“river "
    "quadrant=partnership”, “river cooperation>=6”), or a quadrant for the number of issue areas in it (“partnership”)"
)


def target(model: Model, text: str, possible: bool = False) -> Target:
    """The target that a text names; raises ``ValueError`` with a sentence."""
    check_length(text)
    spans: list[Span | None] = [None, None]
    for part in _AND.split(text.strip()):
        for axis, span in enumerate(_spans(model, part.strip())):
            if span is not None:
                before = spans[axis]
                spans[axis] = span if before is None else (max(before[0], span[0]), min(before[1], span[1]))
    return Target(spans[0], spans[1], possible)


def _spans(model: Model, part: str) -> tuple[Span | None, Span | None]:
    if found := _BOUND.fullmatch(part):
        span = _span(found["sign"], found["number"])
        return (span, None) if found["axis"].lower() == AXES[0] else (None, span)
    if found := _QUADRANT.fullmatch(part):
        name = quadrant(model, found["name"])
        whole = quadrant_target(model, name)
        return whole.cooperation, whole.competition
    raise ValueError(f"“{part[:60]}” is no target; write {TARGETS}")


def _span(sign: str, number: str) -> Span:
    """From where to where, in units. Positions are whole units, so “more than” begins one unit further on."""
    value = 2 * hundredths(number)
    if not 0 <= value <= TOP:
        raise ValueError(f"“{number}” is not from 0 to 10")
    match sign:
        case ">=" | "≥":
            return value, TOP
        case "<=" | "≤":
            return 0, value
        case ">":
            return value + 1, TOP
        case "<":
            return 0, value - 1
        case _:
            return value, value


def quadrant(model: Model, name: str) -> str:
    """The quadrant by its key or by what the workspace calls it; raises ``ValueError`` with a sentence."""
    found = find_quadrant(quadrant_names(model.workspace), name)
    if found is None:
        known = ", ".join(value.replace("_", "-") for value in QUADRANTS.values())
        raise ValueError(f"there is no quadrant “{unquoted(name)[:60]}”; there are {known}")
    return found


def outcome(model: Model, text: str) -> Outcome:
    """The outcome that a text names; raises ``ValueError`` with a sentence."""
    check_length(text)
    text = text.strip()
    counted = _QUADRANT.fullmatch(text)
    name = find_quadrant(quadrant_names(model.workspace), counted["name"] if counted else text)
    if name is not None:
        return Outcome(
            tuple(i.id for i in sorted(model.issues.values(), key=lambda i: i.key)), quadrant_target(model, name)
        )
    problem: ValueError | None = None
    for issue_name, rest in _divided(text):
        try:
            issue = find(model, "issue", issue_name)
        except ValueError as error:
            problem = problem or error
            continue
        for axis, title in enumerate(AXES):
            if rest.lower() in (title, "") and (rest or axis == 0):
                return Outcome((issue.id,), None, axis, fewer=axis == 1)
        return Outcome((issue.id,), target(model, rest))
    raise ValueError(f"“{text[:60]}” is no outcome ({problem}); write {OUTCOMES}")


def _divided(text: str) -> Iterator[tuple[str, str]]:
    """Issue area and what is said of it, in every way the text can be divided: names may hold anything."""
    yield text, ""
    for found in _BEGINS.finditer(text):
        name = text[: found.start()].strip().rstrip(":").strip()
        if name:
            yield name, text[found.end() :].strip()
