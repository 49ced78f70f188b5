"""How well a set of cases fits an outcome (method 6; Ragin 2006, 2008; Schneider and Wagemann 2012 for relevance).

All figures are exact fractions; one whose denominator is 0 says nothing and is None. With X the membership in the
combination, Y in the outcome, sums over all cases, those outside the combination too:

* sufficiency: consistency Σmin(X,Y)/ΣX, coverage Σmin(X,Y)/ΣY and
  PRI (Σmin(X,Y) − Σmin(X,Y,1−Y)) / (ΣX − Σmin(X,Y,1−Y)). For crisp outcomes PRI is the consistency.
* necessity: consistency Σmin(X,Y)/ΣY, coverage Σmin(X,Y)/ΣX, relevance RoN Σ(1−X)/Σ(1−min(X,Y)).
* unique coverage of a term of a model: the coverage of the model less that of its other terms together; of a model's
  only term, its coverage.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from workbench.engine.record.cases import FREE, Cases, Cube, Whole


@dataclass(frozen=True, slots=True)
class Sufficiency:
    """How far a combination is enough for the outcome."""

    consistency: Fraction | None
    coverage: Fraction | None
    pri: Fraction | None


@dataclass(frozen=True, slots=True)
class Necessity:
    """How far the outcome does not happen without a literal (the place of a condition and of its state)."""

    condition: int
    state: int
    consistency: Fraction | None
    coverage: Fraction | None
    relevance: Fraction | None


@dataclass(frozen=True, slots=True)
class TermFit:
    """One term of a model: its fit, and the share of the outcome that it alone covers."""

    term: Cube
    fit: Sufficiency
    unique: Fraction | None


@dataclass(frozen=True, slots=True)
class ModelFit:
    """A model: the fit of all its terms together, and of each."""

    fit: Sufficiency
    terms: tuple[TermFit, ...]


def total(values: Whole) -> int:
    """The sum, exactly."""
    return int(values.sum()) if values.size else 0


def share(part: int, of: int) -> Fraction | None:
    """A fraction; None where there is nothing to divide by."""
    return Fraction(part, of) if of else None


def sufficiency(cases: Cases, membership: Whole) -> Sufficiency:
    """How far belonging to a combination is enough for the outcome."""
    present = cases.present
    both = np.minimum(membership, present)
    neither = total(np.minimum(both, cases.scale - present))
    inside, shared = total(membership), total(both)
    return Sufficiency(share(shared, inside), share(shared, total(present)), share(shared - neither, inside - neither))


def necessity(cases: Cases) -> tuple[Necessity, ...]:
    """Every state of every condition as a necessary one, in the order of the conditions."""
    found = []
    for c, size in enumerate(cases.sizes):
        for x in range(size):
            membership = cases.membership(tuple(x if other == c else FREE for other in range(len(cases.sizes))))
            shared = np.minimum(membership, cases.present)
            found.append(
                Necessity(
                    c,
                    x,
                    share(total(shared), total(cases.present)),
                    share(total(shared), total(membership)),
                    share(total(cases.scale - membership), total(cases.scale - shared)),
                )
            )
    return tuple(found)


def model_fit(cases: Cases, model: Sequence[Cube]) -> ModelFit:
    """How well a model and each of its terms fit: a case belongs to the model as far as to its best term."""
    parts = [cases.membership(term) for term in model]
    nothing = cases.whole([0] * len(cases.names))

    def covered(places: Sequence[int]) -> Whole:
        found = nothing
        for place in places:
            found = np.maximum(found, parts[place])
        return found

    everyone = range(len(parts))
    whole = covered(everyone)
    reached = total(np.minimum(whole, cases.present))
    terms = []
    for place, term in enumerate(model):
        others = total(np.minimum(covered([p for p in everyone if p != place]), cases.present))
        unique = share(reached - others, total(cases.present))
        terms.append(TermFit(term, sufficiency(cases, parts[place]), unique))
    return ModelFit(sufficiency(cases, whole), tuple(terms))
