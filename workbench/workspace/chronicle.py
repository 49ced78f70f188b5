"""What the log tells about one thing: what belongs to it there, and what an entry changed of it, in plain words."""

from __future__ import annotations

import dataclasses
import sys
from collections import Counter
from collections.abc import Callable, Collection, Generator, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from workbench.domain import fields as f
from workbench.domain import requirement as req
from workbench.domain.language import said
from workbench.domain.model import KINDS, Entity, Model, RowChange, kind_of
from workbench.domain.words import counted
from workbench.storage.canonical import from_json
from workbench.storage.history import Circle, Dated, whole
from workbench.storage.house import WHOLE, Change
from workbench.storage.mapping import columns, field_from_plain, from_plain
from workbench.workspace.difference_words import line, subject_and_change

#: So many things are told of in one step.
_STEP = 50
#: The rows that name an issue area, its judgements or a condition's states, and by which field.
_OF_ISSUES = frozenset({("effect", "issue"), ("stance", "issue"), ("evidence_link", "target"), ("state", "condition")})
_OF_CONDITIONS = frozenset(
    {
        *(("state", "condition"), ("indicator", "condition"), ("observation", "indicator"), ("effect", "state")),
        *(("cross_impact", "source"), ("cross_impact", "target"), ("evidence_link", "target"), ("weighing", "state")),
    }
)


def around_issue(model: Model, issue: str) -> Circle:
    """An issue area (id) with what is judged of it, and the conditions that move it or that it waits for."""
    effects = [effect for effect in model.effects.values() if effect.issue == issue]
    states = {effect.state for effect in effects if effect.amount}
    requirement = model.issues[issue].requirement
    states |= set() if requirement is None else {literal.state for literal in req.literals(requirement)}
    conditions = {model.states[state].condition for state in states}
    own = {issue, *(effect.id for effect in effects), *conditions}
    own |= {stance.id for stance in model.stances.values() if stance.issue == issue}
    own |= {state.id for condition in conditions for state in model.states_of(condition)}
    return Circle(_with_evidence(model, own), _OF_ISSUES)


def around_condition(model: Model, condition: str) -> Circle:
    """A condition (id) with its states, what they do and what pushes them, and what is read of it."""
    states = {state.id for state in model.states_of(condition)}
    own = {condition, *states, *(effect.id for effect in model.effects.values() if effect.state in states)}
    own |= {impact.id for impact in model.cross_impacts.values() if {impact.source, impact.target} & states}
    indicators = {one.id for one in model.indicators.values() if one.condition == condition}
    own |= indicators | {reading.id for one in indicators for reading in model.readings_of(one)}
    return Circle(_with_evidence(model, own), _OF_CONDITIONS)


def _with_evidence(model: Model, own: set[str]) -> frozenset[str]:
    links = (link.id for link in model.evidence_links.values() if link.target in own)
    return frozenset(own.union(links))


#: The judgements: fields of each kind that hold one, with the reasoning for it.
JUDGED: dict[str, tuple[str, ...]] = {
    "issue": ("cooperation", "competition", "floor", "ceiling", "salience", "why", "requirement", "requirement_why"),
    "condition": ("baseline", "why"),
    "state": ("bias",),
    "effect": ("amount", "why"),
    "cross_impact": ("amount", "why"),
    "actor": ("power", "attention", "why"),
    "stance": ("interest", "salience", "why"),
    "case": ("outcome", "why"),
}


@dataclass(frozen=True, slots=True)
class Edited:
    """A judgement that is another one than it was: what is judged and what is different, in words, and who changed it
    last, when, in which entry (id) of the log.
    """

    subject: str
    change: str
    author: str
    time: str
    entry: str


def end_of(day: date | None) -> str:
    """The end of a day on this computer's clock, as the log writes it; None: before everything."""
    if day is None:
        return ""
    end = datetime.combine(day, time.max).astimezone(UTC)
    return end.isoformat(timespec="milliseconds").replace("+00:00", "Z")


@dataclass(frozen=True, slots=True)
class Edits:
    """The judgements edited last, and how many there are in all."""

    last: tuple[Edited, ...] = ()
    number: int = 0


def edited(
    model: Model, changes: Sequence[Dated], most: int = sys.maxsize, rest: Callable[[], object] = lambda: None
) -> Edits:
    """The judgements that some changes of the log made others than they were before, the last edited first; what was
    taken back is none. ``most`` of them are put into words; ``rest`` is called again and again while this is worked
    out, for whoever has to go on meanwhile.
    """
    things: dict[tuple[str, str], list[Dated]] = {}
    for dated in changes:
        if dated.change.kind in JUDGED:
            things.setdefault((dated.change.kind, dated.change.entity), []).append(dated)
    rows: list[tuple[RowChange, Dated]] = []
    for (kind, id_), own in things.items():
        rest()
        after = model.table(kind).get(id_)
        before = _as_judged(kind, _before_all(kind, after, [dated.change for dated in own]), after)
        if before != after and (before or after):
            rows.append((RowChange(kind, id_, before, after), own[-1]))
    named = Model.of(_come_or_gone([row for row, _ in rows]))
    rows.sort(key=lambda row: -row[1].change.number)
    last = []
    for row, at in rows[:most]:
        rest()
        last.append(Edited(*subject_and_change(model, named, row), at.author, at.time, at.change.batch))
    return Edits(tuple(last), len(rows))


def _before_all(kind: str, entity: Any, changes: Sequence[Change]) -> Entity | None:
    """What a thing was before some changes that led to what it is."""
    for change in reversed(changes):
        before = None if change.before is None else from_json(change.before)
        if change.field == WHOLE:
            entity = None if before is None else _whole(kind, before)
        elif entity is not None and change.field in columns(kind):
            entity = _with_field(entity, change.field, before)
    found: Entity | None = entity
    return found


def _as_judged(kind: str, before: Any, after: Any) -> Entity | None:
    """What was before, with what is no judgement as it is after."""
    there: Any = before or after
    if before is None or after is None:
        gone_or_new: Entity | None = after if there is None or (kind == "state" and not there.bias) else before
        return gone_or_new  # a mere state is no judgement
    was: Entity = dataclasses.replace(after, **{name: getattr(before, name) for name in JUDGED[kind]})
    return was


def lines(model: Model, changes: Sequence[Change]) -> list[str]:
    """What some changes of the log did, a line for each thing that they touched, in the order of the log; where
    something was deleted, that first, then how much went with it.
    """
    return whole(lines_in_steps(model, changes))


def lines_in_steps(model: Model, changes: Sequence[Change]) -> Generator[None, None, list[str]]:
    """As `lines`, in short steps: an import touches thousands of things at once."""
    rows: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        if change.kind in KINDS:
            rows.setdefault((change.kind, change.entity), []).append(change)
    found: list[RowChange] = []
    for number, (at, own) in enumerate(rows.items()):
        if number % _STEP == _STEP - 1:
            yield
        if (row := _row(model, *at, own)) is not None:
            found.append(row)
    named = Model.of(_come_or_gone(found))
    yield
    gone = {row.id for row in found if row.after is None}
    deleted = [row for row in found if row.after is None and not _hangs_on(row, gone)]
    along = [row for row in found if row.after is None and _hangs_on(row, gone)]
    others = [row for row in found if row.after is not None]
    told = yield from _told(named, model, deleted)
    if along:
        kinds = Counter(row.kind for row in along)
        told.append(said("With it went: {list}", list=", ".join(counted(kind, n) for kind, n in kinds.items())))
    return [*told, *(yield from _told(named, model, [*along, *others]))]


def _told(named: Model, model: Model, rows: Sequence[RowChange]) -> Generator[None, None, list[str]]:
    told: list[str] = []
    for at in range(0, len(rows), _STEP):
        told.extend(line(named, model, row) for row in rows[at : at + _STEP])
        yield
    return told


def _hangs_on(row: RowChange, gone: Collection[str]) -> bool:
    """Whether what went names something else that went, so that it could not stay."""
    specs = f.specs(KINDS[row.kind])
    named = {getattr(row.before, name) for name, spec in specs.items() if spec.form == "ref" or name == "target"}
    return not named.isdisjoint(gone)


def _come_or_gone(rows: Iterable[RowChange | None]) -> list[Entity]:
    """What such rows hold, to call things by that are no longer there."""
    return [entity for row in rows if row is not None and (entity := row.before or row.after) is not None]


def _row(model: Model, kind: str, id_: str, changes: Sequence[Change]) -> RowChange | None:
    """A thing before and after its changes in one entry; None where it can no longer be told what it was."""
    before = after = model.table(kind).get(id_)
    for change in changes:
        old, new = (None if text is None else from_json(text) for text in (change.before, change.after))
        if change.field == WHOLE:
            before, after = (None if value is None else _whole(kind, value) for value in (old, new))
        elif before is not None and after is not None and change.field in columns(kind):
            before, after = _with_field(before, change.field, old), _with_field(after, change.field, new)
    return None if before is after is None else RowChange(kind, id_, before, after)


def _whole(kind: str, values: Any) -> Entity:
    return from_plain(kind, {name: value for name, value in values.items() if name in columns(kind)})


def _with_field(entity: Any, field: str, value: Any) -> Entity:
    found: Entity = dataclasses.replace(entity, **{field: field_from_plain(kind_of(entity), field, value)})
    return found
