"""Giving away: a copy, a picture, a brief. The work goes on in the file it is in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workbench.domain.file_names import file_name
from workbench.domain.legible import legible
from workbench.storage.errors import FileProblem
from workbench.ui.files.places import Places
from workbench.ui.files.questions import choose, refuse
from workbench.ui.session import Session
from workbench.ui.text import called


class Giving(QObject):
    """Writes things that are not the document."""

    def __init__(self, session: Session, places: Places, window: QWidget) -> None:
        super().__init__(window)
        self.session, self.places, self.window = session, places, window

    def picture(self) -> None:
        """Write the matrix of what is shown, as it settles or as it is set: PNG, SVG or PDF."""
        from workbench.drawing.render import render
        from workbench.exchange.whole_file import whole_file

        session, trail = self.session, self._trailing()
        kinds = [("PNG", "png"), ("SVG", "svg"), ("PDF", "pdf")]
        path, _, settled = self._where(self.tr("Save the matrix as a picture"), kinds)
        if path is None:
            return

        def draw() -> None:
            with whole_file(path) as draft:
                render(session.model, draft, scenario=session.scenario, trail=trail, settled=bool(settled))

        words = {
            True: self.tr("The picture is in {name}, as it settles."),
            False: self.tr("The picture is in {name}, as it is set."),
            None: self.tr("The picture is in {name}."),
        }
        self._write(draw, words[settled].format(name=called(path)))

    def brief(self) -> None:
        """Write the brief of what is shown, as it settles or as it is set, as one self-contained web page."""
        from workbench.drawing.render import svg
        from workbench.exchange.bibliography import STYLES
        from workbench.exchange.report import report_html
        from workbench.exchange.whole_file import write_whole

        session, trail = self.session, self._trailing()
        if session.scenario is not None and session.model.scenarios[session.scenario].private:
            what = self.tr("“{title}” is private, and nothing private stands in a brief.")
            more = self.tr("Choose another scenario, or take the mark from this one. Nothing was written.")
            choose(self.window, what.format(title=legible(session.model.scenarios[session.scenario].title)), more, ())
            return
        kinds = [
            (self.tr("HTML, sources by author and date"), "html"),
            (self.tr("HTML, sources as numbered notes"), "html"),
        ]
        path, which, settled = self._where(self.tr("Save the brief"), kinds)
        if path is None:
            return

        def write() -> None:
            picture = svg(session.model, session.scenario, trail=trail, settled=bool(settled))
            page = report_html(session.model, session.scenario, picture, settled=bool(settled), style=STYLES[which])
            write_whole(path, page)

        words = {
            True: self.tr("The brief is in {name}, as it settles."),
            False: self.tr("The brief is in {name}, as it is set."),
            None: self.tr("The brief is in {name}."),
        }
        self._write(write, words[settled].format(name=called(path)))

    def _where(self, title: str, kinds: Sequence[tuple[str, str]]) -> tuple[Path | None, int, bool | None]:
        """The file, which of the kinds (words and suffix) it is to be, and whether things have settled in it: that is
        chosen with the kind, what is shown first; None where there is nothing to choose, for it is as assessed.
        """
        session = self.session
        ways = (session.settled, not session.settled) if session.mode == "what-if" else (None,)
        how = {True: self.tr("{kind}, as it settles"), False: self.tr("{kind}, as it is set"), None: "{kind}"}
        offered = [(words, suffix, way, n) for way in ways for n, (words, suffix) in enumerate(kinds)]
        listed = [f"{how[way].format(kind=words)} (*.{suffix})" for words, suffix, way, _ in offered]
        path, chosen = self.places.where_and_how(title, self._name(kinds[0][1]), ";;".join(listed))
        _, _, settled, which = offered[chosen]
        return path, which, settled

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
