"""Conditions and their states (descriptors and variants in cross-impact analysis)."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain import fields as f


@dataclass(frozen=True, slots=True)
class Condition:
    """A circumstance with two or more states. ``baseline`` is its assessed state, None where that is unknown.

    ``controllers``: the actors who together can change it; nobody's to move if there are none. ``difficulty`` 1–5.
    ``pinned``: never moved by settling or searches. ``uncertain``: varied when futures are drawn.
    """

    id: str = f.id_()
    key: str = f.key()
    title: str = f.title()
    summary: str = f.text()
    group: str | None = f.maybe("group")
    baseline: str | None = f.maybe("state")
    controllers: tuple[str, ...] = f.refs("actor")
    difficulty: int = f.whole(1, 5, default=3)
    pinned: bool = f.flag()
    uncertain: bool = f.flag()
    why: str = f.text()
    passages: tuple[str, ...] = f.refs("passage")
    note: str = f.text()
    private: bool = f.flag()
    rank: float = f.rank()


@dataclass(frozen=True, slots=True)
class State:
    """One state of a condition. ``bias``: what speaks for it by itself, in units of cross-impact."""

    id: str = f.id_()
    condition: str = f.ref("condition")
    key: str = f.key()
    title: str = f.title()
    bias: int = f.whole(-1000, 1000)
    rank: float = f.rank()
