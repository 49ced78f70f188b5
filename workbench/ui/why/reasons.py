"""What the Why drawer says, as plain rows: worked out here, shown by the drawer. No Qt.

Each row has its bar, its amount in words, and the judgements behind it, so that one click leads to the evidence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workbench.domain.effect import AXES
from workbench.domain.identity import linked_id
from workbench.domain.model import Model
from workbench.domain.points import UNITS, written
from workbench.domain.requirement import And, AtLeast, Is, Not, Or, Requirement
from workbench.engine.evaluation import Evaluation
from workbench.engine.explanation import AxisExplanation, explain
from workbench.engine.requirements import deciding, truth
from workbench.engine.settings import States

Look = Literal["level", "adds", "takes", "end"]
#: A judgement: its name in `domain.evidence.JUDGEMENTS` and its id.
Judgement = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Reason:
    """One row: ``low`` and ``high`` are the ends of its bar in points on ``scale``; ``why`` the rationale."""

    text: str
    look: Look
    low: float
    high: float
    amount: str
    judgements: tuple[Judgement, ...]
    why: str
    #: The issue area that the row leads to, in overviews.
    issue: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a sentence: ``strong`` holds now, ``gone`` does not, ``plain`` is between."""

    text: str
    look: Literal["plain", "strong", "gone", "deciding"]


@dataclass(frozen=True, slots=True)
class Reasons:
    """All rows, the scale of their bars, a heading with a summary, and the requirement as a sentence."""

    heading: str
    summary: str
    rows: tuple[Reason, ...]
    scale: tuple[float, float]
    requirement: tuple[Run, ...] = ()


def of_issue(model: Model, issue: str, axis: str, shown: Evaluation, baseline: bool) -> Reasons:
    """Why an issue area stands where it does on one axis."""
    entity = model.issues[issue]
    known = shown.by_issue[issue] if shown.cycle is None else None
    explained = explain(model, issue, shown.settings.replaced(shown.end), known)
    on_axis = next(a for a in explained.axes if a.axis == axis)
    summary = " · ".join(
        f"{a.axis} {written(a.start)} → {written(a.end)}" if a.move else f"{a.axis} {written(a.end)}"
        for a in explained.axes
    )
    moved = any(a.move or a.terms for a in explained.axes)
    heading = f"Why {entity.title} moves" if moved and not baseline else f"Why {entity.title} stands here"
    rows = [_assessed(model, issue, on_axis), *_terms(model, issue, on_axis), *_cuts(model, issue, on_axis)]
    if len(rows) > 1 or not baseline:
        text = "In this scenario" if not shown.settled else "In this scenario, settled"
        rows.append(Reason(text, "end", 0, on_axis.end / UNITS, written(on_axis.end), (), ""))
    return Reasons(heading, summary, tuple(rows), (0.0, 10.0), requirement_sentence(model, issue, shown))


def _assessed(model: Model, issue: str, axis: AxisExplanation) -> Reason:
    entity = model.issues[issue]
    judgement = ("position", issue)
    return Reason(
        "Assessed at the baseline", "level", 0, axis.start / UNITS, written(axis.start), (judgement,), entity.why
    )


def _terms(model: Model, issue: str, axis: AxisExplanation) -> list[Reason]:
    rows = []
    level = axis.start
    for term in axis.terms:
        condition = model.conditions[term.condition]
        before = model.states[term.before].title if term.before else "unknown"
        after = model.states[term.after].title if term.after else "unknown"
        after_level = level + term.amount
        rows.append(
            Reason(
                f"{condition.title}: {before} → {after}",
                _look(term.amount, axis.axis),
                min(level, after_level) / UNITS,
                max(level, after_level) / UNITS,
                written(term.amount, signed=True),
                tuple(("effect", effect) for effect in term.effects),
                "\n".join(model.effects[effect].why for effect in term.effects if model.effects[effect].why),
            )
        )
        level = after_level
    return rows


def _look(amount: int, axis: str) -> Look:
    """More cooperation and less competition look alike: both are on the way to partnership."""
    return "adds" if (amount > 0) == (axis == "cooperation") else "takes"


def _cuts(model: Model, issue: str, axis: AxisExplanation) -> list[Reason]:
    entity = model.issues[issue]
    rows = []
    level = axis.end - axis.clamp - axis.ceiling
    if axis.clamp:
        floor = axis.clamp > 0 and axis.axis == "competition" and entity.floor > 0
        text = "Some rivalry does not go away (floor)" if floor else "The axis ends here"
        end = level + axis.clamp
        rows.append(_cut(text, axis.clamp, level, end, (), ""))
        level = end
    if axis.ceiling:
        judgement: Judgement = ("requirement", issue)
        why = entity.requirement_why
        rows.append(_cut("Requirement blocked: cut to the ceiling", axis.ceiling, level, axis.end, (judgement,), why))
    return rows


def _cut(text: str, amount: int, low: int, high: int, judgements: tuple[Judgement, ...], why: str) -> Reason:
    ends = sorted((low / UNITS, high / UNITS))
    return Reason(text, "takes", ends[0], ends[1], written(amount, signed=True), judgements, why)


# ── requirements as sentences ─────────────────────────────────────────────────────────────────────────────────────────


def requirement_sentence(model: Model, issue: str, shown: Evaluation) -> tuple[Run, ...]:
    """The requirement of an issue area in words, each part marked as it holds, the deciding parts marked as such."""
    expression = model.issues[issue].requirement
    if expression is None:
        return ()
    settings = shown.settings.replaced(shown.end)
    state = shown.by_issue[issue].requirement
    decide = set(deciding(model, issue, settings, state)) if state != "met" else set()
    words = f"Requirement {state}: "
    runs = [Run(words, "plain")]
    runs.extend(_worded(model, expression, settings.states, decide, top=True))
    return tuple(runs)


def _worded(model: Model, part: Requirement, states: States, decide: set[str], top: bool = False) -> list[Run]:
    match part:
        case Is():
            return [_literal(model, part, states, decide, "")]
        case Not(Is() as inner):
            return [_literal(model, inner, states, decide, "not ")]
        case Not(inner):
            return [Run("not (", "plain"), *_worded(model, inner, states, decide), Run(")", "plain")]
        case And(parts):
            return _joined(model, parts, " and ", states, decide, top)
        case Or(parts):
            return _joined(model, parts, " or ", states, decide, top)
        case AtLeast(count, parts):
            inside = _joined(model, parts, ", ", states, decide, True)
            return [Run(f"at least {count} of (", "plain"), *inside, Run(")", "plain")]


def _joined(
    model: Model, parts: tuple[Requirement, ...], word: str, states: States, decide: set[str], top: bool
) -> list[Run]:
    runs: list[Run] = [] if top else [Run("(", "plain")]
    for place, part in enumerate(parts):
        if place:
            runs.append(Run(word, "plain"))
        runs.extend(_worded(model, part, states, decide))
    return runs if top else [*runs, Run(")", "plain")]


def _literal(model: Model, literal: Is, states: States, decide: set[str], prefix: str) -> Run:
    state = model.states[literal.state]
    condition = model.conditions[state.condition]
    text = f"{prefix}{condition.title}: {state.title}"
    holds = truth(model, literal, states)
    if prefix and holds is not None:
        holds = not holds
    if literal.state in decide:
        return Run(text, "deciding")
    return Run(text, "strong" if holds else "plain" if holds is None else "gone")


# ── a condition ───────────────────────────────────────────────────────────────────────────────────────────────────────


def of_condition(model: Model, condition: str, chosen: str | None) -> Reasons:
    """What a condition's states do: each effect that is judged, those of the chosen state first."""
    entity = model.conditions[condition]
    chosen_title = model.states[chosen].title if chosen else "unknown"
    base = model.states[entity.baseline].title if entity.baseline else "unknown"
    k = model.workspace.points_per_effect / 100
    rows = [Reason(f"Baseline: {base}", "level", 0, 0, "", (("baseline", condition),), entity.why)]
    states = model.states_of(condition)
    for state in sorted(states, key=lambda s: s.id != chosen):
        for issue in model.ordered("issue"):
            for axis in ("cooperation", "competition"):
                effect = model.effects.get(linked_id("effect", state.id, issue.id, axis))
                if effect is None or not effect.amount:
                    continue
                amount = effect.amount * k
                rows.append(
                    Reason(
                        f"{state.title} → {issue.title}: {axis}",
                        _look(effect.amount, axis),
                        min(0.0, amount),
                        max(0.0, amount),
                        written(round(amount * UNITS), signed=True),
                        (("effect", effect.id),),
                        effect.why,
                    )
                )
    most = max((max(abs(row.low), abs(row.high)) for row in rows), default=1) or 1
    summary = entity.summary or f"now {chosen_title}"
    return Reasons(entity.title, summary, tuple(rows), (-most, most))


# ── everything ────────────────────────────────────────────────────────────────────────────────────────────────────────


def of_everything(model: Model, axis: str, shown: Evaluation, scenario: str | None) -> Reasons:
    """What moves in a scenario, the farthest first; at the baseline, what stands in the way."""
    if scenario is None and not shown.settled:
        return _in_the_way(model, shown)
    assumed = _assumed(model, shown)
    rows = []
    for result in shown.results:
        moves = {a: getattr(result, f"move_{a}") for a in AXES}
        if not any(moves.values()):
            continue
        here = getattr(result, axis)
        low, high = sorted((here / UNITS, (here - moves[axis]) / UNITS))
        aside = "".join(f" ({a} {written(m, signed=True)})" for a, m in moves.items() if m and a != axis)
        text = model.issues[result.issue].title + aside
        amount = written(moves[axis], signed=True) if moves[axis] else ""
        row = Reason(text, _look(moves[axis], axis), low, high, amount, (), assumed, result.issue)
        rows.append((max(abs(move) for move in moves.values()), row))
    rows.sort(key=lambda row: -row[0])
    name = model.scenarios[scenario].title if scenario else "the baseline, settled"
    return Reasons(f"What moves in “{name}”", _moved_words(shown), tuple(r for _, r in rows), (0.0, 10.0))


def _assumed(model: Model, shown: Evaluation) -> str:
    """The conditions that are not as at the baseline, one a line."""
    lines = []
    for condition in model.ordered("condition"):
        now = shown.end[condition.id]
        if now != condition.baseline:
            before, after = (model.states[s].title if s else "unknown" for s in (condition.baseline, now))
            settled = " (settled)" if condition.id in shown.settled else ""
            lines.append(f"{condition.title}: {before} → {after}{settled}")
    return "\n".join(lines)


def _moved_words(shown: Evaluation) -> str:
    moved = sum(1 for r in shown.results if r.move_cooperation or r.move_competition)
    if not moved:
        return "nothing moves"
    return f"{moved} of {len(shown.results)} issue areas"


def _in_the_way(model: Model, shown: Evaluation) -> Reasons:
    """The issue areas whose requirement is blocked or open, and what decides it."""
    rows = []
    for issue in model.ordered("issue"):
        result = shown.by_issue[issue.id]
        if result.requirement not in ("blocked", "open"):
            continue
        names = [
            f"{model.conditions[model.states[state].condition].title}: {model.states[state].title}"
            for state in deciding(model, issue.id, shown.settings, result.requirement)
        ]
        needs = " · ".join(names) or "no way to meet it"
        text = f"{issue.title} {'waits for' if result.requirement == 'blocked' else 'hangs on'} {needs}"
        judgement: Judgement = ("requirement", issue.id)
        why = issue.requirement_why
        rows.append(Reason(text, "level", 0, 0, result.requirement, (judgement,), why, issue.id))
    summary = f"{len(rows)} requirements are not met" if rows else "every requirement is met"
    return Reasons("What stands in the way", summary, tuple(rows), (0.0, 0.0))
