"""Opening and making: what comes into the window, and what is said when it does not."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workbench.content import template_model
from workbench.domain.model import Model
from workbench.storage.errors import FileProblem, Hold, InUse, NotAWorkspace, WayOut
from workbench.ui.background import Background, Stopped, Tell
from workbench.ui.files.questions import ask, choose, refuse
from workbench.ui.preferences import Preferences
from workbench.ui.session import Session
from workbench.ui.text import called

if TYPE_CHECKING:
    from workbench.storage.ahead import Ahead
    from workbench.storage.unfinished import Unfinished
    from workbench.workspace.claims import Claim
    from workbench.workspace.document import Document


def person() -> str:
    """The name to put on this session's changes."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


class Opening(QObject):
    """Brings a document into the session; ``close`` closes what is open, and is False if the person wants to stay."""

    def __init__(
        self,
        session: Session,
        background: Background,
        preferences: Preferences,
        close: Callable[[], bool],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.session, self.background, self.preferences = session, background, preferences
        self.close, self.window = close, window

    # ── new ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def blank(self) -> None:
        """Begin a workspace without content."""
        self._begin(lambda: Model.blank(self.tr("New workspace")), self.tr("New workspace"))

    def template(self, key: str) -> None:
        """Begin a workspace with a template's content."""
        self._begin(lambda: template_model(key), self.tr("Made from the example"))

    def _begin(self, make: Callable[[], Model], words: str) -> None:
        if self.close():
            self._show(
                self.tr("Making the workspace…"), lambda: documents().create(make(), None, words, author=person())
            )

    def resume(self, work: Unfinished) -> None:
        """Go on where a crash or a power cut broke off."""
        if not self.close():
            return
        if work.edits is None:  # it cannot be read any more
            self.recover(work.file)
            return
        words = self.tr("Looking at what was left…")
        document = self._claimed(
            work.document or work.file,
            work.file,
            lambda claim: self.background.attend(
                words, lambda _: documents().resume(work, author=person(), claim=claim), late=_let_go
            ),
        )
        if document is not None:
            self.session.show_document(document)

    def compare(self, work: Unfinished) -> None:
        """Show what a crash kept from its file, and go on with it if that is wanted."""
        from workbench.ui.files.comparing import CompareDialog
        from workbench.workspace.reading import what_is_new_in

        try:
            found = self.background.attend(self.tr("Comparing…"), lambda _: what_is_new_in(work))
        except Stopped:
            return
        except (FileProblem, OSError) as problem:
            refuse(self.window, self.tr("They cannot be compared; both are as they were."), problem)
            return
        name = called(work.document) if work.document else work.title
        heading = self.tr("What is on this computer and not in {name}").format(name=name)
        if CompareDialog(heading, found, self.window).exec():
            self.resume(work)

    def compare_copy(self, path: Path) -> None:
        """Show what is different in another copy of what is open, and take some of it over if that is wanted."""
        from workbench.ui.files.copies import CopyDialog
        from workbench.workspace import operations
        from workbench.workspace.differences import differences
        from workbench.workspace.parting import read_copy

        document = self.session.editable
        if document is None:
            return
        try:
            other = self.background.attend(
                self.tr("Looking at {name}…").format(name=called(path)), lambda _: read_copy(path)
            )
            if other.workspace_id != document.workspace_id:
                raise NotAWorkspace(self.tr("It is no copy of this workspace, so there is nothing to compare."))
            since = document.parted_from(other)
        except Stopped:
            return
        except (FileProblem, OSError) as problem:
            refuse(self.window, self.tr("They cannot be compared; both are as they were."), problem)
            return
        found = since.arranged(differences(document.model, other.model))
        dialog = CopyDialog(called(path), found, since, not document.read_only, self.window)
        if dialog.exec() and (chosen := dialog.chosen()):
            self.session.attempt(lambda m: operations.accept_differences(m, found, chosen, path.stem))

    def _show(self, words: str, make: Callable[[], Document]) -> None:
        try:
            document = self.background.attend(words, lambda _: make(), late=_let_go)
        except Stopped:
            return
        except (FileProblem, OSError) as problem:
            refuse(self.window, self.tr("The workspace could not be made."), problem)
            return
        self.session.show_document(document)

    # ── a file ───────────────────────────────────────────────────────────────────────────────────────────────────

    def file(self, path: Path, ahead: Ahead | None = None) -> None:
        """Open a file; what is open now is closed first, and stays open if the file cannot be opened. ``ahead``: it is
        looked at already.
        """
        try:
            self._file(path, ahead)
        finally:
            if ahead is not None:
                ahead.give_up()

    def _file(self, path: Path, ahead: Ahead | None) -> None:
        try:
            work = self.background.attend(self.tr("Looking at {name}…").format(name=called(path)), _left_over(path))
        except Stopped:
            return
        if work is not None and self._wants_to_go_on(work, path):
            self.resume(work)
            return
        self._through_the_gate(path, ahead)

    def _through_the_gate(self, path: Path, ahead: Ahead | None) -> None:
        first = self.session.document is None
        document = self._claimed(path, path, lambda claim: self._read(path, claim, first, ahead))
        if document is not None:
            self._arrived(document, path, first)

    def _claimed(self, path: Path, file: Path, read: Callable[[Claim], Document]) -> Document | None:
        """Reads a document as far as whoever has it open leaves room for that; None where it is not to be opened.

        ``path`` is what it is called, ``file`` what could be recovered.
        """
        from workbench.workspace.claims import Claim

        first, claim = self.session.document is None, Claim.TAKE
        while True:
            try:
                return read(claim)
            except Stopped:
                self._look_away(first)
                return None
            except InUse as problem:
                self._look_away(first)
                if (way := self._in_use(path, problem)) is None:
                    return None
                claim = Claim.COPY if way is WayOut.WORK_ON_A_COPY else Claim(way.value)
            except (FileProblem, OSError) as problem:
                self._look_away(first)
                if not self._refused(path, file, problem):
                    return None

    def _read(self, path: Path, claim: Claim, first: bool, ahead: Ahead | None) -> Document:
        return self.background.attend(
            self.tr("Checking {name}…").format(name=called(path)),
            lambda tell: documents().open(path, author=person(), claim=claim, seen=tell, apart=True, ahead=ahead),
            told=(lambda model: self._first_look(model, path)) if first else None,
            late=_let_go,
        )

    def _in_use(self, path: Path, problem: InUse) -> WayOut | None:
        """Somebody has the file open: the way out that is wanted; None where it is not opened here."""
        from workbench.storage.knocking import knock

        here = self.session.document is None
        if problem.holder.hold is Hold.OWN_WINDOW:
            words = self.tr("Asking the other window to come to the front…")
            if self.background.attend(words, lambda _: knock(problem.holder.session), stoppable=False):
                if here:
                    self.window.close()
                return None
        ways = [WayOut.TAKE_OVER] if problem.holder.hold is Hold.STALE else []
        ways += [WayOut.VIEW_ONLY, WayOut.WORK_ON_A_COPY]
        return choose(self.window, self.tr("{name} is open elsewhere.").format(name=called(path)), str(problem), ways)

    def _arrived(self, document: Document, path: Path, first: bool) -> None:
        if first and self.session.document is not None:
            self.session.arrived(document)
        elif self.close():
            self.session.show_document(document)
        else:
            _let_go(document)
            return
        self.preferences.add_recent(path)

    def _first_look(self, model: Any, path: Path) -> None:
        """Show what is in the file while it is still being checked."""
        from workbench.workspace.arriving import Arriving

        if self.session.document is None:
            self.session.show_document(Arriving(model, path))

    def _look_away(self, first: bool) -> None:
        if first and self.session.document is not None:
            self.session.show_document(None)

    def _refused(self, path: Path, file: Path, problem: Exception) -> bool:
        """Says why it was not opened, and takes the way out; True where the same is to be tried again."""
        what = self.tr("{name} was not opened.").format(name=called(path))
        offered = (WayOut.OPEN_RECOVERED, WayOut.IMPORT_CONTENTS, WayOut.TRY_AGAIN)
        way = refuse(self.window, what, problem, offered)
        if way in (WayOut.OPEN_RECOVERED, WayOut.IMPORT_CONTENTS):
            self.recover(file)
        return way is WayOut.TRY_AGAIN

    def recover(self, path: Path) -> None:
        """Open what can be saved of a damaged file, as a copy that has no file yet."""
        from workbench.ui.files.recovered import RecoveredDialog

        words = self.tr("Saving what can be saved of {name}…").format(name=called(path))
        try:
            document, report = self.background.attend(
                words, lambda _: documents().recover(path, person()), late=lambda made: made[0].close(discard=True)
            )
        except Stopped:
            return
        except (FileProblem, OSError) as problem:
            refuse(self.window, self.tr("Nothing could be saved of {name}.").format(name=called(path)), problem)
            return
        if not self.close():
            document.close(discard=True)
            return
        self.session.show_document(document)
        RecoveredDialog(report, self.window).exec()

    def _wants_to_go_on(self, work: Unfinished, path: Path) -> bool:
        text = self.tr("There is work on {name} that is not in the file yet.").format(name=called(path))
        safe = self.tr("It is safe on this computer either way.")
        go_on, as_it_is = self.tr("Continue it"), self.tr("Open the file as it is")
        return ask(self.window, text, safe, [go_on], as_it_is, grave=False) == 0


def documents() -> type[Document]:
    """The open workspace's class; loaded when the first is opened, so that the first page is there at once."""
    from workbench.workspace.document import Document

    return Document


def _let_go(document: Document) -> None:
    document.close(publish=False)


def _left_over(path: Path) -> Callable[[Tell], Unfinished | None]:
    """Work on this file that a crash kept from it."""

    def look(_: Tell) -> Unfinished | None:
        from workbench.storage.unfinished import unfinished

        return next((work for work in unfinished() if work.document == path.absolute()), None)

    return look
