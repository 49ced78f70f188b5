"""Two columns on a page, in PDF and in text that kept its layout: what belongs together, in the order it is read in."""

from __future__ import annotations

from itertools import zip_longest

from tests.sources.made import Set, typeset
from workbench.sources.readers import pdf, plain_text, text_columns

RIVER = "The river that both towns live by is high"
LEFT, RIGHT = 72.0, 320.0


def lines_of(text: str, count: int) -> list[str]:
    """A text in lines of so many letters at most."""
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + 1 + len(word) > count:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def column(left: float, top: float, lines: list[str], size: float = 10) -> list[Set]:
    return [(left, top - 12 * at, size, False, text) for at, text in enumerate(lines)]


def found(pages: list[list[Set]]) -> list[str]:
    return [block.text for block in pdf.read(typeset(pages)).blocks]


def told(name: str, count: int) -> str:
    """A paragraph of several lines that nobody else has."""
    return f"Of the {name} it is said that " + " and ".join(f"the {name} was seen by {n} clerks" for n in range(count))


LONG, ANOTHER = told("weir", 12) + ".", told("gauge", 9) + "."
TEXT = lines_of(LONG, 44)
MORE = told("board", 30) + "."
PAGE = lines_of(MORE, 44)


def test_a_note_at_the_foot_of_the_left_column_does_not_cut_the_text() -> None:
    half = len(TEXT) // 2
    note = column(LEFT, 200, ["1 As the minutes have it.", "2 Which were lost since then."], size=7)
    right = column(RIGHT, 700, TEXT[half:] + lines_of(ANOTHER, 44))
    assert found([[*column(LEFT, 700, TEXT[:half]), *note, *right]]) == [
        LONG,
        ANOTHER,
        "1 As the minutes have it.",
        "2 Which were lost since then.",
    ]


def test_a_table_above_the_right_column_comes_after_the_sentence_that_runs_on_below_it() -> None:
    half = len(PAGE) // 2
    table = ["Table 1. Levels of the river", "Lower town 1.9", "Upper town 2.1"]
    right = [*column(RIGHT, 700, table), *column(RIGHT, 630, PAGE[half:] + lines_of(ANOTHER, 44))]
    first, second, *others = found([[*column(LEFT, 700, PAGE[:half]), *right]])
    assert (first, second) == (MORE, ANOTHER)
    assert "\n".join(others).split("\n") == table


def test_a_picture_at_the_foot_of_a_page_comes_after_the_sentence_that_runs_on_over_it() -> None:
    half = len(TEXT) // 2
    picture = column(LEFT, 200, ["Figure 2: The weir as it was, by nobody knows whom."])
    first = [*column(LEFT, 700, TEXT[:half]), *picture]
    assert found([first, column(LEFT, 700, TEXT[half:])]) == [LONG, picture[0][4]]


def test_a_caption_amid_whole_paragraphs_stays_where_it_is() -> None:
    page = [*column(LEFT, 700, TEXT), *column(LEFT, 300, ["Figure 2: The weir."])]
    assert found([page, column(LEFT, 700, lines_of(ANOTHER, 44))]) == [LONG, "Figure 2: The weir.", ANOTHER]


def test_the_left_column_is_read_first_whichever_was_written_first() -> None:
    half = len(TEXT) // 2
    assert found([[*column(RIGHT, 700, TEXT[half:]), *column(LEFT, 700, TEXT[:half])]]) == [LONG]


def test_references_in_small_type_over_both_columns_keep_their_order() -> None:
    works = [f"[{n}] {RIVER[:30]} since {1900 + n}." for n in range(1, 25)]
    text = column(LEFT, 760, TEXT)
    left, right = column(LEFT, 540, works[:12], size=7), column(RIGHT, 760, works[12:], size=7)
    assert " ".join(found([[*text, *left, *right]])).replace("\n", " ") == " ".join([LONG, *works])


# ── text ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def beside(left: list[str], right: list[str], width: int = 50) -> str:
    return "\n".join(f"{one:{width}}{other}".rstrip() for one, other in zip_longest(left, right, fillvalue=""))


def read(text: str) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in plain_text.read(text.encode()).blocks]


def test_columns_of_a_text_with_its_layout_are_read_one_after_the_other() -> None:
    long, other = PAGE, lines_of(ANOTHER, 44)
    half = len(long) // 2
    first = beside(long[:half], [*long[half:], "", *other[:3]])
    second = beside(other[3:], [])
    assert read(f"{first}\n\n{'7':>46}\n\f{second}\n") == [(0, MORE), (0, ANOTHER)]


def test_columns_that_are_not_level_with_each_other_have_no_paragraph_in_every_line() -> None:
    long = PAGE
    half = len(long) // 2
    left = [text for line in long[:half] for text in (line, "")]
    right = [text for line in long[half:] for text in ("", line)]
    level = beside(long[:half], long[half:])
    assert read(f"{level}\f{beside(left, right)}") == [(0, MORE), (0, MORE)]


def test_a_line_over_both_columns_parts_what_is_above_from_what_is_below() -> None:
    long = PAGE
    half = len(long) // 2
    title = "The towns, the weir between them, and whatever else is known about it"
    pages = [f"{title}\n\n{beside(long[:half], long[half:])}", beside(long[:half], long[half:])]
    assert read("\f".join(pages)) == [(1, title), (0, MORE), (0, MORE)]


def test_a_table_in_a_text_is_no_columns() -> None:
    rows = [f"{name:30}{number:>8}      {1900 + number}" for number, name in enumerate(["Lower town", "The mill"] * 10)]
    assert text_columns.one_after_the_other("\n".join(rows)) == "\n".join(rows)
    wide = "\n".join(f"{'The clerk of the lower town':50}asks for {n} metres more than that" for n in range(20))
    assert text_columns.one_after_the_other(wide) == wide
    cells = "\n".join(f"{RIVER:50}{RIVER[:20]}    {n:>4}" for n in range(20))
    assert text_columns.one_after_the_other(cells) == cells


def test_very_many_pages_and_empty_lines_take_no_longer_than_their_length() -> None:
    level = beside(PAGE[: len(PAGE) // 2], PAGE[len(PAGE) // 2 :])
    told_so = text_columns.one_after_the_other("\f".join([level] * 500) + "\n" * 300_000)
    assert told_so.count("29 clerks.") == 500
