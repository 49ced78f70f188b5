"""Looking at a document before anybody has asked for it: while the window is still being made, there is time for it."""

from __future__ import annotations

import threading
from pathlib import Path

from workbench.storage.errors import FileProblem
from workbench.storage.quarantine import Look


class Ahead:
    """The look at a document, begun ahead of its opening, in a thread and a process of its own.

    It is used once (`taken`), or ended with `give_up`. What is wrong with the document is told when it is opened.
    """

    def __init__(self, path: Path) -> None:
        self._path = path.absolute()
        self._look: Look | None = None
        self._unwanted = False
        self._changing = threading.Lock()
        self._thread = threading.Thread(target=self._begin, daemon=True)
        self._thread.start()

    def _begin(self) -> None:
        try:
            look = Look(self._path, apart=True, brief=True)
        except (FileProblem, OSError):
            return
        look.gather()
        with self._changing:
            if not self._unwanted:
                self._look = look
                return
        look.give_up()

    def taken(self, path: Path) -> Look | None:
        """The look at this document, waited for; None where there is none, or it is another one by now: then it is to
        be looked at anew.
        """
        self._thread.join()
        look = self._let_go()
        if look is not None and not (path == self._path and look.fingerprint.looks_untouched(path)):
            look.give_up()
            look = None
        return look

    def give_up(self) -> None:
        """Leave nothing behind; does not wait for the disk."""
        if (look := self._let_go()) is not None:
            look.give_up()

    def _let_go(self) -> Look | None:
        with self._changing:
            look, self._look, self._unwanted = self._look, None, True
        return look
