"""Progress over time: what is watched and read, what was promised, and the reviews at which somebody looked.

The baseline stays the assessed state; readings tell the assessed state *as of* a date (`engine.progress`), and people
take it over as the baseline where they want it to be.
"""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain import fields as f

#: What can have become of a commitment.
OUTCOMES = ("open", "kept", "broken")


@dataclass(frozen=True, slots=True)
class Indicator:
    """Something watchable that tells a condition's state. ``every``: days between readings, 0 for no rhythm."""

    id: str = f.id_()
    key: str = f.key()
    title: str = f.title()
    condition: str = f.ref("condition")
    summary: str = f.text()
    every: int = f.whole(0, 3650)
    passages: tuple[str, ...] = f.refs("passage")
    note: str = f.text()
    private: bool = f.flag()
    rank: float = f.rank()


@dataclass(frozen=True, slots=True)
class Observation:
    """One dated reading of an indicator: the state its condition is in by it; None where that cannot be told.

    Only what is ``confirmed`` counts as assessed. ``why``: how it is known; ``backing``: the evidence items for it. An
    indicator has one reading a date, so that the same reading made apart in two copies is the same row.
    """

    id: str = f.id_()
    indicator: str = f.ref("indicator")
    date: str = f.date()
    state: str | None = f.maybe("state")
    confirmed: bool = f.flag()
    why: str = f.text()
    backing: tuple[str, ...] = f.refs("evidence")
    passages: tuple[str, ...] = f.refs("passage")
    private: bool = f.flag()


@dataclass(frozen=True, slots=True)
class Commitment:
    """Something promised by actors, and the condition's state it would bring about, if it is about one.

    ``made``, ``due`` and ``ended`` (when it was kept or broken) are empty where nobody knows or said.
    """

    id: str = f.id_()
    key: str = f.key()
    title: str = f.title()
    actors: tuple[str, ...] = f.refs("actor")
    state: str | None = f.maybe("state")
    made: str = f.maybe_date()
    due: str = f.maybe_date()
    outcome: str = f.choice(*OUTCOMES, default="open")
    ended: str = f.maybe_date()
    why: str = f.text()
    passages: tuple[str, ...] = f.refs("passage")
    note: str = f.text()
    private: bool = f.flag()
    rank: float = f.rank()


@dataclass(frozen=True, slots=True)
class Review:
    """That somebody looked at what changed, what was promised and what is overdue, on a date, and what they found."""

    id: str = f.id_()
    key: str = f.key()
    title: str = f.title()
    date: str = f.date()
    findings: str = f.text()
    private: bool = f.flag()
    rank: float = f.rank()
