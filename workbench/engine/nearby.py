"""One evaluation after another, each near the one before: only what the changed conditions reach is worked out anew.

The same whole numbers as `evaluation.evaluate` gives (method 2); the results that stay are the very same objects, so
that who shows them can tell at a glance what is different.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from workbench.domain.model import Model
from workbench.domain.requirement import literals
from workbench.engine.compiled import LOOKED_AT, Compiled, compiled
from workbench.engine.evaluation import Evaluation, evaluate, results_at
from workbench.engine.settings import Settings

#: Conditions that may differ before it is quicker to work everything out.
FEW = 12


class Nearby:
    """Remembers the last evaluation of a workspace that is played with. One for each who asks, in one thread."""

    def __init__(self) -> None:
        self._arrays: Compiled | None = None
        self._last: Evaluation | None = None

    def evaluate(self, model: Model, settings: Settings) -> Evaluation:
        """The positions that follow from ``settings`` as they are."""
        arrays = compiled(model)
        last = self._last if arrays is self._arrays else None
        changed = [] if last is None else [c for c, s in settings.states.items() if last.settings.states.get(c) != s]
        if last is None or len(changed) > FEW:
            found = evaluate(model, settings)
        else:
            found = _followed(arrays, last, settings, changed)
        self._arrays, self._last = arrays, found
        return found


def _followed(arrays: Compiled, last: Evaluation, settings: Settings, changed: list[str]) -> Evaluation:
    reached = arrays.model.remembered(reach, *LOOKED_AT)
    index = arrays.condition_index
    places = [index[condition] for condition in changed]
    at = np.flatnonzero(reached[places].any(axis=0))
    results = list(last.results)
    for place, result in zip(at.tolist(), results_at(arrays, settings.states, at), strict=True):
        if result != results[place]:
            results[place] = result
    return Evaluation(tuple(results), settings, {}, None, ())


def reach(model: Model) -> npt.NDArray[np.bool_]:
    """Conditions × issue areas: whether an issue area can stand elsewhere, or its requirement be otherwise, by it."""
    arrays = compiled(model)
    found: npt.NDArray[np.bool_] = np.any(arrays.most > arrays.least, axis=1)
    row = arrays.condition_index
    for at, issue in enumerate(arrays.issues):
        if issue.requirement is not None:
            for literal in literals(issue.requirement):
                found[row[model.states[literal.state].condition], at] = True
    return found
