"""Finding things by what people call them: a key or a title, without regard to case."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from typing import Any

from workbench.domain.condition import Condition, State
from workbench.domain.identity import UNKNOWN
from workbench.domain.language import said
from workbench.domain.model import Model
from workbench.domain.words import name_of_kind

#: The name of the scenario that is none.
BASELINE = "baseline"
#: The longest phrase (two settings by title, with room to spare), in characters.
MOST_IN_PHRASE = 2_000
_SIGNS = "!<>?~="


def is_baseline(name: str) -> bool:
    """Whether a name means no scenario."""
    return unquoted(name).casefold() == BASELINE


def unquoted(name: str) -> str:
    """A name without space around it and without the double quotes it may stand in."""
    name = name.strip()
    if len(name) > 1 and name[0] == name[-1] == '"':
        return name[1:-1].strip()
    return name


def key_of_text(text: str) -> str:
    """A state's text as its key may be written: in small letters, joined by hyphens. Signs stay what they are."""
    return "-".join(text.casefold().split())


def stray_sign(name: str) -> str:
    """What to say of a name with a sign of comparison at an end (``quota !`` of ``quota != agreed``), or nothing."""
    if name and (name[0] in _SIGNS or name[-1] in _SIGNS):
        return said("; write “=” once and no other sign: a = b, in a requirement also NOT a = b")
    return ""


def check_length(phrase: str) -> None:
    """Raises ``ValueError`` for what is too long to be a phrase: trying all its readings would take for ever."""
    if len(phrase) > MOST_IN_PHRASE:
        raise ValueError(
            said(
                "“{phrase}…” is too long: at most {most_in_phrase:,} characters fit here",
                phrase=phrase[:40],
                most_in_phrase=MOST_IN_PHRASE,
            )
        )


def split_setting(text: str) -> tuple[str, str]:
    """Both names in ``condition = state``, where a name in double quotes may contain anything else.

    Raises ``ValueError`` with a sentence.
    """
    check_length(text)
    start = text.find('"', text.find('"') + 1) if text.lstrip().startswith('"') else 0
    equals = text.find("=", max(start, 0))
    name, state = text[:equals].strip(), text[equals + 1 :].strip()
    if equals < 0 or not name or not state:
        raise ValueError(said("“{what}” is no setting; write condition = state", what=text.strip()[:80]))
    return name, state


def _pick(entities: list[Any], name: str, what: str) -> Any:
    wanted = unquoted(name)
    folded = wanted.casefold()
    tests: list[Callable[[Any], bool]] = [
        lambda e: e.key == wanted,
        lambda e: e.key.casefold() == folded,
        lambda e: e.title.casefold() == folded,
    ]
    for test in tests:
        found = [e for e in entities if test(e)]
        if len(found) == 1:
            return found[0]
        if found:
            keys = ", ".join(sorted(e.key for e in found)[:5])
            raise ValueError(
                said("“{wanted}” could be several {what}s: {keys}", wanted=wanted[:60], what=what, keys=keys)
            )
    near = difflib.get_close_matches(folded, [e.key.casefold() for e in entities], 1)
    hint = stray_sign(wanted) or (said(" (did you mean “{near}”?)", near=near[0]) if near else "")
    raise ValueError(said("there is no {what} “{wanted}”{hint}", what=what, wanted=wanted[:60], hint=hint))


def find(model: Model, kind: str, name: str) -> Any:
    """The entity of a kind that has this key or title; raises ``ValueError`` with a sentence if none or several do."""
    return _pick(model.ordered(kind), name, name_of_kind(kind))


def find_state(model: Model, condition: Condition, name: str) -> State | None:
    """The state of a condition by key or title; None for ``unknown``. Raises ``ValueError`` with a sentence."""
    wanted = unquoted(name)
    if wanted.casefold() == UNKNOWN:
        return None
    states = model.states_of(condition.id)
    for form in (wanted, key_of_text(wanted)):
        try:
            found: State = _pick(states, form, "state")
            return found
        except ValueError:
            continue
    known = ", ".join(state.key for state in states)
    raise ValueError(
        said(
            "“{condition}” has no state “{wanted}”; its states are {known} and unknown{stray_sign}",
            condition=condition.key,
            wanted=wanted[:60],
            known=known,
            stray_sign=stray_sign(wanted),
        )
    )


def find_setting(model: Model, text: str) -> tuple[str, str | None]:
    """What ``condition = state`` names: the condition's id and the state's, None for unknown."""
    name, state = split_setting(text)
    condition: Condition = find(model, "condition", name)
    found = find_state(model, condition, state)
    return condition.id, found.id if found else None
