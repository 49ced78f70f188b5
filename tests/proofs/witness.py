"""What must be there after all that was said, and whether it is: looked at as the program itself would, next time."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tests.proofs.children import Message
from tests.proofs.hand import any_edit
from tests.proofs.stage import Stage, content
from workbench.storage.backup_names import Reason
from workbench.storage.errors import FileProblem
from workbench.storage.lock_slip import lock_path
from workbench.storage.publish import TEMPORARY
from workbench.storage.unfinished import unfinished
from workbench.workspace.document import Document
from workbench.workspace.reading import read

#: No such file: a state that a document may be in, too.
ABSENT = ""
_WRITES = {"publish", "save as", "save copy", "write new", "create", "close"}
#: What the last documents held, by their bytes: reading the same again would only take time.
_READ: dict[bytes, str] = {}
_REMEMBERED = 50
_LONG_AGO = 3 * 24 * 3600.0


@dataclass
class Work:
    """The document that was being worked on: what it may hold now, and where it may be if nothing is unfinished."""

    models: set[str]
    entries: int
    edited: bool = False
    places: set[str] = field(default_factory=set)


@dataclass
class Witness:
    """Hears what a child says, and knows what may be found afterwards: the old or the new, wherever it was cut off."""

    documents: dict[str, set[str]]
    work: Work | None = None
    problems: list[str] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    given_up: list[str] = field(default_factory=list)
    backups: set[str] = field(default_factory=set)
    _doing: str = ""

    @staticmethod
    def of(stage: Stage) -> Witness:
        """One who has seen the documents as they are now."""
        return Witness({str(path): {_found(path)} for path in stage.documents.iterdir()})

    def hear(self, said: Iterable[Message]) -> Witness:
        """Takes note."""
        for message in said:
            if "wrong" in message:
                self.problems.append(message["wrong"])
            elif "doing" in message:
                self._doing = message["doing"]
                self._about_to(message)
            elif "done" in message:
                self._did(message)
            elif "refused" in message:
                self._refused(message)
            elif "given_up" in message:
                self.given_up.append(message["given_up"])
        return self

    def _about_to(self, message: Message) -> None:
        what, path, model = message["doing"], message.get("path"), message.get("model", "")
        if what in _WRITES and path:
            self.documents.setdefault(path, {ABSENT}).add(model)
        if what in ("edit", "undo", "redo"):
            assert self.work is not None
            self.work.models.add(model)
        if what in ("save as", "publish", "close") and path and self.work is not None:
            self.work.places.add(path)

    def _did(self, message: Message) -> None:
        what, path, model = message["done"], message.get("path"), message.get("model", "")
        if what in _WRITES and path:
            self.documents[path] = {model}
        match what:
            case "back up":
                self.backups.add(model)
            case "open" | "create" | "recover":
                self.work = Work({model}, message["entries"], places={path} if path else set())
                self._check_opened(path, model)
            case "resume":
                self._check_resumed(model, message["entries"])
            case "nothing to resume":
                self.problems += self._in_its_document({path: _found(Path(path)) for path in self.documents})
            case "edit" | "undo" | "redo":
                assert self.work is not None
                self.work.models = {model}
                self.work.entries += 1
                self.work.edited = True
            case "save as":
                assert self.work is not None
                self.work.places = {path}
            case "close" if path:
                self.work = None

    def _refused(self, message: Message) -> None:
        why = message["why"]
        self.refusals.append(f"{message['refused']}: {why}")
        if not why.strip() or "Traceback" in why or why[-1] not in ".!?”)":
            self.problems.append(f"{message['refused']} was refused without a sentence: {why!r}")

    # ── judging ─────────────────────────────────────────────────────────────────────────────────────────────

    def _check_opened(self, path: str | None, model: str) -> None:
        if path and model not in self.documents.get(path, {model}):
            self.problems.append("it opened with something that was never in it")

    def _check_resumed(self, model: str, entries: int) -> None:
        self.problems += self._resumed(model, entries)
        places = set() if self.work is None else self.work.places
        self.work = Work({model}, entries, True, places)

    def _resumed(self, model: str, entries: int) -> list[str]:
        """What is wrong with unfinished work that holds this. What was closed may be there once more if it could not be
        removed, or its removal was lost; then it has to be in a document.
        """
        if self.work is None and self._doing == "recover":
            return []  # it was there, and not yet told
        if self.work is None:
            closed = any(model in allowed for allowed in self.documents.values())
            return [] if closed else ["something is unfinished that was closed"]
        wrong = []
        if model not in self.work.models:
            wrong.append(f"what is resumed is not what was acknowledged (after “{self._doing}”)")
        if not self.work.entries <= entries <= self.work.entries + 1:
            wrong.append(f"{self.work.entries} entries were acknowledged, {entries} are there")
        return wrong

    def _in_its_document(self, documents: Mapping[str, str]) -> list[str]:
        """What is wrong if nothing is unfinished: then everything has to be in the document."""
        if self.work is None or not self.work.edited:
            return []
        if any(documents.get(place) in self.work.models for place in self.work.places):
            return []
        return [f"acknowledged edits are neither unfinished nor in the document (after “{self._doing}”)"]

    def judge(self, found: Found) -> list[str]:
        """Everything that is wrong with what was found."""
        wrong = []
        for path, allowed in self.documents.items():
            holds = found.documents.get(path, ABSENT)
            if holds not in allowed:
                what = "is not there" if holds == ABSENT else f"holds neither the old nor the new ({holds})"
                wrong.append(f"{Path(path).name} {what} (after “{self._doing}”)")
        if not found.works:
            wrong += self._in_its_document(found.documents)
        elif len(found.works) > 1:
            wrong.append(f"{len(found.works)} pieces of work are unfinished, and there was one")
        else:
            wrong += self._resumed(*found.works[0])
        if self.backups - found.backups:
            wrong.append("a version that was kept is not there")
        return self.problems + wrong + list(found.wrong)


class Found(NamedTuple):
    """What is found: what documents hold; of unfinished work content and entries; what backups hold; and what
    is wrong whatever was acknowledged.
    """

    documents: Mapping[str, str]
    works: tuple[tuple[str, int], ...] = ()
    wrong: tuple[str, ...] = ()
    backups: frozenset[str] = frozenset()


def find(stage: Stage, paths: Iterable[str], finish: bool) -> Found:
    """Looks as the program does next time: documents opened, unfinished work resumed.

    With ``finish`` that work is closed too, the document opened once more, and looked for what still lies about, later.
    """
    with stage.here():
        documents = {path: _found(Path(path)) for path in paths}
        backups = {path: _found(path) for path in stage.home.glob("backups/*/[!.]*.modus")}
        try:
            works = unfinished()
            unreadable = [f"the working copy {work.file} cannot be read" for work in works if work.edits is None]
            unreadable += [f"the version {path.name} {what}" for path, what in backups.items() if " " in what]
            if unreadable:
                return Found(documents, wrong=tuple(unreadable))
            told, wrong = [], []
            for work in works:
                document = Document.resume(work)
                model, entries = content(document.model), len(document.history(1_000_000))
                told.append((model, entries))
                wrong += _finish(document, model, stage) if finish else _leave(document)
            if finish:
                wrong += _leftovers(stage, {*documents, str(_rescued(stage))})
        except FileProblem as problem:
            return Found(documents, wrong=(f"going on is refused: {problem}",))
        except Exception as error:
            return Found(
                documents, wrong=(f"going on fails, and not with a sentence: {type(error).__name__}: {error}",)
            )
    return Found(documents, tuple(told), tuple(wrong), frozenset(backups.values()))


def _rescued(stage: Stage) -> Path:
    return stage.documents / "rescued.modus"


def _leave(document: Document) -> list[str]:
    document.close(publish=False)
    return []


def _finish(document: Document, model: str, stage: Stage) -> list[str]:
    if document.path is None:
        document.save_as(_rescued(stage))
    place = document.path
    assert place is not None
    document.close()
    wrong = []
    if _found(place) != model:
        wrong.append(f"{place.name} does not hold what was resumed and closed")
    if unfinished():
        wrong.append("what was resumed and closed is still unfinished")
    return wrong


def _leftovers(stage: Stage, documents: Collection[str]) -> list[str]:
    """What is still lying about after everything was used once more, later."""
    long_ago = time.time() - _LONG_AGO
    for path in (stage.folder, *stage.folder.rglob("*")):
        if path.parent != stage.documents or path.name.startswith(TEMPORARY):
            os.utime(path, (long_ago, long_ago))
    unfinished()
    there = [Path(path) for path in sorted(documents) if Path(path).exists() and " " not in _found(Path(path))]
    kept = any(stage.home.glob("backups/*"))
    for path in there if kept else [path for path in there if lock_path(path).exists()] or there[:1]:
        document = Document.open(path)
        if kept:
            document.apply(any_edit(document.model, random.Random(0)))
            document.back_up(Reason.OPENED)
        document.close()
    left = [path.name for path in stage.documents.iterdir() if str(path) not in documents]
    left += [path.relative_to(stage.home).as_posix() for path in stage.home.glob("sessions/**/*") if path.is_file()]
    left += [path.relative_to(stage.home).as_posix() for path in stage.home.rglob(f"{TEMPORARY}*")]
    left += [f"tmp/{path.name}" for path in stage.tmp.iterdir() if not _pythons_own(path)]
    return [f"left lying about: {', '.join(sorted(left)[:5])}"] if left else []


def _pythons_own(path: Path) -> bool:
    """Whether it is what Python writes to see whether a folder can be written to."""
    return path.is_file() and path.read_bytes() in (b"", b"blat")


def _found(path: Path) -> str:
    if not path.exists():
        return ABSENT
    bytes_ = path.read_bytes()
    if bytes_ not in _READ:
        try:
            _READ[bytes_] = content(read(path)[0])
        except FileProblem as problem:
            _READ[bytes_] = f"cannot be read: {problem}"
        while len(_READ) > _REMEMBERED:
            del _READ[next(iter(_READ))]
    return _READ[bytes_]
