"""What operations are put together from: finding, placing and naming the entities they change."""

from __future__ import annotations

from typing import Any

from workbench.domain.identity import slug, unused_key
from workbench.domain.language import said
from workbench.domain.model import Entity, Model, RowChange, kind_of
from workbench.domain.naming import BASELINE
from workbench.domain.validation import naming
from workbench.domain.words import name_of_kind
from workbench.workspace.changes import OperationProblem

_LONGEST_NAME = 60


def get(model: Model, kind: str, id_: str) -> Any:
    """The entity; raises `OperationProblem` where it is not there (any more)."""
    found = model.table(kind).get(id_)
    if found is None:
        raise OperationProblem(said("That {kind} is no longer there.", kind=name_of_kind(kind)))
    return found


def put(model: Model, entity: Entity) -> RowChange:
    """The change after which the entity is as given, whether or not it was there before."""
    kind = kind_of(entity)
    return RowChange(kind, entity.id, model.table(kind).get(entity.id), entity)


def gone(entity: Entity) -> RowChange:
    """The change after which the entity is no more."""
    return RowChange(kind_of(entity), entity.id, entity, None)


def next_rank(model: Model, kind: str) -> float:
    """The rank that puts an entity after all others of its kind."""
    return max((getattr(e, "rank", 0.0) for e in model.table(kind).values()), default=0.0) + 1.0


def free_key(model: Model, kind: str, title: str) -> str:
    """A key made from a title that no entity of the kind has; no scenario is called like that which is none."""
    taken = {getattr(e, "key", "") for e in model.table(kind).values()}
    return unused_key(slug(title), taken | {BASELINE} if kind == "scenario" else taken)


def short(text: str) -> str:
    """A text as it fits into a label."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_NAME else text[: _LONGEST_NAME - 1].rstrip() + "…"


def called(model: Model, entity: Any) -> str:
    """What people call an entity: its title, or its claim, or what it joins."""
    return short(str(getattr(entity, "title", "") or getattr(entity, "claim", "") or naming(model, entity)))


def condition_in_state(model: Model, condition: str, state: str | None) -> str:
    """A condition and its state as people say them: ``Economic cushion present``;
    raises `OperationProblem`.
    """
    told = called(model, get(model, "condition", condition))
    if state is None:
        return said("{told} unknown", told=told)
    return f"{told} {called(model, get(model, 'state', state))}"
