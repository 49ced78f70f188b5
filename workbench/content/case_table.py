"""Reading ``cases.csv``: cases as a table, with a column for each condition whose states they tell."""

from __future__ import annotations

from functools import partial
from typing import Any

from workbench.content.csv_file import Row, header_of, read_csv
from workbench.content.judgements import Cells
from workbench.content.reading import Origin, Reading
from workbench.content.things import catalogue_id
from workbench.domain.identity import title_from_key
from workbench.domain.scenario import Case, CaseSetting
from workbench.domain.words import name_of_kind

PATH = "cases.csv"
NEEDED = ("case", "outcome")
#: What a case may have besides; every other column is a condition.
OPTIONAL = ("title", "date", "summary", "issues", "why", "passages", "private")
#: What an outcome may be called: as in ``cases.toml``, or as QCA data have it.
_OUTCOMES = {"cooperated": "cooperated", "failed": "failed", "1": "cooperated", "0": "failed"}


def read_case_table(reading: Reading, text: str | None) -> None:
    """All cases of the table, after those of ``cases.toml``; ``text`` is None where it cannot be read."""
    named = [column for column in header_of(text or "") if column and column not in (*NEEDED, *OPTIONAL)]
    rows = None if text is None else read_csv(PATH, text, NEEDED, (*OPTIONAL, *dict.fromkeys(named)), reading.report)
    if rows is None:
        reading.names.unread.add("case")
        return
    conditions = {column: _condition(reading, column) for column in named}
    before = sum(1 for entity in reading.entities.values() if isinstance(entity, Case))
    for number, row in enumerate(rows, before + 1):
        _read_case(reading, row, conditions, float(number))


def _condition(reading: Reading, column: str) -> Any:
    """The condition that a column is called after; None, and told, where there is none."""
    try:
        return reading.names.find("condition", column)
    except ValueError as error:
        if str(error):
            known = f"; the other columns are {', '.join((*NEEDED, *OPTIONAL))}"
            reading.report.add(PATH, 1, f"column “{column[:60]}”: {error}{known}")
        return None


def _read_case(reading: Reading, row: Row, conditions: dict[str, Any], rank: float) -> None:
    cells = Cells(reading, row)
    key = row.name("case")
    if not key:
        reading.report.add(PATH, row.line, "the case has no key")
        return
    outcome = cells.choice("outcome", tuple(_OUTCOMES))
    found = [cells.tried(partial(reading.names.find, "issue", name)) for name in _parts(row.name("issues"))]
    issues = tuple(issue.id for issue in found if issue)
    title = row.text("title") or title_from_key(key)
    settings = []
    for column, condition in conditions.items():
        name = row.name(column)
        if condition is not None and name:
            state = cells.tried(partial(reading.names.state, condition, name))
            if state:
                settings.append(CaseSetting("", catalogue_id("case", key), condition.id, state.id))
    case = Case(
        catalogue_id("case", key),
        key,
        title,
        issues=issues,
        outcome=_OUTCOMES.get(outcome, "failed"),
        rank=rank,
        date=row.text("date"),
        summary=row.text("summary"),
        **cells.rest(),
    )
    earlier = reading.origins.get(case.id)
    if earlier is not None:
        where = f"{earlier.path}:{earlier.line}"
        cells.refuse(f"there are two {name_of_kind('case')}s “{key[:60]}”; the first is at {where}")
    for sentence in cells.wrong:
        reading.report.add(PATH, row.line, sentence)
    if earlier is not None:
        return
    origin = Origin(PATH, row.line)
    reading.add(case, origin, cells.sound)
    reading.names.add("case", case)
    for setting in settings:
        if reading.add_linked(setting, origin) is not None:
            condition = reading.entities[setting.condition]
            reading.report.add(PATH, row.line, f"sets “{condition.key}” twice, in two columns")


def _parts(text: str) -> list[str]:
    return [name for name in text.split(";") if name.strip()]
