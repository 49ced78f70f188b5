"""Colours as plain data, for the matrix and for the window's theme alike. No Qt in here.

Every palette has the same tokens. Text colours keep a contrast of 4.5 : 1 on the grounds that they are meant for,
7 : 1 in high contrast and on walls; a test holds it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Palette:
    """One set of colours, each as ``#RRGGBB``.

    ``tertiary`` is for decoration only, never for text. ``hues`` are the groups' colours, in the groups' order; the
    last one is also for what has no group. ``field`` is the ground of the quadrants that carry no tint, ``quiet`` the
    colour of quadrant names, ``bar`` the bar across what is blocked.
    """

    name: str
    dark: bool
    paper: str
    panel: str
    line: str
    ink: str
    secondary: str
    tertiary: str
    accent: str
    accent_ground: str
    on_accent: str
    adds: str
    takes: str
    changed: str
    warning: str
    hues: tuple[str, ...]
    field: str
    partnership: str
    rivalry: str
    frame: str
    quiet: str
    bar: str
    #: How much thicker lines are drawn than usual.
    weight: float = 1.0
    #: Whether also what is faint elsewhere stands out: bands, and where something stood.
    strong: bool = False

    def hue(self, index: int) -> str:
        """The colour of the group at this place; groups beyond the last hue begin again."""
        return self.hues[index % len(self.hues)]


#: Safe for colour-blind eyes, in the order in which groups take them.
HUES = ("#0072B2", "#C98500", "#D55E00", "#009E73", "#8E63A9", "#3D9BD1", "#6B7280")


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@lru_cache(maxsize=1024)
def mix(colour: str, other: str, amount: float) -> str:
    """``colour`` with so much (0–1) of ``other`` in it. Kept: every line that fades asks for the same few."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * amount):02X}" for a, b in pairs)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it, 0–1."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in _channels(colour))]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours as WCAG 2 defines it, 1–21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


LIGHT = Palette(
    name="light",
    dark=False,
    paper="#F7F6F2",
    panel="#FFFFFF",
    line="#E4E1D9",
    ink="#1E2329",
    secondary="#5A616B",
    tertiary="#8A9099",
    accent="#2456A6",
    accent_ground="#E8EFFA",
    on_accent="#FFFFFF",
    adds="#1E7B74",
    takes="#B4552D",
    changed="#FFF4D6",
    warning="#8F5F00",
    hues=HUES,
    field="#FFFFFF",
    partnership="#EAF5F0",
    rivalry="#FCF0E9",
    frame="#CFCBC1",
    quiet="#666D77",
    bar="#FFFFFF",
)

DARK = Palette(
    name="dark",
    dark=True,
    paper="#16191D",
    panel="#1E2227",
    line="#2D333A",
    ink="#E9ECEF",
    secondary="#A7AFB8",
    tertiary="#79828C",
    accent="#7FAEF5",
    accent_ground="#22324A",
    on_accent="#10151C",
    adds="#4FB8AE",
    takes="#E08A5E",
    changed="#3A3420",
    warning="#E0B04A",
    hues=tuple(mix(hue, "#FFFFFF", 0.2) for hue in HUES),
    field="#1A1E23",
    partnership="#1A2926",
    rivalry="#2C211D",
    frame="#434B55",
    quiet="#8E97A1",
    bar="#FFFFFF",
)

HIGH_CONTRAST = Palette(
    name="contrast",
    dark=False,
    paper="#FFFFFF",
    panel="#FFFFFF",
    line="#5C5C5C",
    ink="#000000",
    secondary="#2E2E2E",
    tertiary="#5C5C5C",
    accent="#003C9E",
    accent_ground="#E3ECFF",
    on_accent="#FFFFFF",
    adds="#00534C",
    takes="#8A2A00",
    changed="#FFF0B8",
    warning="#5E3F00",
    hues=("#004F80", "#7A5000", "#A34300", "#00664A", "#65407F", "#1F6C9C", "#3F444C"),
    field="#FFFFFF",
    partnership="#E4F5EE",
    rivalry="#FDEBE1",
    frame="#000000",
    quiet="#3D3D3D",
    bar="#FFFFFF",
    weight=1.35,
    strong=True,
)

HIGH_CONTRAST_DARK = Palette(
    name="contrast-dark",
    dark=True,
    paper="#000000",
    panel="#000000",
    line="#9A9A9A",
    ink="#FFFFFF",
    secondary="#DADADA",
    tertiary="#A8A8A8",
    accent="#9CC4FF",
    accent_ground="#14264A",
    on_accent="#000000",
    adds="#6FE0D4",
    takes="#FFB08A",
    changed="#3A3000",
    warning="#FFD060",
    hues=tuple(mix(hue, "#FFFFFF", 0.45) for hue in HUES),
    field="#000000",
    partnership="#0C2A22",
    rivalry="#331A10",
    frame="#FFFFFF",
    quiet="#D0D0D0",
    bar="#FFFFFF",
    weight=1.35,
    strong=True,
)

PROJECTOR = Palette(
    name="projector",
    dark=True,
    paper="#0F1216",
    panel="#171B20",
    line="#39414A",
    ink="#FFFFFF",
    secondary="#C3CAD2",
    tertiary="#8C96A1",
    accent="#FFD666",
    accent_ground="#3A3420",
    on_accent="#10151C",
    adds="#63D0C5",
    takes="#F0A077",
    changed="#3A3420",
    warning="#F2C35C",
    hues=tuple(mix(hue, "#FFFFFF", 0.3) for hue in HUES),
    field="#171B20",
    partnership="#17302A",
    rivalry="#38231B",
    frame="#56606C",
    quiet="#B6BFC9",
    bar="#FFFFFF",
    weight=1.25,
)

#: For a weak projector in a lit room, where dark grounds turn grey.
PROJECTOR_BRIGHT = Palette(
    name="projector-bright",
    dark=False,
    paper="#FFFFFF",
    panel="#FFFFFF",
    line="#B9B5AB",
    ink="#000000",
    secondary="#33383F",
    tertiary="#6B7280",
    accent="#123F8C",
    accent_ground="#DCE8FC",
    on_accent="#FFFFFF",
    adds="#004F4A",
    takes="#93350C",
    changed="#FFEDB8",
    warning="#6B4700",
    hues=tuple(mix(hue, "#000000", 0.25) for hue in HUES),
    field="#FFFFFF",
    partnership="#DDF1E8",
    rivalry="#FBE3D6",
    frame="#7D7A73",
    quiet="#454B53",
    bar="#FFFFFF",
    weight=1.35,
)

#: For a room that cannot be darkened: what is written keeps 4.5 : 1 where the light of the room adds to all there is.
PROJECTOR_CONTRAST = Palette(
    name="projector-contrast",
    dark=True,
    paper="#000000",
    panel="#000000",
    line="#B8B8B8",
    ink="#FFFFFF",
    secondary="#F0F0F0",
    tertiary="#C4C4C4",
    accent="#FFE27A",
    accent_ground="#332B00",
    on_accent="#000000",
    adds="#97F2E7",
    takes="#FFCFB0",
    changed="#332B00",
    warning="#FFDE85",
    hues=tuple(mix(hue, "#FFFFFF", 0.5) for hue in HUES),
    field="#000000",
    partnership="#06231B",
    rivalry="#2B130A",
    frame="#FFFFFF",
    quiet="#EAEAEA",
    bar="#FFFFFF",
    weight=1.6,
    strong=True,
)

PROJECTOR_BRIGHT_CONTRAST = Palette(
    name="projector-bright-contrast",
    dark=False,
    paper="#FFFFFF",
    panel="#FFFFFF",
    line="#5C5C5C",
    ink="#000000",
    secondary="#1C1C1C",
    tertiary="#4A4A4A",
    accent="#002C7A",
    accent_ground="#E3ECFF",
    on_accent="#FFFFFF",
    adds="#003F39",
    takes="#6E1F00",
    changed="#FFF0B8",
    warning="#4A3100",
    hues=tuple(mix(hue, "#000000", 0.4) for hue in HUES),
    field="#FFFFFF",
    partnership="#E4F5EE",
    rivalry="#FDEBE1",
    frame="#000000",
    quiet="#262626",
    bar="#FFFFFF",
    weight=1.6,
    strong=True,
)

#: The colours of a wall: whether it is light, and whether it is in high contrast.
WALLS = {
    (False, False): PROJECTOR,
    (True, False): PROJECTOR_BRIGHT,
    (False, True): PROJECTOR_CONTRAST,
    (True, True): PROJECTOR_BRIGHT_CONTRAST,
}

PALETTES = {palette.name: palette for palette in (LIGHT, DARK, HIGH_CONTRAST, HIGH_CONTRAST_DARK, *WALLS.values())}
