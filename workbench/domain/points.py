"""Numbers on the matrix, exact.

People write positions with at most two decimals, so the domain keeps them as whole **hundredths** of a point (``6.25``
is 625). The engine calculates in whole **units** of 1/200 point, because an unknown state counts half an effect
(method 2): no answer hangs on rounding or on the order of summation.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from workbench.domain.language import numeral, said

#: Engine units in one point.
UNITS = 200
#: The end of both axes, in hundredths.
TOP = 1000
#: Decimals beyond are refused before anything calculates with them.
_MOST_EXPONENT = 1_000
_COMMA = re.compile(r"[+-]?\d{1,9},\d{1,9}", re.ASCII)


def hundredths(value: object) -> int:
    """``value`` (a number or its text, in points) as whole hundredths.

    Raises ``ValueError`` with the end of a sentence where it is no number or has more than two decimals.
    """
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        raise ValueError(said("a number is needed here"))
    try:
        number = Decimal(str(value).strip())
    except InvalidOperation:
        hint = (
            said("; write {value}", value=str(value).strip().replace(",", "."))
            if _COMMA.fullmatch(str(value).strip())
            else ""
        )
        raise ValueError(said("“{value}” is not a number{hint}", value=str(value)[:40], hint=hint)) from None
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or abs(exponent) > _MOST_EXPONENT or abs(number) > 1_000_000:
        raise ValueError(said("“{value}” is not a number that can stand here", value=str(value)[:40]))
    scaled = number * 100
    if scaled != scaled.to_integral_value():
        raise ValueError(said("{value} has more than two decimals", value=value))
    return int(scaled)


def points(amount: int) -> int | float:
    """Hundredths as points, a whole number where it is one."""
    return amount // 100 if amount % 100 == 0 else amount / 100


def points_of_units(amount: int) -> int | float:
    """Engine units (1/200) as points, a whole number where it is one."""
    return amount // UNITS if amount % UNITS == 0 else amount / UNITS


def written(amount: int, signed: bool = False) -> str:
    """Engine units as people read them: ``6.4``, ``−2``, with ``signed`` also ``+2``; a true minus sign."""
    text = f"{abs(amount) / UNITS:.3f}".rstrip("0").rstrip(".")
    sign = "−" if amount < 0 else "+" if signed and amount > 0 else ""
    return sign + text


def plural_of(amount: int) -> int:
    """The number after which a sentence says “points” as it does after so many engine units: they themselves where
    they are whole, and two for any part of a point (2.5 points; 2,5 балла).
    """
    return abs(amount) // UNITS if amount % UNITS == 0 else 2


def shown(amount: int, signed: bool = False) -> str:
    """As `written`, with the decimal mark of the language spoken: for what is read and never read in again."""
    return numeral(written(amount, signed))
