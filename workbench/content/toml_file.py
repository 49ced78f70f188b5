"""One TOML file of a catalogue: parsed by the standard library, with a line for everything in it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import Any

from workbench.content.problems import Report
from workbench.content.toml_lines import MOST_NESTING, Lines, scan

_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")

_MANY_DIGITS = re.compile(r"(?:[0-9]_?){4000}", re.ASCII)


@dataclass(frozen=True, slots=True)
class TomlFile:
    """The tables of a file, and where they stand."""

    path: str
    data: dict[str, Any]
    lines: Lines

    def line(self, *path: str) -> int | None:
        """The line of the key or table with this path, or of the nearest one around it."""
        return self.lines.line(*path)


def read_toml(path: str, text: str, report: Report) -> TomlFile | None:
    """The file, or None where it is no TOML; the report says why."""
    text = text.replace("\r\n", "\n")
    lines = scan(text)
    if lines.too_deep is not None:
        sentence = f"is nested too deeply: lists and tables go at most {MOST_NESTING} deep"
        report.add(path, lines.too_deep, sentence)
        return None
    for names, first, second in lines.twice:
        whose = f" of “{names[-2]}”" if len(names) > 1 else ""
        report.add(path, second, f"key “{names[-1]}”{whose} is there twice (first on line {first})")
    if lines.twice:
        return None
    try:
        return TomlFile(path, tomllib.loads(text), lines)
    except tomllib.TOMLDecodeError as error:
        report.add(path, *_told(str(error), text))
    except RecursionError:
        report.add(path, None, "is nested too deeply")
    except ValueError:  # a whole number of more digits than Python converts
        digits = _MANY_DIGITS.search(text)
        line = text.count("\n", 0, digits.start()) + 1 if digits else None
        report.add(path, line, "contains a number of more digits than can be read")
    return None


def _told(message: str, text: str) -> tuple[int, str]:
    """The line and the sentence in a message of the parser."""
    found = _PLACE.search(message)
    what = message[: found.start()] if found else message
    what = what[:1].lower() + what[1:]
    if found and found.group(1):
        return int(found.group(1)), f"is not TOML here: {what} (column {found.group(2)})"
    return text.rstrip("\n").count("\n") + 1, f"is not TOML: {what} before the file ends"
