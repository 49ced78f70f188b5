"""Sentences of ``modus futures``: in which futures an issue area fails."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from workbench.domain.points import UNITS, written

if TYPE_CHECKING:
    from workbench.cli.futures_found import Told
    from workbench.engine.discovery import Discovery, Rule
    from workbench.engine.targets import Target


def percent(share: Fraction) -> str:
    """A share as people read it; never 0 % or 100 % for what is not."""
    if share in (0, 1):
        return f"{share * 100} %"
    return f"{min(max(float(share) * 100, 0.1), 99.9):.3g} %"


def failing_words(told: Told, found: Discovery, target: Target) -> str:
    """In which share of the futures an issue area fails, in a sentence."""
    title = told.asked.model.issues[found.issue].title
    usual = target.competition is None and target.cooperation == (2 * told.asked.model.workspace.threshold, 10 * UNITS)
    what = f"stays below {written(2 * told.asked.model.workspace.threshold)} in cooperation" if usual else "misses it"
    if found.failing is None:
        return f"{title}: there is no future to speak of."
    if found.failing == 0:
        return f"{title} {what} in no future."
    if found.failing == 1:
        return f"{title} {what} in every future."
    end = ", best described so:" if found.rules else "; nothing that is free tells these apart."
    return f"{title} {what} in {percent(found.failing)} of the futures{end}"


def rule_words(told: Told, rule: Rule) -> str:
    """A rule as a sentence, with its density and its coverage."""
    model = told.asked.model
    parts = []
    for condition, allowed in rule.allowed:
        states = model.states_of(condition)
        key = model.conditions[condition].key
        names = [model.states[state].key for state in allowed]
        others = [state.key for state in states if state.id not in allowed]
        if len(others) == 1 and len(names) > 1:
            parts.append(f"{key} is not {others[0]}")
        else:
            parts.append(f"{key} is {' or '.join(names)}")
    sure = "always does" if rule.density == 1 else f"does in {percent(rule.density)} of the cases"
    return (
        f"where {' and '.join(parts)}, it {sure}; that is {percent(rule.coverage)} of all that fail"
        f"{'' if rule.covered == rule.coverage else f' ({percent(rule.covered)} with those above)'}."
    )
