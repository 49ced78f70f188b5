"""Random data for track records, and the engine's answers on them in the form of the slow reference."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any

from tests.reference.slow_record import Plain, as_csv
from workbench.engine.record.cases import FREE, Cases, Cube
from workbench.engine.record.fit import ModelFit, Sufficiency, model_fit, necessity
from workbench.engine.record.solutions import solution
from workbench.engine.record.truth_table import TruthTable, truth_table
from workbench.exchange.qca_csv import read_qca_table

#: Degrees that meet often, so that cuts are hit exactly and rows tie.
DEGREES = ("0", "0.1", "0.2", "0.25", "0.4", "0.5", "0.6", "0.75", "0.9", "1")


def random_data(rng: random.Random) -> Plain:
    """A few conditions, crisp, multi-value or fuzzy, and a few cases; often contradictory."""
    count = rng.randint(1, 4)
    cases = rng.randint(1, 12)
    conditions = {}
    for c in range(count):
        kind = rng.choice(("crisp", "crisp", "many", "fuzzy"))
        values = {"crisp": ("0", "1"), "many": ("0", "1", "2"), "fuzzy": DEGREES}[kind]
        conditions["ABCDE"[c]] = [rng.choice(values) for _ in range(cases)]
    outcome = [rng.choice(DEGREES if rng.random() < 0.3 else ("0", "1")) for _ in range(cases)]
    return {"conditions": conditions, "outcome": outcome}


def random_crisp_table(rng: random.Random) -> Plain:
    """Every case a row of its own with or without the outcome: many ties, few contradictions."""
    sizes = [rng.choice((2, 2, 2, 3)) for _ in range(rng.randint(3, 4))]
    space = 1
    for size in sizes:
        space *= size
    chosen = rng.sample(range(space), rng.randint(2, min(space, 14)))
    columns: list[list[str]] = [[] for _ in sizes]
    for place in chosen:
        for column, size in zip(columns, sizes, strict=True):
            place, value = divmod(place, size)
            column.append(str(value))
    outcome = [rng.choice("0011") for _ in chosen]
    return {"conditions": dict(zip("ABCDE", columns, strict=False)), "outcome": outcome}


def random_cuts(rng: random.Random) -> tuple[int, Fraction]:
    return rng.choice((1, 1, 2)), Fraction(rng.choice(("0.75", "0.75", "0.5", "0.8", "1", "0")))


def cases_of(data: Plain, order: list[int] | None = None) -> Cases:
    return read_qca_table(as_csv(data, order).encode(), "data.csv").cases


def term(cases: Cases, cube: Cube) -> dict[str, int]:
    return {column.name: x for column, x in zip(cases.conditions, cube, strict=True) if x != FREE}


def fit(found: Sufficiency) -> Plain:
    return {"consistency": found.consistency, "coverage": found.coverage, "pri": found.pri}


def table(cases: Cases, frequency: int, inclusion: Fraction) -> tuple[TruthTable, list[Plain]]:
    found = truth_table(cases, frequency, inclusion)
    told = [
        {
            "row": row.place,
            "states": term(cases, row.states),
            "outcome": row.outcome,
            "members": list(row.members),
            "contradictory": row.contradictory,
            "consistency": row.fit.consistency,
            "pri": row.fit.pri,
        }
        for row in found.rows
    ]
    return found, told


def models(found: TruthTable, kind: str) -> set[frozenset[str]]:
    """All models by what is written, each once."""
    answer = solution(found, kind)
    assert answer.count == len(answer.models)
    written = {frozenset(found.cases.term(cube) for cube in model) for model in answer.models}
    assert len(written) == answer.count
    return written


def fits(found: TruthTable, kind: str, most: int) -> list[Plain]:
    return [told(found.cases, model_fit(found.cases, model)) for model in solution(found, kind).models[:most]]


def told(cases: Cases, found: ModelFit) -> Plain:
    own: list[Any] = [{"term": term(cases, one.term), **fit(one.fit), "unique": one.unique} for one in found.terms]
    return {**fit(found.fit), "terms": own}


def necessary(cases: Cases) -> dict[tuple[str, int], Plain]:
    return {
        (cases.conditions[one.condition].name, one.state): {
            "consistency": one.consistency,
            "coverage": one.coverage,
            "relevance": one.relevance,
        }
        for one in necessity(cases)
    }
