"""How the review says things: states, dates, outcomes. Marks go with words, so that nothing hangs on colour."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from workbench.domain.model import Model
from workbench.domain.points import shown
from workbench.engine.progress import OverdueReading, Promised


def _tr(text: str, comment: str | None = None, number: int = -1) -> str:
    return QCoreApplication.translate("Review", text, comment, number)


def state_word(model: Model, state: str | None) -> str:
    """A state as people read it."""
    return _tr("unknown") if state is None else model.states[state].title


def outcome_word(outcome: str) -> str:
    """What became of a commitment."""
    return {"open": _tr("open"), "kept": _tr("kept"), "broken": _tr("broken")}[outcome]


def standing(promised: Promised, day: date) -> str:
    """How a commitment stands: “▲ overdue”, “✓ kept, 2014-01-22”."""
    commitment = promised.commitment
    if promised.overdue:
        return "▲ " + _tr("overdue")
    if promised.outcome == "open":
        return "○ " + _tr("open")
    mark = "✓ " if promised.outcome == "kept" else "✗ "
    ended = f", {commitment.ended}" if commitment.ended else ""
    return mark + outcome_word(promised.outcome) + ended


def due_word(overdue: OverdueReading, day: date) -> str:
    """How long a reading is overdue."""
    if overdue.due is None:
        return "▲ " + _tr("never read")
    return "▲ " + _tr("%n day(s) overdue", None, (day - overdue.due).days)


def rhythm_word(every: int) -> str:
    """How often an indicator is to be read."""
    return _tr("every %n day(s)", None, every) if every else _tr("no rhythm")


def move_word(before: int, after: int) -> str:
    """A position on one axis before and after."""
    return shown(after) if before == after else f"{shown(before)} → {shown(after)}"
