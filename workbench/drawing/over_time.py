"""Where issue areas stood over time, by the readings, as a picture has it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from workbench.domain.dates import last_day
from workbench.domain.model import Model
from workbench.domain.points import UNITS

#: The kinds of entities that trails follow from.
_LOOKED_AT = ("workspace", "issue", "condition", "state", "effect", "indicator", "observation")


class Stop(NamedTuple):
    """Where an issue area stood from a day on (ISO text), in points as a bubble has them."""

    x: float
    y: float
    day: str


Stops = Mapping[str, tuple[Stop, ...]]


def stops_of(model: Model) -> Stops:
    """Issue id → where it stood over time, the earliest first, of those that moved; worked out once per model."""
    return model.remembered(_stops, *_LOOKED_AT)


def _stops(model: Model) -> Stops:
    from workbench.engine.trail import trail, turning_days  # most pictures have no trails

    found = trail(model, turning_days(model))
    return {
        issue: tuple(Stop(p.competition / UNITS, p.cooperation / UNITS, str(p.day)) for p in points)
        for issue, points in found.items()
        if len(points) > 1
    }


def public_stops(model: Model) -> Stops:
    """As `stops_of`, for a room: of public issue areas, at the very same places. A day on which nothing was read that
    others may know of is not told.
    """
    told = set(_days(model, private=False))
    return {
        issue: tuple(stop if stop.day in told else stop._replace(day="") for stop in stops)
        for issue, stops in stops_of(model).items()
        if not model.issues[issue].private
    }


def span(model: Model, private: bool = False) -> tuple[str, str] | None:
    """The first and the last day of a trail; unless ``private``, of readings that others may know of. None: no day."""
    days = _days(model, private)
    return (min(days), max(days)) if days else None


def _days(model: Model, private: bool) -> list[str]:
    """The days of all readings that count; unless ``private``, of those that others may know of."""
    return [
        str(last_day(reading.date))
        for reading in model.observations.values()
        if reading.confirmed and (private or not _kept_back(model, reading.indicator, reading.private))
    ]


def _kept_back(model: Model, indicator: str, private: bool) -> bool:
    watched = model.indicators[indicator]
    return private or watched.private or model.conditions[watched.condition].private
