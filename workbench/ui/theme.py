"""How everything looks: colours, type and spacing, in light and dark, at any text size.

Colours are the tokens of `drawing.palette`, so that the window, the wall and exported pictures agree. Widgets that
paint themselves are given the `Theme`; the rest is styled from one style sheet made here.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from workbench.drawing.palette import DARK, HIGH_CONTRAST, HIGH_CONTRAST_DARK, LIGHT, Palette, mix
from workbench.ui.text import PlainStyle

_SIZES = {"base": 13, "secondary": 12, "caption": 11, "heading": 15, "title": 22}
#: What stands at the left and right of a cell's text (at 100 %); Qt adds three pixels.
CELL = 6
#: No icon on a button is larger than this, in pixels.
ICON = 22
#: Of so many texts it is remembered how large they are.
_REMEMBERED = 4096
_RESOURCES = Path(__file__).resolve().parents[2] / "resources"


class Theme(QObject):
    """The look in force. `changed` is emitted when palette or text size changed."""

    changed = Signal()

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
        self._apply()

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
        self.scale = self.scale if scale is None else scale
        self._apply()
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

    def _apply(self) -> None:
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
        self._measured.clear()
        # A sheet in the place of another is told to each widget by itself, and everything is laid out again for each:
        # taking one off and putting the other on takes a quarter of that.
        self._app.setStyleSheet("")
        self._app.setFont(self.font())
        self._app.setPalette(self._palette())
        self._app.setStyleSheet(_style_sheet(self))

    def hue(self, index: int) -> QColor:
        """The colour of the index-th group."""
        return QColor(self.tokens.hue(index))

    def _palette(self) -> QPalette:
        c = self.colours
        palette = QPalette()
        role = QPalette.ColorRole
        for name, colour in (
            (role.Window, c["panel"]),
            (role.WindowText, c["ink"]),
            (role.Base, c["panel"]),
            (role.AlternateBase, c["paper"]),
            (role.Text, c["ink"]),
            (role.Button, c["panel"]),
            (role.ButtonText, c["ink"]),
            (role.Highlight, c["accent"]),
            (role.HighlightedText, c["on-accent"]),
            (role.ToolTipBase, c["panel"]),
            (role.ToolTipText, c["ink"]),
            (role.PlaceholderText, c["secondary"]),
            (role.Link, c["accent"]),
            (role.Mid, c["line"]),
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


def _style_sheet(theme: Theme) -> str:
    c = {name: colour.name() for name, colour in theme.colours.items()}
    px = theme.px
    beside = px(11) if theme.scale <= 150 else px(5)  # places: the larger the type, the more room their names need
    light = theme.colours["on-accent"].lightness() > 128
    icons = (_RESOURCES / "icons").as_posix()
    tick = f"{icons}/check-light.svg" if light else f"{icons}/check.svg"
    return f"""
QWidget {{ color: {c["ink"]}; }}
QMainWindow, QDialog {{ background: {c["panel"]}; }}
QToolTip {{ background: {c["panel"]}; color: {c["ink"]}; border: 1px solid {c["control"]}; padding: 4px 6px; }}
QLabel[role="secondary"] {{ color: {c["secondary"]}; font-size: {px(12)}px; }}
QLabel[role="caption"] {{ color: {c["secondary"]}; font-size: {px(11)}px; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: {px(15)}px; font-weight: 600; }}
QLabel[role="page-heading"] {{ font-size: {px(15)}px; font-weight: 600; min-height: {px(27)}px; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="title"] {{ font-size: {px(26)}px; font-weight: 600; }}
QLabel[role="goes-to"] {{ color: {c["adds"]}; font-weight: 600; }}
QLabel[role="warning"] {{ color: {c["warning"]}; font-size: {px(12)}px; }}
QFrame[role="line"] {{ background: {c["line"]}; border: none; }}
QFrame[role="card"] {{ background: {c["panel"]}; border: 1px solid {c["line"]}; border-radius: 8px; }}
QWidget[role="paper"] {{ background: {c["paper"]}; }}
QWidget[role="panel"] {{ background: {c["panel"]}; }}
QFrame[role="strip"] {{ background: {c["accent-soft"]}; border: none; border-top: 1px solid {c["line"]}; }}
QFrame[role="notice"] {{ background: {c["changed"]}; border: none; border-bottom: 1px solid {c["line"]}; }}
QProgressBar {{ background: {c["line"]}; border: none; border-radius: 3px; }}
QProgressBar::chunk {{ background: {c["accent"]}; border-radius: 3px; }}
QWidget[role="changed"] {{ background: {c["changed"]}; }}
QPushButton, QToolButton {{ background: {c["panel"]}; border: 1px solid {c["control"]}; border-radius: 6px;
  padding: {px(4)}px {px(10)}px; outline: none; }}
QToolButton {{ padding: {px(4)}px; }}
QPushButton:hover, QToolButton:hover {{ background: {c["accent-soft"]}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {c["accent"]}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {c["decoration"]}; }}
QPushButton:checked {{ background: {c["accent-soft"]}; color: {c["accent"]}; border-color: {c["accent"]}; }}
QPushButton[role="primary"] {{ background: {c["accent"]}; color: {c["on-accent"]}; border-color: {c["accent"]};
  font-weight: 600; }}
QPushButton[role="primary"]:focus {{ border: 3px double {c["on-accent"]}; border-radius: 5px;
  padding: {px(4) - 2}px {px(10) - 2}px; }}
QPushButton[role="primary"]:checked {{ background: {c["accent-soft"]}; color: {c["accent"]}; }}
QPushButton[role="primary"]:disabled {{ background: {c["panel"]}; color: {c["decoration"]};
  border-color: {c["line"]}; }}
QDialogButtonBox QPushButton:default {{ background: {c["accent"]}; color: {c["on-accent"]};
  border-color: {c["accent"]}; }}
QDialogButtonBox QPushButton:default:focus {{ border: 3px double {c["on-accent"]}; border-radius: 5px;
  padding: {px(4) - 2}px {px(16) - 2}px; }}
QDialogButtonBox QPushButton:default:disabled {{ background: {c["panel"]}; color: {c["decoration"]};
  border-color: {c["line"]}; }}
QDialogButtonBox QPushButton {{ padding: {px(4)}px {px(16)}px; }}
QInputDialog QLineEdit {{ min-width: {px(320)}px; }}
QPushButton[role="link"], QPushButton[role="warning-link"] {{ border: none; background: transparent;
  color: {c["accent"]}; font-size: {px(12)}px; padding: 2px 4px; }}
QPushButton[role="warning-link"] {{ color: {c["warning"]}; }}
QPushButton[role="link"]:hover {{ text-decoration: underline; }}
QPushButton[role="link"]:checked {{ background: {c["accent-soft"]}; border-radius: 4px; font-weight: 600; }}
QPushButton[role="link"]:disabled {{ color: {c["decoration"]}; }}
QPushButton[role="link"]:focus {{ border: 1px solid {c["accent"]}; border-radius: 4px; }}
QToolButton[role="flat"] {{ border: none; background: transparent; padding: 1px; }}
QPushButton[role="group"] {{ border: none; background: transparent; color: {c["secondary"]}; text-align: left;
  font-size: {px(11)}px; font-weight: 600; padding: {px(10)}px 8px {px(4)}px 14px; }}
QPushButton[role="group"]:hover {{ color: {c["accent"]}; }}
QPushButton[role="group"]:focus {{ color: {c["accent"]}; border: 1px solid {c["accent"]}; }}
QPushButton[role="place"] {{ border: none; background: transparent; padding: {px(5)}px {beside}px; }}
QPushButton[role="place"]:hover {{ background: {c["paper"]}; }}
QPushButton[role="place"]:checked {{ background: {c["accent-soft"]}; color: {c["accent"]}; font-weight: 600; }}
QPushButton[role="place"]:focus {{ border: 2px solid {c["accent"]}; padding: {px(5) - 2}px {beside - 2}px; }}
QPushButton[role="quiet-menu"] {{ border: none; background: transparent; color: {c["secondary"]};
  font-size: {px(12)}px; padding: {px(3)}px {px(22)}px {px(3)}px {px(8)}px; }}
QPushButton[role="quiet-menu"]:hover {{ background: {c["paper"]}; border-radius: 6px; }}
QPushButton[role="quiet-menu"]:focus {{ border: 1px solid {c["accent"]}; border-radius: 6px; }}
QPushButton[role="menu"] {{ border: 2px solid transparent; font-weight: 600; padding: 2px 6px; }}
QPushButton[role="menu"]:focus {{ border-color: {c["accent"]}; border-radius: 6px; }}
QAbstractButton {{ icon-size: {min(px(16), ICON)}px; }}
QPushButton::menu-indicator {{ image: url("{icons}/arrow-down.svg"); width: {px(12)}px; height: {px(12)}px;
  subcontrol-origin: padding; subcontrol-position: right center; right: {px(6)}px; }}
QPushButton[role="menu"]::menu-indicator, QToolButton::menu-indicator {{ image: none; width: 0; }}
QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit {{ background: {c["panel"]};
  border: 1px solid {c["control"]}; border-radius: 6px; padding: {px(3)}px {px(6)}px;
  selection-background-color: {c["accent"]}; selection-color: {c["on-accent"]}; }}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus {{ border: 2px solid {c["accent"]}; }}
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled, QPlainTextEdit:disabled,
QLineEdit:read-only, QPlainTextEdit:read-only {{ background: {c["paper"]}; border-color: {c["line"]}; }}
QComboBox:disabled, QAbstractSpinBox:disabled {{ color: {c["secondary"]}; }}
QComboBox::drop-down {{ border: none; width: {px(16)}px; }}
QComboBox::down-arrow {{ image: url("{icons}/arrow-down.svg"); width: {px(12)}px; height: {px(12)}px; }}
QAbstractSpinBox {{ padding: {px(2)}px {px(6)}px {px(1)}px; }}
QAbstractSpinBox::up-button {{ subcontrol-position: top right; border: none; width: {px(18)}px; }}
QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; border: none; width: {px(18)}px; }}
QAbstractSpinBox::up-arrow {{ image: url("{icons}/arrow-up.svg"); width: {px(10)}px; height: {px(10)}px; }}
QAbstractSpinBox::down-arrow {{ image: url("{icons}/arrow-down.svg"); width: {px(10)}px; height: {px(10)}px; }}
QComboBox QAbstractItemView {{ background: {c["panel"]}; border: 1px solid {c["control"]};
  selection-background-color: {c["accent-soft"]}; selection-color: {c["ink"]}; outline: none; }}
QListWidget, QListView[role="lines"], QTreeWidget, QTableWidget, QScrollArea {{ background: {c["panel"]};
  border: 1px solid transparent; outline: none; }}
QScrollArea[role="paper"] {{ background: {c["paper"]}; border: none; }}
QScrollArea[role="paper"]:focus {{ border: 1px solid {c["accent"]}; border-radius: 4px; }}
QScrollArea[role="bare"] {{ border: none; }}
QListWidget:focus, QListView[role="lines"]:focus, QTreeWidget:focus {{ border: 1px solid {c["accent"]}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QTableView {{ background: {c["panel"]}; alternate-background-color: {c["paper"]}; border: 1px solid {c["line"]};
  padding: 1px; border-radius: 8px; outline: none; selection-background-color: {c["accent-soft"]};
  selection-color: {c["ink"]}; }}
QTableView[role="bare"] {{ border-color: transparent; border-radius: 4px; }}
QTableView:focus {{ border: 2px solid {c["accent"]}; padding: 0; }}
QTableView::item {{ padding: {px(3)}px {px(CELL)}px; }}
QTableCornerButton::section {{ background: {c["panel"]}; border: none; border-bottom: 1px solid {c["line"]}; }}
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{ background: {c["panel"]}; color: {c["secondary"]}; font-size: {px(11)}px; font-weight: 600;
  border: none; border-bottom: 1px solid {c["line"]}; padding: {px(5)}px {px(CELL) + 3}px; }}
QTableView QHeaderView::section:horizontal:first {{ border-top-left-radius: 7px; }}
QTableView QHeaderView::section:horizontal:last {{ border-top-right-radius: 7px; }}
QTableView QHeaderView::section:horizontal:only-one {{ border-top-left-radius: 7px; border-top-right-radius: 7px; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QListWidget[role="places"] {{ border: none; padding-top: {px(8)}px; }}
QListWidget[role="places"]::item {{ padding: {px(6) - 2}px {px(14) - 2}px; border: 2px solid transparent; }}
QListWidget[role="places"]::item:focus {{ border-color: {c["accent"]}; }}
QListWidget[role="places"]::item:hover {{ background: {c["paper"]}; }}
QListWidget[role="places"]::item:selected {{ background: {c["accent-soft"]}; color: {c["accent"]}; font-weight: 600; }}
QListWidget[role="plain"]::item:selected {{ background: {c["accent-soft"]}; color: {c["ink"]}; }}
QCheckBox::indicator, QListView::indicator {{ width: {px(14)}px; height: {px(14)}px; border-radius: 3px;
  border: 1px solid {c["control"]}; background: {c["panel"]}; }}
QListView::indicator {{ width: 14px; height: 14px; }}
QCheckBox::indicator:focus, QCheckBox::indicator:hover, QListView::indicator:hover {{
  border: 2px solid {c["accent"]}; }}
QCheckBox::indicator:checked, QListView::indicator:checked {{ background: {c["accent"]};
  border-color: {c["accent"]}; image: url("{tick}"); }}
QCheckBox::indicator:disabled, QListView::indicator:disabled {{ background: transparent;
  border: 1px solid {c["line"]}; }}
QCheckBox::indicator:checked:disabled, QListView::indicator:checked:disabled {{ background: {c["decoration"]};
  border-color: {c["decoration"]}; image: url("{tick}"); }}
QCheckBox:disabled {{ color: {c["decoration"]}; }}
QCheckBox:focus {{ color: {c["accent"]}; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {c["control"]}; border-radius: 4px; min-height: 28px; min-width: 28px; margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none;
  width: 0; height: 0; }}
QSplitter::handle {{ background: {c["line"]}; }}
QSplitter[role="open"]::handle {{ background: transparent; }}
QMenu {{ background: {c["panel"]}; border: 1px solid {c["control"]}; padding: 4px; }}
QMenu::item {{ padding: {px(5)}px {px(20)}px; border-radius: 4px; }}
QMenu::item:selected {{ background: {c["accent-soft"]}; color: {c["ink"]}; }}
QMenu::item:disabled {{ color: {c["decoration"]}; }}
QMenu::separator {{ height: 1px; background: {c["line"]}; margin: 4px 6px; }}
QStatusBar {{ background: {c["panel"]}; border-top: 1px solid {c["line"]}; }}
"""
