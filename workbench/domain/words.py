"""What people call the things of the domain, in the language spoken: kinds, axes, fields, how a requirement stands."""

from __future__ import annotations

from workbench.domain.language import in_words, many_in_words, marked, marked_many, said

#: How a kind is called in a sentence, as the sources have it: one of them.
NAMES = {
    "workspace": marked("workspace"),
    "group": marked("group"),
    "actor": marked("actor"),
    "source": marked("source"),
    "passage": marked("passage"),
    "issue": marked("issue area"),
    "condition": marked("condition"),
    "state": marked("state"),
    "effect": marked("effect"),
    "cross_impact": marked("cross-impact"),
    "stance": marked("stance"),
    "evidence": marked("evidence item"),
    "evidence_link": marked("link of an evidence item"),
    "scenario": marked("scenario"),
    "setting": marked("setting"),
    "case": marked("case"),
    "case_setting": marked("setting of a case"),
    "claim": marked("claim"),
    "claim_setting": marked("setting of a claim"),
    "indicator": marked("indicator"),
    "observation": marked("reading"),
    "commitment": marked("commitment"),
    "review": marked("review"),
    "weighing": marked("weighing"),
}
#: Some of them, after their number.
_MANY = {
    "workspace": marked_many("{n:,} workspace", "{n:,} workspaces"),
    "group": marked_many("{n:,} group", "{n:,} groups"),
    "actor": marked_many("{n:,} actor", "{n:,} actors"),
    "source": marked_many("{n:,} source", "{n:,} sources"),
    "passage": marked_many("{n:,} passage", "{n:,} passages"),
    "issue": marked_many("{n:,} issue area", "{n:,} issue areas"),
    "condition": marked_many("{n:,} condition", "{n:,} conditions"),
    "state": marked_many("{n:,} state", "{n:,} states"),
    "effect": marked_many("{n:,} effect", "{n:,} effects"),
    "cross_impact": marked_many("{n:,} cross-impact", "{n:,} cross-impacts"),
    "stance": marked_many("{n:,} stance", "{n:,} stances"),
    "evidence": marked_many("{n:,} evidence item", "{n:,} evidence items"),
    "evidence_link": marked_many("{n:,} link of an evidence item", "{n:,} links of evidence items"),
    "scenario": marked_many("{n:,} scenario", "{n:,} scenarios"),
    "setting": marked_many("{n:,} setting", "{n:,} settings"),
    "case": marked_many("{n:,} case", "{n:,} cases"),
    "case_setting": marked_many("{n:,} setting of a case", "{n:,} settings of cases"),
    "claim": marked_many("{n:,} claim", "{n:,} claims"),
    "claim_setting": marked_many("{n:,} setting of a claim", "{n:,} settings of claims"),
    "indicator": marked_many("{n:,} indicator", "{n:,} indicators"),
    "observation": marked_many("{n:,} reading", "{n:,} readings"),
    "commitment": marked_many("{n:,} commitment", "{n:,} commitments"),
    "review": marked_many("{n:,} review", "{n:,} reviews"),
    "weighing": marked_many("{n:,} weighing", "{n:,} weighings"),
}
#: All of them, without a number.
_ALL = {
    "workspace": marked("workspaces"),
    "group": marked("groups"),
    "actor": marked("actors"),
    "source": marked("sources"),
    "passage": marked("passages"),
    "issue": marked("issue areas"),
    "condition": marked("conditions"),
    "state": marked("states"),
    "effect": marked("effects"),
    "cross_impact": marked("cross-impacts"),
    "stance": marked("stances"),
    "evidence": marked("evidence items"),
    "evidence_link": marked("links of evidence items"),
    "scenario": marked("scenarios"),
    "setting": marked("settings"),
    "case": marked("cases"),
    "case_setting": marked("settings of cases"),
    "claim": marked("claims"),
    "claim_setting": marked("settings of claims"),
    "indicator": marked("indicators"),
    "observation": marked("readings"),
    "commitment": marked("commitments"),
    "review": marked("reviews"),
    "weighing": marked("weighings"),
}
_FIELDS = {
    "why": marked("reasoning"),
    "requirement_why": marked("reasoning of the requirement"),
    "partnership": marked("name of high cooperation with low competition"),
    "cooperate_and_compete": marked("name of high cooperation with high competition"),
    "rivalry": marked("name of low cooperation with high competition"),
    "low_engagement": marked("name of low cooperation with low competition"),
    "title": marked("title"),
    "summary": marked("summary"),
    "about": marked("about"),
    "key": marked("key"),
    "passages": marked("passages"),
    "private": marked("private"),
    "note": marked("note"),
    "state": marked("state"),
    "condition": marked("condition"),
    "date": marked("date"),
    "target": marked("target"),
    "source": marked("source"),
    "scenario": marked("scenario"),
    "salience": marked("salience"),
    "issue": marked("issue"),
    "group": marked("group"),
    "claim": marked("claim"),
    "amount": marked("amount"),
    "uncertain": marked("uncertain"),
    "threshold": marked("threshold"),
    "supports": marked("supports"),
    "settle": marked("settle"),
    "section": marked("section"),
    "requirement": marked("requirement"),
    "reliability": marked("reliability"),
    "power": marked("power"),
    "pinned": marked("pinned"),
    "parent": marked("parent"),
    "outcome": marked("outcome"),
    "locator": marked("locator"),
    "language": marked("language"),
    "judgement": marked("judgement"),
    "issues": marked("issues"),
    "interest": marked("interest"),
    "holds": marked("holds"),
    "floor": marked("floor"),
    "expectations": marked("expectations"),
    "evidence": marked("evidence"),
    "digest": marked("digest"),
    "difficulty": marked("difficulty"),
    "credibility": marked("credibility"),
    "cooperation": marked("cooperation"),
    "controllers": marked("controllers"),
    "competition": marked("competition"),
    "ceiling": marked("ceiling"),
    "case": marked("case"),
    "bias": marked("bias"),
    "baseline": marked("baseline"),
    "axis": marked("axis"),
    "author": marked("author"),
    "attention": marked("attention"),
    "actor": marked("actor"),
    "points_per_effect": marked("points per effect"),
    "colour": marked("colour"),
    "every": marked("days between readings"),
    "indicator": marked("indicator"),
    "confirmed": marked("confirmed"),
    "backing": marked("evidence"),
    "actors": marked("actors"),
    "made": marked("made"),
    "due": marked("due"),
    "ended": marked("ended"),
    "findings": marked("findings"),
    "text": marked("text"),
    "page": marked("page"),
    "level": marked("level of its heading"),
    "shingles": marked("shingles"),
    "file": marked("document"),
    "kind": marked("kind of document"),
    "fingerprint": marked("fingerprint"),
    "reference": marked("bibliographic data"),
    "review": marked("date to look again"),
    "assumption": marked("assumption"),
}
#: Values that are words: axes, how a requirement stands, what is known.
_VALUES = {
    "cooperation": marked("cooperation"),
    "competition": marked("competition"),
    "none": marked("none"),
    "met": marked("met"),
    "open": marked("open"),
    "blocked": marked("blocked"),
    "unknown": marked("unknown"),
    "position": marked("position"),
    "requirement": marked("requirement"),
    "baseline": marked("baseline"),
    "effect": marked("effect"),
    "impact": marked("impact"),
    "stance": marked("stance"),
    "outcome": marked("outcome"),
    "kept": marked("kept"),
    "broken": marked("broken"),
}
#: The halves of a grade (method 8): how reliable the source is, how credible what it says.
_RELIABILITY = {
    "A": marked("completely reliable"),
    "B": marked("usually reliable"),
    "C": marked("fairly reliable"),
    "D": marked("not usually reliable"),
    "E": marked("unreliable"),
    "F": marked("cannot be judged"),
}
_CREDIBILITY = {
    "1": marked("confirmed by others"),
    "2": marked("probably true"),
    "3": marked("possibly true"),
    "4": marked("doubtful"),
    "5": marked("improbable"),
    "6": marked("cannot be judged"),
}


def name_of_kind(kind: str) -> str:
    """How a kind is called in a sentence: ``issue`` → “issue area”."""
    return in_words(NAMES[kind]) if kind in NAMES else kind


def counted(kind: str, number: int) -> str:
    """So many of a kind: “1 issue area”, “2 evidence items”."""
    return many_in_words(_MANY[kind], number) if kind in _MANY else f"{number} × {kind}"


def all_of_kind(kind: str) -> str:
    """All of a kind: ``issue`` → “issue areas”."""
    return in_words(_ALL[kind]) if kind in _ALL else kind


def name_of_field(field: str) -> str:
    """How a field is called in a sentence: ``why`` → “reasoning”."""
    return in_words(_FIELDS[field]) if field in _FIELDS else field.replace("_", " ")


def name_of_value(value: str) -> str:
    """A word that is a value, as people say it: an axis, how a requirement stands, *unknown*."""
    return in_words(_VALUES[value]) if value in _VALUES else value.replace("_", " ")


def name_of_grade(half: str) -> str:
    """What one half of a grade means: ``B`` → “usually reliable”, ``2`` → “probably true”."""
    return in_words((_RELIABILITY | _CREDIBILITY)[half])


def grade_in_words(grade: str) -> str:
    """A grade with its halves by name: “B2: source usually reliable, claim probably true”."""
    return said(
        "{grade}: source {reliability}, claim {credibility}",
        grade=grade,
        reliability=name_of_grade(grade[0]),
        credibility=name_of_grade(grade[1]),
    )
