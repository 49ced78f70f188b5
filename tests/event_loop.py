"""Time that passes in a window as it does in the program."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QTimer


def let_run(milliseconds: int) -> None:
    """Let the window run for a while, and threads beside it.

    QTest.qWait keeps Python's lock nearly all the while: a thread that took a second in the program took a minute.
    """
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop, loop.quit)
    loop.exec()
