"""What a facilitator looks at, as far as the room may see it: a scenario, and what it is compared with."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QObject

from workbench.domain.model import Model
from workbench.drawing.scene import Wording
from workbench.drawing.wall import Reveal, Showing, showing, shown_scenario
from workbench.engine.evaluation import Evaluation
from workbench.ui.projector.trace import Trace
from workbench.ui.session import Session


class LookedAt(NamedTuple):
    """Scenarios by id, None being the baseline. ``veiled``: something private is looked at, and this is shown for it.

    ``compared``: it is one of those in Compare, ``against`` the first of them.
    """

    scenario: str | None
    against: str | None
    compared: bool
    veiled: bool


def looked_at(session: Session) -> LookedAt:
    """What the wall shows. In Compare: the scenario that is shown otherwise, if it is among those compared with the
    first, else the last of them; where private ones give way to one and the same, that one as it is shown otherwise.
    """
    scenario, against = session.scenario, None
    if session.place == "compare":
        against, *others = session.compared
        scenario = scenario if scenario in others else others[-1]
    may = shown_scenario(session.model, scenario), shown_scenario(session.model, against)
    veiled = may != (scenario, against)
    alone = session.place != "compare" or may[0] == may[1]
    if alone or (may[1] is None and not session.settled):  # against the baseline it is shown anyway
        return LookedAt(may[0], None, False, veiled)
    return LookedAt(*may, True, veiled)


def way_to(session: Session, seen: LookedAt) -> tuple[Evaluation, Evaluation | None]:
    """How everything stands there, and where it comes from; None where that is the same."""
    now = session.evaluation(seen.scenario, session.settled)
    if seen.compared:
        return now, session.evaluation(seen.against, session.settled)
    return now, session.baseline() if seen.scenario is not None or session.settled else None


class Looked(NamedTuple):
    """What is looked at, its picture, how everything stands there, and what that is compared with, if with anything.

    ``edited``: with how the baseline was before it was edited.
    """

    seen: LookedAt
    live: Showing
    now: Evaluation
    before: Evaluation | None
    edited: bool

    def reveal(self, model: Model) -> Reveal:
        """The way there, where it is compared with something."""
        assert self.before is not None
        return Reveal(model, self.live, self.before, self.now, self.edited)


class Looking:
    """Makes the picture of what is on screen. The baseline is compared with how it was before it was edited, for a
    while (`trace`).
    """

    def __init__(self, session: Session, parent: QObject) -> None:
        self.session = session
        self.trace = Trace(parent)

    def look(self, revealing: bool) -> Looked:
        """What there is to be seen. ``revealing``: step by step."""
        session = self.session
        seen = looked_at(session)
        now, before = way_to(session, seen)
        edited = before is None
        if edited:
            before = self.trace.follow(session.model, now, revealing)
        else:
            self.trace.forget()
            if session.walked and not (revealing or seen.veiled or seen.compared):
                now, before = session.pictured()
        live = showing(
            session.model,
            now,
            before,
            seen.scenario,
            session.settled,
            Wording(),
            session.trailing,
            seen.against,
            seen.compared,
        )
        chosen = frozenset(session.selected) & live.scene.index.keys()
        return Looked(seen, replace(live, scene=replace(live.scene, selected=chosen)), now, before, edited)
