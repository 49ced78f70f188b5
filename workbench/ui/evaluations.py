"""Where everything stands in the model that is looked at, worked out once per value of it."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from workbench.domain.model import Model
from workbench.engine.evaluation import Evaluation, evaluate, evaluate_settled
from workbench.engine.nearby import Nearby
from workbench.engine.settings import settings_of

#: Steps of settling, in order: a condition (id), and the state (id) that it moves to.
Moves = tuple[tuple[str, str], ...]


class Evaluations:
    """Keeps what it answered until it is asked about another model.

    Scenarios are ids, None being the baseline; ``settled``: after the conditions that are not held have settled.
    """

    def __init__(self) -> None:
        self._known: dict[Hashable, Evaluation] = {}
        self._of: Model | None = None
        self._nearby = Nearby()

    def of(self, model: Model, scenario: str | None, settled: bool) -> Evaluation:
        """A scenario as it is. What is asked one after the other is near the one before, and worked out from there."""
        work_out = self._nearby.evaluate_settled if settled else self._nearby.evaluate
        return self._once(model, (scenario, settled), lambda: work_out(model, settings_of(model, scenario)))

    def with_state(
        self, model: Model, scenario: str | None, settled: bool, assumed: tuple[str, str | None]
    ) -> Evaluation:
        """A scenario in which a condition (id) were in this state (id; None: unknown)."""
        work_out = evaluate_settled if settled else evaluate
        asked = (scenario, settled, assumed)
        return self._once(model, asked, lambda: work_out(model, settings_of(model, scenario, dict([assumed]))))

    def after(self, model: Model, scenario: str | None, moves: Moves) -> Evaluation:
        """A scenario after these steps of settling."""

        def work_out() -> Evaluation:
            settings = settings_of(model, scenario)
            return evaluate(model, settings.replaced({**settings.states, **dict(moves)}))

        return self._once(model, (scenario, moves), work_out)

    def _once(self, model: Model, asked: Hashable, work_out: Callable[[], Evaluation]) -> Evaluation:
        if self._of is not model:
            self._known.clear()
            self._of = model
        if asked not in self._known:
            self._known[asked] = work_out()
        return self._known[asked]
