"""A PDF from its bytes to blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from workbench.domain.language import said
from workbench.sources.readers.blocks import Content, too_much, unreadable
from workbench.sources.readers.pdf.accents import made_by_tex
from workbench.sources.readers.pdf.lines import Page
from workbench.sources.readers.pdf.pages import without_furniture
from workbench.sources.readers.pdf.paragraphs import put_together
from workbench.sources.readers.pdf.parts import Share, all_pages

MOST_PAGES = 3_000
#: Fewer letters a page than this are no text, but what a scanner put beside its pictures.
_FEWEST_LETTERS = 12
_NO_TITLE = re.compile(r"microsoft (word|powerpoint)|untitled|\.(docx?|pdf|indd|tex|qxd|rtf|dvi|odt)$", re.I)


def _nobody(_done: int, _of: int) -> None:
    return None


def read(data: bytes, told: Callable[[int, int], object] = _nobody, share: Share | None = None) -> Content:
    """The blocks of a PDF; ``told`` hears after some pages how many are read, and of how many. ``share`` may do several
    things at the same time; what is read is the same.
    """
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise unreadable(said("it is protected by a password")) from error
        raise unreadable(said("it is damaged, or no PDF")) from error
    try:
        return _read(document, told, share)
    except pdfium.PdfiumError as error:
        raise unreadable(said("it is damaged, or no PDF")) from error
    finally:
        document.close()


def _read(document: pdfium.PdfDocument, told: Callable[[int, int], object], share: Share | None) -> Content:
    content = Content(pages=len(document))
    if content.pages > MOST_PAGES:
        raise too_much(
            said("it has {count:,} pages; at most {most:,} can be read", count=content.pages, most=MOST_PAGES)
        )
    about = document.get_metadata_dict(skip_empty=True)
    _read_about(content, about)
    pages = all_pages(document, lambda done: told(done, content.pages), share)
    if not _has_text(pages):
        raise unreadable(
            said("its pages are pictures without text; let a program for text recognition go over it first")
        )
    without_furniture(pages)
    put_together(pages, content, made_by_tex(f"{about.get('Creator')} {about.get('Producer')}"))
    return content


def _has_text(pages: Sequence[Page]) -> bool:
    """Whether there are letters enough for so many pages; those of the first ones are, mostly."""
    left = _FEWEST_LETTERS * max(1, len(pages))
    for page in pages:
        left -= sum([len(line.text) for line in page.lines])
        if left <= 0:
            return True
    return False


def _read_about(content: Content, told: dict[str, str]) -> None:
    title = " ".join(told.get("Title", "").split())
    if not _NO_TITLE.search(title):
        content.about["title"] = title
    content.about["author"] = told.get("Author", "")
    content.about["date"] = told.get("CreationDate", "")
