"""Accents that stand beside their letters in a PDF are put on them, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from tests.sources.made import pdf_of
from workbench.sources.readers.pdf import read
from workbench.sources.readers.pdf.accents import made_by_tex, with_accents


@pytest.mark.parametrize(
    ("told", "read_as"),
    [
        ("Sch¨opf and M¨uller, ¨Uber, ˇCech", "Schöpf and Müller, Über, Čech"),
        ("Erd˝os, Bl˚a, Janˇcauskas, na¨ıve", "Erdős, Blå, Jančauskas, naïve"),
        ("rˆole, Larra˜naga, Fran¸cois", "rôle, Larrañaga, François"),
        ("xˆa and ˜user, 2ˆn, sˆstring, a˜p, ¨ alone, ¨q, 3¸6", "xˆa and ˜user, 2ˆn, sˆstring, a˜p, ¨ alone, ¨q, 3¸6"),
        ("Jos´e, d´ıa, ´et´e, Math´ematiques, a`ero", "José, día, été, Mathématiques, aèro"),
        ("n´07x, T`BMi, ´e and `a", "n´07x, T`BMi, ´e and `a"),
    ],
)
def test_what_tex_sets(told: str, read_as: str) -> None:
    assert with_accents(told, by_tex=True) == read_as


def test_elsewhere_an_acute_is_an_apostrophe() -> None:
    assert with_accents("d´accord, it´s, M¨uller", by_tex=False) == "d´accord, it´s, Müller"


@pytest.mark.parametrize(
    ("program", "tex"),
    [("pdfTeX-1.40.21", True), ("dvips(k) 5.9 GPL Ghostscript", True), ("Microsoft Word, texture", False)],
)
def test_who_made_it(program: str, tex: bool) -> None:
    assert made_by_tex(program) is tex


@pytest.mark.parametrize(("program", "name"), [(b"pdfTeX-1.40", "José"), (b"Word", "Jos´e")])
def test_a_document_has_its_accents(program: bytes, name: str) -> None:
    shown = "BT /F 10 Tf 72 700 Td (Jos´e and Sch¨opf have met at the lake.) Tj ET".encode("cp1252")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[4 0 R]/Count 1/MediaBox[0 0 595 842]>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>",
        b"<</Type/Page/Parent 2 0 R/Resources<</Font<</F 3 0 R>>>>/Contents 5 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(shown), shown),
        b"<</Producer(%s)>>" % program,
    ]
    (block,) = read(pdf_of(objects, b"/Info 6 0 R")).blocks
    assert block.text == f"{name} and Schöpf have met at the lake."
