"""Files from the future, and files that cannot be written."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

import pytest

from tests.workspace.samples import everything
from tests.workspace.steps import move
from workbench.domain.identity import new_id
from workbench.storage.assembly import assemble
from workbench.storage.content import Content
from workbench.storage.errors import ReadOnly
from workbench.storage.house import Extra
from workbench.storage.quarantine import admit
from workbench.storage.schema import FORMAT
from workbench.workspace.document import Document


def test_what_newer_versions_keep_survives(path: Path) -> None:
    content = Content.new(everything(), "New")
    extras = (Extra("issue", new_id(), "colour", '"red"'), Extra("workspace", "", "ünit", "[1]"))
    meta = {**content.meta, "format": str(FORMAT + 1), "lately": "invented"}
    assemble(path, dataclasses.replace(content, extras=extras, meta=meta))
    document = Document.open(path)
    move(document, 800)
    document.close()
    kept = admit(path).content
    assert set(kept.extras) == set(extras) and kept.meta["lately"] == "invented"
    assert kept.changes[: len(content.changes)] == content.changes


def test_what_only_newer_versions_may_write_is_only_looked_at(path: Path) -> None:
    content = Content.new(everything(), "New")
    assemble(path, dataclasses.replace(content, meta={**content.meta, "min_writer": str(FORMAT + 1)}))
    document = Document.open(path)
    assert document.read_only and "newer version" in document.read_only_because
    for attempt in (lambda: move(document, 1), lambda: document.save_as(path.with_name("x.modus")), document.undo):
        with pytest.raises(ReadOnly):
            attempt()
    document.close()


def test_a_file_that_cannot_be_written_opens_read_only(
    document: Document, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document.close()
    with monkeypatch.context() as patching:
        patching.setattr(os, "access", lambda *_, **__: False)
        again = Document.open(path)
    assert again.read_only
    with pytest.raises(ReadOnly, match="another folder"):
        move(again, 1)
    again.save_as(path.with_name("mine.modus"))
    assert not again.read_only
    move(again, 1)
    again.close()
