"""A screen reader at the matrix and in a document: the items it finds, and what it is told as the keyboard goes on.

The reader is a real client of the accessibility bus (`reads.py`), run by the system's Python, which has ``gi``.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.screen import Screen, needs_a_screen, screen, wait_for

_PYTHON = "/usr/bin/python3"
_READER = Path(__file__).with_name("reads.py")
MATRIX = "Matrix of cooperation and competition"


def _no_reader() -> str:
    """What is missing for a screen reader; empty if nothing is."""
    if shutil.which("dbus-run-session") is None or not Path(_PYTHON).exists():
        return "dbus and the system's Python"
    asked = "import gi; gi.require_version('Atspi', '2.0')"
    found = subprocess.run([_PYTHON, "-c", asked], capture_output=True, check=False)
    return "" if found.returncode == 0 else "python3-gi, gir1.2-atspi-2.0 and at-spi2-core"


pytestmark = [
    pytest.mark.e2e,
    needs_a_screen,
    pytest.mark.skipif(bool(_no_reader()), reason=f"a screen reader's side needs {_no_reader()}"),
]


@pytest.fixture
def spoken(tmp_path: Path) -> Iterator[Screen]:
    """A screen with a session bus of its own, on which the program and the reader meet."""
    with screen(tmp_path) as made:
        bus = subprocess.Popen(
            ["dbus-run-session", "--", "sh", "-c", "echo $DBUS_SESSION_BUS_ADDRESS; exec cat"],
            env=made.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert bus.stdin and bus.stdout
        made.environment |= {
            "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip(),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        try:
            yield made
        finally:
            made.end()
            bus.stdin.close()
            bus.wait(10)
            bus.stdout.close()


def items(wall: Screen) -> list[dict[str, Any]]:
    """The issue areas as a screen reader finds them."""
    done = subprocess.run(
        [_PYTHON, str(_READER), "items", MATRIX],
        env=wall.environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert done.returncode == 0, done.stderr
    found: list[list[dict[str, Any]]] = json.loads(done.stdout)
    return found[0] if found else []


def test_a_screen_reader_says_the_words_that_are_selected(spoken: Screen) -> None:
    file = spoken.folder / "essay.modus"
    assert spoken.modus("new", str(file), "--template", "us-russia")
    spoken.start(str(file), title="(essay.modus)")
    assert wait_for("the items of the matrix", lambda: items(spoken)), "the bus is there"
    spoken.keys("alt+3")
    spoken.rest()
    listener = subprocess.Popen(
        [_PYTHON, str(_READER), "events", "4"], env=spoken.environment, stdout=subprocess.PIPE, text=True
    )
    assert listener.stdout and listener.stdout.readline().strip() == "listening"
    spoken.keys("shift+Right", "shift+Right")
    told = json.loads(listener.communicate(timeout=20)[0])
    said = [words for kind, words in told if kind.startswith("object:announcement")]
    assert said == ["Selected: Useful", "Selected: Useful work"], told
    spoken.keys("ctrl+q")
    assert spoken.program is not None
    assert spoken.program.wait(15) == 0, spoken.log()


def test_a_screen_reader_reads_the_matrix_and_hears_where_the_keyboard_is(spoken: Screen) -> None:
    file = spoken.folder / "essay.modus"
    assert spoken.modus("new", str(file), "--template", "us-russia")
    evaluated = {line["title"]: line for line in spoken.modus("evaluate", str(file))["issues"]}
    spoken.start(str(file), title="(essay.modus)")
    found = wait_for("the items of the matrix", lambda: items(spoken))
    assert {item["name"] for item in found} == set(evaluated) and len(found) == len(evaluated)
    assert {item["role"] for item in found} == {"list item"}
    assert not any(item["selected"] for item in found)
    for item in found:
        line = evaluated[item["name"]]
        assert f"cooperation {line['cooperation']:g}, competition {line['competition']:g}" in item["description"], item
    blocked = [item for item in found if "requirement blocked" in item["description"]]
    assert {item["name"] for item in blocked} == {
        n for n, line in evaluated.items() if line["requirement"] == "blocked"
    }

    first = found[0]
    spoken.click(*first["middle"])
    chosen = wait_for("the item clicked to be selected", lambda: [i for i in items(spoken) if i["selected"]])
    assert len(chosen) == 1 and chosen[0]["focused"]

    listener = subprocess.Popen(
        [_PYTHON, str(_READER), "events", "4"], env=spoken.environment, stdout=subprocess.PIPE, text=True
    )
    assert listener.stdout and listener.stdout.readline().strip() == "listening"
    spoken.keys("Right", "Down")
    told = json.loads(listener.communicate(timeout=20)[0])
    after = [item for item in items(spoken) if item["selected"]]
    assert len(after) == 1 and after[0]["name"] != chosen[0]["name"] and after[0]["focused"]
    focused = [name for kind, name in told if kind.startswith("object:state-changed:focused")]
    assert focused and focused[-1] == after[0]["name"], told
    assert any(kind.startswith("object:state-changed:selected") and name == after[0]["name"] for kind, name in told), (
        told
    )
    spoken.keys("ctrl+q")
    assert spoken.program is not None
    assert spoken.program.wait(15) == 0, spoken.log()
    assert "Fatal" not in spoken.log() and "Traceback" not in spoken.log()
