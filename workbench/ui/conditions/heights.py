"""How high the card of a condition is, whether it is made or not."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from workbench.ui.conditions.card import ConditionCard
from workbench.ui.controls.segmented import height_of, size_of
from workbench.ui.theme import Theme


class Heights:
    """Cards differ by how many lines their titles and states break into. ``sample`` gives any card."""

    def __init__(self, theme: Theme, sample: Callable[[], ConditionCard]) -> None:
        self._theme, self._sample = theme, sample
        self._around: tuple[int, int, int] | None = None
        #: How much a title leaves to what stands beside it, by how many evidence items there are.
        self._beside: dict[int, int] = {}
        self._known: dict[tuple[tuple[str, ...], int, str, int], int] = {}

    def forget(self) -> None:
        """Measure anew: the letters are others."""
        self._around = None
        self._beside.clear()
        self._known.clear()

    def of(self, words: tuple[str, ...], width: int, title: str, evidence: int) -> int:
        """The height, in pixels, of a card so wide, on whose choices this is written, the last one in italics;
        ``evidence``: how many items speak to the condition.
        """
        asked = (words, width, title, evidence)
        found = self._known.get(asked)
        if found is None:
            found = self._known[asked] = self._measured(*asked)
        return found

    def _measured(self, words: Sequence[str], width: int, title: str, evidence: int) -> int:
        card = self._sample()
        if self._around is None:
            self._around = card.height_around(), card.width_around(), card.height_of_more()
        if evidence not in self._beside:
            self._beside[evidence] = card.width_beside(evidence)
        above, beside, more = self._around
        sizes = [size_of(self._theme, text, quiet=at == len(words) - 1) for at, text in enumerate(words)]
        lines = card.title.lines_in(title, width - self._beside[evidence])
        return above + height_of(sizes, width - beside) + (more if lines > 1 else 0)
