"""Commands that change a workspace in place: one edit, kept and written into the file, or nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.given import naming_file
from workbench.cli.refusal import Refusal

if TYPE_CHECKING:
    from workbench.domain.model import Model
    from workbench.workspace.changes import Operation


def edit_file(path: Path, wanted: Callable[[Model], Operation | None]) -> Model:
    """Do to a workspace file what ``wanted`` makes of its content, if anything, and give the content afterwards.

    It is one thing to undo in the file's history. Raises `Refusal`.
    """
    from workbench.storage.errors import FileProblem
    from workbench.workspace.changes import OperationProblem
    from workbench.workspace.document import Document

    try:
        document = Document.open(path)
        try:
            operation = wanted(document.model)
            if operation is not None:
                document.apply(operation)
        except OperationProblem as problem:
            raise Refusal(f"{path}: {problem}") from None
        finally:
            document.close()
    except FileProblem as problem:
        raise Refusal(naming_file(path, str(problem))) from None
    return document.model
