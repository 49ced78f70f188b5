"""``modus source``: documents into a workspace, and what is there."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Modus
from tests.workspace.samples import everything
from workbench.workspace.reading import read, write_new

TEXT = """The river

Both towns live by the river and say so. They meet about it once a year.

What they want

The upper town wants a weir.

The lower town wants none.
"""


def made(tmp_path: Path) -> tuple[Path, Path]:
    file, document = tmp_path / "w.modus", tmp_path / "towns.txt"
    write_new(file, everything(), "Ada", "Build")
    document.write_text(TEXT, encoding="utf-8")
    return file, document


def test_a_document_is_added_and_listed(modus: Modus, tmp_path: Path) -> None:
    file, document = made(tmp_path)
    answer = modus("source", file, "add", document, "--private", "--json").json
    assert (answer["passages"], answer["located"], answer["document"]) == (3, 3, "towns.txt")
    sections = [(one["heading"], one["passages"]) for one in answer["sections"]]
    assert sections == [("The river", 1), ("What they want", 2)]
    listed = modus("source", file, "list", "--json").json
    assert [one["private"] for one in listed["sources"]] == [True, True]
    assert (listed["passages"], listed["located"]) == (5, 4)
    told = modus("source", file, "list")
    assert told.code == 0 and "the-river (private)" in told.out
    model, info = read(file)
    assert info.edits == 2 and [p.text for p in model.ordered("passage")][-1] == "The lower town wants none."
    assert modus("coverage", file, "--json").json["passages"] == 5


def test_a_copy_goes_into_the_source_it_is_of(modus: Modus, tmp_path: Path) -> None:
    file, document = made(tmp_path)
    modus("source", file, "add", document)
    copy = tmp_path / "towns.md"
    copy.write_text(
        TEXT.replace("The river\n", "# The river\n").replace("once a year", "once a month"), encoding="utf-8"
    )
    answer = modus("source", file, "add", copy, "--json").json
    assert (answer["source"], answer["document"], answer["passages"]) == ("the-river", "towns.md", 3)
    assert len(read(file)[0].sources) == 2
    assert modus("source", file, "add", copy, "--new", "--json").code == 2
    copy.write_text(copy.read_text() + "\nMore.\n")
    assert modus("source", file, "add", copy, "--new", "--json").json["source"] == "the-river-2"


def test_what_cannot_be_added_is_said_and_changes_nothing(modus: Modus, tmp_path: Path) -> None:
    file, document = made(tmp_path)
    before = file.read_bytes()
    assert "is no copy of" in modus("source", file, "add", document, "--into", "essay").refusal
    assert "no source “minutes”" in modus("source", file, "add", document, "--into", "minutes").refusal
    assert "exclude each other" in modus("source", file, "add", document, "--into", "essay", "--new").refusal
    assert "is not there" in modus("source", file, "add", tmp_path / "none.pdf").refusal
    (tmp_path / "a.pdf").write_bytes(b"%PDF-nothing")
    assert "damaged, or no PDF" in modus("source", file, "add", tmp_path / "a.pdf").refusal
    assert "none.modus" in modus("source", tmp_path / "none.modus", "add", document).refusal
    assert file.read_bytes() == before
