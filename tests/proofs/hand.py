"""The hand at work: drives the real program in a child process, and says what it is about to do and what was done.

"Done" is said only after the call returned; whatever was said to be done must be there for ever. What is said goes
over a socket, so that none of the system calls that are interfered with belongs to the saying.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.proofs.stage import Stage, content
from tests.workspace.samples import everything
from workbench.domain.model import Model
from workbench.storage.backup_names import Reason
from workbench.storage.errors import FileProblem
from workbench.storage.unfinished import unfinished
from workbench.workspace import operations as do
from workbench.workspace.changes import Operation, OperationProblem
from workbench.workspace.document import Document
from workbench.workspace.reading import write_new
from workbench.workspace.versions import earlier

Say = Callable[..., None]


class Hand:
    """Works on one document at a time. A step that is refused with a `FileProblem` is tried ``tries`` times."""

    def __init__(self, stage: Stage, chance: random.Random, say: Say, tries: int = 1) -> None:
        self.stage = stage
        self.chance = chance
        self.say = say
        self.tries = tries
        self.document: Document | None = None
        self._undo: list[str] = []
        self._redo: list[str] = []

    # ── opening ─────────────────────────────────────────────────────────────────────────────────────────────

    def open(self, path: Path) -> bool:
        """Opens a document."""
        return self._came("open", lambda: Document.open(path, "Ada"), path)

    def create(self, path: Path | None, overwrite: bool = False) -> bool:
        """Makes a new workspace, at a path or without one."""
        model = everything()
        return self._came(
            "create", lambda: Document.create(model, path, author="Ada", overwrite=overwrite), path, content(model)
        )

    def resume(self) -> bool:
        """Goes on with whatever was left unfinished; False where there is nothing."""
        works = self._try("look for unfinished work", unfinished)
        if works is None:
            return False
        if not works:
            self.say(done="nothing to resume")
            return False
        return self._came("resume", lambda: Document.resume(works[0], "Ada"), works[0].document)

    def _came(self, what: str, call: Callable[[], Document], path: Path | None, model: str = "") -> bool:
        self.document = self._try(what, call, path=path and str(path), model=model)
        self._undo, self._redo = [], []
        if self.document is None:
            return False
        entries = len(self.document.history(1_000_000))
        self.say(done=what, path=path and str(path), model=content(self.document.model), entries=entries)
        return True

    def recover(self, path: Path) -> bool:
        """Saves what can be saved from a damaged file."""
        return self._came("recover", lambda: Document.recover(path, "Ada")[0], None)

    # ── edits ───────────────────────────────────────────────────────────────────────────────────────────────

    def edits(self, count: int) -> None:
        """So many edits, undos and redos, as they come."""
        for _ in range(count):
            way = self.chance.random()
            if way < 0.15 and self._undo:
                self._back("undo", self._undo, self._redo)
            elif way < 0.25 and self._redo:
                self._back("redo", self._redo, self._undo)
            else:
                self.edit()

    def edit(self) -> None:
        """One edit of any kind."""
        document = self._open_document()
        operation = any_edit(document.model, self.chance)
        before = content(document.model)
        if self._step("edit", lambda: document.apply(operation), content(operation.result_on(document.model))):
            self._undo.append(before)
            self._redo.clear()

    def _back(self, what: str, taken: list[str], given: list[str]) -> None:
        document = self._open_document()
        before = content(document.model)
        if self._step(what, document.undo if what == "undo" else document.redo, taken[-1]):
            taken.pop()
            given.append(before)

    def _step(self, what: str, call: Callable[[], Any], coming: str) -> bool:
        document = self._open_document()
        before = document.model
        if self._try(what, call, model=coming) is None:
            if document.model is not before:
                self.say(wrong=f"{what} was refused, and yet the model on the screen is another")
            return False
        if content(document.model) != coming:
            self.say(wrong=f"{what} led to another model than it said")
        self.say(done=what, model=coming)
        return True

    def back_up(self, reason: Reason) -> bool:
        """Keeps a version; what goes wrong there is said, and nobody is kept from working."""
        document = self._open_document()
        model = content(document.model)
        self.say(doing="back up", model=model)
        if problem := document.back_up(reason):
            self.say(refused="back up", why=problem, way_out="none")
            return False
        self.say(done="back up", model=model)
        return True

    def restore(self) -> None:
        """Goes back to the oldest version there is."""
        document = self._open_document()
        try:
            oldest = earlier(document.versions()[-1].backup)
            operation = do.restore_version(document.model, document.workspace_id, oldest)
        except (FileProblem, IndexError):
            return
        if operation.changes:
            self._step("edit", lambda: document.apply(operation), content(operation.result_on(document.model)))

    # ── the document ────────────────────────────────────────────────────────────────────────────────────────

    def publish(self) -> bool:
        """Brings everything into the document."""
        document = self._open_document()
        return self._write("publish", document.publish, document.path)

    def publish_apart(self, edits: int) -> bool:
        """As a window publishes: another process writes the document while the edits go on."""
        document = self._open_document()
        told = {"path": str(document.path), "model": content(document.model)}
        publication = self._try("publish", document.prepare, **told)
        if publication is None:
            return False
        problems: list[BaseException] = []
        thread = threading.Thread(target=_keeping(problems, publication.run))
        thread.start()
        self.edits(edits)
        thread.join()
        for problem in problems:
            if not isinstance(problem, FileProblem):
                raise problem
            self.say(refused="publish", why=str(problem), way_out=problem.way_out.value)
            return False
        document.published(publication)
        self.say(done="publish", **told)
        return True

    def save_as(self, path: Path, overwrite: bool = False) -> bool:
        """Saves under another name."""
        return self._write("save as", lambda: self._open_document().save_as(path, overwrite), path)

    def save_copy(self, path: Path, overwrite: bool = False) -> bool:
        """Writes a copy beside."""
        return self._write("save copy", lambda: self._open_document().save_copy(path, overwrite), path)

    def write_new(self, path: Path, overwrite: bool = False) -> bool:
        """Writes a new file without opening it."""
        model = everything()
        return self._write("write new", lambda: write_new(path, model, "Ada", overwrite=overwrite), path, model)

    def close(self, publish: bool = True) -> bool:
        """Closes, publishing first."""
        document = self._open_document()
        what = "close" if publish else "leave"
        return self._write(what, lambda: document.close(publish), document.path)

    def _write(self, what: str, call: Callable[[], None], path: Path | None, model: Model | None = None) -> bool:
        told = {"path": path and str(path), "model": content(model or self._open_document().model)}
        if self._try(what, lambda: (call(), True), **told) is None:
            return False
        self.say(done=what, **told)
        return True

    def _open_document(self) -> Document:
        assert self.document is not None
        return self.document

    def _try(self, what: str, call: Callable[[], Any], **told: Any) -> Any:
        for _ in range(self.tries):
            self.say(doing=what, **told)
            try:
                return call()
            except FileProblem as problem:
                self.say(refused=what, why=str(problem), way_out=problem.way_out.value)
        self.say(given_up=what)
        return None


def _keeping(problems: list[BaseException], call: Callable[[], None]) -> Callable[[], None]:
    def kept() -> None:
        try:
            call()
        except BaseException as problem:
            problems.append(problem)

    return kept


def any_edit(model: Model, chance: random.Random) -> Operation:
    """An edit that is allowed and changes something: one field, many rows, long text, deletions."""
    while True:
        try:
            operation = chance.choice(_asks(model, chance))()
            result = operation.result_on(model)
            if operation.changes and result.issues and result.conditions:
                return operation
        except OperationProblem:
            pass


def _asks(model: Model, chance: random.Random) -> list[Callable[[], Operation]]:
    issues, conditions, states = (_in_order(model, kind) for kind in ("issue", "condition", "state"))
    issue, condition, state = chance.choice(issues), chance.choice(conditions), chance.choice(states)
    amount = chance.randrange(1001)
    title = f"Number {chance.randrange(10**6)}"
    note = title * chance.choice((1, 1000))
    pinned = model.table("condition")[condition].pinned
    return [
        lambda: do.move_issue(model, issue, amount, 1000 - amount),
        lambda: do.move_issues(model, {each: (amount, n) for n, each in enumerate(issues)}),
        lambda: do.edit(model, "issue", issue, note=note, floor=100, why=title),
        lambda: do.rename(model, "condition", condition, title),
        lambda: do.create_issue(model, title, amount, amount, summary="§ größer\n" * 20),
        lambda: do.create_condition(model, title, ("no", "some", "yes")),
        lambda: do.create_scenario(model, title),
        lambda: do.pin(model, condition, not pinned),
        lambda: do.judge_effect(model, state, issue, "competition", amount % 3 + 1, title),
        lambda: do.delete(model, "issue", issue),
        lambda: do.delete(model, "condition", condition),
        lambda: do.assume(model, None, condition, None),
    ]


def _in_order(model: Model, kind: str) -> list[str]:
    """Ids in an order that is the same each time, which that of the ids themselves is not."""
    return sorted(model.table(kind), key=lambda id_: repr(getattr(model.table(kind)[id_], "key", "")))
