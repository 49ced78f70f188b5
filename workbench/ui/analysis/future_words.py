"""Futures asked, and what is said of one issue area over them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from workbench.domain.language import grouped, numeral, said
from workbench.domain.model import QUADRANTS, Model
from workbench.engine.discovery import Discovery, Rule, discover
from workbench.engine.evaluation import TOP
from workbench.engine.future_space import Space, TooMany, space
from workbench.engine.futures import Futures, IssueFutures, futures
from workbench.engine.resting import effects_of
from workbench.engine.settings import settings_of
from workbench.engine.tallies import Spread
from workbench.engine.targets import Target
from workbench.engine.watching import Watch
from workbench.ui.analysis.lever_words import points, resting
from workbench.ui.controls.reading import Line

#: Finding the futures is so much of the work where they have to be consistent.
_FINDING = 0.5


def _(text: str) -> str:
    return QCoreApplication.translate("FutureWords", text)


def _n(text: str, n: int) -> str:
    return QCoreApplication.translate("FutureWords", text, "", n)


@dataclass(frozen=True)
class Found:
    """The futures looked at, and where the issue areas stand over them."""

    space: Space
    told: Futures

    @property
    def model(self) -> Model:
        """The model they are futures of."""
        return self.space.arrays.model

    def issue(self, issue: str) -> IssueFutures | None:
        """One issue area (id)."""
        return next((one for one in self.told.issues if one.issue == issue), None)


def search(
    model: Model, scenario: str | None, free: tuple[str, ...], consistent_only: bool, seed: int, watch: Watch
) -> Found:
    """Look at the futures; raises ``ValueError`` where they are too many, and `Stopped`."""
    part = _FINDING if consistent_only else 0.0
    try:
        over = space(
            model,
            settings_of(model, scenario),
            free,
            consistent_only=consistent_only,
            seed=seed,
            watch=lambda share: watch(part * share),
        )
    except TooMany as error:
        raise ValueError(f"{str(error)[:1].upper()}{str(error)[1:]}.") from None
    return Found(over, futures(over, lambda share: watch(part + (1 - part) * share)))


def usual_target(model: Model) -> Target:
    """What an issue area fails at: cooperation from the threshold on."""
    return Target((2 * model.workspace.threshold, TOP))


def what_tells_apart(found: Found, issue: str, watch: Watch) -> Discovery:
    """Which conditions tell the futures apart in which an issue area (id) fails; raises `Stopped`."""
    return discover(found.space, issue, usual_target(found.model), watch)


# ── in words ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def percent(share: Fraction | float, decimals: int = 0) -> str:
    """A share as people read it; never 0 % or 100 % for what is not."""
    least, value = 10.0**-decimals, float(share)
    if value in (0.0, 1.0) and value == share:
        return f"{value * 100:.0f}\u00a0%"
    return numeral(f"{min(max(value * 100, least), 100 - least):.{decimals}f}\u00a0%")


def how_many(found: Found) -> str:
    """How many futures were looked at, of how many."""
    told = found.told
    if not told.futures:
        return _("There is no consistent future.")
    if told.seed is not None:
        words = _("A sample of {n} of {all} futures, with seed {seed}; shares are right to about ±{error}.")
        error = percent(told.standard_error(Fraction(1, 2)) or 0, 1)
        return words.format(n=grouped(told.futures), all=_large(told.space), seed=told.seed, error=error)
    if told.futures < told.space:
        return _n("Exact: all %n consistent future(s) of {all}.", told.futures).format(all=_large(told.space))
    if told.futures == 1:
        return _("Nothing is free, so there is one future: things as they are set.")
    return _("Exact: all {n} futures.").format(n=grouped(told.futures))


def _large(number: int) -> str:
    return grouped(number) if number < 10**12 else f"10^{len(str(number)) - 1}"


def expected(one: IssueFutures) -> str:
    """The mean position, cooperation first."""
    if one.cooperation is None or one.competition is None:
        return ""
    return f"{_one(one.cooperation.mean)} · {_one(one.competition.mean)}"


def _one(units: Fraction) -> str:
    return numeral(f"{float(units) / 200:.1f}")


def explanation(found: Found, issue: str, discovery: Discovery | None, asked: bool = True) -> list[Line]:
    """One issue area over the futures: shares, ranges, what that rests on; and if it is ``asked``, which takes a while,
    what tells its failing futures apart.
    """
    model, one = found.model, found.issue(issue)
    entity = model.issues[issue]
    lines = [Line(entity.title, "heading", "", ("issue", issue))]
    if one is None or one.shares is None:
        return [*lines, Line(_("There is no consistent future."), "quiet")]
    for quadrant in QUADRANTS.values():
        if one.shares[quadrant]:
            lines.append(Line(f"{model.workspace.quadrant_title(quadrant)}: {percent(one.shares[quadrant], 1)}"))
    if one.requirement_met is not None:
        lines.append(Line(_("Requirement met: {share}").format(share=percent(one.requirement_met, 1))))
    lines.append(Line(_("How far it ranges"), "heading"))
    for name, spread in ((_("Cooperation"), one.cooperation), (_("Competition"), one.competition)):
        if spread is not None:
            lines.append(Line(_ranges(name, spread)))
    lines += _failing(model, discovery) if asked else []
    free = [state.id for condition in found.told.free for state in model.states_of(condition)]
    judgements = effects_of(model, free, [issue])
    if not judgements:
        return [*lines, Line(_("Nothing that is free moves it."), "quiet")]
    return lines + resting(model, judgements)


def _ranges(name: str, spread: Spread) -> str:
    if spread.least == spread.most:
        return _("{name} {low} in every future").format(name=name, low=points(spread.least))
    words = _("{name} {low} to {high}, half of the futures at {median} or below, {mean} on average")
    low, high, median, mean = (points(value) for value in (spread.least, spread.most, spread.median, spread.mean))
    return words.format(name=name, low=low, high=high, median=median, mean=mean)


def _failing(model: Model, discovery: Discovery | None) -> list[Line]:
    heading = Line(_("When cooperation stays low"), "heading")
    if discovery is None:
        return [heading, Line(_("Being worked out …"), "quiet")]
    if discovery.failing is None or discovery.failing == 0:
        return [heading, Line(_("In no future."))]
    if discovery.failing == 1:
        return [heading, Line(_("In every future, whatever becomes of what is free."))]
    share = _("In {share} of the futures.").format(share=percent(discovery.failing, 1))
    if not discovery.rules:
        return [heading, Line(share), Line(_("Nothing that is free tells these apart."), "quiet")]
    return [heading, Line(share), *(Line(_rule(model, rule), "takes", _how_sure(rule)) for rule in discovery.rules)]


def _rule(model: Model, rule: Rule) -> str:
    parts = []
    for condition, allowed in rule.allowed:
        states = model.states_of(condition)
        title = model.conditions[condition].title
        others = [state.title for state in states if state.id not in allowed]
        if len(others) == 1 and len(allowed) > 1:
            parts.append(_("{condition} is not “{state}”").format(condition=title, state=others[0]))
        else:
            names = _(" or ").join(said("“{name}”", name=model.states[state].title) for state in allowed)
            parts.append(_("{condition} is {states}").format(condition=title, states=names))
    return _(" and ").join(parts)


def _how_sure(rule: Rule) -> str:
    sure = _("always so") if rule.density == 1 else _("so in {share} of the cases")
    words = _("{sure}; describes {coverage} of them")
    return words.format(sure=sure.format(share=percent(rule.density)), coverage=percent(rule.coverage))
