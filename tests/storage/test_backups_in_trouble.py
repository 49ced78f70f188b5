"""Whatever fails, dies or is broken: a backup is there whole or not at all, and nothing good goes for something bad."""

from __future__ import annotations

import dataclasses
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.storage.work import NOW, Work, rot
from workbench.domain.identity import new_id
from workbench.storage import backups, publish
from workbench.storage.backup_names import Reason
from workbench.storage.backups import Order, is_sound, keep, keep_document, listed
from workbench.storage.errors import NotBackedUp, WayOut
from workbench.storage.publish import TEMPORARY
from workbench.storage.quarantine import admit
from workbench.storage.worker.apart import WorkerFailed
from workbench.storage.working_copy import WorkingCopy

# ── what goes wrong ──────────────────────────────────────────────────────────────────────────────────────────

HARM = [
    "UPDATE issues SET cooperation = 1",
    "DELETE FROM effects",
    "UPDATE batch SET label = 'another'",
    "UPDATE change SET after = '\"forged\"' WHERE field = 'note'",
    "DELETE FROM head",
    "UPDATE meta SET value = 'x' WHERE key = 'workspace_id'",
]


@pytest.mark.parametrize("statement", HARM)
def test_nothing_is_kept_of_what_is_damaged_and_nothing_goes(work: Work, statement: str) -> None:
    old = [work.keep(NOW + n * timedelta(minutes=1)) for n in range(4)]  # the next one would let one of them go
    work.edit()
    work.harm(statement)
    before = work.names()
    with pytest.raises(NotBackedUp, match="does not read back as it was written") as raised:
        keep(work.order(), NOW + timedelta(minutes=9))
    assert raised.value.way_out is WayOut.SAVE_ELSEWHERE
    assert work.names() == before and all(is_sound(each) for each in listed(work.folder)) and len(old) == 4


def test_a_copy_that_does_not_come_out_whole_is_no_backup(work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    good = work.keep()
    pack = backups.pack

    def spoiled(snapshot: Path, packed: Path) -> tuple[str, int]:
        told = pack(snapshot, packed)
        rot(packed)
        return told

    monkeypatch.setattr(backups, "pack", spoiled)
    work.edit()
    with pytest.raises(NotBackedUp):
        keep(work.order())
    monkeypatch.setattr(backups, "pack", lambda *paths: ("another", pack(*paths)[1]))
    with pytest.raises(NotBackedUp):
        keep(work.order())
    monkeypatch.setattr(backups, "pack", pack)
    with pytest.raises(NotBackedUp):
        keep(dataclasses.replace(work.order(), batch=new_id()))
    assert work.names() == {good.path.name}


CALLS = [
    *((os, name) for name in ("open", "write", "fsync", "link")),
    *((Path, name) for name in ("open", "mkdir", "replace")),
]
ERRORS = [OSError(28, "No space left on device"), OSError(5, "Input/output error")]


@pytest.mark.parametrize("error", ERRORS, ids=["full", "broken"])
@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
def test_whatever_step_fails_the_old_ones_stay_and_the_new_one_is_whole(
    work: Work, error: OSError, lasting: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = [work.keep(NOW + n * timedelta(minutes=1)) for n in range(3)]
    failed = 0
    for nth in range(1, 1000):
        work.edit()
        with monkeypatch.context() as failing:
            calls = _failing(failing, nth, error, lasting)
            try:
                backup, problem = keep(work.order(), NOW + timedelta(minutes=10 + nth)), None
            except NotBackedUp as raised:
                backup, problem = None, raised
        if problem is not None:
            failed += 1
            assert str(problem).startswith("No backup was made") and str(problem).endswith("there are.")
            assert (error.errno == 28) == ("no room left" in str(problem))
            assert set(old) <= set(listed(work.folder))
        found = listed(work.folder)
        assert all(map(is_sound, found)) and (not backup or backup in found)
        if len(calls) < nth:
            break
        work.keep(NOW + timedelta(minutes=10 + nth))
        old = listed(work.folder)
    assert failed >= 10 and not [name for name in work.names() if name.startswith(TEMPORARY)]


def _failing(patching: pytest.MonkeyPatch, nth: int, error: OSError, lasting: bool) -> list[str]:
    """Lets the n-th call fail, or all from then on; gives the list of the calls that are made."""
    calls: list[str] = []

    def wrapped(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **more: Any) -> Any:
            calls.append(name)
            if len(calls) == nth or (lasting and len(calls) > nth):
                raise error
            return real(*arguments, **more)

        return call

    for place, name in CALLS:
        patching.setattr(place, name, wrapped(name, getattr(place, name)))
    return calls


def test_a_full_disk_while_sqlite_writes(work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    from workbench.storage.connection import driver

    good = work.keep()
    work.edit()
    for message, said in (("database or disk is full", "no room left"), ("disk I/O error", "disk I/O error")):

        def fail(*_: Any, message: str = message) -> Any:
            raise driver.OperationalError(message)

        with monkeypatch.context() as failing:
            failing.setattr(backups, "pack", fail)
            with pytest.raises(NotBackedUp, match=said):
                keep(work.order())
        with monkeypatch.context() as failing:
            failing.setattr(work.copy, "_connection", None)
            failing.setattr(type(work.copy), "snapshot", fail)
            with pytest.raises(NotBackedUp, match=said):
                work.order()
    assert work.names() == {good.path.name}


def test_a_folder_that_cannot_be_made(work: Work) -> None:
    work.folder.parent.parent.mkdir(exist_ok=True)
    work.folder.parent.write_text("a file in the way")
    with pytest.raises(NotBackedUp, match="Your work itself is kept"):
        work.order()


def test_a_worker_that_dies_costs_nothing(work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    def dies(*_: object, **__: object) -> None:
        raise WorkerFailed("crash")

    good = work.keep()
    work.edit()
    monkeypatch.setattr(backups, "apart", dies)
    assert "stopped" in work.order().attempt() and work.names() == {good.path.name}
    assert work.order().attempt(apart=False) == "" and len(work.names()) == 2


def test_a_worker_says_what_went_wrong(work: Work) -> None:
    work.edit()
    work.harm("DELETE FROM effects")
    assert "does not read back" in work.order().attempt()


def test_a_disk_that_does_not_confirm(work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then it may not be there after a power cut, and nothing older may go for it."""
    for n in range(4):
        work.keep(NOW + n * timedelta(minutes=1))
    before = work.names()
    work.edit()

    def fail(*_: Any) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as failing:
        failing.setattr(publish, "force_folder", fail)
        with pytest.raises(NotBackedUp):
            keep(work.order(), NOW + timedelta(minutes=9))
    assert before < work.names()


def test_a_document_that_changes_while_it_is_kept(work: Work, tmp_path: Path) -> None:
    path, one, other = tmp_path / "plan.modus", work.keep(), work.keep()
    path.write_bytes(one.path.read_bytes())
    admitted = admit(path)
    path.write_bytes(other.path.read_bytes())
    one.path.unlink()
    with pytest.raises(NotBackedUp, match="changed by someone else"):
        keep_document(path, admitted, Reason.MIGRATION)
    assert work.names() == {other.path.name}
    theirs = keep_document(other.path, admit(other.path), Reason.MIGRATION)
    assert theirs is None  # the same is there already
    path.unlink()
    with pytest.raises(NotBackedUp, match="No backup was made"):
        keep_document(path, admitted, Reason.MIGRATION)


# ── several at once, and the end of the world ────────────────────────────────────────────────────────────────


def test_two_windows_at_once(work: Work) -> None:
    other = WorkingCopy.create(work.content, work.copy.ticket)
    problems: list[str] = []
    orders: list[list[Order]] = [[], []]
    for n in range(6):
        work.edit()
        orders[n % 2].append(work.order())
        orders[(n + 1) % 2].append(work.order())  # the same from both sides
    orders[1].append(other.order_backup(Reason.OPENED))
    threads = [
        threading.Thread(target=lambda own=own: problems.extend(order.attempt(apart=False) for order in own))
        for own in orders
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    other.close(remove=True)
    assert problems == [""] * 13
    found = listed(work.folder)
    assert len(found) >= 3 and all(map(is_sound, found)) and work.names() == {each.path.name for each in found}


def test_what_a_kill_left_behind_is_cleared_away(work: Work) -> None:
    work.folder.mkdir(parents=True)
    old, fresh = (work.folder / f"{TEMPORARY}{name}-snapshot.tmp" for name in ("old", "fresh"))
    for path in (old, fresh):
        path.write_bytes(b"half")
    os.utime(old, (time.time() - 7200,) * 2)
    backup = work.keep()
    assert work.names() == {backup.path.name, fresh.name}


AT_WORK = """
import sys
from tests.storage.work import Work
work = Work()
while True:
    backup = work.keep()
    sys.stdout.write(f"{backup.path}\\n")
    sys.stdout.flush()
"""


@pytest.mark.skipif(os.name == "nt", reason="kill -9 as Unix has it")
@pytest.mark.parametrize("round_", range(3))
def test_a_kill_leaves_whole_backups_only(tmp_path: Path, round_: int) -> None:
    home = tmp_path / "home"
    child = subprocess.Popen(
        [sys.executable, "-c", AT_WORK],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
        env={**os.environ, "MODUS_HOME": str(home)},
    )
    assert child.stdout is not None
    said = [child.stdout.readline() for _ in range(4)]
    time.sleep(random.Random(round_).uniform(0.0, 0.15))
    child.send_signal(signal.SIGKILL)
    said += [line for line in child.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
    child.wait()
    made = [Path(line.strip()) for line in said]
    found = listed(made[0].parent)
    assert len(found) >= 3 and {each.path for each in found} >= set(made[-3:][1:])
    for each in found:
        assert is_sound(each) and admit(each.path).content.model
