"""The open workspace: a model, the working copy that keeps it, and the document it is published to.

One thread at a time uses a `Document`. Its model is a value: whoever holds on to it sees it unchanged.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from workbench.domain.identity import new_id
from workbench.domain.model import Model, RowChange
from workbench.storage.arrival import Seen
from workbench.storage.backup_names import Reason
from workbench.storage.content import Content
from workbench.storage.errors import CannotWrite, DocumentChanged, ReadOnly, WayOut
from workbench.storage.history import Entry
from workbench.storage.knocking import answer
from workbench.storage.lock import Lock, demand_free
from workbench.storage.new_document import demand_sound
from workbench.storage.publish import NOTHING_WRITTEN, Target, clear_leftovers
from workbench.storage.quarantine import admit
from workbench.storage.siblings import free_name, under_another_name
from workbench.storage.unfinished import Unfinished
from workbench.storage.workfolder import Ticket
from workbench.storage.working_copy import Publication, WorkingCopy
from workbench.workspace import operations
from workbench.workspace.beside import Notice, notices
from workbench.workspace.changes import Changes, Operation
from workbench.workspace.claims import NEWER, Claim, Claimed, claimed, take_quietly, why_read_only
from workbench.workspace.differences import Differences, differences
from workbench.workspace.operations import Earlier
from workbench.workspace.versions import Backing, Version, versions


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

    def __init__(
        self, working: WorkingCopy, model: Model, read_only: ReadOnly | None = None, lock: Lock | None = None
    ) -> None:
        """``read_only`` says why it cannot be changed; None if it can."""
        self._working = working
        self._model = model
        self._read_only = read_only
        self._undo: list[_Step] = []
        self._redo: list[_Step] = []
        self._kept_at: datetime | None = None
        self._closed = False
        #: How backups are made; a window lets a thread of its own do it.
        self.backing = Backing(working)
        self._lock = lock
        self._copied_from: Path | None = None
        self.notices: tuple[Notice, ...] = ()

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
            demand_free(target.path)
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
        document = Document(working, model)
        document._take_lock_along()
        return document

    @staticmethod
    def open(
        path: Path | str, author: str = "", claim: Claim = Claim.TAKE, *, seen: Seen | None = None, apart: bool = False
    ) -> Document:
        """Opens a document through the gate; SQLite never runs on it. Raises a `FileProblem`.

        `InUse` says that somebody has it open, and that a person has to choose another ``claim``. What should be
        known about the files beside it is in `notices`. ``seen`` hears the model before everything is checked, for a
        first picture (`quarantine.admit`); ``apart`` has even an own file checked in a process of its own.
        """
        path = Path(path).absolute()
        admitted = admit(path, seen=seen, apart=apart)
        session = new_id()
        refused = why_read_only(path, admitted.writable, claim)
        held = claimed(path, claim, admitted.content.workspace_id, session, refused)
        try:
            if held.lock is not None and not admitted.fingerprint.looks_untouched(path):
                admitted = admit(path, seen=seen, apart=apart)  # whoever had it just gave it up, and wrote it before
            content = admitted.content
            last = content.batches[-1].id if content.batches else ""
            ticket = Ticket(content.workspace_id, content.model.workspace.title, published_batch=last)
            if claim is not Claim.COPY:
                ticket = dataclasses.replace(ticket, document=str(path), published=admitted.fingerprint)
            working = WorkingCopy.create(content, ticket, author, session)
        except BaseException:
            held.release()
            raise
        clear_leftovers(path.parent, working.path.stem)
        document = Document(working, content.model, held.read_only, held.lock)
        document._copied_from, document.notices = path, notices(path)
        document.backing.keep_older_format(path, admitted)
        return document

    @staticmethod
    def resume(work: Unfinished, author: str = "", claim: Claim = Claim.TAKE) -> Document:
        """Opens what a crash left unfinished and goes on from there; raises a `FileProblem`, the work kept.

        `InUse` says that somebody has its document open; ``claim`` as in `open`.
        """
        working, content = WorkingCopy.resume(work.file, author)
        held, path = Claimed(), working.ticket.document
        if path is not None:
            clear_leftovers(Path(path).parent, working.path.stem)
            try:
                held = claimed(Path(path), claim, content.workspace_id, working.path.stem)
            except BaseException:
                working.close(remove=False)
                raise
            if claim is Claim.COPY:
                working.belongs_to(None)
        document = Document(working, content.model, held.read_only, held.lock)
        document._copied_from = None if path is None else Path(path)
        return document

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
        return self._read_only is not None

    @property
    def read_only_because(self) -> str:
        """The sentence that says why edits are refused, empty if they are not."""
        return "" if self._read_only is None else str(self._read_only)

    @property
    def read_only_way_out(self) -> WayOut:
        """What to do where it has to be changed nevertheless."""
        return WayOut.NONE if self._read_only is None else self._read_only.way_out

    @property
    def path_beside(self) -> Path | None:
        """A free name beside the document, or beside what this is a copy of; for `WayOut.SAVE_BESIDE`."""
        path = self.path or self._copied_from
        return None if path is None else free_name(path)

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

    # ── earlier versions ────────────────────────────────────────────────────────────────────────────────────

    def backup_due(self) -> Reason | None:
        """Why a backup should be made about now, for `back_up`; None if there need be none. Ask after opening, and
        every few minutes.
        """
        return None if self._read_only else self.backing.due()

    def back_up(self, reason: Reason) -> str:
        """Keeps everything as a version; gives the sentence about what went wrong, empty if nothing did.

        What is only looked at needs none: nothing will be different.
        """
        return "" if self._read_only else self.backing.make(reason)

    def versions(self) -> list[Version]:
        """The versions that were kept of this workspace, newest first."""
        return versions(self.workspace_id)

    def compare(self, earlier: Earlier) -> Differences:
        """What restoring an earlier version would change."""
        return differences(self._model, earlier.model)

    def restore(self, earlier: Earlier) -> Changes:
        """Makes everything again what it was, as one new edit; a version of how it is now is kept first.

        Raises what `apply` raises.
        """
        return self.apply(operations.restore_version(self._model, self.workspace_id, earlier))

    # ── edits ───────────────────────────────────────────────────────────────────────────────────────────────

    def apply(self, operation: Operation) -> Changes:
        """Does an operation and keeps it; on the disk when this returns.

        Before what changes much at once, a version is kept; if that fails, `backing` says so, and the work goes on.
        Raises `OperationProblem` where it would break a rule, `ReadOnly`, or `WorkingCopyProblem` where it
        could not be kept; then nothing has changed.
        """
        self._demand_writable()
        result = operation.result_on(self._model)
        if operation.danger is not None:
            self.backing.make(operation.danger)
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
        if self._read_only is not None:
            raise ReadOnly(str(self._read_only), self._read_only.way_out)

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
        demand_free(path, self._working.path.stem)
        return self._working.prepare(Target(path, overwrite=overwrite), self._model.workspace.title)

    def published(self, publication: Publication) -> None:
        """The last step of publishing: notes where everything is now."""
        self._working.published(publication)
        self._read_only = None
        self._take_lock_along()

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
            told = f"“{path.name}” is the file itself, not a copy of it. Choose another name."
            raise CannotWrite(told, WayOut.CHOOSE_ANOTHER)
        demand_free(path)
        return self._working.prepare(Target(path, overwrite=overwrite), self._model.workspace.title)

    def save_copy(self, path: Path | str, overwrite: bool = False) -> None:
        """Writes a copy to another file; the document stays what it is. Raises a `FileProblem`."""
        self.prepare_copy(path, overwrite).run(apart=False)

    def follow(self) -> Path:
        """Goes on under the name that the document was given meanwhile (`WayOut.FOLLOW`), and gives it; raises
        `DocumentChanged` where it cannot be found.
        """
        known = self._working.ticket.expected
        found = None if self.path is None else under_another_name(self.path, known)
        if found is None:
            raise DocumentChanged(
                "The document was not found under another name. Your work is kept; save it here again."
            )
        demand_free(found, self._working.path.stem)
        self._working.belongs_to(found)
        self._take_lock_along()
        return found

    def _demand_known_format(self) -> None:
        if self.read_only_because == NEWER:
            raise ReadOnly(NEWER, WayOut.UPDATE)

    # ── the lock ────────────────────────────────────────────────────────────────────────────────────────────

    def beat(self) -> str:
        """Renews the lock; to be called every `HEARTBEAT` seconds, in any thread. Gives a sentence, once, if
        somebody has taken the document over, else an empty one. Never raises.
        """
        if self._lock is not None:
            return self._lock.beat()
        if not self._closed and not self.read_only:
            self._take_lock_along()
        return ""

    def knocked(self) -> bool:
        """Whether another window of this person asks this one to come to the front; to be called when something
        changes in `knock_folder`.
        """
        return answer(self._working.path)

    @property
    def knock_folder(self) -> Path:
        """The folder in which knocks appear."""
        return self._working.path.parent

    def _take_lock_along(self) -> None:
        """Takes the lock where the document is now, and gives up the one where it was."""
        if self._lock is not None and self._lock.document != self.path:
            self._lock.release()
            self._lock = None
        if self._lock is None and self.path is not None:
            self._lock = take_quietly(self.path, self.workspace_id, self._working.path.stem)

    def close(self, publish: bool = True, discard: bool = False) -> None:
        """Closes. Raises a `FileProblem` where publishing fails: then it is still open, and nothing is lost.

        With ``publish=False``, unpublished work stays on this computer and is found again by `unfinished`;
        ``discard`` removes it for good, only where a person has said so.
        """
        if self._closed:
            return
        if publish and not discard and self.path is not None and not self.read_only:
            self.publish()
        self._closed = True
        self._working.close(remove=discard or not self.has_unpublished)
        if self._lock is not None:
            self._lock.release()
