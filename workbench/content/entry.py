"""Typed access to one entry of a TOML file: every mistake is reported where it stands."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from typing import Any

from workbench.content.reading import Reading
from workbench.content.toml_file import TomlFile
from workbench.domain import fields as f
from workbench.domain.points import hundredths

#: Larger whole numbers are refused before anything calculates with them.
_LARGEST = 10**9


class Entry:
    """One table of a file. Getters give None where a key is left out or wrong; ``sound``: none was wrong."""

    def __init__(self, reading: Reading, file: TomlFile, name: str, path: tuple[str, ...], data: Any) -> None:
        self.reading = reading
        self.file = file
        self.name = name
        self.path = path
        self.data: dict[str, Any] = data
        self.sound = True
        self._asked: dict[str, None] = {}

    def line(self, *keys: str) -> int | None:
        """The line of a key of this entry; without a key, of the entry."""
        return self.file.line(*self.path, *keys)

    def wrong(self, key: str, sentence: str, line: int | None = None) -> None:
        """Reports a mistake at a key."""
        self.sound = False
        prefix = f"{self.name}: " if self.name else ""
        self.reading.report.add(self.file.path, line or self.line(key), prefix + sentence)

    def get(self, key: str, needed: bool = False) -> Any:
        """The plain value of a key, None where it is left out."""
        self._asked[key] = None
        value = self.data.get(key)
        if value is None and needed:
            self.wrong(key, f"{key} is missing")
        return value

    def text(self, key: str, needed: bool = False) -> str | None:
        """A text."""
        value = self.get(key, needed)
        if value is None or isinstance(value, str):
            return value
        self.wrong(key, f"{key} must be a text in quotes")
        return None

    def whole(self, key: str) -> int | None:
        """A whole number."""
        value = self.get(key)
        return None if value is None else self._whole(key, key, value)

    def _whole(self, key: str, what: str, value: Any) -> int | None:
        if isinstance(value, bool) or not isinstance(value, int):
            self.wrong(key, f"{what} must be a whole number without quotes")
        elif abs(value) > _LARGEST:
            self.wrong(key, f"{what} is far too large")
        else:
            return value
        return None

    def points(self, key: str, needed: bool = False) -> int | None:
        """A number on the matrix, in hundredths."""
        value = self.get(key, needed)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.wrong(key, f"{key} must be a number without quotes")
        elif abs(value) > _LARGEST:
            self.wrong(key, f"{key} is far too large")
        else:
            try:
                return hundredths(value)
            except ValueError as error:
                self.wrong(key, f"{key}: {error}")
        return None

    def flag(self, key: str) -> bool | None:
        """``true`` or ``false``."""
        value = self.get(key)
        if value is None or isinstance(value, bool):
            return value
        self.wrong(key, f"{key} must be true or false, without quotes")
        return None

    def choice(self, key: str, choices: Iterable[str], needed: bool = False) -> str | None:
        """One of a few words."""
        value = self.text(key, needed)
        if value is None or value in choices:
            return value
        self.wrong(key, f"{key} must be one of {', '.join(choices)}, not “{value[:60]}”")
        return None

    def texts(self, key: str, needed: bool = False) -> list[tuple[str, int | None]]:
        """A list of texts, each with its line."""
        found: list[tuple[str, int | None]] = []
        for value, line in self.items(key, needed):
            if isinstance(value, str):
                found.append((value, line))
            else:
                self.wrong(key, f"{key} must be a list of texts in quotes", line)
        return found

    def items(self, key: str, needed: bool = False) -> list[tuple[Any, int | None]]:
        """The items of a list, each with its line."""
        value = self.get(key, needed)
        if value is None:
            return []
        if not isinstance(value, list):
            self.wrong(key, f"{key} must be a list: [ … ]")
            return []
        path = (*self.path, key)
        return [(item, self.file.lines.item(path, index)) for index, item in enumerate(value)]

    def numbers(self, key: str) -> dict[str, int]:
        """A table of whole numbers: ``{ name = 1 }``."""
        value = self.get(key)
        if value is None:
            return {}
        if not isinstance(value, dict):
            self.wrong(key, f"{key} must be a table: {{ name = 1 }}")
            return {}
        numbers = {name: self._whole(key, f"{key} of “{name}”", number) for name, number in value.items()}
        return {name: number for name, number in numbers.items() if number is not None}

    def tried(self, key: str, find: Callable[[str], Any], name: str, line: int | None = None) -> Any | None:
        """What ``find`` gives for a name; its ``ValueError`` is reported at the key, and None given."""
        try:
            return find(name)
        except ValueError as error:
            self.sound = False
            if str(error):
                self.wrong(key, f"{key}: {error}", line)
            return None

    def one(self, key: str, kind: str, within: str = "") -> str | None:
        """The id of the thing of a kind that a key names."""
        name = self.text(key)
        if name is None:
            return None
        found = self.tried(key, lambda n: self.reading.names.find(kind, n, within), name)
        return found.id if found else None

    def several(self, key: str, kind: str) -> tuple[str, ...]:
        """The ids of the things of a kind that a list names."""
        names = self.reading.names
        find = names.passage if kind == "passage" else lambda name: names.find(kind, name)
        found = [self.tried(key, find, name, line) for name, line in self.texts(key)]
        return tuple(thing.id for thing in found if thing is not None)

    def fields(self, entity: type, *needed: str) -> dict[str, Any]:
        """The fields of an entity that need no looking up, and its passages; without what is left out."""
        found: dict[str, Any] = {}
        for field, spec in f.specs(entity).items():
            key = field.replace("_", "-")
            value: Any = None
            match spec.form:
                case "text" | "date":
                    value = self.text(key, key in needed)
                case "whole":
                    value = self.whole(key)
                case "points":
                    value = self.points(key, key in needed)
                case "flag":
                    value = self.flag(key)
                case "refs" if field == "passages":
                    value = self.several(key, "passage")
            if value is not None:
                found[field] = value
        return found

    def finish(self) -> None:
        """Reports the keys that nobody asked for."""
        for key in self.data:
            if key in self._asked:
                continue
            if self.reading.report.full:
                near = []
            else:
                near = difflib.get_close_matches(key[:100].lower(), self._asked, 1)
            hint = f" (did you mean “{near[0]}”?)" if near else f"; there are {', '.join(self._asked)}"
            if self.path and not near and isinstance(self.data[key], dict):
                hint = "; a name with a dot in it goes in quotes"
            self.wrong(key, f"unknown key “{key[:60]}”{hint}")
