"""Sources that go out as a bibliography and come back: nothing is lost that its form could not say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.test_bibliography import planned, read
from workbench.domain.model import Model
from workbench.domain.source import Source
from workbench.exchange.bibliography import (
    bibliography_text,
    citation,
    item_of,
    kind_of_bibliography,
    plan_sources,
    read_bibliography,
)

RICH: list[dict[str, Any]] = [
    {
        "id": "rich",
        "type": "treaty",
        "title": "On <i>Weirs</i>",
        "author": [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van der", "suffix": "Jr."}],
        "issued": {"date-parts": [["1998", 5], ["2004"]], "circa": True},
        "publisher": "Mill",
        "custom": {"shelf": 1},
        "status": "in force",
    }
]


@pytest.mark.parametrize("suffix", [".ris", ".bib"])
def test_what_a_form_cannot_say_is_not_lost_when_sources_come_back_in_it(tmp_path: Path, suffix: str) -> None:
    model = planned(Model.blank("W"), read(tmp_path, json.dumps(RICH)))
    (source,) = model.sources.values()
    path = tmp_path / f"out{suffix}"
    path.write_text(bibliography_text([item_of(source)], suffix), encoding="utf-8", newline="")
    assert kind_of_bibliography(path) == suffix
    items, _ = read_bibliography(path)
    assert plan_sources(model, items, suffix).same == 1
    # What was changed there is taken over, and what was taken away there is gone; the rest stays.
    other = {field: value for field, value in items[0].items() if field != "publisher"} | {"title": "On Gauges"}
    plan = plan_sources(model, [other], suffix)
    assert plan.operation is not None
    (after,) = plan.operation.result_on(model).sources.values()
    kept = {field: value for field, value in RICH[0].items() if field not in ("id", "publisher")}
    assert json.loads(after.reference) == {**kept, "title": "On Gauges"} and after.title == "On Gauges"
    assert plan_sources(model, items).same == 0, "a form that can say everything means what it says"


def test_a_subtitle_and_the_kind_of_a_thesis_are_read(tmp_path: Path) -> None:
    entry = "@thesis{t, title={On Weirs}, subtitle={A study}, type={PhD thesis}, author={Roe, R.}, date={2001}}"
    (thesis,) = read(tmp_path, entry)
    assert citation(Source("i", "k", "t", reference=json.dumps(thesis))) == (
        "Roe, R. 2001. “On Weirs: A study.” PhD thesis."
    )
