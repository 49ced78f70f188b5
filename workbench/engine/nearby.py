"""One evaluation after another, each near the one before: only what the changed conditions reach is worked out anew.

The same whole numbers as `evaluation.evaluate` and `evaluate_settled` give (method 2 and 3).
"""

from __future__ import annotations

from workbench.domain.model import Model
from workbench.engine.evaluation import Evaluation, Worked, evaluate_after, evaluate_settled_after
from workbench.engine.settings import Settings


class Nearby:
    """Remembers the last evaluation of a workspace that is played with, and the last one that has settled.

    One for each who asks, in one thread.
    """

    def __init__(self) -> None:
        self._last: Worked | None = None
        self._last_settled: Worked | None = None

    def evaluate(self, model: Model, settings: Settings) -> Evaluation:
        """The positions that follow from ``settings`` as they are."""
        self._last = evaluate_after(model, settings, self._last)
        return self._last.evaluation

    def evaluate_settled(self, model: Model, settings: Settings) -> Evaluation:
        """The positions after the conditions that are not held have settled."""
        found, self._last_settled = evaluate_settled_after(model, settings, self._last_settled)
        return found
