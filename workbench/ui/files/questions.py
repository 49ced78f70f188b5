"""Dialogs about files: what happened, what is safe, one button for what to do, and one to leave it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from workbench.domain.language import in_words, marked
from workbench.storage.errors import FileProblem, WayOut

_BUTTONS = {
    WayOut.TRY_AGAIN: marked("Try again"),
    WayOut.SAVE_BESIDE: marked("Save mine beside it"),
    WayOut.SAVE_ELSEWHERE: marked("Save elsewhere…"),
    WayOut.FOLLOW: marked("Go on under its new name"),
    WayOut.BRING_TO_FRONT: marked("Show that window"),
    WayOut.VIEW_ONLY: marked("View only"),
    WayOut.WORK_ON_A_COPY: marked("Work on a copy"),
    WayOut.TAKE_OVER: marked("Take it over"),
    WayOut.OPEN_OTHER: marked("Open the other file"),
    WayOut.OPEN_RECOVERED: marked("Open a recovered copy"),
    WayOut.OPEN_VERSION: marked("Versions…"),
    WayOut.IMPORT_CONTENTS: marked("Import its contents"),
    WayOut.CHOOSE_ANOTHER: marked("Choose another…"),
}


_AS_USUAL: Mapping[WayOut, str] = {}


def _(text: str) -> str:
    return QCoreApplication.translate("files", text)


def words_for(way: WayOut) -> str:
    """What the button of a way out says; empty where there is none."""
    return in_words(_BUTTONS[way]) if way in _BUTTONS else ""


def ask(window: QWidget, text: str, more: str, buttons: Sequence[str], leave: str, grave: bool = True) -> int | None:
    """Which of ``buttons`` was chosen; None for ``leave``, which is also what Escape does."""
    icon = QMessageBox.Icon.Warning if grave else QMessageBox.Icon.Question
    box = QMessageBox(icon, "Modus Vivendi", text, parent=window)
    box.setInformativeText(more)
    made = [box.addButton(words, QMessageBox.ButtonRole.AcceptRole) for words in buttons]
    way_back = box.addButton(leave, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(made[0] if made else way_back)
    box.setEscapeButton(way_back)
    box.exec()
    return next((place for place, button in enumerate(made) if box.clickedButton() is button), None)


def refuse(
    window: QWidget,
    what: str,
    problem: Exception,
    offered: Sequence[WayOut] = (),
    leave: str = "",
    called: Mapping[WayOut, str] = _AS_USUAL,
) -> WayOut | None:
    """Says what went wrong and offers the problem's way out where it is among ``offered``; the one chosen. ``called``:
    ways out that are called otherwise here.
    """
    way = problem.way_out if isinstance(problem, FileProblem) else WayOut.NONE
    ways = [way] if way in offered else []
    return choose(window, what, str(problem), ways, leave, called)


def choose(
    window: QWidget,
    what: str,
    more: str,
    ways: Sequence[WayOut],
    leave: str = "",
    called: Mapping[WayOut, str] = _AS_USUAL,
) -> WayOut | None:
    """Which of several ways out was chosen; None for none of them."""
    words = leave or (_("Not now") if ways else _("OK"))
    chosen = ask(window, what, more, [called.get(way) or words_for(way) for way in ways], words)
    return None if chosen is None else ways[chosen]
