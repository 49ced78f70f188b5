"""Opening, making, saving and giving away: what the window does with files, and what it says when one refuses."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from workbench.content import template_model
from workbench.domain.identity import slug
from workbench.domain.model import Model
from workbench.storage.errors import DocumentChanged, FileProblem
from workbench.ui.preferences import Preferences
from workbench.ui.session import DOCUMENT, KEPT, LOOK, SELECTION, TOLD, Session
from workbench.workspace.changes import Changes

if TYPE_CHECKING:
    from workbench.storage.unfinished import Unfinished
    from workbench.workspace.document import Document

_FILTER = "Modus workspaces (*.modus)"
#: How long after the last edit the work goes into the file by itself, in milliseconds.
PUBLISH_AFTER = 20_000


def person() -> str:
    """The name to put on this session's changes."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


class Files(QObject):
    """Keeps the session's document and the disk together."""

    def __init__(self, session: Session, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self.session, self.preferences, self.window = session, preferences, window
        self._later = QTimer(self, singleShot=True, interval=PUBLISH_AFTER)
        self._later.timeout.connect(self.publish_quietly)
        session.changed.connect(self._on_changed)

    # ── in ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def new_blank(self) -> None:
        """Begin a workspace without content."""
        self._begin(Model.blank(self.tr("New workspace")), self.tr("New workspace"))

    def new_from_template(self, key: str) -> None:
        """Begin a workspace with a template's content."""
        self._begin(template_model(key), self.tr("Made from the example"))

    def _begin(self, model: Model, words: str) -> None:
        if self.close():
            self._show(lambda: documents().create(model, None, words, author=person()))

    def ask_open(self) -> None:
        """Ask which file, and open it."""
        name, _ = QFileDialog.getOpenFileName(self.window, self.tr("Open a workspace"), self._folder(), _FILTER)
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Open a file; what is open now is closed first, and stays open if the file cannot be opened."""
        current = self.session.document
        if current is not None and current.path == path.absolute():
            self.publish_quietly()
            self.session.tell(self.tr("{name} is open.").format(name=path.name))
            return
        if (work := self._left_over(path)) is not None:
            self.resume(work)
            return
        try:
            document = documents().open(path, author=person())
        except (FileProblem, OSError) as problem:
            self._refuse(self.tr("{name} was not opened.").format(name=path.name), problem)
            return
        if not self.close():
            document.close(publish=False)
            return
        self.preferences.add_recent(path)
        self.session.show_document(document)

    def _left_over(self, path: Path) -> Unfinished | None:
        """Work on this file that a crash kept from it, if there is some and the person wants to go on with it."""
        from workbench.storage.unfinished import unfinished

        work = next((work for work in unfinished() if work.document == path.absolute()), None)
        if work is None:
            return None
        text = self.tr("There is work on {name} that is not in the file yet.").format(name=path.name)
        box = QMessageBox(QMessageBox.Icon.Question, "Modus Vivendi", text, parent=self.window)
        box.setInformativeText(self.tr("It is safe on this computer either way."))
        go_on = box.addButton(self.tr("Continue it"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Open the file as it is"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return work if box.clickedButton() is go_on else None

    def _show(self, make: Callable[[], Document]) -> None:
        try:
            document = make()
        except (FileProblem, OSError) as problem:
            self._refuse(self.tr("The workspace could not be made."), problem)
            return
        self.session.show_document(document)

    def resume(self, work: Unfinished) -> None:
        """Go on where a crash or a power cut broke off."""
        if self.close():
            self._show(lambda: documents().resume(work, author=person()))

    # ── out ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def save(self) -> bool:
        """Put the work into its file; ask for one if there is none. False if it did not get there."""
        document = self.session.document
        if document is None:
            return True
        if document.path is None:
            return self._save_as()
        try:
            document.publish()
        except DocumentChanged as problem:
            return self._save_beside(problem)
        except (FileProblem, OSError) as problem:
            self._refuse(self.tr("That was not saved. Your work is safe on this computer."), problem)
            return False
        self.session.kept()
        return True

    def _save_beside(self, problem: Exception) -> bool:
        """Somebody else wrote the file meanwhile: keep both."""
        document = self.session.document
        assert document is not None and document.path is not None
        box = QMessageBox(QMessageBox.Icon.Warning, "Modus Vivendi", str(problem), parent=self.window)
        box.setInformativeText(self.tr("Both are kept: theirs stays as it is, yours goes beside it."))
        beside = box.addButton(self.tr("Save mine beside it"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Not now"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        if box.clickedButton() is not beside:
            return False
        path = unused_beside(document.path)
        return self._try(lambda: document.save_as(path))

    def _save_as(self) -> bool:
        document = self.session.document
        assert document is not None
        name = self._ask_where(self.tr("Save the workspace"), f"{slug(document.model.workspace.title)}.modus", _FILTER)
        if name is None or not self._try(lambda: document.save_as(name, overwrite=True)):
            return False
        self.preferences.add_recent(name)
        return True

    def save_copy(self) -> None:
        """Write a copy somewhere else; the work goes on in the file it is in."""
        document = self.session.document
        if document is None:
            return
        path = self._ask_where(self.tr("Save a copy"), f"{slug(document.model.workspace.title)}-copy.modus", _FILTER)
        if path is not None and self._try(lambda: document.save_copy(path, overwrite=True)):
            self.session.tell(self.tr("A copy is in {name}.").format(name=path.name))

    def export_picture(self) -> None:
        """Write the matrix as it is shown: PNG, SVG or PDF."""
        from workbench.drawing.render import render
        from workbench.exchange.whole_file import whole_file

        session = self.session
        path = self._ask_where(
            self.tr("Save the matrix as a picture"),
            f"{slug(session.model.workspace.title)}.png",
            "PNG (*.png);;SVG (*.svg);;PDF (*.pdf)",
        )
        if path is None:
            return

        def draw() -> None:
            with whole_file(path) as draft:
                render(session.model, draft, scenario=session.scenario)

        if self._try(draw):
            self.session.tell(self.tr("The picture is in {name}.").format(name=path.name))

    def export_brief(self) -> None:
        """Write the brief of the scenario shown as one self-contained web page."""
        from workbench.drawing.render import svg
        from workbench.exchange.report import report_html
        from workbench.exchange.whole_file import write_whole

        session = self.session
        path = self._ask_where(
            self.tr("Save the brief"), f"{slug(session.model.workspace.title)}.html", "HTML (*.html)"
        )
        if path is None:
            return
        if self._try(
            lambda: write_whole(
                path, report_html(session.model, session.scenario, svg(session.model, session.scenario))
            )
        ):
            self.session.tell(self.tr("The brief is in {name}.").format(name=path.name))

    def close(self) -> bool:
        """Close what is open, its work in its file. False if the person wants to stay."""
        document = self.session.document
        if document is None:
            return True
        self._later.stop()
        if document.path is None and document.has_unpublished:
            answer = self._ask_keep(document.model.workspace.title)
            if answer is None or (answer and not self._save_as()):
                return False
            discard = not answer
        else:
            discard = False
        try:
            document.close(discard=discard)
        except (FileProblem, OSError) as problem:
            if not self._leave_anyway(problem):
                return False
            document.close(publish=False)
        self.session.show_document(None)
        return True

    def publish_quietly(self) -> None:
        """Put the work into its file without asking; what went wrong is said in the status line."""
        document = self.session.document
        if document is None or document.path is None or not document.has_unpublished or document.read_only:
            return
        try:
            document.publish()
        except (FileProblem, OSError) as problem:
            self.session.tell(self.tr("Not in the file yet: {problem}").format(problem=problem))
            return
        self.session.kept()

    # ── what they have in common ─────────────────────────────────────────────────────────────────────────────────

    def _on_changed(self, changes: Changes) -> None:
        if changes.kinds - {DOCUMENT, KEPT, LOOK, SELECTION, TOLD}:
            self._later.start()

    def _try(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except (FileProblem, OSError, ValueError) as problem:
            self._refuse(self.tr("That was not saved. Your work is safe on this computer."), problem)
            return False
        self.session.kept()
        return True

    def _folder(self) -> str:
        document = self.session.document
        if document is not None and document.path is not None:
            return str(document.path.parent)
        recent = self.preferences.recent_files()
        return str(recent[0].parent if recent else Path.home())

    def _ask_where(self, title: str, name: str, kinds: str) -> Path | None:
        chosen, kind = QFileDialog.getSaveFileName(self.window, title, str(Path(self._folder()) / name), kinds)
        if not chosen:
            return None
        path = Path(chosen)
        suffix = kind.partition("*")[2].strip(")") if kind else ""
        return path if path.suffix or not suffix else path.with_name(path.name + suffix)

    def _refuse(self, what: str, problem: Exception) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, "Modus Vivendi", what, parent=self.window)
        box.setInformativeText(str(problem))
        box.exec()

    def _leave_anyway(self, problem: Exception) -> bool:
        box = QMessageBox(QMessageBox.Icon.Warning, "Modus Vivendi", str(problem), parent=self.window)
        box.setInformativeText(self.tr("Your work is safe on this computer and will be offered again."))
        leave = box.addButton(self.tr("Close"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is leave

    def _ask_keep(self, title: str) -> bool | None:
        """True: save it, False: let it go, None: stay."""
        box = QMessageBox(
            QMessageBox.Icon.Question,
            "Modus Vivendi",
            self.tr("“{title}” is not in a file yet.").format(title=title),
            parent=self.window,
        )
        save = box.addButton(self.tr("Save…"), QMessageBox.ButtonRole.AcceptRole)
        drop = box.addButton(self.tr("Don’t keep"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return True if box.clickedButton() is save else False if box.clickedButton() is drop else None


def documents() -> type[Document]:
    """The open workspace's class; loaded when the first is opened, so that the first page is there at once."""
    from workbench.workspace.document import Document

    return Document


def unused_beside(path: Path) -> Path:
    """A name in the same folder that nothing has yet: ``plan – mine.modus``, ``plan – mine 2.modus`` …"""
    number = 1
    while True:
        ending = " – mine" if number == 1 else f" – mine {number}"
        found = path.with_name(f"{path.stem}{ending}{path.suffix}")
        if not found.exists():
            return found
        number += 1
