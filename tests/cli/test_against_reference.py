"""Random models through the command line, against the independent slow evaluator."""

from __future__ import annotations

import json
import random
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Modus
from tests.reference import slow
from tests.reference.models import random_call, random_model

ISSUE_KEYS = (
    "cooperation", "competition", "uncut", "band", "quadrant", "certain", "requirement", "deciding", "tension", "move",
)  # fmt: skip


def scenario_arguments(call: dict[str, Any]) -> list[str]:
    found = ["--scenario", call["scenario"]] if call["scenario"] else []
    for condition, state in (call["extra_settings"] or {}).items():
        found += ["--set", f"{condition} = {state}"]
    return found


@pytest.mark.parametrize("seed", range(40))
def test_answers_equal_those_of_the_slow_evaluator(modus: Modus, tmp_path: Path, seed: int) -> None:
    rng = random.Random(f"cli {seed}")
    model = random_model(rng)
    plain, file = tmp_path / "model.json", tmp_path / "model.modus"
    plain.write_text(json.dumps(model), "utf-8")
    assert modus("import", plain, "-o", file).code == 0
    for _ in range(3):
        call = random_call(rng, model)
        given = [file, *scenario_arguments(call), "--json"]
        settle = ["--settle"] if call["settle"] else []
        check_evaluate(modus("evaluate", *given, *settle).json, slow.evaluate(model, **call))
        issue = rng.choice(model["issues"])["key"]
        answer = modus("explain", *given, *settle, "--issue", issue).json
        check_explain(answer, slow.explain(model, issue, **call))
        del call["settle"]
        answer = slow.exact(modus("consistency", *given).json)
        assert answer == slow.exact(slow.consistency(model, **call))


def check_evaluate(answer: dict[str, Any], expected: dict[str, Any]) -> None:
    answer, expected = slow.exact(answer), slow.exact(expected)
    assert answer["settings"] == expected["settings"]
    assert answer["settled"] == expected["settled"]
    assert answer["cycle"] == expected["cycle"]
    assert answer["unknown_pushes"] == expected["pushing_unknowns"]
    assert [one["key"] for one in answer["issues"]] == [one["key"] for one in expected["issues"]]
    for ours, theirs in zip(answer["issues"], expected["issues"], strict=True):
        assert {key: ours[key] for key in ISSUE_KEYS} == {key: theirs[key] for key in ISSUE_KEYS}
        assert ours.get("move_from_settled_baseline") == theirs.get("move_from_settled_baseline")


def check_explain(answer: dict[str, Any], expected: list[dict[str, Any]]) -> None:
    answer = slow.exact(answer)
    for axis in expected:
        name = axis["axis"]
        terms = [term for term in answer["terms"] if term["axis"] == name]
        ours = [{k: t[k] for k in ("condition", "from", "to", "amount")} for t in terms if t["kind"] == "condition"]
        assert ours == axis["terms"]
        for kind in ("clamp", "ceiling"):
            assert sum((t["amount"] for t in terms if t["kind"] == kind), Fraction(0)) == axis[kind]
        assert (answer["from"][name], answer["to"][name]) == (axis["from"], axis["to"])
        assert sum((t["amount"] for t in terms), answer["from"][name]) == answer["to"][name]
