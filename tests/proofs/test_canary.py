"""What the proof that text is text stands on: it sees it where it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.proofs.canary import texts
from tests.proofs.canary.proof import PROOF, active, tour

pytestmark = pytest.mark.skipif(bool(PROOF.missing), reason=PROOF.missing)


@pytest.mark.parametrize("fault", ["--no-style", "--one-label"])
def test_a_window_that_takes_text_for_markup_is_seen(fault: str, tmp_path: Path) -> None:
    seen, lines, wrong = tour(tmp_path, 0, "--short", fault)
    assert seen["welcome"] and not wrong
    assert any("open" in line and texts.CANARY in line for line in lines)


def test_a_window_that_does_not_is_not_blamed(tmp_path: Path) -> None:
    seen, lines, wrong = tour(tmp_path, 0, "--short")
    assert seen["welcome"] and seen["refused"] and not lines and not wrong


ACTIVE = {
    "x.html": (
        '<img src="x">', "<a href='file:x'>x</a>", "<p style='background: url(x)'>", "<p onclick=x>",
        "<style>@import 'x'</style>",
        "<link rel=stylesheet href=x>", "<svg><image href='x'/></svg>", "<td background=x>",
    ),
    "x.svg": (
        "<image href='x'/>", "<script/>", "<style>x</style>", "<a xlink:href='x'/>", "<rect fill='url(x)'/>",
        "<rect onload='x'/>",
    ),
    "x.pdf": ("/URI (x)", "/Launch", "/OpenAction", "/JavaScript"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "what"), [(name, what) for name, many in ACTIVE.items() for what in many])
def test_what_a_given_file_would_open_is_seen(name: str, what: str, tmp_path: Path) -> None:
    path = tmp_path / name
    svg = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'
    path.write_text(svg.format(what) if name.endswith("svg") else what)
    assert active(path)
    path.write_text(
        svg.format("<rect fill='url(#x)'/><text>&lt;img src='x'&gt;</text>") if name.endswith("svg") else "x"
    )
    assert not active(path)
