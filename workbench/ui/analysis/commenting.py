"""Why a state holds in a scenario, as lines to be read: what speaks for and against it, what would tip it.

Figures and sentences are those of `engine.commentary`; each push leads to its cross-impact, and says what backs it.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workbench.domain.language import numeral
from workbench.domain.model import Model
from workbench.domain.points import UNITS, shown
from workbench.engine.commentary import Comment, Push, Standing, sentences
from workbench.ui.controls.reading import Line
from workbench.ui.leading import setting_title
from workbench.ui.why.evidence_list import evidence_lines


def _(text: str) -> str:
    return QCoreApplication.translate("Commenting", text)


def signed(amount: int) -> str:
    """A balance or a cross-impact as people read it."""
    return shown(amount * UNITS, signed=True)


def per_cent(share: float) -> str:
    """A share as people read it: ``2.0 %``."""
    return numeral(f"{share * 100:.1f}\u00a0%")


def comment_lines(model: Model, comment: Comment) -> list[Line]:
    """All of a comment."""
    title = model.conditions[comment.condition].title
    state = _("unknown") if comment.state is None else model.states[comment.state].title
    lines = [Line(_("{condition}: {state}").format(condition=title, state=state), "heading")]
    words = sentences(model, comment)
    lines.append(Line(words[0]))
    if comment.state is not None:
        lines.append(Line(words[-1]))
    for standing in comment.standings:
        lines += _pros_and_cons(model, standing)
    return lines


def _pros_and_cons(model: Model, standing: Standing) -> list[Line]:
    state = model.states[standing.state].title
    words = _("For and against “{state}”: together {balance}")
    lines = [Line(words.format(state=state, balance=signed(standing.balance)), "heading")]
    if not standing.pushes and not standing.bias:
        return [*lines, Line(_("Nothing speaks for or against it."), "quiet")]
    if standing.bias:
        text = _("{amount}  by itself (bias)").format(amount=signed(standing.bias))
        lines.append(Line(text, "adds" if standing.bias > 0 else "takes"))
    return lines + [_push(model, push) for push in standing.pushes]


def _push(model: Model, push: Push) -> Line:
    why = model.cross_impacts[push.impact].why
    text = _("{amount}  {setting}").format(amount=signed(push.amount), setting=setting_title(model, push.source))
    evidence = [f"{line.words}: {line.claim}" for line in evidence_lines(model, (("impact", push.impact),))]
    foot = "\n".join([*([why] if why else []), *evidence]) or _("Neither reasoning nor evidence is written down.")
    return Line(text, "adds" if push.amount > 0 else "takes", foot, ("impact", push.impact))
