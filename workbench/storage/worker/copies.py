"""A worker shares one task with copies of itself, one for each processor.

Only where a process can be copied as it stands, and dies with whoever copied it (Linux). Elsewhere, and where it cannot
be done, nobody hears a part, and whoever asked does it by itself: a copy is quicker, never needed.
"""

from __future__ import annotations

import contextlib
import ctypes
import marshal
import os
import selectors
import signal
import struct
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from workbench.storage.small_files import read_small

#: Hears a piece of a part: the number of the part, and the piece.
Heard = Callable[[int, Any], object]
_LENGTH = struct.Struct("<Q")
_END_WITH_PARENT = 1  # PR_SET_PDEATHSIG


def share(parts: Sequence[Callable[[], Iterator[Any]]], heard: Heard) -> set[int]:
    """Does each part in a copy of this process, and gives the numbers of those that were done to their end.

    A part tells pieces of plain values (numbers, texts, lists, tuples, dictionaries), which ``heard`` gets in this
    process, in their order; of a part that is not done to its end it may have heard some. Together the copies and this
    process take as much memory as this one may. What ``heard`` raises ends the copies and comes out here. Only for a
    process without threads.
    """
    if sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2:
        return set()
    copies = dict[int, tuple[int, int]]()
    done = set[int]()
    with _less_memory(1 + len(parts)):
        try:
            for number, part in enumerate(parts):
                with contextlib.suppress(OSError):
                    process, reads = _copied(part)
                    copies[reads] = number, process
            _listen({reads: number for reads, (number, _) in copies.items()}, heard, done)
        except MemoryError:
            done.clear()
        finally:
            late = [_ended(process, reads) for reads, (_, process) in copies.items()]
    if any(late):  # a second time would take as long again
        os.kill(os.getpid(), signal.SIGXCPU)
    return done


def _copied(part: Callable[[], Iterator[Any]]) -> tuple[int, int]:
    """A copy that does this part: its process, and where what it tells is read."""
    reads, writes = os.pipe()
    parent = os.getpid()
    process = os.fork()
    if process:
        os.close(writes)
        return process, reads
    try:
        ctypes.CDLL(None).prctl(_END_WITH_PARENT, signal.SIGKILL)
        if os.getppid() == parent:
            for piece in part():
                _tell(writes, marshal.dumps(piece))
            _tell(writes, b"")
    finally:
        os._exit(0)


def _tell(writes: int, told: bytes) -> None:
    left = memoryview(_LENGTH.pack(len(told)) + told)
    while left:
        left = left[os.write(writes, left) :]


def _listen(numbers: dict[int, int], heard: Heard, done: set[int]) -> None:
    with selectors.DefaultSelector() as waiting:
        for reads in numbers:
            waiting.register(reads, selectors.EVENT_READ)
        while waiting.get_map():
            for key, _ in waiting.select():
                reads = key.fd
                try:
                    told = _read(reads, _LENGTH.unpack(_read(reads, _LENGTH.size))[0])
                except EOFError:
                    waiting.unregister(reads)
                    continue
                if told:
                    heard(numbers[reads], marshal.loads(told))
                else:
                    done.add(numbers[reads])


def _read(reads: int, count: int) -> bytes:
    told = bytearray()
    while len(told) < count:
        more = os.read(reads, min(count - len(told), 1 << 20))
        if not more:
            raise EOFError
        told += more
    return bytes(told)


def _ended(process: int, reads: int) -> bool:
    """Ends a copy, if it has not ended by itself; whether its time was up."""
    os.close(reads)
    os.kill(process, signal.SIGKILL)  # what has ended already has a number until it was waited for
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == -signal.SIGXCPU


@contextlib.contextmanager
def _less_memory(processes: int) -> Iterator[None]:
    """What this process may take beyond what it has, parted among so many; they have the rest in common."""
    import resource

    usual = resource.getrlimit(resource.RLIMIT_AS)
    if usual[0] != resource.RLIM_INFINITY:
        has = _has()
        resource.setrlimit(resource.RLIMIT_AS, (min(usual[0], has + max(0, usual[0] - has) // processes), usual[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, usual)


def _has() -> int:
    """The address space of this process, in bytes; a small one where the system does not say."""
    try:
        return int(read_small("/proc/self/statm", 100).split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0
