"""PDF: lines as they stand on the pages (`lines`), put together to paragraphs again (`paragraphs`).

What is of the pages and not of the text is told apart in between (`pages`): running heads, page numbers, tables of
contents, notes at the foot.
"""

from workbench.sources.readers.pdf.reading import MOST_PAGES, read

__all__ = ["MOST_PAGES", "read"]
