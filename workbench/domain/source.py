"""Sources and their numbered passages."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain import fields as f


@dataclass(frozen=True, slots=True)
class Source:
    """A document that judgements rest on."""

    id: str = f.id_()
    key: str = f.key()
    title: str = f.title()
    author: str = f.text(length=f.TITLE)
    date: str = f.text(length=40)
    language: str = f.text(length=20)
    note: str = f.text()
    rank: float = f.rank()


@dataclass(frozen=True, slots=True)
class Passage:
    """A numbered paragraph of a source: ``locator`` is section and paragraph (``2.4``).

    ``summary`` says it in one's own words; ``digest`` recognises one's own copy of the text.
    """

    id: str = f.id_()
    source: str = f.ref("source")
    locator: str = f.text(length=40)
    section: str = f.text(length=f.TITLE)
    summary: str = f.text()
    digest: str = f.text(length=64)
    rank: float = f.rank()
