"""What could not be brought in is said in the language of the window, in a sentence, without the folder it lies in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from tests.ui import material
from tests.ui.desk import Desk
from workbench.ui.app import window as make_window
from workbench.ui.preferences import Preferences

Bring = Callable[[str, str, bytes], str]


@pytest.fixture
def bring(desk: Desk, preferences: Preferences, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bring:
    """Chooses a file for a command of a Russian window; gives what the window then says of it."""
    desk.window.hide()
    preferences.language = "ru"
    window = make_window(preferences)
    russian = Desk(window)
    russian.open(material.model())
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(f"{box.text()}|{box.informativeText()}") or 0)

    def brought(command: str, name: str, data: bytes) -> str:
        path = tmp_path / name
        path.write_bytes(data)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(path), ""))
        said.clear()
        russian.run(command)
        return said[0].split("|")[1]

    return brought


@pytest.mark.parametrize(
    ("command", "name", "data", "told"),
    [
        ("import-bibliography", "a.json", b"[{title", "Строка 1: это не JSON: здесь должно стоять имя"),
        ("import-bibliography", "a.ris", b"nonsense", "Строка 1: не запись RIS"),
        ("import-evidence", "a.xlsx", b"nonsense", "Повреждён или не является файлом XLSX."),
        ("import-evidence", "a.csv", b'key,claim\n"open', "Строка 2: открытая здесь кавычка не закрыта."),
    ],
)
def test_what_is_wrong_with_a_file_is_said_in_russian(
    bring: Bring, tmp_path: Path, command: str, name: str, data: bytes, told: str
) -> None:
    sentence = bring(command, name, data)
    assert sentence.startswith(told) and sentence.endswith(".") and str(tmp_path) not in sentence
