"""`consistent`, `basins`, `consistency --why` and matrices through the command line."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.cli.conftest import Modus
from tests.engine.networks import enumerated, model, plain, random_blocks
from tests.engine.test_consistent import ring
from tests.reference import models, slow_answers
from workbench.cli import consistent
from workbench.exchange.plain_in import from_plain
from workbench.workspace.reading import write_new

SOMEWHERELAND = Path(__file__).parents[1] / "cases" / "somewhereland.csv"


@pytest.fixture
def somewhereland(modus: Modus, tmp_path: Path) -> Path:
    path = tmp_path / "somewhereland.modus"
    assert modus("import", SOMEWHERELAND, "-o", path, "--json").json["notes"] == []
    return path


def test_somewhereland(modus: Modus, somewhereland: Path) -> None:
    answer = modus("consistent", somewhereland, "--json").json
    assert (answer["count"], answer["total"], answer["space"], answer["complete"]) == (10, 10, 486, True)
    assert answer["left_out"] == [] and answer["seconds"] >= 0
    assert {
        "government": "social-party",
        "foreign-policy": "cooperation",
        "economy": "dynamic",
        "distribution-of-wealth": "strong-contrasts",
        "social-cohesion": "social-peace",
        "social-values": "meritocratic",
    } in [scenario["settings"] for scenario in answer["scenarios"]]
    told = modus("consistent", somewhereland)
    assert "10 consistent scenarios of 486. These are all." in told.out and told.code == 0


def test_random_models_as_the_slow_evaluator_has_them(modus: Modus, tmp_path: Path) -> None:
    for seed in range(25):
        small = models.random_model(random.Random(seed))
        path = tmp_path / f"{seed}.modus"
        write_new(path, from_plain(small))
        expected = slow_answers.consistent_scenarios(small)
        answer = modus("consistent", path, "--json").json
        assert [scenario["settings"] for scenario in answer["scenarios"]] == expected["scenarios"]
        assert (answer["count"], answer["left_out"]) == (expected["count"], expected["left_out"])


def test_a_random_matrix_from_table_to_answer(modus: Modus, tmp_path: Path) -> None:
    sizes = [3, 2, 4, 3, 3]
    impacts = random_blocks(sizes, np.random.default_rng(8))
    names = [f"c{c:02}: s{x:02}" for c, size in enumerate(sizes) for x in range(size)]
    rows = [",".join(["", *names])]
    rows += [",".join([name, *map(str, row)]) for name, row in zip(names, impacts.tolist(), strict=True)]
    (tmp_path / "m.csv").write_text("\n".join(rows), encoding="utf-8")
    assert modus("import", tmp_path / "m.csv", "-o", tmp_path / "m.modus").code == 0
    answer = modus("consistent", tmp_path / "m.modus", "--json", "--tolerance", 1).json
    found = [tuple(int(state[1:]) for state in one["settings"].values()) for one in answer["scenarios"]]
    assert found == enumerated(sizes, impacts, tolerance=1)


def test_a_limit(modus: Modus, somewhereland: Path) -> None:
    answer = modus("consistent", somewhereland, "--limit", 4, "--json").json
    assert (answer["count"], len(answer["scenarios"]), answer["complete"]) == (4, 4, False)
    assert "\nIn all of these 4, though there may be others: " in modus("consistent", somewhereland, "--limit", 4).out
    answer = modus("consistent", somewhereland, "--limit", 10, "--json").json
    assert (answer["count"], answer["complete"]) == (10, True)
    assert "there may be more" in modus("consistent", somewhereland, "--limit", 4).out


def test_more_than_is_kept_still_comes_whole(
    modus: Modus, somewhereland: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = modus("consistent", somewhereland, "--json").json
    monkeypatch.setattr(consistent, "MOST_KEPT", 1)
    streamed = modus("consistent", somewhereland, "--json").json
    assert sorted(map(str, streamed["scenarios"])) == sorted(map(str, whole["scenarios"]))
    assert (streamed["count"], streamed["total"], streamed["complete"]) == (10, 10, True)


def test_pros_and_cons_of_one(modus: Modus, somewhereland: Path) -> None:
    answer = modus("consistent", somewhereland, "--explain", 10, "--json").json
    assert answer["explained"] == 10 and len(answer["commentary"]) == 6
    economy = next(comment for comment in answer["commentary"] if comment["key"] == "economy")
    assert economy["state"] == answer["scenarios"][9]["settings"]["economy"] == economy["states"][0]["state"]
    assert economy["margin"] == economy["states"][0]["balance"] - economy["states"][1]["balance"]
    assert economy["sentences"][0].startswith("Economy: “Shrinking” has a balance of +")
    told = modus("consistent", somewhereland, "--explain", 10).out
    assert "Scenario 10" in told and economy["sentences"][0] in told
    assert (
        "there are 10 consistent scenarios to choose from"
        in modus("consistent", somewhereland, "--explain", 11).refusal
    )


def test_the_reasons_and_the_evidence_are_within_reach(modus: Modus, relations: Path) -> None:
    answer = modus("consistency", relations, "--why", "--json").json
    pushes = [p for c in answer["commentary"] for s in c["states"] for p in s["pushes"]]
    assert all(push["why"] for push in pushes)
    assert any(push["evidence"] for push in pushes) and any(push["passages"] for push in pushes)
    assert "commentary" not in modus("consistency", relations, "--json").json


def test_basins_of_somewhereland(modus: Modus, somewhereland: Path) -> None:
    consistent_ones = [s["settings"] for s in modus("consistent", somewhereland, "--json").json["scenarios"]]
    for succession in ([], ["--global"]):
        answer = modus("basins", somewhereland, *succession, "--json").json
        assert (answer["method"], answer["starts"], answer["seed"]) == ("enumerated", 486, None)
        assert sum(basin["starts"] for basin in answer["basins"]) == 486
        resting = [basin["scenarios"][0] for basin in answer["basins"] if basin["rests"]]
        assert sorted(map(str, resting)) == sorted(map(str, consistent_ones))
    held = modus("basins", somewhereland, "--set", "economy = shrinking", "--json").json
    assert held["starts"] == 162
    assert {s["economy"] for basin in held["basins"] for s in basin["scenarios"]} == {"shrinking"}
    drawn = modus("basins", somewhereland, "--sample", 50, "--seed", 7, "--json").json
    assert (drawn["method"], drawn["starts"], drawn["seed"]) == ("sampled", 50, 7)
    assert "50 starts (a sample, seed 7)" in modus("basins", somewhereland, "--sample", 50, "--seed", 7).out


def test_mistakes_in_a_table_are_listed_for_editors(modus: Modus, tmp_path: Path) -> None:
    table = tmp_path / "m.csv"
    table.write_text(",A: x,A: y,B: x,B: y\nA: x,,,9,0\nA: y,,,0,z\nB: x,0,0,,\nB: y,0,0,,\n", encoding="utf-8")
    answer = modus("import", table, "-o", tmp_path / "m.modus")
    assert answer.code == 2 and answer.out == ""
    assert answer.err.splitlines() == [
        f"{table}:2: the cell under “B: x” is +9; cross-impacts go from −3 to +3 here",
        f"{table}:3: “z” under “B: y” is not a number",
    ]
    assert not (tmp_path / "m.modus").exists()


def test_notes_are_told(modus: Modus, tmp_path: Path) -> None:
    table = tmp_path / "m.csv"
    table.write_text(";A: x;A: y;B: x;B: y\nA: x;;;2,0;0\nA: y;;;0;1\nB: x;0;0;;\nB: y;0;0;;\n", encoding="utf-8")
    assert "Decimal commas were read" in modus("import", table, "-o", tmp_path / "m.modus").out


# ── in a process of its own ───────────────────────────────────────────────────────────────────────────────────────────


def started(path: Path, *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "workbench", "consistent", str(path), "--json", *more]
    root = str(Path(__file__).parents[2])
    return subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": root},
    )


@pytest.mark.skipif(sys.platform == "win32", reason="sends SIGINT to one process")
def test_what_was_found_is_told_when_stopped_from_the_keyboard(tmp_path: Path) -> None:
    sizes = [3] * 40
    hard = model(sizes, random_blocks(sizes, np.random.default_rng(1), 0.5))
    write_new(tmp_path / "hard.modus", hard)
    for patience in (3, 10, 30):  # until it has begun: a slow machine takes its time to import
        process = started(tmp_path / "hard.modus")
        time.sleep(patience)
        assert process.poll() is None
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
        if out:
            break
    answer: dict[str, Any] = json.loads(out)
    assert (process.returncode, err, answer["complete"], answer["total"]) == (130, "", False, None)
    assert answer["count"] == len(answer["scenarios"]) and answer["space"] == 3**40


@pytest.mark.skipif(sys.platform == "win32", reason="measures memory with the resource module")
def test_memory_stays_bounded_however_many_there_are(tmp_path: Path) -> None:
    """2 ** 90 scenarios are begun to be told; then whoever reads goes away."""
    import resource

    write_new(tmp_path / "many.modus", ring(90))
    process = started(tmp_path / "many.modus")
    assert process.stdout is not None
    for _ in range(20):
        assert process.stdout.readline()
    process.stdout.close()
    assert process.wait(timeout=60) in (0, 2, 130)
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 1_000_000


def test_plain_models_name_what_takes_part(modus: Modus, tmp_path: Path) -> None:
    figures = plain([2, 2, 2], np.zeros((6, 6), dtype=np.int64), np.array([0, 0, 1, 0, 0, 0]))
    write_new(tmp_path / "b.modus", from_plain(figures))
    answer = modus("consistent", tmp_path / "b.modus", "--json").json
    assert answer["left_out"] == ["c00", "c02"]
    assert answer["scenarios"] == [{"settings": {"c01": "s00"}, "total_impact": 1, "inconsistency": 0}]
    assert "Left out, for they take part in nothing: c00, c02." in modus("consistent", tmp_path / "b.modus").out
