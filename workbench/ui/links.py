"""Addresses: the one door through which anything outside is ever opened, after it was shown whole."""

from __future__ import annotations

import unicodedata
from urllib.parse import urlsplit, urlunsplit

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

#: What may be opened; ``file:`` and the like reach into this computer or log on to another.
SCHEMES = ("http", "https", "mailto")
_LONGEST = 2000


def _(text: str) -> str:
    return QCoreApplication.translate("links", text)


def address(text: str) -> str | None:
    """The address in a text as it would be opened: all of it in ASCII, a host of another script in its ASCII form
    (``xn--…``), so that nothing in it can look like something else. None where it is none that may be opened.
    """
    text = text.strip()
    if not text or len(text) > _LONGEST or any(unicodedata.category(c)[0] in "CZ" for c in text) or "\\" in text:
        return None
    try:
        parts = urlsplit(text)
        if parts.scheme not in SCHEMES or parts.username or parts.password:
            return None
        if parts.scheme == "mailto":
            return _quoted(text) if "@" in parts.path and not parts.netloc else None
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port is not None else ""
    except ValueError:
        return None
    if not host or not text.lower().startswith(f"{parts.scheme}://"):
        return None
    host = f"[{host}]" if ":" in host else host
    return _quoted(urlunsplit((parts.scheme, host + port, parts.path, parts.query, parts.fragment)))


def _quoted(text: str) -> str:
    """The text with everything that is not ASCII as ``%…``."""
    return "".join(c if c.isascii() else "".join(f"%{byte:02X}" for byte in c.encode("utf-8")) for c in text)


def open_address(window: QWidget, text: str) -> bool:
    """Shows the whole address and, if the person wants that, has the system open it; whether it did."""
    target = address(text)
    if target is None:
        box = QMessageBox(
            QMessageBox.Icon.Information, "Modus Vivendi", _("That is no address to open."), parent=window
        )
        box.setInformativeText(_("Only web pages and e-mail addresses are opened from here."))
        box.exec()
        return False
    box = QMessageBox(QMessageBox.Icon.Question, "Modus Vivendi", _("Open this address outside?"), parent=window)
    box.setInformativeText(target)
    go = box.addButton(_("Open"), QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(_("Stay here"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is go and QDesktopServices.openUrl(QUrl(target, QUrl.ParsingMode.StrictMode))
