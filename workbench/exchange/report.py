"""The brief as one HTML file: two pages on A4 that need nothing else; every text of the model is escaped."""

from __future__ import annotations

from datetime import date
from importlib import resources

from workbench import __version__
from workbench.domain.language import numeral, said
from workbench.domain.model import Model
from workbench.domain.points import points
from workbench.exchange.bibliography import AUTHOR_DATE
from workbench.exchange.brief import Brief
from workbench.exchange.brief_words import (
    brief_words,
    caption,
    cited_in,
    goes_round,
    method,
    omitted,
    sources,
    statements,
)
from workbench.exchange.picture import inline_svg
from workbench.exchange.private import without_private

_TEMPLATE = "brief.html"


class PrivateScenario(Exception):
    """A private scenario was asked for; its text says which."""


def report_html(
    model: Model,
    scenario: str | None = None,
    svg: str = "",
    today: date | None = None,
    settled: bool = False,
    style: str = AUTHOR_DATE,
) -> str:
    """The brief of a scenario (by id; None is the baseline) as HTML, in the language spoken.

    ``svg`` is the matrix as `workbench.drawing` draws it from ``without_private(model)``; without it there is
    no picture. ``settled``: after the conditions have settled, and the caption says so; else as set. Sources
    are cited in a ``style`` of `bibliography.STYLES`. Private entries are left out; a private scenario raises
    `PrivateScenario`.
    """
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    if scenario is not None and model.scenarios[scenario].private:
        name = model.scenarios[scenario].key
        raise PrivateScenario(said("the scenario “{name}” is private and stays out of briefs", name=name))
    shown = without_private(model)
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    template = environment.from_string(resources.files(__package__).joinpath(_TEMPLATE).read_text("utf-8"))
    workspace, brief = shown.workspace, Brief(shown, scenario, settled, style)
    return template.render(
        workspace=workspace,
        brief=brief,
        words=brief_words(brief.asked),
        caption=caption(numeral(str(points(workspace.threshold))), brief.asked, settled),
        method=method(numeral(str(points(workspace.points_per_effect)))),
        goes_round=goes_round,
        statements=statements,
        omitted=omitted,
        sources=sources,
        style=cited_in(style),
        # Everything in the picture that does more than draw is dropped, so it may stand as it is.
        picture=Markup(inline_svg(svg)) if svg else "",
        today=(today or date.today()).isoformat(),
        version=__version__,
    )
