"""Finding the passages of a source in somebody's own copy of it, however that copy is set.

A paragraph whose words are those of a passage is that passage. For the others the copy is looked at as a row of
sentences: a passage is the run of them that has its shingles and about its length. So it is found in a copy whose
paragraphs are cut otherwise, and with a slip corrected.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.domain.document import Document, Paragraph
from workbench.domain.likeness import KEPT, RUN, digest_of, hashes_of, read_shingles, resemblance, words
from workbench.domain.model import Model
from workbench.domain.source import Passage, Source

#: A run of sentences that resembles a passage less than this is another text; of few words more is asked.
_ENOUGH, _ENOUGH_OF_FEW, _FEW = 0.3, 0.5, 12
#: A document is taken for a copy of a source where at least this share of what could be found is found.
_SHARE = 0.4
#: A run of sentences may be so much shorter or longer than the passage.
_SHORTER, _LONGER = 0.6, 1.6
_SENTENCE = re.compile('(?<=[.!?…。！？؟۔])["”’»)\\]]*\\s+|\\n')


@dataclass(frozen=True, slots=True)
class Place:
    """What one's own copy says in the place of a passage, and on which page."""

    text: str
    page: str


@dataclass(frozen=True, slots=True)
class Joined:
    """A source whose own copy a document is: its passages (ids) that were found, and how many could be."""

    source: str
    places: Mapping[str, Place] = field(repr=False)
    of: int


def join(model: Model, document: Document) -> Joined | None:
    """The source that a document is a copy of, with its passages found in it; None where it is of none."""
    copy = _Copy(document.paragraphs)
    found = [joined for source in model.ordered("source") if (joined := _found_in(model, source, copy)) is not None]
    sure = [one for one in found if one.places and _same_file(model.sources[one.source], document)]
    likely = [one for one in found if len(one.places) >= max(1, _SHARE * one.of)]
    return max(sure or likely, key=lambda one: len(one.places), default=None)


def join_to(model: Model, source: str, document: Document) -> Joined:
    """The passages of one source that are found in a document, however few."""
    joined = _found_in(model, model.sources[source], _Copy(document.paragraphs))
    return joined if joined is not None else Joined(source, {}, 0)


def _same_file(source: Source, document: Document) -> bool:
    return bool(source.fingerprint) and source.fingerprint == document.fingerprint


def _found_in(model: Model, source: Source, copy: _Copy) -> Joined | None:
    own: list[Passage] = [passage for passage in model.ordered("passage") if passage.source == source.id]
    marked = [passage for passage in own if passage.digest or passage.shingles]
    return Joined(source.id, copy.places(marked), len(marked)) if marked else None


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of a copy: its paragraph, where it stands there, and which of the copy's words are its own."""

    paragraph: int
    start: int
    end: int
    first: int
    after: int


class _Copy:
    """One's own copy, looked at as paragraphs and as a row of sentences."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self.paragraphs = paragraphs
        self._whole: dict[str, list[int]] = defaultdict(list)
        for at, paragraph in enumerate(paragraphs):
            self._whole[digest_of(paragraph.text)].append(at)
        self._sentences: list[_Sentence] | None = None
        self._words: list[str] = []
        self._hashes: list[bytes] = []
        self._where: dict[bytes, list[int]] = {}
        self._sentence_of: list[int] = []

    def places(self, passages: Iterable[Passage]) -> dict[str, Place]:
        """The passages that are found, by id, each somewhere else."""
        found: dict[str, Place] = {}
        left = {digest: list(places) for digest, places in self._whole.items()}
        others: list[Passage] = []
        for passage in passages:
            places = left.get(passage.digest) if passage.digest else None
            if places:
                paragraph = self.paragraphs[places.pop(0)]
                found[passage.id] = Place(paragraph.text, paragraph.page)
            elif passage.shingles:
                others.append(passage)
        for passage in others:
            if (place := self._run(passage)) is not None:
                found[passage.id] = place
        return found

    # ── runs of sentences ────────────────────────────────────────────────────────────────────────────────────────────

    def _cut(self) -> list[_Sentence]:
        """The sentences; worked out once, and only where a passage is no whole paragraph."""
        if self._sentences is not None:
            return self._sentences
        self._sentences = []
        for at, paragraph in enumerate(self.paragraphs):
            ends = [match.end() for match in _SENTENCE.finditer(paragraph.text)] + [len(paragraph.text)]
            start = 0
            for end in ends:
                own = words(paragraph.text[start:end])
                if own:
                    first = len(self._words)
                    self._words += own
                    self._sentence_of += [len(self._sentences)] * len(own)
                    self._sentences.append(_Sentence(at, start, end, first, len(self._words)))
                    start = end
        self._hashes = hashes_of(self._words)
        where: dict[bytes, list[int]] = defaultdict(list)
        for number, mark in enumerate(self._hashes):
            where[mark].append(number)
        self._where = where
        return self._sentences

    def _run(self, passage: Passage) -> Place | None:
        """The run of sentences that is this passage, if there is one."""
        sentences = self._cut()
        count, marks = read_shingles(passage.shingles)
        hits = sorted(at for mark in marks for at in self._where.get(mark, ()))
        around = _densest(hits, round(_LONGER * count))
        if around is None:
            return None
        begin, end = self._sentence_of[around[0]], self._sentence_of[min(around[1] + RUN, len(self._words)) - 1]
        best: tuple[float, int, int] | None = None
        for first in range(begin, -1, -1):
            if sentences[end].after - sentences[first].first > _LONGER * count and first < begin:
                break
            for last in range(end, len(sentences)):
                size = sentences[last].after - sentences[first].first
                if size > _LONGER * count and last > end:
                    break
                score = self._score(sentences[first].first, sentences[last].after, count, marks)
                if best is None or score > best[0]:
                    best = (score, first, last)
        enough = _ENOUGH_OF_FEW if count < _FEW else _ENOUGH
        if best is None or best[0] < enough:
            return None
        return self._place(*self._shortened(best, count, marks))

    def _shortened(self, best: tuple[float, int, int], count: int, marks: Sequence[bytes]) -> tuple[int, int]:
        """A run (its score, its first and last sentence) without sentences at its ends that only quote the passage."""
        sentences = self._cut()
        score, first, last = best
        while first < last:
            shorter = ((first + 1, last), (first, last - 1))
            own = [(self._score(sentences[a].first, sentences[b].after, count, marks), a, b) for a, b in shorter]
            if max(own)[0] <= score:
                break
            score, first, last = max(own)
        return first, last

    def _score(self, first: int, after: int, count: int, marks: Sequence[bytes]) -> float:
        """How much the words from ``first`` on resemble a passage, less by how far their number is from its own."""
        size = after - first
        own = self._hashes[first : after - RUN + 1] if size > RUN else hashes_of(self._words[first:after])
        return resemblance(sorted(set(own))[:KEPT], marks) - 0.5 * abs(size - count) / max(size, count)

    def _place(self, first: int, last: int) -> Place:
        sentences = self._cut()[first : last + 1]
        text = ""
        for number in range(sentences[0].paragraph, sentences[-1].paragraph + 1):
            own = [one for one in sentences if one.paragraph == number]
            if own:
                piece = self.paragraphs[number].text[own[0].start : own[-1].end].strip()
                text += ("\n" if text.endswith((".", "!", "?", "”", "»")) else " " if text else "") + piece
        return Place(text, self.paragraphs[sentences[0].paragraph].page)


def _densest(hits: Sequence[int], width: int) -> tuple[int, int] | None:
    """The first and the last of the most hits that lie within ``width`` of each other."""
    best: tuple[int, int] | None = None
    most, start = 0, 0
    for end, at in enumerate(hits):
        while at - hits[start] > width:
            start += 1
        if end - start + 1 > most:
            most, best = end - start + 1, (hits[start], at)
    return best
