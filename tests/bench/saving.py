"""Publishing ten thousand entities as a window does: set apart in its thread, the rest in a process of its own."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path


def publishing_times(runs: int = 7) -> tuple[list[float], list[float]]:
    """Seconds for which the window's thread is needed, and until everything is in the file, verified and synced."""
    from tests.workspace.samples import large
    from workbench.workspace import operations
    from workbench.workspace.document import Document

    apart, whole = [], []
    with tempfile.TemporaryDirectory() as folder:
        document = Document.create(large(10_000), Path(folder) / "large.modus", "bench")
        issue = document.model.ordered("issue")[0].id
        for turn in range(runs):
            document.apply(operations.move_issue(document.model, issue, 100 + turn, 900))
            start = time.perf_counter()
            publication = document.prepare()
            apart.append(time.perf_counter() - start)
            assert publication is not None
            publication.run()
            document.published(publication)
            whole.append(time.perf_counter() - start)
        document.close()
    return apart, whole
