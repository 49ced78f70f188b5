"""One function per thing that people do: ``(model, …) -> Operation``, pure, refusing with `OperationProblem`.

An operation only says what it wants; `Document.apply` does it.
"""

from workbench.workspace.changes import Operation, OperationProblem
from workbench.workspace.operations.conditions import create_condition, pin, set_baseline
from workbench.workspace.operations.deleting import delete
from workbench.workspace.operations.entities import create, edit, rename
from workbench.workspace.operations.everything import Earlier, replace_content, restore_version
from workbench.workspace.operations.evidence import link_evidence
from workbench.workspace.operations.issues import create_issue, move_issue, move_issues, set_requirement
from workbench.workspace.operations.judgements import judge_effect, judge_impact, judge_stance
from workbench.workspace.operations.scenarios import (
    assume,
    create_scenario,
    duplicate_scenario,
    forget_setting,
    reset_scenario,
)

__all__ = [
    "Earlier",
    "Operation",
    "OperationProblem",
    "assume",
    "create",
    "create_condition",
    "create_issue",
    "create_scenario",
    "delete",
    "duplicate_scenario",
    "edit",
    "forget_setting",
    "judge_effect",
    "judge_impact",
    "judge_stance",
    "link_evidence",
    "move_issue",
    "move_issues",
    "pin",
    "rename",
    "replace_content",
    "reset_scenario",
    "restore_version",
    "set_baseline",
    "set_requirement",
]
