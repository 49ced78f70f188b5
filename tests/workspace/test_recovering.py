"""A damaged document opens as a recovered copy, in a process of its own, with a count of what was saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.storage.errors import Damaged, FileProblem, NotAWorkspace, Unsafe
from workbench.workspace.document import Document
from workbench.workspace.reading import read


def damage(path: Path) -> bytes:
    """One page of a table is gone."""
    whole = bytearray(path.read_bytes())
    place = whole.index(b"The river") // 4096 * 4096
    whole[place : place + 4096] = bytes(4096)
    path.write_bytes(whole)
    return bytes(whole)


def test_a_recovered_copy_has_its_own_file_and_the_damaged_one_stays(document: Document, path: Path) -> None:
    document.close()
    before = damage(path)
    with pytest.raises(Damaged):
        Document.open(path)
    recovered, report = Document.recover(path, "Ada")
    assert recovered.path is None and recovered.has_unpublished and not recovered.read_only
    assert report.found > 20 and report.damage
    assert path.read_bytes() == before
    beside = recovered.path_beside
    assert beside is not None and beside != path
    recovered.save_as(beside)
    recovered.close()
    assert read(beside)[0].issues.keys() == document.model.issues.keys()
    assert path.read_bytes() == before


def test_contents_come_out_of_a_file_with_foreign_things_in_it(document: Document, path: Path) -> None:
    import sqlite3

    document.close()
    other = sqlite3.connect(path)
    other.execute('CREATE TRIGGER t AFTER INSERT ON "issues" BEGIN DELETE FROM "conditions"; END')
    other.close()
    with pytest.raises(Unsafe):
        Document.open(path)
    recovered, report = Document.recover(path)
    assert recovered.model.issues == document.model.issues and report.nothing_lost
    recovered.close(discard=True)


def test_where_there_is_nothing_to_save(path: Path) -> None:
    path.write_bytes(b"nothing at all" * 1000)
    with pytest.raises(NotAWorkspace, match="nothing to be saved"):
        Document.recover(path)
    with pytest.raises(FileProblem):
        Document.recover(path.with_name("gone.modus"))
