"""A catalogue folder as a `Model`: everything in it, or a list of everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from workbench.content import case_table, judgements, progress, sets, things
from workbench.content.csv_file import Row, read_csv
from workbench.content.folder import ABOUT, FILES, PASSAGES, TEXTS, WORKSPACE, read_texts
from workbench.content.problems import CatalogueProblems, Report
from workbench.content.reading import Reading
from workbench.content.toml_file import TomlFile, read_toml
from workbench.domain.model import Model

__all__ = ["CatalogueProblems", "read_catalogue"]

#: File → its text, None where it is there and cannot be read.
Texts = dict[str, str | None]

#: The TOML files but ``workspace.toml`` and the kind of their entries, each after those it speaks of …
_FIRST: dict[str, tuple[str, Callable[[Reading, TomlFile], None]]] = {
    "sources.toml": ("source", things.read_sources),
}
_THEN: dict[str, tuple[str, Callable[[Reading, TomlFile], None]]] = {
    "actors.toml": ("actor", things.read_actors),
    "conditions.toml": ("condition", things.read_conditions),
    "issues.toml": ("issue", things.read_issues),
    "scenarios.toml": ("scenario", sets.read_scenarios),
    "cases.toml": ("case", sets.read_cases),
    "claims.toml": ("claim", sets.read_claims),
    "indicators.toml": ("indicator", progress.read_indicators),
    "commitments.toml": ("commitment", progress.read_commitments),
    "reviews.toml": ("review", progress.read_reviews),
}
#: … and evidence, which speaks of them all.
_LAST: dict[str, tuple[str, Callable[[Reading, TomlFile], None]]] = {
    "evidence.toml": ("evidence", judgements.read_evidence),
}


def read_catalogue(folder: Path) -> Model:
    """The model that a catalogue folder describes; raises `CatalogueProblems` with all that is wrong."""
    folder = Path(folder)
    report = Report(folder, FILES)
    texts = read_texts(folder, report)
    if not texts:
        raise report.outcome()
    reading = Reading(report)
    _read_workspace(reading, texts)
    _read_entries(reading, texts, _FIRST)
    _read_passages(reading, texts)
    _read_entries(reading, texts, _THEN)
    if case_table.PATH in texts:
        case_table.read_case_table(reading, texts[case_table.PATH])
    for path, (columns, kind, _) in judgements.TABLES.items():
        found = _rows(reading, texts, path, kind, columns, judgements.OPTIONAL_COLUMNS)
        judgements.read_judgements(reading, path, found)
    _read_entries(reading, texts, _LAST)
    for path, (columns, kind, _) in judgements.OF_EVIDENCE.items():
        judgements.read_judgements(reading, path, _rows(reading, texts, path, kind, columns, ()))
    columns, optional = progress.OBSERVATION_COLUMNS, progress.OPTIONAL_COLUMNS
    readings = _rows(reading, texts, progress.OBSERVATIONS, "observation", columns, optional)
    progress.read_observations(reading, readings)
    model = reading.model()
    if report.count:
        raise report.outcome()
    return model


def _read_passages(reading: Reading, texts: Texts) -> None:
    columns, optional = judgements.PASSAGE_COLUMNS, judgements.OPTIONAL_PASSAGE_COLUMNS
    things.read_passages(reading, _rows(reading, texts, PASSAGES, "passage", columns, optional))
    things.read_passage_texts(reading, _rows(reading, texts, TEXTS, "text", judgements.TEXT_COLUMNS, ()))


def _read_workspace(reading: Reading, texts: Texts) -> None:
    about = texts.get(ABOUT)
    if about is not None:
        about = about.replace("\r\n", "\n").removesuffix("\n")
    text = texts.get(WORKSPACE)
    file = None if text is None else read_toml(WORKSPACE, text, reading.report)
    if file is None:
        reading.names.unread.add("group")
    things.read_workspace(reading, file, about)


def _read_entries(
    reading: Reading,
    texts: Texts,
    files: dict[str, tuple[str, Callable[[Reading, TomlFile], None]]],
) -> None:
    for path, (kind, read) in files.items():
        if path not in texts:
            continue
        text = texts[path]
        file = None if text is None else read_toml(path, text, reading.report)
        if file is None:
            reading.names.unread.add(kind)
            continue
        read(reading, file)


def _rows(
    reading: Reading,
    texts: Texts,
    path: str,
    kind: str,
    needed: tuple[str, ...],
    optional: tuple[str, ...],
) -> list[Row]:
    if path not in texts:
        return []
    text, before = texts[path], reading.report.count
    rows = None if text is None else read_csv(path, text, needed, optional, reading.report)
    if rows is None or reading.report.count > before:
        reading.names.unread.add(kind)
    return rows or []
