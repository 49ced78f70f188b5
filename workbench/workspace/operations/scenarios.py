"""Scenarios: what is assumed in them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from itertools import chain, count

from workbench.domain.identity import linked_id, new_id
from workbench.domain.language import said
from workbench.domain.model import Model, RowChange
from workbench.domain.scenario import Scenario, Setting
from workbench.engine.settings import settings_of
from workbench.workspace.changes import Operation, OperationProblem, checked
from workbench.workspace.operations.drafting import (
    called,
    condition_in_state,
    free_key,
    get,
    gone,
    next_rank,
    put,
    short,
)


def assume(model: Model, scenario: str | None, condition: str, state: str | None) -> Operation:
    """Sets a condition in a scenario; None as state is *unknown*. Without a scenario a new one is made
    (`focus`).

    Set to what it would be anyway, from parent or baseline, the condition loses its setting in the scenario; and
    without a scenario nothing is begun.
    """
    setting = condition_in_state(model, condition, state)
    label = said("Assume: {setting}", setting=setting)
    parent = None if scenario is None else get(model, "scenario", scenario).parent
    anyway = settings_of(model, parent).states.get(condition) == state
    if scenario is None:
        new = _what_if(model)
        made = [] if anyway else [put(model, new), _set(model, new.id, condition, state)]
        return checked(model, label, made, new.id if made else None)
    own = model.settings.get(_setting_id(scenario, condition))
    if not anyway:
        return checked(model, label, [_set(model, scenario, condition, state)])
    return checked(model, label, [] if own is None else [gone(own)])


def forget_setting(model: Model, scenario: str, condition: str) -> Operation:
    """Takes a condition's own setting out of a scenario, so that parent or baseline holds again."""
    title = called(model, get(model, "condition", condition))
    own = model.settings.get(_setting_id(get(model, "scenario", scenario).id, condition))
    return checked(model, said("Stop assuming: {title}", title=title), [] if own is None else [gone(own)])


def reset_scenario(model: Model, scenario: str) -> Operation:
    """Takes all own settings out of a scenario."""
    title = called(model, get(model, "scenario", scenario))
    own = [setting for setting in model.settings.values() if setting.scenario == scenario]
    return checked(model, said("Reset “{title}”", title=title), [gone(setting) for setting in own])


def create_scenario(
    model: Model, title: str, parent: str | None = None, settings: Mapping[str, str | None] | None = None
) -> Operation:
    """A new scenario over a parent (None: the baseline); ``settings``: condition id → state id, None for
    unknown.
    """
    scenario = _scenario(model, title, parent)
    changes = [put(model, scenario)]
    changes += [_set(model, scenario.id, condition, state) for condition, state in (settings or {}).items()]
    return checked(model, said("Add scenario “{name}”", name=short(title)), changes, scenario.id)


def duplicate_scenario(model: Model, scenario: str) -> Operation:
    """A scenario of its own with the same parent and settings."""
    original: Scenario = get(model, "scenario", scenario)
    base = original.title[:180]
    copies = chain(
        [said("{base} (copy)", base=base)],
        (said("{base} (copy {number})", base=base, number=number) for number in count(2)),
    )
    title = _first_free(model, copies)
    copy = dataclasses.replace(
        original,
        id=new_id(),
        key=free_key(model, "scenario", title),
        title=title,
        rank=next_rank(model, "scenario"),
    )
    changes = [put(model, copy)]
    changes += [_set(model, copy.id, *setting) for setting in model.settings_of(scenario).items()]
    return checked(model, said("Duplicate “{name}”", name=called(model, original)), changes, copy.id)


def _what_if(model: Model) -> Scenario:
    return _scenario(model, _first_free(model, (said("What if {number}", number=number) for number in count(1))), None)


def _scenario(model: Model, title: str, parent: str | None) -> Scenario:
    if not title.strip():
        raise OperationProblem(said("A scenario needs a title."))
    key = free_key(model, "scenario", title)
    return Scenario(new_id(), key, title, parent=parent, rank=next_rank(model, "scenario"))


def _first_free(model: Model, titles: Iterable[str]) -> str:
    taken = {scenario.title for scenario in model.scenarios.values()}
    return next(title for title in titles if title not in taken)


def _setting_id(scenario: str, condition: str) -> str:
    return linked_id("setting", scenario, condition)


def _set(model: Model, scenario: str, condition: str, state: str | None) -> RowChange:
    return put(model, Setting(_setting_id(scenario, condition), scenario, condition, state))
