"""The track record against trying everything, R's QCA on Lipset's data, and under changes that change nothing."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from tests.engine import records
from tests.engine.share import Some
from tests.reference import slow_record
from workbench.engine.record.cases import Cases
from workbench.engine.record.covers import smallest_covers
from workbench.engine.record.fit import model_fit, necessity
from workbench.engine.record.implicants import minimal_transversals
from workbench.engine.record.solutions import solution, takes_in
from workbench.engine.record.truth_table import truth_table
from workbench.exchange.importing import read_cases

KINDS = ("conservative", "parsimonious")


def compare(data: Any, frequency: int, inclusion: Fraction) -> None:
    cases = records.cases_of(data)
    found, told = records.table(cases, frequency, inclusion)
    expected = slow_record.truth_table(data, frequency, inclusion)
    assert told == expected
    assert records.necessary(cases) == slow_record.necessity(data)
    for kind in KINDS:
        models = slow_record.models(data, expected, kind)
        assert records.models(found, kind) == {frozenset(slow_record.written(data, t) for t in m) for m in models}
        for fit in records.fits(found, kind, most=4):
            assert fit == slow_record.model_fit(data, [one["term"] for one in fit["terms"]])


@pytest.mark.parametrize("block", range(10))
def test_agrees_with_trying_everything(block: int, some: Some) -> None:
    for seed in some(range(block * 100, block * 100 + 100)):
        rng = random.Random(f"record {seed}")
        data = records.random_data(rng) if seed % 3 else records.random_crisp_table(rng)
        try:
            compare(data, *records.random_cuts(rng))
        except AssertionError as error:
            raise AssertionError(f"seed {seed}: {error}") from error


def test_the_random_data_have_what_is_hard() -> None:
    """Ties, contradictions, rows at the cut, cases half-way, nothing to explain and nothing against it."""
    seen: set[str] = set()
    for seed in range(1000):
        rng = random.Random(f"record {seed}")
        data = records.random_data(rng) if seed % 3 else records.random_crisp_table(rng)
        frequency, inclusion = records.random_cuts(rng)
        table = truth_table(records.cases_of(data), frequency, inclusion)
        for kind in KINDS:
            count = solution(table, kind).count
            seen |= {f"{kind} {'none' if not count else 'one' if count == 1 else 'tied'}"}
        seen |= {"contradictory"} if any(row.contradictory for row in table.rows) else set()
        seen |= {"at the cut"} if any(row.fit.consistency == inclusion not in (0, 1) for row in table.rows) else set()
        seen |= {"half-way"} if table.unplaced else set()
        seen |= {"too few"} if any(row.outcome is None for row in table.rows) else set()
        seen |= {"nothing against"} if table.positives and not table.negatives else set()
    ties = {f"{kind} {how}" for kind in KINDS for how in ("none", "one", "tied")}
    assert seen == ties | {"contradictory", "at the cut", "half-way", "too few", "nothing against"}


# ── Lipset ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def lipset(shared: Path) -> Any:
    folder = shared / "cases" / "lipset"
    answers = json.loads((folder / "answers.json").read_text("utf-8"))
    return {name: read_cases(folder / f"{name}.csv").cases for name in ("LC", "LF")}, answers


def rounded(value: Fraction | None) -> float | None:
    return None if value is None else round(float(value), 3)


def written(cases: Cases, table: Any, kind: str) -> list[set[str]]:
    return [{cases.term(cube) for cube in model} for model in solution(table, kind).models]


def test_crisp_lipset(lipset: Any) -> None:
    cases, answers = lipset[0]["LC"], lipset[1]["LC"]
    negated = replace(cases, outcome=tuple(1 - y for y in cases.outcome))
    for data, name in ((cases, "SURV"), (negated, "notSURV")):
        table = truth_table(data)
        for kind in KINDS:
            assert written(data, table, kind) == [set(answers[f"{name}_{kind}"])]
    table = truth_table(cases)
    seen = {row.place for row in table.rows}
    (model,) = solution(table, "parsimonious").models
    all_rows = [(a, b, c, d, e) for a in (0, 1) for b in (0, 1) for c in (0, 1) for d in (0, 1) for e in (0, 1)]
    assumed = [n for n, row in enumerate(all_rows, 1) if n not in seen and any(takes_in(cube, row) for cube in model)]
    assert assumed == answers["SURV_simplifying_assumptions_rows"]
    check_necessity(cases, answers["necessity_inclN_RoN_covN"])


def check_necessity(cases: Cases, answers: Any) -> None:
    found = {cases.conditions[one.condition].literals[one.state]: one for one in necessity(cases)}
    for literal, figures in answers.items():
        one = found[literal]
        assert [rounded(one.consistency), rounded(one.relevance), rounded(one.coverage)] == figures


def test_fuzzy_lipset(lipset: Any) -> None:
    cases, answers = lipset[0]["LF"], lipset[1]["LF_incl_cut_0.8"]
    table = truth_table(cases, 1, Fraction(4, 5))
    rows = {row.place: row for row in table.rows}
    assert len(rows) == len(answers["truth_table"])
    for expected in answers["truth_table"]:
        row = rows[expected["row"]]
        assert int(bool(row.outcome)) == expected["OUT"] and len(row.members) == expected["n"]
        assert (rounded(row.fit.consistency), rounded(row.fit.pri)) == (expected["incl"], expected["PRI"])
        assert ",".join(cases.names[case] for case in row.members) == expected["cases"]
    for kind in KINDS:
        (model,) = solution(table, kind).models
        fit = model_fit(cases, model)
        names = {"inclS": "consistency", "PRI": "pri", "covS": "coverage"}
        for theirs, ours in names.items():
            assert rounded(getattr(fit.fit, ours)) == answers[kind]["model"][theirs]
        assert {cases.term(one.term) for one in fit.terms} == set(answers[kind]["terms"])
        for one in fit.terms:
            figures = answers[kind]["terms"][cases.term(one.term)]
            assert rounded(one.unique) == figures["covU"]
            assert all(rounded(getattr(one.fit, ours)) == figures[theirs] for theirs, ours in names.items())
    check_necessity(cases, answers["necessity_inclN_RoN_covN"])


# ── what changes nothing ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("seed", range(60))
def test_the_order_of_cases_and_columns_and_the_names_change_nothing(seed: int) -> None:
    rng = random.Random(f"moved {seed}")
    data = records.random_data(rng) if seed % 2 else records.random_crisp_table(rng)
    cuts = records.random_cuts(rng)
    order = rng.sample(range(len(data["outcome"])), len(data["outcome"]))
    names = rng.sample(list(data["conditions"]), len(data["conditions"]))
    renamed = {name: f"Z{name}" for name in names}
    other = {"conditions": {renamed[name]: data["conditions"][name] for name in names}, "outcome": data["outcome"]}
    one, two = records.cases_of(data), records.cases_of(other, order)
    tables = truth_table(one, *cuts), truth_table(two, *cuts)

    def plain(table: Any, kind: str) -> Any:
        strip = {renamed[name]: name for name in names}
        cases = table.cases
        return {
            frozenset(
                frozenset((strip.get(n, n), x) for n, x in records.term(cases, cube).items()) for cube in model
            ): model_fit(cases, model).fit
            for model in solution(table, kind).models
        }

    for kind in KINDS:
        assert plain(tables[0], kind) == plain(tables[1], kind)


@pytest.mark.parametrize("seed", range(60))
def test_a_condition_that_never_varies_is_in_no_parsimonious_term(seed: int) -> None:
    rng = random.Random(f"idle {seed}")
    data = records.random_crisp_table(rng)
    more = {**data, "conditions": {**data["conditions"], "IDLE": ["1"] * len(data["outcome"])}}
    plain = records.models(truth_table(records.cases_of(data)), "parsimonious")
    assert records.models(truth_table(records.cases_of(more)), "parsimonious") == plain


@pytest.mark.parametrize("seed", range(40))
def test_every_case_twice_changes_nothing_but_the_numbers_of_cases(seed: int) -> None:
    rng = random.Random(f"twice {seed}")
    data = records.random_data(rng)
    twice = {"conditions": {n: v * 2 for n, v in data["conditions"].items()}, "outcome": data["outcome"] * 2}
    one, two = truth_table(records.cases_of(data)), truth_table(records.cases_of(twice))
    assert [(r.place, r.fit, r.outcome) for r in one.rows] == [(r.place, r.fit, r.outcome) for r in two.rows]
    assert all(records.models(one, kind) == records.models(two, kind) for kind in KINDS)


def test_a_row_at_the_cut_is_in_however_its_decimals_round() -> None:
    """Ten cases of a tenth each make one only where sums are exact; 0.7 of it is then 0.7."""
    data = {"conditions": {"A": ["1"] * 10}, "outcome": ["0.1"] * 3 + ["0.9"] * 5 + ["1", "1"]}
    table = truth_table(records.cases_of(data), 1, Fraction("0.68"))
    assert [row.outcome for row in table.rows] == [True] and sum([0.1] * 3 + [0.9] * 5 + [1, 1]) / 10 != 0.68


# ── the parts ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("block", range(4))
def test_all_smallest_covers(block: int) -> None:
    for seed in range(block * 250, block * 250 + 250):
        rng = random.Random(f"cover {seed}")
        rows, count = rng.randint(1, 7), rng.randint(1, 9)
        sets = [rng.randrange(1, 2**rows) & rng.randrange(1, 2**rows) for _ in range(count)]
        sets.append(2**rows - 1 & ~sum({1 << r for r in range(rows) if any(s >> r & 1 for s in sets)}))
        for size in range(1, len(sets) + 1):
            union = [c for c in combinations(range(len(sets)), size) if _union(sets, c) == 2**rows - 1]
            if union:
                break
        found = smallest_covers(sets, rows, 10_000)
        assert (found.size, found.count, list(found.listed)) == (size, len(union), union), seed


def _union(sets: list[int], chosen: tuple[int, ...]) -> int:
    covered = 0
    for place in chosen:
        covered |= sets[place]
    return covered


def test_more_covers_than_can_be_listed_are_counted() -> None:
    twenty_pairs = [1 << row for row in range(20) for _ in range(2)]
    found = smallest_covers(twenty_pairs, 20, 100)
    assert (found.size, found.count, len(found.listed), found.complete) == (20, 2**20, 100, False)


def test_a_row_in_no_set_is_an_error() -> None:
    with pytest.raises(ValueError, match="no set"):
        smallest_covers([1], 2, 10)


@pytest.mark.parametrize("seed", range(200))
def test_all_minimal_transversals(seed: int) -> None:
    rng = random.Random(f"transversal {seed}")
    edges = [rng.randrange(2**6) & rng.randrange(2**6) or rng.randrange(2**6) for _ in range(rng.randint(0, 6))]
    meeting = [t for t in range(2**6) if all(t & edge for edge in edges)]
    minimal = [t for t in meeting if not any(o != t and o & t == o for o in meeting)]
    found = list(minimal_transversals(edges))
    assert sorted(found) == minimal and len(found) == len(set(found))
