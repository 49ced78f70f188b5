"""Entity → row → entity loses nothing and invents nothing."""

from __future__ import annotations

import json
import math
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workspace.samples import everything
from workbench.domain import fields as f
from workbench.domain import requirement as req
from workbench.domain.model import KINDS, kind_of
from workbench.domain.scenario import Expectation
from workbench.storage import mapping
from workbench.storage.assembly import insert_statement
from workbench.storage.canonical import canonical, check_json, from_json
from workbench.storage.connection import SqlError, open_memory
from workbench.storage.mapping import TABLES, columns, from_plain, from_row, plain, to_row
from workbench.storage.migrations import migrate

IDS = st.uuids().map(str)
TEXTS = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=40)
REQUIREMENTS = st.recursive(
    IDS.map(req.Is),
    lambda parts: (
        parts.map(req.Not)
        | st.lists(parts, min_size=1, max_size=3).map(lambda p: req.And(tuple(p)))
        | st.lists(parts, min_size=1, max_size=3).map(lambda p: req.Or(tuple(p)))
        | st.lists(parts, min_size=1, max_size=3).map(lambda p: req.AtLeast(len(p), tuple(p)))
    ),
    max_leaves=8,
)
EXPECTATIONS = st.lists(
    st.builds(Expectation, st.sampled_from(["rises", "state"]), IDS, TEXTS, st.integers(0, 1000), TEXTS), max_size=3
)


def values(spec: f.Spec) -> st.SearchStrategy[Any]:
    match spec.form:
        case "id":
            return IDS
        case "key" | "text" | "date":
            return TEXTS
        case "whole" | "points":
            return st.integers(spec.least, spec.most)
        case "flag":
            return st.booleans()
        case "rank":
            return st.floats(allow_nan=False, allow_infinity=False)
        case "choice":
            return st.sampled_from(spec.choices)
        case "ref":
            return IDS | st.none() if spec.optional else IDS
        case "refs":
            return st.lists(IDS, max_size=3, unique=True).map(tuple)
        case "requirement":
            return st.none() | REQUIREMENTS
        case "expectations":
            return EXPECTATIONS.map(tuple)


ENTITIES = st.one_of(
    [st.builds(cls, **{name: values(spec) for name, spec in f.specs(cls).items()}) for cls in KINDS.values()]
)


@given(ENTITIES)
def test_an_entity_comes_back_from_the_database_as_it_went(entity: Any) -> None:
    kind = kind_of(entity)
    database = open_memory()
    migrate(database)
    database.execute(insert_statement(kind), to_row(kind, plain(entity)))
    names = ", ".join(f'"{name}"' for name in columns(kind))
    (row,) = database.execute(f'SELECT {names} FROM "{TABLES[kind]}"').fetchall()
    database.close()
    back = from_row(kind, row)
    assert back == entity
    assert canonical(plain(back)) == canonical(plain(entity))


@given(ENTITIES)
def test_an_entity_comes_back_from_the_log_as_it_went(entity: Any) -> None:
    assert from_plain(kind_of(entity), from_json(canonical(plain(entity)))) == entity


@given(ENTITIES, st.data())
def test_a_row_is_read_as_a_look_with_care_would(entity: Any, data: st.DataObject) -> None:
    kind = kind_of(entity)
    row = list(to_row(kind, plain(entity)).values())
    at = data.draw(st.integers(0, len(row) - 1))
    row[at] = data.draw(st.sampled_from([row[at], None, True, 0, 1, 2, 1.0, "", "[]", "[1]", "null", "{", b"x", []]))
    try:
        expected: Any = mapping._with_care(kind, row)
    except ValueError as error:
        with pytest.raises(ValueError, match=f"^{re.escape(str(error))}$"):
            from_row(kind, row)
    else:
        assert from_row(kind, row) == expected
        assert repr(from_row(kind, row)) == repr(expected)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(VALUES)
def test_there_is_one_way_to_write_a_value(value: Any) -> None:
    expected = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=True)
    assert canonical(value) == expected
    check_json([expected, expected])
    for wrong in (expected + " ", " " + expected, expected + "]", ""):
        with pytest.raises(ValueError, match="not JSON"):
            check_json([expected, wrong])


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, [math.nan]])
def test_what_is_no_number_is_not_written(value: Any) -> None:
    with pytest.raises(ValueError):
        canonical(value)


BROKEN = {
    "issue": {"requirement": ["", "[]", '["is"]', '["is", 3]', '["and"]', '["at_least", 3, ["is", "x"]]',
                              '["not", ["is", "a"], ["is", "b"]]', "[" * 100_000, '{"is": "x"}', "NaN"]},
    "condition": {"passages": ["", "null", "{}", "[1]", '"text"', "[", "[NaN]"], "pinned": [2, -1]},
    "claim": {"expectations": ["{}", "[[]]", '[{"form": "rises"}]',
                               '[{"form":1,"subject":"","axis":"","amount":0,"value":0}]',
                               '[{"form":"","subject":"","axis":"","amount":true,"value":""}]']},
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [(kind, field, value) for kind, fields in BROKEN.items() for field, all_ in fields.items() for value in all_],
    ids=lambda value: str(value)[:20],
)
def test_what_has_not_the_right_form_is_refused_by_name(kind: str, field: str, value: Any) -> None:
    entity = next(iter(everything().table(kind).values()))
    row = {**to_row(kind, plain(entity)), field: value}
    with pytest.raises(ValueError, match=field):
        from_row(kind, tuple(row.values()))


def test_a_row_of_the_wrong_type_never_gets_into_a_table() -> None:
    database = open_memory()
    migrate(database)
    entity = next(iter(everything().effects.values()))
    for wrong in ({"amount": 7}, {"amount": "many"}, {"axis": "height"}, {"why": None}, {"private": 2}):
        with pytest.raises(SqlError):
            database.execute(insert_statement("effect"), {**to_row("effect", plain(entity)), **wrong})
    database.close()
