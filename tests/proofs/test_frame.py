"""The runner counts what was done, goes on where it stopped, and says what failed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.proofs.progress import ROOT
from tests.proofs.proof import Proof, Tally, failure, numbers_of


def _sound(numbers: range, seed: int, folder: Path) -> Tally:
    assert folder.is_dir() and not any(folder.iterdir())
    (folder / "left").write_text("x")
    return Tally(len(numbers), len(numbers))


def _broken(numbers: range, seed: int, folder: Path) -> Tally:
    return Tally(len(numbers), len(numbers), tuple(failure(seed, n, "lost") for n in numbers if n == 7))


def _dying(numbers: range, seed: int, folder: Path) -> Tally:
    os._exit(9)


def _empty(numbers: range, seed: int, folder: Path) -> Tally:
    return Tally(len(numbers))


def _slow(numbers: range, seed: int, folder: Path) -> Tally:
    where = Path(os.environ["PROOFS_FILE"]).with_name("where")
    where.with_suffix(".new").write_text(str(folder))
    where.with_suffix(".new").replace(where)
    time.sleep(600)
    return Tally(len(numbers), len(numbers))


#: Not promises: something for the runner to run.
PROOFS = (
    Proof("sound", "holds", "kills", 5, 40, _sound),
    Proof("broken", "does not", "kills", 5, 10, _broken),
    Proof("dying", "crashes", "kills", 5, 5, _dying),
    Proof("empty", "hits nothing", "kills", 5, 5, _empty),
    Proof("slow", "takes its time", "kills", 5, 5, _slow),
    Proof("elsewhere", "cannot be run here", "kills", 5, 5, _sound, ("a tool nobody has",)),
)


def told(folder: Path) -> dict[str, str]:
    (folder / "permanent.toml").touch()
    return {
        **os.environ,
        "PROOFS_FROM": "tests.proofs.test_frame",
        "PROOFS_FILE": str(folder / "proofs.json"),
        "PROOFS_PERMANENT": str(folder / "permanent.toml"),
        "PYTHONPATH": str(ROOT),
    }


def run(folder: Path, *names: str, **environment: str) -> subprocess.CompletedProcess[str]:
    order = [sys.executable, "-m", "tests.proofs", *names]
    return subprocess.run(
        order, env={**told(folder), **environment}, cwd=ROOT, capture_output=True, text=True, check=False
    )


def reached(folder: Path) -> dict[str, dict[str, object]]:
    return dict(json.loads((folder / "proofs.json").read_text(encoding="utf-8"))["proofs"])


def test_what_holds_is_said_and_not_done_again(tmp_path: Path) -> None:
    first = run(tmp_path, "sound", JOBS="2")
    assert first.returncode == 0, first.stdout + first.stderr
    assert reached(tmp_path)["sound"]["cases"] == 40 and "holds" in first.stdout.splitlines()[-1]
    again = run(tmp_path, "sound")
    assert again.returncode == 0 and len(again.stdout.splitlines()) == 3


def test_no_time_reaches_nothing_and_the_next_run_goes_on(tmp_path: Path) -> None:
    assert "not begun" in run(tmp_path, "sound", BUDGET="0").stdout
    told = json.loads((tmp_path / "proofs.json").read_text())
    told["proofs"]["sound"] |= {"next": 30, "cases": 30, "hits": 30, "seconds": 1.0}
    (tmp_path / "proofs.json").write_text(json.dumps(told))
    assert run(tmp_path, "sound").returncode == 0
    assert reached(tmp_path)["sound"]["cases"] == 40
    told["digest"] = "of other code"
    (tmp_path / "proofs.json").write_text(json.dumps(told))
    run(tmp_path, "sound", BUDGET="0")
    assert reached(tmp_path)["sound"]["cases"] == 0


def test_a_broken_promise_is_an_error_and_stays_known(tmp_path: Path) -> None:
    for _ in range(2):
        answer = run(tmp_path, "broken", SEED="3")
        assert answer.returncode == 1 and "BROKEN: 1" in answer.stdout
        assert "seed 3, case 7: lost" in answer.stdout
        assert (tmp_path / "permanent.toml").read_text().count('proof = "broken"\nseed = 3\nnumber = 7\n') == 1


@pytest.mark.parametrize(
    ("name", "code", "said"), [("dying", 1, "BROKEN"), ("empty", 1, "EMPTY"), ("elsewhere", 0, "NOT RUN")]
)
def test_what_proves_nothing_never_counts_as_passed(tmp_path: Path, name: str, code: int, said: str) -> None:
    answer = run(tmp_path, name)
    assert answer.returncode == code and said in answer.stdout and "holds" not in answer.stdout


def test_whoever_ends_it_finds_nothing_lying_about(tmp_path: Path) -> None:
    order = [sys.executable, "-m", "tests.proofs", "slow"]
    with subprocess.Popen(order, env=told(tmp_path), cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        where = tmp_path / "where"
        while not where.exists():
            assert process.poll() is None
            time.sleep(0.02)
        assert Path(where.read_text()).is_dir()
        process.terminate()
        assert process.wait() == 1
    assert not Path(where.read_text()).exists()


def test_a_failing_case_can_be_found_again() -> None:
    assert numbers_of(failure(5, 12, "half an edit was there")) == (5, 12)
    assert numbers_of("something else") is None
