"""Issue areas: where they stand, what they need, new ones."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from workbench.domain.identity import new_id
from workbench.domain.issue import Issue
from workbench.domain.language import said, said_many
from workbench.domain.model import Model, RowChange
from workbench.domain.points import TOP, shown
from workbench.domain.requirement import Requirement
from workbench.workspace.changes import Operation, OperationProblem, checked
from workbench.workspace.operations.deleting import with_links
from workbench.workspace.operations.drafting import called, free_key, get, gone, next_rank, put, short


def move_issue(model: Model, issue: str, cooperation: int, competition: int) -> Operation:
    """Assesses where an issue area stands, in hundredths; beyond the ends of an axis means at its end.

    Refused where competition would be below the floor, which is what does not go away.
    """
    label = said("Move “{name}”", name=called(model, get(model, "issue", issue)))
    return checked(model, label, [_move(model, issue, cooperation, competition)])


def move_issues(model: Model, positions: Mapping[str, tuple[int, int]]) -> Operation:
    """Assesses where several issue areas stand: id → (cooperation, competition) in hundredths."""
    if len(positions) == 1:
        ((issue, (cooperation, competition)),) = positions.items()
        return move_issue(model, issue, cooperation, competition)
    changes = [_move(model, issue, *position) for issue, position in positions.items()]
    return checked(model, said_many("Move {n} issue area", "Move {n} issue areas", len(positions)), changes)


def _move(model: Model, issue: str, cooperation: int, competition: int) -> RowChange:
    old: Issue = get(model, "issue", issue)
    cooperation, competition = _on_axis(cooperation), _on_axis(competition)
    if competition < old.floor:
        raise OperationProblem(
            said(
                "“{name}” cannot go below its floor: competition of {amount} does not go away. Lower the floor first.",
                name=called(model, old),
                amount=shown(2 * old.floor),
            )
        )
    return put(model, dataclasses.replace(old, cooperation=cooperation, competition=competition))


def _on_axis(amount: int) -> int:
    return max(0, min(TOP, amount))


def create_issue(
    model: Model, title: str, cooperation: int, competition: int, group: str | None = None, summary: str = ""
) -> Operation:
    """A new issue area at a place on the matrix, in hundredths."""
    if not title.strip():
        raise OperationProblem(said("An issue area needs a title."))
    issue = Issue(
        new_id(),
        free_key(model, "issue", title),
        title,
        summary,
        group,
        _on_axis(cooperation),
        _on_axis(competition),
        ceiling=min(300, model.workspace.threshold - 1),
        rank=next_rank(model, "issue"),
    )
    return checked(model, said("Add issue area “{name}”", name=short(title)), [put(model, issue)], issue.id)


def set_requirement(model: Model, issue: str, expression: Requirement | None, why: str | None = None) -> Operation:
    """Says what cooperation on an issue area needs, None for nothing; evidence for what is no more goes with
    it.
    """
    old: Issue = get(model, "issue", issue)
    new = dataclasses.replace(old, requirement=expression, requirement_why=old.requirement_why if why is None else why)
    changes = [put(model, new)]
    if expression is None:
        changes += [gone(link) for link in model.links_to("requirement", issue)]
    name = called(model, old)
    label = (
        said("Remove the requirement of “{name}”", name=name)
        if expression is None
        else said("Set the requirement of “{name}”", name=name)
    )
    return checked(model, with_links(label, changes), changes)
