"""The What-if board: conditions in groups; in Assess mode the same board edits the baseline."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from workbench.domain.identity import UNKNOWN
from workbench.ui.conditions.card import ConditionCard
from workbench.ui.conditions.column import Column
from workbench.ui.conditions.heading import GroupHeading
from workbench.ui.conditions.heights import Heights
from workbench.ui.conditions.sought import Sought
from workbench.ui.conditions.spoken import Row
from workbench.ui.conditions.standing import Standing, can_choose, standing_of
from workbench.ui.controls.beginning import Beginning
from workbench.ui.controls.folding_row import FoldingRow
from workbench.ui.on_a_copy import attempt, can_try
from workbench.ui.scenarios.keeping import keep_shown
from workbench.ui.session import ASIDE, DOCUMENT, SELECTION, Session
from workbench.ui.text import label
from workbench.ui.theme import Theme
from workbench.workspace import operations
from workbench.workspace.changes import Changes

#: How long the pointer rests on a state before it is shown what that would do, in milliseconds.
_LINGER = 350


class ConditionBoard(QWidget):
    """Cards for all conditions, with a count of what is changed, a filter, and reset.

    ``wanted``: somebody wants to add a condition.
    """

    wanted = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.theme = session, theme
        self.heading = label(self.tr("What-if board"), "heading")
        self.count = QPushButton()
        self.count.setProperty("role", "link")
        self.count.setCheckable(True)
        self.count.setToolTip(self.tr("Show only what is changed"))
        self.count.toggled.connect(self._arrange)
        self.count.toggled.connect(self._fit_count)
        self.reset = QPushButton(self.tr("Reset"))
        self.reset.setProperty("role", "link")
        self.reset.setToolTip(self.tr("Take all settings of this scenario back"))
        self.reset.clicked.connect(self._reset)
        self.sought = Sought(session, theme)
        self.filter, self.add = self.sought.filter, self.sought.add
        self.add.clicked.connect(self.wanted)
        self.sought.changed.connect(self._arrange)
        between = QWidget()
        top = FoldingRow(theme, [self.heading], [self.count, between, self.reset], grow=[between])
        top.whole.setContentsMargins(14, 10, 10, 4)
        self.column = Column(self._card, self._fill, self._height, self._told, follows=self.sought.moving)
        self._heights = Heights(theme, self.column.sample)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(self.sought)
        layout.addWidget(self.column)
        #: Each group: its heading, None for conditions in no group where there is no other, and their ids.
        self._groups: list[tuple[GroupHeading | None, list[str]]] = []
        self._beginning: Beginning | None = None
        self._folded: set[str] = set()
        self._pointed: tuple[str, str] = ("", "")
        self._linger = QTimer(self, singleShot=True, interval=_LINGER)
        self._linger.timeout.connect(self._look_ahead)
        self._shape: list[tuple[str, list[str]]] | None = None
        self._standing: Standing | None = None
        theme.rescaled.connect(self._restyle)
        theme.changed.connect(self._recolour)

    def commands(self) -> dict[str, Callable[[], object]]:
        """What can be looked for."""
        return {"movers-only": self.sought.moving.toggle}

    def ticks(self) -> dict[str, bool]:
        """Whether only what moves the selection is to be seen."""
        return {"movers-only": self.sought.moving.isChecked()}

    @property
    def cards(self) -> dict[str, ConditionCard]:
        """The cards there are, by condition, from above; of a large board those near what is seen."""
        return self.column.cards

    def take_up(self, changes: Changes) -> None:
        """Show what is so after these changes."""
        if DOCUMENT in changes.kinds or self.session.mode == "assess":
            self._linger.stop()  # whatever was pointed at can no longer be looked ahead to
        if self.session.document is None:
            self._shape = self._standing = None
            self.column.show_rows(())
            return
        if not changes.kinds - ASIDE:
            return
        if DOCUMENT in changes.kinds:
            self.sought.moving.setChecked(False)
        if changes.kinds - ASIDE - {SELECTION}:
            former, self._standing = self._standing, standing_of(self.session)
            anew = bool(changes.kinds & {DOCUMENT, "condition", "state", "group"}) and self._build()
            self._show()
            if anew or self.count.isChecked() or not self.sought.everything:
                self._arrange()
            else:
                self.column.show_again(self._standing.differing(former))
        elif self.sought.moving.isChecked():
            self._arrange()
        if changes.kinds & {SELECTION, DOCUMENT}:
            self._highlight()

    def _highlight(self) -> None:
        for condition, card in self.cards.items():
            card.set_highlighted(condition == self.session.condition)
        if self.session.condition and self.isVisible():
            self.column.reveal(self.session.condition)

    def take_to(self, condition: str) -> None:
        """Give the keyboard to the states of a condition, whatever was filtered or folded before."""
        if condition not in self.session.model.conditions:
            return
        if condition not in self.column.conditions:
            self.sought.look_for_everything()
            self.count.setChecked(False)
            for heading, own in self._groups:
                if condition in own and heading is not None and heading.is_folded:
                    heading.click()
        self.column.go_to(condition)

    # ── what stands on it ────────────────────────────────────────────────────────────────────────────────────────

    def _build(self) -> bool:
        """Have the headings of the groups there are; whether they, or what stands under them, are others now."""
        model = self.session.model
        shape = [
            (group.title if group else "", [condition.id for condition in own])
            for group, own in model.grouped("condition")
        ]
        if shape == self._shape:
            return False
        self._shape = shape
        over = [self._beginning, *(heading for heading, _ in self._groups)]
        self._beginning = None if shape else self._begin()
        without = "" if len(shape) < 2 else self.tr("Without a group")  # below others it would seem to be of the last
        titled = [(title or without, own) for title, own in shape]
        self._groups = [(self._heading(title) if title else None, own) for title, own in titled]
        for widget in filter(None, over):
            widget.hide()
            widget.deleteLater()
        self.sought.offer_filter(len(model.conditions) > 8)
        self.sought.setVisible(bool(shape))
        return True

    def _begin(self) -> Beginning:
        """What goes here, where there is nothing yet."""
        beginning = Beginning(aside=True, parent=self.column.inside)
        beginning.setContentsMargins(14, 8, 14, 8)
        words = self.tr(
            "No conditions yet. A condition is what cooperation hangs on, such as trust or a treaty: absent, present "
            "or not known."
        )
        ways = () if self.session.read_only else ((self.tr("Add a condition…"), self.wanted.emit),)
        beginning.say(words, ways)
        return beginning

    def _heading(self, title: str) -> GroupHeading:
        heading = GroupHeading(title, title in self._folded, self.column.inside)
        heading.folded.connect(self._fold)
        return heading

    def _card(self, parent: QWidget) -> ConditionCard:
        card = ConditionCard(self.theme, parent)
        card.hide()
        card.chosen.connect(self._choose)
        card.asked.connect(self.session.select_condition)
        card.pointed.connect(self._point)
        card.pin_wanted.connect(self._pin)
        card.menu_wanted.connect(self._menu)
        return card

    def _fill(self, card: ConditionCard, condition: str) -> None:
        """Have a card show how a condition stands."""
        assert self._standing is not None
        card.show_content(self._standing.content(condition, self._note(condition)))
        card.set_highlighted(condition == self.session.condition)

    def _height(self, condition: str, width: int) -> int:
        assert self._standing is not None
        title, evidence = self._standing.model.conditions[condition].title, self._standing.evidence[condition]
        return self._heights.of(self._standing.words(condition), width, title, evidence)

    def _told(self, condition: str) -> str:
        """What a screen reader calls a condition, whether it has a card or not."""
        assert self._standing is not None
        return self._standing.content(condition, "").words

    def _show(self) -> None:
        session, now = self.session, self._standing
        assert now is not None
        self.heading.setText(self.tr("Baseline as assessed") if now.assess else self.tr("What-if board"))
        self.count.setVisible(not now.assess and bool(now.model.conditions))
        self._count(self.tr("{n} of {all} changed").format(n=len(now.changed), all=len(now.model.conditions)))
        for heading, ids in self._groups:
            if heading is not None:
                heading.show_changed(0 if now.assess else len(now.changed.intersection(ids)))
        own = now.model.settings_of(session.scenario) if session.scenario else {}
        self.add.setVisible(not session.read_only)
        self.reset.setVisible(not now.assess)
        self.reset.setEnabled(bool(own) and can_try(session))

    def _count(self, words: str) -> None:
        """Say how many are changed. Of a fixed size, so that only another width has everything around laid out."""
        if words != self.count.text():
            self.count.setText(words)
            self._fit_count()

    def _fit_count(self) -> None:
        size = self.count.sizeHint()
        if (size.width(), size.height()) != (self.count.minimumWidth(), self.count.minimumHeight()):
            self.count.setFixedSize(size)

    def _note(self, condition: str) -> str:
        now = self._standing
        if now is None or now.assess or condition not in now.changed:
            return ""
        baseline = now.model.conditions[condition].baseline
        was = now.model.states[baseline].title if baseline else self.tr("unknown")
        return (self.tr("settled; was {state}") if condition in now.settled else self.tr("was {state}")).format(
            state=was
        )

    def _choose(self, condition: str, value: str) -> None:
        session = self.session
        state = None if value == UNKNOWN else value
        if session.mode == "assess":
            session.attempt(lambda m: operations.set_baseline(m, condition, state))
        else:
            attempt(session, lambda m: operations.assume(m, session.scenario, condition, state))
        if card := self.cards.get(condition):
            card.hold()

    def _reset(self) -> None:
        if scenario := self.session.scenario:
            attempt(self.session, lambda m: operations.reset_scenario(m, scenario))

    def _arrange(self) -> None:
        """Let those be seen that are looked for, under the headings of their groups."""
        now = self._standing
        if now is None:
            return
        sought = self.sought.found()
        only_changed = self.count.isChecked() and not now.assess
        rows: list[Row] = [self._beginning] if self._beginning is not None else []
        for heading, own in self._groups:
            found = [id_ for id_ in own if id_ in sought and (not only_changed or id_ in now.changed)]
            if heading is not None and found:
                rows.append(heading)
            if heading is None or not heading.is_folded or only_changed or not self.sought.everything:
                rows.extend(found)
        self.column.show_rows(rows)
        self.sought.say(bool(self.column.conditions) or not self._groups)

    def _fold(self, title: str, folded: bool) -> None:
        (self._folded.add if folded else self._folded.discard)(title)
        self._arrange()

    # ── one condition ────────────────────────────────────────────────────────────────────────────────────────────

    def _pin(self, condition: str) -> None:
        if (known := self.session.model.conditions.get(condition)) is not None:
            attempt(self.session, lambda m: operations.pin(m, condition, not known.pinned))

    def _menu(self, condition: str, where: QPoint) -> None:
        session, menu = self.session, QMenu(self)
        scenario = session.scenario
        own = bool(scenario) and condition in session.model.settings_of(scenario or "")
        if session.mode == "what-if" and scenario:
            back = menu.addAction(self.tr("Take this setting back"))
            back.setEnabled(own and can_try(session))
            back.triggered.connect(
                lambda: attempt(session, lambda m: operations.forget_setting(m, scenario, condition))
            )
        pinned = session.model.conditions[condition].pinned
        pin = menu.addAction(self.tr("Unpin") if pinned else self.tr("Pin: settling and searches do not move it"))
        pin.setEnabled(can_choose(session))
        pin.triggered.connect(lambda: self._pin(condition))
        if (ahead := session.preview) is not None:
            keep = menu.addAction(self.tr("Keep what is shown ahead as a scenario…"))
            keep.setEnabled(can_try(session))
            keep.triggered.connect(lambda: keep_shown(session, self, ahead))
        menu.addSeparator()
        menu.addAction(self.tr("Show why"), lambda: session.select_condition(condition))
        menu.popup(where)

    def _point(self, condition: str, value: str) -> None:
        """The pointer or a key is on a state; after a moment it is shown what that would do."""
        self._pointed = (condition, value)
        if value and self.session.mode == "what-if":
            self._linger.start()
        else:
            self._linger.stop()
            self.session.look_ahead(None)

    def _look_ahead(self) -> None:
        condition, value = self._pointed
        state = None if value == UNKNOWN else value
        if condition in self.session.model.conditions and self.session.shown().end.get(condition) != state:
            self.session.look_ahead((condition, state))
        else:
            self.session.look_ahead(None)

    def _recolour(self) -> None:
        for card in self.column.every_card():
            card.paint_pin()

    def _restyle(self) -> None:
        self._fit_count()
        self._heights.forget()
        self.column.refresh()
