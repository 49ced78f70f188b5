"""A name made out of a title is one name, on every system."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.file_names import file_name, name_beside
from workbench.domain.legible import TURNING, in_brief, legible

ENDINGS = st.sampled_from([".modus", "-copy.modus", ".png", ".html"])
PIECES = st.sampled_from(
    ["..", "/", "\\", "C:", "\\\\host\\share", "\0", "CON", "nul",
     "COM¹", "lpt9", ".", " ", "%2e", "\u202e", "．．／", "~", "😀", "ﬃ" * 80]
)  # fmt: skip
TITLES = st.one_of(st.text(), st.lists(PIECES, max_size=6).map("".join), st.text(min_size=200, max_size=300))


def fits_everywhere(name: str) -> bool:
    windows = PureWindowsPath(name)
    return (
        PurePosixPath(name).name == name == windows.name
        and not windows.is_reserved()
        and not set(name) & set('<>:"/\\|?*')
        and name.isprintable()
        and name == name.rstrip(". ")
        and name not in (".", "..")
        and len(name.encode("utf-8")) <= 255
    )


@given(TITLES, ENDINGS)
def test_a_name_fits_everywhere(title: str, ending: str) -> None:
    name = file_name(title, ending)
    assert fits_everywhere(name) and name.endswith(ending) and name[0] not in "-.~"


@pytest.mark.parametrize("title", ["CON", "con", "Nul", "aux", "PRN", "com1", "COM¹", "lpt9", "CONIN$", "clock$"])
def test_names_of_devices_are_not_used(title: str) -> None:
    assert fits_everywhere(file_name(title, ".modus"))
    assert file_name(title, ".modus") != f"{title.lower()}.modus"


def test_what_can_be_read_stays() -> None:
    assert file_name("Two neighbours", ".modus") == "two-neighbours.modus"
    assert file_name("Отношения", "-copy.modus") == "отношения-copy.modus"
    assert file_name("☮", ".png") == "x.png"


@given(st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_a_name_beside_another_is_no_longer_than_names_can_be(name: str) -> None:
    for long in (name, name * 40):
        found = name_beside(long[:250], " – mine 2")
        assert len(found.encode("utf-8")) <= 255 or len(long[:250].rpartition(".")[2].encode()) > 200
        assert " – mine 2" in found


def test_a_name_beside_another_keeps_what_fits() -> None:
    assert name_beside("plan.modus", " – mine") == "plan – mine.modus"
    assert name_beside("plan", " – mine") == "plan – mine"
    assert name_beside("n" * 249 + ".modus", " – mine") == "n" * (255 - 9 - 6) + " – mine.modus"
    odd = b"\xff\xfe.modus".decode("utf-8", "surrogateescape")
    assert name_beside(odd, " – mine").startswith("\udcff\udcfe – mine")


@given(st.text())
def test_legible_text_is_one_line_that_obeys_nobody(text: str) -> None:
    found = legible(text)
    assert len(found.splitlines()) <= 1 and not set(found) & TURNING and "\x1b" not in found
    assert legible(found) == found


@given(st.text(), st.integers(5, 50))
def test_in_brief_keeps_beginning_and_end(text: str, most: int) -> None:
    found = in_brief(text, most)
    assert len(found) <= most or found == text
    assert found[:2] == text[:2] and found[-1:] == text[-1:]
