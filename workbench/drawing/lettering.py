"""Type: the application object, the bundled fonts, and how wide a text is."""

from __future__ import annotations

import os
from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QPainterPath, QTransform

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
FAMILY = "Inter"
OUTLINE_SIZE = 1024
#: For SVG, whose reader may not have the font.
FAMILIES = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif"

_application: QGuiApplication | None = None


def ensure_application() -> QCoreApplication:
    """The application object that fonts need: the one there is, or a new one without any display."""
    global _application
    existing = QCoreApplication.instance()
    if existing is not None:
        return existing
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.fonts=false")
    _application = QGuiApplication(["modus"])
    return _application


@cache
def family() -> str:
    """The bundled family, loaded on first use; the platform's own where the files are missing."""
    ensure_application()
    loaded = [QFontDatabase.addApplicationFont(str(file)) for file in sorted(FONTS.glob("*.otf"))]
    names = {name for number in loaded if number >= 0 for name in QFontDatabase.applicationFontFamilies(number)}
    return FAMILY if FAMILY in names else QGuiApplication.font().family()


@cache
def font(size: float, bold: bool = False) -> QFont:
    """The font of a size in whole pixels. Unhinted, so that a text is as wide on every screen and on paper."""
    found = QFont(family())
    found.setPixelSize(max(round(size), 1))
    found.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    found.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    found.setFeature(QFont.Tag("tnum"), 1)
    return found


@cache
def _metrics(size: float, bold: bool) -> QFontMetricsF:
    return QFontMetricsF(font(size, bold))


@lru_cache(maxsize=20_000)
def measure(text: str, size: float, bold: bool) -> float:
    """The width of a text in pixels."""
    return _metrics(size, bold).horizontalAdvance(text)


def outline(text: str, size: float, bold: bool) -> QPainterPath:
    """The outline of a text from (0, 0) on its baseline.

    Taken from very large type: outlines of a size that was drawn before differ by 1/64 pixel from those of one that
    was not, and the same picture would not always give the same bytes.
    """
    found = QPainterPath()
    found.addText(QPointF(0, 0), font(OUTLINE_SIZE, bold), text)
    return QTransform.fromScale(size / OUTLINE_SIZE, size / OUTLINE_SIZE).map(found)
