"""Deleting an entity with everything that hangs on it, as the fields' specs tell it.

A row that must name what is deleted goes with it; one that may name it, or lists it among others, stays
without the name. A requirement or a claim cannot be cut like that without meaning something else: it is in
the way, and says so.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any

from workbench.domain import fields as f
from workbench.domain import requirement as req
from workbench.domain.evidence import JUDGEMENTS
from workbench.domain.language import said, said_many
from workbench.domain.model import KINDS, Model, RowChange
from workbench.domain.words import counted, name_of_kind
from workbench.workspace.changes import Operation, OperationProblem, checked
from workbench.workspace.operations.drafting import called, get, gone, put


def delete(model: Model, kind: str, id_: str) -> Operation:
    """Deletes an entity and what hangs on it; refused where a requirement or a claim that stays speaks of
    it.
    """
    entity = get(model, kind, id_)
    if kind == "workspace":
        raise OperationProblem(said("The workspace itself cannot be deleted."))
    label = said("Delete {kind} “{name}”", kind=name_of_kind(kind), name=called(model, entity))
    changes = cascade(model, kind, id_)
    return checked(model, with_links(label, changes), changes)


def delete_all(model: Model, kind: str, ids: Collection[str]) -> Operation:
    """Deletes several entities of a kind and what hangs on them, as one thing to undo; refused as `delete` is."""
    if len(ids) == 1:
        return delete(model, kind, next(iter(ids)))
    if kind == "workspace":
        raise OperationProblem(said("The workspace itself cannot be deleted."))
    label = said("Delete {things}", things=counted(kind, len(ids)))
    changes = cascade(model, kind, *ids) if ids else []
    return checked(model, with_links(label, changes), changes)


def with_links(label: str, changes: Sequence[RowChange]) -> str:
    """A label that says how much evidence is taken off with what is taken away, so that nothing goes unseen."""
    links = sum(row.kind == "evidence_link" and row.after is None for row in changes)
    if not links:
        return label
    return said_many("{label} (with {n:,} evidence link)", "{label} (with {n:,} evidence links)", links, label=label)


def cascade(model: Model, kind: str, *ids: str) -> list[RowChange]:
    """The changes that deleting entities of a kind brings; raises `OperationProblem`."""
    named = ", ".join(called(model, get(model, kind, id_)) for id_ in list(ids)[:3])
    deleted = _everything_deleted(model, kind, *ids)
    _demand_unneeded(model, deleted, named)
    changes: list[RowChange] = []
    for each in KINDS:
        holds = [(name, spec) for name, spec in f.specs(KINDS[each]).items() if spec.of in deleted]
        own = deleted.get(each, set())
        for entity in model.table(each).values() if holds or own else ():
            if entity.id in own:
                changes.append(gone(entity))
            elif holds and (without := _without(entity, holds, deleted)) is not entity:
                changes.append(put(model, without))
    return changes


def _everything_deleted(model: Model, kind: str, *ids: str) -> dict[str, set[str]]:
    deleted: dict[str, set[str]] = {kind: set(ids)}
    last = {kind: set(ids)}
    while last:
        found: dict[str, set[str]] = {}
        for each, entity in _hanging_on(model, last):
            if entity not in deleted.setdefault(each, set()):
                deleted[each].add(entity)
                found.setdefault(each, set()).add(entity)
        last = found
    return deleted


def _hanging_on(model: Model, deleted: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Rows that cannot be without something that is deleted."""
    for each, entity_class in KINDS.items():
        for name, spec in f.specs(entity_class).items():
            if spec.form == "ref" and not spec.optional and spec.of in deleted:
                needed, wanted = attrgetter(name), deleted[spec.of]
                yield from ((each, one.id) for one in model.table(each).values() if needed(one) in wanted)
    judged = {judgement: deleted[kind] for judgement, kind in JUDGEMENTS.items() if kind in deleted}
    for judgement, targets in judged.items():
        for target in targets:
            yield from (("evidence_link", link.id) for link in model.links_to(judgement, target))


def _without(entity: Any, holds: list[tuple[str, f.Spec]], deleted: dict[str, set[str]]) -> Any:
    changed: dict[str, Any] = {}
    for name, spec in holds:
        value = getattr(entity, name)
        if spec.form == "refs":
            if any(each in deleted[spec.of] for each in value):
                changed[name] = tuple(each for each in value if each not in deleted[spec.of])
        elif value in deleted[spec.of]:
            changed[name] = None
    return dataclasses.replace(entity, **changed) if changed else entity


def _demand_unneeded(model: Model, deleted: dict[str, set[str]], what: str) -> None:
    states, issues = deleted.get("state", set()), deleted.get("issue", set())
    subjects = issues | deleted.get("condition", set())
    for issue in model.issues.values():
        needed = () if issue.requirement is None else req.literals(issue.requirement)
        if issue.id not in issues and any(literal.state in states for literal in needed):
            raise OperationProblem(
                said(
                    "“{what}” cannot be deleted: the requirement of “{name}” speaks of it. Change "
                    "that requirement first.",
                    what=what,
                    name=called(model, issue),
                )
            )
    for claim in model.claims.values():
        expected = any(e.subject in subjects or e.value in states for e in claim.expectations)
        if expected and claim.id not in deleted.get("claim", ()):
            raise OperationProblem(
                said(
                    "“{what}” cannot be deleted: the claim “{name}” expects something of it. Change or delete that "
                    "claim first.",
                    what=what,
                    name=called(model, claim),
                )
            )
