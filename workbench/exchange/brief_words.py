"""The words of a brief that are not content, in the language spoken when it is made."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.domain.language import said, said_many
from workbench.domain.words import name_of_value
from workbench.exchange.bibliography import NOTES


def corners() -> Mapping[str, str]:
    """What each quadrant means."""
    return {
        "partnership": said("cooperation high, competition low"),
        "cooperate_and_compete": said("both high"),
        "rivalry": said("cooperation low, competition high"),
        "low_engagement": said("both low"),
    }


def brief_words(asked: bool) -> dict[str, str]:
    """The headings and sentences that stand by themselves; ``asked``: the brief is of a what-if."""
    return {
        "code": said("en", sense="the code of this language"),
        "picture": said("The issue areas on the matrix of cooperation and competition"),
        "stand": said("Where things would stand") if asked else said("Where things stand"),
        "what_if": said("What if:"),
        "assumed": said("What is assumed"),
        "nothing_assumed": said("Nothing beyond what is assessed."),
        "follows": said("What follows when conditions settle"),
        "nothing_follows": said("Nothing: no condition is pushed out of its state."),
        "moves": said("What moves, and why"),
        "nothing_moves": said("Nothing moves: no judged effect hangs on what is assumed."),
        "by_less": said("By less:"),
        "takes": said("What it takes"),
        "needs": said("needs"),
        "blocks": said("What blocks it:"),
        "hangs_on": said("It hangs on:"),
        "no_requirement": said("No issue area has a requirement."),
        "met": name_of_value("met"),
        "unknown": name_of_value("unknown"),
        "source": said("source"),
        "not_reproduced": said("Not reproduced:"),
        "evidence": said("Evidence"),
        "locators": said("§ is section and paragraph."),
        "method": said("Method"),
        "baseline": said("Baseline"),
        "judgements": said("judgements, not measurements"),
        "numbers": said("Numbers: cooperation | competition, in blue what the scenario changes.")
        if asked
        else said("Numbers: cooperation | competition."),
    }


def method(step: str) -> tuple[str, ...]:
    """How it was worked out, in sentences; ``step``: points per unit of an effect."""
    moved = (
        said("a what-if moves an issue area by the sum of the effects that changed")
        if step == "1"
        else said("a what-if moves an issue area by the sum of the effects that changed, {n} points per unit", n=step)
    )
    return (
        said(
            "People place each issue area by its cooperation and its competition; at the baseline it stands exactly "
            "there."
        ),
        said("A condition’s state has judged effects of −3 to +3 on each axis; {moved}.", moved=moved),
        said(
            "An unknown condition counts half-way between its smallest and its largest effect; “not certain” says that "
            "the whole span is not in one quadrant."
        ),
        said("Where a requirement is blocked, cooperation is cut to a ceiling; where it is open, it may be."),
        said("Grades: source reliability A to F, information credibility 1 to 6; F and 6 cannot be judged."),
    )


def caption(threshold: str, asked: bool, settled: bool) -> str:
    """What stands below the picture: what its axes are, and whether conditions have settled in it."""
    parts = [said("Cooperation and competition, each from 0 to 10; from {n} on counts as high.", n=threshold)]
    if settled:
        parts.append(said("Shown after the conditions have settled."))
    elif asked:
        parts.append(said("Shown as the scenario is set, before conditions settle."))
    return " ".join(parts)


def goes_round(count: int) -> str:
    """That settling comes to no end."""
    return said_many(
        "The conditions do not settle; they go round in a circle. The positions are those as set.",
        "The conditions do not settle; they go round in a circle of {n} situations. The positions are those as set.",
        count,
    )


def statements(held: int, total: int) -> str:
    """How many statements of the source the model reproduces."""
    return said("{held} of {total} statements of the source follow from the model.", held=held, total=total)


def omitted(count: int) -> str:
    """How much evidence of the same kind is not listed."""
    return said_many(
        "The workspace holds {n} more on where issue areas stand and what they need.",
        "The workspace holds {n} more on where issue areas stand and what they need.",
        count,
    )


def sources(listed: list[str]) -> str:
    """The sources in one sentence."""
    heading = said_many("Source:", "Sources:", len(listed))
    return f"{heading} {'; '.join(listed)}."


def cited_in(style: str) -> str:
    """After which rules sources are cited."""
    if style == NOTES:
        return said("Cited after the Chicago Manual of Style, 17th edition, as notes.")
    return said("Cited after the Chicago Manual of Style, 17th edition, by author and date.")
