"""Reading the judgements between things, effects, cross-impacts and stances, and the evidence on them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from workbench.content.csv_file import Row
from workbench.content.entry import Entry
from workbench.content.phrases import judgement
from workbench.content.reading import Origin, Reading
from workbench.content.things import catalogue_id, entries
from workbench.content.toml_file import TomlFile
from workbench.domain.actor import Stance
from workbench.domain.effect import AXES, CrossImpact, Effect
from workbench.domain.evidence import FITS, JUDGEMENTS, Evidence, EvidenceLink, Weighing
from workbench.domain.words import name_of_kind

#: The columns that a table of judgements may have besides its own.
OPTIONAL_COLUMNS = ("passages", "private")
EFFECT_COLUMNS = ("condition", "state", "issue", "axis", "amount", "why")
IMPACT_COLUMNS = ("from-condition", "from-state", "to-condition", "to-state", "amount", "why")
WEIGHING_COLUMNS = ("evidence", "condition", "state", "fit")
STANCE_COLUMNS = ("actor", "issue", "interest", "salience", "why")
PASSAGE_COLUMNS = ("source", "locator", "section", "summary")
OPTIONAL_PASSAGE_COLUMNS = ("digest", "shingles", "page", "level")
TEXT_COLUMNS = ("source", "locator", "text")

_WHOLE = re.compile(r"[+\-−]?[0-9]{1,9}", re.ASCII)
_GRADE = re.compile(r"[A-F][1-6]", re.ASCII)


class Cells:
    """The cells of one row as what they name. What is wrong is gathered; the values are then of no use."""

    def __init__(self, reading: Reading, row: Row) -> None:
        self.names = reading.names
        self.row = row
        self.sound = True
        self.wrong: list[str] = []

    def tried(self, find: Callable[[], Any]) -> Any:
        """What ``find`` gives; None, and its sentence kept, where it raises ``ValueError``."""
        try:
            return find()
        except ValueError as error:
            self.sound = False
            if str(error) and str(error) not in self.wrong:
                self.wrong.append(str(error))
            return None

    def one(self, kind: str) -> str:
        """The id of what the column called like its kind names."""
        found = self.tried(lambda: self.names.find(kind, self.row.name(kind)))
        return found.id if found else ""

    def state(self, condition_column: str, state_column: str) -> str:
        """The id of the state in two columns."""
        condition = self.tried(lambda: self.names.find("condition", self.row.name(condition_column)))
        if condition is None:
            return ""
        name = self.row.name(state_column)
        found = self.tried(lambda: self.names.certain(condition, self.names.state(condition, name)))
        return found.id if found else ""

    def whole(self, column: str) -> int:
        """A whole number."""
        text = self.row.name(column)
        if _WHOLE.fullmatch(text):
            return int(text.replace("−", "-"))
        self.refuse(f"{column} must be a whole number, not “{text[:40]}”" if text else f"{column} is missing")
        return 0

    def choice(self, column: str, choices: Sequence[str]) -> str:
        """One of a few words, in any case."""
        text = self.row.name(column).lower()
        if text not in choices:
            known = " or ".join(choice for choice in choices if choice)
            self.refuse(f"{column} must be {known}, not “{text[:40]}”")
        return text

    def refuse(self, sentence: str) -> None:
        """Keep a sentence on what is wrong."""
        self.sound = False
        self.wrong.append(sentence)

    def rest(self) -> dict[str, Any]:
        """What every table of judgements has: reasoning, passages, privacy."""
        given = [name for name in self.row.name("passages").split(";") if name.strip()]
        found = [self.tried(partial(self.names.passage, name)) for name in given]
        return {
            "why": self.row.text("why"),
            "passages": tuple(passage.id for passage in found if passage),
            "private": self.choice("private", ("", "yes", "no")) == "yes",
        }


def _effect(cells: Cells) -> Effect:
    state, issue = cells.state("condition", "state"), cells.one("issue")
    axis, amount = cells.choice("axis", AXES), cells.whole("amount")
    return Effect("", state, issue, axis, amount, **cells.rest())


def _impact(cells: Cells) -> CrossImpact:
    source = cells.state("from-condition", "from-state")
    target = cells.state("to-condition", "to-state")
    return CrossImpact("", source, target, cells.whole("amount"), **cells.rest())


def _stance(cells: Cells) -> Stance:
    actor, issue = cells.one("actor"), cells.one("issue")
    interest, salience = cells.whole("interest"), cells.whole("salience")
    return Stance("", actor, issue, interest, salience, **cells.rest())


def _weighing(cells: Cells) -> Weighing:
    evidence, state = cells.one("evidence"), cells.state("condition", "state")
    fit = cells.choice("fit", [one.lower() for one in FITS])
    return Weighing("", evidence, state, fit.upper())


#: File → its own columns, the kind of its rows, and how one is read.
TABLES: dict[str, tuple[tuple[str, ...], str, Callable[[Cells], Any]]] = {
    "effects.csv": (EFFECT_COLUMNS, "effect", _effect),
    "cross-impacts.csv": (IMPACT_COLUMNS, "cross_impact", _impact),
    "stances.csv": (STANCE_COLUMNS, "stance", _stance),
}
#: The same of what speaks of evidence, which is read before it.
OF_EVIDENCE: dict[str, tuple[tuple[str, ...], str, Callable[[Cells], Any]]] = {
    "weighings.csv": (WEIGHING_COLUMNS, "weighing", _weighing),
}


def read_judgements(reading: Reading, path: str, rows: list[Row]) -> None:
    """All rows of one table of judgements."""
    _, kind, read = (TABLES | OF_EVIDENCE)[path]
    for row in rows:
        cells = Cells(reading, row)
        entity = read(cells)
        for sentence in cells.wrong:
            reading.report.add(path, row.line, sentence)
        if not cells.sound:
            reading.names.unread.add(kind)
            continue
        earlier = reading.add_linked(entity, Origin(path, row.line))
        if earlier is not None:
            what = name_of_kind(kind)
            sentence = f"this {what} is judged twice: on line {earlier.line} and here, on line {row.line}"
            reading.report.add(path, row.line, sentence)


# ── evidence ────────────────────────────────────────────────────────────────────────────────────────────────


def read_evidence(reading: Reading, file: TomlFile) -> None:
    """The evidence items and what they speak to."""
    for rank, (key, entry, origin) in enumerate(entries(reading, file, "evidence"), 1):
        found = entry.fields(Evidence, "claim")
        grade = entry.text("grade")
        if grade is not None:
            if _GRADE.fullmatch(grade.upper()):
                found["reliability"], found["credibility"] = grade[0].upper(), grade[1]
            else:
                entry.wrong("grade", f"“{grade[:40]}” is no grade: a letter from A to F and a digit from 1 to 6")
        found.setdefault("claim", "?")
        evidence = Evidence(catalogue_id("evidence", key), key, rank=float(rank), **found)
        for side in ("supports", "contradicts"):
            _read_links(reading, entry, evidence.id, side)
        entry.finish()
        reading.add(evidence, origin, entry.sound)
        reading.names.add("evidence", _Titled(key, evidence.id))


class _Titled:
    """An evidence item by its key alone: it has no title."""

    def __init__(self, key: str, id_: str) -> None:
        self.key = self.title = key
        self.id = id_


def _read_links(reading: Reading, entry: Entry, evidence: str, side: str) -> None:
    for text, line in entry.texts(side):
        named = entry.tried(side, lambda phrase: judgement(phrase, reading.names), text, line)
        if named is None:
            continue
        kind, target = JUDGEMENTS[named[0]], named[1]
        if target not in reading.entities:
            if kind not in reading.names.unread:
                entry.wrong(side, f"{side}: “{text[:120]}” is not judged anywhere", line)
            continue
        link = EvidenceLink("", evidence, named[0], target, side == "supports")
        if reading.add_linked(link, Origin(entry.file.path, line)) is not None:
            entry.wrong(side, f"“{text[:120]}” is named twice", line)
