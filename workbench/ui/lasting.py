"""What lasts is kept out of the way of Python's garbage collector, in this one place.

Now and then the collector looks at every object there is, in whichever thread made the last one: with a large workspace
40 to 100 ms in which the window is away, to find a handful of objects. Nearly all of them, the workspace and the
widgets, are there to stay. Once they are there they are *frozen*: the collector looks at what came since, in a few
milliseconds. What is frozen is let go again before another document is shown, so that the one before it can go.

While the program starts the collector is not at work at all (`cli.open_window`): it would look a hundred times at what
is just being made. The first freezing sets it to work.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from workbench.ui.session import DOCUMENT, Session
from workbench.workspace.changes import Changes

#: After so many milliseconds each: a document is shown at once, places and indexes are made over the seconds after it.
_PAUSES = (1000, 2000, 4000, 8000, 15000)


class Lasting(QObject):
    """Freezes what is there some time after a document was shown. One in a process."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._left: list[int] = []
        #: Whether something of a document is frozen (by a window before this one, too), and whether a former one was
        #: let go.
        self._held, self._leaving = gc.get_freeze_count() > 0, False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.keep)
        session.changed.connect(self._on_changed)

    def _on_changed(self, changes: Changes) -> None:
        if DOCUMENT not in changes.kinds:
            return
        if self._held:
            gc.unfreeze()
            self._held, self._leaving = False, True
        self._left = list(_PAUSES)
        self._timer.start(self._left.pop(0))

    def keep(self) -> None:
        """Freeze what is there. What lately became garbage is taken out before; where a document was let go, everything
        is looked at, once.
        """
        if gc.isenabled():
            gc.collect(2 if self._leaving else 1)
        gc.freeze()
        gc.enable()
        self._held, self._leaving = self._session.document is not None, False
        if self._left:
            self._timer.start(self._left.pop(0))
