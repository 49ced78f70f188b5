"""An answer of which each element is explained in a panel at its right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from workbench.domain.language import grouped
from workbench.ui.analysis.answer import Answer
from workbench.ui.analysis.choosing import Chooser, PickSeveral
from workbench.ui.analysis.tab_order import order_tabs
from workbench.ui.background import Background
from workbench.ui.charts.on_paper import MOST_ROWS, table_on_paper
from workbench.ui.contents.words import kind_title
from workbench.ui.controls.beginning import Beginning, Way
from workbench.ui.controls.reading import Line, Reading
from workbench.ui.controls.table import Row
from workbench.ui.leading import lead_to
from workbench.ui.session import Session
from workbench.ui.text import on_button
from workbench.ui.theme import Theme

#: How wide what explains is, and which part of the page at most.
_PANEL, _MOST = 330, 0.27


class Explained(Answer):
    """A page says in `explain` what is read of an element, in `overview` what is read where none is chosen.

    An element is whatever rows and cells of ``table`` are about. ``drawn``: whether there is a picture beside the
    table; without one the table is all there is. ``much_to_choose``: what can be chosen has a row of its own; the page
    ends it with a stretch.
    """

    drawn = False
    much_to_choose = False
    #: Whether what is drawn is there to be pressed, so that the table is copied as a picture instead.
    pictured_as_table = False
    #: The kinds of entities without which there is no answer, in the order in which one begins with them.
    rests_on: tuple[str, ...] = ()

    def __init__(self, session: Session, theme: Theme, background: Background, title: str, tells: str) -> None:
        super().__init__(session, theme, background, title)
        self.subtitle.setText(tells)
        self.element: Any = None
        self._by_hand = False
        self.asked_in = self.choices if self.much_to_choose else self.controls
        self.reading = Reading(theme, self.tr("{title} explained").format(title=title))
        self.reading.followed.connect(self.follow)
        self.doing = QHBoxLayout()
        self.doing.setContentsMargins(12, 4, 12, 10)
        self.doing.setSpacing(8)
        self.empty = Beginning()
        self._put_beside()
        self.table.looked_at.connect(self.choose)
        self.table.chosen.connect(self.choose)
        self.as_table.setVisible(self.drawn)
        self.as_table.toggled.connect(self._show_body)
        self._show_body()

    # ── what a page says ─────────────────────────────────────────────────────────────────────────────────────────

    def explain(self, element: Any) -> list[Line]:
        """What is read of an element."""
        raise NotImplementedError

    def overview(self) -> list[Line]:
        """What is read where no element is chosen."""
        return []

    def says(self) -> str:
        """What the answer comes to, as one would tell the room, in a sentence or two; empty: nothing is to be told."""
        return ""

    def example(self) -> Any:
        """The element that is explained as an example while none is chosen; None: none is."""
        return next((row.about for row in self.table.rows()), None)

    def how_to_read(self, *sentences: str) -> list[Line]:
        """The lines that say what the answer comes to and how it is to be read, for `overview`."""
        told = self.says() if self.answer is not None and not self.empty.text() else ""
        seen = [Line(self.tr("What it says"), "heading"), Line(told)] if told else []
        return [*seen, Line(self.tr("How to read it"), "heading"), *map(Line, sentences)]

    def follow(self, about: Any) -> None:
        """Go to what a line leads to: an issue area, or a judgement (its name and id); a page may have other lines."""
        if about[0] == "issue":
            self.session.select(about[1])
            self.session.show_place("matrix")
        else:
            lead_to(self.session, *about)

    def can_do(self, element: Any) -> None:
        """Offer what can be done with an element, with the buttons in ``doing``."""

    # ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────

    def choose(self, element: Any) -> None:
        """Explain an element; None: none in particular."""
        self.element = element
        self.reading.show_lines([*self.overview(), *self._example()] if element is None else self.explain(element))
        self.can_do(element)
        self._stack_buttons()
        self._order_tabs()

    def _example(self) -> list[Line]:
        """Where nothing is chosen, what would be read of one element, so that it is seen what choosing is good for."""
        element = self.example() if len(self.table.rows()) > 1 else None
        lines = [] if element is None else self.explain(element)
        if not lines or lines == self.overview():
            return []
        return [Line(self.tr("For example:"), "quiet"), *lines]

    def fill(
        self,
        headings: Sequence[str],
        rows: Sequence[Row],
        right: Sequence[int],
        empty: str,
        wide: int = 0,
        named: bool = False,
    ) -> None:
        """Show rows as `Table` does, and explain again what was explained; ``empty`` says why there are none."""
        element = self.element
        self.say_empty("" if rows else empty)
        self.table.show_rows(headings, rows, right, wide, named)
        known = element is not None and self.table.look_at(element)
        self.choose(element if known else None)

    def say_empty(self, sentence: str) -> None:
        """Say why there is nothing to show; an empty sentence: there is."""
        self.empty.say(sentence, self._ways() if sentence else ())
        for button in (self.as_table, self.copy_text, self.copy_picture):
            button.setEnabled(not sentence)
        self._show_body()

    def _ways(self) -> list[Way]:
        """To the list of what is missing first."""
        model = self.session.model
        missing = next((kind for kind in self.rests_on if not model.table(kind)), None)
        if missing is None or self.session.read_only:
            return []
        judged = {
            "effect": (self.tr("Judge effects"), "effects"),
            "cross_impact": (self.tr("Judge cross-impacts"), "impacts"),
        }
        if missing in judged:
            words, page = judged[missing]
            return [(words, lambda: self.session.show_place("judgements", page))]
        words = self.tr("Go to Contents: {kind}").format(kind=kind_title(missing))
        return [(on_button(words), lambda: self.session.show_place("contents", missing))]

    def _put_out_of_use(self) -> None:
        self.body.setEnabled(bool(self.empty.text()))  # where nothing is shown, its buttons lead on

    def _failed(self, sentence: str) -> None:
        super()._failed(sentence)
        self.note.setText("")
        self.body.setEnabled(True)
        self.say_empty(sentence)
        self.choose(None)

    def as_picture(self) -> QPixmap:
        if self.body.currentIndex() == 0 and not self.pictured_as_table:
            return super().as_picture()
        note, rows = self.note.text(), len(self.table.rows())
        if rows > MOST_ROWS:
            words = self.tr("The first {n} of {all} rows.").format(n=grouped(MOST_ROWS), all=grouped(rows))
            note = f"{words} {note}"
        return table_on_paper(self.theme, self.table, self.heading.text(), self.question_in_words(), note)

    def offer(self, text: str) -> Chooser:
        """A list to choose one from."""
        box = Chooser(text)
        box.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToContents)
        box.setToolTip(text)
        self.asked_in.addWidget(box)
        return box

    def several(self, text: str) -> PickSeveral:
        """A list to tick some of; asks again when it was."""
        made = PickSeveral(text)
        made.picked.connect(lambda _: self.tell_several(made))
        made.picked.connect(lambda _: self.ask())
        self.asked_in.addWidget(made)
        return made

    def offer_several(self, box: PickSeveral, offered: Sequence[tuple[str, str]]) -> None:
        """Offer these (id, what people read); what was ticked stays so."""
        box.offer(offered, box.values())
        box.setEnabled(bool(offered))
        self.tell_several(box)

    def tell_several(self, box: PickSeveral) -> None:
        """Say on the button how many are ticked."""
        count, name = len(box.values()), box.accessibleName()
        box.show_words(self.tr("{what}: {count}").format(what=name, count=count) if count else name)
        if not count:
            box.setAccessibleDescription(self.tr("nothing is ticked"))

    def button(self, text: str) -> QPushButton:
        """A button under what is read."""
        made = QPushButton(on_button(text))
        self.doing.addWidget(made)
        return made

    def _order_tabs(self) -> None:
        order_tabs(self, (self.body, self.beside), (self.as_table, self.copy_text, self.copy_picture))

    def clear_buttons(self) -> None:
        """Take the buttons under what is read away."""
        while (item := self.doing.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def draw(self, picture: QWidget) -> None:
        """Show the answer in this widget, which is what is copied as a picture."""
        inside = self.card.layout()
        assert inside is not None
        inside.replaceWidget(self.picture, picture)
        inside.setContentsMargins(0, 0, 0, 0)
        self.card.setProperty("role", "")
        self.picture.deleteLater()
        self.picture = picture

    def _show_body(self) -> None:
        self.body.setCurrentIndex(2 if self.empty.text() else 0 if self.drawn and not self.as_table.isChecked() else 1)

    def _put_beside(self) -> None:
        nothing = QFrame()
        nothing.setProperty("role", "card")
        inside = QVBoxLayout(nothing)
        inside.setContentsMargins(32, 24, 32, 24)
        inside.addWidget(self.empty)
        self.body.addWidget(nothing)
        beside = self.beside = QFrame()
        beside.setProperty("role", "card")
        column = QVBoxLayout(beside)
        column.setContentsMargins(1, 6, 1, 1)
        column.addWidget(self.reading, 1)
        column.addLayout(self.doing)
        self.across = QSplitter(Qt.Orientation.Horizontal)
        self.across.setChildrenCollapsible(False)
        page = self.layout()
        assert isinstance(page, QVBoxLayout)
        at = page.indexOf(self.body)
        page.removeWidget(self.body)
        self.across.addWidget(self.body)
        self.across.addWidget(beside)
        self.across.setStretchFactor(0, 1)
        self.across.setHandleWidth(12)
        self.across.setProperty("role", "open")
        self.across.splitterMoved.connect(self._moved)
        page.insertWidget(at, self.across, 1)
        self._share_out()

    def restyle(self) -> None:
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """Give what explains its part of the width, unless somebody moved the line between."""
        if not self._by_hand:
            wide = self._panel()
            self.across.setSizes([max(self.width() - wide, 1), wide])

    def _stack_buttons(self) -> None:
        """Let buttons stand below each other where they have no room side by side."""
        made = (self.doing.itemAt(n) for n in range(self.doing.count()))
        buttons = (item.widget() for item in made if item is not None)
        widths = [button.sizeHint().width() + self.doing.spacing() for button in buttons if button is not None]
        beside = sum(widths) + 24 <= self._panel()
        across, down = QHBoxLayout.Direction.LeftToRight, QHBoxLayout.Direction.TopToBottom
        self.doing.setDirection(across if beside else down)
        self._share_out()

    def _panel(self) -> int:
        """How wide what explains is, unless somebody moved it."""
        return max(min(self.theme.px(_PANEL), round(self.width() * _MOST)), self.theme.px(180))

    def _moved(self) -> None:
        self._by_hand = True
