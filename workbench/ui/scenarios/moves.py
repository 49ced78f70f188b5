"""What moves between two evaluations, in words."""

from __future__ import annotations

from workbench.domain.model import Model
from workbench.domain.points import shown
from workbench.domain.words import name_of_value
from workbench.engine.evaluation import Evaluation


def move_words(cooperation: int, competition: int) -> str:
    """A move on both axes in words: ``cooperation +2, competition −1``."""
    parts = [
        f"{name_of_value(axis)} {shown(move, signed=True)}"
        for axis, move in (("cooperation", cooperation), ("competition", competition))
        if move
    ]
    return ", ".join(parts)


def moves_in_words(model: Model, after: Evaluation, before: Evaluation) -> list[str]:
    """The issue areas that move between two evaluations and by how much, the farthest first; empty where none does."""
    moves = []
    for result in after.results:
        if (old := before.by_issue.get(result.issue)) is None:
            continue
        up, across = result.cooperation - old.cooperation, result.competition - old.competition
        if words := move_words(up, across):
            moves.append((abs(up) + abs(across), f"{model.issues[result.issue].title} {words}"))
    moves.sort(key=lambda move: -move[0])
    return [words for _, words in moves]
