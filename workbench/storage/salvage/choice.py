"""Of several copies of an entity, the one to be believed: none is, only because it is there.

Three things speak of each entity: its row, its digest, and the change log. A copy is *certain* where it has the digest,
or where row and log say the same. A row that only its own undamaged page speaks for is taken, but counted as
unconfirmed; one that has another digest than it should is never taken.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias, TypeVar

from workbench.domain.model import Entity
from workbench.storage.salvage.log import Log
from workbench.storage.salvage.tables import Row

#: An entity by its kind and its id.
At: TypeAlias = tuple[str, str]


class Copy(NamedTuple):
    """A row found, and how far its page is to be believed."""

    row: Row
    whole: bool
    live: bool


class Told(NamedTuple):
    """A digest found, and how far its page is to be believed."""

    sha256: bytes
    whole: bool
    live: bool


class Taken(NamedTuple):
    """The copy that is believed, and whether anything beside itself speaks for it."""

    entity: Entity
    certain: bool


@dataclass
class Copies:
    """All that was found of each entity; ``later``: digests of what later formats brought, by the kind in the file."""

    rows: dict[At, list[Copy]] = field(default_factory=lambda: defaultdict(list))
    digests: dict[At, list[Told]] = field(default_factory=lambda: defaultdict(list))
    later: dict[At, set[bytes]] = field(default_factory=lambda: defaultdict(set))

    def known(self) -> Iterable[At]:
        """Every entity of which there is a row or a digest."""
        return self.rows.keys() | self.digests.keys()

    def fitting(self, at: At) -> list[Copy]:
        """The rows of an entity of which no digest of what later formats brought says otherwise."""
        return [copy for copy in self.rows.get(at, ()) if self.fits(copy.row)]

    def fits(self, row: Row) -> bool:
        """Whether no digest of what later formats brought says otherwise than a row."""
        known = ((self.later.get((kind, row.entity.id)), sha256) for kind, sha256 in row.later)
        return all(not wanted or sha256 in wanted for wanted, sha256 in known)


Kind = TypeVar("Kind", Copy, Told)


def choose(at: At, copies: Copies, log: Log) -> Taken | None:
    """The copy of an entity to be believed; None where there is none."""
    rows = _in_use(copies.fitting(at))
    digests = _in_use(copies.digests.get(at, []))
    if log.gone(*at) and not any(copy.live for copy in rows) and not any(told.live for told in digests):
        return None  # it was taken away, and these are leftovers on pages that may be in no use
    wanted = {told.sha256 for told in digests}
    if len(wanted) == 1:
        for copy in rows:
            if copy.row.sha256 in wanted:
                return Taken(copy.row.entity, True)
    said = log.said(*at)
    return _by_the_log(said if said is None or copies.fits(said) else None, rows, digests, log.gaps)


def _by_the_log(said: Row | None, rows: list[Copy], digests: list[Told], gaps: bool) -> Taken | None:
    """What the log decides: it has the digest itself, or says which of several was the last, or what a row says."""
    if said is None:
        return None if digests else _unconfirmed(rows)
    if any(told.sha256 == said.sha256 for told in digests):
        return Taken(said.entity, True)
    if any(copy.row.sha256 == said.sha256 for copy in rows):
        return None if any(told.whole for told in digests) else Taken(said.entity, True)
    return _unconfirmed(rows) if gaps and not digests else None


def _unconfirmed(rows: list[Copy]) -> Taken | None:
    """A row from an undamaged page, if there is no other."""
    whole = {copy.row.sha256: copy.row.entity for copy in rows if copy.whole}
    if len(whole) != 1:
        return None
    (entity,) = whole.values()
    return Taken(entity, False)


def _in_use(found: list[Kind]) -> list[Kind]:
    """Those on pages that are in use for certain, if there are any; else all."""
    return [one for one in found if one.live] or list(found)
