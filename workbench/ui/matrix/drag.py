"""Moving issue areas by hand: what a drag or a nudge means in numbers. No widgets in here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.domain.model import Model
from workbench.drawing.geometry import TOP, Geometry
from workbench.drawing.scene import Place, Scene
from workbench.ui.session import Session

#: How far the mouse must go before a press becomes a drag, in pixels.
FAR = 4.0


@dataclass(frozen=True, slots=True)
class Drag:
    """A press on a bubble that may become a move: where it began, and what goes along."""

    start_x: float
    start_y: float
    origins: Mapping[str, Place]
    allowed: bool

    @staticmethod
    def begin(session: Session, scene: Scene, issues: Sequence[str], x: float, y: float) -> Drag:
        """A drag of ``issues``; only allowed where positions are edited."""
        origins = {b.issue: (b.x, b.y) for b in scene.bubbles if b.issue in issues}
        return Drag(x, y, origins, session.mode == "assess" and not session.read_only)

    def moved_far(self, x: float, y: float) -> bool:
        """Whether this is a drag and not a click with an unsteady hand."""
        return abs(x - self.start_x) > FAR or abs(y - self.start_y) > FAR

    def places(self, geometry: Geometry, x: float, y: float) -> dict[str, Place]:
        """Where the bubbles would be with the mouse at a pixel, in points, kept on the axes."""
        across, up = geometry.per_point
        dx, dy = (x - self.start_x) / across, (self.start_y - y) / up
        return {issue: (_kept(px + dx), _kept(py + dy)) for issue, (px, py) in self.origins.items()}

    def in_hundredths(self, geometry: Geometry, x: float, y: float) -> dict[str, tuple[int, int]]:
        """The same as cooperation and competition in hundredths, to a tenth of a point: a hand is no finer."""
        return {i: (round(py * 10) * 10, round(px * 10) * 10) for i, (px, py) in self.places(geometry, x, y).items()}


def _kept(value: float) -> float:
    return min(max(value, 0.0), TOP)


def nudge(model: Model, issues: Sequence[str], cooperation: int, competition: int) -> dict[str, tuple[int, int]]:
    """The places of ``issues`` moved by so many hundredths, kept on the axes."""
    moved = {}
    for issue in issues:
        entity = model.issues[issue]
        moved[issue] = (
            min(max(entity.cooperation + cooperation, 0), 1000),
            min(max(entity.competition + competition, entity.floor), 1000),
        )
    return moved
