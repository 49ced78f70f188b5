"""The engine's searches (what it would take, levers, futures) in the plain shape of the worked examples."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tests.engine.answers import Engine, Plain, points
from tests.reference.slow import number
from workbench.domain.model import QUADRANTS
from workbench.domain.points import UNITS
from workbench.engine.choices import Choices, Outcome, robust_choices
from workbench.engine.evaluation import TOP
from workbench.engine.future_space import Space, free_conditions, space
from workbench.engine.futures import IssueFutures, futures
from workbench.engine.levers import average_levers, levers
from workbench.engine.pathways import paths
from workbench.engine.targets import Target, quadrant_target


class Searches(Engine):
    """One plain model, compiled; answers searching calls as the slow evaluator does."""

    def target(self, plain: Plain, possible: bool) -> Target:
        spans: dict[str, tuple[int, int]] = {}
        if "quadrant" in plain:
            found = quadrant_target(self.model, plain["quadrant"])
            assert found.cooperation is not None and found.competition is not None
            spans = {"cooperation": found.cooperation, "competition": found.competition}
        for axis in ("cooperation", "competition"):
            if axis in plain:
                low, high = spans.get(axis, (0, TOP))
                least = number(plain[axis].get("min", 0)) * UNITS
                most = number(plain[axis].get("max", 10)) * UNITS
                assert least.denominator == most.denominator == 1
                spans[axis] = (max(low, int(least)), min(high, int(most)))
        return Target(spans.get("cooperation"), spans.get("competition"), possible)

    def actors(self, call: Plain) -> list[str]:
        return [self.model.by_key("actor", key).id for key in call.get("actors") or []]

    def paths(self, call: Plain, **more: Any) -> Plain:
        possible = call.get("possible", False)
        found = paths(
            self.model,
            self.model.by_key("issue", call["issue"]).id,
            self.target(call["target"], possible),
            self.settings(call),
            actors=self.actors(call),
            most=call.get("max_size", 4),
            settle=call.get("settle", False),
            **more,
        )
        sets = [
            {"changes": self.named(dict(way.changes)), "size": len(way.changes), "difficulty": way.difficulty}
            for way in found.ways
        ]
        return {
            "complete": found.complete,
            "up_to": found.up_to,
            "possible": possible,
            "movable": [self.model.conditions[c].key for c in found.movable],
            "sets": sets,
        }

    def levers(self, call: Plain) -> list[Plain]:
        return [
            {
                "condition": self.model.conditions[lever.condition].key,
                "swings": {
                    self.model.issues[issue].key: {
                        axis: [points(end) for end in span]
                        for axis, span in zip(("cooperation", "competition"), spans, strict=True)
                    }
                    for issue, spans in lever.swings.items()
                },
                "quadrant_changes": len(lever.turned),
            }
            for lever in levers(self.model, self.settings(call), settle=call.get("settle", False))
        ]

    def space(self, call: Plain, **more: Any) -> Space:
        settings = self.settings(call)
        named = [self.model.by_key("condition", key).id for key in call.get("free") or []]
        free = free_conditions(self.model, settings, named, call.get("free_all", False))
        return space(self.model, settings, free, consistent_only=call.get("consistent_only", False), **more)

    def futures(self, call: Plain) -> Plain:
        found = futures(self.space(call))
        return {
            "free": [self.model.conditions[c].key for c in found.free],
            "futures": found.futures,
            "issues": [self.issue_futures(issue) for issue in found.issues],
        }

    def issue_futures(self, found: IssueFutures) -> Plain:
        spreads = {"cooperation": found.cooperation, "competition": found.competition}
        return {
            "key": self.model.issues[found.issue].key,
            "share": found.shares if found.shares is not None else dict.fromkeys(QUADRANTS.values()),
            "requirement_met": found.requirement_met,
            "range": {a: s and [points(s.least), points(s.most)] for a, s in spreads.items()},
            "median": {a: s and s.median / UNITS for a, s in spreads.items()},
            "mean": {a: s and s.mean / UNITS for a, s in spreads.items()},
        }

    def average_levers(self, call: Plain) -> list[Plain]:
        return [
            {
                "condition": self.model.conditions[lever.condition].key,
                "swings": {
                    self.model.issues[issue].key: {
                        axis: [end / UNITS for end in span]
                        for axis, span in zip(("cooperation", "competition"), spans, strict=True)
                    }
                    for issue, spans in lever.swings.items()
                },
                "quadrant_changes": lever.turned,
            }
            for lever in average_levers(self.space(call))
        ]

    def outcome(self, plain: Plain) -> Outcome:
        issues = tuple(self.model.by_key("issue", key).id for key in plain["issues"])
        if "target" in plain:
            return Outcome(issues, self.target(plain["target"], False))
        return Outcome(issues, None, int(plain["axis"] == "competition"), fewer=plain["axis"] == "competition")

    def choices(self, call: Plain, **more: Any) -> Choices:
        settings = self.settings(call)
        named = [self.model.by_key("condition", key).id for key in call.get("free") or []]
        return robust_choices(
            self.model,
            settings,
            free_conditions(self.model, settings, named),
            self.actors(call),
            self.outcome(call["outcome"]),
            consistent_only=call.get("consistent_only", False),
            **more,
        )

    def robust_choices(self, call: Plain) -> list[Plain]:
        def of(units: Any) -> Any:
            return None if units is None else Fraction(units) / UNITS

        return [
            {
                "choice": self.named(dict(choice.states)),
                "worst": of(choice.worst),
                "mean": of(choice.mean),
                "regret": of(choice.regret),
                "futures": choice.futures,
            }
            for choice in self.choices(call).choices
        ]
