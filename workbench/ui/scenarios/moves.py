"""What moves between two evaluations, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workbench.domain.model import Model
from workbench.domain.points import shown as shown_as
from workbench.engine.evaluation import Evaluation


def moves_in_words(model: Model, after: Evaluation, before: Evaluation) -> list[str]:
    """The issue areas that move between two evaluations and by how much, the farthest first; empty where none does."""
    moves = []
    for result in after.results:
        if (old := before.by_issue.get(result.issue)) is None:
            continue
        up, across = result.cooperation - old.cooperation, result.competition - old.competition
        if up or across:
            words = [
                *([_cooperation(up)] if up else []),
                *([_competition(across)] if across else []),
            ]
            moves.append((abs(up) + abs(across), f"{model.issues[result.issue].title} {', '.join(words)}"))
    moves.sort(key=lambda move: -move[0])
    return [words for _, words in moves]


def _cooperation(amount: int) -> str:
    return QCoreApplication.translate("moves", "cooperation {amount}").format(amount=shown_as(amount, signed=True))


def _competition(amount: int) -> str:
    return QCoreApplication.translate("moves", "competition {amount}").format(amount=shown_as(amount, signed=True))
