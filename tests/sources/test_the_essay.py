"""One's own copy of the essay is found in the template, 43 of 43 passages, in every kind of document."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.content.test_us_russia import SECTIONS, paragraphs
from tests.sources.made import MAKERS, Piece, as_pdf, as_text, written
from workbench.content import template_model
from workbench.domain.likeness import digest_of
from workbench.sources.reading import read_document
from workbench.workspace import operations
from workbench.workspace.joining import join

MODEL = template_model("us-russia")


@pytest.fixture(scope="module")
def essay(shared: Path) -> Path:
    path = shared / "essay" / "essay.txt"
    if not path.is_file():
        pytest.skip(f"the essay is not at {path}")
    return path


def pieces(essay: Path) -> list[Piece]:
    found: list[Piece] = []
    headings = ["", *SECTIONS]
    section = 0
    for locator, text in paragraphs(essay.read_text(encoding="utf-8")).items():
        if int(locator.split(".")[0]) != section:
            section += 1
            found.append((1, headings[section]))
        found.append((0, text))
    return found


def located(path: Path) -> tuple[int, int, int]:
    """How many passages were found, of how many, and how many word for word."""
    joined = join(MODEL, read_document(path))
    assert joined is not None and joined.source == MODEL.by_key("source", "trenin-essay").id
    same = sum(digest_of(place.text) == MODEL.passages[id_].digest for id_, place in joined.places.items())
    return len(joined.places), joined.of, same


def test_the_essay_as_it_is(essay: Path) -> None:
    assert located(essay) == (43, 43, 43)
    after = operations.add_source(MODEL, read_document(essay)).result_on(MODEL)
    assert all(digest_of(passage.text) == passage.digest for passage in after.passages.values())


@pytest.mark.parametrize("kind", MAKERS)
def test_the_essay_as_every_kind_of_document(kind: str, essay: Path, tmp_path: Path, qapp: QApplication) -> None:
    found, of, same = located(written(tmp_path, f"essay.{kind}", MAKERS[kind](pieces(essay))))
    # Of a word that a PDF breaks at its hyphen nobody knows whether it has one.
    assert (found, of) == (43, 43) and same >= (43 if kind != "pdf" else 39)


@pytest.mark.parametrize("look", ["spaced", "indented", "plain"])
@pytest.mark.parametrize("points", [9.0, 13.0])
def test_the_essay_as_any_pdf(look: str, points: float, essay: Path, tmp_path: Path, qapp: QApplication) -> None:
    found, of, same = located(written(tmp_path, "essay.pdf", as_pdf(pieces(essay), points, look)))
    assert (found, of) == (43, 43) and same >= 37


def test_the_essay_set_otherwise_and_mended(essay: Path, tmp_path: Path) -> None:
    told = [(level, _mended(text)) for level, text in pieces(essay)]
    assert located(written(tmp_path, "essay.txt", as_text(told, 66)))[:2] == (43, 43)


def _mended(text: str) -> str:
    """Straight quotes, other dashes, two spaces after a sentence, and the ninth word another."""
    found = (
        text.replace("’", "'").replace("“", '"').replace("”", '"').replace("—", " - ").replace(". ", ".  ").split(" ")
    )
    if len(found) > 9:
        found[8] = "mended"
    return " ".join(found)
