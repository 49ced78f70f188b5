"""Writing TOML: just what a catalogue needs. Every text comes back exactly as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

#: Longer lists are written one item a line.
WIDTH = 110

_BARE = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)
_SHORT = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_TO_ESCAPE = re.compile(r"[\\\"\x00-\x1f\x7f]")
_TO_ESCAPE_IN_LONG = re.compile(r"[\\\x00-\x09\x0b-\x1f\x7f]|\"(?=\"\"|$)|(?<=\"\")\"")


def _escaped(found: re.Match[str]) -> str:
    return _SHORT.get(found.group()) or f"\\u{ord(found.group()):04X}"


def string(text: str) -> str:
    """A text on one line."""
    if ('"' in text or "\\" in text) and "'" not in text and not _CONTROL.search(text):
        return f"'{text}'"
    return '"' + _TO_ESCAPE.sub(_escaped, text) + '"'


def long_string(text: str) -> str:
    """A text over as many lines as it has."""
    return '"""\n' + _TO_ESCAPE_IN_LONG.sub(_escaped, text) + '"""'


def text_value(text: str) -> str:
    """A text, over several lines if it has several."""
    return long_string(text) if "\n" in text.strip("\n") else string(text)


def key(name: str) -> str:
    """A key, in quotes where it has to be."""
    return name if _BARE.fullmatch(name) else '"' + _TO_ESCAPE.sub(_escaped, name) + '"'


def array(values: Iterable[str], label: str = "") -> str:
    """A list of values that are written already; ``label`` is the key it belongs to."""
    items = list(values)
    line = f"[{', '.join(items)}]"
    if len(label) + 3 + len(line) <= WIDTH or len(items) < 2:
        return line
    return "[\n" + "".join(f"    {item},\n" for item in items) + "]"


def strings(texts: Iterable[str], label: str = "") -> str:
    """A list of texts."""
    return array((string(text) for text in texts), label)


def inline_table(values: Mapping[str, str]) -> str:
    """A table on one line, of values that are written already."""
    return "{ " + ", ".join(f"{key(name)} = {value}" for name, value in values.items()) + " }"


def truth(value: bool) -> str:
    """Yes or no."""
    return "true" if value else "false"


def table(name: str, pairs: Sequence[tuple[str, str]]) -> str:
    """A table with its header."""
    return f"[{key(name)}]\n" + lines(pairs)


def lines(pairs: Sequence[tuple[str, str]]) -> str:
    """Keys with values that are written already."""
    return "".join(f"{key(name)} = {value}\n" for name, value in pairs)
