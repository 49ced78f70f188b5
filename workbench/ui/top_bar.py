"""The top of the window: the workspace with its menu, the places, undo and redo with what they would do,
and the projector."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFont, QFontMetrics, QIcon, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from workbench.domain.legible import legible
from workbench.ui.places.stack import WITHIN
from workbench.ui.session import KEPT, NOT_CONTENT, Session
from workbench.ui.text import ElidedLabel, Niche, elided, on_button
from workbench.ui.theme import Theme, arrow
from workbench.workspace.changes import Changes


class _PlaceButton(QPushButton):
    """Goes to a place; pressed while the window is there. ``one_of``: it is one of several, of which one is chosen, and
    screen readers say so; else it is on or off.
    """

    def __init__(self, action: QAction, one_of: bool = True) -> None:
        super().__init__(action.text())
        self._one_of = one_of
        self.setProperty("role", "place")
        self.setCheckable(True)
        self.clicked.connect(lambda: self._go(action))
        action.changed.connect(lambda: self._follow(action))
        self._follow(action)

    def shown(self) -> str:
        """What can be read of its name: cut where it has less room than the name takes."""
        if self.width() >= self.sizeHint().width():
            return self.text()
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold if self.isChecked() else strong.weight())
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        return elided(self.text(), QFontMetrics(strong), room)

    def paintEvent(self, event: QPaintEvent) -> None:
        option, painter = QStyleOptionButton(), QStylePainter(self)
        self.initStyleOption(option)
        option.text = self.shown()
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()

    def _go(self, action: QAction) -> None:
        action.trigger()
        self._follow(action)

    def _follow(self, action: QAction) -> None:
        self.setAutoExclusive(False)  # else Qt lets none be left for a place that has no button
        self.setChecked(action.isChecked())
        self.setAutoExclusive(self._one_of)
        self.setEnabled(action.isEnabled())
        self.setToolTip(action.shortcut().toString())


def _projector_button(action: QAction, text: str) -> QPushButton:
    """Opens the wall, and is pressed while there is one."""
    button = _PlaceButton(action, one_of=False)
    button.setText(text)
    button.setProperty("role", "primary")
    return button


class SearchButton(QPushButton):
    """Looks like a field and opens the search; where there is no room for words only its icon is left."""

    def __init__(self, theme: Theme, action: QAction) -> None:
        super().__init__()
        self.theme, self.keys = theme, action.shortcut().toString()
        self.words, self.short = self.tr("Search everything…"), self.tr("Search…")
        self.setAccessibleName(self.tr("Search everything"))
        self.setToolTip(f"{self.accessibleName()} ({self.keys})")
        self.setAccessibleDescription(self.keys)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)

    def _room(self, *texts: str) -> int:
        """The width with these texts beside the icon."""
        advance = self.theme.metrics(self.theme.font()).horizontalAdvance
        return self.theme.icon_side + sum(advance(text) + self.theme.px(10) for text in texts) + 2 * self.theme.px(9)

    def shown_words(self, width: int) -> str:
        """The words that have room beside the icon in so many pixels; none where not even one has."""
        return next((text for text in (self.words, self.short) if width >= self._room(text)), "")

    def sizeHint(self) -> QSize:
        height = self.theme.metrics(self.theme.font()).height() + 2 * self.theme.px(4) + 4
        return QSize(self._room(self.words, self.keys), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._room(), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, edge = QPainter(self), self.theme.px(9)
        words = self.shown_words(self.width())
        side = self.theme.icon_side
        left = edge if words else (self.width() - side) // 2
        self.theme.icon("search", "secondary").paint(painter, left, (self.height() - side) // 2, side, side)
        painter.setFont(self.theme.font())
        painter.setPen(self.theme.colours["secondary"])
        box = self.rect().adjusted(edge + side + self.theme.px(8), 0, -edge, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        if words:
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | middle, words)
        if words and self.width() >= self._room(words, self.keys):
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | middle, self.keys)


class TopBar(QWidget):
    """The title, which opens the menu; the places; undo and redo; the projector."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        menus: dict[str, QMenu],
        actions: dict[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session, self.theme, self.commands = session, theme, actions
        self.menu = QPushButton()
        self.menu.setProperty("role", "menu")
        self.menu.setIcon(arrow())
        self.menu.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind the words
        self.menu.setMenu(self._whole_menu(menus))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 6, 12, 6)
        layout.setSpacing(4)
        layout.addWidget(self.menu)
        layout.addSpacing(8)
        self.places = [
            _PlaceButton(action)
            for name, action in actions.items()
            if name.startswith("place-") and name.removeprefix("place-") not in WITHIN
        ]
        for place in self.places:
            layout.addWidget(place)
        self.done = ElidedLabel(role="secondary")
        self.done.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(Niche(self.done), 1)
        self.search = SearchButton(theme, actions["search"])
        layout.addSpacing(4)
        layout.addWidget(self.search)
        layout.addSpacing(8)
        self.undo, self.redo = QToolButton(), QToolButton()
        for tool, name in ((self.undo, "undo"), (self.redo, "redo")):
            tool.clicked.connect(actions[name].trigger)
            layout.addWidget(tool)
            layout.addSpacing(4)
        self.projector = _projector_button(actions["projector"], self.tr("Projector"))
        layout.addSpacing(4)
        layout.addWidget(self.projector)
        session.changed.connect(self._on_changed)
        theme.changed.connect(self._paint_icons)
        self._paint_icons()

    def _whole_menu(self, menus: dict[str, QMenu]) -> QMenu:
        """The first of the menus, with the others below it."""
        whole, *others = menus.values()
        whole.setLayoutDirection(self.layoutDirection())  # not the button's, which is turned round for its arrow
        whole.addSeparator()
        for menu in others:
            whole.addMenu(menu)
        return whole

    def _title(self, title: str) -> None:
        # The larger the type, the less of the title: the places beside it need the room, and have no other name.
        room = 190 * 100 // self.theme.scale if self.theme.scale > 100 else 190
        shown = self.menu.fontMetrics().elidedText(legible(title), Qt.TextElideMode.ElideRight, room)
        self.menu.setText(on_button(shown))
        self.menu.setIconSize(QSize(self.theme.px(12), self.theme.px(12)))
        self.menu.setToolTip(legible(title) if shown != legible(title) else "")
        self.menu.setAccessibleName(self.tr("{title}: menu").format(title=title))

    def _paint_icons(self) -> None:
        if self.session.document is not None:
            self._title(self.session.model.workspace.title)
        for tool in (self.undo, self.redo):
            tool.setIconSize(QSize(self.theme.icon_side, self.theme.icon_side))
        self.undo.setIcon(self.theme.icon("undo"))
        self.redo.setIcon(self.theme.icon("redo"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where the places need the room, the projector is its picture alone."""
        word = self.tr("Projector")
        wide = self.projector.fontMetrics().horizontalAdvance(word)
        places = sum(place.sizeHint().width() for place in self.places)
        others = self.menu.sizeHint().width() + 3 * self.theme.px(44) + 60
        small = places + others + wide > self.width()
        self.projector.setText("" if small else word)
        self.projector.setIcon(self.theme.icon("projector", "on-accent") if small else QIcon())
        self.projector.setAccessibleName(word)

    def _on_changed(self, changes: Changes) -> None:
        if not (changes.kinds - NOT_CONTENT or KEPT in changes.kinds):
            return
        document = self.session.document
        self.setVisible(document is not None)
        if document is None:
            return
        self._title(document.model.workspace.title)
        for name, button, label in (
            ("undo", self.undo, document.undo_label),
            ("redo", self.redo, document.redo_label),
        ):
            word = self.tr("Undo") if name == "undo" else self.tr("Redo")
            text = f"{word}: {label}" if label else word
            self.commands[name].setEnabled(label is not None and not document.read_only)
            self.commands[name].setText(on_button(text))
            button.setEnabled(label is not None and not document.read_only)
            keys = self.commands[name].shortcut().toString()
            button.setToolTip(f"{text} ({keys})")
            button.setAccessibleDescription(keys)
            button.setAccessibleName(text)
        self.done.show_text(document.undo_label or "")
