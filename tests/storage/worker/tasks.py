"""What the workers of the tests are asked to do."""

from __future__ import annotations

import os
import sys
import time
from typing import Any

from workbench.storage import errors
from workbench.storage.worker.child import Line


def do(arguments: Any, line: Line) -> Any:
    """Does what ``arguments`` say."""
    match arguments["do"]:
        case "repeat":
            print("noise")
            os.write(1, b"more noise\n")
            line.tell("on the way")
            return [arguments["what"], line.ask({"may I": "go on"})]
        case "refuse":
            raise getattr(errors, arguments["kind"])("It was refused.", errors.WayOut.SAVE_ELSEWHERE)
        case "go on":
            line.tell("on the way")
            time.sleep(0.2)
        case "sleep":
            time.sleep(60)
        case "be left":
            line.end_with_whoever_asked()
            line.tell("on the way")
            time.sleep(60)
        case "work":
            while True:
                pass
        case "eat":
            return len(bytearray(1 << 30))
        case "crash":
            os.abort()
        case "mumble":
            line._says.write(b'["result", nonsense')
            line._says.flush()
            sys.exit(0)
        case "flood":
            line._says.write(b"x" * 10_000_000 + b"\n")
    return None
