"""The rows of the reader: headings and paragraphs, each with its number, its page and what is drawn from it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from workbench.domain.legible import legible
from workbench.domain.model import Model
from workbench.domain.source import Passage
from workbench.engine.citing import NOTHING, Drawn, drawn
from workbench.ui.text import sentences

#: What is dragged: the ids of passages, as JSON.
MIME = "application/x-modus-passages"
#: A part of a document that is shown at once has no more paragraphs than this.
PART = 300
PARAGRAPH = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


def _(text: str) -> str:
    return QCoreApplication.translate("Paragraphs", text)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A row: a heading (``passage`` is empty) or a passage (id), with its number, page, text and what is drawn.

    ``own``: the text is that of one's own copy, and not a summary of it.
    """

    passage: str
    text: str
    number: str = ""
    page: str = ""
    own: bool = False
    marks: Drawn = NOTHING

    @property
    def shown(self) -> str:
        """What stands there: the text, or why there is none yet."""
        if self.text or not self.passage:
            return self.text
        return _("The words of this passage are not in this workspace. Add your own copy of the document to read them.")

    @property
    def beside(self) -> list[tuple[str, str]]:
        """What stands in the margin: (words, colour token), for each side that there is."""
        found = []
        if self.marks.supporting:
            found.append((_("▲ {count} for").format(count=self.marks.supporting), "adds"))
        if self.marks.contradicting:
            found.append((_("▼ {count} against").format(count=self.marks.contradicting), "takes"))
        if self.marks.evidence and not found:
            found.append((_("● {count} drawn").format(count=len(self.marks.evidence)), "secondary"))
        return found

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        if not self.passage:
            return self.text
        parts = [self.number, *(words for words, _tone in self.beside), self.shown]
        return sentences(parts)


def passage_text(passage: Passage) -> str:
    """The words of one's own copy where there is one, else the summary."""
    return legible(" ".join(passage.text.split()) or " ".join(passage.summary.split()))


def sections(passages: Iterable[Passage]) -> list[tuple[str, list[Passage]]]:
    """Passages under their headings, in order; one heading that comes again later is another section."""
    found: list[tuple[str, list[Passage]]] = []
    for passage in passages:
        if not found or found[-1][0] != passage.section or len(found[-1][1]) >= PART:
            found.append((passage.section, []))
        found[-1][1].append(passage)
    return found


def paragraphs(model: Model, passages: Iterable[Passage]) -> list[Paragraph]:
    """The rows for some passages of one document."""
    rows: list[Paragraph] = []
    for heading, members in sections(passages):
        if heading:
            rows.append(Paragraph("", legible(heading)))
        for one in members:
            found = drawn(model, one.id)
            rows.append(Paragraph(one.id, passage_text(one), one.locator, one.page, bool(one.text), found))
    return rows


class Paragraphs(QAbstractListModel):
    """Rows for a list; passages can be dragged out of it."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Paragraph] = ()

    def show_rows(self, rows: Sequence[Paragraph]) -> bool:
        """Show other rows; whether they are other paragraphs than before, and not only marked in another way."""
        before = self.rows
        same = [(r.passage, r.text) for r in before] == [(r.passage, r.text) for r in rows]
        if same:
            self.rows = rows
            changed = [at for at, (one, two) in enumerate(zip(before, rows, strict=True)) if one != two]
            for at in changed:
                self.dataChanged.emit(self.index(at), self.index(at))
            return False
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        return True

    def row_of(self, passage: str) -> int:
        """Where a passage stands; -1 where it does not."""
        return next((at for at, row in enumerate(self.rows) if row.passage == passage), -1)

    def rowCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case _ if role == PARAGRAPH:
                return row
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or not self.rows[index.row()].passage:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [MIME, "text/plain"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The passages for this window, their words for others."""
        rows = [self.rows[at] for at in sorted(index.row() for index in indexes) if self.rows[at].passage]
        data = QMimeData()
        data.setData(MIME, json.dumps([row.passage for row in rows]).encode())
        data.setText("\n\n".join(row.text for row in rows))
        return data


def dragged(data: QMimeData) -> tuple[str, ...]:
    """The passages (ids) that are dragged; none where it is something else."""
    if not data.hasFormat(MIME):
        return ()
    try:
        found = json.loads(bytes(data.data(MIME).data()))
    except ValueError:
        return ()
    return tuple(str(one) for one in found) if isinstance(found, list) else ()
