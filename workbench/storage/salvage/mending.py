"""Making a whole of what was saved: what others speak of and is lost is made up, what still breaks a rule is left out.

A judgement is worth more than the name of what it is about: where a condition is lost, everything that was judged on it
stands, on a condition called “Lost condition”. Nothing that was saved is altered.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workbench.domain.identity import is_id
from workbench.domain.model import Entity, Model
from workbench.domain.progress import Observation
from workbench.domain.validation import Problem, problems
from workbench.storage.salvage.budget import Budget
from workbench.storage.salvage.choice import At
from workbench.storage.salvage.placeholders import Placeholders
from workbench.storage.salvage.references import Reference, references

#: After so many rounds nothing more is made up.
_ROUNDS = 12


@dataclass(frozen=True)
class Mended:
    """A model that keeps every rule; what in it was made up; and what was left out, with the rule it would break."""

    model: Model
    made_up: Mapping[At, Entity]
    left_out: Mapping[At, Problem]


def mend(saved: Mapping[At, Entity], certain: frozenset[At], workspace: str, budget: Budget) -> Mended:
    """The whole that can be made of ``saved``; ``workspace`` is the id of the workspace entity should that be lost."""
    kept = dict(saved)
    left_out: dict[At, Problem] = {}
    for round_ in range(len(saved) + 1):
        budget.check()
        made_up = _missing(kept, workspace, invent=round_ < _ROUNDS)
        model = Model.of([*kept.values(), *made_up.values()])
        broken = problems(model)
        if not broken:
            return Mended(model, made_up, left_out)
        for at, problem in _to_leave_out(broken, kept, made_up, certain).items():
            del kept[at]
            left_out[at] = problem
    raise AssertionError("every round leaves something out, and a bare workspace breaks no rule")


def _missing(kept: Mapping[At, Entity], workspace: str, invent: bool) -> dict[At, Entity]:
    """What has to be made up for everything in ``kept`` to stand; without ``invent`` only the workspace itself."""
    new = Placeholders(kept, workspace)
    if not any(kind == "workspace" for kind, _ in kept):
        new.add_workspace()
    if not invent:
        return new.made
    wanted: dict[At, str] = {}
    for entity in kept.values():
        for reference in references(entity):
            at = (reference.kind, reference.id)
            if at not in kept and is_id(reference.id):
                within = _within(kept, entity, reference)
                hangs_in = within if reference.kind == "group" or is_id(within) else ""
                wanted[at] = wanted.get(at) or hangs_in
    for (kind, id_), within in sorted(wanted.items()):
        new.add(kind, id_, within)
    new.fill_conditions()
    return new.made


def _within(kept: Mapping[At, Entity], entity: Entity, reference: Reference) -> str:
    """What the thing spoken of must hang in: a lost indicator in the condition whose state was read, and the other way
    round.
    """
    if not isinstance(entity, Observation) or reference.kind not in ("indicator", "state"):
        return reference.within
    other = ("state", entity.state or "") if reference.kind == "indicator" else ("indicator", entity.indicator)
    return str(getattr(kept.get(other), "condition", ""))


def _to_leave_out(
    broken: list[Problem], kept: Mapping[At, Entity], made_up: Mapping[At, Entity], certain: frozenset[At]
) -> dict[At, Problem]:
    """What of the saved has to go: what is wrong itself, else whatever speaks of something made up that is wrong.

    Of two that only exclude each other, the one that nothing speaks for.
    """
    wrong = {(problem.kind, problem.id): problem for problem in broken}
    out = {at: problem for at, problem in wrong.items() if at in kept}
    excluded = [at for at, problem in out.items() if problem.field in ("key", "locator")]
    if doubtful := {at: out[at] for at in excluded if at not in certain}:
        return {**{at: p for at, p in out.items() if at not in excluded}, **doubtful}
    if out:
        return out
    if several := sorted(at for at in kept if at[0] == "workspace")[1:]:
        return dict.fromkeys(several, broken[0])
    speaks_of: dict[At, list[At]] = defaultdict(list)
    for at, entity in kept.items():
        for reference in references(entity):
            speaks_of[(reference.kind, reference.id)].append(at)
    for at, problem in wrong.items():
        for speaker in _speakers(at, made_up, speaks_of):
            out[speaker] = problem
    return out or dict.fromkeys(kept, broken[0])


def _speakers(at: At, made_up: Mapping[At, Any], speaks_of: Mapping[At, list[At]]) -> set[At]:
    """Everything saved that speaks of something made up, directly or through more that was made up."""
    found: set[At] = set(speaks_of.get(at, ()))
    for other, entity in made_up.items():
        if any((reference.kind, reference.id) == at for reference in references(entity)):
            found |= set(speaks_of.get(other, ()))
    return found
