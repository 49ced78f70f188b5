"""Three tours: the five minutes of the README, the keyboard alone, and a power cut."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton

from tests.e2e.screen import Screen, needs_a_screen, wait_for
from tests.event_loop import let_run
from workbench.drawing.geometry import Rect, View, geometry_in
from workbench.storage.lock_slip import lock_path
from workbench.ui.app import window as make_window
from workbench.workspace.document import Document

pytestmark = [pytest.mark.e2e, needs_a_screen]


def stands(wall: Screen, file: Path, issue: str, *more: str) -> tuple[float, float] | None:
    """Where an issue area stands, as the command line reads the file; None while it cannot be read."""
    answer = wall.modus("evaluate", str(file), *more)
    if answer is None:
        return None
    found = next(line for line in answer["issues"] if line["key"] == issue)
    return found["cooperation"], found["competition"]


def count(wall: Screen, file: Path, what: str) -> int | None:
    """How many scenarios, issues … are in the file."""
    told = wall.modus("info", str(file))
    return None if told is None else told[what]


CUSHION = ("--scenario", "economic-cushion")
#: Places in the maximised window on a screen of 1366 × 768.
FIRST_SCENARIO = (60, 594)
FIRST_ISSUE = (100, 144)
BOARD_FILTER = (1200, 107)
FIRST_SEGMENT_ON_BOARD = (1090, 218)
SETTLE = (1005, 80)
#: The matrix when it is alone.
MATRIX = Rect(0, 100, 1366, 647)


def test_five_minutes_with_the_essay(wall: Screen, file: Path) -> None:
    before, helped = stands(wall, file, "trade-investment"), stands(wall, file, "trade-investment", *CUSHION)
    assert before and helped and helped[0] > before[0]
    wall.start(str(file), title="(essay.modus)")
    wall.picture("1 look")
    wall.click(*FIRST_SCENARIO)
    wall.write("Economic cu")
    wall.keys("ctrl+f")
    wall.write("Trade and")
    wall.click(*FIRST_ISSUE)
    wall.picture("2 what if, and why")
    wall.click(*BOARD_FILTER)
    wall.write("economic cushion")
    wall.click(*FIRST_SEGMENT_ON_BOARD)
    wall.keys("ctrl+s")
    wait_for(
        "trade to fall back in the file", lambda: (stands(wall, file, "trade-investment", *CUSHION) or helped) < helped
    )
    wall.keys("ctrl+z", "ctrl+s")
    wait_for("the undo in the file", lambda: stands(wall, file, "trade-investment", *CUSHION) == helped)
    wall.click(*SETTLE)
    wall.picture("3 settled")
    wall.click(*SETTLE)
    wall.keys("ctrl+1", "F9")
    geometry = geometry_in(MATRIX, 1.0, View(), 28)
    x, y = geometry.to_pixels(before[1], before[0])
    to_x, to_y = geometry.to_pixels(before[1] + 1, before[0] + 2)
    wall.picture("4 assess")
    wall.drag((round(x), round(y)), (round(to_x), round(to_y)))
    wall.picture("5 dragged")
    wall.keys("ctrl+s")
    moved = wait_for("the drag in the file", lambda: (at := stands(wall, file, "trade-investment")) != before and at)
    assert moved == pytest.approx((before[0] + 2, before[1] + 1), abs=0.15)
    copy = wall.folder / "given away.modus"
    wall.keys("ctrl+shift+s")
    wall.wait_for_title("Save the workspace")
    wall.keys("ctrl+a")
    wall.write(str(copy))
    wall.keys("Return")
    wait_for("the other file", lambda: copy.exists() and stands(wall, copy, "trade-investment") == moved)
    wall.keys("ctrl+q")
    assert wall.program is not None and wall.program.wait(20) == 0
    assert "Traceback" not in wall.log(), wall.log()


def tabs_from_filter_to_board(file: Path) -> int:
    """How often Tab has to be pressed from the filter of issue areas to the first condition."""
    window = make_window()
    document = Document.open(file)
    try:
        window.showNormal()  # by itself it fills the small screen of the tests, where there is little room
        window.resize(1366, 768)
        window.activateWindow()
        window.session.show_document(document)
        let_run(50)
        window.issues.filter.setFocus()
        for pressed in range(1, 400):
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            at = QApplication.focusWidget()
            if isinstance(at, QRadioButton) and window.board.isAncestorOf(at):
                return pressed
        raise AssertionError("Tab never comes to a condition")
    finally:
        document.close(discard=True)
        window.session.show_document(None)
        window.hide()
        window.deleteLater()


def test_with_the_keyboard_alone(wall: Screen, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MODUS_HOME", str(wall.folder / "other"))
    tabs = tabs_from_filter_to_board(file)
    known = count(wall, file, "scenarios")
    wall.start(str(file), title="(essay.modus)")
    wall.keys("ctrl+f", *["Tab"] * tabs)
    wall.picture("1 on the board")
    wall.keys("Left", "space")
    wall.keys("ctrl+s")
    wait_for("a what-if in the file", lambda: count(wall, file, "scenarios") == (known or 0) + 1)
    wall.picture("2 toggled")
    base, assumed = (wall.modus("evaluate", str(file), *more)["settings"] for more in ((), ("--scenario", "What if 1")))
    assert len([condition for condition in base if base[condition] != assumed[condition]]) == 1
    wall.keys("ctrl+z", "ctrl+s")
    wait_for("the undo in the file", lambda: count(wall, file, "scenarios") == known)
    wall.keys("ctrl+q")
    assert wall.program is not None and wall.program.wait(20) == 0
    assert "Traceback" not in wall.log(), wall.log()


def kept(wall: Screen) -> set[tuple[str, int]]:
    """The working copies and when each was written."""
    found = (wall.folder / "home").rglob("*.db")
    return {(str(path), path.stat().st_mtime_ns) for path in found}


def test_a_power_cut(wall: Screen, file: Path) -> None:
    known = count(wall, file, "scenarios")
    wall.start(str(file), title="(essay.modus)")
    before = wait_for("the working copy", lambda: kept(wall))
    wall.click(*FIRST_SEGMENT_ON_BOARD)
    wait_for("the edit to be kept", lambda: kept(wall) != before)
    time.sleep(0.3)  # the commit that was seen to begin
    wall.kill()
    assert count(wall, file, "scenarios") == known, "the file is the old one, whole"
    assert lock_path(file).exists(), "a crash leaves its lock"
    wall.start(str(file), title="Modus Vivendi")
    wait_for("the question", lambda: len(wall.windows("Modus Vivendi")) > 1)
    wall.picture("1 offered again")
    wall.keys("Return")
    wall.wait_for_title("(essay.modus)")
    wall.picture("2 goes on")
    wall.keys("ctrl+s")
    wait_for("the edit in the file", lambda: count(wall, file, "scenarios") == (known or 0) + 1)
    wall.keys("ctrl+q")
    assert wall.program is not None and wall.program.wait(20) == 0
    assert not lock_path(file).exists(), "it has healed"
    assert "Traceback" not in wall.log(), wall.log()
