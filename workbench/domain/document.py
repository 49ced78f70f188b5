"""A document that was read: who wrote it, and its paragraphs, each with its place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: ``locator`` is section and paragraph (``2.4``; section 0 is what comes before the first heading).

    ``section`` is the heading it stands under and ``level`` its level, 1 for the highest; empty and 0 where there is
    none. ``page`` is the page it begins on, where the document has pages.
    """

    locator: str
    section: str
    level: int
    text: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """What was found in a document: its name, its kind (one of `source.DOCUMENTS`; empty for others), its SHA-256,
    and what it says.

    Title, author, date and language are what it says of itself, or else a guess; empty where there is neither.
    """

    file: str
    kind: str
    fingerprint: str
    title: str
    author: str
    date: str
    language: str
    paragraphs: tuple[Paragraph, ...]
    pages: int = 0
