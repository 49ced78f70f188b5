"""What is said of a passage on which judgements rest alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from workbench.domain.legible import legible
from workbench.domain.model import Model
from workbench.engine.citing import resting_on
from workbench.ui.leading import judgement_title

#: So many judgements are named.
_NAMED = 3


def _(text: str) -> str:
    return QCoreApplication.translate("Resting", text)


def on_nothing_without(model: Model, chosen: Sequence[str]) -> str:
    """The sentence that names the judgements for which nothing would speak without the one passage (id) that is
    chosen; empty where there are none, or several are chosen.
    """
    if len(chosen) != 1:
        return ""
    resting = resting_on(model, chosen[0])
    if not resting:
        return ""
    named = "; ".join(legible(judgement_title(model, *one)) for one in resting[:_NAMED])
    more = len(resting) - _NAMED
    if more > 0:
        named = _("{names}; and {count} more").format(names=named, count=more)
    return _("Without this passage these would stand on nothing: {names}.").format(names=named)
