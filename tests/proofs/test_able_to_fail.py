"""Each proof notices when the program is broken in the way against which it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from tests.proofs import PROOFS, errors, full_disk, kills, power_loss, torn_writes
from tests.proofs.children import Children, shared_children
from tests.proofs.kills import Each, Theatre
from tests.proofs.power_loss import Recording
from tests.proofs.proof import scratch
from workbench.storage import workfolder

pytestmark = [pytest.mark.slow, pytest.mark.timeout(3600)]


@pytest.fixture
def folder() -> Iterator[Path]:
    with scratch() as found:
        yield found


@pytest.fixture
def crew() -> Children:
    return shared_children()


def demand(name: str) -> None:
    (proof,) = (proof for proof in PROOFS if proof.name == name)
    if proof.missing:
        pytest.skip(proof.missing)


def patch(name: str) -> tuple[str, ...]:
    return (f"tests.proofs.breaking:{name}",)


def first_failure(each: Callable[[int], tuple[bool, list[str]]], numbers: Iterable[int]) -> str:
    """What the first failing case says; empty if none fails."""
    for number in numbers:
        if wrong := each(number)[1]:
            return wrong[0]
    return ""


def points(theatre: Theatre, act: str) -> Callable[[int], tuple[bool, list[str]]]:
    """Kills of one act only, from its end backwards."""
    found = theatre.points(act, "0")
    return lambda number: kills.killed_at(theatre, found[-1 - 5 * number % len(found)])


@pytest.mark.parametrize(
    ("broken", "act", "said"),
    [
        ("acknowledging_before_commit", "edits", "not what was acknowledged"),
        ("committing_every_statement", "edits", ""),
        ("writing_in_place", "publishing", "neither the old nor the new"),
        ("forgetting_to_announce", "publishing", ""),
    ],
)
def test_kills(crew: Children, folder: Path, broken: str, act: str, said: str) -> None:
    demand("kills")
    theatre = Theatre(crew, folder, 0, patch(broken))
    wrong = first_failure(points(theatre, act), range(60))
    assert wrong and said in wrong


def test_what_is_left_lying_about(crew: Children, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    demand("kills")
    monkeypatch.setattr(workfolder, "clear_abandoned", lambda: None)
    theatre = Theatre(crew, folder, 0)
    found = theatre.points("edits", "0")
    assert "left lying about" in first_failure(lambda number: kills.killed_at(theatre, found[number]), range(10))


@pytest.mark.parametrize(
    ("broken", "act"),
    [
        ("committing_without_sync", "edits"),
        ("deleting_the_journal", "edits"),
        ("syncing_no_file", "publishing"),
        ("syncing_no_folder", "publishing"),
        ("syncing_no_folder", "edits"),
        ("acknowledging_before_commit", "edits"),
    ],
)
def test_power_loss(crew: Children, folder: Path, broken: str, act: str) -> None:
    demand("power loss")
    theatre = Theatre(crew, folder, 0, patch(broken))
    tally = power_loss.states_of(Recording(theatre, 0, act), range(1, 300))
    assert tally.failures and tally.hits


@pytest.mark.parametrize("broken", ["swallowing_errors", "telling_errors_as_they_are"])
def test_errors(crew: Children, folder: Path, broken: str) -> None:
    demand("errors")
    theatre = Theatre(crew, folder, 0, patch(broken))
    assert first_failure(lambda number: errors.failing_call(theatre, number), range(1, 60))


@pytest.mark.parametrize("broken", ["swallowing_errors", "writing_in_place"])
def test_torn_writes(folder: Path, broken: str) -> None:
    demand("torn writes")
    with torn_writes.shimmed(folder) as (shim, crew):
        theatre = Theatre(crew, folder, 0, patch(broken))
        assert first_failure(lambda number: torn_writes.tear(theatre, shim, number), range(60))


@pytest.mark.parametrize(
    ("proof", "way", "broken"),
    [
        ("full disk", "documents", "writing_in_place"),
        ("full data folder", "home", "swallowing_errors"),
        ("files of limited size", "files", "swallowing_errors"),
    ],
)
def test_full_disks(crew: Children, folder: Path, proof: str, way: str, broken: str) -> None:
    demand(proof)
    each: Each = full_disk.filling(way)
    theatre = Theatre(crew, folder, 0, patch(broken))
    numbers = (number for number in range(140) if number % len(full_disk.ACTS) != full_disk.ACTS.index("commands"))
    assert first_failure(lambda number: each(theatre, number), numbers)
