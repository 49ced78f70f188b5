"""What the answers of the Analysis say, each in a sentence or two: what one would tell the room."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.domain.language import grouped
from workbench.domain.model import QUADRANTS, Model
from workbench.domain.points import UNITS, plural_of, shown
from workbench.ui.analysis.future_words import percent
from workbench.ui.analysis.lever_words import number
from workbench.ui.analysis.ways import changes, movers

if TYPE_CHECKING:
    from workbench.domain.actor import Actor
    from workbench.engine import actors as engine
    from workbench.engine.futures import IssueFutures
    from workbench.engine.hanging import Hanging
    from workbench.ui.analysis import future_words, ways
    from workbench.ui.analysis.columns import Columns

#: So many names stand in a sentence.
_NAMED = 3


def _(text: str) -> str:
    return QCoreApplication.translate("InASentence", text)


def _n(text: str, n: int) -> str:
    return QCoreApplication.translate("InASentence", text, "", n)


def of_ways(found: ways.Found) -> str:
    """The least that leads there: how many changes, which are the easiest, and whose they are."""
    model, best = found.asked.model, next(iter(found.ways), None)
    if best is None or not best.changes:
        return ""
    count, searched = len(best.changes), found.perhaps if found.only_possible else found.certain
    if searched is None or searched.through < count:
        return ""  # stopped before it was known what the least is
    words = _n("%n change(s) are enough.", count)
    if found.only_possible:
        words = _n("%n change(s) may be enough.", count)
    what = ", ".join(f"{condition} → {state}" for condition, state in changes(model, best))
    alike = sum(len(way.changes) == count for way in found.ways)
    easiest = _("The easiest of {n} ways with so few: {what}.")
    if alike == 1:
        easiest = _("The only way with so few: {what}.")
    by = movers(model, best)
    if all(model.conditions[condition].controllers for condition, _state in best.changes):
        whose = _("It is in the hands of {actors}.").format(actors=by)
    else:
        whose = _("Not all of it is in somebody's hands.") if by else _("It is in nobody's hands.")
    return f"{words} {easiest.format(n=grouped(alike), what=what)} {whose}"


def of_futures(found: future_words.Found) -> str:
    """How many issue areas stay in one quadrant whatever comes, and which is the most open."""
    told = found.told
    placed = [one for one in told.issues if one.shares is not None]
    if told.futures < 2 or not placed:
        return ""
    fixed = [one for one in placed if _largest(one) == 1]
    if len(fixed) == len(placed):
        return _("Whatever becomes of what is free, every issue area stays in its quadrant.")
    words = _n("Whatever becomes of what is free, %n of {all} issue areas stay in their quadrant.", len(fixed))
    most = most_open(placed)
    assert most.shares is not None
    model, shares = found.model, most.shares
    parts = [
        f"{model.workspace.quadrant_title(quadrant)} {percent(shares[quadrant])}"
        for quadrant in sorted(QUADRANTS.values(), key=lambda quadrant: -shares[quadrant])
        if shares[quadrant]
    ]
    title = model.issues[most.issue].title
    open_ = _("The most open is {issue}: {shares}.").format(issue=title, shares=", ".join(parts))
    return f"{words.format(all=grouped(len(placed)))} {open_}"


def most_open(placed: Sequence[IssueFutures]) -> IssueFutures:
    """Of issue areas that have shares, the one whose most frequent quadrant is the least frequent."""
    return min(placed, key=_largest)


def _largest(one: IssueFutures) -> Fraction:
    assert one.shares is not None
    return max(one.shares.values())


def of_columns(model: Model, columns: Columns) -> str:
    """What all consistent scenarios have in common, and which is the firmest."""
    conditions = columns.network.conditions
    if not columns.count or not conditions:
        return ""
    if columns.count == 1:
        return _("The conditions hold each other up in one way only.")
    same = [place for place, is_same in enumerate(columns.same) if is_same]
    words = _("No condition has the same state in all that were found.")
    if same:
        names = [
            f"{model.conditions[conditions[place]].title}: "
            f"{model.states[columns.network.states[place][int(columns.chosen[0, place])]].title}"
            for place in same[:_NAMED]
        ]
        words = _n("In all that were found %n condition(s) have the same state: {names}.", len(same))
        if len(same) > _NAMED:
            words = _n("In all that were found %n condition(s) have the same state, among them {names}.", len(same))
        words = words.format(names=", ".join(names))
    firmest = int(columns.totals.argmax())
    firm = _("The firmest is scenario {number}.").format(number=grouped(firmest + 1))
    return f"{words} {firm}"


def of_influence(actors: Sequence[Actor], found: engine.Influence) -> str:
    """Who moves the others most, and who is moved most."""
    if len(actors) < 2 or not found.influence.any():
        return ""
    moves, moved = (actors[int(side.argmax())].title for side in (found.influence, found.dependence))
    if moves == moved:
        return _("{actor} moves the others most, and is moved most.").format(actor=moves)
    return _("{actor} moves the others most; {other} is moved most.").format(actor=moves, other=moved)


def of_pairs(actors: Sequence[Actor], found: engine.Relations, together: bool) -> str:
    """Which two are most with, or against, each other."""
    pairs = found.convergence if together else found.divergence
    every = [(pairs[n][m], n, m) for n in range(len(actors)) for m in range(n)]
    most = max(every, key=lambda one: one[0], default=None)
    if most is None or not most[0]:
        return _("No two of them want the same.") if together else _("No two of them want the opposite.")
    words = _("{one} and {other} want the same most, {amount}.")
    if not together:
        words = _("{one} and {other} want the opposite most, {amount}.")
    return words.format(one=actors[most[2]].title, other=actors[most[1]].title, amount=number(round(float(most[0]), 1)))


def of_common_ground(model: Model, answer: Sequence[engine.CommonGround]) -> str:
    """Where most agreement is left unused, and what would be had there."""
    first = next(iter(answer), None)
    if first is None:
        return ""
    if first.unused <= 0:
        return _("No agreement is left unused: cooperation is everywhere as high as the weakest wish would bear.")
    issue = model.issues[first.issue]
    words = _(
        "Most agreement is left unused on {issue}: all who are asked want it, cooperation stands at {cooperation}, and"
        " the weakest wish would bear {bears}."
    )
    cooperation = shown(issue.cooperation * UNITS // 100)
    return words.format(issue=issue.title, cooperation=cooperation, bears=number(round(10 * first.weakest / 3, 1)))


def of_weak_spots(named: Sequence[tuple[str, Hanging]]) -> str:
    """The judgement on which most hangs, what that is, and on how many nothing hangs."""
    if not named:
        return ""
    title, first = named[0]
    idle = sum(not (one.claims or one.quadrants or one.points) for _title, one in named)
    if idle == len(named):
        return _("Nothing hangs on any of them.")
    parts = []
    if first.claims:
        parts.append(_n("%n claim(s) of a source would fall", len(first.claims)))
    if first.quadrants:
        parts.append(_n("%n quadrant(s) would be others", first.quadrants))
    if first.points:
        words = _n("positions would move by {points} point(s) in all", plural_of(first.points))
        parts.append(words.format(points=shown(first.points)))
    words = _("Most hangs on “{judgement}”: without it {what}.").format(judgement=title, what=_in_a_row(parts))
    return f"{words} {_n('On %n of them nothing hangs.', idle)}" if idle else words


def _in_a_row(parts: Sequence[str]) -> str:
    *others, last = parts
    return _("{others} and {last}").format(others=", ".join(others), last=last) if others else last
