"""The search over 100,000 passages in Russian and English, as somebody types: every key of many phrases."""

from __future__ import annotations

import itertools
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.domain.identity import linked_id
from workbench.domain.model import Model, Workspace
from workbench.domain.source import Passage, Source

_SYLLABLES = (
    *("ба", "ве", "го", "ду", "жи", "за", "ки", "ло", "ма", "не", "по", "ра", "си", "то", "уч", "фе", "ха", "стро"),
    *("при", "пере", "со", "вы", "тра", "кон", "зна", "бла"),
)
_ENGLISH = (
    "ba",
    "ve",
    "go",
    "du",
    "pre",
    "con",
    "tra",
    "lo",
    "ma",
    "ne",
    "po",
    "ra",
    "si",
    "to",
    "pro",
    "sta",
    "in",
    "re",
)
_ENDINGS = ("ость", "ения", "ческого", "ами", "ов", "ться", "ый", "ая", "ого", "ы", "у", "")
_ENGLISH_ENDINGS = ("ing", "ed", "s", "tion", "tions", "ly", "al", "")


@dataclass(frozen=True)
class Typing:
    """Milliseconds for every key, by the clock and of this thread's own work; seconds of work to make the index, to
    open it again, and to have it made by another process, as a window does.
    """

    clock: list[float]
    busy: list[float]
    made: float
    opened: float
    helped: float


def passages_model(passages: int = 100_000, words: int = 60, seed: int = 5) -> Model:
    """Passages of words as often as words are (Zipf), two thirds Russian, the same for the same seed."""
    rng = random.Random(seed)
    vocabulary = list(dict.fromkeys(_word(rng) for _ in range(80_000)))
    weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(len(vocabulary))))
    source = Source(linked_id("bench", "source"), "large", "Large")
    rows = (
        Passage(
            linked_id("bench", "passage", str(n)),
            source.id,
            str(n),
            summary=" ".join(rng.choices(vocabulary, cum_weights=weights, k=words)),
        )
        for n in range(passages)
    )
    return Model.of([Workspace(linked_id("bench", "workspace"), "Large"), source, *rows])


def _word(rng: random.Random) -> str:
    syllables, endings = (_SYLLABLES, _ENDINGS) if rng.random() < 0.67 else (_ENGLISH, _ENGLISH_ENDINGS)
    return "".join(rng.choice(syllables) for _ in range(rng.choice((1, 2, 2, 3, 3, 4)))) + rng.choice(endings)


def typed(model: Model, phrases: int, seed: int = 6) -> Iterator[str]:
    """Every state of the field while phrases of one to three neighbouring words of the passages are typed."""
    rng, texts = random.Random(seed), [one.summary.split() for one in model.passages.values()]
    for _ in range(phrases):
        text = rng.choice(texts)
        start = rng.randrange(len(text) - 3)
        phrase = " ".join(text[start : start + rng.choice((1, 2, 2, 3))])
        for length in range(1, len(phrase) + 1):
            yield phrase[:length]


def typing_times(phrases: int = 60) -> Typing:
    """Making the index, opening it again, and searching it at every key."""
    from workbench.sources.search import keep, open_index, search

    model = passages_model()
    helped = _helped(model)
    start = time.thread_time()
    made = open_index(model, "bench")
    between = time.thread_time()
    keep(made, "bench")
    again = time.thread_time()
    index = open_index(model, "bench")
    opened = time.thread_time() - again
    search(index, model, "warm")
    clock, busy = [], []
    for field in typed(model, phrases):
        before, own = time.perf_counter(), time.thread_time()
        search(index, model, field)
        clock.append((time.perf_counter() - before) * 1000)
        busy.append((time.thread_time() - own) * 1000)
    return Typing(clock, busy, between - start, opened, helped)


def _helped(model: Model) -> float:
    """Seconds that the thread which waits for the other process works itself: it takes them from the window."""
    from workbench.sources.search import open_index_apart
    from workbench.workspace.document import Document

    document, helpers = Document.create(model, None), list[object]()
    start = time.thread_time()
    open_index_apart(model, document.workspace_id, document.working_copy, helpers.append, lambda: True)
    spent = time.thread_time() - start
    document.close(discard=True)
    assert helpers, "no process was asked"
    return spent
