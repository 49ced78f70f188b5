"""Which labels are written, and where: without overlaps, the important ones first, and never jumping about. Pure.

Greedy over the slots around each bubble. A label never covers a bubble, another label or a quadrant's name; it would
rather not cover ghosts, arrows, bands and lines. What moved has its name before all that stayed, over bubbles if need
be: a room asks what that is that goes there. Given the former placement, each label keeps its slot while it still
fits: what is newly placed leaves a few pixels to everything, what is kept may use them up, so tiny moves change
nothing. What finds no room is left out and shown when pointed at (`over.label_over`).
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.drawing.geometry import Rect
from workbench.drawing.greedy import CROWD, Greedy, candidates
from workbench.drawing.labels import Around, Label, Placement, importance
from workbench.drawing.layout import Layout, differing_from
from workbench.drawing.near import placed_near, relit
from workbench.drawing.occupancy import Soft
from workbench.drawing.over import movers_named, over_a_crowd
from workbench.drawing.slots import Lettered, Measure, lettered
from workbench.drawing.staying import all_stay

#: Up to so many bubbles the labels are tried in several orders, so many times.
FEW, ROUNDS = 60, 6


def titles_lettered(layout: Layout, measure: Measure, former: Placement | None = None) -> list[Lettered]:
    """How each bubble's title is written at this geometry; as in the ``former`` placement, measured alike, where it
    can be.
    """
    geometry, chosen = layout.geometry, layout.scene.selected
    size, bubbles = geometry.label_size, layout.scene.bubbles
    widest = max(min(0.3 * geometry.frame.width, 200 * geometry.scale), 90 * geometry.scale)
    around = former.around if former is not None else None
    differing = None if around is None else differing_from(around.layout, layout.scene, geometry)
    if around is None or differing is None:
        return [lettered(b.title, measure, size, b.issue in chosen, widest) for b in bubbles]
    texts = list(around.texts)
    for at in differing:
        texts[at] = lettered(bubbles[at].title, measure, size, bubbles[at].issue in chosen, widest)
    return texts


def place(
    layout: Layout,
    texts: Sequence[Lettered],
    obstacles: Sequence[Rect] = (),
    former: Placement | None = None,
) -> Placement:
    """The labels of a picture. ``texts``: from `titles_lettered`; ``obstacles``: what else must stay free."""
    if not layout.scene.bubbles:
        return Placement()
    around = Around(layout, texts, tuple(obstacles))
    beside = former.beside() if former is not None else None
    if former is not None and beside is not None and len(texts) > CROWD:
        again = relit(around, beside)
        if again is not None:
            return Placement((*again, *over_a_crowd(around, again)), around, former.near)
    near = placed_near(around, beside) if beside is not None and len(texts) > CROWD else None
    labels = _placed(around, beside) if near is None else near
    if former is not None and beside is not None and labels and labels is beside.labels:
        return Placement(former.labels, around, former.near)  # nothing has moved
    if len(texts) <= CROWD:
        return Placement(movers_named(around, labels), around)
    over = over_a_crowd(around, labels)
    return Placement((*labels, *over) if over else labels, around, near is not None)


def _placed(around: Around, former: Placement | None) -> tuple[Label, ...]:
    """All of them placed anew, beside those that stay."""
    layout, texts, obstacles = around.layout, around.texts, around.obstacles
    before, soft = former.by_issue if former else {}, Soft(layout)
    if len(texts) <= CROWD and (labels := all_stay(layout, texts, obstacles, soft, before)) is not None:
        return labels
    greedy = Greedy(candidates(layout, texts, obstacles, soft))
    order = importance(layout)
    _keep_and_choose(layout, greedy, order, before)
    open_ = [at for at in order if at not in greedy.chosen]
    greedy = _best_of_rounds(layout, greedy, open_) if len(texts) <= FEW else _one_round(greedy, open_, len(texts))
    if len(texts) <= CROWD:
        _insist_on_movers(layout, greedy)
    return tuple(_label(layout, greedy, before, at) for at in order if at in greedy.chosen)


def _keep_and_choose(layout: Layout, greedy: Greedy, order: list[int], before: dict[str, Label]) -> None:
    """First what is selected, where it was or anew; then all others that can stay where they were."""
    bubbles, selected = layout.scene.bubbles, layout.scene.selected
    known = [at for at in order if bubbles[at].issue in before or bubbles[at].issue in selected]
    for first in (True, False):
        for at in known:
            issue = bubbles[at].issue
            if (issue in selected) != first:
                continue
            old = before.get(issue)
            kept = old is not None and not old.over and greedy.keep(at, old.lines, old.slot, old.cost)
            if first and not kept and greedy.choose(at):
                greedy.settled.add(at)


def _insist_on_movers(layout: Layout, greedy: Greedy) -> None:
    """What moved farthest has its name before what stayed where it was."""
    bubbles, chosen = layout.scene.bubbles, layout.scene.selected
    named = [at for at in layout.movers if layout.seen[at] and not layout.scene.dimmed(bubbles[at].issue)]
    spared = {*named, *(at for at in greedy.chosen if bubbles[at].issue in chosen)}
    for at in named:
        if at not in greedy.chosen:
            greedy.insist(at, spared)


def _one_round(greedy: Greedy, order: list[int], count: int) -> Greedy:
    """Place one label after the other, then make room for those that found none."""
    if count > CROWD:
        greedy.fill(order)
        return greedy
    left = [at for at in order if not greedy.choose(at)]
    for at in left:
        greedy.make_room(at)
    return greedy


def _best_of_rounds(layout: Layout, start: Greedy, order: list[int]) -> Greedy:
    """Several rounds; in each, those that found no room in the one before come first. The best round counts."""
    best, most = start, -1.0
    bubbles = layout.scene.bubbles
    for _ in range(ROUNDS):
        greedy = _one_round(start.copy(), order, len(bubbles))
        worth = sum(1.0 + bubbles[at].salience for at in order if at in greedy.chosen)
        if worth > most:
            best, most = greedy, worth
        left = [at for at in order if at not in greedy.chosen]
        if not left:
            break
        order = [*left, *(at for at in order if at in greedy.chosen)]
    return best


def _label(layout: Layout, greedy: Greedy, before: dict[str, Label], at: int) -> Label:
    issue, (row, slot) = layout.scene.bubbles[at].issue, greedy.chosen[at]
    found = greedy.candidates
    cost = before[issue].cost if at in greedy.kept else float(found.cost[row, slot])
    return Label(issue, found.rect(row, slot), slot, found.texts[row].lines, issue in layout.scene.selected, cost)


def without_name(layout: Layout, placement: Placement, over: Label | None = None) -> list[str]:
    """The issue areas that are seen, and in the spotlight if there is one, whose names found no room."""
    scene = layout.scene
    written = {*placement.by_issue, *([over.issue] if over is not None else [])}
    nameless = [
        bubble.issue
        for bubble, seen in zip(scene.bubbles, layout.seen.tolist(), strict=True)
        if seen and bubble.issue not in written
    ]
    return nameless if scene.spotlight is None else [issue for issue in nameless if not scene.dimmed(issue)]
