"""The History place: the review, and the changes as they were made, one page each."""

from __future__ import annotations

from collections.abc import Generator
from typing import cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workbench.ui.background import Background
from workbench.ui.controls.place import Place
from workbench.ui.controls.segmented import Choice, SegmentedControl
from workbench.ui.controls.stack import Stack
from workbench.ui.review.changes import ChangesPage
from workbench.ui.review.page import ReviewPage
from workbench.ui.session import DOCUMENT, PLACE, Session
from workbench.ui.theme import Theme
from workbench.workspace.changes import Changes


def pages() -> tuple[tuple[str, str], ...]:
    """The pages: how `Session.show_place` calls them, and what people read."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("HistoryPlace", text)

    return (("review", tr("Review")), ("changes", tr("Changes")))


class HistoryPlace(Place):
    """Shows one of two pages; the session says which, and ``changes/ID`` which of the changes."""

    def __init__(self, session: Session, theme: Theme, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, parent)
        self.background = background
        self.pages: dict[str, ReviewPage | ChangesPage] = {}
        choices = [Choice(page, title) for page, title in pages()]
        self.choice = SegmentedControl(theme, self.tr("Page"), choices)
        self.choice.set_value("review")
        self.choice.chosen.connect(lambda page: session.show_place("history", page))
        self.stack, self.heads = Stack(), Stack()
        self.heads.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        top = QHBoxLayout()
        top.setContentsMargins(24, 12, 24, 0)
        top.setSpacing(20)
        top.addWidget(self.choice)
        top.addWidget(self.heads, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.stack, 1)

    @property
    def review(self) -> ReviewPage:
        """The page of what was reviewed."""
        return cast("ReviewPage", self._page("review"))

    @property
    def changes(self) -> ChangesPage:
        """The page of the changes as they were made."""
        return cast("ChangesPage", self._page("changes"))

    def _page(self, name: str) -> ReviewPage | ChangesPage:
        """A page, made when it is first asked for."""
        if name not in self.pages:
            make = ReviewPage if name == "review" else ChangesPage
            page = self.pages[name] = make(self.session, self.theme, self.background)
            self.heads.addWidget(page.head)
            self.stack.addWidget(page)
        return self.pages[name]

    def made_ahead(self) -> Generator[None, None, None]:
        yield from super().made_ahead()
        for name, _ in pages():
            page = self._page(name)
            yield
            yield from page.made_ahead()

    def arrive(self) -> None:
        asked = self.session.page.partition("/")[0]
        name = asked if asked in dict(pages()) else str(self.choice.value())
        self.choice.set_value(name)
        page = self._page(name)
        self.stack.turn_to(page)
        self.heads.turn_to(page.head)

    def bring_up_to_date(self, changes: Changes) -> None:
        if changes.kinds & {PLACE, DOCUMENT}:
            self.arrive()
            entry = self.session.page.partition("/")[2]
            if entry:
                self.changes.look_at(entry)
