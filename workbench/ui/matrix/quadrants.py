"""Issue areas as a small list, each to be chosen: those of a quadrant, or those whose names have no room."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from workbench.domain.model import QUADRANTS
from workbench.domain.points import shown
from workbench.engine.evaluation import IssueResult
from workbench.ui.session import Session
from workbench.ui.text import on_button


def _inside(session: Session, quadrant: str) -> list[IssueResult]:
    """The issue areas there, as they are listed on screen."""
    results = session.shown().by_issue
    listed = [issue.id for _, own in session.model.grouped("issue") for issue in own]
    return [results[issue] for issue in listed if issue in results and results[issue].quadrant == quadrant]


def quadrant_menu(session: Session, quadrant: str, owner: QWidget) -> QMenu:
    """The list of one quadrant: all of them to select at once, then each by itself with where it stands."""
    inside = _inside(session, quadrant)
    title = session.model.workspace.quadrant_title(quadrant)
    menu = QMenu(on_button(f"{title} ({len(inside)})"), owner)
    if not inside:
        none = menu.addAction(QCoreApplication.translate("matrix", "No issue area is in this quadrant"))
        none.setEnabled(False)
        return menu
    every = QCoreApplication.translate("matrix", "Select all of {quadrant} ({n})").format(quadrant=title, n=len(inside))
    menu.addAction(on_button(every), partial(session.select, *(result.issue for result in inside)))
    menu.addSeparator()
    _add(menu, session, inside)
    return menu


def issue_menu(session: Session, issues: Sequence[str], owner: QWidget) -> QMenu:
    """A list of some issue areas (ids), each to be selected, with where it stands."""
    results = session.shown().by_issue
    menu = QMenu(owner)
    _add(menu, session, [results[issue] for issue in issues if issue in results])
    return menu


def _add(menu: QMenu, session: Session, results: Sequence[IssueResult]) -> None:
    for result in results:
        place = f"{shown(result.cooperation)} / {shown(result.competition)}"
        words = on_button(f"{session.model.issues[result.issue].title}   {place}")
        menu.addAction(words, partial(session.select, result.issue))


def whole_menu(session: Session, owner: QWidget) -> QMenu:
    """All four quadrants, each opening its list."""
    menu = QMenu(owner)
    for quadrant in QUADRANTS.values():
        menu.addMenu(quadrant_menu(session, quadrant, menu))
    return menu
