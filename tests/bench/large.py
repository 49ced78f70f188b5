"""A large workspace for measuring: many issue areas and conditions, with effects, requirements and unknowns."""

from __future__ import annotations

import random

from workbench.domain.condition import Condition, State
from workbench.domain.effect import CrossImpact, Effect
from workbench.domain.evidence import Evidence, EvidenceLink
from workbench.domain.identity import linked_id
from workbench.domain.issue import Group, Issue
from workbench.domain.model import Entity, Model, Workspace, linked
from workbench.domain.requirement import And, AtLeast, Is, Not
from workbench.domain.scenario import Scenario, Setting
from workbench.domain.source import Passage, Source

_WORDS = (
    "trade",
    "water",
    "border",
    "research",
    "visas",
    "ports",
    "energy",
    "debt",
    "courts",
    "media",
    "fish",
    "rail",
    "climate",
    "grain",
    "flood",
    "radio",
)


def large_model(issues: int = 500, conditions: int = 200, effects: int = 4000, seed: int = 7) -> Model:
    """A workspace of that size, the same for the same seed."""
    rng = random.Random(seed)

    def id_of(*parts: object) -> str:
        return linked_id("bench", *(str(part) for part in parts))

    found: list[Entity] = [Workspace(id_of("workspace"), "Large")]
    groups = [Group(id_of("group", g), f"group-{g}", f"Group {g + 1}", "issue", float(g)) for g in range(7)]
    headings = [
        Group(id_of("heading", g), f"heading-{g}", f"Heading {g + 1}", "condition", float(g)) for g in range(12)
    ]
    states: list[list[State]] = []
    for c in range(conditions):
        count = rng.choice((2, 2, 3, 4))
        own = [
            State(id_of("state", c, x), id_of("condition", c), f"s{x}", f"state {x}", 0, float(x)) for x in range(count)
        ]
        states.append(own)
        baseline = None if rng.random() < 0.1 else own[0].id
        found.append(
            Condition(
                id_of("condition", c),
                f"condition-{c}",
                f"{rng.choice(_WORDS).title()} condition {c}",
                group=headings[c % 12].id,
                baseline=baseline,
                rank=float(c),
            )
        )
    for i in range(issues):
        literals = tuple(Is(rng.choice(rng.choice(states)).id) for _ in range(4))
        requirement = And((literals[0], AtLeast(1, literals[1:3]), Not(literals[3]))) if i % 3 == 0 else None
        found.append(
            Issue(
                id_of("issue", i),
                f"issue-{i}",
                f"{rng.choice(_WORDS).title()} and {rng.choice(_WORDS)} {i}",
                group=groups[i % 7].id,
                cooperation=rng.randrange(0, 1001),
                competition=rng.randrange(0, 1001),
                salience=rng.randrange(1, 4),
                requirement=requirement,
                rank=float(i),
            )
        )
    issue_ids = [id_of("issue", i) for i in range(issues)]
    for _ in range(effects):
        state = rng.choice(rng.choice(states))
        axis = rng.choice(("cooperation", "competition"))
        found.append(linked(Effect("", state.id, rng.choice(issue_ids), axis, rng.choice((-2, -1, 1, 2)))))
    return Model.of([*found, *groups, *headings, *(state for own in states for state in own)])


def evidenced_model(items: int = 10_000, seed: int = 11) -> Model:
    """The large workspace with sources, that many evidence items, scenarios and cross impacts."""
    rng = random.Random(seed)

    def id_of(*parts: object) -> str:
        return linked_id("bench", *(str(part) for part in parts))

    base = large_model(seed=7)
    states, effects = list(base.states.values()), list(base.effects.values())
    issues, conditions = list(base.issues.values()), list(base.conditions.values())
    found: list[Entity] = []
    for s in range(100):
        found.append(Source(id_of("source", s), f"source-{s}", f"Report {s} on {rng.choice(_WORDS)}", rank=float(s)))
        found += [
            Passage(id_of("passage", s, p), id_of("source", s), f"{p // 4 + 1}.{p % 4 + 1}", rank=float(p))
            for p in range(20)
        ]
    for e in range(items):
        claim = f"{rng.choice(_WORDS).title()} and {rng.choice(_WORDS)} were agreed on in round {e}."
        passage = id_of("passage", rng.randrange(100), rng.randrange(20))
        grade = (rng.choice("ABCDEF"), rng.choice("123456"))
        item = Evidence(id_of("evidence", e), f"evidence-{e}", claim, *grade, (passage,), rank=float(e))
        kind, targets = rng.choice((("position", issues), ("baseline", conditions), ("effect", effects)))
        judged = rng.choice(targets).id
        found += [item, linked(EvidenceLink("", item.id, kind, judged, rng.random() < 0.7))]
    for n in range(6):
        scenario = Scenario(id_of("scenario", n), f"scenario-{n}", f"Scenario {n + 1}", rank=float(n), colour=n + 1)
        found.append(scenario)
        for condition in rng.sample(conditions, 20):
            state = rng.choice([s for s in states if s.condition == condition.id])
            found.append(linked(Setting("", scenario.id, condition.id, state.id)))
    pairs = [rng.sample(states, 2) for _ in range(600)]
    impacts = {(a.id, b.id): rng.choice((-2, -1, 1, 2)) for a, b in pairs if a.condition != b.condition}
    found += [linked(CrossImpact("", a, b, amount)) for (a, b), amount in impacts.items()]
    return Model.of([*base.entities(), *found])
