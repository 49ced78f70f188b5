"""How a command says that it cannot go on."""

from __future__ import annotations

#: The exit code of what was stopped from the keyboard.
STOPPED = 130


class Refusal(Exception):
    """Bad usage or bad input: one sentence for the person at the keyboard. Ends with exit code 2."""


class Problems(Refusal):
    """What is wrong with a catalogue: lines ``path:line: what``, printed as they are for editors."""
