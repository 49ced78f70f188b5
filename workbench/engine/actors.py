"""Who moves whom, who wants what with whom, and which agreement is left unused (method 7: MACTOR, Godet 1991).

A workspace judges an actor's power in the relationship and how far it attends to the others, not its influence on each
of them. Unless a table of direct influences is given, they are taken from both: who is weak moves little, and who does
not look is not moved, so MID(i,j) = 4 · power(i)/10 · attention(j)/10, on the scale from 0 to 4 that MACTOR uses, not
rounded. A stance is a position of order 1 by its sign, of order 2 by interest · salience, of order 3 by that times the
actor's competitiveness. All figures are exact.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from workbench.domain.actor import Actor
from workbench.domain.model import Model
from workbench.engine.compiled import Ints

#: Orders of positions: by sign, with salience, with salience and competitiveness.
ORDERS = (1, 2, 3)
#: Power times attention, both in hundredths of a point up to 1000, for one unit of direct influence.
DIRECT_UNIT = 1000 * 1000 // 4

Row = tuple[Fraction, ...]


@dataclass(frozen=True, eq=False)
class Influence:
    """Influences of actors (rows) on actors, in parts of ``unit``; ``competitiveness`` is None where nobody moves any.

    ``total`` is direct and indirect (MDII); ``influence`` and ``dependence`` are its sums over the others.
    """

    unit: int
    direct: Ints
    total: Ints
    influence: Ints
    dependence: Ints
    competitiveness: tuple[Fraction, ...] | None


@dataclass(frozen=True, slots=True)
class Relations:
    """What positions of one order make of each two actors. ``ambivalence``: None for an actor who meets nobody."""

    positions: tuple[Row, ...]
    convergence: tuple[Row, ...]
    divergence: tuple[Row, ...]
    ambivalence: tuple[Fraction | None, ...]


@dataclass(frozen=True, slots=True)
class CommonGround:
    """An issue area (id) that all who count want: who (actor id → interest), the weakest wish, and what is unused."""

    issue: str
    interests: dict[str, int]
    weakest: int
    unused: Fraction


def actors_by_key(model: Model) -> tuple[Actor, ...]:
    """The actors in the order in which every table here has them."""
    return tuple(sorted(model.actors.values(), key=lambda actor: actor.key))


def influence_from_power(model: Model) -> Influence:
    """Influences that follow from power and attention."""
    actors = actors_by_key(model)
    power = np.array([actor.power for actor in actors], dtype=np.int64)
    attention = np.array([actor.attention for actor in actors], dtype=np.int64)
    return influence(power[:, None] * attention[None, :], DIRECT_UNIT)


def influence(direct: Ints, unit: int = 1) -> Influence:
    """What follows from direct influences (N × N whole numbers, in parts of ``unit``).

    An actor's influence on itself is none; what returns to it through others is on the diagonal of ``total``. An actor
    that neither moves nor is moved has no competitiveness: 0, the limit of its formula, which divides by 0 there.
    """
    direct = np.array(direct, dtype=np.int64, copy=True)
    np.fill_diagonal(direct, 0)
    total = direct.copy()
    for k in range(len(direct)):
        total += np.minimum(direct[:, k : k + 1], direct[k : k + 1, :])
    own = np.diagonal(total)
    moves, moved = total.sum(axis=1) - own, total.sum(axis=0) - own
    everything = int(total.sum())
    competitiveness = None
    if everything:
        raw = [
            Fraction(int(i - back), everything) * Fraction(int(i), int(i + d)) if i + d else Fraction(0)
            for i, d, back in zip(moves, moved, own, strict=True)
        ]
        mean = sum(raw, Fraction(0)) / len(raw)
        competitiveness = tuple(value / mean for value in raw) if mean else None
    return Influence(unit, direct, total, moves, moved, competitiveness)


def positions(model: Model, order: int, competitiveness: Sequence[Fraction] | None) -> tuple[Row, ...] | None:
    """Positions of one order: a row per actor, a column per issue area, both by key. None where order 3 needs weights
    that there are not."""
    if order == 3 and competitiveness is None:
        return None
    actors = {actor.id: place for place, actor in enumerate(actors_by_key(model))}
    issues = {issue.id: place for place, issue in enumerate(sorted(model.issues.values(), key=lambda i: i.key))}
    found = [[Fraction(0)] * len(issues) for _ in actors]
    for stance in model.stances.values():
        i = actors[stance.actor]
        sign = (stance.interest > 0) - (stance.interest < 0)
        value = Fraction(sign if order == 1 else stance.interest * stance.salience)
        if order == 3 and competitiveness is not None:
            value *= competitiveness[i]
        found[i][issues[stance.issue]] = value
    return tuple(tuple(row) for row in found)


def relations(held: Sequence[Row]) -> Relations:
    """How far each two actors converge and diverge, and how far each does both at once.

    Over the issue areas where both have a position: (|a| + |b|) / 2 where the signs agree, likewise where they do not.
    Ambivalence is 1 − Σ|convergence − divergence| / Σ(convergence + divergence) over the others: 1 for an actor as far
    with as against each of them, 0 for one that is only with or only against (Godet 1991).
    """
    together = [[Fraction(0)] * len(held) for _ in held]
    against = [[Fraction(0)] * len(held) for _ in held]
    for i, one in enumerate(held):
        for j, other in enumerate(held[:i]):
            for a, b in zip(one, other, strict=True):
                if a and b:
                    side = together if (a > 0) == (b > 0) else against
                    side[i][j] += (abs(a) + abs(b)) / 2
                    side[j][i] = side[i][j]
    ambivalence = []
    for with_, without in zip(together, against, strict=True):
        all_of_it = sum(with_) + sum(without)
        apart = sum((abs(c - d) for c, d in zip(with_, without, strict=True)), Fraction(0))
        ambivalence.append(1 - apart / all_of_it if all_of_it else None)
    return Relations(tuple(held), _rows(together), _rows(against), tuple(ambivalence))


def _rows(found: list[list[Fraction]]) -> tuple[Row, ...]:
    return tuple(tuple(row) for row in found)


def common_ground(model: Model, chosen: Collection[str] = ()) -> tuple[CommonGround, ...]:
    """The issue areas that every one of ``chosen`` (actor ids) wants, where most agreement is left unused first.

    Without any chosen, those that everybody wants who has a stance on them, two at least. Unused is
    10 · weakest interest / 3 less the assessed cooperation, in points; where that ties, by key.
    """
    interests: dict[str, dict[str, int]] = {}
    for stance in model.stances.values():
        interests.setdefault(stance.issue, {})[stance.actor] = stance.interest
    found = []
    for issue in sorted(model.issues.values(), key=lambda issue: issue.key):
        held = interests.get(issue.id, {})
        asked = set(chosen) or set(held)
        if len(asked) < (1 if chosen else 2) or any(held.get(actor, 0) <= 0 for actor in asked):
            continue
        weakest = min(held[actor] for actor in asked)
        unused = Fraction(10 * weakest, 3) - Fraction(issue.cooperation, 100)
        own = {a.id: held[a.id] for a in actors_by_key(model) if a.id in asked}
        found.append(CommonGround(issue.id, own, weakest, unused))
    return tuple(sorted(found, key=lambda one: -one.unused))
