"""One function per thing that people do: ``(model, …) -> Operation``, pure, refusing with `OperationProblem`.

An operation only says what it wants; `Document.apply` does it.
"""

from workbench.workspace.changes import Operation, OperationProblem
from workbench.workspace.operations.accepting import accept_differences
from workbench.workspace.operations.assuming import set_within, unset_within
from workbench.workspace.operations.conditions import add_state, create_condition, pin, set_baseline
from workbench.workspace.operations.deleting import delete, delete_all
from workbench.workspace.operations.entities import add, create, edit, edit_all, rename
from workbench.workspace.operations.everything import Earlier, replace_content, restore_version
from workbench.workspace.operations.evidence import add_evidence, link_evidence, weigh
from workbench.workspace.operations.issues import create_issue, move_issue, move_issues, set_requirement
from workbench.workspace.operations.judgements import describe, judge_cells, judge_effect, judge_impact, judge_stance
from workbench.workspace.operations.ordering import arrange, has_order, place_scenario, put_in_new_group
from workbench.workspace.operations.progress import (
    create_commitment,
    create_indicator,
    create_review,
    edit_reading,
    end_commitment,
    record_reading,
    take_over,
)
from workbench.workspace.operations.scenarios import (
    assume,
    create_scenario,
    duplicate_scenario,
    forget_setting,
    reset_scenario,
)
from workbench.workspace.operations.sources import add_source, fill_source, new_source
from workbench.workspace.operations.taking_back import take_back

__all__ = [
    "Earlier",
    "Operation",
    "OperationProblem",
    "accept_differences",
    "add",
    "add_evidence",
    "add_source",
    "add_state",
    "arrange",
    "assume",
    "create",
    "create_commitment",
    "create_condition",
    "create_indicator",
    "create_issue",
    "create_review",
    "create_scenario",
    "delete",
    "delete_all",
    "describe",
    "duplicate_scenario",
    "edit",
    "edit_all",
    "edit_reading",
    "end_commitment",
    "fill_source",
    "forget_setting",
    "has_order",
    "judge_cells",
    "judge_effect",
    "judge_impact",
    "judge_stance",
    "link_evidence",
    "move_issue",
    "move_issues",
    "new_source",
    "pin",
    "place_scenario",
    "put_in_new_group",
    "record_reading",
    "rename",
    "replace_content",
    "reset_scenario",
    "restore_version",
    "set_baseline",
    "set_requirement",
    "set_within",
    "take_back",
    "take_over",
    "unset_within",
    "weigh",
]
