"""The engine's answers in the plain shape of `tests/cases/method-examples.json`: keys for ids, points for units."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from workbench.domain.identity import UNKNOWN
from workbench.domain.model import Model
from workbench.domain.points import UNITS
from workbench.engine.balances import consistency
from workbench.engine.consistent import consistent_scenarios
from workbench.engine.evaluation import Evaluation, IssueResult, evaluate, evaluate_settled
from workbench.engine.explanation import explain
from workbench.engine.network import network
from workbench.engine.requirements import deciding
from workbench.engine.settings import Settings, settings_of
from workbench.engine.settling import Settling, settle, settle_all_at_once
from workbench.exchange.plain_in import from_plain

Plain = dict[str, Any]


def points(units: int) -> Fraction:
    return Fraction(units, UNITS)


class Engine:
    """One plain model, compiled; answers calls as the slow evaluator does."""

    def __init__(self, plain: Plain) -> None:
        self.model: Model = from_plain(plain)

    def settings(self, call: Plain) -> Settings:
        scenario = call.get("scenario")
        model = self.model
        extra = {}
        for condition, state in (call.get("extra_settings") or {}).items():
            owner = model.by_key("condition", condition).id
            extra[owner] = None if state == UNKNOWN else self.state(owner, state)
        return settings_of(model, model.by_key("scenario", scenario).id if scenario else None, extra)

    def state(self, condition: str, key: str) -> str:
        return next(state.id for state in self.model.states_of(condition) if state.key == key)

    def named(self, states: Any) -> dict[str, str]:
        return {self.model.conditions[c].key: self.model.states[s].key if s else UNKNOWN for c, s in states.items()}

    def literal(self, state: str) -> list[str]:
        entity = self.model.states[state]
        return [self.model.conditions[entity.condition].key, entity.key]

    def evaluation(self, call: Plain) -> tuple[Evaluation, Settings]:
        settings = self.settings(call)
        if call.get("settle"):
            found = evaluate_settled(self.model, settings)
            return found, settings.replaced(found.end)
        return evaluate(self.model, settings), settings

    def evaluate(self, call: Plain) -> Plain:
        found, end = self.evaluation(call)
        answer: Plain = {
            "settings": self.named(found.settings.states),
            "settled": self.named(found.settled),
            "cycle": None if found.cycle is None else [self.named(states) for states in found.cycle],
            "issues": [self.issue(result, end) for result in found.results],
        }
        if call.get("settle"):
            base = evaluate_settled(self.model, settings_of(self.model, None)).by_issue
            for issue, result in zip(answer["issues"], found.results, strict=True):
                issue["move_from_settled_baseline"] = {
                    "cooperation": points(result.cooperation - base[result.issue].cooperation),
                    "competition": points(result.competition - base[result.issue].competition),
                }
        return answer

    def issue(self, r: IssueResult, end: Settings) -> Plain:
        return {
            "key": r.key,
            "cooperation": points(r.cooperation),
            "competition": points(r.competition),
            "uncut": {"cooperation": points(r.uncut_cooperation), "competition": points(r.uncut_competition)},
            "band": {
                "cooperation": [points(p) for p in r.cooperation_band],
                "competition": [points(p) for p in r.competition_band],
            },
            "quadrant": r.quadrant,
            "certain": r.certain,
            "requirement": r.requirement,
            "deciding": [self.literal(s) for s in deciding(self.model, r.issue, end, r.requirement)],
            "tension": r.tension,
            "move": {"cooperation": points(r.move_cooperation), "competition": points(r.move_competition)},
        }

    def explain(self, call: Plain) -> list[Plain]:
        _, end = self.evaluation(call)
        key = call.get("issue") or min(issue.key for issue in self.model.issues.values())
        explained = explain(self.model, self.model.by_key("issue", key).id, end)
        return [
            {
                "axis": axis.axis,
                "from": points(axis.start),
                "terms": [
                    {
                        "condition": self.model.conditions[term.condition].key,
                        "from": self.model.states[term.before].key if term.before else UNKNOWN,
                        "to": self.model.states[term.after].key if term.after else UNKNOWN,
                        "amount": points(term.amount),
                    }
                    for term in axis.terms
                ],
                "clamp": points(axis.clamp),
                "ceiling": points(axis.ceiling),
                "to": points(axis.end),
                "move": points(axis.move),
            }
            for axis in explained.axes
        ]

    def consistency(self, call: Plain) -> Plain:
        found = consistency(self.model, self.settings(call))
        return {
            "consistent": found.consistent,
            "conditions": [
                {
                    "key": b.key,
                    "state": self.model.states[b.state].key if b.state else UNKNOWN,
                    "balances": {self.model.states[s].key: amount for s, amount in b.balances.items()},
                    "inconsistency": b.inconsistency,
                }
                for b in found.conditions
            ],
        }

    def consistent_scenarios(self, call: Plain) -> Plain:
        found = consistent_scenarios(self.model)
        return {
            "over": [self.model.conditions[c].key for c in network(self.model).conditions],
            "left_out": [self.model.conditions[c].key for c in found.left_out],
            "count": found.total,
            "scenarios": [self.named(scenario.settings) for scenario in found.scenarios],
        }

    def settle(self, call: Plain) -> Plain:
        settings = self.settings(call)
        return self.settling(settle(self.model, settings), settings)

    def global_succession(self, call: Plain) -> Plain:
        settings = self.settings(call)
        return self.settling(settle_all_at_once(self.model, settings), settings)

    def settling(self, found: Settling, settings: Settings) -> Plain:
        return {
            "pinned": sorted(self.model.conditions[c].key for c in settings.held),
            "steps": [
                {
                    "condition": self.model.conditions[step.condition].key,
                    "from": self.model.states[step.before].key,
                    "to": self.model.states[step.after].key,
                    "inconsistency": step.inconsistency,
                }
                for step in found.steps
            ],
            "end": None if found.end is None else self.named(found.end),
            "cycle": None if found.cycle is None else [self.named(states) for states in found.cycle],
        }
