"""Which evidence items stand beside a document, what they are called together, and what to do where there are none.

No widgets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from workbench.domain.model import Model
from workbench.domain.words import counted
from workbench.engine.citing import drawn
from workbench.ui.contents.words import field_title
from workbench.ui.evidence.shelf import growing_old

#: So many passages are named of those that are selected.
_NAMED = 3


def _(text: str) -> str:
    return QCoreApplication.translate("Listing", text)


@dataclass(frozen=True, slots=True)
class Listing:
    """Evidence items (ids), what they are called together, and what to do where there are none."""

    evidence: Sequence[str]
    called: str
    hint: str = ""

    @property
    def heading(self) -> str:
        """What they are called, and how many there are."""
        return f"{self.called} · {counted('evidence', len(self.evidence))}" if self.evidence else self.called


def ageing(model: Model, today: date) -> Listing:
    """What was to be looked at again before today."""
    told = _("Nothing was to be looked at again before today. That day is set with each item: {field}.")
    listed = growing_old(model, today)
    return Listing(listed, _("Growing old"), "" if listed else told.format(field=field_title("review")))


def drawn_from(model: Model, passages: Sequence[str]) -> Listing:
    """What is drawn from some passages (ids), one at least."""
    listed = list(dict.fromkeys(e for p in passages for e in drawn(model, p).evidence))
    named = ", ".join(model.passages[p].locator for p in passages[:_NAMED]) + ("…" if len(passages) > _NAMED else "")
    hint = "" if listed else _("Nothing is drawn from this yet. Press E to make evidence of it.")
    return Listing(listed, _("From {passages}").format(passages=named), hint)


def alone(model: Model, item: str | None) -> Listing:
    """One item that is looked at while no passage is selected; None, or one that is gone: nothing is."""
    if item is None or item not in model.evidence:
        hint = _("Select a passage to see what is drawn from it, and what that speaks to.")
        return Listing((), _("Evidence"), hint)
    return Listing((item,), _("Without a passage") if without_passage(model, item) else _("Evidence"))


def without_passage(model: Model, item: str | None) -> bool:
    """Whether this is an item that was drawn from no passage."""
    found = model.evidence.get(item or "")
    return found is not None and not found.passages
