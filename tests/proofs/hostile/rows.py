"""Content that no workspace may hold, with every digest right: what only the rules of the domain can find."""

# ruff: noqa: E501

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.proofs.hostile.forging import Case, sealed, sql

_LOOSE = "UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE name = '{table}'"
_STRICT = "UPDATE sqlite_schema SET sql = substr(sql, 1, length(sql) - 1) || ') STRICT' WHERE name = '{table}'"
_RELOAD = "PRAGMA writable_schema=RESET"
_AGAIN = "PRAGMA writable_schema=ON"
ANY_ID = "01890000-0000-7000-8000-00000000000{}"


def _as_if_strict(table: str, *statements: str) -> Callable[[Path], Path]:
    """Values that a STRICT table refuses, put into it while it was not."""
    loosen = (_LOOSE.format(table=table), _RELOAD, _AGAIN)
    return sealed(*loosen, *statements, _STRICT.format(table=table))


def _set(table: str, what: str) -> Callable[[Path], Path]:
    return sealed(f'UPDATE "{table}" SET {what}')


def _requirement(value: object) -> Callable[[Path], Path]:
    text = value if isinstance(value, str) else json.dumps(value)
    return sealed(f"UPDATE issues SET requirement = '{text}' WHERE key = 'river'")


def _state() -> list[str]:
    return ["is", ANY_ID.format(1)]


def _nested(levels: int) -> str:
    return '["not",' * levels + json.dumps(_state()) + "]" * levels


def _counting(to: int) -> str:
    return f"WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < {to})"


def _ids(prefix: str) -> str:
    return f"printf('01890000-0000-7{prefix}-8000-%012x', x)"


_SCENARIO = "INSERT INTO scenarios SELECT {id}, 's' || x, 'S', '', {parent}, '[]', '', 0, x, 0 FROM n"
_ANCESTORS = (
    _counting(3000)
    + " "
    + _SCENARIO.format(id=_ids("001"), parent=f"CASE x WHEN 1 THEN NULL ELSE {_ids('001').replace('x)', 'x - 1)')} END")
)

CASES = (
    Case("a title of a million letters", _set("issues", "title = replace(hex(zeroblob(500000)), '0', 'x')")),
    Case("a key of a million letters", _set("issues", "key = id || replace(hex(zeroblob(500000)), '0', 'x')")),
    Case("a reason of fifty million letters", _set("workspaces", "about = hex(zeroblob(25000000))")),
    Case("no title", _set("issues", "title = ''")),
    Case("a title of spaces", _set("issues", "title = '   '")),
    Case("a title with a zero byte", _set("issues", "title = 'a' || char(0) || 'b'")),
    Case("a title that rings", _set("issues", "title = 'a' || char(7) || char(27) || '[31m'")),
    Case("a title of two lines", _set("issues", "title = 'a' || char(10) || 'b'")),
    Case("a title that turns direction", _set("issues", "title = 'a' || char(8238) || 'b'")),
    Case("a title that is no UTF-8", _set("issues", "title = CAST(x'61ff62' AS TEXT)")),
    Case("a title of half a character", _set("issues", "title = CAST(x'eda080' AS TEXT)")),
    Case("a title of overlong characters", _set("issues", "title = CAST(x'c0af' AS TEXT)")),
    Case("a title of markup", _set("issues", "title = '<img src=\"x\">' || key"), "opens"),
    Case("a key with a sign in it", _set("issues", "key = key || '=x'")),
    Case("two of one key", _set("issues", "key = 'same'")),
    Case("a text where a number belongs", _as_if_strict("issues", "UPDATE issues SET cooperation = 'much'")),
    Case("bytes where a text belongs", _as_if_strict("issues", "UPDATE issues SET title = x'616263'")),
    Case("bytes where a number belongs", _as_if_strict("effects", "UPDATE effects SET amount = x'01'")),
    Case("half a number where a whole one belongs", _as_if_strict("effects", "UPDATE effects SET amount = 1.5")),
    Case(
        "nothing where something belongs",
        sealed(
            "UPDATE sqlite_schema SET sql = replace(sql, '\"title\" TEXT NOT NULL', '\"title\" TEXT') WHERE name = 'issues'",
            _RELOAD,
            _AGAIN,
            "UPDATE issues SET title = NULL",
            "UPDATE sqlite_schema SET sql = replace(sql, '\"title\" TEXT', '\"title\" TEXT NOT NULL') WHERE name = 'issues'",
        ),
    ),
    Case("a number as large as numbers get", _set("effects", "amount = 9223372036854775807")),
    Case("a number as small as numbers get", _set("stances", "interest = -9223372036854775807 - 1")),
    Case("an effect of seven", _set("effects", "amount = 7")),
    Case("a flag of two", _set("issues", "private = 2")),
    Case("a place that is infinite", _set("issues", "rank = 9e999")),
    Case("a place that is no number", _as_if_strict("issues", "UPDATE issues SET rank = 'NaN'")),
    Case("a place farther than far", _set("issues", "rank = 1.7e308"), "opens"),
    Case("a threshold below nothing", _set("workspaces", "threshold = -1")),
    Case("a floor above the ceiling of everything", _set("issues", "floor = 1000, competition = 0")),
    Case("no workspace in it", sealed("DELETE FROM workspaces")),
    Case(
        "two workspaces in it",
        sealed(
            f"INSERT INTO workspaces SELECT '{ANY_ID.format(9)}', title, summary, about, threshold, "
            "points_per_effect, partnership, cooperate_and_compete, rivalry, low_engagement FROM workspaces"
        ),
    ),
    Case("an id that is none", _set("actors", "id = replace(id, '-', 'x')")),
    Case("an id in capitals", _set("actors", "id = upper(id)")),
    Case("an id that is a way out", _set("sources", "id = '../../../../../../etc/passwd/aaaaaaaaa'")),
    Case("an effect under an id of its own choice", _set("effects", f"id = '{ANY_ID.format(1)}'")),
    Case("a parent that is not there", _set("scenarios", f"parent = '{ANY_ID.format(1)}'")),
    Case("a scenario that is its own parent", _set("scenarios", "parent = id")),
    Case(
        "scenarios that are each other's parents",
        _set("scenarios", "parent = (SELECT s.id FROM scenarios s WHERE s.id <> scenarios.id)"),
    ),
    Case("three thousand ancestors", sealed(_ANCESTORS), "either"),
    Case(
        "a baseline of another condition",
        _set("conditions", "baseline = (SELECT s.id FROM states s WHERE s.condition <> conditions.id)"),
    ),
    Case("a reference to a thing of another kind", _set("effects", "issue = (SELECT id FROM actors)")),
    Case("evidence for nothing", _set("evidence_links", f"target = '{ANY_ID.format(1)}'")),
    Case("a condition of one state", sealed("DELETE FROM states WHERE key = 'absent'")),
    Case("a requirement that nests for ever", _requirement(_nested(100_000))),
    Case("a requirement nested twenty-three deep", _requirement(_nested(23))),
    Case("a requirement of a hundred thousand parts", _requirement(["and", *[_state()] * 100_000])),
    Case("a requirement that is no JSON", _requirement('{"and":')),
    Case("a requirement of arrays alone", _requirement("[" * 500_000)),
    Case("a requirement of dictionaries alone", _requirement('{"a":' * 100_000)),
    Case("a requirement of a state that is not there", _requirement(_state())),
    Case("a requirement at least as large as numbers get", _requirement(f'["at_least",{"9" * 4000},["is","x"]]')),
    Case("a requirement with a number of a million digits", _requirement(f'["at_least",{"9" * 1_000_000},["is","x"]]')),
    Case("a requirement with an exponent without end", _requirement('["at_least",1e999999999,["is","x"]]')),
    Case("a requirement of no number", _requirement('["at_least",NaN,["is","x"]]')),
    Case("a requirement at least yes", _requirement('["at_least",true,["is","x"]]')),
    Case("a requirement with half a character", _requirement('["is","\\ud800"]')),
    Case("passages nested for ever", _set("issues", f"passages = '{'[' * 100_000}'")),
    Case("passages that are a dictionary", _set("issues", 'passages = \'{"a":1,"a":2}\'')),
    Case("a passage twice", _set("issues", "passages = (SELECT json_array(id, id) FROM passages)")),
    Case(
        "a hundred thousand passages",
        _set("issues", f"passages = ({_counting(100_000)} SELECT json_group_array({_ids('002')}) FROM n)"),
    ),
    Case("expectations of anything", _set("claims", 'expectations = \'[{"form":"rises"}]\'')),
    Case(
        "expectations of a huge amount",
        _set("claims", "expectations = replace(expectations, '200', '%s')" % ("2" * 4000)),
    ),
    Case(
        "a million rows that are one",
        sql(
            f"{_counting(1_000_000)} INSERT INTO states SELECT {_ids('003')}, (SELECT id FROM conditions), 'k' || x, 't', 0, x FROM n"
        ),
        "refused",
    ),
    Case(
        "forty thousand things of one key",
        sealed(
            f"{_counting(40_000)} INSERT INTO actors SELECT {_ids('004')}, 'k', 't', '', 1, 1, '', '[]', '', 0, x FROM n"
        ),
    ),
    # What only a limit on memory and time can stop.
    Case(
        "sixty thousand rows of a newer version",
        sealed(f"{_counting(60_000)} INSERT INTO extras SELECT 'issue', x, 'k', '1' FROM n"),
        "either",
    ),
    Case(
        "sixty thousand states of one condition, all sealed",
        sealed(
            f"{_counting(60_000)} INSERT INTO states SELECT {_ids('003')}, (SELECT id FROM conditions), 'k' || x, 't', 0, x FROM n"
        ),
    ),
)
