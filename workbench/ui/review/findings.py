"""What the review page shows, as a few plain sentences to begin a review's findings with."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workbench.ui.review.reviewed import Reviewed
from workbench.ui.review.words import move_word, state_word

#: So many edited judgements are named; the page and the history have all of them.
_MOST_EDITED = 20


def _tr(text: str) -> str:
    return QCoreApplication.translate("Review", text)


def in_short(found: Reviewed) -> str:
    """A line for each condition that turned, each issue area that moved, each thing overdue."""
    model = found.model
    lines = [
        _tr("{condition}: {before} → {after}.").format(
            condition=model.conditions[turn.condition].title,
            before=state_word(model, turn.before.state),
            after=state_word(model, turn.after.state),
        )
        for turn in found.movement.turns
    ]
    lines += [
        _tr("{issue}: cooperation {cooperation}, competition {competition}.").format(
            issue=model.issues[moved.issue].title,
            cooperation=move_word(moved.before.cooperation, moved.after.cooperation),
            competition=move_word(moved.before.competition, moved.after.competition),
        )
        for moved in found.movement.moved
    ]
    lines += [
        _tr("Overdue: {title} (due {due}).").format(title=one.commitment.title, due=one.commitment.due)
        for one in found.promised
        if one.overdue
    ]
    lines += [_tr("To be read again: {title}.").format(title=one.indicator.title) for one in found.overdue]
    edited = found.edited.last[:_MOST_EDITED]
    lines += [_tr("Edited: {what}, {change}.").format(what=one.subject, change=one.change) for one in edited]
    return "\n".join(lines)
