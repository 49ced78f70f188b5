"""What the commands that answer say, as JSON and as text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import PLAIN, Modus
from workbench.exchange.plain_model import from_plain
from workbench.workspace.reading import write_new


def issue(answer: dict[str, Any], key: str) -> dict[str, Any]:
    return next(one for one in answer["issues"] if one["key"] == key)


def test_evaluate(modus: Modus, neighbours: Path) -> None:
    answer = modus("evaluate", neighbours, "--scenario", "thaw", "--json").json
    assert answer["scenario"] == "thaw"
    assert answer["settings"] == {"oil": "unknown", "press": "tame", "trust": "present"}
    assert (answer["settled"], answer["cycle"], answer["unknown_pushes"]) == ({}, None, [])
    assert [one["key"] for one in answer["issues"]] == ["border", "river"]
    assert issue(answer, "river") == {
        "key": "river",
        "title": "The shared river",
        "cooperation": 9,
        "competition": 3,
        "assessed": {"cooperation": 6, "competition": 4.5},
        "move": {"cooperation": 3, "competition": -1.5},
        "uncut": {"cooperation": 9, "competition": 3},
        "band": {"cooperation": [8, 10], "competition": [3, 3]},
        "quadrant": "partnership",
        "certain": True,
        "requirement": "none",
        "deciding": [],
        "tension": False,
    }
    border = issue(answer, "border")
    assert (border["requirement"], border["deciding"]) == ("met", [["trust", "present"]])


def test_the_baseline_in_its_three_ways(modus: Modus, neighbours: Path) -> None:
    plain = modus("evaluate", neighbours, "--json").json
    assert plain == modus("evaluate", neighbours, "--scenario", "Baseline", "--json").json
    assert issue(plain, "border")["tension"] is True
    assert issue(plain, "border")["deciding"] == [["trust", "present"]]


@pytest.mark.parametrize("name", ["thaw", "THAW", "A thaw", "a Thaw"])
@pytest.mark.parametrize("setting", ["oil=high", "OIL = High", "oil =high "])
def test_names_are_keys_or_titles_in_any_case(modus: Modus, neighbours: Path, name: str, setting: str) -> None:
    answer = modus("evaluate", neighbours, "--scenario", name, "--set", setting, "--json").json
    assert answer["settings"] == {"oil": "high", "press": "tame", "trust": "present"}
    assert issue(answer, "river")["cooperation"] == 10


def test_unknown_can_be_set(modus: Modus, neighbours: Path) -> None:
    answer = modus("evaluate", neighbours, "--set", "Trust between them = UNKNOWN", "--json").json
    assert answer["settings"]["trust"] == "unknown"
    assert issue(answer, "border")["requirement"] == "open"
    assert issue(answer, "river")["band"] == {"cooperation": [5, 10], "competition": [3, 4.5]}


def test_settling(modus: Modus, neighbours: Path) -> None:
    answer = modus("evaluate", neighbours, "--scenario", "thaw", "--settle", "--json").json
    assert answer["settled"] == {"press": "free"}
    assert answer["settings"]["press"] == "tame"
    assert answer["unknown_pushes"] == ["oil"]
    assert issue(answer, "river")["move_from_settled_baseline"] == {"cooperation": 3, "competition": -1.5}
    text = modus("evaluate", neighbours, "--scenario", "thaw", "--settle").out
    assert "Settling moved press = free." in text
    assert "Not known, and pushing others: oil." in text
    assert "Settling moved nothing." in modus("evaluate", neighbours, "--settle").out


def test_a_circle_is_reported_as_one(modus: Modus, tmp_path: Path) -> None:
    chase = {
        "conditions": [{"key": "cat", "baseline": "absent"}, {"key": "mouse", "baseline": "absent"}],
        "issues": [{"key": "peace", "cooperation": 5, "competition": 5, "requirement": ["is", "mouse", "absent"]}],
        "cross_impacts": [
            {"from": ["mouse", state], "to": ["cat", state], "amount": 1} for state in ("absent", "present")
        ]
        + [
            {"from": ["cat", "absent"], "to": ["mouse", "present"], "amount": 1},
            {"from": ["cat", "present"], "to": ["mouse", "absent"], "amount": 1},
        ],
    }
    path = tmp_path / "chase.modus"
    write_new(path, from_plain(chase))
    answer = modus("evaluate", path, "--settle", "--json").json
    assert len(answer["cycle"]) == 4 and answer["settled"] == {}
    assert all(set(situation) == {"cat", "mouse"} for situation in answer["cycle"])
    (peace,) = answer["issues"]
    assert (peace["requirement"], peace["deciding"], peace["cooperation"]) == ("open", [], 5)
    assert "goes round in a circle of 4 situations" in modus("evaluate", path, "--settle").out


def test_evaluate_as_text(modus: Modus, neighbours: Path) -> None:
    lines = modus("evaluate", neighbours, "--scenario", "thaw").out.splitlines()
    assert lines[0] == "Two neighbours · A thaw"
    assert lines[2].split() == ["Issue", "area", "Cooperation", "Competition", "Quadrant", "Requirement"]
    assert lines[3].split("  ")[0] == "The shared river"
    assert lines[3].split()[3:] == ["9", "(8", "to", "10)", "+3", "3", "−1.5", "Partnership", "–"]
    assert lines[4].endswith("Cooperate and compete  met; assessed above its ceiling")
    columns = [line.index(word) for line, word in zip(lines[3:5], ("Partnership", "Cooperate"), strict=True)]
    assert columns[0] == columns[1] == lines[2].index("Quadrant")
    assert "\x1b" not in "".join(lines)


def test_explain(modus: Modus, neighbours: Path) -> None:
    answer = modus("explain", neighbours, "--issue", "the shared river", "--scenario", "thaw", "--json").json
    assert answer["from"] == {"cooperation": 6, "competition": 4.5}
    assert answer["to"] == {"cooperation": 9, "competition": 3}
    first, second, clamp = answer["terms"]
    assert first == {
        "axis": "cooperation",
        "amount": 3,
        "kind": "condition",
        "condition": "trust",
        "from": "absent",
        "to": "present",
        "evidence": ["met"],
        "contradicted_by": ["denied"],
    }
    assert (second["axis"], second["amount"], second["evidence"]) == ("competition", -3, [])
    assert (clamp["kind"], clamp["amount"], clamp["condition"], clamp["evidence"]) == ("clamp", 1.5, None, [])
    text = modus("explain", neighbours, "--issue", "river", "--scenario", "thaw").out
    assert "Trust between them: absent → present" in text
    assert "met; against: denied" in text
    assert "floor: some rivalry stays" in text and "+1.5" in text and "−3" in text


def test_explain_says_what_the_ceiling_did(modus: Modus, tmp_path: Path) -> None:
    plain = {**PLAIN, "conditions": [{**PLAIN["conditions"][0], "baseline": "present"}, *PLAIN["conditions"][1:]]}
    path = tmp_path / "met.modus"
    write_new(path, from_plain(plain))
    answer = modus("explain", path, "--issue", "border", "--set", "trust=absent", "--json").json
    assert [(term["kind"], term["amount"]) for term in answer["terms"]] == [("ceiling", -2)]
    assert answer["requirement"] == "blocked"
    assert "needs trust = present" in modus("explain", path, "--issue", "border", "--set", "trust=absent").out


def test_consistency(modus: Modus, neighbours: Path) -> None:
    answer = modus("consistency", neighbours, "--scenario", "thaw", "--json").json
    assert answer["consistent"] is False
    assert answer["conditions"] == [
        {"key": "oil", "state": "unknown", "balances": {"high": 0, "low": 0}, "inconsistency": None},
        {"key": "press", "state": "tame", "balances": {"free": 2, "tame": 0}, "inconsistency": 2},
        {"key": "trust", "state": "present", "balances": {"absent": 0, "present": 0}, "inconsistency": 0},
    ]
    assert modus("consistency", neighbours, "--json").json["consistent"] is True
    text = modus("consistency", neighbours, "--scenario", "thaw").out
    assert "Not consistent: 1 of 3 conditions." in text and "free 2, tame 0" in text


def test_claims_that_hold_and_one_that_does_not(modus: Modus, neighbours: Path, tmp_path: Path) -> None:
    answer = modus("claims", neighbours, "--json")
    assert answer.code == 0
    (claim,) = answer.json["claims"]
    assert (claim["key"], claim["locator"], claim["holds"]) == ("opens", "1.1", True)
    assert claim["expected"] == "The shared river: cooperation rises by 2" and claim["found"] == "rises by 3"
    assert "✓" in modus("claims", neighbours).out

    wrong = json.loads(json.dumps(PLAIN))
    wrong["claims"][0]["expect"][0]["amount"] = 4
    write_new(tmp_path / "wrong.modus", from_plain(wrong))
    answer = modus("claims", tmp_path / "wrong.modus", "--json")
    assert answer.code == 1
    assert answer.json["claims"][0]["holds"] is False
    text = modus("claims", tmp_path / "wrong.modus")
    assert text.code == 1
    assert "✗" in text.out and "expected The shared river: cooperation rises by 4, found rises by 3" in text.out
    assert "0 of 1 claim hold" in text.out


def test_coverage(modus: Modus, neighbours: Path) -> None:
    answer = modus("coverage", neighbours, "--json").json
    assert (answer["passages"], answer["cited"], answer["uncited"]) == (2, 1, ["1.2"])
    assert "effect of oil = high on river cooperation" in answer["unsupported"]
    assert "position of river" in answer["unsupported"] and "requirement of border" in answer["unsupported"]
    assert "baseline of trust" in answer["unsupported"]
    assert "effect of trust = present on river cooperation" not in answer["unsupported"]
    assert answer == modus("coverage", neighbours, "--json").json
    assert "1 of 2 passages are used." in modus("coverage", neighbours).out


def test_info(modus: Modus, neighbours: Path) -> None:
    answer = modus("info", neighbours, "--json").json
    assert (answer["title"], answer["issues"], answer["conditions"], answer["states"]) == ("Two neighbours", 2, 3, 6)
    assert answer["format"] >= 1 and answer["history"] > 0
    assert answer["sqlite"].count(".") >= 2
    assert "Two neighbours" in modus("info", neighbours).out


def test_templates(modus: Modus) -> None:
    answer = modus("templates", "--json").json
    assert "us-russia" in [template["key"] for template in answer["templates"]]
    assert "us-russia" in modus("templates").out


def test_a_blank_workspace_answers_too(modus: Modus, tmp_path: Path) -> None:
    path = tmp_path / "blank.modus"
    assert modus("new", path).code == 0
    assert modus("evaluate", path, "--settle", "--json").json["issues"] == []
    assert "There are no issue areas." in modus("evaluate", path).out
    assert modus("consistency", path, "--json").json == {"consistent": True, "conditions": []}
    assert modus("consistency", path).code == 0
    assert modus("claims", path).code == 0
    assert modus("coverage", path).code == 0
    assert "there is no issue area “x”" in modus("explain", path, "--issue", "x").refusal


def test_nothing_a_terminal_would_obey_is_printed(modus: Modus, tmp_path: Path) -> None:
    wicked = {
        "title": "A\u009b31m reversed\tline",
        "issues": [{"key": "i\u202e", "title": "x\u0090y\tz", "cooperation": 1, "competition": 1}],
    }
    path = tmp_path / "wicked.modus"
    write_new(path, from_plain(wicked))
    for command in (["evaluate"], ["info"], ["coverage"], ["explain", "--issue", "i\u202e"]):
        text = modus(command[0], path, *command[1:]).out
        assert not {"\u009b", "\u0090", "\u202e", "\x1b"} & set(text)
