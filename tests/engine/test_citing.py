"""What rests on a passage, told apart from what has other support."""

from __future__ import annotations

import dataclasses

from tests.ui import material
from workbench.domain.evidence import Evidence, EvidenceLink
from workbench.domain.model import Model, RowChange, linked
from workbench.engine.citing import NOTHING, Drawn, drawn, resting_on, usual_reliability

FIRST, SECOND, THIRD = (material.id_of("passage", n) for n in "123")


def _item(number: str) -> str:
    return material.id_of("evidence", number)


def _with(model: Model, *entities: Evidence | EvidenceLink) -> Model:
    kinds = ((("evidence" if isinstance(e, Evidence) else "evidence_link"), e) for e in entities)
    return model.with_changes([RowChange(kind, e.id, None, e) for kind, e in kinds])


def test_what_is_drawn_counts_each_item_once_on_each_side() -> None:
    model = material.model()
    assert drawn(model, FIRST) == Drawn((_item("1"),), 1, 0)
    assert drawn(model, SECOND) == Drawn((_item("2"),), 0, 1)
    assert drawn(model, THIRD) == Drawn((_item("3"),), 1, 0), "two judgements, one item"
    both = _with(model, linked(EvidenceLink("", _item("3"), "baseline", material.TRUST, False)))
    assert drawn(both, THIRD) == Drawn((_item("3"),), 1, 1)
    assert drawn(both, "nowhere") == NOTHING == Drawn((), 0, 0)


def test_what_stands_on_nothing_without_a_passage() -> None:
    model = material.model()
    assert set(resting_on(model, THIRD)) == {("position", material.TRADE), ("requirement", material.TRADE)}
    assert resting_on(model, SECOND) == (), "what only contradicts holds nothing up"


def test_support_from_elsewhere_holds_a_judgement_up() -> None:
    model = material.model()
    other = Evidence(material.id_of("evidence", "4"), "e4", "Claim 4", passages=(SECOND,))
    helped = _with(model, other, linked(EvidenceLink("", other.id, "position", material.TRADE, True)))
    assert resting_on(helped, THIRD) == (("requirement", material.TRADE),)
    assert resting_on(helped, SECOND) == ()


def test_an_item_of_two_passages_rests_on_neither_alone() -> None:
    model = material.model()
    both = Evidence(material.id_of("evidence", "5"), "e5", "Claim 5", passages=(FIRST, SECOND))
    link = linked(EvidenceLink("", both.id, "baseline", material.TALKS, True))
    more = _with(model, both, link)
    assert ("baseline", material.TALKS) not in (*resting_on(more, FIRST), *resting_on(more, SECOND))


def test_what_contradicts_a_judgement_holds_it_not_up() -> None:
    model = _with(material.model(), linked(EvidenceLink("", _item("2"), "position", material.TRADE, False)))
    assert ("position", material.TRADE) in resting_on(model, THIRD)


def test_how_reliable_a_source_was_found_most_often() -> None:
    model = material.model()
    assert usual_reliability(model, ()) == "" and usual_reliability(model, ("nowhere",)) == ""
    graded = zip(model.ordered("evidence"), "CAA", strict=True)
    items = [dataclasses.replace(item, reliability=grade) for item, grade in graded]
    changed = model.with_changes([RowChange("evidence", one.id, model.evidence[one.id], one) for one in items])
    assert usual_reliability(changed, (FIRST,)) == "A", "what counts is the source, not the passage"
