"""Writing a catalogue folder: whole, or not at all."""

from __future__ import annotations

import os
import secrets
import shutil
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from workbench.content.folder import FILES, MOST_IN_FOLDER, TEXTS, WORKSPACE, most_in
from workbench.content.keys import key_problems
from workbench.content.problems import CatalogueProblems, Report
from workbench.content.written import Writer
from workbench.domain.model import Model
from workbench.domain.validation import problems


def write_catalogue(model: Model, folder: Path) -> list[Path]:
    """Writes the canonical form of a model into a folder that is not there or empty; gives the files.

    Raises `CatalogueProblems` where that cannot be, and then leaves nothing behind.
    """
    folder = Path(folder)
    report = Report(folder, FILES)
    texts = _texts(model, report)

    def write() -> None:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            report.add(".", None, f"“{folder}” is there already and is not an empty folder")
            raise report.outcome()
        _write_whole(texts, folder)

    _tried(write, folder)
    return [folder / path for path in texts]


def replace_catalogue(model: Model, folder: Path) -> list[Path]:
    """Writes the canonical form of a model in place of the catalogue in a folder; gives the files.

    What else is in the folder stays. Raises `CatalogueProblems` where that cannot be; the older catalogue is then
    there as it was.
    """
    folder = Path(folder)
    report = Report(folder, FILES)
    texts = _texts(model, report)

    def write() -> None:
        _check_older(folder, report)
        _replace_whole(texts, folder)

    _tried(write, folder)
    return [folder / path for path in texts]


def _texts(model: Model, report: Report) -> dict[str, bytes]:
    for problem in problems(model):
        report.add(".", None, str(problem))
    for _, sentence in key_problems(model):
        report.add(".", None, sentence)
    if report.count:
        raise report.outcome()
    texts = {path: text.encode("utf-8") for path, text in Writer(model).files().items()}
    for path, data in texts.items():
        if len(data) > most_in(path):
            size = len(data) / 1_000_000
            report.add(path, None, f"would have {size:.1f} MB; at most {most_in(path) // 1_000_000} can be read")
    if sum(len(data) for path, data in texts.items() if path != TEXTS) > MOST_IN_FOLDER:
        report.add(".", None, f"the catalogue would have more than {MOST_IN_FOLDER // 1_000_000} MB")
    if report.count:
        raise report.outcome()
    return texts


def _tried(write: Callable[[], None], folder: Path) -> None:
    """Has something written; raises `CatalogueProblems` for what the system refuses."""
    try:
        write()
    except (OSError, ValueError) as error:
        if isinstance(error, CatalogueProblems):
            raise
        reason = getattr(error, "strerror", None) or str(error)
        raise CatalogueProblems(folder, [(".", None, f"“{folder}” cannot be written: {reason}")]) from error


def _check_older(folder: Path, report: Report) -> None:
    """Raises `CatalogueProblems` unless a folder is empty or holds a catalogue, all of it plain files."""
    for name in FILES:
        try:
            mode = (folder / name).lstat().st_mode
        except FileNotFoundError:
            continue
        if not stat.S_ISREG(mode):
            what = "a folder" if stat.S_ISDIR(mode) else "a link" if stat.S_ISLNK(mode) else "something else"
            report.add(name, None, f"is {what}, not a file that could be replaced")
    if not report.count and not (folder / WORKSPACE).exists() and any(folder.iterdir()):
        report.add(".", None, f"“{folder}” is neither empty nor a catalogue: it has no {WORKSPACE}")
    if report.count:
        raise report.outcome()


def _write_whole(texts: dict[str, bytes], folder: Path) -> None:
    """Everything into a folder beside the wanted one, which then takes its name."""
    folder.absolute().parent.mkdir(parents=True, exist_ok=True)
    beside = _beside(folder.absolute())
    try:
        _write_files(texts, beside)
        if folder.exists():
            folder.rmdir()
        beside.rename(folder)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise


def _replace_whole(texts: dict[str, bytes], folder: Path) -> None:
    """The older files into a folder beside, the new ones in; where that fails, all of it back."""
    folder = folder.resolve()
    beside = _beside(folder)
    new, old = beside / "new", beside / "old"
    moved: list[tuple[Path, Path]] = []
    try:
        new.mkdir()
        old.mkdir()
        _write_files(texts, new)
        for name in FILES:
            if os.path.lexists(folder / name):
                _move(folder / name, old / name, moved)
        for name in texts:
            _move(new / name, folder / name, moved)
    except BaseException:
        if _moved_back(moved):
            shutil.rmtree(beside, ignore_errors=True)
        raise
    shutil.rmtree(beside, ignore_errors=True)


def _move(source: Path, target: Path, moved: list[tuple[Path, Path]]) -> None:
    source.rename(target)
    moved.append((source, target))


def _moved_back(moved: list[tuple[Path, Path]]) -> bool:
    """Whether everything could be moved back: what could not is kept where it is rather than lost."""
    whole = True
    for source, target in reversed(moved):
        try:
            target.rename(source)
        except OSError:
            whole = False
    return whole


def _beside(folder: Path) -> Path:
    """A new folder beside one, on the same disk."""
    made = folder.parent / f".catalogue-{secrets.token_hex(8)}"
    made.mkdir()
    return made


def _write_files(texts: dict[str, bytes], folder: Path) -> None:
    for path, data in texts.items():
        with (folder / path).open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    with suppress(OSError):  # folders cannot be asked everywhere
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
