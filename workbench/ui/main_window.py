"""The window: puts the rooms together. It decides where things stand and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.storage.errors import FileProblem
from workbench.ui.announcing import Announcer
from workbench.ui.arrangement import Arrangement
from workbench.ui.commands import Commands
from workbench.ui.conditions.board import ConditionBoard
from workbench.ui.controls.panes import furnish, line, panes
from workbench.ui.controls.stack import Stack
from workbench.ui.editing import Editing
from workbench.ui.evidence.bibliographies import Bibliographies
from workbench.ui.evidence.documents import Documents
from workbench.ui.evidence.tables import Tables
from workbench.ui.files.dropping import DropFrame
from workbench.ui.files.keeping import Files
from workbench.ui.files.notices import NoticeStrip
from workbench.ui.files.questions import refuse
from workbench.ui.files.waiting import WaitingStrip
from workbench.ui.hints.hints import NAMES, Hints
from workbench.ui.issues.panel import IssuePanel
from workbench.ui.issues.unplaced import Unplaced
from workbench.ui.language import LanguageChoice
from workbench.ui.little_room import HEIGHT_OF_DRAWER, WIDTH_OF_BOARD, WIDTH_OF_LISTS, LittleRoom
from workbench.ui.matrix.view import MatrixView
from workbench.ui.out_of_sight import OutOfSight
from workbench.ui.places.stack import PlaceStack, Surroundings
from workbench.ui.preferences import Preferences
from workbench.ui.projector.projector import Projector
from workbench.ui.projector.strip import StripRoom
from workbench.ui.rounds import Rounds
from workbench.ui.scenarios.bar import ScenarioBar
from workbench.ui.scenarios.panel import ScenarioPanel
from workbench.ui.session import DOCUMENT, Mode, Session
from workbench.ui.status import StatusLine
from workbench.ui.theme import Theme, application_icon
from workbench.ui.top_bar import TopBar
from workbench.ui.welcome import WelcomePage
from workbench.ui.why.drawer import WhyDrawer
from workbench.ui.window_title import window_title
from workbench.workspace.changes import Changes

if TYPE_CHECKING:
    from workbench.ui.finding.search import Search


_ACROSS, _DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


class MainWindow(QMainWindow):
    """Top bar, matrix in the middle with everything around it, status line; or the welcome page.

    `made_anew`: a window that speaks the language just chosen is wanted in the place of this one.
    """

    made_anew = Signal()

    def __init__(self, session: Session, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self.session, self.theme, self.preferences = session, theme, preferences
        self.files = Files(session, preferences, self)
        self.documents = Documents(session, self.files.background, self.files.places, self)
        self.tables = Tables(session, self.files.background, self.files.places, self)
        self.bibliographies = Bibliographies(session, self.files.background, self.files.places, self)
        self.documents.others = {
            suffix: others.bring for others in (self.tables, self.bibliographies) for suffix in others.SUFFIXES
        }
        self.editing = Editing(session, theme, self)
        self.setWindowIcon(application_icon())
        self.setMinimumSize(760, 440)
        self.search: Search | None = None
        self._make_rooms()
        self._split()
        self._gather_commands()
        self._lay_out()
        self.commands_.refresh()
        session.changed.connect(self._on_changed)
        theme.rescaled.connect(self._fit)

    # ── rooms ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _make_rooms(self) -> None:
        session, theme = self.session, self.theme
        self.matrix = MatrixView(session, theme, self.preferences)
        self.matrix.place_wanted.connect(self.editing.add_issue)
        self.issues = IssuePanel(session, theme)
        self.issues.wanted.connect(lambda: self.editing.add_issue())
        self.scenarios = ScenarioPanel(session, theme)
        self.unplaced = Unplaced(session)
        self.unplaced.led.connect(self._take_to_matrix)
        self.bar = ScenarioBar(session, theme, self.unplaced)
        self.board = ConditionBoard(session, theme)
        self.board.wanted.connect(self.editing.add_condition)
        self.editing.condition_added.connect(self._take_to_condition)
        self.editing.issue_added.connect(self._take_to_matrix)
        self.why = WhyDrawer(session, theme)
        self.why.effect_wanted.connect(self.editing.judge_effect)
        self.why.requirement_wanted.connect(self.editing.edit_requirement)
        told = OutOfSight(session, self)
        for part in (self.matrix, self.issues, self.bar, self.board, self.why):
            told.tell(part, part.take_up)
        self.projector = Projector(session, self.preferences, self)
        self.hints = Hints(session, theme, self.preferences, self)
        self.drops = DropFrame(theme, self)
        self.drops.opened.connect(self.files.open)
        self.drops.brought.connect(self._bring)
        self.welcome = WelcomePage(theme)
        self.welcome.template_wanted.connect(self.files.new_from_template)
        self.welcome.blank_wanted.connect(self.files.new_blank)
        self.welcome.file_wanted.connect(self.files.ask_open)
        self.welcome.recent_wanted.connect(self.files.open)
        self.welcome.unfinished_wanted.connect(self.files.resume)
        self.welcome.compare_wanted.connect(self.files.compare)
        self.welcome.language_wanted.connect(self._speak)

    def _split(self) -> None:
        """Where the matrix and what stands around it will be, and the other places."""
        self.across, self.left, self.middle = (panes(way) for way in (_ACROSS, _DOWN, _DOWN))
        around = Surroundings(self.session, self.theme, self.files.background, self.documents)
        self.places = PlaceStack(self.across, around)
        self.arrangement = Arrangement(
            self.theme,
            self.preferences,
            {"fold-left": self.left, "fold-right": self.board, "fold-below": self.why},
            {"left": self.left, "middle": self.middle, "across": self.across},
            self,
        )

        beside = (self.issues, self.board, self.why)
        self.little_room = LittleRoom(self.theme, self.across, self.middle, beside, self)

    def _gather_commands(self) -> None:
        rooms = (
            self,
            self.matrix,
            self.files,
            self.documents,
            self.tables,
            self.bibliographies,
            self.editing,
            self.unplaced,
            self.scenarios,
            self.board,
            self.why,
            self.places,
            self.arrangement,
            self.projector,
            self.hints,
            Rounds(self),
            LanguageChoice(self.session, self.preferences),
        )
        self.commands_ = Commands(self, self.session, *rooms)
        self.actions_ = self.commands_.actions
        self.arrangement.changed.connect(self.commands_.refresh)
        self.little_room.changed.connect(self.commands_.refresh)
        for room in (self.issues.list, self.matrix):
            room.addActions([self.actions_["what-it-takes"], self.actions_["spotlight"]])
            room.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.projector.changed.connect(self.commands_.refresh)
        self.projector.take(self.actions_)

    def _lay_out(self) -> None:
        """From without to within: what is styled already is styled anew in another place, with all that is in it."""
        whole, work = QWidget(), QWidget()
        self.setCentralWidget(whole)
        self.pages = Stack()
        column = _column(whole, self.pages)
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(work)
        self.top = TopBar(self.session, self.theme, self.commands_.menus, self.actions_)
        notices = NoticeStrip(self.session, self.theme, self.files.take)
        self.strip = StripRoom(self.projector, self.actions_)
        _column(work, self.top, line(), notices, self.strip, self.places).setStretch(4, 1)
        self._furnish()
        column.addWidget(WaitingStrip(self.files.background))
        column.setStretch(0, 1)
        self.status = StatusLine(self.session, self.theme, self.files.background)
        self.setStatusBar(self.status)
        self.status.hide()
        self.announcer = Announcer(self.session, self)
        parts = (self.matrix, self.why, self.board, self.bar.mode, self.top.search)
        self.hints.stand_beside(dict(zip(NAMES, parts, strict=True)), self.matrix.told)
        self.arrangement.restore()
        if state := self.preferences.layout("window"):
            self.restoreGeometry(state)
        else:
            room = self.screen().availableSize()
            self.resize(min(1500, room.width()), min(900, room.height()))
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _furnish(self) -> None:
        """The matrix and what stands around it, in the order in which the keyboard goes through them."""
        self.across.addWidget(self.left)
        furnish(self.left, (self.issues, 480), (self.scenarios, 200))
        self.across.addWidget(self.middle)
        matrix = QWidget()
        matrix.setProperty("role", "paper")
        _column(matrix, self.bar, line(), self.matrix).setStretch(2, 1)
        furnish(self.middle, (matrix, 460), (self.why, HEIGHT_OF_DRAWER))
        self.across.addWidget(self.board)
        self.across.setSizes([WIDTH_OF_LISTS, 820, WIDTH_OF_BOARD])
        self.across.setStretchFactor(1, 1)
        self.middle.setStretchFactor(0, 1)
        self.little_room.furnish(self.left, moved_by_hand=bool(self.preferences.layout("middle")))

    # ── commands ─────────────────────────────────────────────────────────────────────────────────────────────────

    def commands(self) -> dict[str, Callable[[], object]]:
        """What the window itself does, and what is done to the session."""
        session = self.session
        return {
            "quit": self.close,
            "undo": session.undo,
            "redo": session.redo,
            "assess": lambda: self._at_the_matrix("assess"),
            "what-if": lambda: self._at_the_matrix("what-if"),
            "settle": lambda: session.set_settled(not session.settled),
            "trail": lambda: session.set_trailing(not session.trailing),
            "search": self._search,
            "find-issue": self._find_issue,
            "menu": lambda: self.top.menu.showMenu(),
            "shortcuts": self._show_shortcuts,
            "about": self._about,
        }

    def ticks(self) -> dict[str, bool]:
        """What of it is on."""
        session = self.session
        return {
            "settle": session.settled,
            "trail": session.trailing,
            "assess": session.mode == "assess",
            "what-if": session.mode == "what-if",
        }

    def _at_the_matrix(self, mode: Mode) -> None:
        """Assess or ask what if, where that is done: from another place nothing of it would be seen."""
        self.session.set_mode(mode)
        self.session.show_place("matrix")

    def _speak(self, choice: str) -> None:
        """Speak another language at once: on the first page there is nothing that a new window would lose."""
        self.preferences.language = choice
        self.made_anew.emit()

    def _search(self) -> None:
        if self.search is None:
            from workbench.ui.finding.search import Search

            self.search = Search(self, self.session, self.theme, self.actions_, self.commands_.why_not)
            self.search.condition_found.connect(self._take_to_condition)
        self.search.open()

    def _take_to_condition(self, condition: str) -> None:
        """The keyboard goes to the states of a condition looked for or just added: the next key can change it."""
        if self.session.place != "matrix":
            return
        self.board.show()
        self.board.take_to(condition)

    def _take_to_matrix(self) -> None:
        """The keyboard goes to an issue area that is to be placed: arrows move it, Enter asks for its numbers."""
        if self.session.place == "matrix":
            self.matrix.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find_issue(self) -> None:
        self.session.show_place("matrix")
        self.left.show()
        self.issues.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_shortcuts(self) -> None:
        from workbench.ui.finding.sheet import ShortcutSheet

        ShortcutSheet(self.theme, self).exec()

    def _about(self) -> None:
        from workbench.ui.about import About

        About(self).exec()

    # ── what happens ─────────────────────────────────────────────────────────────────────────────────────────────

    def _on_changed(self, changes: Changes) -> None:
        document = self.session.document
        if DOCUMENT in changes.kinds:
            for popup in QApplication.topLevelWidgets():  # menus and lists of what was open before
                if popup.windowType() == Qt.WindowType.Popup and popup.isVisible():
                    popup.close()
        self.pages.setCurrentIndex(0 if document is None else 1)
        self.setWindowTitle(window_title(self.session))
        self.commands_.refresh()
        if DOCUMENT not in changes.kinds:
            return
        if document is None:
            self.welcome.show_known(self.preferences.recent_files(), ())
            QTimer.singleShot(0, self, self._look_for_unfinished)
            return
        self._fit()
        if self.session.place == "matrix":
            self.matrix.setFocus(Qt.FocusReason.OtherFocusReason)  # not the first control there is, the menu

    def _look_for_unfinished(self) -> None:
        """After the first page is painted: work that a crash kept from its file."""
        from workbench.storage.unfinished import unfinished

        try:
            left_over = unfinished()
        except FileProblem as problem:
            refuse(self, self.tr("Work that a crash may have left could not be looked for."), problem)
            return
        if self.session.document is None and left_over:
            self.welcome.show_known(self.preferences.recent_files(), left_over)

    def _bring(self, files: list[Path]) -> None:
        """Files that are no workspaces become evidence; where no workspace is open yet, in a new one."""
        if self.session.document is None:
            self.files.new_blank()
        if self.session.document is not None:
            self.documents.add(files)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Share out the room there is."""
        self.little_room.fit(self.width(), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, as it does in dialogs."""
        button = QApplication.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
        if enter and isinstance(button, QPushButton | QToolButton) and button.isEnabled():
            button.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.files.publish_quietly()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.files.close():
            event.ignore()
            if self.files.background.waiting_for:
                self.files.background.changed.connect(self.close, Qt.ConnectionType.SingleShotConnection)
            return
        self.projector.end()
        self.preferences.set_layout("window", self.saveGeometry())
        self.arrangement.keep(self.little_room.as_left())
        event.accept()


def _column(owner: QWidget, *rooms: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for room in rooms:
        column.addWidget(room)
    return column
