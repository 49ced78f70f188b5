"""Prime implicants: the shortest combinations that a solution can be made of (method 6; McCluskey 1956; Duşa 2019).

A combination fixes some conditions at one state each and leaves the others free; it takes in every row that agrees.
*Conservative*: it may take in only rows that go with the outcome. *Parsimonious*: also remainders, of which nothing is
known, but no row that does not go with the outcome, and at least one that does. Prime is one that stays no such
combination when any of its conditions is freed. A condition counts with all its states, those that no case shows too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.engine.record.cases import FREE, Cube
from workbench.engine.watching import Watch, go_on, unwatched


def conservative_implicants(positives: Sequence[Cube], sizes: Sequence[int], watch: Watch = unwatched) -> list[Cube]:
    """All prime implicants within ``positives``: combinations that differ in all states of one condition are joined."""
    primes: list[Cube] = []
    current = set(positives)
    for freed in range(len(sizes) + 1):
        joined: set[Cube] = set()
        wider: set[Cube] = set()
        for number, cube in enumerate(current):
            if number % 1000 == 0:
                go_on(watch, freed / (len(sizes) + 1))
            for c, size in enumerate(sizes):
                if cube[c] != 0:  # each family of neighbours once, by its first
                    continue
                family = [(*cube[:c], x, *cube[c + 1 :]) for x in range(size)]
                if current.issuperset(family):
                    joined.update(family)
                    wider.add((*cube[:c], FREE, *cube[c + 1 :]))
        primes += current - joined
        current = wider
    return sorted(primes)


def parsimonious_implicants(
    positives: Sequence[Cube], negatives: Sequence[Cube], watch: Watch = unwatched
) -> list[Cube]:
    """All prime implicants that take in one of ``positives`` at least and none of ``negatives``.

    Those that take in a row fix its states in a set of conditions that tells it from every negative row: they are the
    minimal transversals of the sets of conditions in which it differs from each.
    """
    found: set[Cube] = set()
    for number, row in enumerate(positives):
        go_on(watch, number / len(positives))
        edges = [sum(1 << c for c, x in enumerate(row) if x != other[c]) for other in negatives]
        for chosen in minimal_transversals(edges, watch):
            found.add(tuple(x if chosen >> c & 1 else FREE for c, x in enumerate(row)))
    return sorted(found)


def minimal_transversals(edges: Sequence[int], watch: Watch = unwatched) -> Iterator[int]:
    """All minimal sets that meet every one of ``edges``; sets are bit masks. Each comes once.

    A set is minimal where each of its members alone meets some edge; branches that break this are cut (Murakami and
    Uno 2014). An empty edge is met by nothing.
    """
    distinct = sorted(set(edges), key=lambda edge: (edge.bit_count(), edge))
    least: list[int] = []
    for edge in distinct:
        if not any(smaller & edge == smaller for smaller in least):
            least.append(edge)
    if least and least[0] == 0:
        return
    vertices: list[tuple[int, int]] = []
    for v in range(max(least, default=0).bit_length()):
        met = sum(1 << e for e, edge in enumerate(least) if edge >> v & 1)
        if met:
            vertices.append((1 << v, met))
    yield from _extended(least, dict(vertices), 0, (1 << len(least)) - 1, {}, sum(v for v, _ in vertices), watch)


def _extended(
    edges: list[int], met: dict[int, int], chosen: int, left: int, alone: dict[int, int], allowed: int, watch: Watch
) -> Iterator[int]:
    """The minimal transversals that contain ``chosen`` and otherwise only what is ``allowed``.

    ``left``: the edges not met yet. ``alone``: for each member, the edges that no other member meets.
    """
    if not left:
        yield chosen
        return
    go_on(watch, 0.5)
    edge = min(_bits(left), key=lambda e: (edges[e.bit_length() - 1] & allowed).bit_count())
    branches = list(_bits(edges[edge.bit_length() - 1] & allowed))
    allowed &= ~edges[edge.bit_length() - 1]
    for vertex in branches:
        still = {member: own & ~met[vertex] for member, own in alone.items()}
        if all(still.values()):
            still[vertex] = left & met[vertex]
            yield from _extended(edges, met, chosen | vertex, left & ~met[vertex], still, allowed, watch)
        allowed |= vertex


def _bits(mask: int) -> Iterator[int]:
    """The single bits of a mask, lowest first."""
    while mask:
        low = mask & -mask
        yield low
        mask ^= low
