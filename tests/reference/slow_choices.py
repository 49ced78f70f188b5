"""Robust choices and averaged levers (method 5) by trying everything.

Readings, beside those of `slow_answers`:

 1. *Chosen actors control* a condition as in paths: it has controllers, all of them chosen. Levers are such conditions
    that are not pinned (so not set in the scenario); all other free conditions are uncertainties.
 2. *Regret* of a choice in a future: the best outcome of any choice in that future, less its own. Of competition as an
    outcome less is better, and the worst case is the largest.
 3. With only consistent futures a choice is judged by the futures in which everything is consistent with it, and regret
    compares the choices that are consistent with the same future. Without any, a choice has no outcomes.
 4. *Averaged*: a condition is put at each of its states in every completion of the other free conditions; the swing is
    that of the mean point, and the quadrant changes are counted in each completion and averaged.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import Any

from . import slow
from .slow import AXES, Answer, Model, Settings
from .slow_answers import free_conditions, meets, movable_conditions


def outcome_of(model: Model, outcome: Answer, settings: Settings) -> Fraction:
    """The outcome in a future, the more the better."""
    total = Fraction(0)
    for key in outcome["issues"]:
        issue = slow.by_key(model["issues"], key)
        found = slow.outcome(model, settings, issue)
        if "target" in outcome:
            total += meets(model, outcome["target"], found, possible=False)
        else:
            total += found["point"][outcome["axis"]] * (1 if outcome["axis"] == "cooperation" else -1)
    return total


def robust_choices(
    model: Model,
    actors: list[str],
    outcome: Answer,
    scenario: str | None = None,
    extra_settings: Settings | None = None,
    free: list[str] | None = None,
    consistent_only: bool = False,
) -> list[Answer]:
    settings = slow.settings_of(model, scenario, extra_settings)
    pinned = slow.pinned_of(model, scenario, extra_settings)
    over = free_conditions(model, settings, pinned, free or [], False)
    levers = movable_conditions(model, pinned, actors) if actors else []
    unsure = [key for key in over if key not in levers]
    choices = [dict(zip(levers, s, strict=True)) for s in product(*(slow.states_of(model, c) for c in levers))]
    futures = [dict(zip(unsure, s, strict=True)) for s in product(*(slow.states_of(model, c) for c in unsure))]
    table: dict[tuple[int, int], Fraction] = {}
    for c, choice in enumerate(choices):
        for f, future in enumerate(futures):
            whole = settings | choice | future
            if slow.is_consistent(model, whole) or not consistent_only:
                table[c, f] = outcome_of(model, outcome, whole)
    best = {f: max(value for (_, other), value in table.items() if other == f) for _, f in table}
    sign = -1 if outcome.get("axis") == "competition" else 1
    answers: list[dict[str, Any]] = []
    for c, choice in enumerate(choices):
        own = {f: value for (other, f), value in table.items() if other == c}
        worst = mean = regret = None
        if own:
            worst, mean = sign * min(own.values()), sign * sum(own.values()) / len(own)
            regret = max(best[f] - value for f, value in own.items())
        answers.append({"choice": choice, "worst": worst, "mean": mean, "regret": regret, "futures": len(own)})
    answers.sort(
        key=lambda a: (
            a["worst"] is None,
            -sign * (a["worst"] or 0),
            a["regret"] or 0,
            -sign * (a["mean"] or 0),
            list(a["choice"].values()),
        )
    )
    return answers


def average_levers(
    model: Model,
    scenario: str | None = None,
    extra_settings: Settings | None = None,
    free: list[str] | None = None,
    free_all: bool = False,
) -> list[Answer]:
    settings = slow.settings_of(model, scenario, extra_settings)
    pinned = slow.pinned_of(model, scenario, extra_settings)
    over = free_conditions(model, settings, pinned, free or [], free_all)
    answers = []
    for condition in slow.condition_keys(model):
        others = [key for key in over if key != condition]
        states = slow.states_of(model, condition)
        futures = [
            settings | dict(zip(others, chosen, strict=True))
            for chosen in product(*(slow.states_of(model, key) for key in others))
        ]
        swings: Answer = {}
        turned = 0
        for issue in slow.issues_by_key(model):
            points = [[slow.outcome(model, f | {condition: s}, issue)["point"] for s in states] for f in futures]
            swings[issue["key"]] = {}
            for axis in AXES:
                means = [sum(row[s][axis] for row in points) / len(points) for s in range(len(states))]
                swings[issue["key"]][axis] = [min(means), max(means)]
            for row in points:
                turned += len({slow.quadrant_of(model, p["cooperation"], p["competition"]) for p in row}) > 1
        answers.append({"condition": condition, "swings": swings, "quadrant_changes": Fraction(turned, len(futures))})
    return answers
