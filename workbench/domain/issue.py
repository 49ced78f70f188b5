"""Issue areas and the groups that issue areas and conditions are sorted into."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain import fields as f
from workbench.domain.requirement import Requirement


@dataclass(frozen=True, slots=True)
class Group:
    """A heading for issue areas or for conditions; for issue areas it also gives the hue on the matrix."""

    id: str = f.id_()
    key: str = f.key()
    title: str = f.title()
    holds: str = f.choice("issue", "condition")
    rank: float = f.rank()


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue area with its assessed position, in hundredths of a point on axes from 0 to 10.

    ``floor``: competition that does not go away. ``ceiling``: cooperation while ``requirement`` is blocked.
    ``salience`` 0–3: how much it matters in the relationship.
    """

    id: str = f.id_()
    key: str = f.key()
    title: str = f.title()
    summary: str = f.text()
    group: str | None = f.maybe("group")
    cooperation: int = f.points(0, 1000, 500)
    competition: int = f.points(0, 1000, 500)
    floor: int = f.points(0, 1000, 0)
    ceiling: int = f.points(0, 1000, 300)
    salience: int = f.whole(0, 3, default=2)
    why: str = f.text()
    requirement: Requirement | None = f.requirement()
    requirement_why: str = f.text()
    passages: tuple[str, ...] = f.refs("passage")
    note: str = f.text()
    private: bool = f.flag()
    rank: float = f.rank()
