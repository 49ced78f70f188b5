"""Asking an index: what has all the words, the best first, each with an excerpt that shows them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import numpy as np

from workbench.domain.model import Model
from workbench.sources.search.excerpts import Marker, excerpt_of
from workbench.sources.search.index import Index
from workbench.sources.search.phrases import Phrase, phrases_in
from workbench.sources.search.segment import Numbers, Segment, Wanted
from workbench.sources.search.texts import KIND_NAMES, SEARCHED, Key, field_text, text_of
from workbench.sources.search.words import Stems, folded, telling, words_of

#: How fast more of the same word counts less, and how much long texts are held back (BM25's usual values).
_K1, _B = 1.2, 0.75
#: More text and more words than this nobody types.
_MOST_TYPED, _MOST_WORDS = 1_000, 12

#: So many things that have the words of a phrase are read, the best first, for whether they have it.
_MOST_READ = 3_000

Part = tuple[Segment, Numbers]


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that has all the words: its kind, its id, and the field of it that shows most of them.

    ``excerpt`` is plain text on one line, ``ranges`` where in it the words stand (start and end). ``private``: keep it
    off the wall.
    """

    kind: str
    id: str
    field: str
    excerpt: str
    ranges: tuple[tuple[int, int], ...]
    private: bool
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """The best hits, best first, and how many there are in all."""

    hits: tuple[Hit, ...] = ()
    total: int = 0


def search(index: Index, model: Model, typed: str, kinds: Collection[str] | None = None, limit: int = 30) -> Found:
    """What has every word typed, in any of its forms; of the last word, unless a blank follows, the beginning will do.

    Words in quotation marks stand next to each other, in their order: of what has them all the best are read for that,
    and counted as far as they were read.
    ``index`` is that of ``model``, ``kinds`` some of `SEARCHED` (None: all). Ranked by BM25: rare words count more than
    common ones, titles and claims more than what is said about them, short texts more than long ones.
    """
    wanted = _wanted(typed)
    parts = [part for part in index.parts() if len(part[0])]
    if not wanted or not parts or limit < 1:
        return Found()
    phrases = _phrases(typed, parts)
    best, total = _best(parts, wanted, kinds, _MOST_READ if phrases else limit)
    if phrases:
        best = [(key, score) for key, score in best if _says_all(model, key, phrases)]
        best, total = best[:limit], len(best)
    marker = Marker(wanted, [set().union(*(segment.forms_of(word) for segment, _ in parts)) for word in wanted])
    hits = (_hit(model, key, score, marker, phrases) for key, score in best)
    return Found(tuple(hit for hit in hits if hit is not None), total)


def _phrases(typed: str, parts: list[Part]) -> list[Phrase]:
    stems = Stems()

    def forms(word: str) -> set[str]:
        return set().union(*(segment.forms_of(Wanted(stems.of(word))) for segment, _ in parts))

    return phrases_in(typed[:_MOST_TYPED], forms)


def _says_all(model: Model, key: Key, phrases: list[Phrase]) -> bool:
    """Whether every phrase stands in a field of a thing."""
    text = text_of(model, key)
    return text is not None and all(any(one.stands_in(field) for field, _ in text.fields) for one in phrases)


def _wanted(typed: str) -> list[Wanted]:
    typed = typed[:_MOST_TYPED]
    words = words_of(typed)
    if not words:
        return []
    last = words[-1] if folded(typed)[-1:].isalnum() else ""
    stems = Stems()
    found = [Wanted(stems.of(word)) for word in telling([*words[:-1], *([] if last else words[-1:])])]
    if last:
        found = [one for one in found if len(words) > 1] + [Wanted(stems.of(last), last)]
    return list(dict.fromkeys(found))[-_MOST_WORDS:]


def _best(
    parts: list[Part], wanted: list[Wanted], kinds: Collection[str] | None, limit: int
) -> tuple[list[tuple[Key, float]], int]:
    """The keys of the best things with their scores, and how many things there are that have all words."""
    counts = [[segment.occurrences(word) for word in wanted] for segment, _ in parts]
    things = max(1, sum(int(alive.sum()) for _, alive in parts))
    words = sum(float(segment.lengths[alive].sum()) for segment, alive in parts)
    usual = max(1.0, words / things)
    rarity = []
    for at in range(len(wanted)):
        having = sum(int(np.count_nonzero(own[at][alive])) for own, (_, alive) in zip(counts, parts, strict=True))
        rarity.append(float(np.log1p((things - having + 0.5) / (having + 0.5))))
    asked = None if kinds is None else np.array([kind in kinds for kind in KIND_NAMES])
    found: list[tuple[float, int, int, Key]] = []
    total = 0
    for number, ((segment, alive), own) in enumerate(zip(parts, counts, strict=True)):
        has = alive if asked is None else alive & asked[segment.kinds]
        for count in own:
            has = has & (count > 0)
        having_all = np.flatnonzero(has)
        total += len(having_all)
        held_back = _K1 * (1 - _B + _B * segment.lengths[having_all] / usual)
        scores = np.zeros(len(having_all), np.float64)
        for weight, count in zip(rarity, own, strict=True):
            often = count[having_all]
            scores += weight * (_K1 + 1) * often / (often + held_back)
        for place in _largest(scores, limit):
            thing = int(having_all[place])
            found.append((-round(float(scores[place]), 6), number, thing, segment.key(thing)))
    return [(key, -score) for score, _, _, key in sorted(found)[:limit]], total


def _largest(scores: Numbers, limit: int) -> Any:
    """Where the largest are; of equals the first."""
    if len(scores) <= limit:
        return range(len(scores))
    least = np.partition(scores, len(scores) - limit)[len(scores) - limit]
    larger, equal = np.flatnonzero(scores > least), np.flatnonzero(scores == least)
    return np.concatenate([larger, equal[: limit - len(larger)]])


def _hit(model: Model, key: Key, score: float, marker: Marker, phrases: list[Phrase]) -> Hit | None:
    """What is shown of a thing; None where it does not say any of the words now: the index is an older one's."""
    kind, id_ = key
    entity: Any = model.table(kind).get(id_)
    field, most, ranges = "", (0, 0), list[tuple[int, int]]()
    for name in SEARCHED[kind] if entity is not None else ():
        text = field_text(model, kind, entity, name)
        marks = marker.marks(text)
        places = [place for phrase in phrases for place in phrase.places(text)]
        much = (len(places), len({mark.word for mark in marks}))
        if much > most:
            spans = [(mark.start, mark.end) for mark in marks]
            within = [one for one in spans if any(start <= one[0] and one[1] <= end for start, end in places)]
            field, most, ranges = name, much, within or spans
    if not most[1]:
        return None
    excerpt, shown = excerpt_of(field_text(model, kind, entity, field), ranges)
    return Hit(kind, id_, field, excerpt, shown, _private(model, entity), score)


def _private(model: Model, entity: Any) -> bool:
    source = model.sources.get(getattr(entity, "source", ""))
    return bool(getattr(entity, "private", False) or getattr(source, "private", False))
