"""What it would take, levers and futures through the command line: against the slow evaluator, and in words."""

from __future__ import annotations

import json
import random
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Modus
from tests.cli.test_against_reference import scenario_arguments
from tests.reference import slow, slow_answers, slow_choices
from tests.reference.models import SeededChooser
from tests.reference.questions import make_busy_model, make_choices_call, make_futures_call, make_paths_call
from workbench.cli import paths as paths_command
from workbench.engine.watching import Watch


def close(ours: Any, theirs: Fraction | None) -> bool:
    return ours is None if theirs is None else ours == pytest.approx(float(theirs), abs=1e-12)


def written_target(target: Any) -> str:
    signs = {"min": ">=", "max": "<="}
    parts = [f"quadrant={target['quadrant']}"] if "quadrant" in target else []
    for axis in ("cooperation", "competition"):
        parts += [f"{axis}{signs[end]}{value}" for end, value in target.get(axis, {}).items()]
    return " and ".join(parts)


@pytest.fixture
def busy(modus: Modus, tmp_path: Path) -> Any:
    """A random model and its file, by seed."""

    def make(name: str) -> tuple[SeededChooser, Any, Path]:
        choose = SeededChooser(random.Random(name))
        model = make_busy_model(choose)
        plain, file = tmp_path / f"{name}.json", tmp_path / f"{name}.modus"
        plain.write_text(json.dumps(model), "utf-8")
        assert modus("import", plain, "-o", file).code == 0
        return choose, model, file

    return make


@pytest.mark.parametrize("seed", range(25))
def test_answers_equal_those_of_the_slow_evaluator(modus: Modus, busy: Any, seed: int) -> None:
    choose, model, file = busy(f"cli searches {seed}")
    call = make_paths_call(choose, model)
    given = [file, *scenario_arguments(call), "--json"]
    more = [flag for flag in ("settle", "possible") if call[flag]]
    actors = [word for actor in call["actors"] or [] for word in ("--actor", actor)]
    answer = modus(
        "paths", *given, "--issue", call["issue"], "--target", written_target(call["target"]), "--max",
        call["max_size"], *(f"--{flag}" for flag in more), *actors,
    ).json  # fmt: skip
    expected = slow_answers.paths(model, **call)
    assert {key: answer[key] for key in ("complete", "up_to", "possible", "movable")} == {
        key: expected[key] for key in ("complete", "up_to", "possible", "movable")
    }
    assert [{k: one[k] for k in ("changes", "size", "difficulty")} for one in answer["sets"]] == expected["sets"]

    settle = random.Random(seed).random() < 0.5
    answer = modus("levers", *given, *(["--settle"] if settle else [])).json
    asked = {k: call[k] for k in ("scenario", "extra_settings")}
    ours = [{k: lever[k] for k in ("condition", "swings", "quadrant_changes")} for lever in answer["levers"]]
    assert slow.exact(ours) == slow_answers.levers(model, **asked, settle=settle)

    check_futures(modus, choose, model, file)
    check_choices(modus, choose, model, file)


def check_futures(modus: Modus, choose: SeededChooser, model: Any, file: Path) -> None:
    call = make_futures_call(choose, model)
    free = [word for key in call["free"] for word in ("--free", key)]
    flags = [f"--{flag.replace('_', '-')}" for flag in ("free_all", "consistent_only") if call[flag]]
    answer = modus("futures", file, *scenario_arguments(call), *free, *flags, "--json").json
    expected = slow_answers.futures(model, **call)
    assert (answer["free"], answer["futures"], answer["method"]) == (
        expected["free"],
        expected["futures"],
        "enumerated",
    )
    for ours, theirs in zip(answer["issues"], expected["issues"], strict=True):
        assert ours["key"] == theirs["key"]
        assert close(ours["requirement_met"], theirs["requirement_met"])
        if expected["futures"] == 0:
            assert ours["share"] is None and ours["cooperation"] is None
            continue
        assert all(close(ours["share"][quadrant], share) for quadrant, share in theirs["share"].items())
        for axis in ("cooperation", "competition"):
            (least, most), middle = theirs["range"][axis], theirs["median"][axis]
            assert [Fraction(str(v)) for v in ours[axis]] == [least, middle, most]
            assert close(ours["mean"][axis], theirs["mean"][axis])


def check_choices(modus: Modus, choose: SeededChooser, model: Any, file: Path) -> None:
    call = make_choices_call(choose, model)
    if not call["actors"]:
        return
    wanted = call["outcome"]
    if "axis" in wanted:
        text = f"{wanted['issues'][0]} {wanted['axis']}"
    elif len(wanted["issues"]) == 1 and "quadrant" not in wanted["target"]:
        text = f"{wanted['issues'][0]} {written_target(wanted['target'])}"
    else:
        text = wanted["target"]["quadrant"]
    free = [word for key in call["free"] for word in ("--free", key)]
    flags = ["--consistent-only"] if call["consistent_only"] else []
    actors = [word for actor in call["actors"] for word in ("--actor", actor)]
    given = [file, *scenario_arguments(call), *free, *flags, *actors]
    answer = modus("futures", *given, "--outcome", text, "--json").json
    expected = slow_choices.robust_choices(model, **call)
    assert [one["choice"] for one in answer["choices"]] == [one["choice"] for one in expected]
    for ours, theirs in zip(answer["choices"], expected, strict=True):
        assert all(close(ours[key], theirs[key]) for key in ("worst", "mean", "regret"))
        assert ours["futures"] == theirs["futures"]


def test_paths_in_words(modus: Modus, neighbours: Path) -> None:
    text = modus("paths", neighbours, "--issue", "river", "--target", "quadrant=partnership and cooperation>=8").out
    assert "The shared river · Baseline" in text and "3 conditions may move" in text
    assert "1 set of up to 4 changes reaches it; there are no others." in text
    assert "1. trust = present (3): difficulty 3" in text
    assert "leads to cooperation 9 (8 to 10), competition 3" in text
    assert "effect of trust = present on river cooperation (+3, evidence met, against denied)" in text
    nothing = modus("paths", neighbours, "--issue", "border", "--target", "competition<=2", "--max", "2").out
    assert "No set of up to 2 changes reaches it." in nothing and "What this rests on" not in nothing
    already = modus("paths", neighbours, "--issue", "river", "--target", "cooperation>=4").out
    assert "It is reached already: nothing has to change." in already


def test_paths_name_what_settles_and_why(modus: Modus, relations: Path) -> None:
    given = [relations, "--issue", "korea-nuclear", "--target", "quadrant=partnership", "--settle", "--actor", "russia"]
    answer = modus("paths", *given, "--json").json
    (one,) = answer["sets"]
    assert one["changes"] == {"korea-policy": "independent-player", "moscow-role": "active-partner"}
    steps = {step["condition"]: step["judgements"] for step in one["steps"]}
    push = "impact of korea-policy = independent-player on korea-credit = modest"
    assert push in steps["korea-credit"] and "requirement of korea-nuclear" in one["judgements"]
    named = {entry["judgement"]: entry for entry in answer["judgements"]}
    assert set(one["judgements"]) | {n for names in steps.values() for n in names} == set(named)
    assert named[push]["amount"] == 2 and named[push]["why"] and named[push]["evidence"]
    assert all(entry["why"] for entry in named.values())
    text = modus("paths", *given).out
    assert "as settling then moves us-policy = more-effective, korea-credit = modest, us-korea-channel" in text
    assert named[push]["why"] in text


def test_what_is_possible_is_said_where_nothing_is_certain(modus: Modus, relations: Path) -> None:
    given = [relations, "--issue", "korea-nuclear", "--target", "quadrant=partnership", "--settle"]
    given += ["--actor", "russia", "--max", "1"]
    text = modus("paths", *given).out
    assert "It is possible, though not certain, with korea-policy = independent-player; --possible says more." in text
    assert modus("paths", *given, "--json").json["sets"] == []
    (one,) = modus("paths", *given, "--possible", "--json").json["sets"]
    assert one["changes"] == {"korea-policy": "independent-player"}


def stopping_after(calls: int) -> type:
    class Stopping(paths_command.Watching):
        told = 0

        def __call__(self, share: float) -> bool:
            self.told += 1
            self.interrupted = self.told > calls
            return super().__call__(share)

    return Stopping


def test_a_search_that_is_stopped_gives_what_it_has(
    modus: Modus, relations: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = [relations, "--issue", "north-pacific", "--target", "quadrant=partnership", "--settle"]
    monkeypatch.setattr(paths_command, "Watching", stopping_after(120))
    text = modus("paths", *given)
    assert text.code == 130
    assert "Stopped from the keyboard" in text.out and "all sets of up to" in text.out
    answer = modus("paths", *given, "--json")
    found = json.loads(answer.out)
    assert (answer.code, found["complete"], found["asked"]) == (130, False, 4) and found["up_to"] < 4


def test_time_that_is_up_stops_a_search_too(modus: Modus, relations: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(0, 10_000, 3))
    monkeypatch.setattr("workbench.cli.watching.time.monotonic", lambda: float(next(clock)))
    given = [relations, "--issue", "north-pacific", "--target", "quadrant=partnership", "--settle", "--seconds", "60"]
    answer = modus("paths", *given)
    assert answer.code == 0 and "Stopped after 60 seconds" in answer.out


def test_levers_in_words(modus: Modus, relations: Path) -> None:
    flat, settled = (modus("levers", relations, *more).out for more in ((), ("--settle",)))
    assert "Russian business climate" in settled.split("Economic cushion")[0]
    assert "With business-climate = attractive settling leaves" in settled and "cushion = present" in settled
    assert "settling leaves" not in flat
    averaged = modus("levers", relations, "--averaged", "--free", "cushion", "--json").json
    assert averaged["averaged"] and averaged["futures"] == 1728 and averaged["seed"] is None
    assert "Averaged over 864 futures." in modus("levers", relations, "--averaged").out


def test_the_lever_behind_the_lever_rests_on_cross_impacts(modus: Modus, relations: Path) -> None:
    answer = modus("levers", relations, "--settle", "--json").json
    (climate,) = (lever for lever in answer["levers"] if lever["condition"] == "business-climate")
    assert climate["behind"]["attractive"]["cushion"] == "present"
    assert "impact of business-climate = attractive on cushion = present" in climate["judgements"]
    assert set(climate["judgements"]) <= {entry["judgement"] for entry in answer["judgements"]}


def test_futures_in_words(modus: Modus, relations: Path) -> None:
    text = modus("futures", relations).out
    assert "All 864 futures." in text and "Free: business-climate, far-east-plan" in text
    assert "Education stays below 5 in cooperation in 50 % of the futures, best described so:" in text
    assert "where modernization is held-back, it always does; that is 100 % of all that fail." in text
    none = modus("futures", relations, "--consistent-only")
    assert none.code == 0 and ("There is no consistent future." in none.out or "consistent future" in none.out)
    drawn = modus("futures", relations, "--free-all", "--sample", "500", "--seed", "3").out
    assert "A sample of 500 of" in drawn and "with seed 3" in drawn and "±" in drawn


def test_choices_in_words(modus: Modus, relations: Path) -> None:
    given = [relations, "--free", "cushion", "--actor", "russia", "--outcome", "korea-links cooperation"]
    text = modus("futures", *given).out
    assert "Choices, judged by: korea-links cooperation" in text and "Makes no difference:" in text
    assert "Largest regret" in text and "far-east-plan = under-way" in text
    answer = modus("futures", *given, "--json").json
    assert answer["choices_judgements"] and answer["choices"][0]["regret"] == 0
    trade = [relations, "--actor", "russia", "--outcome", "trade-investment cooperation"]
    assert (
        "The first 2 come out alike. In all of them: courts = upgraded, red-tape = reduced.\n"
        in modus("futures", *trade).out
    )
    nothing = [relations, "--actor", "russia", "--outcome", "trade-investment quadrant=partnership"]
    assert "come out alike" not in modus("futures", *nothing).out
    unstated = modus("futures", relations, "--actor", "russia")
    assert unstated.code == 0 and "Choices are not compared: these actors have" in unstated.out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["paths", "--issue", "relationship", "--target", "bliss"], "“bliss” is no target"),
        (
            ["paths", "--issue", "relationship", "--target", "cooperation>=6", "--max", "-1"],
            "is no whole number from 0",
        ),
        (["paths", "--issue", "moon", "--target", "cooperation>=6"], "there is no issue area “moon”"),
        (["paths", "--issue", "arctic", "--target", "cooperation>=6", "--actor", "moon"], "there is no actor “moon”"),
        (["levers", "--averaged", "--settle"], "--averaged and --settle are two questions"),
        (["levers", "--free-all"], "need --averaged"),
        (["futures", "--free", "moon"], "there is no condition “moon”"),
        (["futures", "--outcome", "partnership"], "needs --actor"),
        (["futures", "--actor", "russia", "--outcome", "moon"], "“moon” is no outcome"),
        (["futures", "--actor", "russia", "--outcome", "partnership"], "choose fewer actors or set some of"),
        (["futures", "--sample", "1"], "is no whole number from 2"),
    ],
)
def test_what_cannot_be_asked_is_refused(modus: Modus, relations: Path, arguments: list[str], says: str) -> None:
    refusal = modus(arguments[0], relations, *arguments[1:]).refusal
    assert says in refusal


def test_a_blank_workspace_answers_too(modus: Modus, tmp_path: Path) -> None:
    path = tmp_path / "blank.modus"
    assert modus("new", path).code == 0
    assert modus("levers", path, "--json").json["levers"] == []
    assert "No condition moves any issue area." in modus("levers", path, "--settle").out
    answer = modus("futures", path, "--json").json
    assert (answer["futures"], answer["issues"], answer["free"]) == (1, [], [])
    assert modus("futures", path).code == 0


def test_watches_are_plain_functions() -> None:
    def watch(share: float) -> bool:
        return share < 1

    kept: Watch = watch
    assert kept(0.5) and not kept(1)
