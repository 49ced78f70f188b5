"""What tests of the storage have in common."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage.work import Work


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Work]:
    monkeypatch.setenv("MODUS_HOME", str(tmp_path / "home"))
    made = Work()
    yield made
    made.copy.close(remove=True)


@pytest.fixture
def passing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where private copies go."""
    folder = tmp_path / "passing"
    folder.mkdir()
    monkeypatch.setenv("MODUS_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder
