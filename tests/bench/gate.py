"""Opening a document with a long history: ten thousand items, sixty thousand changes."""

from __future__ import annotations

import dataclasses
import tempfile
import time
from pathlib import Path

from tests.bench.large import large_model
from workbench.domain.model import RowChange
from workbench.storage.content import Content
from workbench.storage.house import Heads, batch_digest
from workbench.storage.journal import changes_of, make_batch
from workbench.storage.new_document import write_document
from workbench.storage.publish import Target


def long_history(items: int = 10_000, changes: int = 60_000) -> Content:
    """A workspace of that many items whose issue areas were moved about until its log has that many changes."""
    model = large_model(issues=500, conditions=200, effects=items - 1_270)
    content = Content.new(model, "New", "bench")
    session, log, batches = content.sessions[0], list(content.changes), list(content.batches)
    heads: dict[tuple[str, str], Heads] = {(c.kind, c.entity): {c.field: [c.id]} for c in log}
    effects = list(model.effects.values())
    while len(log) < changes:
        batch = make_batch(len(batches) + 1, session.id, f"Operation {len(batches)}")
        rows = []
        for at in range(10):
            place = (len(batches) * 10 + at) % len(effects)
            effect = effects[place]
            after = dataclasses.replace(effect, amount=1 if effect.amount == 2 else 2, why=f"because {len(log)}")
            effects[place] = after
            rows.append(RowChange("effect", effect.id, effect, after))
        found, touched = changes_of(batch.id, rows, lambda *at: heads[at], len(log) + 1)
        heads.update(touched)
        log += found
        batches.append(batch._replace(digest=batch_digest(batch, found)))
    model = model.with_changes(
        RowChange("effect", e.id, model.effects[e.id], e) for e in effects if model.effects[e.id] != e
    )
    return dataclasses.replace(content, model=model, batches=tuple(batches), changes=tuple(log))


def opening_times(runs: int = 5) -> tuple[list[float], list[float]]:
    """Seconds until the rows are seen, and until everything is checked and the working copy built, as a window opens
    a document: with the gate in a process of its own.
    """
    from workbench.workspace.document import Document

    first, whole = [], []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.modus"
        write_document(long_history(), Target(path))
        for _ in range(runs):
            seen: list[float] = []
            start = time.perf_counter()
            document = Document.open(path, seen=lambda _, at=seen: at.append(time.perf_counter()), apart=True)
            whole.append(time.perf_counter() - start)
            first.append(seen[0] - start)
            document.close()
    return first, whole
