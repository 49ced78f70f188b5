"""``modus evaluate``: where every issue area stands in a scenario."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from workbench.cli.given import Commands, Situation, add_file, add_json, add_settings, command, situation
from workbench.cli.terminal import NOTHING, answer_json, plain, say, strong, table

if TYPE_CHECKING:
    from workbench.domain.model import Model
    from workbench.engine.evaluation import Evaluation, IssueResult


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(
        commands,
        "evaluate",
        "say where every issue area stands in a scenario",
        'modus evaluate relations.modus --scenario economic-cushion --set "red-tape = unknown" --settle',
    )
    add_file(parser)
    add_settings(parser)
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0."""
    asked = situation(arguments)
    evaluation = asked.evaluation()
    if arguments.json:
        answer_json(_answer(asked, evaluation))
    else:
        _tell(asked, evaluation)
    return 0


def _settled_baseline(asked: Situation) -> Evaluation:
    from workbench.engine.evaluation import evaluate_settled
    from workbench.engine.settings import baseline_settings

    return evaluate_settled(asked.model, baseline_settings(asked.model))


def _answer(asked: Situation, evaluation: Evaluation) -> dict[str, Any]:
    from workbench.cli.answers import issue_answer, move_between, situation_answer

    issues = [issue_answer(asked.model, evaluation, result) for result in evaluation.results]
    if asked.settle:
        start = _settled_baseline(asked).by_issue
        for answer, result in zip(issues, evaluation.results, strict=True):
            answer["move_from_settled_baseline"] = move_between(start[result.issue], result)
    scenario = asked.model.scenarios[asked.scenario].key if asked.scenario else None
    return {"scenario": scenario, **situation_answer(asked.model, evaluation), "issues": issues}


def _tell(asked: Situation, evaluation: Evaluation) -> None:
    model = asked.model
    say(strong(plain(f"{model.workspace.title} · {asked.title}")))
    say()
    if model.issues:
        rows = [_row(model, evaluation, evaluation.by_issue[issue.id]) for issue in model.ordered("issue")]
        heads = ("Issue area", "Cooperation", "", "Competition", "", "Quadrant", "Requirement")
        table(heads, rows, right=(2, 4))
    else:
        say("There are no issue areas.")
    for line in about_settling(model, asked, evaluation):
        say(plain(line))


def _row(model: Model, evaluation: Evaluation, result: IssueResult) -> tuple[str, ...]:
    from workbench.domain.points import written

    def position(point: int, band: tuple[int, int]) -> str:
        if band == (point, point):
            return written(point)
        return f"{written(point)} ({written(band[0])} to {written(band[1])})"

    quadrant = model.workspace.quadrant_title(result.quadrant)
    return (
        model.issues[result.issue].title,
        position(result.cooperation, result.cooperation_band),
        written(result.move_cooperation, signed=True) if result.move_cooperation else "",
        position(result.competition, result.competition_band),
        written(result.move_competition, signed=True) if result.move_competition else "",
        quadrant if result.certain else f"{quadrant}, not certain",
        requirement_words(model, evaluation, result),
    )


def requirement_words(model: Model, evaluation: Evaluation, result: IssueResult) -> str:
    """The state of a requirement with what decides it, and whether the assessed position is in tension."""
    from workbench.cli.answers import deciding_literals, literal

    if result.requirement == "none":
        return NOTHING
    found = [" = ".join(literal(model, state)) for state in deciding_literals(model, evaluation, result)]
    words: str = result.requirement
    if found and result.requirement != "met":
        words += f", hangs on {', '.join(found)}"
    return words + ("; assessed above its ceiling" if result.tension else "")


def about_settling(model: Model, asked: Situation, evaluation: Evaluation) -> list[str]:
    """Sentences on what settling did; none if nothing was asked to settle."""
    from workbench.cli.answers import by_key, condition_keys

    if not asked.settle:
        return []
    if evaluation.cycle is not None:
        size = len(evaluation.cycle)
        told = [
            "",
            f"Settling goes round in a circle of {size} situations; the points are those before settling.",
        ]
    elif evaluation.settled:
        moved = ", ".join(f"{c} = {s}" for c, s in by_key(model, evaluation.settled).items())
        told = ["", f"Settling moved {moved}."]
    else:
        told = ["", "Settling moved nothing."]
    if evaluation.unknown_pushes:
        keys = ", ".join(condition_keys(model, evaluation.unknown_pushes))
        told.append(f"Not known, and pushing others: {keys}. What is certain holds as far as these push nothing.")
    return told
