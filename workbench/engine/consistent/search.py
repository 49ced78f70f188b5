"""All consistent combinations of one part, block after block, in bounded memory."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import numpy as np

from workbench.engine.consistent.blocks import Block, Places, Slack, plan
from workbench.engine.consistent.bounds import Part
from workbench.engine.consistent.ordering import order

#: The most beginnings looked at in one go, and the most bytes that their slack may take.
MOST_AT_ONCE, MOST_BYTES = 4096, 8_000_000


class Search:
    """The consistent combinations of a part; each iteration goes through all of them anew.

    ``look_up`` is called every few milliseconds, and may raise. ``share``: how far the first iteration is, as the share
    of all combinations that are known to be consistent or not; it never falls.
    """

    def __init__(self, part: Part, look_up: Callable[[], None]) -> None:
        self.part, self._look_up = part, look_up
        self.space = math.prod(part.sizes())
        self.settled = 0
        self._settling = 0
        self._plans: list[tuple[list[int], Places]] = []
        self._blocks: list[Block] = []
        #: How many combinations come after each block.
        self._after: list[int] = []

    @property
    def share(self) -> float:
        """How far the search is, from 0 to 1."""
        return self.settled / self.space

    def __iter__(self) -> Iterator[Places]:
        """Arrays of N × V: for each consistent combination the places of its states in the network."""
        self._prepare()
        self._settling = 0
        back = np.argsort([v for own, _ in self._plans for v in own])
        start = self.part.slack[None, :]
        for found in self._from(0, start, np.zeros((1, 0), dtype=np.int8)):
            by_condition = found[:, back]
            yield np.stack(
                [domain.astype(np.int8)[by_condition[:, v]] for v, domain in enumerate(self.part.domains)], axis=1
            )

    def _prepare(self) -> None:
        if self._plans:
            return
        self._plans = list(plan(self.part, order(self.part, self._look_up)))
        after = self.space
        for own, _ in self._plans:
            for v in own:
                after //= len(self.part.domains[v])
            self._after.append(after)

    def _block(self, depth: int) -> Block:
        if depth == len(self._blocks):
            before = [v for own, _ in self._plans[:depth] for v in own]
            self._blocks.append(Block(self.part, before, *self._plans[depth]))
        return self._blocks[depth]

    def _from(self, depth: int, slack: Slack, chosen: Places) -> Iterator[Places]:
        """What is consistent among the continuations of these beginnings: P × R, P × B."""
        block = self._block(depth)
        last = depth == len(self._plans) - 1
        at_once = max(16, min(MOST_AT_ONCE, MOST_BYTES // (slack.itemsize * slack.shape[1])))
        for start in range(0, len(slack), at_once):
            self._look_up()
            these, begun = slack[start : start + at_once], chosen[start : start + at_once]
            beginning, combination = block.fitting(these, begun)
            ended = len(these) * block.full - (0 if last else len(beginning))
            self._settling += ended * self._after[depth]
            self.settled = max(self.settled, self._settling)
            for cut in range(0, len(beginning), at_once):
                b, c = beginning[cut : cut + at_once], combination[cut : cut + at_once]
                longer = np.concatenate([begun.take(b, axis=0), block.combinations.take(c, axis=0)], axis=1)
                if last:
                    yield longer
                else:
                    yield from self._from(depth + 1, these.take(b, axis=0) - block.costs.take(c, axis=0), longer)
