"""What one kind of document has and others have not: broken words, lists, levels, notes, what is of the page only."""

from __future__ import annotations

import pytest

from tests.sources.made import as_docx, pdf_of, typeset
from workbench.sources.readers import blocks, markdown, pdf, plain_text, web_page, word
from workbench.sources.readers.blocks import Block, Content
from workbench.sources.readers.guessing import date_of, guess_language
from workbench.sources.segments import numbered, pieces, title_of
from workbench.storage.errors import FileProblem

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def told(content: Content) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in content.blocks]


# ── plain text ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_word_broken_at_the_margin_is_whole_again_and_a_list_keeps_its_lines() -> None:
    broken = "The clerks of both towns have come to an agree-\nment on the gauges, which was long expected.\n\n"
    listed = "There are three things that the board has to do:\n- to meet in spring, with both of the mayors\n"
    listed += "- to read the gauges, also those in the upper town"
    assert [text for _, text in told(plain_text.read((broken + listed).encode()))] == [
        "The clerks of both towns have come to an agreement on the gauges, which was long expected.",
        listed,
    ]


def test_numbers_tell_the_level_of_a_heading_and_the_last_line_is_none() -> None:
    text = "1 Talks\n\nThey met.\n\n1.2 The weir\n\nIt leaks.\f1.2.1 Who pays\n\nNobody does.\n\nThe clerk"
    assert told(plain_text.read(text.encode())) == [
        (1, "1 Talks"),
        (0, "They met."),
        (2, "1.2 The weir"),
        (0, "It leaks."),
        (3, "1.2.1 Who pays"),
        (0, "Nobody does."),
        (0, "The clerk"),
    ]


@pytest.mark.parametrize("encoding", ["utf-32", "utf-16"])
def test_a_mark_at_the_beginning_tells_the_encoding(encoding: str) -> None:
    assert told(plain_text.read("Größe und Maß.".encode(encoding))) == [(0, "Größe und Maß.")]


def test_a_few_broken_letters_do_not_make_it_another_encoding() -> None:
    text = "Größe und Maß für später, überall schön grün. " * 5
    data = text.encode() + b"\xff " + text.encode()
    assert "Größe" in plain_text.read(data).blocks[0].text


# ── Markdown and web pages ────────────────────────────────────────────────────────────────────────────────────────────


def test_markdown_breaks_lines_where_it_is_asked_to_and_says_what_pictures_show() -> None:
    text = b"---\ntitle: The River\n---\nOne  \ntwo\nthree ![a weir](weir.png)\n\nA<br>B"
    assert told(markdown.read(text)) == [(0, "One\ntwo three a weir"), (0, "A\nB")]


def test_a_page_says_what_pictures_show_and_a_heading_ends_where_it_ends() -> None:
    page = '<h2>A<br>B</h2>tail<p>See <img src="x" alt="the weir">.</p><button>Go</button>after'
    assert told(web_page.read(page.encode())) == [(2, "A B"), (0, "tail"), (0, "See the weir."), (0, "after")]


def test_of_several_dates_and_authors_the_first_counts() -> None:
    names = (("date", "2013-09"), ("dcterms.date", "2014"), ("author", "A"), ("dc.creator", "B"))
    metas = "".join(f'<meta name="{name}" content="{content}">' for name, content in names)
    about = web_page.read(f"<html><head>{metas}</head><body>x</body></html>".encode()).about
    assert about == {"date": "2013-09", "author": "A"}


# ── Word ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_headings_of_styles_that_are_made_or_based_on_others() -> None:
    def style(key: str, name: str, more: str) -> str:
        return f'<w:style w:styleId="{key}"><w:name w:val="{name}"/>{more}</w:style>'

    styles = (
        style("H9", "heading 9", "")
        + style("Mine", "Chapter", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
        + style("Based", "Chapter, red", '<w:basedOn w:val="Mine"/>')
        + style("T", "Title", "")
        + style("Plain", "Body", '<w:basedOn w:val="Plain"/>')
    )
    used = (("T", "The River"), ("Mine", "Talks"), ("Based", "The weir"), ("H9", "Small"), ("Plain", "It leaks."))
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{key}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>' for key, text in used
    )
    data = as_docx(
        [],
        word__document__xml=f"<w:document {W}><w:body>{body}</w:body></w:document>",
        word__styles__xml=f"<w:styles {W}>{styles}</w:styles>",
    )
    assert told(word.read(data)) == [
        (1, "The River"),
        (2, "Talks"),
        (2, "The weir"),
        (6, "Small"),
        (0, "It leaks."),
    ]


def test_what_is_there_twice_or_was_moved_is_read_once() -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    drawn = "<w:p><w:r><w:t>in a box</w:t></w:r></w:p>"
    body = (
        f"<w:p><w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>known</w:t></w:r><w:r><mc:AlternateContent>"
        f"<mc:Choice>{drawn}</mc:Choice><mc:Fallback>{drawn}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
        "<w:p><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo><w:r><w:t>moved</w:t></w:r>"
        "</w:moveTo></w:p>"
    )
    data = as_docx([], word__document__xml=f"<w:document {W} {mc}><w:body>{body}</w:body></w:document>")
    assert told(word.read(data)) == [(0, "in a box"), (0, "well-known"), (0, "moved")]


# ── PDF ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

#: A line of a page: how far from the left, how far from the foot, the size of its type, and what it says.
Line = tuple[float, float, float, str]


def by_hand(*pages: list[Line], about: str = "") -> bytes:
    """A PDF with lines where they are put."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for number, lines in enumerate(pages):
        stream = "\n".join(f"BT /F {size} Tf {left} {foot} Td ({text}) Tj ET" for left, foot, size, text in lines)
        resources = f"/Resources<</Font<</F 3 0 R>>>>/Contents {5 + 2 * number} 0 R"
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{resources}>>")
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
    objects.append(f"<<{about}>>")
    return pdf_of([one.encode() for one in objects], b"/Info %d 0 R" % len(objects))


def set_from(top: float, *texts: str, left: float = 72) -> list[Line]:
    """Lines of a paragraph, one under the other."""
    return [(left, top - 14 * n, 11, text) for n, text in enumerate(texts)]


def test_what_comes_again_on_every_page_is_left_out_and_a_sentence_goes_on() -> None:
    texts = (
        ("The board met in the town hall, as it has done ever since the two mayors,",),
        ("who came by boat, agreed on it. Nobody knows any more what was said there.",),
        ("Since then the clerks have written to each other, and that is all there is.",),
    )
    pages = [
        [(72, 800, 9, "Two towns, volume 4"), *set_from(700, *lines), (290, 30, 9, f"- {n} -")]
        for n, lines in enumerate(texts, 7)
    ]
    content = pdf.read(by_hand(*pages))
    assert [(block.page, block.text) for block in content.blocks] == [
        ("1", f"{texts[0][0]} {texts[1][0]}"),
        ("3", texts[2][0]),
    ]


def test_larger_type_is_a_higher_heading() -> None:
    lines: list[Line] = [(72, 780, 24, "The River"), (72, 740, 16, "Talks"), *set_from(700, "They met, all of them.")]
    more: list[Line] = [(72, 640, 16, "The weir"), *set_from(600, "It leaks, and it is an old one.")]
    assert [level for level, _ in told(pdf.read(by_hand([*lines, *more])))] == [1, 2, 0, 2, 0]


def test_text_set_in_two_sizes_is_no_heading_in_the_larger_one() -> None:
    words = "All of it was agreed that day, and said so,"
    large: list[Line] = [(72, 780 - 40 * n, 15, f"{words} {n}") for n in range(5)]
    lines = [*large, *set_from(560, *(f"{words} and this in smaller ones, as the rest of it {n}" for n in range(5)))]
    assert {level for level, _ in told(pdf.read(by_hand(lines)))} == {0}


def test_words_broken_between_lines_are_whole_and_compounds_keep_their_hyphen() -> None:
    lines = (
        "It was a well-known thing, and the agreement on it was well-",
        "known too; but nobody kept to the agree-",
        "ment for long, as is known of agreements.",
    )
    (block,) = pdf.read(by_hand(set_from(700, *lines))).blocks
    assert "was well-known too; but nobody kept to the agreement for long" in block.text


def test_an_indented_line_begins_a_paragraph() -> None:
    one = set_from(
        700, "They met in spring and in autumn, at the weir,", "and once in the town hall of the lower town too."
    )
    two = set_from(672, "Nobody said a word about who should pay for it,", left=90)
    rest = set_from(658, "which did not surprise anybody in the towns.")
    assert len(pdf.read(by_hand([*one, *two, *rest])).blocks) == 2


def test_where_all_is_in_heavy_type_a_short_line_is_no_heading() -> None:
    text = "They met in spring and in autumn, and once in the town hall of the towns."
    for heavy, levels in ((False, [1, 0, 1, 0]), (True, [0, 0, 0, 0])):
        lines = [
            (72.0, 780.0 - 120 * n - down, 11.0, heavy or not down, words)
            for n, head in enumerate(("The weir", "The ferry"))
            for down, words in ((0, head), (30, text), (44, text), (58, text))
        ]
        assert [level for level, _ in told(pdf.read(typeset([lines])))] == levels


def test_of_contents_without_dots_several_may_stand_on_one_page() -> None:
    about = ("weirs", "ferries", "bridges", "tolls", "clerks", "mayors")
    entries = [
        f"What was said of {what} in spring and in autumn, in the town hall of the lower town 7" for what in about
    ]
    text = "They met in spring and in autumn, and once in the town hall of the lower town too."
    content = pdf.read(by_hand([*set_from(760, *entries), *set_from(600, text, text, text)]))
    assert [block.text for block in content.blocks] == ["\n".join(entries), " ".join((text,) * 3)]


def test_what_lies_outside_of_the_page_is_not_read() -> None:
    shown = set_from(700, "They met in spring and in autumn, at the weir.")
    assert "unseen" not in str(told(pdf.read(by_hand([*shown, (72, 1200, 11, "unseen words, above the page")]))))


def test_a_scan_with_a_stray_letter_has_no_text() -> None:
    with pytest.raises(FileProblem, match="pictures without text"):
        pdf.read(by_hand([(72, 700, 11, "a b")], [(72, 700, 11, "x")]))


def test_the_name_that_a_program_gave_is_no_title() -> None:
    lines = set_from(700, "They met in spring and in autumn, at the weir.")
    for title, kept in (("Microsoft Word - final.docx", None), ("The River", "The River")):
        about = pdf.read(by_hand(lines, about=f"/Title({title})/CreationDate(D:20130914120000Z)")).about
        assert about.get("title") == kept and date_of(about["date"]) == "2013-09-14"


# ── what all of them give ─────────────────────────────────────────────────────────────────────────────────────────────


def test_dates_as_documents_say_them() -> None:
    said = {"D:201309": "2013-09", "D:2013": "2013", "2013-09-14T10:00:00Z": "2013-09-14", "14 September": "", "": ""}
    assert {date: date_of(date) for date in said} == said


def test_a_language_is_told_by_its_letters_or_its_words() -> None:
    assert guess_language(["この川は二つの町の間を流れています。"]) == "ja"
    assert guess_language(["Die beiden Orte sind nicht eins, und das ist auch nicht die Frage."]) == "de"
    assert guess_language(["xyzzy plugh"]) == ""


def test_a_very_long_heading_is_a_paragraph_and_no_level_is_deeper_than_six() -> None:
    content = Content()
    content.add("word " * 41, 1)
    content.add("Small", 9)
    assert told(content) == [(0, ("word " * 41).strip()), (6, "Small")]


def test_more_text_than_a_workspace_can_take_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "MOST_CHARACTERS", 100)
    content = Content()
    content.add("a" * 60)
    with pytest.raises(FileProblem, match="more text than any workspace can take"):
        content.add("b" * 60)


def test_the_title_makes_no_section_and_headings_too_long_for_one_stand_as_paragraphs() -> None:
    upper, lower = "Upper " * 25, "Lower " * 20
    found = [Block("The River", 1), Block("First."), Block(upper.strip(), 2), Block(lower.strip(), 3), Block("Second.")]
    title = title_of(found)
    assert title == "The River"
    assert [(one.locator, one.section, one.text) for one in numbered(found, title)] == [
        ("0.1", "", "First."),
        ("1.1", lower.strip(), upper.strip()),
        ("1.2", lower.strip(), "Second."),
    ]


def test_long_texts_are_cut_after_the_last_sentence_that_is_not_far_from_the_end() -> None:
    assert list(pieces("Aaaa bbbb cccc. Dd. Ee. Ffff gggg hhhh", 26)) == ["Aaaa bbbb cccc. Dd. Ee.", "Ffff gggg hhhh"]
    assert list(pieces("Aa. bbbbbbb ccccccc ddddd", 20)) == ["Aa. bbbbbbb ccccccc", "ddddd"]


def test_pages_of_a_pdf_may_have_far_more_text_than_those_before_them() -> None:
    short = [(72.0, 700.0, 11.0, False, "The ferry left on its usual day and came back in the evening.")]
    long = [
        (20.0, 830.0 - 3.0 * n, 2.5, False, f"Entry {n} tells of the ferry, of the weir, and of {'x' * 60} at the end.")
        for n in range(270)
    ]
    text = " ".join(block.text for block in pdf.read(typeset([short, long, short])).blocks)
    assert [f"Entry {n} tells" in text for n in range(270)] == [True] * 270
    assert text.count("The ferry left on its usual day and came back in the evening.") == 2
