"""A requirement as people write it: on one line, or over several with what belongs together indented."""

from __future__ import annotations

from workbench.domain.model import Model
from workbench.domain.requirement import And, AtLeast, Not, Or, Requirement, wording

#: A longer requirement is written over several lines.
WIDTH = 90


def requirement_lines(model: Model, expression: Requirement) -> list[str]:
    """The lines of a requirement, by keys; joined by line breaks they read back as the same."""

    def name(state: str) -> tuple[str, str]:
        found = model.states[state]
        return model.conditions[found.condition].key, found.key

    def lines(part: Requirement, within: type | None, indent: int) -> list[str]:
        text = wording(part, name, within)
        if len(text) + indent <= WIDTH or not isinstance(part, And | Or | AtLeast):
            return [text]
        found: list[str] = []
        last = len(part.parts) - 1
        for place, inner in enumerate(part.parts):
            inside = None if isinstance(part, AtLeast) else type(part)
            block = lines(inner, inside, indent + 4)
            if isinstance(part, AtLeast):
                block[-1] += "," if place < last else ""
            elif place:
                block[0] = ("AND " if isinstance(part, And) else "OR ") + block[0]
            found += block
        if isinstance(part, AtLeast):
            return [f"AT LEAST {part.count} OF (", *("    " + line for line in found), ")"]
        if within is None:
            return found
        return ["(", *("    " + line for line in found), ")"]

    return lines(simplified(expression), None, 0)


def simplified(expression: Requirement) -> Requirement:
    """The expression without any AND or OR of a single part: text does not tell these from the part."""
    match expression:
        case Not(part):
            return Not(simplified(part))
        case AtLeast(count, parts):
            return AtLeast(count, tuple(simplified(part) for part in parts))
        case And(parts) | Or(parts) if len(parts) == 1:
            return simplified(parts[0])
        case And(parts) | Or(parts):
            return type(expression)(tuple(simplified(part) for part in parts))
        case _:
            return expression
