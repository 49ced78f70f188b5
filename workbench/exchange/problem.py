"""The one error of everything that comes in from elsewhere."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class ImportProblem(Exception):
    """What is wrong with something that comes in: one sentence that begins with where it is."""


def did_you_mean(wanted: str, known: Iterable[str]) -> str:
    """The end of a sentence that offers the nearest known name, or nothing."""
    near = difflib.get_close_matches(wanted, list(known), 1)
    return f" (did you mean “{near[0]}”?)" if near else ""
