"""What a review looks at, worked out in one go, off the window's thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from workbench.domain.model import Model
from workbench.domain.progress import Observation
from workbench.engine.progress import (
    Assessed,
    Contradiction,
    OverdueReading,
    Promised,
    assessed_as_of,
    contradictions,
    overdue_readings,
    promised,
    readings_between,
)
from workbench.engine.trail import Movement, movement
from workbench.workspace.chronicle import Edits

_NONE = Edits()


@dataclass(frozen=True, slots=True)
class Reviewed:
    """Everything as of ``day``, and what changed after ``since`` (None: since the baseline)."""

    model: Model
    since: date | None
    day: date
    movement: Movement
    assessed: Mapping[str, Assessed]
    readings: tuple[Observation, ...]
    contradictions: tuple[Contradiction, ...]
    overdue: tuple[OverdueReading, ...]
    promised: tuple[Promised, ...]
    #: The judgements edited since the review that ``since`` is the day of, or since that day itself.
    edited: Edits
    review: str | None


def reviewed(model: Model, since: date | None, day: date, edited: Edits = _NONE, review: str | None = None) -> Reviewed:
    """Look at a workspace as of a day; what the log tells was read before."""
    return Reviewed(
        model,
        since,
        day,
        movement(model, since, day),
        assessed_as_of(model, day),
        tuple(readings_between(model, since, day)),
        tuple(contradictions(model, day)),
        tuple(overdue_readings(model, day)),
        tuple(promised(model, day)),
        edited,
        review,
    )
