"""A backup is an ordinary file that is what was written; the same is not kept twice, and the right ones go."""

from __future__ import annotations

import dataclasses
import random
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.storage.work import HOUR, NOW, Work, rot
from workbench.storage import backups
from workbench.storage.assembly import assemble
from workbench.storage.backup_names import Reason, batch_mark, name_of, named
from workbench.storage.backups import is_sound, keep, listed, read_version, versions
from workbench.storage.errors import CannotRead, Damaged, TooNew
from workbench.storage.held_file import HeldFile
from workbench.storage.publish import fingerprint
from workbench.storage.quarantine import admit
from workbench.storage.register import wrote
from workbench.storage.schema import FORMAT
from workbench.storage.thinning import superfluous

# ── what a backup is ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_backup_is_an_ordinary_file_with_everything_in_it(work: Work) -> None:
    backup = work.keep()
    assert wrote(fingerprint(backup.path))
    content = admit(backup.path).content
    assert content.model == work.model and [batch.label for batch in content.batches] == ["Start", "Edit"]
    assert content.workspace_id == work.content.workspace_id
    assert work.names() == {backup.path.name} and is_sound(backup)
    (version,) = versions(work.content.workspace_id)
    assert version.backup == listed(work.folder)[0] == named(backup.path, backup.path.stat().st_size) == backup
    assert (version.title, backup.time, backup.number) == ("Two neighbours", NOW, 1)
    assert backup.why == "while it was worked on" and backup.when == f"{NOW.astimezone():%Y-%m-%d %H:%M}"
    assert read_version(backup).content.model == work.model


def test_a_snapshot_is_of_then_whatever_is_done_afterwards(work: Work) -> None:
    order, then = work.order(), work.model
    work.edit()
    backup = order.run(apart=True)
    assert backup is not None and read_version(backup).content.model == then
    assert backup.batch == batch_mark(order.batch) and work.names() == {backup.path.name}


def test_what_is_set_apart_leaves_the_lock_where_it_is(work: Work) -> None:
    """A process that closes a file gives up all its locks on it, SQLite's among them."""
    work.edit()
    for _ in range(2):
        work.order().snapshot.unlink()
    another = f"from workbench.storage.connection import open_working\nopen_working({str(work.copy.path)!r})"
    tried = subprocess.run([sys.executable, "-c", another], capture_output=True, text=True, check=False, timeout=60)
    assert tried.returncode == 1 and "database is locked" in tried.stderr


def test_bytes_are_not_taken_for_the_whole_while_something_may_be_taken_back(
    work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    work.edit()
    journal = work.copy.path.with_name(f"{work.copy.path.name}-journal")
    journal.write_bytes(b"pages as they were before")

    def copied(*_: object) -> None:
        raise AssertionError("the bytes were copied")

    monkeypatch.setattr(HeldFile, "copy_to", copied)
    backup = keep(work.order(), NOW)
    assert backup is not None and admit(backup.path).content.model == work.model


@pytest.mark.parametrize("reason", list(Reason))
def test_names_say_everything_on_every_system(reason: Reason) -> None:
    name = name_of(7, NOW.astimezone(), reason, "../anything\0 at all", "ab" * 32)
    assert name.startswith("00007-20261126T100507Z-") and not set(name) & set('<>:"/\\|?*\0 ') and len(name) < 100
    backup = named(Path(name), 5)
    assert backup is not None and (backup.time, backup.reason) == (NOW, reason)
    assert backup.why != named(Path(name.replace(reason, "later")), 5).why  # type: ignore[union-attr]


def test_other_files_are_none_of_ours(work: Work) -> None:
    work.folder.mkdir(parents=True)
    for name in ("notes.txt", "00001-20269999T999999Z-opened-" + "a" * 12 + "-" + "b" * 16 + ".modus", "x.modus"):
        (work.folder / name).write_text("mine")
    work.keep()
    assert len(listed(work.folder)) == 1 and len(work.names()) == 4
    assert listed(work.folder / "nowhere") == [] and versions("nobody's") == []


# ── when there need be none, and which go ────────────────────────────────────────────────────────────────────


def test_the_same_is_not_kept_twice(work: Work) -> None:
    backup = work.keep()
    assert keep(work.order(Reason.OPENED), NOW + HOUR) is None and work.names() == {backup.path.name}
    work.keep(NOW + HOUR)
    assert keep(work.order(), NOW + 2 * HOUR) is None


def test_what_has_rotted_does_not_count_as_kept(work: Work) -> None:
    backup = work.keep()
    rot(backup.path)
    again = keep(work.order(), NOW + HOUR)
    assert again is not None and is_sound(again) and not is_sound(backup)
    assert work.names() == {backup.path.name, again.path.name}


def test_days_of_work_leave_what_is_worth_keeping(work: Work) -> None:
    made = [work.keep(NOW + n * HOUR / 2) for n in range(70)]
    left = listed(work.folder)[::-1]
    hours = {each.time.strftime("%m%d%H"): each for each in made}
    assert set(list(hours.values())[-24:]) <= set(left)
    days = {each.time.strftime("%m%d"): each for each in made}
    assert left == [each for each in made if each in {*list(hours.values())[-24:], *days.values(), *made[-3:]}]
    assert all(map(is_sound, left)) and work.names() == {each.path.name for each in left}


def test_a_clock_that_goes_backwards_takes_nothing_away(work: Work) -> None:
    future = [work.keep(NOW + timedelta(days=36500) + n * HOUR) for n in range(3)]
    now = [work.keep(NOW + n * timedelta(minutes=1)) for n in range(3)]
    assert listed(work.folder)[:3] == now[::-1] and set(future) <= set(listed(work.folder))


def test_only_so_much_room_is_taken(work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    first = work.keep()
    monkeypatch.setattr(backups.thinning, "superfluous", _with_room(11 * first.size // 2))
    made = [work.keep(NOW + n * HOUR) for n in range(1, 9)]
    assert listed(work.folder) == made[:-6:-1]
    monkeypatch.setattr(backups.thinning, "superfluous", _with_room(1))
    last = work.keep(NOW + 20 * HOUR)
    assert listed(work.folder) == [last, made[-1], made[-2]]


def _with_room(most: int) -> Callable[..., Any]:
    return lambda sound, damaged=(): superfluous(sound, damaged, most)


def test_no_sound_one_goes_for_one_that_has_rotted(work: Work) -> None:
    minute = timedelta(minutes=1)
    first, second, third = (work.keep(NOW + n * minute) for n in range(3))
    rot(third.path)
    later = [work.keep(NOW + n * HOUR) for n in range(1, 5)]
    # The third would have stood for the hour; as it is, the second does.
    assert listed(work.folder)[::-1] == [second, third, *later] and first not in listed(work.folder)


# ── reading one ──────────────────────────────────────────────────────────────────────────────────────────────


def test_what_has_rotted_is_not_taken_for_what_was_written(work: Work) -> None:
    backup = work.keep()
    data, dice = backup.path.read_bytes(), random.Random(0)
    caught = 0
    for _ in range(12):
        spoiled = bytearray(data)
        spoiled[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        backup.path.write_bytes(spoiled)
        assert not is_sound(backup) and versions(work.content.workspace_id)[0].backup == backup
        try:
            assert read_version(backup).content.model == work.model
        except (Damaged, TooNew) as problem:
            caught += 1
            assert backup.when in str(problem) or isinstance(problem, TooNew)
        assert backup.path.read_bytes() == spoiled
    assert caught
    backup.path.write_bytes(b"")
    assert versions(work.content.workspace_id)[0].title == ""
    with pytest.raises(Damaged, match="Choose another one"):
        read_version(backup)
    backup.path.unlink()
    with pytest.raises(CannotRead, match="not there any more"):
        read_version(backup)


def test_a_version_from_the_future(work: Work) -> None:
    backup = work.keep()
    content = admit(backup.path).content
    backup.path.unlink()
    assemble(backup.path, dataclasses.replace(content, meta={**content.meta, "min_reader": str(FORMAT + 1)}))
    with pytest.raises(TooNew, match="Update"):
        read_version(backup)
