"""On which display the wall is shown. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Display(NamedTuple):
    """One display: what the system calls it, and which part of the desktop it shows."""

    name: str
    x: int
    y: int
    width: int
    height: int

    @property
    def part(self) -> tuple[int, int, int, int]:
        """The part of the desktop that it shows."""
        return self[1:]


def display_for_wall(displays: Sequence[Display], own: Display, last: str = "") -> Display | None:
    """The display for the wall: another than the window's ``own``, the one called ``last`` where it is there.

    None where there is no other. One that shows the same part of the desktop as ``own`` is a mirror, and no other.
    """
    others = [display for display in displays if display.part != own.part]
    return next((display for display in others if display.name == last), others[0] if others else None)
