"""What a case was like, and what a claim assumes: settings that belong to them, as a scenario has its own."""

from __future__ import annotations

from workbench.domain.language import said
from workbench.domain.model import Model, linked
from workbench.domain.scenario import CaseSetting, ClaimSetting
from workbench.workspace.changes import Operation, checked
from workbench.workspace.operations.drafting import called, condition_in_state, get, gone, put

#: What has settings of its own → what they are, in `domain.model.KINDS`.
_SETTINGS_OF = {"case": "case_setting", "claim": "claim_setting"}


def set_within(model: Model, kind: str, owner: str, condition: str, state: str | None) -> Operation:
    """Sets a condition in a case or claim (``kind``, id), whatever it was set to before; None as state is *unknown*."""
    name = called(model, get(model, kind, owner))
    setting = condition_in_state(model, condition, state)
    new = (CaseSetting if kind == "case" else ClaimSetting)("", owner, condition, state)
    return checked(model, said("Set {setting} in “{name}”", setting=setting, name=name), [put(model, linked(new))])


def unset_within(model: Model, kind: str, owner: str, condition: str) -> Operation:
    """Takes a condition out of the settings of a case or claim."""
    name = called(model, get(model, kind, owner))
    title = called(model, get(model, "condition", condition))
    own = [
        setting
        for setting in model.table(_SETTINGS_OF[kind]).values()
        if getattr(setting, kind) == owner and getattr(setting, "condition", None) == condition
    ]
    label = said("Take {condition} out of “{name}”", condition=title, name=name)
    return checked(model, label, [gone(setting) for setting in own])
