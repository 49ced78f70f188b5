"""Common ground: where everybody asked wants the same and cooperation is lower than their wishes would bear."""

from __future__ import annotations

from collections.abc import Hashable

from workbench.domain.identity import linked_id
from workbench.domain.language import numeral
from workbench.domain.model import Model
from workbench.domain.points import UNITS, shown
from workbench.engine.actors import CommonGround, common_ground
from workbench.ui.analysis.asking import Work
from workbench.ui.analysis.explained import Explained
from workbench.ui.background import Background
from workbench.ui.controls.reading import Line
from workbench.ui.controls.table import Cell, Row, row
from workbench.ui.session import Session
from workbench.ui.theme import Theme
from workbench.ui.why.reasons import requirement_sentence

#: So many unused points are as warm as the ground of a cell gets.
_HOT = 4.0


def with_interest(title: str, interest: int) -> str:
    """``Russia +3``."""
    return f"{title} {shown(interest * UNITS, signed=True)}"


class CommonGroundPage(Explained):
    """A row per issue area, where most agreement is left unused first."""

    rests_on = ("actor", "stance")

    def __init__(self, session: Session, theme: Theme, background: Background) -> None:
        tells = self.tr("agreement left unused: what all of them want, and how little of it is had")
        super().__init__(session, theme, background, self.tr("Common ground"), tells)
        self.asked = self.several(self.tr("Of whom"))
        self.ground: dict[str, CommonGround] = {}

    def refresh_controls(self) -> None:
        self.offer_several(self.asked, [(actor.id, actor.title) for actor in self.session.model.ordered("actor")])

    def question(self) -> Hashable:
        return self.asked.values()

    def work(self) -> Work:
        model, chosen = self.session.model, self.asked.values()
        return lambda watch: common_ground(model, chosen)

    def show_answer(self, answer: tuple[CommonGround, ...]) -> None:
        model = self.session.model
        self.ground = {one.issue: one for one in answer}
        heads = (
            self.tr("Issue area"),
            self.tr("Wanted by"),
            self.tr("Weakest wish"),
            self.tr("Cooperation"),
            self.tr("Unused"),
        )
        self.fill(heads, [self._row(model, one) for one in answer], (2, 3, 4), self._empty(model), wide=1)
        unused = sum(1 for one in answer if one.unused > 0)
        words = self.tr(
            "%n issue area(s) are wanted by all who are asked; in {unused} of them agreement is left unused.",
            "",
            len(answer),
        )
        self.note.setText(words.format(unused=unused) if answer else "")

    def _empty(self, model: Model) -> str:
        if not model.stances:
            return self.tr(
                "No actor has a stance on an issue area yet. Say who wants what, from −3 to +3; where wishes meet and "
                "cooperation lags behind is then found here."
            )
        if self.asked.values():
            return self.tr("There is no issue area that all of those chosen want.")
        return self.tr("There is no issue area that two actors have a stance on and all who have one want.")

    def _row(self, model: Model, one: CommonGround) -> Row:
        issue, unused = model.issues[one.issue], float(one.unused)
        each = [with_interest(model.actors[a].title, interest) for a, interest in one.interests.items()]
        wanted = ", ".join("\u00a0".join(words.rsplit(" ", 1)) for words in each)  # a number stays beside its actor
        return row(
            issue.title,
            Cell(wanted, len(one.interests), tip=wanted),
            Cell(shown(one.weakest * UNITS, signed=True), one.weakest),
            Cell(shown(issue.cooperation * UNITS // 100), issue.cooperation),
            Cell(_tenths(unused), unused, heat=unused / _HOT if unused > 0 else 0.0),
            about=one.issue,
        )

    def says(self) -> str:
        from workbench.ui.analysis.in_a_sentence import of_common_ground

        return of_common_ground(self.session.model, self.answer)

    def overview(self) -> list[Line]:
        return self.how_to_read(
            self.tr(
                "Where most agreement is left unused stands first: all who are asked want it, and little of it is had. "
                "Choose an issue area to read who wants it how much, and what it needs."
            ),
            self.tr(
                "Unused, in points: what the weakest wish would bear (+3 bears all ten points) less the assessed "
                "cooperation. Below 0 there is more cooperation than the weakest wish alone would bear."
            ),
        )

    def explain(self, element: str) -> list[Line]:
        model, one = self.session.model, self.ground[element]
        issue = model.issues[element]
        bears = _tenths(10 * one.weakest / 3, signed=False)
        words = self.tr("Cooperation stands at {cooperation}; the weakest wish would bear {bears}.")
        cooperation = shown(issue.cooperation * UNITS // 100)
        lines = [Line(issue.title, "heading"), Line(words.format(cooperation=cooperation, bears=bears))]
        lines.append(Line(self.tr("Who wants it"), "heading"))
        for actor, interest in one.interests.items():
            stance = model.stances[linked_id("stance", actor, element)]
            why = stance.why or self.tr("No reasoning is written down.")
            text = with_interest(model.actors[actor].title, interest)
            lines.append(Line(text, "adds", why, ("stance", stance.id)))
        others = [s for s in model.stances.values() if s.issue == element and s.actor not in one.interests]
        if others:
            lines.append(Line(self.tr("Others with a stance"), "heading"))
        for stance in others:
            text = with_interest(model.actors[stance.actor].title, stance.interest)
            lines.append(Line(text, "takes" if stance.interest < 0 else "adds", stance.why, ("stance", stance.id)))
        runs = requirement_sentence(model, element, self.session.baseline())
        lines.append(Line(self.tr("What it needs"), "heading"))
        words = "".join(run.text for run in runs) or self.tr("It has no requirement: nothing but will is lacking.")
        return [*lines, Line(words)]

    def can_do(self, element: str | None) -> None:
        self.clear_buttons()
        if element is not None:
            show = self.button(self.tr("Show it on the matrix"))
            show.clicked.connect(lambda: self.follow(("position", element)))


def _tenths(points: float, signed: bool = True) -> str:
    """Points to a tenth, as the language writes them, with a true minus sign."""
    text = f"{points:+.1f}" if signed else f"{points:.1f}"
    return numeral(text.replace("-", "−"))
