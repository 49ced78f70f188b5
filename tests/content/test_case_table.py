"""Cases as a table in a catalogue: read, written again as entries, and every mistake by its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.content import CatalogueProblems, read_catalogue
from workbench.content.equality import same_content
from workbench.content.writing import write_catalogue

CONDITIONS = '[trust]\ntitle = "Trust, at last"\n\n[water]\nstates = ["low", "Very high"]\n'
TABLE = 'outcome,case,"Trust, at last",water,title\nfailed,first,absent,Very high,The first\n1,second,present,,\n'


def catalogue(folder: Path, table: str, **more: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "workspace.toml").write_text('title = "T"\n', "utf-8")
    (folder / "conditions.toml").write_text(CONDITIONS, "utf-8")
    (folder / "cases.csv").write_text(table, "utf-8")
    for name, text in more.items():
        (folder / f"{name}.toml").write_text(text, "utf-8")
    return folder


def test_a_table_is_read_and_written_as_entries(tmp_path: Path) -> None:
    model = read_catalogue(catalogue(tmp_path / "one", TABLE))
    first, second = model.ordered("case")
    assert (first.key, first.title, first.outcome, first.issues) == ("first", "The first", "failed", ())
    assert (second.title, second.outcome) == ("Second", "cooperated")

    def settings(case: str) -> dict[str, str]:
        own = model.settings_of(case)
        return {model.conditions[c].key: model.states[s].key for c, s in own.items() if s}

    assert settings(first.id) == {"trust": "absent", "water": "very-high"} and settings(second.id) == {
        "trust": "present"
    }
    write_catalogue(model, tmp_path / "two")
    assert not (tmp_path / "two" / "cases.csv").exists()
    assert same_content(model, read_catalogue(tmp_path / "two"))


def test_issue_areas_and_entries_beside_the_table(tmp_path: Path) -> None:
    table = "case,outcome,issues,water,private\nlater,0,river; RIVER 2,unknown,yes\n"
    issues = "".join(f'[{key}]\ntitle = "{key} x"\ncooperation = 5\ncompetition = 5\n' for key in ("river", "lake"))
    entries = '[earlier]\nset = ["water = low"]\noutcome = "cooperated"\n'
    folder = catalogue(tmp_path / "one", table.replace("RIVER 2", "Lake X"), issues=issues, cases=entries)
    model = read_catalogue(folder)
    earlier, later = model.ordered("case")
    assert (earlier.key, later.key, later.private) == ("earlier", "later", True)
    assert [model.issues[issue].key for issue in later.issues] == ["river", "lake"] and not model.settings_of(later.id)


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (
            "case,outcome,thrust\na,1,\n",
            "cases.csv:1: column “thrust”: there is no condition “thrust” (did you",
        ),
        ("case,trust\na,absent\n", "cases.csv:1: column “outcome” is missing"),
        (
            "case,outcome,trust\na,won,absent\n",
            "cases.csv:2: outcome must be cooperated or failed or 1 or 0, not",
        ),
        ("case,outcome,trust\na,1,half\n", "cases.csv:2: “trust” has no state “half”; its states are absent, present"),
        ("case,outcome\na,1\na,0\n", "cases.csv:3: there are two cases “a”; the first is at cases.csv:2"),
        ("case,outcome\nold,1\n", "cases.csv:2: there are two cases “old”; the first is at cases.toml:1"),
        ('case,outcome,trust,"Trust, at last"\na,1,absent,absent\n', "cases.csv:2: sets “trust” twice, in two columns"),
        ("case,outcome,issues\na,1,moon\n", "cases.csv:2: there is no issue area “moon”"),
        ("case,outcome\n,1\n", "cases.csv:2: the case has no key"),
        ("case,outcome,trust\na,1\n", "cases.csv:2: has 2 cells where the header has 3"),
    ],
)
def test_mistakes_by_line(tmp_path: Path, table: str, told: str) -> None:
    folder = catalogue(tmp_path / "one", table, cases='[old]\noutcome = "failed"\n')
    with pytest.raises(CatalogueProblems) as caught:
        read_catalogue(folder)
    lines = [line.removeprefix(f"{folder}/") for line in str(caught.value).splitlines()]
    assert len(lines) == 1 and lines[0].startswith(told), lines
