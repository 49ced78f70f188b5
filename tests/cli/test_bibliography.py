"""Sources as a bibliography through the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Modus

RIS = "TY  - BOOK\nID  - essay\nTI  - The Essay\nAU  - Petrov, P.\nPY  - 2013\nER  -\n\nTY  - RPRT\nTI  - News\nER  -\n"


def test_in_and_out(modus: Modus, neighbours: Path, tmp_path: Path) -> None:
    before, listed = neighbours.read_bytes(), tmp_path / "list.ris"
    listed.write_text(RIS)
    told = modus("source", neighbours, "import", listed)
    assert told.code == 0 and "This would be: 1 added, 1 changed, 0 as they are, 0 refused." in told.out
    assert neighbours.read_bytes() == before
    answer = modus("source", neighbours, "import", listed, "--apply", "--json").json
    assert (answer["applied"], answer["added"], answer["changed"]) == (True, ["news"], ["essay"])
    assert modus("source", neighbours, "import", listed, "--json").json["same"] == 2
    for suffix in ("ris", "bib", "json"):
        out = tmp_path / f"out.{suffix}"
        assert modus("source", neighbours, "export", out, "--json").json == {"file": str(out), "sources": 2}
        assert modus("source", neighbours, "import", out, "--json").json["same"] == 2
    titles = [item["title"] for item in json.loads((tmp_path / "out.json").read_text())]
    assert titles == ["The Essay", "News"]
    assert modus("report", neighbours, "-o", tmp_path / "brief.html").code == 0
    assert "Petrov, P. 2013. The Essay" in (tmp_path / "brief.html").read_text()


def test_what_cannot_be(modus: Modus, neighbours: Path, tmp_path: Path) -> None:
    listed = tmp_path / "list.bib"
    listed.write_text("@book{a, title = {Good}}\n@book{b, title = {never\n\n@book{c, title = {x}}\n")
    answer = modus("source", neighbours, "import", listed, "--json")
    assert answer.code == 1 and answer.json["left_out"] == ["line 2: could not be read"]
    listed.write_text("Only words.")
    assert str(listed) in modus("source", neighbours, "import", listed).refusal
    assert "is written as .ris, .bib, .json" in modus("source", neighbours, "export", tmp_path / "x.doc").refusal
