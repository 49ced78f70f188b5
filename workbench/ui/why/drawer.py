"""The Why drawer: the sum on the left, the evidence behind the chosen row on the right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from workbench.domain.words import name_of_value
from workbench.engine.coverage import backing
from workbench.ui.controls.folding_row import FoldingRow
from workbench.ui.controls.panes import panes
from workbench.ui.controls.segmented import Choice, SegmentedControl
from workbench.ui.controls.small_button import small_button
from workbench.ui.session import ASIDE, DOCUMENT, Axis, Session
from workbench.ui.text import ElidedLabel, label
from workbench.ui.theme import Theme
from workbench.ui.turns import Turns
from workbench.ui.why.evidence_list import EvidenceList, evidence_lines
from workbench.ui.why.exact_numbers import ExactNumbers
from workbench.ui.why.history import HistoryOfSelection
from workbench.ui.why.reasons import Judgement, Reason, Reasons, of_condition, of_everything, of_issue
from workbench.ui.why.sentence import Scrolled, Sentence
from workbench.ui.why.settling import settling_rows
from workbench.ui.why.waterfall import Waterfall
from workbench.workspace.changes import Changes

#: Up to so many issue areas, what stands in the way is listed at once.
_MANY = 150


class WhyDrawer(QWidget):
    """Explains the selected issue area or condition; in Assess mode also takes exact numbers.

    Where there is little room it is no more than a line that says what is explained, until it is asked to say why:
    `opened` tells that it wants to be higher, or less high. `effect_wanted`: an effect of the condition explained is
    to be judged; `requirement_wanted`: what the issue area explained requires is to be said.
    """

    opened = Signal()
    effect_wanted = Signal()
    requirement_wanted = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.theme = session, theme
        self.setProperty("role", "panel")
        self.heading = ElidedLabel(role="strong")
        self.summary = ElidedLabel(role="secondary")
        self.axis = SegmentedControl(theme, self.tr("Axis"), self._axes({}))
        self.axis.chosen.connect(lambda value: session.set_axis(cast(Axis, value)))
        self._make_ways()
        self.exact = ExactNumbers(session, theme)
        self.waterfall = Waterfall(theme)
        self.waterfall.chosen.connect(self._choose)
        self.waterfall.followed.connect(self._follow)
        self.sentence = Sentence(theme)
        self.requirement = Scrolled(self.sentence)
        self.evidence = EvidenceList(theme)
        self.evidence.opened.connect(lambda evidence: session.show_place("evidence", f"item/{evidence}"))
        self.evidence.attach_wanted.connect(self._attach)
        self._judgement: Judgement | None = None
        self._turns = Turns(self)
        self.history = HistoryOfSelection(session, theme)
        #: Whether it is to be a line, and whether it was asked for more all the same.
        self.is_little, self._asked = False, False
        self.empty = label(
            self.tr("Here stands why an issue area is where it is, term by term, with the evidence behind each."),
            "secondary",
            wrap=True,
        )
        self.empty.setContentsMargins(20, 16, 20, 16)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.reasons: Reasons | None = None
        #: What is explained (condition, issue area, scenario), and the axis on which it is.
        self._subject: tuple[str | None, str | None, str | None] | None = None
        self._axis: Axis = session.axis
        self._lay_out()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._keyboard_went)

    def _make_ways(self) -> None:
        """What leads on from here, or to more of it."""
        session = self.session
        words = self.tr("The smallest sets of changes that bring this issue area where it is wanted")
        ask = self.tr("What would it take?")
        say, needs = self.tr("Requirement…"), self.tr("Say without what cooperation on it is blocked")
        self.requires = small_button(say, self.requirement_wanted.emit, hint=needs)
        self.takes = small_button(ask, lambda: session.show_place("analysis", "paths"), hint=words)
        words = self.tr("Say what one of its states does to an issue area, and why")
        self.judge = small_button(self.tr("Judge an effect…"), self.effect_wanted.emit, hint=words)
        name, words = self.tr("History of what is selected"), self.tr("Who changed what when, of what is selected")
        self.turn = small_button(self.tr("History"), self._turn, name=name, hint=words)
        self.turn.setCheckable(True)
        self.more = small_button("", lambda: self.open(self.is_brief))
        self.more.hide()

    def _lay_out(self) -> None:
        does = [self.takes, self.judge, self.axis, self.turn, self.more]
        self.top = FoldingRow(self.theme, [self.heading, self.summary, self.exact], does, grow=[self.summary])
        self.top.whole.setContentsMargins(20, 8, 16, 4)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(8, 0, 0, 4)
        column.setSpacing(0)
        column.addWidget(self.waterfall)
        needs = QHBoxLayout()
        needs.setContentsMargins(0, 0, 8, 0)
        needs.addWidget(self.requirement, 1)
        needs.addWidget(self.requires, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        column.addLayout(needs)
        self.body = panes(Qt.Orientation.Horizontal, (left, 560), (self.evidence, 270))
        self.body.setStretchFactor(0, 2)
        self.body.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.empty)
        layout.addWidget(self.top)
        self.sides = QStackedWidget()
        self.sides.addWidget(self.body)
        self.sides.addWidget(self.history)
        layout.addWidget(self.sides, 1)

    # ── how much of it is seen ───────────────────────────────────────────────────────────────────────────────────

    @property
    def is_brief(self) -> bool:
        """Whether no more than a line of it is seen."""
        return self.is_little and not self._asked

    def keep_brief(self, little: bool) -> None:
        """Be no more than a line from now on, as long as nobody asks for more; or be whole."""
        if little != self.is_little:
            self.is_little = little
            self.open(False)

    def open(self, whole: bool) -> None:
        """Show all of it, or where there is little room only a line."""
        self._asked = whole
        policy = QSizePolicy.Policy.Fixed if self.is_brief else QSizePolicy.Policy.Preferred
        self.setSizePolicy(QSizePolicy.Policy.Preferred, policy)
        self.more.setVisible(self.is_little)
        self.more.setText(self.tr("Show why") if self.is_brief else self.tr("Fold"))
        self._turn()
        self.opened.emit()

    # ── which of its two sides is seen ───────────────────────────────────────────────────────────────────────────

    def commands(self) -> dict[str, Callable[[], object]]:
        """What it does."""
        return {"history-here": self._turn_by_command}

    def ticks(self) -> dict[str, bool]:
        """Whether its history is seen."""
        return {"history-here": self.turn.isChecked()}

    def _turn_by_command(self) -> None:
        here = self.isVisible()
        self.session.show_place("matrix")
        self.show()
        if self.is_brief:
            here = False
            self.open(True)
        self.turn.setChecked(not (here and self.turn.isChecked()))
        self._turn()
        if self.turn.isChecked():
            self.history.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _turn(self) -> None:
        """Show the history of what is selected, or why it is so."""
        if self.session.document is not None:
            self._show_all()

    def take_up(self, changes: Changes) -> None:
        """Show what is so after these changes."""
        if DOCUMENT in changes.kinds:
            self.turn.setChecked(False)
            self._subject = None
        if self.session.document is None:
            self._turns.give_up()
        if self.session.document is not None and changes.kinds - ASIDE:
            self._show_all()

    def _show_all(self) -> None:
        session = self.session
        self._turns.give_up()
        if session.condition is None and session.focus is None and session.model.issues:
            self._axis = session.axis
            work = of_everything(session.model, session.axis, session.shown(), session.scenario)
            # Of many issue areas a long list is made: the matrix is painted first, and the list follows. Meanwhile the
            # one before stays, if it was of the same scenario.
            at_once = len(session.model.issues) <= _MANY
            self._turns.begin(work, lambda found: self._show_reasons(self._with_steps(found)), now=at_once)
            if not self._turns.idle and self._subject != (None, None, session.scenario):
                self._show_reasons(None)
        else:
            self._show_reasons(self._find_reasons())

    def _show_reasons(self, reasons: Reasons | None) -> None:
        told = self.turn.isChecked() and not self.is_brief
        self.reasons = reasons
        shown = self.reasons is not None or told
        self.empty.setVisible(not shown)
        self.top.setVisible(shown)
        self.sides.setVisible(shown and not self.is_brief)
        self.sides.setCurrentWidget(self.history if told else self.body)
        session = self.session
        subject = (session.condition, session.focus, session.scenario)
        if subject != self._subject:
            self._subject = subject
            self.waterfall.pick_nothing()
        if self.reasons is not None:
            self._show(self.reasons)
        if told:
            self._show_history()
        self._walk()

    def _show_history(self) -> None:
        self.history.bring_up_to_date()
        self.heading.show_text(self.history.heading())
        self.summary.show_text("")
        self.summary.show()
        for beside in (self.axis, self.takes, self.judge, self.exact):
            beside.hide()

    # ── reasons ──────────────────────────────────────────────────────────────────────────────────────────────────

    def _find_reasons(self) -> Reasons | None:
        session = self.session
        model = session.model
        if session.condition is not None:
            chosen = session.shown().end[session.condition]
            return of_condition(model, session.condition, chosen)
        if session.focus is not None:
            self._axis = self._axis_of(session.focus)
            return of_issue(model, session.focus, self._axis, session.shown(), session.scenario is None)
        return None

    def _axis_of(self, issue: str) -> Axis:
        """The axis that is explained: the one that was chosen, unless nobody asked for it here and only the other
        moves; then that one, as long as it does.
        """
        session = self.session
        if session.axis_asked:
            return session.axis
        result = session.shown().by_issue[issue]
        moving: list[Axis] = []
        if result.move_cooperation:
            moving.append("cooperation")
        if result.move_competition:
            moving.append("competition")
        before = self._axis if self._subject is not None and self._subject[1] == issue else session.axis
        return before if before in moving or not moving else moving[0]

    def _with_steps(self, reasons: Reasons) -> Reasons:
        """Before what moves, the steps by which it settled."""
        shown = self.session.shown()
        if not self.session.settled or not (shown.settled or shown.cycle):
            return reasons
        hint = self.tr("{summary} · a step that is selected is shown on the matrix").format(summary=reasons.summary)
        rows = (*settling_rows(self.session.model, shown), *reasons.rows)
        return replace(reasons, summary=hint, rows=rows)

    # ── walking through the steps ────────────────────────────────────────────────────────────────────────────────

    def _choose(self, _: int) -> None:
        if self.reasons is not None:
            self._show_evidence(self._opened(self.reasons))
        self._walk()

    def _walk(self) -> None:
        """Have the matrix show the step of settling that is selected, as long as the keyboard is in the drawer."""
        row, rows = self.waterfall.current_row(), self.reasons.rows if self.reasons is not None else ()
        at = QApplication.focusWidget()
        here = at is not None and self.isAncestorOf(at) and not self.turn.isChecked() and self.isVisible()
        self.session.walk(rows[row].moves if here and 0 <= row < len(rows) else ())

    def _keyboard_went(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is self.window():
            self._walk()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.session.walk(())

    def _show(self, reasons: Reasons) -> None:
        issue, brief = self.session.condition is None, self.is_brief
        self.turn.setVisible(not brief)
        self.heading.show_text(reasons.heading)
        self.summary.show_text(reasons.summary)
        self.axis.setVisible(
            issue
            and not brief
            and any(
                reason.amount not in ("", name_of_value("blocked"), name_of_value("open")) for reason in reasons.rows
            )
        )
        assess = self.session.mode == "assess"
        self.axis.set_choices(self._axes({} if assess else reasons.stands))
        self.axis.set_value(self._axis)
        self._offer(self.takes, issue and not brief and self.session.focus is not None)
        self._offer(self.requires, not self.takes.isHidden() and self._may_edit())
        self._offer(self.judge, not issue and not brief and self._may_edit() and bool(self.session.model.issues))
        self.exact.show_issue(self.session.focus if issue and not brief and assess else None)
        told = not self.exact.isHidden() or (bool(reasons.stands) and not self.axis.isHidden())
        self.summary.setVisible(not told)  # the boxes, or the axes, say where it stands
        self.waterfall.show_reasons(reasons, [self._count(reason) for reason in reasons.rows])
        self.requirement.show_runs(reasons.requirement)
        self._show_evidence(self._opened(reasons))

    def _offer(self, button: QWidget, wanted: bool) -> None:
        """Show a button, or no longer; then the keyboard goes to the reasons, not to whatever comes after it."""
        if button.hasFocus() and not wanted:
            self.waterfall.setFocus(Qt.FocusReason.OtherFocusReason)
        button.setVisible(wanted)

    def _axes(self, stands: Mapping[str, str]) -> list[Choice]:
        """The axes to choose from, each with where the issue area stands on it."""
        titles = {"cooperation": self.tr("Cooperation"), "competition": self.tr("Competition")}
        return [
            Choice(axis, f"{title} {stands.get(axis, '')}".strip(), hint=stands.get(axis, ""), name=title)
            for axis, title in titles.items()
        ]

    def _follow(self, row: int) -> None:
        if self.reasons is not None and 0 <= row < len(self.reasons.rows):
            issue = self.reasons.rows[row].issue
            if issue is not None:
                self.session.select(issue)

    def _opened(self, reasons: Reasons) -> int:
        """The row whose evidence is seen: the one picked, or the most telling where none is."""
        row = self.waterfall.current_row()
        return row if 0 <= row < len(reasons.rows) else self._most_telling(reasons)

    def _most_telling(self, reasons: Reasons) -> int:
        """The row to open first: the largest term, or the assessment."""
        if len(reasons.rows) > 1 and reasons.rows[0].issue is None and reasons.rows[1].judgements:
            return 1
        return 0

    def _count(self, reason: Reason) -> int | None:
        if not reason.judgements:
            return None
        found: set[str] = set()
        for judgement, target in reason.judgements:
            backed = backing(self.session.model, judgement, target)
            found.update(backed.supporting + backed.contradicting)
        return len(found)

    def _show_sums(self) -> None:
        if self.reasons is not None:
            axis = name_of_value(self._axis)
            heading = self.tr("The sums, {axis}").format(axis=axis)
            self.evidence.show_lines(heading, self.reasons.sums, [], "")

    def _attach(self) -> None:
        if self._judgement is not None:
            from workbench.ui.controls.attaching import attach

            attach(self.session, self.window(), *self._judgement)

    def _may_edit(self) -> bool:
        return self.session.mode == "assess" and not self.session.read_only

    def _show_evidence(self, row: int) -> None:
        rows = self.reasons.rows if self.reasons is not None else ()
        reason = rows[row] if 0 <= row < len(rows) else None
        self._judgement = reason.judgements[0] if reason is not None and reason.judgements else None
        self.evidence.attach.setVisible(self._may_edit() and self._judgement is not None)
        if reason is None:
            self.evidence.show_lines("", "", [], "")
            return
        if reason.look == "end":
            self._show_sums()
            return
        lines = evidence_lines(self.session.model, reason.judgements)
        empty = self.tr("No evidence is attached to this judgement yet.") if reason.judgements else ""
        overview = reason.issue is not None and not reason.judgements
        heading = self.tr("What is assumed") if overview else reason.text
        self.evidence.show_lines(heading, reason.why, lines, empty)
