"""A requirement while somebody puts it together: lines and groups, some of them not finished yet. No widgets.

Groups are *all of*, *any of* and *at least so many of*; every line and group can be turned round with NOT. What is
finished has a `Requirement` of the same meaning, and the other way round.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from workbench.domain.language import said
from workbench.domain.requirement import (
    MOST_DEPTH,
    MOST_LITERALS,
    And,
    AtLeast,
    Is,
    Not,
    Or,
    Requirement,
    depth,
    literals,
)

How = Literal["all", "any", "at_least"]


@dataclass(slots=True)
class Line:
    """*condition is state*; ``state`` is None while it is not chosen, ``condition`` what was chosen so far."""

    condition: str | None = None
    state: str | None = None
    negated: bool = False


@dataclass(slots=True)
class Group:
    """Several lines and groups, and how many of them have to hold."""

    how: How = "all"
    count: int = 1
    parts: list[Node] = field(default_factory=list)
    negated: bool = False


Node: TypeAlias = Line | Group


def draft_of(requirement: Requirement | None, condition_of: dict[str, str]) -> Group:
    """The draft of a requirement; ``condition_of``: the condition of each state. The outermost is always a group."""
    if requirement is None:
        return Group()
    node = _node(requirement, condition_of)
    return node if isinstance(node, Group) and not node.negated else Group("all", 1, [node])


def _node(part: Requirement, condition_of: dict[str, str]) -> Node:
    match part:
        case Is(state):
            return Line(condition_of.get(state), state)
        case Not(inner):
            node = _node(inner, condition_of)
            node.negated = not node.negated
            return node
        case And(parts):
            return Group("all", 1, [_node(one, condition_of) for one in parts])
        case Or(parts):
            return Group("any", 1, [_node(one, condition_of) for one in parts])
        case AtLeast(count, parts):
            return Group("at_least", count, [_node(one, condition_of) for one in parts])


def requirement_of(draft: Group) -> Requirement | None:
    """The requirement that a draft says, None where it says nothing; raises ``ValueError`` with a sentence."""
    if not draft.parts and not draft.negated:
        return None
    found = _part(draft)
    if sum(1 for _ in literals(found)) > MOST_LITERALS:
        raise ValueError(said("A requirement has at most {number} settings.", number=MOST_LITERALS))
    if depth(found) > MOST_DEPTH:
        raise ValueError(said("A requirement is nested at most {number} deep.", number=MOST_DEPTH))
    return found


def _part(node: Node) -> Requirement:
    if isinstance(node, Line):
        if node.state is None:
            raise ValueError(said("Choose a condition and its state in every line, or take the line out."))
        inner: Requirement = Is(node.state)
    else:
        inner = _group(node)
    if not node.negated:
        return inner
    return inner.part if isinstance(inner, Not) else Not(inner)


def _group(group: Group) -> Requirement:
    if not group.parts:
        raise ValueError(said("A group has no lines yet. Add one, or take the group out."))
    parts = tuple(_part(one) for one in group.parts)
    if group.how == "at_least":
        if not 1 <= group.count <= len(parts):
            words = said(
                "At least {count} of {number} cannot be. Choose fewer, or add lines.",
                count=group.count,
                number=len(parts),
            )
            raise ValueError(words)
        return AtLeast(group.count, parts)
    if len(parts) == 1:
        return parts[0]
    return And(parts) if group.how == "all" else Or(parts)


def walk(group: Group, level: int = 0) -> Iterator[tuple[Node, Group | None, int]]:
    """Every node with the group it is in and how deep, as the lines stand on screen; first the outermost group."""
    yield group, None, level
    yield from _below(group, level + 1)


def _below(group: Group, level: int) -> Iterator[tuple[Node, Group | None, int]]:
    for part in group.parts:
        yield part, group, level
        if isinstance(part, Group):
            yield from _below(part, level + 1)


def copied(group: Group) -> Group:
    """The draft as it is now, untouched by what comes."""
    return copy.deepcopy(group)
