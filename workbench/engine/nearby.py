"""One evaluation after another, each near the one before: only what the changed conditions reach is worked out anew.

The same whole numbers as `evaluation.evaluate` gives (method 2).
"""

from __future__ import annotations

from workbench.domain.model import Model
from workbench.engine.evaluation import Evaluation, Worked, evaluate_after
from workbench.engine.settings import Settings


class Nearby:
    """Remembers the last evaluation of a workspace that is played with. One for each who asks, in one thread."""

    def __init__(self) -> None:
        self._last: Worked | None = None

    def evaluate(self, model: Model, settings: Settings) -> Evaluation:
        """The positions that follow from ``settings`` as they are."""
        self._last = evaluate_after(model, settings, self._last)
        return self._last.evaluation
