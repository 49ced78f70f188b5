"""The plain JSON model as a workspace (see `exchange.plain_model`)."""

from __future__ import annotations

from typing import Any

from workbench.domain import fields as f
from workbench.domain.actor import Actor, Stance
from workbench.domain.condition import Condition, State
from workbench.domain.effect import AXES, CrossImpact, Effect
from workbench.domain.evidence import Evidence, EvidenceLink, Weighing
from workbench.domain.forms import form_problem
from workbench.domain.identity import UNKNOWN, linked_id, new_id
from workbench.domain.issue import Group, Issue
from workbench.domain.model import QUADRANTS, Entity, Model, Workspace, fixed_id, linked
from workbench.domain.naming import is_baseline
from workbench.domain.progress import Commitment, Indicator, Observation, Review
from workbench.domain.requirement import Requirement, from_lists
from workbench.domain.scenario import Case, CaseSetting, Claim, ClaimSetting, Expectation, Scenario, Setting
from workbench.domain.source import Passage, Source
from workbench.domain.validation import Problem, problems
from workbench.exchange.plain_rows import (
    Names,
    Row,
    build,
    expect_list,
    expect_object,
    expect_text,
    expect_whole,
    field_value,
    refuse,
    refuse_unknown,
)
from workbench.exchange.plain_shape import (
    DEFAULT_TITLE,
    EXPECTATION_KEYS,
    JUDGEMENT_PARTS,
    TOP_LEVEL,
    WORKSPACE_NUMBERS,
    WORKSPACE_TEXTS,
    passage_name,
)

#: The kinds that have keys of their own, by the list they stand in.
_KEYED = {
    "sources": "source",
    "conditions": "condition",
    "issues": "issue",
    "scenarios": "scenario",
    "cases": "case",
    "claims": "claim",
    "evidence": "evidence",
    "indicators": "indicator",
    "commitments": "commitment",
    "reviews": "review",
}
_JOINED_BY = {Setting: "scenario", CaseSetting: "case", ClaimSetting: "claim"}


def from_plain(data: object, title: str = DEFAULT_TITLE) -> Model:
    """The workspace that a plain JSON model describes; ``title`` where it brings none.

    Raises `ImportProblem` with one sentence that begins with where the mistake is.
    """
    reader = _Reader(data)
    reader.read_workspace(title)
    reader.read_names()
    reader.read_things()
    reader.read_judgements()
    reader.read_settings()
    reader.read_evidence()
    reader.read_progress()
    model = Model.of(reader.entities)
    for problem in problems(model):
        refuse(*reader.located(problem))
    return model


class _Reader:
    """Reads names first, so that anything may refer to anything, then one kind after the other."""

    def __init__(self, data: object) -> None:
        self.data = expect_object(data, "the model")
        if "model" in self.data and "conditions" not in self.data:
            refuse("model", "means nothing here; the model itself must be the outermost object")
        refuse_unknown(self.data, TOP_LEVEL, "")
        self.names = Names()
        self.entities: list[Entity] = []
        self.at: dict[str, str] = {}
        self.ids: dict[tuple[str, int], str] = {}

    # ── the parts ─────────────────────────────────────────────────────────────────────────────────

    def rows(self, name: str) -> list[tuple[str, Row]]:
        """The objects of a top-level list, each with where it stands."""
        listed = expect_list(self.data.get(name, []), name)
        return [(f"{name}[{n}]", expect_object(row, f"{name}[{n}]")) for n, row in enumerate(listed)]

    def keep(self, entity: Any, at: str) -> None:
        """Take an entity into the model; judgements get the id that follows from what they join."""
        if fixed_id(entity) is not None:
            entity = linked(entity)
            if entity.id in self.at:
                refuse(at, f"says the same as {self.at[entity.id]} once more")
        self.entities.append(entity)
        self.at[entity.id] = at

    def located(self, problem: Problem) -> tuple[str, str]:
        """Where a broken rule is in the file, and what is wrong."""
        at = self.at.get(problem.id, "")
        if problem.field in ("id", "key", "") or problem.kind == "state":
            return at or str(problem.kind), problem.message
        return f"{at}.{problem.field}" if at else problem.field, problem.message

    def read_workspace(self, title: str) -> None:
        specs = f.specs(Workspace)
        names = [n for n in (*WORKSPACE_TEXTS, *WORKSPACE_NUMBERS) if n in self.data]
        values = {n: field_value(specs[n], self.data[n], n, self.names) for n in names}
        quadrants = expect_object(self.data.get("quadrants", {}), "quadrants")
        refuse_unknown(quadrants, QUADRANTS.values(), "quadrants")
        for name, said in quadrants.items():
            values[name] = field_value(specs[name], said, f"quadrants.{name}", self.names)
        workspace = Workspace(**{"id": new_id(), "title": title, **values})
        self.keep(workspace, "")

    def read_names(self) -> None:
        for name, kind in _KEYED.items():
            for number, (at, row) in enumerate(self.rows(name)):
                key = self.key(row, at)
                if kind == "scenario" and is_baseline(key):
                    refuse(f"{at}.key", f"“{key}” means no scenario; give this one another key")
                self.ids[name, number] = self.names.add(kind, key, f"{at}.key")
        for number, (at, row) in enumerate(self.rows("groups")):
            key = self.key(row, at)
            if row.get("holds") not in ("issue", "condition"):
                refuse(f"{at}.holds", "must be issue or condition")
            self.ids["groups", number] = self.names.add("group", key, f"{at}.key", str(row["holds"]))
        for number, (at, row) in enumerate(self.actor_rows()):
            self.ids["actors", number] = self.names.add("actor", self.key(row, at), at)
        for number, (at, row) in enumerate(self.rows("passages")):
            source, locator = (expect_text(row.get(name), f"{at}.{name}") for name in ("source", "locator"))
            self.ids["passages", number] = self.names.add("passage", passage_name(source, locator), at)
        for number, (at, row) in enumerate(self.rows("conditions")):
            self.read_states(row, at, self.ids["conditions", number])

    def key(self, row: Row, at: str) -> str:
        if "key" not in row:
            refuse(f"{at}.key", "is missing")
        return str(field_value(f.specs(Issue)["key"], row["key"], f"{at}.key", self.names))

    def actor_rows(self) -> list[tuple[str, Row]]:
        """Each actor as an object, whether written as a key or an object, with its details."""
        details: dict[str, Row] = {}
        for at, row in self.rows("actor_details"):
            if (key := self.key(row, at)) in details:
                refuse(f"{at}.key", f"there are two details of “{key}”")
            details[key] = row
        found = []
        for number, actor in enumerate(expect_list(self.data.get("actors", []), "actors")):
            at = f"actors[{number}]"
            row = {"key": expect_text(actor, at)} if not isinstance(actor, dict) else actor
            found.append((at, {**row, **details.pop(str(row.get("key")), {})}))
        for key in details:
            refuse("actor_details", f"there is no actor “{key}” among actors")
        return found

    def read_states(self, row: Row, at: str, condition: str) -> None:
        states = expect_list(row.get("states", ["absent", "present"]), f"{at}.states")
        for number, state in enumerate(states):
            where = f"{at}.states[{number}]"
            key = str(field_value(f.specs(State)["key"], state, where, self.names))
            self.at[self.names.add("state", key, where, condition)] = where

    # ── things ────────────────────────────────────────────────────────────────────────────────────

    def read_things(self) -> None:
        for kind, entity in {"groups": Group, "sources": Source}.items():
            for number, (at, row) in enumerate(self.rows(kind)):
                self.thing(entity, row, at, kind, number)
        for number, (at, row) in enumerate(self.rows("passages")):
            self.thing(Passage, row, at, "passages", number, needed=("locator",))
        for number, (at, row) in enumerate(self.actor_rows()):
            self.thing(Actor, row, at, "actors", number)
        biases = self.biases()
        for number, (at, row) in enumerate(self.rows("conditions")):
            self.condition(row, at, number, biases)
        for number, (at, row) in enumerate(self.rows("issues")):
            given = {"requirement": self.requirement(row.get("requirement"), f"{at}.requirement")}
            given |= self.group(row, at, "issue")
            self.thing(Issue, row, at, "issues", number, given, AXES, ("requirement", "group"))

    def thing(
        self,
        entity: type[Any],
        row: Row,
        at: str,
        name: str,
        number: int,
        given: Row | None = None,
        needed: tuple[str, ...] = (),
        beside: tuple[str, ...] = (),
    ) -> None:
        """One entity with a place in its list; ``given``, ``needed`` and ``beside`` as for `build`."""
        fixed = {"id": self.ids[name, number], "rank": float(number), **(given or {})}
        self.keep(build(entity, row, at, self.names, fixed, needed, beside), at)

    def group(self, row: Row, at: str, holds: str) -> Row:
        said = row.get("group")
        return {"group": None if said is None else self.names.find("group", said, f"{at}.group", holds)}

    def condition(self, row: Row, at: str, number: int, biases: dict[str, int]) -> None:
        id_ = self.ids["conditions", number]
        titles = expect_object(row.get("state_titles", {}), f"{at}.state_titles")
        keys = row.get("states", ["absent", "present"])
        refuse_unknown(titles, keys, f"{at}.state_titles")
        for place, key in enumerate(keys):
            state = self.names.find("state", key, at, id_)
            title = field_value(f.specs(State)["title"], titles.get(key, key), f"{at}.state_titles", self.names)
            self.keep(State(state, id_, key, title, biases.get(state, 0), float(place)), self.at[state])
        given = {"baseline": self.state(row.get("baseline", UNKNOWN), id_, f"{at}.baseline")}
        given |= self.group(row, at, "condition")
        beside = ("states", "state_titles", "baseline", "group")
        self.thing(Condition, row, at, "conditions", number, given, (), beside)

    def state(self, said: object, condition: str, at: str) -> str | None:
        """The state of a condition by key; None for *unknown* (or null)."""
        if said is None or said == UNKNOWN:
            return None
        return self.names.find("state", said, at, condition)

    def known_state(self, condition: object, state: object, at: str) -> str:
        """The id of a state by condition and state."""
        owner = self.names.find("condition", condition, at)
        return self.names.find("state", state, at, owner)

    def requirement(self, said: object, at: str) -> Requirement | None:
        def state(names: list[object]) -> str:
            if len(names) != 2:
                raise ValueError("“is” takes a condition and a state")
            return self.known_state(names[0], names[1], at)

        try:
            return None if said is None else from_lists(said, state)
        except ValueError as error:
            refuse(at, str(error))

    # ── judgements ────────────────────────────────────────────────────────────────────────────────

    def biases(self) -> dict[str, int]:
        """The bias of each state by its id."""
        found: dict[str, int] = {}
        for at, row in self.rows("bias"):
            refuse_unknown(row, ("condition", "state", "amount"), at)
            state = self.known_state(row.get("condition"), row.get("state"), at)
            if state in found:
                refuse(at, "gives a state its bias once more")
            found[state] = expect_whole(row.get("amount"), f"{at}.amount")
            if wrong := form_problem(f.specs(State)["bias"], found[state]):
                refuse(f"{at}.amount", wrong)
        return found

    def read_judgements(self) -> None:
        for at, row in self.rows("effects"):
            state = self.known_state(row.get("condition"), row.get("state"), at)
            given = {"id": "", "state": state}
            self.keep(build(Effect, row, at, self.names, given, ("amount",), ("condition", "state")), at)
        for at, row in self.rows("cross_impacts"):
            ends = {"source": "from", "target": "to"}
            given = {"id": ""} | {name: self.pair(row.get(key), f"{at}.{key}") for name, key in ends.items()}
            self.keep(build(CrossImpact, row, at, self.names, given, ("amount",), ("from", "to")), at)
        for at, row in self.rows("stances"):
            self.keep(build(Stance, row, at, self.names, {"id": ""}, ("interest",)), at)

    def pair(self, said: object, at: str) -> str:
        if not isinstance(said, list) or len(said) != 2:
            refuse(at, "must be a list of a condition and a state")
        return self.known_state(said[0], said[1], at)

    # ── scenarios, cases, claims, evidence ────────────────────────────────────────────────────────

    def read_settings(self) -> None:
        for number, (at, row) in enumerate(self.rows("scenarios")):
            self.thing(Scenario, row, at, "scenarios", number, beside=("settings",))
            self.settings(row, at, Setting, self.ids["scenarios", number])
        for number, (at, row) in enumerate(self.rows("cases")):
            self.thing(Case, row, at, "cases", number, beside=("settings",))
            self.settings(row, at, CaseSetting, self.ids["cases", number])
        for number, (at, row) in enumerate(self.rows("claims")):
            expected = expect_list(row.get("expect", []), f"{at}.expect")
            read = [self.expectation(one, f"{at}.expect[{n}]") for n, one in enumerate(expected)]
            given = {"expectations": tuple(read)}
            self.thing(Claim, row, at, "claims", number, given, beside=("settings", "expect"))
            self.settings(row, at, ClaimSetting, self.ids["claims", number])

    def settings(self, row: Row, at: str, entity: type[Any], owner: str) -> None:
        for condition, state in expect_object(row.get("settings", {}), f"{at}.settings").items():
            where = f"{at}.settings"
            found = self.names.find("condition", condition, where)
            chosen = self.state(state, found, f"{where}.{condition}")
            self.keep(entity(**{"id": "", _JOINED_BY[entity]: owner, "condition": found, "state": chosen}), where)

    def expectation(self, said: object, at: str) -> Expectation:
        row = expect_object(said, at)
        form = expect_text(row.get("form"), f"{at}.form")
        keys = EXPECTATION_KEYS.get(form)
        if keys is None:
            refuse(f"{at}.form", f"must be one of {', '.join(EXPECTATION_KEYS)}")
        refuse_unknown(row, ("form", *keys), at)
        amount = row.get("amount", 0)
        number = field_value(f.specs(Issue)["cooperation"], amount, f"{at}.amount", self.names)
        if form == "state":
            owner = self.names.find("condition", row.get("condition"), f"{at}.condition")
            state = self.names.find("state", row.get("state"), f"{at}.state", owner)
            return Expectation("state", owner, value=state)
        issue = self.names.find("issue", row.get("issue"), f"{at}.issue")
        texts = {n: expect_text(row.get(n), f"{at}.{n}") for n in keys if n not in ("issue", "amount")}
        value = texts.get("quadrant", texts.get("requirement", ""))
        return Expectation(form, issue, texts.get("axis", ""), number, value)  # type: ignore[arg-type]

    def read_evidence(self) -> None:
        for number, (at, row) in enumerate(self.rows("evidence")):
            grade = expect_text(row.get("grade", "F6"), f"{at}.grade")
            if len(grade) != 2 or grade[0] not in "ABCDEF" or grade[1] not in "123456":
                refuse(f"{at}.grade", "must be a letter A–F and a digit 1–6, as in B2")
            given = {"reliability": grade[0], "credibility": grade[1]}
            beside = ("grade", "supports", "contradicts")
            self.thing(Evidence, row, at, "evidence", number, given, ("claim",), beside)
            for name in ("supports", "contradicts"):
                for place, said in enumerate(expect_list(row.get(name, []), f"{at}.{name}")):
                    where = f"{at}.{name}[{place}]"
                    judgement, target = self.judgement(said, where)
                    owner = self.ids["evidence", number]
                    self.keep(EvidenceLink("", owner, judgement, target, name == "supports"), where)

        for at, row in self.rows("weighings"):
            evidence = self.names.find("evidence", row.get("evidence"), f"{at}.evidence")
            given = {"id": "", "evidence": evidence, "state": self.pair(row.get("state"), f"{at}.state")}
            self.keep(build(Weighing, row, at, self.names, given, (), ("evidence", "state")), at)

    def read_progress(self) -> None:
        watched: dict[str, str] = {}
        for number, (at, row) in enumerate(self.rows("indicators")):
            self.thing(Indicator, row, at, "indicators", number)
            watched[self.ids["indicators", number]] = self.names.find("condition", row["condition"], at)
        for at, row in self.rows("observations"):
            indicator = self.names.find("indicator", row.get("indicator"), f"{at}.indicator")
            state = self.state(row.get("state", UNKNOWN), watched[indicator], f"{at}.state")
            self.keep(build(Observation, row, at, self.names, {"id": "", "state": state}, (), ("state",)), at)
        for number, (at, row) in enumerate(self.rows("commitments")):
            brought = None if row.get("brings") is None else self.pair(row["brings"], f"{at}.brings")
            self.thing(Commitment, row, at, "commitments", number, {"state": brought}, (), ("brings",))
        for number, (at, row) in enumerate(self.rows("reviews")):
            self.thing(Review, row, at, "reviews", number)

    def judgement(self, said: object, at: str) -> tuple[str, str]:
        """A judgement's name and id from its list: ``["effect", condition, state, issue, axis]``."""
        head, *parts = expect_list(said, at) or [""]
        kinds = JUDGEMENT_PARTS.get(expect_text(head, at))
        if kinds is None or len(parts) != len(kinds):
            shapes = "; ".join(" ".join((name, *which)) for name, which in JUDGEMENT_PARTS.items())
            refuse(at, f"must be a list like one of: {shapes}")
        ids: list[str] = []
        for kind, name in zip(kinds, parts, strict=True):
            within = ids.pop() if kind == "state" else ""
            ids.append(name if kind == "axis" else self.names.find(kind, name, at, within))
        if head in ("effect", "impact", "stance"):
            target = linked_id({"impact": "cross_impact"}.get(head, head), *map(str, ids))
            if target not in self.at:
                refuse(at, f"speaks to a judgement that is not among the {head}s")
            return head, target
        return head, ids[0]
