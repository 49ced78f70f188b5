"""Method 2 and 3 as literally as they can be written down: evaluation, explanation, consistency, settling.

Numbers in answers are `Fraction`; `exact` turns an expected answer (numbers, or 'n/d') into the same
form. Everything is sorted by code point, for nothing may depend on the order in which things are listed.

Where `method.md` leaves room, this is how it is read here:

 1. *Extra settings* (`--set`) are settings of the scenario, on top of it: they pin. Setting a condition to
    the state it has, or to unknown, pins it too.
 2. *settings* in an answer are those of the scenario as given, before settling; *settled* holds the
    conditions whose state at the end of settling differs from it, with the end state: empty without
    settling, in a cycle, and for a condition that moved and came back.
 3. *Blocked at the baseline* is judged in the assessed baseline, never in the settled one. Open at the
    baseline is not blocked: then the plain ceiling applies.
 4. *Tension* is a fact about the model: the same in every scenario.
 5. *A term that changed* is one whose amount is not 0: a condition that changed state without changing the
    sum is not listed. "In order of size" means absolute amount, largest first; ties by key, as in the
    examples.
 6. *Deciding*: a change gives a condition a known state other than its present one; a change to unknown is
    not considered (with unknown, more literals of a met requirement could count as changed). Pins do not
    matter. Literals are listed once each, sorted. A requirement that no change can meet has none.
 7. *AT LEAST k OF* counts entries as written: the same literal twice counts twice.
 8. *Cycle*: the point is the whole outcome of the scenario before settling, cut by the ceiling if the
    requirement is blocked there, even where the requirement then counts as open because the cycle
    disagrees. "It" and "them" mean the scenario before settling and the scenarios on the cycle; the band
    spans all of their bands. Scenarios on the way to the cycle do not count. Explanation, uncut and
    deciding are those of the scenario before settling; where that one meets the requirement though it
    counts as open, the fewest changes are none and nothing decides.
 9. *The cycle* is listed from the scenario that returns, in order, without repeating it; the step that
    closes it is kept among the steps.
10. *After settling, certain holds only as far as unknown conditions push nothing*: `certain` itself is
    still band and requirement; `pushing_unknowns` of the answer names the unknown conditions from which a
    cross-impact other than 0 goes out to another condition, whatever that one's state or pin. Without
    settling it is empty.
11. *The settled baseline* is settled with the pin marks only; where it cycles, its point is the baseline.
12. *Consistent* asks every known condition, pinned ones too; unknown ones have balances but no
    inconsistency.
13. `explain` without an issue area explains the one with the smallest key.
14. An issue area without a requirement has state "none", decides nothing, and has no tension.
15. *Global succession* moves all movable inconsistent conditions at once, each as in settling; one that
    ties for the largest balance stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache
from itertools import combinations, product
from typing import Any, TypeVar

Model = dict[str, Any]
Settings = dict[str, str]
Answer = dict[str, Any]
Found = TypeVar("Found")

UNKNOWN = "unknown"
AXES = ("cooperation", "competition")
QUADRANTS = {
    (True, False): "partnership",
    (True, True): "cooperate_and_compete",
    (False, True): "rivalry",
    (False, False): "low_engagement",
}


# --- numbers --------------------------------------------------------------------------------------


@cache
def number(value: Any) -> Fraction:
    """A number of the JSON model as a person wrote it: 0.1 is one tenth."""
    return value if isinstance(value, Fraction) else Fraction(str(value))


def exact(value: Any) -> Any:
    """An answer with every number in it (also 'n/d') as a Fraction; everything else unchanged."""
    if isinstance(value, dict):
        return {key: exact(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [exact(item) for item in value]
    if isinstance(value, (bool, Fraction)) or value is None:
        return value
    if isinstance(value, (int, float)) or (isinstance(value, str) and re.fullmatch(r"-?\d+/\d+", value)):
        return number(value)
    return value


def whole_as_int(value: Any) -> Any:
    """A whole number as int: what is added up a million times is added up sooner, and comes to the same."""
    return value.numerator if value.denominator == 1 else value


#: As `whole_as_int` has it.
NOTHING: Any = 0


@cache
def amount_of(value: Any) -> Any:
    """As `number`, but a whole one as int."""
    return whole_as_int(number(value))


# --- the model ------------------------------------------------------------------------------------


_worked_out: dict[tuple[int, Any], tuple[list[Answer], int, Any]] = {}


def of_list(items: list[Answer], work_out: Callable[[list[Answer]], Found]) -> Found:
    """What is worked out of a list of a model, once as long as it is the same list and nothing is added to it. It
    finds entries; what stands in them is read where it is needed.
    """
    at = (id(items), work_out)
    known = _worked_out.get(at)
    if known is None or known[0] is not items or known[1] != len(items):
        if len(_worked_out) > 200:
            _worked_out.clear()
        known = _worked_out[at] = (items, len(items), work_out(items))
    found: Found = known[2]
    return found


def _first_by_key(items: list[Answer]) -> dict[str, Answer]:
    return {item["key"]: item for item in reversed(items)}


def _sorted_keys(items: list[Answer]) -> list[str]:
    return sorted(item["key"] for item in items)


def _sorted_states(conditions: list[Answer]) -> dict[str, list[str]]:
    return {condition["key"]: sorted(condition["states"]) for condition in reversed(conditions)}


def by_key(items: list[Answer], key: str) -> Answer:
    return of_list(items, _first_by_key)[key]


def condition_keys(model: Model) -> list[str]:
    return list(of_list(model["conditions"], _sorted_keys))


def states_of(model: Model, condition: str) -> list[str]:
    return list(of_list(model["conditions"], _sorted_states)[condition])


def issues_by_key(model: Model) -> list[Answer]:
    return sorted(model["issues"], key=lambda issue: issue["key"])


def baseline_of(model: Model) -> Settings:
    return {key: by_key(model["conditions"], key)["baseline"] for key in condition_keys(model)}


def chosen_settings(model: Model, scenario: str | None = None, extra: Settings | None = None) -> Settings:
    """What is set in the parents, the scenario and the extra settings; later ones win."""
    chain: list[Settings] = []
    key = scenario
    while key is not None:
        found = by_key(model["scenarios"], key)
        chain.insert(0, found["settings"])
        key = found["parent"]
    chosen: Settings = {}
    for settings in [*chain, extra or {}]:
        for condition, state in settings.items():
            if state != UNKNOWN and state not in states_of(model, condition):
                raise ValueError(f"{condition} has no state {state}")
            chosen[condition] = state
    return chosen


def settings_of(model: Model, scenario: str | None = None, extra: Settings | None = None) -> Settings:
    """Every condition's state in the scenario: the baseline, then parents, scenario, extra settings."""
    return baseline_of(model) | chosen_settings(model, scenario, extra)


def pinned_of(model: Model, scenario: str | None = None, extra: Settings | None = None) -> list[str]:
    """Set in the scenario or its parents, even to unknown, or marked with the pin."""
    marked = {condition["key"] for condition in model["conditions"] if condition.get("pinned")}
    return sorted(marked | set(chosen_settings(model, scenario, extra)))


# --- section 2: terms, point, band ----------------------------------------------------------------


def _by_place(effects: list[Answer]) -> dict[tuple[str, str, str, str], Answer]:
    return {(e["condition"], e["state"], e["issue"], e["axis"]): e for e in reversed(effects)}


def effect_of_state(model: Model, condition: str, state: str, issue: str, axis: str) -> Fraction:
    found = of_list(model["effects"], _by_place).get((condition, state, issue, axis))
    amount: Fraction = amount_of(found["amount"] if found else 0)
    return amount


def effects_over_states(model: Model, condition: str, issue: str, axis: str) -> list[Fraction]:
    return [effect_of_state(model, condition, state, issue, axis) for state in states_of(model, condition)]


def effect(model: Model, condition: str, state: str, issue: str, axis: str) -> Fraction:
    if state == UNKNOWN:
        over_states = effects_over_states(model, condition, issue, axis)
        return Fraction(min(over_states) + max(over_states)) / 2
    return effect_of_state(model, condition, state, issue, axis)


def points_per_effect(model: Model) -> Fraction:
    return number(model.get("points_per_effect", 1))


def term(model: Model, settings: Settings, condition: str, issue: str, axis: str) -> Fraction:
    baseline, state = by_key(model["conditions"], condition)["baseline"], settings[condition]
    if state == baseline:
        return NOTHING
    states = tuple(states_of(model, condition)) if UNKNOWN in (state, baseline) else ()
    at = (condition, state, baseline, issue, axis, str(model.get("points_per_effect", 1)), states)
    known = of_list(model["effects"], _terms)
    if at not in known:
        here = effect(model, condition, state, issue, axis)
        at_baseline = effect(model, condition, baseline, issue, axis)
        known[at] = whole_as_int(points_per_effect(model) * (here - at_baseline))
    return known[at]


def _terms(effects: list[Answer]) -> dict[tuple[Any, ...], Fraction]:
    """The terms that were asked for: whoever tries everything asks for each a thousand times."""
    return {}


def term_range(model: Model, settings: Settings, condition: str, issue: str, axis: str) -> tuple[Fraction, Fraction]:
    """Smallest and largest value of the term: over the states if the condition is unknown, else the term."""
    if settings[condition] != UNKNOWN:
        value = term(model, settings, condition, issue, axis)
        return value, value
    values = [
        term(model, settings | {condition: state}, condition, issue, axis) for state in states_of(model, condition)
    ]
    return min(values), max(values)


def clamp(value: Fraction, issue: Answer, axis: str) -> Fraction:
    lowest = number(issue.get("floor", 0)) if axis == "competition" else Fraction(0)
    return max(lowest, min(Fraction(10), value))


def raw_point(model: Model, settings: Settings, issue: Answer, axis: str) -> Fraction:
    terms = [term(model, settings, condition, issue["key"], axis) for condition in condition_keys(model)]
    return number(issue[axis]) + sum(terms)


def raw_band(model: Model, settings: Settings, issue: Answer, axis: str) -> tuple[Fraction, Fraction]:
    ranges = [term_range(model, settings, condition, issue["key"], axis) for condition in condition_keys(model)]
    position = number(issue[axis])
    return position + sum(low for low, _ in ranges), position + sum(high for _, high in ranges)


# --- section 2: requirements ----------------------------------------------------------------------


def literals_of(expr: Any) -> list[tuple[str, str]]:
    """The literals written in an expression, each once, sorted."""
    if expr is None:
        return []
    if expr[0] == "is":
        return [(expr[1], expr[2])]
    parts = expr[2:] if expr[0] == "at_least" else expr[1:]
    return sorted({literal for part in parts for literal in literals_of(part)})


def named_in(expr: Any) -> list[str]:
    return sorted({condition for condition, _ in literals_of(expr)})


def is_true(expr: Any, settings: Settings) -> bool:
    """The truth of an expression whose conditions are all known."""
    operator = expr[0]
    if operator == "is":
        assert settings[expr[1]] != UNKNOWN
        return bool(settings[expr[1]] == expr[2])
    if operator == "not":
        return not is_true(expr[1], settings)
    if operator == "and":
        return all(is_true(part, settings) for part in expr[1:])
    if operator == "or":
        return any(is_true(part, settings) for part in expr[1:])
    if operator == "at_least":
        return sum(1 for part in expr[2:] if is_true(part, settings)) >= int(expr[1])
    raise ValueError(f"no such operator: {operator}")


def completions(model: Model, settings: Settings, conditions: list[str]) -> Iterator[Settings]:
    """All ways of making the given conditions known, where they are unknown."""
    unknown = [condition for condition in conditions if settings[condition] == UNKNOWN]
    for states in product(*(states_of(model, condition) for condition in unknown)):
        yield settings | dict(zip(unknown, states, strict=True))


def requirement_state(model: Model, expr: Any, settings: Settings) -> str:
    """none, met, blocked or open: over every completion of the unknown conditions that are named."""
    if expr is None:
        return "none"
    truths = {is_true(expr, completion) for completion in completions(model, settings, named_in(expr))}
    if truths == {True}:
        return "met"
    return "blocked" if truths == {False} else "open"


def literal_truth(literal: tuple[str, str], settings: Settings) -> bool | None:
    condition, state = literal
    return None if settings[condition] == UNKNOWN else settings[condition] == state


def changes_of_size(model: Model, settings: Settings, conditions: list[str], size: int) -> Iterator[Settings]:
    """All sets of changes of exactly so many of the conditions: each to a known state other than it has."""
    for chosen in combinations(conditions, size):
        others = [[state for state in states_of(model, key) if state != settings[key]] for key in chosen]
        for states in product(*others):
            yield dict(zip(chosen, states, strict=True))


def deciding(model: Model, expr: Any, settings: Settings, state: str | None = None) -> list[list[str]]:
    """The deciding literals, by trying all sets of changes; `state` overrides the state found (cycles)."""
    if expr is None:
        return []
    state = state or requirement_state(model, expr, settings)
    conditions = named_in(expr)
    deciding_changes: list[Settings] = []
    if state == "met":
        for change in changes_of_size(model, settings, conditions, 1):
            if requirement_state(model, expr, settings | change) != "met":
                deciding_changes.append(change)
    else:
        for size in range(len(conditions) + 1):
            for change in changes_of_size(model, settings, conditions, size):
                if requirement_state(model, expr, settings | change) == "met":
                    deciding_changes.append(change)
            if deciding_changes:
                break
    found = set()
    for change in deciding_changes:
        for literal in literals_of(expr):
            if literal_truth(literal, settings) is not literal_truth(literal, settings | change):
                found.add(literal)
    return [list(literal) for literal in sorted(found)]


def blocked_at_baseline(model: Model, issue: Answer) -> bool:
    return requirement_state(model, issue.get("requirement"), baseline_of(model)) == "blocked"


def cut_level(model: Model, issue: Answer) -> Fraction:
    """The ceiling when blocked: where the baseline was blocked already, never below the assessed position."""
    ceiling = number(issue.get("ceiling", 3))
    if blocked_at_baseline(model, issue):
        return max(ceiling, number(issue["cooperation"]))
    return ceiling


def has_tension(model: Model, issue: Answer) -> bool:
    return blocked_at_baseline(model, issue) and number(issue["cooperation"]) > number(issue.get("ceiling", 3))


# --- section 2: one issue area in one scenario ----------------------------------------------------


def is_high(model: Model, value: Fraction) -> bool:
    return value >= number(model.get("threshold", 5))


def quadrant_of(model: Model, cooperation: Fraction, competition: Fraction) -> str:
    return QUADRANTS[is_high(model, cooperation), is_high(model, competition)]


def quadrants_touched(model: Model, band: dict[str, list[Fraction]]) -> set[str]:
    return {quadrant_of(model, x, y) for x in band["cooperation"] for y in band["competition"]}


def outcome(model: Model, settings: Settings, issue: Answer) -> Answer:
    """Point, uncut point, band and requirement of an issue area under full settings; no settling here."""
    state = requirement_state(model, issue.get("requirement"), settings)
    uncut = {axis: Fraction(clamp(raw_point(model, settings, issue, axis), issue, axis)) for axis in AXES}
    point = dict(uncut)
    band = {
        axis: [Fraction(clamp(end, issue, axis)) for end in raw_band(model, settings, issue, axis)] for axis in AXES
    }
    if state == "blocked":
        level = cut_level(model, issue)
        point["cooperation"] = min(level, point["cooperation"])
        band["cooperation"] = [min(level, end) for end in band["cooperation"]]
    elif state == "open":
        band["cooperation"][0] = min(cut_level(model, issue), band["cooperation"][0])
    return {"point": point, "uncut": uncut, "band": band, "requirement": state}


def outcome_over_cycle(model: Model, before: Settings, cycle: list[Settings], issue: Answer) -> Answer:
    """The point before settling; the band over it and the cycle; open where the states differ."""
    found = outcome(model, before, issue)
    among = [found, *(outcome(model, settings, issue) for settings in cycle)]
    band = {
        axis: [min(one["band"][axis][0] for one in among), max(one["band"][axis][1] for one in among)] for axis in AXES
    }
    states = {one["requirement"] for one in among}
    state = states.pop() if len(states) == 1 else "open"
    return found | {"band": band, "requirement": state}


def situation(model: Model, scenario: str | None, extra: Settings | None, settled: bool) -> Answer:
    """The settings before settling, those to evaluate, and the cycle (None if there is none)."""
    before = settings_of(model, scenario, extra)
    if not settled:
        return {"before": before, "at": before, "cycle": None}
    answer = settle(model, scenario, extra)
    if answer["cycle"] is not None:
        return {"before": before, "at": before, "cycle": answer["cycle"]}
    return {"before": before, "at": answer["end"], "cycle": None}


def outcome_in(model: Model, where: Answer, issue: Answer) -> Answer:
    if where["cycle"] is not None:
        return outcome_over_cycle(model, where["before"], where["cycle"], issue)
    return outcome(model, where["at"], issue)


def evaluate(
    model: Model, scenario: str | None = None, extra_settings: Settings | None = None, settle: bool = False
) -> Answer:
    """The answer of `modus evaluate`, plus tension, move, move_from_settled_baseline and pushing_unknowns."""
    where = situation(model, scenario, extra_settings, settle)
    settled_baseline = situation(model, None, None, True) if settle else None
    issues = []
    for issue in issues_by_key(model):
        found = outcome_in(model, where, issue)
        point, band, state = found["point"], found["band"], found["requirement"]
        quadrant = quadrant_of(model, point["cooperation"], point["competition"])
        answer = {
            "key": issue["key"],
            "cooperation": point["cooperation"],
            "competition": point["competition"],
            "uncut": found["uncut"],
            "band": band,
            "quadrant": quadrant,
            "certain": quadrants_touched(model, band) == {quadrant} and state != "open",
            "requirement": state,
            "deciding": deciding(model, issue.get("requirement"), where["at"], state),
            "tension": has_tension(model, issue),
            "move": {axis: point[axis] - number(issue[axis]) for axis in AXES},
        }
        if settled_baseline is not None:
            compared = outcome_in(model, settled_baseline, issue)["point"]
            answer["move_from_settled_baseline"] = {axis: point[axis] - compared[axis] for axis in AXES}
        issues.append(answer)
    return {
        "settings": where["before"],
        "settled": {key: state for key, state in where["at"].items() if state != where["before"][key]},
        "cycle": where["cycle"],
        "pushing_unknowns": pushing_unknowns(model, where["at"]) if settle else [],
        "issues": issues,
    }


def pushing_unknowns(model: Model, settings: Settings) -> list[str]:
    """Unknown conditions with a cross-impact on another condition: as far as these, certain says nothing."""
    sources = {
        impact["from"][0]
        for impact in model["cross_impacts"]
        if number(impact["amount"]) != 0 and impact["from"][0] != impact["to"][0]
    }
    return sorted(key for key in sources if settings[key] == UNKNOWN)


def explain(
    model: Model,
    issue: str | None = None,
    scenario: str | None = None,
    extra_settings: Settings | None = None,
    settle: bool = False,
) -> list[Answer]:
    """Per axis the terms that changed, the clamp and the ceiling: together they are the move, exactly."""
    chosen = issues_by_key(model)[0] if issue is None else by_key(model["issues"], issue)
    where = situation(model, scenario, extra_settings, settle)
    settings, baseline = where["at"], baseline_of(model)
    found = outcome(model, settings, chosen)
    answers = []
    for axis in AXES:
        terms = []
        for condition in condition_keys(model):
            amount = term(model, settings, condition, chosen["key"], axis)
            if amount != 0:
                moved = {"condition": condition, "from": baseline[condition], "to": settings[condition]}
                terms.append(moved | {"amount": amount})
        terms.sort(key=lambda one: (-abs(one["amount"]), one["condition"]))
        start, to = number(chosen[axis]), found["point"][axis]
        clamped = found["uncut"][axis]
        answers.append(
            {
                "axis": axis,
                "from": start,
                "terms": terms,
                "clamp": clamped - raw_point(model, settings, chosen, axis),
                "ceiling": to - clamped,
                "to": to,
                "move": to - start,
            }
        )
    return answers


# --- section 3: consistency and settling ----------------------------------------------------------


def balance(model: Model, settings: Settings, condition: str, state: str) -> Fraction:
    total: Fraction = NOTHING
    for bias in model["bias"]:
        if (bias["condition"], bias["state"]) == (condition, state):
            total += amount_of(bias["amount"])
    for impact in of_list(model["cross_impacts"], _by_target).get((condition, state), ()):
        source, source_state = impact["from"]
        if source != condition and settings[source] == source_state:
            total += amount_of(impact["amount"])
    return total


def _by_target(impacts: list[Answer]) -> dict[tuple[str, str], list[Answer]]:
    found: dict[tuple[str, str], list[Answer]] = {}
    for impact in impacts:
        found.setdefault((impact["to"][0], impact["to"][1]), []).append(impact)
    return found


def balances_of(model: Model, settings: Settings, condition: str) -> dict[str, Fraction]:
    return {state: balance(model, settings, condition, state) for state in states_of(model, condition)}


def inconsistency(model: Model, settings: Settings, condition: str) -> Fraction | None:
    if settings[condition] == UNKNOWN:
        return None
    balances = balances_of(model, settings, condition)
    return max(balances.values()) - balances[settings[condition]]


def is_consistent(model: Model, settings: Settings) -> bool:
    return all(inconsistency(model, settings, condition) in (None, 0) for condition in condition_keys(model))


def consistency(model: Model, scenario: str | None = None, extra_settings: Settings | None = None) -> Answer:
    settings = settings_of(model, scenario, extra_settings)
    conditions = [
        {
            "key": key,
            "state": settings[key],
            "balances": balances_of(model, settings, key),
            "inconsistency": inconsistency(model, settings, key),
        }
        for key in condition_keys(model)
    ]
    return {"consistent": is_consistent(model, settings), "conditions": conditions}


def movable_inconsistent(model: Model, settings: Settings, pinned: list[str]) -> dict[str, Fraction]:
    found = {}
    for condition in condition_keys(model):
        amount = inconsistency(model, settings, condition)
        if condition not in pinned and amount is not None and amount > 0:
            found[condition] = amount
    return found


def step_of(model: Model, settings: Settings, condition: str, amount: Fraction) -> Answer:
    balances = balances_of(model, settings, condition)
    best = min(balances, key=lambda state: (-balances[state], state))
    return {"condition": condition, "from": settings[condition], "to": best, "inconsistency": amount}


def settle(model: Model, scenario: str | None = None, extra_settings: Settings | None = None) -> Answer:
    """One condition at a time, until none is inconsistent or a scenario returns."""
    pinned = pinned_of(model, scenario, extra_settings)
    settings = settings_of(model, scenario, extra_settings)
    visited, steps = [settings], []
    while inconsistent := movable_inconsistent(model, settings, pinned):
        condition = min(inconsistent, key=lambda key: (-inconsistent[key], key))
        step = step_of(model, settings, condition, inconsistent[condition])
        steps.append(step)
        settings = settings | {condition: step["to"]}
        if settings in visited:
            return {
                "steps": steps,
                "pinned": pinned,
                "end": None,
                "cycle": visited[visited.index(settings) :],
            }
        visited.append(settings)
    return {"steps": steps, "pinned": pinned, "end": settings, "cycle": None}


def global_succession(model: Model, scenario: str | None = None, extra_settings: Settings | None = None) -> Answer:
    """The field's succession: all movable inconsistent conditions at once; a step is a list of moves."""
    pinned = pinned_of(model, scenario, extra_settings)
    settings = settings_of(model, scenario, extra_settings)
    visited, steps = [settings], []
    while inconsistent := movable_inconsistent(model, settings, pinned):
        moves = [step_of(model, settings, condition, amount) for condition, amount in inconsistent.items()]
        steps.append(moves)
        settings = settings | {move["condition"]: move["to"] for move in moves}
        if settings in visited:
            return {
                "steps": steps,
                "pinned": pinned,
                "end": None,
                "cycle": visited[visited.index(settings) :],
            }
        visited.append(settings)
    return {"steps": steps, "pinned": pinned, "end": settings, "cycle": None}
