"""The matrix and the wall as pictures, held beside those that were looked at and found good.

Small and tolerant: letters may come out a little differently elsewhere, but nothing may stand elsewhere, be missing or
have another colour. Where the looks change on purpose, MODUS_RENEW_SNAPSHOTS=1 writes the picture anew; look at it
before it goes in.
"""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.drawing.model import small_model
from workbench.drawing.palette import PALETTES
from workbench.drawing.render import picture_of, png
from workbench.drawing.scene import Wording, scene_of
from workbench.drawing.wall import Reveal, Showing, showing
from workbench.engine.evaluation import evaluate, evaluate_baseline
from workbench.engine.settings import settings_of

FOLDER = Path(__file__).parent / "snapshots"
RENEW = "MODUS_RENEW_SNAPSHOTS"
#: Levels of 255 by which a pixel may differ, and the share of pixels that may differ by more.
LEVELS, SHARE = 40, 0.001


def wall() -> dict[str, Showing]:
    """The small workspace on a wall: a scenario, and a step on the way there."""
    model = small_model()
    now, start = evaluate(model, settings_of(model, "deal")), evaluate_baseline(model)
    live = showing(model, now, start, "deal", False, Wording())
    step = Reveal(model, live, start, now).step(1)
    return {
        "projector": live,
        "projector-bright": step,
        "projector-contrast": live,
        "projector-bright-contrast": step,
    }


def pixels(image: QImage) -> npt.NDArray[np.int16]:
    """Red, green and blue of each pixel."""
    flat = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(bytes(flat.constBits()), np.uint8).reshape(flat.height(), flat.bytesPerLine())
    return rows[:, : flat.width() * 3].reshape(flat.height(), flat.width(), 3).astype(np.int16)


def different(one: QImage, other: QImage) -> float:
    """The share of pixels that differ by more than a little."""
    return float((np.abs(pixels(one) - pixels(other)).max(axis=2) > LEVELS).mean())


@pytest.mark.parametrize("palette", list(wall()))
def test_the_wall_looks_as_it_did(palette: str, tmp_path: Path) -> None:
    shown = wall()[palette]
    looks_as_kept(
        png(picture_of(shown.scene, (960, 540), PALETTES[palette], True, shown.said, frozen=True)), palette, tmp_path
    )


@pytest.mark.parametrize("palette", ["light", "dark", "contrast"])
def test_the_matrix_looks_as_it_did(palette: str, tmp_path: Path) -> None:
    """A scenario with its ghosts, arrows and bands; one issue area selected."""
    model = small_model()
    scene = scene_of(model, evaluate(model, settings_of(model, "deal")), evaluate_baseline(model))
    pointed = scene.pointed(("visas",), None)
    looks_as_kept(png(picture_of(pointed, (960, 540), PALETTES[palette])), f"matrix-{palette}", tmp_path)


def looks_as_kept(picture: bytes, name: str, tmp_path: Path, renewed: bool = True) -> None:
    """Fails where the picture does not look like the one that is kept; writes it anew where that is wanted."""
    small = QImage.fromData(picture).scaled(480, 270, mode=Qt.TransformationMode.SmoothTransformation)
    kept = FOLDER / f"{name}.png"
    if os.environ.get(RENEW) and renewed:
        small.save(str(kept))
    found = tmp_path / kept.name
    small.save(str(found))
    share = different(small, QImage(str(kept)))
    assert share <= SHARE, f"{share:.1%} of {found} differ from {kept}; {RENEW}=1 writes it anew"


@pytest.mark.parametrize(("palette", "wall_"), [("projector", True), ("light", False), ("dark", False)])
def test_what_stands_elsewhere_is_seen(palette: str, wall_: bool) -> None:
    """The tolerance is for letters: a bubble that stands half a point off is beyond it."""
    shown = wall()["projector"].scene
    moved = shown.moved_to({"visas": (5.5, 5.0)})
    pictures = [
        QImage.fromData(png(picture_of(scene, (960, 540), PALETTES[palette], wall_))).scaled(
            480, 270, mode=Qt.TransformationMode.SmoothTransformation
        )
        for scene in (shown, moved)
    ]
    assert different(*pictures) > SHARE


def test_another_colour_and_another_scenario_are_seen(tmp_path: Path) -> None:
    """The dark matrix is not taken for the light one, nor the baseline for a scenario."""
    model = small_model()
    deal, start = evaluate(model, settings_of(model, "deal")), evaluate_baseline(model)
    for scene, palette in ((scene_of(model, deal, start), "dark"), (scene_of(model, start), "light")):
        with pytest.raises(AssertionError, match="differ"):
            looks_as_kept(
                png(picture_of(scene, (960, 540), PALETTES[palette])), "matrix-light", tmp_path, renewed=False
            )
