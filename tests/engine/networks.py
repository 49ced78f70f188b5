"""Random cross-impact matrices as people judge them, as models and as arrays, and plain enumeration to compare with."""

from __future__ import annotations

from typing import Any

import numpy as np

from workbench.domain.model import Model
from workbench.exchange.plain_in import from_plain

Plain = dict[str, Any]


def random_blocks(
    sizes: list[int], draw: np.random.Generator, density: float = 1.0, most: int = 3, balanced: bool = False
) -> np.ndarray:
    """K × K: amounts from −most to most, 0 within a condition; blocks there with that density, rows summing to 0."""
    first = np.cumsum([0, *sizes])
    found = np.zeros((first[-1], first[-1]), dtype=np.int64)
    for i in range(len(sizes)):
        for j in range(len(sizes)):
            if i == j or draw.random() >= density:
                continue
            block = draw.integers(-most, most + 1, (sizes[i], sizes[j]))
            while balanced and (wrong := (block.sum(axis=1) != 0)).any():
                block[wrong] = draw.integers(-most, most + 1, (int(wrong.sum()), sizes[j]))
            found[first[i] : first[i + 1], first[j] : first[j + 1]] = block
    return found


def plain(sizes: list[int], impacts: np.ndarray, bias: np.ndarray | None = None) -> Plain:
    """The plain model with conditions ``c00``, ``c01`` … and states ``s00``, ``s01`` …"""
    names = [(f"c{c:02}", f"s{x:02}") for c, size in enumerate(sizes) for x in range(size)]
    return {
        "conditions": [
            {"key": f"c{c:02}", "states": [f"s{x:02}" for x in range(size)]} for c, size in enumerate(sizes)
        ],
        "cross_impacts": [
            {"from": list(names[k]), "to": list(names[m]), "amount": int(impacts[k, m])}
            for k, m in np.argwhere(impacts).tolist()
        ],
        "bias": [
            {"condition": names[k][0], "state": names[k][1], "amount": int(bias[k])}
            for k in ([] if bias is None else np.flatnonzero(bias).tolist())
        ],
    }


def model(sizes: list[int], impacts: np.ndarray, bias: np.ndarray | None = None) -> Model:
    return from_plain(plain(sizes, impacts, bias))


def enumerated(
    sizes: list[int], impacts: np.ndarray, bias: np.ndarray | None = None, tolerance: int = 0
) -> list[tuple[int, ...]]:
    """Every consistent scenario as places of states, found by trying all of them, in order."""
    first = np.cumsum([0, *sizes])
    every = np.stack(np.meshgrid(*[np.arange(size) for size in sizes], indexing="ij"), axis=-1).reshape(-1, len(sizes))
    balances = np.zeros((len(every), first[-1]), dtype=np.int64) + (0 if bias is None else bias)
    for c in range(len(sizes)):
        balances += impacts[first[c] + every[:, c]]
    fits = np.ones(len(every), dtype=bool)
    for c in range(len(sizes)):
        own = balances[:, first[c] : first[c + 1]]
        fits &= own[np.arange(len(every)), every[:, c]] + tolerance >= own.max(axis=1)
    return [tuple(row) for row in every[fits].tolist()]
