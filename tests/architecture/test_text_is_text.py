"""Text is text: no words from a file, a person or a clipboard are taken for markup, opened as a path, or followed.

Qt has many doors through which text becomes more than text; here they are, and the one or two modules that may use
them, each with its reason. Whatever the rules forbid is planted once below, so that they are seen to see it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture.house import ROOT, called_name, parsed, python_files, report

TEXT, THEME, LINKS = "workbench/ui/text.py", "workbench/ui/theme.py", "workbench/ui/links.py"

#: Classes that guess whether a text is HTML, or always take it for that; text.py makes the labels there are.
GUESS = {
    *("QLabel", "QTextBrowser", "QTextEdit", "QTextDocument", "QTextDocumentFragment", "QTextCursor", "QStaticText"),
    *("QWhatsThis", "QErrorMessage", "QSplashScreen", "QWizard", "QWizardPage", "QGraphicsTextItem"),
    *("QSystemTrayIcon", "QAbstractTextDocumentLayout", "QTextTable", "QTextFrame"),
}
#: Methods and functions that make HTML of text, or show it as such.
MAKE = {
    *(
        "setHtml",
        "insertHtml",
        "appendHtml",
        "setMarkdown",
        "insertMarkdown",
        "setDefaultStyleSheet",
        "mightBeRichText",
    ),
    *("setWhatsThis", "setTextFormat", "setTitleFormat", "setSubTitleFormat", "setAcceptRichText", "loadResource"),
    *("setDetailedText", "addResource", "setTextInteractionFlags"),
}
FORMATS = {"RichText", "AutoText", "MarkdownText", "WhatsThisRole", "TextBrowserInteraction", "LinksAccessibleByMouse"}
#: What comes in from a clipboard or by dragging is asked for its plain text, by Qt's own plain editors and the one made
#: of them.
INCOMING = {
    "html",
    "hasHtml",
    "hasUrls",
    "hasImage",
    "insertFromMimeData",
    "dropEvent",
    "setAcceptDrops",
    "dragEnterEvent",
}
#: Doors to the outside; links.py is the one that opens addresses, after it has shown them.
OUTSIDE = {
    "QDesktopServices",
    "openUrl",
    "setOpenExternalLinks",
    "setOpenLinks",
    "linkActivated",
    "anchorClicked",
    "setUrlHandler",
    "startfile",
}
OUTSIDE_MODULES = {
    *(
        "webbrowser",
        "PySide6.QtNetwork",
        "PySide6.QtQml",
        "PySide6.QtQuick",
        "PySide6.QtQuickWidgets",
        "PySide6.QtHelp",
    ),
    *(
        "PySide6.QtWebEngineCore",
        "PySide6.QtWebEngineWidgets",
        "PySide6.QtWebView",
        "PySide6.QtMultimedia",
        "PySide6.QtPdf",
    ),
}
#: An SVG picture opens the files that it names: only the program's own icons are drawn from SVG.
PICTURES = {"QSvgRenderer", "QSvgWidget", "QGraphicsSvgItem", "QImageReader", "QMovie", "loadFromData"}
#: Made of a name, these read a file.
READ_A_FILE = {"QPixmap", "QImage", "QIcon", "QPicture"}

#: What is forbidden → the modules that may, and why.
MAY = {
    "guess": {TEXT: "makes the labels, all of them plain"},
    "make": {TEXT: "sets every label to plain text"},
    "incoming": {
        TEXT: "its field for several lines takes the words of what comes in, and nothing else",
        "workbench/ui/files/dropping.py": "takes names of local files, which are read in a process of their own",
        "workbench/ui/evidence/targets.py": "takes names of passages, and only those that there are",
        "workbench/ui/scenarios/tree.py": "takes the id of a scenario dragged within it, and only one that there is",
    },
    "outside": {LINKS: "opens what a person has seen and wants opened"},
    "pictures": {THEME: "draws the program's own icons"},
}
#: Style sheets can name files: those of the theme, and these that hold colours and lengths and nothing that was read.
STYLE_SHEETS = {
    THEME: "the one of the application",
    "workbench/ui/welcome.py": "aligns the links",
    "workbench/ui/scenarios/panel.py": "colours of the tree",
}

Found = Iterator[tuple[int, str, str]]


def doors(tree: ast.Module) -> Found:
    """Line, kind of door, and what is wrong with it."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                for alias in names:
                    if alias.name.split(".")[0] == "PySide6":
                        yield node.lineno, "import", f"import {alias.name}: take the names you need from it"
                    yield from _module(node.lineno, alias.name)
            case ast.ImportFrom(module=str(module), names=names):
                yield from _module(node.lineno, module)
                for alias in names:
                    yield from _module(node.lineno, f"{module}.{alias.name}")
                    if module.startswith("PySide6"):
                        if alias.name == "*" or module == "PySide6":
                            yield node.lineno, "import", f"from {module} import {alias.name}: take the names you need"
                        yield from _name(node.lineno, alias.name)
            case ast.Attribute(attr=name) | ast.FunctionDef(name=name):
                yield from _name(node.lineno, name)
            case ast.Call():
                yield from _call(node)


def _module(line: int, name: str) -> Found:
    if any(name == module or name.startswith(f"{module}.") for module in OUTSIDE_MODULES):
        yield line, "outside", f"{name} goes outside"


def _name(line: int, name: str) -> Found:
    kinds = (
        ("guess", GUESS, "takes text for HTML; labels come from ui.text"),
        ("make", MAKE | FORMATS, "makes more of text than text"),
        ("incoming", INCOMING, "takes in more than text"),
        ("outside", OUTSIDE, "opens something outside; ui.links asks first"),
        ("pictures", PICTURES, "reads pictures, and what pictures name"),
    )
    for kind, names, why in kinds:
        if name in names:
            yield line, kind, f"{name} {why}"


def _call(call: ast.Call) -> Found:
    name = called_name(call)
    if name in READ_A_FILE and len(call.args) == 1 and not isinstance(call.args[0], ast.Call):
        yield call.lineno, "pictures", f"{name}() of a name reads a file"
    if (
        name in READ_A_FILE
        and len(call.args) == 1
        and isinstance(call.args[0], ast.Call)
        and called_name(call.args[0]) in {"str", "format"}
    ):
        yield call.lineno, "pictures", f"{name}() of a name reads a file"
    if name == "setStyleSheet":
        yield call.lineno, "style", "a style sheet can name files"
    if name in {"getattr", "setattr"} and len(call.args) > 1 and isinstance(call.args[1], ast.Constant):
        yield from _name(call.lineno, str(call.args[1].value))


def permitted(name: str, kind: str) -> bool:
    """Whether a module may use a kind of door."""
    return name in (STYLE_SHEETS if kind == "style" else MAY.get(kind, {}))


def test_text_from_anywhere_is_never_more_than_text() -> None:
    problems = [
        f"{name}:{line}: {why}"
        for name in python_files("workbench/")
        for line, kind, why in doors(parsed(name))
        if not permitted(name, kind)
    ]
    assert not problems, report(problems)


def test_every_permission_is_used() -> None:
    used = {(name, kind) for name in python_files("workbench/") for _, kind, _ in doors(parsed(name))}
    idle = [f"{name}: {kind}" for kind, names in MAY.items() for name in names if (name, kind) not in used]
    idle += [f"{name}: style" for name in STYLE_SHEETS if (name, "style") not in used]
    assert not idle, report(idle)


PLANTED = (
    "from PySide6.QtWidgets import QLabel",
    "from PySide6.QtWidgets import QTextBrowser as Browser",
    "from PySide6 import QtWidgets",
    "from PySide6.QtWidgets import *",
    "import PySide6.QtWidgets as W",
    "import PySide6.QtWidgets\nPySide6.QtWidgets.QLabel('x')",
    "QtWidgets.QTextEdit()",
    "from PySide6.QtGui import QTextDocument",
    "from PySide6.QtGui import QStaticText",
    "from PySide6.QtWidgets import QErrorMessage",
    "from PySide6.QtWidgets import QWizard",
    "from PySide6.QtWidgets import QSplashScreen",
    "from PySide6.QtWidgets import QGraphicsTextItem",
    "from PySide6.QtWidgets import QWhatsThis",
    "editor.setHtml(text)",
    "editor.appendHtml(text)",
    "editor.setMarkdown(text)",
    "widget.setWhatsThis(text)",
    "item.setData(Qt.ItemDataRole.WhatsThisRole, text)",
    "label.setTextFormat(Qt.TextFormat.PlainText)",
    "box.setTextFormat(Qt.TextFormat.RichText)",
    "box.setDetailedText(text)",
    "page.setTitleFormat(x)",
    "editor.setAcceptRichText(True)",
    "label.setTextInteractionFlags(flags)",
    "flags = Qt.TextInteractionFlag.TextBrowserInteraction",
    "getattr(label, 'setHtml')(text)",
    "text = event.mimeData().html()",
    "class Box(QPlainTextEdit):\n    def insertFromMimeData(self, source):\n        pass",
    "class Box(QWidget):\n    def dropEvent(self, event):\n        pass",
    "widget.setAcceptDrops(True)",
    "from PySide6.QtGui import QDesktopServices",
    "QDesktopServices.openUrl(QUrl(text))",
    "label.setOpenExternalLinks(True)",
    "browser.setOpenLinks(True)",
    "label.linkActivated.connect(go)",
    "import webbrowser",
    "from webbrowser import open",
    "os.startfile(path)",
    "from PySide6.QtNetwork import QNetworkAccessManager",
    "from PySide6.QtWebEngineWidgets import QWebEngineView",
    "from PySide6.QtQuickWidgets import QQuickWidget",
    "from PySide6.QtSvg import QSvgRenderer",
    "from PySide6.QtSvgWidgets import QSvgWidget",
    "from PySide6.QtGui import QMovie",
    "QPixmap(path)",
    "QImage('picture.svg')",
    "QIcon(str(path))",
    "pixmap.loadFromData(data)",
    "widget.setStyleSheet(f'background: url({text})')",
)  # fmt: skip


@pytest.mark.parametrize("planted", PLANTED)
def test_a_planted_door_is_seen(planted: str) -> None:
    assert list(doors(ast.parse(planted)))


@pytest.mark.parametrize(
    "sound",
    [
        "from PySide6.QtWidgets import QMessageBox, QPlainTextEdit",
        "QPixmap(QSize(4, 4))", "QPixmap(4, 4)", "QImage(4, 4, form)", "QPixmap()", "box.setText(text)",
        "editor.setPlainText(text)", "widget.setToolTip(text)",
    ],
)  # fmt: skip
def test_what_is_no_door_is_let_be(sound: str) -> None:
    assert not list(doors(ast.parse(sound)))


def test_the_window_never_guesses_whether_text_is_html() -> None:
    used = any(isinstance(node, ast.Call) and called_name(node) == "PlainStyle" for node in ast.walk(parsed(THEME)))
    assert used, f"{THEME} has to set ui.text.PlainStyle, which keeps tool tips and message boxes plain"


# ── the brief, which is HTML ────────────────────────────────────────────────────────────────────────────────


def test_the_brief_escapes_whatever_it_is_given() -> None:
    page = (ROOT / "workbench/exchange/brief.html").read_text(encoding="utf-8")
    assert not re.search(r"\|\s*safe|autoescape|\|\s*(?:xmlattr|urlize|tojson)|<script|javascript:|\bon\w+=", page)
    assert "default-src 'none'" in page
    unquoted = re.findall(r"=\{\{|(?:href|src|style|xlink:href)\s*=\s*[\"']?[^\"'>]*\{\{", page)
    assert not unquoted, f"no text of the model belongs into an attribute that does something: {unquoted}"
    marked = [
        (name, node.lineno)
        for name in python_files("workbench/")
        for node in ast.walk(parsed(name))
        if isinstance(node, ast.Call) and called_name(node) == "Markup"
    ]
    assert len(marked) == 1 and marked[0][0] == "workbench/exchange/report.py", marked
    environments = [
        node
        for name in python_files("workbench/")
        for node in ast.walk(parsed(name))
        if isinstance(node, ast.Call) and called_name(node) == "Environment"
    ]
    assert environments
    for made in environments:
        assert any(k.arg == "autoescape" and getattr(k.value, "value", None) is True for k in made.keywords)
