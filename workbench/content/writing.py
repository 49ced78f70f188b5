"""Writing a catalogue folder: whole, or not at all."""

from __future__ import annotations

import secrets
import shutil
from pathlib import Path

from workbench.content.folder import FILES, MOST_IN_FILE, MOST_IN_FOLDER
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
    for problem in problems(model):
        report.add(".", None, str(problem))
    if report.count:
        raise report.outcome()
    texts = {path: text.encode("utf-8") for path, text in Writer(model).files().items()}
    _check_sizes(texts, report)
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            report.add(".", None, f"“{folder}” is there already and is not an empty folder")
            raise report.outcome()
        _write_whole(texts, folder)
    except (OSError, ValueError) as error:
        if isinstance(error, CatalogueProblems):
            raise
        reason = getattr(error, "strerror", None) or str(error)
        raise CatalogueProblems(folder, [(".", None, f"“{folder}” cannot be written: {reason}")]) from error
    return [folder / path for path in texts]


def _check_sizes(texts: dict[str, bytes], report: Report) -> None:
    for path, data in texts.items():
        if len(data) > MOST_IN_FILE:
            size = len(data) / 1_000_000
            report.add(path, None, f"would have {size:.1f} MB; at most {MOST_IN_FILE // 1_000_000} can be read")
    if sum(map(len, texts.values())) > MOST_IN_FOLDER:
        report.add(".", None, f"the catalogue would have more than {MOST_IN_FOLDER // 1_000_000} MB")
    if report.count:
        raise report.outcome()


def _write_whole(texts: dict[str, bytes], folder: Path) -> None:
    """Everything into a folder beside the wanted one, which then takes its name."""
    parent = folder.absolute().parent
    parent.mkdir(parents=True, exist_ok=True)
    beside = parent / f".catalogue-{secrets.token_hex(8)}"
    beside.mkdir()
    try:
        for path, data in texts.items():
            with (beside / path).open("xb") as file:
                file.write(data)
        if folder.exists():
            folder.rmdir()
        beside.rename(folder)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
