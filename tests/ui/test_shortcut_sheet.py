"""The shortcut sheet has every key of the table of commands, and what views take themselves."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog

from tests.ui.desk import Desk
from workbench.ui.actions import COMMANDS
from workbench.ui.finding.sheet import ShortcutSheet


@pytest.fixture
def sheet(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> ShortcutSheet:
    shown: list[ShortcutSheet] = []
    monkeypatch.setattr(QDialog, "exec", lambda dialog: shown.append(dialog))
    desk.run("shortcuts")
    return shown[0]


def test_every_key_of_every_command_is_there(sheet: ShortcutSheet) -> None:
    told = {row.cells[0].text: row.cells[1].text for row in sheet.table.rows()}
    for command in COMMANDS:
        for keys in filter(None, command.keys.split(" | ")):
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            assert native in told[command.text.rstrip("…")].split("  "), command.name
    assert told["Pin, or let go"] == "P"


def test_it_is_filtered_and_copied(sheet: ShortcutSheet) -> None:
    everything = len(sheet.table.rows())
    sheet.filter.setText("ctrl+t")
    assert 0 < len(sheet.table.rows()) < everything
    assert "Settle\tCtrl+T" in sheet.table.as_text()
