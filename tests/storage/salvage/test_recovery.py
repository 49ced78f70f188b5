"""What is saved from a damaged file, what is not, and what is never taken for what it is not."""

from __future__ import annotations

import dataclasses
import random
from pathlib import Path

import pytest

from tests.workspace.samples import everything, large
from workbench.domain.condition import Condition
from workbench.domain.identity import new_id
from workbench.domain.model import Entity, Model, RowChange, kind_of
from workbench.domain.validation import problems
from workbench.storage.assembly import assemble
from workbench.storage.connection import driver
from workbench.storage.content import Content
from workbench.storage.errors import NotAWorkspace
from workbench.storage.house import Extra
from workbench.storage.journal import replay
from workbench.storage.mapping import TABLES, digests, plain
from workbench.storage.quarantine import admit
from workbench.storage.salvage.recovery import Recovered, recover
from workbench.storage.schema import PAGE_SIZE
from workbench.storage.workfolder import Ticket
from workbench.storage.working_copy import WorkingCopy

MODEL = everything()
EXTRA = Extra("issue", next(iter(MODEL.issues)), "colour", '"red"')
CONTENT = dataclasses.replace(Content.new(MODEL, "New", "me"), extras=(EXTRA,))
NAME = "“plan.modus”"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.modus"
    assemble(path, CONTENT)
    return path


def alter(path: Path, *statements: str) -> bytes:
    """The file after what somebody did to it with another program."""
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints=ON")
    connection.execute("PRAGMA writable_schema=ON")
    for statement in statements:
        connection.execute(statement)
    connection.close()
    return path.read_bytes()


def overwritten(data: bytes, *numbers: int) -> bytes:
    """The file with those pages zeroed."""
    whole = bytearray(data)
    for number in numbers:
        whole[(number - 1) * PAGE_SIZE : number * PAGE_SIZE] = bytes(PAGE_SIZE)
    return bytes(whole)


def without_note(entity: Entity, before: Entity | None) -> Entity:
    """The entity without what the recovery wrote into the description of the workspace."""
    if kind_of(entity) == "workspace" and before is not None:
        return dataclasses.replace(entity, about=before.about)  # type: ignore[union-attr,call-arg]
    return entity


def none_wrong(recovered: Recovered, before: Model, tmp_path: Path | None = None) -> None:
    """Nothing but what was there, by every rule; and, where a folder is given, good enough for the gate."""
    model = recovered.content.model
    assert problems(model) == []
    for entity in model.entities():
        if (kind_of(entity), entity.id) not in recovered.made_up:
            was = before.table(kind_of(entity)).get(entity.id)
            assert without_note(entity, was) == was
    if tmp_path is not None:
        path = tmp_path / "recovered.modus"
        path.unlink(missing_ok=True)
        assemble(path, recovered.content)
        assert admit(path).content.model == model
        assert replay(recovered.content.changes) == model


# ── whole files ──────────────────────────────────────────────────────────────────────────────────────────────


def test_of_a_whole_file_everything_is_saved(file: Path) -> None:
    recovered = recover(file.read_bytes(), NAME)
    assert recovered.report.nothing_lost and recovered.report.damage == ()
    content = recovered.content
    assert content.model == MODEL and content.workspace_id == CONTENT.workspace_id
    assert (content.sessions, content.batches, content.changes) == (CONTENT.sessions, CONTENT.batches, CONTENT.changes)
    assert content.extras == (EXTRA,)
    assert recovered.report.sentences()[0].startswith("All ")


def test_bytes_before_the_end_or_after_it(file: Path) -> None:
    data = file.read_bytes()
    assert recover(data + bytes(10_000) + b"more", NAME).report.nothing_lost
    assert recover(data + data, NAME).content.model == MODEL


# ── pages ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_any_one_page_of_a_file_may_be_lost(file: Path, tmp_path: Path) -> None:
    """With two copies of everything beside the row, the loss of one page is the loss of no entity."""
    data = file.read_bytes()
    for number in range(1, len(data) // PAGE_SIZE + 1):
        recovered = recover(overwritten(data, number), NAME)
        none_wrong(recovered, MODEL, tmp_path if number % 7 == 1 else None)
        assert recovered.report.found == len(list(MODEL.entities())), number
        assert not recovered.made_up


def test_a_file_cut_off_anywhere(file: Path) -> None:
    data = file.read_bytes()
    saved = 0
    for length in range(len(data) - 1, 0, -2 * PAGE_SIZE - 1000):
        try:
            recovered = recover(data[:length], NAME)
        except NotAWorkspace:
            continue
        none_wrong(recovered, MODEL)
        saved += 1
    assert saved > 5


def test_noise_over_many_pages(tmp_path: Path) -> None:
    model = large(1500)
    path = tmp_path / "large.modus"
    assemble(path, Content.new(model, "Large"))
    data, chance = path.read_bytes(), random.Random(11)
    count = len(data) // PAGE_SIZE
    for _ in range(8):
        whole = bytearray(data)
        for number in chance.sample(range(count), count // 3):
            begin, length = number * PAGE_SIZE + chance.randrange(PAGE_SIZE), chance.randrange(PAGE_SIZE)
            whole[begin : begin + length] = chance.randbytes(length)
        none_wrong(recover(bytes(whole[: len(data)]), NAME), model, tmp_path)


# ── which copy is believed ───────────────────────────────────────────────────────────────────────────────────


def test_a_row_that_is_not_what_was_written_comes_from_the_log(file: Path) -> None:
    recovered = recover(alter(file, "UPDATE issues SET title = 'The lake' WHERE key = 'river'"), NAME)
    assert recovered.content.model.by_key("issue", "river").title == "The river"
    (found,) = recovered.report.damage
    assert "river" in found and "not what was written" in found


def test_a_row_with_another_digest_is_never_taken(file: Path) -> None:
    forged = "replace(after, 'The river', 'The lake')"
    data = alter(
        file, "UPDATE issues SET title = 'The lake' WHERE key = 'river'", f"UPDATE change SET after = {forged}"
    )
    recovered = recover(data, NAME)
    none_wrong(recovered, MODEL)
    river = MODEL.by_key("issue", "river").id
    assert ("issue", river) in recovered.made_up
    assert recovered.content.model.issues[river].title == "Lost issue area 1"
    assert recovered.report.table("issues").lost == 1


def test_what_a_later_format_brought_has_to_be_what_was_written_too(file: Path) -> None:
    forged = "replace(after, 'О мире', 'О море')"
    altered = "UPDATE passages SET text = replace(text, 'О мире', 'О море')"
    assert recover(alter(file, altered), NAME).content.model.passages == MODEL.passages
    recovered = recover(alter(file, f"UPDATE change SET after = {forged}"), NAME)
    none_wrong(recovered, MODEL)
    assert recovered.report.table("passages").lost == 1


def test_a_row_of_which_there_is_no_second_copy_is_counted(file: Path, tmp_path: Path) -> None:
    recovered = recover(alter(file, "DELETE FROM digest", "DELETE FROM change", "DELETE FROM batch"), NAME)
    none_wrong(recovered, MODEL, tmp_path)
    entities = recovered.report.entities
    assert all(table.of is None and table.found == table.unconfirmed for table in entities)
    assert recovered.report.found == len(list(MODEL.entities()))
    assert recovered.report.history == "none" and recovered.content.workspace_id != CONTENT.workspace_id
    assert any("second copy" in note for note in recovered.report.notes)


def test_a_page_that_does_not_add_up_speaks_for_nothing_on_it(file: Path) -> None:
    """Its rows need their digest: without one they are lost, however sensible they look."""
    for statements, found in ((), len(MODEL.passages)), (("DELETE FROM digest", "DELETE FROM change"), 0):
        data = bytearray(alter(file, *statements))
        (page,) = {
            at // PAGE_SIZE for text in (b"line one\nline 1", b"line one\nline 2") if (at := data.rfind(text)) > 0
        }
        data[page * PAGE_SIZE + 7] ^= 1  # the count of bytes that are in no use
        recovered = recover(bytes(data), NAME)
        none_wrong(recovered, MODEL)
        assert recovered.report.table("passages").found == found
        assert any("1 of its" in what and "pages are broken" in what for what in recovered.report.damage)


def test_rows_alone_are_not_taken_against_the_log(file: Path) -> None:
    """No digest, and a log without gaps that says otherwise."""
    changed = ("DELETE FROM digest", "UPDATE batch SET label = 'x'")
    assert recover(alter(file, *changed), NAME).content.model.effects == MODEL.effects
    data = alter(file, *changed, "UPDATE effects SET amount = -2")
    assert recover(data, NAME).content.model.effects == {}, "which of the two is right cannot be told"


def test_without_rows_everything_comes_from_the_log(file: Path, tmp_path: Path) -> None:
    recovered = recover(alter(file, *(f'DELETE FROM "{table}"' for table in TABLES.values())), NAME)
    none_wrong(recovered, MODEL, tmp_path)
    assert recovered.report.history == "all" and recovered.report.found == len(list(MODEL.entities()))


# ── working copies: what was there before ────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, Model]:
    """A working copy in which much was changed and deleted, and what is in it now."""
    folder = tmp_path_factory.mktemp("used")
    model = large(700)
    with pytest.MonkeyPatch.context() as patching:
        patching.setenv("MODUS_HOME", str(folder))
        working = WorkingCopy.create(Content.new(model, "Used"), Ticket(new_id()))
        chance = random.Random(3)
        for _ in range(12):
            effects = chance.sample(sorted(model.effects), 25)
            issues = chance.sample(sorted(model.issues), 3)
            rows = [RowChange("effect", id_, model.effects[id_], None) for id_ in effects[:12]]
            for kind, ids in (("effect", effects[12:]), ("issue", issues)):
                for id_ in ids:
                    after = dataclasses.replace(model.table(kind)[id_], why="else " * chance.randrange(600))
                    rows.append(RowChange(kind, id_, model.table(kind)[id_], after))
            working.apply("Edit", rows)
            model = model.with_changes(rows)
        working.close(remove=False)
        return working.path.read_bytes(), model


def test_of_a_working_copy_only_what_holds_now(used: tuple[bytes, Model], tmp_path: Path) -> None:
    data, model = used
    recovered = recover(data, NAME)
    assert recovered.content.model == model and recovered.report.history == "all"
    chance = random.Random(5)
    for size in (1, 1, 2, 5, 10, 20, 40):
        pages = chance.sample(range(2, len(data) // PAGE_SIZE + 1), size)
        for lost in (pages, [1, *pages]):
            none_wrong(recover(overwritten(data, *lost), NAME), model, tmp_path)


def test_what_was_taken_away_does_not_come_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its rows and digests lie on pages in no use, and with the first page nobody knows that any more: but the log."""
    monkeypatch.setenv("MODUS_HOME", str(tmp_path / "home"))
    model = large(700)
    working = WorkingCopy.create(Content.new(model, "Used"), Ticket(new_id()))
    working.apply("Clear", [RowChange("effect", id_, effect, None) for id_, effect in model.effects.items()])
    working.close(remove=False)
    data = working.path.read_bytes()
    recovered = recover(overwritten(data, 1), NAME)
    assert recovered.content.model.effects == {} and recovered.report.table("effects").of == 0
    assert recover(overwritten(data, 1, 2), NAME).content.model.effects == {}


# ── what nobody can make sense of any more ───────────────────────────────────────────────────────────────────


def lose(path: Path, *entities: Entity) -> bytes:
    """The file without any trace of some entities but what others say of them."""
    statements = []
    for entity in entities:
        statements.append(f"DELETE FROM \"{TABLES[kind_of(entity)]}\" WHERE id = '{entity.id}'")
        statements += [f"DELETE FROM {table} WHERE entity = '{entity.id}'" for table in ("digest", "change", "head")]
    return alter(path, *statements)


@pytest.mark.parametrize("kind", sorted({*TABLES} - {"workspace"}))
def test_what_was_judged_outlives_what_it_was_about(file: Path, tmp_path: Path, kind: str) -> None:
    """All entities of one kind are lost without a trace: of the others, hardly any, and those are told."""
    gone = list(MODEL.table(kind).values())
    recovered = recover(lose(file, *gone), NAME)
    none_wrong(recovered, MODEL, tmp_path)
    report = recovered.report
    assert report.table(TABLES[kind]).found == 0
    others = [entity for entity in MODEL.entities() if kind_of(entity) != kind]
    assert report.found == len(others) - sum(table.left_out for table in report.tables)
    assert sum(table.left_out for table in report.tables) <= 1  # the link to a judgement nobody knows
    for made in recovered.made_up:
        assert "lost" in str(recovered.content.model.table(made[0])[made[1]]).lower()
    assert "Recovered on" in recovered.content.model.workspace.about


def test_everything_but_the_judgements_is_lost(file: Path, tmp_path: Path) -> None:
    kept = ("workspace", "effect", "cross_impact", "stance", "setting", "case_setting", "evidence_link")
    recovered = recover(lose(file, *(e for e in MODEL.entities() if kind_of(e) not in kept)), NAME)
    none_wrong(recovered, MODEL, tmp_path)
    assert len(recovered.content.model.effects) == len(MODEL.effects)
    assert recovered.report.table("conditions").made_up >= 2


def test_a_lost_workspace_has_room_for_every_ceiling(file: Path, tmp_path: Path) -> None:
    workspace = dataclasses.replace(MODEL.workspace, threshold=900)
    issue = dataclasses.replace(MODEL.by_key("issue", "trade"), ceiling=850)
    others = [e for e in MODEL.entities() if e.id not in (workspace.id, issue.id)]
    model = Model.of([workspace, issue, *others])
    path = tmp_path / "high.modus"
    assemble(path, Content.new(model, "High"))
    recovered = recover(lose(path, workspace), NAME)
    none_wrong(recovered, model)
    assert recovered.content.model.issues[issue.id] == issue
    assert recovered.content.model.workspace.title == "Recovered workspace"


def test_what_breaks_a_rule_is_left_out_and_named(file: Path, tmp_path: Path) -> None:
    """A row that somebody forged, digest and all, and that cannot stand in a workspace."""
    scenario = MODEL.by_key("scenario", "thaw")
    circle = dataclasses.replace(scenario, parent=scenario.id)
    data = alter(
        file,
        f"UPDATE scenarios SET parent = '{scenario.id}' WHERE id = '{scenario.id}'",
        f"UPDATE digest SET sha256 = x'{digests('scenario', plain(circle))['scenario'].hex()}' "
        f"WHERE entity = '{scenario.id}' AND kind = 'scenario'",
    )
    recovered = recover(data, NAME)
    assert problems(recovered.content.model) == []
    assert recovered.report.table("scenarios").left_out == 1
    assert any("circle" in note for note in recovered.report.notes)
    assert ("scenario", scenario.id) in recovered.made_up  # its settings are kept


def test_the_description_keeps_what_stood_there(file: Path) -> None:
    recovered = recover(lose(file, MODEL.by_key("issue", "trade")), NAME)
    about = recovered.content.model.workspace.about
    assert about.startswith("Recovered on ") and NAME in about and about.endswith(f"\n\n{MODEL.workspace.about}")


def test_a_description_without_room_is_left_alone(tmp_path: Path) -> None:
    full = dataclasses.replace(MODEL.workspace, about="x" * 20_000)
    model = Model.of([full, *(e for e in MODEL.entities() if e.id != full.id)])
    path = tmp_path / "full.modus"
    assemble(path, Content.new(model, "Full"))
    assert recover(lose(path, MODEL.by_key("issue", "trade")), NAME).content.model.workspace == full


def test_a_lost_condition_and_a_state_of_it_fit_together(file: Path, tmp_path: Path) -> None:
    trust = MODEL.by_key("condition", "trust")
    states = MODEL.states_of(trust.id)
    recovered = recover(lose(file, trust, states[0]), NAME)
    none_wrong(recovered, MODEL, tmp_path)
    condition = recovered.content.model.conditions[trust.id]
    assert isinstance(condition, Condition) and condition.title == "Lost condition 1"
    assert {state.id for state in recovered.content.model.states_of(trust.id)} == {state.id for state in states}
