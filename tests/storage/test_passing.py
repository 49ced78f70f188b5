"""Private folders go away, also those of a crash; nobody else's do."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

import pytest

from workbench.storage.passing import clear_abandoned, passing_folder


@pytest.fixture(autouse=True)
def tmp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_it_is_private_and_gone_afterwards(tmp: Path) -> None:
    with passing_folder() as folder:
        (folder / "document").write_text("x")
        assert folder.parent == tmp
        assert os.name == "nt" or folder.stat().st_mode & 0o077 == 0
    assert not list(tmp.iterdir())


def test_what_a_crash_left_goes_after_a_day_and_nothing_else(tmp: Path) -> None:
    with passing_folder() as folder:
        left = tmp / f"{folder.name}-left"  # same beginning of the name
        (left / "inside").mkdir(parents=True)
        other, elsewhere = tmp / "somebody", tmp / "target"
        other.mkdir()
        elsewhere.mkdir()
        (elsewhere / "precious").write_text("x")
        link = tmp / f"{folder.name}-link"
        if os.name != "nt":
            link.symlink_to(elsewhere)
        clear_abandoned()
        assert left.exists()
        long_ago = time.time() - 2 * 24 * 3600
        for path in (left, other, elsewhere):
            os.utime(path, (long_ago, long_ago))
        clear_abandoned()
        assert not left.exists() and other.exists() and folder.exists()
        assert (elsewhere / "precious").exists()
