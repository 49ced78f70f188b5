"""A screen of its own for every tour, and the essay's example in a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.screen import Screen, screen


@pytest.fixture
def wall(tmp_path: Path) -> Iterator[Screen]:
    with screen(tmp_path) as made:
        yield made


@pytest.fixture
def file(wall: Screen) -> Path:
    """The essay's example in a file."""
    path = wall.folder / "essay.modus"
    assert wall.modus("new", str(path), "--template", "us-russia")
    return path
