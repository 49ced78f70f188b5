"""The open workspace: a model, the working copy that keeps it, and the document it is published to.

One thread uses a `Document`. Its model is a value: whoever holds on to it sees it unchanged.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from workbench.domain.model import Model, RowChange
from workbench.storage.content import Content
from workbench.storage.errors import CannotWrite, ReadOnly
from workbench.storage.history import Entry
from workbench.storage.new_document import demand_sound
from workbench.storage.publish import NOTHING_WRITTEN, Target, clear_leftovers
from workbench.storage.quarantine import admit
from workbench.storage.unfinished import Unfinished
from workbench.storage.workfolder import Ticket
from workbench.storage.working_copy import Publication, WorkingCopy
from workbench.workspace.changes import Changes, Operation


@dataclass(frozen=True, slots=True)
class _Step:
    """Something that can be taken back: its batch, what people call it, and its changes."""

    batch: str
    label: str
    changes: tuple[RowChange, ...]


class Document:
    """An open workspace. Made by `create`, `open` or `resume`; every edit is kept at once; `close` it when
    done.
    """

    def __init__(self, working: WorkingCopy, model: Model, read_only: str = "") -> None:
        """``read_only`` is the sentence that says why it cannot be changed, empty if it can."""
        self._working = working
        self._model = model
        self._read_only = read_only
        self._undo: list[_Step] = []
        self._redo: list[_Step] = []
        self._kept_at: datetime | None = None
        self._closed = False

    # ── opening ─────────────────────────────────────────────────────────────────────────────────────────────

    @staticmethod
    def create(
        model: Model,
        path: Path | str | None,
        label: str = "New workspace",
        author: str = "",
        overwrite: bool = False,
    ) -> Document:
        """A new workspace that holds ``model``, written to ``path`` at once if one is given. Raises a
        `FileProblem`.

        Without a path it has no document before `save_as`; as long as nothing is edited, nothing counts as
        unpublished.
        """
        demand_sound(model)
        target = None
        if path is not None:
            target = Target(Path(path).absolute(), overwrite=overwrite, closing=NOTHING_WRITTEN)
        if target is not None:
            target.check()
        content = Content.new(model, label, author)
        title = model.workspace.title
        ticket = Ticket(content.workspace_id, title, published_batch=content.batches[-1].id)
        working = WorkingCopy.create(content, ticket, author)
        if target is not None:
            try:
                working.publish(target, title)
            except BaseException:
                working.close(remove=True)
                raise
        return Document(working, model)

    @staticmethod
    def open(path: Path | str, author: str = "") -> Document:
        """Opens a document through the gate; SQLite never runs on it. Raises a `FileProblem`."""
        path = Path(path).absolute()
        admitted = admit(path)
        content = admitted.content
        last = content.batches[-1].id if content.batches else ""
        ticket = Ticket(content.workspace_id, content.model.workspace.title, str(path), admitted.fingerprint, last)
        working = WorkingCopy.create(content, ticket, author)
        clear_leftovers(path.parent, working.path.stem)
        return Document(working, content.model, _why_read_only(path, admitted.writable))

    @staticmethod
    def resume(work: Unfinished, author: str = "") -> Document:
        """Opens what a crash left unfinished and goes on from there;
        raises a `FileProblem`, the work kept.
        """
        working, content = WorkingCopy.resume(work.file, author)
        if working.ticket.document is not None:
            clear_leftovers(Path(working.ticket.document).parent, working.path.stem)
        return Document(working, content.model)

    # ── what holds now ──────────────────────────────────────────────────────────────────────────────────────

    @property
    def model(self) -> Model:
        """The content."""
        return self._model

    @property
    def path(self) -> Path | None:
        """The document this is published to; None while it has none."""
        return None if self._working.ticket.document is None else Path(self._working.ticket.document)

    @property
    def read_only(self) -> bool:
        """Whether edits are refused; `read_only_because` says why."""
        return bool(self._read_only)

    @property
    def read_only_because(self) -> str:
        """The sentence that says why edits are refused, empty if they are not."""
        return self._read_only

    @property
    def workspace_id(self) -> str:
        """The id that every copy of this workspace has in common."""
        return self._working.ticket.workspace_id

    @property
    def undo_label(self) -> str | None:
        """What `undo` would take back, as people call it."""
        return self._undo[-1].label if self._undo else None

    @property
    def redo_label(self) -> str | None:
        """What `redo` would do again, as people call it."""
        return self._redo[-1].label if self._redo else None

    @property
    def kept_at(self) -> datetime | None:
        """When the last edit of this session was kept on this computer."""
        return self._kept_at

    @property
    def published_at(self) -> datetime | None:
        """When the document was last written, by anybody as far as we know; None while there is none."""
        published = self._working.ticket.published
        return None if published is None else datetime.fromtimestamp(published.mtime_ns / 1e9).astimezone()

    @property
    def has_unpublished(self) -> bool:
        """Whether there are edits that are not in the document."""
        return self._working.has_unpublished

    def history(self, limit: int = 200) -> list[Entry]:
        """The last operations on this workspace, newest first, other people's and earlier sessions' too."""
        return self._working.history(limit)

    # ── edits ───────────────────────────────────────────────────────────────────────────────────────────────

    def apply(self, operation: Operation) -> Changes:
        """Does an operation and keeps it; on the disk when this returns.

        Raises `OperationProblem` where it would break a rule, `ReadOnly`, or `WorkingCopyProblem` where it
        could not be kept; then nothing has changed.
        """
        self._demand_writable()
        result = operation.result_on(self._model)
        batch = self._keep(operation.label, operation.changes, result)
        if batch is None:
            return Changes(operation.label)
        self._undo.append(_Step(batch, operation.label, operation.changes))
        self._redo.clear()
        return Changes.of(operation.label, operation.changes)

    def undo(self) -> Changes | None:
        """Takes the last operation of this session back, as a new change; None where there is none."""
        return self._revert(self._undo, self._redo, "undo")

    def redo(self) -> Changes | None:
        """Takes the last undo back, as a new change; None where there is none."""
        return self._revert(self._redo, self._undo, "redo")

    def _revert(self, taken: list[_Step], given: list[_Step], kind: str) -> Changes | None:
        self._demand_writable()
        if not taken:
            return None
        step = taken[-1]
        rows = tuple(change.reversed() for change in reversed(step.changes))
        label = f"{kind.capitalize()}: {step.label}"
        # What was there a moment ago keeps the rules; it need not be checked again.
        batch = self._keep(label, rows, self._model.with_changes(rows), kind, step.batch)
        given.append(_Step(batch or "", step.label, rows))
        taken.pop()
        return Changes.of(label, rows)

    def _keep(
        self,
        label: str,
        rows: tuple[RowChange, ...],
        result: Model,
        kind: str = "do",
        reverts: str | None = None,
    ) -> str | None:
        batch = self._working.apply(label, rows, kind, reverts)
        if batch is None:
            return None
        self._model = result
        self._kept_at = datetime.now().astimezone()
        return batch.id

    def _demand_writable(self) -> None:
        if self._read_only:
            raise ReadOnly(self._read_only)

    # ── the document ────────────────────────────────────────────────────────────────────────────────────────

    def publish(self) -> None:
        """Brings everything into the document, if there is anything new; raises a `FileProblem`, all work
        kept.

        `DocumentChanged` says that somebody else was there: save this one beside it.
        """
        if (publication := self.prepare()) is not None:
            publication.run(apart=False)
            self.published(publication)

    def prepare(self) -> Publication | None:
        """The first step of publishing, and the only one that needs this thread for long: what holds now is set
        apart. Then `Publication.run` in any thread, then `published` here. None where there is nothing new.
        """
        if self.path is None:
            raise CannotWrite("This workspace has no file yet. Choose a name for it.")
        if not self.has_unpublished:
            return None
        return self._working.prepare(Target(self.path, self._working.ticket.expected), self._model.workspace.title)

    def prepare_as(self, path: Path | str, overwrite: bool = False) -> Publication | None:
        """As `prepare`, but for another file, which is the document from `published` on."""
        self._demand_known_format()
        path = Path(path).absolute()
        if path == self.path and self._working.ticket.published is not None and not overwrite and path.exists():
            return self.prepare()
        return self._working.prepare(Target(path, overwrite=overwrite), self._model.workspace.title)

    def published(self, publication: Publication) -> None:
        """The last step of publishing: notes where everything is now."""
        self._working.published(publication)
        self._read_only = ""

    def save_as(self, path: Path | str, overwrite: bool = False) -> None:
        """Writes everything to another file, which is the document from now on; raises a `FileProblem`.

        What is there already is left as it is, unless ``overwrite`` says otherwise.
        """
        if (publication := self.prepare_as(path, overwrite)) is not None:
            publication.run(apart=False)
            self.published(publication)

    def prepare_copy(self, path: Path | str, overwrite: bool = False) -> Publication:
        """As `prepare`, for a copy: the document stays what it is, and there is no `published` to call."""
        self._demand_known_format()
        path = Path(path).absolute()
        if path == self.path:
            raise CannotWrite(f"“{path.name}” is the file itself, not a copy of it. Choose another name.")
        return self._working.prepare(Target(path, overwrite=overwrite), self._model.workspace.title)

    def save_copy(self, path: Path | str, overwrite: bool = False) -> None:
        """Writes a copy to another file; the document stays what it is. Raises a `FileProblem`."""
        self.prepare_copy(path, overwrite).run(apart=False)

    def _demand_known_format(self) -> None:
        if self._read_only == _NEWER:
            raise ReadOnly(_NEWER)

    def close(self, publish: bool = True, discard: bool = False) -> None:
        """Closes. Raises a `FileProblem` where publishing fails: then it is still open, and nothing is lost.

        With ``publish=False``, unpublished work stays on this computer and is found again by `unfinished`;
        ``discard`` removes it for good, only where a person has said so.
        """
        if self._closed:
            return
        if publish and not discard and self.path is not None and not self._read_only:
            self.publish()
        self._closed = True
        self._working.close(remove=discard or not self.has_unpublished)


_NEWER = (
    "This workspace was last changed with a newer version of Modus Vivendi, so it can be looked at here but "
    "not "
    "changed: this version would lose what it does not know. Update to change it."
)


def _why_read_only(path: Path, writable: bool) -> str:
    if not writable:
        return _NEWER
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        return ""
    return f"“{path.name}” cannot be written to where it is. Save it in another folder first."
