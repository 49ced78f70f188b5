"""``modus progress``: what changed, what was promised, what is overdue."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Modus


def test_since_the_last_review_unless_told(modus: Modus, example_file: Path) -> None:
    answer = modus("progress", example_file, "--json").json
    assert (answer["as_of"], answer["since"]) == ("2014-01-22", "2013-10-31")
    assert [one["condition"] for one in answer["turned"]] == ["snowden-affair", "chemical-use", "tehran"]
    moved = {one["issue"]: one for one in answer["moved"]}
    assert [one["condition"] for one in moved["iran-nuclear"]["because"]] == ["tehran"]
    (because,) = moved["snowden"]["because"]
    fell = moved["snowden"]["after"]["competition"] - moved["snowden"]["before"]["competition"]
    assert because["condition"] == "snowden-affair" and abs(fell - because["competition"]) < 1e-9
    late = [one["key"] for one in answer["commitments"] if one["overdue"]]
    assert late == ["worst-chemicals-out"]
    assert {"indicator": "kiev-choices", "last": "2013-12-17", "due": "2014-01-16"} in answer["overdue_readings"]


def test_it_agrees_with_evaluating_what_was_assessed(modus: Modus, example_file: Path) -> None:
    answer = modus("progress", example_file, "--as-of", "2013-08-31", "--since", "2012", "--json").json
    read = [f"--set={one['condition']} = {one['state']}" for one in answer["assessed"] if one["indicator"]]
    assert len(read) >= 8
    stood = {one["key"]: one for one in modus("evaluate", example_file, *read, "--json").json["issues"]}
    assert answer["moved"]
    for one in answer["moved"]:
        assert one["after"]["cooperation"] == stood[one["issue"]]["cooperation"]
        assert one["after"]["competition"] == stood[one["issue"]]["competition"]


def test_people_read_it(modus: Modus, example_file: Path) -> None:
    told = modus("progress", example_file, "--as-of", "2014-01").out
    assert "as of 2014-01-31, since 2013-10-31" in told
    assert "5 commitments, 1 overdue." in told and "Tehran on talks" in told and "closed → ready" in told
    nothing = modus("progress", example_file, "--since", "2014-01-21", "--as-of", "2014-01-22").out
    assert "No condition is assessed differently." in nothing


def test_what_it_refuses(modus: Modus, example_file: Path, neighbours: Path) -> None:
    assert "--since must be a date like 2013" in modus("progress", example_file, "--since", "spring").refusal
    assert "is after --as-of" in modus("progress", example_file, "--since", "2014", "--as-of", "2013").refusal
    assert "Nothing is watched" in modus("progress", neighbours).out
