"""Interfering with the system calls of a running child, by strace."""

from __future__ import annotations

import re
import subprocess
import time
from pathlib import Path

from tests.proofs.children import Child, Message

#: Calls that change what is on the disk. A question mark: not every machine has it.
WRITING = (
    "pwrite64,write,pwritev,writev,ftruncate,?truncate,fallocate,fsync,fdatasync,sync_file_range,copy_file_range,"
    "sendfile,?unlink,unlinkat,?rename,?renameat,renameat2,?link,linkat,?symlink,symlinkat,?mkdir,mkdirat,?rmdir,"
    "fchmod,?chmod,fchmodat,utimensat"
)
_LONGEST = 60.0


def run_traced(child: Child, log: Path, *order: str, follow: bool = True) -> tuple[list[Message], str]:
    """Lets a child act under strace with these arguments; gives what it said, and the log.

    With ``follow`` the processes that it starts are traced too, and waited for.
    """
    log.unlink(missing_ok=True)
    arguments = ["strace", "-q", *(["-f"] if follow else []), "-o", str(log), *order, "-p", str(child.pid)]
    with subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as tracer:
        try:
            _wait_for(child.pid, tracer)
            child.go()
            said = child.listen()
            tracer.wait(_LONGEST)
        except subprocess.TimeoutExpired:
            said.append({"wrong": "something it started did not end"})
        finally:
            tracer.kill()
    return said, log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""


def _wait_for(pid: int, tracer: subprocess.Popen[str]) -> None:
    status = Path(f"/proc/{pid}/status")
    while "TracerPid:\t0\n" in status.read_text():
        if tracer.poll() is not None:
            assert tracer.stderr is not None
            raise RuntimeError(f"strace: {tracer.stderr.read().strip()}")
        time.sleep(0.0005)


# strace counts the calls of each name by themselves, and those of each process.


def killing(call: str, number: int) -> tuple[str, ...]:
    """Arguments: whoever makes the ``number``-th call of this name dies, before it is carried out."""
    return "-e", f"trace={call}", "-e", f"inject={call}:signal=SIGKILL:when={number}"


def failing(call: str, number: int, error: str, for_ever: bool) -> tuple[str, ...]:
    """Arguments: the ``number``-th call of this name fails, and with ``for_ever`` all after it."""
    when = f"{number}+" if for_ever else str(number)
    return "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={when}"


def was_killed(log: str) -> bool:
    """Whether the kill came."""
    return "+++ killed by SIGKILL +++" in log


def failed_calls(log: str) -> int:
    """How many calls were made to fail."""
    return log.count("(INJECTED)")


def calls_in(log: str) -> list[list[str]]:
    """The names of the calls that each process made, in order; what is a thread to people is a process to strace."""
    calls: dict[str, list[str]] = {}
    for pid, call in re.findall(r"^(\d+) +(\w+)\(", log, re.MULTILINE):
        calls.setdefault(pid, []).append(call)
    return list(calls.values())
