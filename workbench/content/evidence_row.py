"""One row of a table of evidence items: written, and read as an item with its links."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.content.names import Names
from workbench.content.phrases import judgement, judgement_wording
from workbench.content.problems import Report
from workbench.domain import fields as f
from workbench.domain.evidence import JUDGEMENTS, Evidence, EvidenceLink
from workbench.domain.forms import form_problem
from workbench.domain.identity import KEY_LENGTH, new_id, slug
from workbench.domain.language import said
from workbench.domain.model import Model, RowChange, linked
from workbench.domain.words import name_of_field
from workbench.engine.citing import links_of
from workbench.workspace.operations.drafting import gone, put

#: The columns, in the order in which they are written. ``source`` follows from the passages; when read, it says where
#: passages are looked for that do not say it themselves.
COLUMNS = (
    *("key", "claim", "grade", "source", "passages", "date", "review", "assumption"),
    *("note", "private", "supports", "contradicts"),
)
#: The two halves of a grade, which may stand in columns of their own when a table is read.
_HALVES = {"reliability": "ABCDEF", "credibility": "123456"}
_TEXTS = ("claim", "date", "note")
_FLAGS = ("private", "assumption")
_SIDES = {"supports": True, "contradicts": False}
_YES, _NO = {"yes", "y", "true", "1", "x", "да"}, {"no", "n", "false", "0", "нет"}
#: Letters of Russian keyboards that look like those of grades.
_LOOK_ALIKE = str.maketrans("АВСЕавсе", "ABCEabce")
_GRADE = re.compile(r"([A-F])\s*([1-6])", re.ASCII | re.IGNORECASE)
_LONGEST_NAME = 60


class Refusal(ValueError):
    """Why a row is left out; ``name`` is what the row is called, as far as it can be told."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(reason)
        self.name = name


@dataclass(frozen=True, slots=True)
class Read:
    """The item of a row after and before (None: a new one), the columns in which they differ, and all changes."""

    item: Evidence
    before: Evidence | None
    columns: tuple[str, ...]
    changes: tuple[RowChange, ...]


def heading(cells: Sequence[str]) -> tuple[str, ...]:
    """The columns of a table by its headings, as files have them or as the window calls them; raises ``ValueError``
    with a sentence. Empty cells after the last heading are no columns.
    """
    called = {name_of_field(column).casefold(): column for column in (*COLUMNS, *_HALVES)}
    called |= {column: column for column in (*COLUMNS, *_HALVES)}
    cells = without_empty_end(cells)
    told = tuple(" ".join(cell.split()).casefold() for cell in cells)
    columns = tuple(called.get(column, column) for column in told)
    for number, (column, cell) in enumerate(zip(columns, cells, strict=True), 1):
        if column not in called:
            known = ", ".join(COLUMNS)
            named = said("column {number} has no heading", number=number)
            if cell.strip():
                named = said("there is no column “{cell}”", cell=cell.strip()[:_LONGEST_NAME])
            raise ValueError(said("{named}; the columns are {known}", named=named, known=known))
        if columns.index(column) != number - 1:
            raise ValueError(said("column “{column}” is there twice", column=column))
    if "claim" not in columns and "key" not in columns:
        raise ValueError(said("a column “key” or “claim” is needed, to tell which item a row is"))
    return columns


def without_empty_end(cells: Sequence[str]) -> Sequence[str]:
    """The cells of a row, those at its end left out in which nothing stands: spreadsheets give as many as they like."""
    count = len(cells)
    while count and not cells[count - 1].strip():
        count -= 1
    return cells[:count]


def row_of(model: Model, item: Evidence) -> tuple[str, ...]:
    """An item as a row under `COLUMNS`."""
    sources = [model.sources[model.passages[id_].source] for id_ in item.passages]
    cells = {name: str(getattr(item, name)) for name in ("key", *_TEXTS, "grade", "review")}
    cells |= {name: "yes" if getattr(item, name) else "no" for name in _FLAGS}
    cells["source"] = "; ".join(dict.fromkeys(source.key for source in sources))
    cells["passages"] = "; ".join(_quoted(_place(model, id_)) for id_ in item.passages)
    links = links_of(model, item.id)
    for side, supports in _SIDES.items():
        cells[side] = "; ".join(judgement_wording(model, link) for link in links if link.supports == supports)
    return tuple(cells[column] for column in COLUMNS)


def _place(model: Model, passage: str) -> str:
    found = model.passages[passage]
    return f"{model.sources[found.source].key}:{found.locator}"


def _quoted(place: str) -> str:
    """A passage's place in double quotes where it would not come back without."""
    plain = place == place.strip() and not any(sign in place for sign in ';"\n\r')
    return place if plain else '"' + place.replace('"', '""') + '"'


def _unquoted(part: str) -> str:
    return part[1:-1].replace('""', '"') if len(part) > 1 and part[0] == part[-1] == '"' else part


class Reader:
    """Reads rows one after another: what an earlier row named belongs to it."""

    def __init__(self, model: Model, columns: Sequence[str]) -> None:
        self.model = model
        self.columns = columns
        self.names = _names(model)
        self._by_key = {item.key: item for item in model.evidence.values()}
        self._by_folded = {item.key.casefold(): item for item in model.evidence.values()}
        self._by_claim: dict[str, list[Evidence]] = {}
        for item in model.evidence.values():
            self._by_claim.setdefault(_plain(item.claim), []).append(item)
        self._places = {_place(model, id_): id_ for id_ in model.passages}
        self._taken: dict[str, int] = {}
        self._new: dict[str, str] = {}
        self._keys = set(self._by_key)
        self._numbers: dict[str, int] = {}
        self._rank = max((item.rank for item in model.evidence.values()), default=0.0)

    def read(self, number: int, cells: Sequence[str]) -> Read:
        """What a row says; raises `Refusal`."""
        cells = without_empty_end(cells)
        given = dict(zip(self.columns, [*cells, *[""] * (len(self.columns) - len(cells))], strict=False))
        name = (given.get("key") or given.get("claim") or "").strip()[:_LONGEST_NAME]
        try:
            if len(cells) > len(self.columns):
                raise ValueError(said("has more cells than there are columns"))
            return self._read(number, given)
        except ValueError as problem:
            raise Refusal(name, str(problem)) from None

    def _read(self, number: int, given: dict[str, str]) -> Read:
        before = self._before(given)
        if before and not given.get("key", "").strip():
            given = {column: cell for column, cell in given.items() if column != "claim"}  # it is how it was found
        key = before.key if before else self._new_key(given)
        if key in self._taken:
            raise ValueError(said("is the same item as row {row}", row=self._taken[key]))
        item = before or Evidence(new_id(), key, "")
        item = dataclasses.replace(item, **dict(self._fields(given)))
        for field, spec in f.specs(Evidence).items():
            if problem := form_problem(spec, getattr(item, field)):
                raise ValueError(f"{name_of_field(field)}: {problem}")
        if before is None and not item.claim.strip():
            raise ValueError(said("has no claim"))
        links = self._links(item, given)
        self._taken[key] = number
        self._keys.add(key)
        self._new.setdefault(key.casefold(), key)
        if before is None:
            self._rank += 1.0
            item = dataclasses.replace(item, rank=self._rank)
        differing = [column for column in self.columns if _differs(column, item, before)]
        differing += [side for side in _SIDES if side in self.columns and any(side in sides for sides, _ in links)]
        changes = [] if item == before else [put(self.model, item)]
        changes += [change for _, change in links]
        return Read(item, before, tuple(dict.fromkeys(differing)), tuple(changes))

    def _before(self, given: dict[str, str]) -> Evidence | None:
        key = given.get("key", "").strip()
        if key:
            return self._by_key.get(key) or self._by_folded.get(key.casefold())
        same = self._by_claim.get(_plain(given.get("claim", "")), [])
        if len(same) > 1:
            keys = ", ".join(item.key for item in same[:5])
            raise ValueError(said("has no key, and several items have this claim: {keys}", keys=keys))
        return same[0] if same else None

    def _new_key(self, given: dict[str, str]) -> str:
        key = given.get("key", "").strip()
        if key:
            return self._new.get(key.casefold(), key)
        words = " ".join(given.get("claim", "").split()[:8])
        wanted = slug(words)
        while (found := _numbered(wanted, self._numbers.setdefault(wanted, 1))) in self._keys:
            self._numbers[wanted] += 1
        return found

    def _fields(self, given: dict[str, str]) -> Iterator[tuple[str, Any]]:
        for name in _TEXTS:
            if name in given and (name != "claim" or given[name].strip()):
                yield name, given[name]
        if "review" in given:
            yield "review", given["review"].strip()
        for name in _FLAGS:
            if given.get(name, "").strip():
                yield name, _flag(name, given[name])
        if given.get("grade", "").strip():
            grade = _GRADE.fullmatch(given["grade"].strip().translate(_LOOK_ALIKE))
            if grade is None:
                wrong = given["grade"].strip()[:_LONGEST_NAME]
                told = said("“{grade}” is no grade: a letter from A to F and a digit from 1 to 6", grade=wrong)
                raise ValueError(told)
            yield "reliability", grade[1].upper()
            yield "credibility", grade[2]
        for half, known in _HALVES.items():
            if cell := given.get(half, "").strip():
                sign = cell[0].translate(_LOOK_ALIKE).upper()
                if sign not in known or cell[1:2].isalnum():
                    told = said(
                        "“{cell}” is no {half}: {known}",
                        cell=cell[:_LONGEST_NAME],
                        half=name_of_field(half),
                        known=", ".join(known),
                    )
                    raise ValueError(told)
                yield half, sign
        if "passages" in given:
            yield "passages", self._passages(given)

    def _passages(self, given: dict[str, str]) -> tuple[str, ...]:
        sources = [self.names.find("source", name) for name in _parted(given.get("source", ""))]
        found = []
        for place in map(_unquoted, _parted(given["passages"])):
            within = f"{sources[0].key}:{place}" if len(sources) == 1 else place
            known = self._places.get(place) or self._places.get(within)
            found.append(known or self.names.passage(place).id)
        return tuple(dict.fromkeys(found))

    def _links(self, item: Evidence, given: dict[str, str]) -> list[tuple[set[str], RowChange]]:
        """Changes of links, each with the columns that it is of."""
        wanted: dict[str, EvidenceLink] = {}
        for side, supports in _SIDES.items():
            for phrase in _parted(given.get(side, "")):
                link = self._link(item, phrase, supports)
                if wanted.setdefault(link.id, link) != link:
                    raise ValueError(said("“{phrase}” is both supported and contradicted", phrase=phrase[:120]))
        found: list[tuple[set[str], RowChange]] = []
        for old in links_of(self.model, item.id):
            side = "supports" if old.supports else "contradicts"
            if side in given and old.id not in wanted:
                found.append(({side}, gone(old)))
        for link in wanted.values():
            before = self.model.evidence_links.get(link.id)
            if before != link:
                sides = {"supports" if one.supports else "contradicts" for one in (before, link) if one is not None}
                found.append((sides, put(self.model, link)))
        return found

    def _link(self, item: Evidence, phrase: str, supports: bool) -> EvidenceLink:
        kind, target = judgement(phrase, self.names)
        entity: Any = self.model.table(JUDGEMENTS[kind]).get(target)
        if entity is None or (kind == "requirement" and entity.requirement is None):
            raise ValueError(said("“{phrase}” is not judged anywhere", phrase=phrase[:120]))
        link: EvidenceLink = linked(EvidenceLink("", item.id, kind, target, supports))
        return link


def _differs(column: str, item: Evidence, before: Evidence | None) -> bool:
    if column == "source" or column in _SIDES:
        return False
    return before is None or getattr(item, column) != getattr(before, column)


def _numbered(key: str, number: int) -> str:
    return key if number == 1 else f"{key[: KEY_LENGTH - 6]}-{number}"


def _plain(claim: str) -> str:
    return " ".join(claim.split()).casefold()


def _flag(name: str, cell: str) -> bool:
    told = cell.strip().casefold()
    if told not in _YES | _NO:
        raise ValueError(said("{name} must be yes or no, not “{cell}”", name=name, cell=cell.strip()[:_LONGEST_NAME]))
    return told in _YES


def _parted(cell: str) -> list[str]:
    """The parts of a cell between semicolons and line breaks, but not within double quotes."""
    parts = re.findall(r'(?:"[^"]*"|[^;\n"]|")+', cell)
    return [part.strip() for part in parts if part.strip()]


def _names(model: Model) -> Names:
    """All that rows name, to be found by key or title."""
    names = Names(Report(Path()))
    for kind in ("source", "issue", "condition", "actor", "case"):
        for thing in model.ordered(kind):
            names.add(kind, thing)
    for state in model.ordered("state"):
        names.add("state", state, state.condition)
    for passage in model.ordered("passage"):
        names.add_passage(model.sources[passage.source], passage)
    return names
