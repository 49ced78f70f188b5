"""Why a state holds in a scenario, as lines to be read: what speaks for and against it, what would tip it.

The figures are those of `engine.commentary`; each push leads to its cross-impact, with its reasoning and evidence.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from workbench.domain.model import Model
from workbench.domain.points import UNITS, written
from workbench.engine.commentary import Comment, Push, Standing, Tip
from workbench.ui.analysis.leading import setting_title
from workbench.ui.controls.reading import Line
from workbench.ui.why.evidence_list import evidence_lines


def _(text: str) -> str:
    return QCoreApplication.translate("Commenting", text)


def signed(amount: int) -> str:
    """A balance or a cross-impact as people read it."""
    return written(amount * UNITS, signed=True)


def comment_lines(model: Model, comment: Comment) -> list[Line]:
    """All of a comment."""
    title = model.conditions[comment.condition].title
    state = _("unknown") if comment.state is None else model.states[comment.state].title
    lines = [Line(_("{condition}: {state}").format(condition=title, state=state), "heading")]
    lines.append(Line(_standing(model, comment)))
    for standing in comment.standings:
        lines += _pros_and_cons(model, standing)
    return lines + ([] if comment.state is None else _tipping(model, comment))


def _named(model: Model, states: Sequence[str]) -> str:
    return ", ".join(_("“{state}”").format(state=model.states[s].title) for s in states)


def _standing(model: Model, comment: Comment) -> str:
    """How the state stands against its strongest rivals."""
    if comment.state is None:
        best = comment.standings[0].balance
        states = [s.state for s in comment.standings if s.balance == best]
        words = _("Not known; what is known speaks most for {states} ({balance}).")
        return words.format(states=_named(model, states), balance=signed(best))
    own, best = comment.standings[0], comment.standings[1].balance
    margin = comment.margin or 0
    if margin > 0:
        words = _("It fits: its balance of {own} is {margin} ahead of {rivals} ({best}).")
    elif margin == 0:
        words = _("It fits: its balance of {own} is level with {rivals}, which would fit as well.")
    else:
        words = _("It does not fit: its balance of {own} is {margin} behind {rivals} ({best}).")
    rivals = _named(model, [s.state for s in comment.standings[1:] if s.balance == best])
    return words.format(own=signed(own.balance), margin=abs(margin), rivals=rivals, best=signed(best))


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


def _tipping(model: Model, comment: Comment) -> list[Line]:
    """Which single change elsewhere would tip it, or make it fit."""
    holds = (comment.margin or 0) >= 0
    lines = [Line(_("What would tip it") if holds else _("What would make it fit"), "heading")]
    if comment.tips:
        return lines + [Line(_changed(model, tip, holds), "plain") for tip in comment.tips]
    words = _("No single change elsewhere.")
    if comment.nearest is not None:
        near = _("Nearest comes {setting}, which would leave it {margin} ahead.")
        if comment.nearest.margin == 0:
            near = _("Nearest comes {setting}, which would leave it level.")
        elif comment.nearest.margin < 0:
            near = _("Nearest comes {setting}, which would leave it {margin} behind.")
        setting = setting_title(model, comment.nearest.after)
        words = f"{words} {near.format(setting=setting, margin=abs(comment.nearest.margin))}"
    return [*lines, Line(words)]


def _changed(model: Model, tip: Tip, holds: bool) -> str:
    setting = setting_title(model, tip.after)
    if holds:
        words = _("{setting}: then {leader} leads by {margin}")
        return words.format(setting=setting, leader=_named(model, [tip.leader]), margin=-tip.margin)
    if tip.margin == 0:
        return _("{setting}: then it is level").format(setting=setting)
    return _("{setting}: then it is {margin} ahead").format(setting=setting, margin=tip.margin)
