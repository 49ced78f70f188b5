"""Files as an attacker makes them, by hand: more than two hundred, none of which is stored."""

from __future__ import annotations

from tests.proofs.hostile import headers, house, pages, places, rows, schemas
from tests.proofs.hostile.forging import Case

CASES: tuple[Case, ...] = (
    *places.CASES, *headers.CASES, *schemas.CASES, *pages.CASES, *rows.CASES, *house.CASES,
)  # fmt: skip
