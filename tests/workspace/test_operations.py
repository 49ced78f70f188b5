"""Every verb: what it changes, what it is called, and what it refuses."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from tests.workspace.samples import everything
from workbench.domain.actor import Actor
from workbench.domain.identity import new_id
from workbench.domain.model import Model
from workbench.domain.requirement import Is
from workbench.domain.validation import problems
from workbench.workspace import operations
from workbench.workspace.changes import Operation, OperationProblem

MODEL = everything()


def id_of(kind: str, key: str, model: Model = MODEL) -> str:
    return next(e.id for e in model.table(kind).values() if getattr(e, "key", "") == key)


RIVER, TRADE = id_of("issue", "river"), id_of("issue", "trade")
TRUST, WATER = id_of("condition", "trust"), id_of("condition", "water")
ABSENT, PRESENT = (state.id for state in sorted(MODEL.states_of(TRUST), key=lambda s: s.key))
HIGH, LOW = (state.id for state in sorted(MODEL.states_of(WATER), key=lambda s: s.key))
THAW, DEEPER = id_of("scenario", "thaw"), id_of("scenario", "deeper")
NORTH, MET = id_of("actor", "north"), id_of("evidence", "met")


def after(operation: Operation, model: Model = MODEL) -> Model:
    """The model after an operation, which keeps every rule."""
    result = model.with_changes(operation.changes)
    assert problems(result) == []
    assert operation.result_on(model) == result
    return result


def refused(make: Any, *arguments: Any, **more: Any) -> str:
    with pytest.raises(OperationProblem) as raised:
        make(MODEL, *arguments, **more)
    sentence = str(raised.value)
    assert sentence.endswith(".") and (sentence[0].isupper() or sentence[0] == "“")
    return sentence


# ── scenarios ────────────────────────────────────────────────────────────────────────────────────────────────


def test_assuming_sets_a_condition_in_the_scenario() -> None:
    operation = operations.assume(MODEL, THAW, WATER, HIGH)
    assert operation.label == "Assume: Water high" and operation.focus is None
    assert after(operation).settings_of(THAW) == {TRUST: PRESENT, WATER: HIGH}
    unknown = operations.assume(MODEL, THAW, TRUST, None)
    assert unknown.label == "Assume: Trust unknown"
    assert after(unknown).settings_of(THAW) == {TRUST: None}


def test_assuming_what_holds_anyway_takes_the_setting_away() -> None:
    back_to_baseline = after(operations.assume(MODEL, THAW, TRUST, ABSENT))
    assert back_to_baseline.settings_of(THAW) == {}
    in_child = after(operations.assume(MODEL, DEEPER, TRUST, ABSENT))
    assert in_child.settings_of(DEEPER)[TRUST] == ABSENT
    assert TRUST not in after(operations.assume(in_child, DEEPER, TRUST, PRESENT), in_child).settings_of(DEEPER)
    assert operations.assume(MODEL, DEEPER, TRUST, PRESENT).changes == ()


def test_assuming_over_the_baseline_makes_a_scenario() -> None:
    first = operations.assume(MODEL, None, TRUST, PRESENT)
    assert first.focus is not None
    model = after(first)
    made = model.scenarios[first.focus]
    assert (made.title, made.parent, made.key) == ("What if 1", None, "what-if-1")
    assert made.rank > max(s.rank for s in MODEL.scenarios.values())
    assert model.settings_of(made.id) == {TRUST: PRESENT}
    second = operations.assume(model, None, TRUST, PRESENT)
    assert after(second, model).scenarios[second.focus or ""].title == "What if 2"


def test_assuming_what_the_baseline_says_begins_nothing() -> None:
    for condition in MODEL.conditions.values():
        nothing = operations.assume(MODEL, None, condition.id, condition.baseline)
        assert nothing.changes == () and nothing.focus is None


def test_assuming_nonsense_is_refused() -> None:
    assert "another condition" in refused(operations.assume, THAW, TRUST, HIGH)
    assert "no longer there" in refused(operations.assume, new_id(), TRUST, PRESENT)
    assert "no longer there" in refused(operations.assume, THAW, new_id(), PRESENT)


def test_forgetting_one_setting_or_all() -> None:
    assert after(operations.forget_setting(MODEL, THAW, TRUST)).settings_of(THAW) == {}
    assert operations.forget_setting(MODEL, THAW, WATER).changes == ()
    reset = operations.reset_scenario(MODEL, DEEPER)
    assert reset.label == "Reset “Deeper”" and after(reset).settings_of(DEEPER) == {}


def test_creating_and_duplicating_scenarios() -> None:
    made = operations.create_scenario(MODEL, "A storm", THAW, {WATER: None})
    model = after(made)
    assert made.label == "Add scenario “A storm”" and made.focus is not None
    assert model.scenarios[made.focus].parent == THAW and model.settings_of(made.focus) == {WATER: None}
    copied = operations.duplicate_scenario(model, made.focus)
    model = after(copied, model)
    copy = model.scenarios[copied.focus or ""]
    assert (copy.title, copy.key, copy.parent) == ("A storm (copy)", "a-storm-copy", THAW)
    assert model.settings_of(copy.id) == {WATER: None}
    again = operations.duplicate_scenario(model, made.focus)
    assert after(again, model).scenarios[again.focus or ""].title == "A storm (copy 2)"
    assert "title" in refused(operations.create_scenario, "  ")


# ── issue areas ──────────────────────────────────────────────────────────────────────────────────────────────


def test_putting_scenarios_in_order_and_over_another_parent() -> None:
    """Three over the baseline, of which the first has one over it."""
    model = MODEL
    for title in ("Frost", "Ice"):
        model = after(operations.create_scenario(model, title), model)
    frost, ice = id_of("scenario", "frost", model), id_of("scenario", "ice", model)

    def over(parent: str | None, model: Model) -> list[str]:
        return [one.key for one in model.ordered("scenario") if one.parent == parent]

    top = over(None, model)
    assert top[-2:] == ["frost", "ice"] and "deeper" in over(THAW, model)
    first = operations.place_scenario(model, ice, None, THAW)
    assert first.label == "Move “Ice” in the order" and first.focus is None
    assert over(None, after(first, model)).index("ice") == top.index("thaw")
    behind = after(operations.place_scenario(model, THAW, None, frost, after=True), model)
    assert over(None, behind)[-3:] == ["frost", "thaw", "ice"]
    inside = operations.place_scenario(model, frost, THAW, DEEPER)
    assert inside.label == "Put “Frost” over “A thaw”"
    assert over(THAW, after(inside, model))[:2] == ["frost", "deeper"]
    assert over(THAW, after(operations.place_scenario(model, frost, THAW), model))[-1] == "frost"
    out = operations.place_scenario(model, DEEPER, None, THAW, after=True)
    assert out.label == "Put “Deeper” over the baseline"
    assert after(out, model).settings_of(DEEPER) == model.settings_of(DEEPER)
    assert not operations.place_scenario(model, ice, None).changes, "it is the last already"
    assert not operations.place_scenario(model, frost, None, ice).changes


def test_a_scenario_stands_on_nothing_that_stands_on_it() -> None:
    name, other = (MODEL.scenarios[id_].title for id_ in (THAW, DEEPER))
    assert MODEL.scenarios[DEEPER].parent == THAW
    assert refused(operations.place_scenario, THAW, DEEPER) == (
        f"“{name}” cannot stand over “{other}”, which stands over it."
    )
    assert refused(operations.place_scenario, THAW, THAW) == f"“{name}” cannot stand over itself."
    assert "no longer there" in refused(operations.place_scenario, THAW, new_id())
    assert "no longer there" in refused(operations.place_scenario, new_id(), THAW)


def test_moving_stops_at_the_ends_of_the_axes_and_is_refused_below_the_floor() -> None:
    moved = after(operations.move_issue(MODEL, RIVER, 1200, 2000)).issues[RIVER]
    assert (moved.cooperation, moved.competition) == (1000, 1000)
    assert after(operations.move_issue(MODEL, RIVER, -3, 125)).issues[RIVER].cooperation == 0
    assert "floor: competition of 1.25" in refused(operations.move_issue, RIVER, 500, 124)


def test_moving_several() -> None:
    operation = operations.move_issues(MODEL, {RIVER: (100, 200), TRADE: (300, 400)})
    model = after(operation)
    assert operation.label == "Move 2 issue areas"
    assert (model.issues[RIVER].cooperation, model.issues[TRADE].competition) == (100, 400)
    assert operations.move_issues(MODEL, {RIVER: (1, 500)}).label == "Move “The river”"


def test_creating_an_issue_area() -> None:
    operation = operations.create_issue(MODEL, "The river", 1100, 250)
    issue = after(operation).issues[operation.focus or ""]
    assert (issue.key, issue.cooperation, issue.competition, issue.rank) == ("the-river", 1000, 250, 3.0)
    low = after(operations.edit(MODEL, "workspace", MODEL.workspace.id, threshold=301))
    low = after(operations.edit(low, "issue", RIVER, ceiling=100), low)
    low = after(operations.edit(low, "issue", TRADE, ceiling=100), low)
    low = after(operations.edit(low, "workspace", low.workspace.id, threshold=200), low)
    assert after(operations.create_issue(low, "New", 0, 0), low)


def test_a_requirement_takes_its_evidence_along() -> None:
    model = after(operations.set_requirement(MODEL, RIVER, None, why=""))
    assert model.issues[RIVER].requirement is None and model.links_to("requirement", RIVER) == []
    set_ = operations.set_requirement(MODEL, TRADE, Is(HIGH))
    assert set_.label.startswith("Set the requirement of “Trade") and after(set_).issues[TRADE].requirement == Is(HIGH)
    assert "not there" in refused(operations.set_requirement, TRADE, Is(new_id()))


# ── conditions ───────────────────────────────────────────────────────────────────────────────────────────────


def test_assessing_and_pinning() -> None:
    assessed = operations.set_baseline(MODEL, TRUST, PRESENT)
    assert assessed.label == "Assess: Trust present" and after(assessed).conditions[TRUST].baseline == PRESENT
    assert after(operations.set_baseline(MODEL, TRUST, None)).conditions[TRUST].baseline is None
    assert "another condition" in refused(operations.set_baseline, TRUST, HIGH)
    pinned = operations.pin(MODEL, TRUST, True)
    assert pinned.label == "Pin “Trust”" and after(pinned).conditions[TRUST].pinned


def test_creating_a_condition() -> None:
    operation = operations.create_condition(MODEL, "Oil price", ["low", "Low!", "high"], baseline="high")
    model = after(operation)
    condition = model.conditions[operation.focus or ""]
    assert [(s.key, s.title) for s in model.states_of(condition.id)] == [
        ("low", "low"), ("low-2", "Low!"), ("high", "high"),
    ]  # fmt: skip
    assert condition.baseline == model.states_of(condition.id)[2].id
    plain = operations.create_condition(MODEL, "Mood")
    assert [s.key for s in after(plain).states_of(plain.focus or "")] == ["absent", "present"]
    assert "2 to 20" in refused(operations.create_condition, "One", ["only"])
    assert "unknown" in refused(operations.create_condition, "One", ["yes", "Unknown"])
    assert "none of the states" in refused(operations.create_condition, "One", ["a", "b"], baseline="c")


# ── judgements and evidence ──────────────────────────────────────────────────────────────────────────────────


def test_judging_makes_changes_and_takes_away() -> None:
    (old,) = MODEL.effects.values()
    stronger = after(operations.judge_effect(MODEL, PRESENT, RIVER, "cooperation", 3)).effects[old.id]
    assert stronger == dataclasses.replace(old, amount=3)
    reasoned = after(operations.judge_effect(MODEL, PRESENT, RIVER, "cooperation", 3, "so")).effects[old.id]
    assert reasoned.why == "so"
    new = after(operations.judge_effect(MODEL, PRESENT, RIVER, "competition", -1))
    assert len(new.effects) == 2
    none = operations.judge_effect(MODEL, PRESENT, RIVER, "cooperation", 0)
    assert after(none).effects == {} and len(after(none).evidence_links) == len(MODEL.evidence_links) - 1
    assert none.label == "Take away: Trust present on The river, cooperation (with 1 evidence link)"
    assert operations.judge_effect(MODEL, ABSENT, TRADE, "cooperation", 0).changes == ()
    assert "from −3 to 3" in refused(operations.judge_effect, PRESENT, RIVER, "cooperation", 4)
    assert "no axis" in refused(operations.judge_effect, PRESENT, RIVER, "height", 1)


def test_judging_impacts_and_stances() -> None:
    assert after(operations.judge_impact(MODEL, PRESENT, HIGH, 0)).cross_impacts == {}
    impact = operations.judge_impact(MODEL, LOW, ABSENT, 2, "dry")
    assert impact.label == "Judge: Water low on Trust absent" and len(after(impact).cross_impacts) == 2
    assert "itself" in refused(operations.judge_impact, PRESENT, ABSENT, 2)
    (old,) = MODEL.stances.values()
    assert after(operations.judge_stance(MODEL, NORTH, RIVER, 3)).stances[old.id].salience == old.salience
    assert len(after(operations.judge_stance(MODEL, NORTH, TRADE, 0, 0, "x")).stances) == 2


def test_linking_evidence() -> None:
    linked = operations.link_evidence(MODEL, MET, "position", TRADE, False)
    assert linked.label == "Contradict by “They met.”"
    (link,) = after(linked).links_to("position", TRADE)
    assert not link.supports
    model = after(linked)
    assert after(operations.link_evidence(model, MET, "position", TRADE, None), model).links_to("position", TRADE) == []
    assert "does not have" in refused(operations.link_evidence, MET, "requirement", TRADE, True)
    assert "no judgement" in refused(operations.link_evidence, MET, "mood", TRADE, True)


# ── any entity ───────────────────────────────────────────────────────────────────────────────────────────────


def test_deleting_takes_along_what_hangs_on_it() -> None:
    trade = operations.set_requirement(MODEL, RIVER, None)
    model = after(trade)
    claim = id_of("claim", "opens", model)
    assert "claim “Trust opens" in _refusal(model, "condition", TRUST)
    model = after(operations.delete(model, "claim", claim), model)
    assert model.claim_settings == {}
    gone = operations.delete(model, "condition", TRUST)
    assert gone.label == "Delete condition “Trust” (with 1 evidence link)"
    model = after(gone, model)
    assert set(model.conditions) == {WATER} and model.effects == {} and model.cross_impacts == {}
    assert model.settings_of(THAW) == {} and model.links_to("effect", next(iter(MODEL.effects))) == []


def _refusal(model: Model, kind: str, id_: str) -> str:
    with pytest.raises(OperationProblem) as raised:
        operations.delete(model, kind, id_)
    return str(raised.value)


def test_deleting_drops_the_name_where_it_was_one_of_several_or_could_be_missing() -> None:
    model = after(operations.delete(MODEL, "actor", NORTH))
    assert model.conditions[TRUST].controllers == () and model.stances == {}
    passage = next(iter(MODEL.passages))
    assert passage not in after(operations.delete(MODEL, "passage", passage)).evidence[MET].passages
    model = after(operations.delete(MODEL, "source", next(iter(MODEL.sources))))
    assert model.passages == {} and model.conditions[TRUST].passages == ()
    model = after(operations.delete(MODEL, "scenario", THAW))
    assert model.scenarios[DEEPER].parent is None and model.claims[id_of("claim", "opens")].scenario is None


def test_what_a_requirement_speaks_of_is_not_deleted() -> None:
    for kind, id_ in (("condition", TRUST), ("condition", WATER), ("state", LOW)):
        assert "requirement of “The river”" in refused(operations.delete, kind, id_)
    assert "workspace" in refused(operations.delete, "workspace", MODEL.workspace.id)
    assert "no longer there" in refused(operations.delete, "issue", new_id())


def test_renaming_editing_creating() -> None:
    renamed = operations.rename(MODEL, "issue", RIVER, " The Rhine ")
    assert renamed.label == "Rename “The river” to “The Rhine”"
    assert after(renamed).issues[RIVER].title == "The Rhine" and after(renamed).issues[RIVER].key == "river"
    assert after(operations.rename(MODEL, "evidence", MET, "They parted.")).evidence[MET].claim == "They parted."
    assert "must not be empty" in refused(operations.rename, "issue", RIVER, " ")
    assert "no title" in refused(operations.rename, "effect", next(iter(MODEL.effects)), "x")
    edited = operations.edit(MODEL, "condition", TRUST, difficulty=5, why="hard")
    assert edited.label == "Edit difficulty, reasoning of “Trust”" and after(edited).conditions[TRUST].difficulty == 5
    assert "from 1 to 5" in refused(operations.edit, "condition", TRUST, difficulty=9)
    assert "no field" in refused(operations.edit, "condition", TRUST, colour="red")
    assert "no field" in refused(operations.edit, "condition", TRUST, id=new_id())
    made = operations.create(MODEL, Actor(new_id(), "south", "South"))
    assert made.label == "Add actor “South”" and after(made).actors[made.focus or ""].rank == 2.5
    assert "already" in refused(operations.create, MODEL.actors[NORTH])
    assert "used twice" in refused(operations.create, Actor(new_id(), "north", "North again"))


def test_edits_of_what_others_rest_on_are_refused_where_these_would_break() -> None:
    """A rule broken in a row that was not touched would make a file that cannot be opened again."""
    assert "a requirement that “river” does not have" in refused(operations.edit, "issue", RIVER, requirement=None)
    assert refused(operations.edit, "state", PRESENT, condition=WATER)
    assert "another condition" in refused(operations.edit, "state", ABSENT, condition=WATER, key="drawn")
    assert "is in a group of" in refused(operations.edit, "group", id_of("group", "security"), holds="condition")
    assert "threshold" in refused(operations.edit, "workspace", MODEL.workspace.id, threshold=300)


def test_replacing_everything_keeps_what_is_the_same() -> None:
    other = everything()
    assert after(operations.replace_content(MODEL, other)) == other
    assert operations.replace_content(MODEL, MODEL).changes == ()
    little = Model.of([MODEL.workspace, MODEL.actors[NORTH]])
    operation = operations.replace_content(MODEL, little, "Import")
    assert after(operation) == little and operation.label == "Import"
    assert all(change.after is None for change in operation.changes)


def test_labels_stay_short() -> None:
    operation = operations.create_issue(MODEL, "x" * 200, 0, 0)
    assert len(operation.label) < 90 and "…" in operation.label


def test_weighing_evidence_against_a_state_by_hand() -> None:
    model, state, before = MODEL, PRESENT, dict(MODEL.weighings)
    evidence = id_of("evidence", "met")
    weighed = operations.weigh(model, evidence, state, "C")
    after = weighed.result_on(model)
    assert [(one.evidence, one.state, one.fit) for id_, one in after.weighings.items() if id_ not in before] == [
        (evidence, state, "C")
    ]
    again = operations.weigh(after, evidence, state, "II").result_on(after)
    assert len(again.weighings) == len(after.weighings)
    assert operations.weigh(again, evidence, state, None).result_on(again).weighings == before
    assert operations.weigh(model, evidence, state, None).changes == ()
    with pytest.raises(OperationProblem, match="is one of CC, C, N, I, II"):
        operations.weigh(model, evidence, state, "so-so")
