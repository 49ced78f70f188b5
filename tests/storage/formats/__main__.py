"""Freezes a saved document as the specimen of its format: ``python -m tests.storage.formats FILE.modus``."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from typing import Any

from workbench.domain.model import KINDS
from workbench.storage.content import Content
from workbench.storage.mapping import plain
from workbench.storage.quarantine import admit

FOLDER = Path(__file__).parent


def told(content: Content) -> dict[str, Any]:
    """A content as JSON has it; without what differs from one program to the next (meta)."""
    return {
        "workspace_id": content.workspace_id,
        "rows": {kind: {id_: plain(e) for id_, e in content.model.table(kind).items()} for kind in KINDS},
        "sessions": list(content.sessions),
        "batches": [(*batch[:7], batch.digest.hex()) for batch in content.batches],
        "changes": list(content.changes),
        "extras": list(content.extras),
    }


def freeze(document: Path) -> str:
    """Writes the specimen and its content; gives the format's number. Refuses to replace one."""
    admitted = admit(document)
    number = admitted.meta["format"]
    with (FOLDER / f"{number}.json").open("x", encoding="utf-8") as golden:
        json.dump(told(admitted.content), golden, ensure_ascii=False, indent=1, sort_keys=True)
        golden.write("\n")
    (FOLDER / f"{number}.modus.gz").write_bytes(gzip.compress(document.read_bytes(), 9, mtime=0))
    return number


if __name__ == "__main__":
    print(f"format {freeze(Path(sys.argv[1]))} is frozen")
