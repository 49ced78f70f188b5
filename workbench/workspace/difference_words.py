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
from workbench.domain.model import KINDS, Model, RowChange, name_of_kind
from workbench.domain.points import UNITS, written
from workbench.workspace.differences import Differences
from workbench.workspace.operations.drafting import short

#: What a field is called where its own name would not do.
_FIELDS = {
    "why": "reasoning",
    "requirement_why": "reasoning of the requirement",
    "points_per_effect": "points per effect",
    "partnership": "name of high cooperation with low competition",
    "cooperate_and_compete": "name of high cooperation with high competition",
    "rivalry": "name of low cooperation with high competition",
    "low_engagement": "name of low cooperation with low competition",
}
#: What it means that a field names nothing.
_NOTHING = {"baseline": "unknown", "state": "unknown", "parent": "the baseline", "scenario": "the baseline"}
#: Fields that go without saying where they change: their line is about nothing else.
_UNSAID = {("cross_impact", "amount"), ("setting", "state"), ("case_setting", "state"), ("claim_setting", "state")}
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
}
_MANY = {
    "evidence": "evidence items",
    "evidence_link": "links of evidence items",
    "case_setting": "settings of cases",
    "claim_setting": "settings of claims",
}
_TURNS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def summary(found: Differences) -> str:
    """All differences in one line: “2 issue areas changed, 1 effect added”; “no differences” where there are none."""
    told = [f"{counted(kind, number)} {how}" for (kind, how), number in found.counts().items()]
    return ", ".join(told) or "no differences"


def lines(found: Differences, most: int | None = None) -> list[str]:
    """The first ``most`` differences, each in one line; all of them unless told."""
    return [line(found.before, found.after, difference.row) for difference in found.found[:most]]


def counted(kind: str, number: int) -> str:
    """So many of a kind: ``1 issue area``, ``2 evidence items``."""
    return f"{number:,} {name_of_kind(kind) if number == 1 else _MANY.get(kind, name_of_kind(kind) + 's')}"


def line(before: Model, after: Model, row: RowChange) -> str:
    """What happened to one entity between two models."""
    names = _Names(before, after)
    subject = names.subject(row.kind, row.before or row.after)
    if row.before is not None and row.after is not None:
        specs = f.specs(KINDS[row.kind])
        parts = [_changed(names, row, name, spec) for name, spec in specs.items() if _differs(row, name)]
        return f"{subject}: {', '.join(parts) or 'nothing'}"
    entity, how = (row.after, "added") if row.before is None else (row.before, "removed")
    told = [_said(names, row.kind, entity, name) for name in _TOLD.get(row.kind, ())]
    return f"{subject} {how}" + (f": {', '.join(told)}" if told else "")


def _differs(row: RowChange, name: str) -> bool:
    return bool(getattr(row.before, name) != getattr(row.after, name))


def _said(names: _Names, kind: str, entity: Any, name: str) -> str:
    value = names.value(name, f.specs(KINDS[kind])[name], getattr(entity, name))
    return f"{_field(kind, entity, name)} {value}".lstrip()


def _field(kind: str, entity: Any, name: str) -> str:
    if (kind, name) in _UNSAID or name == "supports":
        return ""
    if (kind, name) == ("effect", "amount"):
        return str(entity.axis)
    return _FIELDS.get(name, name.replace("_", " "))


def _changed(names: _Names, row: RowChange, name: str, spec: f.Spec) -> str:
    old, new = getattr(row.before, name), getattr(row.after, name)
    field = _field(row.kind, row.after, name)
    match spec.form:
        case "rank":
            return "place in the list changed"
        case "refs":
            return _list_changed(names, field, spec, old, new)
        case "expectations":
            return f"{field} changed"
        case "text" | "requirement":
            told = [names.value(name, spec, value) for value in (old, new)]
            long = any("…" in text for text in told)
            if not old or not new:
                return f"{field} {'removed' if old else 'added'}" + ("" if long else f": {told[0] if old else told[1]}")
            if long or told[0] == told[1]:
                return f"{field} changed"
    return f"{field} {names.value(name, spec, old)} → {names.value(name, spec, new)}".lstrip()


def _list_changed(names: _Names, field: str, spec: f.Spec, old: tuple[str, ...], new: tuple[str, ...]) -> str:
    came = [names.of(spec.of, id_) for id_ in new if id_ not in old]
    went = [names.of(spec.of, id_) for id_ in old if id_ not in new]
    told = [f"{_few(those)} {what}" for those, what in ((came, "added"), (went, "removed")) if those]
    return f"{field} {' and '.join(told) or 'in another order'}"


def _few(names: list[str]) -> str:
    return ", ".join(names) if len(names) <= 3 else f"{', '.join(names[:2])} and {len(names) - 2} more"


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
        return next((_sayable(word) for word in words if word), "something that is not there")

    def value(self, name: str, spec: f.Spec, value: Any) -> str:
        """The value of a field, as people say it."""
        match spec.form:
            case "points":
                return written(value * UNITS // 100)
            case "whole":
                return written(value * UNITS, signed=spec.least < 0)
            case "flag":
                return ("supports" if value else "contradicts") if name == "supports" else ("yes" if value else "no")
            case "ref":
                return _NOTHING.get(name, "none") if value is None else self.of(spec.of, value)
            case "requirement":
                return "none" if value is None else _sayable(req.wording(value, self._literal, quote=False))
            case "choice":
                return str(value).replace("_", " ")
            case _:
                return f"“{_sayable(str(value))}”"

    def _literal(self, state: str) -> tuple[str, str]:
        entity = self.get("state", state)
        return self.of("condition", getattr(entity, "condition", None)), self.of("state", state)

    def state(self, id_: str) -> str:
        """A state with its condition: ``“Trust: present”``."""
        return "“" + ": ".join(self._literal(id_)) + "”"

    def named(self, kind: str, id_: str) -> str:
        """As `of`, in quotes."""
        return f"“{self.of(kind, id_)}”"

    def subject(self, kind: str, entity: Any) -> str:
        """What the line is about."""
        what = name_of_kind(kind)
        what = what[:1].upper() + what[1:]
        match kind:
            case "state":
                return f"{what} “{_sayable(entity.title)}” of {self.named('condition', entity.condition)}"
            case "passage":
                return f"{what} “{_sayable(entity.locator)}” of {self.named('source', entity.source)}"
            case "effect":
                return f"{what} of {self.state(entity.state)} on {self.named('issue', entity.issue)}"
            case "cross_impact":
                return f"{what} of {self.state(entity.source)} on {self.state(entity.target)}"
            case "stance":
                return f"{what} of {self.named('actor', entity.actor)} on {self.named('issue', entity.issue)}"
            case "setting" | "case_setting" | "claim_setting":
                owner = {"setting": "scenario"}.get(kind, kind.removesuffix("_setting"))
                of = self.named(owner, getattr(entity, owner))
                return f"Setting of {self.named('condition', entity.condition)} in the {owner} {of}"
            case "evidence_link":
                return f"Evidence {self.named('evidence', entity.evidence)} on {self._judgement(entity)}"
        return f"{what} “{_sayable(getattr(entity, 'title', '') or getattr(entity, 'claim', ''))}”"

    def _judgement(self, link: Any) -> str:
        kind = JUDGEMENTS[link.judgement]
        target = self.get(kind, link.target)
        if target is None:
            return f"the {link.judgement} of something that is not there"
        subject = self.subject(kind, target)
        told = subject[:1].lower() + subject[1:]
        return f"the {told}" if kind in ("effect", "cross_impact", "stance") else f"the {link.judgement} of the {told}"
