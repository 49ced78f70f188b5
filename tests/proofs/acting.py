"""The process from which children are forked (see `children`), and what a child does first."""

from __future__ import annotations

import contextlib
import ctypes
import importlib
import json
import os
import random
import signal
import socket
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any

from tests.proofs.acts import ACTS, commands
from tests.proofs.children import LARGEST, Message
from tests.proofs.hand import Hand
from tests.proofs.stage import Stage

#: prctl(PR_SET_PTRACER, anybody): where only ancestors may trace, strace may too.
_MAY_BE_TRACED = (0x59616D61, -1)
#: prctl(PR_SET_CHILD_SUBREAPER): what a killed child leaves running is ours to wait for.
_ORPHANS_COME_HERE = 36


def _serve(line: socket.socket) -> None:
    ctypes.CDLL(None).prctl(_ORPHANS_COME_HERE, 1)
    _warm_up()
    signal.signal(signal.SIGCHLD, lambda *_: _bury())
    line.send(b"ready")
    while True:
        order, descriptors, _, _ = socket.recv_fds(line, LARGEST, 1)
        if not order:
            return
        talk = socket.socket(fileno=descriptors[0])
        pid = os.fork()
        if not pid:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            line.close()
            _act(json.loads(order), talk)
        talk.close()
        line.send(str(pid).encode())


def _bury() -> None:
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def _warm_up() -> None:
    """Loads everything that is loaded late, by acting everything once."""
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder) / "warm")
        with stage.here():
            for act in ACTS.values():
                if act is commands:
                    continue  # a Qt that has been started does not survive being forked
                stage.clear()
                hand = Hand(stage, random.Random(0), lambda **_: None)
                hand.write_new(stage.plan)
                hand.write_new(stage.other)
                stage.damage()
                stage.age()
                act(hand)
                if hand.document is not None:
                    hand.document.close(publish=False)
    importlib.import_module("tests.proofs.breaking")


def _act(order: Message, talk: socket.socket) -> None:
    def say(**what: Any) -> None:
        talk.send(json.dumps(what).encode())

    try:
        os.setsid()
        ctypes.CDLL(None).prctl(*_MAY_BE_TRACED)
        stage = Stage(Path(order["folder"]))
        os.chdir(stage.folder)
        os.environ.update(stage.environment())
        tempfile.tempdir = str(stage.tmp)
        for patch in order.get("patches", ()):
            module, name = patch.split(":")
            getattr(importlib.import_module(module), name)()
        hand = Hand(stage, random.Random(order["seed"]), say, order.get("tries", 1))
        if talk.recv(16):
            if (limit := order.get("limit")) is not None:
                import resource

                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            ACTS[order["act"]](hand)
            say(end=True)
    except BaseException as error:
        with contextlib.suppress(OSError):
            say(wrong=f"not a sentence but {_shortly(error)}")
    finally:
        os._exit(0)


def _shortly(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    where = next((frame for frame in reversed(frames) if "workbench" in frame.filename), frames[-1])
    return f"{type(error).__name__} in {where.name} ({Path(where.filename).name}:{where.lineno}): {error}"[:500]


if __name__ == "__main__":
    _serve(socket.socket(fileno=int(sys.argv[1])))
