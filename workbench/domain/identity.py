"""Ids and keys.

An *id* is a UUID that no person ever sees: random and time-ordered (version 7) for things people create, derived
(version 5) for things that are fixed by what they join, such as the effect of a state on an axis of an issue area.
Two copies of a workspace in which the same judgement was made apart therefore hold the same row.

A *key* is the short name by which files and commands speak of a thing; a *title* is what people read.
"""

from __future__ import annotations

import hashlib
import os
import re
import time
import unicodedata
import uuid
from collections.abc import Collection, Iterable

from workbench.domain.language import said

_NAMESPACE = uuid.UUID("6d6f6475-7376-5069-a976-656e64690000")
_PREFIX = _NAMESPACE.bytes
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_NOT_IN_KEYS = re.compile(r"[\x00-\x1f\x7f\"=;(),\u2028\u2029]")
#: The two bits by which a UUID says that it is one, over what a hash has in their place.
_VARIANT = {digit: "89ab"[int(digit, 16) % 4] for digit in "0123456789abcdef"}

#: The longest key, in characters.
KEY_LENGTH = 100
#: The name of not knowing a condition's state; no state may be called so.
UNKNOWN = "unknown"


def new_id() -> str:
    """A new random id, ordered by time (UUID version 7, RFC 9562)."""
    stamp = time.time_ns() // 1_000_000
    value = (stamp << 80) | int.from_bytes(os.urandom(10), "big")
    value = (value & ~(0xF << 76)) | (0x7 << 76)
    value = (value & ~(0x3 << 62)) | (0x2 << 62)
    return str(uuid.UUID(int=value))


def linked_id(kind: str, *parts: str) -> str:
    """The id of a thing that is fixed by ``parts`` (UUID version 5): the same parts give the same id everywhere."""
    told = hashlib.sha1(_PREFIX + "\x1f".join((kind, *parts)).encode("utf-8"), usedforsecurity=False).hexdigest()
    return f"{told[:8]}-{told[8:12]}-5{told[13:16]}-{_VARIANT[told[16]]}{told[17:20]}-{told[20:32]}"


def is_id(text: str) -> bool:
    """Whether ``text`` is an id in canonical form."""
    return _ID.fullmatch(text) is not None


def all_ids(texts: Iterable[str]) -> bool:
    """Whether every one of these is an id in canonical form."""
    return all(map(_ID.fullmatch, texts))


def slug(text: str) -> str:
    """A key made from a title: small letters and digits of any script, joined by hyphens; ``x`` if nothing is left."""
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).lower())
    return "-".join(words)[:KEY_LENGTH].strip("-") or "x"


def title_from_key(key: str) -> str:
    """What to show for a key that came without a title: ``economic-cushion`` → ``Economic cushion``."""
    text = key.replace("-", " ").replace("_", " ").strip() or key
    return text[:1].upper() + text[1:]


def unused_key(wanted: str, taken: set[str]) -> str:
    """``wanted``, or ``wanted-2``, ``wanted-3`` …: the first that is not in ``taken``."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted[: KEY_LENGTH - 6]}-{number}" in taken:
        number += 1
    return f"{wanted[: KEY_LENGTH - 6]}-{number}"


def key_problem(key: str) -> str | None:
    """What is wrong with a key, as the end of a sentence, or None."""
    if not key or key != key.strip():
        return said("a key must not be empty nor begin or end with a space")
    if len(key) > KEY_LENGTH:
        return said("a key has at most {key_length} characters", key_length=KEY_LENGTH)
    if _NOT_IN_KEYS.search(key):
        return said("a key must not contain quotes, line breaks or any of = ; ( ) ,")
    return None


def all_keys(texts: Collection[str]) -> bool:
    """Whether `key_problem` finds nothing wrong with any of these: no rule looks at what stands beside a character."""
    return (
        all(texts)
        and max(map(len, texts), default=0) <= KEY_LENGTH
        and all(map(str.__eq__, texts, map(str.strip, texts)))
        and _NOT_IN_KEYS.search("".join(texts)) is None
    )
