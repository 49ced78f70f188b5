"""A copy that was sent away and came back: what is different in it, and taking one change over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import BORDER, TALKS, TRADE, id_of
from workbench.domain.condition import State
from workbench.domain.effect import Effect
from workbench.domain.model import Model, linked
from workbench.storage.quarantine import Admitted, admit
from workbench.ui.files.copies import CopyDialog
from workbench.workspace import operations
from workbench.workspace.document import Document


@pytest.fixture
def mine(desk: Desk, tmp_path: Path) -> Path:
    """The workspace, open in its file."""
    path = tmp_path / "mine.modus"
    desk.open(material.model(), path)
    desk.run("save")
    return path


def sent_back(path: Path, *edits: object) -> Path:
    """A copy of the file with some edits."""
    copy = path.with_name("copy.modus")
    copy.write_bytes(path.read_bytes())
    document = Document.open(copy, "colleague")
    for edit in edits:
        document.apply(edit(document.model))  # type: ignore[operator]
    document.close()
    return copy


class Hands:
    """Somebody at the dialog: ticks some lines, and what was read there."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, copy: Path) -> None:
        self.read: list[str] = []
        self.since = ""
        self.tick: tuple[str, ...] = ()
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(copy), ""))
        monkeypatch.setattr(CopyDialog, "exec", lambda dialog: self._look(dialog))

    def _look(self, dialog: CopyDialog) -> int:
        listed = dialog.differences.list
        items = [listed.item(row) for row in range(listed.count())]
        self.read = [dialog.differences.summary.text(), *(item.text() for item in items)]
        self.since = dialog.since.text()
        for item in items:
            if any(words in item.text() for words in self.tick):
                item.setCheckState(Qt.CheckState.Checked)
        assert dialog.take.isEnabled() == bool(self.tick)
        return int(bool(self.tick))


def test_one_change_is_taken_over_and_undone(desk: Desk, monkeypatch: pytest.MonkeyPatch, mine: Path) -> None:
    copy = sent_back(
        mine,
        lambda m: operations.move_issue(m, TRADE, 100, 900),
        lambda m: operations.move_issue(m, BORDER, 200, 800),
    )
    before, bytes_before = desk.session.model, copy.read_bytes()
    hands = Hands(monkeypatch, copy)
    desk.run("compare-copy")
    assert len(hands.read) == 3 and desk.session.model is before, "looking changes nothing"
    hands.tick = ("Trade",)
    desk.run("compare-copy")
    issues = desk.session.model.issues
    assert (issues[TRADE].cooperation, issues[TRADE].competition) == (100, 900)
    assert issues[BORDER] == before.issues[BORDER]
    assert copy.read_bytes() == bytes_before
    desk.run("undo")
    assert desk.session.model == before


def test_it_is_said_who_changed_what_since_the_two_were_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, mine: Path
) -> None:
    copy = sent_back(
        mine,
        lambda m: operations.rename(m, "condition", TALKS, "Negotiations"),
        lambda m: operations.move_issue(m, BORDER, 200, 800),
    )
    desk.session.attempt(lambda m: operations.move_issue(m, TRADE, 100, 900))
    desk.session.attempt(lambda m: operations.move_issue(m, BORDER, 300, 700))
    hands = Hands(monkeypatch, copy)
    desk.run("compare-copy")
    lines = hands.read[1:]
    assert "Talks" in lines[0] and lines[0].endswith("· changed there")
    assert "Border" in lines[1] and lines[1].endswith("· changed in both")
    assert "Trade" in lines[2] and lines[2].endswith("· changed here"), "one's own later edit is no change of theirs"
    assert hands.since.startswith("Since the two were one: 1 changed there, 1 here, 1 in both. Taking over what")
    hands.tick = ("Talks",)
    desk.run("compare-copy")
    assert desk.session.model.conditions[TALKS].title == "Negotiations"
    assert desk.session.model.issues[TRADE].cooperation == 100, "what is not ticked stays"
    hands.tick = ()
    desk.run("compare-copy")
    assert len(hands.read) == 3 and "0 changed there" in hands.since


def test_histories_with_nothing_in_common_are_told(desk: Desk, monkeypatch: pytest.MonkeyPatch, mine: Path) -> None:
    copy = sent_back(mine, lambda m: operations.move_issue(m, BORDER, 200, 800))
    monkeypatch.setattr("workbench.workspace.parting.admit", lambda path: _without_past(admit(path)))
    hands = Hands(monkeypatch, copy)
    desk.run("compare-copy")
    assert "cannot be known" in hands.since and "changed" not in hands.read[1].rpartition("·")[2]


def _without_past(admitted: Admitted) -> Admitted:
    """As a file whose history was not saved with it."""
    return replace(admitted, content=replace(admitted.content, batches=(), changes=()))


def test_with_something_new_comes_what_it_rests_on(desk: Desk, monkeypatch: pytest.MonkeyPatch, mine: Path) -> None:
    state = State(id_of("talks", "secret"), id_of("condition", "talks"), "secret", "held in secret", rank=2.0)
    effect = linked(Effect("", state.id, TRADE, "competition", -2, "less to shout about"))

    def more(model: Model) -> Model:
        return Model.of([*model.entities(), state, effect])

    hands = Hands(monkeypatch, sent_back(mine, lambda m: operations.replace_content(m, more(m))))
    hands.tick = ("ffect",)
    desk.run("compare-copy")
    assert desk.session.model.states[state.id] == state and desk.session.model.effects[effect.id] == effect


def test_a_copy_without_differences_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch, mine: Path) -> None:
    hands = Hands(monkeypatch, sent_back(mine))
    desk.run("compare-copy")
    assert hands.read == ["Nothing is different."]


def test_what_is_no_copy_of_it_is_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch, mine: Path) -> None:
    other = mine.with_name("other.modus")
    Document.create(material.model(), other, "somebody").close()
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(f"{box.text()} {box.informativeText()}") or 0)
    hands, before = Hands(monkeypatch, other), desk.session.model
    desk.run("compare-copy")
    other.write_bytes(b"damaged")
    desk.run("compare-copy")
    assert len(said) == 2 and "no copy of this workspace" in said[0] and not hands.read
    assert desk.session.model is before
