"""What was asked on a page, as its controls say it one after the other: for the picture, which goes without them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLayout, QRadioButton, QWidget

from workbench.ui.analysis.choosing import PickSeveral
from workbench.ui.controls.segmented import SegmentedControl


def asked_in_words(*layouts: QLayout) -> str:
    """What stands on the controls in these layouts that are seen."""
    return " ".join(words for layout in layouts for widget in _widgets(layout) if (words := _words(widget)))


def _widgets(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget = None if item is None else item.widget()
        if widget is not None and not widget.isHidden():
            yield widget


def _words(widget: QWidget) -> str:
    match widget:
        case QComboBox():
            return widget.currentText()
        case PickSeveral():
            return widget.text().replace("&&", "&") if widget.values() else ""
        case QCheckBox():
            return widget.text() if widget.isChecked() else ""
        case SegmentedControl():
            return next((one.text() for one in widget.findChildren(QRadioButton) if one.isChecked()), "")
        case QAbstractButton():
            return ""
    return str(getattr(widget, "text", str)())
