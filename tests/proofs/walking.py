"""The process in which random hands walk through the window (see `hands`): deeds, faults and edits as lines of JSON."""

from __future__ import annotations

import faulthandler
import os
import random
import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QSettings, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.event_loop import let_run
from tests.proofs.deeds import Hands, say
from tests.proofs.hands import HANGS, VAST
from tests.proofs.rough import RoughHands
from tests.proofs.strewn import strew
from tests.ui.desk import Desk
from tests.ui.words_seen import said_by
from tests.workspace.samples import everything
from workbench.content import template_model
from workbench.domain.model import KINDS, Model, RowChange
from workbench.storage.errors import FileProblem
from workbench.storage.unfinished import unfinished
from workbench.ui.analysis.asking import Asking
from workbench.ui.app import another
from workbench.ui.app import window as make_window
from workbench.ui.hints.hints import NAMES
from workbench.ui.main_window import MainWindow
from workbench.ui.places.stack import PLACES
from workbench.ui.preferences import Preferences
from workbench.ui.session import LOOK, SELECTION, Session
from workbench.workspace.changes import Changes
from workbench.workspace.document import Document
from workbench.workspace.reading import read

#: Milliseconds before the first deed.
_BEGIN = 400
#: Seconds after the last deed in which everything has come to its end.
_PATIENCE = 150
_ENDINGS = ("modus", "png", "svg", "pdf", "html", "csv", "xlsx", "json", "ris")
#: What Qt says of this platform, which has no windows to raise; and QTest of a click that nobody wanted.
_NO_FAULT = ("This plugin does not support", "Mouse event")
#: Where something is said for a while only: hints, what was said last, the cross that fades in where a text is.
_PASSING = frozenset({"HintBubble", "StatusLine", "FilterField"})


# ── what can be spoilt, to see that it is found ───────────────────────────────────────────────────────────────────────


def _fails(*_: object) -> NoReturn:
    raise RuntimeError("spoilt")


def _crashes(*_: object) -> NoReturn:
    os.abort()


def _of_no_kind(label: str, rows: Iterable[RowChange]) -> Changes:
    return Changes(label, frozenset((row.kind, row.id) for row in rows))


SPOILERS: dict[str, Callable[[], None]] = {
    "": lambda: None,
    "fails": lambda: setattr(Session, "show_place", _fails),
    "crashes": lambda: setattr(Session, "show_place", _crashes),
    "untold": lambda: setattr(Changes, "of", staticmethod(_of_no_kind)),
    "keeps": lambda: setattr(Session, "redo", lambda _: None),
    "loses": lambda: setattr(sys.modules[__name__], "read", lambda _: (Model(), None)),
}


# ── the walk ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def main(home: Path, case: str, spoil: str, world: str = "") -> None:
    """Walk; faults are said, and the walk goes on after them."""
    chance = random.Random(case)
    _listen_for_faults(HANGS * (VAST if world else 1))
    _answer_for_files(home, chance)
    settings = Preferences(QSettings(str(home / "modus.ini"), QSettings.Format.IniFormat))
    settings.animated = chance.random() < 0.3
    if chance.random() < 0.7:
        settings.send_hint_away(*NAMES)
    settings.language = chance.choice(("en", "en", "ru"))
    settings.dark, settings.text_scale = chance.random() < 0.3, chance.choice((100, 100, 150))
    window = make_window(settings)
    window.resize(1366, 768)
    window.show()
    strew(home)
    make = chance.choice((everything, everything, example, example, blank, large))
    model = vast() if world else make()
    window.session.show_document(Document.create(model, home / "walked.modus", "hands"))
    Document.create(everything(), home / "other.modus", "hands").close()
    let_run(_BEGIN)
    SPOILERS[spoil]()
    edits: set[int] = set()
    hands = Hands(window, chance) if spoil else RoughHands(window, chance, home)
    if spoil:
        hands.left //= 3  # what is spoilt is met soon, or in another walk

    def follow(shown: MainWindow) -> None:
        hands.window = shown
        shown.session.changed.connect(lambda changes: edits.add(len(edits)) if changes.touched else None)
        shown.made_anew.connect(lambda: follow(another(shown)), Qt.ConnectionType.QueuedConnection)

    follow(window)
    hands.begin()
    while hands.left > 0 or QApplication.activeModalWidget() or QApplication.activePopupWidget():
        let_run(50)
    say(deed="the end")
    for asking in hands.window.findChildren(Asking):  # of much, answers are looked for until somebody has had enough
        asking.enough()
    _rest(hands.window)
    touched = hands.touched if isinstance(hands, RoughHands) else ()
    _compare_shown(hands.window)
    _compare_saved(hands.window, touched)
    _compare_steps(hands.window)
    _compare_closed(hands.window, touched)
    say(edits=len(edits))
    sys.stdout.flush()
    os._exit(0)


def example() -> Model:
    """The example that comes with the program."""
    return template_model("us-russia")


def blank() -> Model:
    """A workspace with nothing in it."""
    return Model.blank("Blank")


def large() -> Model:
    """A workspace of many things."""
    from tests.bench.large import large_model

    return large_model(150, 60, 800)


def vast() -> Model:
    """The largest workspace that anybody is promised to work in at ease."""
    from tests.bench.large import evidenced_model

    return evidenced_model()


def _listen_for_faults(patience: float) -> None:
    faulthandler.enable()
    faulthandler.dump_traceback_later(patience, exit=True)

    def told(kind: type[BaseException], problem: BaseException | None, trace: object) -> None:
        say(fault="".join(traceback.format_exception(kind, problem, trace)[-8:]))  # type: ignore[arg-type]

    def said(kind: QtMsgType, _: object, words: str) -> None:
        if kind != QtMsgType.QtInfoMsg and not words.startswith(_NO_FAULT):
            say(fault=f"Qt says: {words}\n{''.join(traceback.format_stack()[-4:])}")

    sys.excepthook = told
    sys.unraisablehook = lambda what: told(what.exc_type, what.exc_value, what.exc_traceback)
    threading.excepthook = lambda what: told(what.exc_type, what.exc_value, what.exc_traceback)
    qInstallMessageHandler(said)


def _answer_for_files(home: Path, chance: random.Random) -> None:
    """No file dialog of the system comes up; what is asked is answered by chance, or not at all."""

    def to(*_: object, **__: object) -> tuple[str, str]:
        chosen = home / f"out{chance.randrange(7)}.{chance.choice(_ENDINGS)}"
        return (str(chosen), "") if chance.random() < 0.5 else ("", "")

    def of(*_: object, **__: object) -> tuple[str, str]:
        known = sorted(path for path in home.iterdir() if path.is_file())
        return (str(chance.choice(known)), "") if known and chance.random() < 0.5 else ("", "")

    for name, answer in (
        ("getSaveFileName", to),
        ("getOpenFileName", of),
        ("getOpenFileNames", lambda *_, **__: ([name for name in (of()[0], of()[0]) if name], "")),
        ("getExistingDirectory", lambda *_, **__: ""),
    ):
        setattr(QFileDialog, name, staticmethod(answer))
    QDesktopServices.openUrl = staticmethod(lambda *_: True)  # type: ignore[method-assign, assignment]


# ── what holds at the end ─────────────────────────────────────────────────────────────────────────────────────────────


def _rest(window: MainWindow) -> None:
    """What goes on in the background comes to its end by itself."""
    until = time.monotonic() + _PATIENCE
    while not window.files.background.idle:
        if time.monotonic() > until:
            say(fault=f"something in the background does not end: {window.files.background.waiting_for}")
            faulthandler.dump_traceback(sys.stderr)
            os._exit(3)
        let_run(50)


def _compare_shown(window: MainWindow) -> None:
    """Whatever is shown by now, after all those small changes, is shown again when everything is told to be new."""
    session, desk = window.session, Desk(window)
    if session.document is None:
        return
    window.files.session.walk(())
    session.look_ahead(None)
    if session.condition is not None:  # whoever scrolled away from it is led back when it is told to be selected
        window.board.column.reveal(session.condition)
    if window.projector.play.reveal is not None:  # what is revealed ends when something is different
        window.projector.toggle_reveal()
    trace = window.projector.looking.trace  # it fades by itself, and may do so between one look and the next
    trace.forget()
    trace.faded.emit()
    for place in ("matrix", *PLACES):
        session.show_place(place)
        desk.settle()
        before = _said(window)
        touched = frozenset((kind, id_) for kind in KINDS for id_ in session.model.table(kind))
        session.changed.emit(Changes("", touched, frozenset(KINDS) | {LOOK, SELECTION}))
        desk.settle()
        after = _said(window)
        if before != after:
            gone, new = list((before - after).items())[:4], list((after - before).items())[:4]
            say(fault=f"{place} shows {gone}, and shown anew {new}")


def _said(window: MainWindow) -> Counter[tuple[str, str]]:
    """What the window says by now, without what comes and goes by itself."""
    return Counter(
        (where, what) for where, what in said_by(window) if not _PASSING & set(where.replace(",", " ").split())
    )


def _compare_saved(window: MainWindow, touched: Collection[Path]) -> None:
    """What is shown has to be what a reader of the saved document finds; in ``touched`` somebody else had a hand."""
    document = window.session.editable
    if document is None or document.path is None or document.read_only or document.path in touched:
        return
    try:
        document.publish()
        saved, _ = read(document.path)
    except FileProblem:  # somebody did something to the file
        return
    if list(saved.entities()) != list(document.model.entities()):
        say(fault="the saved document holds something else than is shown")


def _compare_steps(window: MainWindow) -> None:
    """Undone and done again, everything is as it was."""
    document = window.session.editable
    if document is None or document.read_only:
        return
    desk, before, steps = Desk(window), document.model, 0
    while steps < 500 and document.undo_label:
        window.session.undo()
        steps += 1
    desk.settle()
    for _ in range(steps):
        window.session.redo()
    desk.settle()
    if list(document.model.entities()) != list(before.entities()):
        say(fault=f"after {steps} steps back and forth something else is shown")


def _compare_closed(window: MainWindow, touched: Collection[Path]) -> None:
    """The window can be closed at any time, and leaves the file with everything in it, and nothing besides."""
    document = window.session.editable
    window.close()
    Desk(window).settle()
    if document is None or document.path is None or document.read_only or document.path in touched:
        return
    if window.session.document is not None or window.isVisible():
        say(fault="the window does not close")
    elif list(read(document.path)[0].entities()) != list(document.model.entities()):
        say(fault="what was closed holds something else than was shown")
    elif any(work.document == document.path for work in unfinished()):
        say(fault="what was closed is offered again")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
