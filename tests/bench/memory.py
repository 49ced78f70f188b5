"""How much memory a process took at most."""

from __future__ import annotations

import sys
from pathlib import Path


def most_memory() -> float:
    """The most memory that this process ever held at once, in MiB.

    `resource` tells too much on Linux: a process begins there with the most of the one that started it. What the
    system says of the process itself begins anew with its program.
    """
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="ascii", errors="replace").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
