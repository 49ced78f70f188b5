"""What is searched, as a value: a few segments, and what has changed since they were made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from workbench.domain.model import Model
from workbench.sources.search.segment import Numbers, Segment, build
from workbench.sources.search.texts import Key, Text, all_texts, concerned, text_of

#: More changed things than this are put in order by `Index.tidied`, which wants a thread of its own.
MOST_LATE = 256
#: With more segments than this, or less than half of what is in them current, everything is made anew.
_MOST_SEGMENTS = 6


@dataclass(frozen=True, eq=False)
class Index:
    """What is searched, for one value of the model.

    ``current`` says of each thing in each segment whether that is what it says now; ``late`` are the texts of things
    changed since (None: gone).
    """

    segments: tuple[Segment, ...]
    current: tuple[Numbers, ...]
    late: Mapping[Key, Text | None]

    def after(self, model: Model, touched: Iterable[Key]) -> Index:
        """The index of ``model``, which differs from this one's in these entities at most (kind, id)."""
        late = dict(self.late)
        for key in concerned(model, touched):
            late[key] = text_of(model, key)
        after = Index(self.segments, self.current, late)
        after.__dict__["_places"] = self._places
        return after

    @property
    def untidy(self) -> bool:
        """Whether so much has changed that `tidied` should be called."""
        return len(self.late) > MOST_LATE

    def tidied(self, model: Model) -> Index:
        """The same without anything late; ``model`` is that of this index. Takes long where much has changed."""
        texts = [text for text in self.late.values() if text is not None]
        segments, current = list(self.segments), [alive for _, alive in self.parts()][: len(self.segments)]
        if texts:
            segments.append(build(texts))
            current.append(np.ones(len(texts), bool))
        whole, alive = sum(map(len, segments)), sum(int(part.sum()) for part in current)
        if len(segments) > _MOST_SEGMENTS or alive * 2 < whole:
            return Index.of(model)
        return Index(tuple(segments), tuple(current), {})._ready()

    @staticmethod
    def of(model: Model) -> Index:
        """The index of a model, made anew."""
        whole = build(all_texts(model))
        return Index((whole,), (np.ones(len(whole), bool),), {})._ready()

    @staticmethod
    def of_segments(segments: Iterable[Segment], model: Model) -> Index:
        """The index of a model, out of segments that hold much of it already; those first are taken first."""
        missing = {text.key: text for text in all_texts(model)}
        kept: list[Segment] = []
        current: list[Numbers] = []
        for segment in segments:
            alive = np.zeros(len(segment), bool)
            for at, (key, digest) in enumerate(zip(segment.keys(), segment.digests.tolist(), strict=True)):
                text = missing.get(key)
                if text is not None and text.digest == digest:
                    alive[at] = True
                    del missing[key]
            if alive.any():
                kept.append(segment)
                current.append(alive)
        late: dict[Key, Text | None] = dict(missing)
        return Index(tuple(kept), tuple(current), late)._ready()

    def _ready(self) -> Index:
        """This one, with what the first change would have to wait for."""
        assert self._places is not None
        return self

    def parts(self) -> Iterator[tuple[Segment, Numbers]]:
        """Every segment with what of it is current; last what is late."""
        masks = [alive.copy() for alive in self.current] if self.late else list(self.current)
        for key in self.late:
            for part, at in self._places.get(key, ()):
                masks[part][at] = False
        yield from zip(self.segments, masks, strict=True)
        if self.late and len(self._late):
            yield self._late, np.ones(len(self._late), bool)

    @cached_property
    def _late(self) -> Segment:
        return build(text for text in self.late.values() if text is not None)

    @cached_property
    def _places(self) -> dict[Key, list[tuple[int, int]]]:
        """Where each thing stands in the segments."""
        found: dict[Key, list[tuple[int, int]]] = {}
        for part, segment in enumerate(self.segments):
            for at, key in enumerate(segment.keys()):
                found.setdefault(key, []).append((part, at))
        return found
