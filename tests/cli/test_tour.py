"""The tour of the example says what the model says: every command on it is put again."""

from __future__ import annotations

import re
import shlex
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Modus
from workbench.content import template_model
from workbench.content.phrases import judgement_wording
from workbench.domain.evidence import JUDGEMENTS, EvidenceLink
from workbench.domain.model import Model
from workbench.engine.claims import check
from workbench.engine.hanging import without

TOUR = Path(__file__).parents[2] / "data" / "us-russia" / "README.md"
TEXT = TOUR.read_text("utf-8")
SECTIONS = re.split(r"^## ", TEXT, flags=re.MULTILINE)[1:]
BLOCK = re.compile(r"^```sh\n(.*?)^```\n", re.MULTILINE | re.DOTALL)


def asked() -> list[tuple[str, list[str]]]:
    """Each command with the lines that are said to be its answer."""
    lines = [line for block in BLOCK.findall(TEXT) for line in block.splitlines()]
    starts = [at for at, line in enumerate(lines) if line.startswith("modus ")] + [len(lines)]
    return [(lines[a], [line.removeprefix("#").strip() for line in lines[a + 1 : b]]) for a, b in pairwise(starts)]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def found(line: str, words: str, answer: dict[str, Any]) -> bool:
    """Whether an answer has a line in its words, or bears out what the line counts."""
    if counting := re.fullmatch(r"([\d,]+) of them with (.+)", line):
        wanted = dict(pair.split(" = ") for pair in counting[2].split(", "))
        having = [one for one in answer["scenarios"] if wanted.items() <= one["settings"].items()]
        return f"{len(having):,}" == counting[1]
    if turning := re.fullmatch(r"(\S+) turns (\d+)", line):
        (lever,) = (one for one in answer["levers"] if one["condition"] == turning[1])
        return str(lever["quadrant_changes"]) == turning[2]
    return bool(re.search(rf"(?<!\S){re.escape(line)}(?!\S)", words))


@pytest.mark.parametrize(("command", "lines"), asked(), ids=[command for command, _ in asked()])
def test_the_model_still_answers_so(modus: Modus, relations: Path, command: str, lines: list[str]) -> None:
    arguments = shlex.split(command.replace("us-russia.modus", str(relations)))[1:]
    answered = modus(*[one for one in arguments if one != "--json"])
    assert answered.code == 0 and lines
    counted = "--json" in arguments or arguments[0] == "consistent"
    answer = modus(*arguments, *([] if "--json" in arguments else ["--json"])).json if counted else {}
    assert [line for line in lines if not found(line, squeezed(answered.out), answer)] == []


@pytest.mark.parametrize("section", SECTIONS, ids=[section.splitlines()[0] for section in SECTIONS])
def test_figures_and_locators_of_the_prose_are_borne_out(section: str) -> None:
    prose = BLOCK.sub("", section)
    answers = " ".join(re.findall(r"^#.*$", section, re.MULTILINE))
    locators = {passage.locator for passage in template_model("us-russia").passages.values()}
    assert set(re.findall(r"§(\d+\.\d+)", prose)) <= locators
    prose = re.sub(r"§\d+\.\d+|January 2014", "", prose)
    for figure in re.findall(r"\d[\d,.]*\d|\d", prose):
        assert re.search(rf"(?<![\d.,]){re.escape(figure)}(?![\d])", answers), figure


@pytest.fixture(scope="module")
def model() -> Model:
    return template_model("us-russia")


def judged(model: Model) -> dict[str, tuple[str, str]]:
    """Effects and cross-impacts by name, as (judgement, id)."""
    pairs = [(kind, one) for kind in ("effect", "impact") for one in model.table(JUDGEMENTS[kind])]
    return {judgement_wording(model, EvidenceLink("", "", kind, one, True)): (kind, one) for kind, one in pairs}


ROWS = re.findall(r"^\| (\S+) \| ((?:effect|impact) .+) \|$", TEXT, re.MULTILINE)


@pytest.mark.parametrize(("key", "judgement"), ROWS, ids=[key for key, _ in ROWS])
def test_a_claim_hangs_on_one_judgement_alone(model: Model, key: str, judgement: str) -> None:
    (claim,) = (claim for claim in model.claims.values() if claim.key == key)
    subjects = {expectation.subject for expectation in claim.expectations}
    settling = claim.settle or any(e.form == "state" for e in claim.expectations)
    falling = []
    for name, (kind, one) in judged(model).items():
        may = settling if kind == "impact" else model.effects[one].issue in subjects
        if may and not check(without(model, kind, one), claim).holds:
            falling.append(name)
    assert falling == [judgement]
