"""Lines that stand beside each other, and are one: the number of a note and what comes after it, a bullet and its item.

PDFium begins a line anew where the type or its foot is another one. Columns and the cells of a table have more room
between them.
"""

from __future__ import annotations

from itertools import pairwise

from workbench.sources.readers.pdf.lines import Line, ends

#: What follows so near to the end of a line, or so far over it, in heights, and stands so little higher or lower.
_ROOM, _OVER, _HIGHER = 1.1, 0.2, 0.5
#: A bullet has more room behind it.
_BULLETS, _BEHIND_BULLET = frozenset("•‣◦▪■●○∙·–"), 4.0
#: Letters so far apart have a space between them.
_APART = 0.15


def put_beside(lines: list[Line]) -> list[Line]:
    """The lines of a page in which none goes on beside another."""
    near = [at for at, (one, next_) in enumerate(pairwise(lines), 1) if -12 < one.foot - next_.foot < 12]
    near = [at for at in near if _is_beside(lines[at - 1], lines[at])]
    for at in near:
        lines[at] = _as_one(lines[at - 1], lines[at])
    gone = {at - 1 for at in near}
    return [line for at, line in enumerate(lines) if at not in gone] if gone else lines


def _is_beside(line: Line, following: Line) -> bool:
    height = max(line.height, following.height)
    if not line.right or abs(line.foot - following.foot) > _HIGHER * height or line.left > following.left:
        return False
    room = _BEHIND_BULLET if line.text in _BULLETS else _ROOM
    return -_OVER * height < following.left - line.right < room * height


def _as_one(line: Line, following: Line) -> Line:
    """Both as one, of the type of the longer of them."""
    room = following.left - line.right > _APART * min(line.height, following.height)
    whole = line if len(line.text) >= len(following.text) else following
    whole.text = f"{line.text}{' ' * room}{following.text}"
    whole.left, whole.right = line.left, following.right
    whole.heavy, whole.fixed = line.heavy and following.heavy, line.fixed and following.fixed
    whole.ended = ends(whole.text)
    return whole
