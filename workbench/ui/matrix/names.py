"""Where the names on the matrix stand: placed for where everything will be, of a crowd some turns ahead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from operator import is_

from workbench.drawing.geometry import Geometry
from workbench.drawing.ground import name_rects
from workbench.drawing.labels import Label, Placement
from workbench.drawing.layout import Layout, laid_out
from workbench.drawing.lettering import measure
from workbench.drawing.near import much_moved
from workbench.drawing.over import label_over
from workbench.drawing.placement import place, titles_lettered, without_name
from workbench.drawing.scene import Scene
from workbench.drawing.slots import Lettered

#: Names with what they were placed for, where everything is then, and how titles are written.
_Placed = tuple[tuple[object, ...], Layout, list[Lettered], Placement]


class Names:
    """The ``placement`` for the ``goal``, where everything will be once it has stopped gliding, and the ``former`` one;
    ``over`` is the name of what is pointed at or explained, where it has no other.
    """

    def __init__(self) -> None:
        self.placement = self.former = Placement()
        self.goal: Layout | None = None
        self.over: Label | None = None
        #: Whether they are to be placed anew, the important ones first, and not to keep their places.
        self.afresh = False
        #: Placed ahead, and those whose pictures are there already.
        self._ready: _Placed | None = None
        self._prepared: _Placed | None = None
        self._hidden: tuple[tuple[object, ...], list[str]] = ((None,), [])

    def takes_long(self, scene: Scene, geometry: Geometry) -> bool:
        """Whether most of them would be placed anew in a scene."""
        return self.afresh or self.goal is None or much_moved(self.goal, scene, geometry)

    def prepare(self, scene: Scene, geometry: Geometry, paint: Callable[[Layout, Placement], None]) -> bool:
        """One step towards a scene: place them, then ``paint`` what all looks like. False: both are done."""
        ahead = self._placed_ahead(scene, geometry)
        if ahead is not None and self._prepared is ahead:
            return False
        if ahead is not None:
            paint(ahead[1], ahead[3])
        self._ready, self._prepared = ahead or self._placed(scene, geometry), ahead
        return True

    def settle(self, scene: Scene, geometry: Geometry, named: Iterable[str | None]) -> None:
        """Place them; the first of the ``named`` issue areas that has no name gets one over others, if need be."""
        ahead = self._placed_ahead(scene, geometry) or self._placed(scene, geometry)
        self._ready = self._prepared = None
        self.former = self.placement
        _, layout, texts, self.placement = ahead
        self.goal, self.afresh, self.over = layout, False, None
        for issue in named:
            if issue in scene.index and issue not in self.placement.by_issue and self.over is None:
                rects = [label.rect for label in self.placement.labels]
                self.over = label_over(layout, issue, texts[scene.index[issue]], rects)

    def use_room(self) -> bool:
        """From the next time on those that found no room get what others left; whether that may be any."""
        near = self.placement.near
        if near:
            self.placement = replace(self.placement, around=None)
        return near

    def hidden(self, order: Sequence[str]) -> list[str]:
        """Those of the issue areas, in their ``order``, that are seen and whose names found no room."""
        if self.goal is None:
            return []
        asked = (self.goal, self.placement, self.over, order)
        if not all(map(is_, asked, self._hidden[0])):
            nameless = set(without_name(self.goal, self.placement, self.over))
            self._hidden = (asked, [issue for issue in order if issue in nameless])
        return self._hidden[1]

    def _for(self, scene: Scene) -> tuple[object, ...]:
        """Whatever they hang on when they are placed, but for the geometry."""
        return scene, self.goal, self.placement, self.afresh

    def _placed_ahead(self, scene: Scene, geometry: Geometry) -> _Placed | None:
        """Those that are placed already, if they are for this very scene: one that is equal is another."""
        ready = self._ready
        same = ready is not None and all(map(is_, ready[0], self._for(scene)))
        return ready if ready is not None and same and ready[1].geometry == geometry else None

    def _placed(self, scene: Scene, geometry: Geometry) -> _Placed:
        layout = laid_out(scene, geometry, self.goal)
        texts = titles_lettered(layout, measure, self.placement)
        quadrants = list(name_rects(scene, layout.geometry, measure).values())
        placement = place(layout, texts, quadrants, Placement() if self.afresh else self.placement)
        return self._for(scene), layout, texts, placement
