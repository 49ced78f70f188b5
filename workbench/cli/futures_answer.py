"""What ``modus futures --json`` answers."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from workbench.cli.answers import by_key, condition_keys
from workbench.cli.futures_words import failing_words, rule_words
from workbench.domain.points import UNITS

if TYPE_CHECKING:
    from workbench.cli.futures_found import Told
    from workbench.engine.discovery import Discovery
    from workbench.engine.futures import IssueFutures
    from workbench.engine.tallies import Spread
    from workbench.engine.targets import Target


def futures_answer(told: Told) -> dict[str, Any]:
    """The whole answer."""
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
