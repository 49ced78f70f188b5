"""Evidence items, their grades, and the judgements they support or contradict."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain import fields as f

#: The judgements that evidence can speak to → the kind of entity whose id names the judgement.
JUDGEMENTS = {
    "position": "issue",
    "requirement": "issue",
    "baseline": "condition",
    "effect": "effect",
    "impact": "cross_impact",
    "stance": "stance",
    "outcome": "case",
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim in one sentence, with its passages and its Admiralty grade.

    ``reliability`` of the source A–F, ``credibility`` of the information 1–6; F and 6 mean that it cannot be judged.
    ``review`` is when to look at it again; ``assumption``: it is assumed, not found.
    """

    id: str = f.id_()
    key: str = f.key()
    claim: str = f.text()
    reliability: str = f.choice(*"ABCDEF", default="F")
    credibility: str = f.choice(*"123456", default="6")
    passages: tuple[str, ...] = f.refs("passage")
    date: str = f.text(length=40)
    note: str = f.text()
    private: bool = f.flag()
    rank: float = f.rank()
    review: str = f.maybe_date()
    assumption: bool = f.flag()

    @property
    def grade(self) -> str:
        """Both halves of the grade: ``B2``."""
        return self.reliability + self.credibility


def grade_order(grade: str) -> tuple[int, int]:
    """Sorts grades from best to worst: A1 first, what cannot be judged (F, 6) last (method 8)."""
    return ("ABCDEF".index(grade[0]), "123456".index(grade[1]))


@dataclass(frozen=True, slots=True)
class EvidenceLink:
    """That an evidence item supports or contradicts a judgement (`JUDGEMENTS`); ``target`` is the judgement's id."""

    id: str = f.id_()
    evidence: str = f.ref("evidence")
    judgement: str = f.choice(*JUDGEMENTS)
    target: str = f.any_ref()
    supports: bool = f.flag()


#: How an evidence item stands to a state, as somebody judged it: much or somewhat consistent, neither, inconsistent.
FITS = ("CC", "C", "N", "I", "II")


@dataclass(frozen=True, slots=True)
class Weighing:
    """How an evidence item fits a state, judged by hand (Heuer's analysis of competing hypotheses, method 8)."""

    id: str = f.id_()
    evidence: str = f.ref("evidence")
    state: str = f.ref("state")
    fit: str = f.choice(*FITS)
