"""Trying what an answer proposes: a scenario of it, looked at on the matrix."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.ui.on_a_copy import attempt
from workbench.ui.session import Session
from workbench.workspace import operations


def try_out(session: Session, title: str, settings: Mapping[str, str | None], issue: str | None = None) -> None:
    """Make a scenario over the one shown and go to it on the matrix, with an issue area selected: one step to undo."""
    base = title[:180]
    taken = {scenario.title for scenario in session.model.scenarios.values()}
    number = next(n for n in range(1, len(taken) + 2) if (base if n == 1 else f"{base} ({n})") not in taken)
    name = base if number == 1 else f"{base} ({number})"
    attempt(session, lambda now: operations.create_scenario(now, name, session.scenario, settings))
    if issue is not None:
        session.select(issue)
    session.show_place("matrix")
