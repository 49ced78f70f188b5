"""What is written can be read, and says the same."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given

from tests.content.strategies import models
from workbench.content import content_of, read_catalogue, same_content, write_catalogue
from workbench.domain.model import KINDS, Model
from workbench.domain.validation import problems

EXAMPLE = Path(__file__).parent / "two-cities"


def told(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@given(models())
def test_any_model_comes_back_from_its_catalogue(model: Model) -> None:
    assert problems(model) == []
    with tempfile.TemporaryDirectory() as place:
        first, second = Path(place) / "first", Path(place) / "second"
        written = write_catalogue(model, first)
        assert sorted(path.name for path in written) == sorted(told(first))
        again = read_catalogue(first)
        ours, theirs = content_of(model), content_of(again)
        for kind in KINDS:
            assert theirs[kind] == ours[kind]
        assert same_content(again, model)
        write_catalogue(again, second)
        assert told(first) == told(second)
        assert read_catalogue(second) == again


def test_the_example_comes_back(tmp_path: Path) -> None:
    model = read_catalogue(EXAMPLE)
    write_catalogue(model, tmp_path / "written")
    again = read_catalogue(tmp_path / "written")
    assert again == model
    write_catalogue(again, tmp_path / "twice")
    assert told(tmp_path / "written") == told(tmp_path / "twice")
