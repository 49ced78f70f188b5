"""Documents brought in on screen, words found in them, and evidence as a table: what is said, and what stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QWidget

from tests.ui import material
from tests.ui.answers import answering
from tests.ui.desk import Desk
from workbench.domain.model import RowChange
from workbench.domain.source import Passage, Source
from workbench.ui.evidence.place import EvidencePlace
from workbench.ui.evidence.plan_dialog import PlanDialog

SHORT = "# Minutes\n\nThe board met twice.\n\n## The weir\n\nThe weir leaks, and nobody mends it.\n"


def place(desk: Desk) -> EvidencePlace:
    if desk.session.document is None:
        desk.open(material.model())
    desk.session.show_place("evidence")
    desk.settle()
    found = desk.window.places.currentWidget()
    assert isinstance(found, EvidencePlace)
    return found


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    path = tmp_path / "minutes.md"
    path.write_text(SHORT, encoding="utf-8")
    return path


def test_a_document_becomes_passages_and_is_shown(desk: Desk, minutes: Path) -> None:
    found = place(desk)
    before = desk.session.model
    desk.window.documents.add([minutes])
    desk.settle()
    (source,) = [s for s in desk.session.model.sources.values() if s.id not in before.sources]
    assert (source.title, source.kind, source.file) == ("Minutes", "markdown", "minutes.md")
    texts = [row.text for row in found.reader.paragraphs.rows if row.passage]
    assert texts == ["The board met twice.", "The weir leaks, and nobody mends it."]
    assert desk.session.page == f"source/{source.id}" and "Added: “Minutes”, 2 passages." in desk.status()
    desk.undo_by_key()
    assert desk.session.model == before, "one edit, taken back whole"


def test_a_copy_of_a_known_source_finds_its_passages(desk: Desk, tmp_path: Path) -> None:
    from workbench.domain.likeness import digest_of, shingles_of

    words = "The river board met for the first time in a year, and both mayors came to it by boat."
    source = Source(material.id_of("source", "known"), "known", "Known")
    passage = Passage(
        material.id_of("passage", "known"), source.id, "1.1", digest=digest_of(words), shingles=shingles_of(words)
    )
    rows = [RowChange("source", source.id, None, source), RowChange("passage", passage.id, None, passage)]
    desk.open(material.model().with_changes(rows))
    place(desk)
    copy = tmp_path / "copy.txt"
    copy.write_text(words.replace("mayors", "majors"), encoding="utf-8")
    desk.window.documents.add([copy])
    desk.settle()
    assert set(desk.session.model.sources) == {source.id, material.id_of("source")}, "no second source"
    assert "majors" in desk.session.model.passages[passage.id].text


def test_what_cannot_be_read_is_said_and_hinders_no_other(
    desk: Desk, minutes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place(desk)
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 and then nothing")
    said = answering(monkeypatch, "OK")
    desk.window.documents.add([broken, minutes])
    desk.settle()
    assert len(said) == 1 and "broken.pdf was not added" in said[0]
    assert any(s.file == "minutes.md" for s in desk.session.model.sources.values())


def dragged(*urls: QUrl) -> QMimeData:
    data = QMimeData()
    data.setUrls(list(urls))
    return data


def hold(on: QWidget, data: QMimeData) -> bool:
    """Hold something over a part of the window; whether it would be taken."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, left, none)
    entered.ignore()
    QApplication.sendEvent(on, entered)
    return entered.isAccepted()


def let_go(desk: Desk, data: QMimeData) -> None:
    """Let go of it, over what lies uppermost then."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    frame = desk.window.drops
    assert frame.isVisible() and frame.geometry() == desk.window.rect(), "it is seen that it will be taken"
    QApplication.sendEvent(frame, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none))
    desk.settle()
    desk.settle()
    assert not frame.isVisible()


@pytest.mark.parametrize("where", ["matrix", "evidence", "contents", "history"])
def test_a_document_is_dropped_wherever_one_is_and_leads_to_the_evidence(desk: Desk, minutes: Path, where: str) -> None:
    desk.open(material.model())
    desk.session.show_place(where)
    desk.settle()
    data = dragged(QUrl.fromLocalFile(str(minutes)), QUrl("https://example.org/elsewhere.html"))
    at = desk.window.matrix if where == "matrix" else desk.window.places
    assert hold(at, data) and desk.window.drops.words == "Drop it to add minutes.md to the evidence"
    let_go(desk, data)
    assert [s.file for s in desk.session.model.sources.values() if s.file] == ["minutes.md"], (
        "and nothing from a network"
    )
    assert desk.session.place == "evidence" and "| Added: “Minutes”, 2 passages." in desk.status()


def test_a_workspace_that_is_dropped_is_opened(desk: Desk, minutes: Path, tmp_path: Path) -> None:
    path = tmp_path / "other.modus"
    desk.open(material.model(), path)
    desk.window.files.save()
    desk.settle()
    desk.run("close")
    data = dragged(QUrl.fromLocalFile(str(minutes)), QUrl.fromLocalFile(str(path)))
    assert hold(desk.window, data) and desk.window.drops.words == "Drop it to open other.modus"
    let_go(desk, data)
    assert desk.session.document is not None and desk.session.document.path == path
    assert not [s for s in desk.session.model.sources.values() if s.file], "nothing is added to one that was opened"


def test_a_document_that_is_dropped_on_the_first_page_begins_a_workspace(desk: Desk, minutes: Path) -> None:
    data = dragged(QUrl.fromLocalFile(str(minutes)))
    assert hold(desk.window.welcome, data)
    let_go(desk, data)
    assert [s.file for s in desk.session.model.sources.values()] == ["minutes.md"]
    assert desk.session.place == "evidence"


def test_what_leaves_the_window_again_leaves_no_frame(desk: Desk, minutes: Path) -> None:
    desk.open(material.model())
    data = dragged(QUrl.fromLocalFile(str(minutes)))
    assert hold(desk.window, data) and hold(desk.window.drops, data) and desk.window.drops.isVisible()
    QApplication.sendEvent(desk.window.drops, QDragLeaveEvent())
    assert not desk.window.drops.isVisible()
    assert hold(desk.window, data) and desk.window.drops.isVisible()
    QApplication.sendEvent(desk.window, QDragLeaveEvent())
    assert not desk.window.drops.isVisible(), "nor where it is gone before it was over the frame"


def test_nothing_is_taken_while_a_question_is_asked(desk: Desk, minutes: Path) -> None:
    desk.open(material.model())
    question = QDialog(desk.window)
    question.setModal(True)
    question.show()
    assert not hold(desk.window, dragged(QUrl.fromLocalFile(str(minutes))))
    question.reject()


def test_tables_and_bibliographies_that_are_dropped_come_in_as_what_they_are(
    desk: Desk, minutes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open(material.model())
    found, before = place(desk), len(desk.session.model.evidence)
    monkeypatch.setattr(PlanDialog, "exec", lambda dialog: 1)
    table, list_ = tmp_path / "evidence.CSV", tmp_path / "list.ris"
    table.write_text("claim;grade\nA claim that is new;B2\n", encoding="cp1252")
    list_.write_text("TY  - BOOK\nTI  - On weirs\nER  - \n", encoding="utf-8")
    found.documents.add([table, list_, minutes])
    desk.settle()
    model = desk.session.model
    assert len(model.evidence) == before + 1
    assert {"On weirs", "Minutes"} <= {source.title for source in model.sources.values()}
    assert not any("claim;grade" in passage.text for passage in model.passages.values())


def test_text_is_pasted(desk: Desk) -> None:
    found = place(desk)
    QGuiApplication.clipboard().setText("too short")
    desk.run("paste-document")
    assert "long enough" in desk.status()
    QGuiApplication.clipboard().setText("A first paragraph that says something.\n\nA second one that says more.")
    found.reader.setFocus()
    desk.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    texts = [row.text for row in found.reader.paragraphs.rows if row.passage]
    assert texts == ["A first paragraph that says something.", "A second one that says more."]


def test_words_are_found_as_one_types_and_lead_to_where_they_stand(desk: Desk, minutes: Path) -> None:
    found = place(desk)
    desk.window.documents.add([minutes])
    desk.settle()
    found.search.setText("weir leak")
    desk.settle()
    (hit,) = found.hits.hits.hits
    assert hit.kind == "passage" and "leaks" in hit.excerpt and found.hits.isVisible()
    found.hits.chosen.emit(hit.kind, hit.id)
    desk.settle()
    assert found.reader.selected() == (hit.id,) and found.reader.isVisible()
    found.search.setText("no such words")
    desk.settle()
    assert "Nothing has all of these words" in found.empty.text()
    found.search.clear()
    assert found.reader.isVisible()


def test_an_edit_is_found_at_once(desk: Desk) -> None:
    from workbench.workspace import operations

    found = place(desk)
    found.search.setText("claim")
    desk.settle()
    evidence = material.id_of("evidence", "1")
    desk.session.attempt(lambda m: operations.edit(m, "evidence", evidence, claim="Storks returned"))
    found.search.setText("stork")
    desk.settle()
    assert [hit.id for hit in found.hits.hits.hits] == [evidence]


def test_evidence_goes_out_as_a_table_and_comes_back(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place(desk)
    path = tmp_path / "evidence.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "CSV (*.csv)"))
    desk.run("export-evidence")
    table = path.read_text(encoding="utf-8-sig")
    assert "Claim 1" in table and "evidence.csv" in desk.status()
    path.write_text(table.replace("Claim 1", "Claim one mended"), encoding="utf-8-sig")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    plans: list[list[str]] = []

    def look(dialog: PlanDialog) -> int:
        plans.append([dialog.list.item(row).text() for row in range(dialog.list.count())])
        return len(plans) - 1

    monkeypatch.setattr(PlanDialog, "exec", look)
    before = desk.session.model
    desk.run("import-evidence")
    assert desk.session.model is before and "Claim one mended" in plans[0][0], f"looked at, and left: {plans}"
    desk.run("import-evidence")
    assert desk.session.model.evidence[material.id_of("evidence", "1")].claim == "Claim one mended"
    desk.undo_by_key()
    assert desk.session.model == before


def test_copied_rows_are_brought_in(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    place(desk)
    monkeypatch.setattr(PlanDialog, "exec", lambda dialog: 1)
    QGuiApplication.clipboard().setText("claim\tgrade\nA new claim\tB2\nAnother\tZ9\n")
    desk.run("paste-evidence")
    assert [e.grade for e in desk.session.model.evidence.values() if e.claim == "A new claim"] == ["B2"]
    assert not [e for e in desk.session.model.evidence.values() if e.claim == "Another"], "a bad row is left out"


def test_a_bibliography_comes_in_and_goes_out(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place(desk)
    path = tmp_path / "zotero.ris"
    path.write_text("TY  - BOOK\nTI  - The River\nAU  - Weir, Wanda\nPY  - 1911\nER  - \n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(PlanDialog, "exec", lambda dialog: 1)
    desk.run("import-bibliography")
    (source,) = [s for s in desk.session.model.sources.values() if s.title == "The River"]
    assert "Weir" in source.author and source.date == "1911" and "1 source" in desk.status()
    out = tmp_path / "out.bib"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), "BibTeX (*.bib)"))
    desk.run("export-bibliography")
    assert "The River" in out.read_text(encoding="utf-8") and "Weir" in out.read_text(encoding="utf-8")
    path.write_text("nothing of the kind", encoding="utf-8")
    said = answering(monkeypatch, "OK")
    desk.run("import-bibliography")
    assert len(said) == 1 and "was not brought in" in said[0]


# ── looked at, and left ───────────────────────────────────────────────────────────────────────────────────────────────


def test_blanks_are_no_text_to_paste(desk: Desk) -> None:
    place(desk)
    before = desk.session.model
    QGuiApplication.clipboard().setText(f"  short{' ' * 60}\n")
    desk.run("paste-document")
    assert "long enough" in desk.status() and desk.session.model is before
    QGuiApplication.clipboard().setText("\n \n")
    desk.run("paste-evidence")
    assert "no table on the clipboard" in desk.status() and desk.session.model is before


def test_where_one_may_only_look_nothing_comes_in(desk: Desk, minutes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place(desk)
    before = desk.session.model
    monkeypatch.setattr(type(desk.session), "read_only", property(lambda _: True))
    desk.window.documents.add([minutes, minutes])
    assert "no document can be added" in desk.status()
    QGuiApplication.clipboard().setText("claim\tgrade\nA new claim\tB2\n")
    desk.window.tables.paste()
    assert "nothing can be brought into it" in desk.status() and desk.session.model is before


def test_only_files_of_this_computer_are_taken(desk: Desk) -> None:
    desk.open(material.model())
    assert not hold(desk.window, dragged(QUrl("https://example.org/elsewhere.html")))
    text = QMimeData()
    text.setText("only words")
    assert not hold(desk.window, text) and not desk.window.drops.isVisible()


def test_a_bibliography_is_looked_at_and_left(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place(desk)
    path = tmp_path / "list.bib"
    path.write_text("@book{a, title = {The River}}\n\n@book{b, title = {never closed\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    told: list[str] = []

    def leave(dialog: PlanDialog) -> int:
        told.extend(label.text() for label in dialog.findChildren(QLabel))
        told.extend(dialog.list.item(row).text() for row in range(dialog.list.count()))
        return 0

    monkeypatch.setattr(PlanDialog, "exec", leave)
    before = desk.session.model
    desk.run("import-bibliography")
    assert "New: 1 · changed: 0 · as they are: 0 · left out: 1" in told
    assert told[-2:] == ["line 3: could not be read", "New: The River · a"] and desk.session.model is before


def test_private_sources_go_into_no_bibliography(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hidden = Source(material.id_of("source", "hidden"), "hidden", "Hidden", private=True)
    desk.open(material.model().with_changes([RowChange("source", hidden.id, None, hidden)]))
    place(desk)
    out = tmp_path / "out.ris"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), "RIS (*.ris)"))
    desk.run("export-bibliography")
    text = out.read_text(encoding="utf-8")
    assert "Essay" in text and "Hidden" not in text and "1 source in out.ris" in desk.status()


def test_how_much_comes_in_is_said(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place(desk)
    path = tmp_path / "list.ris"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(PlanDialog, "exec", lambda dialog: 1)
    path.write_text("TY  - BOOK\nID  - essay\nTI  - Essay\nPY  - 1911\nER  - \n", encoding="utf-8")
    desk.run("import-bibliography")
    assert "Brought in: 1 source" in desk.status() and desk.session.model.by_key("source", "essay").date == "1911"


def test_a_table_that_would_do_nothing_cannot_be_brought_in(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    place(desk)
    seen: list[tuple[bool, int, str]] = []

    def leave(dialog: PlanDialog) -> int:
        count = dialog.list.count()
        seen.append((dialog.take.isEnabled(), count, dialog.list.item(count - 1).text() if count else ""))
        return 0

    monkeypatch.setattr(PlanDialog, "exec", leave)
    for rows in ("key\tgrade\ne1\tB1\n", "claim\n" + "".join(f"Claim number {n}\n" for n in range(1000, 1405))):
        QGuiApplication.clipboard().setText(rows)
        desk.run("paste-evidence")
    assert seen == [(False, 0, ""), (True, 401, "… and 5 more")]
