"""The brief: what it says, what it leaves out, and that nothing in a model can become more than text."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest

from tests.workspace.samples import everything
from workbench.content import template_model
from workbench.domain import fields as f
from workbench.domain.model import Model
from workbench.domain.source import Passage, Source
from workbench.domain.validation import problems
from workbench.exchange.picture import inline_svg
from workbench.exchange.plain_model import from_plain
from workbench.exchange.private import VEILED, without_private
from workbench.exchange.report import PrivateScenario, report_html

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
)
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><style>*{}</style>{{ 7*7 }}{% raw %}&lt;</title>"


class Page(HTMLParser):
    """Which elements and attributes a page has, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text = " ".join(f"{self.text}{data}".split()) + (" " if data[-1:].isspace() else "")


def scenario(model: Model, key: str) -> str:
    return str(model.by_key("scenario", key).id)


@pytest.fixture(scope="module")
def example() -> Model:
    return template_model("us-russia")


def test_the_example_is_told(example: Model) -> None:
    page = Page(report_html(example, scenario(example, "economic-cushion"), SVG, date(2026, 1, 2)))
    for said in (
        example.workspace.title,
        "What if: Economic cushion in place",
        "Where things would stand",
        "What is assumed",
        "What moves, and why",
        "What it takes",
        "statements of the source follow from the model",
        "Evidence",
        "Method",
        "2026-01-02",
    ):
        assert said in page.text
    assert "svg" in page.elements


def small() -> Model:
    """One issue area that rises over the top and falls to its floor, and one that is cut by its ceiling."""
    up = {"condition": "trust", "state": "present", "axis": "cooperation", "amount": 3}
    down = {"condition": "war", "state": "present", "axis": "cooperation", "amount": -1}
    return from_plain(
        {
            "sources": [{"key": "essay", "title": "An essay"}],
            "passages": [{"source": "essay", "locator": "2.4"}],
            "conditions": [{"key": "trust", "baseline": "absent"}, {"key": "war", "baseline": "absent"}],
            "issues": [
                {"key": "river", "cooperation": 8.5, "competition": 4, "floor": 3},
                {"key": "trade", "cooperation": 6, "competition": 2, "requirement": ["is", "war", "absent"]},
            ],
            "effects": [
                {**up, "issue": "river"},
                {**up, "issue": "river", "axis": "competition", "amount": -2},
                {**down, "issue": "trade"},
            ],
            "scenarios": [{"key": "both", "settings": {"trust": "present", "war": "present"}}],
            "evidence": [
                {
                    "key": "said",
                    "claim": "It was said.",
                    "grade": "B2",
                    "passages": ["essay:2.4"],
                    "supports": [["effect", "trust", "present", "river", "cooperation"]],
                }
            ],
        }
    )


def test_terms_add_up_and_name_their_evidence() -> None:
    model = small()
    page = Page(report_html(model, scenario(model, "both"))).text
    assert "river cooperation 8.5 → 10 (+1.5): trust: present +3 [1]; end of the scale −1.5." in page
    assert "competition 4 → 3 (−1): trust: present −2; floor: some rivalry stays +1." in page
    assert "trade cooperation 6 → 3 (−3): war: present −1; ceiling: the requirement is blocked −2." in page
    assert "blocked trade needs war: absent. What blocks it: war: present." in page
    assert "1 It was said. B2 § 2.4" in page


def test_the_baseline_assumes_nothing(example: Model) -> None:
    page = Page(report_html(example)).text
    assert "Where things stand" in page and "What if" not in page and "What moves" not in page
    assert "more on where issue areas stand" in page


def test_it_needs_nothing_from_elsewhere(example: Model) -> None:
    page = Page(report_html(example, scenario(example, "economic-cushion"), SVG))
    assert not {"script", "link", "img", "iframe", "object", "embed", "base", "form"} & set(page.elements)
    assert not [a for a in page.attributes if a[1] in ("href", "src", "srcset") or a[1].startswith("on")]
    html = report_html(example, None, SVG)
    assert "url(" not in html and "@import" not in html and "@font-face" not in html
    assert html.count("http") == html.count("http://www.w3.org/2000/svg") + html.count("http-equiv")


def with_hostile_texts(model: Model) -> Model:
    """Every free text of every entity says something that must never be obeyed."""
    entities: list[Any] = []
    for entity in model.entities():
        texts = {
            name: HOSTILE[: spec.length]
            for name, spec in f.specs(type(entity)).items()
            if spec.form == "text" and name not in ("digest", "shingles", "locator", "fingerprint", "reference")
        }
        changed = dataclasses.replace(entity, **texts)
        key = {"key": changed.key[:20] + "<b>&'{{x}}"} if hasattr(changed, "key") else {}
        private = {"private": False} if hasattr(changed, "private") else {}
        entities.append(dataclasses.replace(changed, **key, **private))
    return Model.of(entities)


@pytest.mark.parametrize("which", ["everything", "example"])
def test_texts_stay_texts(which: str, example: Model) -> None:
    model = with_hostile_texts(everything() if which == "everything" else example)
    assert problems(model) == []
    plain = Page(report_html(everything() if which == "everything" else example, None, SVG))
    for id_ in [None, *list(model.scenarios)[:3]]:
        page = Page(report_html(model, id_, SVG))
        assert set(page.elements) <= set(plain.elements) | {
            "p",
            "div",
            "strong",
            "span",
            "h2",
            "ul",
            "ol",
            "li",
            "small",
        }
        assert "alert(1)" in page.text and "{{ 7*7 }}" in page.text and "49" not in page.text.split("{{")[0]
        assert not [a for a in page.attributes if a[1].startswith("on")]


def privately(model: Model, *keys: str) -> Model:
    def hidden(entity: Any) -> Any:
        if getattr(entity, "key", None) in keys and hasattr(entity, "private"):
            return dataclasses.replace(entity, private=True, title="SECRET") if hasattr(entity, "title") else entity
        return entity

    return Model.of(hidden(entity) for entity in model.entities())


def test_private_entries_are_left_out(example: Model) -> None:
    evidence = [dataclasses.replace(e, private=True, claim="SECRET") for e in example.evidence.values()]
    model = dataclasses.replace(
        privately(example, "trade-investment", "cushion", "arctic"), evidence={e.id: e for e in evidence}
    )
    assert problems(model) == []
    html = report_html(model, scenario(model, "economic-cushion"))
    assert "SECRET" not in html
    assert VEILED in html


def test_numbers_do_not_depend_on_what_is_private() -> None:
    model = privately(small(), "trade", "trust")
    shown = without_private(model)
    assert problems(shown) == []
    assert [issue.key for issue in shown.issues.values()] == ["river"]
    assert shown.conditions == model.conditions
    page = Page(report_html(model, scenario(model, "both"))).text
    assert f"river cooperation 8.5 → 10 (+1.5): {VEILED} +3; end of the scale −1.5." in page
    assert "It was said" not in page


def test_evidence_that_is_assumed_says_so(example: Model) -> None:
    shown = scenario(example, "economic-cushion")
    assert "assumed, not found" not in report_html(example, shown)
    evidence = {e.id: dataclasses.replace(e, assumption=True) for e in example.evidence.values()}
    html = report_html(dataclasses.replace(example, evidence=evidence), shown)
    assert html.count("; assumed, not found") == html.count('<span class="grade">') > 0


def test_a_private_source_takes_its_passages_along() -> None:
    model = everything()
    (source,) = model.sources.values()
    assert source.private
    shown = without_private(model)
    assert problems(shown) == [] and not shown.sources and not shown.passages and shown.evidence
    open_to_all = Model.of(replace(e, private=False) if e == source else e for e in model.entities())
    assert without_private(open_to_all).passages == model.passages


def test_a_private_scenario_is_refused() -> None:
    model = everything()
    thaw = model.by_key("scenario", "thaw")
    model = dataclasses.replace(model, scenarios={**model.scenarios, thaw.id: dataclasses.replace(thaw, private=True)})
    with pytest.raises(PrivateScenario, match="“thaw” is private"):
        report_html(model, thaw.id)
    assert report_html(model, scenario(model, "deeper"))


def test_a_blank_workspace_has_a_brief() -> None:
    page = Page(report_html(Model.blank("Nothing yet")))
    assert "Nothing yet" in page.text and "No issue area has a requirement." in page.text


def test_a_picture_only_draws() -> None:
    picture = inline_svg(
        """<?xml version="1.0"?><!DOCTYPE svg>
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="4in" viewBox="0 0 4 4"
             onload="alert(1)">
        <script>alert(1)</script><foreignObject><p/></foreignObject><image xlink:href="http://example.com/x.png"/>
        <a href="javascript:alert(1)"><text>in a link</text></a><style>@import "x"</style>
        <use xlink:href="#here"/><use xlink:href="http://example.com/x.svg#a"/>
        <rect id="here" width="1" height="1" fill="url(http://example.com)" stroke="url(#here)"/></svg>"""
    )
    for bad in ("script", "foreign", "image", "alert", "import", "example.com", "onload", "4in", "<?xml", "DOCTYPE"):
        assert bad not in picture
    assert picture.startswith("<svg") and 'stroke="url(#here)"' in picture and "#here" in picture


@pytest.mark.parametrize("text", ["", "<p/>", "<svg/>", "<svg", '<!DOCTYPE a [<!ENTITY b "c">]><svg>&b;</svg>'])
def test_what_is_no_picture_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="the picture"):
        inline_svg(text)


def test_nothing_is_said_of_the_states_of_a_private_condition() -> None:
    """Neither where a requirement needs one, nor where it hangs on one, nor where one moves an issue area."""
    model = small()
    told = {c.key for c in model.conditions.values()}
    assert told == {"trust", "war"}
    states = {s.id: dataclasses.replace(s, title=f"SECRET {s.key}") for s in model.states.values()}
    hidden = {c.id: dataclasses.replace(c, private=True, title="SECRET") for c in model.conditions.values()}
    model = dataclasses.replace(model, states=states, conditions=hidden)
    assert problems(model) == []
    for chosen in (None, scenario(model, "both")):
        html = report_html(model, chosen)
        assert "SECRET" not in html
    assert f"trade needs {VEILED}: …" in Page(html).text


def test_texts_find_their_own_direction() -> None:
    model = small()
    river = dataclasses.replace(model.by_key("issue", "river"), title="المياه")
    model = dataclasses.replace(model, issues={**model.issues, river.id: river})
    page = Page(report_html(model, scenario(model, "both")))
    assert ("h1", "dir", "auto") in page.attributes
    assert '<span dir="auto">المياه' in report_html(model)


def test_sources_are_cited_in_the_style_that_is_asked_for(example: Model) -> None:
    dated = Page(report_html(example, None, SVG)).text
    noted = Page(report_html(example, None, SVG, style="notes")).text
    assert "Source: Trenin, Dmitri. 2013/14." in dated and "Source: 1. Dmitri Trenin, “" in noted
    assert "Chicago Manual of Style, 17th edition, by author and date." in dated and "edition, as notes." in noted
    assert "A1 § 4.4" in dated and "A1 § 4.4" in noted, "of the only source there is nothing to say"


def test_where_evidence_stands_is_told_with_its_source_where_there_are_several() -> None:
    model = small()
    essay, said = model.by_key("source", "essay"), model.by_key("evidence", "said")
    ivan = {"type": "book", "title": "Weirs: A study", "author": [{"family": "Ivanov", "given": "Igor"}]}
    other = Source("o", "other", "Weirs", author="Ivanov, Sergei", date="2013", rank=9.0)
    passage = Passage("q", "o", "7.1", rank=9.0)
    item = dataclasses.replace(said, passages=(*said.passages, "q"))
    essay = dataclasses.replace(essay, reference=json.dumps(ivan))
    model = dataclasses.replace(
        model,
        sources={essay.id: essay, "o": other},
        passages={**model.passages, "q": passage},
        evidence={item.id: item},
    )
    dated = Page(report_html(model, scenario(model, "both"))).text
    assert "1 It was said. B2 I. Ivanov n.d., § 2.4; S. Ivanov 2013, § 7.1" in dated
    noted = Page(report_html(model, scenario(model, "both"), style="notes")).text
    assert "1 It was said. B2 I. Ivanov, Weirs, § 2.4; S. Ivanov, “Weirs,” § 7.1" in noted
