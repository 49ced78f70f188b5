"""Requirements in a scenario: met, open or blocked, and which literals decide (method 2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from workbench.domain.model import Model
from workbench.domain.requirement import And, AtLeast, Is, Not, Or, Requirement, literals
from workbench.engine.settings import Settings, States

Status = Literal["none", "met", "open", "blocked"]
#: How many answers of `deciding` are kept.
_MOST_ANSWERS = 4096


def status(model: Model, expression: Requirement | None, states: States) -> Status:
    """Met if true, blocked if false in every completion of the unknown conditions it names, else open.

    *None* if there is no requirement.
    """
    if expression is None:
        return "none"
    known = truth(model, expression, states)
    if known is not None:
        return "met" if known else "blocked"
    can_be_true, can_be_false = _possible(model, expression, dict(states))
    if can_be_true and can_be_false:
        return "open"
    return "met" if can_be_true else "blocked"


def truth(model: Model, expression: Requirement, states: States) -> bool | None:
    """True or false where that follows from the known states part by part; None where it may need completions."""
    match expression:
        case Is(state):
            chosen = states[model.states[state].condition]
            return None if chosen is None else chosen == state
        case Not(part):
            inner = truth(model, part, states)
            return None if inner is None else not inner
        case And(parts):
            return _counted(model, parts, len(parts), states)
        case Or(parts):
            return _counted(model, parts, 1, states)
        case AtLeast(count, parts):
            return _counted(model, parts, count, states)


def _counted(model: Model, parts: Sequence[Requirement], count: int, states: States) -> bool | None:
    sure = possible = 0
    for part in parts:
        value = truth(model, part, states)
        sure += value is True
        possible += value is not False
    if sure >= count:
        return True
    return None if possible >= count else False


def _possible(model: Model, expression: Requirement, states: dict[str, str | None]) -> tuple[bool, bool]:
    """Whether some completion makes the expression true, and whether some makes it false."""
    known = truth(model, expression, states)
    if known is not None:
        return known, not known
    condition = _branching(model, expression, states)
    can_be_true = can_be_false = False
    for state in model.states_of(condition):
        states[condition] = state.id
        true, false = _possible(model, expression, states)
        can_be_true |= true
        can_be_false |= false
        if can_be_true and can_be_false:
            break
    states[condition] = None
    return can_be_true, can_be_false


def _branching(model: Model, expression: Requirement, states: States) -> str:
    """The unknown condition that is named most often: deciding it settles the most."""
    named: dict[str, int] = {}
    for literal in literals(expression):
        condition = model.states[literal.state].condition
        if states[condition] is None:
            named[condition] = named.get(condition, 0) + 1
    return max(named, key=lambda condition: named[condition])


# ── deciding literals ─────────────────────────────────────────────────────────────────────────────────────────────────


def deciding(model: Model, issue: str, settings: Settings, found: Status | None = None) -> tuple[str, ...]:
    """The literals (state ids, ordered by the keys of condition and state) that decide an issue area's requirement.

    Of a blocked or open one: those whose truth changes in some set of changes of fewest conditions that meets it. Of a
    met one: those whose truth changes in some change of that condition alone that leaves it not met.
    Where the fewest changes are not found in reasonable time (that is as hard as covering a graph): the literals that
    are not as they should be.
    ``found`` is the state that the evaluation gave, where it may differ from that of ``settings`` alone: a cycle can
    leave open what these settings meet, and then no change is needed and nothing decides.
    """
    expression = model.issues[issue].requirement
    if expression is None:
        return ()
    # Only the conditions that it names matter: as long as they are as they were, so is the answer.
    at_stake = tuple(dict.fromkeys(model.states[literal.state].condition for literal in literals(expression)))
    asked = (issue, found, *(settings.states[condition] for condition in at_stake))
    known = model.remembered(_no_answers_yet, "issue", "state")
    answer = known.get(asked)
    if answer is None:
        if len(known) >= _MOST_ANSWERS:
            known.clear()
        answer = known[asked] = _deciding(model, expression, settings, found)
    return tuple(sorted(answer, key=lambda s: (model.conditions[model.states[s].condition].key, model.states[s].key)))


def _no_answers_yet(model: Model) -> dict[tuple[str | None, ...], frozenset[str]]:
    return {}


def _deciding(model: Model, expression: Requirement, settings: Settings, found: Status | None) -> frozenset[str]:
    state = status(model, expression, settings.states)
    if state == "met" and found not in (None, "met"):
        return frozenset()
    search = _breaking if state == "met" else _meeting
    return frozenset(search(model, expression, settings.states))


def _named(model: Model, expression: Requirement) -> dict[str, list[str]]:
    """The conditions a requirement names, each with the states it names of them."""
    found: dict[str, list[str]] = {}
    for literal in literals(expression):
        states = found.setdefault(model.states[literal.state].condition, [])
        if literal.state not in states:
            states.append(literal.state)
    return found


def _moved(named: Mapping[str, Sequence[str]], before: States, changes: Mapping[str, str]) -> Iterator[str]:
    """The literals whose truth differs after ``changes``; what was unknown and is known counts."""
    for condition, after in changes.items():
        old = before[condition]
        for state in named[condition]:
            if old is None or (old == state) != (after == state):
                yield state


def _breaking(model: Model, expression: Requirement, states: States) -> set[str]:
    named = _named(model, expression)
    found: set[str] = set()
    for condition in named:
        for state in model.states_of(condition):
            if state.id == states[condition]:
                continue
            if status(model, expression, {**states, condition: state.id}) != "met":
                found.update(_moved(named, states, {condition: state.id}))
    return found


def _meeting(model: Model, expression: Requirement, states: States) -> set[str]:
    nothing_known = {**states, **dict.fromkeys(_named(model, expression), None)}
    if status(model, expression, nothing_known) == "blocked":
        return set()
    search = _Cheapest(model, expression, states)
    found: set[str] = set()
    try:
        fewest = search.cost({}, len(search.named))
        if fewest is None:
            return found
        for condition, alternatives in search.alternatives.items():
            for state in alternatives:
                moved = set(_moved(search.named, states, {condition: state}))
                if not moved <= found and search.cost({condition: state}, fewest - 1) == fewest - 1:
                    found |= moved
    except _TooHard:
        return search.unmet()
    return found


class _TooHard(Exception):
    """A requirement so entangled that the fewest changes are not found in reasonable time."""


class _Cheapest:
    """How few conditions have to change for a requirement to be met, once some are changed already.

    Branch and bound. Lower bounds come from the expression itself: costs of parts add up where the parts name
    different conditions. A condition that is named by one state and always on the same side of NOT has a *good* truth
    value; unknown, it counts as its bad one, for the requirement has to hold in every completion.
    """

    #: How many situations are tried before giving up (to finding the fewest is as hard as covering a graph).
    MOST_TRIES = 20_000

    def __init__(self, model: Model, expression: Requirement, states: States) -> None:
        self.model, self.expression, self.states = model, expression, states
        self.named = _named(model, expression)
        self.good = _one_sided(model, expression)
        self.tries = 0
        # States that the requirement does not name are alike to it: one of them stands for all.
        self.alternatives: dict[str, list[str]] = {}
        for condition, named in self.named.items():
            others = [s.id for s in model.states_of(condition) if s.id != states[condition]]
            unnamed = [s for s in others if s not in named]
            self.alternatives[condition] = [s for s in others if s in named] + unnamed[:1]
        self._conditions_of: dict[int, frozenset[str]] = {}

    def unmet(self) -> set[str]:
        """The literals that are not as they should be, or may not: what to say when the fewest are not known."""
        found = set()
        for literal in literals(self.expression):
            condition = self.model.states[literal.state].condition
            chosen = self.states[condition]
            if chosen is None or (chosen == literal.state) != self.good.get(condition, True):
                found.add(literal.state)
        return found

    def cost(self, changed: Mapping[str, str], most: int) -> int | None:
        """The fewest further changes, at most ``most``; None if that is not enough."""
        states = {**self.states, **changed}
        start = self._bound(self.expression, states, set(changed))[0]
        for allowed in range(start, most + 1):
            if self._reached(states, set(changed), allowed):
                return allowed
        return None

    def _reached(self, states: dict[str, str | None], fixed: set[str], allowed: int) -> bool:
        self.tries += 1
        if self.tries > self.MOST_TRIES:
            raise _TooHard
        if self._bound(self.expression, states, fixed)[0] > allowed:
            return False
        if self._met(states):
            return True
        if allowed == 0:
            return False
        free = [c for c in self.named if c not in fixed]
        for place, condition in enumerate(free):
            before = states[condition]
            # Conditions before this one have been tried already: they stay as they are.
            held = fixed | set(free[: place + 1])
            for state in self.alternatives[condition]:
                states[condition] = state
                if self._reached(states, held, allowed - 1):
                    states[condition] = before
                    return True
            states[condition] = before
            if self._bound(self.expression, states, held)[0] > allowed:
                return False
        return False

    def _met(self, states: dict[str, str | None]) -> bool:
        """Whether the requirement holds in every completion; one-sided unknowns are put at their worst at once."""
        worst = dict(states)
        for condition, good in self.good.items():
            if worst[condition] is None:
                state = self.named[condition][0]
                other = next(s.id for s in self.model.states_of(condition) if s.id != state)
                worst[condition] = other if good else state
        return status(self.model, self.expression, worst) == "met"

    def _bound(self, expression: Requirement, states: States, fixed: set[str]) -> tuple[int, int]:
        """Lower bounds on the changes that make the expression surely true, and surely false."""
        far = len(self.named) + 1
        match expression:
            case Is(state):
                condition = self.model.states[state].condition
                chosen = states[condition]
                change = far if condition in fixed else 1
                if chosen is None:
                    good = self.good.get(condition)
                    return (0, 0) if good is None else (change, 0) if good else (0, change)
                return (0, change) if chosen == state else (change, 0)
            case Not(part):
                true, false = self._bound(part, states, fixed)
                return false, true
            case And(parts):
                return self._bound_count(parts, len(parts), states, fixed)
            case Or(parts):
                return self._bound_count(parts, 1, states, fixed)
            case AtLeast(count, parts):
                return self._bound_count(parts, count, states, fixed)

    def _bound_count(
        self, parts: Sequence[Requirement], count: int, states: States, fixed: set[str]
    ) -> tuple[int, int]:
        bounds = [self._bound(part, states, fixed) for part in parts]
        true = self._cheapest(parts, [b[0] for b in bounds], count)
        return true, self._cheapest(parts, [b[1] for b in bounds], len(parts) - count + 1)

    def _cheapest(self, parts: Sequence[Requirement], costs: list[int], count: int) -> int:
        """A lower bound on having ``count`` of the parts: of those that name different conditions, costs add up."""
        apart: list[int] = []
        seen: set[str] = set()
        for cost, part in sorted(zip(costs, parts, strict=True), key=lambda pair: -pair[0]):
            own = self._conditions(part)
            if seen.isdisjoint(own):
                seen |= own
                apart.append(cost)
        needed = count - (len(parts) - len(apart))
        together = sum(sorted(apart)[:needed]) if needed > 0 else 0
        return max(together, sorted(costs)[count - 1])

    def _conditions(self, part: Requirement) -> frozenset[str]:
        own = self._conditions_of.get(id(part))
        if own is None:
            own = frozenset(self.model.states[literal.state].condition for literal in literals(part))
            self._conditions_of[id(part)] = own
        return own


def _one_sided(model: Model, expression: Requirement) -> dict[str, bool]:
    """The conditions named by one state only and always on the same side of NOT → the truth value that helps."""
    sides: dict[str, set[tuple[str, bool]]] = {}

    def visit(part: Requirement, side: bool) -> None:
        match part:
            case Is(state):
                sides.setdefault(model.states[state].condition, set()).add((state, side))
            case Not(inner):
                visit(inner, not side)
            case And(parts) | Or(parts) | AtLeast(_, parts):
                for inner in parts:
                    visit(inner, side)

    visit(expression, True)
    return {condition: next(iter(found))[1] for condition, found in sides.items() if len(found) == 1}
