"""A list whose members are made when somebody looks at them: of thousands of rows a few dozen are seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, overload

Thing = TypeVar("Thing")
Made = TypeVar("Made")


class MadeWhenSeen(Sequence[Made], Generic[Thing, Made]):
    """Of each of some things what ``make`` makes of it, once."""

    def __init__(self, things: Sequence[Thing], make: Callable[[Thing], Made]) -> None:
        self._things, self._make = things, make
        self._made: list[Made | None] = [None] * len(things)

    def __len__(self) -> int:
        return len(self._things)

    @overload
    def __getitem__(self, at: int) -> Made: ...

    @overload
    def __getitem__(self, at: slice) -> list[Made]: ...

    def __getitem__(self, at: int | slice) -> Made | list[Made]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        made = self._made[at]
        if made is None:
            made = self._made[at] = self._make(self._things[at])
        return made
