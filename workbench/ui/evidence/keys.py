"""Keys that do the same wherever in the Evidence place the keyboard is, unless something is typed there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def press(parts: Iterable[QWidget], keys: Mapping[str, Callable[[], object]]) -> None:
    """Let keys (as they are called: ``E``, ``Ctrl+V``) do something in these parts and in all that is in them; fields
    of text take what is typed before.
    """
    for part in parts:
        for key, run in keys.items():
            shortcut = QShortcut(QKeySequence(key), part)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)
