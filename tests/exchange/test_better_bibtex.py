"""Bibliographies as Zotero and Better BibTeX write them, with what hangs onto their entries; sources as notes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.test_bibliography import ZOTERO_CSL
from workbench.domain.model import Model
from workbench.domain.source import Source
from workbench.exchange.bibliography import NOTES, citation, plan_sources, read_bibliography
from workbench.exchange.bibliography.citing import in_text

BETTER_BIB = r"""
@String{ia = "International Affairs"}
@article{zizekResume2013,
  title = {Résumé of {{\emph{détente}}}: {\v{C}}ech and {\L}{\'o}d{\'z}, na{\"\i}ve {\textquoteright}99},
  author = {{\v Z}i{\v z}ek, Slavoj and family=Beethoven, given=Ludwig, prefix=van, useprefix=true and {{The Board}}
    and others},
  date = {2013-09-15},
  journaltitle = ia,
  langid = {british},
  keywords = {arms control,d{\'e}tente},
  file = {Full Text PDF:C\:\\Users\\x\\Zotero\\file.pdf:application/pdf;Snapshot:/home/x.html:text/html}
}
@report{board, title = {No Year Here}, author = {{The Board}}, institution = {{A \& B}}}
@book{board, title = {Named as another}, author = {X, Y}, year = {2001}}
"""


def test_what_better_bibtex_writes(tmp_path: Path) -> None:
    path = tmp_path / "library.bib"
    path.write_text(BETTER_BIB, encoding="utf-8")
    (first, second, third), left_out = read_bibliography(path)
    assert first == {
        "id": "zizekResume2013",
        "type": "article-journal",
        "title": "Résumé of détente: Čech and Łódź, naïve ’99",
        "container-title": "International Affairs",
        "language": "en-GB",
        "keyword": "arms control, détente",
        "author": [
            {"family": "Žižek", "given": "Slavoj"},
            {"family": "van Beethoven", "given": "Ludwig"},
            {"literal": "The Board"},
        ],
        "issued": {"date-parts": [[2013, 9, 15]]},
    }
    assert (second["publisher"], "issued" in second, third["author"]) == (
        "A & B",
        False,
        [{"family": "X", "given": "Y"}],
    )
    plan = plan_sources(Model.blank("W"), [first, second, third])
    assert left_out == [] and [called for called, _ in plan.refused] == ["Named as another"]


WEB_BIB = r"""
@misc{boekhoff2019, title = {{,,Eine Gefahr``}}, journal = {WESER-KURIER}, author = {Boekhoff, Lisa}, year = {2019},
  howpublished = {https://example.org/wahl-2019\_artikel,-eine\_arid,18.html}}
@misc{bpb, title = {Standpunkt}, howpublished = {\url{https://example.org/a?b=1&c=%20d}}, year = {2017}}
@misc{own, title = {Heft}, howpublished = {Selbstverlag}, year = {1998}}
@misc{both, title = {T}, howpublished = {\url{https://example.org/first}}, url = {https://example.org/second}}
"""


def test_a_page_of_the_web_keeps_its_address(tmp_path: Path) -> None:
    path = tmp_path / "web.bib"
    path.write_text(WEB_BIB, encoding="utf-8")
    items, left_out = read_bibliography(path)
    assert left_out == [] and [item.get("URL") for item in items] == [
        "https://example.org/wahl-2019_artikel,-eine_arid,18.html",
        "https://example.org/a?b=1&c=%20d",
        None,
        "https://example.org/second",
    ]


def test_a_doi_in_the_place_of_a_kind_of_work(tmp_path: Path) -> None:
    path = tmp_path / "old.ris"
    entries = ("TY  - JOUR\nTI  - A\nM3  - 10.1016/0166-2236(95)93921-J\n", "TY  - THES\nTI  - B\nM3  - PhD Thesis\n")
    path.write_text("".join(entry + "ER  - \n\n" for entry in entries), encoding="utf-8")
    (article, thesis), _ = read_bibliography(path)
    assert (article["DOI"], article.get("genre")) == ("10.1016/0166-2236(95)93921-J", None)
    assert (thesis.get("DOI"), thesis["genre"]) == (None, "PhD Thesis")


def test_what_has_no_title_of_its_own_is_called_after_its_book(tmp_path: Path) -> None:
    path = tmp_path / "untitled.bib"
    entries = "@incollection{preface, booktitle = {On courage}, year = 2021, pages = {pp.63--96}}\n@misc{nothing}"
    path.write_text(entries, encoding="utf-8")
    items, _ = read_bibliography(path)
    plan = plan_sources(Model.blank("W"), items)
    assert plan.operation is not None
    (source,) = plan.operation.result_on(Model.blank("W")).sources.values()
    assert (source.key, source.title, items[0]["page"]) == ("preface", "On courage", "63-96")
    assert [called for called, _ in plan.refused] == ["nothing"]


def test_what_zotero_hangs_onto_entries_is_no_title(tmp_path: Path) -> None:
    path = tmp_path / "library.ris"
    path.write_text(
        "TY  - RPRT\nTI  - On <i>détente</i> &amp; <b>more</b>\nAU  - The Board\nL1  - internal-pdf://x.pdf\n"
        "L2  - http://x.example/snapshot\nN1  - <p>A <em>note</em></p>\nN1  - a < b\nKW  - one\nKW  - two\nER  - \n",
        encoding="utf-8",
    )
    (item,), _ = read_bibliography(path)
    assert (item["note"], item["keyword"]) == ("A note\na < b", "one, two")
    plan = plan_sources(Model.blank("W"), [item])
    assert plan.operation is not None
    (source,) = plan.operation.result_on(Model.blank("W")).sources.values()
    assert (source.title, source.author, source.date) == ("On détente & more", "The Board", "")
    assert citation(source) == "The Board. n.d. On détente & more."
    particle = {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"}
    held = Source("i", "k", "t", reference=json.dumps({"title": "T", "author": [{"family": "A"}, particle]}))
    assert citation(held).startswith("A, and Ludwig van Beethoven.") and in_text(held) == "A and van Beethoven n.d."


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (ZOTERO_CSL[0], "Igor S. Ivanov and World Affairs Institute, “Resetting the Reset,” Foreign Policy 195, no. 3 "
         "(September 15, 2012): 12–19, https://doi.org/10.1000/182."),
        ({"type": "book", "title": "Is it?", "publisher": "Мысль", "publisher-place": "Москва",
          "editor": [{"family": "Петров", "given": "П."}]}, "П. Петров, ed., Is it? (Москва: Мысль, n.d.)."),
        ({"type": "chapter", "title": "One", "container-title": "All", "page": "1-2", "publisher": "P",
          "issued": {"literal": "spring"}}, "“One,” in All (P, spring), 1–2."),
        ({"type": "webpage", "title": "Who?", "container-title": "Site", "URL": "https://x.example/y",
          "author": [{"literal": "The Board"}]}, "The Board, “Who?” Site, n.d., https://x.example/y."),
        ({"type": "report", "title": "Many", "author": [{"family": f"A{n}", "given": "B"} for n in range(4)]},
         "B A0 et al., Many (n.d.)."),
    ],
)  # fmt: skip
def test_citations_as_notes(item: dict[str, Any], told: str) -> None:
    assert citation(Source("i", "k", "t", reference=json.dumps(item)), NOTES) == told
