"""Reading a long PDF, against PDFium's own extraction of its text."""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence

from tests.sources.made import pdf_of

PAGES = 500
_SAID = "the river that both towns live by has been high since the weir was built and nobody knows why"
_PEAK = """
from pathlib import Path
from workbench.sources.readers.pdf import read
from workbench.sources.segments import numbered
from tests.bench.memory import most_memory
numbered(read(Path({path!r}).read_bytes()).blocks)
print(most_memory())
"""
#: By the clock, in a process as new as the one that reads, without its start.
_READ = """
import gc, sys, time
from pathlib import Path
import pypdfium2
from workbench.sources.readers.pdf import read
from workbench.sources.reading import COLLECTED
from workbench.sources.segments import numbered
from workbench.storage.worker.copies import share
data = Path({path!r}).read_bytes()
gc.set_threshold(*COLLECTED)
start = time.perf_counter()
if {bare}:
    document = pypdfium2.PdfDocument(data)
    found = [document[at].get_textpage().get_text_range() for at in range(len(document))]
else:
    found = numbered(read(data, share=share).blocks)
assert len(found) >= 500
print(time.perf_counter() - start)
"""


def long_pdf(pages: int = PAGES) -> bytes:
    """A PDF of so many pages of forty lines each, as a typesetter makes them: a line is one string."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(pages))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {pages}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
    ]
    for number in range(pages):
        stream = _lines(number)
        about = f"/Resources<</Font<</F 3 0 R>>>>/Contents {5 + 2 * number} 0 R"
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{about}>>".encode())
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
    return pdf_of(objects)


def _lines(page: int) -> bytes:
    words = _SAID.split()
    parts, foot = [b"BT /F 11 Tf 14 TL 72 780 Td"], 780
    for line in range(40):
        text = " ".join(words[(page * 7 + line * 3 + at) % len(words)] for at in range(14))
        last = line % 6 == 5
        shown = text[:40] + "." if last else text
        parts.append(f"({shown}) Tj T*{' 0 -6 Td' if last else ''}".encode())
        foot -= 14
    return b" ".join([*parts, b"ET"])


def document_times(runs: int = 5) -> tuple[list[float], list[float]]:
    """Seconds of processor time of the bare extraction, and of extraction and paragraphs, in turn."""
    import pypdfium2

    from workbench.sources.readers.pdf import read
    from workbench.sources.reading import COLLECTED
    from workbench.sources.segments import numbered

    data = long_pdf()

    def bare() -> object:
        document = pypdfium2.PdfDocument(data)
        return [document[at].get_textpage().get_text_range() for at in range(len(document))]

    def ours() -> Sequence[object]:
        return numbered(read(data).blocks)

    assert len(ours()) > PAGES
    plain, whole = [], []
    usual = gc.get_threshold()
    gc.set_threshold(*COLLECTED)  # as in the process that reads
    for _ in range(runs):
        plain.append(_taken(bare))
        whole.append(_taken(ours))
    gc.set_threshold(*usual)
    return plain, whole


def times_by_the_clock(path: str, root: str, runs: int = 7) -> tuple[list[float], list[float]]:
    """Seconds by the clock of the bare extraction, and of reading as a worker does it with its copies: in turn."""
    plain, whole = [], []
    for _ in range(runs):
        plain.append(_told(_READ.format(path=path, bare=True), root))
        whole.append(_told(_READ.format(path=path, bare=False), root))
    return plain, whole


def _told(program: str, root: str) -> float:
    """The number that a program prints, run with the tree at hand."""
    told = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {root!r})\n{program}"],
        capture_output=True, text=True, check=True, env=os.environ,
    )  # fmt: skip
    return float(told.stdout)


def _taken(work: Callable[[], object]) -> float:
    start = time.thread_time()
    work()
    return time.thread_time() - start


def peak_memory(path: str, root: str) -> float:
    """The most memory that reading a PDF takes, in MiB."""
    return _told(_PEAK.format(path=path), root)


def ratio(times: tuple[list[float], list[float]]) -> float:
    """How many times as long as the bare extraction the whole takes."""
    return statistics.median(own / bare for bare, own in zip(*times, strict=True))
