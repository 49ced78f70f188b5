"""Random questions for the searches of method 4 and 5 that are worth asking: their answers are seldom empty.

A target drawn blindly is mostly met already or out of reach. Here it is taken from where some random changes lead, or
just beyond. Models get more judgements on one issue area, so that changes add up.
"""

from __future__ import annotations

from . import slow, slow_answers
from .models import (
    Chooser,
    any_expression,
    any_state,
    chance,
    decimal,
    make_model,
    make_settings,
    one_of,
    several,
)
from .slow import AXES, UNKNOWN, Answer, Model


def make_busy_model(choose: Chooser) -> Model:
    """A random model in which more hangs together: further effects on an issue area, and fewer pins."""
    model = make_model(choose)
    issue = one_of(choose, model["issues"])
    done = {(e["condition"], e["state"], e["issue"], e["axis"]) for e in model["effects"]}
    for _ in range(choose.integer(2, 14)):
        condition, state = any_state(choose, model["conditions"])
        axis = one_of(choose, AXES)
        if (condition, state, issue["key"], axis) not in done:
            done.add((condition, state, issue["key"], axis))
            effect = {"condition": condition, "state": state, "issue": issue["key"], "axis": axis}
            model["effects"].append(effect | {"amount": choose.integer(-3, 3)})
    if chance(choose, 2):
        issue["requirement"] = any_expression(choose, model["conditions"], 2)
    for condition in model["conditions"]:
        condition["pinned"] = condition["pinned"] and chance(choose, 2)
    return model


def make_situation(choose: Chooser, model: Model) -> Answer:
    """A scenario or none, and few settings on top, so that something is left to move."""
    scenarios = [None, None, *(scenario["key"] for scenario in model["scenarios"])]
    extra = make_settings(choose, model["conditions"], one_of(choose, (0, 0, 1, 2)))
    return {"scenario": one_of(choose, scenarios), "extra_settings": extra}


def _pull(model: Model, issue: str, axis: str, sign: int, condition: Answer) -> str:
    """The state of a condition that moves the issue area most in a direction."""
    return max(
        slow.states_of(model, condition["key"]),
        key=lambda state: sign * slow.effect_of_state(model, condition["key"], state, issue, axis),
    )


def make_changes(choose: Chooser, model: Model, call: Answer) -> dict[str, str]:
    """Some changes of what is not pinned: at random, or all in one direction."""
    pinned = slow.pinned_of(model, call["scenario"], call["extra_settings"])
    free = [c for c in model["conditions"] if c["key"] not in pinned]
    changed = several(choose, free, choose.integer(0, min(4, len(free))))
    if chance(choose, 4):
        return {c["key"]: one_of(choose, c["states"]) for c in changed}
    axis, sign = one_of(choose, AXES), one_of(choose, (1, -1))
    return {c["key"]: _pull(model, call["issue"], axis, sign, c) for c in changed}


def make_target_near(choose: Chooser, model: Model, found: Answer) -> Answer:
    """A quadrant or bounds that hold where the issue area stands, or nearly."""
    point, band = found["point"], found["band"]
    quadrant = {"quadrant": slow.quadrant_of(model, point["cooperation"], point["competition"])}
    if chance(choose, 3):
        return quadrant
    target: Answer = quadrant if chance(choose, 6) else {}
    for axis in several(choose, AXES, one_of(choose, (1, 1, 2))):
        slack = one_of(choose, (0, 0, 1, -25, 50))
        low = min(1000, max(0, -(-(band[axis][0] * 100) // 1) - slack))
        high = min(1000, max(0, band[axis][1] * 100 // 1 + slack))
        bounds = {"min": decimal(int(low)), "max": decimal(int(max(low, high)))}
        kept = one_of(choose, (("min",), ("max",), ("min", "max")))
        target[axis] = {name: bounds[name] for name in kept}
    return target


def make_paths_call(choose: Chooser, model: Model) -> Answer:
    """Arguments of `slow_answers.paths`: a target that some changes reach and that is seldom met already."""
    settle = chance(choose, 3)
    issue = one_of(choose, model["issues"])["key"]
    busiest = max(model["issues"], key=lambda one: sum(e["issue"] == one["key"] for e in model["effects"]))["key"]
    call = {
        **make_situation(choose, model),
        "issue": one_of(choose, (issue, busiest, busiest)),
        "actors": None,
        "max_size": one_of(choose, (1, 2, 2, 3, 3, 4) if not settle else (1, 2, 2, 3)),
        "settle": settle,
        "possible": chance(choose, 4),
    }
    if model["actors"] and chance(choose, 5):
        call["actors"] = several(choose, model["actors"], choose.integer(1, len(model["actors"])))
    for _ in range(6):
        changes = make_changes(choose, model, call)
        call["target"] = make_target_near(choose, model, _outcome(model, call, changes))
        if not slow_answers.meets(model, call["target"], _outcome(model, call, {}), call["possible"]):
            break
    return call


def _outcome(model: Model, call: Answer, changes: dict[str, str]) -> Answer:
    """Where the issue area of a call stands after some changes."""
    where = slow.situation(model, call["scenario"], call["extra_settings"] | changes, call["settle"])
    return slow.outcome_in(model, where, slow.by_key(model["issues"], call["issue"]))


def make_futures_call(choose: Chooser, model: Model, most: int = 200) -> Answer:
    """Arguments of `slow_answers.futures`; few enough futures to be tried one by one."""
    situation = make_situation(choose, model)
    named = [c["key"] for c in several(choose, model["conditions"], one_of(choose, (0, 0, 1, 2)))]
    call = {**situation, "free": named, "free_all": chance(choose, 3), "consistent_only": chance(choose, 3)}
    while _count(model, call) > most:
        loose = [c["key"] for c in model["conditions"] if c["key"] not in call["extra_settings"]]
        if not loose:
            call["free"], call["free_all"] = [], False
            break
        key = one_of(choose, loose)
        states = slow.states_of(model, key)
        call["extra_settings"] = call["extra_settings"] | {key: one_of(choose, states)}
        call["free"] = [c for c in call["free"] if c != key]
    return call


def _count(model: Model, call: Answer) -> int:
    settings = slow.settings_of(model, call["scenario"], call["extra_settings"])
    pinned = slow.pinned_of(model, call["scenario"], call["extra_settings"])
    count = 1
    for condition in model["conditions"]:
        key = condition["key"]
        loose = key not in pinned and (condition["uncertain"] or call["free_all"])
        if settings[key] == UNKNOWN or loose or key in call["free"]:
            count *= len(condition["states"])
    return count


def make_choices_call(choose: Chooser, model: Model) -> Answer:
    """Arguments of `slow_choices.robust_choices`: some actors, an outcome, few combinations."""
    call = make_futures_call(choose, model, 60)
    keys = sorted(issue["key"] for issue in model["issues"])
    quadrant = one_of(choose, ("partnership", "cooperate_and_compete", "rivalry", "low_engagement"))
    outcome = one_of(
        choose,
        (
            {"issues": [one_of(choose, keys)], "axis": one_of(choose, AXES)},
            {"issues": [one_of(choose, keys)], "target": {one_of(choose, AXES): {"min": choose.integer(0, 10)}}},
            {"issues": keys, "target": {"quadrant": quadrant}},
        ),
    )
    known = model["actors"]
    actors = known if chance(choose, 2) else several(choose, known, choose.integer(0, len(known)))
    del call["free_all"]
    return call | {"actors": actors, "outcome": outcome}
