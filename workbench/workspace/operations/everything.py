"""Putting other content in the place of all there is: templates, imports, earlier versions."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.language import said
from workbench.domain.model import Model
from workbench.storage.backup_names import Reason
from workbench.workspace.changes import Operation, OperationProblem, checked
from workbench.workspace.differences import differences
from workbench.workspace.operations.drafting import short


def replace_content(model: Model, other: Model, label: str | None = None) -> Operation:
    """Makes the content that of ``other``; what is the same in both stays as it is. Can be undone like
    anything else.
    """
    label = label or said("Replace everything by “{name}”", name=short(other.workspace.title))
    return checked(model, label, differences(model, other).rows, back_up=Reason.IMPORT)


@dataclass(frozen=True, slots=True)
class Earlier:
    """A workspace as it once was: ``when``, as people say it, and which workspace (the id its copies have in common).

    ``known``: whether this version of the program knows everything that was in it.
    """

    model: Model
    workspace_id: str
    when: str
    known: bool = True


def restore_version(model: Model, workspace_id: str, earlier: Earlier) -> Operation:
    """Makes the content again what it was, as one new edit: history goes on, and this can be undone.

    Only within one workspace: in another one everything would have to go and come under other ids, and copies of it
    could never be merged again. That is an import (`replace_content`), and people should know that it is one.
    """
    if earlier.workspace_id != workspace_id:
        raise OperationProblem(
            said(
                "The version of {when} is of another workspace, “{name}”, so it was not put in the place of this "
                "one. Open it by itself.",
                when=earlier.when,
                name=short(earlier.model.workspace.title),
            )
        )
    if not earlier.known:
        raise OperationProblem(
            said(
                "The version of {when} was made by a newer version of Modus Vivendi; restoring it here would "
                "lose what this one does not know. Update first.",
                when=earlier.when,
            )
        )
    label = said("Restore the version of {when}", when=earlier.when)
    return checked(model, label, differences(model, earlier.model).rows, back_up=Reason.RESTORE)
