"""Names of files made out of titles: in every folder, on every system, and never anywhere else."""

from __future__ import annotations

import re

from workbench.domain.identity import slug

#: The longest name that is made, in bytes of UTF-8: file systems have 255 of these or as many units of UTF-16, and
#: some tools put more to a name.
_LONGEST = 200
#: Names that Windows keeps for devices, whatever ending stands behind them.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d|conin|conout|clock)", re.IGNORECASE)


def file_name(title: str, ending: str) -> str:
    """A name for a file of what is called ``title``: small letters and digits, hyphens, then ``ending``.

    ``ending`` is the program's own (``.modus``, ``-copy.modus``), and is not looked at.
    """
    name = _cut(slug(title), _LONGEST - len(ending.encode("utf-8"))).strip("-") or "x"
    return f"{name}-{ending}" if _DEVICE.fullmatch(name) else name + ending


def name_beside(name: str, addition: str) -> str:
    """The name of a file that lies beside the one called ``name``: ``plan.modus`` → ``plan – mine.modus``.

    Cut where it would be too long; ``addition`` is the program's own.
    """
    stem, dot, ending = name.rpartition(".")
    if not stem:
        stem, dot, ending = name, "", ""
    rest = f"{addition}{dot}{ending}"
    return _cut(stem, max(1, 255 - len(rest.encode("utf-8", "surrogateescape")))) + rest


def _cut(text: str, most: int) -> str:
    """The beginning of ``text`` that has at most ``most`` bytes in UTF-8."""
    return text.encode("utf-8", "surrogateescape")[:most].decode("utf-8", "surrogateescape" if _odd(text) else "ignore")


def _odd(text: str) -> bool:
    """Whether a name came from a system that does not call files in UTF-8."""
    return any("\udc80" <= c <= "\udcff" for c in text)
