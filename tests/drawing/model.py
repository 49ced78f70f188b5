"""A small workspace to draw, with everything that a picture shows."""

from __future__ import annotations

import dataclasses

from workbench.domain.condition import Condition, State
from workbench.domain.effect import Effect
from workbench.domain.issue import Group, Issue
from workbench.domain.model import Model, Workspace, linked
from workbench.domain.requirement import Is
from workbench.domain.scenario import Scenario, Setting

HOSTILE = '<b>Oil & "gas"</b> ]]> \x07'


def small_model() -> Model:
    """Five issue areas in two groups, three conditions, two scenarios; ids are keys."""
    issue = dataclasses.replace
    trade = Issue("trade", "trade", "Trade", group="economy", cooperation=260, competition=240, salience=3)
    arms = Issue("arms", "arms", "Arms control", group="security", cooperation=300, competition=700)
    parts = [
        Workspace("w", "The <relationship>"),
        Group("security", "security", "Security", "issue", 1.0),
        Group("economy", "economy", "Economy", "issue", 2.0),
        Group("moment", "moment", "Moment", "condition"),
        Condition("cushion", "cushion", "Economic cushion", baseline="cushion-absent"),
        State("cushion-absent", "cushion", "absent", "absent"),
        State("cushion-present", "cushion", "present", "present", rank=1.0),
        Condition("talks", "talks", "Talks", baseline=None),
        State("talks-no", "talks", "no", "no"),
        State("talks-yes", "talks", "yes", "yes", rank=1.0),
        Condition("secret", "secret", "A secret channel", baseline="secret-no", private=True),
        State("secret-no", "secret", "no", "no"),
        State("secret-yes", "secret", "yes", "yes", rank=1.0),
        issue(trade, requirement=Is("cushion-present")),
        issue(arms, requirement=Is("talks-yes")),
        issue(trade, id="oil", key="oil", title=HOSTILE, cooperation=800, competition=300),
        issue(arms, id="visas", key="visas", title="Visas", group=None, cooperation=500, competition=500, salience=0),
        issue(arms, id="hidden", key="hidden", title="Hidden thing", private=True),
        linked(Effect("", "cushion-present", "trade", "cooperation", 3)),
        linked(Effect("", "cushion-present", "trade", "competition", 1)),
        linked(Effect("", "talks-yes", "arms", "cooperation", 2)),
        linked(Effect("", "cushion-present", "oil", "competition", -2)),
        Scenario("deal", "deal", "The deal <of> 2014"),
        linked(Setting("", "deal", "cushion", "cushion-present")),
        linked(Setting("", "deal", "secret", "secret-yes")),
        Scenario("quiet", "quiet", "Quiet diplomacy", parent="deal", private=True),
    ]
    return Model.of(parts)
