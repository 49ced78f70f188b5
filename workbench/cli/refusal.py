"""How a command says that it cannot go on."""

from __future__ import annotations


class Refusal(Exception):
    """Bad usage or bad input: one sentence for the person at the keyboard. Ends with exit code 2."""


class Problems(Refusal):
    """What is wrong with a catalogue: lines ``path:line: what``, printed as they are for editors."""
