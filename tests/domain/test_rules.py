"""Numbers, keys, names and the rules of a model: what passes, and what is said of what does not."""

from __future__ import annotations

import dataclasses
import random
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bench.large import large_model
from workbench.content import template_model
from workbench.domain.condition import Condition, State
from workbench.domain.effect import CrossImpact, Effect
from workbench.domain.identity import is_id, key_problem, linked_id, new_id, slug, unused_key
from workbench.domain.issue import Group, Issue
from workbench.domain.model import KINDS, Model, RowChange, Workspace, linked
from workbench.domain.naming import find, find_setting
from workbench.domain.points import hundredths, points, written
from workbench.domain.requirement import Is
from workbench.domain.scenario import Scenario, Setting
from workbench.domain.validation import problems, problems_after


@given(st.integers(-100_000, 100_000))
def test_hundredths_are_read_back(amount: int) -> None:
    assert hundredths(points(amount)) == amount
    assert hundredths(str(points(amount))) == amount


@pytest.mark.parametrize(
    "value",
    ["6.255", "6,5", "1e999999999", "1e-999999999", "x", "", True, None, [1], float("nan"), float("inf"), "1e9"],
)
def test_what_is_no_number_with_two_decimals_is_refused(value: Any) -> None:
    with pytest.raises(ValueError):
        hundredths(value)


def test_a_decimal_comma_is_told() -> None:
    with pytest.raises(ValueError, match=r"“6,5” is not a number; write 6\.5"):
        hundredths("6,5")


def test_numbers_are_written_as_people_read_them() -> None:
    assert [written(n, signed=True) for n in (0, 200, -300, 1, 100)] == ["0", "+1", "−1.5", "+0.005", "+0.5"]


def test_new_ids_are_ids_and_ordered_by_time() -> None:
    found = [new_id() for _ in range(50)]
    assert all(is_id(i) and i[14] == "7" for i in found)
    assert len(set(found)) == 50
    assert found[0][:8] <= found[-1][:8]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]))))
def test_the_ids_of_what_joins_things_are_uuids_of_version_5(parts: list[str]) -> None:
    space = uuid.UUID("6d6f6475-7376-5069-a976-656e64690000")
    assert linked_id("effect", *parts) == str(uuid.uuid5(space, "\x1f".join(("effect", *parts))))


@given(st.text(max_size=300))
def test_every_slug_can_be_a_key(text: str) -> None:
    assert key_problem(slug(text)) is None


def test_unused_keys_count_on() -> None:
    assert unused_key("a", {"a", "a-2"}) == "a-3"
    assert unused_key("b", {"a"}) == "b"


def sample() -> tuple[Model, dict[str, str]]:
    ids = {name: new_id() for name in ("w", "i", "c", "a", "p", "s", "g")}
    entities = [
        Workspace(ids["w"], "Sample"),
        Group(ids["g"], "things", "Things", "issue"),
        Issue(ids["i"], "river", "The shared river", group=ids["g"], cooperation=400, competition=300),
        Condition(ids["c"], "trust", "Trust between them", baseline=ids["a"]),
        State(ids["a"], ids["c"], "absent", "absent", rank=1.0),
        State(ids["p"], ids["c"], "present", "present", rank=2.0),
        Scenario(ids["s"], "thaw", "A thaw"),
    ]
    return Model.of(entities), ids  # type: ignore[arg-type]


def changed(model: Model, kind: str, id_: str, **fields: Any) -> tuple[Model, RowChange]:
    before: Any = model.table(kind)[id_]
    change = RowChange(kind, id_, before, dataclasses.replace(before, **fields))
    return model.with_changes([change]), change


def test_a_sound_model_has_no_problems() -> None:
    assert problems(sample()[0]) == []
    assert problems(large_model(40, 20, 100)) == []


@pytest.mark.parametrize(
    ("kind", "who", "fields", "says"),
    [
        ("issue", "i", {"cooperation": 1001}, "must be from 0 to 10, not 10.01"),
        ("issue", "i", {"floor": 400}, "its floor 4 is above the assessed competition 3"),
        ("issue", "i", {"ceiling": 500}, "its ceiling 5 is not below the threshold 5"),
        ("issue", "i", {"title": "  "}, "must not be empty"),
        ("issue", "i", {"title": "x" * 201}, "at most 200 fit"),
        ("issue", "i", {"title": "a\nb"}, "must be on one line"),
        ("issue", "i", {"title": "a\u2028b"}, "must be on one line"),
        ("issue", "i", {"title": "a\u202eb"}, "that turn the direction of text"),
        ("issue", "i", {"why": "a\x00b"}, "control characters"),
        ("issue", "i", {"key": "a=b"}, "must not contain"),
        ("issue", "i", {"salience": 4}, "must be from 0 to 3"),
        ("issue", "i", {"requirement": Is(new_id())}, "names a state that is not there"),
        ("issue", "i", {"group": new_id()}, "names a group that is not there"),
        ("condition", "c", {"baseline": None, "difficulty": 0}, "must be from 1 to 5"),
        ("condition", "c", {"controllers": (new_id(),)}, "names an actor that is not there"),
        ("state", "p", {"key": "unknown"}, "the name of not knowing"),
        ("state", "p", {"key": "absent"}, "used twice"),
        ("scenario", "s", {"parent": "own"}, "round in a circle"),
        ("workspace", "w", {"threshold": 250}, "its ceiling 3 is not below the threshold 2.5"),
        ("group", "g", {"holds": "condition"}, "is in a group of conditions"),
    ],
)
def test_broken_rules_are_found_and_said(kind: str, who: str, fields: dict[str, Any], says: str) -> None:
    model, ids = sample()
    fields = {name: ids[who] if value == "own" else value for name, value in fields.items()}
    broken, change = changed(model, kind, ids[who], **fields)
    assert any(says in str(problem) for problem in problems(broken)), problems(broken)
    assert {str(p) for p in problems_after(broken, [change])} == {str(p) for p in problems(broken)}


def test_what_a_deletion_breaks_elsewhere_is_found_without_looking_at_everything() -> None:
    model, rng = template_model("us-russia"), random.Random(3)
    for kind in KINDS:
        table = list(model.table(kind).values())
        for one in rng.sample(table, min(len(table), 8)) if kind != "workspace" else ():
            rows = [RowChange(kind, one.id, one, None)]
            if other := rng.choice((None, *model.table("state").values())):
                rows += [RowChange("state", other.id, other, None)] if other is not one else []
            left = model.with_changes(rows)
            assert {str(p) for p in problems_after(left, rows)} == {str(p) for p in problems(left)}


@pytest.mark.parametrize("kind", ["state", "indicator", "group", "issue"])
def test_what_a_move_breaks_elsewhere_is_found_without_looking_at_everything(kind: str) -> None:
    model = template_model("us-russia")
    moves: dict[str, Callable[[Any], dict[str, Any]]] = {
        "state": lambda one: {"condition": next(c for c in model.conditions if c != one.condition)},
        "indicator": lambda one: {"condition": next(c for c in model.conditions if c != one.condition)},
        "group": lambda one: {"holds": "issue" if one.holds == "condition" else "condition"},
        "issue": lambda one: {"requirement": None},
    }
    for one in list(model.table(kind).values())[:12]:
        left, row = changed(model, kind, one.id, **moves[kind](one))
        assert {str(p) for p in problems_after(left, [row])} == {str(p) for p in problems(left)}


def test_judgements_keep_their_bounds_and_ids() -> None:
    model, ids = sample()
    effect = linked(Effect("", ids["p"], ids["i"], "cooperation", 7))
    assert "from −3 to 3, not 7" in str(problems(Model.of([*model.entities(), effect]))[0])
    stray = dataclasses.replace(effect, amount=2, id=new_id())
    assert "does not follow from what it joins" in str(problems(Model.of([*model.entities(), stray]))[0])
    own = linked(CrossImpact("", ids["a"], ids["p"], 1))
    assert "no cross-impact on itself" in str(problems(Model.of([*model.entities(), own]))[0])
    wrong = linked(Setting("", ids["s"], ids["c"], new_id()))
    assert "not there" in str(problems(Model.of([*model.entities(), wrong]))[0])


def test_a_change_that_starts_from_another_value_is_refused() -> None:
    model, ids = sample()
    issue = model.issues[ids["i"]]
    other = dataclasses.replace(issue, title="Other")
    with pytest.raises(ValueError, match="starts from another value"):
        model.with_changes([RowChange("issue", issue.id, other, None)])


def test_answers_are_handed_on_only_where_nothing_was_touched() -> None:
    model, ids = sample()
    asked: list[Model] = []

    def count_issues(of: Model) -> int:
        asked.append(of)
        return len(of.issues)

    assert model.remembered(count_issues, "issue") == 1
    renamed, _ = changed(model, "scenario", ids["s"], title="Another")
    assert renamed.remembered(count_issues, "issue") == 1
    assert len(asked) == 1
    without = model.with_changes([RowChange("issue", ids["i"], model.issues[ids["i"]], None)])
    assert without.remembered(count_issues, "issue") == 0
    moved, _ = changed(model, "state", ids["p"], rank=0.0)
    assert [s.key for s in moved.states_of(ids["c"])] == ["present", "absent"]
    assert [s.key for s in model.states_of(ids["c"])] == ["absent", "present"]


def test_names_are_found_by_key_or_title_without_regard_to_case() -> None:
    model, ids = sample()
    for name in ("river", "RIVER", "the shared RIVER", " river "):
        assert find(model, "issue", name).id == ids["i"]
    assert find_setting(model, "Trust between them = Present") == (ids["c"], ids["p"])
    assert find_setting(model, "trust=unknown") == (ids["c"], None)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("trust", "write condition = state"),
        ("trst = present", "did you mean “trust”"),
        ("trust = maybe", "its states are absent, present and unknown"),
    ],
)
def test_names_that_are_not_there_are_said(text: str, says: str) -> None:
    with pytest.raises(ValueError) as caught:
        find_setting(sample()[0], text)
    assert says in str(caught.value)
