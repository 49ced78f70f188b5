"""Keeps the session's document and the disk together: what the commands about files do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from workbench.storage.errors import WayOut
from workbench.ui.background import Background
from workbench.ui.controls.leaving import finish_typing
from workbench.ui.files.giving import Giving
from workbench.ui.files.opening import Opening
from workbench.ui.files.places import Places
from workbench.ui.files.questions import ask
from workbench.ui.files.saving import Saving
from workbench.ui.files.watching import Watching
from workbench.ui.on_a_copy import go_on_as_copy
from workbench.ui.preferences import Preferences
from workbench.ui.session import DOCUMENT, NOT_CONTENT, Session
from workbench.ui.text import called
from workbench.workspace.changes import Changes

if TYPE_CHECKING:
    from workbench.storage.ahead import Ahead
    from workbench.workspace.arriving import Arriving
    from workbench.workspace.beside import Notice
    from workbench.workspace.document import Document

#: How long after the last edit the work goes into the file by itself, in milliseconds.
PUBLISH_AFTER = 20_000


class Files(QObject):
    """Opening, saving, giving away and closing, one at a time."""

    def __init__(self, session: Session, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self.session, self.window = session, window
        self.background = Background(self)
        self.places = Places(session, preferences, window)
        self.saving = Saving(session, self.background, self.places, preferences, window)
        self.opening = Opening(session, self.background, preferences, self.close, window)
        self.giving = Giving(session, self.places, window)
        self.watching = Watching(session, self.background, window)
        self._later = QTimer(self, singleShot=True, interval=PUBLISH_AFTER)
        self._later.timeout.connect(self.publish_quietly)
        session.changed.connect(self._on_changed)

    def commands(self) -> dict[str, Callable[[], object]]:
        """What can be done with files."""
        return {
            "new-blank": self.new_blank,
            "open": self.ask_open,
            "save": self.save,
            "save-as": self.save_as,
            "save-copy": self.save_copy,
            "try-on-copy": self.try_on_copy,
            "versions": self.show_versions,
            "compare-copy": self.compare_copy,
            "export-picture": self.export_picture,
            "export-brief": self.export_brief,
            "close": self.close,
        }

    # ── in ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def new_blank(self) -> None:
        """Begin a workspace without content."""
        if not self._busy():
            self.opening.blank()

    def new_from_template(self, key: str) -> None:
        """Begin a workspace with a template's content."""
        if not self._busy():
            self.opening.template(key)

    def ask_open(self) -> None:
        """Ask which file, and open it."""
        if not self._busy() and (path := self.places.which_to_open()) is not None:
            self.open(path)

    def open(self, path: Path, ahead: Ahead | None = None) -> None:
        """Open a file; what is open now is closed first, and stays open if the file cannot be opened. ``ahead``: it is
        looked at already.
        """
        if self._busy():
            return
        current = self.session.document
        if current is not None and current.path == path.absolute():
            self.publish_quietly()
            self.session.tell(self.tr("{name} is open.").format(name=called(path)))
            return
        self.opening.file(path, ahead)

    def resume(self, work: object) -> None:
        """Go on where a crash or a power cut broke off."""
        if not self._busy():
            self.opening.resume(work)  # type: ignore[arg-type]

    def compare(self, work: object) -> None:
        """Show what a crash or a power cut kept from its file."""
        if not self._busy():
            self.opening.compare(work)  # type: ignore[arg-type]

    def compare_copy(self) -> None:
        """Ask for a copy of what is open, and show what is different in it."""
        if self._busy() or self.session.editable is None:
            return
        if (path := self.places.which_copy()) is not None:
            self.opening.compare_copy(path)

    # ── out ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def save(self) -> None:
        """Put the work into its file; ask for one if there is none."""
        if not self._busy():
            self.saving.save()

    def save_as(self) -> None:
        """Ask for a file, which is the document from then on."""
        if not self._busy() and self.session.document is not None:
            self.saving.save_as()

    def save_copy(self) -> None:
        """Write a copy somewhere else; the work goes on in the file it is in."""
        if not self._busy():
            self.saving.save_copy()

    def try_on_copy(self) -> None:
        """Go on with a copy of what can only be looked at, in no file yet."""
        if not self._busy():
            go_on_as_copy(self.session)

    def show_versions(self) -> None:
        """Show what was kept of this workspace, and go back to one as a new edit."""
        from workbench.ui.files.versions import VersionsDialog
        from workbench.workspace import operations

        document = self.session.editable
        if self._busy() or document is None:
            return
        dialog = VersionsDialog(document, self.background, self.window)
        if dialog.exec() and (chosen := dialog.chosen) is not None:
            self.session.attempt(lambda model: operations.restore_version(model, document.workspace_id, chosen))

    def export_picture(self) -> None:
        """Write the matrix as it is shown."""
        self.giving.picture()

    def export_brief(self) -> None:
        """Write the brief of the scenario shown."""
        self.giving.brief()

    def take(self, notice: Notice) -> None:
        """Take the way out of something that was said about the file."""
        if notice.way_out is WayOut.OPEN_OTHER:
            self.open(notice.path)
        elif notice.way_out is WayOut.WORK_ON_A_COPY:
            self.try_on_copy()
        elif notice.way_out is WayOut.UPDATE:
            self.save_copy()
        elif notice.way_out in (WayOut.SAVE_BESIDE, WayOut.SAVE_ELSEWHERE):
            self.save_as()

    def publish_quietly(self) -> None:
        """Put the work into its file without asking."""
        if not self.background.waiting_for:
            self.saving.quietly()

    def close(self) -> bool:
        """Close what is open, its work in its file. False if the person wants to stay, or a moment is needed."""
        self.background.stop()
        if self.background.waiting_for and not self.background.can_stop:
            self._busy()
            return False
        finish_typing(self.window)
        document = self.session.document
        if document is None:
            return True
        self._later.stop()
        discard = False
        if document.path is None and document.has_unpublished:
            answer = self._ask_keep(document)
            if answer is None or (answer and not self.saving.save_as()):
                return False
            discard = not answer
        elif (problem := self.saving.into_its_file()) is not None and not self._leave_anyway(problem):
            return False
        if not discard:
            self.watching.keep_last_version()
        document.close(publish=False, discard=discard)
        self.session.show_document(None)
        return True

    # ── what they have in common ─────────────────────────────────────────────────────────────────────────────────

    def _busy(self) -> bool:
        """Whether something about files is going on; then it is said, and nothing else begins."""
        if words := self.background.waiting_for:
            self.session.tell(self.tr("One moment: {words}").format(words=words))
        return bool(words)

    def _on_changed(self, changes: Changes) -> None:
        if changes.kinds - NOT_CONTENT - {DOCUMENT}:
            self._later.start()

    def _leave_anyway(self, problem: Exception) -> bool:
        safe = self.tr("Your work is safe on this computer and will be offered again.")
        return ask(self.window, str(problem), safe, [self.tr("Close")], self.tr("Stay")) == 0

    def _ask_keep(self, document: Document | Arriving) -> bool | None:
        """True: save it, False: let it go, None: stay."""
        text = self.tr("“{title}” is not in a file yet.").format(title=document.model.workspace.title)
        if document.copy_of is not None:
            words = self.tr("What you did on a copy of {name} is not in a file yet.")
            text = words.format(name=called(document.copy_of))
        answer = ask(self.window, text, "", [self.tr("Save…"), self.tr("Don’t keep")], self.tr("Stay"), grave=False)
        return None if answer is None else answer == 0
