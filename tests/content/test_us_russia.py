"""The U.S.–Russia example is as full as it has to be, and in its own words."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from workbench.content import read_catalogue, same_content, template_model, write_catalogue
from workbench.domain.likeness import digest_of, shingles_of
from workbench.domain.model import Model
from workbench.domain.naming import find
from workbench.domain.validation import naming
from workbench.engine.evaluation import evaluate_baseline
from workbench.engine.progress import natural_date
from workbench.engine.trail import evaluate_as_of

FOLDER = Path(__file__).resolve().parents[2] / "data" / "us-russia"
WHY = 30
SHINGLE = 6
SECTIONS = {
    "The State of the Relationship": 7,
    "The Right Timing": 6,
    "An Equal Partnership": 5,
    "Areas for Cooperation": 4,
    "Well-Managed Competition": 4,
    "Economic Cooperation": 8,
    "Refocusing Attention": 7,
}


@pytest.fixture(scope="module")
def model() -> Model:
    return template_model("us-russia")


@pytest.mark.parametrize(
    ("table", "fewest"),
    [("issues", 20), ("conditions", 30), ("evidence", 60), ("cases", 8), ("claims", 25)],
)
def test_there_is_enough_of_it(model: Model, table: str, fewest: int) -> None:
    assert len(getattr(model, table)) >= fewest


def test_all_passages_are_there_and_cited_by_evidence(model: Model) -> None:
    opening = [f"0.{number}" for number in (1, 2)]
    expected = opening + [f"{s}.{p + 1}" for s, count in enumerate(SECTIONS.values(), 1) for p in range(count)]
    assert [passage.locator for passage in model.ordered("passage")] == expected
    cited = {passage for item in model.evidence.values() for passage in item.passages}
    assert [p.locator for p in model.ordered("passage") if p.id not in cited] == []


@pytest.mark.parametrize(("kind", "fewest"), [("effect", WHY), ("cross_impact", WHY), ("stance", 10)])
def test_every_judgement_says_why(model: Model, kind: str, fewest: int) -> None:
    judged: list[Any] = list(model.table(kind).values())
    assert judged
    assert [f"{naming(model, one)}: {one.why}" for one in judged if len(one.why) < fewest] == []


def test_every_position_and_requirement_says_why(model: Model) -> None:
    assert [issue.key for issue in model.ordered("issue") if len(issue.why) < WHY] == []
    required = [issue for issue in model.ordered("issue") if issue.requirement is not None]
    assert required
    assert [issue.key for issue in required if len(issue.requirement_why) < WHY] == []


def test_it_comes_back_from_its_own_text(model: Model, tmp_path: Path) -> None:
    write_catalogue(model, tmp_path / "written")
    assert same_content(read_catalogue(tmp_path / "written"), model)


def test_its_last_readings_are_its_baseline(model: Model) -> None:
    """The picture is that of January 2014, whether it is read off the baseline or off the readings."""
    end = natural_date(model, date(2030, 1, 1))
    assert str(end) == "2014-01-22"
    assert evaluate_as_of(model, end).results == evaluate_baseline(model).results
    before = evaluate_as_of(model, date(2013, 8, 31))
    assert before.results != evaluate_baseline(model).results
    readings: list[Any] = list(model.observations.values())
    assert len(readings) >= 20 and all(len(one.why) >= WHY and one.passages for one in readings)


# ── against the essay itself, where it is at hand ─────────────────────────────────────────────────────────────────────


def words(text: str) -> list[str]:
    """Runs of letters and digits, in small letters."""
    return re.findall(r"[^\W_]+", text.lower())


@pytest.fixture(scope="module")
def essay(shared: Path) -> str:
    path = shared / "essay" / "essay.txt"
    if not path.is_file():
        pytest.skip(f"the essay is not at {path}")
    return path.read_text(encoding="utf-8")


def paragraphs(essay: str) -> dict[str, str]:
    """The essay's paragraphs by locator."""
    found: dict[str, str] = {}
    section, number = 0, 0
    headings = [words(heading) for heading in SECTIONS]
    aside = False
    for block in (line.strip() for line in essay.splitlines()):
        if aside or block == "Dmitri Trenin":
            aside = block != "More >"
        elif words(block) and is_heading(words(block), headings):
            section, number = section + 1, 0
        elif block:
            number += 1
            found[f"{section}.{number}"] = block
    return found


def is_heading(block: list[str], headings: list[list[str]]) -> bool:
    """Whether a line is one of the headings, of which one is misspelt in the file."""
    return any(len(block) == len(one) and sum(a != b for a, b in zip(block, one, strict=True)) <= 1 for one in headings)


def test_the_digests_are_those_of_the_paragraphs(model: Model, essay: str) -> None:
    found = {at: hashlib.sha256(" ".join(words(p)).encode()).hexdigest() for at, p in paragraphs(essay).items()}
    assert {passage.locator: passage.digest for passage in model.passages.values()} == found
    assert {at: digest_of(text) for at, text in paragraphs(essay).items()} == found


def test_the_shingles_are_those_of_the_paragraphs_and_the_text_is_not_given_away(model: Model, essay: str) -> None:
    found = {at: shingles_of(text) for at, text in paragraphs(essay).items()}
    assert {passage.locator: passage.shingles for passage in model.passages.values()} == found
    assert not any(passage.text for passage in model.passages.values())


def test_no_six_words_in_a_row_are_the_essays(essay: str) -> None:
    theirs = shingles(words(essay))
    taken = {
        f"{path.name}: {' '.join(run)}"
        for path in sorted(FOLDER.rglob("*"))
        if path.is_file()
        for run in shingles(words(path.read_text(encoding="utf-8"))) & theirs
    }
    assert sorted(taken) == []


def shingles(text: list[str]) -> set[tuple[str, ...]]:
    return {tuple(text[at : at + SHINGLE]) for at in range(len(text) - SHINGLE + 1)}


def test_names_are_told_apart(model: Model) -> None:
    """By title as well as by key, as commands and phrases find things."""
    for kind in ("actor", "issue", "condition", "scenario", "case", "claim"):
        for entity in model.ordered(kind):
            assert find(model, kind, entity.title) is entity
