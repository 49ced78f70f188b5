"""Whatever stands in a file is shown as plain text, and nothing is raised by it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QToolTip

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import BORDER, TRADE
from workbench.workspace import operations

MARKUP = ' <b>bold</b><img src="/etc/passwd"><a href="//example.org">here</a>'
HOSTILE = {
    "markup": MARKUP,
    "ampersand": " R&D && Co &amp; [*] %1 {n} {title}",
    "long": " word" * 2000,
    "unbroken": "x" * 10_000,
    "from right to left": " \u202eשלום عربي \u202c\u200f",
    "lines": "\nsecond line\n\n\tfourth\r\n",
    "odd": " \u200b\ufeff🏳️‍🌈" + "e\u0301" * 50,
}


def rich_labels(desk: Desk) -> list[str]:
    tops = QApplication.topLevelWidgets()
    labels = [w for top in tops for w in [*top.findChildren(QLabel), top] if isinstance(w, QLabel)]
    return [w.text() for w in labels if w.isVisible() and w.text() and w.textFormat() != Qt.TextFormat.PlainText]


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_words_everywhere(desk: Desk, kind: str) -> None:
    desk.open(material.model(HOSTILE[kind]))
    model = desk.session.model
    desk.window.grab()
    for issue in (TRADE, BORDER):
        desk.session.select(issue)
        for scenario in (None, material.id_of("thaw"), material.id_of("deeper")):
            desk.session.show_scenario(scenario)
            for row in range(desk.window.why.waterfall.model().rowCount()):
                desk.window.why.waterfall.selectRow(row)
            desk.window.grab()
            assert rich_labels(desk) == []
    desk.session.set_settled(True)
    for condition in model.conditions:
        desk.session.select_condition(condition)
        desk.window.grab()
    desk.session.select()
    desk.session.set_mode("assess")
    desk.window.grab()
    desk.session.tell(f"This happened{HOSTILE[kind]}")
    desk.window.grab()
    assert rich_labels(desk) == []
    assert desk.window.minimumSizeHint().height() <= 768


def test_markup_is_read_as_it_is_written(desk: Desk) -> None:
    desk.open(material.model(MARKUP))
    desk.click_scenario("A thaw" + MARKUP)
    assert desk.window.bar.title.accessibleName() == "A thaw" + MARKUP
    desk.session.select(TRADE)
    row = next(n for n, (text, _, _) in enumerate(desk.terms()) if text.startswith("Trust"))
    desk.window.why.waterfall.selectRow(row)
    assert "trust opens doors" + MARKUP in desk.evidence() and "Claim 1" + MARKUP in desk.evidence()
    assert "Trade" + MARKUP in desk.listed_issues()


def test_tool_tips_are_plain(desk: Desk) -> None:
    desk.open(material.model(MARKUP))
    matrix = desk.window.matrix
    QTest.mouseMove(matrix, desk.bubble(TRADE))
    desk.settle()
    QToolTip.showText(matrix.mapToGlobal(QPoint(9, 9)), desk.session.model.issues[TRADE].title, matrix)
    desk.settle()
    tips = [w for w in QApplication.topLevelWidgets() if w.inherits("QTipLabel") and w.isVisible()]
    assert tips and all(tip.textFormat() == Qt.TextFormat.PlainText for tip in tips)  # type: ignore[attr-defined]
    QToolTip.hideText()


def test_message_boxes_are_plain(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open(material.model(MARKUP))
    desk.session.set_mode("assess")
    seen: list[Qt.TextFormat] = []

    def look(box: QMessageBox) -> int:
        box.show()
        QApplication.processEvents()
        seen.extend(w.textFormat() for w in box.findChildren(QLabel) if "<b>" in w.text())
        box.hide()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", look)
    desk.session.attempt(lambda m: operations.move_issue(m, TRADE, 300, 300))
    assert not desk.window.files.close()
    assert seen and set(seen) == {Qt.TextFormat.PlainText}


def test_an_ampersand_is_no_hidden_key(desk: Desk) -> None:
    desk.open(material.model(" R&D"))
    desk.session.select(TRADE)
    desk.run("assess")
    desk.window.matrix.setFocus()
    desk.key(Qt.Key.Key_Up)
    shown = desk.action("undo").text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    assert shown == "Undo: Move “Trade R&D”"


def test_an_ampersand_in_a_states_name_is_no_hidden_key(desk: Desk) -> None:
    desk.open(material.model(" R&D"))
    segment = desk.segment("Trust R&D", "absent R&D")
    assert segment.shortcut().isEmpty()
