"""Method 6 as literally as it can be written down: truth tables, fit, all shortest solutions, the back-test.

Data are plain: ``conditions`` (name → a list of texts, one per case), ``outcome`` (a list of texts). Numbers are
`Fraction`; combinations are found by trying every one, covers by trying every set of them.

Where `method.md` leaves room, this is how it is read here, after R's QCA (Duşa 2019):

 1. A condition whose values are all whole has the states 0 to its largest value, and at least 0 and 1; one with a
    decimal among its values is fuzzy: belonging to 1 is the value, belonging to 0 is 1 less the value.
 2. A case is in the row to which it belongs by more than one half.
 3. Rows with fewer cases than the frequency cut are remainders. Others have the outcome where their consistency is at
    least the inclusion cut, else not, contradictory or not.
 4. Anything divided by 0 is None.
 5. Without a row that has the outcome there are no models. Where no row lacks it, the parsimonious model is [""].
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from itertools import combinations, product
from typing import Any

Plain = dict[str, Any]
Term = dict[str, int]


@cache
def number(text: str) -> Fraction:
    return Fraction(text)


def numbers(texts: list[str]) -> list[Fraction]:
    return [number(text) for text in texts]


def is_fuzzy(texts: list[str]) -> bool:
    return any(number(text).denominator > 1 for text in texts)


def states_of(texts: list[str]) -> list[int]:
    return [0, 1] if is_fuzzy(texts) else list(range(max(2, int(max(numbers(texts))) + 1)))


def belonging(data: Plain, case: int, term: Term) -> Fraction:
    """How far a case belongs to a combination."""
    degrees = [Fraction(1)]
    for name, state in term.items():
        value = number(data["conditions"][name][case])
        if value.denominator > 1 or is_fuzzy(data["conditions"][name]):
            degrees.append(value if state == 1 else 1 - value)
        else:
            degrees.append(Fraction(1) if value == state else Fraction(0))
    return min(degrees)


def divided(part: Fraction, of: Fraction) -> Fraction | None:
    return None if of == 0 else part / of


def fit_of(x: list[Fraction], y: list[Fraction]) -> Plain:
    both = sum((min(a, b) for a, b in zip(x, y, strict=True)), Fraction(0))
    against = sum((min(a, b, 1 - b) for a, b in zip(x, y, strict=True)), Fraction(0))
    return {
        "consistency": divided(both, sum(x, Fraction(0))),
        "coverage": divided(both, sum(y, Fraction(0))),
        "pri": divided(both - against, sum(x, Fraction(0)) - against),
    }


def degrees(data: Plain, term: Term) -> list[Fraction]:
    return [belonging(data, case, term) for case in range(len(data["outcome"]))]


def rows(data: Plain) -> list[Term]:
    names = list(data["conditions"])
    return [
        dict(zip(names, states, strict=True))
        for states in product(*(states_of(data["conditions"][name]) for name in names))
    ]


def truth_table(data: Plain, frequency: int, inclusion: Fraction) -> list[Plain]:
    found = []
    y = numbers(data["outcome"])
    half = Fraction(1, 2)
    for place, row in enumerate(rows(data), 1):
        x = degrees(data, row)
        members = [case for case, degree in enumerate(x) if degree > half]
        if not members:
            continue
        fit = fit_of(x, y)
        outcome = None if len(members) < frequency else fit["consistency"] >= inclusion
        found.append(
            {
                "row": place,
                "states": row,
                "outcome": outcome,
                "members": members,
                "contradictory": any(y[case] > half for case in members) and any(y[case] < half for case in members),
                "consistency": fit["consistency"],
                "pri": fit["pri"],
            }
        )
    return found


def necessity(data: Plain) -> dict[tuple[str, int], Plain]:
    y = numbers(data["outcome"])
    found = {}
    for name, texts in data["conditions"].items():
        for state in states_of(texts):
            x = degrees(data, {name: state})
            both = [min(a, b) for a, b in zip(x, y, strict=True)]
            found[name, state] = {
                "consistency": divided(sum(both, Fraction(0)), sum(y, Fraction(0))),
                "coverage": divided(sum(both, Fraction(0)), sum(x, Fraction(0))),
                "relevance": divided(sum((1 - a for a in x), Fraction(0)), sum((1 - b for b in both), Fraction(0))),
            }
    return found


def terms(data: Plain) -> list[Term]:
    """Every combination there could be: each condition at one of its states, or left out."""
    names = list(data["conditions"])
    found = []
    for states in product(*([None, *states_of(data["conditions"][name])] for name in names)):
        found.append({name: state for name, state in zip(names, states, strict=True) if state is not None})
    return found


def within(row: Term, term: Term) -> bool:
    return all(row[name] == state for name, state in term.items())


def prime_implicants(data: Plain, table: list[Plain], kind: str) -> list[Term]:
    positive = [row["states"] for row in table if row["outcome"] is True]
    if kind == "conservative":
        everything = rows(data)

        def allowed(term: Term) -> bool:
            return all(row in positive for row in everything if within(row, term))

    else:
        negative = [row["states"] for row in table if row["outcome"] is False]

        def allowed(term: Term) -> bool:
            return not any(within(row, term) for row in negative)

    good = [term for term in terms(data) if allowed(term) and any(within(row, term) for row in positive)]
    return [term for term in good if not any({n: s for n, s in term.items() if n != name} in good for name in term)]


def models(data: Plain, table: list[Plain], kind: str) -> list[list[Term]]:
    """Every set of the fewest prime implicants that takes in all rows with the outcome."""
    positive = [row["states"] for row in table if row["outcome"] is True]
    if not positive:
        return []
    primes = prime_implicants(data, table, kind)
    for size in range(1, len(positive) + 1):
        found = [
            list(chosen)
            for chosen in combinations(primes, size)
            if all(any(within(row, term) for term in chosen) for row in positive)
        ]
        if found:
            return found
    raise AssertionError("every row is a combination of its own")


def model_fit(data: Plain, model: list[Term]) -> Plain:
    y = numbers(data["outcome"])

    def reached(chosen: list[Term]) -> list[Fraction]:
        parts = [degrees(data, term) for term in chosen]
        return [max((part[case] for part in parts), default=Fraction(0)) for case in range(len(y))]

    def covered(chosen: list[Term]) -> Fraction:
        return sum((min(a, b) for a, b in zip(reached(chosen), y, strict=True)), Fraction(0))

    own = []
    for term in model:
        others = [other for other in model if other != term]
        unique = divided(covered(model) - covered(others), sum(y, Fraction(0)))
        own.append({"term": term, **fit_of(degrees(data, term), y), "unique": unique})
    return {**fit_of(reached(model), y), "terms": own}


def written(data: Plain, term: Term) -> str:
    literals = []
    for name, state in term.items():
        if len(states_of(data["conditions"][name])) == 2:
            literals.append(name if state else f"~{name}")
        else:
            literals.append(f"{name}{{{state}}}")
    return "*".join(literals) or "1"


def as_csv(data: Plain, order: list[int] | None = None) -> str:
    """The data as a table, the cases in another order if one is given."""
    lines = [",".join(["case", *data["conditions"], "Y"])]
    for case in order or range(len(data["outcome"])):
        values = [column[case] for column in data["conditions"].values()]
        lines.append(",".join([f"k{case}", *values, data["outcome"][case]]))
    return "\n".join(lines) + "\n"
