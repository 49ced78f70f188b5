"""What the history of a file adds up to, taken in piece by piece: it may be long, and its rows are not kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from workbench.storage.canonical import check_json
from workbench.storage.connection import Row
from workbench.storage.house import Batch, Head, changes_told, digest_of_told, heads_of_log


class Log:
    """Changes in the order of their numbers, checked while they are read; what is wrong is said when asked for."""

    def __init__(self) -> None:
        self._told: dict[str, list[str]] = defaultdict(list)
        self._heads: dict[str, Head] = {}
        self._unreadable: Exception | None = None

    def take(self, changes: list[Row]) -> None:
        """The next rows."""
        if self._unreadable is not None:
            return
        try:
            for batch, own in groupby(changes, itemgetter(2)):
                self._told[batch].append(changes_told(own))
            check_json({text for change in changes for text in change[6:8]} - {None})
            heads_of_log(changes, self._heads)
        except (ValueError, TypeError) as error:
            self._unreadable = error

    def altered(self, batches: Iterable[Batch]) -> Iterator[Batch]:
        """The batches that are not what their digests say; raises ``ValueError`` or ``TypeError`` where there was
        something among the changes that cannot be read.
        """
        if self._unreadable is not None:
            raise self._unreadable
        for batch in batches:
            if digest_of_told(batch, self._told.get(batch.id, ())) != batch.digest:
                yield batch

    def leads_to(self, heads: Iterable[Row]) -> bool:
        """Whether these rows (kind, entity, field, change) are all the changes that nothing superseded, each once.

        Uses up what it knows of them, so it may be asked once.
        """
        left = self._heads
        return all(left.pop(head[3], None) == head for head in heads) and not left
