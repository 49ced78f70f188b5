"""``modus explain``: why an issue area moves, term by term."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from workbench.cli.evaluate import about_settling
from workbench.cli.given import (
    Commands,
    Situation,
    add_file,
    add_json,
    add_settings,
    command,
    find,
    situation,
)
from workbench.cli.terminal import answer_json, plain, say, strong, table

if TYPE_CHECKING:
    from workbench.domain.model import Model
    from workbench.engine.evaluation import Evaluation
    from workbench.engine.explanation import AxisExplanation, Explanation, Term


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(
        commands,
        "explain",
        "say why an issue area moves",
        "modus explain relations.modus --issue relationship --scenario economic-cushion",
        "Terms, clamp and ceiling add up to the move, exactly.",
    )
    add_file(parser)
    parser.add_argument("--issue", metavar="I", required=True, help="the issue area, by key or title")
    add_settings(parser)
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0."""
    from workbench.engine.explanation import explain

    asked = situation(arguments)
    issue = find(asked.model, "issue", arguments.issue, arguments.file)
    evaluation = asked.evaluation()
    explanation = explain(asked.model, issue.id, asked.settings.replaced(evaluation.end))
    if arguments.json:
        answer_json(_answer(asked, evaluation, explanation))
    else:
        _tell(asked, evaluation, explanation)
    return 0


def _answer(asked: Situation, evaluation: Evaluation, explanation: Explanation) -> dict[str, Any]:
    from workbench.cli.answers import both, deciding_literals, literal, situation_answer

    model = asked.model
    result = evaluation.by_issue[explanation.issue]
    cooperation, competition = explanation.axes
    return {
        "issue": result.key,
        "title": model.issues[result.issue].title,
        **situation_answer(model, evaluation),
        "from": both(cooperation.start, competition.start),
        "to": both(cooperation.end, competition.end),
        "move": both(cooperation.move, competition.move),
        "requirement": result.requirement,
        "deciding": [literal(model, state) for state in deciding_literals(model, evaluation, result)],
        "terms": [term for axis in explanation.axes for term in _terms(model, axis)],
    }


def _terms(model: Model, axis: AxisExplanation) -> list[dict[str, Any]]:
    from workbench.cli.answers import condition_key, state_key
    from workbench.domain.points import points_of_units

    found: list[dict[str, Any]] = []
    for term in axis.terms:
        supporting, contradicting = evidence_keys(model, term)
        found.append(
            {
                "axis": axis.axis,
                "amount": points_of_units(term.amount),
                "kind": "condition",
                "condition": condition_key(model, term.condition),
                "from": state_key(model, term.before),
                "to": state_key(model, term.after),
                "evidence": supporting,
                "contradicted_by": contradicting,
            }
        )
    for kind, amount in (("clamp", axis.clamp), ("ceiling", axis.ceiling)):
        if amount:
            empty: dict[str, Any] = {
                "condition": None,
                "from": None,
                "to": None,
                "evidence": [],
                "contradicted_by": [],
            }
            found.append({"axis": axis.axis, "amount": points_of_units(amount), "kind": kind, **empty})
    return found


def evidence_keys(model: Model, term: Term) -> tuple[list[str], list[str]]:
    """The keys of the evidence for and against the judgements a term rests on, the best grade first."""
    from workbench.engine.coverage import backing

    backings = [backing(model, "effect", effect) for effect in term.effects]
    supporting = dict.fromkeys(key for b in backings for key in b.supporting)
    contradicting = dict.fromkeys(key for b in backings for key in b.contradicting)
    return [model.evidence[e].key for e in supporting], [model.evidence[e].key for e in contradicting]


def _tell(asked: Situation, evaluation: Evaluation, explanation: Explanation) -> None:
    from workbench.domain.points import written
    from workbench.exchange.words import clamp_words

    model = asked.model
    say(strong(plain(f"{model.issues[explanation.issue].title} · {asked.title}")))
    for axis in explanation.axes:
        say()
        rows = [("assessed", written(axis.start), ""), *_term_rows(model, axis)]
        if axis.clamp:
            words = clamp_words(model, explanation.issue, axis)
            rows.append((words, written(axis.clamp, signed=True), ""))
        if axis.ceiling:
            words = requirement_sentence(model, explanation.issue)
            rows.append(("ceiling: the requirement is blocked", written(axis.ceiling, signed=True), words))
        rows.append(("stands at", written(axis.end), "" if axis.move else "nothing moved"))
        table((axis.axis.capitalize(), "Points", "Evidence"), rows, right=(1,))
    for line in about_settling(model, asked, evaluation):
        say(plain(line))


def _term_rows(model: Model, axis: AxisExplanation) -> list[tuple[str, str, str]]:
    from workbench.cli.answers import state_key
    from workbench.domain.points import written

    rows = []
    for term in axis.terms:
        supporting, contradicting = evidence_keys(model, term)
        known = ", ".join(supporting) or "none"
        against = f"; against: {', '.join(contradicting)}" if contradicting else ""
        name = model.conditions[term.condition].title
        change = f"{name}: {state_key(model, term.before)} → {state_key(model, term.after)}"
        rows.append((change, written(term.amount, signed=True), known + against))
    return rows


def requirement_sentence(model: Model, issue: str) -> str:
    """The requirement of an issue area as people wrote it: ``needs trust = present``."""
    from workbench.cli.answers import literal
    from workbench.domain.requirement import wording

    expression = model.issues[issue].requirement
    if expression is None:
        return ""
    return "needs " + wording(expression, lambda state: (literal(model, state)[0], literal(model, state)[1]))
