"""Two real windows on one file: the second shows the first, and goes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.screen import Screen, needs_a_screen, wait_for
from workbench.storage.lock_slip import lock_path

pytestmark = [pytest.mark.e2e, needs_a_screen]


def test_a_second_window_shows_the_first_and_goes(wall: Screen, file: Path) -> None:
    wall.start(str(file), title="(essay.modus)")
    wait_for("the lock", lock_path(file).exists)
    second = subprocess.run(
        [sys.executable, "-m", "workbench", "open", str(file)],
        env=wall.environment,
        cwd=wall.folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
    wall.wait_for_title("(essay.modus)")
    assert wall.program is not None and wall.program.poll() is None
    wall.keys("ctrl+w")
    wait_for("the first page", lambda: wall.title() == "Modus Vivendi")
    wait_for("the lock to be gone", lambda: not lock_path(file).exists())
