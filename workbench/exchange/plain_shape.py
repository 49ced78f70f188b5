"""What both directions of the plain JSON model agree on: names of keys, of passages, of judgements."""

from __future__ import annotations

#: The title of a workspace that came without one.
DEFAULT_TITLE = "Imported model"

#: Fields of entities that the plain model does not carry: ids are not content, order is that of the list.
LEFT_OUT = frozenset({"id", "rank"})

#: Settings of the whole workspace that stand at the top level under their own names.
WORKSPACE_TEXTS = ("title", "summary", "about")
WORKSPACE_NUMBERS = ("threshold", "points_per_effect")

#: Top-level keys in the order in which they are written.
TOP_LEVEL = (
    *WORKSPACE_TEXTS,
    *WORKSPACE_NUMBERS,
    "quadrants",
    "groups",
    "sources",
    "passages",
    "actors",
    "actor_details",
    "conditions",
    "issues",
    "effects",
    "cross_impacts",
    "bias",
    "stances",
    "scenarios",
    "cases",
    "claims",
    "evidence",
    "weighings",
    "indicators",
    "observations",
    "commitments",
    "reviews",
)

#: How an evidence item names a judgement: ``["effect", condition, state, issue, axis]`` and the like.
JUDGEMENT_PARTS = {
    "position": ("issue",),
    "requirement": ("issue",),
    "baseline": ("condition",),
    "effect": ("condition", "state", "issue", "axis"),
    "impact": ("condition", "state", "condition", "state"),
    "stance": ("actor", "issue"),
    "outcome": ("case",),
}

#: Which keys an expectation of a claim has, by its form.
EXPECTATION_KEYS = {
    "rises": ("issue", "axis", "amount"),
    "falls": ("issue", "axis", "amount"),
    "at_least": ("issue", "axis", "amount"),
    "at_most": ("issue", "axis", "amount"),
    "unchanged": ("issue", "axis"),
    "quadrant": ("issue", "quadrant"),
    "requirement": ("issue", "requirement"),
    "state": ("condition", "state"),
}


def passage_name(source: str, locator: str) -> str:
    """What the plain model calls a passage, given its source's key: ``essay:2.4``."""
    return f"{source}:{locator}"
