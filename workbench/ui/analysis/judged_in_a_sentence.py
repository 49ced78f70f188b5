"""What pages come to that hold judgements against each other, the cases and the evidence: a sentence or two each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.domain.language import numeral
from workbench.domain.legible import in_brief
from workbench.domain.model import Model
from workbench.engine.record.back_test import COOPERATED, Tried

if TYPE_CHECKING:
    from workbench.engine.commentary import Comment
    from workbench.engine.competing_states import Standing, Weighed
    from workbench.engine.settling import Settling
    from workbench.ui.analysis.record_rows import Rows

#: So much of a claim stands in a sentence.
_CLAIM = 140


def _(text: str) -> str:
    return QCoreApplication.translate("InASentence", text)


def _n(text: str, n: int) -> str:
    return QCoreApplication.translate("InASentence", text, "", n)


# ── track record ─────────────────────────────────────────────────────────────────────────────────────────────────────


def of_tried(tried: Sequence[Tried]) -> str:
    """How many requirements the cases put to the test, how many fit, and what is wrong with the others."""
    tested = [one for one in tried if one.agrees is not None]
    if not tried:
        return ""
    if not tested:
        return _("The cases say too little to put a requirement to the test.")
    wrong = [one for one in tested if not one.agrees]
    if not wrong:
        return _n("The cases put %n requirement(s) to the test, and all fit what happened.", len(tested))
    words = _n("{agree} of %n requirement(s) that the cases put to the test fit what happened.", len(tested))
    parts = [words.format(agree=len(tested) - len(wrong))]
    too_much = sum(one.observed == COOPERATED for one in wrong)
    if too_much:
        parts.append(_n("%n ask(s) too much: they cooperated although it was blocked.", too_much))
    if too_much < len(wrong):
        parts.append(_n("%n lack(s) something: they failed although it was met.", len(wrong) - too_much))
    return " ".join(parts)


def of_combinations(rows: Rows) -> str:
    """Which state was there whenever they cooperated, and what was enough."""
    if rows.found is None:
        return ""
    found = rows.found
    always = [one for one in found.necessity if one.consistency == 1 and one.relevance]
    words = _("No single state was there whenever they cooperated, unless it was there anyway.")
    if always:
        most = max(always, key=lambda one: one.relevance or 0)
        words = _("Whenever they cooperated there was {state} (relevance {relevance}).")
        if len(always) > 1:
            words = _("Whenever they cooperated there was, among others, {state} (relevance {relevance}).")
        figure = numeral(f"{float(most.relevance or 0):.2f}")
        words = words.format(state=rows.state(most.condition, most.state), relevance=figure)
    rests = _n("This rests on %n case(s) of which all of it is known.", len(found.table.cases.names))
    return f"{words} {_enough(rows)} {rests}"


def _enough(rows: Rows) -> str:
    assert rows.found is not None
    solution = next(iter(rows.found.solutions), None)
    if solution is None:
        return ""  # the search for it was stopped
    if not solution.models:
        return _("No combination goes with cooperation at these cuts.")
    terms = _(" or ").join(rows.term(term) for term in solution.models[0])
    words = _("Enough by what was seen: {terms}.")
    if solution.count > 1:
        words = _("Enough by what was seen, in one of several ways to say it: {terms}.")
    return words.format(terms=terms)


# ── does it hold together ────────────────────────────────────────────────────────────────────────────────────────────


def of_fit(model: Model, comments: Sequence[Comment], settling: Settling) -> str:
    """Whether the states go together, where they do so least, and what becomes of them when they settle."""
    known = [one for one in comments if one.margin is not None]
    if not known:
        return ""
    least = min(known, key=lambda one: one.margin or 0)
    wrong = sum((one.margin or 0) < 0 for one in known)
    own, rival = (model.states[one.state].title for one in least.standings[:2])
    names = {
        "condition": model.conditions[least.condition].title,
        "state": own,
        "rival": rival,
        "margin": abs(least.margin or 0),
    }
    if not wrong:
        words = _("It holds together as far as it is known: no state is pushed less than another of its condition.")
        if len(known) == len(comments):
            words = _("It holds together: no state is pushed less than another of its condition.")
        firm = _("The least firm is {condition}: {state} is {margin} ahead of {rival}.")
        if not least.margin:
            firm = _("The least firm is {condition}: {state} and {rival} are level.")
        return f"{words} {firm.format(**names)}"
    words = _n("It does not hold together: %n condition(s) have a state that is pushed less than another.", wrong)
    most = _("The worst is {condition}: {rival} is {margin} ahead of {state}.").format(**names)
    return f"{words} {most} {_settles(settling)}"


def _settles(settling: Settling) -> str:
    if not settling.steps:
        return _("What does not fit is pinned or set, so nothing gives way when it settles.")
    if settling.end is None:
        return _("Left to itself it goes round in a circle.")
    return _n("Left to itself it comes to rest after %n step(s).", len(settling.steps))


# ── states and evidence ──────────────────────────────────────────────────────────────────────────────────────────────


def of_states(model: Model, condition: str, standings: Sequence[Standing], weighed: Sequence[Weighed]) -> str:
    """Against which state of a condition least speaks, whether it is the assessed one, and what tells them apart."""
    if len(standings) < 2 or not weighed:
        return ""
    least = standings[0].inconsistency
    best = [one.state for one in standings if one.inconsistency == least]
    assessed = model.conditions[condition].baseline
    amounts = {one.state: numeral(f"{float(one.inconsistency):.2f}") for one in standings}
    names = _(" and ").join(model.states[state].title for state in best)
    if len(best) == len(standings):
        words = _("The evidence does not tell the states apart: as much speaks against each of them.")
    elif not least:
        words = _("Nothing speaks against {states}.").format(states=names)
    elif len(best) > 1:
        words = _("Least speaks against {states}, equally little.").format(states=names)
    else:
        words = _("Least speaks against {state} ({amount}).")
        words = words.format(state=model.states[best[0]].title, amount=amounts[best[0]])
    parts = [words]
    if assessed is None:
        parts.append(_("It is assessed as not known."))
    elif assessed not in best:
        other = _("Assessed is {state}, against which {amount} speaks.")
        parts.append(other.format(state=model.states[assessed].title, amount=amounts[assessed]))
    elif len(best) == 1:
        parts.append(_("It is the assessed one."))
    if weighed[0].diagnosticity:
        claim = in_brief(model.evidence[weighed[0].evidence].claim, _CLAIM)
        parts.append(_("What tells them apart most: “{claim}”").format(claim=claim))
    return " ".join(parts)
