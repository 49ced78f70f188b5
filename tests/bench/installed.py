"""The program as it is installed: a copy of it that is compiled, so that no start has to do that again."""

from __future__ import annotations

import compileall
import os
import shutil
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_PARTS = ("workbench", "resources", "data", "tests/bench")


def installed(folder: Path) -> Path:
    """Puts the program into ``folder``, compiled, and gives the folder from which it is to be imported."""
    program = folder / "program"
    for part in _PARTS:
        shutil.copytree(_ROOT / part, program / part, ignore=shutil.ignore_patterns("__pycache__"))
    if not compileall.compile_dir(program, quiet=1):
        raise RuntimeError("the program could not be compiled")
    return program


def surroundings(program: Path, home: Path) -> dict[str, str]:
    """The environment in which a process uses that program, with a home of its own."""
    return {**os.environ, "PYTHONPATH": str(program), "MODUS_HOME": str(home), "XDG_CONFIG_HOME": str(home)}
