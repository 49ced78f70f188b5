"""Answers to the questions that the window asks in message boxes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMessageBox


def answering(monkeypatch: pytest.MonkeyPatch, *buttons: str) -> list[str]:
    """Press these buttons in the message boxes to come, in this order; what the boxes say is collected."""
    left, said = list(buttons), []

    def press(box: QMessageBox) -> int:
        said.append(f"{box.text()} {box.informativeText()}")
        wanted = left.pop(0)
        if wanted == "OK" and not box.buttons():
            return 0
        (button,) = [b for b in box.buttons() if b.text() == wanted] or [None]
        assert button is not None, f"no button “{wanted}” among {[b.text() for b in box.buttons()]}"
        button.click()
        monkeypatch.setattr(box, "clickedButton", lambda: button, raising=False)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    return said
