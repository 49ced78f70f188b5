"""What a person should know about the files beside a document when it is opened."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workbench.storage.errors import WayOut
from workbench.storage.siblings import conflicted_copies, open_journals


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence about the file at ``path``, and the safe way out, if there is anything to be done."""

    text: str
    way_out: WayOut
    path: Path


def notices(document: Path) -> tuple[Notice, ...]:
    """What there is to say about the files beside a document. All of them are left as they are."""
    return (
        *(
            Notice(
                f"Beside “{document.name}” lies “{path.name}”, left by another program that broke off changing it. "
                "Nothing of it was carried out here. What you see may lack what that program was about to do; your "
                "changes can only be saved under another name as long as it lies there.",
                WayOut.SAVE_BESIDE,
                path,
            )
            for path in open_journals(document)
        ),
        *(
            Notice(
                f"Beside “{document.name}” lies “{path.name}”, by its name a second version that a sync program kept. "
                "Both may hold work, and both were left as they are; open the other one to see what is in it.",
                WayOut.OPEN_OTHER,
                path,
            )
            for path in conflicted_copies(document)
        ),
    )
