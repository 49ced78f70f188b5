"""The column of the What-if board: of many conditions only those near what is seen have a card.

A card is nine controls. Made for two hundred conditions they cost more than everything else in the window whenever
colours changed or one came back to the matrix, and a dozen of them are seen. So a card that is scrolled away goes on as
the card of a condition that comes into sight. How high the others would be is known without making them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import accumulate, pairwise

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from workbench.ui.conditions.card import ConditionCard
from workbench.ui.conditions.spoken import Row, SpokenRows, install

#: So many rows at most all have their cards: then whoever walks through the window by what stands in it finds each.
_FEW = 70
#: Of more rows, so many above and below what is seen have cards, too: Tab goes there next.
_BEYOND = 3


class _Inside(SpokenRows):
    """What is scrolled: the rows stand in it."""

    def __init__(self, column: Column, told: Callable[[str], str]) -> None:
        super().__init__()
        self.column, self.told = column, told
        self.setProperty("role", "panel")
        self.setAccessibleName(self.tr("Conditions"))
        install()

    def rows(self) -> Sequence[Row]:
        return self.column.rows

    def card(self, condition: str) -> ConditionCard | None:
        return self.column.cards.get(condition)

    def words_of(self, condition: str) -> str:
        return self.told(condition)

    def go_to(self, condition: str) -> None:
        self.column.go_to(condition)

    def box_of(self, row: Row) -> QRect:
        top, end = self.column.span(row)
        return QRect(0, top, self.width(), end - top)


class Column(QScrollArea):
    """Rows one below the other. ``make`` makes a card, ``fill`` has it show a condition (by id), ``height`` tells how
    high the card of a condition is at a width, in pixels, ``told`` what a screen reader calls a condition. From what it
    ``follows`` Tab comes to the first row.
    """

    def __init__(
        self,
        make: Callable[[QWidget], ConditionCard],
        fill: Callable[[ConditionCard, str], None],
        height: Callable[[str, int], int],
        told: Callable[[str], str],
        follows: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._follows = follows
        self._make, self._fill, self._height = make, fill, height
        #: The cards there are, by condition, from above.
        self.cards: dict[str, ConditionCard] = {}
        self._spare: list[ConditionCard] = []
        self._rows: tuple[Row, ...] = ()
        self._at: dict[Row, int] = {}
        #: Those of widgets.
        self._always: list[int] = []
        #: Where each row begins, and where the last one ends.
        self._tops: list[int] = [0]
        #: What Tab goes through, in order.
        self._chained: list[QWidget] = []
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inside = _Inside(self, told)
        self.setWidget(self.inside)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self._keyboard_went)

    # ── what stands in it ────────────────────────────────────────────────────────────────────────────────────────

    @property
    def conditions(self) -> list[str]:
        """The conditions (ids) that have a row, from above, whether they have a card or not."""
        return [row for row in self._rows if isinstance(row, str)]

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, from above."""
        return self._rows

    def span(self, row: Row) -> tuple[int, int]:
        """Where a row begins and where it ends, in pixels from the top of all."""
        at = self._at[row]
        return self._tops[at], self._tops[at + 1]

    def sample(self) -> ConditionCard:
        """Any card."""
        if not self.cards and not self._spare:
            self._spare.append(self._make(self.inside))
        return next(iter(self.cards.values()), None) or self._spare[-1]

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Have these rows instead. A widget that has none any more is hidden and stays."""
        for row in set(self._rows).difference(rows):
            if isinstance(row, QWidget):
                row.hide()
        self._rows = tuple(rows)
        self._at = {row: at for at, row in enumerate(rows)}
        self._always = [at for at, row in enumerate(rows) if isinstance(row, QWidget)]
        self.lay_out()

    def show_again(self, conditions: Collection[str] | None) -> None:
        """Have these conditions stand as they do now, None being all; the others stand as they did."""
        width = self.viewport().width()
        if conditions is None or width != self.inside.width() or any(self._grows(one, width) for one in conditions):
            self.lay_out()
            return
        for condition in conditions:
            if (card := self.cards.get(condition)) is not None:
                self._fill(card, condition)

    def _grows(self, condition: str, width: int) -> bool:
        """Whether a condition takes another height than it has."""
        if condition not in self._at:
            return False
        top, end = self.span(condition)
        return self._height(condition, width) != end - top

    def lay_out(self, anew: bool = True) -> None:
        """Place everything, and have each card show how its condition stands now; not ``anew``: what it shows holds."""
        width = self.viewport().width()
        heights = (self._height(row, width) if isinstance(row, str) else _height_of(row, width) for row in self._rows)
        self._tops = list(accumulate(heights, initial=0))
        self._make_room(width)  # first there is room, then what is shown stands in it
        if width == self.viewport().width():
            self._place(anew, put=True)
        else:  # the scroll bar has come or gone
            self.lay_out(anew)

    def _make_room(self, width: int) -> None:
        self.inside.resize(width, max(self._tops[-1], self.viewport().height()))

    def _as_high(self, width: int) -> bool:
        """Whether the rows that are widgets are as high as they stand; of a card that is known (`show_again`)."""
        rows = ((self._rows[at], self._tops[at + 1] - self._tops[at]) for at in self._always)
        return all(isinstance(row, str) or _height_of(row, width) == high for row, high in rows)

    def every_card(self) -> tuple[ConditionCard, ...]:
        """The cards that stand for a condition, and those that are kept for others."""
        return (*self.cards.values(), *self._spare)

    def refresh(self) -> None:
        """Take up another text size."""
        for card in self.every_card():
            card.refresh()
        self.lay_out()

    def reveal(self, condition: str) -> None:
        """Scroll no farther than it takes to see the card of a condition whole."""
        if (at := self._at.get(condition)) is None:
            return
        bar, (top, end) = self.verticalScrollBar(), self._tops[at : at + 2]
        bar.setValue(max(min(bar.value(), top), min(end - self.viewport().height(), top)))

    def go_to(self, condition: str) -> None:
        """Give the keyboard to the states of a condition that has a row, and let it be seen that they have it."""
        self.reveal(condition)
        if (stop := self.cards[condition].states.stop()) is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End lead to the first condition and the last."""
        ends: dict[int, int] = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
        end, conditions = ends.get(event.key()), self.conditions
        if end is None or not conditions or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self.go_to(conditions[end])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        if width == self.inside.width() and self._as_high(width):
            self._make_room(width)
            self._place(anew=False, put=True)
        else:
            self.lay_out(anew=False)

    # ── the cards there are ──────────────────────────────────────────────────────────────────────────────────────

    def _keyboard_went(self, before: QWidget | None, now: QWidget | None) -> None:
        """Where the keyboard comes in from elsewhere, it is seen; not where another window had it meanwhile."""
        if before is not None and now is not None and self.inside.isAncestorOf(now):
            self.ensureWidgetVisible(now)

    def _scrolled(self) -> None:
        self._place(anew=False, put=False)

    def _place(self, anew: bool, put: bool) -> None:
        """Have a card where one is wanted. ``anew``: have those show how it is now that were there before, too;
        ``put``: put them where they belong.
        """
        wanted = [self._rows[at] for at in self._wanted()]
        made = [row for row in wanted if isinstance(row, str) and row not in self.cards]
        if not put and not made:
            return
        keyboard = self.inside.focusWidget()
        kept = {row: self.cards[row] for row in wanted if isinstance(row, str) and row in self.cards}
        over = [card for id_, card in self.cards.items() if id_ not in kept]
        for id_ in made:
            kept[id_] = self._card(over, keyboard)
        self.cards.clear()
        for row in wanted:
            if isinstance(row, str):
                self.cards[row] = kept[row]
        for id_ in self.cards if anew else made:
            self._fill(self.cards[id_], id_)
        for row in wanted:
            self._put(row)
        self._chain()
        for card in over:  # last, so that the keyboard goes on to a card that is where it belongs
            card.hide()
            self._spare.append(card)

    def _card(self, over: list[ConditionCard], keyboard: QWidget | None) -> ConditionCard:
        """A card to use: one that is over, unless the keyboard or the pointer is on it; else a spare or a new one."""
        for at, card in enumerate(over):
            if not card.underMouse() and not (keyboard is not None and card.isAncestorOf(keyboard)):
                return over.pop(at)
        return self._spare.pop() if self._spare else self._make(self.inside)

    def _wanted(self) -> list[int]:
        """The rows that are there: what always is; of conditions those in sight and a few beyond, the first and the
        last, and those around the one that has the keyboard, so that Tab always finds the next one.
        """
        many = len(self._rows)
        if many <= _FEW:
            return list(range(many))
        top = self.verticalScrollBar().value()
        first = bisect_right(self._tops, top) - 1 - _BEYOND
        last = bisect_right(self._tops, top + self.viewport().height()) + _BEYOND
        found = {0, many - 1, *range(max(first, 0), min(last, many))}
        if (at := self._with_keyboard()) is not None:
            found.update(range(max(at - 1, 0), min(at + 2, many)))
        return sorted(found.union(self._always))

    def _with_keyboard(self) -> int | None:
        """The row that had the keyboard last."""
        at: QWidget | None = self.inside.focusWidget()
        while at is not None and at.parentWidget() is not self.inside:
            at = at.parentWidget()
        if at is None:
            return None
        return self._at.get(next((id_ for id_, card in self.cards.items() if card is at), at))

    def _put(self, row: Row) -> None:
        widget, at = self.cards[row] if isinstance(row, str) else row, self._at[row]
        widget.setGeometry(0, self._tops[at], self.inside.width(), self._tops[at + 1] - self._tops[at])
        widget.show()

    def _chain(self) -> None:
        """Let Tab go through the rows as they are read."""
        stops = [self._follows, *self._stops()]
        if stops != self._chained:
            self._chained = stops
            for before, stop in pairwise(stops):
                QWidget.setTabOrder(before, stop)

    def _stops(self) -> Iterator[QWidget]:
        for row in self._rows:
            if isinstance(row, QWidget):
                yield row
            elif (card := self.cards.get(row)) is not None:
                yield from card.stops()


def _height_of(widget: QWidget, width: int) -> int:
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
