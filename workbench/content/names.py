"""Finding what a catalogue names, while it is being read: by key or title, without regard to case.

The rules are those of `workbench.domain.naming`, held in dictionaries because a table may have 100,000 lines.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from itertools import islice
from typing import Any

from workbench.content.problems import Report
from workbench.domain.condition import Condition, State
from workbench.domain.identity import UNKNOWN
from workbench.domain.language import said
from workbench.domain.model import QUADRANTS, Workspace
from workbench.domain.naming import key_of_text, split_setting, stray_sign, unquoted
from workbench.domain.source import Passage, Source
from workbench.domain.words import name_of_kind


class NotFound(ValueError):
    """Nothing bears this name, or several things do; the message is a sentence."""


class NotKnown(NotFound):
    """The file in which the thing would stand could not be read: there is nothing to say about the name."""


class _Index:
    """Things of one kind by the several forms of their names, the strictest first."""

    def __init__(self) -> None:
        self.by: tuple[dict[str, list[Any]], ...] = ({}, {}, {})

    def add(self, thing: Any) -> None:
        for name, found in zip((thing.key, thing.key.casefold(), thing.title.casefold()), self.by, strict=True):
            found.setdefault(name, []).append(thing)

    def find(self, wanted: str) -> list[Any]:
        folded = wanted.casefold()
        for form, found in zip((wanted, folded, folded), self.by, strict=True):
            if form in found:
                return found[form]
        return []


class Names:
    """All that has a name. ``unread``: kinds whose file, conditions whose states could not be read."""

    def __init__(self, report: Report) -> None:
        self.unread: set[str] = set()
        self._report = report
        self._indices: dict[tuple[str, str], _Index] = {}
        self._passages: dict[str, Passage] = {}
        self._first_source: Source | None = None
        self._quadrants = quadrant_names(Workspace("", ""))

    def add(self, kind: str, thing: Any, within: str = "") -> None:
        """A thing with key and title; ``within``: the condition's id for a state, what a group holds."""
        if kind == "source" and self._first_source is None:
            self._first_source = thing
        self._indices.setdefault((kind, within), _Index()).add(thing)

    def find(self, kind: str, name: str, within: str = "") -> Any:
        """The one thing of this kind with this key or title; raises `NotFound`."""
        wanted = unquoted(name)
        index = self._indices.get((kind, within)) or _Index()
        found = index.find(wanted)
        if len(found) == 1:
            return found[0]
        what = name_of_kind(kind)
        if found:
            keys = ", ".join(sorted(thing.key for thing in found)[:5])
            told = said("“{wanted}” could be several {what}s: {keys}", wanted=wanted[:60], what=what, keys=keys)
            raise NotFound(told)
        if kind in self.unread:
            raise NotKnown
        if not wanted:
            raise NotFound(said("the {what} is not named", what=what))
        hint = stray_sign(wanted) or self._near(wanted, index.by[0])
        raise NotFound(said("there is no {what} “{wanted}”{hint}", what=what, wanted=wanted[:60], hint=hint))

    def _near(self, wanted: str, keys: Iterable[str]) -> str:
        if self._report.full:
            return ""
        near = difflib.get_close_matches(wanted[:100], list(islice(keys, 1_000)), 1)
        return said(" (did you mean “{near}”?)", near=near[0]) if near else ""

    def state(self, condition: Condition, name: str) -> State | None:
        """The state of a condition, None for ``unknown``; raises `NotFound`."""
        wanted = unquoted(name)
        if wanted.casefold() == UNKNOWN:
            return None
        index = self._indices.get(("state", condition.id)) or _Index()
        found: list[State] = index.find(wanted) or index.find(key_of_text(wanted))
        if len(found) == 1:
            return found[0]
        if condition.id in self.unread:
            raise NotKnown
        known = ", ".join(key[:60] for key in islice(index.by[0], 20))
        raise NotFound(
            said(
                "“{condition}” has no state “{wanted}”; its states are {known} and unknown{stray_sign}",
                condition=condition.key,
                wanted=wanted[:60],
                known=known,
                stray_sign=stray_sign(wanted),
            )
        )

    def setting(self, text: str) -> tuple[Condition, State | None]:
        """What ``condition = state`` names; raises `NotFound`."""
        name, state = split_setting(text)
        condition: Condition = self.find("condition", name)
        return condition, self.state(condition, state)

    def known_setting(self, text: str) -> State:
        """The state in ``condition = state``, which cannot be ``unknown``; raises `NotFound`."""
        condition, state = self.setting(text)
        return self.certain(condition, state)

    @staticmethod
    def certain(condition: Condition, state: State | None) -> State:
        """The state if it is one; raises `NotFound` for ``unknown``."""
        if state is None:
            raise NotFound(said("a state of “{condition}” is needed here; unknown is none", condition=condition.key))
        return state

    def add_quadrants(self, workspace: Workspace) -> None:
        """What this workspace calls its quadrants."""
        self._quadrants = quadrant_names(workspace)

    def quadrant(self, name: str) -> str | None:
        """The quadrant that a name means: its key, what this workspace calls it, or what it is called elsewhere.

        None where there is none; raises `NotFound` where there are several.
        """
        return find_quadrant(self._quadrants, name)

    def add_passage(self, source: Source, passage: Passage) -> None:
        """A passage, to be found as ``source:locator`` and, in the first source, by its locator alone."""
        self._passages[f"{source.key}:{passage.locator}"] = passage
        if source is self._first_source:
            self._passages.setdefault(passage.locator, passage)

    def passage(self, text: str) -> Passage:
        """The passage that a reference names; raises `NotFound`."""
        wanted = text.strip()
        found = self._passages.get(wanted)
        if found is not None:
            return found
        if "passage" in self.unread or "source" in self.unread:
            raise NotKnown
        if not wanted:
            raise NotFound(said("the {what} is not named", what=name_of_kind("passage")))
        hint, what = self._near(wanted, self._passages), name_of_kind("passage")
        raise NotFound(said("there is no {what} “{wanted}”{hint}", what=what, wanted=wanted[:60], hint=hint))


def quadrant_names(workspace: Workspace) -> tuple[dict[str, str], ...]:
    """The names of the quadrants, the strictest first: keys, own titles, usual titles."""
    usual = Workspace("", "")
    return (
        {quadrant: quadrant.replace("_", "-") for quadrant in QUADRANTS.values()},
        {quadrant: quadrant for quadrant in QUADRANTS.values()},
        {quadrant: str(getattr(workspace, quadrant)).strip().casefold() for quadrant in QUADRANTS.values()},
        {quadrant: str(getattr(usual, quadrant)).casefold() for quadrant in QUADRANTS.values()},
    )


def find_quadrant(names: tuple[dict[str, str], ...], name: str) -> str | None:
    """The quadrant that has this name among `quadrant_names`; None if none, raises `NotFound` if several have."""
    wanted = unquoted(name).casefold()
    for form in names:
        found = [quadrant for quadrant, called in form.items() if called == wanted]
        if len(found) > 1:
            keys = ", ".join(quadrant.replace("_", "-") for quadrant in found)
            raise NotFound(f"“{unquoted(name)[:60]}” could be several quadrants: {keys}")
        if found:
            return found[0]
    return None
