"""The second window knocks, and the first comes to the front; or it is soon clear that it will not."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.domain.identity import new_id
from workbench.storage import knocking
from workbench.storage.knocking import LEFT_OVER, answer, knock


@pytest.fixture
def working_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MODUS_HOME", str(tmp_path / "home"))
    path = tmp_path / "home" / "sessions" / new_id() / f"{new_id()}.db"
    path.parent.mkdir(parents=True)
    path.touch()
    return path


def session(working_copy: Path) -> str:
    return f"{working_copy.parent.name}/{working_copy.stem}"


@pytest.fixture
def attentive(working_copy: Path) -> Iterator[list[bool]]:
    """A window that looks up now and then; notes each time somebody knocked."""
    heard, end = list[bool](), threading.Event()

    def look_up() -> None:
        while not end.wait(0.02):
            if answer(working_copy):
                heard.append(True)

    window = threading.Thread(target=look_up)
    window.start()
    yield heard
    end.set()
    window.join()


def files(working_copy: Path) -> list[Path]:
    return list(working_copy.parent.iterdir())


def test_an_attentive_window_answers_each_knock(working_copy: Path, attentive: list[bool]) -> None:
    assert knock(session(working_copy), 30.0)
    assert knock(session(working_copy), 30.0)
    assert attentive == [True, True]
    assert files(working_copy) == [working_copy]


def test_nobody_knocked(working_copy: Path) -> None:
    assert not answer(working_copy)


def test_a_window_that_hangs_is_not_waited_for(working_copy: Path) -> None:
    began = time.monotonic()
    assert not knock(session(working_copy), 0.2)
    assert 0.2 <= time.monotonic() - began < 30
    assert files(working_copy) == [working_copy]
    assert not answer(working_copy)  # and does not come to the front when it wakes up


def test_a_knock_that_was_left_behind_raises_nothing(working_copy: Path) -> None:
    slip = working_copy.with_suffix(".knock")
    slip.touch()
    then = time.time() - LEFT_OVER - 1
    os.utime(slip, (then, then))
    assert not answer(working_copy)
    assert files(working_copy) == [working_copy]


def test_a_knock_that_was_left_behind_is_no_obstacle(working_copy: Path) -> None:
    slip = working_copy.with_suffix(".knock")
    slip.touch()
    then = time.time() - LEFT_OVER - 1
    os.utime(slip, (then, then))
    heard = list[bool]()

    def look_up_once() -> None:
        time.sleep(0.1)
        heard.append(answer(working_copy))

    window = threading.Thread(target=look_up_once)
    window.start()
    assert knock(session(working_copy), 30.0)
    window.join()
    assert heard == [True] and files(working_copy) == [working_copy]


def test_a_window_that_is_gone_is_not_waited_for(working_copy: Path) -> None:
    working_copy.unlink()
    assert not knock(session(working_copy), 60.0)
    assert files(working_copy) == []
    working_copy.parent.rmdir()
    assert not knock(session(working_copy), 60.0)
    assert not working_copy.parent.exists()


@pytest.mark.parametrize("bad", ["", "../outside", "{0}/../../outside", "{0}/{0}/{0}", "{0}\n/{0}", "{outside}"])
def test_a_lock_cannot_send_us_anywhere_else(
    working_copy: Path, bad: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    outside = working_copy.parents[2] / "outside.db"
    outside.touch()
    written = list[object]()
    monkeypatch.setattr(knocking, "write_new", lambda *what: written.append(what))
    name = bad.format(working_copy.parent.name, outside=outside.with_suffix(""))
    assert not knock(name, 0.1)
    assert written == []
