"""The Judgements place: effects and cross-impacts filled by keyboard, pasted, asked one by one, with reasons beside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import BORDER, TRADE, id_of
from workbench.domain.condition import Condition, State
from workbench.domain.effect import AXES
from workbench.domain.issue import Issue
from workbench.domain.model import Model, Workspace
from workbench.engine.asking import effect_weights, impact_weights, questions
from workbench.engine.evaluation import evaluate_baseline
from workbench.ui.controls.attaching import AttachDialog
from workbench.ui.judgements.ask import ask_about
from workbench.ui.judgements.grids import effects_grid, impacts_grid, known_effects, known_impacts
from workbench.ui.judgements.pasting import as_text, read
from workbench.ui.judgements.place import JudgementsPlace
from workbench.workspace import operations

PRESENT, HELD = id_of("trust", "present"), id_of("talks", "held")


def judgements(desk: Desk, page: str = "effects") -> JudgementsPlace:
    if desk.session.document is None:
        desk.open(material.model())
    desk.session.show_place("judgements", page)
    desk.settle()
    return desk.window.findChild(JudgementsPlace)


def at(place: JudgementsPlace, row: tuple[str, ...], column: tuple[str, ...]) -> None:
    grid = place.view.grid
    assert grid is not None
    rows, columns = [head.ids for head in grid.rows], [head.ids for head in grid.columns]
    place.view.go(rows.index(row), columns.index(column))


def press(desk: Desk, place: JudgementsPlace, keys: str) -> None:
    place.view.setFocus()
    QTest.keyClicks(place.view, keys)
    desk.settle()


def effect(desk: Desk, state: str, issue: str, axis: str) -> int | None:
    found = known_effects(desk.session.model).get((state, issue, axis))
    return None if found is None else found.amount


def test_every_cell_is_there_and_shows_its_judgement(desk: Desk) -> None:
    place = judgements(desk)
    model = place.view.model()
    assert (model.rowCount(), model.columnCount()) == (6, 4)
    shown = {
        (place.view.grid.rows[r].ids[0], *place.view.grid.columns[c].ids): model.index(r, c).data()
        for r in range(6)
        for c in range(4)
        if model.index(r, c).data()
    }
    signs = {1: "+1", 2: "+2", -1: "−1", -3: "−3"}
    assert shown == {(e.state, e.issue, e.axis): signs[e.amount] for e in desk.session.model.effects.values()}
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Trust: present → Trade: cooperation: +2, with reasons, with evidence"


def test_digits_signs_and_delete_judge_and_each_is_one_undo(desk: Desk) -> None:
    place = judgements(desk)
    at(place, (PRESENT,), (BORDER, "cooperation"))
    before = desk.session.model
    press(desk, place, "3")
    assert effect(desk, PRESENT, BORDER, "cooperation") == 3
    press(desk, place, "-2")
    assert effect(desk, PRESENT, BORDER, "cooperation") == -2
    assert desk.session.document.undo_label == "Judge: Trust present on Border, cooperation"
    press(desk, place, "+1")
    assert effect(desk, PRESENT, BORDER, "cooperation") == 1
    desk.key(Qt.Key.Key_Delete)
    assert desk.session.model == before
    for amount in (1, -2, 3, None):
        desk.run("undo")
        assert effect(desk, PRESENT, BORDER, "cooperation") == amount
    assert desk.session.model == before


def test_the_evidence_that_goes_with_a_judgement_is_named_and_undo_returns_it(desk: Desk) -> None:
    place = judgements(desk)
    before = desk.session.model
    at(place, (PRESENT,), (TRADE, "cooperation"))
    place.view.setFocus()
    desk.key(Qt.Key.Key_Delete)
    assert desk.session.document.undo_label == "Take away: Trust present on Trade, cooperation (with 2 evidence links)"
    assert "With it went 2 evidence links. Undo brings them back." in desk.status()
    assert len(desk.session.model.evidence_links) == len(before.evidence_links) - 2
    desk.run("undo")
    assert desk.session.model == before, "with every link, as it was"
    at(place, (PRESENT,), (TRADE, "competition"))
    press(desk, place, "2")
    assert "evidence" not in desk.session.document.undo_label
    desk.run("undo")
    place.view.selectAll()
    desk.key(Qt.Key.Key_Delete)
    assert desk.session.document.undo_label == "Judge 24 cells (with 2 evidence links)"
    desk.run("undo")
    assert desk.session.model == before


def test_not_at_all_is_not_the_same_as_not_judged(desk: Desk) -> None:
    place = judgements(desk)
    at(place, (PRESENT,), (BORDER, "cooperation"))
    answers = evaluate_baseline(desk.session.model).results
    assert place.side.amount.value() == "none"
    press(desk, place, "0")
    assert effect(desk, PRESENT, BORDER, "cooperation") == 0 and place.side.amount.value() == "0"
    assert place.view.currentIndex().data() == "0" and evaluate_baseline(desk.session.model).results == answers
    desk.key(Qt.Key.Key_Delete)
    assert effect(desk, PRESENT, BORDER, "cooperation") is None


def test_arrows_enter_and_tab_move_as_in_a_spreadsheet(desk: Desk) -> None:
    place = judgements(desk)
    place.view.go(0, 0)
    place.view.setFocus()
    for key, where in (
        (Qt.Key.Key_Right, (0, 1)),
        (Qt.Key.Key_Return, (1, 1)),
        (Qt.Key.Key_Tab, (1, 2)),
        (Qt.Key.Key_Down, (2, 2)),
        (Qt.Key.Key_Backtab, (2, 1)),
    ):
        desk.key(key)
        assert (place.view.currentIndex().row(), place.view.currentIndex().column()) == where, key


def test_a_block_is_judged_at_once(desk: Desk) -> None:
    place = judgements(desk)
    before = desk.session.model
    place.view.go(0, 2)
    place.view.setFocus()
    desk.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    desk.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press(desk, place, "-1")
    new = set(desk.session.model.effects) - set(before.effects)
    assert len(new) == 4 and {desk.session.model.effects[id_].amount for id_ in new} == {-1}
    assert desk.session.document.undo_label == "Judge 4 cells"
    desk.run("undo")
    assert desk.session.model == before


def test_copied_and_pasted_it_is_the_same(desk: Desk) -> None:
    place = judgements(desk)
    place.view.go(0, 0)
    place.view.selectAll()
    place.copy()
    text = QApplication.clipboard().text()
    assert text.splitlines()[1].split("\t")[:2] == ["2", "-1"]
    before = desk.session.model
    place.paste()
    assert desk.session.model is before, "nothing is different"
    QApplication.clipboard().setText("1\t−2\r\n\t0\r\n")
    place.view.go(0, 2)
    place.paste()
    grid = place.view.grid
    amounts = [[grid.judged(r, c) and grid.judged(r, c).amount for c in (2, 3)] for r in (0, 1)]
    assert amounts == [[1, -2], [None, 0]]
    desk.run("undo")
    assert desk.session.model == before


def test_what_cannot_be_pasted_changes_nothing_and_is_said(desk: Desk) -> None:
    place = judgements(desk)
    before = desk.session.model
    place.view.go(0, 0)
    for text, said in (
        ("1\tx", "Line 1, column 2: “x” is no whole number"),
        ("1\n99999999999999999999", "Line 2, column 1"),
        ("1.5", "no whole number from −3 to +3"),
        ("1\t1\t1\t1\t1", "1 × 5 cells do not fit: here is room for 6 × 4"),
        ("<b>2</b>", "“<b>2</b>”"),
    ):
        QApplication.clipboard().setText(text)
        place.paste()
        sentence = desk.window.status.said.accessibleName()
        assert said in sentence and "Nothing was changed" in sentence and desk.session.model is before


def test_a_condition_does_not_speak_for_itself(desk: Desk) -> None:
    place = judgements(desk, "impacts")
    before = desk.session.model
    at(place, (PRESENT,), (id_of("trust", "absent"),))
    press(desk, place, "2")
    assert desk.session.model is before and "does not speak for its own" in place.side.question.text()
    assert not place.side.amount.isEnabled()
    place.view.go(0, 0)
    QApplication.clipboard().setText("0\t0\t1\n0\t0\t-1")
    place.paste()
    assert len(desk.session.model.cross_impacts) == 3, "zeros on the diagonal are what other programs write there"
    QApplication.clipboard().setText("3")
    before = desk.session.model
    place.paste()
    assert "on a condition and itself" in desk.window.status.said.accessibleName() and desk.session.model is before


def test_beside_the_cell_stand_its_question_its_reasons_and_its_evidence(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = judgements(desk)
    at(place, (PRESENT,), (TRADE, "cooperation"))
    side = place.side
    assert side.question.text() == "If “Trust” is “present”: what does that do to cooperation on “Trade”?"
    assert side.why.toPlainText() == "trust opens doors" and side.evidence.list.count() == 2
    place.view.setFocus()
    desk.key(Qt.Key.Key_F2)
    assert side.why.hasFocus()
    side.why.selectAll()
    QTest.keyClicks(side.why, "Doors open.")
    desk.key(Qt.Key.Key_Escape)
    assert place.view.hasFocus()
    (judged,) = [e for e in desk.session.model.effects.values() if e.amount == 2]
    assert judged.why == "Doors open."

    def fill(dialog: AttachDialog) -> int:
        dialog.line.setText("They met in May")
        dialog.contradicts.setChecked(True)
        dialog.new.click()
        return dialog.result()

    monkeypatch.setattr(AttachDialog, "exec", fill)
    desk.click(side.evidence.attach)
    assert side.evidence.list.count() == 3
    links = desk.session.model.links_to("effect", judged.id)
    new = next(link for link in links if desk.session.model.evidence[link.evidence].claim == "They met in May")
    assert not new.supports and desk.session.model.evidence[new.evidence].grade == "F6"
    desk.run("undo")
    assert new.evidence not in desk.session.model.evidence, "item and link are one edit"


def test_reasons_for_what_is_not_judged_are_not_lost(desk: Desk) -> None:
    place = judgements(desk)
    at(place, (PRESENT,), (BORDER, "cooperation"))
    place.side.why.setFocus()
    QTest.keyClicks(place.side.why, "They meet.")
    place.view.setFocus()
    desk.settle()
    assert "Judge it first" in place.side.problem.text() and place.side.why.toPlainText() == "They meet."
    at(place, (PRESENT,), (BORDER, "competition"))
    assert place.side.why.toPlainText() == ""
    at(place, (PRESENT,), (BORDER, "cooperation"))
    assert place.side.why.toPlainText() == "They meet.", "there again, whatever was looked at meanwhile"
    press(desk, place, "1")
    place.side.why.setFocus()
    place.view.setFocus()
    desk.settle()
    assert [e.why for e in desk.session.model.effects.values() if e.issue == BORDER and e.amount == 1] == ["They meet."]


def test_filters_leave_rows_and_columns(desk: Desk) -> None:
    place = judgements(desk)
    place.rows.setText("trust")
    place.columns.setText("economy")
    grid = place.view.grid
    assert [head.own for head in grid.rows] == ["absent", "present"]
    assert {head.title for head in grid.columns} == {"Trade"}
    place.rows.setText("nobody")
    assert "Nothing to judge" in place.foot.text() or not place.view.grid.rows


def test_asking_goes_by_weight_and_counts(desk: Desk) -> None:
    place = judgements(desk)
    desk.click(place.ask_me)
    ask = place.ask
    assert ask.hasFocus() and ask.questions.all == 24 and len(ask.questions.order) == 20
    done, most, everything = ask.progress_of()
    assert f"Judged {done} of the {most} that matter most; {everything} in all." == ask.progress.text()
    first, second = ask.questions.order[:2]
    grid = place.view.grid
    assert ask.question.text() == grid.asks(*first) == place.side.question.text()
    QTest.keyClicks(ask, "-2")
    desk.settle()
    assert place.view.grid.judged(*first).amount == -2 and ask.cell() == second
    QTest.keyClicks(ask, "s")
    assert place.view.grid.judged(*second) is None and ask.place == 2
    desk.key(Qt.Key.Key_Left)
    QTest.keyClicks(ask, "0")
    desk.settle()
    assert place.view.grid.judged(*second).amount == 0 and ask.progress_of()[0] > done
    for _ in range(30):
        QTest.keyClicks(ask, "1")
    desk.settle()
    assert "Nothing is left" in ask.question.text() and len(desk.session.model.effects) == 24
    desk.key(Qt.Key.Key_Escape)
    assert place.view.isVisible() and not place.ask_me.isChecked()


def test_half_a_million_cells_are_a_grid_like_another(desk: Desk) -> None:
    """200 conditions and 500 issue areas: more than half a million cells."""
    conditions = [
        entity
        for n in range(200)
        for entity in (
            Condition(id_of("c", str(n)), f"c{n}", f"Condition {n}", baseline=id_of("s", str(n), "0"), rank=float(n)),
            *(
                State(id_of("s", str(n), str(k)), id_of("c", str(n)), f"s{k}", f"state {k}", rank=float(k))
                for k in range(3)
            ),
        )
    ]
    issues = [Issue(id_of("i", str(n)), f"i{n}", f"Issue area {n}", rank=float(n)) for n in range(500)]
    desk.open(Model.of([Workspace(id_of("w"), "Large"), *conditions, *issues]))
    place = judgements(desk)
    assert place.view.model().rowCount() == 600 and place.view.model().columnCount() == 1000
    place.view.setFocus()
    desk.key(Qt.Key.Key_Down)
    assert not place.view.grab().isNull()
    press(desk, place, "2")
    assert len(desk.session.model.effects) == 1


# ── pure ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

CELL = st.one_of(
    st.sampled_from(["", "0", "1", "-3", "+2", "−1", "2.0", " 3 "]), st.text(max_size=6), st.integers().map(str)
)


@given(st.lists(st.lists(CELL, max_size=5), max_size=7), st.integers(0, 5), st.integers(0, 5))
def test_whatever_is_pasted_judges_as_it_says_or_changes_nothing(lines: list[list[str]], row: int, column: int) -> None:
    model = material.model()
    grid = impacts_grid(model)
    text = "\n".join("\t".join(line) for line in lines)
    try:
        cells = read(grid, text, row, column)
    except ValueError as wrong:
        assert "Nothing was changed" in str(wrong)
        return
    after = operations.judge_cells(model, cells).result_on(model)
    named = {(one.source, one.target): amount for one, amount in cells.items()}  # type: ignore[union-attr]
    before, now = known_impacts(model), known_impacts(after)
    assert set(before) <= set(now), "pasting takes nothing away"
    assert all(now[ids].amount == (named[ids] if ids in named else before[ids].amount) for ids in now)
    assert all(now[ids].why == before[ids].why for ids in before)
    again = impacts_grid(after)
    assert read(again, as_text(again, 0, 0, 5, 5), 0, 0) == {
        next(n for n in [again.named(r, c)]): again.judged(r, c).amount
        for r in range(6)
        for c in range(6)
        if again.judged(r, c) is not None
    }


def test_what_matters_most_comes_first() -> None:
    model = material.model()
    grid = effects_grid(model)
    weights = effect_weights(model, [head.ids[0] for head in grid.rows], [head.ids for head in grid.columns])
    found = ask_about(grid)
    asked = [int(weights[cell]) for cell in found.order]
    assert asked == sorted(asked, reverse=True) and all(grid.judged(*cell) is None for cell in found.order)
    carried, everything = int(weights[found.most].sum()), int(weights.sum())
    assert carried * 2 >= everything > (carried - int(weights[found.most].min())) * 2
    states = [head.ids[0] for head in grid.rows]
    trade, border = (TRADE, "cooperation"), (BORDER, "cooperation")
    columns = [head.ids for head in grid.columns]
    by = {(state, ids): int(weights[r, c]) for r, state in enumerate(states) for c, ids in enumerate(columns)}
    assert by[(PRESENT, trade)] > by[(PRESENT, border)], "a blocked requirement is asked about first"
    assert by[(PRESENT, trade)] > by[(id_of("trust", "absent"), trade)], "what is assumed in scenarios, before what is"
    impacts = impact_weights(model, states, states)
    own = [(r, c) for r in range(6) for c in range(6) if impacts[r, c] == 0]
    assert len(own) == 12 and questions(impacts, impacts < 0).all == 24
    assert set(AXES) == {head.ids[1] for head in grid.columns}


def test_a_digit_with_alt_goes_to_a_place_and_judges_nothing(desk: Desk) -> None:
    desk.open(material.model())
    place = judgements(desk)
    before = desk.session.model
    place.view.setFocus()
    desk.key(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert desk.session.place == "analysis" and desk.session.model is before
    desk.run("place-judgements")
    desk.click(place.ask_me)
    place.ask.setFocus()
    desk.key(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert desk.session.place == "matrix" and desk.session.model is before
