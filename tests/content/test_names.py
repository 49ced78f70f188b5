"""What a name in a catalogue means: key or title in any case, never something that only looks like it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.content import CatalogueProblems, read_catalogue, write_catalogue
from workbench.domain.model import Model
from workbench.domain.naming import find_setting
from workbench.exchange.plain_model import from_plain

EXAMPLE = Path(__file__).parent / "two-cities"
Changed = Callable[..., Path]


@pytest.fixture
def changed(tmp_path: Path) -> Changed:
    """Copies the example with replacements in one of its files."""

    def change(path: str, *pairs: tuple[str, str]) -> Path:
        folder = Path(shutil.copytree(EXAMPLE, tmp_path / "catalogue", dirs_exist_ok=True))
        text = (EXAMPLE / path).read_text(encoding="utf-8")
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new, 1)
        (folder / path).write_text(text, encoding="utf-8")
        return folder

    return change


def told(folder: Path) -> list[str]:
    """What is said about a folder that cannot be read."""
    with pytest.raises(CatalogueProblems) as problems:
        read_catalogue(folder)
    return str(problems.value).splitlines()


ONCE = "write “=” once"
STATES = f"its states are no, some, severe and unknown; {ONCE}"


@pytest.mark.parametrize(
    ("path", "old", "wrong", "says"),
    [
        ("issues.toml", "drought = no", "drought != no", f"there is no condition “drought !”; {ONCE}"),
        ("issues.toml", "drought = no", "drought == no", ONCE),
        ("issues.toml", "drought = no", "drought =! no", f"has no state “! no”; {STATES}"),
        ("issues.toml", "drought = no", "drought? = no", f"there is no condition “drought?”; {ONCE}"),
        ("issues.toml", "drought = no", "drought = no!!", f"has no state “no!!”; {STATES}"),
        ("scenarios.toml", "drought = severe", "drought != severe", f"“drought !”; {ONCE}"),
        ("scenarios.toml", "drought = severe", "drought == severe", f"“= severe”; {STATES}"),
        ("scenarios.toml", "drought = severe", "drought <= severe", f"“drought <”; {ONCE}"),
        ("claims.toml", "brewers = calm", "brewers != calm", f"“brewers !”; {ONCE}"),
        ("scenarios.toml", "drought = severe", "the-drought = severe", "(did you mean “drought”?)"),
    ],
)  # fmt: skip
def test_no_sign_but_one_equals_joins_a_setting(changed: Changed, path: str, old: str, wrong: str, says: str) -> None:
    (line,) = told(changed(path, (old, wrong)))
    assert says in line


@pytest.mark.parametrize(
    "text", ["mill filter = none", "good-enough!", "the paper-mill’s filter = none", "mill-filter = the newest-kind"]
)
def test_names_that_only_look_alike_are_not_taken(changed: Changed, text: str) -> None:
    text = text if "=" in text else f"mill-filter = {text}"
    (line,) = told(changed("scenarios.toml", ("drought = severe", text)))
    assert "there is no condition" in line or "has no state" in line


@pytest.mark.parametrize(
    "text",
    ["board = is boycotted", "board = Is-Boycotted", 'Board = "is boycotted"', "mill-filter = Good  enough"],
)
def test_a_state_by_its_text_or_its_key(changed: Changed, text: str) -> None:
    folder = changed(
        "scenarios.toml", ("drought = severe", text.replace('"', '\\"').replace("Board", "The river board"))
    )
    model = read_catalogue(folder)
    summer = model.by_key("scenario", "dry-summer").id
    (state,) = model.settings_of(summer).values()
    assert model.states[str(state)].key in ("is-boycotted", "good-enough")


def test_a_name_that_could_be_several_is_refused_with_all_of_them(changed: Changed) -> None:
    folder = changed("conditions.toml", ("[drought]", '[drought]\ntitle = "The river board"'))
    scenarios = (folder / "scenarios.toml").read_text(encoding="utf-8")
    (folder / "scenarios.toml").write_text(scenarios.replace("drought = severe", "the river board = sits"), "utf-8")
    (line,) = told(folder)
    assert line.startswith("scenarios.toml:10: ")
    assert line.endswith("“the river board” could be several conditions: board, drought")


@pytest.mark.parametrize(
    ("said", "quadrant"),
    [
        ("Backs turned", "low_engagement"),
        ("BACKS TURNED", "low_engagement"),
        ('\\"backs turned\\"', "low_engagement"),
        ("low-engagement", "low_engagement"),
        ("Low engagement", "low_engagement"),
        ("good neighbours", "partnership"),
        ("Partnership", "partnership"),
        ("cooperate-and-compete", "cooperate_and_compete"),
        ("Cooperate and compete", "cooperate_and_compete"),
    ],
)
def test_quadrants_by_every_name(changed: Changed, said: str, quadrant: str) -> None:
    model = read_catalogue(changed("claims.toml", ("river-water in rivalry", f"river-water in {said}")))
    claim = model.by_key("claim", "drought-divides")
    assert [one.value for one in claim.expectations if one.form == "quadrant"] == [quadrant]


def test_quadrants_whose_names_contain_in(changed: Changed) -> None:
    folder = changed("workspace.toml", ("Backs turned", "Deep in trouble"))
    issues = (folder / "issues.toml").read_text(encoding="utf-8")
    (folder / "issues.toml").write_text(issues.replace("[ferry]", '["trade in grain"]'), "utf-8")
    for path in folder.iterdir():
        if path.suffix in (".toml", ".csv"):
            path.write_text(path.read_text("utf-8").replace("ferry", "trade in grain"), "utf-8")
    claims = (folder / "claims.toml").read_text(encoding="utf-8")
    (folder / "claims.toml").write_text(
        claims.replace("river-water in rivalry", "trade in grain in Deep in trouble"), "utf-8"
    )
    model = read_catalogue(folder)
    (expected,) = [one for one in model.by_key("claim", "drought-divides").expectations if one.form == "quadrant"]
    assert (model.issues[expected.subject].key, expected.value) == ("trade in grain", "low_engagement")


def test_two_quadrants_of_one_name(changed: Changed) -> None:
    folder = changed("workspace.toml", ("Backs turned", "Good neighbours"))
    claims = (folder / "claims.toml").read_text(encoding="utf-8")
    (folder / "claims.toml").write_text(claims.replace("in rivalry", "in good neighbours"), "utf-8")
    assert "could be several quadrants: partnership, low-engagement" in told(folder)[0]


@pytest.mark.parametrize(("key", "line"), [("baseline", 7), ("Baseline", 7)])
def test_no_scenario_is_called_baseline(changed: Changed, key: str, line: int) -> None:
    folder = changed("scenarios.toml", ("[dry-summer]", f"[{key}]"), ('parent = "dry-summer"', 'parent = "Baseline"'))
    claims = (EXAMPLE / "claims.toml").read_text("utf-8").replace('scenario = "dry-summer"', 'scenario = "baseline"')
    (folder / "claims.toml").write_text(claims, "utf-8")
    assert told(folder) == [
        f"scenarios.toml:{line}: scenario “{key}”: “baseline” means no scenario; give this one another key"
    ]


def test_baseline_is_no_parent_and_no_scenario(changed: Changed) -> None:
    folder = changed("scenarios.toml", ('parent = "dry-summer"', 'parent = "baseline"'))
    claims = (EXAMPLE / "claims.toml").read_text("utf-8").replace('scenario = "dry-summer"', 'scenario = "Baseline"')
    (folder / "claims.toml").write_text(claims, "utf-8")
    model = read_catalogue(folder)
    assert model.by_key("scenario", "dry-summer-boycott").parent is None
    assert model.by_key("claim", "drought-divides").scenario is None


def test_keys_that_differ_in_case_are_refused_in_catalogues(changed: Changed, tmp_path: Path) -> None:
    said = "its key differs from “%s” in nothing but case"
    actors = changed("actors.toml", ("[unterhafen]", "[Oberhafen]"))
    assert f"actors.toml:9: actor “Oberhafen”: {said % 'oberhafen'}" in told(actors)
    shutil.rmtree(actors)
    states = changed("conditions.toml", ('"none", {', '"none", { key = "None", title = "Nil" }, {'))
    assert any(f"state “None”: {said % 'none'}" in line for line in told(states))
    hidden = from_plain({"issues": [{"key": k, "cooperation": 1, "competition": 1} for k in ("a", "A")]})
    with pytest.raises(CatalogueProblems, match="in nothing but case"):
        write_catalogue(hidden, tmp_path / "written")
    assert not (tmp_path / "written").exists()


def test_a_state_of_signs_alone_needs_a_key(changed: Changed) -> None:
    (line,) = told(changed("conditions.toml", ('"severe"]', '"severe", "++"]')))
    assert line.endswith('state “++” has no letter or digit to make a key of; write { key = "…", title = "++" }')
    folder = changed("conditions.toml", ('"severe"]', '"severe", { key = "x", title = "++" }]'))
    write_catalogue(read_catalogue(folder), folder.parent / "again")
    assert '{ key = "x", title = "++" }' in (folder.parent / "again" / "conditions.toml").read_text("utf-8")


@pytest.fixture(scope="module")
def model() -> Model:
    return from_plain(
        {
            "conditions": [
                {"key": "rate", "title": "Rate = 5", "states": ["in-substance", "absent"]},
                {"key": "tac"},
            ]
        }
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"Rate = 5" = absent', ("rate", "absent")),
        ('"rate = 5" = "ABSENT"', ("rate", "absent")),
        ("rate = In substance", ("rate", "in-substance")),
        ('"tac" = "unknown"', ("tac", None)),
    ],
)
def test_settings_of_the_command_line_are_split_as_in_catalogues(
    model: Model, text: str, found: tuple[str, str | None]
) -> None:
    condition, state = find_setting(model, text)
    assert (model.conditions[condition].key, model.states[state].key if state else None) == found


@pytest.mark.parametrize("text", ["tac != absent", "tac == absent", "tac? = absent", "tac = absent!!", "tac ~= absent"])
def test_no_other_sign_on_the_command_line_either(model: Model, text: str) -> None:
    with pytest.raises(ValueError, match="write “=” once"):
        find_setting(model, text)


def test_a_grade_in_small_letters(changed: Changed) -> None:
    model = read_catalogue(changed("evidence.toml", ('"B2"', '"b2"')))
    assert model.by_key("evidence", "weekly-readings").grade == "B2"
