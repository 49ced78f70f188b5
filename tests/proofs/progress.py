"""How far the proofs have come: kept in `out/proofs.json`, so that the next run goes on there."""

from __future__ import annotations

import hashlib
import json
import platform
import secrets
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tests.proofs.proof import Proof, Tally
from workbench.storage.connection import sqlite_version

ROOT = Path(__file__).resolve().parents[2]
#: More sentences than these about one proof help nobody.
_MOST = 50


@dataclass
class Reached:
    """How far one proof has come: every case below ``next`` is done.

    ``seconds`` of work, ``broken`` is the number of failures, ``failures`` are the first of them.
    """

    next: int = 0
    cases: int = 0
    hits: int = 0
    seconds: float = 0.0
    broken: int = 0
    failures: list[str] = field(default_factory=list)
    missing: str = ""

    def add(self, numbers: range, tally: Tally, seconds: float) -> None:
        """Counts in the chunk that comes next."""
        assert numbers.start == self.next
        self.next = numbers.stop
        self.cases += tally.cases
        self.hits += tally.hits
        self.seconds += seconds
        self.broken += len(tally.failures)
        self.failures = (self.failures + list(tally.failures))[:_MOST]

    def failed(self, proof: Proof) -> bool:
        """Whether the promise is broken, or was tried to the end without anything having been hit."""
        return bool(self.broken) or (0 < proof.full <= self.next and not self.hits)

    def verdict(self, proof: Proof) -> str:
        """In one word or a few; what was not run did not pass."""
        if self.broken:
            return f"BROKEN: {self.broken}"
        if self.missing:
            return f"NOT RUN: {self.missing}"
        if not self.cases:
            return "not begun"
        if not self.hits:
            return "EMPTY: nothing was hit"
        return "holds" if self.next >= proof.full else "holds so far"


@dataclass
class Progress:
    """All proofs' progress under one state of the code and one seed."""

    digest: str
    seed: int
    proofs: dict[str, Reached] = field(default_factory=dict)

    @staticmethod
    def load(file: Path) -> Progress:
        """What the file says, or a new beginning where it speaks of other code, or makes no sense."""
        digest = code_digest()
        try:
            told: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
            if told["digest"] == digest:
                reached = {name: Reached(**values) for name, values in told["proofs"].items()}
                return Progress(digest, told["seed"], reached)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            pass
        return Progress(digest, secrets.randbelow(2**32))

    def save(self, file: Path) -> None:
        """Writes the file, whole or not at all."""
        file.parent.mkdir(exist_ok=True)
        temporary = file.with_suffix(".json-new")
        temporary.write_text(json.dumps(asdict(self), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        temporary.replace(file)

    def of(self, proof: Proof) -> Reached:
        """How far this proof has come."""
        return self.proofs.setdefault(proof.name, Reached())


def code_digest() -> str:
    """Tells one state of what is proved, and of the proofs, from another."""
    told = hashlib.sha256(f"{platform.python_version()} {sqlite_version()}".encode())
    for folder in ("workbench", "tests/proofs"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and path.suffix in (".py", ".c", ".html", ".css", ".sql"):
                told.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return told.hexdigest()
