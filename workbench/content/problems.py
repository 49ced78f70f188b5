"""What is wrong with a catalogue folder, all of it at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

#: The most problems that are told one by one.
MOST_PROBLEMS = 100

#: A file's path relative to the folder (“.” for the folder itself), a line in it or None, a sentence.
CatalogueProblem = tuple[str, int | None, str]


class CatalogueProblems(ValueError):
    """Raised where a catalogue folder cannot be read or written; nothing has happened then.

    ``problems`` holds at most `MOST_PROBLEMS`, ``more`` counts the rest. As text: ``path:line: what`` each.
    """

    def __init__(self, folder: Path, problems: Sequence[CatalogueProblem], more: int = 0) -> None:
        super().__init__(folder, list(problems), more)
        self.folder = folder
        self.problems = list(problems)
        self.more = more

    def __str__(self) -> str:
        lines = [_line(*problem) for problem in self.problems]
        if self.more:
            lines.append(f"… and {self.more:,} more")
        return "\n".join(lines)


def _line(path: str, line: int | None, sentence: str) -> str:
    place = "" if path == "." else f"{path}: " if line is None else f"{path}:{line}: "
    return place + sentence


class Report:
    """Gathers problems while a folder is read."""

    def __init__(self, folder: Path, order: Sequence[str] = ()) -> None:
        self.folder = folder
        self._order = {path: place for place, path in enumerate(order)}
        self._found: list[CatalogueProblem] = []
        self._more = 0

    def add(self, path: str, line: int | None, sentence: str) -> None:
        """One more problem; the same one is told once."""
        if self.full:
            self._more += 1
        elif (problem := (path, line, _one_line(sentence))) not in self._found:
            self._found.append(problem)

    @property
    def full(self) -> bool:
        """Whether further problems are only counted, so that hints need not be worked out any more."""
        return len(self._found) >= MOST_PROBLEMS

    @property
    def count(self) -> int:
        """How many problems there are so far."""
        return len(self._found) + self._more

    def outcome(self) -> CatalogueProblems:
        """All that was found as an exception: what is wrong with the folder, then by the order of files and lines."""
        ordered = sorted(self._found, key=lambda p: (self._order.get(p[0], -1), p[0], p[1] or 0))
        return CatalogueProblems(self.folder, ordered, self._more)


def _one_line(sentence: str) -> str:
    """Names and values come from the files: nothing in them may break the line or command a terminal."""
    return "".join(c if c.isprintable() else " " for c in sentence)
