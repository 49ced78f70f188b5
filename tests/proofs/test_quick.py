"""Every proof in its quick size, and for ever the cases that once failed."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.proofs import PROOFS
from tests.proofs.proof import Proof, Tally, scratch

PERMANENT = tomllib.loads(Path(__file__).with_name("permanent.toml").read_text(encoding="utf-8")).get("case", [])

#: So many times the quick size is tried until something is hit.
_AS_OFTEN = 4


@pytest.fixture
def seed(pytestconfig: pytest.Config) -> int:
    """The one that Hypothesis uses too: said in the header, given again by ``--hypothesis-seed``."""
    return int(pytestconfig.getoption("hypothesis_seed", default=None) or 0)


@pytest.fixture
def folder() -> Iterator[Path]:
    with scratch() as found:
        yield found


@pytest.mark.slow
@pytest.mark.timeout(3600)  # a busy machine is no broken promise
@pytest.mark.parametrize("proof", [proof for proof in PROOFS if proof.quick], ids=lambda proof: proof.name)
def test_the_promise_holds(proof: Proof, seed: int, folder: Path) -> None:
    if proof.missing:
        pytest.skip(proof.missing)
    tally = Tally()
    for again in range(_AS_OFTEN):  # a walk by chance may change nothing
        tally += proof.run(range(again * proof.quick, (again + 1) * proof.quick), seed, folder)
        assert not tally.failures, "\n".join((proof.promise, *tally.failures))
        assert tally.cases == (again + 1) * proof.quick, "not every case was tried"
        if tally.hits:
            break
    assert tally.hits, "nothing was hit, so nothing was proved"


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("case", PERMANENT, ids=lambda case: f"{case['proof']}-{case['seed']}-{case['number']}")
def test_what_once_failed_holds(case: dict[str, object], folder: Path) -> None:
    (proof,) = (proof for proof in PROOFS if proof.name == case["proof"])
    if proof.missing:
        pytest.skip(proof.missing)
    number = int(str(case["number"]))
    tally = proof.run(range(number, number + 1), int(str(case["seed"])), folder)
    assert not tally.failures, "\n".join((proof.promise, *tally.failures))
