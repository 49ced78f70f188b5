"""Indexes between sessions, in the user's cache folder: made once, read the next time, thrown away when damaged.

They hold words of workspaces, private ones too, so only this user may read them; they are never part of a document.
Each segment is a file of its own, named by what is in it, in a folder for each workspace.
"""

from __future__ import annotations

import contextlib
import io
import os
import shutil
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np

from workbench.domain.model import Model
from workbench.sources.search.index import Index
from workbench.sources.search.segment import Numbers, Segment
from workbench.sources.search.texts import KIND_NAMES, SEARCHED
from workbench.sources.search.words import Stems
from workbench.storage.workfolder import cache_folder

#: The form of the files: what is searched, and by which stems, is in their names. Files of another form go.
_FORM = "1"
#: Words by which another version of the stemmers is known, should they ever find other stems.
_PROBES = ("relationship", "happily", "dying", "universal", "безопасностью", "договорился", "экономического", "вёл")
#: Smaller indexes than this (things) are made faster than they are read.
_SMALL = 2_000
#: Indexes of more workspaces than this are not kept: the ones longest not used go.
_MOST_WORKSPACES = 30
_MOST_BYTES = 2_000_000_000


def open_index(model: Model, workspace_id: str) -> Index:
    """The index of a model: what is kept of it is read, what is missing made. For a thread of its own."""
    index = kept_index(model, workspace_id)
    return index.tidied(model) if index.late else index


def kept_index(model: Model, workspace_id: str) -> Index:
    """What is kept of it, and late what is missing."""
    return Index.of_segments(_read(_folder(workspace_id)), model)


def keep(index: Index, workspace_id: str) -> None:
    """Keeps an index for the next time, unless it is small or nothing is new; without a word where that cannot be.

    What is late in it is not kept: call `Index.tidied` first.
    """
    folder = _folder(workspace_id)
    with contextlib.suppress(OSError):
        if sum(map(len, index.segments)) < _SMALL:
            shutil.rmtree(folder, ignore_errors=True)
            return
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        names = [_write(folder, segment) for segment in index.segments]
        for path in folder.iterdir():
            if path.name not in names:
                path.unlink()
        os.utime(folder)
        _forget_the_oldest(folder.parent)


def _folder(workspace_id: str) -> Path:
    return cache_folder() / "search" / workspace_id


def _forget_the_oldest(folder: Path) -> None:
    ours = sorted((path for path in folder.iterdir() if path.is_dir()), key=lambda path: path.stat().st_mtime)
    for path in ours[:-_MOST_WORKSPACES]:
        shutil.rmtree(path, ignore_errors=True)


def _write(folder: Path, segment: Segment) -> str:
    """Write a segment, whole or not at all, and give the name of its file; raises ``OSError``."""
    name = _name(segment)
    if (folder / name).exists():
        return name
    draft = folder / f"{name}.{os.getpid()}"
    descriptor = os.open(draft, os.O_RDWR | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(descriptor, "w+b") as file:
            np.savez(file, allow_pickle=False, **_arrays(segment))
        draft.replace(folder / name)
    except BaseException:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
    return name


def _name(segment: Segment) -> str:
    stems = Stems()
    made_by = f"{_FORM} {[stems.of(word) for word in _PROBES]} {SEARCHED}"
    digest = blake2b(made_by.encode(), digest_size=16)
    for part in (segment.kinds, segment.digests):
        digest.update(np.ascontiguousarray(part).tobytes())
    digest.update("".join(segment.ids).encode())
    return f"{_FORM}-{digest.hexdigest()}.npz"


def _arrays(segment: Segment) -> dict[str, Numbers]:
    numbers = {name: getattr(segment, name) for name in _NUMBERS}
    return numbers | {name: _joined(getattr(segment, name)) for name in _TEXTS}


_NUMBERS = {
    "kinds": np.uint8,
    "digests": np.uint64,
    "lengths": np.float32,
    "stem_of": np.int32,
    "starts": np.int64,
    "things": np.int32,
    "counts": np.uint16,
}
_TEXTS = ("ids", "forms", "stems")


def _joined(texts: Iterable[str]) -> Numbers:
    return np.frombuffer("\n".join(texts).encode("utf-8"), np.uint8)


def _read(folder: Path) -> list[Segment]:
    """The segments that are kept in a folder, the largest first; those that cannot be read go."""
    found = []
    for path in folder.glob("*.npz") if folder.is_dir() else ():
        segment = _read_one(path) if path.name.startswith(f"{_FORM}-") else None
        if segment is None:
            with contextlib.suppress(OSError):
                path.unlink()
        else:
            found.append(segment)
    return sorted(found, key=len, reverse=True)


def _read_one(path: Path) -> Segment | None:
    """A segment; None where the file is damaged, is another's, or is no such file at all."""
    try:
        if path.is_symlink() or path.stat().st_size > _MOST_BYTES:
            return None
        data = io.BytesIO(path.read_bytes())
        with np.load(data, allow_pickle=False) as kept:
            numbers: dict[str, Any] = {name: kept[name].astype(form, casting="no") for name, form in _NUMBERS.items()}
            texts: dict[str, Any] = {name: _parted(kept[name]) for name in _TEXTS}
        segment = Segment(**numbers, **texts)
        return segment if _sound(segment) and _name(segment) == path.name else None
    except Exception:  # whatever a damaged file makes zip, numpy or UTF-8 say
        return None


def _parted(joined: Numbers) -> list[str]:
    text = joined.tobytes().decode("utf-8")
    return text.split("\n") if text else []


def _sound(one: Segment) -> bool:
    """Whether all numbers point at something, so that no search can run into nothing."""
    things, stems = len(one.ids), len(one.stems)
    return bool(
        len(one.kinds) == len(one.digests) == len(one.lengths) == things
        and len(one.stem_of) == len(one.forms)
        and len(one.starts) == stems + 1
        and len(one.things) == len(one.counts) == one.starts[-1]
        and one.starts[0] == 0
        and (np.diff(one.starts) >= 0).all()
        and _within(one.kinds, len(KIND_NAMES))
        and _within(one.stem_of, stems)
        and _within(one.things, things)
    )


def _within(numbers: Numbers, most: int) -> bool:
    return not len(numbers) or bool(numbers.min() >= 0 and numbers.max() < most)
