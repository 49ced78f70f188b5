"""Actors and their stances."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain import fields as f


@dataclass(frozen=True, slots=True)
class Actor:
    """A party: a state, a ministry, a group. ``power`` and ``attention`` (to the others) run from 0 to 10 points."""

    id: str = f.id_()
    key: str = f.key()
    title: str = f.title()
    summary: str = f.text()
    power: int = f.points(0, 1000, 500)
    attention: int = f.points(0, 1000, 500)
    why: str = f.text()
    passages: tuple[str, ...] = f.refs("passage")
    note: str = f.text()
    private: bool = f.flag()
    rank: float = f.rank()


@dataclass(frozen=True, slots=True)
class Stance:
    """An actor's interest in an issue area, −3 (works against) … +3 (wants it), with salience 0–3 (MACTOR's 2MAO)."""

    id: str = f.id_()
    actor: str = f.ref("actor")
    issue: str = f.ref("issue")
    interest: int = f.whole(-3, 3)
    salience: int = f.whole(0, 3, default=1)
    why: str = f.text()
    passages: tuple[str, ...] = f.refs("passage")
    private: bool = f.flag()
