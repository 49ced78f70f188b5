"""A disk as it may be found after the power failed: what was synced is there, of the rest any part may be.

The model is stricter than most file systems. What was written and not synced may be there or not, sector by sector
(512 bytes are atomic), in any order. A new name, a removed name, a renaming survives for certain only if its folder
was synced; syncing the file alone does not keep its name. A folder's entries come back in the order in which they were
made, or any subset of them. Only lying hardware is left out.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

_SECTOR = 512


@dataclass
class File:
    """Contents: for certain, as programs see them, and what happened in between (offset and data; None: a new size)."""

    synced: bytes = b""
    seen: bytearray = field(default_factory=bytearray)
    since: list[tuple[int, bytes | None]] = field(default_factory=list)

    def write(self, offset: int, data: bytes) -> None:
        """Writes, and remembers it as not synced."""
        self.since.append((offset, data))
        _apply(self.seen, offset, data)

    def resize(self, size: int) -> None:
        """Cuts or lengthens, and remembers it as not synced."""
        self.since.append((size, None))
        _apply(self.seen, size, None)

    def sync(self) -> None:
        """From now on this is for certain."""
        self.synced = bytes(self.seen)
        self.since.clear()

    def after_power_loss(self, chance: random.Random) -> bytes:
        """One of the contents that may be found."""
        found = bytearray(self.synced)
        if not self.since:
            return bytes(found)
        way, keep, tear = chance.random(), chance.random(), chance.random() < 0.5
        steps = list(self.since)
        if way < 0.2:
            steps = steps[: chance.randint(0, len(steps))]
            keep = 1.0
        elif way < 0.5:
            chance.shuffle(steps)
        for offset, data in steps:
            if chance.random() >= keep:
                continue
            if data is None or not tear:
                _apply(found, offset, data)
                continue
            for start, piece in _sectors(offset, data):
                if chance.random() < 0.7:
                    _apply(found, start, piece)
        return bytes(found)


def _apply(content: bytearray, offset: int, data: bytes | None) -> None:
    """Writes data, or where there is none makes the content ``offset`` bytes long."""
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    if data is None:
        del content[offset:]
    else:
        content[offset : offset + len(data)] = data


def _sectors(offset: int, data: bytes) -> list[tuple[int, bytes]]:
    pieces = []
    at = 0
    while at < len(data):
        size = min(len(data) - at, _SECTOR - (offset + at) % _SECTOR)
        pieces.append((offset + at, data[at : at + size]))
        at += size
    return pieces


#: What a name stands for: a file, or a folder (None).
Entry = File | None


@dataclass
class Disk:
    """Names and what they stand for: for certain, as programs see them, and each folder's changes in between.

    A change is what a name stood for before and after, for one name or, in a renaming, for two at once.
    """

    synced: dict[str, Entry] = field(default_factory=dict)
    seen: dict[str, Entry] = field(default_factory=dict)
    since: dict[str, list[dict[str, Entry | str]]] = field(default_factory=dict)

    @staticmethod
    def of(folder: Path) -> Disk:
        """What is in a folder now, all of it for certain."""
        disk = Disk()
        disk.seen[str(folder)] = None
        for path in folder.rglob("*"):
            disk.seen[str(path)] = None if path.is_dir() else File(path.read_bytes(), bytearray(path.read_bytes()))
        disk.synced = dict(disk.seen)
        return disk

    def file(self, path: str) -> File | None:
        """The file of that name as programs see it."""
        return self.seen.get(path)

    def make(self, path: str, entry: Entry) -> None:
        """A new name: for a new file or folder, or for one that has a name already."""
        self._change({path: entry})

    def remove(self, path: str) -> None:
        """A name goes."""
        self._change({path: GONE})

    def rename(self, old: str, new: str) -> None:
        """A name becomes another, in one step, in the place of whatever had that name."""
        self._change({old: GONE, new: self.seen[old]})

    def sync_folder(self, path: str) -> None:
        """From now on the names in a folder are for certain."""
        for change in self.since.pop(path, []):
            _rename_in(self.synced, change)

    def _change(self, change: dict[str, Entry | str]) -> None:
        _rename_in(self.seen, change)
        for folder in {str(PurePosixPath(path).parent) for path in change}:
            self.since.setdefault(folder, []).append(change)

    def after_power_loss(self, chance: random.Random) -> dict[str, bytes | None]:
        """One of the states that may be found: every path with its content, None for a folder."""
        names = dict(self.synced)
        for folder in sorted(self.since):
            changes = self.since[folder]
            in_order, keep = chance.random() < 0.5, chance.random()
            last = chance.randint(0, len(changes))
            for number, change in enumerate(changes):
                if number < last if in_order else chance.random() < keep:
                    _rename_in(names, change)
        contents: dict[int, bytes] = {}
        found: dict[str, bytes | None] = {}
        for path in sorted(names):
            entry = names[path]
            if found and found.get(str(PurePosixPath(path).parent), b"") is not None:
                continue  # its folder is not there
            if entry is not None and id(entry) not in contents:
                contents[id(entry)] = entry.after_power_loss(chance)
            found[path] = None if entry is None else contents[id(entry)]
        return found


#: Stands where a name is no more.
GONE = "gone"


def _rename_in(names: dict[str, Entry], change: dict[str, Entry | str]) -> None:
    for path, entry in change.items():
        if isinstance(entry, str):
            names.pop(path, None)
        else:
            names[path] = entry
