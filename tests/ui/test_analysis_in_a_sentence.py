"""What each answer of the Analysis comes to, said in a sentence or two over what is known by heart."""

from __future__ import annotations

from tests.ui import material
from tests.ui.desk import Desk
from tests.ui.material import TALKS, TRUST, id_of
from tests.ui.test_analysis_actors import with_actors
from tests.ui.test_analysis_futures import futures, robust, with_ann
from tests.ui.test_analysis_record import CASES, with_cases
from tests.ui.test_analysis_record import page as record_page
from workbench.ui.analysis.actors import ActorsPage
from workbench.ui.analysis.common_ground import CommonGroundPage
from workbench.ui.analysis.consistent import ConsistentPage
from workbench.ui.analysis.explained import Explained
from workbench.ui.analysis.fit import FitPage
from workbench.ui.analysis.futures import FuturesPage
from workbench.ui.analysis.paths import PathsPage
from workbench.ui.analysis.states_weighed import StatesWeighedPage
from workbench.ui.analysis.weak_spots import WeakSpotsPage
from workbench.workspace import operations


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
        "The most open is Trade: Rivalry 88\u00a0%, Cooperate and compete 12\u00a0%."
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
        "Most hangs on “Position of Border”: without it 4 quadrants would be others and positions would move by "
        "10 points in all."
    )


def test_how_the_requirements_did_in_the_cases(desk: Desk) -> None:
    """Trade cooperated once as its requirement has it and once against it, failed once so and once against it."""
    desk.open(with_cases())
    shown = record_page(desk, "cases")
    assert says(shown) == (
        "2 of 4 requirements that the cases put to the test fit what happened. 1 asks too much: they cooperated "
        "although it was blocked. 1 lacks something: they failed although it was met."
    )
    assert says(record_page(desk, "tried")) == says(shown)


def test_what_was_there_whenever_they_cooperated_and_what_was_enough(desk: Desk) -> None:
    """Of trust and water: a (both, cooperated), b (water, failed), c (both, failed), d (neither, cooperated)."""
    desk.open(with_cases())
    assert says(record_page(desk, "enough")) == (
        "No single state was there whenever they cooperated, unless it was there anyway. "
        "Enough by what was seen: Trust: absent and Water: low. "
        "This rests on 4 cases of which all of it is known."
    )
    desk.open(with_cases({name: one for name, one in CASES.items() if name in "ab"}))
    assert says(record_page(desk, "needed")).startswith(
        "Whenever they cooperated there was Trust: present (relevance 1.00). "
        "Enough by what was seen: Trust: present and Water: high and Talks: held."
    )


def test_whether_it_holds_together_and_where_it_does_so_least(desk: Desk) -> None:
    """Trust present pushes talks held by 3; absent, it pushes nothing, and any state is as good as another."""
    desk.open(with_actors())
    assert says(page(desk, "fit", FitPage)) == (
        "It holds together: no state is pushed less than another of its condition. "
        "The least firm is Talks: broken off and held are level."
    )
    desk.session.attempt(lambda m: operations.assume(m, None, TRUST, id_of("trust", "present")))
    assert says(page(desk, "fit", FitPage)) == (
        "It does not hold together: 1 condition has a state that is pushed less than another. "
        "The worst is Talks: held is 3 ahead of broken off. Left to itself it comes to rest after 1 step."
    )
    desk.session.attempt(lambda m: operations.pin(m, TALKS, True))
    assert says(page(desk, "fit", FitPage)).endswith(
        "What does not fit is pinned or set, so nothing gives way when it settles."
    )


def test_against_which_state_the_evidence_speaks_least(desk: Desk) -> None:
    """One item, B1, for trust as assessed, absent: it speaks against present, until it is judged by hand."""
    desk.open(material.model())
    shown = page(desk, "states-weighed", StatesWeighedPage)
    assert says(shown) == (
        "Nothing speaks against absent. It is the assessed one. What tells them apart most: “Claim 1”"
    )
    item = id_of("evidence", "1")
    desk.session.attempt(lambda m: operations.weigh(m, item, id_of("trust", "absent"), "II"))
    desk.settle()
    assert says(shown).startswith("Least speaks against present (0.83). Assessed is absent, against which 1.67 speaks.")
    desk.session.attempt(lambda m: operations.weigh(m, item, id_of("trust", "present"), "II"))
    desk.settle()
    assert says(shown) == "The evidence does not tell the states apart: as much speaks against each of them."


def test_nothing_is_said_where_there_is_no_answer(desk: Desk) -> None:
    desk.run("new-blank")
    for name, kind in (("paths", PathsPage), ("futures", FuturesPage), ("actors", ActorsPage)):
        assert says(page(desk, name, kind)) == ""
    assert says(page(desk, "weak-spots", WeakSpotsPage)) == ""
