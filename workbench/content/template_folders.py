"""The workspaces that come with the program: catalogue folders in ``data/``."""

from __future__ import annotations

import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

from workbench.content.folder import MOST_IN_FILE, WORKSPACE
from workbench.domain.identity import title_from_key
from workbench.domain.model import Model


@dataclass(frozen=True, slots=True)
class Template:
    """A workspace to start from; ``key`` is the name of its folder."""

    key: str
    title: str
    summary: str
    folder: Path


def templates() -> list[Template]:
    """Every template, by key. Only the first file of each is read."""
    data = data_folder()
    if not data.is_dir():
        return []
    found = (_template(folder) for folder in sorted(data.iterdir()) if folder.is_dir())
    return [template for template in found if template is not None]


def template_model(key: str) -> Model:
    """What a template holds; raises ``ValueError`` where there is none with this key."""
    from workbench.content.catalogue import read_catalogue  # the first page lists templates and reads none

    for template in templates():
        if template.key == key:
            return read_catalogue(template.folder)
    known = ", ".join(template.key for template in templates()) or "none"
    raise ValueError(f"there is no template “{key[:60]}”; there are: {known}")


def data_folder() -> Path:
    """``data/``: beside the package, or inside the folder of a packaged program."""
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) / "data" if bundle else Path(__file__).resolve().parents[2] / "data"


def _template(folder: Path) -> Template | None:
    try:
        with (folder / WORKSPACE).open("rb") as file:
            told = tomllib.loads(file.read(MOST_IN_FILE).decode("utf-8-sig").replace("\r\n", "\n"))
    except (OSError, ValueError, RecursionError):
        return None
    title, summary = told.get("title"), told.get("summary")
    return Template(
        folder.name,
        title if isinstance(title, str) and title else title_from_key(folder.name),
        summary if isinstance(summary, str) else "",
        folder,
    )
