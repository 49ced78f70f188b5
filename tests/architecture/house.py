"""Reading the house's own files, for the rules that are held here."""

from __future__ import annotations

import ast
import functools
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@functools.cache
def tree_files() -> tuple[str, ...]:
    """Every file that is, or would be, committed; relative, with forward slashes."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, check=False,
    )  # fmt: skip
    if listed.returncode == 0 and listed.stdout:
        names = listed.stdout.decode().split("\0")
        return tuple(sorted({name for name in names if name and (ROOT / name).is_file()}))
    left_out = {".git", ".venv", "out", "dist", "build", "__pycache__"}
    found = []
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [f for f in folders if f not in left_out and not f.endswith(("_cache", ".egg-info"))]
        found += [(Path(folder) / name).relative_to(ROOT).as_posix() for name in files]
    return tuple(sorted(found))


def python_files(*below: str) -> list[str]:
    """Every Python file below some folders (relative, with a slash at the end)."""
    return [name for name in tree_files() if name.endswith(".py") and name.startswith(below)]


@functools.cache
def parsed(name: str) -> ast.Module:
    """A file of the tree as it is parsed."""
    return ast.parse((ROOT / name).read_text(encoding="utf-8"), filename=name)


def called_name(call: ast.Call) -> str:
    """What is called, without what it is called on."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def report(problems: list[str]) -> str:
    """What is wrong, one line each."""
    return "\n" + "\n".join(problems)
