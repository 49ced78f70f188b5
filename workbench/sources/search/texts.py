"""What is searched: the texts of a model, thing by thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from workbench.domain.model import Model

#: Kind → its fields that are searched, and how many times a word in it counts: what a thing is called before what is
#: said about it. The titles of its states are read as a field of a condition.
SEARCHED: dict[str, dict[str, int]] = {
    "passage": {"text": 1, "summary": 1, "section": 1, "locator": 1},
    "evidence": {"claim": 2, "note": 1},
    "issue": {"title": 3, "summary": 1, "why": 1, "requirement_why": 1},
    "condition": {"title": 3, "states": 2, "summary": 1, "why": 1},
    "source": {"title": 3, "author": 2, "note": 1},
    "actor": {"title": 3, "summary": 1, "why": 1},
    "scenario": {"title": 3, "summary": 1},
    "case": {"title": 3, "summary": 1, "why": 1},
    "claim": {"title": 3, "why": 1},
    "indicator": {"title": 3, "summary": 1},
    "commitment": {"title": 3, "why": 1},
    "review": {"title": 3, "findings": 1},
    "effect": {"why": 1},
    "cross_impact": {"why": 1},
    "stance": {"why": 1},
}
#: Their order is their number in an index.
KIND_NAMES = tuple(SEARCHED)

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Text:
    """What is searched of one thing; ``key`` is its kind and id, ``fields`` each text with what its words count."""

    key: Key
    fields: tuple[tuple[str, int], ...]

    @property
    def digest(self) -> int:
        """A number of 64 bits that is another when the text is."""
        whole = blake2b(digest_size=8)
        for text, weight in self.fields:
            whole.update(b"%d %d " % (weight, len(text)))
            whole.update(text.encode("utf-8", "surrogatepass"))
        return int.from_bytes(whole.digest(), "big")


def field_text(model: Model, kind: str, entity: Any, field: str) -> str:
    """What one field of a thing says to a search."""
    if kind == "condition" and field == "states":
        return " · ".join(state.title for state in model.states_of(entity.id))
    return str(getattr(entity, field, ""))


def text_of(model: Model, key: Key) -> Text | None:
    """What is searched of a thing; None where it is not there or says nothing."""
    kind, id_ = key
    entity = model.table(kind).get(id_)
    if entity is None:
        return None
    fields = ((field_text(model, kind, entity, field), weight) for field, weight in SEARCHED[kind].items())
    found = tuple((text, weight) for text, weight in fields if text)
    return Text(key, found) if found else None


def all_texts(model: Model) -> Iterator[Text]:
    """Everything that is searched."""
    for kind in SEARCHED:
        for id_ in model.table(kind):
            found = text_of(model, (kind, id_))
            if found is not None:
                yield found


def concerned(model: Model, touched: Iterable[Key]) -> set[Key]:
    """The things whose texts changes of these entities (kind, id) can have made others."""
    touched = list(touched)
    found = {key for key in touched if key[0] in SEARCHED}
    for id_ in (id_ for kind, id_ in touched if kind == "state"):
        state = model.states.get(id_)  # of one that is gone, nobody knows any more whose it was
        conditions = model.conditions if state is None else [state.condition]
        found.update(("condition", condition) for condition in conditions)
    return found
