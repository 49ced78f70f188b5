"""``modus progress``: what changed, what was promised and what is overdue, as of a date."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.cli.given import Commands, add_file, add_json, command, load
from workbench.cli.refusal import Refusal
from workbench.cli.terminal import NOTHING, answer_json, counted, plain, say, strong, table

if TYPE_CHECKING:
    from workbench.domain.model import Model
    from workbench.domain.progress import Observation
    from workbench.engine.evaluation import IssueResult

Json = dict[str, Any]


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(
        commands,
        "progress",
        "say what changed since a date, what was promised and what is overdue",
        "modus progress relations.modus --since 2012-12-31 --as-of 2014-01-22",
        "Without --since, since the last review before; without --as-of, today, or the last date in the workspace "
        "where that is more than a year ago. A date may be a year, a month (its last day) or a day.",
    )
    add_file(parser)
    parser.add_argument("--as-of", metavar="DATE", help="the day that is asked about")
    parser.add_argument("--since", metavar="DATE", help="what changed after this day")
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0."""
    from workbench.engine.progress import last_review, natural_date

    day, since = _day(arguments.as_of, "--as-of"), _day(arguments.since, "--since")
    model = load(arguments.file)
    day = day or natural_date(model, date.today())
    since = since or last_review(model, day)
    if since is not None and since > day:
        raise Refusal(f"progress: --since {since} is after --as-of {day}")
    answer = _answer(model, since, day)
    if arguments.json:
        answer_json(answer)
    else:
        _tell(model, answer, arguments.file)
    return 0


def _day(text: str | None, option: str) -> date | None:
    from workbench.domain.dates import date_problem, last_day

    if text is None:
        return None
    if problem := date_problem(text):
        raise Refusal(f"progress: {option} {problem}")
    return last_day(text)


# ── for programs ─────────────────────────────────────────────────────────────────────────────────────────────


def _answer(model: Model, since: date | None, day: date) -> Json:
    from workbench.engine.progress import assessed_as_of, contradictions, readings_between
    from workbench.engine.trail import movement

    told = movement(model, since, day)
    assessed = sorted(assessed_as_of(model, day).values(), key=lambda one: model.conditions[one.condition].key)
    turned = [
        {
            "condition": model.conditions[turn.condition].key,
            "before": _state(model, turn.before.state),
            "after": _state(model, turn.after.state),
            **_by(model, turn.after.reading),
        }
        for turn in told.turns
    ]
    return {
        "as_of": str(day),
        "since": None if since is None else str(since),
        "assessed": [
            {
                "condition": model.conditions[one.condition].key,
                "state": _state(model, one.state),
                **_by(model, one.reading),
            }
            for one in assessed
        ],
        "turned": turned,
        "moved": [_moved(model, one) for one in told.moved],
        "readings": [_reading(model, one) for one in readings_between(model, since, day)],
        "contradictions": [
            {"condition": model.conditions[one.condition].key, "readings": [_reading(model, r) for r in one.readings]}
            for one in contradictions(model, day)
        ],
        **_outstanding(model, day),
    }


def _outstanding(model: Model, day: date) -> Json:
    from workbench.cli.answers import literal
    from workbench.engine.progress import overdue_readings, promised

    return {
        "overdue_readings": [
            {
                "indicator": one.indicator.key,
                "last": None if one.last is None else one.last.date,
                "due": None if one.due is None else str(one.due),
            }
            for one in overdue_readings(model, day)
        ],
        "commitments": [
            {
                "key": one.commitment.key,
                "title": one.commitment.title,
                "actors": [model.actors[actor].key for actor in one.commitment.actors],
                "brings": literal(model, one.commitment.state) if one.commitment.state else [],
                "made": one.commitment.made or None,
                "due": one.commitment.due or None,
                "outcome": one.outcome,
                "overdue": one.overdue,
            }
            for one in promised(model, day)
        ],
    }


def _state(model: Model, state: str | None) -> str:
    from workbench.cli.answers import state_key

    return state_key(model, state)


def _by(model: Model, reading: Observation | None) -> Json:
    """Which reading says so; null and null where the baseline does."""
    if reading is None:
        return {"indicator": None, "date": None}
    return {"indicator": model.indicators[reading.indicator].key, "date": reading.date}


def _reading(model: Model, reading: Observation) -> Json:
    return {
        **_by(model, reading),
        "state": _state(model, reading.state),
        "confirmed": reading.confirmed,
        "why": reading.why,
    }


def _moved(model: Model, moved: Any) -> Json:
    from workbench.cli.answers import both

    def stood(result: IssueResult) -> Json:
        there = both(result.cooperation, result.competition)
        return {**there, "quadrant": result.quadrant, "requirement": result.requirement}

    return {
        "issue": moved.after.key,
        "before": stood(moved.before),
        "after": stood(moved.after),
        "because": [
            {"condition": model.conditions[one.condition].key, **both(one.cooperation, one.competition)}
            for one in moved.because
        ],
    }


# ── for people ───────────────────────────────────────────────────────────────────────────────────────────────


def _tell(model: Model, answer: Json, file: Path) -> None:
    since = f", since {answer['since']}" if answer["since"] else ", since the baseline"
    say(strong(plain(f"{model.workspace.title} · as of {answer['as_of']}{since}")))
    if not model.indicators and not model.commitments:
        say(f"Nothing is watched or promised in {plain(file.name)}.")
        return
    _tell_changes(model, answer)
    _tell_commitments(model, answer["commitments"])
    if answer["overdue_readings"]:
        say()
        rows = [
            (_title(model, "indicator", one["indicator"]), one["last"] or "never", one["due"] or NOTHING)
            for one in answer["overdue_readings"]
        ]
        table(("Readings overdue", "Last read", "Was due"), rows)
    for one in answer["contradictions"]:
        told = " but ".join(f"{r['indicator']} says {r['state']} ({r['date']})" for r in one["readings"])
        say(plain(f"They contradict each other on {one['condition']}: {told}."))


def _tell_changes(model: Model, answer: Json) -> None:
    say()
    if not answer["turned"]:
        say("No condition is assessed differently.")
        return
    rows = [
        (
            _title(model, "condition", one["condition"]),
            f"{one['before']} → {one['after']}",
            f"{one['indicator']}, {one['date']}" if one["indicator"] else "the baseline",
        )
        for one in answer["turned"]
    ]
    table(("Condition", "Assessed", "By"), rows)
    say()
    if not answer["moved"]:
        say("No issue area moved.")
        return
    heads = ("Issue area", "Cooperation", "Competition", "Quadrant", "Because of")
    table(heads, [_moved_row(model, one) for one in answer["moved"]])


def _moved_row(model: Model, one: Json) -> tuple[str, ...]:
    old, new = one["before"], one["after"]
    titles = [model.workspace.quadrant_title(end["quadrant"]) for end in (old, new)]
    return (
        _title(model, "issue", one["issue"]),
        *(f"{old[axis]:g} → {new[axis]:g}" for axis in ("cooperation", "competition")),
        titles[0] if titles[0] == titles[1] else " → ".join(titles),
        ", ".join(because["condition"] for because in one["because"]) or NOTHING,
    )


def _title(model: Model, kind: str, key: str) -> str:
    return str(getattr(model.by_key(kind, key), "title", key))


def _tell_commitments(model: Model, commitments: list[Json]) -> None:
    if not commitments:
        return
    say()
    rows = [
        (
            one["title"],
            ", ".join(_title(model, "actor", actor) for actor in one["actors"]) or NOTHING,
            one["due"] or NOTHING,
            "overdue" if one["overdue"] else one["outcome"],
        )
        for one in commitments
    ]
    table(("Promised", "By", "Due", ""), rows)
    late = sum(one["overdue"] for one in commitments)
    say(f"{counted(len(commitments), 'commitment')}, {late} overdue.")
