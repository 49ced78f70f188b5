"""What stands beside the fields of a form, and the hand of a person on it: states, the requirement, evidence.

Each step does something by hand, and the same by its operation, and holds that both came to the same
(`test_forms_are_operations`).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any
from unittest.mock import patch

from hypothesis import event
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton

from tests.ui.desk import Desk
from workbench.domain.evidence import JUDGEMENTS
from workbench.domain.model import KINDS, Model
from workbench.domain.requirement import And, AtLeast, Is, Not, Or, Requirement, wording
from workbench.ui.contents.fields import Field
from workbench.ui.contents.form import EntityForm
from workbench.ui.contents.place import ContentsPlace
from workbench.ui.controls.attaching import AttachDialog, Attachment
from workbench.ui.controls.backing import BackingList
from workbench.ui.requirements.dialog import RequirementDialog
from workbench.workspace import operations
from workbench.workspace.changes import OperationProblem

#: A few words, so that names meet, and what is hard on forms: blanks at the ends, lines, other scripts, other numbers.
WORDS = st.sampled_from(
    ["", "trust", "Trade", " north ", "два слова", "a\nb", "2013", "1.5", "x" * 201, "é", "2013-09"]
)


def show(desk: Desk, kind: str, id_: str) -> EntityForm:
    desk.session.show_place("contents", f"{kind}/{id_}")
    QApplication.processEvents()
    found: ContentsPlace = desk.window.findChild(ContentsPlace)
    found.form.finish()
    assert (found.form.kind, found.form.id) == (kind, id_)
    return found.form


def a_state(desk: Desk, draw: Callable[[Any], Any]) -> None:
    """A state is renamed, given a bias, moved, assessed or deleted within its condition."""
    before = desk.session.model
    condition = draw(st.sampled_from(sorted(before.conditions)))
    field = show(desk, "condition", condition).states
    assert field is not None
    states = before.states_of(condition)
    row = draw(st.integers(0, len(states) - 1))
    field.table.setCurrentCell(row, 0)
    id_ = states[row].id
    match draw(st.sampled_from(["name", "bias", "up", "assess", "delete"])):
        case "name":
            text = draw(WORDS)
            field.table.item(row, 0).setText(text)
            make = lambda: operations.rename(before, "state", id_, text.strip())  # noqa: E731
        case "bias":
            bias = draw(st.integers(-1200, 1200))
            field.table.item(row, 1).setText(str(bias))
            make = lambda: operations.edit(before, "state", id_, bias=bias)  # noqa: E731
        case "up" if row:
            field.table.moved.emit(-1)
            make = lambda: operations.arrange(before, "state", [id_], states[row - 1].id)  # noqa: E731
        case "delete":
            field.table.removed.emit()
            make = lambda: operations.delete(before, "state", id_)  # noqa: E731
        case _:
            field.table.assessed.emit()
            make = lambda: operations.set_baseline(before, condition, id_)  # noqa: E731
    try:
        operation = make()
    except OperationProblem:
        assert desk.session.model is before and field.problem.text()
        return
    assert desk.session.model == operation.result_on(before)


def a_new_state(desk: Desk, draw: Callable[[Any], Any]) -> None:
    """A state is added to a condition, by the line below its states."""
    before = desk.session.model
    condition = draw(st.sampled_from(sorted(before.conditions)))
    field = show(desk, "condition", condition).states
    assert field is not None
    field.line.setText(" ".join(draw(WORDS).split("\n")))
    title = field.line.text().strip()
    field.line.returnPressed.emit()
    if not title:
        assert desk.session.model is before
        return
    same_or_refused(desk, before, lambda: operations.add_state(before, condition, title), field)


def a_requirement(desk: Desk, draw: Callable[[Any], Any]) -> None:
    """The requirement of an issue area is written as text or edited in its lines, in the window that asks for it."""
    before = desk.session.model
    issue = draw(st.sampled_from(sorted(before.issues)))
    button = show(desk, "issue", issue).fields["requirement"].focusProxy()
    assert isinstance(button, QPushButton)
    old = before.issues[issue].requirement
    expected: list[tuple[Any, str]] = []
    # All is drawn before the window opens: within it Qt would swallow that there is no more to draw.
    drawn, by = draw(st.one_of(st.none(), requirements(before))), draw(st.sampled_from(["text", "slip", "lines"]))
    reason = draw(WORDS)

    def write(dialog: RequirementDialog) -> int:
        wanted = drawn
        if by == "text":
            dialog.text.setPlainText("" if wanted is None else wording(wanted, lambda state: keys(before, state)))
        elif by == "slip":
            dialog.text.setPlainText("trust = nowhere")
            assert dialog.problem.text()
        else:
            _, *rest = dialog.lines.rows
            wanted = old
            if rest:
                dialog.lines.take_out(rest[0].node, dialog.lines.draft)
                wanted = dialog.expression
        dialog.reason.setPlainText(reason)
        buttons = dialog.findChild(QDialogButtonBox)
        buttons.button(QDialogButtonBox.StandardButton.Ok).click()
        if dialog.problem.text() or not dialog.result():
            assert dialog.problem.text(), "what says nothing wrong is taken"
            return 0
        expected.append((wanted, dialog.reason.toPlainText().strip()))
        return 1

    with patch.object(RequirementDialog, "exec", write):
        button.click()
    if not expected:
        assert desk.session.model is before
        return
    wanted, why = expected[0]
    operation = operations.set_requirement(before, issue, wanted, why=why)
    event("a requirement" if wanted is not None else "no requirement")
    assert desk.session.model == operation.result_on(before)


def an_attachment(desk: Desk, draw: Callable[[Any], Any]) -> None:
    """Evidence is attached to a judgement, an item there is or a new one; turned to the other side; taken off."""
    before = desk.session.model
    judgement = draw(st.sampled_from(sorted(JUDGEMENTS)))
    kind = JUDGEMENTS[judgement]
    if not before.table(kind):
        return
    id_ = draw(st.sampled_from(sorted(before.table(kind))))
    form = show(desk, kind, id_)
    shown = [one for one in form.findChildren(BackingList) if one.isVisible() and one.judgement == (judgement, id_)]
    if not shown:
        assert judgement == "requirement" and before.issues[id_].requirement is None
        return
    (backing,) = shown
    links = before.links_to(judgement, id_)
    if links and draw(st.booleans()):
        backing.list.setCurrentRow(draw(st.integers(0, backing.list.count() - 1)))
        evidence = str(backing.list.currentItem().data(Qt.ItemDataRole.UserRole))
        (link,) = [one for one in links if one.evidence == evidence]
        turned = draw(st.booleans())
        (backing.turn if turned else backing.remove).click()
        side = not link.supports if turned else None
        operation = operations.link_evidence(before, evidence, judgement, id_, side)
        assert desk.session.model == operation.result_on(before)
        return
    chosen: list[Attachment] = []
    claim, side, as_new = " ".join(draw(WORDS).split("\n")), draw(st.booleans()), draw(st.booleans())
    row = draw(st.integers(0, 10**6))

    def choose(dialog: AttachDialog) -> int:
        (dialog.supports if side else dialog.contradicts).setChecked(True)
        if as_new and claim.strip():
            dialog.line.setText(claim)
            dialog.new.click()
            chosen.append(Attachment(None, claim.strip(), side))
            return 1
        elif dialog.list.model().rowCount():
            dialog.list.setCurrentIndex(dialog.list.model().index(row % rows(dialog), 0))
            text = dialog.list.currentIndex().data()
            dialog.attach.click()
            chosen.append(Attachment(dialog.answer().evidence, "", side))
            assert text.startswith(" ".join(before.evidence[str(chosen[0].evidence)].claim.split()))
            return 1
        return 0

    with patch.object(AttachDialog, "exec", choose):
        backing.attach.click()
    if not chosen:
        assert desk.session.model is before
        return
    made = chosen[0]
    event("new evidence" if made.evidence is None else "evidence")
    if made.evidence is not None:
        operation = operations.link_evidence(before, made.evidence, judgement, id_, made.supports)
        assert desk.session.model == operation.result_on(before)
    else:
        same_or_refused(
            desk, before, lambda: operations.add_evidence(before, made.claim, judgement, id_, made.supports), None
        )


def rows(dialog: AttachDialog) -> int:
    return dialog.list.model().rowCount()


def same_or_refused(desk: Desk, before: Model, make: Callable[[], operations.Operation], field: Field | None) -> None:
    """What came about is what the operation makes, but for the ids that it gives anew; or nothing, and it is said."""
    try:
        operation = make()
    except OperationProblem:
        event("refused")
        assert desk.session.model is before
        assert field is None or field.problem.text()
        return
    assert came(before, desk.session.model) == came(before, operation.result_on(before))
    assert desk.session.document.undo_label == operation.label  # type: ignore[union-attr]


def came(before: Model, after: Model) -> list[Any]:
    """What is new in a model, without new ids; fails where anything else is different, too."""
    found: list[Any] = []
    for kind in KINDS:
        old, new = before.table(kind), after.table(kind)
        assert {id_: new.get(id_) for id_ in old} == dict(old), kind
        for id_ in new.keys() - old.keys():
            link = {"evidence": ""} if kind == "evidence_link" else {}
            found.append(dataclasses.replace(new[id_], id="", **link))
    return found


def keys(model: Model, state: str) -> tuple[str, str]:
    found = model.states[state]
    return model.conditions[found.condition].key, found.key


def requirements(model: Model) -> st.SearchStrategy[Requirement]:
    """Requirements of a few states of a model."""
    states = st.builds(Is, st.sampled_from(sorted(model.states)))
    literals = st.one_of(states, st.builds(Not, states))
    parts = st.lists(literals, min_size=2, max_size=3).map(tuple)
    groups = st.one_of(st.builds(And, parts), st.builds(Or, parts), st.builds(AtLeast, st.integers(1, 2), parts))
    return st.one_of(literals, groups)
