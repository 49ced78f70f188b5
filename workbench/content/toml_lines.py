"""On which line each table, key and list item of a TOML text stands; the standard library does not say.

The scanner knows just enough of TOML to follow strings, lists and inline tables. It stops without a word
where the text is not TOML: the parser reports that. It also notices what would bring the parser down: nesting
and dotted keys without end.
"""

from __future__ import annotations

import contextlib
import re
import tomllib
from bisect import bisect_right
from dataclasses import dataclass, field

#: Deeper lists and longer dotted keys are not given to the parser.
MOST_NESTING = 50
_MOST_PARTS = 20

_SPACE = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_BLANKS = re.compile(r"[ \t]*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_NEXT = re.compile(r"[\"'\[\]{},#\n]")
_IN_BASIC = re.compile(r"\\.|[\"\n]", re.DOTALL)
_IN_LONG_BASIC = re.compile(r"\\.|\"\"\"", re.DOTALL)

Path = tuple[str, ...]


@dataclass(slots=True)
class Lines:
    """Lines (from 1) by the path of keys; ``twice``: what is declared again, with both lines."""

    tables: dict[Path, int] = field(default_factory=dict)
    keys: dict[Path, int] = field(default_factory=dict)
    items: dict[Path, list[int]] = field(default_factory=dict)
    twice: list[tuple[Path, int, int]] = field(default_factory=list)
    too_deep: int | None = None

    def line(self, *path: str) -> int | None:
        """The line of the key or table, or of the nearest one around it."""
        for length in range(len(path), 0, -1):
            found = self.keys.get(path[:length]) or self.tables.get(path[:length])
            if found is not None:
                return found
        return None

    def item(self, path: Path, index: int) -> int | None:
        """The line of an item of a list."""
        items = self.items.get(path, [])
        return items[index] if index < len(items) else self.line(*path)


def scan(text: str) -> Lines:
    """The lines of a TOML text whose line ends are ``\\n``."""
    scanner = _Scanner(text)
    with contextlib.suppress(_Stop):
        scanner.run()
    return scanner.found


class _Stop(Exception):
    """The text is not TOML from here on."""


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.found = Lines()
        self._starts = [0, *(m.end() for m in re.finditer("\n", text))]
        self._in_list_of_tables = False

    def line(self, offset: int) -> int:
        return bisect_right(self._starts, offset)

    def skip(self, what: re.Pattern[str]) -> None:
        found = what.match(self.text, self.at)
        if found:
            self.at = found.end()

    def run(self) -> None:
        table: Path = ()
        while True:
            self.skip(_SPACE)
            if self.at >= len(self.text):
                return
            if self.text[self.at] == "[":
                table = self.header()
            else:
                start = self.at
                path = table + self.key()
                self.declare(self.found.keys, path, start)
                if self.text[self.at : self.at + 1] != "=":
                    raise _Stop
                self.at += 1
                self.value(path)

    def declare(self, into: dict[Path, int], path: Path, start: int) -> None:
        line = self.line(start)
        inside_another = any(path[: len(twice)] == twice for twice, _, _ in self.found.twice[-1:])
        if path in into and not self._in_list_of_tables and not inside_another:
            self.found.twice.append((path, into[path], line))
        into.setdefault(path, line)

    def header(self) -> Path:
        start = self.at
        self._in_list_of_tables = self.text.startswith("[[", self.at)
        self.at += 2 if self._in_list_of_tables else 1
        path = self.key()
        self.declare(self.found.tables, path, start)
        if self.text[self.at : self.at + 1] != "]":
            raise _Stop
        self.at += 2 if self._in_list_of_tables else 1
        return path

    def key(self) -> Path:
        parts: list[str] = []
        while True:
            self.skip(_BLANKS)
            parts.append(self.key_part())
            if len(parts) > _MOST_PARTS:
                self.give_up(self.at)
            self.skip(_BLANKS)
            if self.text[self.at : self.at + 1] != ".":
                return tuple(parts)
            self.at += 1

    def key_part(self) -> str:
        if bare := _BARE.match(self.text, self.at):
            self.at = bare.end()
            return bare.group()
        if self.text[self.at : self.at + 1] not in ('"', "'"):
            raise _Stop
        start = self.at
        self.string()
        try:
            return str(tomllib.loads("key = " + self.text[start : self.at])["key"])
        except tomllib.TOMLDecodeError:
            raise _Stop from None

    def give_up(self, offset: int) -> None:
        self.found.too_deep = self.line(offset)
        raise _Stop

    def string(self) -> None:
        quote = self.text[self.at]
        long = self.text.startswith(quote * 3, self.at)
        self.at += 3 if long else 1
        if quote == "'":
            end = self.text.find(quote * 3 if long else quote, self.at)
            if end < 0:
                raise _Stop
            self.at = end + (3 if long else 1)
        else:
            for found in (_IN_LONG_BASIC if long else _IN_BASIC).finditer(self.text, self.at):
                if found.group()[0] == '"':
                    self.at = found.end()
                    break
                if found.group() == "\n":
                    raise _Stop
            else:
                raise _Stop
        if long:  # one or two quotes may stand right before the closing three
            for _ in range(2):
                if self.text[self.at : self.at + 1] == quote:
                    self.at += 1

    def value(self, path: Path) -> None:
        items: list[int] = []
        depth, dots, awaited = 0, 0, True
        while True:
            found = _NEXT.search(self.text, self.at)
            end = found.start() if found else len(self.text)
            bare = self.text[self.at : end]
            dots += bare.count(".")
            if dots > _MOST_PARTS:
                self.give_up(self.at)
            begun = self.at + len(bare) - len(bare.lstrip()) if bare.strip() else end
            mark = self.text[end : end + 1]
            if awaited and depth == 1 and (begun < end or mark in ('"', "'", "[", "{")):
                items.append(self.line(begun))
                awaited = False
            self.at = end + 1
            if mark in ("[", "{"):
                depth, awaited = depth + 1, awaited or depth == 0
                if depth > MOST_NESTING:
                    self.give_up(end)
            elif mark in ('"', "'"):
                self.at = end
                self.string()
            elif mark == "#":
                end_of_line = self.text.find("\n", end)
                self.at = end_of_line if end_of_line >= 0 else len(self.text)
            depth -= mark in ("]", "}")
            if mark == ",":
                dots, awaited = 0, awaited or depth == 1
            if not mark or depth < 0 or (mark == "\n" and depth == 0):
                break
        self.found.items[path] = items
