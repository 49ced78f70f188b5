"""JSON as strangers write it, read strictly.

Refused, each in one sentence: what is not UTF-8, syntax errors (with their line), a key twice in one
object, NaN and Infinity, numbers of absurd length, nesting without end, and files beyond `MOST_BYTES`.
Numbers with a decimal point come as ``Decimal``, so that nothing is rounded before it is looked at.
"""

from __future__ import annotations

import json
import os
import stat
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, BinaryIO

from workbench.exchange.problem import ImportProblem

#: The largest file that is read, in bytes.
MOST_BYTES = 20_000_000
_LONGEST_NUMBER = 60


def read_json(path: Path) -> Any:
    """What a JSON file holds; raises `ImportProblem` with file, line (for syntax) and what is wrong."""
    try:
        with _opened(path) as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        told = "is a link to nothing" if path.is_symlink() else "there is no file of this name"
        raise ImportProblem(f"{path}: {told}") from None
    except OSError as error:
        raise ImportProblem(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}") from None
    if len(data) > MOST_BYTES:
        raise ImportProblem(f"{path}: is larger than {MOST_BYTES // 1_000_000} MB, the most that is read")
    return parse_json(data, str(path))


def _opened(path: Path) -> BinaryIO:
    """A plain file; raises `ImportProblem` for everything else. What would wait for a writer is not waited for."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        mode = os.fstat(handle).st_mode
        if not stat.S_ISREG(mode):
            what = "is a folder, not a file" if stat.S_ISDIR(mode) else "is not a plain file"
            raise ImportProblem(f"{path}: {what}")
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def parse_json(data: bytes, name: str) -> Any:
    """What ``data`` holds; ``name`` is what to call it in the sentence of an `ImportProblem`."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ImportProblem(f"{name}:{line}: is not UTF-8 text") from None
    try:
        return json.loads(
            text, object_pairs_hook=_object, parse_int=_whole, parse_float=_decimal, parse_constant=_constant
        )
    except json.JSONDecodeError as error:
        raise ImportProblem(f"{name}:{error.lineno}: is not JSON: {_lowered(error.msg)}") from None
    except ImportProblem as problem:
        raise ImportProblem(f"{name}: {problem}") from None
    except RecursionError:
        raise ImportProblem(f"{name}: is nested too deeply") from None


def _lowered(message: str) -> str:
    return message[:1].lower() + message[1:]


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise ImportProblem(f"the key “{twice[:60]}” is there twice in one object")
    return found


def _whole(text: str) -> int:
    if len(text) > _LONGEST_NUMBER:
        raise ImportProblem(f"the number {text[:12]}… is too long")
    return int(text)


def _decimal(text: str) -> Decimal:
    try:
        if len(text) <= _LONGEST_NUMBER:
            found = Decimal(text)
            exponent = found.as_tuple().exponent  # what has one far off takes for ever, or memory, to calculate with
            if isinstance(exponent, int) and abs(exponent) <= _LONGEST_NUMBER:
                return found
    except InvalidOperation:
        pass
    raise ImportProblem(f"the number {text[:12]}{'…' * (len(text) > 12)} is too long")


def _constant(text: str) -> Any:
    raise ImportProblem(f"{text} is no number that can stand here")


def written(data: Any) -> str:
    """``data`` as JSON text to read and to compare line by line: short objects and lists on one line."""
    return _written(data, "") + "\n"


def _written(data: Any, indent: str) -> str:
    flat = json.dumps(data, ensure_ascii=False, allow_nan=False)
    if not isinstance(data, dict | list) or not data or len(indent) + len(flat) <= 120:
        return flat
    inner = indent + "  "
    if isinstance(data, list):
        return "[\n" + ",\n".join(inner + _written(item, inner) for item in data) + f"\n{indent}]"
    parts = (f"{inner}{json.dumps(k, ensure_ascii=False)}: {_written(v, inner)}" for k, v in data.items())
    return "{\n" + ",\n".join(parts) + f"\n{indent}}}"
