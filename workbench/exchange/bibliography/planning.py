"""What a bibliography would change: the sources that its entries are, by key, by DOI, or by title and year."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from workbench.domain import fields as f
from workbench.domain.forms import form_problem
from workbench.domain.identity import key_problem, new_id, slug, unused_key
from workbench.domain.language import said, said_many
from workbench.domain.model import Model
from workbench.domain.source import Source
from workbench.domain.words import name_of_field
from workbench.exchange.bibliography.csl import (
    Item,
    item_of,
    name_text,
    names_of,
    reference_text,
    source_fields,
    text_of,
)
from workbench.exchange.bibliography.dates import year_of
from workbench.exchange.bibliography.files import come_back
from workbench.workspace.changes import Operation, checked
from workbench.workspace.operations.drafting import next_rank, put


@dataclass(frozen=True, slots=True)
class SourcesPlan:
    """Keys of sources that would be added and changed, how many stay, entries refused (their title or number, why).

    ``operation`` does it, as one thing to undo; None where there is nothing to do.
    """

    added: tuple[str, ...]
    changed: tuple[str, ...]
    same: int
    refused: tuple[tuple[str, str], ...]
    operation: Operation | None


def plan_sources(model: Model, items: Iterable[Item], kind: str = ".json") -> SourcesPlan:
    """What the entries of a bibliography would do to the sources; titles, authors and dates follow them.

    ``kind``: the form in which they came (of `FORMATS`). What that form cannot say of a source stays as it is.
    """
    known = _Known(model)
    added: list[str] = []
    changed: list[str] = []
    refused: list[tuple[str, str]] = []
    new: dict[str, Source] = {}
    same = 0
    for number, item in enumerate(items, 1):
        called = text_of(item, "title")[:60] or text_of(item, "id") or said("entry {number}", number=number)
        before = known.find(item)
        if before is not None and before.id in new:
            refused.append((called, said("is the same source as an earlier entry, “{key}”", key=new[before.id].key)))
            continue
        source = _source(item if before is None else _joined(item_of(before), item, kind), before, known)
        if problem := _problem(source):
            refused.append((called, problem))
            continue
        if source == before:
            same += 1
        else:
            (added if before is None else changed).append(source.key)
        new[source.id] = source
        known.add(source, item)
    rank = next_rank(model, "source")
    changes = []
    for source in new.values():
        if source.id not in model.sources:
            source = dataclasses.replace(source, rank=rank)
            rank += 1.0
        changes.append(put(model, source))
    label = said_many("Import {n:,} source", "Import {n:,} sources", len(added) + len(changed))
    operation = checked(model, label, changes) if added or changed else None
    return SourcesPlan(tuple(added), tuple(changed), same, tuple(refused), operation)


class _Known:
    """Sources by the several ways in which entries name them."""

    def __init__(self, model: Model) -> None:
        self.keys: set[str] = set()
        self._by: dict[tuple[str, ...], Source] = {}
        for source in model.ordered("source"):
            self.add(source, item_of(source))

    def add(self, source: Source, item: Item) -> None:
        self.keys.add(source.key)
        for way in _ways({**item, "id": source.key}):
            self._by.setdefault(way, source)

    def find(self, item: Item) -> Source | None:
        return next((self._by[way] for way in _ways(item) if way in self._by), None)


def _ways(item: Item) -> list[tuple[str, ...]]:
    title, doi = text_of(item, "title").casefold(), text_of(item, "DOI").casefold().removeprefix("https://doi.org/")
    first = next(iter(names_of(item, "author")), {})
    ways = [("key", text_of(item, "id")), ("doi", doi), ("title", title, year_of(item), name_text(first).casefold())]
    return [way for way in ways if way[1]]


def _joined(before: Item, item: Item, kind: str) -> Item:
    """An entry, and with it what is known of its source already and could not be said in the form in which it came."""
    if kind == ".json":
        return item
    seen = come_back(before, kind)
    told = {field: before[field] if seen.get(field) == value else value for field, value in item.items()}
    return {field: value for field, value in before.items() if field not in seen} | told


def _source(item: Item, before: Source | None, known: _Known) -> Source:
    fields: dict[str, Any] = source_fields(item)
    reference = reference_text(item)
    if len(reference) > f.specs(Source)["reference"].length:  # what is long is the abstract
        reference = reference_text({field: value for field, value in item.items() if field != "abstract"})
    if before is not None:
        return dataclasses.replace(before, **fields, reference=reference)
    wanted = text_of(item, "id")
    if not wanted or key_problem(wanted) or ":" in wanted or "/" in wanted:
        people = [str(one.get("family") or one.get("literal") or "") for one in names_of(item, "author")[:1]]
        wanted = slug(" ".join([*people, year_of(item)]).strip() or " ".join(fields.get("title", "").split()[:6]))
    return Source(new_id(), unused_key(wanted, known.keys), **{"title": "", **fields}, reference=reference)


def _problem(source: Source) -> str | None:
    for field, spec in f.specs(Source).items():
        if field not in ("id", "rank") and (problem := form_problem(spec, getattr(source, field))):
            return f"{name_of_field(field)}: {problem}"
    return None
