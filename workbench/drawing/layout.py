"""A scene at a geometry: where each bubble stands in pixels, in which order they are painted, what lies where. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from operator import is_

import numpy as np
import numpy.typing as npt

from workbench.drawing.geometry import Geometry, Rect
from workbench.drawing.scene import Bubble, Place, Scene

Floats = npt.NDArray[np.float64]

#: Moves shorter than this many pixels get no ghost.
LEAST_MOVE = 4.0
#: Where more than so many issue areas move, only so many of them, those that move farthest, are told in full strength;
#: what is left of the others.
MANY_MOVES, FARTHEST, FAINT = 40, 12, 0.3


@dataclass(frozen=True, eq=False)
class Layout:
    """Arrays over the scene's bubbles, in pixels; make it with `laid_out`. ``outer``: with all rings."""

    scene: Scene
    geometry: Geometry
    x: Floats
    y: Floats
    radius: Floats
    outer: Floats

    @cached_property
    def order(self) -> list[int]:
        """The order of painting: large before small, what is dimmed below, selected and hovered on top."""
        scene = self.scene
        index = scene.index
        chosen = {index[issue] for issue in scene.selected if issue in index}
        above = [at for at in self._heap if at in chosen] if chosen else []
        top = index.get(scene.hovered) if scene.hovered else None
        if top is not None:
            above = [*(at for at in above if at != top), top]
        raised = set(above)
        return [*(at for at in self._heap if at not in raised), *above] if above else self._heap

    @cached_property
    def _heap(self) -> list[int]:
        """The same without regard for what is selected and pointed at."""
        scene, lit = self.scene, self.scene.spotlight
        if lit is None:
            return self._by_size
        bubbles = scene.bubbles
        above = [at for at in self._by_size if bubbles[at].issue in lit]
        return [*(at for at in self._by_size if bubbles[at].issue not in lit), *above]

    @cached_property
    def _by_size(self) -> list[int]:
        """The same without regard for a spotlight."""
        rank = [(-r, b.key) for b, r in zip(self.scene.bubbles, self.radius.tolist(), strict=True)]
        return sorted(range(len(rank)), key=rank.__getitem__)

    @cached_property
    def moves(self) -> Moves:
        """Ghosts and arrows."""
        return _moves(self)

    @cached_property
    def loudness(self) -> Floats:
        """How strongly the move and the hollow mark of each issue area are painted, 0–1.

        A hundred arrows tell nobody anything: in a crowd of moves those stand out that go farthest, and those of what
        is selected or pointed at.
        """
        scene, moves = self.scene, self.moves
        if len(moves.at) <= MANY_MOVES:
            return np.ones(len(self.x))
        found = np.full(len(self.x), FAINT)
        found[self.farthest] = 1.0
        found[[scene.index[issue] for issue in {*scene.selected, scene.hovered} if issue in scene.index]] = 1.0
        return found

    @cached_property
    def farthest(self) -> list[int]:
        """In a crowd of moves: the bubbles that go farthest, the farthest first; else none."""
        moves = self.moves
        if len(moves.at) <= MANY_MOVES:
            return []
        length = np.hypot(self.x[moves.at] - moves.x, self.y[moves.at] - moves.y)
        found: list[int] = moves.at[np.argsort(-length, kind="stable")[:FARTHEST]].tolist()
        return found

    @cached_property
    def movers(self) -> list[int]:
        """The bubbles that go farthest, the farthest first; of those that go as far, the most salient."""
        moves, bubbles = self.moves, self.scene.bubbles
        length = np.hypot(self.x[moves.at] - moves.x, self.y[moves.at] - moves.y).round(1).tolist()
        far = zip(length, moves.at.tolist(), strict=True)
        ranked = sorted((-long, -bubbles[at].salience, bubbles[at].key, bubbles[at].issue, at) for long, at in far)
        return [rank[-1] for rank in ranked[:FARTHEST]]

    @cached_property
    def cuts(self) -> Cuts:
        """Hollow marks."""
        return _cuts(self)

    @cached_property
    def seen(self) -> npt.NDArray[np.bool_]:
        """Whether a bubble's centre lies in the frame (enlarged, it may not)."""
        frame = self.geometry.frame
        inside: npt.NDArray[np.bool_] = (
            (self.x >= frame.x) & (self.x <= frame.right) & (self.y >= frame.y) & (self.y <= frame.bottom)
        )
        return inside

    def hit(self, px: float, py: float, slack: float = 4.0) -> str | None:
        """The issue area under a pixel: the topmost bubble there, else the nearest within ``slack``."""
        if not len(self.x):
            return None
        distance = np.hypot(self.x - px, self.y - py) - self.outer
        for i in reversed(self.order):
            if distance[i] <= 0:
                return self.scene.bubbles[i].issue
        nearest = int(distance.argmin())
        return self.scene.bubbles[nearest].issue if distance[nearest] <= slack else None

    def within(self, area: Rect) -> list[str]:
        """The issue areas whose centre lies in a rectangle, as a rubber band selects them."""
        inside = (self.x >= area.x) & (self.x <= area.right) & (self.y >= area.y) & (self.y <= area.bottom)
        return [self.scene.bubbles[i].issue for i in np.flatnonzero(inside).tolist()]

    def box(self, issue: str) -> Rect | None:
        """The square around a bubble with its ring."""
        at = self.scene.index.get(issue)
        if at is None:
            return None
        r = float(self.outer[at])
        return Rect(float(self.x[at]) - r, float(self.y[at]) - r, 2 * r, 2 * r)

    def toward(self, issue: str, dx: int, dy: int) -> str | None:
        """The next issue area from this one in a direction (dx, dy: −1, 0, 1; y downwards), for the keyboard."""
        at = self.scene.index.get(issue)
        if at is None:
            return self.scene.bubbles[self.order[-1]].issue if self.order else None
        ahead = (self.x - self.x[at]) * dx + (self.y - self.y[at]) * dy
        aside = np.abs((self.x - self.x[at]) * dy) + np.abs((self.y - self.y[at]) * dx)
        cost = np.where(ahead > 0.5, ahead + 2.5 * aside, np.inf)
        best = int(cost.argmin())
        return self.scene.bubbles[best].issue if np.isfinite(cost[best]) else None


def ringed(bubble: Bubble) -> bool:
    """Whether a bubble carries the ring of a requirement."""
    return bubble.requirement in ("met", "open")


def laid_out(scene: Scene, geometry: Geometry, former: Layout | None = None) -> Layout:
    """Where the bubbles of ``scene`` stand. What is as in the ``former`` layout is taken from there."""
    if former is not None and (differing := differing_from(former, scene, geometry)) is not None:
        return _laid_out_near(scene, former, differing)
    return _all_laid_out(scene, geometry)


def differing_from(former: Layout, scene: Scene, geometry: Geometry) -> list[int] | None:
    """The places of bubbles that are not as in another layout, selection included; None where all is different.

    Layout, labels and looks ask for the same one after the other: the last answer is kept with the former layout.
    """
    known = former.__dict__.get("_differing")
    if known is None or known[0] is not scene or known[1] != geometry:
        known = former.__dict__["_differing"] = (scene, geometry, _differing_from(former, scene, geometry))
    found: list[int] | None = known[2]
    return found


def _differing_from(former: Layout, scene: Scene, geometry: Geometry) -> list[int] | None:
    old = former.scene
    if geometry != former.geometry or len(scene.bubbles) != len(old.bubbles):
        return None
    same = map(is_, scene.bubbles, old.bubbles)
    fresh = [at for at, kept in enumerate(same) if not kept]
    if any(scene.bubbles[at].issue != old.bubbles[at].issue for at in fresh):
        return None
    chosen = [scene.index[issue] for issue in scene.selected ^ old.selected if issue in scene.index]
    return sorted({*fresh, *chosen})


def _laid_out_near(scene: Scene, former: Layout, differing: list[int]) -> Layout:
    part = _all_laid_out(replace(scene, bubbles=tuple(scene.bubbles[at] for at in differing)), former.geometry)

    def put_in(values: Floats, fresh: Floats) -> Floats:
        values = values.copy()
        values[differing] = fresh
        return values

    x, y = put_in(former.x, part.x), put_in(former.y, part.y)
    radius, outer = put_in(former.radius, part.radius), put_in(former.outer, part.outer)
    found = Layout(scene, former.geometry, x, y, radius, outer)
    keys = all(scene.bubbles[at].key == former.scene.bubbles[at].key for at in differing)
    if keys and (former.radius[differing] == part.radius).all():
        # Nothing that the order hangs on is different: it is not sorted again.
        found.__dict__["_by_size"] = former._by_size
        if scene.spotlight == former.scene.spotlight:
            found.__dict__["_heap"] = former._heap
    return found


def _all_laid_out(scene: Scene, geometry: Geometry) -> Layout:
    x, y = _in_pixels(geometry, [(b.x, b.y) for b in scene.bubbles])
    radius_of = {salience: geometry.radius(salience) for salience in {b.salience for b in scene.bubbles}}
    radius = np.array([radius_of[b.salience] for b in scene.bubbles], dtype=np.float64)
    chosen, around = scene.selected, geometry.selection
    wide = geometry.ring
    ring = [(wide if ringed(b) else 0.0) + (around if b.issue in chosen else 0.0) for b in scene.bubbles]
    return Layout(scene, geometry, x, y, radius, radius + np.array(ring, dtype=np.float64))


@dataclass(frozen=True, eq=False)
class Moves:
    """Arrays over the bubbles that moved far enough to be told: ghosts, and arrows where there is room for one.

    ``at``: the places of the bubbles. ``ends``: from x, y to x, y. ``lined``: whether there is an arrow.
    """

    at: npt.NDArray[np.int64]
    x: Floats
    y: Floats
    radius: Floats
    ends: Floats
    lined: npt.NDArray[np.bool_]

    @cached_property
    def row(self) -> dict[int, int]:
        """Place of a bubble → its row in the arrays."""
        return {at: row for row, at in enumerate(self.at.tolist())}


def _in_pixels(geometry: Geometry, places: list[Place]) -> tuple[Floats, Floats]:
    """Where some places of the axes stand."""
    points = np.array(places, dtype=np.float64).reshape(-1, 2)
    across, up = geometry.per_point
    cx, cy = geometry.frame.centre
    return cx + (points[:, 0] - geometry.view.x) * across, cy - (points[:, 1] - geometry.view.y) * up


def _moves(layout: Layout) -> Moves:
    bubbles = layout.scene.bubbles
    at = np.array([i for i, b in enumerate(bubbles) if b.ghost is not None], dtype=np.int64)
    x, y = _in_pixels(layout.geometry, [b.ghost for b in bubbles if b.ghost is not None])
    far = np.hypot(layout.x[at] - x, layout.y[at] - y) >= LEAST_MOVE
    at, x, y = at[far], x[far], y[far]
    radius = layout.radius[at] * 0.8
    ends, lined = lines_to_edges(x, y, radius, layout.x[at], layout.y[at], layout.outer[at])
    return Moves(at, x, y, radius, ends, lined)


def lines_to_edges(
    x: Floats, y: Floats, leave: Floats, to_x: Floats, to_y: Floats, stop: Floats
) -> tuple[Floats, npt.NDArray[np.bool_]]:
    """From circles to circles: the lines between two centres without ``leave`` and ``stop`` at their ends.

    They start at the first centre where the circles are too near. Where even that leaves nothing to see, there is
    no line: the second answer tells.
    """
    dx, dy = to_x - x, to_y - y
    length = np.maximum(np.hypot(dx, dy), 1e-9)
    stop = stop + 1.0
    lined = length - stop >= 5.0
    begin = np.where(length - stop - leave >= 6.0, leave, 0.0)
    ux, uy = dx / length, dy / length
    ends = np.column_stack([x + ux * begin, y + uy * begin, to_x - ux * stop, to_y - uy * stop])
    return ends, lined


@dataclass(frozen=True, eq=False)
class Cuts:
    """Arrays over the bubbles that a ceiling cut: the hollow marks, and the ways to them where there is room."""

    at: npt.NDArray[np.int64]
    x: Floats
    y: Floats
    ends: Floats
    lined: npt.NDArray[np.bool_]

    @cached_property
    def row(self) -> dict[int, int]:
        """Place of a bubble → its row in the arrays."""
        return {at: row for row, at in enumerate(self.at.tolist())}


def _cuts(layout: Layout) -> Cuts:
    bubbles = layout.scene.bubbles
    at = np.array([i for i, b in enumerate(bubbles) if b.uncut is not None], dtype=np.int64)
    x, y = _in_pixels(layout.geometry, [b.uncut for b in bubbles if b.uncut is not None])
    leave = np.full(len(at), layout.geometry.diamond)
    ends, lined = lines_to_edges(x, y, leave, layout.x[at], layout.y[at], layout.outer[at])
    return Cuts(at, x, y, ends, lined)
