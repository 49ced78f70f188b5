"""Buttons of words or a sign alone, as small as a link: what can be done with what they stand beside."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolTip


def shows_its_name(button: QAbstractButton, event: QEvent) -> bool:
    """Shows to whoever points at a button what a screen reader calls it; whether the event was that.

    The name is no tool tip of Qt's: that would be told as a description, and the same words be heard twice.
    """
    if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent) or button.toolTip():
        return False
    QToolTip.showText(event.globalPos(), button.accessibleName(), button)
    return True


class NamedButton(QPushButton):
    """A button of words or a sign that say too little; its name is shown to whoever points at it."""

    def event(self, event: QEvent) -> bool:
        return shows_its_name(self, event) or bool(super().event(event))


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
