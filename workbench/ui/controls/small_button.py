"""Buttons of words or a sign alone, as small as a link: what can be done with what they stand beside."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QPushButton, QToolTip


class NamedButton(QPushButton):
    """A button that shows to whoever points at it what a screen reader calls it.

    The name is no tool tip of Qt's: that would be told as a description, and the same words be heard twice.
    """

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and not self.toolTip():
            QToolTip.showText(event.globalPos(), self.accessibleName(), self)
            return True
        return bool(super().event(event))


def small_button(text: str, run: Callable[[], object], *, name: str = "", hint: str = "") -> QPushButton:
    """A button that says what it does. ``name``: what a screen reader calls it; ``hint``: more for whoever points."""
    return _small(QPushButton(text), run, name, hint)


def named_button(text: str, name: str, run: Callable[[], object]) -> QPushButton:
    """A button whose text (a word, ↑, ×) says too little: ``name`` says it to whoever hears it or points at it."""
    return _small(NamedButton(text), run, name)


def _small(button: QPushButton, run: Callable[[], object], name: str, hint: str = "") -> QPushButton:
    button.setProperty("role", "link")
    if name:
        button.setAccessibleName(name)
    if hint:
        button.setToolTip(hint)
    button.clicked.connect(lambda: run())
    return button
