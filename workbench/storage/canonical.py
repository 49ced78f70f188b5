"""The one way in which plain values are written as JSON, read, and recognised.

A *plain* value is numbers, texts, lists and dictionaries; `mapping` says what becomes of an entity.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

_encoder = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=True)
#: What `json.JSONEncoder.encode` makes anew for every value, which takes longer than most values do; not everywhere.
_make_encoder = vars(json.encoder).get("c_make_encoder")
_encode_json: Callable[[Any, int], Iterable[str]] | None = _make_encoder and _make_encoder(
    None, _encoder.default, json.encoder.encode_basestring, None, ":", ",", True, False, False
)


def canonical(value: Any) -> str:
    """The one way in which a plain value is written as JSON."""
    return "".join(_encode_json(value, 0)) if _encode_json else _encoder.encode(value)


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not a number")


_scan_json: Callable[[str, int], tuple[Any, int]] = vars(json.JSONDecoder(parse_constant=_no_constant))["scan_once"]


def from_json(text: object) -> Any:
    """The value that a JSON text says, with nothing before or after it; raises ``ValueError`` where it is none."""
    if not isinstance(text, str):
        raise ValueError("is not a JSON text")
    try:
        value, end = _scan_json(text, 0)
    except StopIteration:
        raise ValueError("is not JSON") from None
    except RecursionError:
        raise ValueError("is nested too deeply") from None
    if end != len(text):
        raise ValueError("is not JSON")
    return value


def check_json(texts: Iterable[str]) -> None:
    """Raises ``ValueError`` where one of these is not what `from_json` reads."""
    scan = _scan_json
    try:
        for text in texts:
            if scan(text, 0)[1] != len(text):
                raise ValueError("is not JSON")
    except StopIteration:
        raise ValueError("is not JSON") from None
    except RecursionError:
        raise ValueError("is nested too deeply") from None


def digest(text: str) -> bytes:
    """SHA-256 of a canonical JSON."""
    return hashlib.sha256(text.encode("utf-8")).digest()


def digests_of(kind: str, values: dict[str, Any], later: Mapping[int, Collection[str]]) -> dict[str, bytes]:
    """As `digests`, where ``later`` are the fields that format 1 has not, by the format that brought them: those of
    each have a digest of their own, so that a version that knows less can check what it knows
    (`decisions/other-formats.md`).
    """
    found = {}
    known = values
    for version, names in later.items():
        known = {name: value for name, value in known.items() if name not in names}
        if added := {name: values[name] for name in values if name in names}:
            found[since(kind, version)] = digest(canonical(added))
    return {kind: digest(canonical(known)), **found}


def since(kind: str, version: int) -> str:
    """The kind under which a file keeps the digest of what a format added to a kind: ``scenario+2``."""
    return f"{kind}+{version}"
