"""Real disks to pull out, fill up and write-protect: small ones in memory, mounted for one test (as root)."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest


class Stick:
    """A disk of its own. ``folder`` is where it is plugged in; without it, an empty folder of another disk."""

    def __init__(self, tmp_path: Path, size: str = "4m") -> None:
        if os.name == "nt" or os.geteuid() != 0:
            pytest.skip("mounting needs root")
        self._disk, self.folder = tmp_path / "disk", tmp_path / "stick"
        self._disk.mkdir()
        self.folder.mkdir()
        made = _mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(self._disk))
        if made.returncode:
            pytest.skip(f"mounting is not possible here: {made.stderr.decode().strip()}")
        self.plug_in()

    def plug_in(self) -> None:
        assert _mount("--bind", str(self._disk), str(self.folder)).returncode == 0

    def pull_out(self) -> None:
        assert subprocess.run(["umount", "-l", str(self.folder)], capture_output=True).returncode == 0

    def protect(self, on: bool) -> None:
        """Moves the little slider at its side."""
        options = f"remount,bind,{'ro' if on else 'rw'}"
        assert _mount("-o", options, str(self.folder)).returncode == 0

    def throw_away(self) -> None:
        for folder in (self.folder, self._disk):
            while os.path.ismount(folder):
                subprocess.run(["umount", "-l", str(folder)], check=True)


def _mount(*words: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["mount", *words], capture_output=True, check=False)
