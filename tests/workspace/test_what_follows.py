"""After any history of edits, undo, redo and imports, what was kept of earlier answers is as a fresh answer."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from tests.engine.searches import Searches
from tests.reference.models import SeededChooser
from tests.reference.questions import make_busy_model
from tests.workspace.deeds import Deeds
from tests.workspace.samples import everything
from workbench.content import template_model
from workbench.domain.model import Model, RowChange
from workbench.engine.evaluation import evaluate, evaluate_baseline, evaluate_settled
from workbench.engine.settings import settings_of
from workbench.ui.conditions.weights import swings
from workbench.ui.evaluations import Evaluations

STEPS = 30


def begun(seed: int, rng: random.Random) -> Model:
    match seed % 8:
        case 0:
            return template_model("us-russia")
        case 1 | 2:
            return everything()
        case _:
            return Searches(make_busy_model(SeededChooser(rng))).model


def walked(seed: int, steps: int) -> Counter[str]:
    """A history; fails where something that was kept is not what follows. What was done, by kind."""
    rng = random.Random(f"what follows {seed}")
    model = begun(seed, rng)
    deeds, kept, done = Deeds(model, rng), Evaluations(), Counter[str]()
    past: list[tuple[RowChange, ...]] = []
    future: list[tuple[RowChange, ...]] = []
    for step in range(steps):
        chance = rng.random()
        if chance < 0.15 and past:
            future.append(tuple(row.reversed() for row in reversed(past.pop())))
            model, what = model.with_changes(future[-1]), "undo"
        elif chance < 0.6 and future:
            past.append(tuple(row.reversed() for row in reversed(future.pop())))
            model, what = model.with_changes(past[-1]), "redo"
        else:
            operation = deeds.next(model)
            past.append(tuple(operation.changes))
            future.clear()
            model, what = model.with_changes(operation.changes), operation.label.split(" ")[0]
        done[what] += 1
        alone = Model.of(model.entities())
        told = f"seed {seed}, step {step}, {what}"
        for scenario in rng.sample([None, *sorted(model.scenarios)], min(2, 1 + len(model.scenarios))):
            if rng.random() < 0.7:
                assert kept.of(model, scenario, False) == evaluate(alone, settings_of(alone, scenario)), told
            if rng.random() < 0.7:
                found, fresh = kept.of(model, scenario, True), evaluate_settled(alone, settings_of(alone, scenario))
                assert found == fresh, told
        if rng.random() < 0.6:
            assert evaluate_baseline(model) == evaluate_baseline(alone), told
        if rng.random() < 0.6:
            assert swings(model) == swings(alone), told
    return done


@pytest.mark.parametrize("block", range(2))
def test_what_was_kept_is_what_follows(block: int) -> None:
    done: Counter[str] = Counter()
    for seed in range(block * 8, block * 8 + 8):
        done += walked(seed, STEPS)
    assert done["undo"] > 10 and done["redo"] > 5 and len(done) > 12
