"""What can be wrong with a file, told in a sentence that a person can act on."""

from __future__ import annotations


class FileProblem(Exception):
    """Something about a file keeps us from going on. Its text says what, what is safe, and what to do now."""


class NotAWorkspace(FileProblem):
    """The file is something else, or nothing that can be a workspace (empty, a folder, a link)."""


class TooNew(FileProblem):
    """A newer version wrote the file, and this one would misread it."""


class Unsafe(FileProblem):
    """The file holds things no workspace has (a trigger, a view, a foreign table), or is made to take for
    ever.
    """


class Damaged(FileProblem):
    """The file is a workspace, but its content is not what was written."""


class CannotRead(FileProblem):
    """The file is not there, or this user may not read it."""


class CannotWrite(FileProblem):
    """The file could not be written; what was there before is untouched."""


class DocumentChanged(CannotWrite):
    """Somebody else replaced, changed or took away the document; writing would overwrite their work."""


class ReadOnly(FileProblem):
    """This workspace can be looked at here, but not changed."""


class WorkingCopyProblem(FileProblem):
    """An edit could not be kept in the working copy; everything before it is."""
