"""The What-if board: conditions in groups; in Assess mode the same board edits the baseline."""

from __future__ import annotations

from collections.abc import Callable, Generator

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from workbench.domain.condition import Condition
from workbench.domain.identity import UNKNOWN
from workbench.ui.conditions.card import CardContent, ConditionCard
from workbench.ui.conditions.heading import GroupHeading
from workbench.ui.conditions.sought import Sought
from workbench.ui.conditions.weights import evidence_counts, swings
from workbench.ui.controls.beginning import Beginning
from workbench.ui.scenarios.keeping import keep_shown
from workbench.ui.session import ASIDE, DOCUMENT, SELECTION, Session
from workbench.ui.text import label
from workbench.ui.theme import Theme
from workbench.ui.turns import Turns
from workbench.workspace import operations
from workbench.workspace.changes import Changes

#: So many cards are made at once, for more are hardly seen; of a larger board the others follow, so many at a turn.
_AT_ONCE, _BATCH = 24, 4
#: A board of so many conditions is made at once.
_FEW = 80
#: How long the pointer rests on a state before it is shown what that would do, in milliseconds.
_LINGER = 350


class ConditionBoard(QWidget):
    """Cards for all conditions, with a count of what is changed, a filter, and reset.

    ``first_wanted``: somebody wants to add the first condition.
    """

    first_wanted = Signal()

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
        self.sought = Sought(session)
        self.filter = self.sought.filter
        self.sought.changed.connect(self._filter)
        top = QHBoxLayout()
        top.setContentsMargins(14, 10, 10, 4)
        top.setSpacing(8)
        top.addWidget(self.heading)
        top.addWidget(self.count)
        top.addStretch(1)
        top.addWidget(self.reset)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inside = QWidget()
        self.inside.setProperty("role", "panel")
        self.rows = QVBoxLayout(self.inside)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(0)
        self.area.setWidget(self.inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.sought)
        layout.addWidget(self.area)
        self.cards: dict[str, ConditionCard] = {}
        self._headings: list[tuple[GroupHeading, list[str]]] = []
        self._folded: set[str] = set()
        self._pointed: tuple[str, str] = ("", "")
        self._linger = QTimer(self, singleShot=True, interval=_LINGER)
        self._linger.timeout.connect(self._look_ahead)
        self._shape: list[tuple[str, list[str]]] | None = None
        self._turns = Turns(self)
        #: What all cards hang on, and what each hangs on besides: a card is told only of what is new.
        self._looks: tuple[object, ...] = ()
        self._seen: dict[str, tuple[object, ...]] = {}
        session.changed.connect(self._on_changed)
        theme.changed.connect(self._restyle)

    def commands(self) -> dict[str, Callable[[], object]]:
        """What can be looked for."""
        return {"movers-only": self.sought.moving.toggle}

    def ticks(self) -> dict[str, bool]:
        """Whether only what moves the selection is to be seen."""
        return {"movers-only": self.sought.moving.isChecked()}

    def _on_changed(self, changes: Changes) -> None:
        if self.session.document is None:
            if not self._turns.idle:
                self._turns.give_up()
                self._shape = None
            return
        if not changes.kinds - ASIDE:
            return
        if DOCUMENT in changes.kinds:
            self.sought.moving.setChecked(False)
        if changes.kinds & {DOCUMENT, "condition", "state", "group"}:
            self._build()
        if changes.kinds - ASIDE - {SELECTION}:
            self._show()
        if self.sought.moving.isChecked() and self._turns.idle:
            self._arrange()
        if changes.kinds & {SELECTION, DOCUMENT}:
            self._highlight()

    def _highlight(self) -> None:
        for condition, card in self.cards.items():
            card.set_highlighted(condition == self.session.condition)

        shown = self.cards.get(self.session.condition or "")
        if shown is not None and shown.isVisible():
            self.area.ensureWidgetVisible(shown, 0, 0)

    def take_to(self, condition: str) -> None:
        """Give the keyboard to the states of a condition, whatever was filtered or folded before."""
        if not self._turns.idle:
            self._turns.finish()
        if (card := self.cards.get(condition)) is None:
            return
        if card.isHidden():
            self.sought.look_for_everything()
            self.count.setChecked(False)
            for heading, own in self._headings:
                if condition in own and heading.is_folded:
                    heading.click()
            self._arrange()
        self.area.ensureWidgetVisible(card, 0, 0)
        if (stop := card.states.stop()) is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)  # so that one sees where the keyboard is

    def _build(self) -> None:
        model = self.session.model
        shape = [
            (group.title if group else "", [condition.id for condition in own])
            for group, own in model.grouped("condition")
        ]
        if shape == self._shape:
            return
        self._shape = shape
        while (item := self.rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.cards, self._headings = {}, []
        if not shape:
            self.rows.addWidget(self._beginning())
        self.rows.addStretch(1)
        self.sought.filter.setVisible(len(model.conditions) > 8)
        self.sought.setVisible(bool(shape))
        at_once = _AT_ONCE if len(model.conditions) > _FEW else _FEW
        self._turns.begin(self._made(shape, at_once), lambda _: self._chain(), now=True)

    def _beginning(self) -> Beginning:
        """What goes here, where there is nothing yet."""
        beginning = Beginning(aside=True)
        beginning.setContentsMargins(14, 8, 14, 8)
        words = self.tr(
            "No conditions yet. A condition is what cooperation hangs on, such as trust or a treaty: absent, present "
            "or not known."
        )
        ways = () if self.session.read_only else ((self.tr("Add a condition…"), self.first_wanted.emit),)
        beginning.say(words, ways)
        return beginning

    def _made(self, shape: list[tuple[str, list[str]]], at_once: int) -> Generator[None, None, None]:
        """Make the cards from above, each with its content."""
        for title, own in shape:
            if title:
                heading = GroupHeading(title, title in self._folded)
                heading.folded.connect(self._fold)
                self.rows.insertWidget(self.rows.count() - 1, heading)
                self._headings.append((heading, own))
            for condition in own:
                card = ConditionCard(self.theme, self.inside)
                card.chosen.connect(self._choose)
                card.asked.connect(self.session.select_condition)
                card.pointed.connect(self._point)
                card.pin_wanted.connect(self._pin)
                card.menu_wanted.connect(self._menu)
                self.cards[condition] = card
                self.rows.insertWidget(self.rows.count() - 1, card)
                more = len(self.cards) - at_once
                if more >= 0 and more % _BATCH == 0:
                    self._show_made()
                    yield
        self._show_made()

    def _show_made(self) -> None:
        self._show()
        self._arrange()
        self._highlight()

    def _chain(self) -> None:
        """Let Tab go from the filter through the cards as they are read."""
        QWidget.setTabOrder(self.filter, self.sought.moving)
        before: QWidget = self.sought.moving
        heads = {own[0]: heading for heading, own in self._headings if own}
        for id_, card in self.cards.items():
            for stop in [*([heads[id_]] if id_ in heads else []), *card.stops()]:
                QWidget.setTabOrder(before, stop)
                before = stop

    def _show(self) -> None:
        session, model = self.session, self.session.model
        end = session.shown().end
        own = model.settings_of(session.scenario) if session.scenario else {}
        settled = session.shown().settled
        swing, counts = swings(model), evidence_counts(model)
        looks = (session.mode, session.read_only, model.states, model.actors, swing, counts)
        same = len(looks) == len(self._looks) and all(a is b for a, b in zip(looks, self._looks, strict=True))
        if not same:
            self._looks, self._seen = looks, {}
        changed = {one.id for one in model.conditions.values() if end[one.id] != one.baseline}
        for id_, card in self.cards.items():
            condition, differs = model.conditions[id_], id_ in changed
            seen = (card, condition, end[id_], id_ in settled)
            if self._seen.get(id_) == seen:
                continue
            self._seen[id_] = seen
            card.show_content(
                CardContent(
                    id_,
                    condition.title,
                    condition.summary,
                    tuple((state.id, state.title) for state in model.states_of(id_)),
                    end[id_],
                    condition.baseline,
                    self._note(condition, differs, id_ in settled),
                    differs,
                    swing[id_],
                    counts[id_],
                    ", ".join(model.actors[a].title for a in condition.controllers),
                    condition.pinned,
                    not session.read_only,
                )
            )
        assess = session.mode == "assess"
        self.heading.setText(self.tr("Baseline as assessed") if assess else self.tr("What-if board"))
        self.count.setVisible(not assess and bool(self.cards))
        self._count(self.tr("{n} of {all} changed").format(n=len(changed), all=len(model.conditions)))
        if self.count.isChecked():
            self._arrange()
        for heading, ids in self._headings:
            heading.show_changed(0 if assess else len(changed.intersection(ids)))
        self.reset.setVisible(not assess)
        self.reset.setEnabled(bool(own) and not session.read_only)

    def _count(self, words: str) -> None:
        """Say how many are changed. Of a fixed size, so that only another width has everything around laid out."""
        if words != self.count.text():
            self.count.setText(words)
            self._fit_count()

    def _fit_count(self) -> None:
        size = self.count.sizeHint()
        if (size.width(), size.height()) != (self.count.minimumWidth(), self.count.minimumHeight()):
            self.count.setFixedSize(size)

    def _note(self, condition: Condition, differs: bool, settled: bool) -> str:
        if self.session.mode == "assess" or not differs:
            return ""
        model = self.session.model
        was = model.states[condition.baseline].title if condition.baseline else self.tr("unknown")
        return (self.tr("settled; was {state}") if settled else self.tr("was {state}")).format(state=was)

    def _choose(self, condition: str, value: str) -> None:
        session = self.session
        state = None if value == UNKNOWN else value
        if session.mode == "assess":
            session.attempt(lambda m: operations.set_baseline(m, condition, state))
        else:
            session.attempt(lambda m: operations.assume(m, session.scenario, condition, state))
        if card := self.cards.get(condition):
            card.hold()

    def _reset(self) -> None:
        if scenario := self.session.scenario:
            self.session.attempt(lambda m: operations.reset_scenario(m, scenario))

    def _filter(self) -> None:
        """What is found stands where it belongs at once: a click that follows in haste must not miss it."""
        if self.session.document is not None and not self._turns.idle:
            self._turns.finish()
        self._arrange()

    def _arrange(self) -> None:
        self.rows.setEnabled(False)  # or each card that is shown would have all of them laid out
        self._show_found()
        self.rows.setEnabled(True)
        # First there is room, then what is shown stands in it: the other way round all would be squeezed meanwhile.
        width = self.inside.width()
        self.inside.resize(width, max(self.rows.totalHeightForWidth(width), self.area.viewport().height()))
        self.rows.activate()

    def _show_found(self) -> None:
        sought, everything = self.sought.found(), self.sought.everything
        only_changed = self.count.isChecked() and self.session.mode == "what-if"
        heads = {own[0]: heading for heading, own in self._headings}
        for _, own in self._shape or ():
            heading = heads.get(own[0])
            folded = heading is not None and heading.is_folded and everything and not only_changed
            any_found = False
            for id_ in own:
                if (card := self.cards.get(id_)) is None:
                    break
                found = id_ in sought and (not only_changed or self._is_changed(id_))
                any_found = any_found or found
                card.setVisible(found and not folded)
            if heading is not None:
                heading.setVisible(any_found)
        self.sought.say(any(not card.isHidden() for card in self.cards.values()) or not self.cards)

    def _is_changed(self, condition: str) -> bool:
        content = self.cards[condition].content if condition in self.cards else None
        return content is not None and content.changed

    def _fold(self, title: str, folded: bool) -> None:
        (self._folded.add if folded else self._folded.discard)(title)
        self._arrange()

    # ── one condition ────────────────────────────────────────────────────────────────────────────────────────────

    def _pin(self, condition: str) -> None:
        pinned = not self.session.model.conditions[condition].pinned
        self.session.attempt(lambda m: operations.pin(m, condition, pinned))

    def _menu(self, condition: str, where: QPoint) -> None:
        session, menu = self.session, QMenu(self)
        scenario = session.scenario
        own = bool(scenario) and condition in session.model.settings_of(scenario or "")
        if session.mode == "what-if" and scenario:
            back = menu.addAction(self.tr("Take this setting back"))
            back.setEnabled(own and not session.read_only)
            back.triggered.connect(lambda: session.attempt(lambda m: operations.forget_setting(m, scenario, condition)))
        pinned = session.model.conditions[condition].pinned
        pin = menu.addAction(self.tr("Unpin") if pinned else self.tr("Pin: settling and searches do not move it"))
        pin.setEnabled(not session.read_only)
        pin.triggered.connect(lambda: self._pin(condition))
        if (ahead := session.preview) is not None:
            keep = menu.addAction(self.tr("Keep what is shown ahead as a scenario…"))
            keep.setEnabled(not session.read_only)
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
        if condition in self.cards and self.session.shown().end.get(condition) != state:
            self.session.look_ahead((condition, state))
        else:
            self.session.look_ahead(None)

    def _restyle(self) -> None:
        self._fit_count()
        for card in self.cards.values():
            card.refresh()
