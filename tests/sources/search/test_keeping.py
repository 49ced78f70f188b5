"""Kept indexes: used again, brought up to date, and thrown away when anything is wrong with them."""

from __future__ import annotations

import random
import stat
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.sources.search.test_search import id_of, model_of
from workbench.domain.model import Model
from workbench.sources.search import Index, keep, keeping, open_index, search
from workbench.sources.search import index as indexes
from workbench.storage.workfolder import cache_folder


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MODUS_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(keeping, "_SMALL", 5)
    return tmp_path / "home"


MODEL = model_of(*[f"herring number{n} of Тромсё" for n in range(10)])


def files(home: Path) -> list[Path]:
    return sorted(path for path in home.rglob("*") if path.is_file())


def totals(index: Index, model: Model = MODEL) -> list[int]:
    return [search(index, model, typed).total for typed in ("herring", "numb", "тромсе ", "number7 ", "cod")]


def kept(home: Path) -> Path:
    keep(open_index(MODEL, "w"), "w")
    (file,) = files(home)
    return file


def test_what_was_kept_is_used_again(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = kept(home)
    assert file.is_relative_to(cache_folder())
    monkeypatch.setattr(indexes, "build", None)  # nothing is made anew
    assert totals(open_index(MODEL, "w")) == [10, 10, 10, 1, 0]
    keep(open_index(MODEL, "w"), "w")
    assert files(home) == [file]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_only_this_user_may_read_it(home: Path) -> None:
    file = kept(home)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_what_changed_meanwhile_is_brought_up_to_date(home: Path) -> None:
    kept(home)
    passages = dict(MODEL.passages)
    del passages[id_of("p1")]
    old = passages[id_of("p2")]
    passages[id_of("p2")] = type(old)(old.id, old.source, old.locator, summary="cod")
    later = Model(MODEL.workspaces, sources=MODEL.sources, passages=passages)
    assert totals(open_index(later, "w"), later) == [8, 8, 8, 1, 1]
    keep(open_index(later, "w"), "w")
    assert len(files(home)) == 2
    assert totals(open_index(later, "w"), later) == [8, 8, 8, 1, 1]


def test_what_is_in_use_no_more_is_not_kept(home: Path) -> None:
    before = kept(home)
    other = model_of(*[f"cod letter{n}" for n in range(10)])
    keep(Index.of(other), "w")
    (now,) = files(home)
    assert now != before


def test_small_indexes_are_not_kept_and_neither_are_many(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(home)
    small = model_of("herring")
    keep(open_index(small, "w"), "w")
    assert files(home) == []
    monkeypatch.setattr(keeping, "_MOST_WORKSPACES", 3)
    for number in range(5):
        keep(open_index(MODEL, f"w{number}"), f"w{number}")
    assert len(files(home)) == 3


@pytest.mark.parametrize("seed", range(30))
def test_damage_costs_only_time(home: Path, seed: int) -> None:
    file = kept(home)
    rng, data = random.Random(seed), bytearray(file.read_bytes())
    for _ in range(rng.choice((1, 1, 20))):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    if seed % 5 == 0:
        del data[rng.randrange(len(data)) :]
    file.write_bytes(data)
    assert totals(open_index(MODEL, "w")) == [10, 10, 10, 1, 0]


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("things", lambda one: one + 1_000),
        ("things", lambda one: -one - 1),
        ("starts", lambda one: one[::-1]),
        ("stem_of", lambda one: one + 1),
        ("kinds", lambda one: one + 200),
        ("counts", lambda one: one[:-1]),
        ("lengths", lambda one: one.astype(object)),
    ],
)
def test_numbers_that_point_at_nothing_are_not_believed(home: Path, name: str, change: object) -> None:
    file = kept(home)
    with np.load(file) as stored:
        arrays = dict(stored)
    arrays[name] = change(arrays[name])  # type: ignore[operator]
    with file.open("wb") as stream:
        np.savez(stream, **arrays)
    assert totals(open_index(MODEL, "w")) == [10, 10, 10, 1, 0]
    assert not file.exists()


def test_another_workspaces_file_is_not_used(home: Path) -> None:
    file = kept(home)
    other = model_of(*["cod"] * 10)
    keep(open_index(other, "v"), "v")
    (theirs,) = [path for path in files(home) if path != file]
    theirs.replace(file)
    assert totals(open_index(MODEL, "w")) == [10, 10, 10, 1, 0]


def test_where_nothing_can_be_kept_nothing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "home").write_text("not a folder")
    monkeypatch.setenv("MODUS_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(keeping, "_SMALL", 5)
    keep(open_index(MODEL, "w"), "w")
    assert totals(open_index(MODEL, "w")) == [10, 10, 10, 1, 0]
