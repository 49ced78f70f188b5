"""Saving what can be saved from a file on the disk."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.workspace.samples import everything
from workbench.storage.errors import CannotRead, CannotWrite, NotAWorkspace
from workbench.workspace.document import Document
from workbench.workspace.reading import read, write_new
from workbench.workspace.recovering import recover_file, write_recovered

PAGE = 4096


@pytest.fixture
def damaged(path: Path) -> Path:
    """A workspace whose first page is gone."""
    write_new(path, everything())
    path.write_bytes(bytes(PAGE) + path.read_bytes()[PAGE:])
    return path


def test_the_damaged_file_stays_and_what_is_saved_can_be_worked_with(damaged: Path) -> None:
    before = damaged.read_bytes()
    beside = damaged.with_name("recovered.modus")
    write_recovered(recover_file(damaged), beside)
    assert damaged.read_bytes() == before and len(list(damaged.parent.iterdir())) == 2
    document = Document.open(beside)
    assert len(list(document.model.entities())) == len(list(everything().entities()))
    document.close()


def test_what_is_there_is_not_written_over(damaged: Path) -> None:
    before = damaged.read_bytes()
    with pytest.raises(CannotWrite, match="already a file"):
        write_recovered(recover_file(damaged), damaged)
    assert damaged.read_bytes() == before


def test_links_folders_and_nothing(damaged: Path) -> None:
    with pytest.raises(NotAWorkspace, match="folder"):
        recover_file(damaged.parent)
    with pytest.raises(CannotRead, match="no file"):
        recover_file(damaged.with_name("nowhere.modus"))
    if os.name != "nt":
        link = damaged.with_name("link.modus")
        link.symlink_to(damaged)
        with pytest.raises(NotAWorkspace, match="link"):
            recover_file(link)


def test_nothing_is_left_behind(damaged: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    private = tmp_path / "private"
    private.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(private))
    recover_file(damaged)
    assert list(private.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="names as Linux has them")
def test_a_name_that_is_none(damaged: Path) -> None:
    strange = damaged.with_name(os.fsdecode(b"a\n\x1b[31m\xff.modus"))
    data = bytearray(damaged.read_bytes())
    data[3 * PAGE : 9 * PAGE] = bytes(6 * PAGE)
    strange.write_bytes(data)
    beside = damaged.with_name("recovered.modus")
    write_recovered(recover_file(strange), beside)
    about = read(beside)[0].workspace.about
    assert about.startswith("Recovered on ") and "\x1b" not in about
