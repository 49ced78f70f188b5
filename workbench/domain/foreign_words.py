"""What operating systems and readers of formats say in English, in the language spoken.

Their own words stay as they are where nobody knows them in another language: they are for whoever is asked to help.
"""

from __future__ import annotations

from workbench.domain.language import in_words, marked

_KNOWN = frozenset(
    {
        # operating systems
        marked("No such file or directory"),
        marked("Permission denied"),
        marked("Operation not permitted"),
        marked("Not a directory"),
        marked("Is a directory"),
        marked("File exists"),
        marked("No space left on device"),
        marked("Disk quota exceeded"),
        marked("File too large"),
        marked("Read-only file system"),
        marked("Input/output error"),
        marked("Device or resource busy"),
        marked("Text file busy"),
        marked("Too many open files"),
        marked("File name too long"),
        marked("Too many levels of symbolic links"),
        marked("No such device"),
        marked("No such device or address"),
        marked("Stale file handle"),
        marked("Cannot allocate memory"),
        # readers of JSON, whose sentences are parts of ours
        marked("expecting value"),
        marked("expecting property name enclosed in double quotes"),
        marked("expecting ',' delimiter"),
        marked("expecting ':' delimiter"),
        marked("illegal trailing comma before end of object"),
        marked("illegal trailing comma before end of array"),
        marked("unterminated string starting at"),
        marked("invalid control character at"),
        marked("invalid \\escape"),
        marked("extra data"),
        # readers of tables
        marked("line contains NUL"),
    }
)


def known_words(text: str) -> str:
    """``text`` in the language spoken, if it is known there."""
    return in_words(text) if text in _KNOWN else text


def told_by_system(error: OSError) -> str:
    """Why something failed, in the words of the operating system."""
    return known_words(error.strerror or str(error))
