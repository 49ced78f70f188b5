"""What earlier versions of 10,000 items cost: to make, to look at, to restore; in time and in room."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager

from tests.workspace.samples import large


class Watch:
    """Times under names, in milliseconds."""

    def __init__(self) -> None:
        self.times: dict[str, list[float]] = {}

    @contextmanager
    def on(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.times.setdefault(name, []).append((time.perf_counter() - start) * 1000)

    def medians(self) -> dict[str, float]:
        return {name: statistics.median(times) for name, times in self.times.items()}


def version_costs(items: int = 10_000, runs: int = 5) -> tuple[dict[str, float], float]:
    """Median milliseconds by what is done, and the mebibytes of one backup."""
    from workbench.storage.backup_names import Reason
    from workbench.workspace import operations
    from workbench.workspace.document import Document
    from workbench.workspace.versions import earlier

    watch, model = Watch(), large(items)
    document = Document.create(model, None, "bench")
    issue = next(iter(model.issues))
    for turn in range(runs):
        document.apply(operations.edit(document.model, "issue", issue, note=str(turn)))
        with watch.on("set apart, where the window waits"):
            order = document.backing.order(Reason.HOURLY)
        with watch.on("made, in a process of its own"):
            assert order.run() is not None
        order = document.backing.order(Reason.OPENED)
        with watch.on("found to be there already"):
            assert order.run(apart=False) is None
        document.apply(operations.edit(document.model, "issue", issue, note=f"{turn}, changed"))
        with watch.on("made, in this process"):
            assert document.back_up(Reason.HOURLY) == ""
        with watch.on("listed"):
            kept = document.versions()
        with watch.on("read"):
            then = earlier(kept[1].backup)
        with watch.on("compared"):
            assert len(document.compare(then)) == 1
        with watch.on("restored"):
            document.restore(then)
    size = kept[0].backup.size / (1 << 20)
    document.close(discard=True)
    return watch.medians(), size
