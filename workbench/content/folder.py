"""The files of a catalogue folder as text, read with care: the folder may come from a stranger."""

from __future__ import annotations

import difflib
import stat
from pathlib import Path

from workbench.content.problems import Report

WORKSPACE = "workspace.toml"
ABOUT = "about.md"
PASSAGES = "passages.csv"
#: What one's own copies of the sources say, in a file of its own: it is nobody else's to be given.
TEXTS = "passage-texts.csv"
#: Every file that a catalogue can have, in the order in which they are told about and written.
FILES = (
    WORKSPACE,
    ABOUT,
    "sources.toml",
    PASSAGES,
    TEXTS,
    "actors.toml",
    "issues.toml",
    "conditions.toml",
    "effects.csv",
    "cross-impacts.csv",
    "stances.csv",
    "evidence.toml",
    "weighings.csv",
    "scenarios.toml",
    "cases.toml",
    "cases.csv",
    "claims.toml",
    "indicators.toml",
    "observations.csv",
    "commitments.toml",
    "reviews.toml",
)
#: The largest file and the largest folder, in bytes.
MOST_IN_FILE = 5_000_000
MOST_IN_FOLDER = 20_000_000
#: Texts of documents are large, and they are not counted in with the folder.
MOST_IN_TEXTS = 60_000_000
_LEFT_ALONE = {"readme.md"}


def read_texts(folder: Path, report: Report) -> dict[str, str | None]:
    """The text of every file that is there, line ends as they are, without a byte order mark.

    None if it cannot be read, or is perhaps there under a name that is nearly its own.
    """
    try:
        if not folder.is_dir():
            sentence = "is not a folder" if folder.exists() else "is not there"
            report.add(".", None, f"“{folder}” {sentence}")
            return {}
        names = sorted(entry.name for entry in folder.iterdir())
        inside = folder.resolve()
    except (OSError, ValueError, RuntimeError) as error:
        report.add(".", None, f"“{folder}” cannot be read: {_reason(error)}")
        return {}
    known = [name for name in FILES if name in names]
    if WORKSPACE not in names:
        report.add(WORKSPACE, None, f"is not there; a catalogue folder needs it (looked in “{folder}”)")
    misnamed = _report_strangers(names, report) if known else set()
    return dict.fromkeys(misnamed.difference(names)) | _read_known(folder, inside, known, report)


def _report_strangers(names: list[str], report: Report) -> set[str]:
    """Reports what is no file of a catalogue; gives the files that these were perhaps meant to be."""
    misnamed: set[str] = set()
    for name in names:
        if name in FILES or name.startswith((".", "_")) or name.lower() in _LEFT_ALONE:
            continue
        near = difflib.get_close_matches(name.lower(), FILES, 1)
        misnamed.update(near)
        hint = f" (did you mean {near[0]}?)" if near else "; a name that begins with _ is left alone"
        report.add(name, None, f"is no file of a catalogue{hint}")
    return misnamed


def _read_known(folder: Path, inside: Path, known: list[str], report: Report) -> dict[str, str | None]:
    texts: dict[str, str | None] = dict.fromkeys(known)
    left = MOST_IN_FOLDER
    for name in known:
        path = folder / name
        try:
            size = _size(path, inside, name, report)
            if size is None:
                continue
            left -= size if name != TEXTS else 0
            if left < 0:
                limit = MOST_IN_FOLDER // 1_000_000
                report.add(".", None, f"“{folder}” is too large: a catalogue has at most {limit} MB")
                return dict.fromkeys(known)
            with path.open("rb") as file:
                data = file.read(most_in(name) + 1)
        except (OSError, ValueError, RuntimeError) as error:
            report.add(name, None, f"cannot be read: {_reason(error)}")
            continue
        texts[name] = _decoded(data, name, report)
    return texts


def most_in(name: str) -> int:
    """The largest that a file of a catalogue may be, in bytes."""
    return MOST_IN_TEXTS if name == TEXTS else MOST_IN_FILE


def _size(path: Path, inside: Path, name: str, report: Report) -> int | None:
    if path.is_symlink() and not path.resolve(strict=True).is_relative_to(inside):
        report.add(name, None, "is a link that leads out of the folder; it is not followed")
        return None
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        what = "a folder" if stat.S_ISDIR(found.st_mode) else "something else"
        report.add(name, None, f"should be a file and is {what}")
        return None
    if found.st_size > most_in(name):
        limit = most_in(name) // 1_000_000
        report.add(name, None, f"is {found.st_size / 1_000_000:,.1f} MB; at most {limit} MB can be read")
        return None
    return found.st_size


def _decoded(data: bytes, name: str, report: Report) -> str | None:
    if len(data) > most_in(name):
        report.add(name, None, f"has more than {most_in(name) // 1_000_000} MB; that is the most")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        hint = "; it looks like UTF-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
        report.add(name, line, f"is not UTF-8: byte {error.start + 1:,} of the file is no text{hint}")
        return None
    if (at := text.find("\0")) >= 0:
        report.add(name, text.count("\n", 0, at) + 1, "contains a NUL, which is no text")
        return None
    return text


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
