"""A process that is killed in the middle of its work loses nothing it has said to have kept."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.workspace.samples import everything
from workbench.storage.publish import TEMPORARY
from workbench.storage.unfinished import unfinished
from workbench.workspace.document import Document
from workbench.workspace.reading import read

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kill -9 as Unix has it")

AT_WORK = """
import sys
from workbench.workspace import operations
from workbench.workspace.document import Document

document = Document.open(sys.argv[1])
issue = document.model.by_key("issue", "river").id
for number in range(1, 1000):
    document.apply(operations.edit(document.model, "issue", issue, note=str(number), cooperation=number))
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()
    if sys.argv[2] == "publish" and number % 3 == 0:
        document.publish()
        sys.stdout.write(f"published {number}\\n")
        sys.stdout.flush()
"""


@pytest.mark.parametrize("round_", range(4))
@pytest.mark.parametrize("doing", ["edit", "publish"])
def test_every_edit_that_was_acknowledged_is_there(path: Path, doing: str, round_: int) -> None:
    Document.create(everything(), path).close()
    child = subprocess.Popen(
        [sys.executable, "-c", AT_WORK, str(path), doing], stdout=subprocess.PIPE, text=True, cwd=Path.cwd()
    )
    assert child.stdout is not None
    said = [child.stdout.readline()]
    time.sleep(random.Random(round_).uniform(0.0, 0.25))
    child.send_signal(signal.SIGKILL)
    said += [line for line in child.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
    child.wait()
    kept = max(int(line) for line in said if line.strip().isdecimal())
    published = max([int(line.split()[1]) for line in said if line.startswith("published")], default=0)

    def number(model: object) -> int:
        return int(model.by_key("issue", "river").note or 0)  # type: ignore[attr-defined]

    assert number(read(path)[0]) >= published  # the document is whole, old or new
    found = unfinished()
    if not found:
        assert number(read(path)[0]) in (kept, kept + 1)
        return
    (work,) = found
    document = Document.resume(work)
    assert number(document.model) in (kept, kept + 1)  # one may have been kept just before it was said
    assert document.model.by_key("issue", "river").cooperation == number(document.model)
    document.close()
    assert number(read(path)[0]) in (kept, kept + 1)
    assert not [p for p in path.parent.iterdir() if p.name.startswith(TEMPORARY)]
    assert unfinished() == []
