"""What the window is called: after the workspace and its file."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workbench.ui.session import Session
from workbench.ui.text import as_window_title

_PROGRAM = "Modus Vivendi"


def _(text: str) -> str:
    return QCoreApplication.translate("WindowTitle", text)


def window_title(session: Session) -> str:
    """The workspace, its file or what it is a copy of, whether that is still being checked, and the program."""
    document = session.document
    if document is None:
        return _PROGRAM
    name = document.path.name if document.path else ""
    if document.copy_of is not None:
        name = _("copy of {name}").format(name=document.copy_of.name)
    if session.arriving:
        name = _("{name}, being checked").format(name=name)
    file = f" ({name})" if name else ""
    return as_window_title(f"{document.model.workspace.title}{file} – {_PROGRAM}")
