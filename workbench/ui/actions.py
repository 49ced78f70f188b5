"""Every command of the window, as data: what it is called, its keys, in which menu it stands.

`build` makes the actions and the menus from the table; what a command does is looked up by its name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


@dataclass(frozen=True, slots=True)
class Command:
    """A command: ``keys`` are its shortcuts, with ``|`` between them.

    ``menu`` is where it stands (a heading; empty: nowhere), ``needs`` what must be so for it: ``document`` (one is
    open), ``edit`` (and it can be edited), ``copy`` (and it can only be looked at, but a copy of it could be edited),
    ``try`` (one of these two), ``issue`` or ``condition`` (and one is explained at the matrix, in Assess: in What-if
    nothing but settings changes by a slip of the hand), ``scenario`` (and one is shown), ``what-if`` (the mode),
    ``wall`` (the projector is on), ``reveal`` (and plays a move).
    """

    name: str
    text: str
    keys: str = ""
    menu: str = ""
    needs: str = ""
    checkable: bool = False
    gap: bool = False


COMMANDS = (
    Command("new-blank", "New blank workspace", "Ctrl+N", "File"),
    Command("open", "Open…", "Ctrl+O", "File"),
    Command("save", "Save", "Ctrl+S", "File", "try", gap=True),
    Command("save-as", "Save as…", "Ctrl+Shift+S", "File", "try"),
    Command("save-copy", "Save a copy…", "", "File", "document"),
    Command("try-on-copy", "Try things out on a copy", "", "File", "copy"),
    Command("versions", "Versions…", "", "File", "document"),
    Command("compare-copy", "Compare with a copy…", "", "File", "document"),
    Command("add-document", "Add a document…", "Ctrl+Shift+A", "File", "edit", gap=True),
    Command("paste-document", "Add the copied text as a document", "", "File", "edit"),
    Command("import-evidence", "Evidence from a table…", "", "File", "edit"),
    Command("paste-evidence", "Evidence from copied rows", "", "File", "edit"),
    Command("export-evidence", "Evidence as a table…", "", "File", "document"),
    Command("import-bibliography", "Sources from a bibliography…", "", "File", "edit"),
    Command("export-bibliography", "Sources as a bibliography…", "", "File", "document"),
    Command("export-picture", "Matrix as a picture…", "", "File", "document", gap=True),
    Command("export-brief", "Brief as a web page…", "", "File", "document"),
    Command("close", "Close workspace", "Ctrl+W", "File", "document", gap=True),
    Command("quit", "Quit", "Ctrl+Q", "File"),
    Command("undo", "Undo", "Ctrl+Z", "Edit", "edit"),
    Command("redo", "Redo", "Ctrl+Shift+Z", "Edit", "edit"),
    Command("add-issue", "Add issue area…", "Ctrl+Shift+I", "Edit", "edit", gap=True),
    Command("add-condition", "Add condition…", "Ctrl+Shift+C", "Edit", "edit"),
    Command("next-unplaced", "Next issue area in the middle", "Ctrl+Shift+M", "Edit", "unplaced"),
    Command("enter-numbers", "Place in numbers…", "", "Edit", "issue"),
    Command("details", "Details…", "F4", "Edit", "document"),
    Command("rename-issue", "Rename issue area…", "F2", "Edit", "issue"),
    Command("delete-issue", "Delete issue area", "Del", "Edit", "issue"),
    Command("requirement", "Requirement of issue area…", "", "Edit", "issue"),
    Command("judge-effect", "Judge an effect…", "Ctrl+J", "Edit", "condition", gap=True),
    Command("rename-condition", "Rename condition…", "", "Edit", "condition"),
    Command("delete-condition", "Delete condition", "", "Edit", "condition"),
    Command("rename-workspace", "Rename workspace…", "", "Edit", "edit", gap=True),
    Command("new-scenario", "New scenario…", "Ctrl+Shift+N", "Scenario", "try"),
    Command("rename-scenario", "Rename scenario…", "", "Scenario", "scenario"),
    Command("duplicate-scenario", "Duplicate scenario", "Ctrl+D", "Scenario", "scenario"),
    Command("delete-scenario", "Delete scenario", "", "Scenario", "scenario"),
    Command("scenario-details", "Parent, colour, notes…", "Shift+F4", "Scenario", "scenario"),
    Command("keep-settled", "Keep what is shown as a scenario…", "Ctrl+Shift+D", "Scenario", "try"),
    Command("previous-scenario", "Previous scenario", "Ctrl+PgUp", "Scenario", "document", gap=True),
    Command("next-scenario", "Next scenario", "Ctrl+PgDown", "Scenario", "document"),
    Command("what-it-takes", "What would it take?", "", "Scenario", "document", gap=True),
    Command("assess", "Assess", "Ctrl+1", "View", "document", checkable=True),
    Command("what-if", "What-if", "Ctrl+2", "View", "document", checkable=True),
    Command("settle", "Settle", "Ctrl+T", "View", "what-if", checkable=True),
    Command("trail", "Trail over time", "Ctrl+Shift+T", "View", "document", checkable=True),
    Command("fold-left", "Issue areas and scenarios", "Ctrl+F6", "View", "document", checkable=True, gap=True),
    Command("fold-right", "What-if board", "F7", "View", "document", checkable=True),
    Command("fold-below", "Why drawer", "F8", "View", "document", checkable=True),
    Command("history-here", "History of what is selected", "Ctrl+H", "View", "document", checkable=True),
    Command("matrix-only", "Matrix only", "F9", "View", "document", checkable=True),
    Command("place-matrix", "Matrix", "Alt+1", "View", "document", checkable=True, gap=True),
    Command("place-compare", "Compare scenarios", "Alt+C", "View", "document", checkable=True),
    Command("place-evidence", "Evidence", "Alt+3", "View", "document", checkable=True),
    Command("place-contents", "Contents", "Alt+4", "View", "document", checkable=True),
    Command("place-judgements", "Judgements", "Alt+5", "View", "document", checkable=True),
    Command("place-analysis", "Analysis", "Alt+2", "View", "document", checkable=True),
    Command("place-history", "History", "Alt+6", "View", "document", checkable=True),
    Command("movers-only", "Only conditions that move the selection", "Ctrl+M", "View", "document", checkable=True),
    Command("list-quadrants", "List the quadrants", "Ctrl+L", "View", "document"),
    Command("fit", "Show the whole matrix", "Ctrl+0", "View", "document"),
    Command("larger", "Larger text", "Ctrl++ | Ctrl+=", "View", gap=True),
    Command("smaller", "Smaller text", "Ctrl+-", "View"),
    Command("dark", "Dark", "", "View", checkable=True),
    Command("high-contrast", "High contrast", "", "View", checkable=True),
    Command("animated", "Animate moves", "", "View", checkable=True),
    Command("search", "Search everything…", "Ctrl+K", "View", gap=True),
    Command("next-part", "Next part of the window", "F6", "View"),
    Command("previous-part", "Previous part of the window", "Shift+F6", "View"),
    Command("find-issue", "Find an issue area", "Ctrl+F", "View", "document"),
    Command("projector", "Projector", "F5", "Projector", "document", checkable=True),
    Command("freeze", "Freeze the wall", "F | Ctrl+Shift+F", "Projector", "wall", checkable=True, gap=True),
    Command("black", "Black wall", "B | Ctrl+B", "Projector", "wall", checkable=True),
    Command("spotlight", "Spotlight on what is selected", "S | Ctrl+Shift+L", "Projector", "wall", checkable=True),
    Command("spotlight-follows", "Spotlight follows the selection", "", "Projector", "wall", checkable=True),
    Command(
        "reveal", "Reveal the move step by step", "R | Ctrl+Shift+R", "Projector", "wall", checkable=True, gap=True
    ),
    Command("reveal-next", "Next step", "Ctrl+Shift+Right", "Projector", "reveal"),
    Command("reveal-back", "Step back", "Ctrl+Shift+Left", "Projector", "reveal"),
    Command("reveal-play", "Go on by itself", "", "Projector", "reveal", checkable=True),
    Command("reveal-slower", "Slower by itself", "Ctrl+Shift+Down", "Projector", "wall"),
    Command("reveal-faster", "Faster by itself", "Ctrl+Shift+Up", "Projector", "wall"),
    Command("wall-bright", "Light wall, for a weak projector", "", "Projector", checkable=True, gap=True),
    Command("wall-contrast", "Wall in high contrast, for a room with light in it", "", "Projector", checkable=True),
    Command("wall-full", "Wall fills the screen", "F11", "Projector", "wall", checkable=True),
    Command("language-system", "As this computer", "", "Language", checkable=True),
    Command("language-en", "English", "", "Language", checkable=True),
    Command("language-ru", "Русский", "", "Language", checkable=True),
    Command("menu", "Open the menu", "F10", "", "document"),
    Command("hints", "Show the hints again", "", "Help", "document"),
    Command("shortcuts", "Keyboard shortcuts…", "F1", "Help"),
    Command("about", "About Modus Vivendi", "", "Help"),
)

#: What goes on beside somebody who types: the wall, the size of the text, and going from part to part of the window.
BESIDE_TYPING = frozenset({"larger", "smaller", "menu", *(one.name for one in COMMANDS if one.menu == "Projector")})


def translated(text: str) -> str:
    """A command's text in the language of the interface."""
    return QCoreApplication.translate("actions", text)


def build(owner: QWidget, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """The actions of all commands; raises ``KeyError`` where a command has no handler."""
    found = {}
    for command in COMMANDS:
        action = QAction(translated(command.text), owner)
        action.setCheckable(command.checkable)
        if command.keys:
            action.setShortcuts([QKeySequence(keys) for keys in command.keys.split(" | ")])
        action.triggered.connect(lambda _=False, run=handlers[command.name]: run())
        owner.addAction(action)
        found[command.name] = action
    return found


def menus(owner: QWidget, actions: Mapping[str, QAction]) -> dict[str, QMenu]:
    """The menus of the table, by their headings."""
    found: dict[str, QMenu] = {}
    for command in COMMANDS:
        if not command.menu:
            continue
        menu = found.get(command.menu)
        if menu is None:
            menu = found[command.menu] = QMenu(translated(command.menu), owner)
        if command.gap:
            menu.addSeparator()
        menu.addAction(actions[command.name])
    return found
