"""What differs between scenarios, as rows of a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from workbench.domain.model import Model
from workbench.domain.points import shown
from workbench.engine.comparing import Assumption, Difference
from workbench.ui.controls.table import Cell, Row, row


def _tr(text: str) -> str:
    return QCoreApplication.translate("ComparePlace", text)


def _runs(words: Sequence[str]) -> str:
    """The words in order, with arrows between; what stays the same is said once."""
    return " → ".join(word for at, word in enumerate(words) if at == 0 or word != words[at - 1])


def difference_rows(
    model: Model, rows: Sequence[Difference], names: Sequence[str], axis: str
) -> tuple[list[str], list[Row]]:
    """Headings and rows: each issue area that differs, where it stands on an axis in each scenario, how far apart."""
    requirement = {"met": _tr("met"), "open": _tr("open"), "blocked": _tr("blocked"), "none": "–"}
    headings = [_tr("Issue area"), *names, _tr("Apart"), _tr("Quadrant"), _tr("Requirement")]
    found = []
    for one in rows:
        if not one.differs:
            continue
        points = one.points(axis)
        quadrants = [model.workspace.quadrant_title(result.quadrant) for result in one.results]
        states = [requirement[result.requirement] for result in one.results]
        found.append(
            row(
                Cell(model.issues[one.issue].title),
                *(
                    Cell(
                        shown(point),
                        point,
                        "" if at == 0 or point == points[0] else "adds" if point > points[0] else "takes",
                    )
                    for at, point in enumerate(points)
                ),
                Cell(shown(one.span(axis)) if one.span(axis) else "–", one.span(axis)),
                Cell(_runs(quadrants), tip=_runs(quadrants), tone="" if one.turned else "secondary"),
                Cell(_runs(states), tip=_runs(states), tone="" if one.released else "secondary"),
                about=one.issue,
            )
        )
    return headings, found


def assumption_rows(model: Model, rows: Sequence[Assumption], names: Sequence[str]) -> tuple[list[str], list[Row]]:
    """Headings and rows: each condition that differs, and its state in each scenario."""
    unknown = _tr("unknown")
    found = [
        row(
            model.conditions[one.condition].title,
            *(
                Cell(
                    model.states[state].title if state else unknown,
                    tone="" if at == 0 or state != one.states[0] else "secondary",
                )
                for at, state in enumerate(one.states)
            ),
            about=one.condition,
        )
        for one in rows
    ]
    return [_tr("Condition"), *names], found
