"""What small dialogs have in common: a form of one shape, and OK and Cancel at its end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout


def form_of(dialog: QDialog, title: str, width: int) -> QFormLayout:
    """The form of a dialog, at least so many pixels wide."""
    dialog.setWindowTitle(title)
    dialog.setMinimumWidth(width)
    form = QFormLayout(dialog)
    form.setContentsMargins(20, 20, 20, 16)
    form.setSpacing(10)
    return form


def ok_or_cancel(dialog: QDialog, take: Callable[[], object]) -> QDialogButtonBox:
    """OK, which has ``take`` look at what was filled in, and Cancel, which leaves the dialog without it."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    buttons.accepted.connect(take)
    buttons.rejected.connect(dialog.reject)
    return buttons
