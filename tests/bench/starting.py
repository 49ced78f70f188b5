"""From the start of a process to its first paint: the program as it is installed, and a bare window beside it."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.installed import installed, surroundings
from workbench.content import template_model
from workbench.workspace.reading import write_new

_BARE = """
import sys, time
start = time.perf_counter()
from PySide6.QtWidgets import QApplication, QMainWindow
import pyqtgraph
class Plot(pyqtgraph.PlotWidget):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.perf_counter() - start, flush=True)
        import os; os._exit(0)
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(Plot())
window.resize(1366, 768)
window.show()
app.exec()
"""
_OURS = """
import sys, time
start = time.perf_counter()
from workbench.ui.app import application, window
from pathlib import Path
app = application()
shown = window()
if len(sys.argv) > 1:
    shown.files.open(Path(sys.argv[1]))
paint = shown.matrix.paintEvent if len(sys.argv) > 1 else shown.welcome.paintEvent
def painted(event):
    paint(event)
    print(time.perf_counter() - start, flush=True)
    import os; os._exit(0)
(shown.matrix if len(sys.argv) > 1 else shown.welcome).paintEvent = painted
shown.resize(1366, 768)
shown.show()
app.exec()
"""


@dataclass
class Starts:
    """Seconds by the clock of each start: of a bare window, of the welcome page, of the example from its file."""

    bare: list[float] = field(default_factory=list)
    first: list[float] = field(default_factory=list)
    example: list[float] = field(default_factory=list)


def starts(rounds: int = 7) -> Starts:
    """Each in turn, in the same run; the first round is left out. The program is compiled, as PySide6 is."""
    found = Starts()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "example.modus"
        write_new(file, template_model("us-russia"), label="bench")
        environment = surroundings(installed(Path(folder)), Path(folder))

        def run(code: str, *arguments: str) -> float:
            start = time.perf_counter()
            subprocess.run(
                [sys.executable, "-c", code, *arguments], check=True, env=environment, capture_output=True, cwd=folder
            )
            return time.perf_counter() - start

        for turn in range(rounds):
            times = run(_BARE), run(_OURS), run(_OURS, str(file))
            if turn:
                for kept, spent in zip((found.bare, found.first, found.example), times, strict=True):
                    kept.append(spent)
    return found
