"""Edits by chance, of nearly every kind that there is: what a person could do next to a workspace."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from workbench.domain.effect import AXES
from workbench.domain.identity import new_id
from workbench.domain.model import Model
from workbench.domain.requirement import And, AtLeast, Is, Not, Or, Requirement
from workbench.workspace import operations
from workbench.workspace.changes import Operation, OperationProblem

_KINDS = ("issue", "condition", "state", "scenario", "actor", "evidence", "passage", "effect", "cross_impact", "claim")
_NAMED = ("issue", "condition", "state", "scenario", "actor", "evidence", "group", "source", "indicator", "review")
_WORDS = ("Ports", "“Quoted” & more", "Мир", "a < b", "Fish", "An uncommonly long title that no line has room for")


class Deeds:
    """One edit after another, drawn from ``rng``; ``first`` is what is now and then put in the place of all."""

    def __init__(self, first: Model, rng: random.Random) -> None:
        self.first, self.rng = first, rng
        self.every: tuple[tuple[int, Callable[[Model], Operation]], ...] = (
            (8, self._assume),
            (5, self._move),
            (6, self._judge),
            (4, self._judge_impact),
            (4, self._require),
            (4, self._rename),
            (4, self._delete),
            (4, self._create),
            (3, self._condition),
            (3, self._edit),
            (3, self._arrange),
            (2, self._scenario),
            (3, self._evidence),
            (1, self._workspace),
            (1, self._everything),
        )

    def next(self, model: Model) -> Operation:
        """An edit that the rules allow and that changes something."""
        makers, weights = [make for _, make in self.every], [weight for weight, _ in self.every]
        while True:
            try:
                found = self.rng.choices(makers, weights)[0](model)
            except (OperationProblem, IndexError):  # refused, or there is nothing of that kind
                continue
            if found.changes:
                return found

    def _one(self, model: Model, kind: str) -> str:
        return self.rng.choice(sorted(model.table(kind)))

    def _title(self) -> str:
        return f"{self.rng.choice(_WORDS)} {self.rng.randrange(100)}"

    def _state(self, model: Model, condition: str) -> str | None:
        return self.rng.choice([None, *(state.id for state in model.states_of(condition))])

    def _assume(self, model: Model) -> Operation:
        condition = self._one(model, "condition")
        where = self.rng.choice([None, *sorted(model.scenarios), *sorted(model.scenarios)])
        return self.rng.choice(
            (
                lambda: operations.assume(model, where, condition, self._state(model, condition)),
                lambda: operations.set_baseline(model, condition, self._state(model, condition)),
                lambda: operations.forget_setting(model, self._one(model, "scenario"), condition),
            )
        )()

    def _move(self, model: Model) -> Operation:
        ids = self.rng.sample(sorted(model.issues), min(len(model.issues), self.rng.choice((1, 1, 3))))
        return operations.move_issues(model, {id_: (self.rng.randrange(1001), self.rng.randrange(1001)) for id_ in ids})

    def _judge(self, model: Model) -> Operation:
        state, issue, axis = self._one(model, "state"), self._one(model, "issue"), self.rng.choice(AXES)
        return operations.judge_effect(model, state, issue, axis, self.rng.randrange(-3, 4), self.rng.choice(_WORDS))

    def _judge_impact(self, model: Model) -> Operation:
        a, b = self._one(model, "state"), self._one(model, "state")
        return operations.judge_impact(model, a, b, self.rng.randrange(-3, 4), self.rng.choice(_WORDS))

    def _require(self, model: Model) -> Operation:
        a, b, c = (Is(self._one(model, "state")) for _ in range(3))
        needs: Requirement | None = self.rng.choice(
            (None, a, Not(a), And((a, Not(b))), Or((b, Not(c))), AtLeast(2, (a, b, c)))
        )
        return operations.set_requirement(model, self._one(model, "issue"), needs, self.rng.choice(_WORDS))

    def _rename(self, model: Model) -> Operation:
        kind = self.rng.choice(_NAMED)
        return operations.rename(model, kind, self._one(model, kind), self._title())

    def _delete(self, model: Model) -> Operation:
        kind = self.rng.choice(_KINDS)
        ids = self.rng.sample(sorted(model.table(kind)), min(len(model.table(kind)), self.rng.choice((1, 1, 1, 4))))
        return operations.delete_all(model, kind, ids)

    def _create(self, model: Model) -> Operation:
        where = self.rng.randrange(1001), self.rng.randrange(1001)
        return self.rng.choice(
            (
                lambda: operations.create_issue(model, self._title(), *where),
                lambda: operations.create_condition(model, self._title(), ["no", "yes"], baseline="no"),
                lambda: operations.add_state(model, self._one(model, "condition"), self._title()),
                lambda: operations.add(model, "actor", title=self._title()),
            )
        )()

    def _condition(self, model: Model) -> Operation:
        condition, flag = self._one(model, "condition"), self.rng.random() < 0.5
        return self.rng.choice(
            (
                lambda: operations.pin(model, condition, flag),
                lambda: operations.edit(model, "condition", condition, uncertain=flag),
                lambda: operations.edit(model, "condition", condition, key=f"{self.rng.choice('az')}-{new_id()[-6:]}"),
                lambda: operations.edit(model, "state", self._one(model, "state"), bias=self.rng.randrange(-2, 3)),
            )
        )()

    def _edit(self, model: Model) -> Operation:
        issue = self._one(model, "issue")
        fields = self.rng.choice(
            (
                {"salience": self.rng.randrange(1, 6)},
                {"floor": self.rng.randrange(400)},
                {"ceiling": self.rng.randrange(1001)},
                {"note": self._title()},
                {"private": self.rng.random() < 0.5},
                {"key": f"{self.rng.choice('az')}-{new_id()[-6:]}"},
                {"group": self.rng.choice([None, *sorted(g.id for g in model.groups.values() if g.holds == "issue")])},
            )
        )
        return operations.edit(model, "issue", issue, **fields)

    def _arrange(self, model: Model) -> Operation:
        kind = self.rng.choice(("issue", "condition", "state", "scenario", "actor"))
        one, other = self._one(model, kind), self._one(model, kind)
        return operations.arrange(model, kind, [one], other, after=self.rng.random() < 0.5)

    def _scenario(self, model: Model) -> Operation:
        parent = self.rng.choice([None, *sorted(model.scenarios)])
        return self.rng.choice(
            (
                lambda: operations.create_scenario(model, self._title(), parent),
                lambda: operations.duplicate_scenario(model, self._one(model, "scenario")),
                lambda: operations.reset_scenario(model, self._one(model, "scenario")),
                lambda: operations.place_scenario(model, self._one(model, "scenario"), parent),
            )
        )()

    def _evidence(self, model: Model) -> Operation:
        evidence = self._one(model, "evidence")
        judgement, kind = self.rng.choice((("position", "issue"), ("baseline", "condition"), ("effect", "effect")))
        return self.rng.choice(
            (
                lambda: operations.link_evidence(
                    model, evidence, judgement, self._one(model, kind), self.rng.choice((True, False, None))
                ),
                lambda: operations.weigh(
                    model, evidence, self._one(model, "state"), self.rng.choice(("CC", "I", "II", "C", "N", None))
                ),
                lambda: operations.edit(model, "evidence", evidence, assumption=self.rng.random() < 0.5),
            )
        )()

    def _workspace(self, model: Model) -> Operation:
        fields = self.rng.choice(
            ({"threshold": self.rng.randrange(1, 1001)}, {"points_per_effect": 50}, {"title": "N"})
        )
        return operations.edit(model, "workspace", model.workspace.id, **fields)

    def _everything(self, model: Model) -> Operation:
        """What comes from elsewhere: all there was at first, or that with another title."""
        title = replace(self.first.workspace, title=self._title())
        other = Model.of([title, *(one for one in self.first.entities() if one.id != title.id)])
        return operations.replace_content(model, self.rng.choice((self.first, other)))
