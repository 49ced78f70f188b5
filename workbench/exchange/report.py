"""The brief as one HTML file: two pages on A4 that need nothing else; every text of the model is escaped."""

from __future__ import annotations

from datetime import date
from importlib import resources

from workbench import __version__
from workbench.domain.model import Model
from workbench.domain.points import points
from workbench.exchange.brief import Brief
from workbench.exchange.picture import inline_svg
from workbench.exchange.private import without_private

_TEMPLATE = "brief.html"


class PrivateScenario(Exception):
    """A private scenario was asked for; its text says which."""


def report_html(model: Model, scenario: str | None = None, svg: str = "", today: date | None = None) -> str:
    """The brief of a scenario (by id; None is the baseline) as HTML.

    ``svg`` is the matrix as `workbench.drawing` draws it from ``without_private(model)``; without it there is
    no picture. Private entries are left out; a private scenario raises `PrivateScenario`.
    """
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    if scenario is not None and model.scenarios[scenario].private:
        raise PrivateScenario(f"the scenario “{model.scenarios[scenario].key}” is private and stays out of briefs")
    shown = without_private(model)
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    template = environment.from_string(resources.files(__package__).joinpath(_TEMPLATE).read_text("utf-8"))
    return template.render(
        workspace=shown.workspace,
        brief=Brief(shown, scenario),
        # Everything in the picture that does more than draw is dropped, so it may stand as it is.
        picture=Markup(inline_svg(svg)) if svg else "",
        threshold=points(shown.workspace.threshold),
        step=points(shown.workspace.points_per_effect),
        today=(today or date.today()).isoformat(),
        version=__version__,
    )
