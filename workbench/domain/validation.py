"""The rules every workspace keeps, whoever wrote it: a person, a catalogue, another program, a stranger's file.

`problems` checks a whole model, `first_problems` until a few are found, `problems_after` only what a few changes can
have touched. All give `Problem`s: the entity, the field, and what is wrong as the end of a sentence. Nothing here
repairs anything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter
from typing import Any

from workbench.domain import fields as f
from workbench.domain import requirement as req
from workbench.domain.evidence import JUDGEMENTS
from workbench.domain.forms import form_problem, one_of_kind
from workbench.domain.identity import linked_id
from workbench.domain.language import said
from workbench.domain.meaning import MEANING
from workbench.domain.model import JOINED, KINDS, Entity, Model, RowChange, fixed_id, kind_of
from workbench.domain.soundness import all_sound
from workbench.domain.words import name_of_field, name_of_kind

#: States of one condition: fewest and most.
FEWEST_STATES, MOST_STATES = 2, 20
#: Kinds that something else may name, so that deleting one can leave a gap elsewhere.
_REFERRED_TO = {spec.of for entity in KINDS.values() for spec in f.specs(entity).values() if spec.of} | set(
    JUDGEMENTS.values()
)
_KEYED_WITHIN = {"state": "condition", "group": "holds", "passage": "source"}
#: So many entities are looked at together: where one of them is wrong, no more than these are looked at by themselves.
_TOGETHER = 500


@dataclass(frozen=True, slots=True)
class Problem:
    """A broken rule: which entity, which field, and what is wrong as the end of a sentence."""

    kind: str
    id: str
    field: str
    message: str
    name: str = ""

    def __str__(self) -> str:
        return said(
            "{kind} “{name}”: {problem}", kind=name_of_kind(self.kind), name=self.name or self.id, problem=self.message
        )


def naming(model: Model, entity: Any) -> str:
    """How to call an entity in a sentence: its key, or the keys of what it joins."""
    if hasattr(entity, "key"):
        return str(entity.key)
    if hasattr(entity, "title"):
        return str(entity.title)
    parts = []
    for name, spec in f.specs(type(entity)).items():
        if spec.form == "date":
            parts.append(str(getattr(entity, name)))
        if spec.form == "ref" and (value := getattr(entity, name)) is not None:
            parts.append(getattr(model.table(spec.of).get(value), "key", value))
    return " · ".join(parts)


def problems(model: Model) -> list[Problem]:
    """Every broken rule of a whole model, in the order of `KINDS`."""
    return list(_every_problem(model))


def first_problems(model: Model, most: int) -> list[Problem]:
    """The first ``most`` of `problems`: in a file that breaks a rule ten thousand times, nobody needs them all."""
    return list(islice(_every_problem(model), most))


def _every_problem(model: Model) -> Iterator[Problem]:
    if len(model.workspaces) != 1:
        count = len(model.workspaces)
        yield Problem("workspace", "", "id", said("there must be one workspace, not {count}", count=count))
    for kind in KINDS:
        entities = iter(model.table(kind).values())
        while together := list(islice(entities, _TOGETHER)):
            yield from _problems_together(model, kind, together)
    for kind in KINDS:
        yield from _repeated_keys(model, kind)
    for condition in model.conditions.values():
        yield from _state_count(model, condition.id)
    yield from _scenario_cycles(model, model.scenarios)


def problems_after(model: Model, changes: Iterable[RowChange]) -> list[Problem]:
    """Every broken rule of ``model`` that ``changes``, which led to it, can have brought about."""
    changes = list(changes)
    if any(change.kind == "workspace" for change in changes):
        return problems(model)
    found: list[Problem] = []
    looked_at = [change.after for change in changes if change.after is not None]
    for entity in (*looked_at, *_naming(model, list(filter(_reaches_far, changes)), {one.id for one in looked_at})):
        found.extend(_entity_problems(model, entity))
    touched = {change.kind for change in changes}
    for kind in touched:
        found.extend(_repeated_keys(model, kind))
    owners = {change.id for change in changes if change.kind == "condition"}
    for change in changes:
        if change.kind == "state":
            owners |= {str(getattr(row, "condition", "")) for row in (change.before, change.after)}
    for owner in owners & set(model.conditions):
        found.extend(_state_count(model, owner))
    if "scenario" in touched:
        found.extend(_scenario_cycles(model, [c.id for c in changes if c.kind == "scenario"]))
    return found


def _reaches_far(change: RowChange) -> bool:
    """Whether a change can break a rule elsewhere than in its own row."""
    before: Any = change.before
    after: Any = change.after
    if after is None:
        return change.kind in _REFERRED_TO
    if before is None:
        return False
    match change.kind:
        case "state":
            return bool(before.condition != after.condition)
        case "group":
            return bool(before.holds != after.holds)
        case "indicator":
            return bool(before.condition != after.condition)
        case "issue":
            return before.requirement is not None and after.requirement is None
    return False


def _naming(model: Model, far: list[RowChange], but: set[str]) -> Iterator[Entity]:
    """The entities (but some, by their ids) that name one of those changed: the rules of no other read of it."""
    ids: dict[str, set[str]] = {}
    for change in far:
        ids.setdefault(change.kind, set()).add(change.id)
    for kind, entity_class in KINDS.items() if ids else ():
        found: dict[str, Entity] = {}
        for name, spec in f.specs(entity_class).items():
            if name == "id" or not (wanted := _named_by(spec, ids)):
                continue
            named, names = attrgetter(name), _naming_any(spec, wanted)
            found.update((one.id, one) for one in model.table(kind).values() if names(named(one)))
        yield from (one for id_, one in found.items() if id_ not in but)


def _named_by(spec: f.Spec, ids: Mapping[str, set[str]]) -> set[str]:
    """Which of some ids (by kind) a field can name."""
    match spec.form:
        case "ref" | "refs":
            return ids.get(spec.of, set())
        case "requirement":
            return ids.get("state", set())
        case "expectations":
            return set().union(*(ids.get(kind, ()) for kind in ("issue", "condition", "state")))
        case "id":  # what a link speaks to
            return set().union(*ids.values())
        case _:
            return set()


def _naming_any(spec: f.Spec, wanted: set[str]) -> Callable[[Any], bool]:
    """Tells whether the value of a field names one of those wanted."""
    match spec.form:
        case "refs":
            return lambda value: not wanted.isdisjoint(value)
        case "requirement":
            return lambda value: value is not None and any(one.state in wanted for one in req.literals(value))
        case "expectations":
            return lambda value: any(one.subject in wanted or one.value in wanted for one in value)
        case _:
            return wanted.__contains__


# ── one entity ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _problems_together(model: Model, kind: str, entities: list[Entity]) -> Iterator[Problem]:
    """As `_entity_problems` of each, quicker where the forms of all are sound, as they nearly always are."""
    if not all_sound(model, entities):
        for entity in entities:
            yield from _entity_problems(model, entity)
    elif not _ids_follow(kind, entities):
        for entity in entities:
            for field, message in _beyond_forms(model, entity):
                yield Problem(kind, entity.id, field, message, naming(model, entity))
    elif (rules := MEANING.get(kind)) is not None:
        for entity in entities:
            for field, message in rules(model, entity):
                yield Problem(kind, entity.id, field, message, naming(model, entity))


def _ids_follow(kind: str, entities: list[Entity]) -> bool:
    """Whether the ids of entities of one kind follow from what they join, where they have to."""
    if (names := JOINED.get(kind)) is None:
        return True
    joined = attrgetter("id", *names)
    return all(linked_id(kind, *parts) == id_ for id_, *parts in map(joined, entities))


def _entity_problems(model: Model, entity: Entity) -> Iterator[Problem]:
    for field, message in _wrong_with(model, entity):
        yield Problem(kind_of(entity), entity.id, field, message, naming(model, entity))


def _wrong_with(model: Model, entity: Entity) -> Iterator[tuple[str, str]]:
    sound = True
    for field, spec in f.specs(type(entity)).items():
        value = getattr(entity, field)
        wrong = form_problem(spec, value)
        if wrong is None and spec.form in ("ref", "refs"):
            wrong = _missing(model, spec, value)
        if wrong is not None:
            sound = False
            bare = spec.form in ("id", "key", "rank")
            yield field, wrong if bare else said("{field} {problem}", field=name_of_field(field), problem=wrong)
    if sound:
        yield from _beyond_forms(model, entity)


def _beyond_forms(model: Model, entity: Entity) -> Iterator[tuple[str, str]]:
    """What is wrong with an entity each of whose fields is sound by itself."""
    if (needed := fixed_id(entity)) is not None and needed != entity.id:
        yield "id", said("has an id that does not follow from what it joins")
    if (rules := MEANING.get(kind_of(entity))) is not None:
        yield from rules(model, entity)


def _missing(model: Model, spec: f.Spec, value: Any) -> str | None:
    table = model.table(spec.of)
    wanted = [] if value is None else [value] if spec.form == "ref" else value
    if all(v in table for v in wanted):
        return None
    return said("names {one} that is not there", one=one_of_kind(spec.of))


# ── across entities ───────────────────────────────────────────────────────────────────────────────────────────────────


def _repeated_keys(model: Model, kind: str) -> Iterator[Problem]:
    field = "locator" if kind == "passage" else "key"
    if field not in f.specs(KINDS[kind]):
        return
    within = _KEYED_WITHIN.get(kind)
    entities: list[Any] = list(model.table(kind).values())
    names = [(getattr(e, within) if within else "", getattr(e, field)) for e in entities]
    counted = Counter(names)
    if len(counted) == len(entities):
        return
    twice = said("its locator is used twice") if field == "locator" else said("its key is used twice")
    for entity, name in zip(entities, names, strict=True):
        if counted[name] > 1:
            yield Problem(kind, entity.id, field, twice, name[1])


def _state_count(model: Model, condition: str) -> Iterator[Problem]:
    count = len(model.states_of(condition))
    if not FEWEST_STATES <= count <= MOST_STATES:
        message = said(
            "a condition has {fewest_states} to {most_states} states, not {count}",
            fewest_states=FEWEST_STATES,
            most_states=MOST_STATES,
            count=count,
        )
        yield Problem("condition", condition, "states", message, model.conditions[condition].key)


def _scenario_cycles(model: Model, scenarios: Iterable[str]) -> Iterator[Problem]:
    done: set[str] = set()
    for start in scenarios:
        trail: dict[str, None] = {}
        here: str | None = start
        while here is not None and here in model.scenarios and here not in done and here not in trail:
            trail[here] = None
            here = model.scenarios[here].parent
        done.update(trail)
        circle = list(trail)[list(trail).index(here) :] if here in trail else []
        for scenario in circle:
            message = said("is its own ancestor: its parents go round in a circle")
            yield Problem("scenario", scenario, "parent", message, model.scenarios[scenario].key)
