"""Keys that no catalogue can have although a workspace may: a catalogue is read by names in any case."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbench.domain.model import KINDS, Model
from workbench.domain.naming import BASELINE, is_baseline
from workbench.domain.words import name_of_kind


def key_problems(model: Model) -> Iterator[tuple[str, str]]:
    """The id of every entity whose key cannot stand in a catalogue, and a sentence."""
    for kind, entity in KINDS.items():
        if "key" not in entity.__dataclass_fields__:
            continue
        what, first = name_of_kind(kind), dict[tuple[str, str], str]()
        things: list[Any] = list(model.table(kind).values())
        for thing in things:
            within = thing.condition if kind == "state" else thing.holds if kind == "group" else ""
            earlier = first.setdefault((within, thing.key.casefold()), thing.key)
            if earlier != thing.key:
                yield thing.id, f"{what} “{thing.key}”: its key differs from “{earlier}” in nothing but case"
            if kind == "scenario" and is_baseline(thing.key):
                yield thing.id, f"{what} “{thing.key}”: “{BASELINE}” means no scenario; give this one another key"
