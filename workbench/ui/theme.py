"""How everything looks: colours, type and spacing, in light and dark, at any text size.

Colours are the tokens of `drawing.palette`, so that the window, the wall and exported pictures agree. Widgets that
paint themselves are given the `Theme`; the rest is styled by the palette made here and by one style sheet.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from workbench.drawing.palette import DARK, HIGH_CONTRAST, HIGH_CONTRAST_DARK, LIGHT, Palette, mix
from workbench.ui.recolouring import Recolouring
from workbench.ui.style_sheet import ICON, ROLES, style_sheet
from workbench.ui.text import PlainStyle

_SIZES = {"base": 13, "secondary": 12, "caption": 11, "heading": 15, "title": 22}
#: Of so many texts it is remembered how large they are.
_REMEMBERED = 4096
_RESOURCES = Path(__file__).resolve().parents[2] / "resources"


class Theme(QObject):
    """The look in force. `changed` is emitted when palette or text size changed, and before that `rescaled` when the
    text size did, so that what is only measured is not measured again for other colours.
    """

    changed = Signal()
    rescaled = Signal()

    def __init__(self, app: QApplication, dark: bool = False, scale: int = 100, high_contrast: bool = False) -> None:
        super().__init__(app)
        self._app = app
        self.family = _load_fonts()
        self.dark, self.scale, self.high_contrast = dark, scale, high_contrast
        self.colours: dict[str, QColor] = {}
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._fonts: dict[tuple[str, bool, int], QFont] = {}
        self._measured: dict[tuple[str, str, bool], QSize] = {}
        self._style = PlainStyle("Fusion")
        app.setStyle(self._style)
        self._recolouring = Recolouring(app, self)
        self._take_colours()
        self._take_size()

    @property
    def tokens(self) -> Palette:
        """The colour tokens in force."""
        if self.high_contrast:
            return HIGH_CONTRAST_DARK if self.dark else HIGH_CONTRAST
        return DARK if self.dark else LIGHT

    def set(self, dark: bool | None = None, scale: int | None = None, high_contrast: bool | None = None) -> None:
        """Change palette or text size (per cent)."""
        self.high_contrast = self.high_contrast if high_contrast is None else high_contrast
        self.dark = self.dark if dark is None else dark
        self._take_colours()
        if scale in (None, self.scale):
            self._recolouring.begin()
        else:
            self.scale = scale
            self._take_size()
            self.rescaled.emit()
        self.changed.emit()

    def font(self, role: str = "base", strong: bool = False) -> QFont:
        """The font of a role: base, secondary, caption, heading, title; with figures of equal width."""
        known = self._fonts.get((role, strong, self.scale))
        if known is None:
            known = self._fonts[role, strong, self.scale] = QFont(self.family)
            known.setPixelSize(max(9, round(_SIZES[role] * self.scale / 100)))
            if strong:
                known.setWeight(QFont.Weight.DemiBold)
            known.setFeature(QFont.Tag("tnum"), 1)
        return QFont(known)

    def metrics(self, font: QFont) -> QFontMetrics:
        """The measures of a font."""
        return QFontMetrics(font)

    def measured(self, text: str, role: str, italic: bool = False) -> QSize:
        """The pixels that a text needs in the font of a role, whether it is set in bold or not. Remembered, for the
        same few words stand on hundreds of choices.
        """
        key = (text, role, italic)
        if key not in self._measured:
            if len(self._measured) >= _REMEMBERED:
                self._measured.clear()
            fonts = self.font(role), self.font(role, strong=True)
            for font in fonts:
                font.setItalic(italic)
            plain, bold = map(QFontMetrics, fonts)
            width = max(plain.horizontalAdvance(text), bold.horizontalAdvance(text))
            self._measured[key] = QSize(width, plain.height())
        return self._measured[key]

    @property
    def icon_side(self) -> int:
        """How large an icon on a button is, in pixels: it grows with the text, as far as a small window can bear."""
        return min(self.px(16), ICON)

    def px(self, length: int) -> int:
        """A length that grows with the text size."""
        return round(length * self.scale / 100)

    def icon(self, name: str, colour: str = "ink") -> QIcon:
        """A line icon from the resources in a colour token."""
        key = (name, self.colours[colour].name())
        if key not in self._icons:
            self._icons[key] = _tinted(_RESOURCES / "icons" / f"{name}.svg", self.colours[colour])
        return self._icons[key]

    def _take_colours(self) -> None:
        p = self.tokens
        colours = {
            "paper": p.paper,
            "panel": p.panel,
            "line": p.line,
            "control": mix(p.line, p.ink, 0.16),
            "ink": p.ink,
            "secondary": p.secondary,
            "decoration": p.tertiary,
            "accent": p.accent,
            "accent-soft": p.accent_ground,
            "on-accent": p.on_accent,
            "adds": p.adds,
            "takes": p.takes,
            "changed": p.changed,
            "warning": p.warning,
        }
        self.colours = {name: QColor(value) for name, value in colours.items()}
        self._icons.clear()
        self._style.tick = "light" if self.colours["on-accent"].lightness() > 128 else "dark"
        self._app.setPalette(self._palette())

    def _take_size(self) -> None:
        self._recolouring.give_up()
        self._measured.clear()
        # A sheet in the place of another is told to each widget by itself, and everything is laid out again for each:
        # taking one off and putting the other on takes a quarter of that.
        self._app.setStyleSheet("")
        self._app.setFont(self.font())
        self._app.setStyleSheet(style_sheet(self.scale, _RESOURCES / "icons"))

    def hue(self, index: int) -> QColor:
        """The colour of the index-th group."""
        return QColor(self.tokens.hue(index))

    def _palette(self) -> QPalette:
        c = self.colours
        palette = QPalette()
        role = QPalette.ColorRole
        for name, colour in (
            *((role_, c[token]) for token, (role_, _) in ROLES.items()),
            (role.Window, c["panel"]),
            (role.Text, c["ink"]),
            (role.Button, c["panel"]),
            (role.ButtonText, c["ink"]),
            (role.ToolTipBase, c["panel"]),
            (role.ToolTipText, c["ink"]),
            (role.Link, c["accent"]),
        ):
            palette.setColor(name, colour)
        for name in (role.Text, role.WindowText, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, name, c["decoration"])
        return palette


def _load_fonts() -> str:
    """The family of the bundled fonts; what the system has where they are missing."""
    families = [
        family
        for path in sorted((_RESOURCES / "fonts").glob("*.otf"))
        for family in QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    ]
    return "Inter" if "Inter" in families else families[0] if families else QFont().family()


def application_icon() -> QIcon:
    """The icon of the program."""
    return QIcon(str(_RESOURCES / "icons" / "modus.png"))


def arrow(way: str = "down") -> QIcon:
    """The small arrow of what opens a list or a menu, or folds a group away: the one that choosers have."""
    return QIcon(str(_RESOURCES / "icons" / f"arrow-{way}.svg"))


def _tinted(path: Path, colour: QColor) -> QIcon:
    """A line drawing in one colour, sharp on every screen."""
    icon = QIcon()
    drawing = QSvgRenderer(QByteArray(path.read_bytes().replace(b"#000", colour.name().encode())))
    for size in (16, 32, 48):
        pixmap = QPixmap(QSize(size, size))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        drawing.render(painter, QRectF(0, 0, size, size))
        painter.end()
        icon.addPixmap(pixmap)
    return icon
