"""The first page: the example, a blank workspace, a file, and what was open lately."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from workbench.content import Template, templates
from workbench.domain.legible import legible
from workbench.ui.controls.small_button import small_button
from workbench.ui.language import date_and_time, language_names, spoken_now
from workbench.ui.text import ElidedLabel, label, on_button
from workbench.ui.theme import Theme, application_icon

if TYPE_CHECKING:
    from workbench.storage.unfinished import Unfinished

_WIDTH = 620


class WelcomePage(QWidget):
    """Says in two lines what this is, and offers ways in."""

    template_wanted = Signal(str)
    blank_wanted = Signal()
    file_wanted = Signal()
    recent_wanted = Signal(object)
    unfinished_wanted = Signal(object)
    compare_wanted = Signal(object)
    language_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        card = QFrame()
        card.setProperty("role", "card")
        self.card = card
        inside = QVBoxLayout(card)
        inside.setContentsMargins(40, 36, 40, 32)
        inside.setSpacing(10)
        icon = label()
        icon.setPixmap(application_icon().pixmap(56, 56))
        icon.setFixedSize(56, 56)
        top = QHBoxLayout()
        top.addWidget(icon)
        top.addStretch(1)
        top.addWidget(self._languages(), 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(top)
        inside.addWidget(label("Modus Vivendi", "title"))
        self.lead = label(
            self.tr(
                "Lay out a relationship that is cooperation and competition at once: issue areas on a matrix, the"
                " conditions and the evidence behind each judgement. Switch conditions, and see what moves and why."
            ),
            wrap=True,
        )
        inside.addWidget(self.lead)
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
        self.known = QVBoxLayout()
        self.known.setSpacing(0)
        inside.addLayout(self.known)
        outside = QVBoxLayout(self)
        outside.addStretch(2)
        outside.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        outside.addStretch(3)
        theme.rescaled.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Give the wrapped words the height they need: a card in the middle of nothing gives them none by itself."""
        self.lead.setFont(self.theme.font())
        width = min(self.theme.px(_WIDTH), 1200)
        self.card.setFixedWidth(width)
        self.lead.setMinimumHeight(self.lead.heightForWidth(width - 84))

    def _languages(self) -> QPushButton:
        """The languages, each by its own name, so that it is found by whoever reads no other."""
        menu = QMenu(self)
        for choice, name in language_names():
            menu.addAction(name).triggered.connect(lambda _=False, choice=choice: self.language_wanted.emit(choice))
        self.language = QPushButton(dict(language_names())[spoken_now()])
        self.language.setProperty("role", "quiet-menu")
        self.language.setAccessibleName(self.tr("Language: {name}").format(name=self.language.text()))
        self.language.setToolTip(self.tr("Language"))
        self.language.setMenu(menu)
        return self.language

    def _template_button(self, template: Template, primary: bool) -> QPushButton:
        button = QPushButton(on_button(self.tr("Open the example: {title}").format(title=template.title)))
        button.setToolTip(template.summary)
        if primary:
            button.setProperty("role", "primary")
            button.setDefault(True)
            self.first = button
        button.clicked.connect(lambda: self.template_wanted.emit(template.key))
        return button

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_known(self, recent: Sequence[Path], left_over: Sequence[Unfinished]) -> None:
        """List the work that a crash left over, and the files opened last."""
        while (item := self.known.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if left_over:
            self._heading(self.tr("Not in a file yet. It stays here until you go on with it."))
        for work in left_over[:5]:
            self._left_over(work)
        if recent:
            self._heading(self.tr("Recent"))
        for path in recent[:5]:
            self._link(f"{path.stem}   –   {path.parent}", partial(self.recent_wanted.emit, path))

    def _left_over(self, work: Unfinished) -> None:
        """Work that a crash left: what, how much, since when; go on, or see first what is in it."""
        name = work.title or self.tr("Workspace")
        where = work.document.name if work.document else self.tr("no file")
        edits = self.tr("%n edit(s)", "", work.edits) if work.edits else ""
        parts = [where, edits, _when(work.last.time) if work.last else ""]
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 2, 0, 2)
        inside.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(legible(name)))
        words.addWidget(ElidedLabel(legible(" · ".join(part for part in parts if part)), "secondary"))
        inside.addLayout(words, 1)
        if work.edits is None:
            inside.addWidget(self._small(self.tr("Recover…"), name, partial(self.unfinished_wanted.emit, work)))
        else:
            if work.document is not None:
                inside.addWidget(self._small(self.tr("Compare…"), name, partial(self.compare_wanted.emit, work)))
            inside.addWidget(self._small(self.tr("Continue"), name, partial(self.unfinished_wanted.emit, work)))
        self.known.addWidget(row)

    def _small(self, text: str, about: str, follow: Callable[[], object]) -> QPushButton:
        button = small_button(text, follow, name=f"{text.strip('…')}: {about}")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    def _heading(self, text: str) -> None:
        heading = label(text, "caption")
        heading.setContentsMargins(0, 12, 0, 2)
        self.known.addWidget(heading)

    def _link(self, text: str, follow: Callable[[], object]) -> None:
        button = small_button(on_button(legible(text)), follow)
        button.setStyleSheet("text-align: left;")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.known.addWidget(button)


def _when(moment: str) -> str:
    """A moment of the log as people here read it."""
    try:
        return date_and_time(datetime.fromisoformat(moment))
    except ValueError:
        return ""
