"""Whatever happens to the bytes of a catalogue: a model that keeps the rules, or a list of problems. Nothing else."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from workbench.content import CatalogueProblems, read_catalogue, same_content, write_catalogue
from workbench.domain.validation import problems

EXAMPLE = Path(__file__).parent / "two-cities"
GOOD = {
    path.name: path.read_bytes() for path in sorted(EXAMPLE.iterdir()) if path.name[0] != "_" and path.suffix != ".md"
}
WORDS = sorted({word for data in GOOD.values() for word in re.findall(rb"[\w.-]+|\"[^\"\n]*\"|[=\[\]{},;:()]", data)})
NASTY = [
    *(bytes([byte]) for byte in range(256)),
    "😀".encode(), "‮".encode(), "\u2028".encode(), "\ufeff".encode(), b"\xed\xa0\x80", b"\r\n", b'"""', b"'''",
    b"nan", b"-inf", b"1e400", b"0x" + b"f" * 500, b"9" * 5000, b"1979-05-27T07:32:00Z", b"[[", b"{ a = 1 }", b"[]",
    b"x" * 300, b"true", b"[" * 200, b"a." * 100, b"\\ud800", b"\\U00110000", b"unknown", b"AT LEAST 0 OF (",
    b"NOT " * 100, b"(" * 100, b"," * 50, b'"', b"'", b"=",
]  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, bytes]:
    """The files of the example after a few accidents."""
    files = dict(GOOD)
    for _ in range(draw(st.integers(1, 4))):
        name = draw(st.sampled_from(sorted(files)))
        data = files[name]
        start = draw(st.integers(0, len(data)))
        kind = draw(st.sampled_from(["word", "word", "word", "line", "cut", "put", "swap", "copy"]))
        if kind == "word":
            found = [match.span() for match in re.finditer(rb"[\w.-]+|\"[^\"\n]*\"", data)]
            first, last = draw(st.sampled_from(found or [(0, 0)]))
            files[name] = data[:first] + draw(st.sampled_from(WORDS + NASTY)) + data[last:]
        elif kind == "line":
            lines = data.splitlines(keepends=True)
            at = draw(st.integers(0, max(0, len(lines) - 1)))
            files[name] = b"".join(lines[:at] + lines[at + 1 :] + lines[at : at + draw(st.integers(0, 2))])
        elif kind == "cut":
            files[name] = data[:start] + data[start + draw(st.integers(1, 40)) :]
        elif kind == "put":
            files[name] = data[:start] + draw(st.sampled_from(NASTY)) + data[start:]
        elif kind == "swap":
            files[name] = files[draw(st.sampled_from(sorted(files)))]
        else:
            files[name] = data[:start] + data[max(0, start - draw(st.integers(1, 60))) : start] + data[start:]
    return files


@given(damaged())
def test_damage_is_told_and_never_crashes(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "catalogue"
        folder.mkdir()
        for name, data in files.items():
            (folder / name).write_bytes(data)
        try:
            model = read_catalogue(folder)
        except CatalogueProblems as told:
            assert told.problems
            for path, line, sentence in told.problems:
                assert path == "." or path in GOOD or path == "about.md"
                assert line is None or 1 <= line <= files[path].count(b"\n") + files[path].count(b"\r") + 1
                assert sentence.isprintable() and len(sentence) < 2000
            return
        assert problems(model) == []
        write_catalogue(model, Path(place) / "written")
        assert same_content(read_catalogue(Path(place) / "written"), model)
