"""What each kind is, in a sentence: for whoever comes to a list with nothing in it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def _(text: str) -> str:
    return QCoreApplication.translate("Meanings", text)


def meaning(kind: str) -> str:
    """What an entity of a kind is; empty for the workspace itself, and for what is edited within others."""
    return {
        "issue": _(
            "An issue area is a field in which the sides deal with each other, such as trade or arms control. Its place"
            " on the matrix says how much they cooperate there, and how much they compete."
        ),
        "condition": _(
            "A condition is what cooperation hangs on, such as trust or a treaty. Each has two or more states."
        ),
        "group": _("A group holds issue areas, or conditions, that belong together. Issue areas take its colour."),
        "actor": _(
            "An actor is whoever takes part: a government, a ministry, a company. It can have conditions in its hands,"
            " and wants something."
        ),
        "stance": _(
            "A stance says how much an actor wants cooperation on an issue area, from −3 to +3, and how much that"
            " matters to it."
        ),
        "effect": _(
            "An effect says what a state of a condition does to cooperation, or to competition, on an issue area, from"
            " −3 to +3."
        ),
        "cross_impact": _(
            "A cross-impact says how a state of one condition pushes a state of another, from −3 to +3. By these the"
            " conditions settle."
        ),
        "evidence": _(
            "An item of evidence is what a source says for a judgement, or against it, with a grade for how far it can"
            " be relied on."
        ),
        "source": _("A source is what evidence comes from: a document, a web page, a conversation."),
        "passage": _("A passage is a numbered paragraph of a source. Evidence and judgements point to it."),
        "scenario": _("A scenario is a what-if: some conditions are set otherwise than at the baseline."),
        "case": _(
            "A case is a dated episode: what the conditions were then, and whether the sides cooperated. Requirements"
            " are held against it."
        ),
        "claim": _("A claim is what a source says would follow from something. The model is asked whether it does."),
        "indicator": _("An indicator is what one watches to tell which state a condition is in."),
        "observation": _("A reading says which state an indicator showed on a day."),
        "commitment": _("A commitment is what somebody promised to do, by when, and whether it was kept."),
        "review": _("A review is a day on which one looked at what had changed. The next one counts from there."),
    }.get(kind, "")
