"""Actors: who moves whom, who is with whom and against whom, and what that rests on."""

from __future__ import annotations

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from workbench.domain.actor import Actor
from workbench.domain.identity import linked_id
from workbench.domain.language import numeral
from workbench.domain.model import Model
from workbench.domain.points import UNITS, shown
from workbench.engine import actors as engine
from workbench.ui.analysis.asking import Work
from workbench.ui.analysis.common_ground import with_interest
from workbench.ui.analysis.explained import Explained
from workbench.ui.analysis.plane import Dot, Plane
from workbench.ui.background import Background
from workbench.ui.controls.reading import Line
from workbench.ui.controls.table import Cell, Row, row
from workbench.ui.session import Session
from workbench.ui.theme import Theme


@dataclass(frozen=True)
class Found:
    """Influences, and relations of one order; None where the order needs weights that there are not."""

    influence: engine.Influence
    relations: engine.Relations | None


def figure(value: Fraction | int | None, decimals: int = 1) -> str:
    """A figure as people read it; a dash where there is none."""
    if value is None:
        return "–"
    text = f"{float(value):.{decimals}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return numeral(text.replace("-", "−"))


class ActorsPage(Explained):
    """The plane of influence and dependence, and the pairs of actors as a matrix."""

    rests_on = ("actor", "stance")

    def __init__(self, session: Session, theme: Theme, background: Background) -> None:
        tells = self.tr("who moves whom, who wants the same as whom")
        super().__init__(session, theme, background, self.tr("Actors"), tells)
        self.found: Found | None = None
        self.plane = Plane(theme, self.tr("Influence and dependence"))
        self.plane.chosen.connect(lambda actor: self.table.look_at((actor, None)))
        self.draw(self.plane)
        self.view = self.offer(self.tr("What is shown of the actors"))
        for name, text in (
            ("influence", self.tr("Who moves whom")),
            ("with", self.tr("With each other")),
            ("against", self.tr("Against each other")),
        ):
            self.view.addItem(text, name)
        self.view.currentIndexChanged.connect(self._show)
        self.order = self.offer(self.tr("What counts"))
        for order, text in (
            (1, self.tr("by direction alone")),
            (2, self.tr("by interest and salience")),
            (3, self.tr("and by weight of the actor")),
        ):
            self.order.addItem(text, order)
        self.order.setCurrentIndex(1)
        self.order.currentIndexChanged.connect(self.ask)

    def question(self) -> Hashable:
        return int(self.order.currentData())

    def work(self) -> Work:
        model, order = self.session.model, int(self.order.currentData())

        def look(watch: object) -> Found:
            influence = engine.influence_from_power(model)
            held = engine.positions(model, order, influence.competitiveness)
            return Found(influence, None if held is None else engine.relations(held))

        return look

    def show_answer(self, answer: Found) -> None:
        self.found = answer
        self._show()

    def _show(self) -> None:
        found, model = self.found, self.session.model
        actors = engine.actors_by_key(model)
        influence = self.view.currentData() == "influence"
        self.drawn = influence
        self.as_table.setVisible(influence)
        self.order.setVisible(not influence)
        if found is None:
            return
        if influence:
            self._show_influence(actors, found.influence)
        else:
            self._show_pairs(model, actors, found.relations)

    # ── who moves whom ───────────────────────────────────────────────────────────────────────────────────────────

    def _show_influence(self, actors: Sequence[Actor], found: engine.Influence) -> None:
        most = max([1, *found.influence.tolist(), *found.dependence.tolist()])
        rows, dots = [], []
        for n, actor in enumerate(actors):
            moves, moved = (Fraction(int(side[n]), found.unit) for side in (found.influence, found.dependence))
            weight = found.competitiveness[n] if found.competitiveness else None
            rows.append(
                row(
                    actor.title,
                    Cell(figure(moves), moves),
                    Cell(figure(moved), moved),
                    Cell(figure(weight, 2), -1 if weight is None else weight),
                    about=(actor.id, None),
                )
            )
            dots.append(Dot(actor.id, actor.title, int(found.influence[n]) / most, int(found.dependence[n]) / most))
        rows.sort(key=lambda one: -one.cells[1].order)
        said = self.tr("{actor}: influence {influence}, dependence {dependence}")
        words = [
            said.format(actor=r.cells[0].text, influence=r.cells[1].text, dependence=r.cells[2].text) for r in rows
        ]
        middle = sum(dot.influence for dot in dots) / len(dots) if dots else 0.5
        self.plane.show_dots(dots, middle, "; ".join(words))
        empty = self.tr(
            "There are no actors yet. Say who takes part, how much power each has in the relationship and how far each "
            "attends to the others; who moves whom follows from that."
        )
        heads = (self.tr("Actor"), self.tr("Influence"), self.tr("Dependence"), self.tr("Weight"))
        self.fill(heads, rows, (1, 2, 3), empty)
        self.note.setText(
            self.tr(
                "From power and attention: who is weak moves little, who does not look is not moved; through others, "
                "too. Weight is influence less what comes back, 1 being the mean; the lines of the plane stand at the "
                "mean."
            )
        )

    # ── pairs ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _show_pairs(self, model: Model, actors: Sequence[Actor], found: engine.Relations | None) -> None:
        together = self.view.currentData() == "with"
        pairs = () if found is None else found.convergence if together else found.divergence
        if not model.stances:
            pairs = ()
        most = max((value for line in pairs for value in line), default=Fraction(0))
        have = [n for n, line in enumerate(pairs) if found and any(found.positions[n])]
        if found is not None:  # those who are most involved first
            have.sort(key=lambda n: -sum(found.convergence[n]) - sum(found.divergence[n]))
        rows = [self._pair_row(actors, pairs[n], n, have, most, "adds" if together else "takes") for n in have]
        empty = self.tr(
            "No actor has a stance on an issue area yet. Say who wants what, from −3 to +3, and how much it matters to "
            "them; who is with whom and against whom follows from that."
        )
        if found is None:
            empty = self.tr("Nobody has an influence on anybody, so no weight can be given to the actors.")
        heads = (self.tr("Actor"), *(actors[n].title for n in have))
        self.fill(heads, rows, tuple(range(1, len(have) + 1)), empty, wide=-1, named=bool(rows))
        words = self.tr(
            "Over the issue areas where both have a stance and want the same: the mean of how much they do."
        )
        if not together:
            words = self.tr(
                "Over the issue areas where both have a stance and want the opposite: the mean of how much."
            )
        self.note.setText(words if rows else "")

    def _pair_row(
        self, actors: Sequence[Actor], line: engine.Row, n: int, have: Sequence[int], most: Fraction, warm: str
    ) -> Row:
        cells = []
        for m in have:
            value = line[m]
            heat = math.sqrt(value / most) if most else 0.0
            about = (actors[n].id, None if m == n else actors[m].id)
            cells.append(Cell(figure(value) if value else "", value, heat=heat, warm=warm, about=about))
        return row(actors[n].title, *cells, about=(actors[n].id, None))

    # ── explained ────────────────────────────────────────────────────────────────────────────────────────────────

    def choose(self, element: Any) -> None:
        super().choose(element)
        self.plane.mark(element[0] if element else None)

    def says(self) -> str:
        from workbench.ui.analysis.in_a_sentence import of_influence, of_pairs

        actors, found = engine.actors_by_key(self.session.model), self.found
        if found is None or self.view.currentData() == "influence":
            return of_influence(actors, found.influence) if found is not None else ""
        return "" if found.relations is None else of_pairs(actors, found.relations, self.view.currentData() == "with")

    def overview(self) -> list[Line]:
        how = self.tr(
            "Choose an actor to read what moves it and what it wants, or a number to read on what two of them agree or "
            "differ."
        )
        return self.how_to_read(how)

    def explain(self, element: tuple[str, str | None]) -> list[Line]:
        one, other = element
        return self._of_actor(one) if other is None else self._of_pair(one, other)

    def _of_actor(self, id_: str) -> list[Line]:
        model, found = self.session.model, self.found
        actors = engine.actors_by_key(model)
        actor, n = model.actors[id_], next(n for n, one in enumerate(actors) if one.id == id_)
        words = self.tr("Power {power}, attention to the others {attention}, of ten.")
        power, attention = (shown(value * UNITS // 100) for value in (actor.power, actor.attention))
        lines = [Line(actor.title, "heading"), Line(words.format(power=power, attention=attention))]
        lines += [Line(text, "quiet") for text in (actor.summary, actor.why) if text]
        if found is not None and (moved := [m for m in range(len(actors)) if m != n and found.influence.total[n, m]]):
            lines.append(Line(self.tr("Moves most, directly and through others"), "heading"))
            for m in sorted(moved, key=lambda m: -int(found.influence.total[n, m]))[:3]:
                amount = figure(Fraction(int(found.influence.total[n, m]), found.influence.unit))
                lines.append(Line(f"{actors[m].title}: {amount}"))
        stances = [stance for stance in model.stances.values() if stance.actor == id_ and stance.interest]
        lines.append(Line(self.tr("What it wants"), "heading"))
        for stance in sorted(stances, key=lambda s: -s.interest * s.salience):
            text = with_interest(model.issues[stance.issue].title, stance.interest)
            foot = self.tr("salience {salience}").format(salience=stance.salience)
            foot = f"{foot} · {stance.why}" if stance.why else foot
            lines.append(Line(text, "adds" if stance.interest > 0 else "takes", foot, ("stance", stance.id)))
        return lines if stances else [*lines, Line(self.tr("It has no stance on any issue area."), "quiet")]

    def _of_pair(self, one: str, other: str) -> list[Line]:
        model = self.session.model
        titles = {"one": model.actors[one].title, "other": model.actors[other].title}
        lines = [Line(self.tr("{one} and {other}").format(**titles), "heading")]
        if self.found and self.found.relations:
            place = {actor.id: n for n, actor in enumerate(engine.actors_by_key(model))}
            i, j = place[one], place[other]
            words = self.tr("With each other {together}, against each other {against}.")
            both = self.found.relations
            lines.append(
                Line(words.format(together=figure(both.convergence[i][j]), against=figure(both.divergence[i][j])))
            )
        found: dict[bool, list[Line]] = {True: [], False: []}
        for issue in model.ordered("issue"):
            own = [model.stances.get(linked_id("stance", actor, issue.id)) for actor in (one, other)]
            held = [stance for stance in own if stance is not None and stance.interest]
            if len(held) < 2:
                continue
            same = (held[0].interest > 0) == (held[1].interest > 0)
            wants = [with_interest(model.actors[stance.actor].title, stance.interest) for stance in held]
            foot = "\n".join([", ".join(wants), *(stance.why for stance in held if stance.why)])
            found[same].append(Line(issue.title, "adds" if same else "takes", foot, ("stance", held[0].id)))
        for same, title in ((True, self.tr("Want the same")), (False, self.tr("Want the opposite"))):
            lines += [Line(title, "heading"), *(found[same] or [Line(self.tr("On nothing."), "quiet")])]
        return lines
