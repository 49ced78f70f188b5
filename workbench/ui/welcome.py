"""The first page: the example, a blank workspace, a file, and what was open lately."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.content import Template, templates
from workbench.ui.text import label
from workbench.ui.theme import Theme, application_icon


class WelcomePage(QWidget):
    """Says in two lines what this is, and offers ways in."""

    template_wanted = Signal(str)
    blank_wanted = Signal()
    file_wanted = Signal()
    recent_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        card = QFrame()
        card.setProperty("role", "card")
        card.setFixedWidth(620)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(40, 36, 40, 32)
        inside.setSpacing(10)
        icon = label()
        icon.setPixmap(application_icon().pixmap(56, 56))
        inside.addWidget(icon)
        inside.addWidget(label("Modus Vivendi", "title"))
        inside.addWidget(
            label(
                self.tr(
                    "Lay out a relationship that is cooperation and competition at once: issue areas on a matrix,"
                    " the conditions and the evidence behind each judgement. Switch conditions, and see what moves"
                    " and why."
                ),
                "",
                wrap=True,
            )
        )
        inside.addSpacing(8)
        for place, template in enumerate(templates()):
            inside.addWidget(self._template_button(template, primary=place == 0))
        row = QHBoxLayout()
        row.setSpacing(8)
        blank = QPushButton(self.tr("Blank workspace"))
        blank.clicked.connect(self.blank_wanted)
        file = QPushButton(self.tr("Open a file…"))
        file.clicked.connect(self.file_wanted)
        row.addWidget(blank)
        row.addWidget(file)
        row.addStretch()
        inside.addLayout(row)
        self.recent = QVBoxLayout()
        self.recent.setSpacing(0)
        inside.addLayout(self.recent)
        outside = QVBoxLayout(self)
        outside.addStretch(2)
        outside.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        outside.addStretch(3)

    def _template_button(self, template: Template, primary: bool) -> QPushButton:
        button = QPushButton(self.tr("Open the example: {title}").format(title=template.title))
        button.setToolTip(template.summary)
        if primary:
            button.setProperty("role", "primary")
            button.setDefault(True)
        button.clicked.connect(lambda: self.template_wanted.emit(template.key))
        return button

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List the files opened last."""
        while (item := self.recent.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        if not paths:
            return
        heading = label(self.tr("Recent"), "caption")
        heading.setContentsMargins(0, 12, 0, 2)
        self.recent.addWidget(heading)
        for path in paths[:5]:
            button = QPushButton(f"{path.stem}   –   {path.parent}")
            button.setProperty("role", "link")
            button.setStyleSheet("text-align: left;")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _=False, path=path: self.recent_wanted.emit(path))
            self.recent.addWidget(button)
