"""A file that only a newer version may write: what is said, and that nothing offers itself that cannot be done."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.ui import material
from tests.ui.desk import Desk
from workbench.storage.assembly import assemble
from workbench.storage.content import Content
from workbench.storage.schema import FORMAT
from workbench.ui.evidence.place import EvidencePlace
from workbench.ui.files.notices import NoticeStrip
from workbench.ui.judgements.place import JudgementsPlace


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "plan.modus"
    content = Content.new(material.model(), "New")
    assemble(made, dataclasses.replace(content, meta={**content.meta, "min_writer": str(FORMAT + 1)}))
    return made


def test_nothing_offers_itself_that_would_lose_what_is_not_known_here(desk: Desk, path: Path) -> None:
    desk.window.files.open(path)
    desk.settle()
    assert "This workspace can only be looked at" in desk.window.bar.summary.accessibleName()
    for command in ("save", "save-as", "try-on-copy", "new-scenario", "keep-settled", "add-issue", "add-document"):
        assert not desk.action(command).isEnabled(), command
    assert not desk.segment("Trust", "present").isEnabled() and not desk.window.scenarios.add.isEnabled()
    desk.session.show_place("evidence")
    desk.settle()
    assert not desk.window.findChild(EvidencePlace).add.isEnabled()
    desk.session.show_place("judgements")
    desk.settle()
    assert not desk.window.findChild(JudgementsPlace).ask_me.isEnabled()


def test_the_strip_copies_it_as_it_is(desk: Desk, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    desk.window.files.open(path)
    desk.settle()
    (strip,) = desk.window.findChildren(NoticeStrip)
    assert "newer version" in strip.words.text() and strip.copy.isHidden() and strip.way.text() == "Save a copy…"
    copy = path.with_name("copy.modus")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    desk.click(strip.way)
    assert copy.read_bytes() == path.read_bytes()


def test_what_was_saved_elsewhere_can_be_edited_wherever_one_is(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from workbench.workspace.claims import Claim
    from workbench.workspace.document import Document

    path = tmp_path / "theirs.modus"
    Document.create(material.model(), path, "test").close()
    desk.session.show_document(Document.open(path, claim=Claim.VIEW_ONLY))
    desk.session.show_place("evidence")
    desk.settle()
    add = desk.window.findChild(EvidencePlace).add
    assert not add.isEnabled()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine.modus"), ""))
    desk.run("save")
    assert add.isEnabled()
