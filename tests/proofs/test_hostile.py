"""What the proofs with hostile files stand on: that they see harm where harm is done."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.proofs.hostile import CASES, flips, looking, mutations
from tests.proofs.hostile.forging import VICTIM
from tests.proofs.hostile.looking import Looked, looker
from tests.proofs.hostile.proof import PROOF, by_command
from tests.proofs.traced import Realm, calls, strace

pytestmark = pytest.mark.skipif(bool(PROOF.missing), reason=PROOF.missing)


def case(name: str):  # type: ignore[no-untyped-def]
    (found,) = (one for one in CASES if one.name == name)
    return found


def naively(name: str, folder: Path) -> tuple[Looked, list[str], Path]:
    """What a program without a gate does with a file."""
    place = folder / "case"
    place.mkdir()
    with looker(folder, naive=True) as looking:
        path = case(name).make(place)
        looked = looking.look(0, path)
        looking.close()
        return looked, [line for _, line in looking.trespasses([str(path)])], place


def test_there_are_more_than_sixty_different_files() -> None:
    assert len({one.name for one in CASES}) == len(CASES) > 60


def test_a_program_without_a_gate_falls_for_the_journal(tmp_path: Path) -> None:
    _, trespasses, place = naively("a journal that names a victim", tmp_path)
    assert any("-journal" in line for line in trespasses)
    # An SQLite before 3.53.2 does what the journal says.
    assert (place / VICTIM).exists() or any("unlink" in line and VICTIM in line for line in trespasses)


def test_a_program_without_a_gate_falls_for_the_bomb(tmp_path: Path) -> None:
    looked, *_ = naively("a huge view in place of the issue areas", tmp_path)
    assert any("MB" in what for what in looked.broken("file.modus"))


def test_without_digests_flipped_bits_go_unnoticed(tmp_path: Path) -> None:
    tally = flips.run(range(60), 1, tmp_path, careless=True)
    assert tally.hits > len(tally.failures) > 0
    assert all("not noticed" in what for what in tally.failures)


def test_a_case_is_the_same_each_time() -> None:
    assert all(mutations.mutated(7, number) == mutations.mutated(7, number) for number in range(20))
    assert len({mutations.mutated(seed, number) for seed in (1, 2) for number in range(20)}) == 40


@pytest.mark.parametrize(
    "looked",
    [
        Looked(1, "crashed", "the process ended with -11"),
        Looked(1, "hung", ""),
        Looked(1, "broke", "KeyError: 'x'"),
        Looked(1, "opens", "", spent=2.5),
        Looked(1, "opens", "", peak=300.0),
        Looked(1, "refused", "“file.modus” is damaged:\nhow."),
        Looked(1, "refused", "“file.modus” is damaged"),
        Looked(1, "refused", "It is damaged."),
        Looked(1, "refused", f"“file.modus” is {'very ' * 300}damaged."),
    ],
)
def test_harm_is_seen(looked: Looked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "_slowness", lambda: 1.0)  # on an ordinary laptop
    assert looked.broken("file.modus")
    assert not Looked(1, "refused", "“file.modus” is damaged.").broken("file.modus")
    assert Looked(1, "refused", "“file.modus” is damaged.").broken("file.modus", "opens")


TRESPASSES = {
    "reading": "open({victim!r}).read()",
    "looking for": "open({victim!r} + '-wal', 'rb')",
    "writing": "open({victim!r}, 'a')",
    "deleting": "__import__('os').unlink({victim!r})",
    "deleting by another way": "__import__('shutil').rmtree({folder!r})",
    "moving away": "__import__('os').rename({victim!r}, {private!r} + '/x')",
    "calling a program": "__import__('os').system('true')",
    "calling somebody": "__import__('socket').create_connection(('127.0.0.1', 9))",
}


@pytest.mark.parametrize("what", TRESPASSES)
def test_trespasses_are_seen(what: str, tmp_path: Path) -> None:
    folder, private, trace = tmp_path / "folder", tmp_path / "private", tmp_path / "trace"
    for place in (folder, private):
        place.mkdir()
    victim = folder / VICTIM
    victim.write_text("precious")
    realm = Realm(writes=(f"{private}/",))

    def trespasses(program: str) -> list[str]:
        subprocess.run([*strace(trace), sys.executable, "-c", program], check=False, capture_output=True)
        return [call.line for call in calls(trace) if realm.trespass(call)]

    assert trespasses(TRESPASSES[what].format(victim=str(victim), folder=str(folder), private=str(private)))
    assert not trespasses(f"import json, sqlite3, tempfile; open({str(private / 'own')!r}, 'w').write('x')")


@pytest.mark.parametrize("command", ["check", "info"])
@pytest.mark.parametrize(
    "name",
    [
        "a name that turns direction", "a pipe that nobody writes to", "write-ahead mode",
        "an endless view in place of meta",
        "a journal that names a victim", "a title that is no UTF-8", "a requirement that nests for ever",
    ],
)  # fmt: skip
def test_commands_come_to_no_harm(name: str, command: str, tmp_path: Path) -> None:
    assert by_command(case(name), tmp_path, command) == []
