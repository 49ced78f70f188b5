"""What a new workspace can start from."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from workbench.content import read_catalogue, template_model, templates

EXAMPLE = Path(__file__).parent / "two-cities"


def test_the_example_of_the_program_is_listed() -> None:
    found = {template.key: template for template in templates()}
    assert found["us-russia"].title
    assert found["us-russia"].summary
    assert template_model("us-russia") == read_catalogue(found["us-russia"].folder)


def test_the_templates_of_a_packaged_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert templates() == []
    shutil.copytree(EXAMPLE, tmp_path / "data" / "two-cities")
    shutil.copytree(EXAMPLE, tmp_path / "data" / "broken")
    (tmp_path / "data" / "broken" / "workspace.toml").write_text("title = ")
    (tmp_path / "data" / "empty").mkdir()
    (tmp_path / "data" / "FORMAT.md").write_text("x")
    assert [(one.key, one.title) for one in templates()] == [("two-cities", "Ober- and Unterhafen, 1911")]
    assert template_model("two-cities").workspace.title == "Ober- and Unterhafen, 1911"


def test_listing_reads_no_more_than_it_must(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    for number in range(20):
        folder = tmp_path / "data" / f"t{number}"
        folder.mkdir(parents=True)
        (folder / "workspace.toml").write_text('title = "T"\n')
        (folder / "effects.csv").write_text("broken")
    assert len(templates()) == 20
    with pytest.raises(ValueError, match=r"effects\.csv"):
        template_model("t0")


def test_a_template_that_is_not_there() -> None:
    with pytest.raises(ValueError, match=r"there is no template “moon”; there are: .*us-russia"):
        template_model("moon")
