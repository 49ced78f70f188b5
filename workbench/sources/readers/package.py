"""Documents that are a zip package of XML parts: read part by part, with what each may hold bounded.

Pictures and macros are never unpacked, and a part that defines entities is refused.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from lxml import etree

from workbench.domain.language import said
from workbench.sources.readers.blocks import Content, too_much, unreadable

#: The most parts of a package, the most bytes in one part that holds text, and in all parts, unpacked.
_MOST_PARTS, _MOST_IN_PART, _MOST_IN_ALL = 10_000, 40_000_000, 400_000_000
#: How the strict kind of Word document calls its elements, and what every other one calls them.
_STRICT = (
    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
)
#: The level that lines of a table of contents are given: together they are one paragraph.
OF_CONTENTS = -1


class Package:
    """A package whose parts are not too many, nor too large together; ``damaged`` is said of one that is no such."""

    def __init__(self, parts: zipfile.ZipFile, damaged: str) -> None:
        infos = parts.infolist()
        if len(infos) > _MOST_PARTS or sum(info.file_size for info in infos) > _MOST_IN_ALL:
            raise too_much(said("unpacked, it would be far too large"))
        self._parts, self._damaged = parts, damaged
        self._names = {info.filename for info in infos}

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def raw(self, name: str) -> bytes:
        """The bytes of a part."""
        if self._parts.getinfo(name).file_size > _MOST_IN_PART:
            raise too_much(said("unpacked, it would be far too large"))
        with self._parts.open(name) as part:  # gives no more than the size it claims
            return part.read(_MOST_IN_PART)

    def part(self, name: str) -> etree._Element:
        """A part, parsed; nothing is expanded and nothing fetched."""
        data = self.raw(name).replace(*_STRICT)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.LxmlError, ValueError) as error:
            raise unreadable(self._damaged) from error
        if root.getroottree().docinfo.doctype:
            raise unreadable(said("it defines entities of its own, as no such document does"))
        return root


@contextmanager
def opened(data: bytes, damaged: str) -> Iterator[Package]:
    """The package that these bytes are; raises `FileProblem`, also for what goes wrong while it is read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            yield Package(parts, damaged)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, KeyError) as error:
        raise unreadable(damaged) from error
    except RuntimeError as error:  # zipfile says so of a part that is encrypted
        raise unreadable(said("it is protected by a password")) from error


def add_all(content: Content, paragraphs: Iterable[tuple[str, int]]) -> None:
    """Adds paragraphs, each a text and its level."""
    contents: list[str] = []
    for text, level in paragraphs:
        if level == OF_CONTENTS:
            contents += [text.replace("\t", " ")]
            continue
        content.add("\n".join(contents))
        contents = []
        content.add(text, level)
    content.add("\n".join(contents))
