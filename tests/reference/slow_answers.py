"""Paths, levers, futures and consistent scenarios (method 3-5) by trying everything.

Readings, beside those of `slow`:

 1. *Consistent scenarios*: a bias of 0 is no bias, as a cross-impact of 0 is none. Pins and baselines play
    no part. Scenarios are listed by their states in the order of the conditions' keys. Over no conditions
    there is one scenario, the empty one.
 2. *Paths*: a change goes to a known state. Up to 4 changes unless a size is given. Conditions may move if
    they are not pinned (so not set in the scenario) and, with actors chosen, have controllers, all of them
    chosen. "Then by key" compares the changed conditions' keys first, then the states. A target may combine
    bounds and a quadrant: all must hold, and at the same point. "Somewhere" takes the band as a filled box.
 3. *Levers*: over the known states only, also for a pinned or unknown condition; with settling the
    condition is held at each state, and all else starts as in the scenario. The swing is of the point, not
    of the band.
 4. *Futures*: unknown conditions are free even when set to unknown in the scenario or marked with the pin.
    Free all adds everything unpinned. A consistent future is consistent in every condition, pinned ones
    too. Shares and ranges are None without a consistent future, requirement_met also without a requirement.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import combinations, product
from statistics import median
from typing import Any

from . import slow
from .slow import AXES, QUADRANTS, UNKNOWN, Answer, Model, Settings, number


def consistent_scenarios(model: Model) -> Answer:
    impacts = [impact for impact in model["cross_impacts"] if number(impact["amount"]) != 0]
    partners = {impact[end][0] for impact in impacts for end in ("from", "to")}
    biased = {bias["condition"] for bias in model["bias"] if number(bias["amount"]) != 0}
    keys = slow.condition_keys(model)
    over = [key for key in keys if key in partners | biased]
    nothing_known = dict.fromkeys(keys, UNKNOWN)
    found = []
    for states in product(*(slow.states_of(model, key) for key in over)):
        candidate = dict(zip(over, states, strict=True))
        if slow.is_consistent(model, nothing_known | candidate):
            found.append(candidate)
    left_out = [key for key in keys if key not in over]
    return {"over": over, "left_out": left_out, "count": len(found), "scenarios": found}


# --- paths ----------------------------------------------------------------------------------------


def asked_of(model: Model, target: Answer, axis: str) -> Callable[[Fraction], bool] | None:
    """What the target asks of a position on an axis; None if it does not speak of that axis."""
    bounds = target.get(axis)
    quadrant = next((pair for pair, name in QUADRANTS.items() if name == target.get("quadrant")), None)
    if bounds is None and quadrant is None:
        return None

    def holds(value: Fraction) -> bool:
        if bounds is not None and not number(bounds.get("min", 0)) <= value <= number(bounds.get("max", 10)):
            return False
        return quadrant is None or slow.is_high(model, value) == quadrant[AXES.index(axis)]

    return holds


def meets(model: Model, target: Answer, issue: Answer, possible: bool) -> bool:
    """Whether an evaluated issue area reaches the target: certainly, or (possible) somewhere in its band.

    What a target asks of an axis holds from some value to some other. So the whole band meets it where both ends do;
    and the band meets it somewhere only if it does at an end, or where the lowest value that will do lies within.
    """
    for axis in AXES:
        holds = asked_of(model, target, axis)
        if holds is None:
            continue
        low, high = issue["band"][axis]
        lowest = [number(target.get(axis, {}).get("min", 0)), number(model.get("threshold", 5))]
        inside = [value for value in (low, high, *lowest) if low <= value <= high]
        if not (any(map(holds, inside)) if possible else holds(low) and holds(high)):
            return False
    speaks_of_cooperation = "cooperation" in target or "quadrant" in target
    return possible or not (speaks_of_cooperation and issue["requirement"] == "open")


def movable_conditions(model: Model, pinned: list[str], actors: list[str] | None) -> list[str]:
    found = []
    for key in slow.condition_keys(model):
        controllers = slow.by_key(model["conditions"], key).get("controllers") or []
        if key not in pinned and (not actors or (controllers and set(controllers) <= set(actors))):
            found.append(key)
    return found


def paths(
    model: Model,
    issue: str,
    target: Answer,
    scenario: str | None = None,
    extra_settings: Settings | None = None,
    actors: list[str] | None = None,
    max_size: int = 4,
    settle: bool = False,
    possible: bool = False,
) -> Answer:
    settings = slow.settings_of(model, scenario, extra_settings)
    movable = movable_conditions(model, slow.pinned_of(model, scenario, extra_settings), actors)
    reached: dict[frozenset[tuple[str, str]], bool] = {}
    for size in range(min(max_size, len(movable)) + 1):
        for changes in slow.changes_of_size(model, settings, movable, size):
            where = slow.situation(model, scenario, (extra_settings or {}) | changes, settle)
            found = slow.outcome_in(model, where, slow.by_key(model["issues"], issue))
            reached[frozenset(changes.items())] = meets(model, target, found, possible)
    sets = []
    for changes_set, reaches in reached.items():
        subsets = [frozenset(part) for size in range(len(changes_set)) for part in combinations(changes_set, size)]
        if reaches and not any(reached[subset] for subset in subsets):
            changes = dict(sorted(changes_set))
            difficulty = sum(slow.by_key(model["conditions"], key).get("difficulty", 1) for key in changes)
            sets.append({"changes": changes, "size": len(changes), "difficulty": difficulty})
    sets.sort(key=lambda s: (s["size"], s["difficulty"], list(s["changes"]), list(s["changes"].values())))
    return {"complete": True, "up_to": max_size, "possible": possible, "movable": movable, "sets": sets}


# --- levers ---------------------------------------------------------------------------------------


def levers(
    model: Model, scenario: str | None = None, extra_settings: Settings | None = None, settle: bool = False
) -> list[Answer]:
    answers = []
    for condition in slow.condition_keys(model):
        over_states = [
            slow.situation(model, scenario, (extra_settings or {}) | {condition: state}, settle)
            for state in slow.states_of(model, condition)
        ]
        swings: Answer = {}
        quadrant_changes = 0
        for issue in slow.issues_by_key(model):
            points = [slow.outcome_in(model, where, issue)["point"] for where in over_states]
            swings[issue["key"]] = {axis: [min(p[axis] for p in points), max(p[axis] for p in points)] for axis in AXES}
            if len({slow.quadrant_of(model, p["cooperation"], p["competition"]) for p in points}) > 1:
                quadrant_changes += 1
        answers.append({"condition": condition, "swings": swings, "quadrant_changes": quadrant_changes})
    return answers


# --- futures --------------------------------------------------------------------------------------


def free_conditions(model: Model, settings: Settings, pinned: list[str], named: list[str], free_all: bool) -> list[str]:
    found = []
    for key in slow.condition_keys(model):
        uncertain = slow.by_key(model["conditions"], key).get("uncertain", False)
        unpinned = key not in pinned and (uncertain or free_all)
        if settings[key] == UNKNOWN or unpinned or key in named:
            found.append(key)
    return found


def share(count: int, total: int) -> Fraction | None:
    return Fraction(count, total) if total else None


def futures(
    model: Model,
    scenario: str | None = None,
    extra_settings: Settings | None = None,
    free: list[str] | None = None,
    free_all: bool = False,
    consistent_only: bool = False,
) -> Answer:
    settings = slow.settings_of(model, scenario, extra_settings)
    pinned = slow.pinned_of(model, scenario, extra_settings)
    over = free_conditions(model, settings, pinned, free or [], free_all)
    all_futures: list[Settings] = []
    for states in product(*(slow.states_of(model, key) for key in over)):
        future = settings | dict(zip(over, states, strict=True))
        if slow.is_consistent(model, future) or not consistent_only:
            all_futures.append(future)
    issues: list[dict[str, Any]] = []
    for issue in slow.issues_by_key(model):
        outcomes = [slow.outcome(model, future, issue) for future in all_futures]
        points = [one["point"] for one in outcomes]
        quadrants = [slow.quadrant_of(model, point["cooperation"], point["competition"]) for point in points]
        met = sum(1 for one in outcomes if one["requirement"] == "met")
        issues.append(
            {
                "key": issue["key"],
                "share": {name: share(quadrants.count(name), len(outcomes)) for name in QUADRANTS.values()},
                "requirement_met": share(met, len(outcomes)) if issue.get("requirement") else None,
                "range": {
                    axis: [min(p[axis] for p in points), max(p[axis] for p in points)] if points else None
                    for axis in AXES
                },
                "median": {axis: median(p[axis] for p in points) if points else None for axis in AXES},
                "mean": {axis: sum(p[axis] for p in points) / len(points) if points else None for axis in AXES},
            }
        )
    return {"free": over, "futures": len(all_futures), "issues": issues}
