"""Method 8 as literally as it can be written down: what hangs on judgements, competing states against the evidence.

Where `method.md` leaves room, this is how it is read here:

 1. What hangs on a judgement is what changes when nobody has made it: an effect or a cross-impact is gone, a
    requirement is none, a baseline state unknown, a position (5, 5) or as near to it as the floor lets.
 2. It is counted over the baseline and every scenario, as set and after settling; where that goes round in a circle,
    as set. Claims count that held and do not hold then.
 3. Evidence for the assessed state of the condition itself: +2 for that state, −2 for each other; against it: −2 for
    that state. For the assessed state of another condition: its cross-impact on each state. All added up: 3 or more is
    CC, more than 0 C, 0 N, less I, −3 or less II; what is N everywhere is left out.
 4. Weights of grades: A 6 … F 1 times 1 6 … 6 1, of 36. Inconsistency: I once, II twice.
 5. Diagnosticity: the largest less the smallest of CC 2, C 1, N 0, I −1, II −2.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from tests.reference import slow

Plain = dict[str, Any]


def taken_away(model: Plain, judgement: list[Any]) -> Plain:
    """The model without a judgement, named as the plain model names what evidence speaks to."""
    other = copy.deepcopy(model)
    kind, *parts = judgement
    if kind == "effect":
        names = ("condition", "state", "issue", "axis")
        other["effects"] = [e for e in other["effects"] if [e[name] for name in names] != parts]
    elif kind == "impact":
        other["cross_impacts"] = [c for c in other["cross_impacts"] if [*c["from"], *c["to"]] != parts]
    elif kind == "baseline":
        slow.by_key(other["conditions"], parts[0])["baseline"] = "unknown"
    elif kind == "requirement":
        slow.by_key(other["issues"], parts[0])["requirement"] = None
    else:
        issue = slow.by_key(other["issues"], parts[0])
        issue["cooperation"], issue["competition"] = 5, max(5, issue.get("floor", 0))
    return other


def standing(model: Plain, scenario: str | None, settings: Plain | None, settle: bool) -> dict[str, Plain]:
    """What `slow.evaluate` says of every issue area, but not what decides its requirement: that takes long."""
    where = slow.situation(model, scenario, settings, settle)
    answer = {}
    for issue in slow.issues_by_key(model):
        found = slow.outcome_in(model, where, issue)
        point = found["point"]
        quadrant = slow.quadrant_of(model, point["cooperation"], point["competition"])
        answer[issue["key"]] = {**point, "quadrant": quadrant, "requirement": found["requirement"]}
    return answer


def pictures(model: Plain) -> list[dict[str, Plain]]:
    """The issue areas in the baseline and every scenario, as set, then settled."""
    scenarios = [None, *(scenario["key"] for scenario in model["scenarios"])]
    return [standing(model, scenario, None, settle) for settle in (False, True) for scenario in scenarios]


def claim_holds(model: Plain, claim: Plain) -> bool:
    settings = claim.get("settings", {})
    settle = claim.get("settle", False)
    found = standing(model, claim.get("scenario"), settings, settle)
    start = standing(model, None, None, settle)
    for expected in claim["expect"]:
        if expected["form"] == "state":
            end = slow.settle(model, claim.get("scenario"), settings)["end"]
            if end is None or end[expected["condition"]] != expected["state"]:
                return False
            continue
        here, before = found[expected["issue"]], start[expected["issue"]]
        if expected["form"] == "quadrant":
            held = here["quadrant"] == expected["quadrant"]
        elif expected["form"] == "requirement":
            held = here["requirement"] == expected["requirement"]
        else:
            axis = expected["axis"]
            moved, amount = here[axis] - before[axis], slow.number(expected.get("amount", 0))
            held = {
                "rises": moved > 0 and moved >= amount,
                "falls": moved < 0 and -moved >= amount,
                "unchanged": moved == 0,
                "at_least": here[axis] >= amount,
                "at_most": here[axis] <= amount,
            }[expected["form"]]
        if not held:
            return False
    return True


def hanging(model: Plain, claims: list[Plain], judgements: list[list[Any]]) -> Iterator[Plain]:
    """What hangs on each of these judgements, one after the other."""
    whole = pictures(model)
    hold = [claim for claim in claims if claim_holds(model, claim)]
    for judgement in judgements:
        other = taken_away(model, judgement)
        quadrants, points = 0, Fraction(0)
        for one, two in zip(whole, pictures(other), strict=True):
            for key, before in one.items():
                quadrants += before["quadrant"] != two[key]["quadrant"]
                points += sum(abs(before[axis] - two[key][axis]) for axis in slow.AXES)
        fallen = [claim["key"] for claim in hold if not claim_holds(other, claim)]
        yield {"claims": sorted(fallen), "quadrants": quadrants, "points": points}


def cells(model: Plain, condition: str, evidence: Plain) -> dict[str, str]:
    states = slow.states_of(model, condition)
    counted = dict.fromkeys(states, 0)
    baseline = slow.baseline_of(model)
    for side in ("supports", "contradicts"):
        for kind, *parts in evidence.get(side, []):
            if kind != "baseline" or baseline[parts[0]] == "unknown":
                continue
            for state in states:
                if parts[0] == condition and state == baseline[condition]:
                    counted[state] += 2 if side == "supports" else -2
                elif parts[0] == condition and side == "supports":
                    counted[state] -= 2
                elif parts[0] != condition and side == "supports":
                    source = [parts[0], baseline[parts[0]]]
                    for impact in model["cross_impacts"]:
                        if impact["from"] == source and impact["to"] == [condition, state]:
                            counted[state] += impact["amount"]
    return {
        s: "CC" if n >= 3 else "C" if n > 0 else "N" if n == 0 else "II" if n <= -3 else "I" for s, n in counted.items()
    }


def weighed(model: Plain, condition: str, evidence: list[Plain]) -> Plain:
    """The states from the least inconsistent on, and the cells and diagnosticity of each item that says anything."""
    worth = {"CC": 2, "C": 1, "N": 0, "I": -1, "II": -2}
    against = dict.fromkeys(slow.states_of(model, condition), Fraction(0))
    found = {}
    for item in evidence:
        own = cells(model, condition, item)
        if set(own.values()) == {"N"}:
            continue
        grade = item.get("grade", "F6")
        weight = Fraction("FEDCBA".index(grade[0]) + 1, 6) * Fraction("654321".index(grade[1]) + 1, 6)
        values = [worth[cell] for cell in own.values()]
        found[item["key"]] = {"cells": own, "weight": weight, "tells": max(values) - min(values)}
        for state, cell in own.items():
            against[state] += weight * {"I": 1, "II": 2}.get(cell, 0)
    return {"states": sorted(against.items(), key=lambda one: (one[1], one[0])), "evidence": found}
