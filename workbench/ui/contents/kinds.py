"""The list of kinds at the left of Contents: what each is called, and how many there are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from workbench.domain.language import grouped
from workbench.domain.model import Model
from workbench.ui.contents.words import kind_title, listed_kinds
from workbench.ui.text import room_for, wrap_rows
from workbench.ui.theme import Theme

_KIND = Qt.ItemDataRole.UserRole
#: Between a name and its count, which stand in one line.
_APART = "\N{NO-BREAK SPACE}" * 2


class KindList(QListWidget):
    """`chosen` tells the kind that somebody wants to see."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._counts: list[str] = []
        self.setProperty("role", "places")
        self.setAccessibleName(self.tr("Kinds"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._on_current)

    def show_counts(self, model: Model, kind: str, room: int) -> None:
        """Say how many there are of each kind, with ``kind`` as the one shown, in a window so many pixels wide."""
        kinds = listed_kinds()
        self.blockSignals(True)
        if self.count() != len(kinds):
            self.clear()
            for each in kinds:
                item = QListWidgetItem()
                item.setData(_KIND, each)
                self.addItem(item)
        self._counts = [
            "" if each == "workspace" else f"\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}{grouped(len(model.table(each)))}"
            for each in kinds
        ]
        self.blockSignals(False)
        self.fit(room)
        self.show_kind(kind)

    def show_kind(self, kind: str) -> None:
        """Show which kind is listed; nobody is told."""
        kinds = listed_kinds()
        self.blockSignals(True)
        self.setCurrentRow(kinds.index(kind) if kind in kinds else -1)
        self.blockSignals(False)

    def fit(self, room: int) -> None:
        """As wide as what it lists, but no more than a quarter of ``room``, the width of the window: then names go on
        in a second line.
        """
        if not self._counts:
            return
        px, bar = self.theme.px, self.verticalScrollBar().sizeHint().width()
        self.blockSignals(True)
        for row, (kind, count) in enumerate(zip(listed_kinds(), self._counts, strict=True)):
            text = kind_title(kind) + count
            if (item := self.item(row)).text() != text:
                item.setText(text)
                item.setToolTip(text)
        beside = px(34) + bar
        width = min(room_for(self, px(172), beside), max(room // 4, px(120)))
        self.setFixedWidth(width)
        wrap_rows(self, width - px(30) - bar, px(28))
        self.blockSignals(False)

    def _on_current(self, item: QListWidgetItem | None, before: object) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(_KIND)))
