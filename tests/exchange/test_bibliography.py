"""Bibliographies: what reference managers write is read, kept, cited, and written again."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.language import Language, speak
from workbench.domain.model import Model
from workbench.domain.source import Source
from workbench.exchange import taken_apart
from workbench.exchange.bibliography import (
    bibliography_text,
    citation,
    item_of,
    plan_sources,
    read_bibliography,
)
from workbench.exchange.bibliography.citing import in_text
from workbench.exchange.bibliography.files import entries_in
from workbench.exchange.problem import ImportProblem
from workbench.storage.worker.apart import FOR_STRANGERS, WorkerFailed

ZOTERO_RIS = """TY  - JOUR
TI  - Resetting the Reset
AU  - Ivanov, Igor S.
AU  - World Affairs Institute
T2  - Foreign Policy
AB  - Two lines
of abstract.
DA  - 2012/09/15/
PY  - 2012
VL  - 195
IS  - 3
SP  - 12
EP  - 19
J2  - FP
SN  - 0015-7228
UR  - https://example.org/reset
DO  - 10.1000/182
Y2  - 2014/01/02/09:30:00
LA  - en
KW  - arms control
KW  - trust
ER  -


TY  - BOOK
TI  - Отношения России и США
AU  - Петров, Пётр
PB  - Мысль
CY  - Москва
PY  - 2013
SN  - 978-5-00-000000-0
ER  -
"""
ZOTERO_BIB = r"""
@article{ivanov_resetting_2012,
	title = {Resetting the {Reset}: {R\&D} and 5\% more},
	volume = {195},
	issn = {0015-7228},
	url = {https://example.org/a_b},
	doi = {10.1000/182},
	number = {3},
	urldate = {2014-01-02},
	journal = {Foreign Policy},
	author = {Ivanov, Igor S. and {World Affairs Institute} and M{\"u}ller, J{\"o}rg and Ludwig van Beethoven},
	month = sep,
	year = {2012},
	pages = {12--19},
}

@comment{ not an entry }
@string{pub = "Mysl"}

@book{петров,
	title = "Отношения России и США",
	publisher = pub,
	author = {Петров, Пётр},
	date = {2013-05-01},
}
"""
ZOTERO_CSL: list[dict[str, Any]] = [
    {
        "id": "http://zotero.org/users/1/items/ABCD",
        "type": "article-journal",
        "title": "Resetting the Reset",
        "container-title": "Foreign Policy",
        "DOI": "10.1000/182",
        "volume": "195",
        "issue": "3",
        "page": "12-19",
        "author": [{"family": "Ivanov", "given": "Igor S."}, {"literal": "World Affairs Institute"}],
        "issued": {"date-parts": [["2012", 9, 15]]},
        "custom": {"shelf": ["a", 1, 2.5]},
    }
]


def read(tmp_path: Path, text: str, name: str = "list.txt") -> list[dict[str, Any]]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    items, left_out = read_bibliography(path)
    assert left_out == []
    return items


def planned(model: Model, items: list[dict[str, Any]]) -> Model:
    plan = plan_sources(model, items)
    assert plan.operation is not None and not plan.refused
    return plan.operation.result_on(model)


def test_what_zotero_writes_as_ris(tmp_path: Path) -> None:
    article, book = read(tmp_path, ZOTERO_RIS)
    assert article == {
        "type": "article-journal",
        "title": "Resetting the Reset",
        "author": [{"family": "Ivanov", "given": "Igor S."}, {"literal": "World Affairs Institute"}],
        "container-title": "Foreign Policy",
        "abstract": "Two lines\nof abstract.",
        "issued": {"date-parts": [[2012, 9, 15]]},
        "volume": "195",
        "issue": "3",
        "page": "12-19",
        "ISSN": "0015-7228",
        "URL": "https://example.org/reset",
        "DOI": "10.1000/182",
        "accessed": {"date-parts": [[2014, 1, 2]]},
        "language": "en",
        "keyword": "arms control, trust",
    }
    assert book["ISBN"] == "978-5-00-000000-0" and book["publisher-place"] == "Москва"


def test_what_zotero_writes_as_bibtex(tmp_path: Path) -> None:
    article, book = read(tmp_path, ZOTERO_BIB)
    assert article["title"] == "Resetting the Reset: R&D and 5% more"
    assert article["author"] == [
        {"family": "Ivanov", "given": "Igor S."},
        {"literal": "World Affairs Institute"},
        {"family": "Müller", "given": "Jörg"},
        {"family": "van Beethoven", "given": "Ludwig"},
    ]
    assert article["issued"] == {"date-parts": [[2012, 9]]} and article["page"] == "12-19" and article["issue"] == "3"
    assert (article["DOI"], article["URL"]) == ("10.1000/182", "https://example.org/a_b")
    assert (book["id"], book["publisher"], book["issued"]) == ("петров", "Mysl", {"date-parts": [[2013, 5, 1]]})


def test_what_is_not_understood_is_kept(tmp_path: Path) -> None:
    model = planned(Model.blank("W"), read(tmp_path, json.dumps(ZOTERO_CSL)))
    (source,) = model.sources.values()
    assert (source.key, source.title, source.date) == ("ivanov-2012", "Resetting the Reset", "2012-09-15")
    assert source.author == "Ivanov, Igor S.; World Affairs Institute"
    assert item_of(source) == {**ZOTERO_CSL[0], "id": "ivanov-2012"}
    written = json.loads(bibliography_text([item_of(source)], ".json"))
    assert plan_sources(model, written).same == 1


TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs"]), min_size=1, max_size=12)
WORDS = st.lists(TEXTS, min_size=1, max_size=3).map(" ".join)
PLAIN_WORDS = st.text("abcäßяжπ日-'.", min_size=1, max_size=8).filter(lambda text: text.strip("-'. ") == text)
NAMES = st.one_of(
    st.builds(lambda family, given: {"family": family, "given": given}, PLAIN_WORDS, PLAIN_WORDS),
    st.builds(lambda literal: {"literal": literal}, PLAIN_WORDS),
)
DATES = st.one_of(
    st.integers(1000, 2100).map(lambda year: [year]),
    st.tuples(st.integers(1000, 2100), st.integers(1, 12)).map(list),
    st.tuples(st.integers(1000, 2100), st.integers(1, 12), st.integers(1, 28)).map(list),
)
ITEMS = st.fixed_dictionaries(
    {
        "id": st.just("key"),
        "type": st.sampled_from(["article-journal", "book", "chapter", "report", "thesis", "webpage", "document"]),
        "title": WORDS,
    },
    optional={
        "author": st.lists(NAMES, min_size=1, max_size=3),
        "editor": st.lists(NAMES, min_size=1, max_size=2),
        "container-title": WORDS,
        "publisher": WORDS,
        "publisher-place": WORDS,
        "volume": st.integers(1, 999).map(str),
        "page": st.tuples(st.integers(1, 99), st.integers(100, 200)).map(lambda pages: f"{pages[0]}-{pages[1]}"),
        "DOI": st.just("10.1000/a_b(c)"),
        "URL": st.just("https://example.org/~x?a=1&b=%20#c"),
        "language": st.sampled_from(["en", "ru"]),
        "issued": DATES.map(lambda date: {"date-parts": [date]}),
        "accessed": DATES.map(lambda date: {"date-parts": [date]}),
    },
)


@given(st.lists(ITEMS, min_size=1, max_size=3), st.sampled_from([".ris", ".bib", ".json"]))
def test_every_form_comes_back(items: list[dict[str, Any]], suffix: str) -> None:
    import tempfile

    for number, item in enumerate(items):
        item["id"] = f"key{number}"
    with tempfile.TemporaryDirectory() as folder:
        assert read(Path(folder), bibliography_text(items, suffix)) == items


def test_a_source_without_bibliographic_data_has_some() -> None:
    source = Source("id", "essay", "An essay", author="Petrov, P.; A Body", date="2013-05", language="en")
    assert item_of(source) == {
        "id": "essay",
        "type": "document",
        "title": "An essay",
        "author": [{"family": "Petrov", "given": "P."}, {"literal": "A Body"}],
        "issued": {"date-parts": [[2013, 5]]},
        "language": "en",
    }


def test_entries_find_their_sources(tmp_path: Path) -> None:
    model = planned(Model.blank("W"), read(tmp_path, ZOTERO_RIS))
    assert sorted(source.key for source in model.sources.values()) == ["ivanov-2012", "петров-2013"]
    assert plan_sources(model, read(tmp_path, ZOTERO_RIS)).same == 2
    # The same by DOI, and by title, year and author; what they say now counts.
    changed = plan_sources(model, read(tmp_path, ZOTERO_BIB))
    assert (changed.added, sorted(changed.changed)) == ((), ["ivanov-2012", "петров-2013"])
    assert changed.operation is not None and changed.operation.label == "Import 2 sources"
    later = changed.operation.result_on(model)
    assert {source.date for source in later.sources.values()} == {"2012-09", "2013-05-01"}
    assert {id_: source.rank for id_, source in later.sources.items()} == {
        id_: s.rank for id_, s in model.sources.items()
    }


def test_an_entry_that_does_not_fit_hinders_no_other() -> None:
    items: list[dict[str, Any]] = [
        {"type": "book"},
        {"type": "book", "title": "T" * 300, "abstract": "a" * 30_000},
        {"type": "book", "title": "T", "custom": "c" * 30_000},
        {"type": "book", "title": "Once", "id": "x"},
        {"type": "book", "title": "Twice", "id": "x"},
    ]
    plan = plan_sources(Model.blank("W"), items)
    assert [called for called, _ in plan.refused] == ["entry 1", "T", "Twice"]
    assert [why.partition(":")[0] for _, why in plan.refused] == [
        "title",
        "bibliographic data",
        "is the same source as an earlier entry, “x”",
    ]
    assert plan.operation is not None and len(plan.added) == 2
    long = [row.after for row in plan.operation.changes if row.after and row.after.key != "x"]
    assert long[0].title == "T" * 199 + "…" and "abstract" not in long[0].reference


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (ZOTERO_CSL[0], "Ivanov, Igor S., and World Affairs Institute. 2012. “Resetting the Reset.” "
         "Foreign Policy 195 (3): 12–19. https://doi.org/10.1000/182."),
        ({"type": "book", "title": "Is it?", "publisher": "Мысль", "publisher-place": "Москва",
          "editor": [{"family": "Петров", "given": "П."}]}, "Петров, П., ed. n.d. Is it? Москва: Мысль."),
        ({"type": "chapter", "title": "One", "container-title": "All", "page": "1-2", "issued": {"literal": "spring"}},
         "“One.” spring. In All, 1–2."),
        ({"type": "book", "title": "Many", "author": [{"family": f"A{n}", "given": "B"} for n in range(9)]},
         "A0, B, B A1, B A2, B A3, B A4, B A5, B A6, B A7, and B A8. n.d. Many."),
    ],
)  # fmt: skip
def test_citations(item: dict[str, Any], told: str) -> None:
    assert citation(Source("i", "k", "t", reference=json.dumps(item))) == told


def test_in_text() -> None:
    assert (
        in_text(Source("i", "k", "t", reference=json.dumps(ZOTERO_CSL[0]))) == "Ivanov and World Affairs Institute 2012"
    )
    assert in_text(Source("i", "k", "Minutes")) == "Minutes n.d."


HOSTILE = {
    "nothing": "",
    "prose": "This is no bibliography, only an address: nobody@example.org",
    "no end": "TY  - BOOK\nTI  - x\n",
    "two beginnings": "TY  - BOOK\nTY  - BOOK\nER  - \n",
    "a list of numbers": "[1, 2]",
    "not JSON": "[{]",
    "deep JSON": "[" * 100_000,
    "deep braces": "@book{a, title = {" + "{" * 5_000 + "}" * 5_000 + "}}",
    "a number that never ends": '[{"volume": ' + "9" * 5_000 + "}]",
    "too many": "TY  - BOOK\nER  - \n" * 10_001,
}


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_files_end_in_one_sentence(tmp_path: Path, what: str) -> None:
    path = tmp_path / "list.bib"
    path.write_text(HOSTILE[what])
    with pytest.raises(ImportProblem) as refused:
        read_bibliography(path)
    assert str(refused.value).startswith(str(path)) and "\n" not in str(refused.value)


LONG = {
    "accents in accents": "@book{a, title = {Good " + "\\'{" * 30 + "e" + "}" * 30 + "}}",
    "unfinished mathematics": "@book{a, title = {Good " + "$" * 2_000_001 + "}}",
    "strings of strings": "".join(f"@string{{s{n} = s{n + 1} # s{n + 1}}}\n" for n in range(60))
    + "@book{a, title = s0}",
    "space between names": "@book{a, title = {Good}, author = {" + " " * 2_000_000 + "}}",
    "an abstract without end": "TY  - BOOK\nTI  - Good\nAB  - a\n" + "b\n" * 1_000_000 + "ER  -\n",
    "keywords without end": "TY  - BOOK\nTI  - Good\n" + "KW  - a\n" * 400_000 + "ER  -\n",
}


@pytest.mark.parametrize("what", LONG)
def test_what_is_long_is_read_in_one_go(tmp_path: Path, what: str) -> None:
    (item,) = read(tmp_path, LONG[what])
    assert item["title"]
    plan_sources(Model.blank("W"), [item])


def test_letters_of_latex(tmp_path: Path) -> None:
    (item,) = read(tmp_path, r"""@book{a, title = {\'Etudes: {\"O}sterreich, \c{c}a, \v Skoda, \o re, {\ss}, \i, \~{n},
        Na\"\i ve,        \emph{not} $x$ -- ``so'' \& 5\%~more\_or\textasciitilde{}less \{x\}}}""")  # fmt: skip
    assert item["title"] == "Études: Österreich, ça, Škoda, øre, ß, ı, ñ, Naïve, not x – “so” & 5% more_or~less {x}"


def test_latex_opens_no_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.tex"
    secret.write_text("SECRET")
    (item,) = read(tmp_path, f"@book{{a, title = {{x \\input{{{secret}}} \\include{{{secret}}}}}}}")
    assert "SECRET" not in item["title"]


def test_entries_of_bibtex_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    path = tmp_path / "list.bib"
    path.write_text("@book{a, title = {Good}}\n\n@book{b, title = {never closed\n\n@book{c, title = {Good, too}}\n")
    items, left_out = read_bibliography(path)
    assert [item["title"] for item in items][:1] == ["Good"] and left_out == ["line 3: could not be read"]


@given(st.text(max_size=300), st.sampled_from(["", "@book{a, title = {", "TY  - BOOK\n", "[{"]))
def test_whatever_comes_is_read_or_refused(text: str, start: str) -> None:
    try:
        items, _ = entries_in((start + text).encode("utf-8", "replace"))
    except ImportProblem:
        return
    plan_sources(Model.blank("W"), items)


def test_a_bibliography_is_taken_apart_in_a_process_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "list.ris"
    path.write_text(ZOTERO_RIS)
    asked: list[str] = []
    fails = iter((WorkerFailed("crash"), WorkerFailed("memory"), WorkerFailed("time")))

    def apart(task: str, *_: object) -> object:
        asked.append(task)
        raise next(fails)

    monkeypatch.setattr(taken_apart, "apart", apart)
    for told in ("damaged, or made to do harm", "too much memory", "too long"):
        with pytest.raises(ImportProblem, match=told) as refused:
            read_bibliography(path)
        assert str(refused.value).startswith(f"{path}: ") and "Nothing was added" in str(refused.value)
    assert asked == ["read bibliography"] * 3


def test_what_keeps_a_reader_busy_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "list.ris"
    path.write_text(ZOTERO_RIS * 2000)
    monkeypatch.setattr(taken_apart, "FOR_STRANGERS", dataclasses.replace(FOR_STRANGERS, clock=0.01))
    with pytest.raises(ImportProblem, match="takes far too long"):
        read_bibliography(path)


def test_what_is_wrong_is_said_in_the_language_of_the_window(tmp_path: Path) -> None:
    (tmp_path / "list.json").write_text('[\n{"a": 1,}]')
    (tmp_path / "list.bib").write_text("@book{a, title = {Good}}\n\n@book{b, title = {never closed\n")
    before = speak(Language(find=lambda text, sense, number: f"« {text} »"))
    try:
        with pytest.raises(ImportProblem, match=r"list\.json:2: « is not JSON: .*»"):
            read_bibliography(tmp_path / "list.json")
        assert read_bibliography(tmp_path / "list.bib")[1] == ["« line 3: could not be read »"]
    finally:
        speak(before)
