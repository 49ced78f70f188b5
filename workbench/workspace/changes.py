"""What an operation wants to change, and what has changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from workbench.domain.language import said
from workbench.domain.model import Model, RowChange
from workbench.domain.validation import problems_after
from workbench.storage.backup_names import Reason

#: More things than this deleted at once are many.
_MANY = 10


class OperationProblem(ValueError):
    """What was asked for breaks a rule; the text says which, in a sentence for the person who asked."""


@dataclass(frozen=True, slots=True)
class Operation:
    """Something a person wants to do: a short label ("Undo: …" is put before it) and the rows it changes.

    ``focus``: the id of what it brought into being, where there is one thing to go to. ``base`` and
    ``result`` are set by `checked`: that these changes, made to exactly that model, were found to keep every
    rule. ``back_up``: why everything is to be kept as a version first, where this changes much at once.
    """

    label: str
    changes: tuple[RowChange, ...]
    focus: str | None = None
    base: Model | None = field(default=None, repr=False, compare=False)
    result: Model | None = field(default=None, repr=False, compare=False)
    back_up: Reason | None = None

    @property
    def danger(self) -> Reason | None:
        """Why everything should be kept as a version before this is done; None for the small things of every day."""
        if self.back_up is None and sum(row.after is None for row in self.changes) > _MANY:
            return Reason.DELETION
        return self.back_up if self.changes else None

    def result_on(self, model: Model) -> Model:
        """The model after this operation; raises `OperationProblem` where it would break a rule."""
        if self.base is model and self.result is not None:
            return self.result
        return _result(model, self.changes)


@dataclass(frozen=True, slots=True)
class Changes:
    """What an applied operation touched: entities as (kind, id), and their kinds."""

    label: str
    touched: frozenset[tuple[str, str]] = frozenset()
    kinds: frozenset[str] = frozenset()

    @staticmethod
    def of(label: str, rows: Iterable[RowChange]) -> Changes:
        """What ``rows`` touch."""
        touched = frozenset((row.kind, row.id) for row in rows)
        return Changes(label, touched, frozenset(kind for kind, _ in touched))

    def and_then(self, later: Changes) -> Changes:
        """What these and later changes touched together."""
        return Changes("", self.touched | later.touched, self.kinds | later.kinds)


def checked(
    model: Model,
    label: str,
    changes: Iterable[RowChange],
    focus: str | None = None,
    back_up: Reason | None = None,
) -> Operation:
    """The operation that makes ``changes`` to ``model``; raises `OperationProblem` where that would break a
    rule.

    Changes that change nothing are left out.
    """
    rows = tuple(change for change in changes if change.before != change.after)
    return Operation(label, rows, focus, model, _result(model, rows), back_up)


def _result(model: Model, rows: tuple[RowChange, ...]) -> Model:
    try:
        result = model.with_changes(rows)
    except ValueError:
        raise OperationProblem(
            said("This was meant for an earlier state of the workspace; please do it again.")
        ) from None
    if broken := problems_after(result, rows):
        raise OperationProblem(f"{str(broken[0])[:1].upper()}{str(broken[0])[1:]}.")
    return result
