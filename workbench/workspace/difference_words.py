"""One difference between two values of a workspace, in one line of plain words.

``Condition “Trust”: baseline absent → present``. What is said of people's own words is short, on one line, and cannot
turn the direction of the text around it.
"""

from __future__ import annotations

import unicodedata
from typing import Any

from workbench.domain import fields as f
from workbench.domain import requirement as req
from workbench.domain.evidence import JUDGEMENTS
from workbench.domain.language import in_words, marked, said
from workbench.domain.model import KINDS, Model, RowChange
from workbench.domain.points import UNITS, shown
from workbench.domain.words import counted, name_of_field, name_of_kind, name_of_value
from workbench.workspace.differences import Differences
from workbench.workspace.operations.drafting import short

#: What it means that a field names nothing.
_NONE = marked("none")
_NOTHING = {
    "baseline": marked("unknown"),
    "state": marked("unknown"),
    "parent": marked("the baseline"),
    "scenario": marked("the baseline"),
}
#: Fields that go without saying where they change: their line is about nothing else.
_UNSAID = {
    ("cross_impact", "amount"),
    ("setting", "state"),
    ("case_setting", "state"),
    ("claim_setting", "state"),
    ("observation", "state"),
    ("weighing", "fit"),
}
#: What a line says of a whole entity besides that it came or went.
_TOLD = {
    "issue": ("cooperation", "competition"),
    "condition": ("baseline",),
    "effect": ("amount",),
    "cross_impact": ("amount",),
    "stance": ("interest", "salience"),
    "setting": ("state",),
    "case_setting": ("state",),
    "claim_setting": ("state",),
    "evidence_link": ("supports",),
    "indicator": ("condition",),
    "observation": ("state", "confirmed"),
    "commitment": ("outcome",),
    "weighing": ("fit",),
}
_TURNS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def summary(found: Differences) -> str:
    """All differences in one line: “2 issue areas changed, 1 effect added”; “no differences” where there are none."""
    told = [
        said("{things} {how}", things=counted(kind, number), how=_how(how))
        for (kind, how), number in found.counts().items()
    ]
    return ", ".join(told) or said("no differences")


def lines(found: Differences, most: int | None = None) -> list[str]:
    """The first ``most`` differences, each in one line; all of them unless told."""
    return [line(found.before, found.after, difference.row) for difference in found.found[:most]]


def line(before: Model, after: Model, row: RowChange) -> str:
    """What happened to one entity between two models."""
    if row.before is not None and row.after is not None:
        return "{}: {}".format(*subject_and_change(before, after, row))
    names = _Names(before, after)
    entity, how = (row.after, "added") if row.before is None else (row.before, "removed")
    came = said("{things} {how}", things=names.subject(row.kind, entity), how=_how(how))
    told = _told(names, row.kind, entity)
    return f"{came}: {told}" if told else came


def subject_and_change(before: Model, after: Model, row: RowChange) -> tuple[str, str]:
    """What `line` says, in its two halves: what it is about, and what happened to it."""
    names = _Names(before, after)
    subject = names.subject(row.kind, row.before or row.after)
    if row.before is not None and row.after is not None:
        specs = f.specs(KINDS[row.kind])
        parts = [_changed(names, row, name, spec) for name, spec in specs.items() if _differs(row, name)]
        return subject, ", ".join(parts) or said("nothing")
    entity, how = (row.after, "added") if row.before is None else (row.before, "removed")
    told = _told(names, row.kind, entity)
    return subject, f"{_how(how)}: {told}" if told else _how(how)


def _told(names: _Names, kind: str, entity: Any) -> str:
    return ", ".join(_said(names, kind, entity, name) for name in _TOLD.get(kind, ()))


def _how(how: str) -> str:
    """What happened, in the language spoken."""
    match how:
        case "added":
            return said("added")
        case "removed":
            return said("removed")
    return said("changed")


def _differs(row: RowChange, name: str) -> bool:
    return bool(getattr(row.before, name) != getattr(row.after, name))


def _said(names: _Names, kind: str, entity: Any, name: str) -> str:
    value = names.value(name, f.specs(KINDS[kind])[name], getattr(entity, name))
    return f"{_field(kind, entity, name)} {value}".lstrip()


def _field(kind: str, entity: Any, name: str) -> str:
    if (kind, name) in _UNSAID or name == "supports":
        return ""
    if (kind, name) == ("effect", "amount"):
        return name_of_value(str(entity.axis))
    return name_of_field(name)


def _changed(names: _Names, row: RowChange, name: str, spec: f.Spec) -> str:
    old, new = getattr(row.before, name), getattr(row.after, name)
    field = _field(row.kind, row.after, name)
    match spec.form:
        case "rank":
            return said("place in the list changed")
        case "refs":
            return _list_changed(names, field, spec, old, new)
        case "expectations":
            return said("{things} {how}", things=field, how=_how("changed"))
        case "text" | "requirement":
            told = [names.value(name, spec, value) for value in (old, new)]
            long = any("…" in text for text in told)
            if not old or not new:
                came = said("{things} {how}", things=field, how=_how("removed" if old else "added"))
                return came if long else f"{came}: {told[0] if old else told[1]}"
            if long or told[0] == told[1]:
                return said("{things} {how}", things=field, how=_how("changed"))
    return f"{field} {names.value(name, spec, old)} → {names.value(name, spec, new)}".lstrip()


def _list_changed(names: _Names, field: str, spec: f.Spec, old: tuple[str, ...], new: tuple[str, ...]) -> str:
    came = [names.of(spec.of, id_) for id_ in new if id_ not in old]
    went = [names.of(spec.of, id_) for id_ in old if id_ not in new]
    told = [
        said("{things} {how}", things=_few(those), how=_how(what))
        for those, what in ((came, "added"), (went, "removed"))
        if those
    ]
    return said("{field} {what}", field=field, what=said(" and ").join(told) or said("in another order"))


def _few(names: list[str]) -> str:
    if len(names) <= 3:
        return ", ".join(names)
    return said("{names} and {number} more", names=", ".join(names[:2]), number=len(names) - 2)


def _sayable(text: str) -> str:
    """People's own words on one short line, without what would turn the text after them around."""
    return short("".join(c for c in text if unicodedata.bidirectional(c) not in _TURNS))


class _Names:
    """How things are called: as before, or, where they are new, as after."""

    def __init__(self, before: Model, after: Model) -> None:
        self._models = (before, after)

    def get(self, kind: str, id_: str | None) -> Any:
        return next((found for model in self._models if (found := model.table(kind).get(id_ or ""))), None)

    def of(self, kind: str, id_: str | None) -> str:
        """A thing's title, claim or place in its source; without quotes."""
        entity = self.get(kind, id_)
        words = (getattr(entity, name, "") for name in ("title", "claim", "locator", "key"))
        return next((_sayable(word) for word in words if word), said("something that is not there"))

    def value(self, name: str, spec: f.Spec, value: Any) -> str:
        """The value of a field, as people say it."""
        match spec.form:
            case "points":
                return shown(value * UNITS // 100)
            case "whole":
                return shown(value * UNITS, signed=spec.least < 0)
            case "flag":
                if name == "supports":
                    return said("supports") if value else said("contradicts")
                return said("yes") if value else said("no")
            case "ref":
                return in_words(_NOTHING.get(name, _NONE)) if value is None else self.of(spec.of, value)
            case "requirement":
                return in_words(_NONE) if value is None else _sayable(req.wording(value, self._literal, quote=False))
            case "choice":
                return name_of_value(str(value))
            case _:
                return said("“{name}”", name=_sayable(str(value)))

    def _literal(self, state: str) -> tuple[str, str]:
        entity = self.get("state", state)
        return self.of("condition", getattr(entity, "condition", None)), self.of("state", state)

    def state(self, id_: str) -> str:
        """A state with its condition: ``“Trust: present”``."""
        return said("“{name}”", name=": ".join(self._literal(id_)))

    def named(self, kind: str, id_: str) -> str:
        """As `of`, in quotes."""
        return said("“{name}”", name=self.of(kind, id_))

    def subject(self, kind: str, entity: Any) -> str:
        """What the line is about."""
        what = name_of_kind(kind)
        what = what[:1].upper() + what[1:]
        of, on = self._joined(kind, entity)
        if of and on:
            return said("{kind} of {one} on {other}", kind=what, one=of, other=on)
        match kind:
            case "state" | "passage":
                name = entity.title if kind == "state" else entity.locator
                return said("{kind} “{name}” of {owner}", kind=what, name=_sayable(name), owner=of)
            case "setting" | "case_setting" | "claim_setting":
                return self._setting(kind, entity)
            case "observation":
                watched = self.named("indicator", entity.indicator)
                return said("{kind} of {indicator} of {date}", kind=what, indicator=watched, date=entity.date)
            case "evidence_link":
                evidence = self.named("evidence", entity.evidence)
                return said("Evidence {evidence} on {judgement}", evidence=evidence, judgement=self._judgement(entity))
        name = getattr(entity, "title", "") or getattr(entity, "claim", "")
        return said("{kind} “{name}”", kind=what, name=_sayable(name))

    def _joined(self, kind: str, entity: Any) -> tuple[str, str]:
        """The things that an entity joins, or hangs on, as its line names them."""
        match kind:
            case "state":
                return self.named("condition", entity.condition), ""
            case "passage":
                return self.named("source", entity.source), ""
            case "effect":
                return self.state(entity.state), self.named("issue", entity.issue)
            case "cross_impact":
                return self.state(entity.source), self.state(entity.target)
            case "stance":
                return self.named("actor", entity.actor), self.named("issue", entity.issue)
            case "weighing":
                return self.named("evidence", entity.evidence), self.state(entity.state)
        return "", ""

    def _setting(self, kind: str, entity: Any) -> str:
        condition = self.named("condition", entity.condition)
        match kind:
            case "setting":
                owner = self.named("scenario", entity.scenario)
                return said("Setting of {condition} in the scenario {owner}", condition=condition, owner=owner)
            case "case_setting":
                owner = self.named("case", entity.case)
                return said("Setting of {condition} in the case {owner}", condition=condition, owner=owner)
        owner = self.named("claim", entity.claim)
        return said("Setting of {condition} in the claim {owner}", condition=condition, owner=owner)

    def _judgement(self, link: Any) -> str:
        kind, judgement = JUDGEMENTS[link.judgement], name_of_value(link.judgement)
        target = self.get(kind, link.target)
        if target is None:
            return said("the {judgement} of something that is not there", judgement=judgement)
        subject = self.subject(kind, target)
        told = subject[:1].lower() + subject[1:]
        if kind in ("effect", "cross_impact", "stance"):
            return said("the {judgement}", judgement=told)
        return said("the {judgement} of the {thing}", judgement=judgement, thing=told)
