"""JSON as strangers write it, read strictly.

Refused, each in one sentence: what is not UTF-8, syntax errors (with their line), a key twice in one
object, NaN and Infinity, numbers of absurd length, nesting without end, and files that `foreign_file` refuses.
Numbers with a decimal point come as ``Decimal``, so that nothing is rounded before it is looked at.
"""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from typing import Any

from workbench.domain.foreign_words import known_words
from workbench.domain.language import said
from workbench.exchange.problem import ImportProblem

_LONGEST_NUMBER = 60


def parse_json(data: bytes, name: str) -> Any:
    """What ``data`` holds; ``name`` is what to call it in the sentence of an `ImportProblem`."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ImportProblem(said("is not UTF-8 text"), f"{name}:{line}") from None
    try:
        return json.loads(
            text, object_pairs_hook=_object, parse_int=_whole, parse_float=_decimal, parse_constant=_constant
        )
    except json.JSONDecodeError as error:
        raise ImportProblem(
            said("is not JSON: {why}", why=known_words(_lowered(error.msg))), f"{name}:{error.lineno}"
        ) from None
    except ImportProblem as problem:
        raise ImportProblem(problem.told, name) from None
    except RecursionError:
        raise ImportProblem(said("is nested too deeply"), name) from None


def _lowered(message: str) -> str:
    return message[:1].lower() + message[1:]


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise ImportProblem(said("the key “{key}” is there twice in one object", key=twice[:60]))
    return found


def _whole(text: str) -> int:
    if len(text) > _LONGEST_NUMBER:
        raise ImportProblem(said("the number {number} is too long", number=f"{text[:12]}…"))
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
    raise ImportProblem(said("the number {number} is too long", number=f"{text[:12]}{'…' * (len(text) > 12)}"))


def _constant(text: str) -> Any:
    raise ImportProblem(said("{what} is no number that can stand here", what=text))


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
