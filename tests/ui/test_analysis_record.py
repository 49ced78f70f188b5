"""The track record on screen, over four cases of which everything is known by heart."""

from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import TALKS, TRADE, TRUST, WATER, id_of
from workbench.domain.model import Model, linked
from workbench.domain.scenario import Case, CaseSetting
from workbench.engine.record.back_test import back_test, what_happened
from workbench.engine.record.findings import findings
from workbench.engine.record.workspace_cases import workspace_cases
from workbench.ui.analysis.record import RecordPage

#: Case → trust, water, talks (None: not known), and whether they cooperated. Trade needs trust present and water high.
CASES: dict[str, tuple[str, str, str | None, bool]] = {
    "a": ("present", "high", "held", True),
    "b": ("absent", "high", "held", False),
    "c": ("present", "high", None, False),
    "d": ("absent", "low", "broken", True),
}


def with_cases(cases: dict[str, tuple[str, str, str | None, bool]] = CASES) -> Model:
    entities: list[Case | CaseSetting] = []
    for rank, (name, (trust, water, talks, cooperated)) in enumerate(cases.items()):
        id_ = id_of("case", name)
        outcome = "cooperated" if cooperated else "failed"
        entities.append(
            Case(
                id_, name, f"Case {name}", "1999", issues=(TRADE,), outcome=outcome, why=f"so {name}", rank=float(rank)
            )
        )
        states = ((TRUST, "trust", trust), (WATER, "water", water), (TALKS, "talks", talks))
        for condition, key, state in states:
            entities.append(linked(CaseSetting("", id_, condition, None if state is None else id_of(key, state))))
    return Model.of([*material.model().entities(), *entities])


def page(desk: Desk, view: str) -> RecordPage:
    desk.session.show_place("analysis", "record")
    desk.settle()
    shown = next(one for one in desk.window.findChildren(RecordPage) if one.isVisible())
    shown.view.setCurrentIndex(shown.view.findData(view))
    desk.settle()
    return shown


def told(shown: RecordPage) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in shown.table.rows()]


def test_the_cases_say_what_happened_and_how_the_requirements_did(desk: Desk) -> None:
    desk.open(with_cases())
    rows = told(page(desk, "cases"))
    assert rows == [
        ["Case a", "1999", "cooperated", "Trade", "3", "✓"],
        ["Case b", "1999", "failed", "Trade", "3", "✓"],
        ["Case c", "1999", "failed", "Trade", "2", "✗"],
        ["Case d", "1999", "cooperated", "Trade", "3", "✗"],
    ]


def test_a_requirement_that_misses_says_why(desk: Desk) -> None:
    document = desk.open(with_cases())
    shown = page(desk, "tried")
    rows = {row[1]: row for row in told(shown)}
    assert rows["Case c"][0] == "✗ misses" and "something else was lacking" in rows["Case c"][3]
    assert rows["Case d"][0] == "✗ misses" and "asks too much" in rows["Case d"][3]
    assert [row[3] for row in told(shown)] == [what_happened(one) for one in back_test(document.model)]
    assert shown.note.text() == "2 of 4 requirements fit what happened, 2 miss it, 0 say nothing."


def test_a_case_is_opened_with_its_settings_and_its_evidence(desk: Desk) -> None:
    desk.open(with_cases())
    shown = page(desk, "cases")
    shown.table.look_at(("cases", id_of("case", "c")))
    text = shown.reading.as_text()
    assert "so c" in text and "Trust: present" in text and "Water: high" in text
    assert "Talks:" not in text, "what is not known is not said"
    assert "No evidence speaks to this judgement." in text


def test_the_truth_table_says_where_the_same_went_both_ways(desk: Desk) -> None:
    desk.open(with_cases())
    rows = {row[0]: row for row in told(page(desk, "combinations"))}
    both = rows["Trust: present and Water: high"]
    assert both[1:5] == ["failed · contradictory", "2", "0.500", "0.500"]
    assert both[5] == "Case a, Case c"
    assert rows["Trust: absent and Water: low"][1:4] == ["cooperated", "1", "1.000"]
    assert "1 of 4 combinations are remainders" in page(desk, "combinations").note.text()


def test_figures_are_the_engines(desk: Desk) -> None:
    model = with_cases()
    desk.open(model)
    cases, _ = workspace_cases(model, (TRUST, WATER))
    found = findings(cases, 1, Fraction(3, 4))
    needed = {row[0]: row[1:] for row in told(page(desk, "needed"))}
    states = ["Trust: absent", "Trust: present", "Water: low", "Water: high"]
    for name, one in zip(states, found.necessity, strict=True):
        figures = (one.consistency, one.coverage, one.relevance)
        assert needed[name] == ["–" if figure is None else f"{float(figure):.3f}" for figure in figures]
    enough = {(row[0], row[1]): row[2:] for row in told(page(desk, "enough"))}
    assert enough[("Trust: absent and Water: low", "conservative")] == ["1.000", "1.000", "0.500", "0.500"]
    assert enough[("Water: low", "parsimonious")] == ["1.000", "1.000", "0.500", "0.500"]


def test_choosing_conditions_leaves_out_cases_that_do_not_know_them_and_names_them(desk: Desk) -> None:
    desk.open(with_cases())
    shown = page(desk, "combinations")
    shown.known.list.findItems("Talks (3)", Qt.MatchFlag.MatchExactly)[0].setCheckState(Qt.CheckState.Checked)
    desk.settle()
    assert shown.known.values() == (TALKS,)
    assert "Left out, for not all of this is known of them: Case c." in shown.note.text()
    assert {row[0] for row in told(shown)} == {"Talks: held", "Talks: broken off"}


def test_a_line_leads_from_a_combination_to_its_case(desk: Desk) -> None:
    desk.open(with_cases())
    shown = page(desk, "combinations")
    shown.table.look_at(("combinations", 1))
    assert "Case d" in shown.reading.as_text()
    shown.follow(("cases", id_of("case", "d")))
    desk.settle()
    assert shown.view.currentData() == "cases" and shown.reading.lines[0].text == "Case d"


@pytest.mark.parametrize(("view", "says"), [("cases", "no cases yet"), ("needed", "no cases yet")])
def test_without_cases_the_page_says_what_goes_there(desk: Desk, view: str, says: str) -> None:
    desk.open(material.model())
    shown = page(desk, view)
    assert shown.empty.isVisible() and says in shown.empty.text()


def test_where_no_condition_is_always_known_the_page_says_which_are_known_in_most(desk: Desk) -> None:
    desk.open(with_cases())
    document = desk.session.editable
    assert document is not None
    model = document.model
    gone = {id_of("case", "a"): TRUST, id_of("case", "b"): WATER}
    kept = [e for e in model.entities() if not (isinstance(e, CaseSetting) and gone.get(e.case) == e.condition)]
    document.close(discard=True)
    desk.open(Model.of(kept))
    shown = page(desk, "combinations")
    assert "No condition is known in all 4 cases" in shown.empty.text() and "Trust (3)" in shown.empty.text()
    let_them = next(b for b in shown.findChildren(QPushButton) if b.text() == "Look at those known most often")
    let_them.setFocus()
    desk.key(Qt.Key.Key_Return)
    assert shown.known.hasFocus(), "and not what stands after the button that has gone"
    assert told(shown) and shown.known.values() == (TRUST,), "two cases that know two conditions tell nothing"


def test_the_longest_choice_is_whole_in_its_box_also_with_the_keyboard(desk: Desk) -> None:
    desk.open(with_cases())
    shown = page(desk, "cases")
    for at, words in enumerate(("Проверка требований", "Чего было достаточно", "Was nötig gewesen ist")):
        shown.view.setItemText(at, words)
        desk.settle()
        shown.view.setCurrentIndex(at)
        shown.view.setFocus()
        assert shown.view.shown() == words
