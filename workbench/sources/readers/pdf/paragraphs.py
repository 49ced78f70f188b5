"""From lines to paragraphs and headings.

A PDF knows no paragraphs. A line begins a new one where there is more room above it than between lines, where it is
indented, or where the line before ends a sentence short of the margin; larger or heavier type is a heading.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, groupby, islice, pairwise
from operator import sub
from statistics import median

from workbench.sources.readers.blocks import Content
from workbench.sources.readers.pdf.accents import with_accents
from workbench.sources.readers.pdf.columns import CAPTION, has_caption, set_apart
from workbench.sources.readers.pdf.hyphens import Hyphens, joined
from workbench.sources.readers.pdf.lines import LARGER, Line, Page, ends
from workbench.sources.readers.pdf.pages import without_contents

#: More room above a line than so many usual distances begins a paragraph.
_MORE_ROOM = 1.3
#: A report may be mostly diagrams, in smaller type than its text. Lines in a size of which there is this share of the
#: letters, and so many below each other, stand as far apart as most of them, if that is so much farther.
_PROSE, _MANY, _OTHER_DISTANCE = 0.05, 20, 1.25
#: How far a line is indented, in its own height.
_INDENTED = 0.7
#: A heading is at most so long, and one that ends like a sentence shorter still.
_LONGEST_HEADING, _LONGEST_SENTENCE = 160, 60
#: So much of the lines begins right of the middle of a page in columns.
_IN_COLUMNS = 0.25
#: Type that is larger has wider letters; where they are not, over so many of them, only its box is higher.
_WIDER, _ENOUGH_LETTERS = 1.05, 25
#: How wide a letter is is told by so many lines.
_SEEN = 5_000
#: What is set in a size of which there is more than this share of the letters, and more than so many, is text, too.
_FEW, _FEW_LETTERS = 0.1, 150
#: A line that is shorter than this, of the room it has, ends on purpose; the next is so much of the distance below it.
_SHORT, _OTHER_LINE = 0.7, 0.6
#: Of a word that is broken after one of these the rest follows.
_BROKEN = frozenset("-\ufffe\x02\u00ad")
#: How an item of a list begins.
_LISTED = re.compile(r"(?:\(?(?:\d{1,3}|[a-zA-Zа-яА-Я]|[ivx]{1,5})[.)]|[–—*-])\s")
#: How what stands at a table or picture begins, where no sentence goes on with it.
_NAMED, _NAMES = re.compile(CAPTION.pattern + r":\s", re.I), frozenset("ABCFMTРТ")
_BULLETS = frozenset("•‣◦▪■●○∙·")


def put_together(pages: Sequence[Page], content: Content, by_tex: bool = False) -> None:
    """Adds the headings and paragraphs of the pages, of a document that TeX made, or another program."""
    every = [line for page in pages for line in page.lines]
    if not every:
        return
    body = _Body.of(pages, every)
    most = LARGER * body.height
    high = {at for at in {line.height for line in every} if at > most and round(at, 1) in body.larger}
    for line in every if high else ():
        if line.height in high and not body.is_larger(line):
            line.height = body.height
    hyphens = Hyphens(every)
    found = list[tuple[str, int, str]]()
    for page, lines in _paragraphs(pages, body):
        if isinstance(lines, str):
            found.append((lines, 0, page))
            continue
        text = hyphens.mended(joined(lines))
        found.append((text, body.level(lines, text), page))
    levels = sorted({level for _, level, _ in found if level})
    for text, level, page in found:
        content.add(with_accents(text, by_tex), levels.index(level) + 1 if level else 0, page)


@dataclass(frozen=True, slots=True)
class _Body:
    """What most of the text looks like: the height of its lines, the distance between them, the width of a letter, and
    the sizes of headings.
    """

    height: float
    distance: float
    letter: float
    heavy: bool
    fixed: bool
    larger: tuple[float, ...]
    distances: dict[float, float]

    @staticmethod
    def of(pages: Sequence[Page], every: list[Line]) -> _Body:
        """By the number of letters, so that a few large lines count little."""
        lengths, exact = [len(line.text) for line in every], dict[float, int]()
        upto, letters = 0, sum(lengths)
        for high, lines in groupby([line.height for line in every]):
            start, upto = upto, upto + len(list(lines))
            exact[high] = exact.get(high, 0) + sum(lengths[start:upto])
        heavy = sum(compress(lengths, [line.heavy for line in every]))
        fixed = sum(compress(lengths, [line.fixed for line in every]))
        weights = Counter[float]()
        for height, count in exact.items():
            weights[round(height, 1)] += count
        height = weights.most_common(1)[0][0] or 1.0
        steps, most = list[float](), 4 * height
        for page in pages:
            feet = [line.foot for line in page.lines]
            steps += [step for step in map(sub, feet, feet[1:]) if 0 < step < most]
        seen = list(islice((line for line in every if line.right > line.left), _SEEN))
        letter = sum(line.right - line.left for line in seen) / max(1, sum(len(line.text) for line in seen))
        few = max(_FEW * letters, _FEW_LETTERS)
        sizes = {size for size, count in weights.items() if size > LARGER * height and count < few}
        distance = median(steps) if steps else height
        prose = {at for at in exact if at > LARGER * height and weights[round(at, 1)] > _PROSE * letters}
        return _Body(
            height,
            distance,
            letter,
            heavy * 2 > letters,
            fixed * 2 > letters,
            tuple(sorted(sizes, reverse=True)),
            _farther(pages, prose, _OTHER_DISTANCE * distance) if prose else {},
        )

    def between(self, height: float) -> float:
        """The distance between lines in type of this height."""
        return self.distances.get(height, self.distance) if self.distances else self.distance

    def is_larger(self, line: Line) -> bool:
        """Whether the type of a high line is larger indeed."""
        count = len(line.text)
        return count < _ENOUGH_LETTERS or line.right - line.left > _WIDER * self.letter * count

    def level(self, lines: list[Line], text: str) -> int:
        """The level of the heading that these lines are; 0 where they are none."""
        if len(text) > _LONGEST_HEADING or not any(map(str.isalpha, text)):
            return 0
        if len(text) > _LONGEST_SENTENCE and text[-1] in ".;," and not lines[0].heavy:
            return 0
        size = round(min([line.height for line in lines]), 1)
        if size in self.larger:
            return 1 + self.larger.index(size)
        own = all(line.heavy for line in lines) and not self.heavy and len(lines) <= 2
        return 1 + len(self.larger) if own and not ends(text) else 0


def _farther(pages: Sequence[Page], heights: set[float], least: float) -> dict[float, float]:
    """How far lines of these heights stand below each other, where most are that far apart at least."""
    steps = dict[float, list[float]]()
    for line, below in (pair for page in pages for pair in pairwise(page.lines)):
        if line.height in heights and line.height == below.height and 0 < line.foot - below.foot < 4 * line.height:
            steps.setdefault(round(line.height, 1), []).append(line.foot - below.foot)
    usual = {size: sorted(each)[len(each) // 4] for size, each in steps.items() if len(each) >= _MANY}
    return {at: found for at in heights if (found := usual.get(round(at, 1), 0.0)) > least}


def _paragraphs(pages: Sequence[Page], body: _Body) -> Iterator[tuple[str, list[Line] | str]]:
    """The lines of every paragraph, and the page it begins on; a table of contents as text."""
    label, lines, notes = "", list[Line](), list[tuple[str, list[Line] | str]]()
    usual, usual_for = 0.0, -1.0
    every = [without_contents(page) for page in pages]
    set_apart([(page, not contents) for page, contents in zip(pages, every, strict=True)], body.height, body.distance)
    for page, contents in zip(pages, every, strict=True):
        margins = _Margins.of(page.lines)
        short = margins.narrowest * _SHORT / max(body.letter, 0.1)
        before, stop = lines[-1] if lines else None, contents[1] if contents else -1
        for number, line in enumerate(page.lines):
            text, height = line.text, line.height
            if number == stop:
                yield from _all(label, lines, notes)
                lines = []
                yield page.label, contents[0]  # type: ignore[index]
            elif before is not None:
                if height != usual_for:
                    usual_for, usual = height, _MORE_ROOM * body.between(height)
                if not (
                    number
                    and before.height == height
                    and 0 < before.foot - line.foot <= usual
                    and not before.ended
                    and before.heavy is line.heavy
                    and text[1:2] != " "
                    and not (text[0] in _NAMES and _NAMED.match(text))
                ) and _begins(lines, line, body, margins, turned=number == 0):
                    yield from _all(label, lines, notes)
                    lines = []
                elif line.fixed or len(before.text) < short:
                    before.kept = number > 0 and _stays(lines, line, body, margins)
            if not lines:
                label = page.label
            lines.append(line)
            before = line
        if contents and contents[1] == len(page.lines):
            yield from _all(label, lines, notes)
            lines = []
            yield page.label, contents[0]
        notes += _notes(page, body)
    yield from _all(label, lines, notes)


def _all(
    label: str, lines: list[Line], notes: list[tuple[str, list[Line] | str]]
) -> Iterator[tuple[str, list[Line] | str]]:
    """A paragraph, and after it the notes at the foot of the pages that it began on."""
    if lines:
        yield label, lines
    yield from notes
    notes.clear()


def _notes(page: Page, body: _Body) -> Iterator[tuple[str, list[Line] | str]]:
    for notes in page.notes:
        lines, margins, numbered = list[Line](), _Margins.of([*page.lines, *notes]), not has_caption(notes)
        for line in notes:
            if lines and (
                (numbered and lines[-1].ended and line.text[0].isdigit())
                or _begins(lines, line, body, margins, turned=False)
            ):
                yield page.label, lines
                lines = []
            elif lines:
                lines[-1].kept = _stays(lines, line, body, margins)
            lines.append(line)
        yield page.label, lines


@dataclass(frozen=True, slots=True)
class _Margins:
    """How far the lines of a page reach to the right; in two columns, those left of the ``gutter`` as well."""

    right: float
    gutter: float = 0.0
    left: float = 0.0
    narrowest: float = 0.0

    @staticmethod
    def of(lines: list[Line]) -> _Margins:
        right = max([line.right for line in lines], default=0.0)
        lefts = [line.left for line in lines]
        middle = (min(lefts, default=0.0) + right) / 2
        beyond = [left for left in lefts if left > middle - 2]
        first = min(lefts, default=0.0)
        if len(beyond) <= _IN_COLUMNS * len(lines):
            return _Margins(right, narrowest=right - first)
        gutter = min(beyond)
        left = max([line.right for line in lines if line.right < gutter], default=0.0)
        return _Margins(right, gutter, left, min(right - gutter, left - first))

    def beside(self, line: Line) -> float:
        """The margin of the column that a line stands in."""
        return self.left if line.right < self.gutter else self.right


def _begins(before: list[Line], line: Line, body: _Body, margins: _Margins, turned: bool) -> bool:
    """Whether a line begins a paragraph; ``turned``: the one before it is on another page."""
    last = before[-1]
    if line.text[0] in _BULLETS and line.text[1:2] == " ":
        return True
    far = not turned and last.foot - line.foot > _MORE_ROOM * body.between(line.height)
    if abs(last.height - line.height) > 0.08 * body.height or last.heavy != line.heavy:
        return far or max(last.height, line.height) > LARGER * body.height or last.heavy != line.heavy or last.ended
    if turned or last.foot < line.foot:
        return last.ended and not _goes_on(last, line)
    if far or _NAMED.match(line.text):
        return True
    if not last.ended:
        return False
    if _LISTED.match(line.text):
        return True
    if _INDENTED * body.height < line.left - min(last.left, before[-2:][0].left) < 6 * body.height:
        return True
    return last.right + _first_word(line, body) < margins.beside(last) and not _goes_on(last, line)


def _stays(before: list[Line], line: Line, body: _Body, margins: _Margins) -> bool:
    """Whether a line of the same paragraph stands below the one before on purpose: of a listing, a table, an address.

    A listing is set in type of a typewriter; of what else there is a line that leaves much room for what follows.
    """
    last = before[-1]
    if last.foot - line.foot < _OTHER_LINE * body.between(line.height) or last.text[-1] in _BROKEN:
        return False
    if last.fixed and line.fixed and not body.fixed:
        return True
    right = margins.right if not margins.gutter or last.left >= margins.gutter - 2 else margins.left
    room = right - last.left - len(last.text) * body.letter
    if room < (1 - _SHORT) * (right - last.left) or room < _first_word(line, body):
        return False
    return not line.text[0].islower() or any(len(last.text) < _SHORT * len(one.text) for one in before)


def _goes_on(last: Line, line: Line) -> bool:
    """Whether a line goes on in small letters after what only looks like an end: “the U.S. / government”."""
    return last.text.endswith(".") and line.text[0].islower() and line.text[1:2].islower()


def _first_word(line: Line, body: _Body) -> float:
    """How wide the first word of a line is, with a space before it: what would have fitted on the line before."""
    return (len(line.text.split(maxsplit=1)[0]) + 1.5) * body.letter
