"""Evidence as a table: written for spreadsheets, and read again after what would come of it was shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from workbench.domain.file_names import file_name
from workbench.domain.words import counted
from workbench.storage.errors import FileProblem
from workbench.ui.background import Stopped
from workbench.ui.contents.words import capital
from workbench.ui.evidence.bringing import Bringing
from workbench.ui.files.questions import refuse
from workbench.ui.text import called
from workbench.workspace.changes import Operation

if TYPE_CHECKING:
    from workbench.exchange.sheets import Row


class Tables(Bringing):
    """Reads and writes tables of evidence; a file is known by its ``SUFFIXES``."""

    SUFFIXES = (".csv", ".tsv", ".xlsx")

    def commands(self) -> dict[str, Callable[[], object]]:
        """What can be done with tables."""
        return {"import-evidence": self.read, "export-evidence": self.write, "paste-evidence": self.paste}

    def read(self) -> None:
        """Ask for a table, say what would come of it, and bring it in."""
        name, _ = QFileDialog.getOpenFileName(
            self.window,
            self.tr("Evidence from a table"),
            str(self.places.folder()),
            self.tr("Tables (*.csv *.tsv *.xlsx)"),
        )
        if name:
            self.bring(Path(name))

    def bring(self, path: Path) -> None:
        """Say what would come of a table, and bring it in."""
        from workbench.exchange.sheets import read_sheet

        words = self.tr("Reading {name}…").format(name=called(path))
        refused = self.tr("{name} was not brought in. Your work is as it was.").format(name=called(path))
        try:
            rows = self.read_aside(words, lambda _: read_sheet(path), refused)
        except Stopped:
            return
        self._bring_in(rows)

    def paste(self) -> None:
        """Bring in rows that were copied from a spreadsheet, with their headings."""
        from workbench.exchange.problem import ImportProblem
        from workbench.exchange.sheets import pasted

        try:
            rows = pasted(QGuiApplication.clipboard().text())
        except ImportProblem as problem:
            self.session.tell(str(problem))
            return
        if not rows:
            self.session.tell(self.tr("There is no table on the clipboard."))
            return
        self._bring_in(rows)

    def _bring_in(self, rows: Sequence[Row]) -> None:
        if self.session.document is None or self.session.read_only:
            self.session.tell(self.tr("This workspace can only be looked at, so nothing can be brought into it."))
            return
        from workbench.content.evidence_table import plan_evidence
        from workbench.ui.evidence.plan_dialog import EvidencePlan

        try:
            plan = plan_evidence(self.session.model, rows)
        except ValueError as problem:
            told = ValueError(capital(str(problem)).rstrip(".") + ".")
            refuse(self.window, self.tr("That table was not brought in. Your work is as it was."), told)
            return
        if EvidencePlan(plan, self.window).exec() and plan.operation is not None:
            self._apply(plan.operation, len(plan.added) + len(plan.changed))

    def _apply(self, operation: Operation, count: int) -> None:
        self.session.apply(operation)
        self.session.tell(self.tr("Brought in: {items}.").format(items=counted("evidence", count)))

    def write(self) -> None:
        """Write all evidence as a table for spreadsheets."""
        from workbench.content.evidence_table import evidence_rows
        from workbench.exchange.sheets import as_csv, write_sheet
        from workbench.exchange.whole_file import whole_file, write_whole

        model = self.session.model
        title = self.tr("Save the evidence as a table")
        name = file_name(model.workspace.title, ".xlsx")
        path = self.places.where_to_write(title, name, "XLSX (*.xlsx);;CSV (*.csv)")
        if path is None:
            return
        rows = evidence_rows(model)
        try:
            if path.suffix.lower() == ".csv":
                write_whole(path, as_csv(rows))
            else:
                with whole_file(path) as draft:
                    write_sheet(draft, self.tr("Evidence"), rows)
        except (FileProblem, OSError, ValueError) as problem:
            refuse(self.window, self.tr("That was not written. Your work is safe on this computer."), problem)
            return
        told = self.tr("The evidence is in {name}, private items too.")
        self.session.tell(told.format(name=called(path)))
