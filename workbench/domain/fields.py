"""What a field of an entity may hold.

Each field of an entity carries a `Spec` in its metadata: one declaration from which validation checks ranges and
references, storage reads its columns, and files are checked row by row.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any, Literal

Form = Literal[
    "id",
    "key",
    "text",
    "date",
    "whole",
    "points",
    "flag",
    "rank",
    "choice",
    "ref",
    "refs",
    "requirement",
    "expectations",
]

#: The longest title and the longest text, in characters.
TITLE = 200
TEXT = 20_000
#: So many of one kind are more than anybody has; ten thousand evidence items are a large workspace.
MOST = 50_000


@dataclass(frozen=True, slots=True)
class Spec:
    """The form of a field: ``least``/``most`` bound numbers, ``length`` texts; ``of`` names the kind referred to.

    ``one_line``: a text without line breaks, nor anything that turns the direction of the text after it.
    """

    form: Form
    least: int = 0
    most: int = 0
    length: int = TEXT
    of: str = ""
    choices: tuple[str, ...] = ()
    optional: bool = False
    needed: bool = False
    one_line: bool = False


def _spec(spec: Spec, **default: Any) -> Any:
    return dataclasses.field(metadata={"spec": spec}, **default)


def id_() -> Any:
    """The entity's own id."""
    return _spec(Spec("id"))


def key() -> Any:
    """The entity's key, unique among its kind (states: within their condition)."""
    return _spec(Spec("key"))


def title() -> Any:
    """A short text on one line that must not be empty."""
    return _spec(Spec("text", length=TITLE, needed=True, one_line=True))


def text(length: int = TEXT, default: str = "") -> Any:
    """A text of at most ``length`` characters."""
    return _spec(Spec("text", length=length), default=default)


def date() -> Any:
    """A date (`domain.dates`) that must be there."""
    return _spec(Spec("date", length=10, needed=True))


def maybe_date() -> Any:
    """A date, or an empty text."""
    return _spec(Spec("date", length=10), default="")


def whole(least: int, most: int, default: int = 0) -> Any:
    """A whole number within bounds."""
    return _spec(Spec("whole", least=least, most=most), default=default)


def points(least: int, most: int, default: int) -> Any:
    """A number on the matrix, in hundredths, within bounds (hundredths too)."""
    return _spec(Spec("points", least=least, most=most), default=default)


def flag() -> Any:
    """Yes or no; no unless said."""
    return _spec(Spec("flag"), default=False)


def rank() -> Any:
    """Where the entity stands in its list; ties by id."""
    return _spec(Spec("rank"), default=0.0)


def choice(*choices: str, default: str | None = None) -> Any:
    """One of a few words."""
    spec = Spec("choice", choices=choices)
    return _spec(spec) if default is None else _spec(spec, default=default)


def ref(of: str) -> Any:
    """The id of an entity of kind ``of`` that must be there."""
    return _spec(Spec("ref", of=of))


def maybe(of: str) -> Any:
    """The id of an entity of kind ``of``, or None."""
    return _spec(Spec("ref", of=of, optional=True), default=None)


def refs(of: str) -> Any:
    """Ids of entities of kind ``of``, in order, none twice."""
    return _spec(Spec("refs", of=of), default=())


def requirement() -> Any:
    """A requirement expression or None."""
    return _spec(Spec("requirement"), default=None)


def expectations() -> Any:
    """What a claim expects."""
    return _spec(Spec("expectations"), default=())


def any_ref() -> Any:
    """The id of an entity whose kind another field tells."""
    return _spec(Spec("id"))


_SPECS: dict[type, dict[str, Spec]] = {}


def specs(entity: type) -> dict[str, Spec]:
    """Every field of an entity class with its spec, in order."""
    found = _SPECS.get(entity)
    if found is None:
        found = _SPECS[entity] = {f.name: f.metadata["spec"] for f in dataclasses.fields(entity)}
    return found
