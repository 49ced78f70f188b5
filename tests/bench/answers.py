"""How long the searches take: what it would take, levers, futures (method 4 and 5)."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import partial

from tests.bench.memory import most_memory
from workbench.domain.condition import Condition, State
from workbench.domain.effect import CrossImpact, Effect
from workbench.domain.identity import linked_id
from workbench.domain.issue import Issue
from workbench.domain.model import Entity, Model, Workspace, linked
from workbench.domain.requirement import And, AtLeast, Is, Not, Or


def _id(*parts: object) -> str:
    return linked_id("bench", *(str(part) for part in parts))


def dense_model(
    issues: int, requirements: int, sizes: list[int], impacts: float = 0.0, uncertain: bool = False, seed: int = 5
) -> Model:
    """Every condition moves every issue area on both axes; the first issue areas have requirements of three parts."""
    rng = random.Random(seed)
    found: list[Entity] = [Workspace(_id("workspace"), "Dense")]
    states = [
        [State(_id("state", c, x), _id("condition", c), f"s{x}", f"state {x}", 0, float(x)) for x in range(size)]
        for c, size in enumerate(sizes)
    ]
    for c, own in enumerate(states):
        found += own
        key = f"condition-{c:03}"
        found.append(
            Condition(
                _id("condition", c), key, key, baseline=own[0].id, uncertain=uncertain, difficulty=rng.randint(1, 5)
            )
        )
    for i in range(issues):
        a, b, c = (Is(rng.choice(own).id) for own in rng.sample(states, 3))
        requirement = rng.choice((And((a, b, Not(c))), Or((a, Not(b), c)), AtLeast(2, (a, b, c))))
        found.append(
            Issue(
                _id("issue", i),
                f"issue-{i:03}",
                f"Issue {i}",
                cooperation=rng.randrange(150, 500),
                competition=rng.randrange(400, 900),
                requirement=requirement if i < requirements else None,
                rank=float(i),
            )
        )
        for own in states:
            for state in own[1:]:
                for axis in ("cooperation", "competition"):
                    amount = rng.choice((-2, -1, -1, 1, 1, 2))
                    found.append(linked(Effect("", state.id, _id("issue", i), axis, amount)))
    for source in states:
        for target in states:
            if source is not target and rng.random() < impacts:
                amount = rng.choice((-2, -1, 1, 2))
                found.append(linked(CrossImpact("", rng.choice(source).id, rng.choice(target).id, amount)))
    return Model.of(found)


#: A figure as its name, its median in milliseconds, its limit (None: only told) and a note.
Times = Iterator[tuple[str, float, float | None, str]]


def path_times(median_ms: Callable[..., float]) -> Times:
    """What it would take, on dense models of 60 conditions and on the example after settling."""
    from workbench.content import template_model
    from workbench.engine.pathways import paths
    from workbench.engine.settings import settings_of
    from workbench.engine.targets import quadrant_target

    for name, sizes in (("60 × 2", [2] * 60), ("60 × 2 to 4", [2, 3, 4] * 20)):
        model = dense_model(1, 1, sizes)
        issue, target = next(iter(model.issues)), quadrant_target(model, "partnership")
        work = partial(paths, model, issue, target, settings_of(model, None))
        note = f"{len(work().ways):,} sets"
        yield f"what it would take, {name}, up to 4", median_ms(work, 5, 1), 2000.0, note
    model = template_model("us-russia")
    issue = next(issue.id for issue in model.ordered("issue") if issue.key == "north-pacific")
    target, settings = quadrant_target(model, "partnership"), settings_of(model, None)
    for most in (2, 3):
        work = partial(paths, model, issue, target, settings, most=most, settle=True)
        yield f"what it would take, the example settled, up to {most}", median_ms(work, 3, 0), None, ""


def future_times(median_ms: Callable[..., float]) -> Times:
    """Futures on dense models, levers on the example; the memory is that of the whole process."""
    from workbench.content import template_model
    from workbench.engine.future_space import free_conditions, space
    from workbench.engine.futures import futures
    from workbench.engine.levers import average_levers, levers
    from workbench.engine.settings import settings_of

    for count, limit in ((20, 400.0), (22, 2000.0)):
        model = dense_model(50, 30, [2] * count, uncertain=True)
        settings = settings_of(model, None)
        whole = space(model, settings, free_conditions(model, settings))
        peak = round(most_memory())
        name = f"2^{count} futures × 50 issue areas, 30 requirements"
        yield name, median_ms(partial(futures, whole), 5, 1), limit, f"at most {peak} MiB so far"
    model = template_model("us-russia")
    settings = settings_of(model, None)
    yield "levers, the example settled", median_ms(partial(levers, model, settings, settle=True), 5), None, ""
    whole = space(model, settings, free_conditions(model, settings))
    yield "levers averaged over 864 futures", median_ms(partial(average_levers, whole), 5, 1), None, ""
