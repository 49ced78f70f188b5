"""Reading scenarios, cases and claims: sets of settings with a purpose."""

from __future__ import annotations

from typing import Any

from workbench.content.entry import Entry
from workbench.content.phrases import expectation
from workbench.content.reading import Origin, Reading
from workbench.content.things import catalogue_id, entries
from workbench.content.toml_file import TomlFile
from workbench.domain.identity import title_from_key
from workbench.domain.naming import is_baseline
from workbench.domain.scenario import Case, CaseSetting, Claim, ClaimSetting, Scenario, Setting


def read_scenarios(reading: Reading, file: TomlFile) -> None:
    """The scenarios; a parent may stand below its children."""
    found: list[tuple[Scenario, dict[str, Any], Entry, Origin]] = []
    for rank, (key, entry, origin) in enumerate(entries(reading, file, "scenario"), 1):
        fields = entry.fields(Scenario)
        fields.setdefault("title", title_from_key(key))
        fields |= {"id": catalogue_id("scenario", key), "key": key, "rank": float(rank)}
        scenario = Scenario(**fields)
        found.append((scenario, fields, entry, origin))
        reading.names.add("scenario", scenario)
    for scenario, fields, entry, origin in found:
        parent = _scenario(entry, "parent")
        _read_settings(reading, entry, Setting, scenario.id)
        entry.finish()
        reading.add(Scenario(parent=parent, **fields), origin, entry.sound)


def _scenario(entry: Entry, key: str) -> str | None:
    """The scenario that a key names; None for the baseline."""
    name = entry.get(key)
    return None if isinstance(name, str) and is_baseline(name) else entry.one(key, "scenario")


def read_cases(reading: Reading, file: TomlFile) -> None:
    """The dated episodes."""
    for rank, (key, entry, origin) in enumerate(entries(reading, file, "case"), 1):
        fields = entry.fields(Case)
        fields.setdefault("title", title_from_key(key))
        fields["issues"] = entry.several("issues", "issue")
        fields["outcome"] = entry.choice("outcome", ("cooperated", "failed"), needed=True) or "failed"
        case = Case(catalogue_id("case", key), key, rank=float(rank), **fields)
        _read_settings(reading, entry, CaseSetting, case.id)
        entry.finish()
        reading.add(case, origin, entry.sound)
        reading.names.add("case", case)


def read_claims(reading: Reading, file: TomlFile) -> None:
    """What the source says must follow."""
    for rank, (key, entry, origin) in enumerate(entries(reading, file, "claim"), 1):
        fields = entry.fields(Claim)
        fields.setdefault("title", title_from_key(key))
        fields["scenario"] = _scenario(entry, "scenario")
        expected = [
            entry.tried("expect", lambda phrase: expectation(phrase, reading.names), text, line)
            for text, line in entry.texts("expect", needed=True)
        ]
        fields["expectations"] = tuple(one for one in expected if one is not None)
        claim = Claim(catalogue_id("claim", key), key, rank=float(rank), **fields)
        _read_settings(reading, entry, ClaimSetting, claim.id)
        entry.finish()
        reading.add(claim, origin, entry.sound)


def _read_settings(reading: Reading, entry: Entry, kind: Any, owner: str) -> None:
    for text, line in entry.texts("set"):
        named = entry.tried("set", reading.names.setting, text, line)
        if named is None:
            continue
        condition, state = named
        setting = kind("", owner, condition.id, state.id if state else None)
        if reading.add_linked(setting, Origin(entry.file.path, line)) is not None:
            entry.wrong("set", f"sets “{condition.key}” twice", line)
