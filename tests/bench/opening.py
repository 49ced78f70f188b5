"""Opening the large workspace by ``modus open FILE``: when its matrix is painted, when everything is there.

``python -m tests.bench.opening [TIMES]`` tells each opening of a file of one's own, then of somebody else's.
"""

from __future__ import annotations

import hashlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

#: Milliseconds are counted from the beginning of the process; ``own`` is the work of the window's thread until then.
#: Everything is there when the document can be edited and the board can be scrolled to its end; memory is measured a
#: while later, when the places have been made ahead, too.
_CODE = """
import time
start = time.perf_counter()
import json, os, sys
from workbench.cli import main, open_window

def run(path, ahead):
    from PySide6.QtCore import QTimer
    from tests.bench.memory import most_memory
    from workbench.ui.app import application, window
    app = application()
    shown = window()
    told = {}
    def note(what):
        if what not in told:
            told[what] = (time.perf_counter() - start) * 1000
            told[what + ", own"] = time.thread_time() * 1000
    welcome, matrix = shown.welcome.paintEvent, shown.matrix.paintEvent
    def painted_welcome(event):
        welcome(event)
        note("window")
    def painted_matrix(event):
        matrix(event)
        if shown.session.document is not None:
            note("matrix")
    shown.welcome.paintEvent, shown.matrix.paintEvent = painted_welcome, painted_matrix
    def look():
        session, rows = shown.session, shown.board.column.conditions
        if session.editable is not None and len(rows) == len(session.model.conditions):
            note("everything")
            timer.stop()
            QTimer.singleShot(8000, done)
    timer = QTimer(interval=5)
    timer.timeout.connect(look)
    timer.start()
    def done():
        told["memory"] = most_memory()
        print(json.dumps(told), flush=True)
        os._exit(0)
    shown.resize(1920, 1080)
    shown.show()
    QTimer.singleShot(0, lambda: shown.files.open(path, ahead))
    return app.exec()

open_window.window = lambda: run
main(["open", sys.argv[1]])
"""


@dataclass(frozen=True)
class Opening:
    """Milliseconds until the window, the matrix and everything is there; ``own`` of them the thread itself worked for
    the matrix; MiB of memory at most.
    """

    window: float
    matrix: float
    own: float
    everything: float
    memory: float


def openings(times: int = 5, own: bool = True) -> list[Opening]:
    """The large workspace opened so often, each time by a process of its own, the program as it is installed; ``own``:
    this user wrote the file, as is so with nearly every one that is large.
    """
    from tests.bench.installed import installed, surroundings
    from tests.bench.large import evidenced_model
    from workbench.workspace.reading import write_new

    found = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "large.modus"
        write_new(file, evidenced_model(), label="bench")
        program = installed(Path(folder))
        for turn in range(times + 1):
            home = Path(folder) / f"home{turn}"
            environment = surroundings(program, home)
            if own:
                home.mkdir()
                (home / "written.txt").write_text(hashlib.sha256(file.read_bytes()).hexdigest() + "\n", "ascii")
            run = subprocess.run(
                [sys.executable, "-c", _CODE, str(file)],
                check=True,
                env=environment,
                stdout=subprocess.PIPE,
                cwd=folder,
            )
            told = json.loads(run.stdout)
            found.append(
                Opening(told["window"], told["matrix"], told["matrix, own"], told["everything"], told["memory"])
            )
    return found[1:]  # the first reads the program from the disk


def middle(found: list[Opening]) -> Opening:
    """The median of each figure."""
    names = Opening.__dataclass_fields__
    return Opening(**{name: statistics.median(getattr(one, name) for one in found) for name in names})


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for whose in (True, False):
        for one in openings(int(sys.argv[1]) if len(sys.argv) > 1 else 5, own=whose):
            print("own" if whose else "somebody else's", one)
