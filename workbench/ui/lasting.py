"""Python's garbage collector works in the window's thread only, and what lasts is kept out of its way: in this place.

By itself the collector comes now and then, in whichever thread made the last object. There it takes widgets, timers and
animations apart while the window uses them, which sooner or later ends the program. So as long as there is a window it
does not come by itself: a timer of the window looks whether there is enough for it to do.

It looks at every object there is: with a large workspace 40 to 100 ms in which the window is away, to find a handful.
Nearly all of them, the workspace and the widgets, are there to stay. Once they are there they are *frozen*: the
collector looks at what came since, in a few milliseconds. What is frozen is let go again before another document is
shown, so that the one before it can go.

What came since and stayed grows, too: in minutes of quick work to as much as takes 100 ms. So all of it is looked at
when the window is left alone for a moment.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QCursor

from workbench.ui.session import DOCUMENT, Session
from workbench.workspace.changes import Changes

#: After so many milliseconds each: a document is shown at once, places and indexes are made over the seconds after it.
_PAUSES = (1000, 2000, 4000, 8000, 15000)
#: So often (milliseconds) somebody looks whether so many objects came, more than went, that the collector is to come.
_LOOK, _MANY = 500, 5000
#: After so many times it looks at everything that is not frozen, once the window was left alone for so many looks;
#: after so many more, it waits for that no longer.
_TIMES, _ALONE, _AT_LAST = 20, 12, 1000
#: The window is left alone as long as the pointer rests and no more objects than that come or go.
_FEW = 50


class Lasting(QObject):
    """Freezes what is there some time after a document was shown, and calls the collector. One in a process."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._session = session
        self._left: list[int] = []
        self._alone, self._seen, self._pointer = 0, 0, QPoint()
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
        """Call the collector, where much came since it came last, or where there is time for it."""
        new, _, times = gc.get_count()
        self._alone = self._alone + 1 if self._left_alone(new) else 0
        if times >= _TIMES and (self._alone >= _ALONE or times >= _AT_LAST):
            gc.collect(2)
        elif new > _MANY:
            gc.collect(1)
        else:
            return
        self._seen = gc.get_count()[0]

    def _left_alone(self, new: int) -> bool:
        """Whether nobody did anything since this was asked last."""
        seen, pointer = self._seen, self._pointer
        self._seen, self._pointer = new, QCursor.pos()
        return abs(new - seen) <= _FEW and pointer == self._pointer
