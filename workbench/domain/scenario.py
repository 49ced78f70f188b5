"""Scenarios, cases and claims: each is a set of settings with a purpose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workbench.domain import fields as f


@dataclass(frozen=True, slots=True)
class Scenario:
    """A named set of settings over a parent: another scenario, or the baseline (None).

    ``colour``: by which of seven hues it is known wherever several are shown; 0 for none.
    """

    id: str = f.id_()
    key: str = f.key()
    title: str = f.title()
    summary: str = f.text()
    parent: str | None = f.maybe("scenario")
    passages: tuple[str, ...] = f.refs("passage")
    note: str = f.text()
    private: bool = f.flag()
    rank: float = f.rank()
    colour: int = f.whole(0, 7)


@dataclass(frozen=True, slots=True)
class Setting:
    """The state chosen for a condition in a scenario; None means *unknown*, which is a choice too."""

    id: str = f.id_()
    scenario: str = f.ref("scenario")
    condition: str = f.ref("condition")
    state: str | None = f.maybe("state")


@dataclass(frozen=True, slots=True)
class Case:
    """A dated episode: the settings then, the issue areas it was about, and whether they cooperated."""

    id: str = f.id_()
    key: str = f.key()
    title: str = f.title()
    date: str = f.text(length=40)
    summary: str = f.text()
    issues: tuple[str, ...] = f.refs("issue")
    outcome: str = f.choice("cooperated", "failed", default="failed")
    why: str = f.text()
    passages: tuple[str, ...] = f.refs("passage")
    note: str = f.text()
    private: bool = f.flag()
    rank: float = f.rank()


@dataclass(frozen=True, slots=True)
class CaseSetting:
    """The state a condition had in a case; None means that it is not known."""

    id: str = f.id_()
    case: str = f.ref("case")
    condition: str = f.ref("condition")
    state: str | None = f.maybe("state")


ExpectationForm = Literal["rises", "falls", "at_least", "at_most", "unchanged", "quadrant", "requirement", "state"]


@dataclass(frozen=True, slots=True)
class Expectation:
    """One thing a claim expects.

    ``subject`` is an issue area's id (for ``state``: a condition's); ``value`` is the quadrant, the requirement's state
    (met, open, blocked), or the id of the condition's state; ``amount`` (hundredths) goes with rises, falls, at least,
    at most; ``axis`` with everything about an axis.
    """

    form: ExpectationForm
    subject: str
    axis: str = ""
    amount: int = 0
    value: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement of the source that the model must reproduce: settings → expectations.

    ``settle``: let the conditions settle first (method 3).
    """

    id: str = f.id_()
    key: str = f.key()
    title: str = f.title()
    scenario: str | None = f.maybe("scenario")
    settle: bool = f.flag()
    expectations: tuple[Expectation, ...] = f.expectations()
    why: str = f.text()
    passages: tuple[str, ...] = f.refs("passage")
    rank: float = f.rank()


@dataclass(frozen=True, slots=True)
class ClaimSetting:
    """A setting that a claim makes over its scenario."""

    id: str = f.id_()
    claim: str = f.ref("claim")
    condition: str = f.ref("condition")
    state: str | None = f.maybe("state")
