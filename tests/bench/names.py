"""Ctrl+K in the large workspace: what a key costs, and learning again what everything is called."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from workbench.workspace import operations

Times = list[tuple[str, float, float | None, str]]


def _own_ms(work: Callable[[], object], runs: int) -> float:
    times = []
    for _ in range(runs + 2):
        start = time.thread_time()
        work()
        times.append((time.thread_time() - start) * 1000)
    return statistics.median(times[2:])


def name_times() -> Times:
    """Name, median of the thread's own work in ms, limit, note."""
    from tests.bench.large import evidenced_model
    from workbench.ui.finding.index import Things, matching
    from workbench.ui.finding.search import MOST

    model, known = evidenced_model(), Things()
    entries = known.of(model)
    item = model.ordered("evidence")[0]
    edited = [
        model.with_changes(operations.edit(model, "evidence", item.id, claim=f"Claim {n}").changes) for n in range(2)
    ]
    turn = iter(range(1 << 20))
    key = _own_ms(lambda: matching(entries, "r", MOST), 20)
    learning = _own_ms(lambda: known.of(edited[next(turn) % 2]), 10)
    return [
        ("Ctrl+K: a key that everything matches", key, 50.0, f"{len(entries):,} things"),
        ("Ctrl+K: all names after an edit", learning, None, "in turns"),
    ]
