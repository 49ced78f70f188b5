"""Keeps the index of what is searched as one types: made in a thread, brought up to date with each change."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.ui.background import Background, Stopped
from workbench.ui.session import DOCUMENT, Session
from workbench.workspace.changes import Changes

if TYPE_CHECKING:
    from workbench.domain.model import Model
    from workbench.sources.search import Found, Index
    from workbench.storage.worker.apart import Begun
    from workbench.workspace.arriving import Arriving
    from workbench.workspace.document import Document

#: So many passages are listed; after them so many evidence items, and so many other things.
LISTED = (40, 20, 20)


class Finder(QObject):
    """Asked by `find`; `ready` tells that it can answer now."""

    ready = Signal()

    def __init__(self, session: Session, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session, self.background = session, background
        self._index: Index | None = None
        self._at: Model | None = None
        self._making = False
        #: What was changed since the making began; the document it is for, and the process that does it where one does.
        self._meanwhile: set[tuple[str, str]] = set()
        self._wanted: Document | Arriving | None = None
        self._helper: Begun | None = None
        session.changed.connect(self._on_changed)

    def find(self, typed: str) -> Found | None:
        """The best passages, then the best evidence, for that is what is read here, then what else there is; None: the
        index is still being made, and `ready` will tell.
        """
        from workbench.sources.search import SEARCHED, Found, search

        if self._index is None or self._at is not self.session.model:
            self._make()
            return None
        index, model = self._index, self.session.model
        kinds = ({"passage"}, {"evidence"}, set(SEARCHED) - {"passage", "evidence"})
        found = [search(index, model, typed, one, limit) for one, limit in zip(kinds, LISTED, strict=True)]
        return Found(tuple(hit for one in found for hit in one.hits), sum(one.total for one in found))

    @property
    def much(self) -> bool:
        """Whether there is so much that making the index for the first time is worth a word."""
        from workbench.sources.search.apart import MANY

        document = self.session.document
        return document is not None and len(document.model.passages) + len(document.model.evidence) > MANY

    def _make(self) -> None:
        if self._making or self.session.document is None:
            return
        self._making, self._wanted = True, self.session.document
        self._meanwhile.clear()
        model, document, whole = self.session.model, self.session.editable, self._wanted

        def work(_: object) -> Index:
            from workbench.sources.search import Index, keep, open_index_apart

            if document is None:
                return Index.of(model)
            known = document.workspace_id
            index = open_index_apart(model, known, document.working_copy, self._helped, lambda: self._wanted is whole)
            if index is None:
                raise Stopped
            keep(index, known)
            return index

        def done(index: Index) -> None:
            self._making, self._helper = False, None
            if self._wanted is whole:
                self._index, self._at = index, model
                self._go_along(self._meanwhile)
            self.ready.emit()

        def failed(_: Exception) -> None:
            self._making, self._helper = False, None
            if self._wanted is not whole:
                self.ready.emit()  # somebody may be waiting for that of another document

        self.background.start(work, done, failed)

    def _helped(self, helper: Begun) -> None:
        """In the thread of the work: a process makes the index."""
        wanted, self._helper = self._wanted, helper
        if wanted is None:
            helper.stop()

    def _on_changed(self, changes: Changes) -> None:
        if DOCUMENT in changes.kinds:
            self._index = self._at = self._wanted = None
            if (helper := self._helper) is not None:
                helper.stop()
        elif self._index is None:
            self._meanwhile |= changes.touched
        else:
            self._go_along(changes.touched)

    def _go_along(self, touched: Collection[tuple[str, str]]) -> None:
        """What was touched is late in the index from now on."""
        if touched and self._index is not None and self.session.document is not None:
            self._index, self._at = self._index.after(self.session.model, touched), self.session.model
            if self._index.untidy:
                self._tidy(self._index, self.session.model)

    def _tidy(self, index: Index, model: Model) -> None:
        """Put what was changed in order, in a thread; what is changed meanwhile is added to it then."""
        if self._making:
            return
        self._making, known = True, self._at

        def done(tidy: Index) -> None:
            self._making = False
            if self._at is known:
                self._index = tidy

        def failed(_: Exception) -> None:
            self._making = False

        self.background.start(lambda _: index.tidied(model), done, failed)
