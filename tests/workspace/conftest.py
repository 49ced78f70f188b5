"""A home of its own for every test that opens documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workspace.samples import everything
from workbench.workspace.document import Document


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where working copies of this test lie."""
    folder = tmp_path / "home"
    monkeypatch.setenv("MODUS_HOME", str(folder))
    return folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a document may be put; its folder holds nothing else."""
    folder = tmp_path / "documents"
    folder.mkdir()
    return folder / "plan.modus"


@pytest.fixture
def document(path: Path) -> Iterator[Document]:
    """An open workspace with one of everything, just saved."""
    opened = Document.create(everything(), path, "Start", "Ada")
    yield opened
    if not opened._closed:
        opened.close(publish=False)
