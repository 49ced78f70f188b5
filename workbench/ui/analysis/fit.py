"""Whether what is shown holds together: each condition's state against what the others push, and where it settles."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from workbench.domain.model import Model
from workbench.engine.commentary import Comment, commentary
from workbench.engine.network import network
from workbench.engine.settings import Settings, settings_of
from workbench.engine.settling import Settling, settle
from workbench.engine.watching import Watch, unwatched
from workbench.ui.analysis.asking import Work
from workbench.ui.analysis.commenting import comment_lines, signed
from workbench.ui.analysis.explained import Explained
from workbench.ui.background import Background
from workbench.ui.controls.reading import Line
from workbench.ui.controls.table import Cell, Row, row
from workbench.ui.on_a_copy import attempt, can_try
from workbench.ui.session import Session
from workbench.ui.theme import Theme
from workbench.workspace import operations

#: An inconsistency of this is as warm as the ground of a cell gets.
_HOT = 6


@dataclass(frozen=True)
class Fit:
    """The comments on all conditions that take part, where they settle, and those left out (ids)."""

    comments: tuple[Comment, ...]
    settling: Settling
    left_out: tuple[str, ...]


def fit(model: Model, settings: Settings, settled: bool = False, watch: Watch = unwatched) -> Fit:
    """How well the states of a scenario go together; ``settled``: where they come to rest, if they do."""
    if settled and (end := settle(model, settings).end) is not None:
        settings = settings.replaced(end)
    return Fit(commentary(model, settings.states, watch), settle(model, settings), network(model).left_out)


class FitPage(Explained):
    """A row per condition, those that do not fit first."""

    rests_on = ("condition", "cross_impact")

    def __init__(self, session: Session, theme: Theme, background: Background) -> None:
        tells = self.tr("each state in what is shown, against what the others push")
        super().__init__(session, theme, background, self.tr("Does it hold together"), tells)
        self.choose_scenario()

    def question(self) -> Hashable:
        return (self.session.scenario, self.session.settled)

    def work(self) -> Work:
        model, scenario, settled = self.session.model, self.session.scenario, self.session.settled
        return lambda watch: fit(model, settings_of(model, scenario), settled, watch)

    def show_answer(self, answer: Fit) -> None:
        model = self.session.model
        ordered = sorted(answer.comments, key=lambda one: (one.margin is None, one.margin or 0))  # the least firm first
        heads = (
            self.tr("Condition"),
            self.tr("State"),
            self.tr("Balance"),
            self.tr("Strongest rival"),
            self.tr("Balance"),
            self.tr("How it fits"),
        )
        empty = self.tr(
            "Nothing pushes anything yet. Judge how the states of conditions act on each other (cross-impacts, −3 to "
            "+3); whether the states of a scenario go together is then said here."
        )
        self.fill(heads, [self._row(model, one) for one in ordered], (2, 4), empty, wide=5)
        self.note.setText(self._told(model, answer))

    def _row(self, model: Model, comment: Comment) -> Row:
        title = model.conditions[comment.condition].title
        own, rival = comment.standings[0], comment.standings[1]
        if comment.state is None:
            best = self.tr("not known; most speaks for {state}").format(state=model.states[own.state].title)
            return row(title, self.tr("unknown"), "", "", "", Cell(best, 0), about=comment.condition)
        margin = comment.margin or 0
        words = self.tr("fits, {margin} ahead") if margin > 0 else self.tr("fits, level")
        words = self.tr("does not fit, {margin} behind") if margin < 0 else words
        return row(
            title,
            model.states[comment.state].title,
            Cell(signed(own.balance), own.balance),
            model.states[rival.state].title,
            Cell(signed(rival.balance), rival.balance),
            Cell(words.format(margin=abs(margin)), margin, heat=max(-margin, 0) / _HOT, warm="takes"),
            about=comment.condition,
        )

    def _told(self, model: Model, answer: Fit) -> str:
        wrong = sum(1 for one in answer.comments if (one.margin or 0) < 0)
        unknown = [model.conditions[one.condition].title for one in answer.comments if one.state is None]
        told = [self.tr("Consistent: every state that is known holds.")]
        if wrong:
            words = self.tr(
                "Not consistent: {wrong} of {all} conditions have a state that is pushed less than another."
            )
            told = [words.format(wrong=wrong, all=len(answer.comments))]
        if unknown:
            told.append(self.tr("Unknown, and so pushing nothing: {names}.").format(names=", ".join(unknown)))
        if answer.left_out:
            names = ", ".join(model.conditions[one].title for one in answer.left_out)
            told.append(self.tr("Left out, for they take part in nothing: {names}.").format(names=names))
        return " ".join(told)

    # ── explained ────────────────────────────────────────────────────────────────────────────────────────────────

    def explain(self, element: str) -> list[Line]:
        comments = self.answer.comments if self.answer else ()
        return [line for one in comments if one.condition == element for line in comment_lines(self.session.model, one)]

    def says(self) -> str:
        from workbench.ui.analysis.judged_in_a_sentence import of_fit

        return of_fit(self.session.model, self.answer.comments, self.answer.settling)

    def overview(self) -> list[Line]:
        if self.answer is None:
            return []
        how = self.tr(
            "Each row holds the state of a condition against its strongest rival: the balance is what the states of "
            "the other conditions push, added up. Where the rival is ahead, the state does not fit."
        )
        model, settling = self.session.model, self.answer.settling
        scenario = self.session.scenario
        name = model.scenarios[scenario].title if scenario else self.tr("Baseline")
        lines = [*self.how_to_read(how), Line(name, "heading")]
        if not settling.steps:
            return [*lines, Line(self.tr("Nothing moves when the conditions settle: what is not held already fits."))]
        lines.append(Line(self.tr("Where the conditions settle, step by step"), "heading"))
        for step in settling.steps:
            words = self.tr("{condition}: {before} → {after}").format(
                condition=model.conditions[step.condition].title,
                before=model.states[step.before].title,
                after=model.states[step.after].title,
            )
            foot = self.tr("was {amount} behind").format(amount=step.inconsistency)
            lines.append(Line(words, foot=foot, about=("field", step.condition)))
        if settling.end is None:
            lines.append(Line(self.tr("It goes round in a circle from there and never comes to rest.")))
        return lines

    def follow(self, about: tuple[str, str]) -> None:
        kind, target = about
        if kind == "field":
            self.table.look_at(target)
        else:
            super().follow(about)

    def can_do(self, element: str | None) -> None:
        self.clear_buttons()
        if self.answer is None or not self.answer.settling.steps or self.answer.settling.end is None:
            return
        self.button(self.tr("Show it settled")).clicked.connect(self._show_settled)
        keep = self.button(self.tr("Make that a scenario"))
        keep.setEnabled(can_try(self.session))
        keep.clicked.connect(self._keep)

    def _show_settled(self) -> None:
        if self.session.mode == "assess":
            self.session.set_mode("what-if")
        self.session.set_settled(True)
        self.session.show_place("matrix")

    def _keep(self) -> None:
        model, answer, scenario = self.session.model, self.answer, self.session.scenario
        if answer is None or answer.settling.end is None:
            return
        name = model.scenarios[scenario].title if scenario else self.tr("Baseline")
        title = self.tr("{name}, settled").format(name=name[:160])
        moved = {step.condition: answer.settling.end[step.condition] for step in answer.settling.steps}
        attempt(self.session, lambda now: operations.create_scenario(now, title, scenario, moved))
