"""Reading what stands by itself: workspace, groups, sources, passages, actors, issue areas, conditions."""

from __future__ import annotations

import dataclasses
import unicodedata
from collections.abc import Iterator
from functools import partial
from typing import Any

from workbench.content.csv_file import Row
from workbench.content.entry import Entry
from workbench.content.folder import ABOUT
from workbench.content.names import NotFound
from workbench.content.reading import Origin, Reading
from workbench.content.toml_file import TomlFile
from workbench.domain import fields as f
from workbench.domain import requirement as req
from workbench.domain.actor import Actor
from workbench.domain.condition import Condition, State
from workbench.domain.forms import form_problem
from workbench.domain.identity import UNKNOWN, linked_id, slug, title_from_key
from workbench.domain.issue import Group, Issue
from workbench.domain.model import QUADRANTS, Workspace
from workbench.domain.source import DOCUMENTS, Passage, Source
from workbench.domain.words import name_of_kind

#: The tables of ``workspace.toml`` that hold groups → what these groups hold.
GROUP_TABLES = {"issue-groups": "issue", "condition-groups": "condition"}
#: More than 64 settings by title, with room for indentation, in characters.
MOST_IN_REQUIREMENT = 100_000
DEFAULT_STATES = ("absent", "present")


def catalogue_id(kind: str, *keys: str) -> str:
    """The id of what a catalogue calls by these keys: the same in every reading."""
    return linked_id("catalogue", kind, *keys)


def entries(reading: Reading, file: TomlFile, kind: str) -> Iterator[tuple[str, Entry, Origin]]:
    """The tables of a file: key, entry and origin of each."""
    for key, data in file.data.items():
        if isinstance(data, dict):
            entry = Entry(reading, file, f"{name_of_kind(kind)} “{key[:100]}”", (key,), data)
            yield key, entry, Origin(file.path, entry.line(), file, (key,))
            continue
        reading.names.unread.add(kind)
        how = "with one pair of brackets" if isinstance(data, list) else "with what belongs to it below"
        reading.report.add(file.path, file.line(key), f"“{key[:60]}” should be a table, written [{key[:60]}] {how}")


def read_workspace(reading: Reading, file: TomlFile | None, about: str | None) -> None:
    """The workspace and its groups; without a file, one that lets the rest be checked."""
    id_ = catalogue_id("workspace")
    if file is None:
        reading.names.unread.add("quadrant")
        reading.add(Workspace(id_, "?"), Origin("workspace.toml", None), sound=False)
        return
    entry = Entry(reading, file, "", (), file.data)
    found: dict[str, Any] = {
        "title": entry.text("title", needed=True) or "?",
        "summary": entry.text("summary"),
        "about": _about(entry, about),
        "threshold": entry.points("threshold"),
        "points_per_effect": entry.points("points-per-effect"),
    }
    found |= _quadrants(entry)
    for table, holds in GROUP_TABLES.items():
        _read_groups(reading, entry, table, holds)
    entry.finish()
    kept = {field: value for field, value in found.items() if value is not None}
    workspace = Workspace(id_, **kept)
    reading.names.add_quadrants(workspace)
    reading.add(workspace, Origin(file.path, 1, file), entry.sound)


def _about(entry: Entry, about: str | None) -> str | None:
    inside = entry.text("about")
    if inside is not None and about is not None:
        entry.wrong("about", "about is here and in about.md; leave one out")
    wrong = form_problem(f.specs(Workspace)["about"], about) if about is not None else None
    if wrong:
        entry.reading.report.add(ABOUT, None, wrong)
        return None
    return about if inside is None else inside


def _subtable(entry: Entry, key: str) -> Entry:
    data = entry.get(key)
    if data is not None and not isinstance(data, dict):
        entry.wrong(key, f"{key} should be a table, written [{key}]")
        data = None
    return Entry(entry.reading, entry.file, "", (key,), data or {})


def _quadrants(entry: Entry) -> dict[str, str]:
    table = _subtable(entry, "quadrants")
    found = {name: table.text(name.replace("_", "-")) for name in QUADRANTS.values()}
    table.finish()
    if not table.sound:
        entry.reading.names.unread.add("quadrant")
    entry.sound &= table.sound
    return {name: title for name, title in found.items() if title is not None}


def _read_groups(reading: Reading, entry: Entry, table: str, holds: str) -> None:
    groups = _subtable(entry, table)
    for rank, key in enumerate(groups.data, 1):
        before = groups.sound
        title = groups.text(key)
        group = Group(catalogue_id("group", holds, key), key, title or title_from_key(key), holds, float(rank))
        sound, groups.sound = title is not None, before
        origin = Origin(entry.file.path, groups.line(key), entry.file, (table, key))
        reading.add(group, origin, sound)
        reading.names.add("group", group, holds)


def read_sources(reading: Reading, file: TomlFile) -> None:
    """The documents."""
    for rank, (key, entry, origin) in enumerate(entries(reading, file, "source"), 1):
        found = entry.fields(Source)
        found["kind"] = entry.choice("kind", DOCUMENTS) or ""
        entry.finish()
        found.setdefault("title", title_from_key(key))
        source = Source(catalogue_id("source", key), key, rank=float(rank), **found)
        reading.add(source, origin, entry.sound)
        reading.names.add("source", source)


def read_passages(reading: Reading, rows: list[Row]) -> None:
    """The numbered paragraphs."""
    rank = 0
    for row in rows:
        try:
            source = reading.names.find("source", row.name("source"))
        except NotFound as error:
            if str(error):
                reading.report.add(row.path, row.line, str(error))
            reading.names.unread.add("passage")
            continue
        locator = row.name("locator")
        id_ = catalogue_id("passage", source.key, locator)
        if id_ in reading.origins:
            first = reading.origins[id_].line
            reading.report.add(row.path, row.line, f"passage “{locator[:40]}” is there twice (first on line {first})")
            continue
        rank += 1
        passage = Passage(
            id_,
            source.id,
            locator,
            row.text("section"),
            row.text("summary"),
            row.name("digest").lower(),
            float(rank),
            page=row.text("page"),
            level=_level(reading, row),
            shingles=row.name("shingles"),
        )
        reading.add(passage, Origin(row.path, row.line))
        reading.names.add_passage(source, passage)


def _level(reading: Reading, row: Row) -> int:
    """The level of the heading that a passage stands under."""
    text = row.name("level")
    if text in ("", *map(str, range(7))):
        return int(text or 0)
    reading.report.add(row.path, row.line, f"level must be a whole number from 0 to 6, not “{text[:40]}”")
    return 0


def read_passage_texts(reading: Reading, rows: list[Row]) -> None:
    """What one's own copy says, passage by passage."""
    for row in rows:
        try:
            source = reading.names.find("source", row.name("source"))
        except NotFound as error:
            if str(error):
                reading.report.add(row.path, row.line, str(error))
            continue
        locator = row.name("locator")
        passage: Any = reading.entities.get(catalogue_id("passage", source.key, locator))
        if passage is None:
            if "passage" not in reading.names.unread:
                reading.report.add(row.path, row.line, f"there is no passage “{locator[:40]}” in passages.csv")
        elif passage.text:
            reading.report.add(row.path, row.line, f"the text of passage “{locator[:40]}” is there twice")
        else:
            wrong = form_problem(f.specs(Passage)["text"], row.text("text"))
            if wrong:
                reading.report.add(row.path, row.line, f"text {wrong}")
            else:
                reading.entities[passage.id] = dataclasses.replace(passage, text=row.text("text"))


def read_actors(reading: Reading, file: TomlFile) -> None:
    """The parties."""
    for rank, (key, entry, origin) in enumerate(entries(reading, file, "actor"), 1):
        found = entry.fields(Actor)
        entry.finish()
        found.setdefault("title", title_from_key(key))
        actor = Actor(catalogue_id("actor", key), key, rank=float(rank), **found)
        reading.add(actor, origin, entry.sound)
        reading.names.add("actor", actor)


def read_issues(reading: Reading, file: TomlFile) -> None:
    """The issue areas, with their requirements."""
    for rank, (key, entry, origin) in enumerate(entries(reading, file, "issue"), 1):
        found = entry.fields(Issue, "cooperation", "competition")
        found["group"] = entry.one("group", "group", "issue")
        text = entry.text("requirement")
        if text is not None:
            found["requirement"] = entry.tried("requirement", lambda t: _requirement(reading, t), text)
        entry.finish()
        found.setdefault("title", title_from_key(key))
        issue = Issue(catalogue_id("issue", key), key, rank=float(rank), **found)
        reading.add(issue, origin, entry.sound)
        reading.names.add("issue", issue)


def _requirement(reading: Reading, text: str) -> req.Requirement:
    names = reading.names
    if len(text) > MOST_IN_REQUIREMENT:
        raise ValueError(f"has {len(text):,} characters; at most {MOST_IN_REQUIREMENT:,} fit")

    def state(condition: str, name: str) -> str:
        owner = names.find("condition", condition)
        return names.certain(owner, names.state(owner, name)).id

    return req.parse(text, state)


def read_conditions(reading: Reading, file: TomlFile) -> None:
    """The conditions and their states."""
    for rank, (key, entry, origin) in enumerate(entries(reading, file, "condition"), 1):
        id_ = catalogue_id("condition", key)
        found = entry.fields(Condition)
        found["group"] = entry.one("group", "group", "condition")
        found["controllers"] = entry.several("controllers", "actor")
        found.setdefault("title", title_from_key(key))
        condition = Condition(id_, key, rank=float(rank), **found)
        states = _read_states(entry, condition)
        baseline = entry.text("baseline")
        if baseline is not None:
            state = entry.tried("baseline", partial(reading.names.state, condition), baseline)
            condition = dataclasses.replace(condition, baseline=state.id if state else None)
        biases = _biases(entry, condition)
        entry.finish()
        reading.add(condition, origin, entry.sound)
        reading.names.add("condition", condition)
        for place, state in enumerate(states, 1):
            state = dataclasses.replace(state, bias=biases.get(state.id, 0), rank=float(place))
            reading.add(state, Origin(file.path, entry.line("states"), file, (key, "states")))


def _read_states(entry: Entry, condition: Condition) -> list[State]:
    """The states without their biases."""
    names, states = entry.reading.names, dict[str, State]()
    before, entry.sound = entry.sound, True
    given: list[tuple[Any, int | None]] = entry.items("states")
    if "states" not in entry.data:
        given = [(text, None) for text in DEFAULT_STATES]
    for item, line in given:
        pair = _state(entry, item, line)
        if pair is None:
            continue
        key, title = pair
        if key in states:
            entry.wrong("states", f"state “{key[:60]}” is there twice", line)
        elif key.casefold() == UNKNOWN:
            entry.wrong("states", f"a state cannot be called “{UNKNOWN}”: that is the name of not knowing", line)
        else:
            states[key] = State(catalogue_id("state", condition.key, key), condition.id, key, title)
            names.add("state", states[key], condition.id)
    if not entry.sound:
        names.unread.add(condition.id)
    entry.sound &= before
    return list(states.values())


def _state(entry: Entry, item: Any, line: int | None) -> tuple[str, str] | None:
    """Key and title of a state as its list gives it."""
    if isinstance(item, str) and item.strip():
        if not makes_key(item):
            shown = item.strip()[:60].replace('"', "")
            sentence = (
                f'state “{shown}” has no letter or digit to make a key of; write {{ key = "…", title = "{shown}" }}'
            )
            entry.wrong("states", sentence, line)
            return None
        return slug(item), item.strip()
    if isinstance(item, dict):
        key, title = item.get("key"), item.get("title")
        if set(item) == {"key", "title"} and isinstance(key, str) and isinstance(title, str):
            return key, title
    entry.wrong("states", 'a state is a text, or { key = "…", title = "…" }', line)
    return None


def makes_key(text: str) -> bool:
    """Whether a text has a letter or a digit, of which a key can be made."""
    return any(character.isalnum() for character in unicodedata.normalize("NFKC", text))


def _biases(entry: Entry, condition: Condition) -> dict[str, int]:
    found: dict[str, int] = {}
    names = entry.reading.names
    for name, bias in entry.numbers("bias").items():
        line = entry.line("bias", name)
        state = entry.tried("bias", lambda n: names.certain(condition, names.state(condition, n)), name, line)
        if state is None:
            continue
        if state.id in found:
            entry.wrong("bias", f"bias names the state “{state.key}” twice", line)
        found[state.id] = bias
    return found
