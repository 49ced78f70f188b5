"""Sources and their numbered passages."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain import fields as f

#: The kinds of documents whose text can be added to a source; empty where none was.
DOCUMENTS = ("", "text", "markdown", "html", "docx", "pdf")
#: The longest name of a file, in characters.
FILE_NAME = 255


@dataclass(frozen=True, slots=True)
class Source:
    """A document that judgements rest on.

    ``private``: it and its passages are for those who work on the file, not for a wall or a reader. ``file``, ``kind``
    and ``fingerprint`` (SHA-256) are of the document whose text was added, if one was; ``reference`` is what a
    bibliography says of the source, as an object of CSL-JSON.
    """

    id: str = f.id_()
    key: str = f.key()
    title: str = f.title()
    author: str = f.text(length=f.TITLE)
    date: str = f.text(length=40)
    language: str = f.text(length=20)
    note: str = f.text()
    rank: float = f.rank()
    private: bool = f.flag()
    file: str = f.text(length=FILE_NAME)
    kind: str = f.choice(*DOCUMENTS, default="")
    fingerprint: str = f.text(length=64)
    reference: str = f.text()


@dataclass(frozen=True, slots=True)
class Passage:
    """A numbered paragraph of a source: ``locator`` is section and paragraph (``2.4``).

    ``summary`` says it in one's own words. ``digest`` and ``shingles`` recognise one's own copy of the text
    (`domain.likeness`); ``text`` is what that copy says, empty until one is added, and ``page`` the page of it.
    ``level`` is that of the heading it stands under, 1 for the highest, 0 where it stands under none.
    """

    id: str = f.id_()
    source: str = f.ref("source")
    locator: str = f.text(length=40)
    section: str = f.text(length=f.TITLE)
    summary: str = f.text()
    digest: str = f.text(length=64)
    rank: float = f.rank()
    text: str = f.text()
    page: str = f.text(length=20)
    level: int = f.whole(0, 6)
    shingles: str = f.text(length=140)
