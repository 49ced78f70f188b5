"""What lies about in the folder of a walk: documents, tables and lists of literature, sound ones and broken ones."""

from __future__ import annotations

from pathlib import Path

from tests.sources.made import as_docx, as_html, as_markdown, as_odt, as_pdf, as_text, packed

_PIECES = [(1, "О мире"), (0, "Trust was slow to come. It came late."), (2, "After"), (0, "Both sides met in 2009.")]
_RIS = "TY  - JOUR\nAU  - Иванов, И.\nTI  - On trust\nPY  - 2013\nER  - \n"
_BIB = "@article{a, title={On {T}rust \\'e}, author={Doe, J and others}, year=2013}\n@book{b, title={"


def strew(home: Path) -> None:
    """Put them there; needs a `QGuiApplication`."""
    for name, data in {
        "essay.pdf": as_pdf(_PIECES),
        "essay.docx": as_docx(_PIECES),
        "essay.odt": as_odt(_PIECES),
        "essay.html": as_html(_PIECES),
        "essay.md": as_markdown(_PIECES),
        "эссе.txt": as_text(_PIECES),
        "empty.txt": b"",
        "half.pdf": as_pdf(_PIECES)[:900],
        "no.docx": packed({"nothing.xml": "<a/>"}),
        "bytes.txt": bytes(range(256)) * 40,
        "list.ris": _RIS.encode(),
        "list.bib": _BIB.encode(),
        "table.csv": b'claim;source\n=1+1;essay\n"half',
        "matrix.csv": b",a,b\na,,3\nb,-9,x\n",
        "table.xlsx": packed({"xl/workbook.xml": "<a/>"}),
        "model.json": b'{"modus": 1}',
        "no.modus": b"SQLite format 3\0" + b"\0" * 4080,
    }.items():
        (home / name).write_bytes(data)
    (home / "folder.pdf").mkdir()
