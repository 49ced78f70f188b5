"""Evidence and what it speaks to."""

from __future__ import annotations

from typing import Any

from workbench.domain.evidence import FITS, JUDGEMENTS, EvidenceLink, Weighing
from workbench.domain.language import said
from workbench.domain.model import Model, linked
from workbench.workspace.changes import Operation, OperationProblem, checked
from workbench.workspace.operations.drafting import called, get, gone, put
from workbench.workspace.operations.entities import add


def link_evidence(model: Model, evidence: str, judgement: str, target: str, supports: bool | None) -> Operation:
    """Says that an evidence item supports or contradicts a judgement; None: that it says nothing about it.

    ``judgement`` is one of `JUDGEMENTS`, ``target`` the id of what it judges.
    """
    if judgement not in JUDGEMENTS:
        raise OperationProblem(
            said("There is no judgement “{judgement}” that evidence could speak to.", judgement=judgement)
        )
    claim = called(model, get(model, "evidence", evidence))
    get(model, JUDGEMENTS[judgement], target)
    link: EvidenceLink = linked(EvidenceLink("", evidence, judgement, target, bool(supports)))
    if supports is None:
        old = model.evidence_links.get(link.id)
        return checked(model, said("Unlink “{claim}”", claim=claim), [] if old is None else [gone(old)])
    return checked(
        model,
        said("Support by “{claim}”", claim=claim) if supports else said("Contradict by “{claim}”", claim=claim),
        [put(model, link)],
    )


def add_evidence(
    model: Model,
    claim: str,
    judgement: str,
    target: str,
    supports: bool,
    reliability: str = "F",
    credibility: str = "6",
    **more: Any,
) -> Operation:
    """A new evidence item that supports or contradicts a judgement, as one thing to undo.

    Until somebody grades it, its grade says that it cannot be judged (F6). ``more``: other fields of an evidence item,
    as the passages (ids) that it is drawn from.
    """
    item = add(model, "evidence", claim=claim.strip(), reliability=reliability, credibility=credibility, **more)
    first = item.result_on(model)
    link = link_evidence(first, str(item.focus), judgement, target, supports)
    return checked(model, item.label, [*item.changes, *link.changes], item.focus)


def weigh(model: Model, evidence: str, state: str, fit: str | None) -> Operation:
    """Judges how an evidence item fits a state (one of `FITS`); None: it follows from what is linked."""
    if fit is not None and fit not in FITS:
        raise OperationProblem(said("How evidence fits a state is one of {fits}.", fits=", ".join(FITS)))
    claim, title = called(model, get(model, "evidence", evidence)), called(model, get(model, "state", state))
    judged: Weighing = linked(Weighing("", evidence, state, fit or FITS[0]))
    if fit is None:
        old = model.weighings.get(judged.id)
        label = said("“{claim}” no longer weighed by hand against {state}", claim=claim, state=title)
        return checked(model, label, [] if old is None else [gone(old)])
    return checked(
        model, said("“{claim}” against {state}: {fit}", claim=claim, state=title, fit=fit), [put(model, judged)]
    )
