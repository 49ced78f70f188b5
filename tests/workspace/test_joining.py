"""A copy of a known source is found out, however it is set; its texts go where they belong, nothing else changes."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.workspace.samples import everything
from workbench.domain.document import Document as Read
from workbench.domain.document import Paragraph
from workbench.domain.identity import new_id
from workbench.domain.likeness import digest_of, shingles_of, words
from workbench.domain.model import Model
from workbench.domain.source import Passage, Source
from workbench.workspace import operations
from workbench.workspace.document import Document
from workbench.workspace.joining import join

_VOWELS, _CONSONANTS = "aeiou", "bcdfglmnprst"


def sentences(seed: int, count: int) -> list[str]:
    """Sentences of a text that nobody wrote."""
    chance = random.Random(seed)
    lexicon = ["".join(chance.choice(s) for s in (_CONSONANTS, _VOWELS) * chance.randrange(1, 4)) for _ in range(400)]
    return [
        " ".join(chance.choice(lexicon) for _ in range(chance.randrange(5, 22))).capitalize() + chance.choice(".?!.")
        for _ in range(count)
    ]


def text_of(seed: int) -> list[str]:
    """Its paragraphs."""
    chance, left, found = random.Random(seed), sentences(seed, 120), list[str]()
    while left:
        count = chance.randrange(1, 7)
        found.append(" ".join(left[:count]))
        left = left[count:]
    return found


def document(paragraphs: list[str], **about: str) -> Read:
    told = {"file": "copy.pdf", "kind": "pdf", "fingerprint": "ab" * 32, "title": "A copy", "author": "", "date": ""}
    numbered = tuple(Paragraph(f"1.{n}", "One", 1, text, f"{n}") for n, text in enumerate(paragraphs, 1))
    return Read(**{**told, "language": "en", **about}, paragraphs=numbered, pages=9)


def workspace(paragraphs: list[str], **source: object) -> Model:
    """A workspace that knows a text by its marks, beside all that is in the sample."""
    known = Source(new_id(), "known", "Known", **source)  # type: ignore[arg-type]
    passages = [
        Passage(new_id(), known.id, f"{n}.1", digest=digest_of(text), shingles=shingles_of(text), rank=float(n))
        for n, text in enumerate(paragraphs)
    ]
    return Model.of([*everything().entities(), known, *passages])


def known_passages(model: Model) -> list[Passage]:
    source = model.by_key("source", "known").id
    return [passage for passage in model.ordered("passage") if passage.source == source]


def _slips(paragraphs: list[str]) -> list[str]:
    """One word in each paragraph is another."""
    chance = random.Random(5)
    changed = []
    for text in paragraphs:
        found = text.split()
        found[chance.choice([at for at, word in enumerate(found) if word.isalpha()])] = "corrected"
        changed.append(" ".join(found))
    return changed


def _in_twos(paragraphs: list[str]) -> list[str]:
    return [" ".join(paragraphs[at : at + 2]) for at in range(0, len(paragraphs), 2)]


def _by_sentence(paragraphs: list[str]) -> list[str]:
    return [piece for text in paragraphs for piece in text.replace("? ", "?|").replace(". ", ".|").split("|")]


def _at_random(paragraphs: list[str]) -> list[str]:
    chance = random.Random(3)
    found = " ".join(paragraphs).split()
    cuts = sorted(chance.sample(range(1, len(found)), 40))
    return [" ".join(found[a:b]) for a, b in zip([0, *cuts], [*cuts, len(found)], strict=True)]


SETTINGS: dict[str, Callable[[list[str]], list[str]]] = {
    "as it is": lambda p: p,
    "other signs": lambda p: [f"“{t}”".replace(" ", " \u00a0").replace("a", "a\u00ad").upper() for t in p],
    "between other things": lambda p: ["Contents of this volume.", *p, *sentences(99, 5)],
    "two in one": _in_twos,
    "sentence by sentence": _by_sentence,
    "all in one": lambda p: [" ".join(p)],
    "cut anywhere": _at_random,
}


@pytest.mark.parametrize("how", SETTINGS)
@pytest.mark.parametrize("seed", range(5))
def test_every_passage_is_found_in_any_setting(how: str, seed: int) -> None:
    paragraphs = text_of(seed)
    model = workspace(paragraphs)
    joined = join(model, document(SETTINGS[how](paragraphs)))
    assert joined is not None and joined.source == model.by_key("source", "known").id
    assert len(joined.places) == joined.of == len(paragraphs)
    for passage, text in zip(known_passages(model), paragraphs, strict=True):
        assert words(joined.places[passage.id].text) == words(text)


@pytest.mark.parametrize("how", ["as it is", "two in one", "all in one"])
@pytest.mark.parametrize("seed", range(5))
def test_a_slip_in_every_paragraph_is_no_obstacle(how: str, seed: int) -> None:
    paragraphs = [text for text in text_of(seed) if len(words(text)) >= 20]
    model = workspace(paragraphs)
    joined = join(model, document(SETTINGS[how](_slips(paragraphs))))
    assert joined is not None and len(joined.places) == len(paragraphs)
    right = sum(
        words(joined.places[passage.id].text) == words(text)
        for passage, text in zip(known_passages(model), _slips(paragraphs), strict=True)
    )
    assert right >= 0.9 * len(paragraphs), f"{right} of {len(paragraphs)}"


def test_another_text_is_not_taken_for_a_copy() -> None:
    model = workspace(text_of(1))
    assert join(model, document(text_of(2))) is None
    assert join(model, document([*text_of(1)[:3], *text_of(2)])) is None
    with pytest.raises(operations.OperationProblem, match="is no copy of “Known”"):
        operations.add_source(model, document(text_of(2)), model.by_key("source", "known").id)


def test_a_passage_that_comes_twice_is_two_passages() -> None:
    paragraphs = ["Again and again they met.", "In between, nothing.", "Again and again they met."]
    joined = join(workspace(paragraphs), document(paragraphs))
    assert joined is not None and [place.page for place in joined.places.values()] == ["1", "2", "3"]


# ── as an edit ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_texts_go_into_the_passages_and_can_be_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MODUS_HOME", str(tmp_path / "home"))
    paragraphs = text_of(1)
    before = workspace(paragraphs, language="fr")
    opened = Document.create(before, tmp_path / "w.modus")
    operation = operations.add_source(before, document(paragraphs), private=True)
    assert operation.label == f"Add the text of {len(paragraphs)} passages of “Known”"
    opened.apply(operation)
    model = opened.model
    source = model.by_key("source", "known")
    assert operation.focus == source.id
    assert (source.file, source.kind, source.private, source.language) == ("copy.pdf", "pdf", True, "fr")
    assert [passage.text for passage in known_passages(model)] == paragraphs
    assert {passage.id for passage in known_passages(model)} == {passage.id for passage in known_passages(before)}
    touched = {row.id for row in operation.changes}
    assert touched == {source.id, *(passage.id for passage in known_passages(model))}
    with pytest.raises(operations.OperationProblem, match="already in “Known”"):
        operations.add_source(model, document(paragraphs))
    opened.undo()
    assert opened.model == before
    opened.close()


def test_a_document_that_is_new_becomes_a_source_with_its_passages() -> None:
    model = everything()
    read = document([*text_of(4), "* * *"], title="Die Flüsse", author="A. B.", date="2013", fingerprint="cd" * 32)
    operation = operations.add_source(model, read)
    assert operation.label == "Add the document “Die Flüsse”"
    after = operation.result_on(model)
    source = after.sources[str(operation.focus)]
    assert (source.title, source.author, source.date, source.private) == ("Die Flüsse", "A. B.", "2013", False)
    passages = [passage for passage in after.ordered("passage") if passage.source == source.id]
    assert [(p.locator, p.section, p.level, p.text, p.page) for p in passages] == [
        (p.locator, p.section, p.level, p.text, p.page) for p in read.paragraphs
    ]
    assert all((p.digest, p.shingles) == (digest_of(p.text), shingles_of(p.text)) for p in passages)
    assert set(after.sources) - {source.id} == set(model.sources) and operations.add_source(model, read, private=True)
    with pytest.raises(operations.OperationProblem, match="is already there as “Die Flüsse”"):
        operations.new_source(after, read)
    with pytest.raises(operations.OperationProblem, match="room for 45,000"):
        operations.new_source(after, dataclasses.replace(document(["So."] * 44_990), fingerprint="ef" * 32))
    again = operations.new_source(after, dataclasses.replace(read, fingerprint="ef" * 32))
    assert again.result_on(after).sources[str(again.focus)].key == "die-flüsse-2"


def test_a_private_document_is_a_private_source_called_as_its_file_is() -> None:
    model = everything()
    operation = operations.add_source(model, document(text_of(4), title=" ", file="Minutes.pdf"), private=True)
    source = operation.result_on(model).sources[str(operation.focus)]
    assert source.private and source.title == "Minutes.pdf"


def test_pages_and_the_file_of_the_copy_are_kept_and_what_was_private_stays_so() -> None:
    paragraphs = text_of(1)
    model = workspace(paragraphs, private=True)
    after = operations.add_source(model, document(paragraphs)).result_on(model)
    source = after.by_key("source", "known")
    assert source.fingerprint == "ab" * 32 and source.private
    assert [passage.page for passage in known_passages(after)] == [str(n) for n in range(1, len(paragraphs) + 1)]


# ── which source, and which place ─────────────────────────────────────────────────────────────────────────────────────


def _two_sources(first: list[str], second: list[str], **about: str) -> Model:
    """A workspace with a source more, “other”, which knows the second text."""
    model = workspace(first)
    other = Source(new_id(), "other", "Other", **about, rank=5.0)
    passages = [
        Passage(new_id(), other.id, f"{n}.1", digest=digest_of(text), shingles=shingles_of(text), rank=50.0 + n)
        for n, text in enumerate(second)
    ]
    return Model.of([*model.entities(), other, *passages])


def test_of_two_sources_it_is_the_one_with_more_passages_in_it_unless_the_file_is_known() -> None:
    paragraphs = text_of(1)
    for first, second, key in ((paragraphs, paragraphs[:4], "known"), (paragraphs[:4], paragraphs, "other")):
        model = _two_sources(first, second)
        joined = join(model, document(paragraphs))
        assert joined is not None and joined.source == model.by_key("source", key).id
    model = _two_sources(paragraphs, paragraphs[:4], fingerprint="ab" * 32)
    joined = join(model, document(paragraphs))
    assert joined is not None and joined.source == model.by_key("source", "other").id


def test_what_is_found_counts_and_not_what_there_is() -> None:
    one, two = text_of(1)[:10], text_of(2)[:20]
    model = _two_sources(one, two)
    joined = join(model, document([*one, *two[:9]]))
    assert joined is not None and joined.source == model.by_key("source", "known").id and len(joined.places) == 10


def test_a_known_file_in_which_nothing_is_found_is_no_copy() -> None:
    model = workspace(text_of(1), fingerprint="ab" * 32)
    assert join(model, document(text_of(2))) is None


def test_passages_known_by_their_shingles_alone_are_found() -> None:
    paragraphs = text_of(1)
    model = workspace(paragraphs)
    bare = [dataclasses.replace(one, digest="") if isinstance(one, Passage) else one for one in model.entities()]
    joined = join(Model.of(bare), document(paragraphs))
    assert joined is not None and len(joined.places) > 0.9 * len(paragraphs)


def test_of_few_words_more_have_to_be_the_same() -> None:
    model = workspace(["The board met at the old weir in spring."])
    assert join(model, document(["A board met at the old weir in autumn."])) is None
    assert join(model, document(["Yes. The board met at the old weir in spring. No."])) is not None


def test_a_passage_over_two_pages_begins_on_the_first_and_keeps_its_paragraphs() -> None:
    one, two = (
        "The board met at the weir in spring and heard both mayors.",
        "Nobody could say who had built it, or why.",
    )
    around = ["Before that, nothing of note had happened for years.", "After that, the clerks went home by boat."]
    model = workspace([f"{one} {two}"])
    joined = join(model, document([around[0], one, two, around[1]]))
    (place,) = joined.places.values() if joined is not None else ()
    assert (place.text, place.page) == (f"{one}\n{two}", "2")


def test_a_passage_quoted_in_part_before_is_found_where_it_stands_whole() -> None:
    passage = "When the river board met for the first time in a year both mayors came to it by boat and left on foot."
    quoted = "When the river board met for the first time in a year there was much talk of it in the upper town."
    model = workspace([passage])
    joined = join(model, document([f"{quoted} {passage}"]))
    (place,) = joined.places.values() if joined is not None else ()
    assert place.text == passage


def test_of_few_words_more_has_to_be_the_same() -> None:
    few = "the board met at the weir in spring"
    model = workspace([few, *text_of(1)[:1]])
    joined = join(model, document([few.replace("spring", "autumn"), *text_of(1)[:1]]))
    assert joined is not None and len(joined.places) == 2, "one word of eight is a slip"
    joined = join(model, document(["the board met at the old mill in spring", *text_of(1)[:1]]))
    assert joined is not None and len(joined.places) == 1
