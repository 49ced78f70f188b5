"""A look at every page: which table's tree it hangs in, whether it is in use, and what records are on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from workbench.storage.mapping import TABLES
from workbench.storage.salvage.budget import Budget
from workbench.storage.salvage.pages import TABLE_INTERIOR, Page, Pages
from workbench.storage.salvage.records import Record

#: The tables of the house, beside those of the entities.
HOUSE = ("meta", "session", "batch", "change", "head", "digest", "extras")
_OURS = frozenset((*TABLES.values(), *HOUSE))
_INDEXES = frozenset(f"sqlite_autoindex_{name}_{number}" for name in _OURS for number in (1, 2))
_SCHEMA_COLUMNS = 5


class Found(NamedTuple):
    """One record: what is in it, and what speaks for it.

    ``whole``: its page is undamaged; ``live``: its page is in use for certain, and not left over from an earlier time.
    """

    page: int
    is_index: bool
    rowid: int
    values: Record
    whole: bool
    live: bool


@dataclass
class Survey:
    """What is known of a file's pages.

    ``complete`` are tables of which every page was reached and is whole: what is not found in them is not there.
    ``ended`` are those of which the last page was: what is behind the last row found in them is not there.
    ``foreign`` are things in the schema that no workspace has. ``broken`` are the numbers of pages that are damaged,
    as far as they can be told; ``unreadable`` counts records of which a part is lost.
    """

    pages: Pages
    trees: dict[int, str] = field(default_factory=dict)
    complete: set[str] = field(default_factory=set)
    ended: set[str] = field(default_factory=set)
    foreign: list[str] = field(default_factory=list)
    free: set[int] = field(default_factory=set)
    free_known: bool = False
    broken: set[int] = field(default_factory=set)
    unreadable: int = 0

    def records(self, budget: Budget) -> Iterator[Found]:
        """Every record on a page that may hold some of ours, in the order of the pages."""
        for number in range(1, self.pages.count + 1):
            budget.check()
            tree = self.trees.get(number)
            if (tree is not None and tree not in _OURS) or (tree is None and number in self.free):
                continue
            page = self.pages.page(number)
            if page is None or page.kind == TABLE_INTERIOR:
                continue
            if not page.whole:
                self.broken.add(number)
            budget.spend(self.pages.size)
            yield from self._records_on(page, tree is not None or self.free_known, budget)

    def _records_on(self, page: Page, live: bool, budget: Budget) -> Iterator[Found]:
        for cell in page.cells:
            followed = self.pages.followed
            try:
                values = self.pages.record(page, cell)
            except ValueError:
                self.unreadable += 1
                continue
            finally:
                if self.pages.followed > followed:
                    budget.spend((self.pages.followed - followed) * self.pages.size)
            yield Found(page.number, page.is_index, cell.rowid, values, page.whole, live)


def survey(pages: Pages, budget: Budget) -> Survey:
    """Looks at the file's free pages, its schema, and every tree from its root as far as it is whole."""
    found = Survey(pages)
    _read_free(found, budget)
    roots = _read_schema(found, budget)
    for name, root in sorted(roots, key=lambda entry: entry[0] not in _OURS):
        if _walk(found, name, root, budget):
            found.complete.add(name)
        if _has_end(found, name, root):
            found.ended.add(name)
    return found


def _read_free(found: Survey, budget: Budget) -> None:
    """The pages that are in no use, as the chain from the header lists them; known only where all adds up."""
    pages = found.pages
    trunk, count = pages.header(32), pages.header(36)
    listed: set[int] = set()
    while 1 < trunk <= pages.count and trunk not in listed and len(listed) < count:
        budget.check()
        data = pages.raw(trunk)
        entries = int.from_bytes(data[4:8])
        if entries > pages.usable // 4 - 2:
            return
        listed.add(trunk)
        listed.update(int.from_bytes(data[at : at + 4]) for at in range(8, 8 + 4 * entries, 4))
        trunk = int.from_bytes(data[:4])
    if pages.has_header and not trunk and len(listed) == count:
        found.free, found.free_known = listed, True


def _read_schema(found: Survey, budget: Budget) -> list[tuple[str, int]]:
    """The trees that the schema names, with their roots; what it defines besides is noted as foreign."""
    roots: list[tuple[str, int]] = []
    _walk(found, "sqlite_schema", 1, budget)
    for number in [number for number, tree in found.trees.items() if tree == "sqlite_schema"]:
        page = found.pages.page(number)
        for cell in page.cells if page is not None else ():
            try:
                values = found.pages.record(page, cell) if page is not None else ()
            except ValueError:
                continue
            if len(values) != _SCHEMA_COLUMNS:
                continue
            kind, name, _, root, _ = values
            if not isinstance(kind, str) or not isinstance(name, str):
                continue
            known = (kind == "table" and name in _OURS) or (kind == "index" and name in _INDEXES)
            if not known:
                found.foreign.append(f"a {kind[:20]} “{name[:60]}”")
            if isinstance(root, int) and 1 < root <= found.pages.count:
                roots.append((name if known or name not in _OURS else f"{kind} {name}", root))
    return roots


def _walk(found: Survey, name: str, root: int, budget: Budget) -> bool:
    """Claims every page that hangs in a tree, as far as the pages above it are whole; True if all of it was there."""
    complete = True
    waiting = [root]
    while waiting:
        number = waiting.pop()
        if number in found.trees or not 1 <= number <= found.pages.count:
            complete = False
            continue
        budget.check()
        page = found.pages.page(number)
        if page is None or not page.whole:
            complete = False
            found.broken.add(number)
            continue
        found.trees[number] = name
        waiting.extend(page.children)
    return complete


def _has_end(found: Survey, name: str, root: int) -> bool:
    """Whether the way from the root down to the last page is whole."""
    below: int | None = root
    passed: set[int] = set()
    while below is not None:
        if found.trees.get(below) != name or below in passed:
            return False  # not whole, or made to go round
        passed.add(below)
        page = found.pages.page(below)
        below = page.children[-1] if page is not None and page.children else None
    return True
