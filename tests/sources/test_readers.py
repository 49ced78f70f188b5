"""Every kind of document gives the same headings and paragraphs, and nothing in it is lost."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from tests.sources.made import MAKERS, ODF, Piece, as_docx, as_html, as_markdown, as_pdf, as_text, odt_of
from workbench.domain.likeness import words
from workbench.sources.readers import markdown, open_document, pdf, plain_text, web_page, word
from workbench.sources.readers.blocks import Block, Content
from workbench.sources.segments import numbered, pieces, title_of

READERS = {"txt": plain_text, "md": markdown, "html": web_page, "docx": word, "odt": open_document, "pdf": pdf}
STORY: list[Piece] = [
    (0, "The two towns share a river, and little else; both of them say so at every occasion."),
    (1, "The weir"),
    (0, "It has leaked since 1904 – “a disgrace”, as the mayor of the upper town has called it ever since."),
    (0, "Nobody has mended it. The lower town's council is of the opinion that whoever built it should pay for it."),
    (1, "What could be done"),
    (0, "A board of four could sit every month, and the clerks could exchange readings of the gauges every week."),
]
_ALPHABETS = ("abcdefg", "абвгдеж", "ابتثج", "בגדהו", "あいうえ", "éüßøñ")


@st.composite
def _words(draw: st.DrawFn) -> str:
    return draw(st.text(draw(st.sampled_from(_ALPHABETS)), min_size=1, max_size=9))


_SENTENCES = st.lists(_words(), min_size=3, max_size=25).map(lambda found: " ".join(found).capitalize() + ".")
_PARAGRAPHS = st.lists(_SENTENCES, min_size=1, max_size=4).map(" ".join)
_HEADINGS = st.lists(_words(), min_size=1, max_size=6).map(lambda found: "The " + " ".join(found))
_STORIES = st.lists(
    st.one_of(_PARAGRAPHS.map(lambda text: (0, text)), st.tuples(st.integers(1, 3), _HEADINGS)), min_size=1, max_size=12
).filter(lambda story: any(not level for level, _ in story))


def read(kind: str, data: bytes) -> Content:
    found: Content = READERS[kind].read(data)  # type: ignore[attr-defined]
    return found


def told(blocks: Sequence[Block]) -> list[str]:
    return [word for block in blocks for word in words(block.text)]


@given(story=_STORIES)
@settings(max_examples=60)
@pytest.mark.parametrize("kind", ["txt", "md", "html", "docx", "odt"])
def test_nothing_is_lost_and_nothing_is_invented(kind: str, story: list[Piece]) -> None:
    content = read(kind, MAKERS[kind](story))
    assert told(content.blocks) == [word for _, text in story for word in words(text)]
    if kind != "txt":
        assert [(min(block.level, 1), block.text) for block in content.blocks] == [
            (min(level, 1), text) for level, text in story
        ]


@pytest.mark.parametrize("kind", MAKERS)
def test_every_kind_gives_the_same_paragraphs(kind: str, qapp: QApplication) -> None:
    found = numbered(read(kind, MAKERS[kind](STORY)).blocks)
    assert [(one.locator, one.section) for one in found] == [
        ("0.1", ""),
        ("1.1", "The weir"),
        ("1.2", "The weir"),
        ("2.1", "What could be done"),
    ]
    assert [one.text for one in found] == [text for level, text in STORY if not level]
    assert {one.page for one in found} == ({"1"} if kind == "pdf" else {""})


@pytest.mark.parametrize(("look", "most"), [("spaced", 0), ("indented", 0), ("plain", 20)])
@pytest.mark.parametrize("points", [9.0, 13.0])
def test_over_many_pages_of_a_pdf(look: str, points: float, most: int, qapp: QApplication) -> None:
    """In a plain one nothing tells where a paragraph ends that fills its last line."""
    chance = random.Random(7)
    vocabulary = [a + b for a in ("war", "trea", "wat", "ri", "bor") for b in ("ter", "ties", "vers", "ming", "ders")]
    story: list[Piece] = []
    for chapter in range(5):
        story.append((1, f"Chapter {chapter}: of {chance.choice(vocabulary)}"))
        for _ in range(9):
            count = chance.randrange(30, 120)
            story.append((0, " ".join(chance.choice(vocabulary) for _ in range(count)).capitalize() + " and so on."))
    content = read("pdf", as_pdf(story, points, look))
    assert content.pages > 5
    assert told(content.blocks) == [word for _, text in story for word in words(text)]
    assert [block.text for block in content.blocks if block.level] == [text for level, text in story if level]
    found = {block.text for block in content.blocks}
    whole = sum(text in found for level, text in story if not level)
    assert whole >= 45 - most, f"{whole} of 45 paragraphs are whole"
    pages = [int(block.page) for block in content.blocks]
    assert pages == sorted(pages) and pages[-1] >= content.pages - 1


@pytest.mark.parametrize("width", [50, 72, 100])
def test_lines_broken_at_a_margin_are_put_together(width: int) -> None:
    assert [block.text for block in read("txt", as_text(STORY, width)).blocks] == [text for _, text in STORY]


def test_a_text_of_long_lines_without_blank_ones_has_a_paragraph_a_line() -> None:
    lines = [text * 2 for level, text in STORY if not level]
    assert [block.text for block in read("txt", "\n".join(lines).encode()).blocks] == lines


RUSSIAN = "Переговоры о реке начались весной. Стороны договорились встречаться каждый месяц, но этого мало. "
UKRAINIAN = "Перемовини про річку почалися навесні. Сторони домовилися зустрічатися щомісяця, але цього замало. "


@pytest.mark.parametrize("text", [RUSSIAN, UKRAINIAN, RUSSIAN.upper(), "Trust in talks: " + RUSSIAN])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16", "utf-16-le", "utf-16-be"])
def test_cyrillic_is_read_in_whatever_it_was_written(text: str, encoding: str) -> None:
    assert [block.text for block in read("txt", text.encode(encoding)).blocks] == [text.strip()]


@pytest.mark.parametrize("encoding", ["koi8_r", "cp866", "iso8859_5", "mac_cyrillic"])
def test_russian_is_read_in_older_encodings(encoding: str) -> None:
    assert [block.text for block in read("txt", RUSSIAN.encode(encoding)).blocks] == [RUSSIAN.strip()]


@pytest.mark.parametrize(
    "text", ["Größe und Maß für später.", "Déjà vu, a été à Genève.", "Señor, ¿mañana?", "“Quoted” – so."]
)
def test_western_letters_are_not_taken_for_cyrillic(text: str) -> None:
    assert [block.text for block in read("txt", text.encode("cp1252")).blocks] == [text]


def test_a_page_says_its_encoding() -> None:
    page = f'<html><head><meta charset="koi8-r"></head><body><p>{RUSSIAN}</p></body></html>'
    assert [block.text for block in read("html", page.encode("koi8_r")).blocks] == [RUSSIAN.strip()]


RTL = ["اتفق الطرفان على أن يلتقيا كل شهر في المدينة.", "הצדדים הסכימו להיפגש בכל חודש ליד הנהר."]


@pytest.mark.parametrize("kind", ["txt", "md", "html", "docx", "odt", "pdf"])
@pytest.mark.parametrize("text", RTL)
def test_right_to_left_comes_in_the_order_in_which_it_is_read(kind: str, text: str, qapp: QApplication) -> None:
    (block,) = read(kind, MAKERS[kind]([(0, text)])).blocks
    assert block.text == text


def test_what_is_of_the_page_and_not_of_the_text_is_left_out() -> None:
    blocks = read("html", as_html(STORY)).blocks
    assert "Home" not in told(blocks) and "unread" not in told(blocks)
    nested = b"<p>one<p>two<div>three<br>four<b>five</b></div>six<pre>a\n  b</pre><table><tr><td>x<td>y</table>"
    found = [block.text for block in read("html", nested).blocks]
    assert found == ["one", "two", "three\nfourfive", "six", "a\nb", "x | y"]


def test_all_that_word_documents_hide_in_corners_is_read() -> None:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = (
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"
        "<w:ins><w:r><w:t> put in</w:t></w:r></w:ins><w:del><w:r><w:delText>struck out</w:delText></w:r></w:del>"
        "<w:hyperlink><w:r><w:t> linked</w:t></w:r></w:hyperlink></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>controlled</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Outlined</w:t></w:r></w:p>'
    )
    notes = f"<w:footnotes {w}><w:footnote><w:p><w:r><w:t>a note</w:t></w:r></w:p></w:footnote></w:footnotes>"
    document = f"<w:document {w}><w:body>{body}</w:body></w:document>"
    data = as_docx([], word__document__xml=document, word__footnotes__xml=notes)
    found = [(block.level, block.text) for block in read("docx", data).blocks]
    assert found == [(0, "a b\nc put in linked"), (0, "controlled"), (0, "cell"), (2, "Outlined"), (0, "a note")]


def test_all_that_open_documents_hide_in_corners_is_read() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>struck out</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        '<text:p text:style-name="P1">The river</text:p>'
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>a template"
        "</text:index-title-template></text:table-of-content-source><text:index-body><text:p>Weir<text:tab/>1</text:p>"
        "<text:p>Board<text:tab/>2</text:p></text:index-body></text:table-of-content>"
        '<text:h text:outline-level="2">Weir</text:h>'
        "<text:p>a<text:tab/>b<text:line-break/>c<text:s text:c='3'/>d<text:note><text:note-citation>1"
        "</text:note-citation><text:note-body><text:p>a note</text:p></text:note-body></text:note>, "
        "<text:span>e</text:span><office:annotation><dc:creator>A. B.</dc:creator><text:p>a comment</text:p>"
        "</office:annotation>\n  f</text:p>"
        "<text:list><text:list-item><text:p>one</text:p></text:list-item><text:list-item><text:p>two</text:p>"
        "</text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell><table:table-cell>"
        "<text:p>y</text:p></table:table-cell></table:table-row></table:table>"
        "<text:p>outside<draw:frame><svg:title>alt</svg:title><draw:text-box><text:p>boxed</text:p></draw:text-box>"
        "</draw:frame></text:p>"
    )
    title = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
    found = [(block.level, block.text) for block in read("odt", odt_of(body, title)).blocks]
    assert found == [
        *((1, "The river"), (0, "Weir 1\nBoard 2"), (2, "Weir"), (0, "a b\nc d, e f"), (0, "one"), (0, "two")),
        *((0, "x | y"), (0, "boxed"), (0, "outside"), (0, "a note")),
    ]


def test_what_a_document_says_of_itself() -> None:
    told_md = read("md", b'---\ntitle: "The River"\nauthor: A. B.\ndate: 2013-09-14\nlang: de\n---\nText.').about
    assert told_md == {"title": "The River", "author": "A. B.", "date": "2013-09-14", "language": "de"}
    page = '<html lang="ru"><head><title> The\n river </title><meta name="author" content="A"></head><p>x'
    assert read("html", page.encode()).about == {"title": "The river", "author": "A", "language": "ru"}
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>The river'
        "</dc:title><dc:creator>A. B.</dc:creator><dcterms:created>2013-09-14T10:00:00Z</dcterms:created>"
        "</cp:coreProperties>"
    )
    assert read("docx", as_docx(STORY, docProps__core__xml=core)).about["author"] == "A. B."
    meta = (
        f"<office:document-meta {ODF}><office:meta><dc:title>The river</dc:title><dc:creator>who saved it</dc:creator>"
        "<meta:initial-creator>A. B.</meta:initial-creator><meta:creation-date>2013-09-14T10:00:00</meta:creation-date>"
        "<dc:language>ru-RU</dc:language></office:meta></office:document-meta>"
    )
    about = read("odt", odt_of("<text:p>x</text:p>", **{"meta.xml": meta})).about
    assert about == {"title": "The river", "author": "A. B.", "date": "2013-09-14T10:00:00", "language": "ru-RU"}


# ── numbering ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@given(_STORIES)
def test_every_paragraph_has_a_place_of_its_own(story: list[Piece]) -> None:
    blocks = [Block(text, level) for level, text in story]
    found = numbered(blocks, title_of(blocks))
    places = [tuple(map(int, one.locator.split("."))) for one in found]
    assert places == sorted(set(places))
    assert [one.text for one in found if one.text in {text for level, text in story if not level}]
    kept = title_of(blocks) + " " + " ".join(one.section + " " + one.text for one in found)
    assert set(words(" ".join(text for _, text in story))) <= set(words(kept))
    assert all(bool(one.section) == (one.locator[0] != "0") for one in found)


def test_headings_right_after_each_other_make_one_section() -> None:
    blocks = [Block("Part", 1), Block("Chapter", 2), Block("Text."), Block("Left over", 1)]
    assert [(one.locator, one.section, one.level, one.text) for one in numbered(blocks)] == [
        ("1.1", "Part – Chapter", 2, "Text."),
        ("1.2", "Part – Chapter", 2, "Left over"),
    ]


@given(st.text("ab. \n", max_size=300), st.integers(5, 40))
def test_long_texts_are_cut_without_losing_a_word(text: str, most: int) -> None:
    found = list(pieces(text, most))
    assert all(0 < len(piece) <= most for piece in found if piece)
    assert "".join("".join(found).split()) == "".join(text.split())


def test_markdown_keeps_what_its_signs_mean() -> None:
    text = (
        b"# A *b*\n\n* one\n* two `code`\n\n```\nx = 1\n```\n\n> said\n\n| h |\n|---|\n| c |\n\n<p>raw <b>html</b></p>"
    )
    found = [(block.level, block.text) for block in read("md", text).blocks]
    assert found == [(1, "A b"), *((0, t) for t in ("one", "two code", "x = 1", "said", "h", "c", "raw html"))]


def test_markdown_of_signs_is_read_back() -> None:
    (block,) = read("md", as_markdown([(0, "1. *not* a [list] # nor `code`")])).blocks
    assert block.text == "1. *not* a [list] # nor `code`"


def test_the_only_heading_is_the_title_and_stands_nowhere_else() -> None:
    blocks = [Block("The weir", 1), Block("It holds."), Block("It was mended.")]
    assert title_of(blocks) == title_of(blocks, "The weir") == "The weir"
    assert [(one.section, one.text) for one in numbered(blocks, title_of(blocks))] == [
        ("", "It holds."),
        ("", "It was mended."),
    ]
    assert title_of(blocks, "A yearbook") == "", "the document says itself what it is called"
    assert title_of(blocks[1:]) == title_of([*blocks[1:], blocks[0]]) == ""
