"""Another window: a process of its own that has a document open and does what it is told, line by line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


class Window:
    """The side of the test. ``first`` is what the other said when it had tried to open the document."""

    def __init__(
        self, path: Path, claim: str = "TAKE", user: str | None = None, inside: Sequence[str] = (), **more: str
    ) -> None:
        # As getpass looks for the name.
        who = {} if user is None else {"LOGNAME": user}
        command = [*inside, sys.executable, "-m", "tests.workspace.window", str(path), claim]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), **who, **more}
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
        )
        self.first = self._answer()

    def __enter__(self) -> Window:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def do(self, *words: object) -> Any:
        """Tells it one thing to do, and gives what it said."""
        self.begin(*words)
        return self._answer()

    def begin(self, *words: object) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(" ".join(map(str, words)) + "\n")
        self.process.stdin.flush()

    def _answer(self) -> Any:
        assert self.process.stdout is not None
        return json.loads(self.process.stdout.readline())

    def kill(self) -> None:
        """As a power cut would."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()


def _say(what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def _main(path: str, claim: str) -> None:
    from tests.proofs.stage import content
    from tests.workspace.steps import move
    from workbench.storage.errors import FileProblem, InUse
    from workbench.workspace.claims import Claim
    from workbench.workspace.document import Document

    try:
        document = Document.open(path, "Ben", Claim[claim])
    except InUse as problem:
        _say(problem.holder.hold.value)
        return
    _say("open")
    for line in sys.stdin:
        word, *rest = line.split()
        try:
            match word:
                case "move":
                    move(document, int(rest[0]))
                case "publish":
                    document.publish()
                case "beat":
                    _say(document.beat())
                    continue
                case "wait":
                    end = time.monotonic() + float(rest[0])
                    while not (knocked := document.knocked()) and time.monotonic() < end:
                        time.sleep(0.01)
                    _say(knocked)
                    continue
                case "undo":
                    document.undo()
                case "beside":
                    document.save_as(document.path_beside or path)
                case "model":
                    _say(content(document.model))
                    continue
                case "close":
                    document.close()
        except FileProblem as problem:
            _say([type(problem).__name__, str(problem)])
            continue
        _say("done")


if __name__ == "__main__":
    _main(*sys.argv[1:])
