"""Adding a document: its text into the passages of the source it is a copy of, or as a new source."""

from __future__ import annotations

import dataclasses

from workbench.domain import fields as f
from workbench.domain.document import Document
from workbench.domain.identity import new_id
from workbench.domain.language import said, said_many
from workbench.domain.likeness import digest_of, shingles_of
from workbench.domain.model import Model, RowChange
from workbench.domain.source import FILE_NAME, Passage, Source
from workbench.workspace.changes import Operation, OperationProblem, checked
from workbench.workspace.joining import Joined, join, join_to
from workbench.workspace.operations.drafting import called, free_key, get, next_rank, put, short

#: A file with more than 50,000 is refused as made to do harm; some room is left.
MOST_PASSAGES = 45_000


def add_source(model: Model, document: Document, source: str | None = None, *, private: bool = False) -> Operation:
    """Adds the text of a document; its focus is the source.

    Where the document is somebody's own copy of a source that is there (of ``source``, if that is given), its text goes
    into that source's passages; what is judged there stays as it is. Otherwise it becomes a source of its own with a
    passage for each paragraph, private if asked. Refused where nothing would come of it.
    """
    joined = join(model, document) if source is None else join_to(model, get(model, "source", source).id, document)
    if joined is None:
        return new_source(model, document, private=private)
    return fill_source(model, document, joined, private=private)


def fill_source(model: Model, document: Document, joined: Joined, *, private: bool = False) -> Operation:
    """Puts the texts that were found in a document into the passages of its source."""
    source: Source = get(model, "source", joined.source)
    if not joined.places:
        raise OperationProblem(
            said(
                "“{file}” is no copy of “{source}”: none of its passages was found in it.",
                file=short(document.file),
                source=called(model, source),
            )
        )
    changes = [
        put(model, dataclasses.replace(model.passages[id_], text=place.text[: f.TEXT], page=place.page[:20]))
        for id_, place in joined.places.items()
        if id_ in model.passages
    ]
    about = dataclasses.replace(
        source,
        file=document.file[:FILE_NAME],
        kind=document.kind,
        fingerprint=document.fingerprint,
        private=source.private or private,
        language=source.language or document.language[:20],
    )
    rows = [row for row in [*changes, put(model, about)] if row.before != row.after]
    if not rows:
        raise OperationProblem(
            said(
                "The text of “{file}” is already in “{source}”.",
                file=short(document.file),
                source=called(model, source),
            )
        )
    label = said_many(
        "Add the text of {n:,} passage of “{source}”",
        "Add the text of {n:,} passages of “{source}”",
        len(joined.places),
        source=called(model, source),
    )
    return checked(model, label, rows, source.id)


def new_source(model: Model, document: Document, *, private: bool = False) -> Operation:
    """Makes a document a source of its own, whatever is there."""
    for known in model.sources.values():
        if known.fingerprint and known.fingerprint == document.fingerprint:
            raise OperationProblem(
                said("“{file}” is already there as “{source}”.", file=short(document.file), source=called(model, known))
            )
    if (count := len(model.passages) + len(document.paragraphs)) > MOST_PASSAGES:
        raise OperationProblem(
            said(
                "With “{file}” there would be {count:,} passages; a workspace has room for {most:,}. Split it, and add "
                "the part that is needed.",
                file=short(document.file),
                count=count,
                most=MOST_PASSAGES,
            )
        )
    title = " ".join(document.title.split())[: f.TITLE] or short(document.file) or said("Document")
    source = Source(
        new_id(),
        free_key(model, "source", title),
        title,
        document.author[: f.TITLE],
        document.date[:40],
        document.language[:20],
        rank=next_rank(model, "source"),
        private=private,
        file=document.file[:FILE_NAME],
        kind=document.kind,
        fingerprint=document.fingerprint,
    )
    label = said("Add the document “{name}”", name=short(title))
    return checked(model, label, [put(model, source), *_passages(model, source, document)], source.id)


def _passages(model: Model, source: Source, document: Document) -> list[RowChange]:
    rank = next_rank(model, "passage")
    return [
        put(
            model,
            Passage(
                new_id(),
                source.id,
                paragraph.locator,
                paragraph.section[: f.TITLE],
                digest=digest_of(paragraph.text),
                rank=rank + number,
                text=paragraph.text,
                page=paragraph.page[:20],
                level=paragraph.level,
                shingles=shingles_of(paragraph.text),
            ),
        )
        for number, paragraph in enumerate(document.paragraphs)
    ]
