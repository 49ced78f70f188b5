"""Making evidence of passages: one claim in one's own words, how far it can be trusted, and what it speaks to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QRadioButton,
    QWidget,
)

from workbench.domain import fields as f
from workbench.domain.evidence import Evidence
from workbench.engine.citing import usual_reliability
from workbench.engine.coverage import spoken_to
from workbench.ui.contents.words import choice_title, field_title
from workbench.ui.controls.choice_box import ChoiceBox
from workbench.ui.controls.chooser import Chooser
from workbench.ui.evidence.paragraphs import passage_text
from workbench.ui.evidence.wording import sentences_in
from workbench.ui.leading import judgement_title
from workbench.ui.session import Session
from workbench.ui.text import Complaint, PlainEditor, label
from workbench.ui.theme import Theme
from workbench.workspace import operations

#: So much of a passage is shown above the claim, in characters.
_SHOWN = 420
#: A sentence that is longer, in characters, is none that a claim is likely to be.
_SENTENCE = 240


def _(text: str) -> str:
    return QCoreApplication.translate("NewEvidence", text)


def _part(text: str, words: str) -> str:
    """So much of a passage as is shown: how it begins, or what stands around some words of it."""
    if len(text) <= _SHOWN:
        return text
    at = text.find(words) if words else 0
    begin = max(min(at - (_SHOWN - len(words)) // 2, len(text) - _SHOWN), 0) if len(words) < _SHOWN else max(at, 0)
    end = begin + _SHOWN
    before = f"… {text[begin:end].partition(' ')[2]}" if begin else text[:end]
    return before if end >= len(text) else before.rsplit(" ", 1)[0] + " …"


def _sentence_of(session: Session, passages: Sequence[str]) -> str:
    """What a single passage says, where that is one sentence that a claim can be; else nothing."""
    if len(passages) != 1:
        return ""
    text = passage_text(session.model.passages[passages[0]])
    return text if len(text) <= _SENTENCE and len(sentences_in(text)) == 1 else ""


class _Claim(PlainEditor):
    """One sentence: Enter is the end of it. `ended` tells."""

    ended = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ended.emit()
        else:
            super().keyPressEvent(event)


class NewEvidence(QDialog):
    """Asks for the claim first; everything else has a value that can stay. What a rule forbids is said before it is
    taken. ``words``: what is selected of the passage; the claim begins with them. A passage of one sentence is proposed
    as the claim: Enter takes it, and whoever types writes another.
    """

    def __init__(
        self,
        session: Session,
        theme: Theme,
        passages: Sequence[str],
        judgement: tuple[str, str] | None,
        parent: QWidget,
        words: str = "",
    ) -> None:
        super().__init__(parent)
        self.session, self.passages, self.words = session, tuple(passages), words
        self.operation: operations.Operation | None = None
        self.setWindowTitle(self.tr("New evidence"))
        self.setMinimumWidth(theme.px(560))
        self.claim = _Claim()
        self.claim.ended.connect(self._check)
        self.claim.setTabChangesFocus(True)
        self.claim.setAccessibleName(field_title("claim"))
        self.claim.setPlaceholderText(self.tr("What it says, in one sentence of your own"))
        self.claim.setFixedHeight(theme.px(64))
        self.claim.begin_with(words)
        if not words and (offered := _sentence_of(session, self.passages)):
            self.claim.propose(offered)
        self.judgement = Chooser(self._options, self.tr("Judgement it speaks to"))
        self.judgement.setPlaceholderText(self.tr("Nothing yet: type to find a judgement, or press ↓"))
        self._target = judgement
        self.judgement.chosen.connect(self._choose)
        self.judgement.problem.connect(self._say)
        if judgement is not None:
            self.judgement.show_value(" ".join(judgement), judgement_title(session.model, *judgement))
        self.supports = QRadioButton(self.tr("Supports it"))
        self.contradicts = QRadioButton(self.tr("Contradicts it"))
        self.supports.setChecked(True)
        self.reliability, self.credibility = self._box("reliability"), self._box("credibility")
        self.private = QCheckBox(field_title("private"))
        self.problem = Complaint()
        self._lay_out()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._check)
        self.claim.setFocus()

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(20, 20, 20, 16)
        form.setSpacing(10)
        quoted = [self.session.model.passages[id_] for id_ in self.passages]
        for passage in quoted[:3]:
            text = passage_text(passage)
            shown = _part(text, self.words)
            form.addRow(label(passage.locator, "caption"), label(shown, "secondary", wrap=True))
        if len(quoted) > 3:
            more = self.tr("and {count} more passages").format(count=len(quoted) - 3)
            form.addRow(label("", "caption"), label(more, "secondary"))
        form.addRow(field_title("claim"), self.claim)
        form.addRow(self.tr("Speaks to"), self.judgement)
        side, group = QHBoxLayout(), QButtonGroup(self)
        for button in (self.supports, self.contradicts):
            group.addButton(button)
            side.addWidget(button)
        side.addStretch(1)
        form.addRow("", side)
        form.addRow(field_title("reliability"), self.reliability)
        form.addRow(field_title("credibility"), self.credibility)
        form.addRow("", self.private)
        form.addRow(self.problem)
        buttons = QDialogButtonBox()
        self.keep = buttons.addButton(self.tr("Make evidence"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.keep.setProperty("role", "primary")
        self.keep.setDefault(True)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._check)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)

    def _box(self, field: str) -> ChoiceBox:
        box = ChoiceBox()
        box.setAccessibleName(field_title(field))
        spec = f.specs(Evidence)[field]
        for choice in spec.choices:
            box.addItem(choice_title(field, choice), choice)
        known = usual_reliability(self.session.model, self.passages) if field == "reliability" else ""
        box.setCurrentIndex(box.findData(known) if known else box.count() - 1)
        return box

    def _options(self) -> list[tuple[str, str]]:
        model = self.session.model
        return [(" ".join(one), judgement_title(model, *one)) for one in spoken_to(model)]

    def _choose(self, chosen: str | None) -> None:
        name, _, target = (chosen or "").partition(" ")
        self._target = (name, target) if chosen else None
        self._say("")

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)

    def _check(self) -> None:
        claim = " ".join(self.claim.toPlainText().split())
        if not claim:
            self._say(self.tr("Write in one sentence what the passage says; that is the claim."))
            self.claim.setFocus()
            return
        if self.judgement.pending:
            self._say(self.tr("Choose the judgement from the list, or leave that line empty."))
            self.judgement.setFocus()
            return
        graded = {
            "reliability": self.reliability.currentData(),
            "credibility": self.credibility.currentData(),
            "passages": self.passages,
            "private": self.private.isChecked(),
        }
        model, target = self.session.model, self._target
        try:
            if target is None:
                self.operation = operations.add(model, "evidence", claim=claim, **graded)
            else:
                supports = self.supports.isChecked()
                self.operation = operations.add_evidence(model, claim, *target, supports, **graded)
        except ValueError as problem:
            self._say(str(problem))
            return
        self.accept()


def evidence_made(
    session: Session,
    theme: Theme,
    passages: Sequence[str],
    judgement: tuple[str, str] | None,
    parent: QWidget,
    words: str = "",
) -> operations.Operation | None:
    """Ask what some passages (ids) say, as `NewEvidence` does; None where nobody says it, or none can be made: that is
    told.
    """
    if session.read_only:
        session.tell(_("This workspace can only be looked at, so no evidence can be made in it."))
        return None
    if not passages:
        session.tell(_("Select a passage first: evidence is drawn from it."))
        return None
    dialog = NewEvidence(session, theme, passages, judgement, parent, words)
    return dialog.operation if dialog.exec() else None
