"""The proof about destroyed pages fails where the promise is broken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.proofs import destroyed_pages
from tests.proofs.proof import scratch
from workbench.storage.salvage import choice, recovery, survey
from workbench.storage.salvage.choice import At, Copies, Taken
from workbench.storage.salvage.log import Log

SEED = 5


@pytest.fixture
def folder() -> Iterator[Path]:
    with scratch() as found:
        yield found


def failures(folder: Path, count: int = 6) -> tuple[str, ...]:
    return destroyed_pages.run(range(count), SEED, folder).failures


def test_it_notices_rows_that_are_believed_against_their_digest(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is there is taken, the log's last word first: with pages of the log gone, that is an old one."""

    def gullible(at: At, copies: Copies, log: Log) -> Taken | None:
        said = log.said(*at)
        rows = copies.rows.get(at, [])
        return Taken(said.entity, True) if said else Taken(rows[0].row.entity, True) if rows else None

    monkeypatch.setattr(recovery, "choose", gullible)
    assert any("is not what it was" in failure for failure in failures(folder, 12))


def test_it_notices_that_only_pages_under_whole_trees_are_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    every: Callable[..., Iterator[survey.Found]] = survey.Survey.records

    def reachable(self: survey.Survey, budget: object) -> Iterator[survey.Found]:
        return (found for found in every(self, budget) if found.page in self.trees)

    monkeypatch.setattr(survey.Survey, "records", reachable)
    monkeypatch.setattr(choice.Log, "said", lambda *_: None)
    assert any("rows on undamaged pages were saved" in failure for failure in failures(folder, 24))


def test_it_notices_an_exception(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recovery, "mend", lambda *_: 1 / 0)
    assert any("ZeroDivisionError" in failure for failure in failures(folder, 2))


def test_it_notices_a_touched_original(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def touching(path: Path) -> recovery.Recovered:
        recovered = recovery.recover(path.read_bytes(), "“x”")
        path.write_bytes(path.read_bytes() + b"x")
        return recovered

    monkeypatch.setattr(destroyed_pages, "recover_file", touching)
    assert any("was touched" in failure for failure in failures(folder, 2))
