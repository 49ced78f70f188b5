"""The Analysis place: the answers by name on the left, the page of the one asked for beside them."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from workbench.ui.analysis.answer import Answer
from workbench.ui.background import Background
from workbench.ui.controls.panes import line
from workbench.ui.controls.place import Place
from workbench.ui.controls.stack import Stack
from workbench.ui.session import DOCUMENT, PLACE, Session
from workbench.ui.text import room_for, wrap_rows
from workbench.ui.theme import Theme
from workbench.workspace.changes import Changes

Make = Callable[[Session, Theme, Background], Answer]
_PAGE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Page:
    """A page: how `Session.show_place` calls it, what people read, and what makes it when it is first wanted."""

    name: str
    title: str
    make: Make


def _levers(session: Session, theme: Theme, background: Background) -> Answer:
    from workbench.ui.analysis.levers import LeversPage

    return LeversPage(session, theme, background)


def _paths(session: Session, theme: Theme, background: Background) -> Answer:
    from workbench.ui.analysis.paths import PathsPage

    return PathsPage(session, theme, background)


def _futures(session: Session, theme: Theme, background: Background) -> Answer:
    from workbench.ui.analysis.futures import FuturesPage

    return FuturesPage(session, theme, background)


def _robust(session: Session, theme: Theme, background: Background) -> Answer:
    from workbench.ui.analysis.robust import RobustPage

    return RobustPage(session, theme, background)


def _consistent(session: Session, theme: Theme, background: Background) -> Answer:
    from workbench.ui.analysis.consistent import ConsistentPage

    return ConsistentPage(session, theme, background)


def _fit(session: Session, theme: Theme, background: Background) -> Answer:
    from workbench.ui.analysis.fit import FitPage

    return FitPage(session, theme, background)


def _record(session: Session, theme: Theme, background: Background) -> Answer:
    from workbench.ui.analysis.record import RecordPage

    return RecordPage(session, theme, background)


def _actors(session: Session, theme: Theme, background: Background) -> Answer:
    from workbench.ui.analysis.actors import ActorsPage

    return ActorsPage(session, theme, background)


def _ground(session: Session, theme: Theme, background: Background) -> Answer:
    from workbench.ui.analysis.common_ground import CommonGroundPage

    return CommonGroundPage(session, theme, background)


def _weak(session: Session, theme: Theme, background: Background) -> Answer:
    from workbench.ui.analysis.weak_spots import WeakSpotsPage

    return WeakSpotsPage(session, theme, background)


def _weighed(session: Session, theme: Theme, background: Background) -> Answer:
    from workbench.ui.analysis.states_weighed import StatesWeighedPage

    return StatesWeighedPage(session, theme, background)


def pages() -> tuple[Page, ...]:
    """The pages in order, called as the language in force calls them."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("AnalysisPlace", text)

    return (
        Page("levers", tr("Levers"), _levers),
        Page("paths", tr("What it would take"), _paths),
        Page("futures", tr("Futures"), _futures),
        Page("robust", tr("Robust choices"), _robust),
        Page("consistent", tr("Consistent scenarios"), _consistent),
        Page("fit", tr("Does it hold together"), _fit),
        Page("record", tr("Track record"), _record),
        Page("actors", tr("Actors"), _actors),
        Page("common-ground", tr("Common ground"), _ground),
        Page("weak-spots", tr("Weak spots"), _weak),
        Page("states-weighed", tr("States and evidence"), _weighed),
    )


class AnalysisPlace(Place):
    """Shows one page; the session says which."""

    def __init__(self, session: Session, theme: Theme, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, parent)
        self.background = background
        self.pages = {page.name: page for page in pages()}
        self._made: dict[str, Answer] = {}
        self.list = QListWidget()
        self.list.setProperty("role", "places")
        self.list.setAccessibleName(self.tr("Answers"))
        for page in self.pages.values():
            item = QListWidgetItem(page.title)
            item.setData(_PAGE, page.name)
            item.setToolTip(page.title)
            self.list.addItem(item)
        self.stack = Stack()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        for room in (self.list, line(Qt.Orientation.Vertical), self.stack):
            across.addWidget(room)
        across.setStretch(2, 1)
        self.list.currentItemChanged.connect(self._chosen)
        self.restyle()

    def restyle(self) -> None:
        self._fit_list()

    def arrive(self) -> None:
        self._show(self.session.page if self.session.page in self.pages else self._last())

    def _fit_list(self) -> None:
        """As wide as the names in it, but at most a quarter of the window: then they go on in a second line."""
        px, bar = self.theme.px, self.list.verticalScrollBar().sizeHint().width()
        width = min(room_for(self.list, px(176), px(34) + bar), max(self.width() // 4, px(120)))
        self.list.setFixedWidth(width)
        wrap_rows(self.list, width - px(30) - bar, px(30))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_list()

    def bring_up_to_date(self, changes: Changes) -> None:
        if changes.kinds & {PLACE, DOCUMENT}:
            self.arrive()

    def _last(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_PAGE)) if item is not None else next(iter(self.pages))

    def made_ahead(self) -> Generator[None, None, None]:
        yield from super().made_ahead()
        for name in self.pages:
            self._make(name)
            yield
            page = self._page(name)
            yield
            yield from page.made_ahead()

    def _make(self, name: str) -> Answer:
        if name not in self._made:
            self._made[name] = self.pages[name].make(self.session, self.theme, self.background)
            self._made[name].name = name
        return self._made[name]

    def _page(self, name: str) -> Answer:
        """A page where it can be seen."""
        page = self._make(name)
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        return page

    def _show(self, name: str) -> None:
        self.stack.turn_to(self._page(name))
        self.list.setCurrentRow(list(self.pages).index(name))

    def _chosen(self, item: QListWidgetItem | None, before: QWidget | None) -> None:
        if item is not None:
            self.session.show_place(self.session.place, str(item.data(_PAGE)))
