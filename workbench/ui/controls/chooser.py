"""A line in which one thing out of many is chosen: by words of its name, or from the list that comes down."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QWidget

from workbench.domain.naming import check_length
from workbench.ui.controls.one_line import OneLine

#: What can be chosen: (id, what people call it), in order.
Options = Callable[[], Sequence[tuple[str, str]]]


class Chooser(OneLine):
    """`chosen` tells the id that a person chose, None for nothing; `problem` what is wrong with what was typed.

    ``options`` is asked when the line gets the keyboard; of things with one name each is told by a number. What has
    all the words that are typed comes down in a list, the likeliest marked: Enter takes what is marked.
    """

    chosen = Signal(object)
    problem = Signal(str)

    def __init__(self, options: Options, name: str, optional: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.options, self.optional = options, optional
        self.setAccessibleName(name)
        self.setPlaceholderText(self.tr("Type to find, or press ↓"))
        self._value: str | None = None
        self._shown = ""
        self._known: dict[str, str] = {}
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)  # what is listed is found here
        completer.setMaxVisibleItems(14)
        completer.activated.connect(lambda _: self._commit())
        self.setCompleter(completer)
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self._commit)

    def value(self) -> str | None:
        """The id of what is chosen."""
        return self._value

    def show_value(self, id_: str | None, text: str) -> None:
        """Show what is chosen: its id and what it is called."""
        self._value = id_
        self._shown = text
        self.setText(text)
        self.setCursorPosition(0)

    @property
    def pending(self) -> bool:
        """Whether something is typed that is not chosen yet."""
        return self.text() != self._shown

    def ask_anew(self) -> None:
        """Ask for the options again, where they are others while the line has the keyboard."""
        self._learn()

    def show_all(self) -> None:
        """Open the list of everything that can be chosen."""
        self._learn()
        self._list("")
        completer = self.completer()
        completer.setCompletionPrefix("")
        completer.complete()

    def _learn(self) -> None:
        self._known = {}
        for id_, text in self.options():
            name, number = text, 2
            while name in self._known:
                name, number = f"{text} ({number})", number + 1
            self._known[name] = id_
        self._list(self.text() if self.pending else "")

    def _typed(self, text: str) -> None:
        self._list(text)
        nothing = text.strip() and not self._names.rowCount()
        self.problem.emit(self._nothing(text) if nothing else "")

    def _nothing(self, text: str) -> str:
        return self.tr("There is nothing called “{text}” to choose.").format(text=text[:60])

    def _list(self, text: str) -> None:
        """List what has the words of a text: what is called so, what begins so, then the others as they come."""
        names = list(self._known)
        if wanted := text.strip().casefold():
            names = sorted(self._near(text), key=lambda name: _likely(name.casefold(), wanted))
        if names != self._names.stringList():
            self._names.setStringList(names)

    def _near(self, text: str) -> list[str]:
        words = text.casefold().split()
        return [name for name in self._known if all(word in name.casefold() for word in words)]

    def _mark(self) -> None:
        """Mark the likeliest of what is listed; what is typed stays."""
        popup = self.completer().popup()
        if popup is None or not popup.isVisible() or not self.text().strip() or popup.currentIndex().isValid():
            return
        marks = popup.selectionModel()
        marks.blockSignals(True)  # the line would take up the whole name, and nobody could type on
        popup.setCurrentIndex(self.completer().completionModel().index(0, 0))
        marks.blockSignals(False)
        popup.viewport().update()

    def _take_marked(self) -> bool:
        """Whether something was marked, and is chosen now."""
        popup = self.completer().popup()
        if popup is None or not popup.isVisible() or not popup.currentIndex().isValid():
            return False
        self.setText(str(popup.currentIndex().data()))
        self._commit()
        return True

    def _commit(self) -> None:
        if (popup := self.completer().popup()) is not None:
            popup.hide()
        if self.isReadOnly() or not self.pending:
            return
        try:
            found = self._found(self.text())
        except ValueError as wrong:
            self.problem.emit(str(wrong))
            return
        self._value, self._shown = found, self.text()
        self.problem.emit("")
        self.chosen.emit(found)

    def _found(self, text: str) -> str | None:
        if not text.strip():
            if self.optional:
                return None
            raise ValueError(self.tr("Something has to be chosen here."))
        check_length(text)
        if text not in self._known:
            self._learn()  # what can be chosen may be other than when the line got the keyboard
        if text in self._known:
            return self._known[text]
        wanted = text.strip().casefold()
        same = [id_ for name, id_ in self._known.items() if name.casefold() == wanted]
        near = same or [self._known[name] for name in self._near(text)]
        if len(near) == 1:
            name = next(name for name, id_ in self._known.items() if id_ == near[0])
            self.setText(name)
            return near[0]
        if near:
            raise ValueError(self.tr("“{text}” could be several; choose one from the list.").format(text=text[:60]))
        raise ValueError(self._nothing(text))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._learn()
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.selectAll()
        if not self.isReadOnly():
            self.show_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self.isReadOnly():
            self.show_all()
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.setText(self._shown)
            self.problem.emit("")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._take_marked():
            event.accept()
        else:
            super().keyPressEvent(event)
            self._mark()


def _likely(name: str, wanted: str) -> int:
    return 0 if name == wanted else 1 if name.startswith(wanted) else 2
