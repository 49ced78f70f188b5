"""The style sheet of everything that does not paint itself.

Its colours are roles of the palette in force, so that it stays the same in the dark, in the light and in high contrast:
widgets that are polished again have the new colours, and Qt need not be given another sheet, which it would work out
for every widget there is. It depends on the size of the text alone.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QPalette

#: What stands at the left and right of a cell's text (at 100 %); Qt adds three pixels.
CELL = 6
#: No icon on a button is larger than this, in pixels.
ICON = 22
_ROLE = QPalette.ColorRole
#: Colour token → the role of the palette that has it, and what style sheets call that. Some of the roles are those that
#: Qt would shade a frame with; nothing here is drawn with shaded frames.
ROLES: dict[str, tuple[QPalette.ColorRole, str]] = {
    "paper": (_ROLE.AlternateBase, "alternate-base"),
    "panel": (_ROLE.Base, "base"),
    "line": (_ROLE.Mid, "mid"),
    "control": (_ROLE.Dark, "dark"),
    "ink": (_ROLE.WindowText, "window-text"),
    "secondary": (_ROLE.PlaceholderText, "placeholder-text"),
    "decoration": (_ROLE.Midlight, "midlight"),
    "accent": (_ROLE.Highlight, "highlight"),
    "accent-soft": (_ROLE.Light, "light"),
    "on-accent": (_ROLE.HighlightedText, "highlighted-text"),
    "adds": (_ROLE.LinkVisited, "link-visited"),
    "changed": (_ROLE.BrightText, "bright-text"),
    "warning": (_ROLE.Shadow, "shadow"),
}


def role(token: str) -> str:
    """A colour token as style sheets write it: whatever the palette in force has for it."""
    return f"palette({ROLES[token][1]})"


def style_sheet(scale: int, folder: Path) -> str:
    """The sheet for a text size, in per cent; ``folder``: where the icons lie."""
    c = {token: role(token) for token in ROLES}
    icons = folder.as_posix()

    def px(length: int) -> int:
        return round(length * scale / 100)

    beside = px(11) if scale <= 150 else px(5)  # places: the larger the type, the more room their names need
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
QScrollArea[role="paper"] {{ background: {c["paper"]}; border: 1px solid {c["paper"]}; }}
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
  border-color: {c["accent"]}; image: url("{icons}/check.svg"); }}
QCheckBox[tick="light"]::indicator:checked, QListView[tick="light"]::indicator:checked {{
  image: url("{icons}/check-light.svg"); }}
QCheckBox::indicator:disabled, QListView::indicator:disabled {{ background: transparent;
  border: 1px solid {c["line"]}; }}
QCheckBox::indicator:checked:disabled, QListView::indicator:checked:disabled {{ background: {c["decoration"]};
  border-color: {c["decoration"]}; }}
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
