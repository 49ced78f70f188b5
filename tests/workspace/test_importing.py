"""The contents of a file that holds what no workspace has: all of it comes in, and nothing of what is foreign."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.storage.test_gate import FOREIGN, alter
from workbench.domain.model import Model
from workbench.storage.errors import Unsafe
from workbench.workspace.document import Document


@pytest.mark.parametrize("what", FOREIGN)
def test_everything_comes_in_but_what_is_foreign(document: Document, path: Path, what: str) -> None:
    model, id_ = document.model, document.workspace_id
    document.close()
    alter(path, FOREIGN[what])
    before = path.read_bytes()
    with pytest.raises(Unsafe):
        Document.open(path)
    imported, report = Document.recover(path, "Ben")

    def but_the_note(found: Model) -> list[object]:
        return [entity for entity in found.entities() if entity.id != found.workspace.id]

    assert but_the_note(imported.model) == but_the_note(model)
    assert imported.model.workspace.title == model.workspace.title
    assert (imported.path, imported.workspace_id, imported.has_unpublished) == (None, id_, True)
    assert report.history == "all" and imported.history()[-1].label == "Start"
    imported.save_as(path.with_name("imported.modus"))
    imported.close()
    assert path.read_bytes() == before and Document.open(path.with_name("imported.modus")).model == imported.model
