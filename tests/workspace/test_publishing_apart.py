"""Publishing in a process of its own: the same result and the same refusals, while the person goes on."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from tests.workspace.steps import beside, move, working_files
from workbench.storage import delivery as module
from workbench.storage.errors import CannotWrite, DocumentChanged
from workbench.storage.worker.apart import WorkerFailed
from workbench.workspace.document import Document
from workbench.workspace.reading import read


def test_edits_made_meanwhile_are_in_the_next_one(document: Document, home: Path) -> None:
    assert document.path is not None
    move(document, 100)
    first, publication = document.model, document.prepare()
    assert publication is not None
    other = threading.Thread(target=publication.run)
    other.start()
    move(document, 200)
    other.join()
    document.published(publication)
    assert read(document.path)[0] == first
    assert document.has_unpublished
    document.publish()
    assert read(document.path)[0] == document.model and not document.has_unpublished
    assert working_files(home) == [".db", ".json"] or working_files(home) == [".db", ".db-journal", ".json"]


def test_a_worker_overwrites_nobodys_work(document: Document) -> None:
    assert document.path is not None
    move(document, 100)
    publication = document.prepare()
    assert publication is not None
    document.path.write_bytes(b"theirs")
    with pytest.raises(DocumentChanged, match="changed by someone else"):
        publication.run()
    assert document.path.read_bytes() == b"theirs" and document.has_unpublished


def test_nothing_is_put_there_before_it_is_announced(
    document: Document,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert document.path is not None
    move(document, 100)
    before = document.path.read_bytes()
    publication = document.prepare()
    assert publication is not None and publication.announce is not None

    def refuse(_: object) -> None:
        assert document.path is not None and document.path.read_bytes() == before
        raise CannotWrite("no")

    publication.announce = refuse
    with pytest.raises(CannotWrite, match="no"):
        publication.run()
    assert document.path.read_bytes() == before
    assert beside(document.path) == [document.path.name]


@pytest.mark.parametrize("spoilt", ["a letter", "everything", "the digest", "a change"])
def test_a_copy_that_did_not_come_out_whole_goes_nowhere(
    document: Document, monkeypatch: pytest.MonkeyPatch, spoilt: str
) -> None:
    assert document.path is not None
    move(document, 100)
    before, pack = document.path.read_bytes(), module.pack

    def badly(snapshot: Path, packed: Path) -> tuple[str, int]:
        head, changes = pack(snapshot, packed)
        data = packed.read_bytes()
        title = next(iter(document.model.issues.values())).title.encode()
        assert title in data
        match spoilt:
            case "a letter":
                packed.write_bytes(data.replace(title, b"#" + title[1:]))
            case "everything":
                packed.write_bytes(bytes(len(data)))
        return ("0" * 64 if spoilt == "the digest" else head), changes + (spoilt == "a change")

    publication = document.prepare()
    assert publication is not None
    with monkeypatch.context() as packing, pytest.raises(CannotWrite, match="did not come out whole"):
        packing.setattr(module, "pack", badly)
        publication.run(apart=False)
    assert document.path.read_bytes() == before and document.has_unpublished
    assert beside(document.path) == [document.path.name]
    document.publish()
    assert read(document.path)[0] == document.model


def test_a_worker_that_dies_costs_nothing(document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    def dies(*_: object, **__: object) -> None:
        raise WorkerFailed("crash")

    assert document.path is not None
    move(document, 100)
    before = document.path.read_bytes()
    with monkeypatch.context() as dying:
        dying.setattr(module, "apart", dies)
        publication = document.prepare()
        assert publication is not None
        with pytest.raises(CannotWrite, match="your work is kept"):
            publication.run()
    assert document.path.read_bytes() == before and document.has_unpublished
    document.publish()
    assert read(document.path)[0] == document.model
