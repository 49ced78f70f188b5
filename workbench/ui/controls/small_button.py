"""Buttons of words or a sign alone, as small as a link: what can be done with what they stand beside."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton


def small_button(text: str, run: Callable[[], object], *, name: str = "", hint: str = "") -> QPushButton:
    """A button that says what it does. ``name``: what a screen reader calls it; ``hint``: more for whoever points."""
    button = QPushButton(text)
    button.setProperty("role", "link")
    if name:
        button.setAccessibleName(name)
    if hint:
        button.setToolTip(hint)
    button.clicked.connect(lambda: run())
    return button


def named_button(text: str, name: str, run: Callable[[], object]) -> QPushButton:
    """A button whose text (a word, ↑, ×) says too little: ``name`` says it to whoever hears it or points at it."""
    return small_button(text, run, name=name, hint=name)
