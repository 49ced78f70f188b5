"""A whole new document from content in memory, for whoever needs no working copy."""

from __future__ import annotations

from workbench.domain.identity import new_id
from workbench.domain.language import said
from workbench.domain.model import Model
from workbench.domain.validation import problems
from workbench.storage.assembly import assemble
from workbench.storage.connection import DiskError
from workbench.storage.content import Content
from workbench.storage.errors import CannotWrite, Damaged, Unsafe
from workbench.storage.fingerprint import Fingerprint
from workbench.storage.inspection import Patience, check_copy
from workbench.storage.looking import reading
from workbench.storage.passing import passing_folder
from workbench.storage.publish import Target, put
from workbench.storage.register import note_written

_PATIENCE = 600.0


def write_document(content: Content, target: Target) -> Fingerprint:
    """Writes sound ``content`` as a document, never half of it; raises a `FileProblem`, the target as it was."""
    try:
        target.check()
        with passing_folder() as folder:
            built = folder / "document"
            assemble(built, content)
            patience = Patience(_PATIENCE, said("the copy"))
            with reading(built, patience) as connection:
                check_copy(connection, patience)
            written = put(built, target, new_id())
        note_written(written)
        return written
    except (Damaged, Unsafe) as error:
        raise CannotWrite(
            said(
                "{target} was not written: the copy for it did not come out whole. What was there before is "
                "untouched; try again, and if it fails again, look after the disk of this computer.",
                target=target.name,
            )
        ) from error
    except DiskError as error:
        raise CannotWrite(
            said(
                "{target} was not written: {error}. What was there before is untouched.",
                target=target.name,
                error=error,
            )
        ) from error


def demand_sound(model: Model) -> None:
    """Raises `CannotWrite` where a model breaks the rules: a file that could not be opened again is never
    written.
    """
    if broken := problems(model):
        more = said(" (and {number} more)", number=len(broken) - 1) if len(broken) > 1 else ""
        raise CannotWrite(
            said(
                "This cannot be saved as a workspace: {broken}{more}. Nothing was written.", broken=broken[0], more=more
            )
        )
