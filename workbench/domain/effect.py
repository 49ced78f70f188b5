"""Judgements of influence: effects on issue areas, cross-impacts between conditions."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain import fields as f

#: The two axes of the matrix, in the order in which they are read.
AXES = ("cooperation", "competition")


@dataclass(frozen=True, slots=True)
class Effect:
    """What a condition's state does to one axis of one issue area, −3…+3."""

    id: str = f.id_()
    state: str = f.ref("state")
    issue: str = f.ref("issue")
    axis: str = f.choice(*AXES)
    amount: int = f.whole(-3, 3)
    why: str = f.text()
    passages: tuple[str, ...] = f.refs("passage")
    private: bool = f.flag()


@dataclass(frozen=True, slots=True)
class CrossImpact:
    """How far one condition's state (``source``) speaks for another condition's state (``target``), −3…+3."""

    id: str = f.id_()
    source: str = f.ref("state")
    target: str = f.ref("state")
    amount: int = f.whole(-3, 3)
    why: str = f.text()
    passages: tuple[str, ...] = f.refs("passage")
    private: bool = f.flag()
