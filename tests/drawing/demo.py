"""Scenes to draw: one like the pictures of intent, and crowds by seed."""

from __future__ import annotations

import random

from workbench.drawing.scene import Bubble, Change, Scene

QUADRANTS = {
    "partnership": "Partnership",
    "cooperate_and_compete": "Cooperate and compete",
    "rivalry": "Rivalry",
    "low_engagement": "Low engagement",
}
GROUPS = ("Security", "Economy", "Values", "Global issues", "Knowledge", "Regions")

# title, hue, salience, x, y, ghost x, ghost y, requirement
_ROWS = (
    ("Syria: chemical weapons", 0, 3, 3.4, 8.7, 3.4, 8.7, "met"),
    ("Iran nuclear file", 0, 3, 4.1, 7.7, 4.1, 7.7, "met"),
    ("Counterterrorism", 0, 2, 3.9, 6.8, 4.3, 6.5, "met"),
    ("Syria: peace conference", 0, 3, 5.7, 6.3, 6.3, 5.6, "open"),
    ("World order", 0, 2, 7.2, 3.3, 8.1, 2.9, "none"),
    ("Korean Peninsula", 0, 2, 3.6, 3.1, 3.9, 3.1, "blocked"),
    ("Ukraine’s future", 5, 3, 8.4, 1.9, 9.2, 1.5, "blocked"),
    ("North Pacific", 5, 2, 1.2, 5.3, 1.5, 3.2, "open"),
    ("Arctic and Far East", 5, 2, 2.6, 3.4, 3.0, 1.7, "open"),
    ("Magnitsky sanctions", 2, 1, 6.5, 1.15, 7.6, 0.8, "none"),
    ("Snowden", 2, 1, 5.4, 0.55, 5.9, 0.4, "none"),
    ("Rights and values", 2, 2, 5.9, 2.5, 6.9, 2.0, "none"),
    ("Cybersecurity", 3, 2, 5.7, 4.4, 6.5, 3.9, "open"),
    ("Climate", 3, 2, 0.75, 4.3, 0.9, 3.9, "open"),
    ("Energy", 1, 2, 3.6, 5.6, 4.3, 4.6, "met"),
    ("Global finance", 1, 2, 2.5, 4.75, 2.9, 4.2, "met"),
    ("Trade and investment", 1, 3, 1.9, 6.4, 2.1, 2.4, "met"),
    ("Science and education", 4, 2, 1.1, 7.25, 1.2, 6.6, "met"),
    ("Visas and contacts", 4, 1, 1.5, 8.2, 2.0, 7.4, "met"),
    ("Former Soviet space and the Eurasian Union", 5, 2, 9.1, 3.6, 9.5, 3.1, "none"),
    ("WMD regimes", 0, 2, 4.6, 7.2, 4.7, 7.0, "met"),
    ("Use of force abroad", 2, 2, 7.9, 2.6, 8.4, 2.4, "none"),
)


def demo(**scene: object) -> Scene:
    """Twenty-two issue areas under a scenario."""
    bubbles = []
    for n, (title, hue, salience, x, y, gx, gy, requirement) in enumerate(_ROWS):
        band = (x - 0.3, x + 0.35, y - 0.55, y + 0.5) if requirement == "open" else None
        bubbles.append(
            Bubble(
                issue=f"issue-{n}",
                key=f"k{n:02}",
                title=title,
                x=x,
                y=y,
                ghost=(gx, gy) if (gx, gy) != (x, y) else None,
                uncut=(x, y + 3.1) if title == "Korean Peninsula" else None,
                band=band,
                salience=float(salience),
                hue=hue,
                requirement=requirement,
                certain=requirement != "open",
            )
        )
    return Scene(
        bubbles=tuple(bubbles),
        quadrants=QUADRANTS,
        title="Economic cushion in place",
        subtitle="what if · against the baseline",
        changes=(
            Change("Economic cushion", "absent", "present"),
            Change("Business climate", "poor", "improved"),
            Change("Guidance for investors", "withheld", "given"),
        ),
        groups=tuple((title, hue) for hue, title in enumerate(GROUPS)),
        **scene,  # type: ignore[arg-type]
    )


def crowd(count: int, seed: int = 1) -> Scene:
    """So many issue areas in random places, most of them moved."""
    rng = random.Random(seed)
    words = ("Trade", "energy", "Arctic", "visas", "Former Soviet space", "missiles", "talks", "Iran", "order")
    bubbles = []
    for n in range(count):
        x, y = rng.uniform(0, 10), rng.uniform(0, 10)
        requirement = rng.choice(("none", "met", "open", "blocked"))
        bubbles.append(
            Bubble(
                issue=f"i{n}",
                key=f"k{n:04}",
                title=" ".join(rng.choices(words, k=rng.randint(1, 3))) + f" {n}",
                x=x,
                y=y,
                ghost=(rng.gauss(x, 0.8), rng.gauss(y, 0.8)) if rng.random() < 0.8 else None,
                uncut=(x, min(y + 1.5, 10)) if requirement == "blocked" and rng.random() < 0.5 else None,
                band=(x - 0.3, x + 0.3, y - 0.5, y + 0.4) if requirement == "open" else None,
                salience=float(rng.randint(0, 3)),
                hue=rng.randrange(7),
                requirement=requirement,
                certain=rng.random() < 0.7,
            )
        )
    return Scene(bubbles=tuple(bubbles), quadrants=QUADRANTS)
