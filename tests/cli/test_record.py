"""The track record through the command line: tables, workspaces, and what is lacking."""

from __future__ import annotations

import json
import random
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import PLAIN, Modus
from tests.engine import records
from tests.reference import slow_record
from workbench.exchange.plain_model import from_plain
from workbench.workspace.reading import write_new

CRISP = "case,A,B,C,Y\nu,1,1,0,1\nv,1,0,1,1\nw,0,1,1,1\nx,0,0,0,0\n"


def table(folder: Path, text: str, name: str = "data.csv") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def close(ours: Any, theirs: Fraction | None) -> bool:
    return ours is None if theirs is None else ours == pytest.approx(float(theirs), abs=1e-12)


@pytest.mark.parametrize("seed", range(25))
def test_random_tables_as_trying_everything_has_them(modus: Modus, tmp_path: Path, seed: int) -> None:
    rng = random.Random(f"cli record {seed}")
    data = records.random_data(rng) if seed % 2 else records.random_crisp_table(rng)
    frequency, inclusion = records.random_cuts(rng)
    cut = ("--frequency", frequency, "--inclusion", float(inclusion))
    answer = modus("record", table(tmp_path, slow_record.as_csv(data)), "--json", *cut).json
    rows = slow_record.truth_table(data, frequency, inclusion)
    assert [row["row"] for row in answer["truth_table"]] == [row["row"] for row in rows]
    for ours, theirs in zip(answer["truth_table"], rows, strict=True):
        assert ours["states"] == theirs["states"] and ours["contradictory"] == theirs["contradictory"]
        assert ours["outcome"] == (None if theirs["outcome"] is None else int(theirs["outcome"]))
        assert ours["cases"] == [f"k{case}" for case in theirs["members"]] and ours["n"] == len(theirs["members"])
        assert close(ours["consistency"], theirs["consistency"]) and close(ours["pri"], theirs["pri"])
    for kind in ("conservative", "parsimonious"):
        models = slow_record.models(data, rows, kind)
        found = answer["solutions"][kind]
        assert {frozenset(m) for m in found} == {
            frozenset(slow_record.written(data, term) for term in model) for model in models
        }
        assert len(found) == len(models) == answer["models"][kind]
        whole = [row for row in answer["fit"] if row["solution"] == kind and row["term"] is None]
        for row, terms in zip(whole, found, strict=True):
            (model,) = [m for m in models if {slow_record.written(data, t) for t in m} == set(terms)]
            theirs = slow_record.model_fit(data, model)
            assert all(close(row[name], theirs[name]) for name in ("consistency", "pri", "coverage"))
    assert answer["complete"] is True and answer["back_test"] == []


def test_ties_are_all_told(modus: Modus, tmp_path: Path) -> None:
    answer = modus("record", table(tmp_path, CRISP), "--json").json
    assert answer["solutions"]["conservative"] == [["A*B*~C", "A*~B*C", "~A*B*C"]]
    assert sorted(map(sorted, answer["solutions"]["parsimonious"])) == [["A", "B"], ["A", "C"], ["B", "C"]]
    told = modus("record", table(tmp_path, CRISP)).out
    assert "3 models that are equally short" in told and "4 of 8 combinations are remainders" in told


def test_an_imported_table_gives_the_same_solutions(modus: Modus, tmp_path: Path) -> None:
    for seed in range(12):
        rng = random.Random(f"imported {seed}")
        data = records.random_crisp_table(rng)
        path = table(tmp_path, slow_record.as_csv(data))
        made = modus("import", path, "-o", tmp_path / "made.modus", "--force", "--json").json
        assert made["issues"] == 0 and made["conditions"] == len(data["conditions"])
        one = modus("record", path, "--json").json
        two = modus("record", tmp_path / "made.modus", "--json").json
        for key in ("solutions", "fit", "necessity", "models", "remainders", "conditions"):
            assert one[key] == two[key], (seed, key)
        assert [row["row"] for row in one["truth_table"]] == [row["row"] for row in two["truth_table"]]
        assert two["lacks"][0].startswith("No case names an issue area")


def test_only_some_conditions(modus: Modus, tmp_path: Path) -> None:
    answer = modus("record", table(tmp_path, CRISP), "--condition", "C", "--condition", "A", "--json").json
    assert answer["conditions"] == ["A", "C"]
    assert answer["solutions"]["parsimonious"] == [["A", "C"]]


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("case,A,Y\nu,1,1\nu,0,0\n", "data.csv:3: there are two cases “u”, the first on line 2"),
        ("case,A,Y\nu,,1\n", "data.csv:2: there is nothing under “A”; a gap cannot be read"),
        ("case,A,Y\nu,yes,1\n", "data.csv:2: “yes” under “A” is not a number"),
        ("case,A,Y\nu,-1,1\n", "data.csv:2: “-1” under “A” is below 0"),
        ("case,A,Y\nu,0.5,1\nv,2,1\n", "data.csv:3: there is 2 under “A”, but a condition with decimals goes from 0"),
        ("case,A,Y\nu,1,2\n", "data.csv:2: there is 2 under “Y”, but the outcome goes from 0 to 1"),
        ("case,A,Y\nu,20,1\n", "data.csv:2: there is 20 under “A”, but the states of a condition are 0 to 19"),
        ("case,A,A,Y\nu,1,1,1\n", "data.csv:1: there are 2 columns “A”"),
        ("case,A,,Y\nu,1,1,1\n", "data.csv:1: column 3 has no name"),
        ("case,A,Y\nu,1\n", "data.csv:2: has 2 cells where the first row has 3"),
        ("case,A,Y\n,1,1\n", "data.csv:2: the case has no name"),
        ("case,Y\nu,1\n", "data.csv:1: must name “case”, at least one condition, and last the outcome"),
        ("case,A,Y\n", "data.csv: has no cases, only a first row"),
        ("name,A,Y\nu,1,1\n", "data.csv:1: the first column is called “name”; it must be “case”"),
        ('case,A,Y\n"u,1,1\n', "data.csv:2: a quote opened here is never closed"),
    ],
)
def test_mistakes_in_a_table_by_line(modus: Modus, tmp_path: Path, text: str, mistake: str) -> None:
    answer = modus("record", table(tmp_path, text))
    assert (answer.code, answer.out) == (2, "")
    assert f"{tmp_path}/{mistake}" in answer.err.splitlines()[0]
    if not mistake.startswith(("data.csv:1: the first", "data.csv:1: must")):
        assert modus("import", tmp_path / "data.csv", "-o", tmp_path / "o.modus").err == answer.err
        assert not (tmp_path / "o.modus").exists()


def test_fuzzy_data_stay_a_table(modus: Modus, tmp_path: Path) -> None:
    path = table(tmp_path, "case;A;Y\nu;0,3;1\nv;0,9;0\n")
    refusal = modus("import", path, "-o", tmp_path / "o.modus").refusal
    why = f"“A” is 0,3, a degree, and a workspace holds states; `modus record {path}` reads the table as it is"
    assert refusal == f"{path}:2: {why}"
    assert modus("record", path, "--json").json["truth_table"][0]["cases"] == ["u"]


def test_long_decimals_are_exact(modus: Modus, tmp_path: Path) -> None:
    digits = "0.1234567890123456789012345678901234567890"
    other = "0.8765432109876543210987654321098765432110"
    path = table(tmp_path, f"case,A,Y\nu,{digits},1\nv,{other},0\n")
    assert modus("record", path, "--json").json["necessity"][1]["coverage"] == pytest.approx(float(digits))


def test_a_matrix_is_no_data_and_data_are_no_matrix(modus: Modus, tmp_path: Path) -> None:
    matrix = table(tmp_path, ",A: x,A: y,B: u,B: v\nA: x,,,1,0\nA: y,,,0,1\nB: u,1,0,,\nB: v,0,1,,\n", "matrix.csv")
    assert "is a cross-impact matrix and no QCA data" in modus("record", matrix).refusal
    assert modus("import", matrix, "-o", tmp_path / "m.modus", "--json").json["conditions"] == 2
    data = table(tmp_path, "case,A: x,Y\nu,1,1\nv,0,0\n")
    assert modus("record", data, "--json").json["solutions"]["conservative"] == [["A: x"]]
    assert modus("import", data, "-o", tmp_path / "d.modus", "--json").json["conditions"] == 1


def test_names_with_signs_are_quoted(modus: Modus, tmp_path: Path) -> None:
    answer = modus("record", table(tmp_path, "case,A*B,Y\nu,1,1\nv,0,0\n"), "--json").json
    assert answer["solutions"]["parsimonious"] == [['"A*B"']]


@pytest.mark.parametrize("given", [("--inclusion", "1.1"), ("--inclusion", "x"), ("--frequency", "0")])
def test_cuts_that_are_none(modus: Modus, tmp_path: Path, given: tuple[str, str]) -> None:
    assert "is no" in modus("record", table(tmp_path, CRISP), *given).refusal


def test_a_column_that_is_not_there(modus: Modus, tmp_path: Path) -> None:
    assert (
        "there is no column “Q”; there are A, B, C"
        in modus("record", table(tmp_path, CRISP), "--condition", "Q").refusal
    )


def test_nothing_goes_with_the_outcome(modus: Modus, tmp_path: Path) -> None:
    answer = modus("record", table(tmp_path, "case,A,Y\nu,1,0\nv,0,0\n"), "--json").json
    assert answer["solutions"] == {"conservative": [], "parsimonious": []} and answer["fit"] == []
    assert any("there is no solution" in sentence for sentence in answer["lacks"])
    assert [one["consistency"] for one in answer["necessity"]] == [None, None]


def test_a_search_that_is_stopped_tells_the_rest(modus: Modus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = table(tmp_path, CRISP)
    ticks = iter(range(10**9))
    monkeypatch.setattr("workbench.cli.watching.time.monotonic", lambda: next(ticks))
    answer = modus("record", path, "--seconds", 1, "--json").json
    assert answer["solutions"] == {"conservative": [], "parsimonious": []} and answer["complete"] is False
    assert answer["models"] == {"conservative": None, "parsimonious": None}
    assert len(answer["truth_table"]) == 4 and answer["necessity"]
    assert (
        "The parsimonious solutions are not there: the search for them was stopped after 1 seconds." in answer["lacks"]
    )
    assert "stopped after 1 seconds" in modus("record", path, "--seconds", 1).out


# ── workspaces ──────────────────────────────────────────────────────────────────────────────────────────


def workspace(folder: Path, cases: list[dict[str, Any]], **more: Any) -> Path:
    path = folder / "cases.modus"
    path.unlink(missing_ok=True)
    write_new(path, from_plain({**PLAIN, "cases": cases, **more}))
    return path


def test_requirements_are_put_to_what_happened(modus: Modus, tmp_path: Path) -> None:
    settings: dict[str, Any] = {"met": {"trust": "present"}, "blocked": {"trust": "absent"}, "open": {}}
    cases = [
        {"key": f"{state}-{outcome}", "issues": ["border", "river"], "settings": own, "outcome": outcome}
        for state, own in settings.items()
        for outcome in ("cooperated", "failed")
    ]
    answer = modus("record", workspace(tmp_path, cases), "--json").json
    found = {
        (row["case"], row["issue"]): (row["requirement"], row["expected"], row["agrees"]) for row in answer["back_test"]
    }
    assert found == {
        **{(case["key"], "river"): ("none", None, None) for case in cases},
        ("met-cooperated", "border"): ("met", "cooperated", True),
        ("met-failed", "border"): ("met", "cooperated", False),
        ("blocked-cooperated", "border"): ("blocked", "failed", False),
        ("blocked-failed", "border"): ("blocked", "failed", True),
        ("open-cooperated", "border"): ("open", None, None),
        ("open-failed", "border"): ("open", None, None),
    }
    assert [answer[name] for name in ("agree", "disagree", "open", "no_requirement")] == [2, 2, 2, 6]
    told = modus("record", tmp_path / "cases.modus").out
    assert "2 of 12 agree, 2 disagree, 2 are left open; 6 have no requirement." in told
    assert "although the requirement was blocked: it asks too much" in told
    assert "No condition is known in all 6 cases" in told and "trust (4)" in told


def test_conditions_of_a_workspace(modus: Modus, tmp_path: Path) -> None:
    cases = [
        {"key": "one", "issues": ["river"], "settings": {"trust": "present", "press": "free"}, "outcome": "cooperated"},
        {"key": "two", "issues": ["river"], "settings": {"trust": "absent", "press": "tame"}, "outcome": "failed"},
        {"key": "three", "issues": ["river"], "settings": {"trust": "unknown", "press": "tame"}, "outcome": "failed"},
    ]
    path = workspace(tmp_path, cases)
    answer = modus("record", path, "--json").json
    assert answer["conditions"] == ["press"] and answer["solutions"]["parsimonious"] == [["press{free}"]]
    answer = modus("record", path, "--json", "--condition", "trust", "--condition", "Press").json
    assert answer["conditions"] == ["trust", "press"] and answer["left_out"] == ["three"]
    assert answer["solutions"]["conservative"] == [["trust*press{free}"]]
    assert answer["truth_table"][0]["states"] == {"trust": "absent", "press": "tame"}


def test_a_workspace_without_cases(modus: Modus, neighbours: Path) -> None:
    answer = modus("record", neighbours, "--json").json
    assert answer["lacks"] == ["The workspace has no cases."] and answer["truth_table"] == []
    assert "The workspace has no cases." in modus("record", neighbours).out


def test_the_answer_can_be_written_down(modus: Modus, relations: Path) -> None:
    answer = modus("record", relations, "--json")
    assert json.loads(answer.out)["disagree"] == 0


def test_a_catalogue_with_a_table_of_cases_needs_no_issue_areas(modus: Modus, tmp_path: Path) -> None:
    folder = tmp_path / "catalogue"
    folder.mkdir()
    (folder / "workspace.toml").write_text('title = "T"\n', "utf-8")
    (folder / "conditions.toml").write_text('[trust]\n\n[water]\nstates = ["low", "high"]\n', "utf-8")
    (folder / "cases.csv").write_text("case,outcome,trust,water\na,1,present,low\nb,0,absent,low\n", "utf-8")
    assert modus("build", folder, "-o", tmp_path / "made.modus").code == 0
    answer = modus("record", tmp_path / "made.modus", "--json").json
    assert answer["solutions"]["parsimonious"] == [["trust"]]
    assert answer["solutions"]["conservative"] == [["trust*water{low}"]]
    assert answer["lacks"] == ["No case names an issue area, so there are no requirements to put to what happened."]
