"""What each answer of the Analysis comes to, said in a sentence or two over what is known by heart."""

from __future__ import annotations

from tests.ui.desk import Desk
from tests.ui.test_analysis_actors import with_actors
from tests.ui.test_analysis_futures import futures, robust, with_ann
from workbench.ui.analysis.actors import ActorsPage
from workbench.ui.analysis.common_ground import CommonGroundPage
from workbench.ui.analysis.consistent import ConsistentPage
from workbench.ui.analysis.explained import Explained
from workbench.ui.analysis.futures import FuturesPage
from workbench.ui.analysis.paths import PathsPage
from workbench.ui.analysis.weak_spots import WeakSpotsPage


def page(desk: Desk, name: str, kind: type[Explained]) -> Explained:
    desk.session.show_place("analysis", name)
    desk.settle()
    return next(one for one in desk.window.findChildren(kind) if one.isVisible())


def says(shown: Explained) -> str:
    """What stands under “What it says”; empty where nothing is said."""
    lines = [line.text for line in shown.reading.lines]
    return lines[lines.index("What it says") + 1] if "What it says" in lines else ""


def test_the_least_that_leads_there_and_in_whose_hands_it_is(desk: Desk) -> None:
    """Trade needs trust and water, and talks besides; Ann has but trust and talks in her hands."""
    desk.open(with_ann())
    assert says(page(desk, "paths", PathsPage)) == (
        "3 changes are enough. The only way with so few: Talks → held, Trust → present, Water → high. "
        "Not all of it is in somebody's hands."
    )
    desk.open(with_actors())
    assert says(page(desk, "paths", PathsPage)).endswith("It is in nobody's hands.")


def test_what_stays_as_it_is_whatever_comes_and_what_is_open(desk: Desk) -> None:
    """Water alone moves nothing; of the eight futures of all three, trade comes to 5 in the one that has all."""
    desk.open(with_ann())
    shown = page(desk, "futures", FuturesPage)
    assert isinstance(shown, FuturesPage)
    assert says(shown) == "Whatever becomes of what is free, every issue area stays in its quadrant."
    assert says(futures(desk, ("Trust", "Talks"))) == (
        "Whatever becomes of what is free, 1 of 2 issue areas stays in its quadrant. "
        "The most open is Trade: Rivalry 88 %, Cooperate and compete 12 %."
    )


def test_the_best_of_the_choices_is_named_where_one_reads_what_it_says(desk: Desk) -> None:
    desk.open(with_ann())
    assert says(robust(desk)) == (
        "“Talks: held, Trust: present” has the best worst case, whatever becomes of what is uncertain."
    )


def test_what_all_consistent_scenarios_share(desk: Desk) -> None:
    """Only trust pushes, and only towards talks: every other state is as good as its rivals."""
    desk.open(with_actors())
    shown = page(desk, "consistent", ConsistentPage)
    assert isinstance(shown, ConsistentPage) and shown.columns is not None
    firmest = int(shown.columns.totals.argmax()) + 1
    assert says(shown) == (
        f"No condition has the same state in all that were found. The firmest is scenario {firmest}."
    )


def test_who_moves_the_others_most_and_who_is_with_and_against_whom(desk: Desk) -> None:
    desk.open(with_actors())
    shown = page(desk, "actors", ActorsPage)
    assert isinstance(shown, ActorsPage)
    assert says(shown) == "North moves the others most; South is moved most."
    shown.view.setCurrentIndex(shown.view.findData("with"))
    assert says(shown).startswith("North and South want the same most, ")
    shown.view.setCurrentIndex(shown.view.findData("against"))
    assert says(shown) == "East and North want the opposite most, 4."  # of the border: 6 and 2


def test_where_most_agreement_is_left_unused(desk: Desk) -> None:
    """South wants trade by 2 of 3, which would bear 6.7 of ten; there are 2."""
    desk.open(with_actors())
    assert says(page(desk, "common-ground", CommonGroundPage)) == (
        "Most agreement is left unused on Trade: all who are asked want it, cooperation stands at 2, and the weakest "
        "wish would bear 6.7."
    )


def test_on_which_judgement_most_hangs(desk: Desk) -> None:
    desk.open(with_actors())
    shown = page(desk, "weak-spots", WeakSpotsPage)
    assert isinstance(shown, WeakSpotsPage)
    assert says(shown).startswith(
        "Most hangs on “Position of Border”: without it 4 quadrants would be others, positions would move by 10 points "
        "in all."
    )


def test_nothing_is_said_where_there_is_no_answer(desk: Desk) -> None:
    desk.run("new-blank")
    for name, kind in (("paths", PathsPage), ("futures", FuturesPage), ("actors", ActorsPage)):
        assert says(page(desk, name, kind)) == ""
    assert says(page(desk, "weak-spots", WeakSpotsPage)) == ""
