"""Evidence through the command line: how judgements are backed, what hangs on those that are not, competing states."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import PLAIN, Modus
from workbench.exchange.plain_model import from_plain
from workbench.workspace.reading import write_new


def workspace(folder: Path, **more: Any) -> Path:
    path = folder / "evidence.modus"
    path.unlink(missing_ok=True)
    write_new(path, from_plain({**PLAIN, **more}))
    return path


def test_what_has_no_evidence_is_ranked_by_what_hangs_on_it(modus: Modus, neighbours: Path) -> None:
    answer = modus("coverage", neighbours, "--json").json
    assert answer["judgements"] == 10 and len(answer["unsupported"]) == 9
    assert answer["unsupported"] == [one["judgement"] for one in answer["hanging"]]
    found = {one["judgement"]: (one["claims"], one["quadrants"], one["points"]) for one in answer["hanging"]}
    # As set and settled, baseline and the thaw: with trust the border is at (5, 8), blocked without.
    assert found["position of border"] == ([], 0, 12)
    # Unknown trust counts half of +3 at the baseline, so that the claim's rise by 2 is one by 1.5 only.
    assert found["baseline of trust"][0] == ["opens"]
    assert found["impact of oil = high on press = tame"] == ([], 0, 0)
    assert answer["unsupported"][0] == "baseline of trust"


def test_all_judgements_ranked(modus: Modus, neighbours: Path) -> None:
    answer = modus("coverage", neighbours, "--all", "--json").json
    assert len(answer["hanging"]) == 10 and len(answer["unsupported"]) == 9
    (backed,) = [one for one in answer["hanging"] if one["with_evidence"]]
    assert backed["judgement"] == "effect of trust = present on river cooperation" and backed["claims"] == ["opens"]
    told = modus("coverage", neighbours, "--all").out
    assert "baseline of trust (no evidence)" in told and "As if" not in told and "Counted over the baseline" in told


def test_how_judgements_are_backed(modus: Modus, neighbours: Path) -> None:
    answer = modus("evidence", neighbours, "--json").json
    found = {one["judgement"]: one for one in answer["judgements"]}
    assert found["effect of trust = present on river cooperation"] == {
        "judgement": "effect of trust = present on river cooperation",
        "supports": 1,
        "contradicts": 1,
        "best_for": "B2",
        "best_against": "F6",
        "evidence": ["met"],
        "contradicted_by": ["denied"],
    }
    assert found["position of river"]["best_for"] is None
    assert (answer["unsupported"], answer["condition"], answer["matrix"]) == (9, None, [])
    told = modus("evidence", neighbours).out
    assert "effect of trust = present on river cooperation  1 B2  1 F6" in told
    assert "9 of 10 judgements have no evidence" in told


EVIDENCE = [
    {"key": "for", "claim": "There is none.", "grade": "A1", "supports": [["baseline", "trust"]]},
    {"key": "against", "claim": "There is some.", "grade": "F6", "contradicts": [["baseline", "trust"]]},
    {"key": "press", "claim": "The press is tame.", "grade": "B2", "supports": [["baseline", "press"]]},
]
IMPACTS = [{"from": ["press", "tame"], "to": ["trust", "present"], "amount": -3}]


def test_the_states_of_a_condition_against_the_evidence(modus: Modus, tmp_path: Path) -> None:
    path = workspace(tmp_path, evidence=EVIDENCE, cross_impacts=IMPACTS)
    answer = modus("evidence", path, "--condition", "Trust between them", "--json").json
    assert answer["condition"] == "trust"
    assert [(one["state"], one["assessed"]) for one in answer["states"]] == [("absent", True), ("present", False)]
    assert [one["inconsistency"] for one in answer["states"]] == pytest.approx([1 / 36, 1 + 2 * 25 / 36])
    assert [(one["evidence"], one["cells"], one["diagnosticity"]) for one in answer["matrix"]] == [
        ("for", {"absent": "C", "present": "I"}, 2),
        ("press", {"absent": "N", "present": "II"}, 2),
        ("against", {"absent": "I", "present": "N"}, 1),
    ]
    told = modus("evidence", path, "--condition", "trust").out
    assert "absent (assessed)" in told.lower() and "The press is tame." in told


def test_a_condition_that_no_evidence_speaks_to(modus: Modus, neighbours: Path) -> None:
    assert "No evidence speaks to any of its states." in modus("evidence", neighbours, "--condition", "oil").out
    assert "there is no condition" in modus("evidence", neighbours, "--condition", "moon").refusal


def test_nothing_to_judge(modus: Modus, tmp_path: Path) -> None:
    path = tmp_path / "blank.modus"
    assert modus("new", path).code == 0
    assert "There are no judgements." in modus("evidence", path).out
    assert modus("coverage", path, "--json").json["hanging"] == []


def test_what_hangs_in_the_example(modus: Modus, relations: Path) -> None:
    answer = modus("coverage", relations, "--json").json
    assert answer["unsupported"][0] == "impact of cushion = present on us-attention = rising"
    assert (answer["hanging"][0]["claims"], answer["hanging"][0]["quadrants"]) == ([], 4)


def test_evidence_as_a_table(modus: Modus, neighbours: Path, tmp_path: Path) -> None:
    for name in ("items.csv", "items.xlsx"):
        table = tmp_path / name
        assert modus("evidence", neighbours, "--export", table, "--json").json == {"file": str(table), "items": 2}
        answer = modus("evidence", neighbours, "--import", table, "--json").json
        assert (answer["same"], answer["added"], answer["changed"], answer["refused"]) == (2, [], [], [])
    table = tmp_path / "edited.csv"
    table.write_text("key;claim;grade\nmet;=They met.;A1\nnew;News;C3\nbad;;Z9\n")
    before = neighbours.read_bytes()
    told = modus("evidence", neighbours, "--import", table)
    assert told.code == 1 and neighbours.read_bytes() == before
    assert "This would be: 1 added, 1 changed, 0 as they are, 1 refused." in told.out
    assert "row 4: bad “Z9” is no grade" in told.out and "row 2: met: claim, grade" in told.out
    answer = modus("evidence", neighbours, "--import", table, "--apply", "--json")
    assert answer.code == 1 and answer.json["applied"] and [one["row"] for one in answer.json["refused"]] == [4]
    assert modus("info", neighbours, "--json").json["evidence"] == 3
    modus("evidence", neighbours, "--export", table)
    assert b"met,'=They met.,A1" in table.read_bytes()


def test_tables_of_evidence_that_cannot_be(modus: Modus, neighbours: Path, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("colour\n")
    assert "table.csv: there is no column “colour”" in modus("evidence", neighbours, "--import", table).refusal
    assert "is written as .csv or .xlsx" in modus("evidence", neighbours, "--export", tmp_path / "t.ods").refusal
    assert "exclude each other" in modus("evidence", neighbours, "--apply").refusal
    assert "there is no file of this name" in modus("evidence", neighbours, "--import", tmp_path / "no.csv").refusal
