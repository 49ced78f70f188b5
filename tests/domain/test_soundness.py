"""What is told at a glance is what a slow look at each field would find."""

from __future__ import annotations

import dataclasses
import math
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.workspace.samples import everything
from workbench.domain import fields as f
from workbench.domain import validation
from workbench.domain.forms import form_problem
from workbench.domain.model import KINDS, Model
from workbench.domain.soundness import all_sound
from workbench.domain.validation import first_problems, problems

MODEL = everything()
SOUND = {kind: next(iter(MODEL.table(kind).values())) for kind in KINDS}
SOMEBODY = SOUND["actor"].id
NOBODY = "01890000-0000-7000-8000-000000000001"
#: Values of every type, among them nearly every way in which a field has been wrong.
STRAY: list[Any] = [
    None, True, 0, 1, -1, 10**6, 0.0, 1.5, math.nan, math.inf, b"x", "", " ", "a", " a", "a ", "a\n", "a\nb", "a=b",
    "a\u2028b", "a\x00b", "a\u202eb", "\ud800", "\udc00", "x" * 101, "x" * 201, "x" * 20_001, "2013-13", "2013-02-30",
    "2013", "cooperation", NOBODY, SOMEBODY, SOMEBODY + "\n", SOMEBODY.upper(), [], [SOMEBODY], (), ("",), (1,), {},
    (SOMEBODY,), (SOMEBODY, SOMEBODY), (NOBODY,), ([],),
]  # fmt: skip


class Text(str):
    """A text of a type of its own."""


STRAY.append(Text("a"))
PLACES = [(kind, name) for kind in KINDS for name in f.specs(KINDS[kind])]


def slowly(model: Model, entities: list[Any]) -> bool:
    """Whether nothing is wrong with any field, each looked at by itself."""
    return not any(
        form_problem(spec, getattr(entity, name))
        or (spec.form in ("ref", "refs") and validation._missing(model, spec, getattr(entity, name)))
        for entity in entities
        for name, spec in f.specs(type(entity)).items()
    )


@given(st.sampled_from(PLACES), st.lists(st.sampled_from(STRAY) | st.text(max_size=5), max_size=3))
def test_a_yes_is_only_given_where_nothing_is_wrong(place: tuple[str, str], values: list[Any]) -> None:
    kind, name = place
    entities = [SOUND[kind], *(dataclasses.replace(SOUND[kind], **{name: value}) for value in values)]
    if all_sound(MODEL, entities):
        assert slowly(MODEL, entities)


def test_every_stray_value_in_every_field_is_told_as_the_slow_look_tells_it() -> None:
    for kind, name in PLACES:
        for value in STRAY:
            entities = [SOUND[kind], dataclasses.replace(SOUND[kind], **{name: value})]
            glance, slow = all_sound(MODEL, entities), slowly(MODEL, entities)
            assert not glance or slow, (kind, name, value)
            if type(value) is str and f.specs(KINDS[kind])[name].form in ("text", "key", "id", "ref"):
                assert glance == slow, (kind, name, value)


def test_a_sound_workspace_is_sound_at_a_glance() -> None:
    for kind in KINDS:
        assert all_sound(MODEL, list(MODEL.table(kind).values())), kind


def test_one_wrong_among_a_thousand_is_found_and_nothing_else_said() -> None:
    actors = [
        dataclasses.replace(SOUND["actor"], id=f"01890000-0000-7000-8000-{n:012x}", key=f"k{n}") for n in range(1200)
    ]
    actors[700] = dataclasses.replace(actors[700], title="a\x00b", power=-5)
    found = problems(Model.of([*MODEL.entities(), *actors]))
    assert [(problem.id, problem.field) for problem in found] == [(actors[700].id, "title"), (actors[700].id, "power")]


def test_only_as_many_are_counted_as_are_asked_for() -> None:
    actors = [dataclasses.replace(SOUND["actor"], id=f"01890000-0000-7000-8000-{n:012x}", key="k") for n in range(50)]
    model = Model.of([*MODEL.entities(), *actors])
    assert first_problems(model, 7) == problems(model)[:7] and len(problems(model)) == 50
