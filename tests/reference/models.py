"""Random small valid models and calls, in the plain JSON form: for Hypothesis and, by seed, for long runs.

One description of a model serves both: it asks a `Chooser` for every decision. `random_model(rng)` and
`random_call(rng, model)` answer from a `random.Random`, so that a seed names a model for ever;
`models()`, `calls(model)` and `models_with_calls()` are Hypothesis strategies that draw and shrink each
decision.

The models seek trouble: keys whose code point order is not the alphabetical one, lists in no order, ties
in balances, conditions that chase each other, literals written twice, positions exactly on threshold,
floor or ceiling, unknown baselines with and without a pin, effects and cross-impacts of 0. They stay
valid: floors not above the competition, ceilings below the threshold, two decimals, every judgement made
once, k of AT LEAST k OF between 1 and the number of parts, keys distinct without regard to case.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any, Protocol, TypeVar

from hypothesis import strategies as st

from .slow import AXES, UNKNOWN, Answer, Model

T = TypeVar("T")

CONDITION_KEYS = ("a", "B", "a_b", "aB", "ab-c", "Zed", "x9", "x10", "M_n", "mN", "zeta")
ISSUE_KEYS = ("i", "J", "i_k", "iK", "ik-l", "T_alks", "t9", "t10")
SCENARIO_KEYS = ("s", "R_one", "rT")
STATE_SETS = (
    ("absent", "present"),
    ("absent", "present"),
    ("poor", "Good"),
    ("low", "middle", "high"),
    ("s_a", "sB", "sa"),
    ("w", "x_1", "X2", "x10"),
)
ACTORS = ("US", "Russia", "eU")


class Chooser(Protocol):
    def integer(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        ...


class SeededChooser:
    def __init__(self, rng: random.Random) -> None:
        self.rng = rng

    def integer(self, low: int, high: int) -> int:
        return self.rng.randint(low, high)


class DrawingChooser:
    def __init__(self, draw: Callable[[st.SearchStrategy[int]], int]) -> None:
        self.draw = draw

    def integer(self, low: int, high: int) -> int:
        return self.draw(st.integers(low, high))


def one_of(choose: Chooser, options: Sequence[T]) -> T:
    return options[choose.integer(0, len(options) - 1)]


def chance(choose: Chooser, out_of: int) -> bool:
    """True once in so many times; shrinks to False."""
    return choose.integer(1, out_of) == out_of


def several(choose: Chooser, options: Sequence[T], count: int) -> list[T]:
    """So many different ones of the options, in any order."""
    left = list(options)
    return [left.pop(choose.integer(0, len(left) - 1)) for _ in range(count)]


def decimal(hundredths: int) -> int | float:
    """A number of at most two decimals as JSON would have it."""
    return hundredths // 100 if hundredths % 100 == 0 else hundredths / 100


# --- the parts of a model -------------------------------------------------------------------------


def make_conditions(choose: Chooser, actors: list[str]) -> list[Answer]:
    conditions = []
    for key in several(choose, CONDITION_KEYS, choose.integer(2, 7)):
        states = one_of(choose, STATE_SETS)
        states_listed = several(choose, states, len(states))
        conditions.append(
            {
                "key": key,
                "states": states_listed,
                "baseline": UNKNOWN if chance(choose, 4) else one_of(choose, states_listed),
                "controllers": several(choose, actors, choose.integer(0, len(actors))),
                "difficulty": choose.integer(1, 5),
                "pinned": chance(choose, 5),
                "uncertain": chance(choose, 4),
            }
        )
    return conditions


def any_literal(choose: Chooser, conditions: list[Answer]) -> list[Any]:
    condition = one_of(choose, conditions)
    return ["is", condition["key"], one_of(choose, condition["states"])]


def any_expression(choose: Chooser, conditions: list[Answer], depth: int) -> list[Any]:
    operator = one_of(choose, ("is", "and", "or", "not", "at_least")) if depth else "is"
    if operator == "is":
        return any_literal(choose, conditions)
    if operator == "not":
        return ["not", any_expression(choose, conditions, depth - 1)]
    parts = [any_expression(choose, conditions, depth - 1) for _ in range(choose.integer(1, 3))]
    if chance(choose, 4):
        parts.append(one_of(choose, parts))
    return ["at_least", choose.integer(1, len(parts)), *parts] if operator == "at_least" else [operator, *parts]


def make_requirement(choose: Chooser, conditions: list[Answer]) -> list[Any] | None:
    """Null, or nested up to depth 3 over at most four conditions, so that they occur several times."""
    if chance(choose, 4):
        return None
    few = several(choose, conditions, min(len(conditions), choose.integer(1, 4)))
    return any_expression(choose, few, choose.integer(0, 3))


def hundredths_in(choose: Chooser, low: int, high: int, special: Sequence[int]) -> int:
    """From low to high: one of the special values, a whole number, or anything of two decimals."""
    fitting = [value for value in special if low <= value <= high]
    if fitting and chance(choose, 3):
        return one_of(choose, fitting)
    value = choose.integer(low, high)
    rounded = value - value % 100
    return rounded if rounded >= low and chance(choose, 2) else value


def make_issues(choose: Chooser, conditions: list[Answer], threshold: int) -> list[Answer]:
    issues = []
    for key in several(choose, ISSUE_KEYS, choose.integer(1, 6)):
        standard = 300 if threshold > 300 else 0
        ceiling = hundredths_in(choose, 0, threshold - 1, [threshold - 1, 0]) if chance(choose, 3) else standard
        competition = hundredths_in(choose, 0, 1000, [threshold, 0, 1000])
        floor = hundredths_in(choose, 0, competition, [competition]) if chance(choose, 3) else 0
        issues.append(
            {
                "key": key,
                "cooperation": decimal(hundredths_in(choose, 0, 1000, [threshold, ceiling, ceiling + 1, 1000])),
                "competition": decimal(competition),
                "floor": decimal(floor),
                "ceiling": decimal(ceiling),
                "requirement": make_requirement(choose, conditions),
            }
        )
    return issues


def any_state(choose: Chooser, conditions: list[Answer]) -> tuple[str, str]:
    condition = one_of(choose, conditions)
    return condition["key"], one_of(choose, condition["states"])


def make_effects(choose: Chooser, conditions: list[Answer], issues: list[Answer]) -> list[Answer]:
    made: dict[tuple[str, str, str, str], Answer] = {}
    for _ in range(choose.integer(0, 6 + 3 * len(issues))):
        condition, state = any_state(choose, conditions)
        issue, axis = one_of(choose, issues)["key"], one_of(choose, AXES)
        effect = {"condition": condition, "state": state, "issue": issue, "axis": axis}
        made.setdefault((condition, state, issue, axis), effect | {"amount": choose.integer(-3, 3)})
    return list(made.values())


def chase(choose: Chooser, conditions: list[Answer]) -> list[tuple[tuple[str, str], tuple[str, str], int]]:
    """One condition follows the other's first two states, the other runs away: settling goes in circles."""
    free = [one for one in conditions if not one["pinned"] and one["baseline"] != UNKNOWN]
    if len(free) < 2:
        return []
    chaser, fleer = several(choose, free, 2)
    pull = choose.integer(1, 3)
    found = []
    for same, other in ((0, 1), (1, 0)):
        found.append(((fleer["key"], fleer["states"][same]), (chaser["key"], chaser["states"][same]), pull))
        found.append(((chaser["key"], chaser["states"][same]), (fleer["key"], fleer["states"][other]), pull))
    return found


def make_cross_impacts(choose: Chooser, conditions: list[Answer]) -> list[Answer]:
    made: dict[tuple[tuple[str, str], tuple[str, str]], int] = {}
    strongest = one_of(choose, (1, 2, 3))
    most = one_of(choose, (1, 2, 5)) * len(conditions)
    if chance(choose, 3):
        for source, target, amount in chase(choose, conditions):
            made[source, target] = amount
    for _ in range(choose.integer(0, most)):
        source, target = any_state(choose, conditions), any_state(choose, conditions)
        if source[0] != target[0]:
            made.setdefault((source, target), choose.integer(-strongest, strongest))
    return [{"from": list(source), "to": list(target), "amount": amount} for (source, target), amount in made.items()]


def make_bias(choose: Chooser, conditions: list[Answer]) -> list[Answer]:
    made: dict[tuple[str, str], int] = {}
    for _ in range(choose.integer(0, 3)):
        made.setdefault(any_state(choose, conditions), choose.integer(-3, 3))
    return [{"condition": c, "state": state, "amount": amount} for (c, state), amount in made.items()]


def make_settings(choose: Chooser, conditions: list[Answer], at_most: int) -> dict[str, str]:
    """Settings of some conditions; also of pinned ones, and to the state they have, and to unknown."""
    chosen = several(choose, conditions, choose.integer(0, min(at_most, len(conditions))))
    return {one["key"]: UNKNOWN if chance(choose, 5) else one_of(choose, one["states"]) for one in chosen}


def make_scenarios(choose: Chooser, conditions: list[Answer]) -> list[Answer]:
    scenarios: list[Answer] = []
    for key in several(choose, SCENARIO_KEYS, choose.integer(0, len(SCENARIO_KEYS))):
        parent = one_of(choose, [None, *(scenario["key"] for scenario in scenarios)])
        scenarios.append({"key": key, "parent": parent, "settings": make_settings(choose, conditions, 3)})
    return several(choose, scenarios, len(scenarios))


# --- models and calls -----------------------------------------------------------------------------


def make_model(choose: Chooser) -> Model:
    threshold = 500 if not chance(choose, 2) else choose.integer(1, 1000)
    actors = several(choose, ACTORS, choose.integer(0, len(ACTORS)))
    conditions = make_conditions(choose, actors)
    issues = make_issues(choose, conditions, threshold)
    return {
        "threshold": decimal(threshold),
        "points_per_effect": one_of(choose, (1, 0.5, 0.25, 1.5)),
        "actors": actors,
        "conditions": conditions,
        "issues": issues,
        "effects": make_effects(choose, conditions, issues),
        "cross_impacts": make_cross_impacts(choose, conditions),
        "bias": make_bias(choose, conditions),
        "scenarios": make_scenarios(choose, conditions),
    }


def make_call(choose: Chooser, model: Model) -> Answer:
    """Arguments of `slow.evaluate`: a scenario or none, extra settings (also to unknown), settled or not."""
    return {
        "scenario": one_of(choose, [None, *(scenario["key"] for scenario in model["scenarios"])]),
        "extra_settings": make_settings(choose, model["conditions"], one_of(choose, (0, 2, 4))),
        "settle": chance(choose, 2),
    }


def make_target(choose: Chooser, model: Model) -> Answer:
    """A target for `slow_answers.paths`: a quadrant, or bounds on one axis or both."""
    if chance(choose, 2):
        names = ("partnership", "cooperate_and_compete", "rivalry", "low_engagement")
        return {"quadrant": one_of(choose, names)}
    target: Answer = {}
    for axis in several(choose, AXES, choose.integer(1, 2)):
        low = choose.integer(0, 1000)
        bounds = {"min": decimal(low), "max": decimal(choose.integer(low, 1000))}
        kept = one_of(choose, (("min",), ("max",), ("min", "max")))
        target[axis] = {name: bounds[name] for name in kept}
    return target


def reordered(choose: Chooser, model: Model) -> Model:
    """The same model with everything listed in another order: every answer must stay the same."""
    shuffled = {
        key: several(choose, value, len(value)) if isinstance(value, list) else value for key, value in model.items()
    }
    shuffled["conditions"] = [
        one | {"states": several(choose, one["states"], len(one["states"]))} for one in shuffled["conditions"]
    ]
    return shuffled


def random_model(rng: random.Random) -> Model:
    return make_model(SeededChooser(rng))


def random_call(rng: random.Random, model: Model) -> Answer:
    return make_call(SeededChooser(rng), model)


def random_target(rng: random.Random, model: Model) -> Answer:
    return make_target(SeededChooser(rng), model)


def random_reordering(rng: random.Random, model: Model) -> Model:
    return reordered(SeededChooser(rng), model)


@st.composite
def models(draw: Any) -> Model:
    return make_model(DrawingChooser(draw))


@st.composite
def calls(draw: Any, model: Model) -> Answer:
    return make_call(DrawingChooser(draw), model)


@st.composite
def targets(draw: Any, model: Model) -> Answer:
    return make_target(DrawingChooser(draw), model)


@st.composite
def reorderings(draw: Any, model: Model) -> Model:
    return reordered(DrawingChooser(draw), model)


@st.composite
def models_with_calls(draw: Any) -> tuple[Model, Answer]:
    choose = DrawingChooser(draw)
    model = make_model(choose)
    return model, make_call(choose, model)
