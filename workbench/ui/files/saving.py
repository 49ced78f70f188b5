"""Bringing the work into its file: asked for, by itself, before closing. The window stays alive meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workbench.domain.file_names import file_name
from workbench.storage.errors import DocumentChanged, FileProblem, WayOut
from workbench.ui.background import Background, Tell
from workbench.ui.files.places import Places
from workbench.ui.files.questions import refuse
from workbench.ui.preferences import Preferences
from workbench.ui.session import Session
from workbench.ui.text import called

if TYPE_CHECKING:
    from workbench.storage.delivery import Duplicate
    from workbench.storage.working_copy import Publication
    from workbench.workspace.document import Document

#: What sets apart what is to be saved; None where there is nothing new.
Ready = TypeVar("Ready", bound="Publication | Duplicate")
Prepare: TypeAlias = Callable[[], "Publication | None"]
#: The ways out that saving knows how to take.
_WAYS = (WayOut.TRY_AGAIN, WayOut.SAVE_BESIDE, WayOut.SAVE_ELSEWHERE, WayOut.FOLLOW)


class Saving(QObject):
    """Publishes the session's document, one publication after the other."""

    def __init__(
        self, session: Session, background: Background, places: Places, preferences: Preferences, window: QWidget
    ) -> None:
        super().__init__(window)
        self.session, self.background, self.places = session, background, places
        self.preferences, self.window = preferences, window
        self._running: threading.Event | None = None

    def quietly(self) -> None:
        """Put the work into its file without asking; what went wrong is said in the status line."""
        document = self.session.editable
        if self._running or document is None or document.path is None or document.read_only:
            return
        try:
            publication = document.prepare()
        except (FileProblem, OSError) as problem:
            self._said_quietly(problem)
            return
        if publication is None:
            return

        over = self._running = threading.Event()

        def done(_: None) -> None:
            self._running = None
            document.published(publication)
            self.session.kept()

        def failed(problem: Exception) -> None:
            self._running = None
            self._said_quietly(problem)

        def run(_: Tell) -> None:
            try:
                publication.run()
            finally:
                over.set()

        self.background.start(run, done, failed)

    def _said_quietly(self, problem: Exception) -> None:
        self.session.tell(self.tr("Not in the file yet: {problem}").format(problem=problem))

    def finish(self) -> None:
        """Waits until what is being written by itself is written."""
        while (over := self._running) is not None:
            self._wait_for(over)

    def _wait_for(self, over: threading.Event) -> None:
        self.background.attend(self.tr("Saving…"), lambda _: over.wait(), stoppable=False)

    def into_its_file(self) -> Exception | None:
        """Put the work into its file, asking nothing; the problem where that fails."""
        document = self.session.editable
        if document is None or document.path is None or document.read_only:
            return None
        try:
            publication = self._publish(document.prepare)
        except (FileProblem, OSError) as problem:
            return problem
        if publication is not None:
            document.published(publication)
        return None

    def save(self) -> bool:
        """Put the work into its file; ask for one if there is none. False if it did not get there."""
        document = self.session.editable
        if document is None:
            return True
        if document.path is None or document.read_only:
            return self.save_as()
        return self._persist(document.prepare, document)

    def save_as(self) -> bool:
        """Ask for a file, which is the document from then on."""
        document = self.session.editable
        assert document is not None
        path = self.places.where_to_write(self.tr("Save the workspace"), _proposed(document))
        return path is not None and self._save_to(document, path, overwrite=True)

    def _save_to(self, document: Document, path: Path, overwrite: bool = False) -> bool:
        if not self._persist(lambda: document.prepare_as(path, overwrite=overwrite), document):
            return False
        self.preferences.add_recent(path)
        return True

    def save_copy(self) -> None:
        """Write a copy somewhere else; the work goes on in the file it is in."""
        document = self.session.editable
        if document is None:
            return
        name = file_name(document.model.workspace.title, "-copy.modus")
        path = self.places.where_to_write(self.tr("Save a copy"), name)
        if path is None:
            return
        try:
            self._publish(lambda: document.prepare_copy(path, overwrite=True))
        except (FileProblem, OSError, ValueError) as problem:
            refuse(self.window, self.tr("The copy was not written. Your work is safe on this computer."), problem)
            return
        self.session.tell(self.tr("A copy is in {name}.").format(name=called(path)))

    # ── what they have in common ─────────────────────────────────────────────────────────────────────────────────

    def _persist(self, prepare: Prepare, document: Document) -> bool:
        while True:
            try:
                publication = self._publish(prepare)
            except (FileProblem, OSError, ValueError) as problem:
                way = self._refused(problem, document)
            else:
                only_looked_at = document.read_only
                if publication is not None:
                    document.published(publication)
                if only_looked_at:
                    self.session.arrived(document)  # it can be edited from now on
                else:
                    self.session.kept()
                return True
            match way:
                case WayOut.TRY_AGAIN:
                    continue
                case WayOut.SAVE_BESIDE if (beside := document.path_beside) is not None:
                    return self._save_to(document, beside)
                case WayOut.FOLLOW:
                    prepare = self._following(document, prepare)
                case WayOut.SAVE_ELSEWHERE:
                    return self.save_as()
                case _:
                    return False

    def _publish(self, prepare: Callable[[], Ready | None]) -> Ready | None:
        self.finish()
        publication = prepare()
        if publication is not None:
            self.background.attend(self.tr("Saving…"), lambda _: publication.run(), stoppable=False)
        return publication

    def _following(self, document: Document, prepare: Prepare) -> Prepare:
        """As ``prepare``, under the name that the document was given meanwhile."""

        def follow() -> Publication | None:
            document.follow()
            return prepare()

        return follow

    def _refused(self, problem: Exception, document: Document) -> WayOut | None:
        what = self.tr("That was not saved. Your work is safe on this computer.")
        if isinstance(problem, DocumentChanged) and problem.way_out is WayOut.SAVE_BESIDE:
            if document.path_beside == document.path:  # nothing lies there any more
                return refuse(self.window, what, problem, _WAYS, called={WayOut.SAVE_BESIDE: self.tr("Save it there")})
            what = self.tr("Both are kept: theirs stays as it is, yours can go beside it.")
        return refuse(self.window, what, problem, _WAYS)


def _proposed(document: Document) -> str:
    beside = document.path_beside
    return beside.name if beside is not None else file_name(document.model.workspace.title, ".modus")
