"""All of a workspace's content as one immutable value.

A `Model` holds one mapping from id to entity per kind. `Model.with_changes` gives the next value; what did not change
is shared. Look-ups that several rooms need (by key, states of a condition, settings of a scenario …) are worked out
once per value, on first use.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias, TypeVar

from workbench.domain import fields as f
from workbench.domain.actor import Actor, Stance
from workbench.domain.condition import Condition, State
from workbench.domain.dates import detail, last_day
from workbench.domain.effect import CrossImpact, Effect
from workbench.domain.evidence import Evidence, EvidenceLink, Weighing
from workbench.domain.identity import linked_id, new_id
from workbench.domain.issue import Group, Issue
from workbench.domain.language import in_words, marked, said
from workbench.domain.progress import Commitment, Indicator, Observation, Review
from workbench.domain.scenario import Case, CaseSetting, Claim, ClaimSetting, Scenario, Setting
from workbench.domain.source import Passage, Source
from workbench.domain.words import name_of_kind

Found = TypeVar("Found")

#: The quadrants by (cooperation high, competition high), with the names that answers use.
QUADRANTS = {
    (True, False): "partnership",
    (True, True): "cooperate_and_compete",
    (False, True): "rivalry",
    (False, False): "low_engagement",
}


@dataclass(frozen=True, slots=True)
class Workspace:
    """What holds for the whole workspace; threshold and points per effect in hundredths."""

    id: str = f.id_()
    title: str = f.title()
    summary: str = f.text()
    about: str = f.text()
    threshold: int = f.points(1, 1000, 500)
    points_per_effect: int = f.points(1, 10_000, 100)
    partnership: str = f.text(length=60, default=marked("Partnership"))
    cooperate_and_compete: str = f.text(length=60, default=marked("Cooperate and compete"))
    rivalry: str = f.text(length=60, default=marked("Rivalry"))
    low_engagement: str = f.text(length=60, default=marked("Low engagement"))

    def quadrant_title(self, quadrant: str) -> str:
        """The name people gave a quadrant; the one it has anyway is said in the language spoken."""
        return in_words(getattr(self, quadrant))


Entity: TypeAlias = (
    Workspace
    | Group
    | Actor
    | Source
    | Passage
    | Issue
    | Condition
    | State
    | Effect
    | CrossImpact
    | Stance
    | Evidence
    | EvidenceLink
    | Scenario
    | Setting
    | Case
    | CaseSetting
    | Claim
    | ClaimSetting
    | Indicator
    | Observation
    | Commitment
    | Review
    | Weighing
)

#: Every kind of entity, in an order in which each comes after what it refers to (conditions and states refer to each
#: other: a condition names its baseline state).
KINDS: dict[str, type[Entity]] = {
    "workspace": Workspace,
    "group": Group,
    "actor": Actor,
    "source": Source,
    "passage": Passage,
    "issue": Issue,
    "condition": Condition,
    "state": State,
    "effect": Effect,
    "cross_impact": CrossImpact,
    "stance": Stance,
    "evidence": Evidence,
    "scenario": Scenario,
    "setting": Setting,
    "case": Case,
    "case_setting": CaseSetting,
    "claim": Claim,
    "claim_setting": ClaimSetting,
    "evidence_link": EvidenceLink,
    "indicator": Indicator,
    "observation": Observation,
    "commitment": Commitment,
    "review": Review,
    "weighing": Weighing,
}

_KIND_OF: dict[type, str] = {entity: kind for kind, entity in KINDS.items()}
_PLURAL = {kind: "evidence" if kind == "evidence" else f"{kind}s" for kind in KINDS}


def kind_of(entity: Entity) -> str:
    """The kind an entity is of."""
    return _KIND_OF[type(entity)]


@dataclass(frozen=True, slots=True)
class RowChange:
    """One entity before and after; None where it was not there or is no more."""

    kind: str
    id: str
    before: Entity | None
    after: Entity | None

    def reversed(self) -> RowChange:
        """The change that takes this one back."""
        return RowChange(self.kind, self.id, self.after, self.before)


@dataclass(frozen=True)
class Model:
    """The content of a workspace. Mappings go from id to entity and are never changed in place."""

    workspaces: Mapping[str, Workspace] = field(default_factory=dict)
    groups: Mapping[str, Group] = field(default_factory=dict)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    passages: Mapping[str, Passage] = field(default_factory=dict)
    issues: Mapping[str, Issue] = field(default_factory=dict)
    conditions: Mapping[str, Condition] = field(default_factory=dict)
    states: Mapping[str, State] = field(default_factory=dict)
    effects: Mapping[str, Effect] = field(default_factory=dict)
    cross_impacts: Mapping[str, CrossImpact] = field(default_factory=dict)
    stances: Mapping[str, Stance] = field(default_factory=dict)
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    scenarios: Mapping[str, Scenario] = field(default_factory=dict)
    settings: Mapping[str, Setting] = field(default_factory=dict)
    cases: Mapping[str, Case] = field(default_factory=dict)
    case_settings: Mapping[str, CaseSetting] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    claim_settings: Mapping[str, ClaimSetting] = field(default_factory=dict)
    evidence_links: Mapping[str, EvidenceLink] = field(default_factory=dict)
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    observations: Mapping[str, Observation] = field(default_factory=dict)
    commitments: Mapping[str, Commitment] = field(default_factory=dict)
    reviews: Mapping[str, Review] = field(default_factory=dict)
    weighings: Mapping[str, Weighing] = field(default_factory=dict)

    @staticmethod
    def of(entities: Iterable[Entity]) -> Model:
        """The model that holds these entities."""
        tables: dict[str, dict[str, Any]] = defaultdict(dict)
        for entity in entities:
            tables[_PLURAL[kind_of(entity)]][entity.id] = entity
        return Model(**tables)

    @staticmethod
    def blank(title: str) -> Model:
        """A new workspace without content."""
        return Model.of([Workspace(new_id(), title)])

    def table(self, kind: str) -> Mapping[str, Entity]:
        """All entities of one kind by id."""
        found: Mapping[str, Entity] = getattr(self, _PLURAL[kind])
        return found

    def entities(self) -> Iterable[Entity]:
        """Every entity, kind by kind in the order of `KINDS`."""
        for kind in KINDS:
            yield from self.table(kind).values()

    def with_changes(self, changes: Iterable[RowChange]) -> Model:
        """The model after ``changes``; raises ``ValueError`` where one does not start from what is here."""
        tables: dict[str, dict[str, Any]] = {}
        touched: set[str] = set()
        for change in changes:
            touched.add(change.kind)
            plural = _PLURAL[change.kind]
            table = tables.get(plural)
            if table is None:
                table = tables[plural] = dict(getattr(self, plural))
            if table.get(change.id) != change.before:
                raise ValueError(
                    said(
                        "a change to the {kind} {id} starts from another value",
                        kind=name_of_kind(change.kind),
                        id=change.id,
                    )
                )
            if change.after is None:
                table.pop(change.id, None)
            else:
                table[change.id] = change.after
        after = dataclasses.replace(self, **tables)
        self._hand_on(after, touched)
        return after

    # ── look-ups, worked out once ────────────────────────────────────────────────────────────────────────────────

    def remembered(self, work_out: Callable[[Model], Found], *kinds: str) -> Found:
        """What ``work_out`` makes of this value: worked out once, kept as long as the value lives.

        ``kinds`` are all the kinds of entities that it looks at; the next value keeps the answer where none of them
        was touched. Without kinds it looks at everything.
        """
        known: dict[Any, Any] = self.__dict__.setdefault("_remembered", {})
        entry = known.get(work_out)
        if entry is None:
            entry = known[work_out] = (kinds, work_out(self))
        found: Found = entry[1]
        return found

    def reworked(self, work_out: Callable[[Model, Found | None], Found], *kinds: str) -> Found:
        """As `remembered`, for what takes long: where one of ``kinds`` was touched, ``work_out`` is given the last
        answer of the values before this one, to go on from; None where there is none.
        """
        known: dict[Any, Any] = self.__dict__.setdefault("_reworked", {})
        entry = known.get(work_out)
        if entry is None or not entry[2]:
            entry = known[work_out] = (kinds, work_out(self, None if entry is None else entry[1]), True)
        found: Found = entry[1]
        return found

    def _hand_on(self, after: Model, touched: set[str]) -> None:
        """Give the next value the answers that its changes cannot have touched; those of `reworked` as they are."""
        rework = list(self.__dict__.get("_reworked", {}).items())
        after.__dict__["_reworked"] = {
            work_out: (kinds, answer, current and touched.isdisjoint(kinds))
            for work_out, (kinds, answer, current) in rework
        }
        # Answers about earlier values are for the next one: held here, too, all of them would be held for ever.
        self.__dict__["_reworked"] = {work_out: entry for work_out, entry in rework if entry[2]}
        known: dict[Any, Any] = self.__dict__.get("_remembered", {})
        kept = {work_out: entry for work_out, entry in known.items() if entry[0] and touched.isdisjoint(entry[0])}
        ordered = {kind: rows for kind, rows in self._ordered.items() if kind not in touched}
        by_key = {kind: rows for kind, rows in self._by_key.items() if kind not in touched}
        after.__dict__["_remembered"] = kept
        after._ordered.update(ordered)
        after._by_key.update(by_key)

    @property
    def workspace(self) -> Workspace:
        """The one entity that holds for the whole workspace."""
        return next(iter(self.workspaces.values()))

    def ordered(self, kind: str) -> list[Any]:
        """The entities of one kind as people ordered them."""
        return self._ordered[kind]

    def grouped(self, kind: str) -> list[tuple[Group | None, list[Any]]]:
        """Issue areas or conditions under their groups, as people ordered both; last those in none. No empty groups."""
        groups: list[Group | None] = [group for group in self.ordered("group") if group.holds == kind]
        found: dict[str | None, list[Any]] = {group.id: [] for group in groups if group}
        found[None] = []
        for entity in self.ordered(kind):
            found[entity.group].append(entity)
        return [(group, own) for group in [*groups, None] if (own := found[group.id if group else None])]

    @cached_property
    def _ordered(self) -> dict[str, list[Any]]:
        return _Lazy(lambda kind: sorted(self.table(kind).values(), key=lambda e: (getattr(e, "rank", 0.0), e.id)))

    @cached_property
    def _by_key(self) -> dict[str, dict[str, Any]]:
        return _Lazy(lambda kind: {e.key: e for e in self.table(kind).values()})  # type: ignore[union-attr]

    def by_key(self, kind: str, key: str) -> Any | None:
        """The entity of a kind with exactly this key, or None. Not for states (see `states_of`)."""
        return self._by_key[kind].get(key)

    def states_of(self, condition: str) -> list[State]:
        """The states of a condition (by id), as people ordered them."""
        return self.remembered(_states_by_condition, "state").get(condition, [])

    def readings_of(self, indicator: str) -> list[Observation]:
        """The readings of an indicator (by id), the earliest first; of two that end on one day the more exact last."""
        return self.remembered(_readings_by_indicator, "observation").get(indicator, [])

    def settings_of(self, owner: str) -> Mapping[str, str | None]:
        """The own settings of a scenario, case or claim (by id): condition id → state id, None for unknown."""
        for kind, by_owner in _SETTINGS:
            if found := self.remembered(by_owner, kind).get(owner):
                return found
        return {}

    def lineage(self, scenario: str | None) -> list[str]:
        """A scenario's ids from its farthest ancestor to itself; empty for the baseline."""
        found: list[str] = []
        while scenario is not None and scenario not in found:
            found.append(scenario)
            parent = self.scenarios.get(scenario)
            scenario = parent.parent if parent else None
        return found[::-1]

    def links_to(self, judgement: str, target: str) -> list[EvidenceLink]:
        """The evidence for and against a judgement: its name in `JUDGEMENTS` and its id."""
        return self.links_by_target.get((judgement, target), [])

    @property
    def links_by_target(self) -> Mapping[tuple[str, str], list[EvidenceLink]]:
        """The evidence of every judgement that has some, by its name and its id."""
        return self.remembered(_links_by_target, "evidence_link")


def _set_by(kind: str, owner: str) -> tuple[str, Callable[[Model], dict[str, dict[str, str | None]]]]:
    def by_owner(model: Model) -> dict[str, dict[str, str | None]]:
        found: dict[str, dict[str, str | None]] = defaultdict(dict)
        for row in model.table(kind).values():
            found[getattr(row, owner)][row.condition] = row.state  # type: ignore[union-attr]
        return found

    return kind, by_owner


#: Kind of entity → whose settings they are. Each is remembered by itself: a choice in a scenario leaves cases alone.
_SETTINGS = (_set_by("setting", "scenario"), _set_by("case_setting", "case"), _set_by("claim_setting", "claim"))


def _readings_by_indicator(model: Model) -> dict[str, list[Observation]]:
    found: dict[str, list[Observation]] = defaultdict(list)
    for reading in sorted(model.observations.values(), key=lambda one: (last_day(one.date), detail(one.date), one.id)):
        found[reading.indicator].append(reading)
    return dict(found)


def _states_by_condition(model: Model) -> dict[str, list[State]]:
    found: dict[str, list[State]] = defaultdict(list)
    for state in model.ordered("state"):
        found[state.condition].append(state)
    return dict(found)


def _links_by_target(model: Model) -> dict[tuple[str, str], list[EvidenceLink]]:
    found: dict[tuple[str, str], list[EvidenceLink]] = defaultdict(list)
    for link in model.evidence_links.values():
        found[(link.judgement, link.target)].append(link)
    return dict(found)


class _Lazy(dict[str, Any]):
    """A dictionary that works a value out when it is first asked for."""

    def __init__(self, make: Any) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: str) -> Any:
        value = self[key] = self._make(key)
        return value


#: Kinds of which an entity has the id that follows from what it joins, with the fields that tell what.
JOINED: Mapping[str, tuple[str, ...]] = {
    "effect": ("state", "issue", "axis"),
    "cross_impact": ("source", "target"),
    "stance": ("actor", "issue"),
    "setting": ("scenario", "condition"),
    "case_setting": ("case", "condition"),
    "claim_setting": ("claim", "condition"),
    "evidence_link": ("evidence", "judgement", "target"),
    "observation": ("indicator", "date"),
    "weighing": ("evidence", "state"),
}


def fixed_id(entity: Entity) -> str | None:
    """The id that this entity must have because of what it joins; None for things people create."""
    kind = kind_of(entity)
    if (joined := JOINED.get(kind)) is None:
        return None
    return linked_id(kind, *(getattr(entity, name) for name in joined))


def linked(entity: Any) -> Any:
    """The entity with the id that follows from what it joins."""
    return dataclasses.replace(entity, id=fixed_id(entity))
