"""Evidence items as a table: what comes back, what a table changes, and what becomes of rows that are wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from tests.cli.conftest import PLAIN
from tests.content.strategies import models
from workbench.content.evidence_table import Plan, evidence_rows, plan_evidence
from workbench.domain.language import Language, speak
from workbench.domain.model import Model
from workbench.exchange.plain_model import from_plain
from workbench.exchange.sheets import Row, as_csv, as_pasted, pasted, read_sheet, write_sheet
from workbench.workspace import operations

COLUMNS = (
    *("key", "claim", "grade", "source", "passages", "date", "review", "assumption", "note", "private"),
    *("supports", "contradicts"),
)
EFFECT = "effect of trust = present on river cooperation"


def neighbours() -> Model:
    return from_plain(PLAIN)


def rows(*lines: str) -> list[Row]:
    return [Row(number, tuple(line.split("|"))) for number, line in enumerate(lines, 1)]


def plan(model: Model, *lines: str) -> Plan:
    return plan_evidence(model, rows(*lines))


def after(model: Model, *lines: str) -> Model:
    found = plan(model, *lines)
    assert not found.refused and found.operation is not None
    return found.operation.result_on(model)


def item(model: Model, key: str) -> Any:
    return model.by_key("evidence", key)


def test_the_table_of_a_workspace() -> None:
    assert evidence_rows(neighbours()) == [
        COLUMNS,
        ("met", "They met.", "B2", "essay", "essay:1.1", "", "", "no", "", "no", EFFECT, ""),
        ("denied", "They denied it.", "F6", "", "", "", "", "no", "", "no", "", EFFECT),
    ]


@given(models())
@settings(max_examples=15)
def test_its_own_table_changes_nothing(model: Model) -> None:
    for text in (as_pasted(evidence_rows(model)), as_csv(evidence_rows(model))):
        found = plan_evidence(model, _csv(text) if text.startswith("\ufeff") else pasted(text))
        assert (found.added, found.changed, found.refused, found.operation) == ((), (), (), None)
        assert found.same == len(model.evidence)


def _csv(text: str) -> list[Row]:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.csv"
        path.write_bytes(text.encode())
        return read_sheet(path)


def test_the_example_through_a_spreadsheet(tmp_path: Path) -> None:
    from workbench.content import template_model

    model = template_model("us-russia")
    write_sheet(tmp_path / "t.xlsx", "Evidence", evidence_rows(model))
    found = plan_evidence(model, read_sheet(tmp_path / "t.xlsx"))
    assert (found.same, found.operation, found.refused) == (101, None, ())


def test_a_table_makes_the_same_items_elsewhere() -> None:
    model = neighbours()
    bare = Model(
        **{**{name: getattr(model, name) for name in model.__dataclass_fields__}, "evidence": {}, "evidence_links": {}}
    )
    found = plan_evidence(bare, pasted(as_pasted(evidence_rows(model))))
    assert found.operation is not None and len(found.added) == 2
    assert evidence_rows(found.operation.result_on(bare)) == evidence_rows(model)


def test_rows_are_matched_by_key_and_only_their_columns_count() -> None:
    model = after(neighbours(), "KEY|Note|grade", "MET|A note|a1", "denied||")
    assert (item(model, "met").note, item(model, "met").grade) == ("A note", "A1")
    assert item(model, "met").claim == "They met." and len(item(model, "met").passages) == 1
    found = plan(model, "key|note", "met|", "denied|")
    assert [(one.row, one.key, one.columns) for one in found.changed] == [(2, "met", ("note",))] and found.same == 1
    assert found.operation is not None and item(found.operation.result_on(model), "met").note == ""


def test_without_a_key_the_same_claim_is_the_same_item() -> None:
    model = neighbours()
    found = plan(model, "claim|grade", "they  met.|B2", "Something new|C3", "Something new|C3")
    assert (found.same, [one.key for one in found.added]) == (1, ["something-new", "something-new-2"])
    later = found.operation.result_on(model)  # type: ignore[union-attr]
    (refused,) = plan(later, "claim", "something new").refused
    assert "several items have this claim: something-new, something-new-2" in refused.reason


def test_an_empty_cell_makes_nothing_public_and_empties_what_may_be_empty() -> None:
    model = after(neighbours(), "key|private|assumption|date", "met|yes|x|2013")
    assert item(model, "met").private and item(model, "met").assumption
    model = after(model, "key|private|assumption|date|claim|grade", "met|||||")
    assert item(model, "met").private and item(model, "met").date == "" and item(model, "met").claim == "They met."
    assert not item(after(model, "key|private", "met|no"), "met").private


def test_links_follow_the_columns() -> None:
    model = neighbours()
    moved = after(model, "key|supports", f"denied|{EFFECT}; position of river")
    assert evidence_rows(moved)[2][-2:] == (f"{EFFECT}; position of river", "")
    assert evidence_rows(after(model, "key|supports", "met|"))[1][-2:] == ("", "")
    assert evidence_rows(after(model, "key|contradicts", 'met|baseline of "Trust between them"'))[1][-2:] == (
        EFFECT,
        "baseline of trust",
    )


def test_passages_are_found_in_the_source_that_is_named() -> None:
    model = after(neighbours(), "key|source|passages", "denied|essay|1.2; 1.1; 1.2", "met||essay:1.2")
    assert evidence_rows(model)[2][4] == "essay:1.2; essay:1.1" and evidence_rows(model)[1][4] == "essay:1.2"


WRONG = {
    "met|||||||x": "more cells than there are columns",
    "met|B7|||||": "is no grade",
    "met||9.9||||": "no passage “9.9”",
    "met|||position of moon|||": "no issue area “moon”",
    "met|||it rains|||": "names no judgement",
    "met|||requirement of river|||": "is not judged anywhere",
    "met|||effect of oil = low on river cooperation|||": "is not judged anywhere",
    "met|||position of river|position of river||": "both supported and contradicted",
    "met|||||perhaps|": "must be yes or no",
    "met||||||next week": "date to look again",
    "new|A1||||": "has no claim",
    "b=c||||||": "key: a key must not contain",
}


@pytest.mark.parametrize("line", WRONG)
def test_a_wrong_row_is_refused_and_hinders_no_other(line: str) -> None:
    model = neighbours()
    found = plan(model, "key|grade|passages|supports|contradicts|private|review", line, "denied|A1")
    (refused,) = found.refused
    assert refused.row == 2 and WRONG[line] in refused.reason and "\n" not in refused.reason
    assert [one.key for one in found.changed] == ["denied"] and found.operation is not None
    changed = found.operation.result_on(model)
    assert item(changed, "met") == item(model, "met")


def test_a_row_twice() -> None:
    found = plan(neighbours(), "key|claim", "met|Once", "Met|Twice", "new|a", "NEW|b")
    assert [(one.row, one.reason) for one in found.refused] == [
        (3, "is the same item as row 2"),
        (5, "is the same item as row 4"),
    ]


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("key|colour", "there is no column “colour”; the columns are key, claim,"),
        ("key||claim", "column 2 has no heading"),
        ("key|claim|Key", "column “key” is there twice"),
        ("grade", "a column “key” or “claim” is needed"),
    ],
)
def test_headings_that_do_not_fit(head: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        plan(neighbours(), head)
    with pytest.raises(ValueError, match="the table is empty"):
        plan(neighbours())


def test_it_is_one_thing_to_undo() -> None:
    model = neighbours()
    found = plan(model, "key|claim|supports", "met|They met twice.|", f"new|News|{EFFECT}")
    assert found.operation is not None and found.operation.label == "Import 1 evidence item, change 1"
    there = found.operation.result_on(model)
    back = there.with_changes([change.reversed() for change in reversed(found.operation.changes)])
    assert back == model


def test_a_link_that_turns_is_named_on_both_sides() -> None:
    found = plan(neighbours(), "key|supports|contradicts", f"denied|{EFFECT}|")
    assert [one.columns for one in found.changed] == [("supports", "contradicts")]


def test_places_with_quotes_come_back() -> None:
    model = neighbours()
    (passage,) = item(model, "met").passages
    odd = operations.edit(model, "passage", passage, locator='a""b').result_on(model)
    table = evidence_rows(odd)
    assert table[1][4] == '"essay:a""""b"'
    found = plan_evidence(odd, [Row(number, row) for number, row in enumerate(table, 1)])
    assert (found.same, found.refused, found.operation) == (2, (), None)


def test_the_halves_of_a_grade_may_stand_apart_and_empty_cells_at_the_end_are_nothing() -> None:
    model = after(neighbours(), "key|Reliability|CREDIBILITY||", "met|b: usually reliable|3||", "denied||2")
    assert [(one.reliability, one.credibility) for one in (item(model, "met"), item(model, "denied"))] == [
        ("B", "3"),
        (item(neighbours(), "denied").reliability, "2"),
    ]
    found = plan(neighbours(), "key|reliability", "met|G", "denied|Bad")
    assert [one.reason for one in found.refused] == [
        "“G” is no reliability: A, B, C, D, E, F",
        "“Bad” is no reliability: A, B, C, D, E, F",
    ]


def test_columns_may_be_called_as_the_window_calls_them() -> None:
    before = speak(Language(find=lambda text, sense, number: {"claim": "утверждение"}.get(text, text)))
    try:
        model = after(neighbours(), "key|Утверждение", "met|Said anew")
    finally:
        speak(before)
    assert item(model, "met").claim == "Said anew"


def test_grades_typed_with_a_russian_keyboard_are_grades() -> None:
    model = after(neighbours(), "key|grade|reliability", "met|В2|", "denied|с3|Е: unreliable")
    assert [item(model, key).grade for key in ("met", "denied")] == ["B2", "E3"]
