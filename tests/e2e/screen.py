"""A screen that nobody looks at, and the program on it: Xvfb, openbox, xdotool. Waits look, they do not sleep."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from workbench.ui.hints.hints import NAMES

TOOLS = ("Xvfb", "openbox", "xdotool")
_ROOT = Path(__file__).resolve().parents[2]


def missing() -> list[str]:
    """The tools that this computer lacks."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]


needs_a_screen = pytest.mark.skipif(
    bool(missing()), reason=f"a real window needs {', '.join(missing())}: install xvfb, openbox and xdotool"
)


def wait_for(what: str, look: Callable[[], Any], seconds: float = 60.0) -> Any:
    """Look until there is something; fails with ``what`` if there never is."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if found := look():
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited {seconds:g} seconds in vain for {what}")


class Pixels:
    """What is on a display, from the file in which Xvfb keeps it (an X window dump of 32 bits a pixel)."""

    def __init__(self, dump: bytes) -> None:
        header = struct.unpack(">25I", dump[:100])
        self.width, self.height, self._line = header[4], header[5], header[12]
        self._rows = dump[header[0] + header[19] * 12 :]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pixels) and self._rows == other._rows

    def at(self, x: int, y: int) -> tuple[int, int, int]:
        """Red, green and blue of a pixel."""
        start = y * self._line + x * 4
        blue, green, red = self._rows[start : start + 3]
        return red, green, blue

    def cut(self, left: int, top: int, width: int, height: int) -> npt.NDArray[np.uint8]:
        """A rectangle of the display: rows of pixels, each blue, green and red."""
        rows = np.frombuffer(self._rows, dtype=np.uint8, count=self._line * self.height)
        pixels = rows.reshape(self.height, self._line)[:, : self.width * 4].reshape(self.height, self.width, 4)
        return pixels[top : top + height, left : left + width, :3]

    def part(self, left: float, top: float, right: float, bottom: float) -> list[tuple[int, int, int]]:
        """Pixels here and there in a part of the display, whose edges are shares of its width and height."""
        across = range(round(left * self.width), round(right * self.width), 3)
        return [self.at(x, y) for y in range(round(top * self.height), round(bottom * self.height), 3) for x in across]


class Screen:
    """One display with a window manager, and at most one running program on it."""

    def __init__(self, folder: Path, display: str) -> None:
        self.folder, self.program = folder, None
        home = folder / "home"
        home.mkdir(exist_ok=True)
        known = home / "config" / "modus" / "modus.ini"
        known.parent.mkdir(parents=True, exist_ok=True)
        known.write_text(f"[General]\nhints-gone={' '.join(NAMES)}\n", encoding="utf-8")  # somebody who has read them
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_", "MODUS_"))}
        self.environment = {
            **kept,
            "DISPLAY": display,
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_STATE_HOME": str(home / "state"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": str(_ROOT),
        }
        self.program: subprocess.Popen[bytes] | None

    # ── the program ──────────────────────────────────────────────────────────────────────────────────────────────

    def start(self, *arguments: str, title: str) -> None:
        """Start the window and wait until one with this in its title is there and active."""
        log = (self.folder / "program.log").open("ab")
        self.program = subprocess.Popen(
            [sys.executable, "-m", "workbench", "open", *arguments],
            env=self.environment,
            cwd=self.folder,
            stdout=log,
            stderr=log,
        )
        log.close()
        self.wait_for_title(title)
        self.rest()

    def kill(self) -> None:
        """The power goes out."""
        assert self.program is not None
        self.program.send_signal(signal.SIGKILL)
        self.program.wait(5)
        self.program = None

    def end(self) -> None:
        """End what is still running."""
        if self.program is not None and self.program.poll() is None:
            self.program.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.program.wait(3)
                return
            self.program.kill()

    def log(self) -> str:
        """What the program wrote; nothing, if all is well."""
        return (self.folder / "program.log").read_text(encoding="utf-8", errors="replace")

    # ── hands and eyes ───────────────────────────────────────────────────────────────────────────────────────────

    def hand(self, *words: str) -> str:
        """Let xdotool do something."""
        done = subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, check=False, timeout=30
        )
        return done.stdout.strip()

    def title(self) -> str:
        """The title of the active window."""
        return self.hand("getactivewindow", "getwindowname")

    def inside(self) -> tuple[int, int]:
        """Width and height of the active window, without what the window manager puts around it."""
        told = dict(line.split("=") for line in self.hand("getactivewindow", "getwindowgeometry", "--shell").split())
        return int(told["WIDTH"]), int(told["HEIGHT"])

    def windows(self, title: str) -> list[str]:
        """The windows to be seen that have just this title: a question beside the window that asks it."""
        return self.hand("search", "--onlyvisible", "--name", f"^{title}$").split()

    def wait_for_title(self, part: str) -> None:
        """Wait until the active window has this in its title."""
        assert self.program is not None

        def there() -> bool:
            assert self.program is not None
            assert self.program.poll() is None, f"the program ended: {self.log()}"
            return part in self.title()

        wait_for(f"a window called “{part}”, not “{self.title()}”", there)

    def keys(self, *keys: str) -> None:
        """Press keys one after the other."""
        self.hand("key", "--delay", "30", *keys)

    def write(self, text: str) -> None:
        """Type a text."""
        self.hand("type", "--delay", "8", text)

    def click(self, x: int, y: int) -> None:
        """Click somewhere on the screen."""
        self.hand("mousemove", str(x), str(y), "click", "1")

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drag from one place to another, in steps as a hand does."""
        self.hand("mousemove", str(start[0]), str(start[1]), "mousedown", "1")
        for step in range(1, 9):
            x, y = (round(a + (b - a) * step / 8) for a, b in zip(start, end, strict=True))
            self.hand("mousemove", str(x), str(y))
        self.hand("mouseup", "1")

    def seen(self, display: int = 0) -> Pixels:
        """What is on a display just now."""
        return Pixels((self.folder / f"Xvfb_screen{display}").read_bytes())

    def rest(self, display: int = 0) -> None:
        """Wait until nothing moves on a display any more: a click before that meets what is about to go elsewhere."""
        dump = self.folder / f"Xvfb_screen{display}"
        found: list[bytes] = [b"", dump.read_bytes()]

        def still() -> bool:
            time.sleep(0.1)
            found.append(dump.read_bytes())
            return found[-1] == found[-2] == found[-3]

        wait_for("the screen to rest", still)

    def picture(self, name: str) -> None:
        """Keep what is on the screen beside the test's files; without ImageMagick, nothing."""
        if importer := shutil.which("import"):
            subprocess.run(
                [importer, "-window", "root", str(self.folder / f"{name}.png")],
                env=self.environment,
                check=False,
                timeout=10,
            )

    # ── the command line ─────────────────────────────────────────────────────────────────────────────────────────

    def modus(self, *arguments: str) -> Any:
        """What the command line answers as JSON; None where it refuses."""
        done = subprocess.run(
            [sys.executable, "-m", "workbench", *arguments, "--json"],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        return json.loads(done.stdout) if done.returncode == 0 else None


@contextlib.contextmanager
def screen(folder: Path, size: str = "1366x768", second: str = "") -> Iterator[Screen]:
    """A screen of its own with a window manager, and a second display if wanted; everything is ended afterwards."""
    reading, writing = os.pipe()
    with (folder / "screen.log").open("wb") as log:
        server = subprocess.Popen(
            [
                *("Xvfb", "-displayfd", str(writing), "-nolisten", "tcp", "-fbdir", str(folder)),
                *("-screen", "0", f"{size}x24"),
                *(("-screen", "1", f"{second}x24") if second else ()),
            ],
            pass_fds=(writing,),
            stdout=log,
            stderr=log,
        )
        os.close(writing)
        manager: subprocess.Popen[bytes] | None = None
        try:
            with os.fdopen(reading) as told:
                display = f":{told.readline().strip()}"
            made = Screen(folder, display)

            def managed() -> bool:
                # Xvfb says its number a moment before it can be reached; who comes too early ends.
                nonlocal manager
                if manager is None or manager.poll() is not None:
                    manager = subprocess.Popen(["openbox"], env=made.environment, stdout=log, stderr=log)
                return made.hand("get_num_desktops") not in ("", "0")  # without a window manager none are told

            wait_for("the window manager", managed)
            try:
                yield made
            finally:
                made.end()
        finally:
            for process in (manager, server):
                if process is not None:
                    process.terminate()
                    process.wait(5)
