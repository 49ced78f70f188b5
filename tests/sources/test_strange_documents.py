"""What documents made elsewhere showed: running heads, tables of contents, notes, columns, menus."""

from __future__ import annotations

from tests.sources.made import Set, as_docx, packed, typeset
from workbench.sources.readers import blocks, pdf, plain_text, web_page, word
from workbench.sources.readers.blocks import Block
from workbench.sources.readers.pdf import unmapped

RIVER = "The river that both towns live by has been high since the weir was built, and nobody"
WHY = "knows why it is so. The mayors asked."


def column(top: float, lines: list[str], left: float = 72, size: float = 11, heavy: bool = False) -> list[Set]:
    """Lines below each other, fourteen points apart."""
    return [(left, top - 14 * at, size, heavy, text) for at, text in enumerate(lines)]


def found(pages: list[list[Set]]) -> list[tuple[int, str]]:
    return told(pdf.read(typeset(pages)).blocks)


def told(blocks: list[Block]) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in blocks]


def test_a_page_is_as_high_as_what_it_inherits() -> None:
    (block,) = found([[(72, 815, 11, False, "High above."), (72, 801, 11, False, "Still on the page.")]])
    assert block == (0, "High above. Still on the page.")


def test_running_heads_are_told_by_the_number_of_their_page() -> None:
    heads = ["The weir", "The weir", "The gauges", "The gauges", "The board", "The board"]
    texts = [
        f"{'So very ' * number}much of it, as of {name}, was told in {1900 + 7 * number}."
        for number, name in enumerate(heads)
    ]
    pages = [
        [
            (72, 790, 9, False, f"{name} {number + 11}" if number % 2 else f"{number + 11} {name}"),
            *column(700, [text, f"And that was that, {'again ' * number}."]),
        ]
        for number, (name, text) in enumerate(zip(heads, texts, strict=True))
    ]
    kept = " ".join(text for _, text in found(pages))
    assert all(text in kept for text in texts)
    assert not any(
        f"{name} {number + 11}" in kept or f"{number + 11} {name}" in kept for number, name in enumerate(heads)
    )


def test_numbers_that_end_a_page_by_chance_are_kept() -> None:
    lines = ["knew that the gauges stood still in 1904", "heard of it before 1911", "asked the clerk 12 times, or 13"]
    pages = [column(700, [f"{RIVER[:40]} {text[:9]}", text]) for text in lines]
    kept = " ".join(text for _, text in found(pages))
    assert all(text in kept for text in lines)


def test_a_table_of_contents_is_one_paragraph_and_no_headings() -> None:
    contents = ["1 The weir 1", "1.1 Who built it . . . . . . . . . 1", "1.2 Who pays . . . . . . . . . . . . 2"]
    more = ["2 The gauges of the river, which nobody has looked at", "since they were put up ............ 14"]
    page = [
        *column(760, ["Contents"], size=16, heavy=True),
        *column(720, contents[:1], heavy=True),
        *column(706, contents[1:] + more),
    ]
    after = [*column(760, ["1 The weir"], size=16, heavy=True), *column(720, [RIVER, WHY])]
    assert found([page, after]) == [
        (1, "Contents"),
        (
            0,
            "1 The weir 1\n1.1 Who built it … 1\n1.2 Who pays … 2\n"
            "2 The gauges of the river, which nobody has looked at since they were put up … 14",
        ),
        (1, "1 The weir"),
        (0, f"{RIVER} {WHY}"),
    ]


def test_a_note_does_not_come_between_what_runs_on_over_the_page() -> None:
    first = [*column(120, [RIVER]), *column(80, ["1 As the minutes of 1904 have it."], size=8)]
    second = column(760, ["knew of the gauges, which were left for another year to be looked into by them."])
    assert [text for _, text in found([[*column(760, [RIVER, WHY]), *first], second])] == [
        f"{RIVER} {WHY}",
        f"{RIVER} {second[0][4]}",
        "1 As the minutes of 1904 have it.",
    ]


def test_heavy_type_is_told_by_its_name() -> None:
    page = [*column(760, ["The weir"], heavy=True), *column(746, [RIVER, WHY])]
    assert found([page]) == [(1, "The weir"), (0, f"{RIVER} {WHY}")]


def test_a_sentence_that_fills_its_column_ends_no_paragraph() -> None:
    left = ["The river that both towns live by is", "high. Since the weir stands nobody is.", "asked, and nobody told"]
    right = ["who is to mend it before the year is", "out. The board will sit in May again."]
    page = [*column(760, left), *column(760, right, left=320)]
    assert [text for _, text in found([page])] == [" ".join([*left, *right])]


def test_every_bullet_begins_a_paragraph() -> None:
    lines = ["It has asked for", "• readings of the gauges", "• minutes of the board"]
    assert [text for _, text in found([column(760, lines)])] == lines


def test_an_abbreviation_at_the_end_of_a_line_ends_no_paragraph() -> None:
    page = column(
        760, [RIVER, "has told the U.S.", "government anything, nor has it been asked by anybody else in the town."]
    )
    assert len(found([page])) == 1


# ── pages of the web ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_menus_are_left_out_by_whatever_they_are_marked() -> None:
    links = "<a href=a>Home</a> <a href=b>Next</a>"
    page = (
        f'<body class="nav"><div role="navigation"><h3>Navigation</h3>{links}</div><ul id="toc"><li>{links}</ul>'
        f'<table class="navheader"><tr><th>Chapter 2. The weir</th></tr><tr><td>{links}</td></tr></table>'
        '<h1>The weir<a class="headerlink" href="#w">¶</a></h1><p>It leaks.</p><p hidden>unseen</p>'
        f'<div class="menu"><p>The menu of the dinner had fish, and then fish. See <a href=a>Home</a>.</p></div>'
        f"<footer>{links}</footer><footer>Written by the clerk.</footer></body>"
    )
    assert told(web_page.read(page.encode()).blocks) == [
        (1, "The weir"),
        (0, "It leaks."),
        (0, "The menu of the dinner had fish, and then fish. See Home."),
        (0, "Written by the clerk."),
    ]


def test_a_text_that_was_put_into_a_page_has_its_paragraphs() -> None:
    page = f"<html><body><pre>The weir\n\n{RIVER}\n{WHY}\n\nIt was seen &gt; once.</pre></body></html>"
    assert told(web_page.read(page.encode()).blocks) == [
        (1, "The weir"),
        (0, f"{RIVER} {WHY}"),
        (0, "It was seen > once."),
    ]


# ── text ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_paragraphs_without_a_blank_line_end_short_of_the_margin() -> None:
    broken = [
        "and gauges of the river, none of which was ever read to anybody who could have done some\u2010",
        "thing.",
    ]
    text = "\n".join(
        [
            "The weir",
            RIVER,
            WHY,
            RIVER,
            "has a name for it. So it is called the weir in both of the towns, the mills",
            *broken,
        ]
    )
    blocks = told(plain_text.read(text.encode()).blocks)
    assert blocks[:2] == [(1, "The weir"), (0, f"{RIVER} {WHY}")]
    assert len(blocks) == 3 and blocks[2][1].endswith("have done something.")


def test_a_verse_keeps_its_lines() -> None:
    verse = "The river is high,\nthe weir is old.\nThe mayors sigh,\nthe clerks are cold."
    assert told(plain_text.read(verse.encode()).blocks) == [(0, verse)]


# ── Word ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_table_of_contents_of_word_is_one_paragraph() -> None:
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    styles = (
        f'<w:styles xmlns:w="{w}"><w:style w:styleId="a"><w:name w:val="toc 1"/></w:style>'
        '<w:style w:styleId="b"><w:name w:val="toc 2"/><w:basedOn w:val="h"/></w:style>'
        '<w:style w:styleId="h"><w:name w:val="heading 1"/></w:style></w:styles>'
    )
    lines = [("a", "The weir<w:tab/>1"), ("b", "Who pays<w:tab/>2"), ("h", "The weir"), ("", "It leaks.")]
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text.replace("<w:tab/>", "</w:t><w:tab/><w:t>")}'
        "</w:t></w:r></w:p>"
        for style, text in lines
    )
    document = f'<w:document xmlns:w="{w}"><w:body>{body}</w:body></w:document>'
    data = as_docx([], word__styles__xml=styles, word__document__xml=document)
    assert told(word.read(data).blocks) == [(0, "The weir 1\nWho pays 2"), (1, "The weir"), (0, "It leaks.")]


def test_spaces_are_read_where_letters_stand_apart_and_not_where_they_do_not() -> None:
    apart = "The weir is mor) Tj 3 Tc 63.6 0 Td (ee) Tj 0 Tc 11.9 0 Td (ven than it was before the flood"
    over = "and nor ) Tj 30.3 0 Td (th of it the bank is as it always was."
    (block,) = found([[(72, 700, 10, False, apart), (72, 688, 10, False, over)]])
    assert (
        block[1] == "The weir is more even than it was before the flood and north of it the bank is as it always was."
    )


def test_letters_set_wide_apart_stay_one_word() -> None:
    wide = "T H E) Tj 4 Tc 40 0 Td (FLOODS"
    (block,) = found([[(72, 700, 10, False, wide)]])
    assert "FLOODS" in block[1]


def test_where_words_are_not_broken_a_hyphen_at_the_end_of_a_line_stays() -> None:
    lines = [f"The clerks met {n} times about the gauges at the weir and" for n in range(30)]
    lines[9] = "They said nothing to the mayors of the state-"
    lines[10] = "owned mill, which all of them regretted a good deal later on"
    assert "the state-owned mill" in found([column(780, lines)])[0][1]
    broken = [line + " agree-" if at % 5 == 0 else line for at, line in enumerate(lines)]
    assert "the stateowned mill" in found([column(780, broken)])[0][1]


def test_pages_of_a_pdf_as_web_pages_one_after_the_other() -> None:
    one = "<!DOCTYPE html>\n<html><head><title>The weir</title></head><body><p>{text}</p></body></html>\n"
    blocks = web_page.read((one.format(text="It leaks.") + one.format(text="Nobody knows why.")).encode()).blocks
    assert [(block.text, block.page) for block in blocks] == [("It leaks.", "1"), ("Nobody knows why.", "2")]


def test_a_long_sentence_is_no_heading() -> None:
    long = f"{RIVER} {WHY}"
    assert told(web_page.read(f"<h2>The weir</h2><h3>{long}</h3>".encode()).blocks) == [(2, "The weir"), (0, long)]


def test_rows_of_a_table_and_the_lines_of_an_address_stay_lines() -> None:
    text = column(760, [RIVER, RIVER, WHY])
    rows = column(700, ["Lower town 1 950 metres", "Upper town 2 110 metres", "The mill 300 metres"])
    address = column(640, ["The clerk of the board", "2 Weir Street", "Lower Town"])
    assert found([[*text, *rows, *address]]) == [
        (0, f"{RIVER} {RIVER} {WHY}"),
        (0, "Lower town 1 950 metres\nUpper town 2 110 metres\nThe mill 300 metres"),
        (0, "The clerk of the board\n2 Weir Street\nLower Town"),
    ]


def test_items_of_a_list_are_paragraphs_of_their_own() -> None:
    items = [f"{sign} {RIVER[:80]}." for sign in ("1.", "2)", "(3)", "a)", "–")]
    typed = [item.replace("(", r"\(").replace(")", r"\)") for item in items]
    assert found([column(760, [RIVER, WHY, *typed])]) == [(0, f"{RIVER} {WHY}"), *((0, item) for item in items)]


def test_a_listing_keeps_its_lines() -> None:
    page = typeset([[*column(760, [RIVER, RIVER, WHY]), *column(700, ["gauge = read(weir)", "if gauge > 4 then"])]])
    listing = page.replace(b"/Times-Bold", b"/Courier   ", 1)
    set_so = listing.replace(b"/F 11 Tf 72 700", b"/H 11 Tf 72 700").replace(b"/F 11 Tf 72 686", b"/H 11 Tf 72 686")
    assert told(pdf.read(set_so).blocks)[-1] == (0, "gauge = read(weir)\nif gauge > 4 then")


def test_contents_without_dots_are_one_paragraph_and_no_headings() -> None:
    chapters = [("The weir", 1), ("Who pays for it", 5), ("The mayors", 9), ("What was said", 12), ("The board", 30)]
    contents = column(760, [f"{name} {page}" for name, page in chapters], size=16, heavy=True)
    pages = [contents, column(760, [RIVER, RIVER, WHY] * 8)]
    assert found(pages)[0] == (0, "\n".join(f"{name} {page}" for name, page in chapters))
    assert not any(level for level, _ in found(pages))


def test_a_row_of_a_table_is_one_paragraph_and_a_page_set_in_a_table_is_read_cell_by_cell() -> None:
    rows = "<tr><th>Town</th><th>Level</th></tr><tr><td><a href='x'>Lower</a> town</td><td>1.9</td><td></td></tr>"
    assert told(web_page.read(f"<table>{rows}</table>".encode()).blocks) == [
        (0, "Town | Level"),
        (0, "Lower town | 1.9"),
    ]
    page = f"<table><tr><td><p>{RIVER}</p></td><td>{WHY}</td></tr></table>"
    assert told(web_page.read(page.encode()).blocks) == [(0, RIVER), (0, WHY)]
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    table = f"<w:tbl><w:tr>{cell.format('Lower town')}{cell.format('')}{cell.format('1.9')}</w:tr></w:tbl>"
    long = f"<w:tbl><w:tr>{cell.format(RIVER * 3)}{cell.format(RIVER * 3)}</w:tr></w:tbl>"
    document = f'<w:document xmlns:w="{w}"><w:body>{table}{long}</w:body></w:document>'
    read = word.read(as_docx([], word__document__xml=document))
    assert told(read.blocks) == [(0, "Lower town | 1.9"), (0, RIVER * 3), (0, RIVER * 3)]


def test_lines_that_end_twice_part_the_paragraphs_of_a_web_page() -> None:
    long = " ".join([RIVER, WHY] * 3)
    page = f"<body>{long}<br><br>\n{long} Again.<br>And again.</body>"
    assert told(web_page.read(page.encode()).blocks) == [(0, long), (0, f"{long} Again.\nAnd again.")]


def test_a_word_document_whose_text_has_another_name_and_a_strict_one() -> None:
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    text = f'<w:document xmlns:w="{w}"><w:body><w:p><w:r><w:t>{RIVER}</w:t></w:r></w:p></w:body></w:document>'
    strict = text.replace(w, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert told(word.read(as_docx([], word__document__xml=strict)).blocks) == [(0, RIVER)]
    parts = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="/word/document2.xml"/></Relationships>'
    )
    assert told(word.read(packed({"_rels/.rels": parts, "word/document2.xml": text})).blocks) == [(0, RIVER)]


def test_a_page_of_sections_without_a_body_is_read() -> None:
    page = f"<!DOCTYPE html><meta charset=utf-8><title>Unseen</title><section><h1>The weir</h1><p>{RIVER}</section>"
    assert told(web_page.read(page.encode()).blocks) == [(1, "The weir"), (0, RIVER)]


# ── type that does not say what its signs mean ────────────────────────────────────────────────────────────────────────


def test_joined_letters_that_are_given_by_their_numbers_are_read_within_words() -> None:
    for encoding in ("\x0b\x0c\r\x0e\x0f", "\x1b\x1c\x1d\x1e\x1f"):
        ff, fi, fl, ffi, ffl = encoding
        page = f"the o{ff}er de{fi}nes a con{fl}ict\r\nof o{ffi}ces, and {fi}les in a shu{ffl}e\r\no{ff} sta{ff}"
        found = unmapped.mended(page)
        assert len(found) == len(page)
        assert blocks.tidy(found) == "the offer defines a conflict\nof offices, and files in a shuffle\noff staff"


def test_what_is_of_a_formula_is_no_joined_letter_and_dots_begin_a_list() -> None:
    for page in ("\x0c\r\n\x0c\r\nx", "|\x0cx", "A\x1bX\x1c", "dx\x1b dy", "− \x0ftk", "plain\r\nand more"):
        assert unmapped.mended(page) == page
    assert unmapped.mended("two:\r\n\x88 one\r\n\x88 two \x88") == "two:\r\n• one\r\n• two \x88"


def test_joined_letters_of_any_document_are_letters() -> None:
    assert [one.text for one in plain_text.read("The ﬁrst oﬃce ﬂoods.".encode()).blocks] == ["The first office floods."]
