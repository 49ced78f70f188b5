"""Ids and keys.

An *id* is a UUID that no person ever sees: random and time-ordered (version 7) for things people create, derived
(version 5) for things that are fixed by what they join, such as the effect of a state on an axis of an issue area.
Two copies of a workspace in which the same judgement was made apart therefore hold the same row.

A *key* is the short name by which files and commands speak of a thing; a *title* is what people read.
"""

from __future__ import annotations

import os
import re
import time
import unicodedata
import uuid

from workbench.domain.language import said

_NAMESPACE = uuid.UUID("6d6f6475-7376-5069-a976-656e64690000")
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_NOT_IN_KEYS = re.compile(r"[\x00-\x1f\x7f\"=;(),\u2028\u2029]")

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
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join((kind, *parts))))


def is_id(text: str) -> bool:
    """Whether ``text`` is an id in canonical form."""
    return _ID.fullmatch(text) is not None


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
