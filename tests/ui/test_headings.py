"""The headings of the grids of judgements: what things are called now."""

from __future__ import annotations

from tests.ui import material
from tests.ui.desk import Desk
from workbench.ui.judgements.place import JudgementsPlace
from workbench.workspace import operations


def test_headings_say_what_things_are_called_now(desk: Desk) -> None:
    desk.open(material.model())
    desk.session.show_place("judgements", "effects")
    desk.settle()
    place = desk.window.findChild(JudgementsPlace)

    def headings() -> tuple[str, str]:
        grid = place.view.grid
        assert grid is not None
        return grid.rows[0].title, grid.columns[0].title

    condition, issue = (desk.session.model.ordered(kind)[0] for kind in ("condition", "issue"))
    before = headings()
    desk.session.attempt(lambda m: operations.edit(m, "issue", issue.id, note="this is no name"))
    assert headings() == before
    desk.session.attempt(lambda m: operations.rename(m, "issue", issue.id, "Commerce"))
    desk.session.attempt(lambda m: operations.rename(m, "condition", condition.id, "Confidence"))
    assert headings() == ("Confidence", "Commerce")
    desk.session.undo()
    desk.session.undo()
    assert headings() == before
