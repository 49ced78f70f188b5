"""Whether the model reproduces what the source says (method 2, *Claims*)."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.language import said
from workbench.domain.model import Model
from workbench.domain.points import shown
from workbench.domain.scenario import Claim, Expectation
from workbench.domain.words import name_of_value
from workbench.engine.evaluation import Evaluation, IssueResult, evaluate, evaluate_baseline, evaluate_settled
from workbench.engine.settings import baseline_settings, settings_of
from workbench.engine.settling import settle


@dataclass(frozen=True, slots=True)
class Checked:
    """One expectation put to the model: whether it holds, and both sides in words."""

    holds: bool
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A claim put to the model; it holds if all its expectations do."""

    claim: str
    holds: bool
    expectations: tuple[Checked, ...]


def check(model: Model, claim: Claim) -> Answer:
    """Put a claim to the model.

    Rises, falls and *unchanged* count from the assessed baseline; where the claim settles, from the settled baseline,
    so that what the claim's settings did is not mixed up with what settling does anyway.
    """
    settings = settings_of(model, claim.scenario, model.settings_of(claim.id))
    if claim.settle:
        found, start = evaluate_settled(model, settings), model.remembered(_settled_baseline)
    else:
        found, start = evaluate(model, settings), evaluate_baseline(model)
    checked = tuple(_checked(model, expectation, found, start) for expectation in claim.expectations)
    return Answer(claim.id, all(c.holds for c in checked), checked)


def _settled_baseline(model: Model) -> Evaluation:
    return evaluate_settled(model, baseline_settings(model))


def _checked(model: Model, expectation: Expectation, found: Evaluation, start: Evaluation) -> Checked:
    if expectation.form == "state":
        return _checked_state(model, expectation, found)
    issue = model.issues[expectation.subject]
    result = found.by_issue[issue.id]
    if expectation.form == "quadrant":
        name = model.workspace.quadrant_title
        return Checked(
            result.quadrant == expectation.value,
            said("{issue} in {quadrant}", issue=issue.title, quadrant=name(expectation.value)),
            name(result.quadrant)
            if result.certain
            else said("{quadrant}, not certain", quadrant=name(result.quadrant)),
        )
    if expectation.form == "requirement":
        expected = said(
            "requirement of {issue} {state}", issue=issue.title, state=name_of_value(str(expectation.value))
        )
        return Checked(result.requirement == expectation.value, expected, name_of_value(result.requirement))
    return _checked_axis(issue.title, expectation, result, start.by_issue[issue.id])


def _checked_axis(title: str, expectation: Expectation, result: IssueResult, start: IssueResult) -> Checked:
    here = int(getattr(result, expectation.axis))
    move = here - int(getattr(start, expectation.axis))
    amount = 2 * expectation.amount
    by = shown(amount) if amount else ""

    def expected(what: str) -> str:
        return said("{issue}: {axis} {move}", issue=title, axis=name_of_value(str(expectation.axis)), move=what)

    match expectation.form:
        case "rises":
            what = said("rises by {amount}", amount=by) if by else said("rises")
            return Checked(move > 0 and move >= amount, expected(what), _moved(move))
        case "falls":
            what = said("falls by {amount}", amount=by) if by else said("falls")
            return Checked(move < 0 and -move >= amount, expected(what), _moved(move))
        case "unchanged":
            return Checked(move == 0, expected(said("unchanged")), _moved(move))
        case "at_least":
            return Checked(here >= amount, expected(said("at least {amount}", amount=shown(amount))), shown(here))
        case _:
            return Checked(here <= amount, expected(said("at most {amount}", amount=shown(amount))), shown(here))


def _moved(move: int) -> str:
    if move == 0:
        return said("unchanged")
    by = shown(abs(move))
    return said("rises by {amount}", amount=by) if move > 0 else said("falls by {amount}", amount=by)


def _checked_state(model: Model, expectation: Expectation, found: Evaluation) -> Checked:
    """Conditions are judged after settling, whether or not the claim settles its issue areas."""
    condition = model.conditions[expectation.subject]
    expected = f"{condition.title}: {model.states[expectation.value].title}"
    settling = settle(model, found.settings)
    if settling.end is None:
        return Checked(False, expected, said("settling goes round in a circle"))
    state = settling.end[condition.id]
    return Checked(
        state == expectation.value, expected, model.states[state].title if state else name_of_value("unknown")
    )
