"""Search: what is found, in which word forms, in which order, and what of it is shown."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.content.strategies import models
from workbench.domain.condition import Condition, State
from workbench.domain.evidence import Evidence
from workbench.domain.identity import linked_id
from workbench.domain.issue import Issue
from workbench.domain.model import Entity, Model, Workspace
from workbench.domain.source import Passage, Source
from workbench.sources.search import SEARCHED, Found, Index, search
from workbench.sources.search.texts import Text
from workbench.sources.search.words import WORD, Stems, folded, pieces_of, words_of
from workbench.workspace import operations


def id_of(name: str) -> str:
    return linked_id("test", name)


def model_of(*passages: str, others: tuple[Entity, ...] = ()) -> Model:
    source = Source(id_of("source"), "essay", "An essay")
    rows = [
        Passage(id_of(f"p{n}"), source.id, f"1.{n}", summary=text, rank=float(n)) for n, text in enumerate(passages, 1)
    ]
    return Model.of([Workspace(id_of("workspace"), "A workspace"), source, *rows, *others])


def found(model: Model, typed: str, **how: Any) -> Found:
    return search(Index.of(model), model, typed, **how)


def locators(model: Model, typed: str, **how: Any) -> list[str]:
    return [model.passages[hit.id].locator for hit in found(model, typed, **how).hits]


def shown(model: Model, typed: str) -> list[str]:
    (hit,) = found(model, typed).hits
    return [hit.excerpt[start:end] for start, end in hit.ranges]


# ── word forms ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Сотрудничество в Арктике", "сотрудничеством "),
        ("О безопасности границ", "безопасность границы "),
        ("Договорённости соблюдаются", "договоренность "),
        ("договоренности", "Договорённость "),
        ("Они соблюда\u0301ются", "соблюдается "),
        ("Relations are frozen", "relation "),
        ("Two agreements on fisheries", "Agreement fishery "),
        ("The café in Zürich", "cafe zurich "),
        ("Łódź and Ærø", "lodz aero "),
        ("Россия и NATO’s exercises", "nato exercise россии "),
        ("co\u00adoperation", "cooperation "),
        ("Straße", "STRASSE "),
        ("東京 の会議", "東京 "),
        ("In 2014", "2014 "),
        ("Протокол №5", "№ 5 "),
        ("The ﬁsheries™", "fishery "),
    ],
)
def test_other_forms_of_a_word_are_found(text: str, typed: str) -> None:
    model = model_of(text, "Nothing of the kind", "Ничего такого")
    assert locators(model, typed) == ["1.1"]


def test_short_i_is_a_letter_of_its_own() -> None:
    model = model_of("Край", unicodedata.normalize("NFD", "Йод"))
    assert locators(model, "йод ") == ["1.2"] and not locators(model, "иод ")
    assert words_of("Край")[0] == "край"


@pytest.mark.parametrize("word", ["relationship", "экономического", "безопасность", "happily", "flies"])
def test_half_a_word_is_found_at_every_letter(word: str) -> None:
    model = model_of(f"It says {word} here", "And nothing there")
    for length in range(1, len(word) + 1):
        assert "1.1" in locators(model, word[:length]), word[:length]


def test_half_a_word_finds_the_other_forms_too() -> None:
    model = model_of("relations", "relation", "relating")
    assert sorted(locators(model, "relatio")) == ["1.1", "1.2", "1.3"]


def test_only_the_last_word_may_be_half_and_no_word_before_a_blank() -> None:
    model = model_of("trade and water", "traders and waterways")
    assert locators(model, "tra wat") == []
    assert sorted(locators(model, "trade wat")) == ["1.1"]
    assert locators(model, "wat ") == []


def test_every_word_has_to_be_there() -> None:
    model = model_of("trade and water", "trade", "water")
    assert locators(model, "water trade") == ["1.1"]
    assert found(model, "trade").total == 2


def test_words_that_every_text_has_hinder_nobody() -> None:
    model = model_of("Fisheries, Norway", "Сотрудничество, Арктика")
    assert locators(model, "the fisheries of Norway") == ["1.1"]
    assert locators(model, "сотрудничество в Арктике") == ["1.2"]
    assert locators(model_of("to be", "or not"), "to be ") == ["1.1"]


def test_nothing_typed_finds_nothing() -> None:
    model = model_of("something")
    assert found(model, "") == found(model, " … !") == found(model, "something", limit=0) == Found()
    assert found(Model.blank("Empty"), "x") == Found()


# ── order and kinds ─────────────────────────────────────────────────────────────────────────────────────────


def other_things() -> tuple[Entity, ...]:
    condition = Condition(id_of("c"), "sanctions", "Sanctions", why="They weigh on fish.")
    return (
        Issue(id_of("i"), "fish", "Fisheries", cooperation=500, competition=500),
        condition,
        State(id_of("s1"), condition.id, "lifted", "lifted wholly", 0, 1.0),
        State(id_of("s2"), condition.id, "kept", "kept", 0, 2.0),
        Evidence(id_of("e"), "counted", "The fish were counted.", note="By herring boats", private=True),
    )


def test_a_title_comes_before_what_is_said_in_passing() -> None:
    model = model_of(
        "Much is said here before the word fish comes, and much is said after it, too.", others=other_things()
    )
    assert [hit.kind for hit in found(model, "fish").hits] == ["issue", "evidence", "condition", "passage"]


def test_kinds_and_fields() -> None:
    model = model_of("fish", others=other_things())
    assert [hit.kind for hit in found(model, "fish", kinds=("evidence", "passage")).hits] == ["passage", "evidence"]
    (hit,) = found(model, "lifted").hits
    assert (hit.kind, hit.field, hit.excerpt) == ("condition", "states", "lifted wholly · kept")
    (hit,) = found(model, "herring").hits
    assert (hit.kind, hit.field, hit.private) == ("evidence", "note", True)
    assert {hit.private for hit in found(model, "fish", kinds=["passage", "issue"]).hits} == {False}


def test_what_a_thing_is_called_counts_more_than_why_it_is_so() -> None:
    said = Issue(id_of("said"), "said", "Cod", why="herring")
    called = Issue(id_of("called"), "called", "Herring", why="cod")
    assert [hit.id for hit in found(model_of(others=(said, called)), "herring ").hits] == [called.id, said.id]
    noted = Evidence(id_of("noted"), "noted", "Cod", note="herring")
    claimed = Evidence(id_of("claimed"), "claimed", "Herring", note="cod")
    assert [hit.id for hit in found(model_of(others=(noted, claimed)), "herring ").hits] == [claimed.id, noted.id]


def test_of_fields_that_show_as_much_the_first_is_shown() -> None:
    model = model_of(others=(Issue(id_of("i"), "i", "Herring", summary="herring", why="herring"),))
    assert [hit.field for hit in found(model, "herring").hits] == ["title"]


def test_of_very_many_words_the_last_are_looked_for() -> None:
    words = [f"word{letter}" for letter in "abcdefghijkl"]
    model = model_of(" ".join(words))
    assert locators(model, " ".join(["absent", *words])) == ["1.1"]
    assert locators(model, " ".join([*words, "absent"])) == []


def test_passages_of_a_private_source_are_private() -> None:
    model = model_of("fish", "fishing")
    hidden = operations.edit(model, "source", id_of("source"), private=True).result_on(model)
    assert [hit.private for hit in found(model, "fish").hits] == [False, False]
    assert [hit.private for hit in found(hidden, "fish").hits] == [True, True]


def test_rare_words_weigh_more_and_the_rest_is_counted() -> None:
    model = model_of(*["common word"] * 20, "common common seldom", "seldom seen with common")
    best = found(model, "common", limit=5)
    assert best.total == 22 and len(best.hits) == 5
    assert found(model, "common", limit=1).hits == best.hits[:1]
    assert [hit.id for hit in best.hits] == [hit.id for hit in found(model, "common", limit=9).hits[:5]]


@pytest.mark.parametrize("quoted", ['"arms control"', "“arms control”", "«arms control»", "„arms control“"])
def test_words_in_quotes_stand_next_to_each_other(quoted: str) -> None:
    model = model_of(
        "Control of arms.",
        "Arms and their control.",
        "The arms-control talks.",
        "Long ago: arms  controls, arms?",
        "Arms.",
    )
    assert set(locators(model, quoted)) == {"1.3", "1.4"} and found(model, quoted).total == 2
    assert set(locators(model, quoted[:-1])) == {"1.1", "1.2", "1.3", "1.4"}, "not closed yet"
    assert locators(model, f"talks {quoted}") == locators(model, f"{quoted} talk") == ["1.3"]


def test_of_two_things_quoted_both_are_said_and_no_more_are_shown_than_asked_for() -> None:
    model = model_of(
        "arms control", "joint patrols", *["arms control, joint patrols"] * 3, "joint arms control patrols"
    )
    assert set(locators(model, '"arms control" "joint patrols"')) == {"1.3", "1.4", "1.5"}
    some = found(model, '"arms control"', limit=2)
    assert some.total == 5 and len(some.hits) == 2


def test_what_is_quoted_may_have_any_form_and_words_that_every_text_has() -> None:
    model = model_of(
        "Контроль над вооружениями важен.", "О контроле вооружений над рекой.", "Rule of the law", "The law of rule"
    )
    assert locators(model, "«контроля над вооружением»") == ["1.1"]
    assert locators(model, '"rule of the law"') == ["1.3"]
    assert locators(model, '"of"') == locators(model, "of")


def test_of_what_is_quoted_only_the_phrase_is_marked() -> None:
    (hit,) = found(model_of("Control first. Then arms control, and e\u0301 arms."), '"arms control"').hits
    assert [hit.excerpt[start:end] for start, end in hit.ranges] == ["arms", "control"] and hit.ranges[0][0] > 14


# ── what is shown ───────────────────────────────────────────────────────────────────────────────────────────


def test_the_words_are_marked_where_they_stand() -> None:
    assert shown(model_of("Relations, relationship; unrelated."), "relat") == ["Relations", "relationship"]
    assert shown(model_of("Сове\u0301ты и совет"), "совет ") == ["Сове\u0301ты", "совет"]
    assert shown(model_of("Straße und Straßen"), "strasse ") == ["Straße"]
    assert shown(model_of("Straße, her\u00adring da"), "herring ") == ["her\u00adring"], "as long when folded"


def test_a_long_text_is_cut_to_the_words() -> None:
    text = "Long before. " * 40 + "Here herring\nwas fished.\n" + "Long after. " * 40 + "Once more: herring."
    (hit,) = found(model_of(text), "herring fished").hits
    assert [hit.excerpt[a:b] for a, b in hit.ranges] == ["herring", "fished"]
    assert hit.excerpt.startswith("…") and hit.excerpt.endswith("…") and "\n" not in hit.excerpt
    assert len(hit.excerpt) <= 222
    assert set(words_of(hit.excerpt)) <= set(words_of(text)), "no word is cut"
    (last,) = found(model_of("Long before. " * 40 + "Herring."), "herring").hits
    assert last.excerpt.endswith("before. Herring.") and len(last.excerpt) > 150


@given(models(), st.data())
@settings(max_examples=40)
def test_every_word_of_every_text_finds_it(model: Model, data: st.DataObject) -> None:
    index = Index.of(model)
    keys = [(kind, id_) for kind in SEARCHED for id_ in model.table(kind)]
    if not keys:
        return
    for kind, id_ in data.draw(st.lists(st.sampled_from(keys), min_size=1, max_size=4)):
        entity = model.table(kind)[id_]
        text = " ".join(str(getattr(entity, field, "")) for field in SEARCHED[kind])
        words = words_of(text)
        if not words:
            continue
        word = data.draw(st.sampled_from(words))
        start = word[: data.draw(st.integers(1, len(word)))]
        for typed in (word, f"{word} ", start):
            assert id_ in {hit.id for hit in search(index, model, typed, limit=10_000).hits}, typed


@given(models(), st.text(max_size=12))
@settings(max_examples=40)
def test_whatever_is_typed_ranges_are_words_in_the_excerpt(model: Model, typed: str) -> None:
    answer = search(Index.of(model), model, typed)
    assert answer.total >= len(answer.hits)
    stems = Stems()
    wanted = {stems.of(word) for word in words_of(typed)}
    for hit in answer.hits:
        assert "\n" not in hit.excerpt
        for start, end in hit.ranges:
            piece = hit.excerpt[start:end]
            assert WORD.search(piece)
            assert any(
                stems.of(word) in wanted or folded(word).startswith(tuple(words_of(typed))) for word in words_of(piece)
            )


# ── changes ─────────────────────────────────────────────────────────────────────────────────────────────────


def answers(index: Index, model: Model, words: list[str]) -> list[Any]:
    found = [search(index, model, word, limit=1_000) for word in words]
    return [(one.total, sorted((hit.kind, hit.id, round(hit.score, 4)) for hit in one.hits)) for one in found]


def test_a_change_is_found_at_once_and_what_is_gone_is_not() -> None:
    model = model_of("herring", "cod")
    index = Index.of(model)
    edited = operations.edit(model, "passage", id_of("p1"), summary="mackerel").result_on(model)
    after = index.after(edited, [("passage", id_of("p1"))])
    assert [hit.id for hit in search(after, edited, "mackerel").hits] == [id_of("p1")]
    assert search(after, edited, "herring").total == 0
    assert search(index, edited, "herring").hits == ()  # an old index finds nothing that is no longer there to be shown
    less = operations.delete(edited, "passage", id_of("p1")).result_on(edited)
    after = after.after(less, [("passage", id_of("p1"))])
    assert search(after, less, "mackerel").total == 0 and search(after, less, "cod").total == 1


def test_a_condition_is_found_by_its_states_as_they_are_now() -> None:
    model = model_of(others=other_things())
    renamed = operations.rename(model, "state", id_of("s1"), "eased").result_on(model)
    after = Index.of(model).after(renamed, [("state", id_of("s1"))])
    assert search(after, renamed, "eased").total == 1 and search(after, renamed, "lifted").total == 0
    fewer = Model.of(entity for entity in model.entities() if entity.id != id_of("s1"))
    assert search(Index.of(model).after(fewer, [("state", id_of("s1"))]), fewer, "lifted").total == 0


def test_a_text_that_is_divided_otherwise_between_fields_is_another() -> None:
    key = ("passage", id_of("p1"))
    assert Text(key, (("ab", 1), ("c", 1))).digest != Text(key, (("a", 1), ("bc", 1))).digest
    assert Text(key, (("a", 1), ("b", 1))).digest != Text(key, (("a1 b", 1),)).digest


@given(st.lists(st.tuples(st.integers(0, 7), st.sampled_from(["", "trade", "trade water", "port", "port port rail"]))))
def test_an_index_that_followed_changes_is_as_one_made_anew(edits: list[tuple[int, str]]) -> None:
    model = model_of(*["trade water", "rail"] * 4)
    index = Index.of(model)
    words = ["trade", "wat", "port", "rail ", "trade port"]
    for number, (at, text) in enumerate(edits):
        key = ("passage", id_of(f"p{at + 1}"))
        if text:
            old = model.passages.get(key[1]) or Passage(key[1], id_of("source"), f"1.{at + 1}")
            passages = {**model.passages, key[1]: Passage(key[1], old.source, old.locator, summary=text)}
        else:
            passages = {id_: one for id_, one in model.passages.items() if id_ != key[1]}
        model = Model(model.workspaces, sources=model.sources, passages=passages)
        index = index.after(model, [key])
        if number % 3 == 2:
            index = index.tidied(model)
        assert answers(index, model, words) == answers(Index.of(model), model, words)


def test_many_changes_want_tidying() -> None:
    model = model_of(*["trade"] * 300)
    index = Index.of(model)
    assert not index.untidy
    after = index.after(model, [("passage", id_) for id_ in model.passages])
    assert after.untidy and not after.tidied(model).untidy
    assert answers(after, model, ["trade"]) == answers(after.tidied(model), model, ["trade"])


# ── read through once ────────────────────────────────────────────────────────────────────────────────────────

LETTERS = st.sampled_from([*"aÅйиΣςﬁ½ﷺ€№_- ", "\u0301", "\u0306", "\u00ad"])
LETTERS |= st.sampled_from([*"한İß´१क", "\u1100", "\u1161", "\u11a8", "\u0345", "\u05b0", "\u0323", "\u200d", "\u093c"])


@given(st.text(LETTERS | st.characters(exclude_categories=["Cs"]), max_size=30))
@settings(max_examples=400)
def test_pieces_folded_by_themselves_have_the_words_of_the_whole(text: str) -> None:
    assert [word for piece in pieces_of(text) for word in words_of(piece)] == words_of(text)


@given(st.lists(st.text(LETTERS, max_size=12), min_size=1, max_size=8))
def test_every_word_is_counted_where_it_stands(texts: list[str]) -> None:
    model = model_of(*texts)
    ((segment, _),) = Index.of(model).parts()
    find, counted = Stems(), dict[tuple[str, str], int]()
    for kind in ("source", "passage"):
        for id_, entity in model.table(kind).items():
            for field, weight in SEARCHED[kind].items():
                for word in words_of(str(getattr(entity, field, ""))):
                    counted[id_, find.of(word)] = counted.get((id_, find.of(word)), 0) + weight
    told = {
        (segment.ids[thing], stem): count
        for at, stem in enumerate(segment.stems)
        for thing, count in zip(
            segment.things[segment.starts[at] : segment.starts[at + 1]].tolist(),
            segment.counts[segment.starts[at] : segment.starts[at + 1]].tolist(),
            strict=True,
        )
    }
    assert told == counted
    lengths = dict(zip(segment.ids, segment.lengths.tolist(), strict=True))
    assert lengths == {id_: sum(n for (of, _), n in counted.items() if of == id_) for id_ in segment.ids}
