"""Keeps the index of what is searched as one types: made in a thread, brought up to date with each change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.ui.background import Background
from workbench.ui.session import DOCUMENT, Session
from workbench.workspace.changes import Changes

if TYPE_CHECKING:
    from workbench.domain.model import Model
    from workbench.sources.search import Found, Index

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

    def _make(self) -> None:
        if self._making or self.session.document is None:
            return
        model, document = self.session.model, self.session.editable
        known = "" if document is None else document.workspace_id
        self._making = True

        def work(_: object) -> Index:
            from workbench.sources.search import Index, keep, open_index

            if not known:
                return Index.of(model)
            index = open_index(model, known)
            keep(index, known)
            return index

        def done(index: Index) -> None:
            self._making = False
            self._index, self._at = index, model
            self.ready.emit()

        def failed(_: Exception) -> None:
            self._making = False

        self.background.start(work, done, failed)

    def _on_changed(self, changes: Changes) -> None:
        if DOCUMENT in changes.kinds:
            self._index = self._at = None
        elif self._index is not None and changes.touched and self.session.document is not None:
            self._index, self._at = self._index.after(self.session.model, changes.touched), self.session.model
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
