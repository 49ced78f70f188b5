"""Long work tells how far it is, and can be stopped.

Whatever can take longer than half a second takes a `Watch` and calls it now and then. It is a plain function, so that
the command line, the window and tests can each bring their own.
"""

from __future__ import annotations

from collections.abc import Callable

#: Told the share of the work that is done (0 to 1); answers whether to go on.
Watch = Callable[[float], bool]


class Stopped(Exception):
    """The watch said to stop, and there is nothing of use to give back."""


def unwatched(share: float) -> bool:
    """The watch of nobody: go on."""
    return True


def go_on(watch: Watch, share: float) -> None:
    """Tell the watch; raises `Stopped` where it says to stop."""
    if not watch(min(max(share, 0.0), 1.0)):
        raise Stopped
