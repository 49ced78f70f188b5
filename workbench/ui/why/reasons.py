"""What the Why drawer says, as plain rows: worked out here, shown by the drawer. No Qt.

Each row has its bar, its amount in words, and the judgements behind it, so that one click leads to the evidence.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from workbench.domain.effect import AXES
from workbench.domain.identity import linked_id
from workbench.domain.language import said, said_many
from workbench.domain.model import Model
from workbench.domain.points import UNITS
from workbench.domain.points import shown as shown_as
from workbench.domain.requirement_words import Named, in_words
from workbench.domain.words import name_of_value
from workbench.engine.evaluation import Evaluation
from workbench.engine.explanation import AxisExplanation, explain
from workbench.engine.requirements import deciding
from workbench.engine.settings import States

#: What decides so many requirements is worked out at once.
_FEW = 100

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
    #: Of a step of settling: all steps up to it, each a condition and the state that it moves to.
    moves: tuple[tuple[str, str], ...] = ()


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
    #: Where an issue area stands on each axis, and where it came from if that is elsewhere.
    stands: Mapping[str, str] = field(default_factory=dict)

    @property
    def sums(self) -> str:
        """The arithmetic of a waterfall, a line a term, with what it comes to."""
        lines = [f"{row.amount}  {row.text}" for row in self.rows[:-1]]
        return "\n".join([*lines, f"= {self.rows[-1].amount}  {self.rows[-1].text}"]) if self.rows else ""


def of_issue(model: Model, issue: str, axis: str, shown: Evaluation, baseline: bool) -> Reasons:
    """Why an issue area stands where it does on one axis."""
    entity = model.issues[issue]
    known = shown.by_issue[issue] if shown.cycle is None else None
    explained = explain(model, issue, shown.settings.replaced(shown.end), known)
    on_axis = next(a for a in explained.axes if a.axis == axis)
    stands = {a.axis: f"{shown_as(a.start)} → {shown_as(a.end)}" if a.move else shown_as(a.end) for a in explained.axes}
    summary = " · ".join(f"{name_of_value(axis)} {where}" for axis, where in stands.items())
    moved = any(a.move or a.terms for a in explained.axes)
    heading = said("Why {issue} stands here", issue=entity.title)
    if moved and not baseline:
        heading = said("Why {issue} moves", issue=entity.title)
    rows = [_assessed(model, issue, on_axis), *_terms(model, issue, on_axis), *_cuts(model, issue, on_axis)]
    if len(rows) > 1 or not baseline:
        text = said("In this scenario, settled") if shown.settled else said("In this scenario")
        rows.append(Reason(text, "end", 0, on_axis.end / UNITS, shown_as(on_axis.end), (), ""))
    return Reasons(heading, summary, tuple(rows), (0.0, 10.0), requirement_sentence(model, issue, shown), stands)


def _assessed(model: Model, issue: str, axis: AxisExplanation) -> Reason:
    entity = model.issues[issue]
    judgement = ("position", issue)
    return Reason(
        said("Assessed at the baseline"), "level", 0, axis.start / UNITS, shown_as(axis.start), (judgement,), entity.why
    )


def _terms(model: Model, issue: str, axis: AxisExplanation) -> list[Reason]:
    rows = []
    level = axis.start
    for term in axis.terms:
        condition = model.conditions[term.condition]
        before = model.states[term.before].title if term.before else name_of_value("unknown")
        after = model.states[term.after].title if term.after else name_of_value("unknown")
        after_level = level + term.amount
        rows.append(
            Reason(
                f"{condition.title}: {before} → {after}",
                _look(term.amount, axis.axis),
                min(level, after_level) / UNITS,
                max(level, after_level) / UNITS,
                shown_as(term.amount, signed=True),
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
        text = said("Some rivalry does not go away (floor)") if floor else said("The axis ends here")
        end = level + axis.clamp
        rows.append(_cut(text, axis.clamp, level, end, (), ""))
        level = end
    if axis.ceiling:
        judgement: Judgement = ("requirement", issue)
        why = entity.requirement_why
        rows.append(
            _cut(said("Requirement blocked: cut to the ceiling"), axis.ceiling, level, axis.end, (judgement,), why)
        )
    return rows


def _cut(text: str, amount: int, low: int, high: int, judgements: tuple[Judgement, ...], why: str) -> Reason:
    ends = sorted((low / UNITS, high / UNITS))
    return Reason(text, "takes", ends[0], ends[1], shown_as(amount, signed=True), judgements, why)


# ── requirements as sentences ─────────────────────────────────────────────────────────────────────────────────────────


def requirement_sentence(model: Model, issue: str, shown: Evaluation) -> tuple[Run, ...]:
    """The requirement of an issue area in words, each part marked as it holds, the deciding parts marked as such."""
    expression = model.issues[issue].requirement
    if expression is None:
        return ()
    settings = shown.settings.replaced(shown.end)
    state = shown.by_issue[issue].requirement
    decide = set(deciding(model, issue, settings, state)) if state != "met" else set()
    runs = [Run(_how_it_stands(state), "plain")]
    for piece in in_words(expression):
        runs.append(Run(piece, "plain") if isinstance(piece, str) else _named(model, piece, settings.states, decide))
    return tuple(runs)


def _how_it_stands(state: str) -> str:
    match state:
        case "met":
            return said("Requirement met: ")
        case "open":
            return said("Requirement open: ")
    return said("Requirement blocked: ")


def _named(model: Model, named: Named, states: States, decide: set[str]) -> Run:
    state = model.states[named.state]
    text = named.said_of(f"{model.conditions[state.condition].title}: {state.title}")
    if named.state in decide:
        return Run(text, "deciding")
    there = states[state.condition]
    if there is None:
        return Run(text, "plain")
    return Run(text, "strong" if (there == named.state) != named.denied else "gone")


# ── a condition ───────────────────────────────────────────────────────────────────────────────────────────────────────


def of_condition(model: Model, condition: str, chosen: str | None) -> Reasons:
    """What a condition's states do: each effect that is judged, those of the chosen state first."""
    entity = model.conditions[condition]
    chosen_title = model.states[chosen].title if chosen else name_of_value("unknown")
    base = model.states[entity.baseline].title if entity.baseline else name_of_value("unknown")
    k = model.workspace.points_per_effect / 100
    rows = [Reason(said("Baseline: {state}", state=base), "level", 0, 0, "", (("baseline", condition),), entity.why)]
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
                        f"{state.title} → {issue.title}: {name_of_value(axis)}",
                        _look(effect.amount, axis),
                        min(0.0, amount),
                        max(0.0, amount),
                        shown_as(round(amount * UNITS), signed=True),
                        (("effect", effect.id),),
                        effect.why,
                    )
                )
    most = max((max(abs(row.low), abs(row.high)) for row in rows), default=1) or 1
    if len(rows) == 1:
        rows.append(Reason(said("No effect on an issue area is judged yet"), "level", 0, 0, "", (), ""))
    summary = entity.summary or said("now {state}", state=chosen_title)
    return Reasons(entity.title, summary, tuple(rows), (-most, most))


# ── everything ────────────────────────────────────────────────────────────────────────────────────────────────────────


def of_everything(model: Model, axis: str, shown: Evaluation, scenario: str | None) -> Generator[None, None, Reasons]:
    """What moves in a scenario, the farthest first; at the baseline, what stands in the way. In steps, for what decides
    hundreds of requirements takes longer than a window may stand still.
    """
    if scenario is None and not shown.settled:
        return (yield from _in_the_way(model, shown))
    assumed = _assumed(model, shown)
    rows = []
    for result in shown.results:
        moves = {a: getattr(result, f"move_{a}") for a in AXES}
        if not any(moves.values()):
            continue
        here = getattr(result, axis)
        low, high = sorted((here / UNITS, (here - moves[axis]) / UNITS))
        aside = "".join(
            f" ({name_of_value(a)} {shown_as(m, signed=True)})" for a, m in moves.items() if m and a != axis
        )
        text = model.issues[result.issue].title + aside
        amount = shown_as(moves[axis], signed=True) if moves[axis] else ""
        row = Reason(text, _look(moves[axis], axis), low, high, amount, (), assumed, result.issue)
        rows.append((max(abs(move) for move in moves.values()), row))
    rows.sort(key=lambda row: -row[0])
    heading = said("What moves at the baseline, settled")
    if scenario:
        heading = said("What moves in “{scenario}”", scenario=model.scenarios[scenario].title)
    return Reasons(heading, _moved_words(shown), tuple(r for _, r in rows), (0.0, 10.0))


def _assumed(model: Model, shown: Evaluation) -> str:
    """The conditions that are not as at the baseline, one a line."""
    lines = []
    for condition in model.ordered("condition"):
        now = shown.end[condition.id]
        if now != condition.baseline:
            before, after = (
                model.states[s].title if s else name_of_value("unknown") for s in (condition.baseline, now)
            )
            move = f"{condition.title}: {before} → {after}"
            lines.append(said("{move} (settled)", move=move) if condition.id in shown.settled else move)
    return "\n".join(lines)


def _moved_words(shown: Evaluation) -> str:
    moved = sum(1 for r in shown.results if r.move_cooperation or r.move_competition)
    if not moved:
        return said("nothing moves")
    return said("{moved} of {all} issue areas", moved=moved, all=len(shown.results))


def _in_the_way(model: Model, shown: Evaluation) -> Generator[None, None, Reasons]:
    """The issue areas whose requirement is blocked or open, and what decides it."""
    rows = []
    for issue in model.ordered("issue"):
        result = shown.by_issue[issue.id]
        if result.requirement not in ("blocked", "open"):
            continue
        if len(model.issues) > _FEW:
            yield
        names = [
            f"{model.conditions[model.states[state].condition].title}: {model.states[state].title}"
            for state in deciding(model, issue.id, shown.settings, result.requirement)
        ]
        needs = " · ".join(names) or said("no way to meet it")
        text = said("{issue} hangs on {needs}", issue=issue.title, needs=needs)
        if result.requirement == "blocked":
            text = said("{issue} waits for {needs}", issue=issue.title, needs=needs)
        judgement: Judgement = ("requirement", issue.id)
        why = issue.requirement_why
        rows.append(Reason(text, "level", 0, 0, name_of_value(result.requirement), (judgement,), why, issue.id))
    summary = said("every requirement is met")
    if not any(issue.requirement for issue in model.issues.values()):
        summary = said("nothing is required of an issue area yet; select one to read why it stands there")
    if rows:
        summary = said_many("{n} requirement is not met", "{n} requirements are not met", len(rows))
    return Reasons(said("What stands in the way"), summary, tuple(rows), (0.0, 0.0))
