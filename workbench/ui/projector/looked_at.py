"""What a facilitator looks at, as far as the room may see it: a scenario, and what it is compared with."""

from __future__ import annotations

from typing import NamedTuple

from workbench.drawing.wall import shown_scenario
from workbench.engine.evaluation import Evaluation
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
