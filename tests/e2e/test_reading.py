"""A tour of the Evidence place without a mouse: a document in, words found, evidence made of them, there and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.e2e.screen import needs_a_screen
from tests.e2e.test_places import known
from tests.e2e.twin import Tour
from workbench.ui.evidence.making import NewEvidence
from workbench.ui.evidence.place import EvidencePlace

pytestmark = [pytest.mark.e2e, needs_a_screen]

MINUTES = "# Minutes\n\nThe board met twice.\n\nThe weir leaks, and nobody mends it. Both mayors know of it.\n"
MORE = ", say the minutes"


def test_from_a_document_to_a_judgement_and_back_by_keyboard(tour: Tour, monkeypatch: pytest.MonkeyPatch) -> None:
    twin, window = tour.twin, tour.twin.window
    before = known(tour, "evidence")
    minutes = tour.wall.folder / "minutes.md"
    minutes.write_text(MINUTES, encoding="utf-8")

    def place() -> EvidencePlace:
        found = window.places.currentWidget()
        assert isinstance(found, EvidencePlace)
        return found

    tour.press("alt+3", lambda: [place().navigator, place().reader])
    reader, targets = place().reader, place().drawn.targets
    tour.step(
        lambda: tour.asked("ctrl+shift+a", "Add a document", str(minutes)),
        lambda: window.documents.add([minutes]),
        lambda: [place().navigator, reader],
    )
    tour.write("/", lambda: [place().search])
    tour.write("mayors", lambda: [place().hits])
    tour.press("Return", lambda: [reader])
    (passage,) = reader.selected()
    for _ in range(2):
        tour.press("shift+Right", lambda: [reader])
    assert reader.chosen_words() == "The weir"

    tour.write("j", lambda: [targets.list])
    judgement = targets.current()
    assert judgement is not None

    def answered(dialog: NewEvidence) -> int:
        QTest.keyClicks(dialog.claim, MORE)
        QTest.keyClick(dialog.claim, Qt.Key.Key_Return)
        return dialog.result()

    monkeypatch.setattr(NewEvidence, "exec", answered)
    tour.step(
        lambda: tour.asked("e", "New evidence", MORE),
        lambda: twin.key(Qt.Key.Key_E),
        lambda: [reader, targets.list],
    )
    (made,) = [one for one in tour.session.model.evidence.values() if one.claim == f"The weir{MORE}"]
    assert made.passages == (passage,)
    tour.save("the evidence in the file", lambda: known(tour, "evidence") == before + 1)

    tour.press("Return", lambda: [window.issues.list, window.why.waterfall])
    listed = window.why.evidence.list
    for _ in range(60):
        if listed.hasFocus():
            break
        tour.wall.keys("Tab")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert listed.hasFocus(), "the keyboard comes to the evidence behind the judgement"
    (row,) = [row for row in range(listed.count()) if made.claim in listed.item(row).text()]
    while listed.currentRow() != row:
        tour.press("Down", lambda: [listed])
    tour.press("Return", lambda: [place().navigator, reader, place().drawn.list])
    assert reader.selected() == (passage,) and place().drawn.list.current() == made.id
    tour.quit()
