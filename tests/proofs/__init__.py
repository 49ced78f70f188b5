"""The promises about a workspace file, proved by real faults: kills, errors, torn writes, full disks, power loss.

`PROOFS` lists them. `make test` runs the quick sizes (`test_quick.py`), `make proofs` the full ones (`__main__.py`).
A proof is a `Proof` (`proof.py`): a promise, and a function that does numbered cases. To add one, write it in a module
of its own, put it into the list, and show in a test that it fails where the promise is broken.
"""

from __future__ import annotations

from tests.proofs import destroyed_pages
from tests.proofs.hostile import flips, mutations
from tests.proofs.hostile import proof as hostile_files
from tests.proofs.proof import Proof

PROOFS: tuple[Proof, ...] = (destroyed_pages.PROOF, hostile_files.PROOF, mutations.PROOF, flips.PROOF)
