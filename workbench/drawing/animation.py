"""From one scene to the next in small steps, so that painting needs nothing but a scene. Pure."""

from __future__ import annotations

from dataclasses import replace

from workbench.drawing.scene import Band, Bubble, Place, Scene


def eased(progress: float) -> float:
    """Fast first, gently at the end (cubic ease-out); 0 stays 0 and 1 stays 1."""
    left = 1.0 - min(max(progress, 0.0), 1.0)
    return 1.0 - left * left * left


def _between(one: float, other: float, share: float) -> float:
    return one + (other - one) * share


def _place(one: Place, other: Place, share: float) -> Place:
    return _between(one[0], other[0], share), _between(one[1], other[1], share)


def _band(one: Bubble, other: Bubble, share: float) -> Band | None:
    if one.band is None and other.band is None:
        return None
    start, end = one.band or (one.x, one.x, one.y, one.y), other.band or (other.x, other.x, other.y, other.y)
    a, b, c, d = (_between(p, q, share) for p, q in zip(start, end, strict=True))
    return a, b, c, d


def _bubble(one: Bubble, other: Bubble, share: float) -> Bubble:
    if one is other or replace(one, title=other.title) == other:
        return other
    if one.ghost and other.ghost:
        ghost: Place | None = _place(one.ghost, other.ghost, share)
    else:
        ghost = other.ghost or one.ghost
    uncut = other.uncut and _place(one.uncut or (one.x, one.y), other.uncut, share)
    x, y = _place((one.x, one.y), (other.x, other.y), share)
    return replace(
        other,
        x=x,
        y=y,
        ghost=ghost,
        uncut=uncut,
        band=_band(one, other, share),
        salience=_between(one.salience, other.salience, share),
        strength=_between(one.strength, other.strength, share),
    )


def between(start: Scene, end: Scene, progress: float) -> Scene:
    """The scene at ``progress`` (0–1, time) of the way from ``start`` to ``end``, matched by issue area.

    What is only in ``end`` appears, what is only in ``start`` goes. At 1 it is ``end`` itself.
    """
    if progress >= 1.0:
        return end
    share = eased(progress)
    bubbles = []
    for other in end.bubbles:
        one = start.bubble(other.issue)
        bubbles.append(_bubble(one, other, share) if one else replace(other, strength=other.strength * share))
    for one in start.bubbles:
        if one.issue not in end.index:
            bubbles.append(replace(one, strength=one.strength * (1.0 - share)))
    return replace(end, bubbles=tuple(bubbles), threshold=_between(start.threshold, end.threshold, share))


def differs(start: Scene, end: Scene) -> bool:
    """Whether there is anything to animate: a bubble that moves, appears or goes."""
    if start.index.keys() != end.index.keys() or start.threshold != end.threshold:
        return True
    pairs = ((start.bubble(b.issue), b) for b in end.bubbles)
    return any(
        a is not None
        and a is not b
        and (a.x, a.y, a.band, a.uncut, a.salience) != (b.x, b.y, b.band, b.uncut, b.salience)
        for a, b in pairs
    )
