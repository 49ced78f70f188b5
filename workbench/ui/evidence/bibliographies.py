"""Bibliographies in and out: what a reference manager knows of the sources, and what is cited taken away to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from workbench.domain.file_names import file_name
from workbench.domain.words import counted
from workbench.storage.errors import FileProblem
from workbench.ui.background import Stopped, Tell
from workbench.ui.evidence.bringing import Bringing
from workbench.ui.files.questions import refuse
from workbench.ui.text import called

if TYPE_CHECKING:
    from workbench.exchange.bibliography import SourcesPlan


class Bibliographies(Bringing):
    """Reads and writes bibliographies: RIS, BibTeX, CSL-JSON; a file is known by its ``SUFFIXES``, but one of JSON."""

    SUFFIXES = (".ris", ".bib")

    def commands(self) -> dict[str, Callable[[], object]]:
        """What can be done with bibliographies."""
        return {"import-bibliography": self.read, "export-bibliography": self.write}

    def read(self) -> None:
        """Ask for a bibliography, say what would come of it, and bring it in."""
        kinds = self.tr("Bibliographies (*.ris *.bib *.json)")
        title = self.tr("Sources from a bibliography")
        name, _ = QFileDialog.getOpenFileName(self.window, title, str(self.places.folder()), kinds)
        if name:
            self.bring(Path(name))

    def bring(self, path: Path) -> None:
        """Say what would come of a bibliography, and bring it in."""
        from workbench.exchange.bibliography import kind_of_bibliography, plan_sources, read_bibliography
        from workbench.ui.evidence.plan_dialog import SourcesPlanned

        words = self.tr("Reading {name}…").format(name=called(path))
        refused = self.tr("{name} was not brought in. Your work is as it was.").format(name=called(path))

        def read(_: Tell) -> tuple[SourcesPlan, Sequence[str]]:
            items, left_out = read_bibliography(path)
            return plan_sources(self.session.model, items, kind_of_bibliography(path)), left_out

        try:
            plan, left_out = self.read_aside(words, read, refused)
        except Stopped:
            return
        if SourcesPlanned(plan, left_out, self.window).exec() and plan.operation is not None:
            self.session.apply(plan.operation)
            items_told = counted("source", len(plan.added) + len(plan.changed))
            self.session.tell(self.tr("Brought in: {items}.").format(items=items_told))

    def write(self) -> None:
        """Write the sources as a bibliography; private ones stay here."""
        from workbench.exchange.bibliography import FORMATS, bibliography_text, item_of
        from workbench.exchange.whole_file import write_whole

        model = self.session.model
        sources = [source for source in model.ordered("source") if not source.private]
        kinds = "RIS (*.ris);;BibTeX (*.bib);;CSL-JSON (*.json)"
        name = file_name(model.workspace.title, ".ris")
        path = self.places.where_to_write(self.tr("Save the sources as a bibliography"), name, kinds)
        if path is None:
            return
        suffix = path.suffix.lower() if path.suffix.lower() in FORMATS else ".ris"
        try:
            write_whole(path, bibliography_text(map(item_of, sources), suffix))
        except (FileProblem, OSError, ValueError) as problem:
            refuse(self.window, self.tr("That was not written. Your work is safe on this computer."), problem)
            return
        told = self.tr("{sources} in {name}; private ones stayed here.")
        self.session.tell(told.format(sources=counted("source", len(sources)), name=called(path)))
