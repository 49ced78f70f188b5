"""Colours that can be told apart and text that can be read."""

from __future__ import annotations

import dataclasses
import itertools
import re

import pytest

from workbench.drawing.geometry import Rect, geometry_in
from workbench.drawing.marks import Disc
from workbench.drawing.palette import (
    HIGH_CONTRAST,
    HIGH_CONTRAST_DARK,
    HUES,
    LIGHT,
    PALETTES,
    PROJECTOR_BRIGHT_CONTRAST,
    PROJECTOR_CONTRAST,
    WALLS,
    Palette,
    contrast,
    luminance,
    mix,
)
from workbench.drawing.shapes import band_stroke, ghost_marks

EACH = pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda p: p.name)


@EACH
def test_text_can_be_read(palette: Palette) -> None:
    least = 7.0 if palette in (HIGH_CONTRAST, HIGH_CONTRAST_DARK, *WALLS.values()) else 4.5
    texts = {name: getattr(palette, name) for name in ("ink", "secondary", "accent", "adds", "takes")}
    for name, text in texts.items():
        for ground in (palette.paper, palette.panel):
            assert contrast(text, ground) >= least, (palette.name, name, ground)
    for ground in (palette.paper, palette.panel, palette.field, palette.partnership, palette.rivalry):
        assert contrast(palette.ink, ground) >= 7.0
    for ground in (palette.field, palette.partnership, palette.rivalry):
        assert contrast(palette.quiet, ground) >= least, (palette.name, ground)
    for ground in (palette.changed, palette.panel, palette.paper):
        assert contrast(palette.warning, ground) >= least, (palette.name, "warning", ground)
    assert contrast(palette.ink, palette.changed) >= least
    assert contrast(palette.accent, palette.accent_ground) >= least
    assert contrast(palette.on_accent, palette.accent) >= least


STRONG = (HIGH_CONTRAST, HIGH_CONTRAST_DARK, PROJECTOR_CONTRAST, PROJECTOR_BRIGHT_CONTRAST)
#: The light of a room that cannot be darkened, as a share of the projector's white.
STRAY = 0.15


def in_a_lit_room(one: str, other: str) -> float:
    """The contrast that is left where stray light adds to both, and the projector's black is none."""
    darker, lighter = sorted(luminance(colour) + STRAY for colour in (one, other))
    return lighter / darker


@pytest.mark.parametrize("palette", [PROJECTOR_CONTRAST, PROJECTOR_BRIGHT_CONTRAST], ids=lambda p: p.name)
def test_in_a_lit_room_a_wall_in_high_contrast_can_still_be_read(palette: Palette) -> None:
    grounds = (palette.paper, palette.field, palette.partnership, palette.rivalry)
    for name in ("ink", "secondary", "quiet", "accent", "adds", "takes", "warning"):
        assert all(in_a_lit_room(getattr(palette, name), ground) >= 4.5 for ground in grounds), name
    for line in (palette.frame, palette.line, *palette.hues):
        assert all(in_a_lit_room(line, ground) >= 3 for ground in grounds), line
    usual = WALLS[not palette.dark, False]
    assert min(in_a_lit_room(usual.quiet, ground) for ground in (usual.partnership, usual.rivalry)) < 4.5


@pytest.mark.parametrize("palette", STRONG, ids=lambda p: p.name)
def test_in_high_contrast_lines_stand_out_as_well(palette: Palette) -> None:
    for ground in (palette.paper, palette.panel):
        for line in (palette.line, mix(palette.line, palette.ink, 0.16), palette.frame, palette.tertiary):
            assert contrast(line, ground) >= 3, (palette.name, line)
    for text in (palette.ink, palette.accent):
        assert contrast(text, palette.accent_ground) >= 7, (palette.name, text)
    for ground in (palette.field, palette.partnership, palette.rivalry):
        assert all(contrast(hue, ground) >= 3 for hue in palette.hues)


@EACH
def test_bubbles_stand_out_and_differ(palette: Palette) -> None:
    for hue in palette.hues:
        for ground in (palette.field, palette.partnership, palette.rivalry):
            assert contrast(hue, ground) >= 2.5, (palette.name, hue, ground)
    for one, other in itertools.combinations(palette.hues, 2):
        assert one != other


@EACH
def test_the_bar_of_what_is_blocked_can_be_seen(palette: Palette) -> None:
    for hue in palette.hues:
        assert contrast(palette.bar, mix(hue, "#000000", 0.45)) >= 4.5  # the edge around the bar


@EACH
def test_all_tokens_are_colours(palette: Palette) -> None:
    for field in dataclasses.fields(palette):
        value = getattr(palette, field.name)
        if isinstance(value, str) and field.name != "name":
            assert re.fullmatch("#[0-9A-F]{6}", value), field.name
    assert len(palette.hues) == len(HUES) and palette.hue(-1) == palette.hues[-1] and palette.hue(7) == palette.hue(0)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert mix("#000000", "#FFFFFF", 0.5) == "#808080"
    assert LIGHT.hues == HUES


@EACH
def test_what_is_faint_elsewhere_stands_out_in_high_contrast(palette: Palette) -> None:
    """Bands and the circles where something stood are drawn in full strength there, and elsewhere stay behind."""
    edge = band_stroke(palette.hues[0], palette)
    geometry = geometry_in(Rect(0, 0, 960, 540))
    (ghost,) = ghost_marks(0, 0, 9, palette.hues[0], geometry, palette)
    assert isinstance(ghost, Disc) and ghost.stroke is not None
    if palette in STRONG:
        assert (edge.opacity, ghost.stroke.opacity) == (1, 1)
    else:
        assert edge.opacity < ghost.stroke.opacity < 1
