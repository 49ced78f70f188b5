"""A recording of what the real program asked of the disk, and what it said meanwhile; played onto a model of a disk."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from tests.proofs.children import Message
from tests.proofs.disk import Disk, File
from tests.proofs.strace import WRITING

#: Calls that a recording has to have.
RECORDED = f"{WRITING},?open,openat,?creat,lseek,close,?dup,?dup2,dup3,sendto"
ARGUMENTS = ("-y", "-xx", "-s", "100000000", "-e", f"trace={RECORDED}")

_LINE = re.compile(r"(\d+) +(\w+)\((.*)\) += (-?\d+)(<[^>]*>)?")
_UNFINISHED = re.compile(r"(\d+) +(\w+\(.*) <unfinished \.\.\.>")
_RESUMED = re.compile(r"(\d+) +<\.\.\. \w+ resumed>(.*)")


class Call(NamedTuple):
    """One system call that succeeded."""

    pid: int
    name: str
    arguments: list[str]
    result: int


def calls(log: str) -> Iterator[Call]:
    """The calls in a log of strace, in the order in which they ended; those that failed are left out."""
    begun: dict[str, str] = {}
    for line in log.splitlines():
        if found := _UNFINISHED.match(line):
            begun[found[1]] = found[2]
            continue
        if found := _RESUMED.match(line):
            line = f"{found[1]} {begun.pop(found[1], '')}{found[2]}"
        if (found := _LINE.match(line)) and not found[4].startswith("-"):
            yield Call(int(found[1]), found[2], found[3].split(", "), int(found[4]))


def _bytes(argument: str) -> bytes:
    return bytes.fromhex(argument.strip('"').replace("\\x", ""))


def _path(argument: str) -> str:
    """A path argument, or the path that strace gives for a descriptor."""
    text = argument[argument.index("<") + 1 : argument.index(">")] if "<" in argument else argument
    return _bytes(text).decode("utf-8", "surrogateescape")


def _number(argument: str) -> int:
    return int(argument.split("<")[0])


@dataclass
class Player:
    """Plays calls onto a disk. What it does not know how to play in its folder, it refuses: nothing is passed over."""

    disk: Disk
    folder: str
    _at: dict[tuple[int, int], int] = field(default_factory=dict)
    _appending: set[tuple[int, int]] = field(default_factory=set)

    def play(self, call: Call) -> Message | None:
        """Does one call; gives what it said, if it was that."""
        arguments = call.arguments
        if call.name == "sendto":
            said = _bytes(arguments[1])
            return json.loads(said) if said.startswith(b"{") else None
        if call.name in ("open", "openat", "creat"):
            self._open(call)
        elif call.name == "close":
            self._at.pop((call.pid, _number(arguments[0])), None)
        elif "<" in arguments[0] and not arguments[0].startswith("AT_FDCWD"):
            if call.name in ("unlinkat", "mkdirat", "renameat", "renameat2", "linkat"):
                self._name(call)
            elif self._inside(_path(arguments[0])):
                self._descriptor(call, _path(arguments[0]))
        else:
            self._name(call)
        return None

    def _inside(self, path: str) -> bool:
        return path == self.folder or path.startswith(f"{self.folder}/")

    def _open(self, call: Call) -> None:
        arguments = call.arguments[1:] if call.name == "openat" else call.arguments
        path = self._full(call.arguments[0] if call.name == "openat" else "", arguments[0])
        if not self._inside(path):
            return
        flags = arguments[1].split("|")
        if path not in self.disk.seen and "O_CREAT" in flags:
            self.disk.make(path, File())
        file = self.disk.file(path)
        if file is not None and "O_TRUNC" in flags and file.seen:
            file.resize(0)
        self._at[call.pid, call.result] = 0
        (self._appending.add if "O_APPEND" in flags else self._appending.discard)((call.pid, call.result))

    def _full(self, at: str, name: str) -> str:
        path = _path(name)
        return path if path.startswith("/") else f"{_path(at)}/{path}"

    def _descriptor(self, call: Call, path: str) -> None:
        file = self.disk.file(path)
        at = call.pid, _number(call.arguments[0])
        match call.name:
            case "fsync" | "fdatasync":
                if path in self.disk.seen and file is None:
                    self.disk.sync_folder(path)
                elif file is not None:
                    file.sync()
            case "pwrite64" if file is not None:
                file.write(int(call.arguments[3]), _bytes(call.arguments[1])[: call.result])
            case "write" if file is not None:
                offset = len(file.seen) if at in self._appending else self._at[at]
                file.write(offset, _bytes(call.arguments[1])[: call.result])
                self._at[at] = offset + call.result
            case "ftruncate" if file is not None:
                file.resize(int(call.arguments[1]))
            case "lseek":
                self._at[at] = call.result
            case "fchmod" | "utimensat":
                pass  # who may do what and when is not part of the model
            case _ if file is not None:
                raise NotImplementedError(f"{call.name} on {path}")

    def _name(self, call: Call) -> None:
        named = [argument for argument in call.arguments if argument.startswith('"')]
        folders = [argument for argument in call.arguments if "<" in argument]
        paths = [self._full(folders[min(n, len(folders) - 1)] if folders else "", name) for n, name in enumerate(named)]
        if not any(map(self._inside, paths)):
            return
        match call.name:
            case "unlink" | "unlinkat" | "rmdir":
                self.disk.remove(paths[0])
            case "rename" | "renameat" | "renameat2":
                self.disk.rename(paths[0], paths[1])
            case "link" | "linkat":
                self.disk.make(paths[1], self.disk.seen[paths[0]])
            case "mkdir" | "mkdirat":
                self.disk.make(paths[0], None)
            case "chmod" | "fchmodat" | "utimensat":
                pass
            case _:
                raise NotImplementedError(f"{call.name} on {paths}")
