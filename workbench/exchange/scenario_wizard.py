"""ScenarioWizard's project files (``.scw``), as far as they are publicly described.

Sources: the description of the file's sections in the program's manual (appendix of versions 4.1 to 4.3), two public
programs that read such files, and public files. A project is text in sections, each ended by a line that begins with
``#``: a first line ``$ ScenarioWizard …``, the project's name and the descriptors (``&name``) with their variants
(`` -name``); the short names in the same arrangement; one of unknown meaning; a colour for each variant; another of
unknown meaning; the matrix, a line for each variant with numbers between commas, the row acting on the column. Then
come texts in quotes, each after a line ``# …``: one on the whole, one for each descriptor, one for each descriptor's
influence on each (the first descriptor's on all, then the second's …). What lies beyond is not understood and told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.domain.language import said, said_many
from workbench.exchange.foreign_file import text_of
from workbench.exchange.impact_matrix import MOST, Descriptor, Matrix, MatrixReading, Place, beyond
from workbench.exchange.problem import ImportProblem

START = b"$ ScenarioWizard"
_Line = tuple[int, str]
_WHOLE = re.compile(r"[+-]?[0-9]{1,9}", re.ASCII)


def is_project(data: bytes) -> bool:
    """Whether a file begins as a project of ScenarioWizard does."""
    return data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(START)


def read_project(data: bytes, name: str) -> tuple[Matrix, list[str]]:
    """The matrix of a project with its texts, and notes on what was left out.

    Raises `ImportProblem` where the file is something else, and `ImportProblems` with every mistake in it.
    """
    if not is_project(data):
        raise ImportProblem(f"{name}: is no ScenarioWizard project: its first line must begin with “{START.decode()}”")
    return _Reading(data).answer(name)


class _Reading(MatrixReading):
    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._sections: list[list[_Line]] = [[]]
        for number, line in enumerate(text_of(data, self.notes).split("\n"), 1):
            if line.startswith("#"):
                self._sections.append([])
            else:
                self._sections[-1].append((number, line))

    def read(self) -> None:
        if len(self._sections) < 6:
            self.problems.append((None, "ends before its cross-impact matrix"))
            return
        names, short, before_colours, colours, after_colours, rows = self._sections[:6]
        texts = self._sections[7:]  # the matrix is ended by a line of its own
        self._read_names(names[2:])
        self.problems += self.matrix.problems()
        if self.problems:
            return
        self._read_short_names(short)
        if any(line.strip() not in ("", "FFFFFF") for _, line in colours):
            self.notes.append(said("The colours of the variants were left out."))
        if any(line.strip() for _, line in [*before_colours, *after_colours]):
            self.notes.append(said("Two sections around the colours, of unknown meaning, were left out."))
        self._read_matrix([row for row in rows if row[1].strip()])
        self._read_texts([_unquoted(text) for text in texts])

    def _read_names(self, lines: Sequence[_Line]) -> None:
        for number, line in lines:
            name = " ".join(line.strip()[1:].split())
            if line.startswith("&"):
                self.matrix.descriptors.append(
                    Descriptor(name or f"Descriptor {len(self.matrix.descriptors) + 1}", number)
                )
            elif line.strip().startswith("-") and self.matrix.descriptors:
                variants = self.matrix.descriptors[-1].variants
                variants.append((name or f"Variant {len(variants) + 1}", number))
            elif line.strip():
                told = "is neither a descriptor (&name) nor a variant (-name)"
                self.problems.append((number, f"“{line.strip()[:60]}” {told}"))
        if not self.matrix.descriptors:
            self.problems.append((None, "names no descriptors"))

    def _read_short_names(self, lines: Sequence[_Line]) -> None:
        """The short names, in the arrangement of the long ones; they become keys. Left out where they do not fit."""
        found: list[list[str]] = []
        for _, line in lines:
            if line.startswith("&"):
                found.append([])
            if found:
                found[-1].append(line.removeprefix("&").strip().removeprefix("-").strip())
        if not any(name for names in found for name in names):
            return
        if [len(names) - 1 for names in found] != [len(d.variants) for d in self.matrix.descriptors]:
            self.notes.append(said("The short names do not fit the descriptors and were left out."))
            return
        for descriptor, (key, *keys) in zip(self.matrix.descriptors, found, strict=True):
            descriptor.key, descriptor.keys = key, keys

    def _read_matrix(self, rows: Sequence[_Line]) -> None:
        places = self.matrix.places()
        if len(rows) != len(places):
            where = rows[0][0] if rows else None
            self.problems.append((where, f"the matrix has {len(rows)} rows for {len(places)} variants"))
            return
        for source, (number, line) in zip(places, rows, strict=True):
            cells = [cell.strip() for cell in line.split(",")]
            if len(cells) != len(places):
                self.problems.append((number, f"has {len(cells)} numbers for {len(places)} variants"))
                continue
            for target, cell in zip(places, cells, strict=True):
                if wrong := self._wrong(source, target, cell):
                    self.problems.append((number, f"the number under “{self.matrix.name(target)}” {wrong}"))
                elif int(cell):
                    self.matrix.amounts[source, target] = int(cell)

    def _wrong(self, source: Place, target: Place, cell: str) -> str:
        """What is wrong with a number of the matrix, as the end of a sentence, or nothing."""
        if _WHOLE.fullmatch(cell) is None:
            return f"is “{cell[:40]}”, which is not a whole number"
        if source[0] == target[0]:
            return f"is {cell}, but a descriptor does not act on itself" if int(cell) else ""
        return beyond(int(cell)) if abs(int(cell)) > MOST else ""

    def _read_texts(self, texts: list[str]) -> None:
        count = len(self.matrix.descriptors)
        on_each, on_pairs = texts[1 : 1 + count], texts[1 + count : 1 + count + count**2]
        left_over = texts[:1] + texts[1 + count + count**2 :]
        if len(on_pairs) == count**2:
            for descriptor, text in zip(self.matrix.descriptors, on_each, strict=True):
                descriptor.summary = text
            self.matrix.why = {divmod(place, count): text for place, text in enumerate(on_pairs) if text}
        else:
            left_over = texts
        if lost := sum(1 for text in left_over if text):
            self.notes.append(
                said_many(
                    "A text has no known place and was left out.",
                    "{n} texts have no known place and were left out.",
                    lost,
                )
            )


def _unquoted(lines: Sequence[_Line]) -> str:
    """A text between quotes, over as many lines as it has."""
    text = "\n".join(line for _, line in lines).strip()
    return text.removeprefix('"').removesuffix('"').replace('""', '"').strip()
