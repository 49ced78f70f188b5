"""A guard against Qt bindings that lose references.

PySide6 6.12.0 on CPython 3.10 and 3.11 drops a reference to ``None`` or ``True`` at every emit and at most
painter and setter calls. A small window survives that; a matrix of five hundred issues aborts the interpreter
within seconds. So this emits and paints a hundred thousand times in a process of its own, and counts.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap

import pytest

ROUNDS = 100_000
# What a sound version may differ by: the interpreter itself takes and gives back a few.
TOLERANCE = 500

CHILD = textwrap.dedent(
    """
    import json, sys
    from PySide6.QtCore import QObject, Qt, Signal, QPointF
    from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPen

    rounds = int(sys.argv[1])
    app = QGuiApplication([])

    class Source(QObject):
        changed = Signal(bool, object)

    source = Source()
    heard = 0

    def hear(flag, thing):
        global heard
        heard += 1

    source.changed.connect(hear)
    image = QImage(64, 64, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    painter = QPainter(image)
    pen = QPen(QColor("black"))
    here, there = QPointF(1, 1), QPointF(60, 60)

    before = {"None": sys.getrefcount(None), "True": sys.getrefcount(True), "False": sys.getrefcount(False)}
    for i in range(rounds):
        source.changed.emit(True, None)
        source.setObjectName("matrix")
        painter.save()
        painter.setPen(pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.drawLine(here, there)
        painter.restore()
    after = {"None": sys.getrefcount(None), "True": sys.getrefcount(True), "False": sys.getrefcount(False)}
    painter.end()
    print(json.dumps({"heard": heard, "change": {k: after[k] - before[k] for k in before}}))
    """
)


def test_a_hundred_thousand_emits_and_paints_keep_their_references() -> None:
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(ROUNDS)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert child.returncode == 0, f"the process that emitted and painted died:\n{child.stderr[-4000:]}"
    answer = json.loads(child.stdout)
    assert answer["heard"] == ROUNDS
    if sys.version_info >= (3, 12):
        pytest.skip(
            "emitted and painted without dying, but from Python 3.12 on None, True and False are immortal: "
            "their counts prove nothing about this version of PySide6"
        )
    lost = {name: change for name, change in answer["change"].items() if change < -TOLERANCE}
    assert not lost, f"references lost over {ROUNDS} rounds: {lost}"
