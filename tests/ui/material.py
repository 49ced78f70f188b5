"""Small workspaces for the window: two issue areas and three conditions of which everything is known by heart."""

from __future__ import annotations

import re

from workbench.domain.condition import Condition, State
from workbench.domain.effect import CrossImpact, Effect
from workbench.domain.evidence import Evidence, EvidenceLink
from workbench.domain.identity import linked_id
from workbench.domain.issue import Group, Issue
from workbench.domain.model import Entity, Model, Workspace, linked
from workbench.domain.requirement import And, Is
from workbench.domain.scenario import Scenario, Setting
from workbench.domain.source import Passage, Source


def id_of(*parts: str) -> str:
    """The id of something in these workspaces."""
    return linked_id("ui-tests", *parts)


TRADE, BORDER = id_of("issue", "trade"), id_of("issue", "border")
TRUST, WATER, TALKS = (id_of("condition", name) for name in ("trust", "water", "talks"))


def _condition(name: str, title: str, states: list[tuple[str, str]], baseline: str | None, rank: float) -> list[Entity]:
    id_ = id_of("condition", name)
    own: list[Entity] = [State(id_of(name, key), id_, key, text, rank=float(n)) for n, (key, text) in enumerate(states)]
    at = None if baseline is None else id_of(name, baseline)
    return [Condition(id_, name, title, baseline=at, why=f"why {name} is so", rank=float(rank)), *own]


def model(text: str = "") -> Model:
    """The workspace. ``text`` is put at the end of every title, reason and claim (titles at most 200 characters).

    Trade (2, 6) needs trust and water; trust present adds 2 cooperation, takes 1 competition. The border (6, 4) has a
    floor of 3. Water is unknown. Talks follow trust when things settle.
    """

    def called(title: str) -> str:
        # Titles are one line and without overrides of direction; every other text may hold them.
        return re.sub("[\u202a-\u202e\u2066-\u2069]", "", re.sub(r"[\r\n\t]+", " ", title + text))[:200]

    group = Group(id_of("group"), "economy", called("Economy"), "issue")
    needs = And((Is(id_of("trust", "present")), Is(id_of("water", "high"))))
    effects: list[Effect] = [
        linked(Effect("", id_of("trust", "present"), TRADE, "cooperation", 2, "trust opens doors" + text)),
        linked(Effect("", id_of("trust", "present"), TRADE, "competition", -1, "fewer quarrels" + text)),
        linked(Effect("", id_of("talks", "held"), TRADE, "cooperation", 1, "they meet" + text)),
        linked(Effect("", id_of("talks", "held"), BORDER, "competition", -3, "they mark it" + text)),
    ]
    source = Source(id_of("source"), "essay", called("Essay"))
    passages = [Passage(id_of("passage", n), source.id, f"1.{n}", summary=f"passage {n}" + text) for n in "123"]
    evidence = [
        Evidence(id_of("evidence", n), f"e{n}", f"Claim {n}" + text, "B", n, (passages[int(n) - 1].id,)) for n in "123"
    ]
    links = [
        EvidenceLink("", evidence[0].id, "effect", effects[0].id, True),
        EvidenceLink("", evidence[1].id, "effect", effects[0].id, False),
        EvidenceLink("", evidence[2].id, "position", TRADE, True),
        EvidenceLink("", evidence[2].id, "requirement", TRADE, True),
        EvidenceLink("", evidence[0].id, "baseline", TRUST, True),
    ]
    thaw = Scenario(id_of("thaw"), "thaw", called("A thaw"), summary="It gets warmer" + text, rank=1.0)
    deeper = Scenario(id_of("deeper"), "deeper", called("Deeper"), parent=thaw.id, rank=2.0)
    return Model.of(
        [
            Workspace(id_of("workspace"), called("Two neighbours")),
            group,
            Issue(
                TRADE,
                "trade",
                called("Trade"),
                group=group.id,
                cooperation=200,
                competition=600,
                requirement=needs,
                ceiling=400,
                why="counted" + text,
                requirement_why="both are needed" + text,
            ),
            Issue(BORDER, "border", called("Border"), cooperation=600, competition=400, floor=300, rank=1.0),
            *_condition(
                "trust", called("Trust"), [("absent", called("absent")[:66]), ("present", "present")], "absent", 1
            ),
            *_condition("water", called("Water"), [("low", "low"), ("high", "high")], None, 2),
            *_condition("talks", called("Talks"), [("broken", "broken off"), ("held", "held")], "broken", 3),
            *effects,
            linked(CrossImpact("", id_of("trust", "present"), id_of("talks", "held"), 3, "they dare" + text)),
            source,
            *passages,
            *evidence,
            *(linked(link) for link in links),
            thaw,
            deeper,
            linked(Setting("", thaw.id, TRUST, id_of("trust", "present"))),
            linked(Setting("", deeper.id, WATER, id_of("water", "high"))),
        ]
    )
