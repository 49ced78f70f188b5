"""Documents in: chosen, dropped or pasted, read in a process of their own, and told what was found of them."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from workbench.domain.language import grouped
from workbench.domain.legible import in_brief, legible
from workbench.domain.words import counted
from workbench.ui.background import Stopped, Tell
from workbench.ui.evidence.bringing import Bringing, Refused
from workbench.ui.text import called
from workbench.workspace import operations

if TYPE_CHECKING:
    from workbench.domain.document import Document

#: What is pasted and shorter than this is no document, in characters.
LEAST_PASTED = 40


class Documents(Bringing):
    """Adds documents to the workspace that is open. ``others``: who brings in what is no document, by suffix."""

    others: Mapping[str, Callable[[Path], object]] = {}

    def commands(self) -> dict[str, Callable[[], object]]:
        """What can be done with documents."""
        return {"add-document": self.ask, "paste-document": self.paste}

    def ask(self) -> None:
        """Ask for documents and add them."""
        kinds = self.tr("Documents (*.txt *.md *.markdown *.html *.htm *.docx *.odt *.pdf);;All files (*)")
        names, _ = QFileDialog.getOpenFileNames(
            self.window, self.tr("Add a document"), str(self.places.folder()), kinds
        )
        self.add([Path(name) for name in names])

    def add(self, paths: list[Path]) -> None:
        """Add these documents, one edit for each; what cannot be read is said, and hinders no other. Tables and
        bibliographies among them come in as what they are.
        """
        for path in paths:
            if (bring := self.others.get(path.suffix.lower())) is not None:
                bring(path)
                continue
            words = self.tr("Reading {name}…").format(name=called(path))
            if not self._add(words, path):
                return

    def paste(self) -> None:
        """Add the text on the clipboard as a document."""
        text = QGuiApplication.clipboard().text()
        if len(text.strip()) < LEAST_PASTED:
            self.session.tell(self.tr("There is no text on the clipboard that is long enough to be a document."))
            return
        with tempfile.TemporaryDirectory(prefix="modus-pasted-") as folder:
            path = Path(folder) / self.tr("Pasted text.txt")
            path.write_text(text, encoding="utf-8")
            self._add(self.tr("Reading the text…"), path)

    def _add(self, words: str, path: Path) -> bool:
        """Whether the person wants to go on with others."""
        if self.session.read_only:
            self.session.tell(self.tr("This workspace can only be looked at, so no document can be added to it."))
            return False
        from workbench.sources.reading import read_document

        given_up = threading.Event()

        def pages(tell: Tell, done: int, of: int) -> None:
            if given_up.is_set():
                raise Stopped  # which ends the process that reads
            tell((done, of))

        def how_far(so_far: tuple[int, int]) -> None:
            told = self.tr("Reading {name}: {done} of {pages} pages")
            done, of = map(grouped, so_far)
            self.background.now(told.format(name=called(path), done=done, pages=of))

        def read(tell: Tell) -> Document:
            return read_document(path, lambda done, of: pages(tell, done, of))

        refused = self.tr("{name} was not added. Your work is as it was.").format(name=called(path))
        try:
            found = self.read_aside(words, read, refused, how_far)
        except Refused:
            return True
        except Stopped:
            given_up.set()
            return False
        self._take(found)
        return True

    def _take(self, found: Document) -> None:
        session = self.session
        if session.document is None:
            return
        try:
            operation = operations.add_source(session.model, found)
        except ValueError as problem:
            session.tell(str(problem))
            return
        known = set(session.model.sources)
        session.apply(operation)
        source = session.model.sources.get(operation.focus or "")
        if source is None:
            return
        session.show_place("evidence", f"source/{source.id}")
        own = [passage for passage in session.model.passages.values() if passage.source == source.id]
        there = sum(bool(passage.text) for passage in own)
        title = in_brief(legible(source.title), 60)
        if source.id in known:
            told = self.tr("{found} of {all} passages of “{title}” have their text now.")
            session.tell(told.format(found=grouped(there), all=grouped(len(own)), title=title))
        else:
            session.tell(
                self.tr("Added: “{title}”, {passages}.").format(title=title, passages=counted("passage", there))
            )
