"""The command line: one function per sub-command, over the same operations as the window."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence

from workbench.cli.refusal import STOPPED, Problems, Refusal

__all__ = ["main"]

#: Exit codes: done; bad usage or bad input. Commands give 1 where the answer is “no”.
DONE, BAD = 0, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code: 0 done, 1 the answer is “no”, 2 bad usage or bad input.

    ``argv`` are the arguments after the program's name; those of the process if None. Never raises for what
    people or files do wrong, and never shows a traceback unless ``MODUS_DEBUG=1``.
    """
    _prepare_streams()
    try:
        code = _run(list(sys.argv[1:] if argv is None else argv))
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except Problems as problems:
        return _complain(str(problems), "")
    except Refusal as refusal:
        return _complain(str(refusal))
    except KeyboardInterrupt:
        _complain("stopped")
        return STOPPED
    except BrokenPipeError:
        return _hang_up()
    except OSError as error:
        if os.environ.get("MODUS_DEBUG") == "1":
            raise
        return _refused_by_the_system(error)
    except Exception as error:
        if os.environ.get("MODUS_DEBUG") == "1":
            raise
        what = f"{type(error).__name__}: {' '.join(str(error).split())}"
        return _complain(f"something went wrong that is not your fault: {what} (MODUS_DEBUG=1 shows where)")


def _run(arguments: list[str]) -> int:
    from workbench.cli.parser import parse

    try:
        parsed = parse(arguments)
    except SystemExit as left:  # --help and --version leave this way
        return left.code if isinstance(left.code, int) else DONE
    return int(parsed.run(parsed))


def _prepare_streams() -> None:
    """Texts hold any script: write UTF-8 into files and pipes, and on a terminal whatever it can show."""
    _stand_in_for_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if (stream.encoding or "").lower().replace("-", "") != "utf8" and not stream.isatty():
            reconfigure(encoding="utf-8")
        reconfigure(errors="backslashreplace")


def _stand_in_for_closed_streams() -> None:
    """What was closed (``>&-``) leads nowhere: else the next file opened would take its number, and be written into.

    In the order of the numbers, for the system gives the smallest that is free.
    """
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = os.open(os.devnull, os.O_RDWR)
            os.set_inheritable(nowhere, True)
            setattr(sys, name, os.fdopen(nowhere, "r" if name == "stdin" else "w", encoding="utf-8"))


def _complain(sentence: str, start: str = "modus: ") -> int:
    if sys.stderr is not None:
        from workbench.cli.terminal import plain

        with contextlib.suppress(OSError):
            for line in [sentence] if start else sentence.splitlines():  # a file's name may hold the end of a line
                print(start + plain(line), file=sys.stderr)
    return BAD


def _refused_by_the_system(error: OSError) -> int:
    """A full disk, a name that is too long: nobody's mistake in here. Without a file it was the answer itself."""
    reason = (error.strerror or str(error)).lower()
    if error.filename is not None:
        return _complain(f"{os.fsdecode(error.filename)}: {reason}")
    _hang_up()
    return _complain(f"the answer cannot be written: {reason}")


def _hang_up() -> int:
    """Whoever read our output has gone; what is still buffered must not fail once more at exit."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE
