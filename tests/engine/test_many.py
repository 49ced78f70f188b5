"""Many situations at once give the answers of one at a time: positions, requirements, settling."""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import pytest

from tests.engine.searches import Searches
from tests.reference.models import SeededChooser, make_settings
from tests.reference.questions import make_busy_model
from workbench.engine.compiled import compiled
from workbench.engine.evaluation import evaluate, evaluate_settled
from workbench.engine.one_issue import OneIssue, places
from workbench.engine.settings import Settings
from workbench.engine.settling_many import Settler
from workbench.engine.truths import STATUSES


def situations(engine: Searches, plain: Any, choose: SeededChooser, count: int) -> list[Settings]:
    return [
        engine.settings({"extra_settings": make_settings(choose, plain["conditions"], len(plain["conditions"]))})
        for _ in range(count)
    ]


@pytest.mark.parametrize("block", range(8))
def test_many_at_once_are_as_one_at_a_time(block: int) -> None:
    circles = 0
    for seed in range(block * 25, block * 25 + 25):
        choose = SeededChooser(random.Random(f"many {seed}"))
        plain = make_busy_model(choose)
        engine = Searches(plain)
        arrays = compiled(engine.model)
        asked = situations(engine, plain, choose, 8)
        rows = np.array([places(arrays, settings.states) for settings in asked])
        held = np.array([[c.id in settings.held for c in arrays.conditions] for settings in asked])
        settled = Settler(arrays).settled(rows, held)
        circles += int((settled.lengths > 0).sum())
        for issue in engine.model.issues:
            one = OneIssue(arrays, issue)
            for placed, work_out in ((one.place(rows), evaluate), (settled.place(one), evaluate_settled)):
                for n, settings in enumerate(asked):
                    result = work_out(engine.model, settings).by_issue[issue]
                    assert tuple(placed.point[:, n]) == (result.cooperation, result.competition), seed
                    bands = tuple(zip(placed.low[:, n].tolist(), placed.high[:, n].tolist(), strict=True))
                    assert bands == (result.cooperation_band, result.competition_band), seed
                    assert result.requirement in ("none", STATUSES[placed.status[n]]), seed
        for n, settings in enumerate(asked):
            found = evaluate_settled(engine.model, settings)
            assert settled.lengths[n] == len(found.cycle or ()), seed
            if found.cycle is None:
                assert (places(arrays, found.end) == settled.end[n]).all(), seed
    assert circles or block


def test_no_situations_at_all() -> None:
    engine = Searches(make_busy_model(SeededChooser(random.Random(1))))
    arrays = compiled(engine.model)
    none = np.empty((0, len(arrays.conditions)), dtype=np.int16)
    settled = Settler(arrays).settled(none, np.empty(none.shape, dtype=bool))
    assert settled.end.shape == none.shape
    assert settled.place(OneIssue(arrays, arrays.issues[0].id)).point.shape == (2, 0)
