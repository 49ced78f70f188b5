"""The words on the wall that are not content, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workbench.drawing.scene import Wording


def _(text: str) -> str:
    return QCoreApplication.translate("wall", text)


def wall_words() -> Wording:
    """The words of the wall's pictures."""
    return Wording(
        cooperation=_("Cooperation"),
        competition=_("Competition"),
        met=_("requirement met"),
        open=_("open"),
        blocked=_("blocked"),
        before=_("before"),
        cut=_("without the ceiling"),
        uncertain=_("quadrant not certain"),
        unknown=_("unknown"),
        baseline=_("Baseline"),
        what_if=_("what if · against {}"),
        the_baseline=_("the baseline"),
        assessed=_("as assessed"),
        more=_("and {} more"),
        unnamed=_("A scenario"),
        settled=_("settled · against {}"),
        step=_("{} of {}"),
        at_first=_("before anything changes"),
        moves_nothing=_("moves no issue area"),
        frozen=_("Frozen"),
    )
