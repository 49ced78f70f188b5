"""What the document that is read is called, whose it is and of when, and the way to where it stands outside."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.domain.legible import legible
from workbench.domain.source import Source
from workbench.ui.links import address, open_address
from workbench.ui.text import ElidedLabel


class Heading(QWidget):
    """Above the reader: title, author and date; a button where the source names an address that can be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = ""
        self.title = ElidedLabel(role="heading")
        self.about = ElidedLabel(role="secondary")
        self.original = QPushButton(self.tr("Original…"))
        self.original.setProperty("role", "link")
        self.original.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.original.clicked.connect(lambda _: open_address(self.window(), self._address))
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.about, 1)
        below.addWidget(self.original)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addLayout(below)

    def show_source(self, source: Source | None, more: str) -> None:
        """Tell of a source (None: of documents in general); ``more``: what else is said of it."""
        self.title.show_text(legible(source.title) if source is not None else self.tr("Documents"))
        parts = () if source is None else (source.author, source.date, more)
        self.about.show_text(" · ".join(part for part in parts if part))
        self._address = _address_of(source) if source is not None else ""
        self.original.setVisible(bool(self._address))
        self.original.setAccessibleName(
            self.tr("Open the original of “{title}”").format(title=self.title.accessibleName())
        )
        self.about.setVisible(bool(self.about.accessibleName() or self._address))


def _address_of(source: Source) -> str:
    """Where a source is to be found outside, if it says so and it can be opened."""
    if not source.reference:
        return ""
    from workbench.exchange.bibliography import item_of, link

    return address(link(item_of(source))) or ""
