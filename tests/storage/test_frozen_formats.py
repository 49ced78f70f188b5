"""Every document of every released format opens for ever, and holds what it held."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.storage.formats.__main__ import FOLDER, freeze, told
from workbench.domain.model import KINDS
from workbench.storage import quarantine
from workbench.storage.formats import row_forms
from workbench.storage.mapping import TABLES
from workbench.storage.quarantine import admit
from workbench.storage.schema import FORMAT
from workbench.workspace import operations
from workbench.workspace.document import Document

FROZEN = sorted(path.name.partition(".")[0] for path in FOLDER.glob("*.json"))


@pytest.fixture(params=FROZEN)
def frozen(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A document as it was saved when its format was new."""
    monkeypatch.setenv("MODUS_HOME", str(tmp_path / "home"))
    path = tmp_path / f"{request.param}.modus"
    path.write_bytes(gzip.decompress((FOLDER / f"{path.name}.gz").read_bytes()))
    yield path


def golden(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / f"{path.stem}.json").read_text(encoding="utf-8"))
    return found


def differences(found: Any, expected: Any, where: str = "") -> list[str]:
    """Everything that was there and is not any more. What newer formats added is no difference."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return [
            what
            for key in expected
            for what in (
                differences(found[key], expected[key], f"{where}/{key}") if key in found else [f"{where}/{key} is gone"]
            )
        ]
    return [] if found == expected else [f"{where}: {found!r} is not {expected!r}"]


@pytest.mark.parametrize("apart", [False, True])
def test_it_holds_what_it_held(frozen: Path, apart: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quarantine, "wrote", lambda _: not apart)
    before = frozen.read_bytes()
    content = json.loads(json.dumps(told(admit(frozen).content)))
    expected = golden(frozen)
    assert differences(content, expected) == []
    assert {kind: set(rows) for kind, rows in content["rows"].items() if kind in expected["rows"]} == {
        kind: set(rows) for kind, rows in expected["rows"].items()
    }
    assert frozen.read_bytes() == before


def test_it_goes_on_as_a_document_of_today(frozen: Path) -> None:
    document = Document.open(frozen)
    issue = document.model.ordered("issue")[0]
    document.apply(operations.move_issue(document.model, issue.id, 123, 1000))
    model = document.model
    document.close()
    content = admit(frozen).content
    assert content.model == model and content.meta["format"] == str(FORMAT)
    expected = golden(frozen)
    told_now = json.loads(json.dumps(told(content)))
    for what in ("sessions", "batches", "changes"):
        assert [row for row in told_now[what] if row in expected[what]] == expected[what]
    assert told_now["extras"] == expected["extras"]


def test_specimens_have_everything(frozen: Path) -> None:
    expected = golden(frozen)
    assert all(expected["rows"].values()) and expected["extras"]
    assert {batch[5] for batch in expected["batches"]} == {"do", "undo", "redo"} and len(expected["sessions"]) > 1
    assert not json.dumps(expected, ensure_ascii=False).isascii()
    assert {form.kind for form in row_forms(int(frozen.stem))} == set(expected["rows"])


def test_the_format_of_today_is_frozen_and_its_forms_are_those_of_the_domain() -> None:
    assert str(FORMAT) in FROZEN
    forms = {form.kind: form for form in row_forms(FORMAT)}
    assert {kind: form.table for kind, form in forms.items()} == TABLES and set(forms) == set(KINDS)
    from workbench.domain import fields as f

    for kind, form in forms.items():
        specs = f.specs(KINDS[kind])
        wanted = {name for name, spec in specs.items() if spec.form in ("refs", "requirement", "expectations")}
        assert {form.columns[at] for at in form.json} == wanted
        assert {form.columns[at] for at in form.flags} == {n for n, spec in specs.items() if spec.form == "flag"}


@pytest.mark.parametrize("frozen", [str(FORMAT)], indirect=True)
def test_a_specimen_is_never_replaced(frozen: Path) -> None:
    before = (FOLDER / f"{frozen.stem}.json").read_bytes()
    with pytest.raises(FileExistsError):
        freeze(frozen)
    assert (FOLDER / f"{frozen.stem}.json").read_bytes() == before
