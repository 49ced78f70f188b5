"""The track record as rows and lines: cases, requirements tried, combinations, what was needed and enough."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QCoreApplication

from workbench.domain.language import grouped, numeral
from workbench.domain.model import Model
from workbench.engine.record.back_test import COOPERATED, Tried, what_happened
from workbench.engine.record.cases import FREE, Cube
from workbench.engine.record.findings import Findings
from workbench.ui.controls.reading import Line
from workbench.ui.controls.table import Cell, Row, row
from workbench.ui.leading import backing_lines

#: The most rows of a view that are shown.
MOST = 500
#: Headings, rows, the columns of numbers, and the column that takes the room that is left.
View = tuple[tuple[str, ...], list[Row], tuple[int, ...], int]


def _(text: str) -> str:
    return QCoreApplication.translate("RecordRows", text)


def _figure(share: Fraction | None) -> Cell:
    """A figure with three decimals; nothing where there was nothing to divide by."""
    if share is None:
        return Cell("–", -1.0)
    return Cell(numeral(f"{float(share):.3f}"), float(share))


class Rows:
    """What is shown of a record. ``found``: what the cases show, None where there are no data."""

    def __init__(self, model: Model, tried: Sequence[Tried], found: Findings | None) -> None:
        self.model, self.all_tried, self.found = model, tried, found
        self._cases = {case.key: case for case in model.cases.values()}
        self._conditions = {condition.key: condition for condition in model.conditions.values()}

    # ── words ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _outcome(self, cooperated: bool) -> str:
        return _("cooperated") if cooperated else _("failed")

    def state(self, condition: int, state: int) -> str:
        """A literal as people read it."""
        assert self.found is not None
        column = self.found.table.cases.conditions[condition]
        entity = self._conditions[column.name]
        titles = {one.key: one.title for one in self.model.states_of(entity.id)}
        key = column.states[state]
        return f"{entity.title}: {titles.get(str(key), key)}"

    def term(self, cube: Cube) -> str:
        """A combination as people read it."""
        words = [self.state(c, x) for c, x in enumerate(cube) if x != FREE]
        return _(" and ").join(words) or _("always")

    def _names(self, members: Sequence[int]) -> list[Any]:
        assert self.found is not None
        return [self._cases[self.found.table.cases.names[member]] for member in members]

    # ── views ────────────────────────────────────────────────────────────────────────────────────────────────────

    def cases(self) -> View:
        """The cases, as people ordered them."""
        rows = []
        for case in self.model.ordered("case"):
            issues = ", ".join(self.model.issues[issue].title for issue in case.issues)
            cooperated = case.outcome == COOPERATED
            known = sum(1 for state in self.model.settings_of(case.id).values() if state is not None)
            tried = [one for one in self.all_tried if one.case == case.id]
            outcome = Cell(self._outcome(cooperated), heat=0.5, warm="adds" if cooperated else "takes")
            mark = " ".join(_mark(one) for one in tried)
            cells = (case.title, case.date, outcome, issues, Cell(str(known), known), mark)
            rows.append(row(*cells, about=("cases", case.id)))
        heads = (_("Case"), _("When"), _("Outcome"), _("Issue areas"), _("Known"), _("Requirements"))
        return heads, rows, (4,), 3

    def tried(self) -> View:
        """The requirements, held against what happened."""
        rows = []
        for one in self.all_tried:
            case, issue = self.model.cases[one.case], self.model.issues[one.issue]
            said = {True: _("fits"), False: _("misses"), None: _("says nothing")}[one.agrees]
            warm = {True: "adds", False: "takes", None: ""}[one.agrees]
            fits = Cell(f"{_mark(one)} {said}", heat=0.5 if warm else 0.0, warm=warm or "adds")
            why = what_happened(one)
            rows.append(row(fits, case.title, issue.title, Cell(why, tip=why), about=("tried", (one.case, one.issue))))
        return (_("Requirement"), _("Case"), _("Issue area"), _("What happened")), rows, (), 3

    def combinations(self) -> View:
        """The truth table."""
        rows = []
        for one in self.found.table.rows[:MOST] if self.found else ():
            outcome = _("too few cases") if one.outcome is None else self._outcome(one.outcome)
            warm = "adds" if one.outcome else "takes"
            if one.contradictory:
                outcome = _("{outcome} · contradictory").format(outcome=outcome)
            heat = 0.0 if one.outcome is None else 0.5
            names = ", ".join(case.title for case in self._names(one.members))
            term = self.term(one.states)
            cells = (
                Cell(term, one.place, tip=term),
                Cell(outcome, heat=heat, warm=warm),
                Cell(str(len(one.members)), len(one.members)),
                _figure(one.fit.consistency),
                _figure(one.fit.pri),
                Cell(names, tip=names),
            )
            rows.append(row(*cells, about=("combinations", one.place)))
        heads = (_("Combination"), _("Outcome"), _("Cases"), _("Consistency"), _("PRI"), _("Which"))
        return heads, rows, (2, 3, 4), 0

    def needed(self) -> View:
        """Every state as a necessary one, the most needed first."""
        found = sorted(
            self.found.necessity if self.found else (), key=lambda one: (-(one.consistency or 0), -(one.relevance or 0))
        )
        rows = [
            row(
                self.state(one.condition, one.state),
                *(_figure(one.consistency), _figure(one.coverage), _figure(one.relevance)),
                about=("needed", (one.condition, one.state)),
            )
            for one in found
        ]
        return (_("State"), _("Consistency"), _("Coverage"), _("Relevance")), rows, (1, 2, 3), 0

    def enough(self) -> View:
        """The terms of all solutions."""
        rows = []
        kinds = {"conservative": _("conservative"), "parsimonious": _("parsimonious")}
        for kind, fits in self.found.fits.items() if self.found else ():
            for place, fit in enumerate(fits[:MOST], 1):
                name = kinds[kind] if len(fits) == 1 else f"{kinds[kind]} {place}"
                for term in fit.terms:
                    text = self.term(term.term)
                    figures = [_figure(f) for f in (term.fit.consistency, term.fit.pri, term.fit.coverage, term.unique)]
                    rows.append(row(Cell(text, tip=text), name, *figures, about=("enough", (kind, place, term.term))))
        heads = (_("Combination"), _("Solution"), _("Consistency"), _("PRI"), _("Coverage"), _("Only this one"))
        return heads, rows[:MOST], (2, 3, 4, 5), 0

    # ── sentences ────────────────────────────────────────────────────────────────────────────────────────────────

    def told_of_tried(self) -> str:
        """How many requirements fit what happened."""
        agree = [one.agrees for one in self.all_tried]
        words = _("{agree} of {all} requirements fit what happened, {disagree} miss it, {open} say nothing.")
        counts = {"agree": agree.count(True), "disagree": agree.count(False), "open": agree.count(None)}
        return words.format(all=len(agree), **counts) if agree else ""

    def told_of_table(self) -> str:
        """How much of what could have been was seen, and whether it contradicts itself."""
        assert self.found is not None
        table = self.found.table
        seen = sum(1 for one in table.rows if one.outcome is not None)
        words = _("{left} of {space} combinations are remainders: nothing is known of them.")
        told = [words.format(left=grouped(table.space - seen), space=grouped(table.space))]
        if against := sum(1 for one in table.rows if one.contradictory):
            words = _("Contradictory rows, where the same combination went both ways: {count}.")
            told.append(words.format(count=against))
        for one in self.found.solutions:
            if one.count > len(self.found.fits[one.kind]):
                told.append(_("Not all of the {count} solutions are listed.").format(count=grouped(one.count)))
        return " ".join(told)

    # ── lines ────────────────────────────────────────────────────────────────────────────────────────────────────

    def case_lines(self, target: str) -> list[Line]:
        """All of a case."""
        model, case = self.model, self.model.cases[target]
        cooperated = case.outcome == COOPERATED
        lines = [Line(case.title, "heading"), Line(" · ".join(t for t in (case.date, self._outcome(cooperated)) if t))]
        lines += [Line(text) for text in (case.summary, case.why) if text]
        tried = [one for one in self.all_tried if one.case == target]
        lines.append(Line(_("What the requirements made of it"), "heading"))
        for one in tried:
            look = {True: "adds", False: "takes", None: "quiet"}[one.agrees]
            title = model.issues[one.issue].title
            lines.append(Line(title, look, what_happened(one), ("requirement", one.issue)))  # type: ignore[arg-type]
        if not tried:
            lines.append(Line(_("It names no issue area."), "quiet"))
        lines.append(Line(_("What was the case then"), "heading"))
        settings = model.settings_of(target)
        for condition in model.ordered("condition"):
            if (state := settings.get(condition.id)) is not None:
                words = f"{condition.title}: {model.states[state].title}"
                lines.append(Line(words, about=("baseline", condition.id)))
        lines += [Line(_("Evidence for the outcome"), "heading"), *backing_lines(model, "outcome", target)]
        for passage in case.passages:
            lines.append(Line(f"¶ {model.passages[passage].locator}", "quiet", model.passages[passage].summary))
        return lines

    def lines(self, kind: str, target: Any) -> list[Line]:
        """A combination, a state that was needed, a term that was enough: which cases it is about."""
        assert self.found is not None
        cases = self.found.table.cases
        if kind == "combinations":
            one = next(found for found in self.found.table.rows if found.place == target)
            cube, members = one.states, list(one.members)
        else:
            cube = (
                target[2]
                if kind == "enough"
                else tuple(target[1] if c == target[0] else FREE for c in range(len(cases.conditions)))
            )
            members = [n for n, inside in enumerate(cases.membership(cube).tolist()) if 2 * inside > cases.scale]
        lines = [Line(self.term(cube), "heading"), Line(_("The cases in which it was so"), "quiet")]
        for case in self._names(members):
            cooperated = case.outcome == COOPERATED
            look = "adds" if cooperated else "takes"
            foot = self._outcome(cooperated)
            lines.append(Line(case.title, look, foot, ("cases", case.id)))  # type: ignore[arg-type]
        if kind == "needed":
            others = [n for n, y in enumerate(cases.outcome) if 2 * y > cases.scale and n not in members]
            lines.append(Line(_("Cooperated without it"), "heading"))
            lines += [Line(c.title, "takes", about=("cases", c.id)) for c in self._names(others)]
            if not others:
                lines.append(Line(_("None."), "quiet"))
        return lines


def _mark(tried: Tried) -> str:
    return {True: "✓", False: "✗", None: "?"}[tried.agrees]
