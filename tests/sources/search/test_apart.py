"""Large indexes are made by a process of their own, and are the same."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.sources.search.test_search import id_of, model_of
from workbench.domain.model import Model, RowChange
from workbench.sources.search import Index, apart, open_index_apart, search
from workbench.sources.search import index as indexes
from workbench.storage.worker.apart import Begun
from workbench.workspace import operations
from workbench.workspace.document import Document

MODEL = model_of(*[f"herring number{n} of Тромсё" for n in range(2_100)])


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Document:
    """An open document, whose working copy is locked."""
    monkeypatch.setenv("MODUS_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(apart, "MANY", 1_000)
    return Document.create(MODEL, None)


@pytest.fixture
def helpers() -> list[Begun]:
    return []


def opened(document: Document, helpers: list[Begun], model: Model | None = None) -> Index:
    index = open_index_apart(
        model or document.model, document.workspace_id, document.working_copy, helpers.append, lambda: True
    )
    assert index is not None
    return index


def told(index: Index) -> list[Any]:
    """Everything that is in an index, but the order of its things."""
    (segment,) = index.segments
    values = {field.name: getattr(segment, field.name) for field in fields(segment)}
    return [value.tolist() if isinstance(value, np.ndarray) else list(value) for value in values.values()]


def test_a_process_makes_what_would_be_made_here(
    document: Document, helpers: list[Begun], monkeypatch: pytest.MonkeyPatch
) -> None:
    document.apply(operations.edit(document.model, "passage", id_of("p7"), summary="A cod of its own"))
    with monkeypatch.context() as patched:
        patched.setattr(indexes, "build", None)  # nothing is made here
        index = opened(document, helpers)
    assert len(helpers) == 1 and not index.late
    assert sorted(map(repr, told(index))) == sorted(map(repr, told(Index.of(document.model))))
    assert search(index, document.model, "cod").total == 1
    opened(document, helpers)
    assert len(helpers) == 1, "what is kept is read"


def test_what_the_process_could_not_see_is_added_here(document: Document, helpers: list[Begun]) -> None:
    before = MODEL.passages[id_of("p7")]
    later = MODEL.with_changes([RowChange("passage", before.id, before, replace(before, summary="A cod"))])
    index = opened(document, helpers, later)
    assert len(helpers) == 1 and search(index, later, "cod").total == 1
    assert search(index, later, "herring").total == 2_099


@pytest.mark.parametrize("why", ["gone", "stopped", "torn"])
def test_without_its_help_the_index_is_made_here(document: Document, helpers: list[Begun], why: str) -> None:
    working = document.working_copy
    if why == "gone":
        working = working.with_suffix(".gone")
    elif why == "torn":
        working = working.with_suffix(".torn")
        data = bytearray(document.working_copy.read_bytes())
        data[4096:] = bytes(range(256)) * (len(data[4096:]) // 256)
        working.write_bytes(data)

    def begun(helper: Begun) -> None:
        helpers.append(helper)
        if why == "stopped":
            helper.stop()

    index = open_index_apart(MODEL, document.workspace_id, working, begun, lambda: True)
    assert index is not None and len(helpers) == 1
    assert search(index, MODEL, "herring").total == 2_100


def test_what_nobody_wants_any_more_is_not_made_here_either(document: Document) -> None:
    asked = (document.workspace_id, document.working_copy)
    assert open_index_apart(MODEL, *asked, Begun.stop, lambda: False) is None


def test_a_small_index_needs_no_process(document: Document, helpers: list[Begun]) -> None:
    small = model_of("herring")
    assert search(opened(document, helpers, small), small, "herring").total == 1 and not helpers
