"""The Contents place: everything there is, listed, made, edited, ordered, grouped, marked private and deleted."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QMessageBox, QWidget

from tests.bench.large import evidenced_model
from tests.event_loop import let_run
from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import BORDER, TALKS, TRADE, TRUST, WATER, id_of
from workbench.domain import fields as f
from workbench.domain.model import KINDS
from workbench.engine.citing import links_of
from workbench.ui.contents.fields import ChoiceField, FlagField, LineField, TextField
from workbench.ui.contents.listing import listed
from workbench.ui.contents.making import NewDialog
from workbench.ui.contents.place import ContentsPlace
from workbench.ui.contents.references import RefField, RefsField
from workbench.ui.contents.words import MARKS, WITHIN_OTHERS, listed_kinds
from workbench.workspace import operations


def contents(desk: Desk, page: str = "issue") -> ContentsPlace:
    if desk.session.document is None:
        desk.open(material.model())
    desk.session.show_place("contents", page)
    desk.settle()
    return desk.window.findChild(ContentsPlace)


def type_into(desk: Desk, line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    press(desk, line, Qt.Key.Key_Return)


def press(desk: Desk, widget: QWidget, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key for this widget: without a window system the list of a chooser takes the keyboard with it."""
    widget.setFocus()
    QTest.keyClick(widget, key, keys)
    desk.settle()


def titles(place: ContentsPlace) -> list[str]:
    model = place.table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_every_kind_is_listed_or_edited_within_another() -> None:
    assert set(listed_kinds()) | WITHIN_OTHERS >= set(KINDS) and not set(listed_kinds()) & WITHIN_OTHERS


def test_every_field_of_every_kind_has_its_control(desk: Desk) -> None:
    for kind in listed_kinds():
        place = contents(desk, kind)
        if not desk.session.model.table(kind):
            assert place.nothing.isVisible() and "makes the first" in place.nothing.text(), kind
            continue
        edited = {name for name, spec in f.specs(KINDS[kind]).items() if spec.form not in ("id", "rank")}
        assert set(place.form.fields) == edited - MARKS, kind
        for field in place.form.fields.values():
            control = field.focusProxy()
            assert control is not None and (control.accessibleName() or isinstance(field, FlagField)), (
                kind,
                field.name,
            )


def test_a_field_is_one_edit_and_one_undo(desk: Desk) -> None:
    place = contents(desk, f"issue/{TRADE}")
    before = desk.session.model
    field = place.form.fields["cooperation"]
    assert isinstance(field, LineField) and field.line.text() == "2"
    type_into(desk, field.line, "6.25")
    assert desk.session.model.issues[TRADE].cooperation == 625
    assert desk.session.document.undo_label == "Edit cooperation of “Trade”"
    desk.run("undo")
    assert desk.session.model == before and field.line.text() == "2"


def test_what_is_refused_is_said_beneath_and_stays(desk: Desk) -> None:
    place = contents(desk, f"issue/{TRADE}")
    before = desk.session.model
    field = place.form.fields["cooperation"]
    assert isinstance(field, LineField)
    for typed, said in (
        ("eleven", "not a number"),
        ("11", "must be from 0 to 10"),
        ("6.255", "two decimals"),
        ("6,5", "write 6.5"),
    ):
        type_into(desk, field.line, typed)
        assert said in field.problem.text() and field.problem.isVisible() and field.line.text() == typed
        assert desk.session.model is before
        place.table.select([BORDER])
        assert field.line.text() == "6" and not field.problem.text()
        place.table.select([TRADE])
        assert field.line.text() == typed and said in field.problem.text(), "it is there when one comes back"
        press(desk, field.line, Qt.Key.Key_Escape)
        assert field.line.text() == "2" and not field.problem.text()


def test_a_rule_between_fields_is_said_beneath_the_field(desk: Desk) -> None:
    place = contents(desk, f"issue/{BORDER}")
    field = place.form.fields["competition"]
    assert isinstance(field, LineField)
    type_into(desk, field.line, "2")
    assert "floor 3 is above" in field.problem.text() and desk.session.model.issues[BORDER].competition == 400


def test_texts_flags_choices_and_references(desk: Desk) -> None:
    place = contents(desk, f"evidence/{id_of('evidence', '1')}")
    form = place.form
    note, grade, private, passages = (form.fields[name] for name in ("note", "reliability", "private", "passages"))
    assert isinstance(note, TextField) and isinstance(grade, ChoiceField)
    assert isinstance(private, FlagField) and isinstance(passages, RefsField)
    note.text.setFocus()
    QTest.keyClicks(note.text, "seen twice")
    desk.key(Qt.Key.Key_Tab)
    assert [grade.box.itemText(n) for n in range(6)][1] == "B: usually reliable"
    grade.box.setCurrentIndex(0)
    grade.box.activated.emit(0)
    private.box.click()
    passages.chooser.setFocus()
    QTest.keyClicks(passages.chooser, "passage 3")
    press(desk, passages.chooser, Qt.Key.Key_Return)
    item = desk.session.model.evidence[id_of("evidence", "1")]
    assert (item.note, item.grade, item.private) == ("seen twice", "A1", True)
    assert item.passages == (id_of("passage", "1"), id_of("passage", "3"))
    passages.list.setCurrentRow(1)
    press(desk, passages.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert desk.session.model.evidence[item.id].passages == (id_of("passage", "3"), id_of("passage", "1"))
    press(desk, passages.list, Qt.Key.Key_Delete)
    assert desk.session.model.evidence[item.id].passages == (id_of("passage", "1"),)


def test_a_group_is_chosen_by_name_and_a_name_that_is_none_is_refused(desk: Desk) -> None:
    place = contents(desk, f"issue/{BORDER}")
    field = place.form.fields["group"]
    assert isinstance(field, RefField)
    type_into(desk, field.chooser, "Ecology")
    assert "nothing called “Ecology”" in field.problem.text() and desk.session.model.issues[BORDER].group is None
    type_into(desk, field.chooser, "econ")
    assert desk.session.model.issues[BORDER].group == id_of("group") and not field.problem.text()
    field.chooser.selectAll()
    press(desk, field.chooser, Qt.Key.Key_Backspace)
    press(desk, field.chooser, Qt.Key.Key_Return)
    assert desk.session.model.issues[BORDER].group is None


def test_order_is_changed_by_keys_and_by_drop(desk: Desk) -> None:
    place = contents(desk, f"condition/{TALKS}")
    assert titles(place) == ["Trust", "Water", "Talks"]
    place.table.setFocus()
    desk.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier, times=2)
    assert titles(place) == ["Talks", "Trust", "Water"] and place.table.selected() == [TALKS]
    desk.run("undo")
    assert titles(place) == ["Trust", "Talks", "Water"]
    place.table.select([WATER])
    place.table.entities.dropMimeData(
        place.table.entities.mimeData([]), Qt.DropAction.MoveAction, 0, 0, place.table.rootIndex()
    )
    desk.settle()
    assert titles(place) == ["Water", "Trust", "Talks"]
    header = place.table.horizontalHeader()
    header.sectionClicked.emit(0)
    assert titles(place) == ["Talks", "Trust", "Water"]
    desk.key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert "keep their places" in desk.status()


def test_dropped_into_a_group_it_is_in_that_group(desk: Desk) -> None:
    place = contents(desk, f"issue/{BORDER}")
    assert titles(place) == ["Trade", "Border"]
    place.table.setFocus()
    desk.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert desk.session.model.issues[BORDER].group == id_of("group") and titles(place) == ["Border", "Trade"]


def test_a_new_group_takes_what_is_selected(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    place = contents(desk, "condition")
    place.table.select([TRUST, WATER])
    monkeypatch.setattr(QInputDialog, "getText", lambda *a, **k: ("Conduct", True))
    place.new_group()
    model = desk.session.model
    group = model.conditions[TRUST].group
    assert group is not None and group == model.conditions[WATER].group and model.groups[group].title == "Conduct"
    assert model.groups[group].holds == "condition" and model.conditions[TALKS].group is None
    desk.run("undo")
    assert group not in desk.session.model.groups


def test_several_are_marked_private_at_once(desk: Desk) -> None:
    place = contents(desk, "issue")
    place.table.select([TRADE, BORDER])
    desk.click(place.buttons["private"])
    assert all(issue.private for issue in desk.session.model.issues.values())
    desk.run("undo")
    assert not any(issue.private for issue in desk.session.model.issues.values())


def test_what_goes_with_it_is_said_before_it_is_deleted(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    place = contents(desk, f"condition/{TALKS}")
    before, said, press = desk.session.model, [], ["Keep"]

    def answer(box: QMessageBox) -> int:
        said.append(f"{box.text()} {box.informativeText()}")
        next(button for button in box.buttons() if button.text() == press[0]).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    place.table.setFocus()
    desk.key(Qt.Key.Key_Delete)
    assert "Delete “Talks”?" in said[0] and "2 states" in said[0] and "2 effects" in said[0]
    assert "1 cross-impact" in said[0] and desk.session.model is before
    press[0] = "Delete"
    desk.key(Qt.Key.Key_Delete)
    assert TALKS not in desk.session.model.conditions and place.table.selected() == [WATER]
    desk.run("undo")
    assert desk.session.model == before


def test_what_a_requirement_needs_is_not_deleted(desk: Desk) -> None:
    place = contents(desk, f"condition/{TRUST}")
    place.table.setFocus()
    desk.key(Qt.Key.Key_Delete)
    assert "the requirement of “Trade” speaks of it" in desk.status() and TRUST in desk.session.model.conditions


def test_a_new_one_gets_its_key_from_its_name(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(dialog: NewDialog) -> int:
        field = dialog.fields.get("claim") or dialog.fields["title"]
        assert isinstance(field, LineField | TextField)
        line = field.line if isinstance(field, LineField) else field.text
        dialog.show()
        dialog._check()
        assert not dialog.result() and (dialog.problem.text() or field.problem.text()), "a name is needed"
        line.setFocus()
        QTest.keyClicks(line, "Fish in the river")
        dialog._check()
        return dialog.result()

    monkeypatch.setattr(NewDialog, "exec", fill)
    for kind in ("issue", "condition", "actor", "group", "source", "evidence", "case", "scenario"):
        place = contents(desk, kind)
        before = set(desk.session.model.table(kind))
        place.new()
        desk.settle()
        (new,) = set(desk.session.model.table(kind)) - before
        assert desk.session.model.table(kind)[new].key == "fish-in-the-river"  # type: ignore[union-attr]
        assert place.table.selected() == [new] and place.form.id == new and desk.session.place == "contents"


def test_states_are_edited_within_their_condition(desk: Desk) -> None:
    place = contents(desk, f"condition/{WATER}")
    states = place.form.states
    assert states is not None

    def shown() -> list[str]:
        return [states.table.item(row, 0).text() for row in range(states.table.rowCount())]

    assert shown() == ["low", "high"]
    type_into(desk, states.line, "in flood")
    assert shown() == ["low", "high", "in flood"] and not states.line.text()
    states.table.setFocus()
    states.table.setCurrentCell(2, 0)
    desk.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert shown() == ["low", "in flood", "high"]
    desk.key(Qt.Key.Key_Space)
    model = desk.session.model
    assert model.states[model.conditions[WATER].baseline or ""].title == "in flood"
    states.table.item(1, 0).setText("flooded")
    assert [state.title for state in desk.session.model.states_of(WATER)] == ["low", "flooded", "high"]
    states.table.item(1, 1).setText("-20")
    assert desk.session.model.states_of(WATER)[1].bias == -20
    desk.key(Qt.Key.Key_Delete)
    assert shown() == ["low", "high"] and desk.session.model.conditions[WATER].baseline is None
    desk.key(Qt.Key.Key_Delete)
    assert "2 to 20 states" in states.problem.text() or "requirement" in states.problem.text()
    assert shown() == ["low", "high"]


def test_evidence_is_attached_turned_and_taken_off(desk: Desk) -> None:
    place = contents(desk, f"evidence/{id_of('evidence', '2')}")
    speaks = place.form.speaks_to
    assert speaks is not None and speaks.list.count() == 1 and "contradicts" in speaks.list.item(0).text()
    speaks.chooser.setFocus()
    QTest.keyClicks(speaks.chooser, "assessed state of trust")
    press(desk, speaks.chooser, Qt.Key.Key_Return)
    links = desk.session.model.links_to("baseline", TRUST)
    assert id_of("evidence", "2") in {link.evidence for link in links} and speaks.list.count() == 2
    row = next(n for n in range(2) if "Assessed state" in speaks.list.item(n).text())
    speaks.list.setCurrentRow(row)
    desk.click(speaks.turn)
    sides = {link.evidence: link.supports for link in desk.session.model.links_to("baseline", TRUST)}
    assert sides[id_of("evidence", "2")] is False
    for off in (lambda: press(desk, speaks.list, Qt.Key.Key_Delete), lambda: desk.click(speaks.remove)):
        before = speaks.list.count()
        off()
        assert speaks.list.count() == before - 1 == len(links_of(desk.session.model, id_of("evidence", "2")))


def test_the_filter_and_the_keyboard_lead_to_an_entry(desk: Desk) -> None:
    place = contents(desk, "evidence")
    place.filter.setFocus()
    QTest.keyClicks(place.filter, "claim 2")
    assert titles(place) == ["Claim 2"] and place.form.id == id_of("evidence", "2")
    place.table.setFocus()
    desk.key(Qt.Key.Key_Return)
    assert place.form.isAncestorOf(QApplication.focusWidget())


def test_among_thousands_the_filter_finds_the_same_in_a_moment(desk: Desk) -> None:
    desk.open(evidenced_model(3000))
    place = contents(desk, "evidence")
    QTest.keyClicks(place.filter, "rail round 12")
    until = time.monotonic() + 20
    while len(titles(place)) == 3000 and time.monotonic() < until:
        let_run(5)
    model = desk.session.model
    assert place.table.entities.ids == listed(model, "evidence", "rail round 12") and 0 < len(titles(place)) < 300
    assert place.form.id == place.table.entities.ids[0]
    item = model.evidence[place.form.id]
    desk.session.attempt(lambda m: operations.edit(m, "evidence", item.id, claim="Another claim"))
    assert item.id not in place.table.entities.ids, "what is called otherwise is found by its new name only"
    place.filter.clear()
    while len(titles(place)) < 3000 and time.monotonic() < until:
        let_run(5)
    assert len(titles(place)) == 3000


def test_what_was_refused_for_one_thing_never_goes_to_another(desk: Desk) -> None:
    place = contents(desk, f"issue/{TRADE}")
    before = desk.session.model
    field = place.form.fields["title"]
    assert isinstance(field, LineField)
    desk.window.activateWindow()
    field.line.setFocus()
    field.line.clear()
    for page in (f"condition/{TRUST}", f"issue/{WATER}", f"issue/{TRADE}"):
        desk.session.show_place("contents", page)
        desk.settle()
        assert desk.session.model == before
    assert field.line.text() == "" and field.problem.text(), "it is there again"


def test_what_can_only_be_read_is_shown_and_cannot_be_edited(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    document = desk.open(material.model())
    monkeypatch.setattr(type(document), "read_only", property(lambda _: True))
    place = contents(desk, f"issue/{TRADE}")
    field = place.form.fields["title"]
    assert isinstance(field, LineField) and field.line.isReadOnly() and field.line.text() == "Trade"
    assert not any(place.buttons[name].isEnabled() for name in ("new", "delete", "private", "up", "down"))


def test_del_and_f2_in_contents_leave_the_matrix_alone(desk: Desk) -> None:
    desk.open(material.model())
    desk.run("assess")
    desk.click_bubble(TRADE)
    assert desk.action("delete-issue").isEnabled()
    contents(desk, "scenario")
    assert not desk.action("delete-issue").isEnabled() and not desk.action("rename-issue").isEnabled()


def test_a_cell_is_edited_where_it_stands(desk: Desk) -> None:
    place = contents(desk, f"evidence/{id_of('evidence', '1')}")
    table, item = place.table, id_of("evidence", "1")

    def begin(field: str) -> QWidget:
        column = next(at for at, one in enumerate(table.entities.columns) if one.field == field)
        table.setFocus()
        row = table.entities.ids.index(item)
        table.setCurrentIndex(table.entities.index(row, column))
        desk.key(Qt.Key.Key_F2)
        editor = QApplication.focusWidget()
        assert editor is not None and editor is not table, "F2 begins"
        return editor

    line = begin("")
    assert isinstance(line, QLineEdit) and line.text() == "Claim 1"
    line.setText("Claim one, said better")
    desk.key(Qt.Key.Key_Return)
    assert desk.session.model.evidence[item].claim == "Claim one, said better"
    desk.undo_by_key()
    assert desk.session.model.evidence[item].claim == "Claim 1"
    line = begin("")
    assert isinstance(line, QLineEdit)
    line.setText("   ")
    desk.key(Qt.Key.Key_Return)
    assert desk.session.model.evidence[item].claim == "Claim 1" and "must not be empty" in desk.status()
    table.cell_given.emit(item, "reliability", "A")
    desk.settle()
    assert desk.session.model.evidence[item].reliability == "A"
