"""What hangs on judgements, and competing states against the evidence: against the method written down again."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any

import pytest

from tests.reference import models, slow, slow_evidence
from tests.ui import material
from workbench.domain.model import Model
from workbench.engine.competing_states import weigh_states
from workbench.engine.coverage import backing, coverage, judgements, spoken_to
from workbench.engine.hanging import hanging, weight, without
from workbench.exchange.plain_model import from_plain
from workbench.workspace import operations

Plain = dict[str, Any]
UNITS = 200


def random_claims(rng: random.Random, model: Plain) -> list[Plain]:
    """Claims of every form, most of them true of the model as it is."""
    found = []
    for number in range(rng.randint(1, 5)):
        condition = rng.choice(model["conditions"])
        issue = rng.choice(model["issues"])["key"]
        axis = rng.choice(slow.AXES)
        scenario = rng.choice([None, *(s["key"] for s in model["scenarios"])])
        settings = {condition["key"]: rng.choice(condition["states"])} if rng.random() < 0.7 else {}
        settle = rng.random() < 0.5
        told = slow.by_key(slow.evaluate(model, scenario, settings, settle)["issues"], issue)
        end = slow.settle(model, scenario, settings)["end"] or slow.settings_of(model, scenario, settings)
        known = [key for key, state in end.items() if state != "unknown"]
        other = rng.choice(known) if known else condition["key"]
        state = end[other] if known else condition["states"][0]
        expected = rng.choice(
            [
                {"form": "quadrant", "issue": issue, "quadrant": told["quadrant"]},
                {"form": "requirement", "issue": issue, "requirement": rng.choice(("met", "open", "blocked"))},
                {"form": rng.choice(("rises", "falls", "unchanged")), "issue": issue, "axis": axis},
                {"form": rng.choice(("rises", "falls")), "issue": issue, "axis": axis, "amount": 1},
                {"form": "at_least", "issue": issue, "axis": axis, "amount": rng.choice((0, 3, 5))},
                {"form": "at_most", "issue": issue, "axis": axis, "amount": rng.choice((5, 7, 10))},
                {"form": "state", "condition": other, "state": state},
            ]
        )
        claim = {"key": f"k{number}", "settings": settings, "settle": settle, "expect": [expected]}
        found.append(claim if scenario is None else {**claim, "scenario": scenario})
    return found


def named(plain: Plain) -> list[list[Any]]:
    """Every judgement of a plain model."""
    found: list[list[Any]] = []
    for issue in plain["issues"]:
        found.append(["position", issue["key"]])
        if issue.get("requirement"):
            found.append(["requirement", issue["key"]])
    found += [["baseline", c["key"]] for c in plain["conditions"] if c["baseline"] != "unknown"]
    for e in plain["effects"]:
        if e["amount"]:
            found.append(["effect", e["condition"], e["state"], e["issue"], e["axis"]])
    found += [["impact", *c["from"], *c["to"]] for c in plain["cross_impacts"] if c["amount"]]
    return found


def plain_name(model: Model, judgement: str, target: str) -> list[Any]:
    def state(id_: str) -> list[str]:
        found = model.states[id_]
        return [model.conditions[found.condition].key, found.key]

    if judgement == "effect":
        effect = model.effects[target]
        return [judgement, *state(effect.state), model.issues[effect.issue].key, effect.axis]
    if judgement == "impact":
        impact = model.cross_impacts[target]
        return [judgement, *state(impact.source), *state(impact.target)]
    table = model.conditions if judgement == "baseline" else model.issues
    return [judgement, table[target].key]


def small_model(rng: random.Random) -> Plain:
    plain = models.random_model(rng)
    plain["scenarios"] = [s for s in plain["scenarios"] if s["parent"] is None][:1]
    return plain


@pytest.mark.parametrize("block", range(10))
def test_what_hangs_on_judgements_as_the_slow_evaluator_has_it(block: int) -> None:
    """Up to eight judgements of each model, a thousand in all and more."""
    asked = 0
    for seed in range(block * 16, block * 16 + 16):
        rng = random.Random(f"hanging {seed}")
        plain = small_model(rng)
        claims = random_claims(rng, plain)
        model = from_plain({**plain, "claims": [{**claim, "title": claim["key"]} for claim in claims]})
        every = list(judgements(model))
        assert set(every) <= set(spoken_to(model)), "evidence can speak to whatever is counted"
        assert sorted(map(str, (plain_name(model, *one) for one in every))) == sorted(map(str, named(plain)))
        chosen = rng.sample(every, min(8, len(every)))
        answers = hanging(model, chosen)
        names = [plain_name(model, found.judgement, found.target) for found in answers]
        for found, name, expected in zip(answers, names, slow_evidence.hanging(plain, claims, names), strict=True):
            told = {
                "claims": sorted(model.claims[claim].key for claim in found.claims),
                "quadrants": found.quadrants,
                "points": Fraction(found.points, UNITS),
            }
            assert told == expected, (seed, name)
            asked += 1
    assert asked > 100


def test_claims_do_fall_in_the_random_models() -> None:
    fallen: set[str] = set()
    for seed in range(60):
        rng = random.Random(f"hanging {seed}")
        plain = small_model(rng)
        claims = random_claims(rng, plain)
        model = from_plain({**plain, "claims": [{**claim, "title": claim["key"]} for claim in claims]})
        fallen |= {found.judgement for found in hanging(model, judgements(model)) if found.claims}
    assert fallen == {"position", "requirement", "baseline", "effect", "impact"}


def random_evidence(rng: random.Random, plain: Plain) -> list[Plain]:
    known = named(plain)
    baselines = [one for one in known if one[0] == "baseline"]
    found = []
    for number in range(rng.randint(0, 6)):
        pool = baselines if baselines and rng.random() < 0.8 else known
        linked = rng.sample(pool, min(len(pool), rng.randint(0, 3)))
        side = [rng.random() < 0.7 for _ in linked]
        found.append(
            {
                "key": f"e{number}",
                "claim": "?",
                "grade": rng.choice("ABCDEF") + rng.choice("123456"),
                "supports": [one for one, yes in zip(linked, side, strict=True) if yes],
                "contradicts": [one for one, yes in zip(linked, side, strict=True) if not yes],
            }
        )
    return found


@pytest.mark.parametrize("block", range(5))
def test_competing_states_as_the_method_has_them(block: int) -> None:
    seen: set[str] = set()
    for seed in range(block * 200, block * 200 + 200):
        rng = random.Random(f"states {seed}")
        plain = models.random_model(rng)
        evidence = random_evidence(rng, plain)
        model = from_plain({**plain, "evidence": evidence})
        condition = rng.choice(plain["conditions"])["key"]
        standings, weighed = weigh_states(model, model.by_key("condition", condition).id)
        expected = slow_evidence.weighed(plain, condition, evidence)
        assert [(model.states[s.state].key, s.inconsistency) for s in standings] == expected["states"], seed
        found = {
            model.evidence[one.evidence].key: {
                "cells": {model.states[state].key: cell for state, cell in one.cells.items()},
                "weight": one.weight,
                "tells": one.diagnosticity,
            }
            for one in weighed
        }
        assert found == expected["evidence"], seed
        grades = {item["key"]: item["grade"] for item in evidence}
        order = [(-found[key]["tells"], grades[key], key) for key in found]
        assert order == sorted(order), seed
        seen |= {cell for one in found.values() for cell in one["cells"].values()}
    assert seen == {"CC", "C", "N", "I", "II"}


def test_backing_knows_the_best_grade_of_both_sides() -> None:
    plain = {
        "conditions": [{"key": "trust", "baseline": "absent"}],
        "issues": [],
        "evidence": [
            {"key": key, "claim": "?", "grade": grade, side: [["baseline", "trust"]]}
            for key, grade, side in (
                ("one", "C1", "supports"),
                ("two", "B6", "supports"),
                ("three", "F1", "contradicts"),
                ("four", "E6", "contradicts"),
            )
        ],
    }
    model = from_plain(plain)
    found = backing(model, "baseline", next(iter(model.conditions)))
    assert (found.best, found.best_against) == ("B6", "E6")
    assert [model.evidence[one].key for one in found.supporting] == ["two", "one"]
    assert coverage(model).unsupported == ()


@pytest.mark.parametrize("seed", range(30))
def test_a_judgement_that_nobody_made_is_missed_by_nobody(seed: int) -> None:
    """Taking away what is away already changes nothing; what hangs on it is then nothing."""
    model = from_plain(small_model(random.Random(f"missed {seed}")))
    for judgement, target in judgements(model):
        if judgement in ("requirement", "baseline", "position"):
            once = without(model, judgement, target)
            if judgement == "position" or (judgement, target) not in set(judgements(once)):
                (found,) = hanging(once, [(judgement, target)])
                assert weight(found) == (0, 0, 0)


def test_what_is_judged_by_hand_goes_before_what_follows() -> None:
    model = material.model()
    condition, present, absent = material.TRUST, material.id_of("trust", "present"), material.id_of("trust", "absent")
    item, other = material.id_of("evidence", "1"), material.id_of("evidence", "2")
    _, (before,) = weigh_states(model, condition)
    assert (before.evidence, before.judged) == (item, frozenset())
    judged = operations.weigh(model, item, present, "II").result_on(model)
    _, (after,) = weigh_states(judged, condition)
    assert after.cells[present] == "II" and after.judged == {present}
    assert after.cells[absent] == before.cells[absent], "the other cells follow as before"
    assert operations.weigh(judged, item, present, None).result_on(judged) == model
    more = operations.weigh(model, other, absent, "N").result_on(model)
    assert {one.evidence for one in weigh_states(more, condition)[1]} == {item, other}, "judged, it is listed"
    assert {one.evidence for one in weigh_states(model, condition, every=True)[1]} == set(model.evidence)
    with pytest.raises(ValueError, match="CC, C, N, I, II"):
        operations.weigh(model, item, present, "III")
