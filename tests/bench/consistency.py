"""All consistent scenarios of random cross-impact matrices, against plain enumeration with NumPy in the same run."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from tests.bench.memory import most_memory
from tests.engine.networks import model, random_blocks
from workbench.domain.model import Model
from workbench.engine.consistent import ConsistentScenarios, consistent_scenarios
from workbench.exchange.importing import import_model

ROOT = Path(__file__).resolve().parents[2]
SEEDS = range(5)


def matrix(count: int, seed: int, density: float = 1.0, balanced: bool = False) -> np.ndarray:
    """Impacts of so many conditions with three states each, uniform from −3 to 3."""
    return random_blocks([3] * count, np.random.default_rng(seed), density, balanced=balanced)


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def search_seconds(count: int, density: float = 1.0, balanced: bool = False) -> list[float]:
    """How long all consistent scenarios of that many conditions take, from model to answer, one for each seed."""
    models = [model([3] * count, matrix(count, seed, density, balanced)) for seed in SEEDS]
    consistent_scenarios(models[0], limit=1)
    return [seconds(lambda found=found: consistent_scenarios(found)) for found in models]


def somewhereland_seconds() -> float:
    found = import_model(ROOT / "tests" / "cases" / "somewhereland.csv", "Somewhereland")[0]
    consistent_scenarios(found)
    return statistics.median(seconds(lambda: consistent_scenarios(found)) for _ in range(50))


def enumeration_seconds(count: int) -> list[float]:
    """How long trying every scenario takes with NumPy, a hundred thousand at a time."""
    return [seconds(lambda seed=seed: enumerate_all(count, matrix(count, seed))) for seed in SEEDS[:2]]


def enumerate_all(count: int, impacts: np.ndarray) -> int:
    """How many of 3 ** count scenarios are consistent, by trying them all."""
    narrow = impacts.astype(np.int16)
    powers = 3 ** np.arange(count)[::-1]
    found = 0
    for start in range(0, 3**count, 100_000):
        numbers = np.arange(start, min(3**count, start + 100_000))
        states = numbers[:, None] // powers % 3
        balances = np.zeros((len(numbers), 3 * count), dtype=np.int16)
        for c in range(count):
            balances += narrow[3 * c + states[:, c]]
        by_condition = balances.reshape(-1, count, 3)
        own = np.take_along_axis(by_condition, states[:, :, None], axis=2)[:, :, 0]
        found += int((own == by_condition.max(axis=2)).all(axis=1).sum())
    return found


def memory() -> float:
    """MiB at most, in a process of its own: 20 × 3 dense whole, and the first million of a matrix full of ties."""
    answer = subprocess.run(
        [sys.executable, "-c", "from tests.bench.consistency import _search_much; _search_much()"],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    return float(json.loads(answer.stdout)["MiB"])


def _search_much() -> None:
    consistent_scenarios(model([3] * 20, matrix(20, 0)))
    told = 0
    for batch in ConsistentScenarios(ties(60)):
        told += len(batch)
        if told > 1_000_000:
            break
    print(json.dumps({"MiB": most_memory()}))


def ties(count: int) -> Model:
    """A sparse matrix of zeros and ones, in which very many scenarios are consistent."""
    return model([3] * count, random_blocks([3] * count, np.random.default_rng(0), 0.05, most=1))
