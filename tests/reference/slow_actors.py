"""Method 7 as literally as it can be written down: influence, competitiveness, convergence, common ground.

Plain tables: ``mid`` is a list of rows of numbers, ``stances`` maps (actor, issue) to (interest, salience).

Where `method.md` leaves room, this is how it is read here:

 1. An actor has no influence on itself directly. I and D leave out the diagonal of MDII.
 2. Where I + D is 0, the actor's competitiveness is 0; where every MDII is 0, there is none.
 3. Order 2 is interest times salience. Who has a position of 0 neither agrees nor disagrees.
 4. Ambivalence (Godet 1991): 1 − Σ|convergence − divergence| / Σ(convergence + divergence) over the other actors.
 5. Without chosen actors, common ground is what all want who have a stance on it, two at least.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

Numbers = list[list[Fraction]]
Stances = dict[tuple[str, str], tuple[int, int]]


def influence(mid: Numbers) -> dict[str, Any]:
    n = range(len(mid))
    direct = [[mid[i][j] if i != j else Fraction(0) for j in n] for i in n]
    mdii = [[direct[i][j] + sum(min(direct[i][k], direct[k][j]) for k in n) for j in n] for i in n]
    moves = [sum(mdii[i][j] for j in n) - mdii[i][i] for i in n]
    moved = [sum(mdii[j][i] for j in n) - mdii[i][i] for i in n]
    total = sum(mdii[i][j] for i in n for j in n)
    if total == 0:
        return {"MDII": mdii, "I": moves, "D": moved, "R": None}
    raw = []
    for i in n:
        if moves[i] + moved[i] == 0:
            raw.append(Fraction(0))
        else:
            raw.append((moves[i] - mdii[i][i]) / total * (moves[i] / (moves[i] + moved[i])))
    mean = sum(raw, Fraction(0)) / len(raw)
    return {"MDII": mdii, "I": moves, "D": moved, "R": None if mean == 0 else [r / mean for r in raw]}


def position(stances: Stances, actor: str, issue: str, order: int, weight: Fraction) -> Fraction:
    interest, salience = stances.get((actor, issue), (0, 0))
    if order == 1:
        return Fraction(1 if interest > 0 else -1 if interest < 0 else 0)
    return Fraction(interest * salience) * (weight if order == 3 else 1)


def meeting(
    stances: Stances, one: str, other: str, issues: list[str], order: int, weights: dict[str, Fraction]
) -> tuple[Fraction, Fraction]:
    """Convergence and divergence of two actors."""
    together = against = Fraction(0)
    for issue in issues:
        a = position(stances, one, issue, order, weights[one])
        b = position(stances, other, issue, order, weights[other])
        if a * b > 0:
            together += (abs(a) + abs(b)) / 2
        if a * b < 0:
            against += (abs(a) + abs(b)) / 2
    return together, against


def ambivalence(pairs: list[tuple[Fraction, Fraction]]) -> Fraction | None:
    whole = sum((c + d for c, d in pairs), Fraction(0))
    return None if whole == 0 else 1 - sum((abs(c - d) for c, d in pairs), Fraction(0)) / whole


def common_ground(
    stances: Stances, cooperation: dict[str, Fraction], chosen: list[str]
) -> list[tuple[str, int, Fraction]]:
    found = []
    for issue, now in cooperation.items():
        actors = chosen or [actor for actor, of in stances if of == issue]
        interests = [stances.get((actor, issue), (0, 0))[0] for actor in actors]
        enough = len(actors) >= (1 if chosen else 2)
        if enough and all(interest > 0 for interest in interests):
            found.append((issue, min(interests), 10 * Fraction(min(interests)) / 3 - now))
    return sorted(found, key=lambda one: (-one[2], one[0]))
