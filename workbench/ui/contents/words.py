"""What kinds and fields are called on screen, and how a value is written in one line. No widgets."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from PySide6.QtCore import QCoreApplication

from workbench.domain import fields as f
from workbench.domain.language import Language, numeral, spoken
from workbench.domain.legible import legible
from workbench.domain.model import KINDS, Model, kind_of
from workbench.domain.points import points
from workbench.domain.words import name_of_grade, name_of_kind

#: What is edited within something else: a state within its condition, a setting on the What-if board.
WITHIN_OTHERS = frozenset({"state", "setting", "case_setting", "claim_setting", "evidence_link", "weighing"})
#: What documents are recognised by, and what is said of them for other programs: it follows from the documents.
MARKS = frozenset({"digest", "shingles", "level", "kind", "fingerprint", "reference"})
#: So much of a passage's text says which it is, where nobody summed it up; in characters.
_BEGINNING = 300
#: The order in which kinds are listed; kinds that are not named here come after these.
_ORDER = (
    *("issue", "condition", "group", "actor", "stance", "effect", "cross_impact"),
    *("evidence", "source", "passage", "scenario", "case", "claim"),
)


def listed_kinds() -> list[str]:
    """The kinds that can be listed and edited by themselves, in order; last the workspace itself."""
    others = [kind for kind in KINDS if kind not in _ORDER and kind not in WITHIN_OTHERS and kind != "workspace"]
    return [*(kind for kind in _ORDER if kind in KINDS), *others, "workspace"]


def kind_title(kind: str) -> str:
    """What the entities of a kind are called as a heading."""
    return _kind_titles(spoken()).get(kind) or capital(name_of_kind(kind)) + "s"


@lru_cache(maxsize=1)
def _kind_titles(language: Language) -> dict[str, str]:
    return {
        "workspace": QCoreApplication.translate("contents", "Workspace"),
        "issue": QCoreApplication.translate("contents", "Issue areas"),
        "condition": QCoreApplication.translate("contents", "Conditions"),
        "state": QCoreApplication.translate("contents", "States"),
        "group": QCoreApplication.translate("contents", "Groups"),
        "actor": QCoreApplication.translate("contents", "Actors"),
        "stance": QCoreApplication.translate("contents", "Stances"),
        "effect": QCoreApplication.translate("contents", "Effects"),
        "cross_impact": QCoreApplication.translate("contents", "Cross-impacts"),
        "evidence": QCoreApplication.translate("contents", "Evidence"),
        "evidence_link": QCoreApplication.translate("contents", "Links of evidence"),
        "source": QCoreApplication.translate("contents", "Sources"),
        "passage": QCoreApplication.translate("contents", "Passages"),
        "scenario": QCoreApplication.translate("contents", "Scenarios"),
        "setting": QCoreApplication.translate("contents", "Settings of scenarios"),
        "case": QCoreApplication.translate("contents", "Cases"),
        "case_setting": QCoreApplication.translate("contents", "Settings of cases"),
        "claim": QCoreApplication.translate("contents", "Claims"),
        "claim_setting": QCoreApplication.translate("contents", "Settings of claims"),
        "indicator": QCoreApplication.translate("contents", "Indicators"),
        "observation": QCoreApplication.translate("contents", "Readings"),
        "commitment": QCoreApplication.translate("contents", "Commitments"),
        "review": QCoreApplication.translate("contents", "Reviews"),
        "weighing": QCoreApplication.translate("contents", "Weighings"),
    }


def field_title(field: str) -> str:
    """What a field is called beside its control."""
    return _field_titles(spoken()).get(field) or capital(field.replace("_", " "))


def field_heading(field: str) -> str:
    """What a field is called over a narrow column: the same, or something shorter."""
    short = {
        "floor": QCoreApplication.translate("contents", "Floor"),
        "ceiling": QCoreApplication.translate("contents", "Blocked ceiling"),
    }
    return short.get(field) or field_title(field)


@lru_cache(maxsize=1)
def _field_titles(language: Language) -> dict[str, str]:
    return {
        "title": QCoreApplication.translate("contents", "Title"),
        "key": QCoreApplication.translate("contents", "Key"),
        "claim": QCoreApplication.translate("contents", "Claim"),
        "summary": QCoreApplication.translate("contents", "Summary"),
        "about": QCoreApplication.translate("contents", "About"),
        "group": QCoreApplication.translate("contents", "Group"),
        "holds": QCoreApplication.translate("contents", "Holds"),
        "cooperation": QCoreApplication.translate("contents", "Cooperation"),
        "competition": QCoreApplication.translate("contents", "Competition"),
        "floor": QCoreApplication.translate("contents", "Floor of competition"),
        "ceiling": QCoreApplication.translate("contents", "Ceiling while blocked"),
        "salience": QCoreApplication.translate("contents", "Salience"),
        "why": QCoreApplication.translate("contents", "Why"),
        "requirement": QCoreApplication.translate("contents", "Requirement"),
        "requirement_why": QCoreApplication.translate("contents", "Why it is required"),
        "passages": QCoreApplication.translate("contents", "Passages"),
        "note": QCoreApplication.translate("contents", "Note"),
        "private": QCoreApplication.translate("contents", "Private"),
        "baseline": QCoreApplication.translate("contents", "Assessed as"),
        "controllers": QCoreApplication.translate("contents", "Who can change it"),
        "difficulty": QCoreApplication.translate("contents", "Difficulty"),
        "pinned": QCoreApplication.translate("contents", "Pinned"),
        "uncertain": QCoreApplication.translate("contents", "Uncertain"),
        "power": QCoreApplication.translate("contents", "Power"),
        "attention": QCoreApplication.translate("contents", "Attention"),
        "interest": QCoreApplication.translate("contents", "Interest"),
        "actor": QCoreApplication.translate("contents", "Actor"),
        "issue": QCoreApplication.translate("contents", "Issue area"),
        "condition": QCoreApplication.translate("contents", "Condition"),
        "state": QCoreApplication.translate("contents", "State"),
        "axis": QCoreApplication.translate("contents", "Axis"),
        "amount": QCoreApplication.translate("contents", "Amount"),
        "target": QCoreApplication.translate("contents", "Speaks for"),
        "source": QCoreApplication.translate("contents", "Source"),
        "locator": QCoreApplication.translate("contents", "Paragraph"),
        "section": QCoreApplication.translate("contents", "Section"),
        "author": QCoreApplication.translate("contents", "Author"),
        "date": QCoreApplication.translate("contents", "Date"),
        "language": QCoreApplication.translate("contents", "Language"),
        "reliability": QCoreApplication.translate("contents", "Reliability"),
        "credibility": QCoreApplication.translate("contents", "Credibility"),
        "parent": QCoreApplication.translate("contents", "Builds on"),
        "issues": QCoreApplication.translate("contents", "Issue areas"),
        "outcome": QCoreApplication.translate("contents", "Outcome"),
        "scenario": QCoreApplication.translate("contents", "Scenario"),
        "settle": QCoreApplication.translate("contents", "Let things settle"),
        "expectations": QCoreApplication.translate("contents", "Expects"),
        "bias": QCoreApplication.translate("contents", "Bias"),
        "threshold": QCoreApplication.translate("contents", "Threshold"),
        "points_per_effect": QCoreApplication.translate("contents", "Points per effect"),
        "partnership": QCoreApplication.translate("contents", "High cooperation, low competition"),
        "cooperate_and_compete": QCoreApplication.translate("contents", "Both high"),
        "rivalry": QCoreApplication.translate("contents", "Low cooperation, high competition"),
        "low_engagement": QCoreApplication.translate("contents", "Both low"),
        "text": QCoreApplication.translate("contents", "Text"),
        "page": QCoreApplication.translate("contents", "Page"),
        "file": QCoreApplication.translate("contents", "Document"),
        "review": QCoreApplication.translate("contents", "Look again on"),
        "assumption": QCoreApplication.translate("contents", "Assumed"),
        "colour": QCoreApplication.translate("contents", "Colour"),
        "indicator": QCoreApplication.translate("contents", "Indicator"),
        "every": QCoreApplication.translate("contents", "Look every … days"),
        "confirmed": QCoreApplication.translate("contents", "Confirmed"),
        "backing": QCoreApplication.translate("contents", "Rests on"),
        "actors": QCoreApplication.translate("contents", "Promised by"),
        "made": QCoreApplication.translate("contents", "Promised on"),
        "due": QCoreApplication.translate("contents", "Due"),
        "ended": QCoreApplication.translate("contents", "Ended on"),
        "findings": QCoreApplication.translate("contents", "What was found"),
    }


def choice_title(field: str, choice: str) -> str:
    """What one of the words that a field may hold means, in words."""
    if field in ("reliability", "credibility"):
        return f"{choice}: {name_of_grade(choice)}"
    return _choice_titles(spoken()).get((field, choice)) or capital(choice.replace("_", " "))


@lru_cache(maxsize=1)
def _choice_titles(language: Language) -> dict[tuple[str, str], str]:
    return {
        ("holds", "issue"): QCoreApplication.translate("contents", "Issue areas"),
        ("holds", "condition"): QCoreApplication.translate("contents", "Conditions"),
        ("outcome", "cooperated"): QCoreApplication.translate("contents", "They cooperated"),
        ("outcome", "failed"): QCoreApplication.translate("contents", "It failed"),
        ("outcome", "open"): QCoreApplication.translate("contents", "Open"),
        ("outcome", "kept"): QCoreApplication.translate("contents", "Kept"),
        ("outcome", "broken"): QCoreApplication.translate("contents", "Broken"),
        ("axis", "cooperation"): QCoreApplication.translate("contents", "Cooperation"),
        ("axis", "competition"): QCoreApplication.translate("contents", "Competition"),
        ("judgement", "position"): QCoreApplication.translate("contents", "Where it stands"),
        ("judgement", "requirement"): QCoreApplication.translate("contents", "What it requires"),
        ("judgement", "baseline"): QCoreApplication.translate("contents", "How it is assessed"),
        ("judgement", "effect"): QCoreApplication.translate("contents", "Effect"),
        ("judgement", "impact"): QCoreApplication.translate("contents", "Cross-impact"),
        ("judgement", "stance"): QCoreApplication.translate("contents", "Stance"),
        ("judgement", "outcome"): QCoreApplication.translate("contents", "Outcome"),
    }


def colour_names() -> tuple[str, ...]:
    """What the colours of scenarios are called, in the order of their numbers; the first is that there is none."""
    return _colour_names(spoken())


@lru_cache(maxsize=1)
def _colour_names(language: Language) -> tuple[str, ...]:
    return (
        QCoreApplication.translate("contents", "no colour"),
        QCoreApplication.translate("contents", "blue"),
        QCoreApplication.translate("contents", "amber"),
        QCoreApplication.translate("contents", "orange"),
        QCoreApplication.translate("contents", "green"),
        QCoreApplication.translate("contents", "violet"),
        QCoreApplication.translate("contents", "light blue"),
        QCoreApplication.translate("contents", "grey"),
    )


def choices_of(field: str, spec: f.Spec) -> list[tuple[str, Any]]:
    """What may be chosen for a field, in words and as a value; empty where it is written."""
    if field == "colour":
        return [(capital(name), number) for number, name in enumerate(colour_names())]
    return [(choice_title(field, choice), choice) for choice in spec.choices]


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def name_of(model: Model, entity: Any) -> str:
    """What people call an entity, in one line: its title, its claim, its place in a source, or what it joins."""
    for field in ("title", "claim"):
        if text := getattr(entity, field, ""):
            return legible(str(text))
    if hasattr(entity, "locator"):
        source = model.sources.get(entity.source)
        told = " ".join((entity.summary or entity.text[:_BEGINNING]).split())
        of = f"  ({source.title})" if source is not None and len(model.sources) > 1 else ""
        return legible(f"{entity.locator}  {told}".strip() + of)
    names = [value_text(model, name, spec, getattr(entity, name)) for name, spec in joined(kind_of(entity))]
    return " → ".join(name for name in names if name)


@cache
def joined(kind: str) -> tuple[tuple[str, f.Spec], ...]:
    """The fields that say what an entity joins, and when."""
    return tuple(
        (name, spec)
        for name, spec in f.specs(KINDS[kind]).items()
        if (spec.form == "ref" and not spec.optional) or name in ("axis", "date")
    )


def value_text(model: Model, field: str, spec: f.Spec, value: Any) -> str:
    """The value of a field in one line."""
    if field == "baseline" and value in model.states:
        return name_of(model, model.states[value])  # it stands beside its own condition
    match spec.form:
        case "points":
            return numeral(f"{points(value)}".replace("-", "−"))
        case "whole":
            if field == "colour":
                return colour_names()[value] if value else ""
            signed = spec.least < 0 and value > 0
            return f"{'+' if signed else ''}{value}".replace("-", "−")
        case "flag":
            return QCoreApplication.translate("contents", "yes") if value else ""
        case "choice":
            return str(value) if field in ("reliability", "credibility") else choice_title(field, value)
        case "ref":
            return reference_text(model, spec.of, value)
        case "refs":
            return ", ".join(reference_text(model, spec.of, each) for each in value)
        case "requirement" | "expectations" | "rank" | "id":
            return ""
    return legible(str(value))


def reference_text(model: Model, kind: str, id_: str | None) -> str:
    """What something that is referred to is called where it stands by itself: a state with its condition."""
    entity: Any = model.table(kind).get(id_) if id_ is not None else None
    if entity is None:
        return ""
    if kind == "state":
        return f"{name_of(model, model.conditions[entity.condition])}: {name_of(model, entity)}"
    return name_of(model, entity)
