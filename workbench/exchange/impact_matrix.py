"""A cross-impact matrix of another program as a workspace: conditions, states and cross-impacts, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from workbench.domain import fields as f
from workbench.domain.condition import Condition, State
from workbench.domain.effect import CrossImpact
from workbench.domain.forms import form_problem
from workbench.domain.identity import UNKNOWN, new_id, slug, unused_key
from workbench.domain.model import Entity, Model, Workspace, linked
from workbench.domain.validation import FEWEST_STATES, MOST_STATES
from workbench.exchange.problem import ImportProblems

#: A state by the places of its descriptor and variant.
Place = tuple[int, int]
#: The largest amount of a cross-impact, either way.
MOST = f.specs(CrossImpact)["amount"].most


@dataclass
class Descriptor:
    """A descriptor with its variants, each with its line in the file.

    ``key`` and ``keys``: its short name and its variants', where the file has them. ``summary``: a text on it.
    """

    title: str
    line: int
    variants: list[tuple[str, int]] = field(default_factory=list)
    key: str = ""
    keys: list[str] = field(default_factory=list)
    summary: str = ""


@dataclass
class Matrix:
    """Descriptors in order, the amounts other than 0, and what is said on one descriptor's influence on another."""

    descriptors: list[Descriptor] = field(default_factory=list)
    amounts: dict[tuple[Place, Place], int] = field(default_factory=dict)
    why: dict[tuple[int, int], str] = field(default_factory=dict)

    def name(self, place: Place) -> str:
        """How a state is called in a sentence."""
        descriptor = self.descriptors[place[0]]
        return f"{descriptor.title}: {descriptor.variants[place[1]][0]}"

    def places(self) -> list[Place]:
        """All states in order."""
        return [(d, v) for d, descriptor in enumerate(self.descriptors) for v in range(len(descriptor.variants))]

    def problems(self) -> Iterator[tuple[int, str]]:
        """What keeps the descriptors from being conditions, with lines."""
        for descriptor in self.descriptors:
            count = len(descriptor.variants)
            if not FEWEST_STATES <= count <= MOST_STATES:
                has = f"has {count} variant{'' if count == 1 else 's'}"
                yield (
                    descriptor.line,
                    f"“{descriptor.title[:60]}” {has}; a condition has {FEWEST_STATES} to {MOST_STATES}",
                )
            for text, line in [(descriptor.title, descriptor.line), *descriptor.variants]:
                if wrong := form_problem(f.specs(Condition)["title"], text):
                    yield line, f"the name “{''.join(c if c.isprintable() else ' ' for c in text[:60])}” {wrong}"


class MatrixReading:
    """A matrix being read from a file: what was found, notes on what was taken for what, mistakes with their lines."""

    def __init__(self) -> None:
        self.notes: list[str] = []
        self.problems: list[tuple[int | None, str]] = []
        self.matrix = Matrix()

    def read(self) -> None:
        """Read it all."""
        raise NotImplementedError

    def answer(self, name: str) -> tuple[Matrix, list[str]]:
        """The matrix and the notes; raises `ImportProblems` with every mistake. ``name``: what the file is called."""
        self.read()
        if self.problems:
            raise ImportProblems(name, self.problems)
        return self.matrix, self.notes


def beyond(amount: int) -> str:
    """The end of a sentence about an amount that is too large."""
    return f"is {'+' if amount > 0 else '−'}{abs(amount)}; cross-impacts go from −{MOST} to +{MOST} here"


def model_of(matrix: Matrix, title: str) -> Model:
    """The workspace that holds a matrix; the assessed state of every condition is unknown."""
    entities: list[Entity] = [Workspace(new_id(), title)]
    states: dict[Place, str] = {}
    taken: set[str] = set()
    for d, descriptor in enumerate(matrix.descriptors):
        key = unused_key(slug(descriptor.key or descriptor.title), taken)
        taken.add(key)
        condition = Condition(new_id(), key, descriptor.title, descriptor.summary, rank=float(d))
        entities.append(condition)
        own = {UNKNOWN}
        for v, (variant, _) in enumerate(descriptor.variants):
            short = descriptor.keys[v] if v < len(descriptor.keys) else ""
            state_key = unused_key(slug(short or variant), own)
            own.add(state_key)
            states[d, v] = new_id()
            entities.append(State(states[d, v], condition.id, state_key, variant, rank=float(v)))
    for (source, target), amount in matrix.amounts.items():
        why = matrix.why.get((source[0], target[0]), "")
        entities.append(linked(CrossImpact("", states[source], states[target], amount, why)))
    return Model.of(entities)
