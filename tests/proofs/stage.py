"""The folder in which a case plays, and setting it up again in the same place for the next one."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from workbench.domain.model import KINDS, Model

_FORMATS = Path(__file__).parents[1] / "storage" / "formats"


@dataclass(frozen=True, slots=True)
class Stage:
    """``documents`` as a person has them, the program's ``home``, and ``tmp``; a case plays with nothing else."""

    folder: Path

    @property
    def documents(self) -> Path:
        """Where documents lie."""
        return self.folder / "documents"

    @property
    def home(self) -> Path:
        """Where the program keeps its data."""
        return self.folder / "home"

    @property
    def tmp(self) -> Path:
        """Where temporary files go."""
        return self.folder / "tmp"

    @property
    def plan(self) -> Path:
        """The document there is from the beginning."""
        return self.documents / "plan.modus"

    @property
    def other(self) -> Path:
        """Another document there is from the beginning."""
        return self.documents / "other.modus"

    @property
    def damaged(self) -> Path:
        """A document of which a page is destroyed, for acts that recover."""
        return self.documents / "damaged.modus"

    def damage(self) -> None:
        """Makes it of the document that is there."""
        data = bytearray(self.plan.read_bytes())
        data[-8192:-4096] = bytes(4096)
        self.damaged.write_bytes(data)

    @property
    def older(self) -> Path:
        """A document of an older format, for acts that lead it on."""
        return self.documents / "older.modus"

    def age(self, version: int = 1) -> None:
        """Puts it there, as it was saved when format ``version`` was new."""
        self.older.write_bytes(gzip.decompress((_FORMATS / f"{version}.modus.gz").read_bytes()))

    def environment(self) -> dict[str, str]:
        """What a process has to be told to play here."""
        return {"MODUS_HOME": str(self.home), "TMPDIR": str(self.tmp)}

    def clear(self) -> None:
        """Empties it."""
        shutil.rmtree(self.folder, ignore_errors=True)
        for folder in (self.documents, self.home, self.tmp):
            folder.mkdir(parents=True)

    def keep(self, to: Path) -> None:
        """Remembers how it looks now."""
        shutil.rmtree(to, ignore_errors=True)
        shutil.copytree(self.folder, to)

    def again(self, kept: Path) -> None:
        """Makes it look as it did when it was kept."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(kept, self.folder)

    @contextmanager
    def here(self) -> Iterator[None]:
        """This very process plays here for a while."""
        old = {name: os.environ.get(name) for name in self.environment()}
        temporary = tempfile.tempdir
        os.environ.update(self.environment())
        tempfile.tempdir = str(self.tmp)
        try:
            yield
        finally:
            tempfile.tempdir = temporary
            for name, value in old.items():
                if value is None:
                    os.environ.pop(name, None)
                else:
                    os.environ[name] = value


def content(model: Model) -> str:
    """Tells one model from another, down to the last field; made without the program's own digests."""
    told = hashlib.sha256()
    for kind in KINDS:
        table = model.table(kind)
        for id_ in sorted(table):
            told.update(repr((kind, table[id_])).encode())
    return told.hexdigest()[:24]
