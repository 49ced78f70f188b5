"""Track record and evidence (method 6 and 8): what `modus record` and `modus coverage` calculate."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial

Times = list[tuple[str, float, float | None, str]]


def record_times(median_ms: Callable[..., float]) -> Times:
    """Name, median in ms, limit, note."""
    from workbench.content import template_model
    from workbench.engine.coverage import coverage
    from workbench.engine.hanging import hanging
    from workbench.engine.record.cases import Cases, Column, crisp_literals
    from workbench.engine.record.solutions import SOLUTIONS, solution
    from workbench.engine.record.truth_table import truth_table

    rng = random.Random("820")
    columns = [
        Column(name, (0, 1), crisp_literals(name), tuple(rng.randrange(2) for _ in range(100))) for name in "ABCDEFGH"
    ]
    outcome = tuple(rng.randrange(2) for _ in range(100))
    cases = Cases(tuple(f"k{n}" for n in range(100)), tuple(columns), "Y", outcome)

    def both() -> int:
        table = truth_table(cases)
        return sum(solution(table, kind).count for kind in SOLUTIONS)

    model = template_model("us-russia")
    unsupported = coverage(model).unsupported
    return [
        ("record, 8 conditions, 100 random cases", median_ms(both, 5, 1), 2000.0, f"{both():,} tied models"),
        (
            "what hangs on what has no evidence, the example",
            median_ms(partial(hanging, model, unsupported), 3, 1),
            None,
            f"{len(unsupported)} judgements",
        ),
    ]
