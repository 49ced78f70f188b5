"""Whatever is typed and chosen in the forms of Contents does what the operation does, over random histories.

Beside the window goes a model to which the same operations are done. Where an operation refuses, the form says so
beneath the field, and nothing changes; every edit is one undo.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, Phase, event, given, settings
from hypothesis import strategies as st

from tests.ui import material
from tests.ui.beside_forms import WORDS, a_new_state, a_requirement, a_state, an_attachment, show
from tests.ui.desk import Desk
from tests.ui.material import BORDER, TRADE, TRUST, id_of
from workbench.domain.actor import Actor, Stance
from workbench.domain.language import numeral
from workbench.domain.model import KINDS, Model, linked
from workbench.domain.points import points
from workbench.domain.progress import Commitment, Indicator, Observation, Review
from workbench.domain.scenario import Case, Claim, ClaimSetting, Expectation
from workbench.ui.contents.colours import ColourField
from workbench.ui.contents.expectations import ExpectationsField
from workbench.ui.contents.fields import ChoiceField, Field, FlagField, LineField, TextField
from workbench.ui.contents.references import RefField, RefsField
from workbench.ui.contents.words import WITHIN_OTHERS, listed_kinds
from workbench.workspace import operations
from workbench.workspace.changes import OperationProblem
from workbench.workspace.document import Document

#: What a person did in a field: the value that the model should have then; None: nothing was done.
Done = tuple[Any] | None
MOST_STEPS = 12


def everything() -> Model:
    """A small workspace with something of every kind."""
    both = (id_of("north"), id_of("south"))
    visits = Indicator(id_of("indicator", "visits"), "visits", "Visits", TRUST, every=30)
    return Model.of(
        [
            *material.model().entities(),
            Actor(id_of("north"), "north", "North"),
            Actor(id_of("south"), "south", "South", rank=1.0),
            linked(Stance("", id_of("north"), TRADE, 2)),
            Case(id_of("case"), "flood", "The flood", "1994", issues=(TRADE, BORDER)),
            Claim(id_of("claim"), "c", "It helps", None, False, (Expectation("rises", TRADE, "cooperation", 100),)),
            linked(ClaimSetting("", id_of("claim"), TRUST, id_of("trust", "present"))),
            visits,
            linked(Observation("", visits.id, "2013-05-01", id_of("trust", "absent"), True, "nobody came")),
            Commitment(id_of("boats"), "boats", "To send boats", both, None, "2013-05", "2013-09-01"),
            Review(id_of("summer"), "summer", "Summer", "2013-07-31", "Quiet."),
        ]
    )


# ── the hand of a person in each kind of field ───────────────────────────────────────────────────────────────


def in_line(field: LineField, draw: Callable[[Any], Any]) -> Done:
    if field.line.isReadOnly():
        return None
    spec = field.spec
    value: Any
    if spec.form == "points":
        value = draw(st.integers(spec.least - 150, spec.most + 150))
        text = numeral(str(points(value)))
    elif spec.form == "whole":
        value = draw(st.integers(spec.least - 2, spec.most + 2))
        text = str(value)
    else:
        text = " ".join(draw(WORDS).split("\n"))
        value = text.strip()
    field.line.setText(text)
    field.line.editingFinished.emit()
    return (value,)


def in_text(field: TextField, draw: Callable[[Any], Any]) -> Done:
    if field.text.isReadOnly():
        return None
    text = draw(WORDS)
    field.text.setPlainText(text)
    field.text.left.emit()
    return (text.strip(),)


def in_choice(field: ChoiceField, draw: Callable[[Any], Any]) -> Done:
    if not field.box.isEnabled():
        return None
    at = draw(st.integers(0, field.box.count() - 1))
    field.box.setCurrentIndex(at)
    field.box.activated.emit(at)
    return (field.box.itemData(at),)


def in_flag(field: FlagField, draw: Callable[[Any], Any]) -> Done:
    if not field.box.isEnabled():
        return None
    field.box.click()
    return (field.box.isChecked(),)


def in_colour(field: ColourField, draw: Callable[[Any], Any]) -> Done:
    swatch = draw(st.sampled_from(field.swatches))
    if not swatch.isEnabled():
        return None
    swatch.click()
    return (swatch.number,)


def in_reference(field: RefField, draw: Callable[[Any], Any]) -> Done:
    if field.chooser.isReadOnly():
        return None
    options = [*([(None, "")] if field.spec.optional else []), *field.chooser.options()]
    if not options:
        return None
    id_, text = draw(st.sampled_from(options))
    field.chooser.setText(text)
    field.chooser.editingFinished.emit()
    return (id_,)


def in_references(field: RefsField, draw: Callable[[Any], Any]) -> Done:
    before = tuple(field.value)
    free = list(field.chooser.options())
    does = draw(st.sampled_from(["add", "take out", "up"]))
    if does == "add" and free and field.chooser.isVisible():
        id_, text = draw(st.sampled_from(free))
        field.chooser.setText(text)
        field.chooser.editingFinished.emit()
        return ((*before, id_),)
    if not before or does == "add":
        return None
    row = draw(st.integers(0, len(before) - 1))
    field.list.setCurrentRow(row)
    if does == "take out":
        field.list.removed.emit()
        return (before[:row] + before[row + 1 :],)
    field.list.moved.emit(-1)
    return None if row == 0 else ((*before[: row - 1], before[row], before[row - 1], *before[row + 1 :]),)


def in_expectations(field: ExpectationsField, draw: Callable[[Any], Any]) -> Done:
    before = field.value
    if before and draw(st.booleans()):
        row = draw(st.integers(0, len(before) - 1))
        field.list.setCurrentRow(row)
        field.out.click()
        return (before[:row] + before[row + 1 :],)
    field.what.setCurrentIndex(draw(st.integers(0, field.what.count() - 1)))
    form, _, axis = str(field.what.currentData()).partition(" ")
    subject, text = draw(st.sampled_from(list(field.subject.options())))
    field.subject.setText(text)
    field.subject.editingFinished.emit()
    amount, value = 0, ""
    if form in ("rises", "falls", "at_least", "at_most"):
        amount = draw(st.integers(-100, 1200))
        field.amount.setText(numeral(str(points(amount))))
    if form in ("quadrant", "requirement"):
        field.word.setCurrentIndex(draw(st.integers(0, field.word.count() - 1)))
        value = str(field.word.currentData())
    if form == "state":
        subject, value = field.session.model.states[subject].condition, subject
    field.add.click()
    return ((*before, Expectation(form, subject, axis, amount, value)),)  # type: ignore[arg-type]


HANDS: dict[type[Field], Callable[[Any, Callable[[Any], Any]], Done]] = {
    LineField: in_line,
    TextField: in_text,
    ChoiceField: in_choice,
    FlagField: in_flag,
    ColourField: in_colour,
    RefField: in_reference,
    RefsField: in_references,
    ExpectationsField: in_expectations,
}


# ── steps ────────────────────────────────────────────────────────────────────────────────────────────────────


def a_list(desk: Desk, draw: Callable[[Any], Any]) -> None:
    """As `a_field`, of those that name several things."""
    kind = draw(st.sampled_from(["case", "commitment", "evidence"]))
    a_field(desk, draw, kind, {"case": "issues", "commitment": "actors", "evidence": "passages"}[kind])


def a_field(desk: Desk, draw: Callable[[Any], Any], kind: str = "", name: str = "") -> None:
    """One field of anything is given something, by hand and by its operation."""
    before = desk.session.model
    kind = kind or draw(st.sampled_from([kind for kind in listed_kinds() if before.table(kind)]))
    id_ = draw(st.sampled_from(sorted(before.table(kind))))
    form = show(desk, kind, id_)
    name = name or draw(st.sampled_from(sorted(name for name, one in form.fields.items() if type(one) in HANDS)))
    field = form.fields[name]
    done = HANDS[type(field)](field, draw)
    if done is None:
        assert desk.session.model is before
        return
    try:
        operation = operations.edit(before, kind, id_, **{name: done[0]})
    except OperationProblem:
        event("refused")
        assert desk.session.model is before, (kind, name, done)
        assert field.problem.text() and field.problem.isVisible(), (kind, name, done)
        return
    event("done" if operation.changes else "the same")
    assert desk.session.model == operation.result_on(before), (kind, name, done)
    assert not field.problem.text(), (kind, name, done, field.problem.text())
    assert not operation.changes or desk.session.document.undo_label == operation.label  # type: ignore[union-attr]


def a_setting(desk: Desk, draw: Callable[[Any], Any]) -> None:
    """A case or a claim is given a setting, or one is taken out."""
    before = desk.session.model
    kind = draw(st.sampled_from(["case", "claim"]))
    (id_,) = before.table(kind)
    field = show(desk, kind, id_).settings
    assert field is not None
    own = before.settings_of(id_)
    if own and draw(st.booleans()):
        listed = [condition.id for condition in before.ordered("condition") if condition.id in own]
        row = draw(st.integers(0, len(listed) - 1))
        field.list.setCurrentRow(row)
        field.list.removed.emit()
        operation = operations.unset_within(before, kind, id_, listed[row])
    else:
        chosen, text = draw(st.sampled_from(list(field.chooser.options())))
        field.chooser.setText(text)
        field.chooser.editingFinished.emit()
        condition, state = chosen.split(" ")
        operation = operations.set_within(before, kind, id_, condition, state or None)
    assert desk.session.model == operation.result_on(before)


def an_undo(desk: Desk, draw: Callable[[Any], Any]) -> None:
    """The last edit is taken back, and made again."""
    document = desk.session.document
    assert document is not None
    if document.undo_label is not None:
        before = desk.session.model
        desk.session.undo()
        assert desk.session.model != before
        desk.session.redo()
        assert desk.session.model == before
        if draw(st.booleans()):
            desk.session.undo()


STEPS = (
    *(a_field, a_field, a_field, a_list, a_setting, a_state),
    *(a_new_state, a_requirement, an_attachment, an_undo),
)


@settings(
    # A failure says what was done where; to make it smaller would open thousands of workspaces.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    max_examples=max(settings.default.max_examples // 5, 1),
    suppress_health_check=[HealthCheck.function_scoped_fixture, *settings.default.suppress_health_check],
)
@given(data=st.data())
def test_what_is_done_in_a_form_is_what_the_operation_does(desk: Desk, data: st.DataObject) -> None:
    if desk.session.document is not None:
        desk.session.document.close(discard=True)
    start = everything()
    document = Document.create(start, None, "test")
    desk.session.show_document(document)
    for step in data.draw(st.lists(st.sampled_from(STEPS), min_size=1, max_size=MOST_STEPS)):
        step(desk, data.draw)
    while document.undo_label is not None:
        desk.session.undo()
    assert desk.session.model == start, "every edit was one undo"


#: A field of every kind.
FIELDS = (
    *(("issue", "cooperation"), ("indicator", "every"), ("actor", "title"), ("issue", "why"), ("issue", "private")),
    *(("evidence", "reliability"), ("indicator", "condition"), ("case", "issues"), ("claim", "expectations")),
    ("scenario", "colour"),
)


@settings(
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    max_examples=4,
    suppress_health_check=[HealthCheck.function_scoped_fixture, *settings.default.suppress_health_check],
)
@given(data=st.data())
def test_every_kind_of_field_and_step_is_tried(desk: Desk, data: st.DataObject) -> None:
    """What chance chooses above is, in a few examples, always the same, and leaves most of them out."""
    start = everything()
    if desk.session.document is None:
        desk.open(start)
    assert {type(show(desk, kind, next(iter(start.table(kind)))).fields[name]) for kind, name in FIELDS} == set(HANDS)
    for kind, name in FIELDS:
        a_field(desk, data.draw, kind, name)
    for step in dict.fromkeys(STEPS):
        for _ in range(2):
            step(desk, data.draw)
    document = desk.session.document
    while document is not None and document.undo_label is not None:
        desk.session.undo()
    assert desk.session.model == start, "every edit was one undo"


def test_every_field_that_can_be_edited_has_a_hand_here(desk: Desk) -> None:
    desk.open(everything())
    handless = {
        f"{kind}.{name}"
        for kind in listed_kinds()
        for id_ in list(desk.session.model.table(kind))[:1]
        for name, field in show(desk, kind, id_).fields.items()
        if type(field) not in HANDS
    }
    assert handless == {"issue.requirement"}, "that is edited in a window of its own"
    bare = {kind for kind in KINDS if not desk.session.model.table(kind)}
    assert bare <= WITHIN_OTHERS, "there is something of everything that has a form"
