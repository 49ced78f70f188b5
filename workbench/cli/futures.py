"""``modus futures``: where issue areas stand over all futures, what tells failing ones apart, which choices hold up."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from workbench.cli.given import (
    Commands,
    Situation,
    add_actors,
    add_file,
    add_free,
    add_json,
    add_settings,
    command,
    find_all,
    free_of,
    situation,
)
from workbench.cli.judgements import Judgements
from workbench.cli.refusal import Refusal
from workbench.cli.terminal import answer_json
from workbench.cli.watching import Watching
from workbench.domain.points import UNITS

if TYPE_CHECKING:
    from workbench.engine.choices import Choices, Outcome
    from workbench.engine.discovery import Discovery
    from workbench.engine.future_space import Space
    from workbench.engine.futures import Futures, IssueFutures
    from workbench.engine.tallies import Spread
    from workbench.engine.targets import Target

#: Up to so many futures every issue area is asked what tells its failing ones apart; beyond that those named are.
_ALL_DESCRIBED = 100_000


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(
        commands,
        "futures",
        "say where issue areas stand over all futures, and which choices hold up",
        'modus futures relations.modus --free cushion --actor russia --outcome "korea-links quadrant=partnership"',
        "Free is what is unknown, what is marked uncertain and not set or pinned, and what --free names. With --actor "
        "all that these actors can choose is compared, by an outcome: "
        "“korea-nuclear cooperation”, “korea-nuclear quadrant=partnership”, or “partnership” for the number of issue "
        "areas in a quadrant, which it is unless stated.",
    )
    add_file(parser)
    add_settings(parser, settle=False)
    add_free(parser)
    parser.add_argument("--consistent-only", action="store_true", help="only futures in which everything is consistent")
    parser.add_argument(
        "--issue",
        metavar="I",
        action="append",
        default=[],
        dest="issues",
        help="say in words in which futures this issue area fails; may be repeated",
    )
    add_actors(parser, "compare what these actors can choose; may be repeated")
    parser.add_argument("--outcome", metavar="O", help="what the choices are judged by")
    add_json(parser)
    parser.set_defaults(run=run)


@dataclass
class Told:
    """What was asked and found, with what it rests on."""

    asked: Situation
    found: Futures
    described: list[tuple[Discovery, Target]]
    outcome: Outcome
    outcome_text: str
    choices: Choices | None
    not_compared: str
    judgements: Judgements


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0."""
    from workbench.cli.futures_told import tell
    from workbench.content.target_text import outcome
    from workbench.engine.future_space import TooMany, space
    from workbench.engine.futures import futures

    asked = situation(arguments)
    free = free_of(asked, arguments)
    if arguments.outcome is not None and not arguments.actors:
        raise Refusal("futures: --outcome is what the choices of actors are judged by, and needs --actor")
    try:
        wanted = outcome(asked.model, arguments.outcome or "partnership")
    except ValueError as error:
        raise Refusal(f"{arguments.file}: --outcome: {error}") from None
    issues = find_all(asked.model, "issue", arguments.issues, arguments.file)
    with Watching("going through the futures") as watch:
        try:
            over = space(
                asked.model,
                asked.settings,
                free,
                consistent_only=arguments.consistent_only,
                seed=arguments.seed,
                sample=arguments.sample,
                watch=watch,
            )
        except TooMany as error:
            raise Refusal(f"{arguments.file}: {error}") from None
        found = futures(over, watch)
        described = _described(asked, over, issues, wanted, watch)
        choices, not_compared = _choices(asked, free, wanted, arguments, watch)
    told = Told(
        asked,
        found,
        described,
        wanted,
        (arguments.outcome or "partnership").strip(),
        choices,
        not_compared,
        Judgements(asked.model),
    )
    if arguments.json:
        answer_json(_answer(told))
    else:
        tell(told)
    return 0


def _described(
    asked: Situation, over: Space, issues: list[str], outcome: Outcome, watch: Watching
) -> list[tuple[Discovery, Target]]:
    """What tells the failing futures apart: of the issue areas named, or of all where that takes no time.

    To fail is to miss the outcome's target where it is about this issue area alone, else to stay below the threshold of
    cooperation.
    """
    from workbench.engine.discovery import discover
    from workbench.engine.evaluation import TOP
    from workbench.engine.targets import Target

    usual = Target((2 * asked.model.workspace.threshold, TOP))
    alone = outcome.issues[0] if outcome.target is not None and len(outcome.issues) == 1 else None
    wanted = list(dict.fromkeys([*issues, *([alone] if alone else [])]))
    if not wanted and over.count <= _ALL_DESCRIBED:
        wanted = [issue.id for issue in over.arrays.issues]
    targets = {issue: outcome.target if issue == alone and outcome.target else usual for issue in wanted}
    return [(discover(over, issue, targets[issue], watch), targets[issue]) for issue in wanted]


def _choices(
    asked: Situation, free: tuple[str, ...], outcome: Outcome, arguments: argparse.Namespace, watch: Watching
) -> tuple[Choices | None, str]:
    """The choices compared, or why they are not. An outcome that was stated must be answered: raises `Refusal`."""
    from workbench.engine.choices import robust_choices
    from workbench.engine.future_space import TooMany

    if not arguments.actors:
        return None, ""
    actors = find_all(asked.model, "actor", arguments.actors, arguments.file)
    try:
        found = robust_choices(
            asked.model,
            asked.settings,
            free,
            actors,
            outcome,
            consistent_only=arguments.consistent_only,
            seed=arguments.seed,
            sample=arguments.sample,
            watch=watch,
        )
        return found, ""
    except TooMany as error:
        if arguments.outcome is not None:
            raise Refusal(f"{arguments.file}: {error}") from None
        return None, str(error)


def _answer(told: Told) -> dict[str, Any]:
    from workbench.cli.answers import condition_keys

    model, found = told.asked.model, told.found
    return {
        "scenario": model.scenarios[told.asked.scenario].key if told.asked.scenario else None,
        "method": found.method,
        "futures": found.futures,
        "space": found.space,
        "seed": found.seed,
        "free": condition_keys(model, found.free),
        "issues": [_issue(told, issue) for issue in found.issues],
        "failing": [failing_answer(told, one, target) for one, target in told.described],
        **_choices_answer(told),
        "judgements": told.judgements.answer(),
    }


def _issue(told: Told, issue: IssueFutures) -> dict[str, Any]:
    entity = told.asked.model.issues[issue.issue]
    shares = {quadrant: _float(share) for quadrant, share in (issue.shares or {}).items()}
    errors = {q: told.found.standard_error(share) for q, share in (issue.shares or {}).items()}
    met = issue.requirement_met
    return {
        "key": entity.key,
        "title": entity.title,
        "share": shares or None,
        "standard_error": errors if told.found.method == "sampled" else None,
        "requirement_met": _float(met),
        "requirement_met_error": None if met is None else told.found.standard_error(met),
        "cooperation": _three(issue.cooperation),
        "competition": _three(issue.competition),
        "mean": {
            "cooperation": _mean(issue.cooperation),
            "competition": _mean(issue.competition),
        },
        "judgements": told.judgements.effects(_free_states(told), [issue.issue]),
    }


def _free_states(told: Told) -> list[str]:
    """The states (ids) of all that is free."""
    model = told.asked.model
    return [state.id for condition in told.found.free for state in model.states_of(condition)]


def _float(share: Fraction | None) -> float | int | None:
    if share is None:
        return None
    return int(share) if share.denominator == 1 else float(share)


def _points(units: Fraction | int) -> float | int | None:
    """Units, whole or a fraction, as points."""
    return _float(Fraction(units) / UNITS)


def _three(found: Spread | None) -> list[float | int | None] | None:
    return None if found is None else [_points(found.least), _points(found.median), _points(found.most)]


def _mean(found: Spread | None) -> float | int | None:
    return None if found is None else _points(found.mean)


def failing_answer(told: Told, found: Discovery, target: Target) -> dict[str, Any]:
    """The rules that describe in which futures an issue area fails, and what they rest on."""
    from workbench.cli.futures_told import failing_words, rule_words

    model = told.asked.model
    return {
        "issue": model.issues[found.issue].key,
        "share": _float(found.failing),
        "words": failing_words(told, found, target),
        "rules": [
            {
                "allowed": {
                    model.conditions[c].key: [model.states[state].key for state in states] for c, states in rule.allowed
                },
                "density": _float(rule.density),
                "coverage": _float(rule.coverage),
                "covered": _float(rule.covered),
                "words": rule_words(told, rule),
                "judgements": told.judgements.effects(
                    [state.id for c, _ in rule.allowed for state in model.states_of(c)], [found.issue]
                ),
            }
            for rule in found.rules
        ],
    }


def _choices_answer(told: Told) -> dict[str, Any]:
    from workbench.cli.answers import by_key, condition_keys

    model, choices = told.asked.model, told.choices
    answer: dict[str, Any] = {
        "outcome": None if choices is None and not told.not_compared else told.outcome_text,
        "levers": [] if choices is None else condition_keys(model, choices.levers),
        "idle": [] if choices is None else condition_keys(model, choices.idle),
        "uncertainties": [] if choices is None else condition_keys(model, choices.uncertainties),
        "choices_method": None if choices is None else choices.method,
        "choices_futures": None if choices is None else choices.futures,
        "not_compared": told.not_compared or None,
        "choices": [],
    }
    for choice in () if choices is None else choices.choices:
        answer["choices"].append(
            {
                "choice": by_key(model, dict(choice.states)),
                "worst": None if choice.worst is None else _points(choice.worst),
                "mean": None if choice.mean is None else _points(choice.mean),
                "regret": None if choice.regret is None else _points(choice.regret),
                "standard_error": None if choice.error is None else choice.error / UNITS,
                "futures": choice.futures,
            }
        )
    levers = () if choices is None else choices.levers
    states_of_levers = [state.id for c in levers for state in model.states_of(c)]
    answer["choices_judgements"] = told.judgements.effects(states_of_levers, told.outcome.issues if levers else ())
    return answer
