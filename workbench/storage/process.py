"""Telling one running program from another: a number alone is given out again, a number and its start are not."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from workbench.storage.small_files import read_small

_LARGEST_NUMBER = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Process:
    """A program on a computer. ``numbers`` names the set its number comes from (containers have sets of their own);
    ``started`` is when, in whatever way that system tells it, empty where it does not.
    """

    host: str
    numbers: str
    number: int
    started: str

    @staticmethod
    def this() -> Process:
        """The one that asks."""
        number = os.getpid()
        return Process(socket.gethostname(), _numbers(), number, _started(number))

    def lives(self) -> bool | None:
        """Whether it still runs; None where that cannot be told from here."""
        if self.host != socket.gethostname() or self.numbers != _numbers():
            return None
        if not 0 < self.number <= _LARGEST_NUMBER or not _is_there(self.number):
            return False
        started = _started(self.number)
        # Another user's process may be hidden; then it is there, and that is all that can be said.
        return not started or started == self.started


def _numbers() -> str:
    with contextlib.suppress(OSError):
        return str(Path("/proc/self/ns/pid").readlink())
    return ""


def _is_there(number: int) -> bool:
    if sys.platform == "win32":
        return _windows(number) is not None
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _started(number: int) -> str:
    """When a process started, empty where there is none, or the system does not say."""
    if sys.platform == "win32":
        return _windows(number) or ""
    elif sys.platform == "linux":
        return _linux(number)
    else:
        return _unix(number)


def _linux(number: int) -> str:
    try:
        told = read_small(f"/proc/{number}/stat", 4096)
        boot = read_small("/proc/sys/kernel/random/boot_id", 100)
    except OSError:
        return ""
    # The program's name stands in brackets and may hold anything; the 20th field after it is the start.
    fields = told.rpartition(b")")[2].split()
    return f"{boot.decode().strip()} {fields[19].decode()}" if len(fields) > 19 and fields[0] != b"Z" else "over"


def _unix(number: int) -> str:
    asked = ["ps", "-o", "lstart=", "-p", str(number)]
    try:
        answer = subprocess.run(asked, capture_output=True, timeout=2, check=False, env={**os.environ, "LC_ALL": "C"})
    except (OSError, subprocess.SubprocessError):
        return ""
    return answer.stdout.decode("ascii", "replace").strip()


def _windows(number: int) -> str | None:
    """When a process started, empty where that is hidden from this user; None where it does not run."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = ctypes.c_void_p
        handle = kernel.OpenProcess(0x1000, False, number)  # PROCESS_QUERY_LIMITED_INFORMATION
        if not handle:
            return "" if ctypes.get_last_error() == 5 else None  # ERROR_ACCESS_DENIED: it is there
        start, end, system, user = (ctypes.c_uint64() for _ in range(4))
        try:
            asked = kernel.GetProcessTimes(ctypes.c_void_p(handle), *map(ctypes.byref, (start, end, system, user)))
            return None if asked and end.value else str(start.value)
        finally:
            kernel.CloseHandle(ctypes.c_void_p(handle))
    return None
