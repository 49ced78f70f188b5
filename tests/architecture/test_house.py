"""The house rules that a machine can hold: who may import whom, where things live, and what never gets in."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterator

import pytest

from tests.architecture.house import ROOT, called_name, parsed, python_files, report, tree_files

TOP_LEVEL = {
    *(".ci", ".editorconfig", ".gitattributes", ".gitignore"),
    *(
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "LICENSE",
        "Makefile",
        "README.md",
        "pyproject.toml",
        "requirements.lock",
    ),
    *("data", "packaging", "resources", "tests", "workbench"),
}

DRAWERS_FOR_JUNK = {"utils", "util", "helpers", "helper", "common", "misc"}

LONGEST_FILE = 400
# path → why this one may be longer.
LONGER_FILES: dict[str, str] = {
    "tests/reference/slow.py": "the method a second time, slowly, to be read in one piece",
}

# Plain file calls belong where files come in and go out. In storage they are kept away from the live
# database: opening and closing that file with ordinary calls drops SQLite's locks on it in the whole process.
MAY_TOUCH_FILES: dict[str, str] = {
    "workbench/content/": "reads and writes catalogue folders",
    "workbench/exchange/": "reads and writes other tools' formats",
    "workbench/cli/": "writes what a command was asked for",
    "workbench/drawing/": "reads its fonts, writes pictures",
    "workbench/ui/": "reads its icons and fonts",
    "workbench/sources/reading.py": "reads documents, in a process of its own",
    "workbench/sources/search/keeping.py": "keeps indexes in the user's cache folder",
    "workbench/storage/building.py": "reads what was told about a document, in a process of its own",
    "workbench/storage/held_file.py": "copies the working copy as it is between two edits",
    "workbench/storage/publish.py": "replaces the document whole",
    "workbench/storage/quarantine.py": "copies a stranger's file before SQLite sees it",
    "workbench/storage/register.py": "notes which documents this user wrote",
    "workbench/storage/workfolder.py": "keeps the working copies",
}


def allowed(name: str, exceptions: dict[str, str]) -> bool:
    return any(name == at or (at.endswith("/") and name.startswith(at)) for at in exceptions)


def run_python(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_who_may_import_whom() -> None:
    lint = 'from importlinter.cli import lint_imports_command as lint; lint(["--no-cache", "--no-logo"])'
    answer = run_python(lint)
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_no_files_go_round_in_a_circle() -> None:
    """Files that import each other, be it for a type alone, cannot be read one after the other."""
    files = {
        name.removesuffix("/__init__.py").removesuffix(".py").replace("/", "."): name
        for name in python_files("workbench/")
    }
    needs = {module: _needed(name, files) - {module} for module, name in files.items()}
    while ends := needs.keys() - {one for others in needs.values() for one in others} or {
        module for module, others in needs.items() if not others & needs.keys()
    }:
        for module in ends:  # what nobody needs, or what needs nobody, is in no circle
            del needs[module]
    assert not needs, report(
        [f"{module} needs {', '.join(sorted(others & needs.keys()))}" for module, others in needs.items()]
    )


def _needed(name: str, files: dict[str, str]) -> set[str]:
    """The modules that a file imports from anywhere in it; a name of a package stands for the module it is, if any."""
    found = set()
    for node in ast.walk(parsed(name)):
        if isinstance(node, ast.ImportFrom) and node.module:
            inside = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= inside & files.keys() or {node.module}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found & files.keys()


def test_the_top_level_stays_as_it_is() -> None:
    entries = {name.split("/")[0] for name in tree_files()}
    assert entries <= TOP_LEVEL, f"not part of the house: {sorted(entries - TOP_LEVEL)}"


def test_no_module_is_a_junk_drawer() -> None:
    junk = [
        name
        for name in python_files("workbench/", "tests/")
        if any(part.removesuffix(".py").strip("_") in DRAWERS_FOR_JUNK for part in name.split("/"))
    ]
    assert not junk, f"name these for what they hold: {junk}"


def test_files_stay_readable() -> None:
    lengths = {
        name: len((ROOT / name).read_text(encoding="utf-8").splitlines())
        for name in python_files("workbench/", "tests/")
    }
    long = [f"{name}: {n} lines" for name, n in lengths.items() if n > LONGEST_FILE and name not in LONGER_FILES]
    assert not long, report(long)
    outdated = [name for name in LONGER_FILES if lengths.get(name, 0) <= LONGEST_FILE]
    assert not outdated, f"no longer need their exception: {outdated}"


def test_everything_but_the_face_works_without_qt() -> None:
    child = textwrap.dedent(
        """
        import importlib, json, pkgutil, sys

        class NoQt:
            def find_spec(self, name, path=None, target=None):
                if name.split(".")[0] in ("PySide6", "shiboken6", "pyqtgraph"):
                    raise ImportError(f"{name} is blocked here")
                return None

        sys.meta_path.insert(0, NoQt())
        import workbench

        broken, seen = {}, 0

        def visit(package):
            global seen
            for found in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
                if found.name in ("workbench.ui", "workbench.drawing", "workbench.__main__"):
                    continue
                try:
                    module = importlib.import_module(found.name)
                    seen += 1
                except BaseException as error:
                    broken[found.name] = f"{type(error).__name__}: {error}"
                    continue
                if found.ispkg:
                    visit(module)

        visit(workbench)
        print(json.dumps({"broken": broken, "seen": seen}))
        """
    )
    answer = run_python(child)
    assert answer.returncode == 0, answer.stderr
    told = json.loads(answer.stdout.splitlines()[-1])
    assert told["seen"] > 0
    assert not told["broken"], report([f"{name}: {why}" for name, why in told["broken"].items()])


def plain_file_calls(tree: ast.Module) -> Iterator[tuple[int, str]]:
    readers = {"read_bytes", "read_text", "write_bytes", "write_text"}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = called_name(node)
        if isinstance(node.func, ast.Name) and name == "open":
            yield node.lineno, "open()"
        elif isinstance(node.func, ast.Attribute) and name in readers:
            yield node.lineno, f".{name}()"
        elif isinstance(node.func, ast.Attribute) and name == "open":
            first = node.args[0] if node.args else None
            mode = isinstance(first, ast.Constant) and re.fullmatch(r"[rwaxbt+]{1,3}", str(first.value))
            if mode or any(word.arg in {"mode", "encoding", "newline"} for word in node.keywords):
                yield node.lineno, ".open()"


def test_plain_file_calls_stay_where_files_come_in_and_go_out() -> None:
    problems = [
        f"{name}:{line}: {call}"
        for name in python_files("workbench/")
        if not allowed(name, MAY_TOUCH_FILES)
        for line, call in plain_file_calls(parsed(name))
    ]
    assert not problems, report(problems)


def test_no_test_waits_as_the_program_never_does() -> None:
    """Python's lock is kept while QTest.qWait waits: threads stand still, and what is measured is not the program."""
    problems = [
        f"{name}:{node.lineno}: let_run of tests/event_loop.py waits as the program does"
        for name in python_files("tests/")
        for node in ast.walk(parsed(name))
        if isinstance(node, ast.Attribute) and node.attr in {"qWait", "qWaitForWindowExposed", "qWaitForWindowActive"}
    ]
    assert not problems, report(problems)


def packages() -> list[str]:
    return [name for name in python_files("workbench/") if name.endswith("/__init__.py")]


def test_every_package_says_what_it_is_for() -> None:
    silent = [name for name in packages() if not ast.get_docstring(parsed(name))]
    assert not silent, f"without a docstring: {silent}"
    folders = {name.rsplit("/", 1)[0] for name in python_files("workbench/")}
    bare = sorted(folder for folder in folders if f"{folder}/__init__.py" not in tree_files())
    assert not bare, f"without an __init__.py: {bare}"


def test_the_map_of_the_house_names_every_room() -> None:
    map_ = ROOT / "workbench" / "README.md"
    assert map_.is_file(), "workbench/README.md, the map of the house, is missing"
    said = map_.read_text(encoding="utf-8")
    rooms = {name.split("/")[1] for name in packages() if name.count("/") == 2}
    unnamed = sorted(room for room in rooms if f"{room}/" not in said)
    assert not unnamed, f"workbench/README.md does not name: {unnamed}"


def unwanted_names() -> dict[str, re.Pattern[str]]:
    """Built from pieces, so that this file does not hold what it looks for."""
    hosts = [
        ("pypi", "org"),
        ("pypi", "python", "org"),
        ("python" + "hosted", "org"),
        ("npm" + "js", "org"),
        ("npm" + "js", "com"),
        ("deb", "debian", "org"),
        ("security", "debian", "org"),
        ("archive", "ubuntu", "com"),
    ]
    folders = "|".join(["wo" + "rk", "op" + "t", "ro" + "ot"])
    return {
        "a registry": re.compile("|".join(re.escape(".".join(host)) for host in hosts), re.IGNORECASE),
        "a path of one machine": re.compile(rf"(?<![\w.~*)}}<>/-])/(?:{folders})(?:/[\w.]|(?=[\s\"'`]|$))"),
        "a file address": re.compile("file:" + "//"),
    }


@pytest.mark.parametrize("what", sorted(unwanted_names()))
def test_no_file_names(what: str) -> None:
    pattern = unwanted_names()[what]
    problems = []
    for name in tree_files():
        try:
            text = (ROOT / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if found := pattern.search(line):
                problems.append(f"{name}:{number}: {found.group()}")
    assert not problems, report(problems)


def test_the_lock_is_for_every_platform_and_names_no_host() -> None:
    for lock in ("requirements.lock", "packaging/requirements.lock"):
        text = (ROOT / lock).read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert "://" not in text and not re.search(r"^\s*--(?!hash)", text, re.MULTILINE), lock
    requirements = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = re.findall(r"^pyside6-essentials==(\d+)\.(\d+)[^;]*;\s*(.*?)\s*\\?$", requirements, re.MULTILINE)
    older = [(int(a), int(b)) for a, b, marker in pinned if "< '3.12'" in marker]
    assert older and all(version < (6, 12) for version in older), pinned
