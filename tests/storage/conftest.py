"""What tests of the storage have in common."""

from __future__ import annotations

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
