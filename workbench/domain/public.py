"""What everybody in a room may see of a workspace.

Positions rest on private conditions and effects as well: they are always worked out on the whole model, so that a wall
and the screen beside it show the same numbers. What is *said* about them comes from `public(model)` alone, which holds
only what a picture names. So a private condition may move a bubble, but is neither named nor counted anywhere.
"""

from __future__ import annotations

from workbench.domain.condition import Condition, State
from workbench.domain.issue import Group, Issue
from workbench.domain.model import Entity, Model, Workspace
from workbench.domain.scenario import Scenario

#: All that `public` looks at.
_LOOKED_AT = ("workspace", "group", "issue", "condition", "state", "scenario")


def public(model: Model) -> Model:
    """What may be shown of a workspace: public issue areas, conditions with their states, and scenarios, by name.

    Without everything private and what hangs on it: the states of a private condition; a group of which only private
    things are left; a private scenario as the parent of another. Without all reasons, notes, requirements, evidence,
    sources and judgements. Each thing keeps its id. Worked out once per value of what it looks at.
    """
    return model.remembered(_public, *_LOOKED_AT)


def public_scenario(model: Model, scenario: str | None) -> str | None:
    """The scenario (by id; None is the baseline), or the nearest above it that is not private."""
    shown = public(model).scenarios
    return next((own for own in reversed(model.lineage(scenario)) if own in shown), None)


def _public(model: Model) -> Model:
    issues = [issue for issue in model.issues.values() if not issue.private]
    conditions = {c.id: c for c in model.conditions.values() if not c.private}
    scenarios = {s.id: s for s in model.scenarios.values() if not s.private}
    members: list[Issue | Condition] = [*model.issues.values(), *model.conditions.values()]
    emptied = {e.group for e in members if e.private} - {e.group for e in members if not e.private}
    entities: list[Entity] = [_quadrants(workspace) for workspace in model.workspaces.values()]
    entities += [Group(g.id, g.key, g.title, g.holds, g.rank) for g in model.groups.values() if g.id not in emptied]
    entities += [Issue(i.id, i.key, i.title, group=i.group, salience=i.salience, rank=i.rank) for i in issues]
    entities += [Condition(c.id, c.key, c.title, group=c.group, rank=c.rank) for c in conditions.values()]
    entities += [
        State(s.id, s.condition, s.key, s.title, rank=s.rank)
        for s in model.states.values()
        if s.condition in conditions
    ]
    entities += [
        Scenario(s.id, s.key, s.title, parent=s.parent if s.parent in scenarios else None, rank=s.rank)
        for s in scenarios.values()
    ]
    return Model.of(entities)


def _quadrants(whole: Workspace) -> Workspace:
    return Workspace(
        whole.id,
        whole.title,
        threshold=whole.threshold,
        points_per_effect=whole.points_per_effect,
        partnership=whole.partnership,
        cooperate_and_compete=whole.cooperate_and_compete,
        rivalry=whole.rivalry,
        low_engagement=whole.low_engagement,
    )
