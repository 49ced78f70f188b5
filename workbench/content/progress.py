"""Reading what is watched over time: indicators, their readings, commitments, reviews."""

from __future__ import annotations

from functools import partial

from workbench.content.csv_file import Row
from workbench.content.entry import Entry
from workbench.content.judgements import Cells
from workbench.content.reading import Origin, Reading
from workbench.content.things import catalogue_id, entries
from workbench.content.toml_file import TomlFile
from workbench.domain.identity import title_from_key
from workbench.domain.progress import OUTCOMES, Commitment, Indicator, Observation, Review

OBSERVATIONS = "observations.csv"
OBSERVATION_COLUMNS = ("indicator", "date", "state", "confirmed", "why")
OPTIONAL_COLUMNS = ("evidence", "passages", "private")


def read_indicators(reading: Reading, file: TomlFile) -> None:
    """What is watched."""
    for rank, (key, entry, origin) in enumerate(entries(reading, file, "indicator"), 1):
        found = entry.fields(Indicator)
        found.setdefault("title", title_from_key(key))
        if entry.get("condition", needed=True) is not None:
            found["condition"] = entry.one("condition", "condition")
        entry.finish()
        indicator = Indicator(
            catalogue_id("indicator", key), key, condition=found.pop("condition", None) or "", rank=float(rank), **found
        )
        reading.add(indicator, origin, entry.sound)
        reading.names.add("indicator", indicator)


def read_commitments(reading: Reading, file: TomlFile) -> None:
    """What was promised."""
    for rank, (key, entry, origin) in enumerate(entries(reading, file, "commitment"), 1):
        found = entry.fields(Commitment)
        found.setdefault("title", title_from_key(key))
        found["actors"] = entry.several("actors", "actor")
        found["state"] = _brought(entry)
        found["outcome"] = entry.choice("outcome", OUTCOMES) or "open"
        entry.finish()
        commitment = Commitment(catalogue_id("commitment", key), key, rank=float(rank), **found)
        reading.add(commitment, origin, entry.sound)


def _brought(entry: Entry) -> str | None:
    """The state that a commitment would bring about."""
    names = entry.reading.names
    text = entry.text("brings")
    state = None if text is None else entry.tried("brings", names.known_setting, text)
    return None if state is None else str(state.id)


def read_reviews(reading: Reading, file: TomlFile) -> None:
    """When somebody looked, and what they found."""
    for rank, (key, entry, origin) in enumerate(entries(reading, file, "review"), 1):
        found = entry.fields(Review, "date")
        found.setdefault("title", title_from_key(key))
        found.setdefault("date", "")
        entry.finish()
        reading.add(Review(catalogue_id("review", key), key, rank=float(rank), **found), origin, entry.sound)


def read_observations(reading: Reading, rows: list[Row]) -> None:
    """The readings, once everything they speak of is known."""
    for row in rows:
        cells = Cells(reading, row)
        observation = _observation(reading, cells)
        for sentence in cells.wrong:
            reading.report.add(row.path, row.line, sentence)
        if not cells.sound:
            continue
        earlier = reading.add_linked(observation, Origin(row.path, row.line))
        if earlier is not None:
            sentence = f"there is a reading of this date already, on line {earlier.line}; an indicator has one a date"
            reading.report.add(row.path, row.line, sentence)


def _observation(reading: Reading, cells: Cells) -> Observation:
    row = cells.row
    indicator = cells.one("indicator")
    state = None
    if condition := reading.entities.get(getattr(reading.entities.get(indicator), "condition", "")):
        state = cells.tried(partial(reading.names.state, condition, row.name("state")))
    given = [name for name in row.name("evidence").split(";") if name.strip()]
    backing = [cells.tried(partial(reading.names.find, "evidence", name)) for name in given]
    known = tuple(catalogue_id("evidence", item.key) for item in backing if item)
    confirmed = cells.choice("confirmed", ("yes", "no")) == "yes"
    read = state.id if state else None
    return Observation("", indicator, row.name("date"), read, confirmed, backing=known, **cells.rest())
