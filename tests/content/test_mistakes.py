"""Every mistake a person makes in a catalogue is told with its file, its line and a clear sentence."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from workbench.content import CatalogueProblems, read_catalogue

EXAMPLE = Path(__file__).parent / "two-cities"

#: File, what to replace by what, where that is told, words of the sentence.
MISTAKES: list[tuple[str, str, str, str, str]] = [
    # tables and keys
    ("actors.toml", "power = 7", "powr = 7", "actors.toml:4", "unknown key “powr” (did you mean “power”?)"),
    ("actors.toml", "power = 7", "power =", "actors.toml:4", "is not TOML here: invalid value"),
    ("actors.toml", "[unterhafen]", "[oberhafen]", "actors.toml:9", "“oberhafen” is there twice (first on line 1)"),
    ("actors.toml", "power = 4", 'summary = "x"', "actors.toml:11", "“summary” of “unterhafen” is there twice"),
    ("actors.toml", "[unterhafen]", "[[unterhafen]]", "actors.toml:9", "one pair of brackets"),
    ("cases.toml", "[paper-strike]", "[paper.strike]", "cases.toml:11", "a name with a dot in it goes in quotes"),
    ("actors.toml", "[oberhafen]\n", "oberhafen = 3\n[o]\n", "actors.toml:1", "should be a table"),
    ("actors.toml", "[oberhafen]", '["a=b"]', "actors.toml:1", "a key must not contain"),
    ("actors.toml", "[oberhafen]", f"[{'x' * 101}]", "actors.toml:1", "at most 100 characters"),
    ("actors.toml", "power = 7", "power = [" + "[" * 60 + "]" * 61, "actors.toml:4", "nested too deeply"),
    ("actors.toml", "power = 7", "a" + ".a" * 30 + " = 1", "actors.toml:4", "nested too deeply"),
    ("workspace.toml", "threshold", "treshold", "workspace.toml:4", "(did you mean “threshold”?)"),
    ("workspace.toml", "[quadrants]", "[quadrant]", "workspace.toml:7", "(did you mean “quadrants”?)"),
    ("workspace.toml", "low-engagement", "low-engagment", "workspace.toml:9", "(did you mean “low-engagement”?)"),
    ("workspace.toml", 'water = "Water"', "water = 1", "workspace.toml:12", "water must be a text in quotes"),
    ("workspace.toml", 'title = "Ober', 'titel = "Ober', "workspace.toml", "title is missing"),
    ("workspace.toml", "threshold = 5.5", "threshold = 3", "issues.toml:10", "is not below the threshold 3"),
    ("workspace.toml", "threshold = 5.5", 'about = "x"', "workspace.toml:4", "about is here and in about.md"),
    # types and numbers
    ("actors.toml", "power = 7", 'power = "7"', "actors.toml:4", "power must be a number without quotes"),
    ("actors.toml", "power = 7", "power = true", "actors.toml:4", "power must be a number without quotes"),
    ("actors.toml", "power = 7", "power = 7.125", "actors.toml:4", "more than two decimals"),
    ("actors.toml", "power = 7", "power = nan", "actors.toml:4", "not a number that can stand here"),
    ("actors.toml", "power = 7", "power = -inf", "actors.toml:4", "far too large"),
    ("actors.toml", "power = 7", "power = 11", "actors.toml:4", "power must be from 0 to 10, not 11"),
    ("actors.toml", "power = 7", "power = 0x" + "f" * 9000, "actors.toml:4", "far too large"),
    ("actors.toml", "power = 7", "power = " + "9" * 9000, "actors.toml:4", "a number of more digits"),
    ("actors.toml", "private = true", 'private = "yes"', "actors.toml:14", "must be true or false"),
    ("actors.toml", 'note = "Ask', 'note = 1 # "Ask', "actors.toml:13", "note must be a text in quotes"),
    ("actors.toml", "passages = [", 'passages = "1.1" # [', "actors.toml:7", "passages must be a list"),
    ("actors.toml", '["1.1"]', "[1.1]", "actors.toml:7", "passages must be a list of texts in quotes"),
    ("actors.toml", '["1.1"]', '["1.1", "9.9"]', "actors.toml:7", "there is no passage “9.9”"),
    ("actors.toml", '["1.1"]', '["1.1", "minutes:1.1"]', "actors.toml:7", "names one thing twice"),
    ("actors.toml", '"Oberhafen"', '"' + "O" * 201 + '"', "actors.toml:2", "is 201 characters long"),
    ("actors.toml", '"Oberhafen"', '" "', "actors.toml:2", "title must not be empty"),
    ("actors.toml", '"Oberhafen"', r'"O\u0007"', "actors.toml:2", "contains control characters"),
    ("actors.toml", '"Oberhafen"', '"Ober\\nhafen"', "actors.toml:2", "title must be on one line"),
    ("actors.toml", '"Oberhafen"', '"Ober\\u202ehafen"', "actors.toml:2", "that turn the direction of text"),
    ("effects.csv", "cooperation,2,", "cooperation,,", "effects.csv:2", "amount is missing"),
    ("effects.csv", "cooperation,2,", "cooperation,2.5,", "effects.csv:2", "must be a whole number, not “2.5”"),
    ("claims.toml", "rises by 1.5", "rises by 1,5", "claims.toml:6", "“1,5” is not a number; write 1.5"),
    ("claims.toml", "rises by 1.5", "rises by 1e999999999", "claims.toml:6", "is not a number that can stand here"),
    ("evidence.toml", 'date = "1910"', "date = 1910-02-01", "evidence.toml:5", "date must be a text in quotes"),
    # issue areas
    ("issues.toml", "cooperation = 8", "# ", "issues.toml:20", "cooperation is missing"),
    ("issues.toml", "floor = 1.5", "floor = 7.5", "issues.toml:9", "floor 7.5 is above the assessed"),
    ("issues.toml", "ceiling = 3", "ceiling = 5.5", "issues.toml:10", "5.5 is not below the threshold 5.5"),
    ("issues.toml", 'group = "water"', 'group = "council"', "issues.toml:3", "there is no group “council”"),
    ("issues.toml", "salience = 3", "salience = 2.5", "issues.toml:11", "salience must be a whole number"),
    ("issues.toml", "drought = no", "drougt = no", "issues.toml:13", "“drougt” (did you mean “drought”?)"),
    ("issues.toml", "drought = no", "drought = wet", "issues.toml:13", "“drought” has no state “wet”"),
    ("issues.toml", "drought = no", "drought = unknown", "issues.toml:13", "a state of “drought” is needed here"),
    ("issues.toml", 'boycotted"))', 'boycotted")', "issues.toml:13", "expected “)” to close the bracket"),
    ("issues.toml", "AT LEAST 2", "AT LEAST 4", "issues.toml:13", "from 1 to the number of its parts, which is 3"),
    ("issues.toml", "board = sits AND", "board = sits AN", "issues.toml:13", "has no state “sits AN”"),
    ("issues.toml", '"not (board = \\"is boycotted\\")"', '" "', "issues.toml:33", "the requirement is empty"),
    # conditions
    ("conditions.toml", 'baseline = "sits"', 'baseline = "stands"', "conditions.toml:6", "has no state “stands”"),
    ("conditions.toml", "[subsidy]", '[subsidy]\nstates = ["absent"]', "conditions.toml:33", "2 to 20 states, not 1"),
    ("conditions.toml", '"angry", "calm"', '"Unknown", "calm"', "conditions.toml:27", "cannot be called “unknown”"),
    ("conditions.toml", '"angry", "calm"', '"calm", "Calm"', "conditions.toml:27", "“calm” is there twice"),
    ("conditions.toml", '"angry", "calm"', '"angry", 3', "conditions.toml:27", "a state is a text, or {"),
    ("conditions.toml", 'key = "new",', 'kee = "new",', "conditions.toml:21", "a state is a text, or {"),
    ("conditions.toml", 'key = "new"', 'key = "a;b"', "conditions.toml:21", "a key must not contain"),
    ("conditions.toml", '"oberhafen", "unt', '"mitte", "unt', "conditions.toml:7", "there is no actor “mitte”"),
    ("conditions.toml", "sits = 1 }", "site = 1 }", "conditions.toml:9", "“board” has no state “site”"),
    ("conditions.toml", "sits = 1 }", "sits = 0.5 }", "conditions.toml:9", "bias of “sits” must be a whole number"),
    ("conditions.toml", "sits = 1 }", "Sits = 1, sits = 1 }", "conditions.toml:9", "names the state “sits” twice"),
    ("conditions.toml", "difficulty = 5", "difficulty = 6", "conditions.toml:17", "must be from 1 to 5, not 6"),
    # tables of judgements
    ("effects.csv", "cooperation,2,", "cooperation,7,", "effects.csv:2", "amount must be from −3 to 3, not 7"),
    ("effects.csv", "cooperation,2,", "cooperation,1.5,", "effects.csv:2", "amount must be a whole number, not “1.5”"),
    ("effects.csv", "board,sits", "bord,sits", "effects.csv:2", "no condition “bord” (did you mean “board”?)"),
    ("effects.csv", "board,sits", "board,sit", "effects.csv:2", "“board” has no state “sit”"),
    ("effects.csv", "sits,river-water", "sits,river", "effects.csv:2", "there is no issue area “river”"),
    ("effects.csv", "water,cooperation,2", "water,coop,2", "effects.csv:2", "axis must be cooperation or competition"),
    ("effects.csv", "calm,ferry", "unknown,ferry", "effects.csv:6", "a state of “brewers” is needed here"),
    ("effects.csv", "river,competition,3", "river,cooperation,3", "effects.csv:5", "on line 4 and here, on line 5"),
    ("effects.csv", "axis,amount", "axes,amount", "effects.csv:1", "unknown column “axes” (did you mean “axis”?)"),
    ("effects.csv", "axis,amount", "amount", "effects.csv:1", "column “axis” is missing"),
    ("effects.csv", "private\n", "private,why\n", "effects.csv:1", "column “why” is there twice"),
    ("effects.csv", "Readings are", "Readings, are", "effects.csv:2", "has 9 cells where the header has 8"),
    ("effects.csv", '"Each says: ', '"Each" says: ', "effects.csv:3", "a comma must follow a closing quote"),
    ("effects.csv", '@noon they ride', '"@noon they ride', "effects.csv:6", "a quote opened here is never closed"),
    ("effects.csv", "@noon", "x" * 140_000, "effects.csv:6", "a cell is longer than can be read"),
    ("effects.csv", "@noon", "x" * 20_001, "effects.csv:6", "at most 20,000 fit"),
    ("effects.csv", ",2.1,no", ",2.7,no", "effects.csv:5", "there is no passage “2.7”"),
    ("effects.csv", ",2.1,no", ",2.1,nope", "effects.csv:5", "private must be yes or no, not “nope”"),
    ("cross-impacts.csv", "severe,brewers,angry", "severe,drought,no", "cross-impacts.csv:2", "cross-impact on itself"),
    ("stances.csv", "unterhafen,3,3", "unterhafen,3,4", "stances.csv:3", "salience must be from 0 to 3, not 4"),
    ("passages.csv", "minutes,1.2", "minutes,1.1", "passages.csv:3", "“1.1” is there twice (first on line 2)"),
    ("passages.csv", "letters,1.1", "leters,1.1", "passages.csv:6", "no source “leters” (did you mean “letters”?)"),
    ("passages.csv", "e3b0c4", "e3b0", "passages.csv:3", "64 hexadecimal digits"),
    ("passages.csv", "minutes,1.2", "minutes,", "passages.csv:3", "a locator must not be empty"),
    ("passages.csv", ",3,1\n", ",3,7\n", "passages.csv:2", "level must be a whole number from 0 to 6, not “7”"),
    ("passages.csv", ",,3,1\n", ",x,3,1\n", "passages.csv:2", "shingles are not written as they must be"),
    ("passages.csv", ",iv,", f",{'i' * 21},", "passages.csv:4", "is 21 characters long; at most 20 fit"),
    ("passage-texts.csv", "minutes,2.1", "minutes,2.2", "passage-texts.csv:2", "there is no passage “2.2” in passages"),
    ("passage-texts.csv", "minutes,2.1", "minute,2.1", "passage-texts.csv:2", "no source “minute”"),
    ("passage-texts.csv", "text\n", 'text\nminutes,2.1,"x"\n', "passage-texts.csv:3", "is there twice"),
    ("passage-texts.csv", '2.1,"', '2.1,"\x01', "passage-texts.csv:2", "text contains control characters"),
    ("passage-texts.csv", '2.1,"', '2.1,"' + "x" * 20_000, "passage-texts.csv:2", "at most 20,000 fit"),
    ("sources.toml", 'kind = "pdf"', 'kind = "odt"', "sources.toml:11", "kind must be one of"),
    ("sources.toml", "0a0a", "0A0A", "sources.toml:12", "64 hexadecimal digits"),
    ("sources.toml", '{"type"', '["type"', "sources.toml:13", "one object of JSON"),
    ("evidence.toml", "assumption = true", 'assumption = "yes"', "evidence.toml:16", "must be true or false"),
    ("evidence.toml", '"1912-03"', '"soon"', "evidence.toml:17", "date"),
    # evidence
    ("evidence.toml", "water cooperation", "water competition", "evidence.toml:8", "is not judged anywhere"),
    ("evidence.toml", "board = sits on", "board = sits", "evidence.toml:8", "lacks its “on”"),
    ("evidence.toml", "position of river", "place of river", "evidence.toml:7", "names no judgement"),
    ("evidence.toml", "position of river-water", "position of the moon", "evidence.toml:7", "no issue area “the moon”"),
    ("evidence.toml", "requirement of river-water", "requirement of ferry", "evidence.toml:9", "“ferry” does not have"),
    ("evidence.toml", '"baseline of brewers",', '"position of river-water",', "evidence.toml:11", "is named twice"),
    ("evidence.toml", '"B2"', '"b7"', "evidence.toml:3", "“b7” is no grade"),
    ("evidence.toml", '"B2"', '"B7"', "evidence.toml:3", "“B7” is no grade"),
    ("evidence.toml", 'claim = "Unt', 'note = "Unt', "evidence.toml:14", "claim is missing"),
    ("evidence.toml", "outcome of first", "outcome of last", "evidence.toml:11", "there is no case “last-flood”"),
    # scenarios, cases, claims
    ("scenarios.toml", 'parent = "dry-summer"', 'parent = "summer"', "scenarios.toml:3", "no scenario “summer”"),
    ("scenarios.toml", 'summary = "Like', 'parent = "dry-summer-boycott" #', "scenarios.toml:9", "round in a circle"),
    ("scenarios.toml", "drought = severe", "drought: severe", "scenarios.toml:10", "write condition = state"),
    ("scenarios.toml", "mill-filter = unknown", "board = sits", "scenarios.toml:4", "sets “board” twice"),
    ("cases.toml", '"cooperated"', '"won"', "cases.toml:7", "must be one of cooperated, failed, not “won”"),
    ("cases.toml", 'outcome = "failed"', "", "cases.toml:11", "outcome is missing"),
    ("claims.toml", "cooperation falls", "coperation falls", "claims.toml:7", "is no expectation"),
    ("claims.toml", "in rivalry", "in rivalery", "claims.toml:8", "there is no quadrant “rivalery”"),
    ("claims.toml", "rises by 1.5", "rises 1.5", "claims.toml:6", "write “rises by 2”"),
    ("claims.toml", "rises by 1.5", "rises by 1.555", "claims.toml:6", "more than two decimals"),
    ("claims.toml", "rises by 1.5", "rises by much", "claims.toml:6", "“much” is not a number"),
    ("claims.toml", "cooperation unchanged", "cooperation unchanged 2", "claims.toml:9", "takes no number"),
    ("claims.toml", "at least 8.75", "at least", "claims.toml:17", "takes a number"),
    ("claims.toml", "at least 8.75", "at least 11", "claims.toml:17", "not from 0 to 10"),
    ("claims.toml", "requirement met", "requirement mett", "claims.toml:17", "is no expectation"),
    ("claims.toml", '"brewers = calm"', '"brewers = unknown"', "claims.toml:17", "a state of “brewers” is needed here"),
]  # fmt: skip


def spoiled(folder: Path, path: str, old: str, new: str) -> CatalogueProblems:
    """What is told about the example after one replacement in one of its files."""
    shutil.copytree(EXAMPLE, folder)
    text = (folder / path).read_text(encoding="utf-8")
    assert old in text
    (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CatalogueProblems) as told:
        read_catalogue(folder)
    return told.value


@pytest.mark.parametrize(
    ("path", "old", "new", "place", "words"), MISTAKES, ids=[f"{m[3]} {m[4]}"[:60] for m in MISTAKES]
)
def test_a_mistake_is_told_where_it_stands(
    tmp_path: Path, path: str, old: str, new: str, place: str, words: str
) -> None:
    problems = spoiled(tmp_path / "catalogue", path, old, new)
    lines = str(problems).splitlines()
    assert any(line.startswith(f"{place}: ") and words in line for line in lines), lines
    assert len(lines) == len(problems.problems) <= 3, lines
