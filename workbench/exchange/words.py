"""How things are called where people read: passages, terms of a move."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.domain.language import said
from workbench.domain.model import Model
from workbench.engine.explanation import AxisExplanation


def locators(model: Model, passages: Iterable[str]) -> list[str]:
    """Where passages (ids) are: ``2.4`` in the first source, ``minutes:2.4`` in others."""
    first = next((source.id for source in model.ordered("source")), None)
    found = []
    for id_ in passages:
        passage = model.passages[id_]
        prefix = "" if passage.source == first else f"{model.sources[passage.source].key}:"
        found.append(prefix + passage.locator)
    return found


def clamp_words(model: Model, issue: str, axis: AxisExplanation) -> str:
    """What the clamp term of a move is: the floor of competition, or an end of the scale."""
    if axis.clamp > 0 and axis.axis == "competition" and model.issues[issue].floor:
        return said("floor: some rivalry stays")
    return said("end of the scale")
