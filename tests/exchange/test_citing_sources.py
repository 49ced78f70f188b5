"""Bibliographies closely: names in a citation, what is the same source, and what of a file is kept as it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.exchange.test_bibliography import planned, read
from workbench.domain.model import Model
from workbench.domain.source import Source
from workbench.exchange.bibliography import bibliography_text, citation, in_text, plan_sources


def named(count: int, **more: Any) -> Source:
    authors = [{"family": f"A{n}", "given": "B"} for n in range(count)]
    return Source("i", "k", "t", reference=json.dumps({"type": "book", "title": "Many", "author": authors, **more}))


def test_up_to_seven_authors_are_named_and_within_a_text_three() -> None:
    assert citation(named(7)) == "A0, B, B A1, B A2, B A3, B A4, B A5 and B A6. n.d. Many."
    assert citation(named(8)) == "A0, B et al. n.d. Many."
    assert in_text(named(3)) == "A0, A1 and A2 n.d." and in_text(named(4)) == "A0 et al. n.d."


def test_small_words_of_names_are_kept() -> None:
    item = {"family": "Beethoven", "non-dropping-particle": "van", "given": "Ludwig"}
    source = Source("i", "k", "t", reference=json.dumps({"type": "book", "title": "Nine", "author": [item]}))
    assert citation(source) == "van Beethoven, Ludwig. n.d. Nine."


def test_an_identifier_in_other_letters_is_the_same(tmp_path: Path) -> None:
    model = planned(Model.blank("W"), [{"type": "book", "title": "One", "DOI": "10.1000/abc"}])
    plan = plan_sources(model, [{"type": "book", "title": "Another", "DOI": "https://doi.org/10.1000/ABC"}])
    assert (plan.added, len(plan.changed)) == ((), 1)


def test_the_same_title_of_another_year_is_another_source() -> None:
    year = {"type": "report", "title": "Yearbook", "issued": {"date-parts": [[2012]]}}
    model = planned(Model.blank("W"), [year])
    later = plan_sources(model, [{**year, "issued": {"date-parts": [[2013]]}}])
    assert len(later.added) == 1 and later.changed == ()


def test_new_sources_stand_in_the_order_of_the_file() -> None:
    model = planned(Model.blank("W"), [{"type": "book", "title": f"Title {n}"} for n in (3, 1, 2)])
    assert [source.title for source in model.ordered("source")] == ["Title 3", "Title 1", "Title 2"]
    assert len({source.rank for source in model.sources.values()}) == 3


def test_the_last_day_of_a_month_is_a_date_and_the_day_after_is_none(tmp_path: Path) -> None:
    days = {"2012/12/31/": {"date-parts": [[2012, 12, 31]]}, "2012/12/32/": {"literal": "2012/12/32/"}}
    for day, told in days.items():
        (item,) = read(tmp_path, f"TY  - BOOK\nTI  - x\nDA  - {day}\nER  -\n")
        assert item["issued"] == told
    (item,) = read(tmp_path, "TY  - BOOK\nTI  - x\nDA  - 2012/13/01/\nER  -\n")
    assert item["issued"] == {"literal": "2012/13/01/"}


def test_bibtex_names_bodies_pages_keys_and_addresses(tmp_path: Path) -> None:
    (item,) = read(
        tmp_path, r"@book{a, title={T}, author={{Trade and Water} and Weir, W.}, url={https://x.org/a\_b\%20}}"
    )
    assert item["author"] == [{"literal": "Trade and Water"}, {"family": "Weir", "given": "W."}]
    assert item["URL"] == "https://x.org/a_b%20"
    written = bibliography_text([{**item, "page": "3-9"}, item], ".bib")
    assert "pages = {3--9}" in written and "author = {{Trade and Water} and Weir, W.}" in written
    assert [line for line in written.splitlines() if line.startswith("@")] == ["@book{a,", "@book{ax,"]


def test_numbers_are_written_as_they_were(tmp_path: Path) -> None:
    (item,) = read(tmp_path, '[{"type": "book", "title": "T", "volume": 7, "number": 2.5, "issue": 3.0}]')
    assert (item["volume"], item["number"], item["issue"]) == (7, 2.5, 3) and isinstance(item["volume"], int)
    assert "VL  - 7\r\n" in bibliography_text([item], ".ris")
