"""Reading a document: in a process of its own, with little memory and time, for it may come from anybody."""

from __future__ import annotations

import gc
import hashlib
import re
import stat
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from workbench.domain import fields as f
from workbench.domain.document import Document, Paragraph
from workbench.domain.language import said
from workbench.domain.legible import in_brief, legible
from workbench.domain.source import DOCUMENTS
from workbench.sources.readers.blocks import Content, tidy, too_much, unreadable
from workbench.sources.readers.guessing import date_of, guess_language, language_of
from workbench.sources.segments import numbered, title_of
from workbench.storage.errors import CannotRead, FileProblem, WayOut
from workbench.storage.worker.apart import FOR_STRANGERS, WorkerFailed, apart
from workbench.storage.worker.child import Line
from workbench.storage.worker.copies import share

#: The largest document, in bytes: what is text through and through, and what has pictures in it.
MOST_OF_TEXT, MOST_WITH_PICTURES = 25_000_000, 200_000_000
LIMITS = FOR_STRANGERS
_HTML = re.compile(rb"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_BY_NAME = {
    "htm": "html",
    "html": "html",
    "xhtml": "html",
    "md": "markdown",
    "markdown": "markdown",
    "mdown": "markdown",
    "docx": "docx",
    "odt": "odt",
    "pdf": "pdf",
}
#: How an OpenDocument text begins, after the name of its first part.
_ODT = b"mimetypeapplication/vnd.oasis.opendocument.text"
#: How seldom Python looks for what is no longer needed while a document is read: its paragraphs stay, and the process
#: ends soon.
COLLECTED = (500_000, 20, 100)
#: How others begin: older Word documents, RTF, pictures, archives.
_OTHERS = (b"\xd0\xcf\x11\xe0", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK", b"Rar!", b"\x1f\x8b")
_AT_A_TIME = 500


#: Hears how many pages are read, of how many. What it raises ends the reading, and the process that reads.
Pages = Callable[[int, int], object]
#: How often it hears that, in seconds.
_A_WHILE = 0.1


def _nobody(_done: int, _of: int) -> None:
    return None


def read_document(path: Path, pages: Pages = _nobody) -> Document:
    """What is in a document (text, Markdown, HTML, DOCX, ODT, PDF); raises `FileProblem` with a sentence for a person.

    ``pages`` hears now and then how far it is, where a document has pages. May be called from any thread.
    """
    path = Path(path)
    _demand_file(path)
    rows: list[list[Any]] = []

    def told(what: Any) -> None:
        match what:
            case {"done": int(done), "of": int(of)}:
                pages(done, max(1, of))
            case list():
                rows.extend(what)

    try:
        about = apart("read document", {"path": str(path.absolute())}, LIMITS, told)
        return Document(paragraphs=tuple(Paragraph(*row) for row in rows), **about)
    except WorkerFailed as failed:
        raise _gave_up(path, failed.why) from failed
    except FileProblem as problem:
        raise type(problem)(f"{_named(path)}: {problem}", problem.way_out) from problem


def read_there(arguments: Mapping[str, Any], line: Line) -> dict[str, Any]:
    """The side of the child: tells the paragraphs, and gives the rest of the `Document`."""
    gc.set_threshold(*COLLECTED)
    path = Path(arguments["path"])
    data = _bytes_of(path)
    kind = kind_of_document(path.name, data)
    content = _read_pdf(data, line) if kind == "pdf" else _reader(kind)(data)
    fingerprint = hashlib.sha256(data).hexdigest()
    title = title_of(content.blocks, content.about.get("title", ""))
    paragraphs = numbered(content.blocks, title)
    if not paragraphs:
        raise unreadable(said("there is no text in it"))
    for at in range(0, len(paragraphs), _AT_A_TIME):
        piece = paragraphs[at : at + _AT_A_TIME]
        line.tell([[one.locator, one.section, one.level, one.text, one.page] for one in piece])
    return {
        "file": _file_name(path),
        "kind": kind if kind in DOCUMENTS else "",  # the format of workspaces has no word for the others
        "fingerprint": fingerprint,
        "pages": content.pages,
        **_about(content, title, path, (one.text for one in paragraphs)),
    }


def kind_of_document(name: str, data: bytes) -> str:
    """Which kind of document this is, by what it begins with, else by its name; raises `FileProblem` for others."""
    head = data[:1024]
    if b"%PDF-" in head:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        if _ODT in head or (name.lower().endswith(".odt") and b"content.xml" in data):
            return "odt"
        if b"word/" in data:
            return "docx"
        raise unreadable(said("it is of another kind; text, Markdown, HTML, DOCX, ODT and PDF are read"))
    by_name = _BY_NAME.get(name.rpartition(".")[2].lower(), "text")
    if by_name in ("pdf", "docx", "odt"):
        raise unreadable(said("it is damaged, or not what its name says"))
    if head.startswith(_OTHERS):
        raise unreadable(said("it is of another kind; text, Markdown, HTML, DOCX, ODT and PDF are read"))
    return "html" if by_name == "text" and _HTML.match(head) else by_name


def _read_pdf(data: bytes, line: Line) -> Content:
    from workbench.sources.readers.pdf import read

    last = time.monotonic()

    def pages(done: int, of: int) -> None:
        nonlocal last
        if time.monotonic() - last > _A_WHILE:
            last = time.monotonic()
            line.tell({"done": done, "of": of})

    return read(data, pages, share)


def _reader(kind: str) -> Callable[[bytes], Content]:
    """The reader of a kind other than PDF; imported only now, for each brings a library along."""
    if kind == "docx":
        from workbench.sources.readers.word import read
    elif kind == "odt":
        from workbench.sources.readers.open_document import read
    elif kind == "html":
        from workbench.sources.readers.web_page import read
    elif kind == "markdown":
        from workbench.sources.readers.markdown import read
    else:
        from workbench.sources.readers.plain_text import read
    return read


def _bytes_of(path: Path) -> bytes:
    most = MOST_WITH_PICTURES if path.suffix.lower() in (".pdf", ".docx", ".odt") else MOST_OF_TEXT
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise too_much(said("it is larger than {most:,} MB", most=most // 1_000_000))
    return data


def _about(content: Content, title: str, path: Path, texts: Any) -> dict[str, str]:
    def one_line(text: str, most: int) -> str:
        return " ".join(tidy(legible(text)).split())[:most].strip()

    told = content.about
    first = content.blocks[0].text if content.blocks and content.blocks[0].level else ""
    language = language_of(told.get("language", ""))
    return {
        "title": one_line(title or told.get("title", "") or first or path.stem, f.TITLE),
        "author": one_line(told.get("author", ""), f.TITLE),
        "date": date_of(told.get("date", "")),
        "language": language or guess_language(texts),
    }


def _file_name(path: Path) -> str:
    return tidy(path.name.encode("utf-8", "replace").decode())[:255]


# ── what goes wrong ───────────────────────────────────────────────────────────────────────────────────────────────────


def _demand_file(path: Path) -> None:
    try:
        mode = path.stat().st_mode
        if stat.S_ISREG(mode):
            with path.open("rb") as file:
                file.read(1)
            return
        folder = stat.S_ISDIR(mode)
        told = (
            said("{name} is a folder.", name=_named(path)) if folder else said("{name} is no file.", name=_named(path))
        )
    except FileNotFoundError:
        told = said("{name} is not there.", name=_named(path))
    except (OSError, ValueError):
        told = said("You may not read {name}.", name=_named(path))
    raise CannotRead(told)


def _named(path: Path) -> str:
    return in_brief(legible(path.name), 80)


def _gave_up(path: Path, why: str) -> FileProblem:
    if why == "crash":
        told = said(
            "{name}: this document cannot be read; it is damaged, or made to do harm. Nothing was added.",
            name=_named(path),
        )
    else:
        told = said(
            "{name}: reading this document takes far too long or too much memory, so it was given up. Nothing was "
            "added. Split it, or save it as plain text first.",
            name=_named(path),
        )
    return FileProblem(told, WayOut.CHOOSE_ANOTHER)
