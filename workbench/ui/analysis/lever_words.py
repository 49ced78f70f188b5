"""What is said of levers: how to read them all, and what lies behind one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from workbench.domain.effect import AXES
from workbench.domain.evidence import JUDGEMENTS
from workbench.domain.language import numeral
from workbench.domain.model import Model
from workbench.domain.points import UNITS, shown
from workbench.engine.levers import Lever
from workbench.engine.resting import Judgement, under_lever
from workbench.ui.analysis.swings import LARGEST, AnyLever, Swing, Swings, unsupported
from workbench.ui.controls.reading import Line
from workbench.ui.leading import backing_lines, judgement_title

#: Of one lever, so many issue areas and so many judgements are listed.
_LISTED = 30


def _(text: str) -> str:
    return QCoreApplication.translate("LeverWords", text)


def _n(text: str, n: int) -> str:
    return QCoreApplication.translate("LeverWords", text, "", n)


def number(value: Any) -> str:
    """A number as people read it: at most two decimals, a true minus sign."""
    text = numeral(f"{float(value):.2f}".rstrip("0").rstrip("."))
    return "0" if text in ("-0", "") else text.replace("-", "−")


def points(units: Any) -> str:
    """Units, whole or a fraction, as points that people read."""
    return number(units / UNITS)


# ── how to read it ────────────────────────────────────────────────────────────────────────────────────────────────────


def read_it_so(model: Model, found: Swings) -> str:
    """Two sentences: which levers change most, and how well the largest are supported."""
    widest = found.moves_most()
    if widest is None:
        return _("No condition alone moves any issue area.")
    first = next(iter(found.in_order("quadrants")), widest)
    ordered = sorted(found.swings, key=lambda swing: swing.reach, reverse=True)
    top = [swing for swing in ordered if swing.reach][:LARGEST]
    return f"{_what_changes(model, found, first, widest)} {_how_supported(model, top)}"


def _what_changes(model: Model, found: Swings, first: Swing, widest: Swing) -> str:
    name, other = (model.conditions[swing.condition].title for swing in (first, widest))
    turned = first.turned
    most = _n("{condition} moves the most issue areas, %n.", len(widest.moves)).format(condition=other)
    if not turned:
        return _("No condition alone changes a quadrant. {most}").format(most=most)
    if not isinstance(first.lever, Lever):
        words = _("On average {condition} changes the quadrant of {n} issue areas.")
        return f"{words.format(condition=name, n=number(turned))} {most}"
    alone = found.turned_only_by(first)
    if not alone:
        words = _n("{condition} changes the quadrant of %n issue area(s), which others can change too.", int(turned))
    elif alone == turned:
        words = _n("{condition} changes the quadrant of %n issue area(s) that nothing else alone changes.", alone)
    else:
        words = _n(
            "{condition} changes the quadrant of %n issue area(s), {alone} of which nothing else alone changes.",
            int(turned),
        )
    return f"{words.format(condition=name, alone=alone)} {most}"


def _how_supported(model: Model, top: list[Swing]) -> str:
    bare = sum(unsupported(model, swing) for swing in top)
    if not bare:
        return _n("Every judgement under the %n largest lever(s) is supported by evidence.", len(top))
    words = _n("Of the %n largest lever(s), {bare} rest on a judgement that no evidence supports.", len(top))
    return words.format(bare=bare)


# ── one lever ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def explanation(model: Model, found: Swings, condition: str, issue: str | None) -> list[Line]:
    """What one lever moves, what lies behind it, and the judgements that this rests on with their evidence."""
    swing = found.by_condition[condition]
    lever = swing.lever
    entity = model.conditions[condition]
    states = ", ".join(state.title for state in model.states_of(condition))
    lines = [Line(entity.title, "heading"), Line(_("Tried: {states}.").format(states=states), "quiet")]
    issues = [one for one in swing.moves if issue in (None, one)]
    lines += _moved(model, lever, issues)
    if isinstance(lever, Lever):
        lines += _behind(model, lever)
    return lines + resting(model, under_lever(model, lever, issues))


def resting(model: Model, judgements: Sequence[Judgement], whole: bool = False) -> list[Line]:
    """What an answer rests on: the judgements with their evidence, all of them if ``whole``; else, of very many, how
    many more there are.
    """
    lines = [Line(_n("Rests on %n judgement(s)", len(judgements)), "heading")]
    for judgement in judgements if whole else judgements[:_LISTED]:
        lines += _judged(model, judgement)
    return lines if whole else lines + _more(len(judgements))


def _judged(model: Model, judgement: Judgement) -> list[Line]:
    """A judgement with its amount and its reason, and the evidence for and against it below."""
    entity: Any = model.table(JUDGEMENTS[judgement[0]])[judgement[1]]
    amount = getattr(entity, "amount", None)
    why = entity.requirement_why if judgement[0] == "requirement" else entity.why
    foot = " · ".join(part for part in ("" if amount is None else shown(amount * UNITS, signed=True), why) if part)
    return [Line(judgement_title(model, *judgement), "plain", foot, judgement), *backing_lines(model, *judgement)]


def _moved(model: Model, lever: AnyLever, issues: list[str]) -> list[Line]:
    def size(issue: str) -> Any:
        return max(most - least for least, most in lever.swings[issue])

    lines = [Line(_n("Moves %n issue area(s)", len(issues)), "heading")]
    turned = lever.turned if isinstance(lever, Lever) else ()
    for issue in sorted(issues, key=size, reverse=True)[:_LISTED]:
        parts = []
        for axis, (least, most) in zip(AXES, lever.swings[issue], strict=True):
            if least != most:
                words = _("cooperation {low} to {high}") if axis == "cooperation" else _("competition {low} to {high}")
                parts.append(words.format(low=points(least), high=points(most)))
        if issue in turned:
            parts.append(_("changes its quadrant"))
        lines.append(Line(model.issues[issue].title, "plain", " · ".join(parts), ("issue", issue)))
    return lines + _more(len(issues))


def _behind(model: Model, lever: Lever) -> list[Line]:
    """What the other conditions end in once they settle, state by state."""
    if not (lever.ends or lever.circles):
        return []
    lines = [Line(_("What then settles"), "heading")]
    for state, ends in lever.ends.items():
        moved = [
            f"{model.conditions[c].title}: {model.states[end].title if end else _('unknown')}"
            for c, end in ends.items()
        ]
        lines.append(Line(_("With {state}").format(state=model.states[state].title), "plain", " · ".join(moved)))
    for state in lever.circles:
        words = _("With {state} settling goes round in a circle, and nothing moves.")
        lines.append(Line(words.format(state=model.states[state].title), "quiet"))
    return lines


def _more(count: int) -> list[Line]:
    return [Line(_n("… and %n more", count - _LISTED), "quiet")] if count > _LISTED else []
