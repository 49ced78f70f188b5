"""A part of an index: the texts of some things, by their words. Made once, never changed.

Numbers stand for words and things, in arrays: for each stem, which things have it, and how often. Every word form is
kept, in order, with its stem: half a word finds the forms that begin with it, and through their stems all the others.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workbench.sources.search.texts import KIND_NAMES, Key, Text
from workbench.sources.search.words import Stems, pieces_of, words_of

Numbers = NDArray[Any]
#: Sorts after every text that begins like another one.
_AFTER = "\U0010ffff"
_MOST_COUNTED = 2**16 - 1
#: Where so few letters were typed that more places than this have words beginning so, it is only counted how many of
#: these words a thing has, not how often each: the answer has to be there before the next letter.
_MANY = 300_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """A word that is looked for; of one that is still being typed, ``start`` is what is there of it."""

    stem: str
    start: str = ""


@dataclass(frozen=True, eq=False)
class Segment:
    """Things ``0 … n-1`` by kind (its number in `KIND_NAMES`), id, digest of their text and length in words.

    ``forms`` are all word forms in order, ``stem_of`` the number of each one's stem in ``stems``, in order, too. The
    things that have stem ``s`` are ``things[starts[s]:starts[s + 1]]``, ``counts`` says how often.
    """

    kinds: Numbers
    ids: Sequence[str]
    digests: Numbers
    lengths: Numbers
    forms: Sequence[str]
    stem_of: Numbers
    stems: Sequence[str]
    starts: Numbers
    things: Numbers
    counts: Numbers

    def __len__(self) -> int:
        return len(self.ids)

    def keys(self) -> list[Key]:
        """Kind and id of every thing."""
        return [(KIND_NAMES[kind], id_) for kind, id_ in zip(self.kinds.tolist(), self.ids, strict=True)]

    def key(self, thing: int) -> Key:
        """Kind and id of one thing."""
        return KIND_NAMES[self.kinds[thing]], self.ids[thing]

    def occurrences(self, wanted: Wanted) -> Numbers:
        """How often each thing has the word, in any of its forms."""
        runs = [slice(self.starts[first], self.starts[last + 1]) for first, last in self._runs(wanted)]
        if not runs:
            return np.zeros(len(self), np.float32)
        if len(runs) == 1 and not wanted.start:  # each thing stands at a stem once
            found = np.zeros(len(self), np.float32)
            found[self.things[runs[0]]] = self.counts[runs[0]]
            return found
        things = self.things[runs[0]] if len(runs) == 1 else np.concatenate([self.things[run] for run in runs])
        if len(things) > _MANY:
            return np.bincount(things, minlength=len(self)).astype(np.float32)
        counts = np.concatenate([self.counts[run] for run in runs])
        return np.bincount(things, weights=counts, minlength=len(self)).astype(np.float32)

    def forms_of(self, wanted: Wanted) -> set[str]:
        """The word forms that count as the word, but for those that only begin like one still being typed.

        Of ``relatio`` these are the forms of ``relat``, which is the stem of words that begin so and shorter than that.
        """
        at = bisect_left(self.stems, wanted.stem)
        numbers = {at} if at < len(self.stems) and self.stems[at] == wanted.stem else set()
        if len(wanted.start) > 1:
            first, last = bisect_left(self.forms, wanted.start), bisect_left(self.forms, wanted.start + _AFTER)
            shorter = (wanted.start[:length] for length in range(1, len(wanted.start)))
            at_shorter = [(stem, bisect_left(self.stems, stem)) for stem in shorter]
            there = [at for stem, at in at_shorter if at < len(self.stems) and self.stems[at] == stem]
            numbers |= {at for at in there if (self.stem_of[first:last] == at).any()}
        found = (np.flatnonzero(self.stem_of == number).tolist() for number in numbers)
        return {self.forms[place] for places in found for place in places}

    def _runs(self, wanted: Wanted) -> list[tuple[int, int]]:
        """The stems that count, as first and last of each run of neighbours."""
        at = bisect_left(self.stems, wanted.stem)
        own = [at] if at < len(self.stems) and self.stems[at] == wanted.stem else []
        if not wanted.start:
            return [(at, at) for at in own]
        first, last = bisect_left(self.forms, wanted.start), bisect_left(self.forms, wanted.start + _AFTER)
        numbers = np.unique(np.concatenate([self.stem_of[first:last], np.array(own, np.int32)]))
        if not len(numbers):
            return []
        breaks = np.flatnonzero(np.diff(numbers) > 1)
        firsts = numbers[np.concatenate([[0], breaks + 1])]
        lasts = numbers[np.concatenate([breaks, [len(numbers) - 1]])]
        return list(zip(firsts.tolist(), lasts.tolist(), strict=True))


class _Numbers(dict[str, int]):
    """Gives each new text the next number."""

    def __missing__(self, text: str) -> int:
        number = self[text] = len(self)
        return number


def build(texts: Iterable[Text]) -> Segment:
    """The segment that holds these texts. Words are written in few ways each: every way is folded once."""
    pieces, written = _Numbers(), array("I")
    kinds, ids, digests, lengths = array("B"), list[str](), array("Q"), array("I")
    for text in texts:
        before = len(written)
        for part, weight in text.fields:
            written.extend([pieces[piece] for piece in pieces_of(part)] * weight)
        kinds.append(KIND_NAMES.index(text.key[0]))
        ids.append(text.key[1])
        digests.append(text.digest)
        lengths.append(len(written) - before)
    words, length, number = _folded(pieces, np.array(written, np.uint32), np.array(lengths, np.int64))
    forms, stem_of, stems, stem_of_number = _in_order(number)
    starts, things, counts = _postings(stem_of_number[words], length, len(stems))
    return Segment(
        kinds=np.array(kinds, np.uint8),
        ids=ids,
        digests=np.array(digests, np.uint64),
        lengths=length.astype(np.float32),
        forms=forms,
        stem_of=stem_of,
        stems=stems,
        starts=starts,
        things=things,
        counts=counts,
    )


def _folded(pieces: Iterable[str], written: Numbers, lengths: Numbers) -> tuple[Numbers, Numbers, dict[str, int]]:
    """The words of all texts one after another, how many each text has, and the words with their numbers; from the
    pieces in the order of their numbers, those of all texts one after another, and how many each text has.
    """
    number, words, sizes = _Numbers(), array("I"), array("I")
    for piece in pieces:
        found = [number[word] for word in words_of(piece)]
        words.extend(found)
        sizes.append(len(found))
    size = np.array(sizes, np.int32)
    if (size == 1).all():
        return np.array(words, np.uint32)[written], lengths, number
    first, count = (np.cumsum(size, dtype=np.int32) - size)[written], size[written]
    ends = np.cumsum(count, dtype=np.int64)
    at = np.repeat((first - (ends - count)).astype(np.int32), count) + np.arange(count.sum(), dtype=np.int32)
    bounds = np.concatenate([[0], ends])[np.concatenate([[0], np.cumsum(lengths)])]
    return np.array(words, np.uint32)[at], np.diff(bounds), number


def _in_order(number: dict[str, int]) -> tuple[list[str], Numbers, list[str], Numbers]:
    """Forms in order, the stem of each; stems in order; and the stem of each number that a form was given."""
    find = Stems()
    stem = {form: find.of(form) for form in number}
    forms, stems = sorted(number), sorted(set(stem.values()))
    place = {one: at for at, one in enumerate(stems)}
    stem_of = np.array([place[stem[form]] for form in forms], np.int32)
    by_number = np.array([place[stem[form]] for form in number], np.int32)
    return forms, stem_of, stems, by_number


def _postings(written: Numbers, lengths: Numbers, stems: int) -> tuple[Numbers, Numbers, Numbers]:
    """For each stem the things that have it and how often, from the stems of all texts one after another."""
    size = max(len(lengths), 1)
    both = written.astype(np.int64) * size
    both += np.repeat(np.arange(len(lengths), dtype=np.int64), lengths)
    both.sort()
    first = np.flatnonzero(np.concatenate([[True], both[1:] != both[:-1]])) if len(both) else np.zeros(0, np.int64)
    counts = np.minimum(np.diff(np.append(first, len(both))), _MOST_COUNTED).astype(np.uint16)
    unique = both[first]
    starts = np.searchsorted(unique, np.arange(stems + 1, dtype=np.int64) * size)
    return starts.astype(np.int64), (unique % size).astype(np.int32), counts
