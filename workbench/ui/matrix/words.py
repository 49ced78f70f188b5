"""What is said of an issue area on the matrix: where it stands, how sure that is, and why in one line. No widgets."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from workbench.domain.model import Model
from workbench.domain.points import UNITS, shown
from workbench.drawing.over_time import Stop
from workbench.engine.evaluation import Evaluation, IssueResult
from workbench.engine.explanation import explain


def listed_order(model: Model) -> list[str]:
    """The issue areas as they are listed on screen."""
    return [issue.id for _, own in model.grouped("issue") for issue in own]


def place_words(result: IssueResult) -> str:
    """Cooperation and competition in numbers."""
    words = QCoreApplication.translate("matrix", "cooperation {y}, competition {x}")
    return words.format(y=shown(result.cooperation), x=shown(result.competition))


def standing(model: Model, result: IssueResult) -> list[str]:
    """How it stands besides its place: the quadrant, its requirement, what is not certain, what is not for others."""
    requirement = {
        "met": QCoreApplication.translate("matrix", "requirement met"),
        "open": QCoreApplication.translate("matrix", "requirement open"),
        "blocked": QCoreApplication.translate("matrix", "requirement blocked"),
    }.get(result.requirement, "")
    cut = (result.uncut_cooperation, result.uncut_competition) != (result.cooperation, result.competition)
    parts = (
        model.workspace.quadrant_title(result.quadrant),
        "" if result.certain else QCoreApplication.translate("matrix", "quadrant not certain"),
        requirement,
        QCoreApplication.translate("matrix", "held back by its ceiling") if cut else "",
        QCoreApplication.translate("matrix", "private") if model.issues[result.issue].private else "",
    )
    return [part for part in parts if part]


def move_from(result: IssueResult) -> str:
    """How far it stands from its assessed place; nothing where it is there."""
    moves = (
        (QCoreApplication.translate("matrix", "cooperation {n}"), result.move_cooperation),
        (QCoreApplication.translate("matrix", "competition {n}"), result.move_competition),
    )
    parts = [words.format(n=shown(move, signed=True)) for words, move in moves if move]
    return QCoreApplication.translate("matrix", "moved: {how}").format(how=", ".join(parts)) if parts else ""


def trail_words(stops: Sequence[Stop]) -> str:
    """Where it stood over time, the earliest first; nothing where it has not moved."""
    words = QCoreApplication.translate("matrix", "{day} at cooperation {y}, competition {x}")
    told = [words.format(day=s.day, y=shown(round(s.y * UNITS)), x=shown(round(s.x * UNITS))) for s in stops]
    return QCoreApplication.translate("matrix", "stood: {where}").format(where="; ".join(told)) if told else ""


def why_in_a_line(model: Model, issue: str, evaluation: Evaluation) -> str:
    """The condition that moves it most in what is shown, or why it was assessed so."""
    known = evaluation.by_issue[issue] if evaluation.cycle is None else None
    explained = explain(model, issue, evaluation.settings.replaced(evaluation.end), known)
    terms = [(abs(term.amount), axis.axis, term) for axis in explained.axes for term in axis.terms]
    if not terms:
        return " ".join(model.issues[issue].why.split())
    _, axis, term = max(terms, key=lambda found: found[0])
    unknown = QCoreApplication.translate("matrix", "unknown")
    before, after = (model.states[s].title if s else unknown for s in (term.before, term.after))
    name = {
        "cooperation": QCoreApplication.translate("matrix", "cooperation {n}"),
        "competition": QCoreApplication.translate("matrix", "competition {n}"),
    }[axis]
    return QCoreApplication.translate("matrix", "mostly by {condition}: {before} → {after} ({amount})").format(
        condition=model.conditions[term.condition].title,
        before=before,
        after=after,
        amount=name.format(n=shown(term.amount, signed=True)),
    )
