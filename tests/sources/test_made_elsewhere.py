"""What PDF files of word processors and browsers showed: notes within a line, wide tables, boxes, other directions."""

from __future__ import annotations

import pypdfium2
import pytest

from tests.sources.made import Set, as_pdf, pdf_of, typeset
from workbench.sources.readers import pdf
from workbench.sources.readers.pdf import unmapped
from workbench.sources.readers.pdf.beside import put_beside
from workbench.sources.readers.pdf.lines import Line

RIVER = "The river that both towns live by has been high since the weir was built, and nobody"
ASKED = "The mayors of both towns have asked the board what is to be done about it in the end."


def found(pages: list[list[Set]]) -> list[str]:
    return [block.text for block in pdf.read(typeset(pages)).blocks]


def end_of(left: float, size: float, text: str) -> float:
    """Where a text ends that begins there."""
    with pypdfium2.PdfDocument(typeset([[(left, 700, size, False, text)]])) as document:
        page = document[0].get_textpage()
        return float(page.get_charbox(page.count_chars() - 1, loose=True)[2])


def test_the_number_of_a_note_cuts_no_paragraph() -> None:
    before, after = "knows why it is so.", "The mayors of both towns asked the clerk in the end, and the clerk"
    number = end_of(72, 11, before)
    page = [
        (72, 700, 11, False, RIVER),
        (72, 686, 11, False, before),
        (number, 691.5, 6.5, False, "3"),
        (end_of(number, 6.5, "3") + 3, 686, 11, False, after),
        (72, 672, 11, False, "of the board, who had not heard of it."),
    ]
    assert found([page]) == [f"{RIVER} {before}3 {after} of the board, who had not heard of it."]


@pytest.mark.parametrize(("room", "parts"), [(3, 1), (15, 2)])
def test_what_has_much_room_before_it_stands_in_a_column_of_its_own(room: float, parts: int) -> None:
    first = Line("So much was told", 72, 150, 700, 11, heavy=False, ended=False)
    second = Line("of it in 1904", 150 + room, 210, 700, 11, heavy=False, ended=False)
    assert len(put_beside([first, second])) == parts


def test_a_number_with_a_point_within_ends_no_sentence() -> None:
    page = [
        (72, 714, 11, False, RIVER),
        (72, 700, 11, False, "knows why. The board has told the towns that it will cost them 4.5"),
        (72, 686, 11, False, "billion, as the clerk had written."),
    ]
    assert len(found([page])) == 1


@pytest.mark.parametrize("turned", ["0 1 -1 0 595 0", "0 -1 1 0 0 842", "-1 0 0 -1 595 842"])
def test_a_page_that_is_turned_is_read_as_it_stands(turned: str) -> None:
    lines = [RIVER, "knows why it is so.", "", ASKED, "Nobody has told them."]
    shown = "".join(f"BT /F 11 Tf 60 {500 - 14 * at} Td ({line}) Tj ET\n" for at, line in enumerate(lines))
    stream = f"{turned} cm\n{shown}".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[4 0 R]/Count 1/MediaBox[0 0 595 842]>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
        b"<</Type/Page/Parent 2 0 R/Resources<</Font<</F 3 0 R>>>>/Contents 5 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
    ]
    blocks = pdf.read(pdf_of(objects)).blocks
    assert [block.text for block in blocks] == [f"{RIVER} knows why it is so.", f"{ASKED} Nobody has told them."]


def test_what_is_written_from_the_right_is_in_paragraphs(qapp: object) -> None:
    words = ["המשרד", "ביקש", "משתי", "הממשלות", "לפרסם", "את", "קריאות", "המדידה", "של", "הנהר", "לפני", "הרבעון"]
    pieces = [(0, ". ".join([*words, *words[number:], *words]) + ".") for number in range(1, 5)]
    blocks = pdf.read(as_pdf(pieces)).blocks
    assert [block.text.replace("\n", "|") for block in blocks] == [" ".join(text.split()) for _, text in pieces]


def test_type_of_diagrams_does_not_tell_how_far_lines_of_the_text_are_apart() -> None:
    names = [(72, 700 - 7 * at, 5, False, f"gauge {at} of the weir of town {at % 7}: metres") for at in range(90)]
    text = [
        (72, 750 - 14 * at, 11, False, f"The board has looked at the weir in {1900 + at}, and at the gauges, and")
        for at in range(40)
    ]
    blocks = found([names, names, names, text])
    assert sum("The board has looked" in block for block in blocks) == 1


def test_a_head_is_left_out_also_where_a_box_was_written_before_it() -> None:
    pages = [
        [
            (350, 400, 9, False, f"The clerk said {'so ' * number}in {1904 + 3 * number}."),
            (72, 800, 9, False, "The weir and the towns"),
            (72, 760, 11, False, f"{RIVER[: 50 + number]} {number}"),
            (72, 746 - number, 11, False, f"has asked {'very ' * number}often."),
        ]
        for number in range(5)
    ]
    told = found(pages)
    assert "The weir and the towns" not in " ".join(told)
    assert all(f"has asked {'very ' * number}often." in " ".join(told) for number in range(5))


def test_a_running_head_may_begin_with_the_number_of_its_section() -> None:
    names = ["Who pays", "What for", "How long", "Who asks", "What then"]
    pages = [
        [
            (72, 760, 11, False, f"{RIVER[: 40 + 3 * number]}."),
            (72, 746, 11, False, f"has asked {'so ' * number}."),
            (72, 40, 9, False, f"4.{number + 2}. {name} {number + 20}"),
        ]
        for number, name in enumerate(names)
    ]
    assert not any(name in " ".join(found(pages)) for name in names)


def test_a_hyphen_that_was_set_a_little_apart_breaks_a_word() -> None:
    before = "The river that both towns live by has been high since the gov"
    page = [
        (72, 700, 11, False, before),
        (end_of(72, 11, before) + 1.5, 700, 11, False, "-"),
        (72, 686, 11, False, "ernment has built the weir. No other government has."),
    ]
    (text,) = found([page])
    assert "the government has built" in text
    page[1] = (end_of(72, 11, before) + 2.75, 700, 11, False, "-")
    (text,) = found([page])
    assert "gov - ernment" in text


def test_a_caption_is_a_paragraph_of_its_own() -> None:
    page = [
        (72, 700, 10, False, "Total 1,726 1,695 1,742"),
        (72, 688, 10, False, "Table 1: What is taken out of the river, by year"),
    ]
    assert found([page]) == ["Total 1,726 1,695 1,742", "Table 1: What is taken out of the river, by year"]


def test_bullets_of_a_type_that_has_only_pictures_are_bullets() -> None:
    assert unmapped.mended("\uf0b7 one\r\n\uf0a7 two \uf0b7 3") == "• one\r\n• two \uf0b7 3"
