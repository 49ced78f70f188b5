"""A section of the review: a heading, a sentence, a table that is as high as its rows, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from workbench.ui.controls.small_button import small_button
from workbench.ui.controls.table import Row, Table
from workbench.ui.text import label
from workbench.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class _Offer:
    """A button; whether it is there only where there are rows; and whether it ``can`` be pressed now."""

    button: QPushButton
    rows: bool
    can: Callable[[], bool]


class Section(QFrame):
    """One card of the page.

    ``wide``: the column that takes the width that the others leave.
    ``right``: the columns whose numbers stand at their right edge. ``most_rows``: more rows than these are scrolled to;
    0: the table takes what room there is.
    """

    def __init__(self, theme: Theme, title: str, wide: int, most_rows: int = 8, right: Sequence[int] = ()) -> None:
        super().__init__()
        self.theme, self.wide, self.most_rows, self.right = theme, wide, most_rows, right
        self.setProperty("role", "card")
        self.heading = label(title, "heading")
        self.sentence = label("", "secondary", wrap=True)
        self.table = Table(theme, title)
        self.table.setHorizontalScrollMode(Table.ScrollMode.ScrollPerPixel)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(4)
        self._offers: list[_Offer] = []
        self.editable = True
        #: What is shown: headings, rows and sentence.
        self._shown: tuple[Sequence[str], Sequence[Row], str] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 10)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addWidget(self.sentence)
        column.addWidget(self.table)
        column.addLayout(self.buttons)
        self.buttons.addStretch(1)
        self.table.fitted.connect(self.fit)
        self.table.looked_at.connect(lambda _: self.refresh_buttons())

    def offer(
        self, text: str, run: Callable[[], object], rows: bool = False, can: Callable[[], bool] = lambda: True
    ) -> QPushButton:
        """A button for something that needs no row, or (``rows``) none in particular; greyed unless it ``can``."""
        button = small_button(text, run)
        button.setAccessibleDescription(self.heading.text())
        self.buttons.insertWidget(self.buttons.count() - 1, button)
        self._offers.append(_Offer(button, rows, can))
        return button

    def offer_for_row(
        self, text: str, run: Callable[[Any], object], fits: Callable[[Any], bool] = lambda _: True
    ) -> QPushButton:
        """A button for the row that is looked at, greyed where there is none that ``fits``."""

        def can() -> bool:
            about = self.about()
            return about is not None and fits(about)

        return self.offer(text, lambda: run(self.about()), True, can)

    def about(self) -> Any:
        """What the row that is looked at is about; None where there is none."""
        return self.table.about_now()

    def show_rows(self, headings: Sequence[str], rows: Sequence[Row], sentence: str) -> None:
        """Show rows; the row that was looked at stays so, where it is still there."""
        if (headings, rows, sentence) != self._shown:
            self._shown = headings, rows, sentence
            before = self.about()
            self.sentence.setText(sentence)
            self.sentence.setVisible(bool(sentence))
            self.table.setVisible(bool(rows))
            self.table.show_rows(headings, rows, self.right, self.wide)
            if rows and not (before is not None and self.table.look_at(before)):
                self.table.look_at(rows[0].about)
            self.fit()
        self.refresh_buttons()

    def fit(self) -> None:
        """Take just the height that the rows need."""
        if not self.most_rows:
            return
        there = self.table.model().rowCount()
        rows = min(there, self.most_rows)
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + sum(self.table.rowHeight(row) for row in range(rows)) + 4)
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if there > rows else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.table.setVerticalScrollBarPolicy(policy)
        QTimer.singleShot(0, self, self._stretch)

    def _stretch(self) -> None:
        """Have the card as high as its table: one that grew while the card was laid out is not seen."""
        if (layout := self.layout()) is not None:
            layout.invalidate()
        self.updateGeometry()

    def refresh_buttons(self) -> None:
        """Grey what cannot be done now; what is done with rows is hidden where there are none."""
        rows = bool(self._shown and self._shown[1])
        for offer in self._offers:
            offer.button.setVisible(rows or not offer.rows)
            offer.button.setEnabled(self.editable and offer.can())
