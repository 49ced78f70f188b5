"""``modus actors``: who moves whom, who wants what with whom, where agreement is left unused."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.cli.given import Commands, a_path, add_actors, add_file, add_json, command, find_all, load
from workbench.cli.refusal import Problems, Refusal
from workbench.cli.terminal import NOTHING, answer_json, counted, plain, say, strong, table

if TYPE_CHECKING:
    from workbench.domain.actor import Actor
    from workbench.domain.model import Model
    from workbench.engine.actors import CommonGround, Influence, Relations

#: How many pairs of actors are told to people; programs get them all.
_PAIRS = 8


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(
        commands,
        "actors",
        "say who moves whom, who converges with whom, and where agreement is left unused",
        "modus actors relations.modus --actor russia --actor united-states",
        "Direct influences follow from the actors' power and attention, unless a table gives them.",
    )
    add_file(parser)
    add_actors(parser, "common ground of this actor and the others named; may be repeated")
    parser.add_argument(
        "--influences",
        metavar="TABLE.csv",
        type=a_path,
        help="direct influences from 0 to 4: the first row and column name the actors, the row acts on the column",
    )
    add_json(parser)
    parser.set_defaults(run=run)


@dataclass(frozen=True)
class _Told:
    model: Model
    actors: tuple[Actor, ...]
    influence: Influence
    relations: dict[int, Relations | None]
    ground: tuple[CommonGround, ...]
    chosen: list[str]
    source: str
    lacks: list[str]


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0."""
    from workbench.engine import actors as engine

    model = load(arguments.file)
    chosen = find_all(model, "actor", arguments.actors, arguments.file)
    if arguments.influences is None:
        influence, source = engine.influence_from_power(model), "power and attention"
    else:
        influence, source = _from_table(model, arguments.influences), "table"
    held = {order: engine.positions(model, order, influence.competitiveness) for order in engine.ORDERS}
    told = _Told(
        model,
        engine.actors_by_key(model),
        influence,
        {order: None if rows is None else engine.relations(rows) for order, rows in held.items()},
        engine.common_ground(model, chosen),
        chosen,
        source,
        _lacks(model, influence),
    )
    if arguments.json:
        answer_json(_answer(told))
    else:
        _tell(told)
    return 0


def _from_table(model: Model, path: Path) -> Influence:
    import numpy as np

    from workbench.domain import naming
    from workbench.engine.actors import actors_by_key, influence
    from workbench.exchange.influence_csv import read_influences
    from workbench.exchange.problem import ImportProblem, ImportProblems

    try:
        found = read_influences(path, lambda name: str(naming.find(model, "actor", name).id))
    except ImportProblems as problems:
        raise Problems(str(problems)) from None
    except ImportProblem as problem:
        raise Refusal(str(problem)) from None
    place = {actor.id: n for n, actor in enumerate(actors_by_key(model))}
    direct = np.zeros((len(place), len(place)), dtype=np.int64)
    for (actor, on), amount in found.items():
        direct[place[actor], place[on]] = amount
    return influence(direct)


def _lacks(model: Model, influence: Influence) -> list[str]:
    lacks = []
    if not model.actors:
        lacks.append("The workspace has no actors.")
    elif influence.competitiveness is None:
        lacks.append("Nobody has an influence on anybody, so there is no competitiveness and no order 3.")
    if model.actors and not model.stances:
        lacks.append("No actor has a stance on an issue area, so nothing converges or diverges.")
    return lacks


# ── for programs ────────────────────────────────────────────────────────────────────────────────────────


def _number(value: Fraction | int | None) -> int | float | None:
    if value is None:
        return None
    exact = Fraction(value)
    return exact.numerator if exact.denominator == 1 else float(exact)


def _by_actor(told: _Told, values: Sequence[Any]) -> dict[str, Any]:
    return {actor.key: value for actor, value in zip(told.actors, values, strict=True)}


def _square(told: _Told, rows: Sequence[Sequence[Any]]) -> dict[str, Any]:
    return _by_actor(told, [_by_actor(told, [_number(value) for value in row]) for row in rows])


def _answer(told: _Told) -> dict[str, Any]:
    found = told.influence

    def parts(values: Any) -> Any:
        """Whole parts of a unit as numbers."""
        return [Fraction(int(value), found.unit) for value in values]

    return {
        "influence": {
            "from": told.source,
            "direct": _square(told, [parts(row) for row in found.direct]),
            "total": _square(told, [parts(row) for row in found.total]),
            "influence": _by_actor(told, [_number(value) for value in parts(found.influence)]),
            "dependence": _by_actor(told, [_number(value) for value in parts(found.dependence)]),
        },
        "competitiveness": _by_actor(
            told, [_number(value) for value in found.competitiveness or [None] * len(told.actors)]
        ),
        "positions": _orders(told, lambda one: _positions(told, one)),
        "convergence": _orders(told, lambda one: _square(told, one.convergence)),
        "divergence": _orders(told, lambda one: _square(told, one.divergence)),
        "ambivalence": _orders(told, lambda one: _by_actor(told, [_number(value) for value in one.ambivalence])),
        "common_ground": [_ground(told, one) for one in told.ground],
        "lacks": told.lacks,
    }


def _orders(told: _Told, of: Any) -> dict[str, Any]:
    return {f"order_{order}": None if one is None else of(one) for order, one in told.relations.items()}


def _positions(told: _Told, one: Relations) -> dict[str, Any]:
    """Only the issue areas on which an actor has a position."""
    issues = sorted(issue.key for issue in told.model.issues.values())
    return _by_actor(
        told,
        [{key: _number(value) for key, value in zip(issues, row, strict=True) if value} for row in one.positions],
    )


def _ground(told: _Told, one: CommonGround) -> dict[str, Any]:
    from workbench.domain.points import points

    issue = told.model.issues[one.issue]
    return {
        "issue": issue.key,
        "title": issue.title,
        "interests": {told.model.actors[actor].key: interest for actor, interest in one.interests.items()},
        "weakest": one.weakest,
        "cooperation": points(issue.cooperation),
        "unused": _number(one.unused),
    }


# ── for people ──────────────────────────────────────────────────────────────────────────────────────────


def _tell(told: _Told) -> None:
    say(strong(plain(told.model.workspace.title)))
    if told.actors:
        _tell_influence(told)
    if told.model.stances:
        _tell_relations(told)
        _tell_ground(told)
    for sentence in told.lacks:
        say()
        say(sentence)


def _tell_influence(told: _Told) -> None:
    found = told.influence
    weights: Sequence[Fraction | None] = found.competitiveness or [None] * len(told.actors)
    order = sorted(range(len(told.actors)), key=lambda n: (-(weights[n] or 0), told.actors[n].key))
    rows = [
        (
            told.actors[n].title,
            *(f"{float(Fraction(int(part[n]), found.unit)):.4g}" for part in (found.influence, found.dependence)),
            _figure(weights[n]),
        )
        for n in order
    ]
    say()
    table(("Actor", "Influence", "Dependence", "Competitiveness"), rows, right=(1, 2, 3))
    if told.source != "table":
        say("Direct influences are taken from power and attention; --influences gives them as a table.")


def _figure(value: Fraction | None) -> str:
    return NOTHING if value is None else f"{float(value):.2f}"


def _tell_relations(told: _Told) -> None:
    """The pairs that want most together and most against each other, with salience."""
    one = told.relations[2]
    assert one is not None
    everyone = range(len(told.actors))
    pairs = [(i, j) for j in everyone for i in range(j)]
    for title, sums, others in (
        ("Most together", one.convergence, one.divergence),
        ("Most against each other", one.divergence, one.convergence),
    ):
        ordered = sorted((pair for pair in pairs if sums[pair[0]][pair[1]]), key=lambda p: (-sums[p[0]][p[1]], p))
        rows = [
            (
                f"{told.actors[i].title} and {told.actors[j].title}",
                *(f"{float(part[i][j]):g}" for part in (sums, others)),
            )
            for i, j in ordered[:_PAIRS]
        ]
        if rows:
            say()
            heads = ("Convergence", "Divergence")
            table((title, *(heads if sums is one.convergence else heads[::-1])), rows, right=(1, 2))


def _tell_ground(told: _Told) -> None:
    say()
    who = ", ".join(told.model.actors[actor].title for actor in told.chosen) or "all who have a stance"
    if not told.ground:
        say(plain(f"No issue area is wanted by {who}."))
        return
    from workbench.domain.points import points

    rows = [
        (
            told.model.issues[one.issue].title,
            ", ".join(f"{told.model.actors[a].title} {interest:+d}" for a, interest in one.interests.items()),
            f"{points(told.model.issues[one.issue].cooperation):g}",
            f"{float(one.unused):+.1f}".replace("-", "−"),
        )
        for one in told.ground
    ]
    say(strong(plain(f"Common ground of {who}")))
    table(("Issue area", "Wanted by", "Cooperation", "Unused"), rows, right=(2, 3))
    say(f"{counted(len(rows), 'issue area')}; unused is what the weakest wish would bear, less what there is.")
