"""Cross-impact matrices of other programs: tables and ScenarioWizard projects, and every mistake by its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.domain.model import Model
from workbench.exchange.importing import import_model
from workbench.exchange.problem import ImportProblem, ImportProblems

SOMEWHERELAND = Path(__file__).parents[1] / "cases" / "somewhereland.csv"
TABLE = """\
,Economy: weak,Economy: strong,Mood: low,Mood: high
Economy: weak,0,0,2,-2
Economy: strong,0,0,-1,3
Mood: low,1,-1,0,0
Mood: high,-2,2,0,0
"""
AMOUNTS = {
    "economy=weak>mood=low": 2,
    "economy=weak>mood=high": -2,
    "economy=strong>mood=low": -1,
    "economy=strong>mood=high": 3,
    "mood=low>economy=weak": 1,
    "mood=low>economy=strong": -1,
    "mood=high>economy=weak": -2,
    "mood=high>economy=strong": 2,
}


def amounts(model: Model) -> dict[str, int]:
    def name(state: str) -> str:
        found = model.states[state]
        return f"{model.conditions[found.condition].key}={found.key}"

    return {f"{name(i.source)}>{name(i.target)}": i.amount for i in model.cross_impacts.values()}


def read(folder: Path, content: str | bytes, name: str = "matrix.csv") -> tuple[Model, list[str]]:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return import_model(path, "T")


def mistakes(folder: Path, content: str, name: str = "matrix.csv") -> list[str]:
    """The mistakes, without the path in front."""
    with pytest.raises(ImportProblems) as caught:
        read(folder, content, name)
    return [line.removeprefix(f"{folder / name}:").strip() for line in str(caught.value).splitlines()]


# ── tables ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_row_acts_on_the_column(tmp_path: Path) -> None:
    model, notes = read(tmp_path, TABLE)
    assert amounts(model) == AMOUNTS and notes == []
    assert [c.title for c in model.ordered("condition")] == ["Economy", "Mood"]
    assert [s.title for s in model.states_of(model.by_key("condition", "mood").id)] == ["low", "high"]
    assert all(c.baseline is None for c in model.conditions.values())


@pytest.mark.parametrize(
    "content",
    [
        TABLE.replace(",", ";"),
        TABLE.replace(",", "\t"),
        TABLE.replace("\n", "\r\n"),
        TABLE.replace("\n", "\r"),
        "\ufeff" + TABLE,
        TABLE.replace("Economy: weak", '"Economy: weak"'),
        TABLE.replace(",0", ",").replace("Mood: high", " Mood :  HIGH", 1),
        "\n\n" + TABLE.replace("\n", "\n\n"),
        TABLE.replace("-", "−").replace(",2", ",+2"),
        "\n".join([TABLE.splitlines()[0], *reversed(TABLE.splitlines()[1:])]),
        "\n".join(line + ",," for line in TABLE.splitlines()),
        TABLE.replace(",3", ", 3.0 "),
    ],
    ids=["semicolons", "tabs", "crlf", "cr", "bom", "quotes", "empty", "blank", "signs", "order", "trailing", "point"],
)
def test_tables_as_people_write_them(tmp_path: Path, content: str) -> None:
    model, notes = read(tmp_path, content)
    assert amounts(model) == AMOUNTS and notes == []


def test_utf_16_as_some_spreadsheets_write_it(tmp_path: Path) -> None:
    assert amounts(read(tmp_path, TABLE.encode("utf-16"))[0]) == AMOUNTS


def test_what_was_taken_for_what_is_noted(tmp_path: Path) -> None:
    model, notes = read(
        tmp_path, TABLE.replace(",", ";").replace(";3", ";3,0").replace("strong", "größer").encode("cp1252")
    )
    assert model.states_of(model.by_key("condition", "economy").id)[1].title == "größer"
    assert len(notes) == 2 and "Windows-1252" in notes[0] and "1 cells" in notes[1]


def test_names_that_give_the_same_key_stay_apart(tmp_path: Path) -> None:
    content = TABLE.replace("Mood: low", "Mood: a+").replace("Mood: high", "Mood: a-").replace("weak", "unknown")
    model, _ = read(tmp_path, content)
    assert [s.key for s in model.states_of(model.by_key("condition", "mood").id)] == ["a", "a-2"]
    assert [s.key for s in model.states_of(model.by_key("condition", "economy").id)] == ["unknown-2", "strong"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Mood: high\n", "Mood high\n", ["1: column 5 is named “Mood high”; write Descriptor: variant"]),
        ("Mood: low,Mood: high\n", "Mood: low,mood: LOW\n", ["1: there are two columns “mood: LOW”"]),
        ("\nMood: low,", "\nMood: lo,", [
            "4: there is no column for the row “Mood: lo” (did you mean “mood: low”?)",
            "there is no row for “Mood: low”",
        ]),
        ("\nMood: low,", "\nEconomy: weak,", [
            "4: there are two rows “Economy: weak”, the first on line 2",
            "there is no row for “Mood: low”",
        ]),
        ("Mood: high,-2,2,0,0\n", "", ["there is no row for “Mood: high”"]),
        ("2,-2\n", "2,x\n", ["2: “x” under “Mood: high” is not a number"]),
        ("2,-2\n", "2,1.5\n", ["2: “1.5” under “Mood: high” is not a whole number"]),
        ("2,-2\n", "2,4\n", ["2: the cell under “Mood: high” is +4; cross-impacts go from −3 to +3 here"]),
        ("2,-2\n", "2,-9\n", ["2: the cell under “Mood: high” is −9; cross-impacts go from −3 to +3 here"]),
        ("weak,0,0", "weak,0,1", ["2: the cell under “Economy: strong” is 1, but a descriptor does not act on itself"]),
        ("2,-2\n", "2\n", ["2: has 4 cells where the first row has 5"]),
        ("2,-2\n", "2,-2,7\n", ["2: has 6 cells where the first row has 5"]),
        ("2,-2\n", '2,"-2\n', ["2: a quote opened here is never closed"]),
        ("Mood: high", "Temper: high", [
            "1: “Mood” has 1 variant; a condition has 2 to 20",
            "1: “Temper” has 1 variant; a condition has 2 to 20",
        ]),
    ],
)  # fmt: skip
def test_every_mistake_has_its_line(tmp_path: Path, old: str, new: str, expected: list[str]) -> None:
    assert old in TABLE
    found = mistakes(tmp_path, TABLE.replace(old, new))
    assert set(expected) <= set(found), found


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    lines = mistakes(tmp_path, TABLE.replace("2,-2", "5,x").replace("-1,3", "-1,1.5"))
    assert [line.split(":")[0] for line in lines] == ["2", "2", "3"]


def test_endless_mistakes_are_counted(tmp_path: Path) -> None:
    lines = mistakes(tmp_path, TABLE + "Nobody: here,0,0,0,0\n" * 300)
    assert len(lines) == 101 and lines[-1].endswith("and 200 more")


@pytest.mark.parametrize("content", ["", "\n\n", "name,a,b\nx,1,0\n", "hello", "a;b\n1;2\n"])
def test_what_is_no_matrix_is_said_to_be_none(tmp_path: Path, content: str) -> None:
    with pytest.raises(ImportProblem, match="is no cross-impact matrix"):
        read(tmp_path, content)


@pytest.mark.parametrize("content", [b"\0\1\2", b"SQLite format 3\0" * 40, b"PK\3\4\0\0"])
def test_what_is_no_text_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(ImportProblem, match="is no text"):
        read(tmp_path, content)


# ── ScenarioWizard ────────────────────────────────────────────────────────────────────────────────────────────────────


def project(short: bool = False, colours: str = "FFFFFF", texts: bool = True) -> str:
    """A project in the arrangement of the public files, with the figures of `TABLE`."""
    lines = ["$ ScenarioWizard 4.0", "farm.scw", "&Economy", " -weak", " -strong", "&Mood", " -low", " -high", "#"]
    lines += ["&Eco", " We", " St", "&Mo", " Lo", " Hi"] if short else ["&", " ", " ", "&", " ", " "]
    lines += ["#", "#", colours, *["FFFFFF"] * 3, "#", "#"]
    lines += [" 0 , 0 , 2 ,-2 ", " 0 , 0 ,-1 , 3 ", " 1 ,-1 , 0 , 0 ", "-2 , 2 , 0 , 0 ", "#"]
    lines += ["# 0-0", '""']
    if texts:
        lines += ["# ", '"How it goes."', "# ", '""', "#  -> ", '""', "#  -> ", '"Money cheers.', 'So they ""say""."']
        lines += ["#  -> ", '""', "#  -> ", '""']
    return "\r\n".join([*lines, "#", "#", ""])


def test_a_project(tmp_path: Path) -> None:
    model, notes = read(tmp_path, project(), "farm.scw")
    assert amounts(model) == AMOUNTS and notes == []
    assert model.by_key("condition", "economy").summary == "How it goes."
    why = {i.why for i in model.cross_impacts.values() if i.source in economy(model)}
    assert why == {'Money cheers.\nSo they "say".'}
    assert {i.why for i in model.cross_impacts.values() if i.source not in economy(model)} == {""}


def economy(model: Model) -> set[str]:
    return {state.id for state in model.states_of(model.by_key("condition", "economy").id)}


def test_a_project_is_known_whatever_it_is_called(tmp_path: Path) -> None:
    assert amounts(read(tmp_path, project(), "farm.txt")[0]) == AMOUNTS


def test_short_names_become_keys(tmp_path: Path) -> None:
    model, _ = read(tmp_path, project(short=True), "farm.scw")
    assert [c.key for c in model.ordered("condition")] == ["eco", "mo"]
    assert [s.key for s in model.states_of(model.by_key("condition", "mo").id)] == ["lo", "hi"]
    assert [c.title for c in model.ordered("condition")] == ["Economy", "Mood"]


def test_letters_of_windows(tmp_path: Path) -> None:
    model, notes = read(tmp_path, project().replace("strong", "größer").encode("cp1252"), "farm.scw")
    assert "größer" in {s.title for s in model.states.values()} and len(notes) == 1


@pytest.mark.parametrize(
    ("content", "note"),
    [
        (project(colours="FF0000"), "The colours of the variants were left out."),
        (project().replace('# 0-0\r\n""', '# 0-0\r\n"On the whole"'), "A text has no known place"),
        (project(texts=False).replace('""', '"a"') + '# x\r\n"b"\r\n', "2 texts have no known place"),
        (project().replace("#\r\n#\r\nFFFFFF", "#\r\nwhat\r\n#\r\nFFFFFF"), "Two sections around the colours"),
        (project(short=True).replace(" St\r\n", ""), "The short names do not fit"),
    ],
    ids=["colours", "whole", "lost", "unknown", "short"],
)
def test_what_is_not_understood_is_said(tmp_path: Path, content: str, note: str) -> None:
    model, notes = read(tmp_path, content, "farm.scw")
    assert len(model.cross_impacts) == 8
    assert any(note in told for told in notes), notes


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (" 2 ,-2 ", " 5 ,-2 ", "24: the number under “Mood: low” is +5; cross-impacts go from −3 to +3 here"),
        (" 2 ,-2 ", " 2 ", "24: has 3 numbers for 4 variants"),
        (" 2 ,-2 ", " 2 , a", "24: the number under “Mood: high” is “a”, which is not a whole number"),
        ("-2 , 2 , 0 , 0 \r\n", "", "24: the matrix has 3 rows for 4 variants"),
        ("-2 , 2 , 0 , 0 ", "-2 , 2 , 1 , 0 ", "27: the number under “Mood: low” is 1, but a descriptor does not act"),
        (" -weak\r\n", "", "3: “Economy” has 1 variant; a condition has 2 to 20"),
        (" -weak", "weak", "4: “weak” is neither a descriptor (&name) nor a variant (-name)"),
    ],
)
def test_mistakes_in_a_project_have_their_line(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert old in project()
    found = mistakes(tmp_path, project().replace(old, new, 1), "farm.scw")
    assert any(line.startswith(expected) for line in found), found


@pytest.mark.parametrize("cut", range(0, 400, 7))
def test_a_project_that_ends_early_is_refused_or_whole(tmp_path: Path, cut: int) -> None:
    content = project()[:cut]
    try:
        model, _ = read(tmp_path, content, "farm.scw")
    except ImportProblem as problem:
        assert str(tmp_path / "farm.scw") in str(problem)
    else:
        assert amounts(model) == AMOUNTS


def test_something_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportProblem, match="is no ScenarioWizard project"):
        read(tmp_path, "hello", "farm.scw")


def test_somewhereland_the_same_from_both(tmp_path: Path) -> None:
    """The published matrix as a table, and put into a project."""
    rows = [line.split(",") for line in SOMEWHERELAND.read_text(encoding="utf-8").splitlines()]
    lines = ["$ ScenarioWizard 4.0", "somewhereland.scw"]
    for name in rows[0][1:]:
        descriptor, variant = name.split(": ")
        if f"&{descriptor}" not in lines:
            lines.append(f"&{descriptor}")
        lines.append(f" -{variant}")
    lines += ["#", "#", "#", "#", "#", *(",".join(row[1:]) for row in rows[1:]), "#"]
    model, notes = read(tmp_path, "\n".join(lines), "somewhereland.scw")
    assert notes == [] and amounts(model) == amounts(import_model(SOMEWHERELAND, "S")[0])
