"""Whatever people do, in whatever order: the model in memory is the model in the file, and the log leads to it."""

from __future__ import annotations

import itertools
import random
import shutil
import tempfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.workspace.samples import everything
from workbench.domain import identity
from workbench.domain.identity import new_id
from workbench.domain.issue import Issue
from workbench.domain.model import Model
from workbench.domain.requirement import And, Is, Not
from workbench.domain.validation import problems
from workbench.storage.backup_names import Reason
from workbench.storage.journal import replay
from workbench.storage.quarantine import admit
from workbench.storage.unfinished import unfinished
from workbench.workspace import operations
from workbench.workspace.changes import Operation, OperationProblem
from workbench.workspace.document import Document
from workbench.workspace.versions import earlier

PICK = st.integers(0, 1000)
TEXTS = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=20)
AMOUNTS = st.integers(-3, 3)
POSITIONS = st.integers(-50, 1050)


class Histories(RuleBasedStateMachine):
    """One workspace through edits, undo, redo, publishing, closing, crashing; ``past`` is what undo must give."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="modus-histories-"))
        self.patching = pytest.MonkeyPatch()
        self.patching.setenv("MODUS_HOME", str(self.folder / "home"))
        # Ids that are the same each time, so that Hypothesis can repeat and shorten what it found.
        clock = itertools.count(1_700_000_000_000_000_000, 1_000_000)
        self.patching.setattr(identity, "os", SimpleNamespace(urandom=random.Random(0).randbytes))
        self.patching.setattr(identity, "time", SimpleNamespace(time_ns=lambda: next(clock)))
        self.path = self.folder / "plan.modus"
        self.document = Document.create(everything(), self.path, "Start")
        self.past: list[Model] = []
        self.future: list[Model] = []
        self.edits = 1

    def teardown(self) -> None:
        try:
            self.document.close(discard=True)
        finally:
            self.patching.undo()
            shutil.rmtree(self.folder, ignore_errors=True)

    # ── what people do ───────────────────────────────────────────────────────────────────────────────────────

    def do(self, make: Any, *arguments: Any, **more: Any) -> None:
        before = self.document.model
        try:
            operation: Operation = make(before, *arguments, **more)
            self.document.apply(operation)
        except OperationProblem as problem:
            assert self.document.model is before and str(problem).endswith(".")
            return
        if operation.changes:
            self.past.append(before)
            self.future.clear()
            self.edits += 1

    def any_of(self, kind: str, pick: int) -> str:
        ids = sorted(self.document.model.table(kind))
        return ids[pick % len(ids)] if ids else new_id()

    def state_of(self, condition: str, pick: int) -> str | None:
        states = [None, *(state.id for state in self.document.model.states_of(condition))]
        return states[pick % len(states)]

    @rule(scenario=PICK, condition=PICK, state=PICK, new=st.booleans())
    def assume(self, scenario: int, condition: int, state: int, new: bool) -> None:
        which = self.any_of("condition", condition)
        where = None if new else self.any_of("scenario", scenario)
        self.do(operations.assume, where, which, self.state_of(which, state))

    @rule(issue=PICK, cooperation=POSITIONS, competition=POSITIONS)
    def move(self, issue: int, cooperation: int, competition: int) -> None:
        self.do(operations.move_issue, self.any_of("issue", issue), cooperation, competition)

    @rule(state=PICK, issue=PICK, axis=st.sampled_from(["cooperation", "competition"]), amount=AMOUNTS, why=TEXTS)
    def judge(self, state: int, issue: int, axis: str, amount: int, why: str) -> None:
        self.do(operations.judge_effect, self.any_of("state", state), self.any_of("issue", issue), axis, amount, why)

    @rule(a=PICK, b=PICK, amount=AMOUNTS)
    def judge_impact(self, a: int, b: int, amount: int) -> None:
        self.do(operations.judge_impact, self.any_of("state", a), self.any_of("state", b), amount)

    @rule(issue=PICK, a=PICK, b=PICK, none=st.booleans())
    def require(self, issue: int, a: int, b: int, none: bool) -> None:
        needs = And((Is(self.any_of("state", a)), Not(Is(self.any_of("state", b)))))
        self.do(operations.set_requirement, self.any_of("issue", issue), None if none else needs)

    @rule(
        kind=st.sampled_from(["issue", "condition", "scenario", "actor", "evidence", "group"]), pick=PICK, title=TEXTS
    )
    def rename(self, kind: str, pick: int, title: str) -> None:
        self.do(operations.rename, kind, self.any_of(kind, pick), title)

    @rule(
        kind=st.sampled_from(["issue", "condition", "scenario", "actor", "passage", "state", "claim", "effect"]),
        pick=PICK,
    )
    def delete(self, kind: str, pick: int) -> None:
        self.do(operations.delete, kind, self.any_of(kind, pick))

    @rule(title=TEXTS, x=POSITIONS, y=POSITIONS)
    def create_issue(self, title: str, x: int, y: int) -> None:
        self.do(operations.create_issue, title, x, y)

    @rule(title=TEXTS, states=st.lists(TEXTS, min_size=1, max_size=4))
    def create_condition(self, title: str, states: list[str]) -> None:
        self.do(operations.create_condition, title, states, baseline=states[0])

    @rule(pick=PICK)
    def duplicate(self, pick: int) -> None:
        self.do(operations.duplicate_scenario, self.any_of("scenario", pick))

    @rule(pick=PICK)
    def reset(self, pick: int) -> None:
        self.do(operations.reset_scenario, self.any_of("scenario", pick))

    @rule(
        pick=PICK,
        fields=st.fixed_dictionaries({"note": TEXTS, "private": st.booleans(), "salience": st.integers(0, 5)}),
    )
    def edit(self, pick: int, fields: dict[str, Any]) -> None:
        self.do(operations.edit, "issue", self.any_of("issue", pick), **fields)

    @rule(
        judgement=st.sampled_from(["position", "baseline", "effect"]),
        pick=PICK,
        supports=st.sampled_from([True, False, None]),
    )
    def link(self, judgement: str, pick: int, supports: bool | None) -> None:
        kind = {"position": "issue", "baseline": "condition", "effect": "effect"}[judgement]
        self.do(operations.link_evidence, self.any_of("evidence", 0), judgement, self.any_of(kind, pick), supports)

    @rule(keep=st.booleans())
    def replace_everything(self, keep: bool) -> None:
        model = self.document.model
        other = everything() if not keep else Model.of([*model.entities(), Issue(new_id(), new_id(), "More")])
        self.do(operations.replace_content, other)

    @rule()
    def keep_a_version(self) -> None:
        assert self.document.back_up(Reason.HOURLY) == ""

    @rule(pick=PICK)
    def restore(self, pick: int) -> None:
        if not (kept := self.document.versions()):
            return
        then = earlier(kept[pick % len(kept)].backup)
        self.do(operations.restore_version, self.document.workspace_id, then)
        assert self.document.model == then.model and self.document.backing.problem == ""

    # ── back and forth ───────────────────────────────────────────────────────────────────────────────────────

    @rule()
    def undo(self) -> None:
        before = self.document.model
        if self.document.undo() is None:
            assert not self.past
            return
        assert self.document.model == self.past.pop()
        self.future.append(before)
        self.edits += 1

    @rule()
    def redo(self) -> None:
        before = self.document.model
        if self.document.redo() is None:
            assert not self.future
            return
        assert self.document.model == self.future.pop()
        self.past.append(before)
        self.edits += 1

    # ── files ────────────────────────────────────────────────────────────────────────────────────────────────

    @rule()
    def publish(self) -> None:
        self.document.publish()
        self.file_is(self.document.model)

    @rule()
    def close_and_open(self) -> None:
        model = self.document.model
        self.document.close()
        self.file_is(model)
        self.begin(Document.open(self.path), model)

    @precondition(lambda self: self.document.has_unpublished)
    @rule()
    def crash_and_resume(self) -> None:
        model = self.document.model
        self.document._working._connection.close()
        (work,) = unfinished()
        self.begin(Document.resume(work), model)

    def begin(self, document: Document, model: Model) -> None:
        self.document = document
        assert document.model == model
        assert document.undo() is None and document.redo() is None
        self.past, self.future = [], []

    def file_is(self, model: Model) -> None:
        """The gate has compared every digest and the whole history; what is left is what it all says."""
        content = admit(self.path).content
        assert content.model == model
        assert replay(content.changes) == model
        assert [batch.number for batch in content.batches] == list(range(1, self.edits + 1))
        assert len({change.id for change in content.changes}) == len(content.changes)

    @invariant()
    def everything_keeps_the_rules(self) -> None:
        assert problems(self.document.model) == []
        assert (self.document.undo_label is None) == (not self.past)
        assert (self.document.redo_label is None) == (not self.future)

    @rule()
    def what_was_kept_is_what_is_shown(self) -> None:
        copy = self.folder / "copy.modus"
        self.document.save_copy(copy, overwrite=True)
        content = admit(copy).content
        assert content.model == self.document.model == replay(content.changes)


TestHistories = Histories.TestCase
TestHistories.settings = settings(max_examples=settings.default.max_examples * 2 // 5, stateful_step_count=30)
