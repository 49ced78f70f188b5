"""Python's garbage collector works in the window's thread only, and what lasts is kept out of its way: in this place.

By itself the collector comes now and then, in whichever thread made the last object. There it takes widgets, timers and
animations apart while the window uses them, which sooner or later ends the program. So as long as there is a window it
does not come by itself: a timer of the window looks whether there is enough for it to do.

It looks at every object there is: with a large workspace 40 to 100 ms in which the window is away, to find a handful.
Nearly all of them, the workspace and the widgets, are there to stay. Once they are there they are *frozen*: the
collector looks at what came since, in a few milliseconds. What is frozen is let go again before another document is
shown, so that the one before it can go.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from workbench.ui.session import DOCUMENT, Session
from workbench.workspace.changes import Changes

#: After so many milliseconds each: a document is shown at once, places and indexes are made over the seconds after it.
_PAUSES = (1000, 2000, 4000, 8000, 15000)
#: So often (milliseconds) somebody looks whether so many objects came, more than went, that the collector is to come;
#: and after so many times it looks at everything that is not frozen.
_LOOK, _MANY, _TIMES = 500, 5000, 20


class Lasting(QObject):
    """Freezes what is there some time after a document was shown, and calls the collector. One in a process."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._session = session
        self._left: list[int] = []
        #: Whether something of a document is frozen (by a window before this one, too), and whether a former one was
        #: let go.
        self._held, self._leaving = gc.get_freeze_count() > 0, False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.keep)
        self._looking = QTimer(self, interval=_LOOK)
        self._looking.timeout.connect(self.look)
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
        is looked at, once. The first time, nothing: nearly all that was made while the program started stays.
        """
        if self._looking.isActive():
            gc.collect(2 if self._leaving else 1)
        self._looking.start()
        gc.freeze()
        self._held, self._leaving = self._session.document is not None, False
        if self._left:
            self._timer.start(self._left.pop(0))

    def look(self) -> None:
        """Call the collector, where much came since it came last."""
        new, _, times = gc.get_count()
        if new > _MANY:
            gc.collect(2 if times >= _TIMES else 1)
