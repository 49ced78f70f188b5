"""Finding things by what people call them: a key or a title, without regard to case."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from typing import Any

from workbench.domain.condition import Condition, State
from workbench.domain.identity import UNKNOWN, slug
from workbench.domain.model import Model, name_of_kind


def _pick(entities: list[Any], name: str, what: str) -> Any:
    wanted = name.strip()
    folded = wanted.casefold()
    tests: list[Callable[[Any], bool]] = [
        lambda e: e.key == wanted,
        lambda e: e.key.casefold() == folded,
        lambda e: e.title.casefold() == folded,
        lambda e: slug(e.title) == slug(wanted) or e.key == slug(wanted),
    ]
    for test in tests:
        found = [e for e in entities if test(e)]
        if len(found) == 1:
            return found[0]
        if found:
            keys = ", ".join(sorted(e.key for e in found)[:5])
            raise ValueError(f"“{wanted[:60]}” could be several {what}s: {keys}")
    near = difflib.get_close_matches(folded, [e.key.casefold() for e in entities], 1)
    hint = f" (did you mean “{near[0]}”?)" if near else ""
    raise ValueError(f"there is no {what} “{wanted[:60]}”{hint}")


def find(model: Model, kind: str, name: str) -> Any:
    """The entity of a kind that has this key or title; raises ``ValueError`` with a sentence if none or several do."""
    return _pick(model.ordered(kind), name, name_of_kind(kind))


def find_state(model: Model, condition: Condition, name: str) -> State | None:
    """The state of a condition by key or title; None for ``unknown``. Raises ``ValueError`` with a sentence."""
    if name.strip().casefold() == UNKNOWN:
        return None
    states = model.states_of(condition.id)
    try:
        found: State = _pick(states, name, "state")
        return found
    except ValueError:
        known = ", ".join(state.key for state in states)
        raise ValueError(
            f"“{condition.key}” has no state “{name.strip()[:60]}”; its states are {known} and unknown"
        ) from None


def find_setting(model: Model, text: str) -> tuple[str, str | None]:
    """What ``condition = state`` names: the condition's id and the state's, None for unknown."""
    name, equals, state = text.partition("=")
    if not equals or not name.strip() or not state.strip():
        raise ValueError(f"“{text.strip()[:80]}” is no setting; write condition = state")
    condition: Condition = find(model, "condition", name)
    found = find_state(model, condition, state)
    return condition.id, found.id if found else None
