"""What the pages let people choose: the scenario, whether things settle, one or several out of a long list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.controls.choice_box import ChoiceBox
from workbench.ui.session import Session
from workbench.ui.text import on_button
from workbench.ui.theme import arrow

_VALUE = Qt.ItemDataRole.UserRole
#: A box is as wide as so many letters at least, and at most.
_FEW_LETTERS, _LETTERS = 4, 22


class Chooser(ChoiceBox):
    """One out of a list. `picked` tells what a person picked (not what the program set)."""

    picked = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(letters=_FEW_LETTERS, parent=parent)
        self.setAccessibleName(name)
        self.setMaxVisibleItems(18)
        self._offered: tuple[tuple[object, str], ...] = ()
        self.activated.connect(lambda index: self.picked.emit(self.itemData(index)))

    def offer(self, choices: Sequence[tuple[object, str]], value: object) -> None:
        """Offer these (value, text), with one of them chosen: ``value``, or the first."""
        with QSignalBlocker(self):
            if tuple(choices) != self._offered:
                self._offered = tuple(choices)
                self.clear()
                for each, text in choices:
                    self.addItem(text, each)
                self.setMinimumContentsLength(
                    min(max((len(text) for _, text in choices), default=_FEW_LETTERS), _LETTERS)
                )
            self.set_value(value)

    def set_value(self, value: object) -> None:
        """Show this as chosen, or the first where it is not offered."""
        at = next((n for n, (each, _) in enumerate(self._offered) if each == value), 0)
        with QSignalBlocker(self):
            self.setCurrentIndex(at if self._offered else -1)

    def value(self) -> object:
        """What is chosen; None of nothing."""
        return self.currentData()


class ScenarioChoice(QWidget):
    """Which scenario the whole window looks at, and whether settled."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.scenario = Chooser(self.tr("Scenario"))
        self.scenario.picked.connect(session.show_scenario)
        self.settled = QCheckBox(self.tr("Settled"))
        self.settled.setToolTip(self.tr("Let the conditions that are not set or pinned settle first"))
        self.settled.clicked.connect(self._settle)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.scenario)
        row.addWidget(self.settled)

    def refresh(self) -> None:
        """Show what the session says."""
        scenarios = [(one.id, one.title) for one in self.session.model.ordered("scenario")]
        self.scenario.offer([(None, self.tr("Baseline")), *scenarios], self.session.scenario)
        self.settled.setChecked(self.session.settled)

    def words(self) -> str:
        """The scenario in words."""
        name = self.scenario.currentText()
        return self.tr("{scenario}, settled").format(scenario=name) if self.settled.isChecked() else name

    def _settle(self, on: bool) -> None:
        if on:
            self.session.set_mode("what-if")
        self.session.set_settled(on)


class PickSeveral(QPushButton):
    """A button that opens a list to tick. `picked` tells the values ticked, when a person changed them."""

    picked = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setIcon(arrow())
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind the words
        self.popup = QFrame(self, Qt.WindowType.Popup)
        self.popup.setProperty("role", "card")
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.filter.textChanged.connect(self._filter)
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setSpacing(3)  # the boxes are as high as the words beside them, and would touch
        self.list.itemChanged.connect(lambda _: self.picked.emit(self.values()))
        column = QVBoxLayout(self.popup)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.filter)
        column.addWidget(self.list)
        self.clicked.connect(self._open)

    def offer(self, choices: Sequence[tuple[str, str]], ticked: Iterable[str], fixed: Iterable[str] = ()) -> None:
        """Offer these (value, text), some of them ticked; those ``fixed`` are ticked and stay so."""
        chosen, kept = set(ticked) | set(fixed), set(fixed)
        with QSignalBlocker(self.list):
            self.list.clear()
            for value, text in choices:
                item = QListWidgetItem(text)
                item.setData(_VALUE, value)
                item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
                if value not in kept:
                    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEnabled)
                item.setCheckState(Qt.CheckState.Checked if value in chosen else Qt.CheckState.Unchecked)
                self.list.addItem(item)
        self._filter(self.filter.text())

    def values(self, ticked: bool = True) -> tuple[str, ...]:
        """The values ticked (or those not ticked), in the order of the list."""
        items = (self.list.item(n) for n in range(self.list.count()))
        return tuple(item.data(_VALUE) for item in items if (item.checkState() == Qt.CheckState.Checked) == ticked)

    def untick(self) -> None:
        """Tick nothing but what is fixed, and tell nobody."""
        with QSignalBlocker(self.list):
            for item in (self.list.item(n) for n in range(self.list.count())):
                if item.flags() & Qt.ItemFlag.ItemIsEnabled:
                    item.setCheckState(Qt.CheckState.Unchecked)

    def show_words(self, text: str) -> None:
        """What the button says."""
        self.setText(on_button(text))
        self.setAccessibleDescription(text)
        side = self.fontMetrics().height() * 3 // 4
        self.setIconSize(QSize(side + side // 2, side))

    def _filter(self, text: str) -> None:
        wanted = text.strip().casefold()
        for n in range(self.list.count()):
            item = self.list.item(n)
            item.setHidden(wanted not in item.text().casefold())

    def _open(self) -> None:
        metrics = self.fontMetrics()
        line = metrics.height() + 8
        shown = min(max(self.list.count(), 3), 12)
        self.filter.setVisible(self.list.count() > 12)
        self.popup.resize(metrics.averageCharWidth() * 44, line * (shown + 1) + (line + 12) * (self.list.count() > 12))
        self.popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self.popup.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)
