"""The open workspace with the document it is published to: opening, publishing, the lock, closing.

One thread at a time uses a `Document`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from functools import partial
from pathlib import Path

from workbench.domain.identity import new_id
from workbench.domain.language import said
from workbench.domain.model import Model
from workbench.storage.ahead import Ahead
from workbench.storage.arrival import Seen
from workbench.storage.content import Content
from workbench.storage.delivery import Duplicate
from workbench.storage.errors import CannotWrite, Damaged, DocumentChanged, ReadOnly, WayOut
from workbench.storage.knocking import answer
from workbench.storage.lock import Lock, demand_free
from workbench.storage.new_document import demand_sound
from workbench.storage.publish import NOTHING_WRITTEN, Target, clear_leftovers
from workbench.storage.quarantine import Admitted, Altered, admit, fill
from workbench.storage.salvage.apart import recover_apart
from workbench.storage.salvage.report import Report
from workbench.storage.siblings import free_name, under_another_name
from workbench.storage.unfinished import Unfinished
from workbench.storage.workfolder import Ticket
from workbench.storage.working_copy import Publication, WorkingCopy
from workbench.workspace.beside import Notice, format_notices, notices, with_journal
from workbench.workspace.claims import Claim, Claimed, claimed, take_quietly, why_read_only
from workbench.workspace.editable import Editable


class Document(Editable):
    """An open workspace and its document. Made by `create`, `open`, `resume` or `recover`; every edit is kept at once;
    `close` it when done.
    """

    #: Everything about it is checked; `arriving.Arriving` is what is not.
    arriving = False

    def __init__(
        self, working: WorkingCopy, model: Model, read_only: ReadOnly | None = None, lock: Lock | None = None
    ) -> None:
        """``read_only`` says why it cannot be changed; None if it can."""
        super().__init__(working, model, read_only)
        self._closed = False
        self._lock = lock
        self._copied_from: Path | None = None
        self.notices: tuple[Notice, ...] = ()

    # ── opening ─────────────────────────────────────────────────────────────────────────────────────────────

    @staticmethod
    def create(
        model: Model,
        path: Path | str | None,
        label: str = "",
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
        content = Content.new(model, label or said("New workspace"), author)
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
        path: Path | str,
        author: str = "",
        claim: Claim = Claim.TAKE,
        *,
        seen: Seen | None = None,
        apart: bool = False,
        ahead: Ahead | None = None,
    ) -> Document:
        """Opens a document through the gate; SQLite never runs on it. Raises a `FileProblem`.

        `InUse` says that somebody has it open, and that a person has to choose another ``claim``. What should be
        known about the files beside it is in `notices`. ``seen`` hears the model before everything is checked, for a
        first picture (`quarantine.admit`); ``apart`` has even an own file checked in a process of its own. ``ahead``
        is a look at it that was begun before.
        """
        path = Path(path).absolute()
        look = partial(admit, path, seen=seen, apart=apart)
        try:
            with ExitStack() as brief:
                return Document._opened(path, author, claim, partial(look, brief=brief), ahead)
        except Altered:
            return Document._opened(path, author, claim, look)

    @staticmethod
    def _opened(
        path: Path, author: str, claim: Claim, look: Callable[..., Admitted], ahead: Ahead | None = None
    ) -> Document:
        try:
            admitted = look(begun=ahead and ahead.taken(path))
        except Damaged as problem:
            raise with_journal(problem, path) from None
        session = new_id()
        refused = why_read_only(path, admitted, claim)
        held = claimed(path, claim, admitted.content.workspace_id, session, refused)
        try:
            if held.lock is not None and not admitted.fingerprint.looks_untouched(path):
                admitted = look()  # whoever had it just gave it up, and wrote it before
                held = dataclasses.replace(held, read_only=why_read_only(path, admitted, claim))
            content = admitted.content
            last = content.batches[-1].id if content.batches else ""
            ticket = Ticket(content.workspace_id, content.model.workspace.title, published_batch=last)
            if claim is not Claim.COPY:
                ticket = dataclasses.replace(ticket, document=str(path), published=admitted.fingerprint)
            working = WorkingCopy.create(content, ticket, author, session, partial(fill, path, admitted))
        except BaseException:
            held.release()
            raise
        clear_leftovers(path.parent, working.path.stem)
        document = Document(working, content.model, held.read_only, held.lock)
        document._copied_from = path
        document.notices = (*format_notices(path, admitted), *notices(path))
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

    @staticmethod
    def recover(path: Path | str, author: str = "") -> tuple[Document, Report]:
        """What can be saved from a damaged file, or from one that holds what no workspace has, as a workspace that has
        no document yet; and a report. The file is left as it is. Raises a `FileProblem`.
        """
        path = Path(path).absolute()
        content, report = recover_apart(path)
        working = WorkingCopy.create(content, Ticket(content.workspace_id, content.model.workspace.title), author)
        document = Document(working, content.model)
        document._copied_from = path
        return document, report

    # ── where it is ──────────────────────────────────────────────────────────────────────────────────────────

    @property
    def path(self) -> Path | None:
        """The document this is published to; None while it has none."""
        return None if self._working.ticket.document is None else Path(self._working.ticket.document)

    @property
    def working_copy(self) -> Path:
        """The file on this computer in which every edit is kept, for another process to glance at."""
        return self._working.path

    @property
    def path_beside(self) -> Path | None:
        """A free name beside the document, or beside what this is a copy of; for `WayOut.SAVE_BESIDE`."""
        path = self.path or self._copied_from
        return None if path is None else free_name(path)

    @property
    def copy_of(self) -> Path | None:
        """What this was copied from; None once it has a document, or where it never came from one."""
        return self._copied_from if self.path is None else None

    @property
    def can_go_on_as_copy(self) -> bool:
        """Whether it can only be looked at, but a copy of it could be changed."""
        return self._read_only is not None and not self._is_beyond_us()

    @property
    def published_at(self) -> datetime | None:
        """When the document was last written, by anybody as far as we know; None while there is none."""
        published = self._working.ticket.published
        return None if published is None else datetime.fromtimestamp(published.mtime_ns / 1e9).astimezone()

    @property
    def has_unpublished(self) -> bool:
        """Whether there are edits that are not in the document."""
        return self._working.has_unpublished

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
            raise CannotWrite(said("This workspace has no file yet. Choose a name for it."))
        if not self.has_unpublished:
            return None
        return self._working.prepare(Target(self.path, self._working.ticket.expected), self._model.workspace.title)

    def prepare_as(self, path: Path | str, overwrite: bool = False) -> Publication | None:
        """As `prepare`, but for another file, which is the document from `published` on."""
        if self._is_beyond_us():
            self._demand_writable()
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

    def prepare_copy(self, path: Path | str, overwrite: bool = False) -> Publication | Duplicate:
        """As `prepare`, for a copy: the document stays what it is, and there is no `published` to call.

        What a newer version wrote, and this one would lose in part, is copied byte for byte.
        """
        path = Path(path).absolute()
        if path == self.path:
            told = said("“{path}” is the file itself, not a copy of it. Choose another name.", path=path.name)
            raise CannotWrite(told, WayOut.CHOOSE_ANOTHER)
        demand_free(path)
        target = Target(path, overwrite=overwrite)
        document, known = self.path, self._working.ticket.published
        if self._is_beyond_us():
            if document is None or known is None:
                self._demand_writable()
            else:
                return Duplicate(document, known, target)
        return self._working.prepare(target, self._model.workspace.title)

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
                said("The document was not found under another name. Your work is kept; save it here again.")
            )
        demand_free(found, self._working.path.stem)
        self._working.belongs_to(found)
        self._take_lock_along()
        return found

    def go_on_as_copy(self) -> None:
        """Goes on as a copy that has no document yet, with everything in it, and can be changed; the document stays as
        it is. Raises `ReadOnly` where this version would lose something of it.
        """
        if self._is_beyond_us():
            self._demand_writable()
        self._working.belongs_to(None)
        self._read_only = None

    def _is_beyond_us(self) -> bool:
        return self.read_only_way_out is WayOut.UPDATE

    # ── the lock ────────────────────────────────────────────────────────────────────────────────────────────

    def beat(self) -> str:
        """Renews the lock; to be called every `HEARTBEAT` seconds, in any thread. Gives a sentence, once, if
        somebody has taken the document over, else an empty one. Never raises.
        """
        return "" if self._lock is None else self._lock.beat()

    def knocked(self) -> bool:
        """Whether another window of this person asks this one to come to the front; cheap, to be asked often."""
        return answer(self._working.path)

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
