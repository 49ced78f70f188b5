"""How the columns of a table share its width, and where a heading is broken in two. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wish:
    """What a column asks for, in pixels: ``floor`` where long words have to be cut, ``least`` where there is little
    room, ``usual`` by what is in it, ``most`` where there is much.
    """

    floor: int
    least: int
    usual: int
    most: int


def shared_out(wishes: Sequence[Wish], room: int, wide: int) -> list[int]:
    """The width of each column.

    Where there is room for what is usual, what is left goes first to columns that want more, then to column ``wide``.
    Where there is not, each gives up the same part of what it can spare: down to its ``least``, then to its ``floor``.
    """
    usual, least, floor = ([getattr(one, name) for one in wishes] for name in ("usual", "least", "floor"))
    if sum(usual) <= room:
        widths = _grown(wishes, room - sum(usual))
    elif sum(least) <= room:
        widths = _shrunk(usual, least, room)
    else:
        widths = _shrunk(least, floor, room)
    left = room - sum(widths)
    if left > 0 or 0 < -left < len(wishes):  # so few pixels too many are what rounding left
        widths[wide] += left
    return widths


def with_room(wishes: Sequence[Wish], room: int, leaving: Sequence[int]) -> list[int]:
    """The columns that have room, each at least at its ``floor``. Where not all have, those in ``leaving`` go, the
    first of them first; what is not among them stays in any case.
    """
    there = list(range(len(wishes)))
    for column in leaving:
        if sum(wishes[at].floor for at in there) <= room:
            break
        there.remove(column)
    return there


def _shrunk(wanted: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    spare = sum(wanted) - sum(least)
    part = min((sum(wanted) - room) / spare, 1.0) if spare else 0.0
    return [more - round((more - less) * part) for more, less in zip(wanted, least, strict=True)]


def _grown(wishes: Sequence[Wish], left: int) -> list[int]:
    wanted = sum(one.most - one.usual for one in wishes)
    part = min(left / wanted, 1.0) if wanted else 0.0
    return [one.usual + int((one.most - one.usual) * part) for one in wishes]


def in_two(text: str, width_of: Callable[[str], int]) -> str:
    """A heading broken between two words so that its longer line is as short as can be; one word stays as it is."""
    words = text.split(" ")
    broken = [f"{' '.join(words[:n])}\n{' '.join(words[n:])}" for n in range(1, len(words))]
    return min(broken, key=lambda one: max(width_of(line) for line in one.split("\n")), default=text)
