"""What is said to whoever finds a document in use: who has it, since when, and the safe way on."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from workbench.domain.language import quoted, said, said_many
from workbench.storage.errors import Hold, Holder, InUse, WayOut
from workbench.storage.lock_slip import TIME, Owner


def in_use(document: Path, owner: Owner | None, hold: Hold, silence: float) -> InUse:
    """How a document is held by the owner of its lock (None: one that makes no sense), silent for so many seconds."""
    name = quoted(document.name)
    since = None if owner is None else _when(owner.since)
    who = said("somebody") if owner is None or not owner.user else owner.user
    where = said("{who} on {host}", who=who, host=owner.host) if owner is not None and owner.host else who
    session = f"{owner.workspace}/{owner.session}" if owner is not None else ""
    holder = Holder(where, since, hold, session)
    began = "" if since is None else said(" since {when}", when=f"{since:%Y-%m-%d %H:%M}")
    if hold is Hold.OWN_WINDOW:
        told = said(
            "{name} is open in another window of yours{began}. Nothing was changed; go on there.",
            name=name,
            began=began,
        )
        return InUse(told, WayOut.BRING_TO_FRONT, holder)
    if hold is Hold.THEIRS:
        told = said(
            "{name} is open just now: {where} has it{began}. Nothing was changed; look at it only, or work "
            "on a copy of your own.",
            name=name,
            where=where,
            began=began,
        )
        return InUse(told, WayOut.VIEW_ONLY, holder)
    span = _span(silence)
    silent = (
        said("nothing was heard from there for {span}", span=span)
        if span
        else said("the clocks there and here do not agree")
    )
    told = said(
        "{name} was left open: {where} has it{began}, but {silent}. Take it over; should they come back "
        "nevertheless, neither work overwrites the other.",
        name=name,
        where=where,
        began=began,
        silent=silent,
    )
    return InUse(told, WayOut.TAKE_OVER, holder)


def _when(told: str) -> datetime | None:
    try:
        return datetime.strptime(told, TIME).replace(tzinfo=UTC).astimezone()
    except (ValueError, OverflowError, OSError):
        return None


def _span(seconds: float) -> str:
    if seconds >= 86400:
        return said_many("{n} day", "{n} days", int(seconds // 86400))
    if seconds >= 3600:
        return said_many("{n} hour", "{n} hours", int(seconds // 3600))
    if seconds >= 60:
        return said_many("{n} minute", "{n} minutes", int(seconds // 60))
    return ""
