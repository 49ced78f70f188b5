"""The promises about a workspace file, proved by real faults: kills, errors, torn writes, full disks, power loss.

`PROOFS` lists them. `make test` runs the quick sizes (`test_quick.py`), `make proofs` the full ones (`__main__.py`).
A proof is a `Proof` (`proof.py`): a promise, and a function that does numbered cases. To add one, write it in a module
of its own, put it into the list, and show in a test that it fails where the promise is broken.
"""

from __future__ import annotations

from tests.proofs import destroyed_pages, errors, file_names, full_disk, hands, kills, power_loss, torn_writes
from tests.proofs.canary import proof as canary
from tests.proofs.hostile import flips, mutations
from tests.proofs.hostile import proof as hostile_files
from tests.proofs.proof import Proof

PROOFS: tuple[Proof, ...] = (
    Proof(
        "kills",
        "a kill at any moment loses no acknowledged edit and leaves every document whole, old or new",
        "kill points",
        200,
        10_000,
        kills.cases(kills.killed_once),
        ("linux", "strace"),
    ),
    Proof(
        "kills in recovery",
        "nor does a kill while work is resumed, recovered, backed up or taken back, or a second kill after a first",
        "kill points",
        50,
        1_000,
        kills.cases(kills.killed_while_recovering),
        ("linux", "strace"),
    ),
    Proof(
        "kills in migrating",
        "a kill while a document of an older format is led on leaves it as it was or as it is now, and loses no edit",
        "kill points",
        16,
        500,
        kills.cases(kills.killed_while_migrating),
        ("linux", "strace"),
    ),
    Proof(
        "power loss",
        "a power loss at any moment loses no acknowledged edit and damages nothing, whatever was not synced",
        "disk states",
        2_000,
        100_000,
        power_loss.losing_power,
        ("linux", "strace"),
    ),
    Proof(
        "errors",
        "every error of the system is a sentence, loses nothing acknowledged, and asking again works",
        "failing calls",
        60,
        2_000,
        kills.cases(errors.failing_call),
        ("linux", "strace"),
    ),
    Proof(
        "torn writes",
        "a write that is carried out in part, or says so, damages nothing and loses nothing acknowledged",
        "torn writes",
        50,
        632,
        torn_writes.tearing,
        ("linux", "cc"),
    ),
    *(
        Proof(
            name,
            "on a full disk everything written is the new, complete, or the old to the byte, and nothing is left about",
            "full disks",
            quick,
            420,
            kills.cases(full_disk.filling(way)),
            needs,
        )
        for name, way, quick, needs in (
            ("full disk", "documents", 7, ("linux", "root")),
            ("full data folder", "home", 7, ("linux", "root")),
            ("files of limited size", "files", 14, ("linux",)),
        )
    ),
    destroyed_pages.PROOF,
    hostile_files.PROOF,
    mutations.PROOF,
    flips.PROOF,
    canary.PROOF,
    file_names.PROOF,
    hands.PROOF,
    hands.VAST_PROOF,
)
