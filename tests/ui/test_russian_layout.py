"""Russian words are longer: nothing of them is cut anywhere, at the size of a small laptop, also with large text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QToolTip,
    QWidget,
)

from tests.ui.desk import Desk
from tests.ui.words_seen import stations
from workbench.ui.app import window as make_window
from workbench.ui.judgements.view import GridView
from workbench.ui.preferences import Preferences
from workbench.ui.text import ElidedLabel

#: A pixel or two are rounding.
_SLACK = 2


@pytest.fixture(params=[100, 150, 200])
def russian(
    request: pytest.FixtureRequest, desk: Desk, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    """A window in Russian at a text size, with the example open."""
    preferences.language, preferences.text_scale = "ru", request.param
    window = make_window(preferences)
    window.showNormal()
    window.resize(1366, 768)
    found = Desk(window)
    window.files.new_from_template("us-russia")
    found.settle()
    yield found
    found.put_away()


def cut(top: QWidget) -> Iterator[str]:
    """What does not show all of its words, and is not meant to."""
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or widget.width() <= 0:
            continue
        told = f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        match widget:
            case ElidedLabel():
                if widget.text().endswith("…") and not widget.toolTip() and widget.text() != widget.accessibleName():
                    yield f"{told}: {widget.text()!r} is elided and has no tool tip"
            case QLabel() if widget.text() and not widget.isWindow():
                yield from _label(told, widget)
            case QAbstractButton() if widget.text():
                if widget.width() + _SLACK < widget.minimumSizeHint().width():
                    yield f"{told}: {widget.text()!r} has {widget.width()} of {widget.minimumSizeHint().width()}"
                yield from _outside(told, widget, widget.text())
            case QLineEdit() if widget.placeholderText() and not widget.text():
                room = widget.width() - 16
                needed = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
                if room < needed and not _tip(widget):
                    yield f"{told}: {widget.placeholderText()!r} has {room} of {needed}"
            case QListWidget() if widget.property("role") == "places":
                for row in range(widget.count()):
                    needed = widget.sizeHintForIndex(widget.indexFromItem(widget.item(row))).width()
                    words = widget.fontMetrics().horizontalAdvance(widget.item(row).text())
                    if widget.viewport().width() < words and needed and not widget.item(row).toolTip():
                        yield f"{told}: {widget.item(row).text()!r} has {widget.viewport().width()} of {words}"
            case QHeaderView() if widget.orientation() == Qt.Orientation.Horizontal:
                yield from _headings(told, widget)


def _tip(line: QLineEdit) -> str:
    """What is shown to somebody who points at a field."""
    at = QPoint(2, 2)
    asked = QHelpEvent(QEvent.Type.ToolTip, at, line.mapToGlobal(at))
    QApplication.sendEvent(line, asked)
    return QToolTip.text() if asked.isAccepted() else ""


def _label(told: str, widget: QLabel) -> Iterator[str]:
    room = widget.contentsRect()
    if widget.wordWrap():
        needed = widget.heightForWidth(widget.width())
        if needed > widget.height() + _SLACK:
            yield f"{told}: {widget.text()[:60]!r} is {widget.height()} high and needs {needed}"
        longest = max(widget.text().split(), key=len, default="")
        if widget.fontMetrics().horizontalAdvance(longest) > room.width() + _SLACK:
            yield f"{told}: {longest!r} does not fit on a line"
    else:
        needed = max(widget.fontMetrics().horizontalAdvance(line) for line in widget.text().splitlines())
        if needed > room.width() + _SLACK:
            yield f"{told}: {widget.text()!r} has {room.width()} of {needed}"
    yield from _outside(told, widget, widget.text())


def _outside(told: str, widget: QWidget, text: str) -> Iterator[str]:
    """A widget that stands beyond the edge of what it stands in, where nothing scrolls."""
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above.parentWidget(), QAbstractScrollArea):
            return
        left = widget.mapTo(above, widget.rect().topLeft()).x()
        if left < -_SLACK or left + widget.width() > above.width() + _SLACK:
            yield f"{told}: {text!r} stands beyond the edge of {type(above).__name__}"
            return
        above = above.parentWidget()


def _headings(told: str, header: QHeaderView) -> Iterator[str]:
    model = header.model()
    for section in range(header.count()):
        text = model.headerData(section, Qt.Orientation.Horizontal)
        tip = model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        if not isinstance(text, str) or header.isSectionHidden(section) or tip or len(text) > 60:
            continue
        needed = max(map(header.fontMetrics().horizontalAdvance, text.split("\n")))
        if header.sectionSize(section) + _SLACK < needed:
            yield f"{told}: heading {text!r} has {header.sectionSize(section)} of {needed}"


def test_nothing_is_cut_in_russian(russian: Desk) -> None:
    found: set[str] = set()
    for station in stations(russian):
        found |= {f"{station}: {each}" for each in cut(russian.window)}
    assert not found, "\n" + "\n".join(sorted(found))


def test_axes_over_the_columns_of_judgements_are_whole_words(russian: Desk) -> None:
    russian.run("place-judgements")
    russian.settle()
    across = next(view for view in russian.window.findChildren(GridView) if view.isVisible()).across
    metrics = across.theme.metrics(across.theme.font("caption"))
    needed = max(metrics.horizontalAdvance(head.own) for head in across.heads)
    assert across.inner - 10 >= needed
    assert across.outer + across.inner <= across.parentWidget().height() * 0.65


def test_titles_over_the_columns_of_judgements_are_whole_in_any_size(russian: Desk) -> None:
    russian.run("place-judgements")
    russian.settle()
    across = next(view for view in russian.window.findChildren(GridView) if view.isVisible()).across
    font, breadth = across.theme.font("secondary", strong=True), 2 * across.sectionSize(0)
    for title in {head.title for head in across.heads}:
        smaller, lines = across.upright(title, font, across.outer - 10, breadth)
        metrics = across.theme.metrics(smaller)
        assert "".join(lines).replace("-", "").replace(" ", "") == title.replace("-", "").replace(" ", "")
        assert all(metrics.horizontalAdvance(line) <= across.outer - 10 for line in lines), title
        assert len(lines) * metrics.height() <= breadth, title


def test_a_cut_word_would_be_found(russian: Desk) -> None:
    russian.window.board.reset.setMaximumWidth(20)
    russian.settle()
    assert any(russian.window.board.reset.text() in each for each in cut(russian.window))
