"""How long each step of a Reveal stays when it plays by itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

#: The paces from the slowest on, in milliseconds a step.
PACES = {"slow": 9000, "normal": 5000, "fast": 2500}
NORMAL = "normal"


def milliseconds(pace: str) -> int:
    """How long a step stays; what is no pace is the normal one."""
    return PACES.get(pace, PACES[NORMAL])


def another(pace: str, faster: int) -> str:
    """The pace so many steps faster (negative: slower); beyond the ends it stays."""
    paces = list(PACES)
    at = paces.index(pace if pace in PACES else NORMAL)
    return paces[min(max(at + faster, 0), len(paces) - 1)]


def pace_word(pace: str) -> str:
    """What a pace is called."""
    words = {
        "slow": QCoreApplication.translate("pace", "slow"),
        "normal": QCoreApplication.translate("pace", "normal pace"),
        "fast": QCoreApplication.translate("pace", "fast"),
    }
    return words.get(pace, words[NORMAL])
