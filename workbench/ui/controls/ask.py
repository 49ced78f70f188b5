"""Asking for a name, in the one way in which the window does."""

from __future__ import annotations

from PySide6.QtWidgets import QInputDialog, QWidget

from workbench.domain.fields import TITLE


def ask_name(parent: QWidget, heading: str, question: str, old: str = "", offered: str = "") -> str | None:
    """A title that a person gave; None where they gave none, or left ``old`` as it was; ``offered`` is a proposal."""
    answer, ok = QInputDialog.getText(parent, heading, question, text=old or offered)
    name = answer.strip()
    return name[:TITLE] if ok and name and name != old else None
