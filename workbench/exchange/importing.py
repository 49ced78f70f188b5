"""Files of other programs as workspaces: what a file is shows in what it holds, and only then in its suffix."""

from __future__ import annotations

from pathlib import Path

from workbench.domain.model import Model
from workbench.domain.validation import problems
from workbench.exchange import impact_csv, qca_csv, scenario_wizard
from workbench.exchange.foreign_file import read_bytes
from workbench.exchange.impact_matrix import model_of
from workbench.exchange.json_text import parse_json
from workbench.exchange.plain_model import from_plain
from workbench.exchange.problem import ImportProblem
from workbench.exchange.qca_csv import QcaTable
from workbench.exchange.qca_model import model_of_cases

KINDS = "a plain JSON model, a table (CSV) of cross-impacts or of QCA data, and a ScenarioWizard project (.scw)"


def import_model(path: Path, title: str) -> tuple[Model, list[str]]:
    """The workspace in a file, and notes on what was taken for what or left out; ``title`` where it brings none.

    Raises `ImportProblem` with the file and, where there is one, the line.
    """
    data = read_bytes(path)
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if path.suffix.lower() == ".json" or start in (b"{", b"["):
        return _plain(data, path, title), []
    if path.suffix.lower() == ".scw" or scenario_wizard.is_project(data):
        matrix, notes = scenario_wizard.read_project(data, str(path))
    elif b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ImportProblem(f"{path}: is no text; what can be imported is {KINDS}")
    elif qca_csv.is_qca_table(data):
        model, notes = model_of_cases(qca_csv.read_qca_table(data, str(path)), title, str(path))
        return _sound(model, path), notes
    elif impact_csv.is_impact_table(data):
        matrix, notes = impact_csv.read_impact_table(data, str(path))
    else:
        matrix_or_cases = "no cross-impact matrix, for its first row names no “Descriptor: variant”, and no QCA data"
        raise ImportProblem(f"{path}:1: is {matrix_or_cases}, for its first column is not called “case”")
    return _sound(model_of(matrix, title), path), notes


def read_cases(path: Path) -> QcaTable:
    """The QCA data in a table, fuzzy ones too; raises `ImportProblem` as `import_model` does."""
    data = read_bytes(path)
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ImportProblem(f"{path}: is no text; a table of QCA data is one")
    if impact_csv.is_impact_table(data) and not qca_csv.is_qca_table(data):
        raise ImportProblem(
            f"{path}:1: is a cross-impact matrix and no QCA data; `modus import` makes a workspace of it"
        )
    return qca_csv.read_qca_table(data, str(path))


def _sound(model: Model, path: Path) -> Model:
    for problem in problems(model):
        raise ImportProblem(f"{path}: {problem}")
    return model


def _plain(data: bytes, path: Path, title: str) -> Model:
    try:
        return from_plain(parse_json(data, str(path)), title)
    except ImportProblem as problem:
        where = "" if str(problem).startswith(str(path)) else f"{path}: "
        raise ImportProblem(f"{where}{problem}") from None
