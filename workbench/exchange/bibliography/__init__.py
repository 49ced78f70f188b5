"""Bibliographies in and out: RIS, BibTeX and CSL-JSON, which reference managers such as Zotero write and read.

What they say of a source is kept whole in its ``reference``, as CSL-JSON; title, author and date follow from it.
"""

from workbench.exchange.bibliography.citing import AUTHOR_DATE, NOTES, STYLES, citation, with_place
from workbench.exchange.bibliography.csl import item_of
from workbench.exchange.bibliography.files import FORMATS, bibliography_text, kind_of_bibliography, read_bibliography
from workbench.exchange.bibliography.lettering import alphabetical, letters, named_in_text
from workbench.exchange.bibliography.parts import link
from workbench.exchange.bibliography.planning import SourcesPlan, plan_sources

__all__ = [
    "AUTHOR_DATE",
    "FORMATS",
    "NOTES",
    "STYLES",
    "SourcesPlan",
    "alphabetical",
    "bibliography_text",
    "citation",
    "item_of",
    "kind_of_bibliography",
    "letters",
    "link",
    "named_in_text",
    "plan_sources",
    "read_bibliography",
    "with_place",
]
