"""Whatever a workspace is called, every file made for it lies in the folder that was chosen (S5)."""

from __future__ import annotations

import random
from pathlib import Path, PureWindowsPath

from tests.proofs.proof import Proof, Tally, failure
from tests.workspace.samples import everything
from workbench.content.writing import write_catalogue
from workbench.domain.file_names import file_name, name_beside
from workbench.domain.model import Model
from workbench.exchange.whole_file import write_whole
from workbench.workspace.reading import write_new

_PIECES = (
    *("..", "../..", "/", "\\", "/etc/passwd", "C:", "C:\\Windows\\x", "\\\\host\\share\\x"),
    *("//host/share", "\0", "\n", "~"),
    *("CON", "con.modus", "nul", "PRN ", "aux.", "COM1", "COM¹", "lpt9", "CONIN$", ".", " ", "..."),
    *("-rf", "%2e%2e%2f", "$(id)"),
    *("\u202e", "\u200f", "．．／", "‥", "⁄", "😀" * 60, "ﷺ" * 60, "e\u0301" * 90, "x" * 300, "ẞ" * 200, "\udcff"),
    *("<>:|?*", '"'),
    *("plan", "Отношения", "两国", "שלום", "İ", "file:", ".modus", "::$DATA", "a"),
)  # fmt: skip
_ENDINGS = (".modus", "-copy.modus", ".html", ".png", ".svg", ".pdf")
#: Every so many cases, the whole program writes: a workspace, a catalogue.
_WHOLE_EVERY = 50


def title(seed: int, number: int) -> str:
    """What the workspace of one case is called."""
    chance = random.Random(f"{seed} {number}")
    return "".join(chance.choice(_PIECES) for _ in range(chance.choice((1, 1, 2, 3, 6))))


def harmful(text: str) -> bool:
    """Whether a text would not do as a name of a file as it is."""
    windows = PureWindowsPath(text)
    long = len(text.encode("utf-8", "surrogatepass")) > 240
    return (
        long
        or text != Path(text).name
        or text != windows.name
        or windows.is_reserved()
        or not text.isprintable()
        or text != text.strip(" .")
        or bool(set(text) & set('<>:"/\\|?*'))
    )


def _wrong(name: str, ending: str) -> str:
    if not name.endswith(ending) or harmful(name):
        return f"{name!r} is not a name that every system takes"
    return ""


def _written(folder: Path, name: str, model: Model | None) -> str:
    """Writes with a name, and looks where something came to lie."""
    chosen = folder / "chosen"
    chosen.mkdir(exist_ok=True)
    around = set(folder.iterdir())
    path = chosen / name
    expected = {path}
    if model is None:
        write_whole(path, "x")
    else:
        write_new(path, model)
        catalogue = path.with_name(name_beside(name, " – catalogue"))
        write_catalogue(model, catalogue)
        expected.add(catalogue)
    beside = chosen / name_beside(name, " – mine")
    beside.write_text("x")
    expected.add(beside)
    found = set(chosen.iterdir())
    try:
        if found != expected or len(expected) != (2 if model is None else 3):
            return f"{sorted(p.name for p in found)} is not what was to be written as {name!r}"
        if set(folder.iterdir()) != around:
            return "something was written outside the chosen folder"
        if any(not p.resolve().is_relative_to(chosen.resolve()) for p in chosen.rglob("*")):
            return "something leads out of the chosen folder"
        return ""
    finally:
        for one in sorted(chosen.rglob("*"), reverse=True):
            one.rmdir() if one.is_dir() else one.unlink()


def run(numbers: range, seed: int, folder: Path) -> Tally:
    """Hits are the titles that would not do as names."""
    failures, hits, model = [], 0, everything()
    for number in numbers:
        called = title(seed, number)
        ending = _ENDINGS[number % len(_ENDINGS)]
        hits += harmful(called + ending)
        name = file_name(called, ending)
        try:
            wrong = _wrong(name, ending) or _written(folder, name, None if number % _WHOLE_EVERY else model)
        except (OSError, ValueError) as error:
            wrong = f"with {name!r}: {error}"
        if wrong:
            failures.append(failure(seed, number, f"{called[:60]!r}: {wrong}"))
    return Tally(len(numbers), hits, tuple(failures))


PROOF = Proof(
    "file-names",
    "Whatever a workspace is called, its files lie in the chosen folder, under names that every system takes.",
    "names",
    500,
    20_000,
    run,
)
