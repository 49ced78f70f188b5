"""Giving away: a copy, a picture, a brief. The work goes on in the file it is in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workbench.domain.file_names import file_name
from workbench.storage.errors import FileProblem
from workbench.ui.files.places import Places
from workbench.ui.files.questions import refuse
from workbench.ui.session import Session
from workbench.ui.text import called


class Giving(QObject):
    """Writes things that are not the document."""

    def __init__(self, session: Session, places: Places, window: QWidget) -> None:
        super().__init__(window)
        self.session, self.places, self.window = session, places, window

    def picture(self) -> None:
        """Write the matrix as it is shown, settled or as it is set: PNG, SVG or PDF."""
        from workbench.drawing.render import render
        from workbench.exchange.whole_file import whole_file

        session, trail, settled = self.session, self._trailing(), self.session.settled
        path = self.places.where_to_write(
            self.tr("Save the matrix as a picture"), self._name("png"), "PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"
        )
        if path is None:
            return

        def draw() -> None:
            with whole_file(path) as draft:
                render(session.model, draft, scenario=session.scenario, trail=trail, settled=settled)

        words = (
            self.tr("The picture is in {name}, as it settles. Switch Settle off for one as it is set.")
            if settled
            else self.tr("The picture is in {name}.")
        )
        self._write(draw, words.format(name=called(path)))

    def brief(self) -> None:
        """Write the brief of the scenario as it is shown, settled or as set, as one self-contained web page."""
        from workbench.drawing.render import svg
        from workbench.exchange.bibliography import STYLES
        from workbench.exchange.report import report_html
        from workbench.exchange.whole_file import write_whole

        session, trail, settled = self.session, self._trailing(), self.session.settled
        kinds = [
            self.tr("HTML, sources by author and date (*.html)"),
            self.tr("HTML, sources as numbered notes (*.html)"),
        ]
        path, which = self.places.where_and_how(self.tr("Save the brief"), self._name("html"), ";;".join(kinds))
        if path is None:
            return

        def write() -> None:
            picture = svg(session.model, session.scenario, trail=trail, settled=settled)
            write_whole(
                path, report_html(session.model, session.scenario, picture, settled=settled, style=STYLES[which])
            )

        words = (
            self.tr("The brief is in {name}, as it settles. Switch Settle off for one as it is set.")
            if settled
            else self.tr("The brief is in {name}.")
        )
        self._write(write, words.format(name=called(path)))

    def _trailing(self) -> bool:
        """Whether what is given away has trails: they are shown, and not of private issue areas alone."""
        issues = self.session.model.issues
        return any(not issues[issue].private for issue in self.session.trails())

    def _name(self, suffix: str) -> str:
        return file_name(self.session.model.workspace.title, f".{suffix}")

    def _write(self, work: Callable[[], object], words: str) -> None:
        try:
            work()
        except (FileProblem, OSError, ValueError) as problem:
            refuse(self.window, self.tr("That was not written. Your work is safe on this computer."), problem)
            return
        self.session.tell(words)
