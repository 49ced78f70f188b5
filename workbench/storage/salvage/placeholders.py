"""Entities that stand in for lost ones, so that what was judged about those is not lost as well."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

from workbench.domain.actor import Actor
from workbench.domain.condition import Condition, State
from workbench.domain.evidence import Evidence
from workbench.domain.identity import linked_id, unused_key
from workbench.domain.issue import Group, Issue
from workbench.domain.language import in_words, marked, said
from workbench.domain.model import Entity, Workspace, kind_of
from workbench.domain.progress import Indicator
from workbench.domain.scenario import Case, Claim, Scenario
from workbench.domain.source import Passage, Source
from workbench.domain.validation import FEWEST_STATES
from workbench.domain.words import NAMES, name_of_kind
from workbench.storage.salvage.choice import At

_WHY = marked(
    "Not saved: other entries speak of it, but it could not be read any more. Put the right one in its place."
)
#: Above everything that people ordered, so that what was made up stands last.
_LAST = 1e9


class Placeholders:
    """What is made up for ``kept``: each entity by its kind and id, with a key that is free."""

    def __init__(self, kept: Mapping[At, Entity], workspace: str) -> None:
        self.made: dict[At, Entity] = {}
        self._kept = kept
        self._workspace = workspace
        self._counts: Counter[str] = Counter()
        self._keys: dict[str, set[str]] = defaultdict(set)
        for (kind, _), entity in kept.items():
            self._keys[_realm(kind, entity)].add(str(getattr(entity, "locator", getattr(entity, "key", ""))))

    def add_workspace(self) -> None:
        """The workspace itself, with a threshold above every ceiling."""
        ceilings = (entity.ceiling for entity in self._kept.values() if isinstance(entity, Issue))
        threshold = max(500, min(1000, max(ceilings, default=0) + 1))
        self._put(Workspace(self._workspace, said("Recovered workspace"), threshold=threshold))

    def add(self, kind: str, id_: str, within: str) -> None:
        """One lost entity; ``within`` is the condition of a state or what a group holds, empty where nobody knows."""
        if (kind, id_) in self.made:
            return
        if kind == "state":
            self._state(id_, within)
        elif kind == "passage":
            self._passage(id_)
        elif kind == "group":
            self._named(Group, kind, id_, holds=within)
        elif kind == "issue":
            self._named(Issue, kind, id_, summary=in_words(_WHY), ceiling=self._ceiling())
        elif kind == "evidence":
            title, key = self._name(kind, kind)
            self._put(Evidence(id_, key, f"{title}. {in_words(_WHY)}", rank=_LAST))
        elif kind == "indicator":
            self._indicator(id_, within)
        elif kind in _TITLED:
            self._named(_TITLED[kind], kind, id_, **{_TITLED_TEXT[kind]: in_words(_WHY)})

    def fill_conditions(self) -> None:
        """For every condition that has too few states, as many as it needs."""
        states: Counter[str] = Counter()
        conditions: list[str] = []
        for entity in [*self._kept.values(), *self.made.values()]:
            if isinstance(entity, State):
                states[entity.condition] += 1
            elif isinstance(entity, Condition):
                conditions.append(entity.id)
        for condition in sorted(conditions):
            for number in range(states[condition], FEWEST_STATES):
                self._state(linked_id("lost state", condition, str(number)), condition)

    def _put(self, entity: Entity) -> None:
        self.made[(kind_of(entity), entity.id)] = entity

    def _name(self, kind: str, realm: str) -> tuple[str, str]:
        """The next title and key of a kind; keys are taken within ``realm``."""
        self._counts[kind] += 1
        number = self._counts[kind]
        key = unused_key(f"lost-{NAMES[kind].replace(' ', '-')}-{number}", self._keys[realm])
        self._keys[realm].add(key)
        return said("Lost {kind} {number}", kind=name_of_kind(kind), number=number), key

    def _named(self, entity: Any, kind: str, id_: str, **more: Any) -> None:
        realm = f"group {more['holds']}" if kind == "group" else kind
        title, key = self._name(kind, realm)
        self._put(entity(id_, key, title, rank=_LAST, **more))

    def _state(self, id_: str, condition: str) -> None:
        condition = condition or linked_id("lost condition", id_)
        if ("condition", condition) not in self._kept:
            self.add("condition", condition, "")
        title, key = self._name("state", f"state {condition}")
        self._put(State(id_, condition, key, title, rank=_LAST))

    def _indicator(self, id_: str, condition: str) -> None:
        condition = condition or linked_id("lost condition", id_)
        if ("condition", condition) not in self._kept:
            self.add("condition", condition, "")
        self._named(Indicator, "indicator", id_, condition=condition, summary=in_words(_WHY))

    def _passage(self, id_: str) -> None:
        sources = [source for kind, source in self._kept if kind == "source"]
        source = sources[0] if len(sources) == 1 else linked_id("lost source", self._workspace)
        if ("source", source) not in self._kept:
            self.add("source", source, "")
        _, locator = self._name("passage", f"passage {source}")
        self._put(Passage(id_, source, locator, summary=in_words(_WHY), rank=_LAST))

    def _ceiling(self) -> int:
        workspaces = [entity for entity in self._kept.values() if isinstance(entity, Workspace)]
        return min([300, *(workspace.threshold - 1 for workspace in workspaces)])


_TITLED: Mapping[str, type[Entity]] = {
    "actor": Actor,
    "source": Source,
    "condition": Condition,
    "scenario": Scenario,
    "case": Case,
    "claim": Claim,
}
_TITLED_TEXT: Mapping[str, str] = {**dict.fromkeys(_TITLED, "summary"), "source": "note", "claim": "why"}


def _realm(kind: str, entity: Entity) -> str:
    """Within what the keys of a kind must differ."""
    match entity:
        case State(condition=owner) | Passage(source=owner):
            return f"{kind} {owner}"
        case Group(holds=held):
            return f"{kind} {held}"
        case _:
            return kind
