"""Data for Qualitative Comparative Analysis as a workspace: conditions, states and cases, and no issue areas."""

from __future__ import annotations

from workbench.domain.condition import Condition, State
from workbench.domain.identity import key_problem, new_id, slug, unused_key
from workbench.domain.language import said
from workbench.domain.model import Entity, Model, Workspace, linked
from workbench.domain.scenario import Case, CaseSetting
from workbench.engine.record.back_test import COOPERATED, FAILED
from workbench.exchange.problem import ImportProblem
from workbench.exchange.qca_csv import QcaTable


def model_of_cases(table: QcaTable, title: str, name: str) -> tuple[Model, list[str]]:
    """The workspace that holds crisp and multi-value data, and notes; raises `ImportProblem` for fuzzy ones.

    Names become keys as they are where they can, so that solutions read the same from the table and the workspace. The
    outcome 1 is a case that cooperated, 0 one that failed: a workspace has no other.
    """
    if table.degree is not None:
        where = f"{name}:{table.degree.line}: “{table.degree.column}” is {table.degree.written}"
        raise ImportProblem(
            f"{where}, a degree, and a workspace holds states; `modus record {name}` reads the table as it is"
        )
    cases = table.cases
    summary = said(
        "Cases of “{name}”: where it is 1 they are kept as cooperated, where it is 0 as failed.",
        name=cases.outcome_name,
    )
    entities: list[Entity] = [Workspace(new_id(), title, summary)]
    taken: set[str] = set()
    states: list[tuple[str, list[str]]] = []
    for c, column in enumerate(cases.conditions):
        condition = Condition(new_id(), _key(column.name, taken), column.name, rank=float(c))
        entities.append(condition)
        own = []
        for x, state in enumerate(_states(len(column.literals))):
            own.append(new_id())
            entities.append(State(own[-1], condition.id, state, state.capitalize(), rank=float(x)))
        states.append((condition.id, own))
    named: set[str] = set()
    for n, case_name in enumerate(cases.names):
        outcome = COOPERATED if cases.outcome[n] else FAILED
        case = Case(new_id(), _key(case_name, named), case_name, outcome=outcome, rank=float(n))
        entities.append(case)
        for (condition_id, own), column in zip(states, cases.conditions, strict=True):
            entities.append(linked(CaseSetting("", case.id, condition_id, own[column.values[n]])))
    return Model.of(entities), [*table.notes, summary]


def _states(count: int) -> list[str]:
    return ["absent", "present"] if count == 2 else [str(x) for x in range(count)]


def _key(name: str, taken: set[str]) -> str:
    """The name itself, or what can be a key instead; never one that differs from another in nothing but case."""
    wanted = name if key_problem(name) is None and name.casefold() not in taken else slug(name)
    found = wanted if wanted.casefold() not in taken else unused_key(wanted.casefold(), taken)
    taken.add(found.casefold())
    return found
