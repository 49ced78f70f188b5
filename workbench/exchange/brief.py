"""What a brief says: the facts of one scenario in the order in which people read them.

Everything here is text and numbers as people read them; `exchange.report` puts them on the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from workbench.domain.evidence import Evidence, grade_order
from workbench.domain.language import said
from workbench.domain.model import QUADRANTS, Model
from workbench.domain.points import shown
from workbench.domain.requirement_words import Named, in_words
from workbench.domain.words import name_of_value
from workbench.engine.claims import check
from workbench.engine.coverage import backing
from workbench.engine.evaluation import Evaluation, IssueResult, evaluate, evaluate_settled
from workbench.engine.explanation import AxisExplanation, Term, explain
from workbench.engine.requirements import deciding
from workbench.engine.settings import settings_of
from workbench.exchange.bibliography import (
    AUTHOR_DATE,
    NOTES,
    alphabetical,
    citation,
    letters,
    named_in_text,
    with_place,
)
from workbench.exchange.brief_words import corners
from workbench.exchange.private import condition_title, state_title
from workbench.exchange.words import clamp_words

#: The most evidence items that a brief of the baseline lists; one of a scenario lists all that it cites.
MOST_EVIDENCE = 24
#: The most issue areas whose moves are told term by term; the others are named with where they end.
MOST_MOVES = 9


@dataclass(frozen=True)
class Placed:
    """An issue area in its quadrant: where it stands, how far it moved (empty if not), what to know."""

    title: str
    cooperation: str
    cooperation_moved: str
    competition: str
    competition_moved: str
    remark: str


@dataclass(frozen=True)
class Quadrant:
    """A corner of the matrix and who stands in it."""

    name: str
    corner: str
    issues: list[Placed]


@dataclass(frozen=True)
class Line:
    """One line of an account: what, how much, and the numbers of the evidence for it."""

    what: str
    amount: str
    evidence: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class AxisMove:
    """A move on one axis: from, to, by how much, and the account of it."""

    axis: str
    name: str
    start: str
    end: str
    change: str
    lines: list[Line]


@dataclass(frozen=True)
class Move:
    """An issue area that moved, on one axis or both."""

    title: str
    axes: list[AxisMove]


@dataclass(frozen=True)
class Need:
    """A requirement: whose, its state (met, open, blocked) and what people call that, its wording, what decides it."""

    title: str
    state: str
    called: str
    wording: str
    hangs_on: str


@dataclass(frozen=True)
class Assumption:
    """A condition that the scenario sets, or that settling moved: the state before, and the one it has."""

    title: str
    assessed: str
    assumed: str


@dataclass(frozen=True)
class Cited:
    """An evidence item with its number in this brief."""

    number: int
    claim: str
    grade: str
    where: str


@dataclass(frozen=True)
class Claims:
    """How many statements of the source the model reproduces, and those it does not."""

    total: int
    held: int
    failed: list[str]


class Brief:
    """The facts for one scenario (by id; None is the baseline) of a model without private entries.

    ``settled``: after the conditions have settled, not as they are set. ``style``: how sources are cited.
    """

    def __init__(self, model: Model, scenario: str | None, settled: bool = False, style: str = AUTHOR_DATE) -> None:
        self.model, self._style = model, style
        self._named = named_in_text(model.ordered("source"), style)
        self.scenario = model.scenarios[scenario] if scenario else None
        as_set = settings_of(model, scenario)
        self.settled = settled
        self.evaluation: Evaluation = (evaluate_settled if settled else evaluate)(model, as_set)
        self.settings = as_set.replaced(self.evaluation.end)
        self._numbers: dict[str, int] = {}
        #: How many evidence items of the same kind the workspace has beyond those listed.
        self.omitted = 0
        self._told: set[str] = set()
        self.quadrants = list(self._quadrants())
        self.assumptions = list(self._assumptions(scenario))
        self.following = list(self._following())
        self.moves = list(self._moves())
        self.needs = list(self._needs())
        self.claims = self._claims()
        if not self.asked:
            self._cite_positions()

    @property
    def asked(self) -> bool:
        """Whether it tells a what-if, and not just what is assessed."""
        return self.scenario is not None or self.settled

    @property
    def circle(self) -> int:
        """In how many situations settling goes round; 0 where it comes to an end."""
        return len(self.evaluation.cycle or ())

    # ── where things stand ───────────────────────────────────────────────────────────────────────

    def _quadrants(self) -> Iterator[Quadrant]:
        for name in QUADRANTS.values():
            results = [self.evaluation.by_issue[i.id] for i in self.model.ordered("issue")]
            inside = [self._placed(result) for result in results if result.quadrant == name]
            yield Quadrant(self.model.workspace.quadrant_title(name), corners()[name], inside)

    def _placed(self, result: IssueResult) -> Placed:
        moves = (result.move_cooperation, result.move_competition)
        cooperation, competition = (shown(move, signed=True) if move else "" for move in moves)
        remarks: list[str] = []
        if result.requirement in ("open", "blocked"):
            remarks.append(name_of_value(result.requirement))
        if not result.certain and result.requirement != "open":
            remarks.append(said("not certain"))
        return Placed(
            self.model.issues[result.issue].title,
            shown(result.cooperation),
            cooperation,
            shown(result.competition),
            competition,
            ", ".join(remarks),
        )

    # ── what moves, and why ──────────────────────────────────────────────────────────────────────

    def _moves(self) -> Iterator[Move]:
        def size(result: IssueResult) -> tuple[int, str]:
            return -abs(result.move_cooperation) - abs(result.move_competition), result.key

        for result in sorted(self.evaluation.results, key=size):
            explained = explain(self.model, result.issue, self.settings, result).axes
            touched = [axis for axis in explained if axis.terms or axis.move]
            if touched and len(self._told) < MOST_MOVES:
                self._told.add(result.issue)
                axes = [self._axis_move(result.issue, axis) for axis in touched]
                yield Move(self.model.issues[result.issue].title, axes)

    @property
    def other_moves(self) -> list[Placed]:
        """The issue areas that moved too, by less."""
        moved = [r for r in self.evaluation.results if r.move_cooperation or r.move_competition]
        return [self._placed(result) for result in moved if result.issue not in self._told]

    def _axis_move(self, issue: str, axis: AxisExplanation) -> AxisMove:
        lines = [self._term(term) for term in axis.terms]
        if axis.clamp:
            lines.append(Line(clamp_words(self.model, issue, axis), shown(axis.clamp, signed=True)))
        if axis.ceiling:
            lines.append(Line(said("ceiling: the requirement is blocked"), shown(axis.ceiling, signed=True)))
        change = shown(axis.move, signed=True) if axis.move else said("no change")
        return AxisMove(axis.axis, name_of_value(axis.axis), shown(axis.start), shown(axis.end), change, lines)

    def _term(self, term: Term) -> Line:
        model = self.model
        hidden = model.conditions[term.condition].private
        what = condition_title(model, term.condition)
        if not hidden:
            what += f": {state_title(model, term.after)}"
        found: dict[str, None] = {}
        for effect in term.effects:
            if not hidden and not model.effects[effect].private:
                found.update(dict.fromkeys(backing(model, "effect", effect).supporting))
        return Line(what, shown(term.amount, signed=True), self._cite(found))

    def _cite(self, evidence: Iterable[str]) -> list[int]:
        return [self._numbers.setdefault(item, len(self._numbers) + 1) for item in evidence]

    def _cite_positions(self) -> None:
        """A brief of the baseline lists the best evidence for where issue areas stand and what they need."""
        found: dict[str, None] = {}
        for issue in self.model.ordered("issue"):
            for judgement in ("position", "requirement"):
                found.update(dict.fromkeys(backing(self.model, judgement, issue.id).supporting))
        best = sorted(found, key=lambda item: grade_order(self.model.evidence[item].grade))
        self._cite(best[:MOST_EVIDENCE])
        self.omitted = max(0, len(best) - MOST_EVIDENCE)

    # ── what it depends on ───────────────────────────────────────────────────────────────────────

    def _needs(self) -> Iterator[Need]:
        order = {"blocked": 0, "open": 1, "met": 2}
        results = [self.evaluation.by_issue[i.id] for i in self.model.ordered("issue")]
        for result in sorted((r for r in results if r.requirement in order), key=lambda r: order[r.requirement]):
            requirement = self.model.issues[result.issue].requirement
            assert requirement is not None
            yield Need(
                self.model.issues[result.issue].title,
                result.requirement,
                name_of_value(result.requirement),
                "".join(one if isinstance(one, str) else self._literal(one) for one in in_words(requirement)),
                self._hangs_on(result),
            )

    def _literal(self, named: Named) -> str:
        condition = self.model.states[named.state].condition
        return named.said_of(f"{condition_title(self.model, condition)}: {state_title(self.model, named.state)}")

    def _hangs_on(self, result: IssueResult) -> str:
        """The conditions that decide, each with the state it has."""
        states = deciding(self.model, result.issue, self.settings, result.requirement)
        conditions = dict.fromkeys(self.model.states[state].condition for state in states)
        return "; ".join(
            f"{condition_title(self.model, c)}: {state_title(self.model, self.settings.states[c])}"
            if not self.model.conditions[c].private
            else condition_title(self.model, c)
            for c in conditions
        )

    def _assumptions(self, scenario: str | None) -> Iterator[Assumption]:
        chosen: set[str] = set()
        for owner in self.model.lineage(scenario):
            chosen.update(self.model.settings_of(owner))
        for condition in self.model.ordered("condition"):
            if condition.id in chosen and not condition.private:
                yield Assumption(
                    condition.title,
                    state_title(self.model, condition.baseline),
                    state_title(self.model, self.evaluation.settings.states[condition.id]),
                )

    def _following(self) -> Iterator[Assumption]:
        """What settling moved, of what others may know."""
        as_set, settled = self.evaluation.settings.states, self.evaluation.settled
        for condition in self.model.ordered("condition"):
            if condition.id in settled and not condition.private:
                before, now = (
                    state_title(self.model, as_set[condition.id]),
                    state_title(self.model, settled[condition.id]),
                )
                yield Assumption(condition.title, before, now)

    @property
    def unknown(self) -> list[str]:
        """Conditions of which nobody knows the state here."""
        states = self.settings.states
        conditions = [c for c in self.model.ordered("condition") if not c.private]
        return [condition.title for condition in conditions if states[condition.id] is None]

    def _claims(self) -> Claims:
        claims = self.model.ordered("claim")
        failed = [claim.title for claim in claims if not check(self.model, claim).holds]
        return Claims(len(claims), len(claims) - len(failed), failed)

    # ── what it rests on ─────────────────────────────────────────────────────────────────────────

    @property
    def evidence(self) -> list[Cited]:
        """The evidence that the brief cites, by number."""
        return [self._cited(number, self.model.evidence[id_]) for id_, number in self._numbers.items()]

    def _cited(self, number: int, item: Evidence) -> Cited:
        where = [self._where(item.passages), said("assumed, not found") if item.assumption else ""]
        return Cited(number, item.claim, item.grade, "; ".join(part for part in where if part))

    def _where(self, passages: Iterable[str]) -> str:
        """Where passages (ids) are: ``§ 2.4``; where there are several sources, in which: ``Ivanov 2013, § 2.4``."""
        by_source: dict[str, list[str]] = {}
        for id_ in passages:
            passage = self.model.passages[id_]
            by_source.setdefault(passage.source, []).append(passage.locator)
        told = [(self._named[source], f"§ {', '.join(found)}") for source, found in by_source.items()]
        return "; ".join(with_place(name, where) if len(self.model.sources) > 1 else where for name, where in told)

    @property
    def sources(self) -> list[str]:
        """The sources, as one cites them: in alphabetical order, or numbered in their own."""
        sources = self.model.ordered("source")
        marks = letters(sources) if self._style == AUTHOR_DATE else {}
        listed = [citation(one, self._style, marks.get(one.id, "")).removesuffix(".") for one in sources]
        if self._style == NOTES:
            return [f"{number}. {text}" for number, text in enumerate(listed, 1)]
        return sorted(listed, key=alphabetical)
