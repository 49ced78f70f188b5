"""Keeping what is on the screen as a scenario of its own: what settled, and what one looks ahead to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from workbench.ui.controls.ask import ask_name
from workbench.ui.on_a_copy import attempt
from workbench.ui.session import Session
from workbench.workspace import operations


def _tr(text: str) -> str:
    return QCoreApplication.translate("ScenarioPanel", text)


def keep_shown(session: Session, window: QWidget, preview: tuple[str, str | None] | None) -> None:
    """Make what settled, and the condition in the state looked ahead to, a scenario over the one shown.

    ``preview``: what was looked ahead to when this was asked for; asking for a name ends the looking.
    """
    session.look_ahead(preview)
    shown, parent = session.ahead() or session.shown(), session.scenario
    settings = {**dict([preview] if preview else []), **(shown.settled if session.settled else {})}
    if not settings:
        session.tell(_nothing_more(session))
        return
    offered = _tr("{scenario}, settled").format(scenario=session.called(parent)) if session.settled else ""
    if preview is not None:
        model, (condition, state) = session.model, preview
        told = model.states[state].title if state else _tr("unknown")
        offered = f"{model.conditions[condition].title}: {told}"
    title = ask_name(window, _tr("Keep as a scenario"), _tr("Name"), "", offered=offered[:180])
    if title is None:
        session.look_ahead(None)
    else:
        session.set_settled(False)
        attempt(session, lambda m: operations.create_scenario(m, title, parent, settings))


def _nothing_more(session: Session) -> str:
    """Why there is nothing to keep, and where what is on the screen is kept already."""
    if session.scenario is None:
        return _tr("Nothing moved by itself here, so there is nothing more to keep.")
    told = _tr("“{scenario}” is kept already, as all scenarios are; F2 in their list renames it.")
    return told.format(scenario=session.called(session.scenario))
