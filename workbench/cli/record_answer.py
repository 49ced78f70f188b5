"""What ``modus record --json`` answers."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.cli.record_found import Record
    from workbench.engine.record.back_test import Tried
    from workbench.engine.record.fit import Sufficiency
    from workbench.engine.record.truth_table import Row, TruthTable

Json = dict[str, Any]


def number(share: Fraction | None) -> float | None:
    """A fraction as JSON has it; None where there was nothing to divide by."""
    return None if share is None else float(share)


def record_answer(found: Record) -> Json:
    """The whole answer."""
    table, cases = found.table, found.cases
    return {
        "outcome": cases.outcome_name if cases else None,
        "conditions": [column.name for column in cases.conditions] if cases else [],
        "cases": len(cases.names) if cases else 0,
        "left_out": found.left_out,
        "frequency": found.frequency,
        "inclusion": float(found.inclusion),
        "back_test": [_tried(found, tried) for tried in found.tried],
        "agree": sum(1 for tried in found.tried if tried.agrees is True),
        "disagree": sum(1 for tried in found.tried if tried.agrees is False),
        "open": sum(1 for tried in found.tried if tried.requirement == "open"),
        "no_requirement": sum(1 for tried in found.tried if tried.requirement == "none"),
        "truth_table": [_row(table, row) for row in table.rows] if table else [],
        "half_way": [table.cases.names[case] for case in table.unplaced] if table else [],
        "remainders": table.space - sum(1 for row in table.rows if row.outcome is not None) if table else 0,
        "solutions": {
            kind: [[_term(found, term) for term in model] for model in _models(found, kind)]
            for kind in ("conservative", "parsimonious")
        },
        "models": {kind: _count(found, kind) for kind in ("conservative", "parsimonious")},
        "complete": all(_count(found, kind) == len(_models(found, kind)) for kind in ("conservative", "parsimonious")),
        "fit": [row for kind in found.fits for row in _fits(found, kind)],
        "necessity": _necessity(found),
        "lacks": found.lacks,
    }


def _tried(found: Record, tried: Tried) -> Json:
    assert found.model is not None
    return {
        "case": found.model.cases[tried.case].key,
        "issue": found.model.issues[tried.issue].key,
        "requirement": tried.requirement,
        "expected": tried.expected,
        "observed": tried.observed,
        "agrees": tried.agrees,
    }


def _row(table: TruthTable, row: Row) -> Json:
    cases = table.cases
    return {
        "row": row.place,
        "states": {column.name: column.states[x] for column, x in zip(cases.conditions, row.states, strict=True)},
        "outcome": None if row.outcome is None else int(row.outcome),
        "n": len(row.members),
        "consistency": number(row.fit.consistency),
        "pri": number(row.fit.pri),
        "cases": [cases.names[case] for case in row.members],
        "deviant": [cases.names[case] for case in row.deviant],
        "contradictory": row.contradictory,
    }


def _count(found: Record, kind: str) -> int | None:
    """How many models there are; None where that was not found out."""
    if found.table is None:
        return 0
    return next((one.count for one in found.solutions if one.kind == kind), None)


def _models(found: Record, kind: str) -> list[Any]:
    return [model for one in found.solutions if one.kind == kind for model in one.models]


def _term(found: Record, term: Any) -> str:
    assert found.cases is not None
    return found.cases.term(term)


def _fits(found: Record, kind: str) -> list[Json]:
    """Each model, then its terms; ``term`` is null for the model as a whole."""
    rows = []
    for place, fit in enumerate(found.fits[kind], 1):
        about: Json = {"solution": kind, "model": place}
        rows.append({**about, "term": None, **_sufficiency(fit.fit), "unique": None})
        for term in fit.terms:
            own = {"term": _term(found, term.term), **_sufficiency(term.fit), "unique": number(term.unique)}
            rows.append({**about, **own})
    return rows


def _sufficiency(fit: Sufficiency) -> Json:
    return {"consistency": number(fit.consistency), "pri": number(fit.pri), "coverage": number(fit.coverage)}


def _necessity(found: Record) -> list[Json]:
    if found.cases is None:
        return []
    return [
        {
            "literal": found.cases.conditions[one.condition].literals[one.state],
            "consistency": number(one.consistency),
            "coverage": number(one.coverage),
            "relevance": number(one.relevance),
        }
        for one in found.necessity
    ]
