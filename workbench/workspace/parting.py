"""Who changed what since two copies of a workspace were one: told by the edits that only one of their histories has.

Every edit has an id that goes with it into every copy. What both histories have was done before the copies parted; what
only one of them has was done in that copy since.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from workbench.domain.model import Model
from workbench.storage.history import Entry
from workbench.storage.house import Change
from workbench.storage.quarantine import admit
from workbench.workspace.differences import Difference, Differences

#: Where something was changed since: there, in both, here, or that cannot be known; in the order of a list.
Side = Literal["theirs", "both", "mine", ""]
_ORDER: tuple[Side, ...] = ("theirs", "both", "mine", "")
#: An entity: its kind and its id.
_Thing = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Copy:
    """Another copy: what it holds, and its history (ids of edits, and the single changes of all of them)."""

    model: Model
    workspace_id: str
    edits: frozenset[str]
    changes: tuple[Change, ...]


def read_copy(path: Path) -> Copy:
    """What is in another copy; leaves the file as it is. In any thread; raises a `FileProblem`."""
    content = admit(path).content
    edits = frozenset(batch.id for batch in content.batches)
    return Copy(content.model, content.workspace_id, edits, content.changes)


@dataclass(frozen=True, slots=True)
class Parting:
    """What was touched in each of two copies since they were one; ``known``: whether they ever were, as far as their
    histories tell.
    """

    known: bool
    mine: frozenset[_Thing] = frozenset()
    theirs: frozenset[_Thing] = frozenset()

    def side(self, difference: Difference) -> Side:
        """Where a difference came about."""
        thing = (difference.kind, difference.id)
        here, there = thing in self.mine, thing in self.theirs
        return "both" if here and there else "mine" if here else "theirs" if there else ""

    def arranged(self, found: Differences) -> Differences:
        """The same differences: what was changed there first, what was changed here alone last."""
        ordered = sorted(found, key=lambda one: _ORDER.index(self.side(one)))
        return Differences(found.before, found.after, tuple(ordered))


def parting(history: Sequence[Entry], changes_in: Callable[[str], Iterable[Change]], copy: Copy) -> Parting:
    """What was touched since a copy and the workspace with this ``history`` (all of it) were one; ``changes_in`` tells
    the changes of one of its edits.
    """
    own = [entry.id for entry in history]
    if copy.edits.isdisjoint(own):
        return Parting(known=False)
    known = frozenset(own)
    here = [change for edit in own if edit not in copy.edits for change in changes_in(edit)]
    there = [change for change in copy.changes if change.batch not in known]
    return Parting(True, _things(here), _things(there))


def _things(changes: Iterable[Change]) -> frozenset[_Thing]:
    return frozenset((change.kind, change.entity) for change in changes)
