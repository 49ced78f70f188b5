"""What is said comes out in the language spoken; numbers and forms with it; and English where nobody asks."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from workbench.domain import language
from workbench.domain.language import Language, Sentence, in_words, marked, said, said_again, said_many
from workbench.domain.points import shown, written
from workbench.domain.words import counted, name_of_kind

WORDS = {
    "Rename “{old}” to “{new}”": "„{new}“ statt „{old}“",
    "Undo: {label}": "Rückgängig: {label}",
    "{n:,} effects": "{n:,} Wirkung|{n:,} Wirkungen",
    "issue area": "Thema",
}


def german(text: str, sense: str, number: int) -> str:
    one, _, many = WORDS.get(text, text).partition("|")
    return one if number == 1 or not many else many


@pytest.fixture
def spoken() -> Iterator[None]:
    before = language.speak(Language(german, ",", "."))
    yield
    language.speak(before)


def test_english_is_what_stands_in_the_sources() -> None:
    assert language.spoken() is language.ENGLISH, "another test left its language behind"
    assert said("Rename “{old}” to “{new}”", old="A", new="{old}") == "Rename “A” to “{old}”"
    assert counted("effect", 1) == "1 effect" and counted("effect", 12_345) == "12,345 effects"
    assert name_of_kind("issue") == "issue area" and name_of_kind("never heard of") == "never heard of"


@pytest.mark.usefixtures("spoken")
def test_another_language_orders_the_words_as_it_likes() -> None:
    label = said("Rename “{old}” to “{new}”", old="A", new="B")
    assert label == "„B“ statt „A“"
    assert said("Undo: {label}", label=label) == "Rückgängig: „B“ statt „A“"
    assert said("Nobody translated {this}.", this=1) == "Nobody translated 1."


@pytest.mark.usefixtures("spoken")
def test_numbers_come_with_their_forms_and_marks() -> None:
    assert [counted("effect", n) for n in (1, 2, 12_345)] == ["1 Wirkung", "2 Wirkungen", "12.345 Wirkungen"]
    assert language.as_typed("6,45") == language.as_typed("6.45") == "6.45"
    assert shown(1290, signed=True) == "+6,45" and written(1290) == "6.45", "files keep the point"
    assert said_many("{n} day", "{n} days", 1) == "1 day", "English has two forms where nothing is translated"


def test_what_is_in_a_table_is_said_when_it_is_read(spoken: None) -> None:
    table = {"issue": marked("issue area")}
    assert table["issue"] == "issue area" and in_words(table["issue"]) == "Thema"


def test_a_sentence_of_another_process_is_said_again_here(spoken: None) -> None:
    english = language.speak(language.ENGLISH)
    try:
        label = said("Undo: {label}", label=said("Rename “{old}” to “{new}”", old="A", new="B"))
        assert isinstance(label, Sentence) and label == "Undo: Rename “A” to “B”"
        line = json.dumps(label.as_plain())
    finally:
        language.speak(english)
    assert said_again(json.loads(line)) == "Rückgängig: „B“ statt „A“"


@pytest.mark.parametrize("told", [None, "a text", {}, {"text": 1}, {"text": "x", "values": {}, "sense": ""}])
def test_what_is_no_sentence_is_refused(told: object) -> None:
    with pytest.raises(ValueError, match="no sentence"):
        said_again(told)


def test_whatever_another_process_sends_only_fills_places() -> None:
    told = {"text": "{a.__class__} {a} {b}", "values": {"a": "{b}", "b": 1}, "sense": "", "many": "", "number": -1}
    assert said_again(told) == "{a.__class__} {b} 1"
