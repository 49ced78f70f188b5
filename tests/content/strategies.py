"""Random valid models: ids at random as on screen, keys and texts as odd as the rules let them be."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from hypothesis import strategies as st

from workbench.domain import fields as f
from workbench.domain.actor import Actor, Stance
from workbench.domain.condition import Condition, State
from workbench.domain.dates import last_day
from workbench.domain.effect import AXES, CrossImpact, Effect
from workbench.domain.evidence import JUDGEMENTS, Evidence, EvidenceLink, Weighing
from workbench.domain.forms import form_problem
from workbench.domain.identity import key_problem, linked_id, slug
from workbench.domain.issue import Group, Issue
from workbench.domain.likeness import shingles_of
from workbench.domain.model import QUADRANTS, Model, Workspace, linked
from workbench.domain.progress import OUTCOMES, Commitment, Indicator, Observation, Review
from workbench.domain.requirement import And, AtLeast, Is, Not, Or, Requirement
from workbench.domain.scenario import Case, CaseSetting, Claim, ClaimSetting, Expectation, Scenario, Setting
from workbench.domain.source import Passage, Source

Draw = Callable[[st.SearchStrategy[Any]], Any]
T = TypeVar("T")

_LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\x7f")
_TEXT_LETTERS = st.one_of(
    st.sampled_from(list("\"'\\#=,;:[]{}()+-@ \t\n\r\u00a0\u0085\u2028\ufeff\u202eяш日😀")),
    st.characters(min_codepoint=32, exclude_categories=["Cs"], exclude_characters="\x7f"),
)
_TRICKY_TEXTS = [
    '"""',
    "'''",
    '""',
    "ends with \\",
    '\n"quoted"\n',
    "\r\n",
    "a\r\nb\n",
    "a\r",
    "\n",
    " ",
    "=1+1",
    "+1",
    "-",
    "@home",
    "\ufeffmark",
    "# not a comment",
    "שלום عليكم",
    "a, b\nc",
    "\ttab\t",
]
_TRICKY_KEYS = [
    "on",
    "not",
    "AND",
    "at",
    "least 2 of",
    "on on",
    "a on b",
    "river in partnership",
    "cooperation rises",
    "cooperation rises by 2",
    "requirement met",
    "x cooperation",
    "1.2",
    "true",
    "[x]",
    "#",
    "'",
    "\\",
    "{}",
    "Unknown to us",
    "шлюз",
    "مفتاح",
    "😀",
    "a.b",
    "title",
    "key",
    "two  spaces",
    "non\u00a0breaking",
    "\ufeffkey",
]

texts = st.one_of(st.just(""), st.sampled_from(_TRICKY_TEXTS), st.text(_TEXT_LETTERS, max_size=30))
titles = st.one_of(
    st.sampled_from(["Same title", " padded ", '"', "unknown", "Rivalry", "baseline", "++", "x"]),
    st.text(_TEXT_LETTERS, max_size=20),
).filter(lambda title: form_problem(f.specs(Issue)["title"], title) is None)
keys = st.one_of(
    st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True),
    st.sampled_from(_TRICKY_KEYS),
    st.text(_LETTERS, min_size=1, max_size=12),
).filter(lambda key: key_problem(key) is None)
state_keys = keys.filter(lambda key: key.lower() != "unknown")
scenario_keys = keys.filter(lambda key: key.casefold() != "baseline")
source_keys = keys.filter(lambda key: ":" not in key)
locators = st.one_of(
    st.from_regex(r"[0-9]\.[0-9]{1,2}", fullmatch=True),
    st.sampled_from(["p. 3, l. 4", "§ 2 (1)", "a:b", '"', "12:3"]),
    st.text(_LETTERS, min_size=1, max_size=8),
).filter(lambda text: text == text.strip() and text.isprintable() and ";" not in text)
digests = st.one_of(st.just(""), st.from_regex(r"[0-9a-f]{64}", fullmatch=True))
references = st.sampled_from(["", "{}", '{"type": "book", "title": "Мир – «он» же"}', ' {"a": ["\\n", null, 1.5]}'])


dates = st.one_of(
    st.dates().map(str),
    st.dates().map(lambda day: str(day)[:7]),
    st.dates().map(lambda day: str(day)[:4]),
)


@cache
def _field(spec: f.Spec) -> st.SearchStrategy[Any] | None:
    """Values for a field that needs no looking up; made once, for making them takes longer than drawing from them."""
    match spec.form:
        case "text":
            fitting = titles if spec.needed else texts
            return fitting.filter(lambda text: form_problem(spec, text) is None)
        case "date":
            return dates if spec.needed else st.one_of(st.just(""), dates)
        case "whole" | "points":
            return st.integers(spec.least, spec.most)
        case "flag":
            return st.booleans()
        case "rank":
            return st.sampled_from([0.0, 1.0, 1.5, -3.0, 1e300])
        case "choice":
            return st.sampled_from(spec.choices)
        case _:
            return None


class Maker:
    """Draws the entities of one model, each kind after what it refers to."""

    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self.found: dict[type, list[Any]] = {}
        self._seed = draw(st.integers(0, 2**32))

    def _id(self) -> str:
        """A new id, in no order."""
        self._seed += 1
        return linked_id("test", str(self._seed))

    def some(self, kind: type[T]) -> list[T]:
        """All entities of a class so far."""
        return self.found.setdefault(kind, [])

    def ids(self, kind: type, most: int = 3) -> tuple[str, ...]:
        """A few ids of entities of a class."""
        known = [entity.id for entity in self.some(kind)]
        if not known:
            return ()
        return tuple(self.draw(st.lists(st.sampled_from(known), unique=True, max_size=most)))

    def maybe(self, kind: type, where: Callable[[Any], bool] = lambda _: True) -> str | None:
        """The id of an entity of a class, or None."""
        known = [entity.id for entity in self.some(kind) if where(entity)]
        found: str | None = self.draw(st.sampled_from([None, *known]))
        return found

    def make(self, kind: type[T], **given: Any) -> T:
        """One entity; what is not given is drawn, and kept where it is no joining entity twice."""
        values: dict[str, Any] = {"id": self._id()}
        for field, spec in f.specs(kind).items():
            if field in given or field == "id":
                continue
            if field == "passages":
                values[field] = self.ids(Passage)
            elif (strategy := _field(spec)) is not None:
                values[field] = self.draw(strategy)
        entity: Any = kind(**values, **given)
        if "rank" not in f.specs(kind) and kind is not Workspace:
            entity = linked(entity)
        if all(entity.id != other.id for other in self.some(kind)):
            self.some(kind).append(entity)
        return entity

    def keyed(self, kind: type, most: int, key: st.SearchStrategy[str] = keys) -> list[str]:
        """Distinct keys for new entities of a class."""
        found: list[str] = self.draw(st.lists(key, unique_by=str.casefold, max_size=most))
        return found

    def requirement(self, depth: int = 0) -> Requirement:
        """An expression over the states there are."""
        states = st.sampled_from([state.id for state in self.some(State)])
        form = self.draw(st.sampled_from(["is"] if depth > 3 else ["is", "not", "and", "or", "at least"]))
        if form == "is":
            return Is(self.draw(states))
        if form == "not":
            return Not(self.requirement(depth + 1))
        parts = tuple(self.requirement(depth + 1) for _ in range(self.draw(st.integers(1, 3))))
        if form == "at least":
            return AtLeast(self.draw(st.integers(1, len(parts))), parts)
        return And(parts) if form == "and" else Or(parts)

    def settings(self, kind: type, **owner: str) -> None:
        """Settings of a scenario, a case or a claim."""
        for condition in self.ids(Condition):
            state = self.maybe(State, lambda one, of=condition: one.condition == of)
            self.make(kind, condition=condition, state=state, **owner)

    def expectation(self) -> Expectation | None:
        """What a claim expects."""
        amount = self.draw(st.integers(0, 1000))
        if self.draw(st.booleans()) and self.some(State):
            state = self.draw(st.sampled_from(self.some(State)))
            return Expectation("state", state.condition, value=state.id)
        if not self.some(Issue):
            return None
        issue = self.draw(st.sampled_from(self.some(Issue))).id
        form = self.draw(
            st.sampled_from(["rises", "falls", "at_least", "at_most", "unchanged", "quadrant", "requirement"])
        )
        if form == "quadrant":
            return Expectation(form, issue, value=self.draw(st.sampled_from(list(QUADRANTS.values()))))
        if form == "requirement":
            return Expectation(form, issue, value=self.draw(st.sampled_from(["met", "open", "blocked"])))
        axis = self.draw(st.sampled_from(AXES))
        return Expectation(form, issue, axis, 0 if form == "unchanged" else amount)


def _ground(make: Maker) -> None:
    make.make(Workspace, threshold=make.draw(st.integers(400, 1000)))
    for holds in ("issue", "condition"):
        for key in make.keyed(Group, 3):
            make.make(Group, key=key, holds=holds)
    for key in make.keyed(Source, 3, source_keys):
        about = {"fingerprint": make.draw(digests), "reference": make.draw(references)}
        source = make.make(Source, key=key, **about)
        for locator in make.keyed(Passage, 4, locators):
            marks = {"digest": make.draw(digests), "shingles": shingles_of(make.draw(texts))}
            make.make(Passage, source=source.id, locator=locator, **marks)
    for key in make.keyed(Actor, 3):
        make.make(Actor, key=key)


def _conditions(make: Maker) -> None:
    for key in make.keyed(Condition, 3):
        group = make.maybe(Group, lambda one: one.holds == "condition")
        condition = make.make(
            Condition, key=key, group=group, baseline=None, controllers=make.ids(Actor), passages=make.ids(Passage)
        )
        for state_key in make.draw(st.lists(state_keys, unique_by=str.casefold, min_size=2, max_size=4)):
            followed = make.draw(st.booleans()) and slug(state_key) == state_key
            title = {"title": state_key.replace("-", " ")} if followed else {}
            make.make(State, condition=condition.id, key=state_key, **title)
        baseline = make.maybe(State, lambda one, of=condition.id: one.condition == of)
        make.found[Condition][-1] = dataclasses.replace(condition, baseline=baseline)


def _issues(make: Maker) -> None:
    for key in make.keyed(Issue, 3):
        competition = make.draw(st.integers(0, 1000))
        make.make(
            Issue,
            key=key,
            group=make.maybe(Group, lambda one: one.holds == "issue"),
            competition=competition,
            floor=make.draw(st.integers(0, competition)),
            ceiling=make.draw(st.integers(0, 399)),
            requirement=make.requirement() if make.some(State) and make.draw(st.booleans()) else None,
        )


def _judgements(make: Maker) -> None:
    states, issues = make.some(State), [issue.id for issue in make.some(Issue)]
    for _ in range(make.draw(st.integers(0, 4)) if states else 0):
        source, target = (make.draw(st.sampled_from(states)) for _ in range(2))
        if source.condition != target.condition:
            make.make(CrossImpact, source=source.id, target=target.id)
        if issues:
            make.make(Effect, state=source.id, issue=make.draw(st.sampled_from(issues)))
    for actor in make.ids(Actor):
        for issue in make.ids(Issue):
            make.make(Stance, actor=actor, issue=issue)


def _sets(make: Maker) -> None:
    for key in make.keyed(Scenario, 3, scenario_keys):
        scenario = make.make(Scenario, key=key, parent=make.maybe(Scenario))
        make.settings(Setting, scenario=scenario.id)
    for key in make.keyed(Case, 2):
        case = make.make(Case, key=key, issues=make.ids(Issue))
        make.settings(CaseSetting, case=case.id)
    for key in make.keyed(Claim, 3):
        expected = [make.expectation() for _ in range(make.draw(st.integers(0, 4)))]
        kept = tuple(one for one in expected if one is not None)
        claim = make.make(Claim, key=key, scenario=make.maybe(Scenario), expectations=kept)
        make.settings(ClaimSetting, claim=claim.id)


def _evidence(make: Maker) -> None:
    of = {
        "issue": Issue,
        "condition": Condition,
        "effect": Effect,
        "cross_impact": CrossImpact,
        "stance": Stance,
        "case": Case,
    }
    for key in make.keyed(Evidence, 3):
        evidence = make.make(Evidence, key=key, claim=make.draw(titles))
        for judgement, kind in JUDGEMENTS.items():
            for target in make.ids(of[kind], most=2):
                known = next(one for one in make.some(of[kind]) if one.id == target)
                if judgement != "requirement" or known.requirement is not None:
                    make.make(EvidenceLink, evidence=evidence.id, judgement=judgement, target=target)
        for state in make.ids(State, most=2):
            make.make(Weighing, evidence=evidence.id, state=state)


def _progress(make: Maker) -> None:
    for key in make.keyed(Indicator, 3) if make.some(Condition) else ():
        condition = make.draw(st.sampled_from(make.some(Condition))).id
        indicator = make.make(Indicator, key=key, condition=condition)
        for _ in range(make.draw(st.integers(0, 4))):
            state = make.maybe(State, lambda one, of=condition: one.condition == of)
            make.make(Observation, indicator=indicator.id, state=state, backing=make.ids(Evidence))
    for key in make.keyed(Commitment, 3):
        made, *later = sorted(make.draw(st.lists(dates, min_size=3, max_size=3)), key=last_day)
        ended = make.draw(st.sampled_from(["", *later]))
        outcome = make.draw(st.sampled_from(OUTCOMES[1:] if ended else OUTCOMES))
        times = {"made": made, "due": make.draw(st.sampled_from(["", *later])), "ended": ended}
        make.make(Commitment, key=key, actors=make.ids(Actor), state=make.maybe(State), outcome=outcome, **times)
    for key in make.keyed(Review, 3):
        make.make(Review, key=key)


@st.composite
def models(draw: Draw) -> Model:
    """A whole workspace as it might have been made on screen."""
    make = Maker(draw)
    for part in (_ground, _conditions, _issues, _judgements, _sets, _evidence, _progress):
        part(make)
    return Model.of(entity for entities in make.found.values() for entity in entities)
