"""A sentence whose parts are set differently: what holds is strong, what does not is struck through.

Plain text with formats laid over it (no markup is ever read), wrapped to the width there is.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from workbench.ui.theme import Theme
from workbench.ui.why.reasons import Run

#: For how many widths the lines of a sentence are kept; how many lines are seen at least.
_WIDTHS, _LEAST = 4, 3


class Sentence(QWidget):
    """Shows the runs of a requirement as one sentence."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._runs: tuple[Run, ...] = ()
        #: The sentence broken into lines, and how high they are together, for the widths asked for of late.
        self._laid_out: dict[int, tuple[QTextLayout, float]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self.hide()

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Show another sentence; nothing where there are no runs."""
        if tuple(runs) == self._runs:
            return
        self._runs = tuple(runs)
        self._laid_out.clear()
        self.setVisible(bool(runs))
        words = "".join(
            self.tr("{part} (decides)").format(part=run.text)
            if run.look == "deciding"
            else self.tr("{part} (does not hold)").format(part=run.text)
            if run.look == "gone"
            else run.text
            for run in runs
        )
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def _restyle(self) -> None:
        self._laid_out.clear()
        self.updateGeometry()
        self.update()

    def _layout(self, width: int) -> tuple[QTextLayout, float]:
        found = self._laid_out.get(width)
        if found is None:
            if len(self._laid_out) >= _WIDTHS:
                self._laid_out.clear()
            found = self._laid_out[width] = self._broken(width)
        return found

    def _broken(self, width: int) -> tuple[QTextLayout, float]:
        c = self.theme.colours
        layout = QTextLayout("".join(run.text for run in self._runs), self.theme.font("secondary"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        ranges = []
        at = 0
        for run in self._runs:
            look = QTextCharFormat()
            look.setForeground(c["secondary"] if run.look in ("plain", "gone") else c["ink"])
            if run.look in ("strong", "deciding"):
                look.setFontWeight(QFont.Weight.DemiBold)
            if run.look == "gone":
                look.setFontStrikeOut(True)
            if run.look == "deciding":
                look.setForeground(c["takes"])
                look.setFontUnderline(True)
            piece = QTextLayout.FormatRange()
            piece.start, piece.length, piece.format = at, len(run.text), look  # type: ignore[misc]
            ranges.append(piece)
            at += len(run.text)
        layout.setFormats(ranges)
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 40))
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        return layout, y

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._layout(width - 24)[1]) + 8 if self._runs else 0

    def sizeHint(self) -> QSize:
        width = max(self.width(), 200)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.heightForWidth(max(self.width(), 200)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.theme.colours["secondary"])
        layout, _ = self._layout(self.width() - 24)
        layout.draw(painter, QPointF(12, 4))
        painter.end()

    def resizeEvent(self, event: object) -> None:
        self.updateGeometry()
        super().resizeEvent(event)  # type: ignore[arg-type]


class Scrolled(QScrollArea):
    """Room for a sentence: as high as it is, and where there is less room a few lines of it, to be scrolled."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__()
        self.sentence = sentence
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "bare")  # even a frame that is not seen takes room
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(sentence)
        self.hide()

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Show another sentence, from its beginning; nothing where there are no runs."""
        self.sentence.show_runs(runs)
        self.setVisible(bool(runs))
        self.verticalScrollBar().setValue(0)
        self.updateGeometry()

    def _whole(self) -> int:
        bar = self.verticalScrollBar().sizeHint().width()  # a sentence that just fits beside one needs none
        return self.sentence.heightForWidth(max(self.width() - bar, 200))

    def sizeHint(self) -> QSize:
        return QSize(200, self._whole())

    def minimumSizeHint(self) -> QSize:
        lines = _LEAST * self.sentence.theme.metrics(self.sentence.theme.font("secondary")).lineSpacing() + 8
        return QSize(80, min(self._whole(), lines))

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.updateGeometry()
