"""What documents, tables and bibliographies have in common: they are read in a thread, and what cannot be read changes
nothing. The sentences are those of whoever brings something in.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workbench.domain.language import said
from workbench.exchange.problem import ImportProblem
from workbench.storage.errors import FileProblem
from workbench.ui.background import Background, Stopped, Tell
from workbench.ui.files.places import Places
from workbench.ui.files.questions import refuse
from workbench.ui.session import Session

T = TypeVar("T")


class Refused(Stopped):
    """It could not be read, and the person was told why."""


class Bringing(QObject):
    """Brings something into the workspace that is open."""

    def __init__(self, session: Session, background: Background, places: Places, window: QWidget) -> None:
        super().__init__(window)
        self.session, self.background, self.places, self.window = session, background, places, window

    def read_aside(
        self, words: str, read: Callable[[Tell], T], refused: str, told: Callable[[Any], object] | None = None
    ) -> T:
        """What ``read`` gives, while ``words`` say what is waited for; what it tells on its way goes to ``told``.

        Raises `Stopped` where the person waits no longer, `Refused` where there was a problem: then ``refused`` and the
        problem were said.
        """
        try:
            return self.background.attend(words, read, told)
        except (FileProblem, ImportProblem, OSError, ValueError) as problem:
            refuse(self.window, refused, _in_a_sentence(problem) if isinstance(problem, ImportProblem) else problem)
            raise Refused from problem


def _in_a_sentence(problem: ImportProblem) -> ValueError:
    """What is wrong with a file that was named already, in a sentence of its own, with the line where one is known."""
    _, _, line = problem.where.rpartition(":")
    told = said("line {line}: {told}", line=line, told=problem.told) if line.isdigit() else problem.told
    return ValueError(told[:1].upper() + told[1:].rstrip(".") + ".")
