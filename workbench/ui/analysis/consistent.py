"""Consistent scenarios: which states go together, side by side, each field explained."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import numpy as np
from PySide6.QtWidgets import QPushButton, QSpinBox

from workbench.domain.language import grouped, spoken
from workbench.engine.commentary import comment_on
from workbench.engine.network import network
from workbench.engine.watching import Watch
from workbench.ui.analysis import columns as c
from workbench.ui.analysis.asking import Asking, Work
from workbench.ui.analysis.commenting import comment_lines, per_cent, signed
from workbench.ui.analysis.explained import Explained
from workbench.ui.analysis.tableau import Strip, Tableau
from workbench.ui.background import Background
from workbench.ui.controls.reading import Line
from workbench.ui.controls.table import Cell, row
from workbench.ui.on_a_copy import attempt, can_try
from workbench.ui.session import Session
from workbench.ui.text import label
from workbench.ui.theme import Theme
from workbench.workspace import operations

#: What a field is: the condition (None: the scenario as a whole), and the scenario's place among those found.
Field = tuple[str | None, int]
#: Scenarios of so many digits are told as a power of ten.
_DIGITS = 12


def _power_of_ten(number: int) -> str:
    """``6.2 · 10¹⁸``; whole numbers of any length."""
    digits = str(number)
    exponent = str(len(digits) - 1).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"{digits[0]}{spoken().decimal}{digits[1]} · 10{exponent}"


class ConsistentPage(Explained):
    """The tableau, and in the table the scenarios as rows."""

    drawn = True
    much_to_choose = True
    rests_on = ("condition", "cross_impact")

    def __init__(self, session: Session, theme: Theme, background: Background) -> None:
        tells = self.tr("which states of the conditions hold each other up")
        super().__init__(session, theme, background, self.tr("Consistent scenarios"), tells)
        self.columns: c.Columns | None = None
        self.shares: c.Shares | None = None
        self._order: list[int] = []
        self.tableau = Tableau(theme, self.tr("Tableau of consistent scenarios"))
        self.draw(self.tableau)
        self.weighing = Asking(background, self)
        self.weighing.answered.connect(self._weighed)
        self.weighing.failed.connect(self.note.setText)
        unknown = self.tr("Stopped before the shares of starts were known.")
        self.weighing.stopped.connect(lambda: self.note.setText(unknown))
        self.weighing.changed.connect(self._show_progress)
        self._offer_choices()
        self.tableau.looked_at.connect(lambda about, at: self.choose((about, self._order[at])))
        self.as_table.toggled.connect(self._fill_table)

    def _offer_choices(self) -> None:
        self.by = self.offer(self.tr("Order of the scenarios"))
        for name, text in (
            ("states", self.tr("By states")),
            ("impact", self.tr("By total impact")),
            ("share", self.tr("By share of starts")),
        ):
            self.by.addItem(text, name)
        self.by.currentIndexChanged.connect(self._reorder)
        self.asked_in.addWidget(label(self.tr("Tolerance"), "secondary"))
        self.tolerance = QSpinBox()
        self.tolerance.setRange(0, 99)
        self.tolerance.setAccessibleName(self.tr("Tolerance"))
        self.tolerance.setToolTip(self.tr("The largest inconsistency that still counts as consistent"))
        self.tolerance.valueChanged.connect(self.ask)
        self.asked_in.addWidget(self.tolerance)
        self.weigh = QPushButton(self.tr("Shares of starts"))
        self.weigh.setToolTip(self.tr("Follows many starts and says which share of them settles in which scenario"))
        self.weigh.clicked.connect(self._weigh)
        self.asked_in.addWidget(self.weigh)
        self.asked_in.addStretch(1)

    # ── asked and answered ───────────────────────────────────────────────────────────────────────────────────────

    def question(self) -> Hashable:
        return self.tolerance.value()

    def work(self) -> Work:
        model, tolerance, known = self.session.model, self.tolerance.value(), self.columns

        def look(watch: Watch) -> c.Columns:
            if known and known.network is network(model) and known.tolerance == tolerance and not known.stopped:
                return known
            return c.search(model, tolerance, watch)

        return look

    def give_up(self) -> None:
        """End the search with what it has found; or leave the shares unknown."""
        super().give_up()
        self.weighing.enough()

    def show_answer(self, answer: c.Columns) -> None:
        if answer is not self.columns:
            self.weighing.stop()
            self.columns, self.shares = answer, None
        self.say_empty(self._lacks(answer))
        self._show_columns()
        self.note.setText(self._told(answer) if answer.count and answer.network.conditions else "")
        self.weigh.setEnabled(self.weigh.isEnabled() and bool(answer.network.conditions))
        if self.shares is None and self.weigh.isEnabled() and answer.network.space <= c.QUICK:
            self._weigh()

    def _weigh(self) -> None:
        model, columns = self.session.model, self.columns
        if columns is not None and not self.weighing.busy:
            self.weighing.ask(lambda watch: c.weigh(model, columns, watch))

    def _weighed(self, shares: c.Shares) -> None:
        self.shares = shares
        self._show_columns()
        assert self.columns is not None
        self.note.setText(self._told(self.columns))

    def working(self) -> Asking:
        return self.asking if self.asking.slow else self.weighing

    def _lacks(self, columns: c.Columns) -> str:
        if not columns.network.conditions:
            return self.tr(
                "Nothing pushes anything yet. Judge how the states of conditions act on each other (cross-impacts, −3 "
                "to +3); the scenarios in which every state is held up by the others then stand here side by side."
            )
        if columns.count:
            return ""
        if columns.stopped:
            return self.tr("Stopped before a consistent scenario was found; there may be some.")
        return self.tr(
            "No scenario is consistent: in each, some state is pushed less than another of its condition. A tolerance "
            "of 1 or more lets small contradictions pass."
        )

    def _told(self, columns: c.Columns) -> str:
        """How many there are of how many, whether these are all, what takes no part."""
        space = columns.network.space
        of = grouped(space) if len(str(space)) <= _DIGITS else _power_of_ten(space)
        if columns.complete:
            words = self.tr("{count} consistent scenarios of {space} combinations. These are all.")
        elif columns.total is not None:
            words = self.tr("{count} of {total} consistent scenarios are shown, of {space} combinations.")
        elif columns.stopped:
            words = self.tr("{count} consistent scenarios were found until the search was stopped; there may be more.")
        else:
            words = self.tr("The first {count} consistent scenarios that were found are shown; there are more.")
        told = [words.format(count=grouped(columns.count), total=grouped(columns.total or 0), space=of)]
        if self.shares is not None:
            told.append(self._told_of_shares(self.shares))
        if columns.network.left_out:
            conditions = self.session.model.conditions
            names = ", ".join(conditions[one].title for one in columns.network.left_out)
            told.append(self.tr("Left out, for they take part in nothing: {names}.").format(names=names))
        return " ".join(told)

    def _told_of_shares(self, shares: c.Shares) -> str:
        words = self.tr("Shares of all {starts} starts; {elsewhere} end in circles or in none of these.")
        if shares.sampled:
            words = self.tr(
                "Shares of {starts} starts drawn by chance; {elsewhere} end in circles or in none of these."
            )
        return words.format(starts=grouped(shares.starts), elsewhere=per_cent(shares.elsewhere))

    # ── the tableau ──────────────────────────────────────────────────────────────────────────────────────────────

    def _reorder(self) -> None:
        if self.by.currentData() == "share" and self.shares is None:
            self._weigh()
        self._show_columns()

    def _show_columns(self) -> None:
        columns, model = self.columns, self.session.model
        if columns is None:
            return
        element = self.element
        differ, alike = c.rows(model, columns)
        self._order = c.order(columns, self.by.currentData(), differ, self.shares).tolist()
        strips = [*self._figures(columns), *(self._strip(columns, place) for place in differ)]
        if alike:
            nothing = np.zeros(columns.count, dtype=np.int64)
            strips.append(Strip(self.tr("The same in all:"), None, nothing, [""]))
            strips += [self._strip(columns, place) for place in alike]
        self.tableau.show_strips([f"{n + 1}" for n in self._order], strips)
        self.weigh.setEnabled(self.shares is None and columns.count > 0)
        self._fill_table()
        if element is not None and element[1] < columns.count:
            self.tableau.look_at(element[0], self._order.index(element[1]))
            self.choose(element)
        else:
            self.choose(None)

    def _strip(self, columns: c.Columns, place: int) -> Strip:
        model, condition = self.session.model, columns.network.conditions[place]
        words = [model.states[state].title for state in columns.network.states[place]]
        return Strip(model.conditions[condition].title, condition, columns.chosen[self._order, place], words)

    def _figures(self, columns: c.Columns) -> list[Strip]:
        order = np.array(self._order, dtype=np.int64)
        found = [Strip(self.tr("Total impact"), None, order, [signed(total) for total in columns.totals.tolist()])]
        if columns.tolerance:
            worst = [str(amount or "") for amount in columns.worst.tolist()]
            found.append(Strip(self.tr("Inconsistency"), None, order, worst))
        if self.shares is not None:
            shares = [self._share(n) for n in range(columns.count)]
            found.append(Strip(self.tr("Share of starts"), None, order, shares))
        kept = c.stored(self.session.model, columns)
        if kept:
            titles = [", ".join(self._title(s) for s in kept.get(n, ())) for n in range(columns.count)]
            found.append(Strip(self.tr("Stored as"), None, order, titles))
        return found

    def _title(self, scenario: str) -> str:
        return self.session.model.scenarios[scenario].title if scenario else self.tr("Baseline")

    def _share(self, column: int) -> str:
        share = self.shares.shares.get(column) if self.shares else None
        return "" if share is None else per_cent(share)

    def _fill_table(self) -> None:
        columns = self.columns
        if columns is None or not self.as_table.isChecked():
            return
        kept = c.stored(self.session.model, columns)
        shares = self.shares.shares if self.shares else {}
        rows = [
            row(
                Cell(self.tr("Scenario {number}").format(number=n + 1), n),
                Cell(signed(int(columns.totals[n])), int(columns.totals[n])),
                Cell(self._share(n), shares.get(n, 0.0)),
                ", ".join(self._title(scenario) for scenario in kept.get(n, ())),
                about=(None, n),
            )
            for n in self._order
        ]
        heads = (self.tr("Scenario"), self.tr("Total impact"), self.tr("Share of starts"), self.tr("Stored as"))
        self.table.show_rows(heads, rows, right=(1, 2))

    def as_text(self) -> str:
        return self.table.as_text() if self.as_table.isChecked() else self.tableau.as_text()

    # ── explained ────────────────────────────────────────────────────────────────────────────────────────────────

    def says(self) -> str:
        from workbench.ui.analysis.in_a_sentence import of_columns

        if self.columns is None:
            return ""
        return of_columns(self.session.model, self.columns)

    def overview(self) -> list[Line]:
        how = self.tr(
            "Each column is a scenario in which no condition has a state that is pushed less than another. Equal "
            "states side by side are one field. Choose a field to read why its state holds, a number above to read of "
            "the scenario as a whole."
        )
        figures = self.tr(
            "Total impact is the sum of what holds the states up: the higher, the firmer. The share says how many of "
            "all starts settle there."
        )
        return [*self.how_to_read(how), Line(figures, "quiet"), *self._of_stored()]

    def _of_stored(self) -> list[Line]:
        """Which of the stored scenarios are among these."""
        columns, model = self.columns, self.session.model
        if columns is None or not columns.count or not columns.network.conditions:
            return []
        kept = {scenario: column for column, own in c.stored(model, columns).items() for scenario in own}
        stored = ["", *(one.id for one in model.ordered("scenario"))]
        lines = [Line(self.tr("Stored scenarios among these"), "heading")]
        for scenario in (one for one in stored if one in kept):
            words = self.tr("{title}: scenario {number}")
            words = words.format(title=self._title(scenario), number=kept[scenario] + 1)
            lines.append(Line(words, about=("column", kept[scenario])))
        if not kept:
            lines.append(Line(self.tr("None of them."), "quiet"))
        others = [one for one in stored if one not in kept]
        if others:
            lines.append(Line(self.tr("Not among these; read what does not fit"), "heading"))
        return lines + [Line(self._title(one), "quiet", about=("fit", one)) for one in others]

    def _states(self, column: int) -> dict[str, str | None]:
        assert self.columns is not None
        return {**dict.fromkeys(self.session.model.conditions), **self.columns.settings(column)}

    def explain(self, element: Field) -> list[Line]:
        condition, column = element
        if condition is not None:
            return comment_lines(self.session.model, comment_on(self.session.model, self._states(column), condition))
        return self._of_scenario(column)

    def _of_scenario(self, column: int) -> list[Line]:
        assert self.columns is not None
        model = self.session.model
        lines = [Line(self.tr("Scenario {number}").format(number=column + 1), "heading")]
        lines.append(Line(self.tr("Total impact {total}.").format(total=signed(int(self.columns.totals[column])))))
        if self.shares is not None and (share := self._share(column)):
            error = self.shares.errors.get(column, 0.0)
            words = self.tr("{share} of all starts settle here (standard error {error}).")
            words = words if error else self.tr("{share} of all starts settle here.")
            lines.append(Line(words.format(share=share, error=per_cent(error))))
        for scenario in c.stored(model, self.columns).get(column, ()):
            lines.append(Line(self.tr("Has the states of “{title}”.").format(title=self._title(scenario))))
        lines.append(Line(self.tr("Different from the baseline"), "heading"))
        changed = self._changes(column)
        for condition, state in changed.items():
            before = model.conditions[condition].baseline
            words = self.tr("{condition}: {before} → {after}").format(
                condition=model.conditions[condition].title,
                before=self.tr("unknown") if before is None else model.states[before].title,
                after=model.states[state].title,
            )
            lines.append(Line(words, about=("field", condition)))
        return lines if changed else [*lines, Line(self.tr("Nothing."), "quiet")]

    def _changes(self, column: int) -> dict[str, str]:
        """What a scenario sets: the states that are not the assessed ones, as people ordered the conditions."""
        assert self.columns is not None
        settings, conditions = self.columns.settings(column), self.session.model.ordered("condition")
        return {one.id: settings[one.id] for one in conditions if settings.get(one.id, one.baseline) != one.baseline}

    def follow(self, about: Any) -> None:
        kind, target = about
        if kind == "field" and self.element is not None:
            self.tableau.look_at(target, self._order.index(self.element[1]))
        elif kind == "column":
            self.tableau.look_at(None, self._order.index(target))
            self.tableau.setFocus()
        elif kind == "fit":
            self.session.show_scenario(target or None)
            self.session.show_place("analysis", "fit")
        else:
            super().follow(about)

    def can_do(self, element: Field | None) -> None:
        self.clear_buttons()
        if element is None or self.columns is None:
            return
        kept = c.stored(self.session.model, self.columns).get(element[1], [])
        if kept:
            self.button(self.tr("Show it on the matrix")).clicked.connect(lambda: self._show(kept[-1]))
        else:
            make = self.button(self.tr("Make it a scenario"))
            make.setEnabled(can_try(self.session))
            make.clicked.connect(lambda: self._make(element[1]))

    def _show(self, scenario: str) -> None:
        self.session.show_scenario(scenario or None)
        self.session.show_place("matrix")

    def _make(self, column: int) -> None:
        title = self.tr("Consistent {number}").format(number=column + 1)
        settings = self._changes(column)
        attempt(self.session, lambda model: operations.create_scenario(model, title, None, settings))
