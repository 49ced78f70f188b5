"""Tab through a page of the Analysis: what is asked, the answer, what explains it, what can be done, what is copied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.desk import Desk
from tests.ui.test_analysis_actors import with_actors
from workbench.ui.analysis.place import AnalysisPlace

PAGES = {
    "levers": ["Scenario", "Shown", "Over which issue areas", "Levers, the largest first", "Levers explained"],
    "paths": ["Scenario", "Issue area", "Sets of changes", "What it would take explained"],
    "common-ground": ["Of whom", "Common ground as a table", "Common ground explained"],
    "states-weighed": ["Condition", "All evidence", "States and evidence as a table", "States and evidence explained"],
}


@pytest.mark.parametrize("name", PAGES)
def test_tab_goes_as_one_reads(desk: Desk, name: str) -> None:
    desk.open(with_actors())
    desk.session.show_place("analysis", name)
    desk.settle()
    place = desk.window.findChild(AnalysisPlace)
    place.list.setFocus()
    passed: list[str] = []
    while (at := QApplication.focusWidget()) is not None and len(passed) < 40 and at is not desk.window.top.menu:
        passed.append(at.accessibleName().partition(":")[0] or str(getattr(at, "text", str)()))
        desk.key(Qt.Key.Key_Tab)
    assert [one for one in passed if one in PAGES[name]] == PAGES[name]
    assert passed[-2:] == ["Copy text", "Copy picture"]
