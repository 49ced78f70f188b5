"""The proof about names sees a name that is made carelessly."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.proofs import file_names


@pytest.mark.parametrize(
    "careless",
    [lambda title, ending: title + ending, lambda title, ending: title.replace("/", "-")[:100] + ending],
    ids=["as it is", "without slashes"],
)
def test_careless_names_are_seen(careless: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_names, "file_name", careless)
    monkeypatch.setattr(file_names, "_written", lambda *_: "")  # only to be looked at
    tally = file_names.run(range(60), 1, tmp_path)
    assert tally.hits > 30 and len(tally.failures) > 30


def test_what_lies_elsewhere_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_names, "file_name", lambda title, ending: f"../out{ending}")
    monkeypatch.setattr(file_names, "_wrong", lambda *_: "")
    assert len(file_names.run(range(1, 7), 1, tmp_path).failures) == 6
