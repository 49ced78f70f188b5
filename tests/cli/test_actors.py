"""Actors through the command line: figures, a table of influences with its mistakes, what is lacking."""

from __future__ import annotations

import random
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Modus
from tests.engine.test_actors import random_model, slow_mid
from tests.reference import slow_actors
from workbench.exchange.plain_model import from_plain
from workbench.workspace.reading import write_new


def workspace(folder: Path, plain: dict[str, Any]) -> Path:
    path = folder / "actors.modus"
    path.unlink(missing_ok=True)
    write_new(path, from_plain(plain))
    return path


THREE = {
    "actors": ["north", "south", "sea"],
    "conditions": [],
    "issues": [{"key": "river", "title": "The river", "cooperation": 2, "competition": 5}],
    "stances": [
        {"actor": "north", "issue": "river", "interest": 3, "salience": 2},
        {"actor": "south", "issue": "river", "interest": 2, "salience": 1},
        {"actor": "sea", "issue": "river", "interest": -1, "salience": 3},
    ],
}


@pytest.mark.parametrize("seed", range(15))
def test_random_actors_as_the_method_has_them(modus: Modus, tmp_path: Path, seed: int) -> None:
    plain = random_model(random.Random(f"cli actors {seed}"))
    answer = modus("actors", workspace(tmp_path, plain), "--json").json
    expected = slow_actors.influence(slow_mid(plain))
    actors = sorted(actor["key"] for actor in plain["actors"])
    for i, actor in enumerate(actors):
        for j, other in enumerate(actors):
            assert answer["influence"]["total"][actor][other] == pytest.approx(float(expected["MDII"][i][j]))
        weight = answer["competitiveness"][actor]
        assert weight is None if expected["R"] is None else weight == pytest.approx(float(expected["R"][i]))
    cooperation = {issue["key"]: Fraction(str(issue["cooperation"])) for issue in plain["issues"]}
    stances = {(row["actor"], row["issue"]): (row["interest"], row["salience"]) for row in plain["stances"]}
    ground = slow_actors.common_ground(stances, cooperation, [])
    assert [(one["issue"], one["weakest"]) for one in answer["common_ground"]] == [one[:2] for one in ground]


def test_a_table_of_influences(modus: Modus, tmp_path: Path) -> None:
    table = tmp_path / "mid.csv"
    table.write_text(",North,South,sea\nsea,1,,0\nsouth,2,0,3\nNORTH,0,4,1\n", "utf-8")
    answer = modus("actors", workspace(tmp_path, THREE), "--influences", table, "--json").json
    assert answer["influence"]["from"] == "table"
    assert answer["influence"]["direct"] == {
        "north": {"north": 0, "sea": 1, "south": 4},
        "sea": {"north": 1, "sea": 0, "south": 0},
        "south": {"north": 2, "sea": 3, "south": 0},
    }
    assert answer["influence"]["total"]["north"] == {"north": 3, "sea": 4, "south": 4}
    assert answer["convergence"]["order_1"]["north"] == {"north": 0, "sea": 0, "south": 1}
    assert answer["convergence"]["order_2"]["north"]["south"] == 4
    assert answer["divergence"]["order_2"]["sea"]["north"] == 4.5
    assert answer["ambivalence"]["order_1"] == {"north": 0, "sea": 0, "south": 0}
    assert answer["ambivalence"]["order_2"]["north"] == 0
    told = modus("actors", tmp_path / "actors.modus", "--influences", table).out
    assert "north and south" in told and "power and attention" not in told


def test_a_table_of_something_else_is_not_looked_through_for_mistakes(modus: Modus, tmp_path: Path) -> None:
    """Every cell of a large matrix of other things would be one: they took a gigabyte."""
    table = tmp_path / "matrix.csv"
    row = ",x" * 1500
    table.write_text("".join([",north" * 1501 + "\n", *(f"{line}{row}\n" for line in range(2, 60))])[1:], "utf-8")
    answer = modus("actors", workspace(tmp_path, THREE), "--influences", table)
    assert answer.code == 2
    lines = answer.err.splitlines()
    assert lines[0] == f"{table}: has so many mistakes that it was not read beyond line 1"
    assert lines[1] == f"{table}:1: there are two columns for “north”"
    table.write_text("".join(["any,north,south\n", *(f"north,x,{line}\n" for line in range(2, 3000))]), "utf-8")
    found = modus("actors", workspace(tmp_path, THREE), "--influences", table).err.splitlines()
    assert found[0] == f"{table}: has so many mistakes that it was not read beyond line 336"


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        (",north,south\nnorth,0,5\nsouth,0,0\n", ":2: “5” under “south” is no whole number from 0 to 4"),
        (",north,south\nnorth,0,-1\nsouth,0,0\n", ":2: “-1” under “south” is no whole number from 0 to 4"),
        (",north,south\nnorth,2,1\n", ":2: “north” has an influence on itself; that cell must be 0"),
        (",north,nobody\nnorth,0,1\n", ":1: there is no actor “nobody”"),
        (",north,North\nnorth,0,0\n", ":1: there are two columns for “north”"),
        (",north,south\nnorth,0,1\nnorth,0,1\n", ":3: there are two rows for “north”, the first on line 2"),
        (",north,south\nnorth,0\n", ":2: has 2 cells where the first row has 3"),
        ("", ":1: names no actors; the first row and the first column must"),
    ],
)
def test_mistakes_in_a_table_of_influences(modus: Modus, tmp_path: Path, text: str, mistake: str) -> None:
    table = tmp_path / "mid.csv"
    table.write_text(text, "utf-8")
    answer = modus("actors", workspace(tmp_path, THREE), "--influences", table)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.splitlines()[0].startswith(f"{table}{mistake}")


def test_common_ground_of_the_chosen(modus: Modus, tmp_path: Path) -> None:
    path = workspace(tmp_path, THREE)
    assert modus("actors", path, "--json").json["common_ground"] == []
    (one,) = modus("actors", path, "--actor", "North", "--actor", "south", "--json").json["common_ground"]
    assert one["unused"] == pytest.approx(20 / 3 - 2)
    assert {**one, "unused": 0} == {
        "issue": "river",
        "title": "The river",
        "interests": {"north": 3, "south": 2},
        "weakest": 2,
        "cooperation": 2,
        "unused": 0,
    }
    assert "Common ground of north, south" in modus("actors", path, "--actor", "North", "--actor", "south").out
    assert "there is no actor" in modus("actors", path, "--actor", "moon").refusal


def test_what_is_lacking(modus: Modus, tmp_path: Path) -> None:
    answer = modus("actors", workspace(tmp_path, {"conditions": [], "issues": []}), "--json").json
    assert answer["lacks"] == ["The workspace has no actors."] and answer["common_ground"] == []
    idle = {"actors": [{"key": "a", "power": 0}, {"key": "b", "power": 0}], "conditions": [], "issues": []}
    answer = modus("actors", workspace(tmp_path, idle), "--json").json
    assert len(answer["lacks"]) == 2 and answer["convergence"]["order_3"] is None
    assert answer["competitiveness"] == {"a": None, "b": None}
    assert "Nobody has an influence on anybody" in modus("actors", tmp_path / "actors.modus").out


def test_korea_is_the_ground_that_the_two_powers_leave_most_unused(modus: Modus, relations: Path) -> None:
    answer = modus("actors", relations, "--actor", "russia", "--actor", "united-states", "--json").json
    assert answer["common_ground"][0]["issue"] == "korea-nuclear"
