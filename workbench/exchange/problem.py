"""The one error of everything that comes in from elsewhere."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

from workbench.domain.language import said


class ImportProblem(Exception):
    """What is wrong with something that comes in: one sentence that begins with where it is.

    ``told`` is what is wrong as it was said, without the place.
    """

    def __init__(self, told: str, where: str = "") -> None:
        super().__init__(f"{where}: {told}" if where else told)
        self.told, self.where = told, where


class ImportProblems(ImportProblem):
    """All that is wrong with a file: lines (None for the file as a whole) and sentences, by line."""

    #: The most problems that are told one by one.
    MOST_TOLD = 100

    def __init__(self, name: str, problems: Sequence[tuple[int | None, str]]) -> None:
        ordered = sorted(dict.fromkeys(problems), key=lambda problem: problem[0] or 0)
        told = [f"{name}: {what}" if line is None else f"{name}:{line}: {what}" for line, what in ordered]
        left = len(told) - self.MOST_TOLD
        more = [said("… and {count:,} more", count=left)] if left > 0 else []
        super().__init__("\n".join([*told[: self.MOST_TOLD], *more]))


def did_you_mean(wanted: str, known: Iterable[str]) -> str:
    """The end of a sentence that offers the nearest known name, or nothing."""
    near = difflib.get_close_matches(wanted, list(known), 1)
    return said(" (did you mean “{name}”?)", name=near[0]) if near else ""
