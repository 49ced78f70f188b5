"""Which backups are kept for long: many of today, some of this month, a few of this year.

By the times that the backups themselves have, and the order in which they were made; what time it is now plays no part,
so that a clock that is wrong today throws nothing away.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.storage.backup_names import Backup

#: What is always kept, whatever its size.
NEWEST = 3
#: The last of each of so many hours, days and months (UTC) in which there are any.
SPANS: tuple[tuple[str, int], ...] = (("%Y%m%d%H", 24), ("%Y%m%d", 14), ("%Y%m", 12))
#: Of those made before something dangerous, so many of the last: people look for exactly these.
BEFORE_DANGER = 10
#: Bytes that the backups of one workspace may take.
MOST_BYTES = 256 << 20


def superfluous(sound: Sequence[Backup], damaged: Sequence[Backup] = (), most_bytes: int = MOST_BYTES) -> list[Backup]:
    """The backups that may go. The newest `NEWEST` sound ones never do.

    Damaged ones count for nothing: no sound one goes because of them, and they themselves only go to make room.
    """
    oldest_first = sorted(sound, key=_order)
    worth = _worth_keeping(oldest_first[::-1])
    gone = [each for each in oldest_first if each not in worth]
    size = sum(each.size for each in [*worth, *damaged])
    for each in [*sorted(damaged, key=_order), *(each for each in oldest_first[:-NEWEST] if each in worth)]:
        if size <= most_bytes:
            break
        gone.append(each)
        size -= each.size
    return gone


def _order(backup: Backup) -> tuple[int, str]:
    return (backup.number, backup.path.name)


def _worth_keeping(newest_first: Sequence[Backup]) -> set[Backup]:
    kept = {*newest_first[:NEWEST]}
    kept.update([each for each in newest_first if each.before_danger][:BEFORE_DANGER])
    for span, most in SPANS:
        last: dict[str, Backup] = {}
        for each in newest_first:
            at = f"{each.time:{span}}"
            if at not in last and len(last) < most:
                last[at] = each
        kept.update(last.values())
    return kept
