"""Bibliographies closely: names in a citation, what is the same source, and what of a file is kept as it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.test_bibliography import planned, read
from workbench.domain.model import Model
from workbench.domain.source import Source
from workbench.exchange.bibliography import (
    FORMATS,
    NOTES,
    bibliography_text,
    citation,
    letters,
    named_in_text,
    plan_sources,
)
from workbench.exchange.bibliography.citing import in_text

ROE = {"family": "Roe", "given": "R."}


def day(*parts: int) -> dict[str, Any]:
    return {"date-parts": [list(parts)]}


def named(count: int, **more: Any) -> Source:
    authors = [{"family": f"A{n}", "given": "B"} for n in range(count)]
    return Source("i", "k", "t", reference=json.dumps({"type": "book", "title": "Many", "author": authors, **more}))


def test_up_to_ten_authors_are_named_of_more_seven_and_within_a_text_three() -> None:
    assert citation(named(2)) == "A0, B, and B A1. n.d. Many."
    assert citation(named(10)) == ("A0, B, B A1, B A2, B A3, B A4, B A5, B A6, B A7, B A8, and B A9. n.d. Many.")
    assert citation(named(11)) == "A0, B, B A1, B A2, B A3, B A4, B A5, B A6, et al. n.d. Many."
    assert in_text(named(2)) == "A0 and A1 n.d." and in_text(named(3)) == "A0, A1, and A2 n.d."
    assert in_text(named(4)) == "A0 et al. n.d."


def by(title: str, year: int | None, who: dict[str, str], role: str = "author", kind: str = "book") -> Source:
    item = {"type": kind, "title": title, role: [who]} | ({"issued": day(year)} if year else {})
    return Source(title, "k", "t", reference=json.dumps(item))


def test_works_of_the_same_names_and_year_have_letters_in_the_order_of_their_titles() -> None:
    ivan = {"family": "Иванов", "given": "И."}
    works = [
        *(by("The Weir", 2007, ROE), by("A Board of Four", 2007, ROE), by("Gauges", 2007, ROE, "editor")),
        *(by("Alone", 2008, ROE), by("Undated", None, ROE), by("“No date”", None, ROE)),
        *(by("Мир", 2007, ivan), by("Война", 2007, ivan)),
        *(named(1, title="No year of its own"), Source("s", "k", "Nobody’s"), Source("t", "k", "Nobody’s")),
    ]
    marks = letters(works)
    assert marks == {
        **{"A Board of Four": "a", "Gauges": "b", "The Weir": "c", "“No date”": "a", "Undated": "b"},
        **{"Война": "а", "Мир": "б"},
    }
    listed = [citation(one, letter=marks.get(one.id, "")) for one in works[:5]]
    assert listed[:3] == ["Roe, R. 2007c. The Weir.", "Roe, R. 2007a. A Board of Four.", "Roe, R., ed. 2007b. Gauges."]
    assert listed[3:] == ["Roe, R. 2008. Alone.", "Roe, R. n.d.-b. Undated."]
    assert in_text(works[0], marks["The Weir"]) == "Roe 2007c"
    assert citation(works[0], NOTES, "c") == "R. Roe, The Weir (2007)."


def test_after_the_last_letter_there_are_two() -> None:
    found = letters([by(f"{n:03}", 2007, ROE) for n in range(60)])
    assert [found[f"{n:03}"] for n in (25, 26, 27, 51, 52)] == ["z", "aa", "ab", "az", "ba"]


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


#: As pandoc 2.17 has them with the Chicago Manual's two styles, and series as the Manual has them: item, listed, note.
CHICAGO: list[tuple[dict[str, Any], str, str]] = [
    (
        {"type": "chapter", "title": "Gauges", "container-title": "Rivers", "page": "177-183", "author": [ROE],
         "editor": [ROE, {"family": "Poe", "given": "P."}], "publisher": "House", "issued": day(2007)},
        "Roe, R. 2007. “Gauges.” In Rivers, edited by R. Roe and P. Poe, 177–83. House.",
        "R. Roe, “Gauges,” in Rivers, ed. R. Roe and P. Poe (House, 2007), 177–83.",
    ),
    (
        {"type": "article-newspaper", "title": "The Weir", "container-title": "The Gauge", "author": [ROE],
         "issued": day(2013, 9, 11), "page": "A31", "URL": "https://x.example/w"},
        "Roe, R. 2013. “The Weir.” The Gauge, September 11, 2013. https://x.example/w.",
        "R. Roe, “The Weir,” The Gauge, September 11, 2013, https://x.example/w.",
    ),
    (
        {"type": "article-magazine", "title": "The Weir", "container-title": "The Gauge", "issued": day(2010, 6, 5)},
        "The Gauge. 2010. “The Weir.” June 5, 2010.",
        "“The Weir,” The Gauge, June 5, 2010.",
    ),
    (
        {"type": "webpage", "title": "About", "container-title": "Board", "accessed": day(2024, 1, 10),
         "URL": "https://x.example/a"},
        "“About.” n.d. Board. Accessed January 10, 2024. https://x.example/a.",
        "“About,” Board, accessed January 10, 2024, https://x.example/a.",
    ),
    (
        {"type": "report", "title": "Levels", "author": [{"literal": "The Board"}], "genre": "Working Paper",
         "number": "12", "publisher": "Mill", "publisher-place": "Paris", "issued": day(2014, 12, 22)},
        "The Board. 2014. Levels. Working Paper 12. Paris: Mill.",
        "The Board, Levels, Working Paper 12 (Paris: Mill, December 22, 2014).",
    ),
    (
        {"type": "book", "title": "Floods", "author": [{**ROE, "suffix": "Jr."}], "translator": [ROE], "edition": "2",
         "volume": 3, "publisher": "House", "issued": day(2008)},
        "Roe, R., Jr. 2008. Floods. Translated by R. Roe. 2nd ed. Vol. 3. House.",
        "R. Roe Jr., Floods, trans. R. Roe, 2nd ed., vol. 3 (House, 2008).",
    ),
    (
        {"type": "book", "title": "Floods", "author": [ROE], "collection-title": "Studies of Rivers", "number": 3,
         "publisher": "House", "publisher-place": "Paris", "issued": day(2008)},
        "Roe, R. 2008. Floods. Studies of Rivers 3. Paris: House.",
        "R. Roe, Floods, Studies of Rivers 3 (Paris: House, 2008).",
    ),
    (
        {"type": "chapter", "title": "Gauges", "container-title": "Rivers", "author": [ROE], "page": "1-9",
         "collection-title": "Studies", "collection-number": "4", "publisher": "House", "issued": day(2007)},
        "Roe, R. 2007. “Gauges.” In Rivers, 1–9. Studies 4. House.",
        "R. Roe, “Gauges,” in Rivers, Studies 4 (House, 2007), 1–9.",
    ),
    (
        {"type": "thesis", "title": "On Weirs", "author": [ROE], "genre": "PhD diss.", "publisher": "Mill University",
         "issued": day(2001)},
        "Roe, R. 2001. “On Weirs.” PhD diss., Mill University.",
        "R. Roe, “On Weirs” (PhD diss., Mill University, 2001).",
    ),
    (
        {"type": "article-journal", "title": "Кто прав?", "container-title": "Россия", "volume": 11, "issue": 3,
         "author": [{"family": "Лукьянов", "given": "Ф. А."}, {"family": "Бордачёв", "given": "Т. В."}],
         "page": "103-108", "issued": day(2013, 7), "language": "ru"},
        "Лукьянов, Ф. А., and Т. В. Бордачёв. 2013. “Кто прав?” Россия 11 (3): 103–8.",
        "Ф. А. Лукьянов and Т. В. Бордачёв, “Кто прав?” Россия 11, no. 3 (July 2013): 103–8.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("item", "listed", "note"), CHICAGO)
def test_both_styles_are_those_of_the_chicago_manual(item: dict[str, Any], listed: str, note: str) -> None:
    source = Source("i", "k", "t", reference=json.dumps(item))
    assert (citation(source), citation(source, NOTES)) == (listed, note)


@pytest.mark.parametrize(
    ("pages", "told"),
    [("3-10", "3–10"), ("71--72", "71–72"), ("100-104", "100–104"), ("107-108", "107–8"), ("321-328", "321–28"),
     ("498-532", "498–532"), ("1087-1089", "1087–89"), ("1496-1504", "1496–1504"), ("A1", "A1"), ("9-3", "9–3")],
)  # fmt: skip
def test_of_the_last_page_the_digits_that_change_are_given(pages: str, told: str) -> None:
    item = {"type": "article-journal", "container-title": "J", "page": pages, "issued": day(2001), "title": "T"}
    assert citation(Source("i", "k", "t", reference=json.dumps(item))) == f"“T.” 2001. J: {told}."


def test_a_source_without_author_is_named_by_who_edited_it_or_by_its_newspaper_or_title() -> None:
    edited = {"type": "book", "title": "T", "editor": [ROE], "issued": day(2001)}
    assert in_text(Source("i", "k", "t", reference=json.dumps(edited))) == "Roe 2001"
    news = {"type": "article-newspaper", "title": "T", "container-title": "The Gauge", "issued": day(2001)}
    assert in_text(Source("i", "k", "t", reference=json.dumps(news))) == "The Gauge 2001"
    assert in_text(Source("i", "k", "t", reference=json.dumps({"title": "T"}))) == "T n.d."


def test_what_happened_on_a_day_is_cited_with_the_place_and_the_day() -> None:
    talk = {"type": "speech", "title": "Weirs", "author": [ROE], "event-place": "Oslo", "issued": day(2013, 9, 11)}
    assert citation(Source("i", "k", "t", reference=json.dumps(talk))) == (
        "Roe, R. 2013. “Weirs.” Oslo, September 11, 2013."
    )
    talk["issued"] = day(2013)
    assert citation(Source("i", "k", "t", reference=json.dumps(talk))) == "Roe, R. 2013. “Weirs.” Oslo."


def test_people_of_one_name_are_told_apart_where_a_text_names_them() -> None:
    works = [
        by("One", 2001, {"family": "Ivanov", "given": "Igor S."}),
        by("Two", 2001, {"family": "Ivanov", "given": "Sergei"}),
        by("Three", 2002, {"family": "Петров", "given": "Анна Львовна"}),
        by("Four", 2003, {"family": "Петров", "given": "Анна-Мария Л."}),
        by("Five", 2001, {"family": "Roe", "given": "Jane"}),
        by("Six", 2001, {"family": "Roe", "given": "John"}),
        by("Seven", 2002, {"family": "Poe", "given": "P."}),
        by("Eight", 2002, {"family": "Poe", "given": "P."}),
    ]
    assert list(named_in_text(works).values()) == [
        *("I. S. Ivanov 2001", "S. Ivanov 2001", "А. Л. Петров 2002", "А.-М. Л. Петров 2003"),
        *("Jane Roe 2001", "John Roe 2001", "Poe 2002b", "Poe 2002a"),
    ]
    assert named_in_text(works[:1]) == {"One": "Ivanov 2001"}
    assert list(named_in_text(works[6:], NOTES).values()) == ["Poe, Seven", "Poe, Eight"]


def test_among_notes_a_text_names_a_source_by_its_short_title() -> None:
    news = {"type": "article-newspaper", "title": "Weirs: A study", "container-title": "The Gauge"}
    assert in_text(named(2, title="The River: Its weirs"), "", NOTES) == "A0 and A1, The River"
    assert in_text(Source("i", "k", "t", reference=json.dumps(news)), "", NOTES) == "The Gauge, “Weirs”"
    named_short = {**news, "title-short": "On weirs", "author": [ROE]}
    assert in_text(Source("i", "k", "t", reference=json.dumps(named_short)), "", NOTES) == "Roe, “On weirs”"


@pytest.mark.parametrize(
    ("date", "listed", "note"),
    [
        ("2013/14", "Roe, R. 2013/14. “Weirs.”", "R. Roe, “Weirs,” 2013/14."),
        ("1998/2004", "Roe, R. 1998–2004. “Weirs.”", "R. Roe, “Weirs,” 1998–2004."),
        ("1991/1995", "Roe, R. 1991–95. “Weirs.”", "R. Roe, “Weirs,” 1991–95."),
        ("2013-05/2014-02", "Roe, R. 2013–14. “Weirs.” May 2013–February 2014.",
         "R. Roe, “Weirs,” May 2013–February 2014."),
        ("2013-05-01T10:30:00Z", "Roe, R. 2013. “Weirs.” May 1, 2013.", "R. Roe, “Weirs,” May 1, 2013."),
        ("2013-05~", "Roe, R. 2013. “Weirs.” May 2013.", "R. Roe, “Weirs,” May 2013."),
        ("2013///Spring", "Roe, R. 2013. “Weirs.” Spring 2013.", "R. Roe, “Weirs,” Spring 2013."),
        ("2013//22/05", "Roe, R. 2013. “Weirs.”", "R. Roe, “Weirs,” 2013."),
        ("n.d.", "Roe, R. n.d. “Weirs.” Accessed February 3, 2020.", "R. Roe, “Weirs,” accessed February 3, 2020."),
        ("б.г.", "Roe, R. n.d. “Weirs.” Accessed February 3, 2020.", "R. Roe, “Weirs,” accessed February 3, 2020."),
    ],
)  # fmt: skip
def test_dates_as_they_come(tmp_path: Path, date: str, listed: str, note: str) -> None:
    entry = f"TY  - ELEC\nID  - weirs\nTI  - Weirs\nAU  - Roe, R.\nDA  - {date}\nY2  - 2020/02/03/10:30:00\nER  - \n"
    (item,) = read(tmp_path, entry)
    source = Source("i", "k", "t", reference=json.dumps(item))
    assert (citation(source), citation(source, NOTES)) == (listed, note)
    for kind in FORMATS:
        assert read(tmp_path, bibliography_text([item], kind)) == [item]
