"""Workspaces to test with: one of every kind of entity, and as many rows as are asked for."""

from __future__ import annotations

from dataclasses import replace

from workbench.domain.actor import Actor, Stance
from workbench.domain.condition import Condition, State
from workbench.domain.effect import CrossImpact, Effect
from workbench.domain.evidence import Evidence, EvidenceLink, Weighing
from workbench.domain.identity import new_id
from workbench.domain.issue import Group, Issue
from workbench.domain.likeness import digest_of, shingles_of
from workbench.domain.model import Model, Workspace, linked
from workbench.domain.progress import Commitment, Indicator, Observation, Review
from workbench.domain.requirement import And, AtLeast, Is, Not, Or
from workbench.domain.scenario import Case, CaseSetting, Claim, ClaimSetting, Expectation, Scenario, Setting
from workbench.domain.source import Passage, Source


def everything() -> Model:
    """A small sound workspace with at least one entity of every kind, and every form of value."""
    group, topics = Group(new_id(), "security", "Sécurité", "issue"), Group(new_id(), "x", "X", "condition")
    actor = Actor(new_id(), "north", "North", power=725, rank=1.5)
    document = ("Эссе.pdf", "pdf", "5a" * 32, '{"type": "chapter", "title": "Эссе"}')
    source = Source(new_id(), "essay", "Эссе «о мире»", "N. N.", "2013", "ru", "", 0.0, True, *document)
    passages = [Passage(new_id(), source.id, f"1.{n}", summary=f"line one\nline {n}") for n in (1, 2)]
    own = "О мире — и о войне.\nВторая строка “so”."
    passages[1] = replace(passages[1], text=own, page="iv", level=2, shingles=shingles_of(own), digest=digest_of(own))
    both = tuple(passage.id for passage in passages)
    trust, water = new_id(), new_id()
    absent = State(new_id(), trust, "absent", "absent")
    present = State(new_id(), trust, "present", "present", rank=1.0)
    low, high = State(new_id(), water, "low", "low", bias=-2), State(new_id(), water, "high", "high", rank=1.0)
    conditions = [
        Condition(trust, "trust", "Trust", "“q”", topics.id, absent.id, (actor.id,), passages=both, rank=1.0),
        Condition(water, "water", "Water", pinned=True, uncertain=True, private=True, rank=2.0),
    ]
    needs = And((Is(present.id), Or((Not(Is(low.id)), AtLeast(2, (Is(high.id), Is(present.id), Is(low.id)))))))
    river = Issue(new_id(), "river", "The river", group=group.id, floor=125, requirement=needs, rank=1.0)
    trade = Issue(new_id(), "trade", "Trade 'n' \"more\"", cooperation=0, competition=1000, rank=2.0)
    effect = linked(Effect("", present.id, river.id, "cooperation", 2, "because", both))
    impact = linked(CrossImpact("", present.id, high.id, -3))
    stance = linked(Stance("", actor.id, river.id, -1, 3))
    evidence = Evidence(new_id(), "met", "They met.", "B", "2", both, review="2014-06", assumption=True)
    links = [
        linked(EvidenceLink("", evidence.id, judgement, target.id, judgement == "effect"))
        for judgement, target in (("effect", effect), ("requirement", river), ("stance", stance))
    ]
    thaw = Scenario(new_id(), "thaw", "A thaw", rank=1.0, colour=3)
    deeper = Scenario(new_id(), "deeper", "Deeper", parent=thaw.id, rank=2.0)
    case = Case(new_id(), "first", "First talks", "2012-05", issues=(river.id, trade.id), outcome="cooperated")
    expectations = (
        Expectation("rises", river.id, "cooperation", 200),
        Expectation("quadrant", trade.id, value="rivalry"),
        Expectation("state", trust, value=present.id),
    )
    claim = Claim(new_id(), "opens", "Trust opens the river.", thaw.id, True, expectations)
    watch = Indicator(new_id(), "talks", "Talks held", trust, every=90, passages=both, rank=1.0)
    readings = [
        linked(Observation("", watch.id, "2013-09", present.id, True, "they met", (evidence.id,), both)),
        linked(Observation("", watch.id, "2013-10-02", None, private=True)),
    ]
    promise = Commitment(
        new_id(), "meet", "To meet again", (actor.id,), present.id, "2013", "2013-12-01", "kept", "2013-11-30", rank=1.0
    )
    review = Review(new_id(), "autumn", "Обзор осени", "2013-12", "Little “moved”.\nAgain.", rank=1.0)
    return Model.of(
        [
            Workspace(new_id(), "Two neighbours", about="§ 1 – größer"),
            *(group, topics, actor, source, *passages, *conditions, absent, present, low, high, river, trade),
            *(effect, impact, stance, evidence, *links, thaw, deeper, case, claim),
            linked(Setting("", thaw.id, trust, present.id)),
            linked(Setting("", deeper.id, water, None)),
            linked(Weighing("", evidence.id, absent.id, "II")),
            linked(CaseSetting("", case.id, trust, absent.id)),
            linked(ClaimSetting("", claim.id, water, high.id)),
            *(watch, *readings, promise, review),
        ]
    )


def large(rows: int) -> Model:
    """A sound workspace of about so many rows: mostly effects, as in real ones."""
    conditions = max(4, round((rows / 4) ** 0.5))
    entities: list[object] = [Workspace(new_id(), "Large")]
    states: list[State] = []
    for n in range(conditions):
        id_ = new_id()
        pair = [State(new_id(), id_, key, key, rank=float(k)) for k, key in enumerate(("absent", "present"))]
        states += pair
        entities += [Condition(id_, f"c{n}", f"Condition {n}", baseline=pair[0].id, rank=float(n)), *pair]
    issues = [Issue(new_id(), f"i{n}", f"Issue area {n}", why="for a reason " * 5) for n in range(conditions)]
    entities += issues
    wanted = rows - len(entities)
    pairs = ((state, issue, axis) for axis in ("cooperation", "competition") for state in states for issue in issues)
    entities += [
        linked(Effect("", state.id, issue.id, axis, n % 7 - 3, "why " * 10))
        for n, (state, issue, axis) in zip(range(wanted), pairs, strict=False)
    ]
    return Model.of(entities)  # type: ignore[arg-type]
