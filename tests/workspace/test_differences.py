"""What is different between two values: complete, exact, in an order and in words that people can read."""

from __future__ import annotations

import dataclasses
import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.content.strategies import models
from tests.workspace.samples import everything
from tests.workspace.steps import key
from workbench.domain import fields as f
from workbench.domain.condition import Condition, State
from workbench.domain.identity import new_id
from workbench.domain.model import KINDS, Entity, Model, kind_of
from workbench.domain.requirement import Is
from workbench.workspace import operations
from workbench.workspace.difference_words import lines, summary
from workbench.workspace.differences import READING, differences

EMPTY = Model()
FEWER = settings(max_examples=settings.default.max_examples // 2)


@st.composite
def pairs(draw: Any) -> tuple[Model, Model]:
    """Two values that came apart from one: things gone from either, things with a field from their like. Not always
    sound: a comparison must not hang on that.
    """
    model, dice = draw(models()), draw(st.randoms(use_true_random=False))
    parted: tuple[list[Entity], list[Entity]] = ([], [])
    for entity in model.entities():
        like = list(model.table(kind_of(entity)).values())
        name = dice.choice([name for name in f.specs(type(entity)) if name != "id"])
        other = dataclasses.replace(entity, **{name: getattr(dice.choice(like), name)})
        one, two = dice.choice([(entity, entity), (entity, other), (other, entity), (entity, None), (None, entity)])
        for each, kept in zip((one, two), parted, strict=True):
            if each is not None:
                kept.append(each)
    return Model.of(parted[0]), Model.of(parted[1])


@FEWER
@given(models())
def test_equal_values_have_no_differences(model: Model) -> None:
    again = Model.of([dataclasses.replace(entity) for entity in model.entities()])
    found = differences(model, again)
    assert not found and found.rows == () and summary(found) == "no differences" and lines(found) == []


@FEWER
@given(pairs())
def test_what_is_found_leads_from_one_to_the_other_and_back(pair: tuple[Model, Model]) -> None:
    one, other = pair
    found = differences(one, other)
    assert one.with_changes(found.rows) == other
    assert other.with_changes(row.reversed() for row in reversed(found.rows)) == one
    assert {(each.kind, each.id) for each in differences(other, one)} == {(each.kind, each.id) for each in found}
    assert len({(each.kind, each.id) for each in found}) == len(found)
    assert sum(found.counts().values()) == len(found) == len(lines(found))


@FEWER
@given(pairs())
def test_a_changed_entity_names_exactly_the_fields_that_differ(pair: tuple[Model, Model]) -> None:
    for each in differences(*pair):
        if each.how == "changed":
            assert each.fields
            again = dataclasses.replace(each.before, **{field.name: field.after for field in each.fields})  # type: ignore[type-var]
            assert again == each.after
            assert all(field.before != field.after for field in each.fields)
        else:
            assert each.fields == () and (each.before is None) == (each.how == "added")


@FEWER
@given(pairs())
def test_every_difference_is_one_readable_line(pair: tuple[Model, Model]) -> None:
    found = differences(*pair)
    for told in [*lines(found), summary(found)]:
        assert told and told == told.strip() and "\n" not in told
        assert not {unicodedata.bidirectional(c) for c in told} & {"LRO", "RLO", "LRE", "RLE", "LRI", "RLI", "FSI"}
    assert lines(found, 3) == lines(found)[:3]


def test_every_kind_has_its_place_in_the_list() -> None:
    assert sorted(READING) == sorted(KINDS)
    model = everything()
    kinds = [each.kind for each in differences(EMPTY, model)]
    assert kinds == sorted(kinds, key=READING.index) and set(kinds) == set(KINDS)


def test_within_a_kind_things_stand_as_people_ordered_them() -> None:
    before = everything()
    a, b = new_id(), new_id()
    first = [Condition(a, "a", "Zebra", rank=10.0), Condition(b, "b", "Ant", rank=11.0)]
    states = [State(new_id(), owner, f"s{n}", f"{n}", rank=float(-n)) for owner in (b, a) for n in (1, 2)]
    after = Model.of([*before.entities(), *reversed(first), *states])
    assert lines(differences(before, after)) == [
        "Condition “Zebra” added: baseline unknown",
        "Condition “Ant” added: baseline unknown",
        "State “2” of “Zebra” added",
        "State “1” of “Zebra” added",
        "State “2” of “Ant” added",
        "State “1” of “Ant” added",
    ]


def after_all(model: Model, *steps: tuple[Any, ...]) -> Model:
    for make, *arguments in steps:
        model = make(model, *arguments).result
    return model


def test_the_words() -> None:
    before = everything()
    trust, water, river = key(before, "condition", "trust"), key(before, "condition", "water"), "river"
    present, river = before.states_of(trust)[1].id, key(before, "issue", river)
    trade = key(before, "issue", "trade")
    after = after_all(
        before,
        (operations.set_baseline, trust, present),
        (operations.move_issue, trade, 450, 1000),
        (operations.judge_effect, present, trade, "cooperation", 2),
        (operations.judge_effect, present, river, "cooperation", -1),
        (operations.judge_stance, key(before, "actor", "north"), river, 2),
        (operations.assume, key(before, "scenario", "thaw"), water, before.states_of(water)[0].id),
        (operations.delete, "scenario", key(before, "scenario", "deeper")),
    )
    found = differences(before, after)
    assert lines(found) == [
        "Issue area “Trade 'n' \"more\"”: cooperation 0 → 4.5",
        "Condition “Trust”: baseline absent → present",
        "Effect of “Trust: present” on “The river”: cooperation +2 → −1",
        "Effect of “Trust: present” on “Trade 'n' \"more\"” added: cooperation +2",
        "Scenario “Deeper” removed",
        "Setting of “Water” in the scenario “A thaw” added: low",
        "Setting of “Water” in the scenario “Deeper” removed: unknown",
        "Stance of “North” on “The river”: interest −1 → +2",
    ]
    assert summary(found) == (
        "1 issue area changed, 1 condition changed, 1 effect changed, 1 effect added, 1 scenario removed, "
        "1 setting added, 1 setting removed, 1 stance changed"
    )
    assert found.counts()["effect", "added"] == 1


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"title": "The\u202e lake"}, "title “The river” → “The lake”"),
        ({"why": "so"}, "reasoning added: “so”"),
        ({"why": "so " * 40}, "reasoning added"),
        ({"private": True, "salience": 3}, "salience 2 → 3, private no → yes"),
        ({"rank": 7.0}, "place in the list changed"),
        ({"group": None}, "group Sécurité → none"),
        ({"requirement_why": "line\nline"}, "reasoning of the requirement added: “line line”"),
        ({"floor": 0}, "floor 1.25 → 0"),
    ],
)
def test_what_is_said_of_fields(fields: dict[str, Any], said: str) -> None:
    before = everything()
    river = before.issues[key(before, "issue", "river")]
    after = Model.of([dataclasses.replace(e, **fields) if e is river else e for e in before.entities()])
    assert lines(differences(before, after)) == [f"Issue area “The river”: {said}"]


def test_what_is_said_of_requirements_and_lists() -> None:
    before = everything()
    trade = before.issues[key(before, "issue", "trade")]
    first, second = before.passages
    present = before.states_of(key(before, "condition", "trust"))[1].id
    changed = dataclasses.replace(trade, requirement=Is(present), passages=(first,))
    after = before.with_changes(differences(before, Model.of([*before.entities(), changed])).rows)
    assert lines(differences(before, after)) == [
        "Issue area “Trade 'n' \"more\"”: requirement added: Trust = present, passages 1.1 added"
    ]
    trust = before.conditions[key(before, "condition", "trust")]
    turned = dataclasses.replace(trust, passages=(second, first), controllers=())
    other = Model.of([turned if e is trust else e for e in before.entities()])
    assert lines(differences(before, other)) == [
        "Condition “Trust”: controllers North removed, passages in another order"
    ]
